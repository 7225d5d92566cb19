//! What each tier is to get, side by side, as the method pack says.

use super::super::room::Room;
use crate::components::card::Card;
use crate::components::lang::t;
use crate::components::table::{Column, Table};
use leptos::prelude::*;
use sandtable_core::method::portfolio::TierPack;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::tiers as text;

type Line = (fn(Lang) -> String, fn(&TierPack, Lang) -> String);

const LINES: [Line; 6] = [
    (text::investment, |tier, lang| {
        let share = tier.investment.show(1);
        if tier.investment_at_least { text::at_least(lang, &share) } else { share }
    }),
    (text::team, |tier, lang| tier.team.get(lang)),
    (text::service, |tier, lang| tier.service.get(lang)),
    (text::cadence, |tier, lang| tier.cadence.get(lang)),
    (text::technology, |tier, lang| tier.technology.get(lang)),
    (text::outside, |tier, lang| tier.outside.get(lang)),
];

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
