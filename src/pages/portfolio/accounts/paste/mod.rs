//! Rows pasted from a spreadsheet or taken from a file: paste or choose, confirm what each column means, mend or skip what is wrong, see what would
//! change, take it in as one step. What anything means is decided by the core.

mod columns;
mod faults;
mod file;
mod preview;

use super::super::room::Room;
use crate::browser::events;
use crate::components::badge::Tone;
use crate::components::banner::Banner;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::field::{Bound, Field};
use crate::components::icon::Icon;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::exchange::paste::{PastePlan, Sheet};
use sandtable_core::exchange::tables::{TableError, TableFile};
use sandtable_core::text::portfolio_pages::paste as text;
use sandtable_core::text::{common, tables};
use std::sync::Arc;

pub use file::FileButton;

/// The handle of the dialog; copies are the same.
#[derive(Clone, Copy)]
pub struct Pasting {
    /// What the pages of the portfolio share.
    pub room: Room,
    open: RwSignal<bool>,
    typed: RwSignal<String>,
    refused: RwSignal<Option<TableError>>,
    /// The name of the file; empty where the rows were pasted.
    pub name: RwSignal<String>,
    file: StoredValue<Option<TableFile>>,
    at: RwSignal<usize>,
    /// The table that was read.
    pub sheet: RwSignal<Option<Sheet>>,
    /// What it would change.
    pub plan: Memo<Arc<PastePlan>>,
}

impl Pasting {
    /// With nothing pasted yet.
    pub fn new(room: Room) -> Self {
        let sheet = RwSignal::new(None::<Sheet>);
        let plan = Memo::new(move |_| {
            let portfolio = room.portfolio.get();
            Arc::new(sheet.with(|sheet| sheet.as_ref().map(|sheet| sheet.plan(&portfolio))).unwrap_or_default())
        });
        let (open, typed, refused) = (RwSignal::new(false), RwSignal::new(String::new()), RwSignal::new(None));
        let (name, file, at) = (RwSignal::new(String::new()), StoredValue::new(None), RwSignal::new(0));
        Self { room, open, typed, refused, name, file, at, sheet, plan }
    }

    /// Opens the dialog with nothing in it.
    pub fn begin(self) {
        self.again();
        self.open.set(true);
    }

    fn again(self) {
        self.sheet.set(None);
        self.refused.set(None);
        self.typed.set(String::new());
        self.name.set(String::new());
        self.file.set_value(None);
        self.at.set(0);
    }

    /// Takes text that was pasted onto the page, if it looks like rows and nothing else is going on.
    pub fn take(self, text: String) -> bool {
        let is_rows = text.contains(['\t', '\n']) && !text.trim_start().starts_with('{');
        let takes = is_rows && !self.open.get_untracked() && !self.room.locked().get_untracked();
        if takes {
            self.begin();
            self.read(text);
        }
        takes
    }

    fn read(self, text: String) {
        let read = Sheet::read(&text, self.room.year.get_untracked());
        self.typed.set(text);
        self.refused.set(read.as_ref().err().map(|error| TableError::Grid(*error)));
        self.sheet.set(read.ok());
    }

    /// Corrects the table.
    pub fn correct(self, change: impl FnOnce(&mut Sheet)) {
        self.sheet.update(|sheet| {
            if let Some(sheet) = sheet {
                change(sheet);
            }
        });
    }

    fn carry_out(self) {
        let (lang, plan) = (self.room.lang.get_untracked(), self.plan.get_untracked());
        let session = self.room.session;
        let label = if self.is_file() { tables::edit_import(lang) } else { text::edit_paste(lang) };
        self.room.edit(label, |portfolio| plan.carry_out(portfolio, || session.new_id()));
        self.room.say(text::taken(lang, plan.added(), plan.changed()));
        self.open.set(false);
    }
}

