//! The list handed out as a CSV or XLSX file: what the filters leave, or all accounts; every column in both cases.

use super::list::List;
use crate::browser::{clock, dom, files};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::menu::{Menu, MenuItem};
use leptos::prelude::*;
use sandtable_core::exchange::tables::{self, Table};
use sandtable_core::portfolio::table::{Filter, Listing, Order};
use sandtable_core::text::portfolio_pages::accounts;
use sandtable_core::text::{shell, tables as text};

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The menu.
#[component]
pub fn ExportMenu(list: List) -> impl IntoView {
    let lang = list.room.lang;
    let items = Signal::derive(move || {
        let (lang, (shown, all)) = (lang.get(), list.listing.with(|listing| (listing.ids.len(), listing.all)));
        let item = |label, all, xlsx| MenuItem::new(label, move || hand_out(list, all, xlsx)).icon(Icon::Download);
        let whole =
            [item(text::export_all_xlsx(lang, all), true, true), item(text::export_all_csv(lang, all), true, false)];
        let part =
            [item(text::export_xlsx(lang, shown), false, true), item(text::export_csv(lang, shown), false, false)];
        let narrowed = list.is_narrowed();
        part.into_iter().filter(|_| narrowed).chain(whole).collect()
    });
    view! { <Menu label=t(text::export) items icon=Icon::Download worded=true /> }
}

fn table(list: List, all: bool) -> Table {
    let (room, book) = (list.room, list.room.session.now());
    let (year, lang) = (room.year.get(), room.lang.get());
    room.standing.with(|standing| {
        let ids = match all {
            true => Listing::of(standing, &Filter::default(), Order::default()).ids,
            false => list.listing.with(|listing| listing.ids.clone()),
        };
        room.with_pack(|pack| tables::accounts(&book.portfolio, &ids, year, standing, pack, lang))
    })
}

fn hand_out(list: List, all: bool, xlsx: bool) {
    dom::commit_open_field();
    let (lang, room) = (list.room.lang.get_untracked(), list.room);
    let table = untrack(|| table(list, all));
    let title = format!("{} {}", room.session.now().about.title, accounts::table(lang));
    let (ending, mime, content) = match xlsx {
        true => ("xlsx", XLSX, tables::xlsx(&table, &accounts::table(lang))),
        false => ("csv", "text/csv", tables::csv(&table).into_bytes()),
    };
    let name = tables::file_name(&title, clock::today(), ending);
    room.say(match files::download(&name, mime, &content) {
        Ok(()) => shell::exported(lang, &name),
        Err(_) => shell::export_failed(lang),
    });
}
