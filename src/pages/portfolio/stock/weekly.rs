//! The weekly analysis of customers and projects: opportunity, threat, next step; and the top accounts that nobody
//! wrote about.

use super::super::room::Room;
use super::pick::PickAccount;
use crate::components::button::{Button, ButtonKind, IconButton};
use crate::components::card::Card;
use crate::components::date_field::DateField;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_area::TextArea;
use leptos::prelude::*;
use sandtable_core::portfolio::{Week, WeeklyNote, weekly};
use sandtable_core::text::Lang;
use sandtable_core::text::list;
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::value::{Date, Id};

/// The part.
#[component]
pub fn WeeklyPart(room: Room) -> impl IntoView {
    let day = RwSignal::new(Some(room.session.as_of().get_untracked()));
    let monday = Signal::derive(move || day.get().unwrap_or_else(|| room.session.as_of().get()).monday());
    let title = Signal::derive(move || text::week_of(room.lang.get(), &monday.get().to_string()));
    let ids = move || week(room, monday.get()).map(|week| week.notes).unwrap_or_default();
    view! {
        <div class="inline-form only-screen">
            <DateField label=t(text::week) value=day on_commit=move |typed| day.set(typed) />
            <Add room monday />
        </div>
        <Card title>
            <Said room monday />
            <For each=ids key=|id| *id let:id><Note room id /></For>
        </Card>
    }
}

fn week(room: Room, monday: Date) -> Option<Week> {
    room.standing.with(|standing| {
        room.portfolio.with(|portfolio| room.with_pack(|pack| weekly(standing, portfolio, pack).remove(&monday)))
    })
}

#[component]
fn Said(room: Room, monday: Signal<Date>) -> impl IntoView {
    let said = move || {
        let lang = room.lang.get();
        let counts = |week: &Week| text::week_counts(lang, week.opportunities, week.threats, week.without_next);
        week(room, monday.get()).as_ref().map_or_else(|| text::week_empty(lang), counts)
    };
    let silent = move || {
        let rows = week(room, monday.get()).map(|week| week.silent).unwrap_or_default();
        let names: Vec<String> = room.standing.with(|standing| {
            rows.iter().filter_map(|row| standing.snapshot.account(*row)).map(|account| room.name_of(account)).collect()
        });
        (!names.is_empty()).then(|| text::week_silent(room.lang.get(), &list(room.lang.get(), &names)))
    };
    view! { <p role="status">{said}</p><p class="soft">{silent}</p> }
}

#[component]
fn Add(room: Room, monday: Signal<Date>) -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let add = move |()| {
        let Some(account) = Id::parse(&chosen.get_untracked()) else { return };
        let name = untrack(|| room.account(account).with(|account| room.name_of(account)));
        let (id, week) = (room.session.new_id(), Some(monday.get_untracked()));
        room.edit(text::week_edit_add(room.lang.get_untracked(), &name), |portfolio| {
            let order = portfolio.weekly.order_at_end();
            portfolio.weekly.insert(id, WeeklyNote { order, week, account: Some(account), ..WeeklyNote::default() });
        });
        chosen.set(String::new());
    };
    let none = Signal::derive(move || room.locked().get() || chosen.with(String::is_empty));
    view! {
        <PickAccount room chosen />
        <Button label=t(text::week_add) kind=ButtonKind::Primary icon=Icon::Plus disabled=none on_press=add />
    }
}

/// A text of a note, with its name.
type Words = (fn(Lang) -> String, fn(&mut WeeklyNote) -> &mut String);

const WORDS: [Words; 3] = [
    (text::opportunity, |note| &mut note.opportunity),
    (text::threat, |note| &mut note.threat),
    (text::next, |note| &mut note.next),
];

#[component]
fn Note(room: Room, id: Id) -> impl IntoView {
    let own = move || {
        room.portfolio.with(|portfolio| portfolio.weekly.get(id).map(|note| (**note).clone())).unwrap_or_default()
    };
    let name = Signal::derive(move || {
        let account = own().account.map(|id| room.name(id));
        account.unwrap_or_else(|| text::no_account(room.lang.get()))
    });
    let remove = move |()| {
        room.edit(text::week_remove(room.lang.get_untracked(), &name.get_untracked()), |portfolio| {
            portfolio.weekly.remove(id);
        });
    };
    let words = move |(label, field): Words| {
        let value = Signal::derive(move || std::mem::take(field(&mut own())));
        let commit = move |typed: String| {
            room.edit(text::week_edit(room.lang.get_untracked(), &name.get_untracked()), |portfolio| {
                portfolio.weekly.update(id, |note| *field(note) = typed);
            });
        };
        let label = t(move |lang| text::cell(lang, &name.get(), &label(lang)));
        view! { <TextArea label value on_commit=commit rows=1 read_only=room.locked() /> }
    };
    view! {
        <section class="proposal">
            <div class="spread">
                <h3>{name}</h3>
                <IconButton label=t(move |lang| text::week_remove(lang, &name.get())) icon=Icon::Trash disabled=room.locked() on_press=remove />
            </div>
            <div class="grid-3">{WORDS.map(words)}</div>
        </section>
    }
}
