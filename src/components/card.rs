//! Frames for content: a card, the head of a section or a tool, a place where nothing stands yet, a guide to unfold,
//! and a list of names and values.

use super::icon::{Icon, IconMark};
use super::lang::t;
use leptos::prelude::*;
use sandtable_core::text::common;

/// A framed part of a page with a heading.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// What it is for, in one line.
    #[prop(optional, into)]
    purpose: MaybeProp<String>,
    /// Buttons beside the heading.
    #[prop(optional, into)]
    actions: ViewFn,
    /// Its content.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <SectionHead title purpose actions />
            {children()}
        </section>
    }
}

/// A heading with one line on what follows is for.
#[component]
pub fn SectionHead(
    /// The heading.
    #[prop(into)]
    title: Signal<String>,
    /// What follows is for, in one line.
    #[prop(optional, into)]
    purpose: MaybeProp<String>,
    /// Buttons beside the heading.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    view! {
        <header class="section-head">
            <h2 class="section-head__title">{title}</h2>
            {move || purpose.get().map(|line| view! { <p class="section-head__purpose">{line}</p> })}
            <div class="section-head__actions">{actions.run()}</div>
        </header>
    }
}

/// The head of a tool's page: its name, what it is for, what can be done.
#[component]
pub fn ToolHead(
    /// The name of the tool.
    #[prop(into)]
    title: Signal<String>,
    /// What it is for, in one line.
    #[prop(into)]
    purpose: Signal<String>,
    /// What can be done with the whole tool, as buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="tool__head">
            <h1 class="tool__title">{title}</h1>
            <p class="tool__purpose">{purpose}</p>
            {children.map(|actions| view! { <div class="tool__actions">{actions()}</div> })}
        </header>
    }
}

/// A place where nothing stands yet, with the way to begin.
#[component]
pub fn EmptyState(
    /// What is not there.
    #[prop(into)]
    title: Signal<String>,
    /// What it would be good for.
    #[prop(optional, into)]
    text: MaybeProp<String>,
    /// Drawn above.
    #[prop(default = Icon::Sheet)]
    icon: Icon,
    /// The way to begin, as buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty__icon"><IconMark icon /></span>
            <p class="empty__title">{title}</p>
            {move || text.get().map(|text| view! { <p class="empty__text">{text}</p> })}
            {children.map(|actions| view! { <div class="empty__actions">{actions()}</div> })}
        </div>
    }
}

/// Guidance to unfold.
#[component]
pub fn Guide(
    /// What is unfolded; the usual word for guidance if not given.
    #[prop(optional, into)]
    title: MaybeProp<String>,
    /// The guidance.
    children: Children,
) -> impl IntoView {
    let usual = t(common::guide);
    view! {
        <details class="guide">
            <summary class="guide__title">{move || title.get().unwrap_or_else(|| usual.get())}</summary>
            <div class="guide__body prose">{children()}</div>
        </details>
    }
}

/// Names with their values.
#[component]
pub fn KeyValue(
    /// Name and value.
    #[prop(into)]
    pairs: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let row = |(name, value)| view! { <div class="key-value__pair"><dt>{name}</dt><dd>{value}</dd></div> };
    view! { <dl class="key-value">{move || pairs.get().into_iter().map(row).collect_view()}</dl> }
}

/// A row of controls that belong together.
#[component]
pub fn Toolbar(
    /// What they are for.
    #[prop(into)]
    label: Signal<String>,
    /// The controls.
    children: Children,
) -> impl IntoView {
    view! { <div class="toolbar" role="group" aria-label=label>{children()}</div> }
}
