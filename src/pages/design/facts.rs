//! What stands behind an entry: evidence, owner, layer of business, links. Folded to one line that shows what is
//! missing.

use super::links::Links;
use super::room::Room;
use crate::components::choice_field::ChoiceField;
use crate::components::date_field::DateField;
use crate::components::lang::t;
use crate::components::select_field::SelectField;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::design::BusinessHorizon;
use sandtable_core::text::design as text;
use sandtable_core::value::{EvidenceState, Id};

/// The folded line, and the fields once it is opened.
#[component]
pub fn Facts(room: Room, id: Id) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <details class="facts" on:toggle:target=move |ev| open.set(ev.target().has_attribute("open"))>
            <summary class="facts__summary"><Summary room id /></summary>
            <Show when=move || open.get()>
                <div class="facts__fields">
                    <EvidenceFields room id />
                    <Owner room id />
                    <Layer room id />
                    <Links room id />
                </div>
            </Show>
        </details>
    }
}

#[component]
fn Summary(room: Room, id: Id) -> impl IntoView {
    let confirmed = room.entry(id, |item| item.evidence.is_confirmed());
    let owner = room.entry(id, |item| item.owner.trim().to_owned());
    let links = room.entry(id, |item| item.links.len());
    let evidence = move || {
        if confirmed.get() {
            text::evidence_confirmed(room.lang.get())
        } else {
            text::evidence_assumed(room.lang.get())
        }
    };
    let owned =
        move || owner.with(|owner| if owner.is_empty() { text::no_owner(room.lang.get()) } else { owner.clone() });
    view! {
        <span class="facts__fact" data-lacking=move || (!confirmed.get()).then_some("")>{evidence}</span>
        <span class="facts__fact" data-lacking=move || owner.with(String::is_empty).then_some("")>{owned}</span>
        <span class="facts__fact" data-lacking=move || (links.get() == 0).then_some("")>
            {move || text::links_count(room.lang.get(), links.get())}
        </span>
    }
}

/// Assumed or confirmed, since when, and by what. Confirming it dates it at the as-of date.
#[component]
fn EvidenceFields(room: Room, id: Id) -> impl IntoView {
    let choices = move || {
        let lang = room.lang.get();
        vec![
            ("assumed".to_owned(), text::evidence_assumed(lang)),
            ("confirmed".to_owned(), text::evidence_confirmed(lang)),
        ]
    };
    let confirmed = room.entry(id, |item| item.evidence.is_confirmed());
    let value = Signal::derive(move || if confirmed.get() { "confirmed" } else { "assumed" }.to_owned());
    let write = move |key: String| {
        let today = room.as_of.get_untracked();
        room.set(text::edit_evidence, id, |item| match key.as_str() {
            "confirmed" => {
                item.evidence.state = EvidenceState::Confirmed;
                item.evidence.date.get_or_insert(today);
            }
            _ => {
                item.evidence.state = EvidenceState::Assumed;
                item.evidence.date = None;
            }
        });
    };
    let date = room.entry(id, |item| item.evidence.date);
    let source = room.entry(id, |item| item.evidence.source.clone());
    let set_date = move |date| room.set(text::edit_evidence, id, |item| item.evidence.date = date);
    let set_source = move |words: String| room.set(text::edit_evidence, id, |item| item.evidence.source = words);
    view! {
        <ChoiceField label=t(text::evidence) choices=Signal::derive(choices) value on_commit=write disabled=room.read_only() />
        <Show when=move || confirmed.get()>
            <DateField label=t(text::evidence_date) value=date on_commit=set_date read_only=room.read_only() />
        </Show>
        <TextField label=t(text::evidence_source) value=source on_commit=set_source read_only=room.read_only() />
    }
}

#[component]
fn Owner(room: Room, id: Id) -> impl IntoView {
    let owner = room.entry(id, |item| item.owner.clone());
    let write = move |name: String| room.set(text::edit_owner, id, |item| item.owner = name);
    view! { <TextField label=t(text::owner) value=owner on_commit=write read_only=room.read_only() /> }
}

#[component]
fn Layer(room: Room, id: Id) -> impl IntoView {
    let choices = move || {
        let lang = room.lang.get();
        BusinessHorizon::ALL.map(|layer| (layer.as_str().to_owned(), layer.name(lang))).to_vec()
    };
    let value = room.entry(id, |item| item.horizon.map(BusinessHorizon::as_str).unwrap_or_default().to_owned());
    let write = move |key: String| {
        let layer = BusinessHorizon::ALL.into_iter().find(|layer| layer.as_str() == key);
        room.set(text::edit_layer, id, |item| item.horizon = layer);
    };
    view! {
        <SelectField label=t(text::layer) choices=Signal::derive(choices) value on_commit=write none_label=t(text::layer_none) disabled=room.read_only() />
    }
}
