//! A blank book, and the sample book in the language of the screen.

use crate::browser::dom::{self, Toward};
use crate::browser::{address, clock};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_field::TextField;
use crate::components::toast::use_toasts;
use crate::pages::parts;
use crate::route::{Page, Route};
use crate::session::{Desk, use_desk, use_prefs};
use leptos::html;
use leptos::prelude::*;
use sandtable_core::book::{About, Document};
use sandtable_core::text::{Lang, shell};

/// Puts a document on the shelf and opens it.
fn begin(desk: Desk, document: Document) -> bool {
    let made = desk.create(None, document);
    if let Ok(id) = &made {
        address::go(&Route::Book(*id, Page::Overview).href());
    }
    made.is_ok()
}

/// Opens the sample of this language as a book of the person's own.
#[component]
pub fn SampleButton() -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let open = move |()| {
        let lang = lang.get_untracked();
        leptos::task::spawn_local(async move {
            let begun = parts::sample(lang).await.map(|sample| sample.is_ok_and(|sample| begin(desk, sample)));
            match begun {
                Ok(true) => {}
                Ok(false) => toasts.say(shell::book_not_stored(lang)),
                Err(_) => toasts.say(shell::part_failed(lang)),
            }
        });
    };
    view! { <Button label=t(shell::open_sample) icon=Icon::Book kind=ButtonKind::Primary on_press=open /> }
}

/// Asks for a title and makes a blank book.
#[component]
pub fn NewBookButton() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button label=t(shell::new_book) icon=Icon::Plus on_press=move |()| open.set(true) />
        <Dialog open title=t(shell::new_book)>
            <TitleBox open />
        </Dialog>
    }
}

#[component]
fn TitleBox(open: RwSignal<bool>) -> impl IntoView {
    let (desk, toasts, lang) = (use_desk(), use_toasts(), use_prefs().lang());
    let title = RwSignal::new(String::new());
    let make = move |()| {
        let lang = lang.get_untracked();
        open.set(false);
        if !begin(desk, blank(&title.get_untracked(), lang)) {
            toasts.say(shell::book_not_stored(lang));
        }
    };
    let node = NodeRef::<html::Div>::new();
    let focus =
        move || node.try_get_untracked().flatten().is_some_and(|div| dom::focus_among(&div, "input", Toward::First));
    dom::next_frame(move || _ = focus());
    view! {
        <div node_ref=node>
            <TextField label=t(shell::new_book_title) value=title on_commit=move |typed| title.set(typed) on_enter=Callback::new(make) />
        </div>
        <DialogActions>
            <Button label=t(shell::create) kind=ButtonKind::Primary on_press=make />
        </DialogActions>
    }
}

fn blank(title: &str, lang: Lang) -> Document {
    let title = if title.trim().is_empty() { shell::untitled(lang) } else { title.to_owned() };
    let about = About { title, created: Some(clock::today()), currency: "CNY".into(), ..About::default() };
    let about = serde_json::to_value(about).unwrap_or_default();
    Document::of([("about".to_owned(), about)].into_iter().collect())
}
