//! One row of the customer sand table with everything the method asks for.

use super::super::room::Room;
use super::sand::{name_of, row_of};
use crate::components::button::{Button, ButtonKind};
use crate::components::check_field::CheckField;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_area::TextArea;
use leptos::prelude::*;
use sandtable_core::portfolio::SandRow;
use sandtable_core::text::Lang;
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::Id;

/// A text of a row, with its name.
type Words = (fn(Lang) -> String, fn(&mut SandRow) -> &mut String);

const WORDS: [Words; 9] = [
    (text::goal, |row| &mut row.goal),
    (text::strategy, |row| &mut row.strategy),
    (text::breakthrough, |row| &mut row.breakthrough),
    (text::method, |row| &mut row.method),
    (text::resources, |row| &mut row.resources),
    (text::action, |row| &mut row.action),
    (text::missing, |row| &mut row.missing),
    (text::outcome, |row| &mut row.result),
    (text::owner, |row| &mut row.owner),
];

/// The dialog; it opens with the row that was chosen.
#[component]
pub fn SandSheet(room: Room, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let row = opened.get().map(|id| row_of(room, id)).unwrap_or_default();
        let month = row.month.map(|month| month.to_string()).unwrap_or_else(|| text::no_month(room.lang.get()));
        text::sand_sheet(room.lang.get(), &name_of(room, &row), &month)
    });
    let ids = move || opened.get().into_iter();
    let remove = move |()| {
        if let Some(id) = opened.get_untracked() {
            let name = untrack(|| name_of(room, &row_of(room, id)));
            room.edit(text::sand_edit_remove(room.lang.get_untracked(), &name), |portfolio| {
                portfolio.sand.remove(id);
            });
        }
        open.set(false);
    };
    view! {
        <Dialog open title on_close=move |()| opened.set(None) wide=true>
            <For each=ids key=|id| *id let:id><Fields room id /></For>
            <DialogActions>
                <Button label=t(text::sand_remove) kind=ButtonKind::Danger icon=Icon::Trash disabled=room.locked() on_press=remove />
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

#[component]
fn Fields(room: Room, id: Id) -> impl IntoView {
    let own = move || row_of(room, id);
    let edit = move |change: &dyn Fn(&mut SandRow)| {
        let name = untrack(|| name_of(room, &own()));
        room.edit(text::sand_edit(room.lang.get_untracked(), &name), |portfolio| {
            portfolio.sand.update(id, change);
        });
    };
    let words = move |(label, field): Words| {
        let value = Signal::derive(move || std::mem::take(field(&mut own())));
        let commit = move |typed: String| edit(&|row| field(row).clone_from(&typed));
        view! { <TextArea label=t(label) value on_commit=commit rows=1 read_only=room.locked() /> }
    };
    view! {
        <div class="grid-2">{WORDS.map(words)}</div>
        <div class="row">
            <CheckField label=t(text::was_done) value=Signal::derive(move || own().done) on_commit=move |on| edit(&|row| row.done = on) disabled=room.locked() />
            <CheckField label=t(text::result_reached) value=Signal::derive(move || own().result_reached) on_commit=move |on| edit(&|row| row.result_reached = on) disabled=room.locked() />
        </div>
    }
}
