//! C2, the department table [S2]: each department rates an account by few criteria. It stands beside the score and
//! enters no other formula.

use super::Account;
use crate::method::portfolio::DepartmentPack;
use crate::value::{Exact, WeightedMean};

/// The department table of one account.
#[derive(Clone, Debug, PartialEq)]
pub struct DepartmentScore {
    /// Each department that rates, with its index on 10 to 100.
    pub departments: Vec<(String, Option<Exact>)>,
    /// 10 × the mean over departments of the weighted mean; `None` when none has rated.
    pub index: Option<Exact>,
    /// Highest less lowest index of a department, in points; `None` below two departments.
    pub spread: Option<Exact>,
    /// Σ w of rated / Σ w of all over the departments that take part.
    pub completeness: Option<Exact>,
}

impl DepartmentScore {
    /// Of one account; `None` when no department takes part.
    pub fn of(account: &Account, pack: &DepartmentPack) -> Option<Self> {
        let mean = |scores: &std::collections::BTreeMap<String, crate::value::Score>| {
            let term = |item: &crate::method::portfolio::WeighedItem| {
                (item.weight, scores.get(&item.key).map(|score| i64::from(score.get())))
            };
            WeightedMean::of(pack.criteria.iter().map(term))
        };
        let means: Vec<(String, WeightedMean)> =
            account.department_scores.iter().map(|(name, scores)| (name.clone(), mean(scores))).collect();
        if means.is_empty() {
            return None;
        }
        let rated: Vec<Exact> = means.iter().filter_map(|(_, mean)| mean.index()).collect();
        let average = |of: &[Exact]| {
            let sum = of.iter().fold(Exact::ZERO, |sum, index| sum.plus(*index));
            (!of.is_empty()).then(|| sum.times(Exact::new(1, of.len() as i128)))
        };
        let complete: Vec<Exact> = means.iter().filter_map(|(_, mean)| mean.completeness).collect();
        let spread = || Some(rated.iter().max()?.minus(*rated.iter().min()?));
        Some(Self {
            index: average(&rated),
            spread: if rated.len() > 1 { spread() } else { None },
            completeness: average(&complete),
            departments: means.into_iter().map(|(name, mean)| (name, mean.index())).collect(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::value::Score;

    #[test]
    fn the_index_is_the_mean_over_departments_and_the_spread_their_difference() {
        let pack = Pack::builtin().unwrap().portfolio.departments;
        let rated = |scores: [u8; 3]| {
            let keys = ["information_grade", "sales", "gross_margin"].map(str::to_owned);
            keys.into_iter().zip(scores).filter_map(|(key, mark)| Some((key, Score::new(mark).ok()?))).collect()
        };
        let mut account = Account::default();
        assert_eq!(DepartmentScore::of(&account, &pack), None);
        account.department_scores.insert("sales".into(), rated([9, 8, 7]));
        account.department_scores.insert("finance".into(), rated([3, 4, 0]));
        let score = DepartmentScore::of(&account, &pack).unwrap();
        assert_eq!(score.index, Some(Exact::new(115, 2)));
        assert_eq!(score.spread, Some(Exact::whole(45)));
        assert_eq!(score.completeness, Some(Exact::new(5, 6)));
    }
}
