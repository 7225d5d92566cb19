//! Focus, dialogs, popovers and scrolling: what markup cannot say. Each function does nothing when it cannot help;
//! none keeps state and none knows what is on the screen.

use super::placement::{Point, Rect, Size};
use leptos::prelude::{document, request_animation_frame, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlDialogElement, HtmlElement};

/// Opens a dialog as modal; false where the browser refused.
pub fn show_modal(dialog: &HtmlDialogElement) -> bool {
    dialog.open() || dialog.show_modal().is_ok()
}

/// Closes a dialog; the browser gives the focus back to where it was.
pub fn close_dialog(dialog: &HtmlDialogElement) {
    if dialog.open() {
        dialog.close();
    }
}

/// Whether a popover is showing.
pub fn popover_open(popover: &HtmlElement) -> bool {
    popover.matches(":popover-open").unwrap_or(false)
}

/// Hides a popover that is showing.
pub fn hide_popover(popover: &HtmlElement) -> bool {
    popover_open(popover) && popover.hide_popover().is_ok()
}

/// Where an element stands in the window, in CSS pixels.
pub fn rect(element: &Element) -> Rect {
    let r = element.get_bounding_client_rect();
    Rect { x: r.x(), y: r.y(), width: r.width(), height: r.height() }
}

/// The size of the window, in CSS pixels.
pub fn viewport() -> Size {
    let side = |v: Result<wasm_bindgen::JsValue, _>| v.ok().and_then(|v| v.as_f64()).unwrap_or(0.0);
    Size { width: side(window().inner_width()), height: side(window().inner_height()) }
}

/// Where a popover belongs that explains the element with the id `anchor`.
pub fn place_at(anchor: &str, popover: &HtmlElement) -> Option<Point> {
    let anchor = document().get_element_by_id(anchor)?;
    let size = rect(popover);
    Some(super::placement::below(rect(&anchor), Size { width: size.width, height: size.height }, viewport()))
}

/// The inner width of an element in CSS pixels; nothing while it is not shown.
pub fn inner_width(element: &Element) -> Option<f64> {
    let width = f64::from(element.client_width());
    (width > 0.0).then_some(width)
}

/// For how many frames an element must have the focus before it is taken to keep it.
const FRAMES_HELD: u32 = 6;

/// Runs after the next frame, when rows made in this one are on the page.
pub fn next_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(run);
}

/// Moves the focus to the element with this id, if it is there.
pub fn focus_id(id: &str) -> bool {
    let found = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|e| e.focus().is_ok())
}

/// Moves the focus to the element with this id as soon as it is there and nothing takes the focus away again, as a page
/// that comes or a dialog that closes does; gives up after about a second.
pub fn focus_when_there(id: String) {
    focus_in_frames(id, 0, 60);
}

fn focus_in_frames(id: String, held: u32, left: u32) {
    if held == FRAMES_HELD || left == 0 {
        return;
    }
    next_frame(move || {
        let is_there = document().active_element().is_some_and(|active| active.id() == id);
        let held = if is_there { held + 1 } else { 0 };
        if !is_there {
            focus_id(&id);
        }
        focus_in_frames(id, held, left - 1);
    });
}

/// Scrolls no further than needed to show the element with this id.
pub fn bring_into_sight(id: &str) {
    let near = web_sys::ScrollIntoViewOptions::new();
    near.set_block(web_sys::ScrollLogicalPosition::Nearest);
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view_with_scroll_into_view_options(&near);
    }
}

/// Shows the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Names the page in the title of the window.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Which of several elements to move the focus to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// The first.
    First,
    /// The last.
    Last,
    /// The one after the focused one, then from the start again.
    Next,
    /// The one before the focused one, then from the end again.
    Previous,
}

/// Moves the focus among the descendants of `inside` that match `selector`.
pub fn focus_among(inside: &Element, selector: &str, toward: Toward) -> bool {
    let Ok(list) = inside.query_selector_all(selector) else { return false };
    let all: Vec<HtmlElement> =
        (0..list.length()).filter_map(|i| list.item(i)).filter_map(|n| n.dyn_into().ok()).collect();
    let active = document().active_element();
    let here = all.iter().position(|e| active.as_ref() == Some(e.as_ref()));
    let count = all.len();
    let next = match (toward, here) {
        (Toward::First, _) | (Toward::Next, None) => 0,
        (Toward::Last, _) | (Toward::Previous, None) => count.saturating_sub(1),
        (Toward::Next, Some(at)) => (at + 1) % count.max(1),
        (Toward::Previous, Some(at)) => (at + count.saturating_sub(1)) % count.max(1),
    };
    all.get(next).is_some_and(|e| e.focus().is_ok())
}

/// Whether an event comes from a place where keys mean text.
pub fn is_typing(target: Option<EventTarget>) -> bool {
    let Some(element) = target.and_then(|t| t.dyn_into::<Element>().ok()) else { return false };
    element.matches("input, textarea, select, [contenteditable]").unwrap_or(false)
}

/// Whether the focus is on `inside` or within it.
pub fn holds_focus(inside: &Element) -> bool {
    document().active_element().is_some_and(|active| inside.contains(Some(active.as_ref())))
}

/// Makes the field that is being edited hand over what was typed, and leaves the caret in it. For leaving the page
/// and for exporting while a field is open.
pub fn commit_open_field() {
    let Some(active) = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok()) else { return };
    if is_typing(Some(active.clone().into())) && active.blur().is_ok() {
        active.focus().unwrap_or_default();
    }
}

/// Makes the field that is being edited inside `inside` hand over what was typed before it is taken off the page.
pub fn commit_within(inside: &Element) {
    if holds_focus(inside)
        && let Some(active) = document().active_element().and_then(|e| e.dyn_into::<HtmlElement>().ok())
    {
        active.blur().unwrap_or_default();
    }
}

/// Where the app stands in the page.
pub fn mount_point() -> Option<HtmlElement> {
    document().get_element_by_id("app").and_then(|e| e.dyn_into().ok())
}

/// Whether an event comes from a field in which nothing is typed, or one that is no text at all, such as a choice.
pub fn is_empty_field(target: Option<EventTarget>) -> bool {
    let Some(target) = target else { return false };
    match (target.dyn_ref::<web_sys::HtmlInputElement>(), target.dyn_ref::<web_sys::HtmlTextAreaElement>()) {
        (Some(input), _) => {
            matches!(input.type_().as_str(), "radio" | "checkbox" | "range") || input.value().is_empty()
        }
        (_, Some(area)) => area.value().is_empty(),
        _ => true,
    }
}
