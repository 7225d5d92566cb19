//! The portrait of an account: the fields of the accounts table, in the blocks that the method pack names.

use super::portrait_fields::{Facts, alias, field, lost_on, more, name, status};
use crate::components::card::Card;
use crate::components::lang::t;
use crate::components::meter::Meter;
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::account::PortraitFill;
use sandtable_core::text::account::portrait as text;
use sandtable_core::value::Id;

/// The portrait.
#[component]
pub fn PortraitPage(
    /// The account's id.
    account: Id,
) -> impl IntoView {
    let pack = use_session().pack();
    let blocks = move || pack.with(|pack| (0..pack.account.portrait.blocks.len()).collect::<Vec<_>>());
    let facts = Facts::of(account);
    view! {
        <Filled facts />
        <div class="portrait">
            <Card title=t(text::account)>
                <div class="portrait__fields">{name(facts)}{alias(facts)}{status(facts)}{lost_on(facts)}</div>
            </Card>
            <For each=blocks key=|at| *at let:at>
                <Block facts at />
            </For>
            <Card title=t(text::more)>
                <div class="portrait__fields">{more(facts)}</div>
            </Card>
        </div>
    }
}

/// How far the pack's fields are filled.
#[component]
fn Filled(facts: Facts) -> impl IntoView {
    let (pack, lang) = (use_session().pack(), use_prefs().lang());
    let fill = Memo::new(move |_| facts.account().with(|a| pack.with(|p| PortraitFill::of(a, &p.account.portrait))));
    let shown = Signal::derive(move || fill.with(|fill| text::filled_of(lang.get(), fill.filled, fill.all)));
    let percent = Signal::derive(move || fill.with(|fill| fill.share().to_f64() * 100.0));
    view! { <div class="portrait__filled"><Meter label=t(text::filled) value=percent text=shown /></div> }
}

/// A block of the pack with its fields.
#[component]
fn Block(facts: Facts, at: usize) -> impl IntoView {
    let (pack, lang) = (use_session().pack(), use_prefs().lang());
    let block = move || pack.with(|pack| pack.account.portrait.blocks.get(at).cloned()).unwrap_or_default();
    let title = Signal::derive(move || block().name.get(lang.get()));
    let keys = move || {
        let key = block().key;
        pack.with(|pack| {
            let fields = pack.account.portrait.fields.iter().filter(|field| field.block == key);
            fields.map(|field| field.key.clone()).collect::<Vec<_>>()
        })
    };
    view! {
        <Card title>
            <div class="portrait__fields">
                <For each=keys key=|key| key.clone() let:key>{field(facts, &key)}</For>
            </div>
        </Card>
    }
}
