//! A number that explains itself: press it to see its formula, its inputs, the steps and the source. It computes
//! nothing; whoever shows it hands everything over as text.

use super::badge::{Rag, RagBadge};
use super::id::fresh;
use super::lang::{t, use_lang};
use super::popover::Popover;
use leptos::prelude::*;
use sandtable_core::report::Explained as Explanation;
use sandtable_core::text::{Lang, common};

/// A figure and everything that explains it, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureView {
    /// What the figure is called.
    pub label: String,
    /// The figure; "—" where it cannot be computed.
    pub value: String,
    /// Its unit, such as 万元; empty for none.
    pub unit: String,
    /// Why it is provisional, if it is.
    pub provisional: Option<String>,
    /// The formula in words; empty for a figure that was typed.
    pub formula: String,
    /// Name and value of every input.
    pub inputs: Vec<(String, String)>,
    /// The calculation, step by step.
    pub steps: Vec<String>,
    /// Where the formula comes from.
    pub source: String,
    /// What would have to be filled in.
    pub missing: Vec<String>,
}

impl FigureView {
    /// The explanation that a tool gives, with its unit apart.
    pub fn of(explained: Explanation, unit: &str, lang: Lang) -> Self {
        let marks: Vec<String> = explained.sources.iter().map(|source| source.mark(lang)).collect();
        Self {
            label: explained.label,
            value: explained.value,
            unit: unit.to_owned(),
            provisional: (!explained.remark.is_empty()).then_some(explained.remark),
            formula: explained.formula,
            inputs: explained.inputs,
            steps: explained.steps,
            source: marks.join(" "),
            missing: explained.missing,
        }
    }

    /// Whether there is a figure at all.
    pub fn is_known(&self) -> bool {
        self.value != "—"
    }
}

/// How large a figure stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FigureSize {
    /// In a line of text or a cell: the value only.
    Inline,
    /// In a row of figures.
    #[default]
    Normal,
    /// The result of a tool.
    Large,
}

impl FigureSize {
    /// The name of the size in the style sheet.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inline => "inline",
            Self::Normal => "normal",
            Self::Large => "large",
        }
    }
}

/// A figure with its explanation behind it.
#[component]
pub fn Figure(
    /// The figure.
    #[prop(into)]
    view: Signal<FigureView>,
    /// How large it stands.
    #[prop(optional)]
    size: FigureSize,
    /// Its colour in the sense of the method.
    #[prop(optional, into)]
    rag: MaybeProp<Rag>,
    /// A change against before, such as "+3".
    #[prop(optional, into)]
    delta: MaybeProp<String>,
) -> impl IntoView {
    let (anchor, panel) = (fresh("figure"), fresh("explained"));
    let lang = use_lang();
    let label = move || view.with(|f| f.label.clone());
    let value = move || view.with(|f| f.value.clone());
    let unit = move || {
        view.with(|f| (!f.unit.is_empty()).then(|| view! { <span class="figure__unit">{f.unit.clone()}</span> }))
    };
    let provisional =
        move || view.with(|f| (f.is_known() && f.provisional.is_some()).then(|| view! { <Provisional /> }));
    let name = Signal::derive(move || common::explain_figure(lang.get(), &label()));
    view! {
        <div
            class="figure"
            data-size=size.as_str()
            data-provisional=move || view.with(|f| f.provisional.is_some()).then_some("")
        >
            <span class="figure__label" aria-hidden="true">{label}</span>
            <button type="button" class="figure__button" id=anchor.clone() popovertarget=panel.clone() title=name>
                <span class="sr-only">{label}</span>
                <span class="figure__value">{value}</span>
                {unit}
                <span class="sr-only">{t(common::formula)}</span>
            </button>
            {provisional}
            {move || rag.get().map(|rag| view! { <RagBadge rag=Signal::stored(Some(rag)) /> })}
            {move || delta.get().map(|delta| view! { <span class="figure__delta">{delta}</span> })}
            <Popover id=panel anchor label=name>
                <Explained view />
            </Popover>
        </div>
    }
}

#[component]
fn Provisional() -> impl IntoView {
    view! { <span class="badge" data-tone="warning">{t(common::provisional)}</span> }
}

/// The explanation of a figure, also usable outside a popover.
#[component]
pub fn Explained(
    /// The figure.
    #[prop(into)]
    view: Signal<FigureView>,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        let f = view.get();
        let why = f.provisional.map(|why| view! { <p class="explained__provisional">{why}</p> });
        view! {
            <div class="explained">
                <p class="explained__head">
                    <span>{f.label}</span>
                    <strong class="explained__value">{f.value} " " {f.unit}</strong>
                </p>
                {why}
                {part(&common::formula(lang.get()), &[f.formula], "explained__formula")}
                {inputs(&common::inputs(lang.get()), f.inputs)}
                {part(&common::steps(lang.get()), &f.steps, "explained__step")}
                {part(&common::missing(lang.get()), &f.missing, "explained__missing")}
                {part(&common::source(lang.get()), &[f.source], "explained__source")}
            </div>
        }
    }
}

fn part(head: &str, lines: &[String], class: &'static str) -> Option<impl IntoView + use<>> {
    let lines: Vec<String> = lines.iter().filter(|line| !line.is_empty()).cloned().collect();
    let head = head.to_owned();
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <p class=class>{line}</p> }).collect_view();
        view! { <section class="explained__part"><p class="explained__title">{head}</p>{lines}</section> }
    })
}

fn inputs(head: &str, inputs: Vec<(String, String)>) -> Option<impl IntoView + use<>> {
    let head = head.to_owned();
    let row = |(name, value)| view! { <div class="explained__input"><dt>{name}</dt><dd>{value}</dd></div> };
    (!inputs.is_empty()).then(|| {
        let rows = inputs.into_iter().map(row).collect_view();
        view! { <section class="explained__part"><p class="explained__title">{head}</p><dl>{rows}</dl></section> }
    })
}
