//! The people as a table, edited in place. Phones show cards instead; see `cards`.

use super::chain::Chain;
use super::fields;
use super::one::OnePerson;
use crate::components::icon::{Icon, IconMark};
use crate::components::lang::t;
use crate::components::menu::{Menu, MenuItem};
use crate::components::table::{Column, Table};
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::text::account::people as text;
use sandtable_core::text::{Lang, common};
use sandtable_core::value::Id;

/// The heads: one field or two, one below the other.
const HEADS: [(&str, &[fn(Lang) -> String]); 8] = [
    ("name", &[text::name, text::title]),
    ("place", &[text::department, text::level]),
    ("boss", &[text::reports_to, text::role]),
    ("weight", &[text::importance, text::decider]),
    ("support", &[text::support, text::intimacy]),
    ("contact", &[text::contact, text::known_to]),
    ("confirmed", &[text::confirmed_on]),
    ("actions", &[text::details]),
];

/// The table.
#[component]
pub fn PeopleList(chain: Chain) -> impl IntoView {
    let head = |fields: &'static [fn(Lang) -> String]| {
        t(move |lang| fields.iter().map(|field| field(lang)).collect::<Vec<_>>().join(" · "))
    };
    let columns = HEADS.map(|(key, fields)| Column::text(key, head(fields))).to_vec();
    view! {
        <div class="people__table only-wide">
            <Table caption=t(text::people) columns=Signal::stored(columns)>
                <For each=move || chain.ids() key=|id| *id let:id>
                    <PersonRow chain id />
                </For>
            </Table>
        </div>
    }
}

#[component]
fn PersonRow(chain: Chain, id: Id) -> impl IntoView {
    let one = chain.one(id);
    view! {
        <tr aria-label=one.name()>
            <th scope="row">{fields::name(one, true)}{fields::title(one, true)}</th>
            <td>{fields::department(one, true)}{fields::level(one, true)}</td>
            <td>{fields::reports_to(one, true)}{fields::role(one, true)}</td>
            <td>{fields::importance(one, true)}{fields::decider(one, true)}</td>
            <td>{fields::support(one, true)}{fields::intimacy(one, true)}</td>
            <td>{fields::contact(one, true)}{fields::known_to(one, true)}</td>
            <td>{fields::confirmed_on(one, true)}</td>
            <td><RowActions one /></td>
        </tr>
    }
}

#[component]
fn RowActions(one: OnePerson) -> impl IntoView {
    let chain = one.chain();
    let lang = chain.lang();
    let name = one.name();
    let open = Signal::derive(move || text::open_person(lang.get(), &name.get()));
    let label = Signal::derive(move || text::actions_of(lang.get(), &name.get()));
    let items = Signal::derive(move || {
        let (lang, locked) = (lang.get(), one.locked().get());
        let item = |label, icon, act: fn(OnePerson)| MenuItem::new(label, move || act(one)).icon(icon).disabled(locked);
        vec![
            item(common::move_up(lang), Icon::Up, |one| one.chain().shift(one, true)),
            item(common::move_down(lang), Icon::Down, |one| one.chain().shift(one, false)),
            item(common::delete(lang), Icon::Trash, |one| one.chain().remove(one)).danger(),
        ]
    });
    view! {
        <div class="people__actions">
            <a class="button button--icon" data-kind="quiet" href=chain.href(Some(one.id())) aria-label=open title=open>
                <IconMark icon=Icon::Edit />
            </a>
            <Menu label items />
        </div>
    }
}

/// The field that adds somebody.
#[component]
pub fn AddPerson(chain: Chain) -> impl IntoView {
    let add = move |name: String| chain.add(&name);
    let locked = Signal::derive(move || !chain.session().writable().get());
    view! {
        <div class="people__add">
            <TextField
                label=t(text::add_person) placeholder=t(text::add_person_hint) value=Signal::stored(String::new()) on_commit=add read_only=locked
            />
        </div>
    }
}
