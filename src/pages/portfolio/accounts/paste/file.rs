//! A table file: chosen or dropped, read, and which of its sheets is meant.

use super::Pasting;
use crate::browser::files;
use crate::components::button::Button;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use leptos::html;
use leptos::prelude::*;
use sandtable_core::exchange::paste::{GridError, MOST_BYTES};
use sandtable_core::exchange::tables::{TableError, TableFile};
use sandtable_core::text::tables as text;
use web_sys::File;

impl Pasting {
    /// Whether the rows come from a file.
    pub fn is_file(self) -> bool {
        self.name.with(|name| !name.is_empty())
    }

    /// Takes a file in, unless it is a book's or nothing can be changed. Says whether it does.
    pub fn take_file(self, file: File) -> bool {
        let takes = !self.room.locked().get_untracked() && !file.name().to_lowercase().ends_with(".json");
        if takes {
            self.begin();
            self.name.set(file.name());
            leptos::task::spawn_local(async move {
                let read = files::read(&file, MOST_BYTES).await.map_err(|_| TableError::Grid(GridError::TooLarge));
                self.open_file(read.and_then(|bytes| TableFile::open(bytes, files::text_in_gb18030)));
            });
        }
        takes
    }

    fn open_file(self, file: Result<TableFile, TableError>) {
        match file {
            Ok(file) => {
                self.file.set_value(Some(file));
                self.look_at(0);
            }
            Err(error) => self.refused.set(Some(error)),
        }
    }

    /// Reads a sheet of the file.
    fn look_at(self, at: usize) {
        let year = self.room.year.get_untracked();
        let read =
            self.file.with_value(|file| file.as_ref().map_or(Err(TableError::NoSheet), |file| file.sheet(at, year)));
        self.at.set(at);
        self.refused.set(read.as_ref().err().cloned());
        self.sheet.set(read.ok());
    }

    fn sheets(self) -> Vec<Choice> {
        let numbered = |(at, name): (usize, &String)| (at.to_string(), name.clone());
        let all = |file: &TableFile| file.sheets().iter().enumerate().map(numbered).collect();
        self.file.with_value(|file| file.as_ref().map(all).unwrap_or_default())
    }
}

/// The button that chooses a file.
#[component]
pub fn FileButton(pasting: Pasting) -> impl IntoView {
    let node = NodeRef::<html::Input>::new();
    let choose = move |()| {
        if let Some(input) = node.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        let Some(input) = node.get_untracked() else { return };
        if let Some(file) = files::first(input.files()) {
            pasting.take_file(file);
        }
        input.set_value("");
    };
    view! {
        <Button label=t(text::import) icon=Icon::Upload disabled=pasting.room.locked() on_press=choose />
        <input type="file" hidden accept=".xlsx,.xlsm,.csv,.tsv,.txt" node_ref=node on:change=chosen />
    }
}

/// Which sheet is taken, where there are several.
#[component]
pub fn SheetChoice(pasting: Pasting) -> impl IntoView {
    let choices = Signal::derive(move || pasting.sheets());
    let value = Signal::derive(move || pasting.at.get().to_string());
    let commit = move |at: String| pasting.look_at(at.parse().unwrap_or_default());
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <div class="paste__sheet"><SelectField label=t(text::which_sheet) choices value on_commit=commit /></div>
        </Show>
    }
}
