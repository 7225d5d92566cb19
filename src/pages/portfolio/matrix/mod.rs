//! C5, the value–willingness matrix: where the accounts stand, which quadrant asks for what, and the own willingness.

mod bubbles;
mod places;
mod quadrants;

pub use bubbles::Bubbles;

use super::board::{Board, BoardTable, found};
use super::room::Room;
use super::score::NoAccounts;
use super::why::{Why, WhyDialog};
use crate::components::card::{Card, ToolHead};
use crate::components::choice_field::ChoiceField;
use crate::components::findings::Findings;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::components::select_field::Choice;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::portfolio::{MatrixFinding, MatrixThreshold, Standing};
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::matrix as text;
use sandtable_core::text::tools;

/// The page.
#[component]
pub fn MatrixPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let words = RwSignal::new(String::new());
    let board = Board::new(room, why, places::making(room, found(room, words, order)));
    let any = Memo::new(move |_| room.standing.with(|standing| !standing.snapshot.is_empty()));
    let list = Signal::derive(move || {
        let findings = room.standing.with(|standing| MatrixFinding::of(standing));
        told(&findings, Tool::C5, room.session.id(), room.lang.get())
    });
    view! {
        <article class="tool matrix-page">
            <ToolHead title=t(|lang| tools::name(lang, Tool::C5)) purpose=t(|lang| tools::purpose(lang, Tool::C5)) />
            <Show when=move || any.get() fallback=move || view! { <NoAccounts room /> }>
                <ThresholdChoice room />
                <div class="matrix-page__top">
                    <bubbles::Bubbles room />
                    <div class="stack"><quadrants::QuadrantList room /><Findings list /></div>
                </div>
                <Card title=t(text::list)>
                    <div class="board-bar"><SearchBox label=t(text::find) value=words /></div>
                    <BoardTable board caption=t(text::list) />
                    <p class="board-keys only-wide">{t(text::keys_hint)}</p>
                </Card>
            </Show>
        </article>
        <WhyDialog why />
    }
}

/// By value, highest first; equal ones by name, those without a value last.
fn order(standing: &Standing) -> Vec<u32> {
    let value = |row: u32| standing.matrix.row(row as usize).value;
    let mut rows = standing.snapshot.rows_by_name().to_vec();
    rows.sort_by(|a, b| value(*b).compare(value(*a)));
    rows
}

#[component]
fn ThresholdChoice(room: Room) -> impl IntoView {
    let choices = Signal::derive(move || {
        let lang = room.lang.get();
        let fixed = room.with_pack(|pack| text::fixed(lang, &pack.matrix.threshold.to_string()));
        vec![("fixed".to_owned(), fixed), ("median".to_owned(), text::median(lang))] as Vec<Choice>
    });
    let value = Signal::derive(move || match room.portfolio.with(|portfolio| portfolio.matrix_threshold) {
        MatrixThreshold::Fixed => "fixed".to_owned(),
        MatrixThreshold::Median => "median".to_owned(),
    });
    let commit = move |chosen: String| {
        let threshold = if chosen == "median" { MatrixThreshold::Median } else { MatrixThreshold::Fixed };
        room.edit(text::edit_threshold(room.lang.get_untracked()), |portfolio| portfolio.matrix_threshold = threshold);
    };
    view! { <ChoiceField label=t(text::threshold) choices value on_commit=commit disabled=room.locked() /> }
}
