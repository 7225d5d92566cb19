//! Which accounts of the list are ticked. What is done with them concerns only those that are shown.

use super::list::List;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Field, FieldValue, Listing};
use sandtable_core::text::tables as text;
use sandtable_core::value::Id;

impl List {
    /// Whether an account is ticked.
    pub fn is_ticked(self, id: Id) -> bool {
        self.ticked.with(|ticked| ticked.binary_search(&id).is_ok())
    }

    /// Ticks an account or takes the tick away.
    pub fn tick(self, id: Id, on: bool) {
        if Listing::is_head(id) {
            return;
        }
        self.ticked.update(|ticked| match (ticked.binary_search(&id), on) {
            (Err(at), true) => ticked.insert(at, id),
            (Ok(at), false) => drop(ticked.remove(at)),
            _ => {}
        });
    }

    /// Ticks all accounts that are shown, or none at all.
    pub fn tick_all(self, on: bool) {
        let mut all = if on { self.listing.with_untracked(|listing| listing.ids.clone()) } else { Vec::new() };
        all.sort_unstable();
        self.ticked.set(all);
    }

    /// Sets a field in the ticked accounts that are shown.
    pub fn change_chosen(self, field: Field, value: Option<FieldValue>) {
        let (lang, ids) = (self.room.lang.get_untracked(), untrack(|| self.chosen()));
        let label = text::edit_field_of(lang, &field.label(lang), ids.len());
        self.room.edit(label, |portfolio| portfolio.set_in_all(&ids, field, value.as_ref()));
        self.room.say(text::changed(lang, &field.label(lang), ids.len()));
    }

    /// The ticked accounts that are shown, in the order of the list.
    pub fn chosen(self) -> Vec<Id> {
        let ticked = self.ticked.get();
        if ticked.is_empty() {
            return ticked;
        }
        let is_ticked = |id: &Id| ticked.binary_search(id).is_ok();
        self.listing.with(|listing| listing.ids.iter().copied().filter(is_ticked).collect())
    }
}
