//! One dialog for the explanations of a long table: a panel behind every cell would be thousands of them. Whoever
//! opens it says how the figure came about; this file computes nothing.

use crate::components::dialog::Dialog;
use crate::components::figure::{Explained, FigureView};
use leptos::prelude::*;

type Make = Callback<(), FigureView>;

/// The handle; copies are the same dialog.
#[derive(Clone, Copy)]
pub struct Why {
    open: RwSignal<bool>,
    of: RwSignal<Option<Make>>,
}

impl Why {
    /// A dialog that is closed.
    pub fn new() -> Self {
        Self { open: RwSignal::new(false), of: RwSignal::new(None) }
    }

    /// Shows how a figure came about; it follows the book while it is open.
    pub fn show(self, make: impl Fn() -> FigureView + Send + Sync + 'static) {
        self.of.set(Some(Callback::new(move |()| make())));
        self.open.set(true);
    }

    fn view(self) -> FigureView {
        self.of.get().and_then(|make| make.try_run(())).unwrap_or_default()
    }
}

/// The place of the dialog; once on a page.
#[component]
pub fn WhyDialog(
    /// The handle.
    why: Why,
) -> impl IntoView {
    let view = Signal::derive(move || why.view());
    let title = Signal::derive(move || view.get().label);
    view! { <Dialog open=why.open title><Explained view /></Dialog> }
}
