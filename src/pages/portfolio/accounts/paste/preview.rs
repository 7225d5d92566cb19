//! What would be added and changed, row by row, before anything is.

use super::Pasting;
use crate::components::badge::{Badge, Tone};
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::exchange::paste::{FieldChange, PastedRow, Verdict};
use sandtable_core::portfolio::table::{Field, FieldValue};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::paste as text;
use sandtable_core::value::MoneyUnit;

/// How many rows are listed.
const LISTED: usize = 100;

/// The changes.
#[component]
pub fn Changes(pasting: Pasting) -> impl IntoView {
    let (lang, unit) = (pasting.room.lang, pasting.room.unit);
    let lines = move || {
        let words = (unit.get(), lang.get());
        pasting.plan.with(|plan| plan.rows.iter().filter_map(|row| line(row, words)).take(LISTED).collect_view())
    };
    let count = Memo::new(move |_| pasting.plan.with(|plan| plan.added() + plan.changed()));
    let more = move || count.get().checked_sub(LISTED).filter(|n| *n > 0).map(|n| text::more_rows(lang.get(), n));
    view! {
        <Show when=move || count.get() != 0>
            <section class="paste__part">
                <h3 class="paste__title">{t(text::preview)}</h3>
                <ul class="paste__changes" role="list" aria-label=t(text::preview)>{lines}</ul>
                {more}
            </section>
        </Show>
    }
}

fn line(row: &PastedRow, (unit, lang): (MoneyUnit, Lang)) -> Option<impl IntoView + use<>> {
    let (word, tone, details) = match &row.verdict {
        Verdict::New(values) => {
            let shown = values.iter().filter(|(field, _)| *field != Field::Name);
            let shown =
                shown.map(|(field, value)| text::value(lang, &field.label(lang), &value.show(unit, lang, true)));
            (text::new_account(lang), Tone::Good, shown.collect::<Vec<_>>())
        }
        Verdict::Changed(_, changes) => {
            let shown = changes.iter().map(|change| said(change, unit, lang));
            (text::changed_account(lang), Tone::Warning, shown.collect())
        }
        _ => return None,
    };
    Some(view! {
        <li class="paste__change">
            <Badge text=word tone=Signal::stored(tone) />
            <strong class="paste__name">{row.name.clone()}</strong>
            <span class="paste__details">{details.join(" · ")}</span>
        </li>
    })
}

fn said(change: &FieldChange, unit: MoneyUnit, lang: Lang) -> String {
    let show = |value: &FieldValue| value.show(unit, lang, true);
    let before = change.before.as_ref().map_or_else(|| text::nothing(lang), show);
    text::change(lang, &change.field.label(lang), &before, &show(&change.after))
}
