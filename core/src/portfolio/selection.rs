//! A5, as far as resources and visits need it: whether a customer keeps the selection criteria of its region or
//! industry [S0]. The criteria are the user's; this file only judges the answers.

use super::{Account, Answer, Portfolio, SelectionCriterion, SelectionSet};
use crate::method::PortfolioPack;
use crate::value::{Exact, Id, WeightedMean};
use serde::Serialize;

/// What the criteria say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SelectionResult {
    /// From 70 on.
    Selected,
    /// From 50 on.
    Watched,
    /// Below 50.
    Dropped,
    /// A *must* is not met.
    NotSelected,
    /// A *must* is unknown.
    Open,
}

impl SelectionResult {
    /// Whether the customer fails the criteria: *not selected* or *drop*.
    pub fn fails(self) -> bool {
        matches!(self, Self::NotSelected | Self::Dropped)
    }
}

/// The selection of one customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Selection {
    /// The set it was checked by.
    pub set: Id,
    /// The result; `None` where there is no score.
    pub result: Option<SelectionResult>,
    /// 100·Σ w(met) / Σ w(met + not met).
    pub score: Option<Exact>,
    /// Σ w(met + not met) / Σ w of all.
    pub completeness: Option<Exact>,
    /// *Musts* that are not met.
    pub failed: Vec<Id>,
    /// *Musts* that are unknown.
    pub unknown: Vec<Id>,
}

impl Selection {
    /// Whether less than 60% of the weight is answered.
    pub fn is_provisional(&self) -> bool {
        let (num, den) = WeightedMean::PROVISIONAL_BELOW;
        self.completeness.is_none_or(|share| share < Exact::new(num, den))
    }

    /// Checks an account; `None` where no set fits it.
    pub fn of(account: &Account, portfolio: &Portfolio, pack: &PortfolioPack) -> Option<Self> {
        let (id, set) = set_of(account, portfolio)?;
        let answer = |id: &Id| account.selection.get(&id.to_string()).copied().unwrap_or(Answer::Unknown);
        let criteria: Vec<(Id, &SelectionCriterion)> = set.criteria.iter().map(|(id, c)| (id, &**c)).collect();
        let musts = |wanted: Answer| -> Vec<Id> {
            let of = criteria.iter().filter(|(id, criterion)| criterion.must && answer(id) == wanted);
            of.map(|(id, _)| *id).collect()
        };
        let points = |id: &Id| match answer(id) {
            Answer::Met => Some(100),
            Answer::NotMet => Some(0),
            Answer::Unknown => None,
        };
        let mean = WeightedMean::of(criteria.iter().map(|(id, criterion)| (criterion.weight, points(id))));
        let (failed, unknown) = (musts(Answer::NotMet), musts(Answer::Unknown));
        let from = |mark: u8| Exact::whole(mark.into());
        let by_score = mean.mean.map(|score| match score {
            score if score >= from(pack.selection.select_from) => SelectionResult::Selected,
            score if score >= from(pack.selection.watch_from) => SelectionResult::Watched,
            _ => SelectionResult::Dropped,
        });
        let result = match (failed.is_empty(), unknown.is_empty()) {
            (false, _) => Some(SelectionResult::NotSelected),
            (true, false) => Some(SelectionResult::Open),
            (true, true) => by_score,
        };
        Some(Self { set: id, result, score: mean.mean, completeness: mean.completeness, failed, unknown })
    }
}

/// The set an account is checked by: the chosen one, else the first whose region and industry fit.
pub fn set_of<'a>(account: &Account, portfolio: &'a Portfolio) -> Option<(Id, &'a SelectionSet)> {
    let sets = &portfolio.selection_sets;
    if let Some((id, set)) = account.selection_set.and_then(|id| Some((id, sets.get(id)?))) {
        return Some((id, &**set));
    }
    let fits = |own: &str, wanted: &str| wanted.is_empty() || own == wanted;
    let fitting = sets.iter().filter(|(_, s)| fits(&account.region, &s.region) && fits(&account.industry, &s.industry));
    fitting.min_by(|a, b| (&a.1.order, a.0).cmp(&(&b.1.order, b.0))).map(|(id, set)| (id, &**set))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::value::Weight;

    /// Criteria of weights 40 (must), 35 and 25, and the answers to them.
    fn check(answers: [Answer; 3]) -> Selection {
        let criterion = |weight, must| SelectionCriterion { weight: Weight::whole(weight), must, ..Default::default() };
        let ids = [1, 2, 3].map(Id::from_number);
        let criteria = ids.into_iter().zip([criterion(40, true), criterion(35, false), criterion(25, false)]).collect();
        let mut portfolio = Portfolio::default();
        let set = |region: &str| SelectionSet { region: region.into(), ..SelectionSet::default() };
        portfolio.selection_sets.insert(Id::from_number(8), set("North"));
        portfolio.selection_sets.insert(Id::from_number(9), SelectionSet { criteria, ..set("") });
        let account = Account {
            region: "South".into(),
            selection: ids.iter().map(Id::to_string).zip(answers).collect(),
            ..Account::default()
        };
        Selection::of(&account, &portfolio, &Pack::builtin().unwrap().portfolio).unwrap()
    }

    #[test]
    fn musts_decide_before_the_score_does() {
        use Answer::{Met, NotMet, Unknown};
        assert_eq!(check([NotMet, Met, Met]).result, Some(SelectionResult::NotSelected));
        assert_eq!(check([Unknown, Met, Met]).result, Some(SelectionResult::Open));
        let selected = check([Met, Met, NotMet]);
        assert_eq!((selected.result, selected.score), (Some(SelectionResult::Selected), Some(Exact::whole(75))));
        assert_eq!(check([Met, NotMet, Met]).result, Some(SelectionResult::Watched));
        assert_eq!(check([Met, NotMet, NotMet]).result, Some(SelectionResult::Dropped));
        let thin = check([Met, Unknown, Unknown]);
        assert_eq!((thin.result, thin.is_provisional()), (Some(SelectionResult::Selected), true));
    }

    #[test]
    fn without_any_answer_there_is_no_score() {
        let mut open = check([Answer::Unknown; 3]);
        assert_eq!((open.score, open.result), (None, Some(SelectionResult::Open)));
        open.unknown.clear();
        assert!(open.is_provisional());
        let bare = Portfolio::default();
        assert_eq!(Selection::of(&Account::default(), &bare, &Pack::builtin().unwrap().portfolio), None);
    }
}