/// What the dialog is about.
fn title(pasting: Pasting) -> Signal<String> {
    t(move |lang| match pasting.is_file() {
        true => pasting.name.with(|name| tables::import_title(lang, name)),
        false => text::title(lang),
    })
}

/// The dialog.
#[component]
pub fn PasteDialog(pasting: Pasting) -> impl IntoView {
    view! {
        <Dialog open=pasting.open title=title(pasting) wide=true>
            <Show when=move || pasting.sheet.with(Option::is_some) fallback=move || view! { <PasteBox pasting /> }>
                <Offer pasting />
            </Show>
        </Dialog>
    }
}

/// The place to paste into.
#[component]
fn PasteBox(pasting: Pasting) -> impl IntoView {
    let lang = pasting.room.lang;
    let refused = move || pasting.refused.with(|error| error.as_ref().map(|error| error.say(lang.get())));
    let error = MaybeProp::derive(move || refused().filter(|_| !pasting.is_file()));
    let of_file = Signal::derive(move || {
        let why = refused().unwrap_or_default();
        pasting.name.with(|name| tables::refused(lang.get(), name, &why))
    });
    let pasted = move |ev: web_sys::ClipboardEvent| {
        let text = events::pasted_text(&ev);
        if text.contains(['\t', '\n']) {
            ev.prevent_default();
            pasting.read(text);
        }
    };
    let control = move |bound: Bound| {
        view! {
            <textarea class="input input--area paste__box" rows="10" id=bound.id aria-describedby=bound.described_by
                aria-invalid=bound.invalid prop:value=pasting.typed autofocus
                on:paste=pasted on:input:target=move |ev| pasting.typed.set(ev.target().value())></textarea>
        }
    };
    let empty = Signal::derive(move || pasting.typed.with(|text| text.trim().is_empty()));
    view! {
        <Show when=move || pasting.is_file() && pasting.refused.with(Option::is_some)>
            <Banner text=of_file tone=Tone::Bad />
        </Show>
        <p class="paste__intro">{t(text::intro)}" "{t(tables::drop_here)}</p>
        <div class="paste__file"><FileButton pasting /></div>
        <Field label=t(text::rows) control hint=t(text::rows_hint) error />
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| pasting.open.set(false) />
            <Button label=t(text::read) kind=ButtonKind::Primary disabled=empty
                on_press=move |()| pasting.read(pasting.typed.get_untracked()) />
        </DialogActions>
    }
}

/// What was read and what it would change.
#[component]
fn Offer(pasting: Pasting) -> impl IntoView {
    let lang = pasting.room.lang;
    let counts = move || {
        let (lang, plan) = (lang.get(), pasting.plan.get());
        let faulty = Some(plan.faulty()).filter(|n| *n > 0).map(|n| text::counts_faulty(lang, n));
        let skipped = Some(plan.skipped()).filter(|n| *n > 0).map(|n| text::counts_skipped(lang, n));
        let taken = Some(text::counts(lang, plan.added(), plan.changed(), plan.same())).filter(|_| !plan.nameless);
        let nameless = plan.nameless.then(|| text::nameless(lang));
        nameless.into_iter().chain(taken).chain(faulty).chain(skipped).collect::<Vec<_>>().join(" ")
    };
    let ready = Memo::new(move |_| pasting.plan.with(|plan| plan.is_ready()));
    view! {
        <file::SheetChoice pasting />
        <columns::Columns pasting />
        <p class="paste__counts" role="status">{counts}</p>
        <faults::Faults pasting />
        <preview::Changes pasting />
        <DialogActions>
            <Button label=t(move |lang| if pasting.is_file() { tables::another_file(lang) } else { text::back(lang) }) icon=Icon::Left on_press=move |()| pasting.again() />
            <Button label=t(text::take) kind=ButtonKind::Primary disabled=Signal::derive(move || !ready.get())
                on_press=move |()| pasting.carry_out() />
        </DialogActions>
    }
}
