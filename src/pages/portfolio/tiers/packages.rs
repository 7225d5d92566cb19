//! What each tier is to get, side by side, as the method pack says.

use super::super::results::{dash, rate_text};
use super::super::room::Room;
use crate::components::card::Card;
use crate::components::lang::t;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::method::portfolio::TierPack;
use sandtable_core::portfolio::VisitRate;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::{groups, tiers as text};

type Line = (fn(Lang) -> String, fn(&TierPack, Lang) -> String);

const LINES: [Line; 9] = [
    (text::investment, |tier, lang| {
        let share = tier.investment.show(1);
        if tier.investment_at_least { text::at_least(lang, &share) } else { share }
    }),
    (text::team, |tier, lang| tier.team.get(lang)),
    (text::service, |tier, lang| tier.service.get(lang)),
    (groups::clock, clock),
    (text::cadence, |tier, lang| tier.cadence.get(lang)),
    (groups::visits, |tier, lang| rate_text(lang, VisitRate::of(tier.visits_per_quarter))),
    (groups::least_hours, |tier, _| tier.minimum_hours.to_string()),
    (text::technology, |tier, lang| tier.technology.get(lang)),
    (text::outside, |tier, lang| tier.outside.get(lang)),
];

/// The times of reply and solution.
fn clock(tier: &TierPack, lang: Lang) -> String {
    let hours = |hours: Option<u32>| hours.map(|hours| groups::hours(lang, hours));
    let days = tier.solve_working_days.map(|days| groups::working_days(lang, days));
    let solve = hours(tier.solve_hours).or(days);
    match (hours(tier.reply_hours), solve) {
        (None, None) => String::new(),
        (reply, solve) => groups::clock_of(lang, &reply.unwrap_or_else(dash), &solve.unwrap_or_else(dash)),
    }
}

/// The packages.
#[component]
pub fn Packages(room: Room) -> impl IntoView {
    let columns = Signal::derive(move || {
        let name = |tier: &TierPack| Column::text("tier", Signal::stored(tier.name.get(room.lang.get())));
        let tiers = room.with_pack(|pack| pack.tiers.tiers.iter().map(name).collect::<Vec<_>>());
        std::iter::once(Column::text("what", t(text::tier))).chain(tiers).collect::<Vec<_>>()
    });
    let rows = LINES.map(|(label, show)| {
        let cells = move || {
            let lang = room.lang.get();
            let shown = room.with_pack(|pack| pack.tiers.tiers.iter().map(|tier| show(tier, lang)).collect::<Vec<_>>());
            shown
                .into_iter()
                .map(|cell| view! { <td>{if cell.is_empty() { "—".to_owned() } else { cell }}</td> })
                .collect_view()
        };
        view! { <tr><th scope="row">{t(label)}</th>{cells}</tr> }
    });
    view! {
        <Card title=t(text::packages)>
            <div class="packages"><Table caption=t(text::packages) columns>{rows}</Table></div>
        </Card>
    }
}
