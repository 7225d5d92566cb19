//! Giving an account a tier by hand: it counts only with a reason, and the computed tier stays beside it.

use super::super::room::Room;
use super::ranks::tier_name;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use crate::components::text_area::TextArea;
use leptos::prelude::*;
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::tiers as text;
use sandtable_core::value::Id;

/// The dialog; it opens with the account that was chosen.
#[component]
pub fn GiveTier(room: Room, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = opened.get().map(|id| room.name(id));
        text::give_to(room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| opened.set(None)>
            <For each=ids key=|id| *id let:id><Form room id open /></For>
        </Dialog>
    }
}

#[component]
fn Form(room: Room, id: Id, open: RwSignal<bool>) -> impl IntoView {
    let account = room.account(id);
    let given = account.with_untracked(|account| account.tier_override.clone()).unwrap_or_default();
    let (tier, reason) = (RwSignal::new(given.tier), RwSignal::new(given.reason));
    let choices = Signal::derive(move || {
        let lang = room.lang.get();
        let choice = |tier: &sandtable_core::method::portfolio::TierPack| (tier.key.clone(), tier.name.get(lang));
        room.with_pack(|pack| pack.tiers.tiers.iter().map(choice).collect::<Vec<Choice>>())
    });
    let computed = t(move |lang| {
        let computed =
            room.standing.with(|standing| standing.snapshot.row(id).and_then(|row| standing.rfm.row(row).computed));
        text::computed_is(lang, &room.with_pack(|pack| tier_name(pack, computed, lang)))
    });
    let lacks_reason =
        Memo::new(move |_| tier.with(|tier| !tier.is_empty()) && reason.with(|reason| reason.trim().is_empty()));
    let error = MaybeProp::derive(move || lacks_reason.get().then(|| text::reason_missing(room.lang.get())));
    let save = move |()| {
        let name = untrack(|| account.with(|account| room.name_of(account)));
        let on = Some(room.session.as_of().get_untracked());
        room.edit_account(id, text::edit_tier(room.lang.get_untracked(), &name), |account| {
            account.give_tier(&tier.get_untracked(), &reason.get_untracked(), on);
        });
        open.set(false);
    };
    let locked = room.locked();
    view! {
        <div class="stack">
            <p class="soft">{computed}</p>
            <SelectField label=t(text::given_tier) choices value=tier on_commit=move |key| tier.set(key) none_label=t(text::use_computed) />
            <TextArea label=t(text::reason) value=reason on_commit=move |typed| reason.set(typed) hint=t(text::reason_hint) error />
        </div>
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| open.set(false) />
            <Button label=t(text::save) kind=ButtonKind::Primary disabled=Signal::derive(move || lacks_reason.get() || locked.get()) on_press=save />
        </DialogActions>
    }
}
