//! One person as the fields work with it: what is stored, as signals, and the way to change it.

use super::chain::Chain;
use leptos::prelude::*;
use sandtable_core::account::{Person, Who};
use sandtable_core::text::Lang;
use sandtable_core::text::account::people as text;
use sandtable_core::value::Id;
use std::sync::Arc;

/// The handle; a person who is gone is blank for the moment until the row goes, too.
#[derive(Clone, Copy)]
pub struct OnePerson {
    id: Id,
    chain: Chain,
    person: Memo<Arc<Person>>,
}

impl OnePerson {
    /// A person of a chain.
    pub fn of(chain: Chain, id: Id) -> Self {
        let stored =
            move |book: &sandtable_core::book::Book| book.relations.people.get(id).cloned().unwrap_or_default();
        Self { id, chain, person: chain.session().derive(stored) }
    }

    /// The person's id.
    pub fn id(self) -> Id {
        self.id
    }

    /// The chain the person belongs to.
    pub fn chain(self) -> Chain {
        self.chain
    }

    /// Something that is stored of the person.
    pub fn read<T: Send + Sync + 'static>(self, read: fn(&Person) -> T) -> Signal<T> {
        Signal::derive(move || self.person.with(|person| read(person)))
    }

    /// The name as it is shown.
    pub fn name(self) -> Signal<String> {
        Signal::derive(move || self.person.with(|person| who(self.id, person)).shown(self.chain.lang().get()))
    }

    /// The name as it is shown now; for handlers.
    pub fn name_now(self) -> String {
        untrack(|| self.name().get())
    }

    /// The name of a field; with the person's name where the label stands for itself, as in a row.
    pub fn label(self, field: fn(Lang) -> String, bare: bool) -> Signal<String> {
        let name = self.name();
        Signal::derive(move || {
            let lang = self.chain.lang().get();
            if bare { text::field_of(lang, &name.get(), &field(lang)) } else { field(lang) }
        })
    }

    /// Whether nothing can be changed.
    pub fn locked(self) -> Signal<bool> {
        let writable = self.chain.session().writable();
        Signal::derive(move || !writable.get())
    }

    /// Changes one field.
    pub fn edit(self, field: fn(Lang) -> String, change: impl FnOnce(&mut Person)) {
        let lang = self.chain.lang().get_untracked();
        let label = text::edit_field(lang, &self.name_now(), &field(lang));
        self.chain.session().edit(label, |book| {
            Arc::make_mut(&mut book.relations).people.update(self.id, change);
        });
    }
}

fn who(id: Id, person: &Person) -> Who {
    Who { id, name: person.name.clone() }
}
