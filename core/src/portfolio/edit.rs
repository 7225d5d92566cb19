//! The verbs by which weights, scores, tiers and classes of the portfolio change (C2–C5), and hours and visits (C6, C7). They
//! compute nothing.

use super::{Account, Approval, Portfolio, StrategicAnswer, TierOverride, TierWeights, Touchpoint};
use crate::method::PortfolioPack;
use crate::method::portfolio::TierPack;
use crate::value::{Date, Evidence, EvidenceState, Id, Score, Weight};

impl Portfolio {
    /// Gives a criterion a weight; the pack's own weight is not stored, so that a later pack can change it.
    pub fn weigh(&mut self, criterion: &str, weight: Weight, pack: &PortfolioPack) {
        if pack.score.criterion(criterion).is_some_and(|known| known.weight == weight) {
            self.score_weights.remove(criterion);
        } else {
            self.score_weights.insert(criterion.to_owned(), weight);
        }
    }

    /// The weights of recency, frequency and amount in force.
    pub fn rfm_weights(&self, pack: &PortfolioPack) -> TierWeights {
        self.rfm_weights.unwrap_or(pack.tiers.weights)
    }

    /// Weighs recency, frequency and amount; the pack's own weights are not stored.
    pub fn weigh_rfm(&mut self, weights: TierWeights, pack: &PortfolioPack) {
        self.rfm_weights = Some(weights).filter(|weights| *weights != pack.tiers.weights);
    }

    /// Writes a plan of visits that a lead has approved, with who and when on every account of it.
    pub fn accept_visit_plan(&mut self, plan: &[(Id, Date)], year: i32, by: &str, on: Date) {
        for visits in plan.chunk_by(|(one, _), (next, _)| one == next) {
            let Some((id, _)) = visits.first() else { continue };
            self.accounts.update(*id, |account| {
                let planned = visits.iter().map(|(_, day)| Touchpoint { on: Some(*day), ..Touchpoint::default() });
                account.visits.extend(planned);
                account.plan_approvals.insert(year.to_string(), Approval { by: by.to_owned(), on: Some(on) });
            });
        }
    }

    /// The least hours a quarter that an account of a tier is to get.
    pub fn minimum_hours(&self, tier: &TierPack) -> u32 {
        self.effort_minimums.get(&tier.key).copied().unwrap_or(tier.minimum_hours)
    }

    /// Sets the least hours of a tier; the pack's own are not stored.
    pub fn set_minimum_hours(&mut self, tier: &TierPack, hours: u32) {
        if tier.minimum_hours == hours {
            self.effort_minimums.remove(&tier.key);
        } else {
            self.effort_minimums.insert(tier.key.clone(), hours);
        }
    }
}

impl Account {
    /// Scores a criterion; none is *not scored*.
    pub fn score(&mut self, criterion: &str, score: Option<Score>) {
        match score {
            Some(score) => drop(self.scores.insert(criterion.to_owned(), score)),
            None => drop(self.scores.remove(criterion)),
        }
    }

    /// Scores a criterion of the department table; a department without scores takes no part.
    pub fn score_by(&mut self, department: &str, criterion: &str, score: Option<Score>) {
        let scores = self.department_scores.entry(department.to_owned()).or_default();
        match score {
            Some(score) => drop(scores.insert(criterion.to_owned(), score)),
            None => drop(scores.remove(criterion)),
        }
        self.department_scores.retain(|_, scores| !scores.is_empty());
    }

    /// Gives a tier by hand, with its reason; an empty tier takes it back.
    pub fn give_tier(&mut self, tier: &str, reason: &str, on: Option<Date>) {
        let given = TierOverride { tier: tier.to_owned(), reason: reason.trim().to_owned(), on };
        self.tier_override = Some(given).filter(|given| !given.tier.is_empty());
    }

    /// Answers a question of the strategic-customer test and keeps its evidence; no answer takes both away.
    pub fn answer(&mut self, question: &str, yes: Option<bool>) {
        match yes {
            None => drop(self.strategic.remove(question)),
            Some(yes) => self.strategic.entry(question.to_owned()).or_default().yes = yes,
        }
    }

