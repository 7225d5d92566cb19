//! C6: sums of effort and of what others say of us, in one pass over all accounts.

use super::effort::{AccountEffort, Effort, EffortSums, Group, is_tier_of};
use super::facts::EffortFacts;
use super::{Figures, Status};
use crate::method::PortfolioPack;
use crate::value::{Exact, Quarter};

/// Sums while all accounts are looked at once.
pub(super) struct Sums {
    groups: Vec<Summed>,
    low_hours: u64,
    hours_entered: usize,
    investment_entered: usize,
    active: usize,
    scores: Scores,
}

/// A group, its sums, and what its hours count as.
struct Summed {
    group: Group,
    sums: EffortSums,
    is_low: bool,
    is_top: bool,
}

impl Sums {
    /// None yet: the tiers in order, then the other groups.
    pub fn of(pack: &PortfolioPack) -> Self {
        let tiers = (0..pack.tiers.tiers.len()).map(|tier| Group::Tier(tier as u8));
        let group = |group: Group| Summed {
            group,
            sums: EffortSums::default(),
            is_low: group == Group::Lost || is_tier_of(group, &pack.effort.low_value_tiers, pack),
            is_top: is_tier_of(group, &pack.effort.top_tiers, pack),
        };
        let groups = tiers.chain([Group::Untiered, Group::Prospects, Group::Lost]).map(group).collect();
        let scores = Scores::default();
        Self { groups, low_hours: 0, hours_entered: 0, investment_entered: 0, active: 0, scores }
    }

    /// One account more. `is_low`: its hours go to low value whatever its group.
    pub fn add(&mut self, group: Group, facts: &EffortFacts, figures: &Figures, hours: u32, is_low: bool) {
        let tiers = self.groups.len().saturating_sub(3);
        let place = match group {
            Group::Tier(tier) => usize::from(tier),
            Group::Untiered => tiers,
            Group::Prospects => tiers + 1,
            Group::Lost => tiers + 2,
        };
        let Some(summed) = self.groups.get_mut(place) else { return };
        summed.sums.add(&EffortSums {
            accounts: 1,
            hours: hours.into(),
            investment: facts.investment.unwrap_or_default(),
            purchases: figures.purchases.unwrap_or_default(),
            margin: figures.margin.unwrap_or_default(),
        });
        self.low_hours += if is_low || summed.is_low { hours.into() } else { 0 };
        if figures.status == Status::Active {
            self.active += 1;
            self.hours_entered += usize::from(facts.hours.is_some());
            self.investment_entered += usize::from(facts.investment.is_some());
            if !summed.is_top {
                self.scores.add(facts);
            }
        }
    }

    /// The result, with the checks of the accounts.
    pub fn told(mut self, accounts: Vec<AccountEffort>, pack: &PortfolioPack) -> Effort {
        let mut total = EffortSums::default();
        self.groups.iter().for_each(|summed| total.add(&summed.sums));
        let share = |hours: u64| (total.hours > 0).then(|| Exact::new(hours.into(), total.hours.into()));
        let top = self.groups.iter().filter(|summed| summed.is_top).map(|summed| summed.sums.hours).sum();
        self.groups.retain(|summed| matches!(summed.group, Group::Tier(_)) || summed.sums.accounts > 0);
        Effort {
            groups: self.groups.iter().map(|summed| (summed.group, summed.sums)).collect(),
            total,
            hours_entered: self.hours_entered,
            investment_entered: self.investment_entered,
            active: self.active,
            low_value: share(self.low_hours),
            top: share(top),
            others_nps: self.scores.mean(),
            others_change: self.scores.change(),
            accounts,
            provisional_below: pack.effort.provisional_below.exact(),
        }
    }
}

/// Net promoter scores of the accounts outside the top tiers.
#[derive(Default)]
struct Scores {
    sum: i128,
    count: i128,
    /// The latest quarter met; over the accounts that have it and the one before: the sums of both, and how many.
    latest: Option<(Quarter, [i128; 2], i128)>,
}

impl Scores {
    fn add(&mut self, facts: &EffortFacts) {
        if let Some(nps) = facts.nps {
            self.sum += i128::from(nps);
            self.count += 1;
        }
        let Some((quarter, before, now)) = facts.nps_latest else { return };
        if self.latest.is_none_or(|(latest, ..)| latest < quarter) {
            self.latest = Some((quarter, [0; 2], 0));
        }
        let latest = self.latest.as_mut().filter(|(latest, ..)| *latest == quarter);
        if let (Some((_, [earlier, later], count)), Some(before)) = (latest, before) {
            *earlier += i128::from(before);
            *later += i128::from(now);
            *count += 1;
        }
    }

    fn mean(&self) -> Option<Exact> {
        (self.count > 0).then(|| Exact::new(self.sum, self.count))
    }

    fn change(&self) -> Option<(Quarter, Exact)> {
        let (quarter, [before, now], count) = self.latest.filter(|(.., count)| *count > 0)?;
        Some((quarter, Exact::new(now, count).minus(Exact::new(before, count))))
    }
}
