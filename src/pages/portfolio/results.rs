//! What the later tools of the portfolio share: the results of the whole chapter, reckoned once per change, and the
//! names of tiers and groups. It shows nothing.

use super::room::Room;
use crate::browser::measure;
use leptos::prelude::*;
use sandtable_core::method::PortfolioPack;
use sandtable_core::portfolio::{Group, ORDINARY, Overview, Portfolio, Standing, VisitRate};
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio::{effort as text, moves as moves_text, stock as stock_text};
use sandtable_core::value::{Exact, Money, grouped};
use std::sync::Arc;

/// The results of the chapter.
pub fn results(room: Room) -> Memo<Arc<Overview>> {
    Memo::new_with_compare(
        move |_| {
            let reckon = |standing: &Arc<Standing>, portfolio: &Arc<Portfolio>| {
                room.with_pack(|pack| Arc::new(Overview::of(standing, portfolio, pack)))
            };
            room.standing.with(|standing| {
                room.portfolio.with(|portfolio| measure::timed("overview", || reckon(standing, portfolio)))
            })
        },
        |_, _| true,
    )
}

/// The name of a group of accounts.
pub fn group_name(pack: &PortfolioPack, group: Group, lang: Lang) -> String {
    match group {
        Group::Tier(tier) => pack.tiers.tiers.get(usize::from(tier)).map_or_else(dash, |tier| tier.name.get(lang)),
        Group::Untiered => text::untiered(lang),
        Group::Prospects => text::prospects(lang),
        Group::Lost => text::lost(lang),
    }
}

/// The name of a tier by the key that a history line keeps.
pub fn tier_of_key(key: &str, pack: &PortfolioPack, lang: Lang) -> String {
    if key == ORDINARY {
        return moves_text::ordinary(lang);
    }
    let tier = pack.tiers.position(key).and_then(|at| pack.tiers.tiers.get(at));
    tier.map_or_else(dash, |tier| tier.name.get(lang))
}

/// How a rate is said.
pub fn rate_text(lang: Lang, rate: Option<VisitRate>) -> String {
    match rate {
        None => dash(),
        Some(VisitRate { visits, quarters: 1 }) => stock_text::rate_quarter(lang, visits),
        Some(VisitRate { visits, quarters: 2 }) => stock_text::rate_half_year(lang, visits),
        Some(VisitRate { visits, .. }) => stock_text::rate_year(lang, visits),
    }
}

/// What stands where there is no figure.
pub fn dash() -> String {
    "—".to_owned()
}

/// A share in percent, with one decimal.
pub fn percent(share: Option<Exact>) -> String {
    share.map_or_else(dash, |share| share.show_percent(1))
}

/// An amount in the unit of the screen.
pub fn amount(room: Room, money: Option<Money>) -> String {
    money.map_or_else(dash, |money| money.show(room.unit.get(), room.lang.get()))
}

/// How many decimals a column of amounts takes, in the unit of the screen.
pub fn decimals(room: Room, column: impl IntoIterator<Item = Money>) -> u32 {
    let (unit, lang) = (room.unit.get(), room.lang.get());
    column.into_iter().map(|money| money.decimals(unit, lang)).max().unwrap_or_default()
}

/// An amount of a column that takes this many decimals.
pub fn amount_under(room: Room, decimals: u32, money: Option<Money>) -> String {
    money.map_or_else(dash, |money| money.show_under(decimals, room.unit.get(), room.lang.get()))
}

/// A column of amounts, written one like the other.
pub fn amounts(room: Room, column: &[Option<Money>]) -> Vec<String> {
    let decimals = decimals(room, column.iter().flatten().copied());
    column.iter().map(|money| amount_under(room, decimals, *money)).collect()
}

/// A number with its sign; nothing for none.
pub fn signed(number: i64) -> String {
    match number {
        0 => String::new(),
        other => with_plus(other > 0, grouped(other.into())),
    }
}

/// An amount with its sign.
pub fn signed_amount(room: Room, money: Money) -> String {
    with_plus(money > Money::ZERO, amount(room, Some(money)))
}

/// A text with a plus before it where it is more than none.
pub fn with_plus(more: bool, text: String) -> String {
    if more { format!("+{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::signed;

    #[test]
    fn a_change_has_a_sign_and_no_change_is_silent() {
        assert_eq!([signed(12), signed(-3), signed(0)], ["+12", "−3", ""]);
    }
}
