//! The verbs by which weights, scores, tiers and classes of the portfolio change (C2–C5). They compute nothing.

use super::{Account, Portfolio, StrategicAnswer, TierOverride, TierWeights};
use crate::method::PortfolioPack;
use crate::value::{Date, Evidence, EvidenceState, Score, Weight};

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
