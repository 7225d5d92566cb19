//! Accepting or declining a proposal: it takes a reason, which stays with the account.

use super::super::room::Room;
use super::proposals::all;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::lang::t;
use crate::components::text_area::TextArea;
use leptos::prelude::*;
use sandtable_core::portfolio::MoveKind;
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::moves as text;
use sandtable_core::value::Id;

/// What is to be decided.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The account.
    pub id: Id,
    /// What is proposed.
    pub kind: MoveKind,
    /// Accept or decline.
    pub accept: bool,
}

/// The dialog; it opens with the proposal that was chosen.
#[component]
pub fn Decide(room: Room, asked: RwSignal<Option<Asked>>) -> impl IntoView {
    let open = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    Effect::new(move |_| {
        reason.set(String::new());
        open.set(asked.with(Option::is_some));
    });
    let title = Signal::derive(move || {
        let lang = room.lang.get();
        asked.get().map_or_else(String::new, |asked| {
            let (name, kind) = (room.name(asked.id), text::kind(lang, asked.kind));
            if asked.accept { text::accept_of(lang, &name, &kind) } else { text::decline_of(lang, &name, &kind) }
        })
    });
    let lacks = Memo::new(move |_| reason.with(|reason| reason.trim().is_empty()));
    let save = move |()| {
        if let Some(asked) = asked.get_untracked() {
            decide(room, asked, reason.get_untracked().trim());
        }
        open.set(false);
    };
    view! {
        <Dialog open title on_close=move |()| asked.set(None)>
            <TextArea label=t(text::reason) value=reason on_commit=move |typed| reason.set(typed) hint=t(text::reason_hint) />
            <DialogActions>
                <Button label=t(common::cancel) on_press=move |()| open.set(false) />
                <Button label=t(common::confirm) kind=ButtonKind::Primary disabled=lacks on_press=save />
            </DialogActions>
        </Dialog>
    }
}

fn decide(room: Room, asked: Asked, reason: &str) {
    let proposals = untrack(|| all(room));
    let row = room.standing.with_untracked(|standing| standing.snapshot.row(asked.id));
    let Some(proposal) = proposals.into_iter().find(|own| Some(own.row) == row && own.kind == asked.kind) else {
        return;
    };
    let (lang, name) = (room.lang.get_untracked(), untrack(|| room.name(asked.id)));
    let label = if asked.accept { text::edit_accept(lang, &name) } else { text::edit_decline(lang, &name) };
    let on = Some(room.session.as_of().get_untracked());
    untrack(|| {
        room.with_pack(|pack| {
            room.edit_account(asked.id, label, |account| match asked.accept {
                true => account.accept_move(&proposal, pack, on, reason),
                false => account.decline_move(&proposal, on, reason),
            });
        });
    });
}
