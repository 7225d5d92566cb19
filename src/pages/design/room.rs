//! What all parts of the canvas page share: the design in the book, the canvas worked out from it through the lens in
//! use, and the one way to change an entry.

use crate::components::toast::{Toasts, use_toasts};
use crate::session::{Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::Path;
use sandtable_core::design::{BlockView, Canvas, CanvasItem, Design, canvas};
use sandtable_core::portfolio::Portfolio;
use sandtable_core::text::{Lang, common, design as text};
use sandtable_core::value::{Date, Id};
use std::sync::Arc;

/// The handle of the page.
#[derive(Clone, Copy)]
pub struct Room {
    /// The open book.
    pub session: Session,
    /// The language of the screen.
    pub lang: Signal<Lang>,
    /// The design in the book.
    pub design: Signal<Arc<Design>>,
    /// The accounts that entries can be linked to.
    pub portfolio: Signal<Arc<Portfolio>>,
    /// The canvas through the lens in use.
    pub canvas: Memo<Canvas>,
    /// The day that counts as today.
    pub as_of: Signal<Date>,
    toasts: Toasts,
    /// Whether today's design stands beside the new one.
    pub pair: RwSignal<bool>,
}

impl Room {
    /// Of the open book. Today's design is shown from the start where there is one.
    pub fn new() -> Self {
        let session = use_session();
        let design = session.part(|book| Arc::clone(&book.design));
        let portfolio = session.part(|book| Arc::clone(&book.portfolio));
        let pack = session.pack();
        let canvas = Memo::new(move |_| {
            let (design, pack, portfolio) = (design.get(), pack.get(), portfolio.get());
            let lens = pack.design.lens(&design.lens);
            lens.map(|lens| canvas(&design, &pack.design, lens, &portfolio.accounts)).unwrap_or_default()
        });
        let today = canvas.with_untracked(|canvas| canvas.blocks.iter().any(|block| !block.today.is_empty()));
        Self {
            session,
            lang: use_prefs().lang(),
            design,
            portfolio,
            canvas,
            as_of: session.as_of(),
            toasts: use_toasts(),
            pair: RwSignal::new(today),
        }
    }

    /// Whether nothing can be changed.
    pub fn read_only(self) -> Signal<bool> {
        let writable = self.session.writable();
        Signal::derive(move || !writable.get())
    }

    /// A block of the canvas; an empty one once the lens has changed.
    pub fn block<T: PartialEq + Send + Sync + 'static>(
        self,
        key: &str,
        pick: impl Fn(&BlockView) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        let key = key.to_owned();
        Memo::new(move |_| {
            self.canvas.with(|canvas| match canvas.blocks.iter().find(|block| block.shown.block == key) {
                Some(block) => pick(block),
                None => pick(&BlockView::default()),
            })
        })
    }

    /// Something of an entry; of an empty one once it is gone.
    pub fn entry<T: PartialEq + Send + Sync + 'static>(
        self,
        id: Id,
        pick: impl Fn(&CanvasItem) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Memo::new(move |_| {
            self.design.with(|design| match design.items.get(id) {
                Some(item) => pick(item),
                None => pick(&CanvasItem::default()),
            })
        })
        .into()
    }

    /// Changes the design; undo calls it by the label.
    pub fn edit(self, label: fn(Lang) -> String, change: impl FnOnce(&mut Design)) {
        self.session.edit(label(self.lang.get_untracked()), |book| change(Arc::make_mut(&mut book.design)));
    }

    /// Changes one entry.
    pub fn set(self, label: fn(Lang) -> String, id: Id, change: impl FnOnce(&mut CanvasItem)) {
        self.edit(label, |design| {
            design.items.update(id, change);
        });
    }

    /// Moves an entry to the bin and offers to take that back.
    pub fn discard(self, id: Id) {
        let (lang, bin) = (self.lang.get_untracked(), self.session.new_id());
        let name = self.design.with_untracked(|design| design.items.get(id).map(|item| item.text.clone()));
        let name = name.unwrap_or_default();
        let (path, on) = (Path::of(["design", "items", &id.to_string()]), self.as_of.get_untracked());
        self.session.edit(text::edit_delete(lang), |book| book.discard(bin, &name, Some(on), &[path]));
        let restore = move || {
            self.session.edit(text::edit_restore(self.lang.get_untracked()), |book| {
                book.restore_binned(bin);
            });
        };
        self.toasts.offer(text::deleted(lang), common::undo(lang), restore);
    }
}
