//! The portfolio on one page: distribution, Pareto, matrix, effort against value, movements, and the ten findings that
//! matter most. It repeats results and judges nothing of its own but the order of the findings [ours].

use super::findings::{
    AbcFinding, AccountsFinding, EffortFinding, InOrder, LifetimeFinding, MatrixFinding, MoveFinding, PortfolioFinding,
    ScoreFinding, StockFinding, TierFinding,
};
use super::{
    AbcClass, Effort, Lifetime, NoProposal, Portfolio, Proposal, Standing, Status, Stock, TierCount, TopCheck, Visits,
    moves, propose_effort,
};
use crate::method::PortfolioPack;
use crate::method::portfolio::Quadrant;
use crate::report::Finding;
use crate::value::{Date, Exact, Id};
use serde::Serialize;

/// How many findings the page shows.
pub const MOST_IMPORTANT: usize = 10;

/// How many of one kind stand among them: ten accounts at risk are not to hide what else matters.
const OF_A_KIND: usize = 3;

/// Something that happened to an account since a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Movement {
    /// When.
    pub on: Date,
    /// The account.
    pub account: Id,
    /// What.
    pub kind: MovementKind,
}

/// What can happen to an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// It was won.
    Won {},
    /// It was lost.
    Lost {},
    /// A line of its history.
    Moved {
        /// The tier before.
        from: String,
        /// The tier after.
        to: String,
        /// Why.
        reason: String,
    },
}

/// The portfolio on one page.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// Active accounts.
    pub active: usize,
    /// Target and actual number of accounts per tier.
    pub tiers: Vec<TierCount>,
    /// Accounts and contribution, in fen, per ABC class.
    pub classes: [(AbcClass, usize, i128); 3],
    /// The 20/80 check.
    pub top: Option<TopCheck>,
    /// Accounts per quadrant.
    pub quadrants: [(Quadrant, usize); 4],
    /// Effort against value.
    pub effort: Effort,
    /// The proposal of a better split.
    pub proposal: Result<Proposal, NoProposal>,
    /// Lifetime values.
    pub lifetime: Lifetime,
    /// Ballast revenue over revenue.
    pub ballast_share: Option<Exact>,
    /// All findings of the chapter, most important first.
    pub findings: Vec<PortfolioFinding>,
}

impl Overview {
    /// Of a standing.
    pub fn of(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack) -> Self {
        let (snapshot, abc, matrix) = (&standing.snapshot, &standing.abc, &standing.matrix);
        let effort = apart(|| Effort::of(standing, portfolio, pack, None));
        let proposal = apart(|| propose_effort(standing, portfolio, pack));
        let lifetime = apart(|| Lifetime::of(snapshot, pack));
        let findings = apart(|| findings(standing, portfolio, pack, (&effort, &proposal, &lifetime)));
        let class = |class: AbcClass| {
            let (accounts, contribution) = abc.class(class);
            (class, accounts, contribution)
        };
        Self {
            active: standing.rfm.order().len(),
            tiers: standing.rfm.counts().to_vec(),
            classes: AbcClass::ALL.map(class),
            top: abc.top(),
            quadrants: Quadrant::ALL.map(|quadrant| (quadrant, matrix.count(quadrant))),
            ballast_share: super::ballast_share(snapshot),
            effort,
            proposal,
            lifetime,
            findings,
        }
    }

    /// The findings that matter most: at most [`OF_A_KIND`] of one kind, unless there are too few others [ours].
    pub fn first(&self) -> Vec<&PortfolioFinding> {
        let mut shown: Vec<(&str, usize)> = Vec::new();
        let mut is_one_of_few = |finding: &&PortfolioFinding| {
            let code = finding.code();
            let Some((_, count)) = shown.iter_mut().find(|(kind, _)| *kind == code) else {
                shown.push((code, 1));
                return true;
            };
            *count += 1;
            *count <= OF_A_KIND
        };
        let (few, rest): (Vec<_>, Vec<_>) = self.findings.iter().enumerate().partition(|(_, one)| is_one_of_few(one));
        let mut first: Vec<_> = few.into_iter().chain(rest).take(MOST_IMPORTANT).collect();
        first.sort_unstable_by_key(|(place, _)| *place);
        first.into_iter().map(|(_, finding)| finding).collect()
    }
}

fn findings(
    standing: &Standing,
    portfolio: &Portfolio,
    pack: &PortfolioPack,
    (effort, proposal, lifetime): (&Effort, &Result<Proposal, NoProposal>, &Lifetime),
) -> Vec<PortfolioFinding> {
    use PortfolioFinding as All;
    let stock = apart(|| Stock::of(&standing.snapshot, portfolio, pack));
    let visits = apart(|| last_closed_visits(standing, portfolio, pack));
    let proposals = apart(|| moves(standing, pack));
    let mut all = InOrder::default();
    all.extend(apart(|| AccountsFinding::of(&standing.snapshot)), All::Accounts);
    all.extend(apart(|| ScoreFinding::of(standing, portfolio, pack)), All::Score);
    all.extend(apart(|| TierFinding::of(standing, pack)), All::Tier);
    all.extend(apart(|| AbcFinding::of(standing, pack)), All::Abc);
    all.extend(apart(|| MatrixFinding::of(standing)), All::Matrix);
    all.extend(apart(|| EffortFinding::of(standing, effort, proposal, pack)), All::Effort);
    all.extend(apart(|| StockFinding::of(standing, portfolio, &stock, visits.as_ref(), pack)), All::Stock);
    all.extend(apart(|| MoveFinding::of(standing, &proposals, pack)), All::Move);
    all.extend(apart(|| LifetimeFinding::of(standing, lifetime, pack)), All::Lifetime);
    all.told()
}

