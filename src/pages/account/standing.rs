//! Where the account stands among all others: score, tier, class and quadrant, as the portfolio's tools found them.

use super::plan::Sheet;
use crate::components::card::KeyValue;
use leptos::prelude::*;
use sandtable_core::method::PortfolioPack;
use sandtable_core::portfolio::{Portfolio, Standing};
use sandtable_core::text::Lang;
use sandtable_core::text::account::plan as text;
use sandtable_core::value::{Date, Id};
use std::sync::Arc;

/// The account's place in the portfolio; what cannot be computed is a dash.
#[component]
pub fn StandingFigures(sheet: Sheet) -> impl IntoView {
    let session = sheet.session;
    let (portfolio, pack, as_of) = (session.part(|book| Arc::clone(&book.portfolio)), session.pack(), session.as_of());
    let start = session.derive(|book| book.about.fiscal_start.unwrap_or(1));
    let found = Memo::new(move |_| {
        portfolio.with(|portfolio| {
            pack.with(|pack| found(portfolio, &pack.portfolio, as_of.get(), start.get(), sheet.account))
        })
    });
    let pairs = Signal::derive(move || {
        let lang = sheet.lang.get();
        pack.with(|pack| found.with(|found| shown(found.as_ref(), &pack.portfolio, lang)))
    });
    view! { <KeyValue pairs /> }
}

/// What the tools found of one account.
#[derive(Clone, PartialEq)]
struct Found {
    score: Option<String>,
    score_is_provisional: bool,
    tier: Option<u8>,
    class: Option<&'static str>,
    quadrant: Option<sandtable_core::method::portfolio::Quadrant>,
    quadrant_is_provisional: bool,
}

fn found(portfolio: &Portfolio, pack: &PortfolioPack, as_of: Date, start: u8, account: Id) -> Option<Found> {
    let standing = Standing::of(portfolio, pack, Some(as_of), start, None);
    let row = standing.snapshot.row(account)?;
    let place = standing.matrix.row(row);
    Some(Found {
        score: standing.scores.row(row).total().index().map(|index| index.show(0)),
        score_is_provisional: standing.scores.is_provisional(row),
        tier: standing.rfm.row(row).tier,
        class: standing.abc.row(row).class.map(|class| class.name()),
        quadrant: place.quadrant,
        quadrant_is_provisional: place.is_provisional,
    })
}

fn shown(found: Option<&Found>, pack: &PortfolioPack, lang: Lang) -> Vec<(String, String)> {
    let marked = |value: String, provisional: bool| if provisional { text::provisional(lang, &value) } else { value };
    let score = found.and_then(|found| Some(marked(found.score.clone()?, found.score_is_provisional)));
    let tier = found.and_then(|found| pack.tiers.tiers.get(usize::from(found.tier?))).map(|tier| tier.name.get(lang));
    let class = found.and_then(|found| found.class).map(str::to_owned);
    let quadrant = found.and_then(|found| {
        let name = pack.matrix.quadrant(found.quadrant?)?.name.get(lang);
        Some(marked(name, found.quadrant_is_provisional))
    });
    let rows = [
        (text::score(lang), score),
        (text::tier(lang), tier),
        (text::abc(lang), class),
        (text::quadrant(lang), quadrant),
    ];
    rows.into_iter().map(|(name, value)| (name, value.unwrap_or_else(|| "—".into()))).collect()
}
