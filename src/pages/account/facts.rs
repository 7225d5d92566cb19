//! The filled fields of an account's portrait as words: for paper, where nothing is edited.

use crate::components::money_field::use_money_unit;
use crate::session::{use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::method::account::PortraitField;
use sandtable_core::portfolio::{Account, Channel, Segment};
use sandtable_core::text::Lang;
use sandtable_core::text::account::portrait as text;
use sandtable_core::value::{Id, Money, MoneyUnit, Rate, grouped};

/// Name and value of every filled field.
pub fn facts_of(account: Id) -> Signal<Vec<(String, String)>> {
    let session = use_session();
    let (pack, lang, unit) = (session.pack(), use_prefs().lang(), use_money_unit());
    let stored = session.derive(move |book| book.portfolio.accounts.get(account).cloned().unwrap_or_default());
    Signal::derive(move || {
        let (lang, unit) = (lang.get(), unit.get());
        let pair = |account: &Account, field: &PortraitField| {
            Some((field.name.get(lang), shown(account, &field.key, unit, lang)?))
        };
        let all = |account: &Account| {
            pack.with(|pack| pack.account.portrait.fields.iter().filter_map(|field| pair(account, field)).collect())
        };
        stored.with(|account| all(account))
    })
}

/// A field in words; `None` when it is empty.
fn shown(account: &Account, key: &str, unit: MoneyUnit, lang: Lang) -> Option<String> {
    let words = |text: &String| Some(text.clone()).filter(|text| !text.trim().is_empty());
    let money = |amount: Option<Money>| amount.map(|amount| amount.show(unit, lang));
    let rate = |rate: Option<Rate>| rate.map(|rate| rate.show(1));
    match key {
        "industry" => words(&account.industry),
        "region" => words(&account.region),
        "owner" => words(&account.owner),
        "segment" => account.segment.map(|segment| segment_name(segment, lang)),
        "channel" => account.channel.map(|channel| channel_name(channel, lang)),
        "won_on" => account.won_on.map(|date| date.to_string()),
        "last_purchase" => account.last_purchase.map(|date| date.to_string()),
        "renewal_date" => account.renewal_date.map(|date| date.to_string()),
        "orders_12m" => account.orders_12m.map(|count| grouped(count.into())),
        "nps" => account.nps.map(|nps| grouped(nps.into())),
        "amount_12m" => money(account.amount_12m),
        "wallet" => money(account.wallet),
        "cost_to_serve" => money(account.cost_to_serve),
        "investment" => money(account.investment),
        "growth" => rate(account.growth),
        "gross_margin" => rate(account.gross_margin),
        "renewal_probability" => rate(account.renewal_probability),
        "purchases" => purchases(account, unit, lang),
        _ => None,
    }
}

/// The newest three years.
fn purchases(account: &Account, unit: MoneyUnit, lang: Lang) -> Option<String> {
    let newest = account.purchases.iter().rev().take(3);
    let years: Vec<String> = newest.map(|(year, amount)| format!("{year}:\u{a0}{}", amount.show(unit, lang))).collect();
    (!years.is_empty()).then(|| years.join(" · "))
}

fn segment_name(segment: Segment, lang: Lang) -> String {
    match segment {
        Segment::Na => text::segment_na(lang),
        Segment::Ka => text::segment_ka(lang),
        Segment::Smb => text::segment_smb(lang),
    }
}

fn channel_name(channel: Channel, lang: Lang) -> String {
    match channel {
        Channel::Inside => text::channel_inside(lang),
        Channel::Edge => text::channel_edge(lang),
        Channel::Outside => text::channel_outside(lang),
    }
}