/// Does a piece of the work in a function of its own: joined into one very large function it runs a third slower in
/// browsers.
#[inline(never)]
fn apart<T>(work: impl FnOnce() -> T) -> T {
    work()
}

/// Visits of the last closed quarter: the one that can be judged.
pub(super) fn last_closed_visits(standing: &Standing, portfolio: &Portfolio, pack: &PortfolioPack) -> Option<Visits> {
    let as_of = standing.snapshot.as_of()?;
    let running = as_of.quarter();
    let quarter = if running.is_closed(as_of) { running } else { running.plus(-1) };
    Some(Visits::of(standing, portfolio, pack, quarter))
}

/// What happened to the accounts since a day, up to the as-of date, latest first; equal days by the order of names.
pub fn movements(standing: &Standing, since: Date) -> Vec<Movement> {
    let snapshot = &standing.snapshot;
    let counts = |day: Date| day >= since && snapshot.as_of().is_none_or(|as_of| day <= as_of);
    let mut all = Vec::new();
    for (row, account, _) in snapshot.rows() {
        let (Some(id), place) = (snapshot.id(row), snapshot.name_ranks().get(row).copied()) else { continue };
        let moved = account.history.iter().filter_map(|line| {
            let (from, to, reason) = (line.from.clone(), line.to.clone(), line.reason.clone());
            Some((line.on?, MovementKind::Moved { from, to, reason }))
        });
        let won = account.won_on.map(|day| (day, MovementKind::Won {}));
        let lost = account.lost_on.filter(|_| account.status == Status::Lost).map(|day| (day, MovementKind::Lost {}));
        let dated = won.into_iter().chain(moved).chain(lost).filter(|(day, _)| counts(*day));
        all.extend(dated.map(|(on, kind)| (std::cmp::Reverse(on), place, Movement { on, account: id, kind })));
    }
    all.sort_by_key(|(on, place, _)| (*on, *place));
    all.into_iter().map(|(_, _, movement)| movement).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::portfolio::{Account, HistoryLine};
    use crate::text::Lang;
    use crate::value::{Money, Quarter, Rate};

    fn book() -> Portfolio {
        let day = |month| Date::new(2026, month, 1);
        let whale = Account {
            name: "whale".into(),
            purchases: [("2026".to_owned(), Money::major(900))].into(),
            gross_margin: Some(Rate::percent(30)),
            health: [(Quarter { year: 2026, quarter: 3 }, 40)].into(),
            won_on: day(3),
            history: vec![HistoryLine { on: day(5), from: "core".into(), to: "developing".into(), reason: "r".into() }],
            ..Account::default()
        };
        let gone = Account { name: "gone".into(), status: Status::Lost, lost_on: day(6), ..Account::default() };
        let accounts = [whale, gone].into_iter().zip(1..).map(|(account, id)| (Id::from_number(id), account)).collect();
        Portfolio { accounts, ..Portfolio::default() }
    }

    fn standing(portfolio: &Portfolio) -> (Standing, PortfolioPack) {
        let pack = Pack::builtin().unwrap().portfolio;
        (Standing::of(portfolio, &pack, Date::new(2026, 11, 22), 1, None), pack)
    }

    #[test]
    fn risks_come_before_hints_and_customers_before_figures() {
        let portfolio = book();
        let (standing, pack) = standing(&portfolio);
        let overview = Overview::of(&standing, &portfolio, &pack);
        let codes: Vec<&str> = overview.findings.iter().map(Finding::code).collect();
        assert_eq!(codes[..2], ["moves.risk_response", "classes.concentration"]);
        assert!(overview.findings.is_sorted_by_key(Finding::severity));
        assert!(overview.first().len() <= MOST_IMPORTANT);
        for lang in [Lang::Zh, Lang::En] {
            assert!(overview.findings.iter().all(|finding| !finding.say(lang).text.is_empty()));
        }
    }

    #[test]
    fn many_of_one_kind_hide_no_other_kind() {
        let whale = book().accounts.values().next().map(|account| (**account).clone()).unwrap();
        let at_risk =
            (1..=20).map(|id| (Id::from_number(id), Account { name: format!("whale {id}"), ..whale.clone() }));
        let portfolio = Portfolio { accounts: at_risk.collect(), ..Portfolio::default() };
        let (standing, pack) = standing(&portfolio);
        let overview = Overview::of(&standing, &portfolio, &pack);
        let first: Vec<&str> = overview.first().into_iter().map(Finding::code).collect();
        let risks = |codes: &[&str]| codes.iter().filter(|code| **code == "moves.risk_response").count();
        assert_eq!(risks(&overview.findings.iter().map(Finding::code).collect::<Vec<_>>()), 20);
        assert_eq!((first.len(), first.first()), (MOST_IMPORTANT, Some(&"moves.risk_response")));
        let others = overview.findings.iter().map(Finding::code).filter(|code| *code != "moves.risk_response");
        assert!(risks(&first) <= OF_A_KIND || others.clone().all(|code| first.contains(&code)), "{first:?}");
        assert!(risks(&first) < MOST_IMPORTANT && others.count() > 0);
    }

    #[test]
    fn movements_since_a_day_are_told_latest_first() {
        let portfolio = book();
        let (standing, _) = standing(&portfolio);
        let months = |since: u32| -> Vec<u32> {
            movements(&standing, Date::new(2026, since, 1).unwrap())
                .iter()
                .map(|movement| movement.on.month())
                .collect()
        };
        assert_eq!(months(1), [6, 5, 3]);
        assert_eq!(months(4), [6, 5]);
    }
}
