//! C1, the accounts table: all accounts, edited in place and many at once, filtered, sorted, grouped, pasted, taken in
//! from files and handed out.

mod bar;
mod bulk;
mod cards;
mod cell;
mod choose;
mod editor;
mod export;
mod group;
mod list;
mod paste;
mod row;
mod saved;
mod sheet;
mod table;
mod ticks;

use super::room::Room;
use super::why::{Why, WhyDialog};
use crate::browser::{events, files};
use crate::components::button::Button;
use crate::components::card::{EmptyState, ToolHead};
use crate::components::figure::{Figure, FigureSize, FigureView};
use crate::components::findings::{FindingView, Findings};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_field::TextField;
use crate::pages::told::told;
use leptos::prelude::*;
use list::List;
use paste::PasteDialog;
use sandtable_core::portfolio::AccountsFinding;
use sandtable_core::report::Tool;
use sandtable_core::text::portfolio_pages::{accounts as text, paste as paste_text};
use sandtable_core::text::tools;

/// The page.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let (room, why) = (Room::new(), Why::new());
    let list = List::new(room, why);
    let pasting = paste::Pasting::new(room);
    events::on_paste(move |text| pasting.take(text));
    let any = Memo::new(move |_| list.listing.with(|listing| listing.all > 0));
    view! {
        <article class="tool accounts" on:drop=move |ev| {
            if let Some(file) = files::first(ev.data_transfer().and_then(|data| data.files()))
                && pasting.take_file(file)
            {
                ev.prevent_default();
            }
        }>
            <ToolHead title=t(|lang| tools::name(lang, Tool::C1)) purpose=t(|lang| tools::purpose(lang, Tool::C1))>
                <paste::FileButton pasting />
                <Button label=t(paste_text::open) icon=Icon::Copy disabled=room.locked() on_press=move |()| pasting.begin() />
                <Show when=move || any.get()><export::ExportMenu list /></Show>
            </ToolHead>
            <Show when=move || any.get() fallback=Nobody><Filled list /></Show>
            <AddAccount list />
            <Show when=move || any.get()><Told list /></Show>
        </article>
        <WhyDialog why />
        <PasteDialog pasting />
    }
}

#[component]
fn Nobody() -> impl IntoView {
    view! { <EmptyState title=t(text::empty_title) text=t(text::empty_text) icon=Icon::People /> }
}

#[component]
fn Filled(list: List) -> impl IntoView {
    view! {
        <bar::FilterBar list />
        <bulk::BulkBar list />
        <table::AccountsTable list />
        <cards::AccountCards list />
        <sheet::AccountsSheet list />
    }
}

/// What the whole list comes to.
#[component]
fn Told(list: List) -> impl IntoView {
    let room = list.room;
    let sum = Signal::derive(move || {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        FigureView::of(list.listing.with(|listing| listing.explain_purchases(lang, unit)), "", lang)
    });
    view! {
        <div class="accounts__foot">
            <Figure view=sum size=FigureSize::Normal />
            <p class="board-keys only-wide">{t(text::keys_hint)}</p>
        </div>
        <Findings list=Signal::derive(move || told_of(room)) />
    }
}

/// What the whole list tells.
fn told_of(room: Room) -> Vec<FindingView> {
    let findings = room.standing.with(|standing| AccountsFinding::of(&standing.snapshot));
    told(&findings, Tool::C1, room.session.id(), room.lang.get())
}

/// The field that adds an account; Enter adds and leaves the caret for the next.
#[component]
fn AddAccount(list: List) -> impl IntoView {
    let add = move |name: String| list.add(&name);
    view! {
        <div class="accounts__add">
            <TextField
                label=t(text::add_account) placeholder=t(text::add_hint) value=Signal::stored(String::new()) on_commit=add
                read_only=list.room.locked()
            />
        </div>
    }
}
