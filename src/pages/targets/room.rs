//! What all parts of the funnel page share: the inputs in the book, the funnel worked out from them, and the one way
//! to change an input.

use crate::components::figure::FigureView;
use crate::session::{Session, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::targets::{Funnel, FunnelField, FunnelFigure, FunnelInput, funnel};
use sandtable_core::text::{Lang, targets as text};
use sandtable_core::value::MoneyUnit;
use std::sync::Arc;

/// The handle of the page.
#[derive(Clone, Copy)]
pub struct Room {
    /// The open book.
    pub session: Session,
    /// The language of the screen.
    pub lang: Signal<Lang>,
    /// The unit of the screen.
    pub unit: Signal<MoneyUnit>,
    /// The funnel, worked out anew when an input or the method changes.
    pub funnel: Memo<Funnel>,
}

impl Room {
    /// Of the open book.
    pub fn new() -> Self {
        let (session, prefs) = (use_session(), use_prefs());
        let (targets, pack) = (session.part(|book| Arc::clone(&book.targets)), session.pack());
        let funnel =
            Memo::new(move |_| targets.with(|targets| pack.with(|pack| funnel(&targets.funnel, &pack.targets.funnel))));
        Self { session, lang: prefs.lang(), unit: prefs.unit(), funnel }
    }

    /// One input.
    pub fn input<T: PartialEq + Send + Sync + 'static>(
        self,
        pick: impl Fn(&FunnelInput) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Memo::new(move |_| self.funnel.with(|funnel| pick(&funnel.input))).into()
    }

    /// Changes an input; undo calls it by the name of the field.
    pub fn set(self, field: FunnelField, change: impl FnOnce(&mut FunnelInput)) {
        let label = text::edit_field(self.lang.get_untracked(), &field.name(self.lang.get_untracked()));
        self.edit(label, change);
    }

    /// Changes inputs under a label.
    pub fn edit(self, label: String, change: impl FnOnce(&mut FunnelInput)) {
        self.session.edit(label, |book| change(&mut Arc::make_mut(&mut book.targets).funnel));
    }

    /// What is wrong with a field.
    pub fn error(self, field: FunnelField) -> MaybeProp<String> {
        MaybeProp::derive(move || {
            self.funnel.with(|funnel| funnel.error_of(field)).map(|error| error.say(self.lang.get()))
        })
    }

    /// A figure that opens to its explanation.
    pub fn figure(self, figure: FunnelFigure) -> Signal<FigureView> {
        Signal::derive(move || {
            let lang = self.lang.get();
            let explained = self.funnel.with(|funnel| funnel.explain(figure, lang, self.unit.get()));
            FigureView::of(explained, "", lang)
        })
    }
}