    /// Notes what an answer rests on; with a source it counts as confirmed, without as assumed.
    pub fn confirm_answer(&mut self, question: &str, source: &str, on: Option<Date>) {
        if let Some(StrategicAnswer { evidence, .. }) = self.strategic.get_mut(question) {
            let source = source.trim().to_owned();
            let confirmed = !source.is_empty();
            let state = if confirmed { EvidenceState::Confirmed } else { EvidenceState::Assumed };
            *evidence = Evidence { state, date: on.filter(|_| confirmed), source };
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::method::Pack;

    #[test]
    fn a_weight_set_back_to_the_packs_own_leaves_nothing_behind() {
        let pack = Pack::builtin().unwrap().portfolio;
        let mut portfolio = Portfolio::default();
        let usual = pack.score.criterion("trust").unwrap().weight;
        portfolio.weigh("trust", Weight::whole(30), &pack);
        assert_eq!(portfolio.score_weights.get("trust"), Some(&Weight::whole(30)));
        portfolio.weigh("trust", usual, &pack);
        assert_eq!(portfolio, Portfolio::default());
        portfolio.weigh_rfm(TierWeights { recency: Weight::whole(1), ..pack.tiers.weights }, &pack);
        assert_eq!(portfolio.rfm_weights(&pack).recency, Weight::whole(1));
        portfolio.weigh_rfm(pack.tiers.weights, &pack);
        assert_eq!(portfolio, Portfolio::default());
    }

    #[test]
    fn least_hours_set_back_to_the_packs_own_leave_nothing_behind() {
        let pack = Pack::builtin().unwrap().portfolio;
        let tier = pack.tiers.tiers.first().unwrap();
        let mut portfolio = Portfolio::default();
        portfolio.set_minimum_hours(tier, 7);
        assert_eq!(portfolio.minimum_hours(tier), 7);
        portfolio.set_minimum_hours(tier, tier.minimum_hours);
        assert_eq!(portfolio, Portfolio::default());
    }

    #[test]
    fn an_approved_plan_is_written_with_who_approved_it() {
        let (one, other, day) = (Id::from_number(1), Id::from_number(2), Date::new(2026, 12, 1).unwrap());
        let accounts = [one, other].map(|id| (id, Account::default())).into_iter().collect();
        let mut portfolio = Portfolio { accounts, ..Portfolio::default() };
        portfolio.accept_visit_plan(&[(one, day), (one, day.days_after(7))], 2026, "Lin", day);
        let account = portfolio.accounts.get(one).unwrap();
        assert_eq!((account.visits.len(), account.visits.iter().all(|visit| !visit.done)), (2, true));
        assert_eq!(account.plan_approvals.get("2026").unwrap().by, "Lin");
        assert_eq!(**portfolio.accounts.get(other).unwrap(), Account::default());
    }

    #[test]
    fn what_is_cleared_leaves_nothing_behind() {
        let mut account = Account::default();
        let seven = Score::new(7).ok();
        account.score("trust", seven);
        account.score_by("sales", "gross_margin", seven);
        account.give_tier("core", " why ", None);
        account.answer("direction", Some(true));
        assert_eq!(account.tier_override.as_ref().map(|given| given.reason.as_str()), Some("why"));
        account.score("trust", None);
        account.score_by("sales", "gross_margin", None);
        account.give_tier("", "", None);
        account.answer("direction", None);
        assert_eq!(account, Account::default());
    }

    #[test]
    fn an_answer_is_confirmed_by_a_source_and_keeps_it_when_it_turns() {
        let mut account = Account::default();
        let day = Date::new(2026, 11, 22);
        account.confirm_answer("direction", "strategy paper", day);
        assert_eq!(account, Account::default());
        account.answer("direction", Some(true));
        account.confirm_answer("direction", "strategy paper", day);
        account.answer("direction", Some(false));
        let answer = account.strategic.get("direction").unwrap();
        assert!(!answer.yes && answer.evidence.is_confirmed() && answer.evidence.date == day);
        account.confirm_answer("direction", "", day);
        assert_eq!(account.strategic.get("direction").unwrap().evidence, Evidence::default());
    }
}
