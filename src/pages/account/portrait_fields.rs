//! The fields of an account's portrait: which control a field has. Their names come from the method pack.

use crate::components::date_field::DateField;
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use crate::components::money_field::MoneyField;
use crate::components::rate_field::RateField;
use crate::components::select_field::{Choice, SelectField};
use crate::components::tag_list::TagList;
use crate::components::text_area::TextArea;
use crate::components::text_field::TextField;
use crate::session::{Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::portfolio::{Account, Channel, Segment, Status};
use sandtable_core::text::Lang;
use sandtable_core::text::account::portrait as text;
use sandtable_core::value::{Date, FiscalYear, Id, Money, Rate};
use std::sync::Arc;

/// An account as the fields work with it.
#[derive(Clone, Copy)]
pub struct Facts {
    id: Id,
    session: Session,
    lang: Signal<Lang>,
    account: Memo<Arc<Account>>,
}

impl Facts {
    /// An account of the open book; blank for the moment when it is gone.
    pub fn of(id: Id) -> Self {
        let session = use_session();
        let account = session.derive(move |book| book.portfolio.accounts.get(id).cloned().unwrap_or_default());
        Self { id, session, lang: use_prefs().lang(), account }
    }

    /// What is stored.
    pub fn account(self) -> Memo<Arc<Account>> {
        self.account
    }

    fn read<T: Send + Sync + 'static>(self, read: impl Fn(&Account) -> T + Send + Sync + 'static) -> Signal<T> {
        Signal::derive(move || self.account.with(|account| read(account)))
    }

    fn edit(self, field: &str, change: impl FnOnce(&mut Account)) {
        self.session.edit(text::edit_field(self.lang.get_untracked(), field), |book| {
            Arc::make_mut(&mut book.portfolio).accounts.update(self.id, change);
        });
    }

    fn locked(self) -> Signal<bool> {
        let writable = self.session.writable();
        Signal::derive(move || !writable.get())
    }

    /// The pack's name of a field.
    fn name(self, key: &str) -> Signal<String> {
        let (pack, key) = (self.session.pack(), key.to_owned());
        Signal::derive(move || {
            let name = |field: &sandtable_core::method::account::PortraitField| field.name.get(self.lang.get());
            pack.with(|pack| pack.account.portrait.fields.iter().find(|field| field.key == key).map(name))
                .unwrap_or_default()
        })
    }
}

/// Where a field stands in the account.
struct Lens<T> {
    get: fn(&Account) -> T,
    set: fn(&mut Account, T),
}

impl<T> Clone for Lens<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Lens<T> {}

macro_rules! at {
    ($field:ident) => {
        Lens { get: |account| account.$field.clone(), set: |account, value| account.$field = value }
    };
}

/// A rate may fall to −100% where it is a change or a margin.
fn least_change() -> Rate {
    Rate::percent(-100)
}

/// The control of a field of the portrait.
pub fn field(facts: Facts, key: &str) -> AnyView {
    let name = facts.name(key);
    match key {
        "industry" => words(facts, name, at!(industry)),
        "region" => words(facts, name, at!(region)),
        "owner" => words(facts, name, at!(owner)),
        "segment" => segment(facts, name),
        "channel" => channel(facts, name),
        "won_on" => date(facts, name, at!(won_on)),
        "last_purchase" => date(facts, name, at!(last_purchase)),
        "renewal_date" => date(facts, name, at!(renewal_date)),
        "orders_12m" => count(facts, name, at!(orders_12m)),
        "nps" => nps(facts, name),
        "amount_12m" => money(facts, name, at!(amount_12m)),
        "wallet" => money(facts, name, at!(wallet)),
        "cost_to_serve" => money(facts, name, at!(cost_to_serve)),
        "investment" => money(facts, name, at!(investment)),
        "growth" => rate(facts, name, at!(growth), least_change(), None),
        "gross_margin" => rate(facts, name, at!(gross_margin), least_change(), Some(Rate::ONE)),
        "renewal_probability" => rate(facts, name, at!(renewal_probability), Rate::ZERO, Some(Rate::ONE)),
        "purchases" => purchases(facts),
        _ => ().into_any(),
    }
}

