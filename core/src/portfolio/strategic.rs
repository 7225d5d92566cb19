//! C4: the strategic-customer test 战略客户 and the ballast customer 压仓客户 [S0].

use super::{Account, BallastState, Snapshot, Status};
use crate::method::PortfolioPack;
use crate::value::{Date, Exact, Quarter, Rate};
use serde::Serialize;

/// What the test says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TestResult {
    /// All questions answered yes.
    Strategic,
    /// All but one.
    Candidate,
    /// Fewer, and no open question can change that.
    No,
    /// Questions are open that decide.
    Open,
}

/// The strategic-customer test of one account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StrategicTest {
    /// The result.
    pub result: TestResult,
    /// Questions answered yes.
    pub yes: u32,
    /// Questions not answered.
    pub open: u32,
    /// Yes without confirmed evidence: question keys.
    pub assumed: Vec<String>,
}

/// The test: strategic with all four, candidate with three; *open* while open questions could still make a candidate.
/// `None` when no question is answered.
pub fn strategic_test(account: &Account, pack: &PortfolioPack) -> Option<StrategicTest> {
    let asked = pack.strategic.questions.iter();
    let answers: Vec<_> = asked.map(|question| (question, account.strategic.get(&question.key))).collect();
    let open = answers.iter().filter(|(_, answer)| answer.is_none()).count() as u32;
    let said_yes = || answers.iter().filter_map(|(q, answer)| answer.filter(|a| a.yes).map(|a| (q, a)));
    let yes = said_yes().count() as u32;
    let result = if yes >= pack.strategic.strategic_from {
        TestResult::Strategic
    } else if yes >= pack.strategic.candidate_from {
        TestResult::Candidate
    } else if yes + open >= pack.strategic.candidate_from {
        TestResult::Open
    } else {
        TestResult::No
    };
    let assumed = said_yes().filter(|(_, answer)| !answer.evidence.is_confirmed()).map(|(q, _)| q.key.clone());
    let assumed = assumed.collect();
    ((open as usize) < answers.len()).then_some(StrategicTest { result, yes, open, assumed })
}

/// The ballast rule on one ringed account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BallastCheck {
    /// Where it stands by hand.
    pub state: BallastState,
    /// Whether it counts as ballast: won or ballast by hand, and the rule holds.
    pub is_ballast: bool,
    /// Closed quarters of the rule without a purchase.
    pub without_purchase: Vec<Quarter>,
    /// Closed quarters of the rule that are not entered.
    pub missing: Vec<Quarter>,
    /// Whether the renewal probability is high enough; `None` when it is not entered.
    pub renewal: Option<bool>,
}

/// The rule [ours]: purchases in each of the last four closed calendar quarters before the as-of date and a renewal
/// probability of at least 80%. `None` when the account is not ringed or there is no as-of date.
pub fn ballast(account: &Account, pack: &PortfolioPack, as_of: Option<Date>) -> Option<BallastCheck> {
    let (state, as_of) = (account.ballast?, as_of?);
    let now = as_of.quarter();
    let last = if now.is_closed(as_of) { now } else { now.plus(-1) };
    let quarters: Vec<Quarter> = (0..i32::from(pack.ballast.quarters)).rev().map(|back| last.plus(-back)).collect();
    let bought = |quarter: &Quarter| account.quarterly.get(quarter).map(|amount| amount.0 > 0);
    let of = |wanted: Option<bool>| quarters.iter().copied().filter(|q| bought(q) == wanted).collect::<Vec<_>>();
    let (without_purchase, missing) = (of(Some(false)), of(None));
    let renewal = account.renewal_probability.map(|rate: Rate| rate >= pack.ballast.renewal_from);
    let holds = without_purchase.is_empty() && missing.is_empty() && renewal == Some(true);
    let is_won = matches!(state, BallastState::Won | BallastState::Ballast);
    Some(BallastCheck { state, is_ballast: is_won && holds, without_purchase, missing, renewal })
}

/// Ballast revenue over the revenue of all active accounts; `None` where there is no revenue.
pub fn ballast_share(snapshot: &Snapshot) -> Option<Exact> {
    let (mut all, mut ballasted) = (0i128, 0i128);
    for (facts, figures) in snapshot.facts().classed.iter().zip(snapshot.figures()) {
        let purchases = figures.purchases.map_or(0, |money| i128::from(money.0));
        if figures.status == Status::Active {
            all += purchases;
            ballasted += purchases * i128::from(facts.ballast.is_some_and(|(_, is_ballast)| is_ballast));
        }
    }
    (all > 0).then(|| Exact::new(ballasted, all))
}

#[cfg(test)]
#[path = "strategic_tests.rs"]
mod tests;
