//! The visits of one account: planned, held, with the intended result or without.

use super::super::room::Room;
use crate::components::button::{Button, ButtonKind, IconButton};
use crate::components::check_field::CheckField;
use crate::components::date_field::DateField;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::portfolio::Touchpoint;
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Date, Id};

/// The dialog; it opens with the account that was chosen.
#[component]
pub fn VisitSheet(room: Room, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = opened.get().map(|id| room.name(id));
        text::open_visits(room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| opened.set(None) wide=true>
            <For each=ids key=|id| *id let:id><Rows room id /></For>
            <DialogActions>
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

#[component]
fn Rows(room: Room, id: Id) -> impl IntoView {
    let account = room.account(id);
    let count = Memo::new(move |_| account.with(|account| account.visits.len()));
    let add = move |()| {
        let on = Some(room.session.as_of().get_untracked());
        let label = text::edit_add_visit(room.lang.get_untracked(), &untrack(|| room.name(id)));
        room.edit_account(id, label, |account| account.visits.push(Touchpoint { on, ..Touchpoint::default() }));
    };
    view! {
        <Button label=t(text::add_visit) icon=Icon::Plus disabled=room.locked() on_press=add />
        <For each=move || (0..count.get()).rev() key=|at| *at let:at><Row room id at /></For>
    }
}

#[component]
fn Row(room: Room, id: Id, at: usize) -> impl IntoView {
    let account = room.account(id);
    let own = move || account.with(|account| account.visits.get(at).cloned().unwrap_or_default());
    let edit = move |change: &dyn Fn(&mut Touchpoint)| {
        let label = text::edit_visit(room.lang.get_untracked(), &untrack(|| room.name(id)));
        room.edit_account(id, label, |account| account.visits.get_mut(at).into_iter().for_each(change));
    };
    let remove = move |()| {
        let label = text::edit_remove_visit(room.lang.get_untracked(), &untrack(|| room.name(id)));
        room.edit_account(id, label, |account| {
            if at < account.visits.len() {
                account.visits.remove(at);
            }
        });
    };
    let day = move || own().on.map(|day| day.to_string()).unwrap_or_default();
    let locked = room.locked();
    let set_day = move |day: Option<Date>| edit(&|own| own.on = day);
    let set_goal = move |typed: String| edit(&|own| own.goal.clone_from(&typed));
    let set_done = move |on: bool| edit(&|own| own.done = on);
    let set_reached = move |on: bool| edit(&|own| own.result_reached = on);
    view! {
        <div class="visit-row">
            <DateField label=t(text::visit_date) value=Signal::derive(move || own().on) on_commit=set_day read_only=locked />
            <TextField label=t(text::visit_goal) value=Signal::derive(move || own().goal) on_commit=set_goal read_only=locked />
            <CheckField label=t(text::was_done) value=Signal::derive(move || own().done) on_commit=set_done disabled=locked />
            <CheckField label=t(text::result_reached) value=Signal::derive(move || own().result_reached) on_commit=set_reached disabled=locked />
            <IconButton label=t(move |lang| text::remove_visit(lang, &day())) icon=Icon::Trash disabled=locked on_press=remove />
        </div>
    }
}
