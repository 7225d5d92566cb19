//! How effort and return are listed per account: columns, texts of a row, explanations.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{amount_under, dash, decimals, percent, signed};
use super::super::room::Room;
use super::super::tiers::tier_name;
use leptos::prelude::*;
use sandtable_core::portfolio::{AccountEffort, AccountFigures, Overview, ProposedHours, Standing};
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio::effort as result;
use sandtable_core::text::portfolio_pages::effort as text;
use sandtable_core::value::{Id, grouped};
use std::sync::Arc;

/// The columns behind the name.
const COLUMNS: [(Kind, fn(Lang) -> String); 10] = [
    (Kind::Words, text::tier),
    (Kind::Plain, text::hours),
    (Kind::Figure, text::proposed),
    (Kind::Plain, text::change),
    (Kind::Words, text::reason),
    (Kind::Plain, text::investment),
    (Kind::Plain, text::of_wallet),
    (Kind::Plain, text::of_purchases),
    (Kind::Figure, text::returned),
    (Kind::Figure, text::package),
];

/// Where columns stand that open to an explanation.
const PROPOSED: usize = 3;
const RETURN: usize = 9;

/// How the list is shown; a row opens the curve.
pub fn making(
    room: Room,
    overview: Memo<Arc<Overview>>,
    rows: Memo<Arc<Vec<Id>>>,
    opened: RwSignal<Option<Id>>,
) -> Making {
    let decimals = Memo::new(move |_| all_decimals(room, overview));
    Making {
        columns: BoardColumn::behind_name(text::name, COLUMNS),
        rows,
        cells: Callback::new(move |id| cells(room, overview, decimals.get(), id)),
        explain: Callback::new(move |(id, at)| explain(room, overview, id, at)),
        open: Some((text::open_curve, Callback::new(move |id| opened.set(Some(id))))),
        score: None,
    }
}

/// The proposal for a row.
pub fn proposed(overview: &Overview, row: usize) -> Option<ProposedHours> {
    let accounts = &overview.proposal.as_ref().ok()?.accounts;
    accounts.binary_search_by_key(&row, |own| own.row).ok().and_then(|at| accounts.get(at).copied())
}

/// The greatest change first; without a proposal by effort; equal ones by name.
pub fn order(standing: &Standing, overview: &Overview) -> Vec<u32> {
    let hours = |row: usize| standing.snapshot.account(row).and_then(|account| account.effort_hours).unwrap_or(0);
    let weight = |row: &u32| match proposed(overview, *row as usize) {
        Some(own) => own.hours.abs_diff(own.today),
        None => hours(*row as usize),
    };
    let is_active = |row: &u32| standing.rfm.row(*row as usize).place > 0;
    let mut rows: Vec<u32> = standing.snapshot.rows_by_name().iter().copied().filter(is_active).collect();
    rows.sort_by_key(|row| std::cmp::Reverse(weight(row)));
    rows
}

/// How many decimals the columns of the investment and of the tier's package take.
fn all_decimals(room: Room, overview: Memo<Arc<Overview>>) -> (u32, u32) {
    let portfolio = room.portfolio.get();
    let investments = portfolio.accounts.iter().filter_map(|(_, account)| account.investment);
    let package = overview.with(|all| decimals(room, all.effort.accounts.iter().filter_map(|own| own.package)));
    (decimals(room, investments), package)
}

fn cells(room: Room, overview: Memo<Arc<Overview>>, decimals: (u32, u32), id: Id) -> Vec<String> {
    let lang = room.lang.get();
    room.standing.with(|standing| {
        let found = standing.snapshot.row(id).and_then(|row| Some((row, standing.snapshot.account(row)?)));
        let Some((row, account)) = found else { return Vec::new() };
        let figures = standing.snapshot.figures().get(row).copied().unwrap_or_default();
        let ratios = AccountFigures::of(account, &figures);
        let (check, own) =
            overview.with(|all| (all.effort.accounts.get(row).copied().unwrap_or_default(), proposed(all, row)));
        let marked = |text: String, mark: bool, word: fn(Lang) -> String| {
            if mark { format!("{text} ({})", word(lang)) } else { text }
        };
        let change = own.map(|own| i64::from(own.hours) - i64::from(own.today));
        vec![
            room.with_pack(|pack| tier_name(pack, standing.rfm.row(row).tier, lang)),
            account.effort_hours.map_or_else(dash, |hours| grouped(hours.into())),
            own.map_or_else(dash, |own| grouped(own.hours.into())),
            change.map(signed).unwrap_or_default(),
            own.map(|own| result::reason(lang, own.reason)).unwrap_or_default(),
            amount_under(room, decimals.0, account.investment),
            percent(ratios.investment_of_wallet),
            marked(percent(ratios.investment_of_purchases), check.review, text::marked_review),
            marked(
                AccountEffort::returned(account, &figures).map_or_else(dash, |share| share.show(1)),
                check.weak_return,
                text::marked_weak,
            ),
            amount_under(room, decimals.1, check.package),
        ]
    })
}

fn explain(room: Room, overview: Memo<Arc<Overview>>, id: Id, at: usize) -> Option<Explained> {
    let (lang, unit) = (room.lang.get(), room.unit.get());
    room.standing.with(|standing| {
        let row = standing.snapshot.row(id)?;
        let (account, figures) = (standing.snapshot.account(row)?, standing.snapshot.figures().get(row)?);
        let check = overview.with(|all| all.effort.accounts.get(row).copied())?;
        match at {
            PROPOSED => overview.with(|all| proposed(all, row)).map(|own| own.explain(lang, unit)),
            RETURN => Some(room.with_pack(|pack| AccountEffort::explain_return(account, figures, pack, lang, unit))),
            _ => room.with_pack(|pack| {
                let tier = pack.tiers.tiers.get(usize::from(standing.rfm.row(row).tier?))?;
                Some(check.explain_package(account, tier, lang, unit))
            }),
        }
    })
}
