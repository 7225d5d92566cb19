//! Label sets: which are in use, the filter of each, and the labels of one account.

use super::super::room::Room;
use crate::components::card::Card;
use crate::components::check_field::CheckField;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::method::portfolio::LabelSet;
use sandtable_core::portfolio::Account;
use sandtable_core::text::portfolio_pages::groups as text;
use sandtable_core::text::{Lang, list};
use sandtable_core::value::Id;

/// What the filter of a set asks for besides a label: accounts without one.
const WITHOUT: &str = "-";

/// The filters: set key and label key.
pub type Filters = RwSignal<Vec<Choice>>;

/// Whether an account has the labels that are asked for.
pub fn fits(account: &Account, filters: &[Choice]) -> bool {
    filters.iter().all(|(set, wanted)| match account.labels.get(set) {
        Some(label) => label == wanted,
        None => wanted == WITHOUT,
    })
}

/// The labels of an account with the names of their sets, of the sets in use.
pub fn shown(room: Room, account: &Account, lang: Lang) -> String {
    let used = room.portfolio.with(|portfolio| portfolio.label_sets.clone());
    room.with_pack(|pack| {
        let said = pack.label_sets.iter().filter(|set| used.contains(&set.key)).filter_map(|set| {
            let key = account.labels.get(&set.key)?;
            let label = set.labels.iter().find(|label| label.key == *key)?;
            Some(text::label_of(lang, &set.name.get(lang), &label.name.get(lang)))
        });
        list(lang, &said.collect::<Vec<_>>())
    })
}

/// A set of the pack by its place.
fn set_at(room: Room, at: usize) -> LabelSet {
    room.with_pack(|pack| pack.label_sets.get(at).cloned()).unwrap_or_else(|| LabelSet {
        key: String::new(),
        name: sandtable_core::text::Text::default(),
        source: sandtable_core::report::Source::Ours,
        labels: Vec::new(),
    })
}

fn is_used(room: Room, key: &str) -> bool {
    room.portfolio.with(|portfolio| portfolio.label_sets.iter().any(|used| used == key))
}

/// The card of the page.
#[component]
pub fn Labels(room: Room, filters: Filters) -> impl IntoView {
    let count = room.with_pack(|pack| pack.label_sets.len());
    view! {
        <Card title=t(text::labels) purpose=t(text::labels_purpose)>
            <div class="grid-auto">{(0..count).map(|at| view! { <OneSet room filters at /> }).collect_view()}</div>
        </Card>
    }
}

#[component]
fn OneSet(room: Room, filters: Filters, at: usize) -> impl IntoView {
    let set = StoredValue::new(untrack(|| set_at(room, at)));
    let key = move || set.with_value(|set| set.key.clone());
    let name = move |lang| set.with_value(|set| set.name.get(lang));
    let used = Signal::derive(move || is_used(room, &key()));
    let switch = move |on: bool| {
        room.edit(text::edit_sets(room.lang.get_untracked()), |portfolio| {
            portfolio.label_sets.retain(|known| *known != key());
            if on {
                portfolio.label_sets.push(key());
            }
        });
        filters.update(|filters| filters.retain(|(known, _)| *known != key()));
    };
    let choices = Signal::derive(move || {
        let lang = room.lang.get();
        let label = |label: &sandtable_core::method::portfolio::Label| {
            let line = label.line.as_ref().map(|line| format!(" – {}", line.get(lang))).unwrap_or_default();
            (label.key.clone(), format!("{}{line}", label.name.get(lang)))
        };
        let labels = set.with_value(|set| set.labels.iter().map(label).collect::<Vec<Choice>>());
        labels.into_iter().chain([(WITHOUT.to_owned(), text::without_label(lang))]).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || {
        filters
            .with(|all| all.iter().find(|(known, _)| *known == key()).map(|(_, label)| label.clone()))
            .unwrap_or_default()
    });
    let narrow = move |label: String| {
        filters.update(|all| {
            all.retain(|(known, _)| *known != key());
            if !label.is_empty() {
                all.push((key(), label));
            }
        });
    };
    view! {
        <div class="stack" data-gap="s">
            <CheckField label=t(move |lang| text::use_set(lang, &name(lang))) value=used on_commit=switch disabled=room.locked() />
            <Show when=move || used.get()>
                <SelectField label=t(move |lang| text::filter(lang, &name(lang))) choices value on_commit=narrow none_label=t(text::all_labels) />
            </Show>
        </div>
    }
}

/// The labels of one account.
#[component]
pub fn LabelFields(room: Room, id: Id) -> impl IntoView {
    let used = move || {
        room.with_pack(|pack| {
            let sets = pack.label_sets.iter().enumerate();
            sets.filter(|(_, set)| is_used(room, &set.key)).map(|(at, _)| at).collect::<Vec<_>>()
        })
    };
    view! {
        <fieldset class="judge">
            <legend class="judge__title">{t(text::labels)}</legend>
            <For each=used key=|at| *at let:at><LabelField room id at /></For>
        </fieldset>
    }
}

#[component]
fn LabelField(room: Room, id: Id, at: usize) -> impl IntoView {
    let account = room.account(id);
    let set = StoredValue::new(untrack(|| set_at(room, at)));
    let name = move |lang| set.with_value(|set| set.name.get(lang));
    let choices = Signal::derive(move || {
        let lang = room.lang.get();
        set.with_value(|set| {
            set.labels.iter().map(|label| (label.key.clone(), label.name.get(lang))).collect::<Vec<Choice>>()
        })
    });
    let value = Signal::derive(move || {
        account.with(|account| set.with_value(|set| account.labels.get(&set.key).cloned())).unwrap_or_default()
    });
    let commit = move |label: String| {
        let (lang, key) = (room.lang.get_untracked(), set.with_value(|set| set.key.clone()));
        let who = untrack(|| account.with(|account| room.name_of(account)));
        room.edit_account(id, text::edit_label(lang, &who, &name(lang)), |account| match label.is_empty() {
            true => drop(account.labels.remove(&key)),
            false => drop(account.labels.insert(key, label)),
        });
    };
    view! { <SelectField label=t(name) choices value on_commit=commit none_label="—".to_owned() disabled=room.locked() /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filter_asks_for_a_label_or_for_none() {
        let labels = [("grade".to_owned(), "gold".to_owned())].into();
        let account = Account { labels, ..Account::default() };
        let asks = |set: &str, label: &str| vec![(set.to_owned(), label.to_owned())];
        assert!(fits(&account, &[]));
        assert!(fits(&account, &asks("grade", "gold")));
        assert!(!fits(&account, &asks("grade", "ordinary")));
        assert!(!fits(&account, &asks("grade", WITHOUT)));
        assert!(fits(&account, &asks("realm", WITHOUT)));
    }
}
