//! The fields of a person, one function each, for the row of the list and for the details alike. `bare` keeps the
//! label for screen readers.

use super::one::OnePerson;
use crate::components::check_field::CheckField;
use crate::components::date_field::DateField;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use crate::components::tag_list::TagList;
use crate::components::text_area::TextArea;
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::account::{DecisionRole, Level, Person, ReportsToError, Who, split_names};
use sandtable_core::method::account::{MarkLabel, label};
use sandtable_core::text::account::{names, people as text};
use sandtable_core::text::{Lang, Text};

/// A line of words.
pub fn words(
    one: OnePerson,
    field: fn(Lang) -> String,
    read: fn(&Person) -> String,
    write: fn(&mut Person, String),
    bare: bool,
) -> impl IntoView {
    let commit = move |typed: String| one.edit(field, |person| write(person, typed));
    view! {
        <TextField label=one.label(field, bare) value=one.read(read) on_commit=commit bare read_only=one.locked() />
    }
}

/// Several lines of words.
pub fn prose(
    one: OnePerson,
    field: fn(Lang) -> String,
    read: fn(&Person) -> String,
    write: fn(&mut Person, String),
) -> impl IntoView {
    let commit = move |typed: String| one.edit(field, |person| write(person, typed));
    view! { <TextArea label=t(field) value=one.read(read) on_commit=commit read_only=one.locked() /> }
}

fn choice(
    one: OnePerson,
    field: fn(Lang) -> String,
    choices: Signal<Vec<Choice>>,
    value: Signal<String>,
    commit: Callback<String>,
    bare: bool,
) -> impl IntoView {
    view! {
        <SelectField
            label=one.label(field, bare) choices value on_commit=commit none_label="—".to_owned() bare disabled=one.locked()
        />
    }
}

/// The name.
pub fn name(one: OnePerson, bare: bool) -> impl IntoView {
    words(one, text::name, |person| person.name.clone(), |person, typed| person.name = typed, bare)
}

/// The title.
pub fn title(one: OnePerson, bare: bool) -> impl IntoView {
    words(one, text::title, |person| person.title.clone(), |person, typed| person.title = typed, bare)
}

/// The department.
pub fn department(one: OnePerson, bare: bool) -> impl IntoView {
    words(one, text::department, |person| person.department.clone(), |person, typed| person.department = typed, bare)
}

/// The level.
pub fn level(one: OnePerson, bare: bool) -> impl IntoView {
    let named = move |level: Level| one.chain().named(|pack, lang| shown(label(&pack.levels, level.key()), lang));
    let choices = Signal::derive(move || Level::ALL.map(|level| (level.key().to_owned(), named(level))).to_vec());
    let value = one.read(|person| person.level.map(|level| level.key().to_owned()).unwrap_or_default());
    let commit = move |key: String| {
        one.edit(text::level, |person| person.level = Level::ALL.into_iter().find(|level| level.key() == key));
    };
    choice(one, text::level, choices, value, Callback::new(commit), bare)
}

/// The decision role.
pub fn role(one: OnePerson, bare: bool) -> impl IntoView {
    let named = move |role: DecisionRole| {
        one.chain()
            .named(|pack, lang| pack.role(role.key()).map(|role| role_shown(role, bare, lang)).unwrap_or_default())
    };
    let choices = Signal::derive(move || DecisionRole::ALL.map(|role| (role.key().to_owned(), named(role))).to_vec());
    let value = one.read(|person| person.role.map(|role| role.key().to_owned()).unwrap_or_default());
    let commit = move |key: String| {
        one.edit(text::role, |person| person.role = DecisionRole::ALL.into_iter().find(|role| role.key() == key));
    };
    choice(one, text::role, choices, value, Callback::new(commit), bare)
}

/// In a row the letters have to do.
fn role_shown(role: &sandtable_core::method::account::RoleLabel, bare: bool, lang: Lang) -> String {
    let (short, name) = (role.short.get(lang), role.name.get(lang));
    if bare || name.starts_with(&short) { if bare { short } else { name } } else { format!("{short} · {name}") }
}

/// Whether the person decides.
pub fn decider(one: OnePerson, bare: bool) -> impl IntoView {
    let commit = move |yes: bool| one.edit(text::decider, |person| person.decider = yes);
    view! {
        <CheckField
            label=one.label(text::decider, bare) value=one.read(|person| person.decider) on_commit=commit bare disabled=one.locked()
        />
    }
}

/// The importance.
pub fn importance(one: OnePerson, bare: bool) -> impl IntoView {
    let choices = Signal::stored((1..=5).map(|n: u8| (n.to_string(), n.to_string())).collect());
    let value = one.read(|person| mark_shown(person.marks().importance));
    let commit = move |mark: String| one.edit(text::importance, |person| person.importance = mark.parse().ok());
    choice(one, text::importance, choices, value, Callback::new(commit), bare)
}

/// The support.
pub fn support(one: OnePerson, bare: bool) -> impl IntoView {
    let choices = Signal::derive(move || one.chain().named(|pack, lang| mark_choices(&pack.supports, lang)));
    let value = one.read(|person| mark_shown(person.marks().support));
    let commit = move |mark: String| one.edit(text::support, |person| person.support = mark.parse().ok());
    choice(one, text::support, choices, value, Callback::new(commit), bare)
}

