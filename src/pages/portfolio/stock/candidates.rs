//! Customers checked by the selection criteria: the list with its results, and the sheet where one is answered.

use super::super::board::{Board, BoardColumn, BoardTable, Kind, Making, found};
use super::super::results::{dash, percent};
use super::super::room::Room;
use super::super::why::Why;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::choice_field::ChoiceField;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::components::select_field::Choice;
use leptos::prelude::*;
use sandtable_core::portfolio::{Answer, Selection, SelectionCriterion, Standing, Status, set_of};
use sandtable_core::text::portfolio_pages::stock as text;
use sandtable_core::text::{Lang, common, list};
use sandtable_core::value::Id;
use std::sync::Arc;

/// The columns behind the name.
const COLUMNS: [(Kind, fn(Lang) -> String); 6] = [
    (Kind::Words, text::status),
    (Kind::Words, text::set),
    (Kind::Words, text::verdict),
    (Kind::Plain, text::score),
    (Kind::Plain, text::completeness),
    (Kind::Words, text::failed),
];

/// The card with the list.
#[component]
pub fn Candidates(room: Room, why: Why) -> impl IntoView {
    let (words, opened) = (RwSignal::new(String::new()), RwSignal::new(None::<Id>));
    let board = Board::new(room, why, making(room, found(room, words, order), opened));
    view! {
        <Card title=t(text::candidates) purpose=t(text::candidates_purpose)>
            <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
            <BoardTable board caption=t(text::candidates) />
        </Card>
        <Sheet room opened />
    }
}

/// Prospects, then active, then lost accounts; each by name.
fn order(standing: &Standing) -> Vec<u32> {
    let mut rows = standing.snapshot.rows_by_name().to_vec();
    rows.sort_by_key(|row| standing.snapshot.figures().get(*row as usize).map(|figures| figures.status));
    rows
}

fn making(room: Room, rows: Memo<Arc<Vec<Id>>>, opened: RwSignal<Option<Id>>) -> Making {
    Making {
        columns: BoardColumn::behind_name(text::name, COLUMNS),
        rows,
        cells: Callback::new(move |id| cells(room, id)),
        explain: Callback::new(|_| None),
        open: Some((text::check_open, Callback::new(move |id| opened.set(Some(id))))),
        score: None,
    }
}

fn cells(room: Room, id: Id) -> Vec<String> {
    let (lang, account) = (room.lang.get(), room.account(id));
    account.with(|account| {
        let status = match account.status {
            Status::Prospect => text::status_prospect(lang),
            Status::Active => text::status_active(lang),
            Status::Lost => text::status_lost(lang),
        };
        let found = room.portfolio.with(|portfolio| {
            let selection = room.with_pack(|pack| Selection::of(account, portfolio, pack))?;
            let set = portfolio.selection_sets.get(selection.set)?;
            let failed: Vec<String> =
                selection.failed.iter().filter_map(|id| set.criteria.get(*id)).map(|own| own.name.clone()).collect();
            Some((set.name.clone(), list(lang, &failed), selection))
        });
        let Some((set, failed, selection)) = found else {
            return [status, text::no_set(lang), dash(), dash(), dash(), String::new()].to_vec();
        };
        let verdict = selection.result.map_or_else(dash, |result| text::result(lang, result));
        let marked = if selection.is_provisional() { text::provisional_mark(lang, &verdict) } else { verdict };
        let score = selection.score.map_or_else(dash, |score| score.show(0));
        vec![status, set, marked, score, percent(selection.completeness), failed]
    })
}

/// The sheet of one customer.
#[component]
fn Sheet(room: Room, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = opened.get().map(|id| room.name(id));
        text::check_sheet(room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| opened.set(None)>
            <For each=ids key=|id| *id let:id><Questions room id /></For>
            <DialogActions>
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

fn criteria(room: Room, id: Id) -> Vec<(Id, Arc<SelectionCriterion>)> {
    room.account(id)
        .with(|account| {
            room.portfolio.with(|portfolio| set_of(account, portfolio).map(|(_, set)| set.criteria.ordered()))
        })
        .unwrap_or_default()
}

#[component]
fn Questions(room: Room, id: Id) -> impl IntoView {
    let all = untrack(|| criteria(room, id));
    let none = all.is_empty().then(|| view! { <p class="soft">{t(text::no_set)}</p> });
    let question = |(key, criterion): (Id, Arc<SelectionCriterion>)| view! { <Question room id key criterion /> };
    view! { <div class="stack">{none}{all.into_iter().map(question).collect_view()}</div> }
}

const ANSWERS: [(Answer, &str); 3] = [(Answer::Met, "met"), (Answer::NotMet, "not_met"), (Answer::Unknown, "unknown")];

#[component]
fn Question(room: Room, id: Id, key: Id, criterion: Arc<SelectionCriterion>) -> impl IntoView {
    let account = room.account(id);
    let choices = Signal::derive(move || {
        ANSWERS.map(|(answer, word)| (word.to_owned(), text::answer(room.lang.get(), answer))).to_vec() as Vec<Choice>
    });
    let value = Signal::derive(move || {
        let own = account.with(|account| account.selection.get(&key.to_string()).copied()).unwrap_or(Answer::Unknown);
        ANSWERS.iter().find(|(answer, _)| *answer == own).map(|(_, word)| (*word).to_owned()).unwrap_or_default()
    });
    let commit = move |word: String| {
        let answer = ANSWERS.iter().find(|(_, known)| *known == word).map(|(answer, _)| *answer);
        let name = untrack(|| account.with(|account| room.name_of(account)));
        room.edit_account(id, text::check_edit(room.lang.get_untracked(), &name), |account| {
            match answer.filter(|answer| *answer != Answer::Unknown) {
                Some(answer) => drop(account.selection.insert(key.to_string(), answer)),
                None => drop(account.selection.remove(&key.to_string())),
            }
        });
    };
    let (name, must) = (criterion.name.clone(), criterion.must);
    let label = t(move |lang| if must { text::must_mark(lang, &name) } else { name.clone() });
    let words = [criterion.measure.clone(), criterion.threshold.clone()];
    let hint = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" · ");
    let hint = MaybeProp::from(Some(hint).filter(|hint| !hint.is_empty()));
    view! { <ChoiceField label choices value on_commit=commit hint disabled=room.locked() /> }
}