fn words(facts: Facts, name: Signal<String>, at: Lens<String>) -> AnyView {
    let commit = move |typed| facts.edit(&name.get_untracked(), |account| (at.set)(account, typed));
    view! { <TextField label=name value=facts.read(at.get) on_commit=commit read_only=facts.locked() /> }.into_any()
}

fn date(facts: Facts, name: Signal<String>, at: Lens<Option<Date>>) -> AnyView {
    let commit = move |on| facts.edit(&name.get_untracked(), |account| (at.set)(account, on));
    view! { <DateField label=name value=facts.read(at.get) on_commit=commit read_only=facts.locked() /> }.into_any()
}

fn money(facts: Facts, name: Signal<String>, at: Lens<Option<Money>>) -> AnyView {
    let commit = move |amount| facts.edit(&name.get_untracked(), |account| (at.set)(account, amount));
    view! { <MoneyField label=name value=facts.read(at.get) on_commit=commit read_only=facts.locked() /> }.into_any()
}

fn rate(facts: Facts, name: Signal<String>, at: Lens<Option<Rate>>, least: Rate, most: Option<Rate>) -> AnyView {
    let commit = move |rate| facts.edit(&name.get_untracked(), |account| (at.set)(account, rate));
    view! { <RateField label=name value=facts.read(at.get) on_commit=commit least most read_only=facts.locked() /> }
        .into_any()
}

fn count(facts: Facts, name: Signal<String>, at: Lens<Option<u32>>) -> AnyView {
    let value = facts.read(move |account| (at.get)(account).map(i64::from));
    let commit = move |number: Option<i64>| {
        let number = number.and_then(|number| u32::try_from(number).ok());
        facts.edit(&name.get_untracked(), |account| (at.set)(account, number));
    };
    view! { <IntegerField label=name value on_commit=commit most=u32::MAX.into() read_only=facts.locked() /> }
        .into_any()
}

fn nps(facts: Facts, name: Signal<String>) -> AnyView {
    let value = facts.read(|account| account.nps.map(i64::from));
    let commit = move |number: Option<i64>| {
        let number = number.and_then(|number| i16::try_from(number).ok());
        facts.edit(&name.get_untracked(), |account| account.nps = number);
    };
    view! { <IntegerField label=name value on_commit=commit least=-100 most=100 read_only=facts.locked() /> }.into_any()
}

/// A choice among the variants of an enum, each with its stored form and its name.
fn choice<T: Copy + PartialEq + Send + Sync + 'static>(
    facts: Facts,
    name: Signal<String>,
    at: Lens<Option<T>>,
    all: &'static [(T, &'static str, fn(Lang) -> String)],
) -> AnyView {
    let choices = Signal::derive(move || {
        all.iter().map(|(_, key, name)| ((*key).to_owned(), name(facts.lang.get()))).collect::<Vec<Choice>>()
    });
    let key = move |stored: T| all.iter().find(|(value, ..)| *value == stored).map(|(_, key, _)| (*key).to_owned());
    let value = facts.read(move |account| (at.get)(account).and_then(key).unwrap_or_default());
    let commit = move |chosen: String| {
        let value = all.iter().find(|(_, key, _)| *key == chosen).map(|(value, ..)| *value);
        facts.edit(&name.get_untracked(), |account| (at.set)(account, value));
    };
    view! {
        <SelectField label=name choices value on_commit=commit none_label="—".to_owned() disabled=facts.locked() />
    }
    .into_any()
}

fn segment(facts: Facts, name: Signal<String>) -> AnyView {
    const ALL: [(Segment, &str, fn(Lang) -> String); 3] = [
        (Segment::Na, "na", text::segment_na),
        (Segment::Ka, "ka", text::segment_ka),
        (Segment::Smb, "smb", text::segment_smb),
    ];
    choice(facts, name, at!(segment), &ALL)
}