/// The intimacy.
pub fn intimacy(one: OnePerson, bare: bool) -> impl IntoView {
    let choices = Signal::derive(move || one.chain().named(|pack, lang| mark_choices(&pack.intimacies, lang)));
    let value = one.read(|person| mark_shown(person.marks().intimacy));
    let commit = move |mark: String| one.edit(text::intimacy, |person| person.intimacy = mark.parse().ok());
    choice(one, text::intimacy, choices, value, Callback::new(commit), bare)
}

/// The contact; no contact is a mark of its own.
pub fn contact(one: OnePerson, bare: bool) -> impl IntoView {
    let choices = Signal::derive(move || one.chain().named(|pack, lang| mark_choices(&pack.contacts, lang)));
    let commit =
        move |mark: String| one.edit(text::contact, |person| person.contact = mark.parse().unwrap_or_default());
    let value = one.read(|person| person.marks().contact.to_string());
    view! {
        <SelectField label=one.label(text::contact, bare) choices value on_commit=commit bare disabled=one.locked() />
    }
}

fn mark_shown<M: ToString>(mark: Option<M>) -> String {
    mark.map(|mark| mark.to_string()).unwrap_or_default()
}

fn mark_choices(labels: &[MarkLabel], lang: Lang) -> Vec<Choice> {
    let choice = |label: &MarkLabel| {
        let mark = label.mark.to_string();
        let shown = text::mark_name(lang, &mark.replace('-', "−"), &label.name.get(lang));
        (mark, shown)
    };
    labels.iter().map(choice).collect()
}

fn shown(name: Option<&Text>, lang: Lang) -> String {
    name.map(|name| name.get(lang)).unwrap_or_default()
}

/// Whom the person reports to. A choice that would close a loop is refused with the names in it.
pub fn reports_to(one: OnePerson, bare: bool) -> impl IntoView {
    let chain = one.chain();
    let refused = RwSignal::new(None::<ReportsToError>);
    let others = move || chain.ids().into_iter().filter(move |id| *id != one.id());
    let choices = Signal::derive(move || {
        let who = chain.all().with(|all| all.who(&others().collect::<Vec<_>>()));
        who.iter().map(|who| (who.id.to_string(), who.shown(chain.lang().get()))).collect::<Vec<Choice>>()
    });
    let value = one.read(|person| person.reports_to.map(|boss| boss.to_string()).unwrap_or_default());
    let commit = move |chosen: String| {
        let boss = untrack(others).find(|id| id.to_string() == chosen);
        let check = |boss| chain.session().now().relations.check_reports_to(one.id(), boss);
        refused.set(boss.map(check).and_then(Result::err));
        if refused.with_untracked(Option::is_none) {
            one.edit(text::reports_to, |person| person.reports_to = boss);
        }
    };
    let error = MaybeProp::derive(move || refused.get().map(|error| refusal(&error, chain.lang().get())));
    view! {
        <SelectField
            label=one.label(text::reports_to, bare) choices value on_commit=commit none_label="—".to_owned() error bare
            disabled=one.locked()
        />
    }
}

fn refusal(error: &ReportsToError, lang: Lang) -> String {
    match error {
        ReportsToError::Loop(way) => {
            let around = way.iter().chain(way.first());
            text::loop_refused(lang, &around.map(|who: &Who| who.shown(lang)).collect::<Vec<_>>().join(" → "))
        }
        ReportsToError::NotInAccount | ReportsToError::NoSuchPerson => text::boss_refused(lang),
    }
}

/// The day of the last confirmation.
pub fn confirmed_on(one: OnePerson, bare: bool) -> impl IntoView {
    let commit = move |on| one.edit(text::confirmed_on, |person| person.confirm(on));
    let hint = MaybeProp::derive(move || (!bare).then(|| text::confirmed_hint(one.chain().lang().get())));
    let value = one.read(|person| person.evidence.date.filter(|_| person.evidence.is_confirmed()));
    view! { <DateField label=one.label(text::confirmed_on, bare) value on_commit=commit hint bare read_only=one.locked() /> }
}

/// The day the person entered the chain.
pub fn since(one: OnePerson) -> impl IntoView {
    let commit = move |on| one.edit(text::since, |person| person.since = on);
    view! { <DateField label=t(text::since) value=one.read(|person| person.since) on_commit=commit read_only=one.locked() /> }
}

/// Our people who are in contact.
pub fn known_to(one: OnePerson, bare: bool) -> impl IntoView {
    let chain = one.chain();
    let people = one.read(|person| person.known_to.clone());
    let value = Signal::derive(move || names(chain.lang().get(), people.get()));
    let commit = move |typed: String| one.edit(text::known_to, |person| person.known_to = split_names(&typed));
    let hint = MaybeProp::derive(move || (!bare).then(|| text::known_to_hint(chain.lang().get())));
    view! { <TextField label=one.label(text::known_to, bare) value on_commit=commit hint bare read_only=one.locked() /> }
}

/// Behaviour orientation as free words.
pub fn orientation(one: OnePerson) -> impl IntoView {
    let commit = move |tags| one.edit(text::orientation, |person| person.orientation = tags);
    view! { <TagList label=t(text::orientation) tags=one.read(|person| person.orientation.clone()) on_commit=commit /> }
}