fn channel(facts: Facts, name: Signal<String>) -> AnyView {
    const ALL: [(Channel, &str, fn(Lang) -> String); 3] = [
        (Channel::Inside, "inside", text::channel_inside),
        (Channel::Edge, "edge", text::channel_edge),
        (Channel::Outside, "outside", text::channel_outside),
    ];
    choice(facts, name, at!(channel), &ALL)
}

/// Prospect, active or lost; an account always has a state.
pub fn status(facts: Facts) -> impl IntoView {
    const ALL: [(Status, &str, fn(Lang) -> String); 3] = [
        (Status::Prospect, "prospect", text::status_prospect),
        (Status::Active, "active", text::status_active),
        (Status::Lost, "lost", text::status_lost),
    ];
    let choices = Signal::derive(move || {
        ALL.iter().map(|(_, key, name)| ((*key).to_owned(), name(facts.lang.get()))).collect::<Vec<Choice>>()
    });
    let key = |status: Status| ALL.iter().find(|(value, ..)| *value == status).map(|(_, key, _)| (*key).to_owned());
    let value = facts.read(move |account| key(account.status).unwrap_or_default());
    let commit = move |chosen: String| {
        let status = ALL.iter().find(|(_, key, _)| *key == chosen).map(|(status, ..)| *status).unwrap_or_default();
        facts.edit(&text::status(facts.lang.get_untracked()), |account| account.status = status);
    };
    view! { <SelectField label=t(text::status) choices value on_commit=commit disabled=facts.locked() /> }
}

/// The account's name.
pub fn name(facts: Facts) -> impl IntoView {
    words(facts, t(text::name), at!(name))
}

/// The short name.
pub fn alias(facts: Facts) -> impl IntoView {
    words(facts, t(text::alias), at!(alias))
}

/// The day the account was lost.
pub fn lost_on(facts: Facts) -> impl IntoView {
    date(facts, t(text::lost_on), at!(lost_on))
}

/// Purchases by fiscal year: the running year, the two before it, and whatever else is stored.
fn purchases(facts: Facts) -> AnyView {
    let (as_of, start) = (facts.session.as_of(), facts.session.derive(|book| book.about.fiscal_start.unwrap_or(1)));
    let years = move || {
        let running = FiscalYear::holding(as_of.get(), start.get()).year;
        let stored =
            facts.account.with(|a| a.purchases.keys().filter_map(|key| key.parse().ok()).collect::<Vec<i32>>());
        let all: std::collections::BTreeSet<i32> = (running - 2..=running).chain(stored).collect();
        all.into_iter().rev().collect::<Vec<_>>()
    };
    view! { <For each=years key=|year| *year let:year>{purchase(facts, year)}</For> }.into_any()
}

fn purchase(facts: Facts, year: i32) -> impl IntoView {
    let name = t(move |lang| text::purchases_of(lang, year));
    let value = facts.read(move |account| account.purchases.get(&year.to_string()).copied());
    let commit = move |amount: Option<Money>| {
        facts.edit(&name.get_untracked(), |account| match amount {
            Some(amount) => drop(account.purchases.insert(year.to_string(), amount)),
            None => drop(account.purchases.remove(&year.to_string())),
        });
    };
    view! { <MoneyField label=name value on_commit=commit read_only=facts.locked() /> }
}

/// What the accounts table holds besides.
pub fn more(facts: Facts) -> impl IntoView {
    let tags = facts.read(|account| account.tags.clone());
    let set_tags = move |tags| facts.edit(&text::tags(facts.lang.get_untracked()), |account| account.tags = tags);
    let note = facts.read(|account| account.note.clone());
    let set_note = move |typed| facts.edit(&text::note(facts.lang.get_untracked()), |account| account.note = typed);
    view! {
        {money(facts, t(text::overdue_amount), at!(overdue_amount))}
        {count(facts, t(text::overdue_days), at!(overdue_days))}
        {count(facts, t(text::effort_hours), at!(effort_hours))}
        <TagList label=t(text::tags) tags on_commit=set_tags />
        <TextArea label=t(text::note) value=note on_commit=set_note read_only=facts.locked() />
    }
}
