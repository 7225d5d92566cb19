//! C6: how an account's margin follows our hours [ours]. A documented guess with diminishing returns, editable per
//! account; it is used for the proposal and for nothing else.
//!
//! E(h) = kept + (ceiling − kept) · h / (h + half): without effort *kept* stays, unlimited effort reaches *ceiling*,
//! *half* hours a quarter bring half of the way. Derived so that today's hours give today's margin: *kept* is half of
//! today's margin, *ceiling* the margin of the whole wallet, *half* follows from both. An account without effort so
//! far keeps its margin and gains with the pack's *half*.

use super::figures::share_of;
use super::{Account, Figures};
use crate::method::PortfolioPack;
use crate::value::{Exact, Money, Rate};
use serde::Serialize;

/// A curve in whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Curve {
    /// The yearly margin that stays without effort.
    pub kept: Money,
    /// The yearly margin of unlimited effort, above `kept`.
    pub ceiling: Money,
    /// Hundredths of hours a quarter that bring half of the way, at least 1.
    pub half: u64,
}

/// Why an account has no curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NoCurve {
    /// Purchases or gross margin are not entered.
    NoMargin,
    /// Nothing is earned, so effort is not known to bring anything.
    NothingEarned,
}

/// Greatest *half*: a million hours.
const GREATEST_HALF: i128 = 100_000_000;

impl Curve {
    /// The curve of an account.
    ///
    /// # Errors
    /// Why there is none.
    pub fn of(account: &Account, figures: &Figures, pack: &PortfolioPack) -> Result<Self, NoCurve> {
        let earned = figures.margin.ok_or(NoCurve::NoMargin)?;
        if earned.0 <= 0 {
            return Err(NoCurve::NothingEarned);
        }
        let own = account.effort_curve.clone().unwrap_or_default();
        let hours = account.effort_hours.unwrap_or(0);
        let derived_kept = if hours > 0 { share_of(earned, pack.effort.kept.exact()) } else { earned };
        let kept = own.kept.unwrap_or(derived_kept).max(Money::ZERO);
        let ceiling =
            own.ceiling.unwrap_or_else(|| ceiling(account, earned, pack)).max(Money(kept.0.saturating_add(1)));
        let half = match own.half_hours.filter(|half| *half > 0) {
            Some(half) => i128::from(half) * 100,
            None if hours > 0 && ceiling > earned && earned > kept => {
                let way = i128::from(hours) * 100 * i128::from(ceiling.0 - earned.0);
                Exact::new(way, i128::from(earned.0 - kept.0)).round()
            }
            None => i128::from(pack.effort.half_hours) * 100,
        };
        Ok(Self { kept, ceiling, half: half.clamp(1, GREATEST_HALF) as u64 })
    }

    /// The yearly margin expected at these hours a quarter.
    pub fn expected(&self, hours: u32) -> Exact {
        let way = i128::from(hours) * 100;
        let movable = i128::from(self.ceiling.0) - i128::from(self.kept.0);
        Exact::whole(self.kept.0.into()).plus(Exact::new(movable * way, way + i128::from(self.half)))
    }

    /// What the hour after `hours` brings, in thousandths of a fen, rounded down: it never rises from hour to hour, so
    /// that taking the best hour each time gives the best whole.
    pub fn gain(&self, hours: u32) -> u64 {
        let (whole, parts) = self.terms(hours);
        // Divisions of 64 bits are several times faster, and most terms fit.
        match (u64::try_from(whole), u64::try_from(parts)) {
            (Ok(whole), Ok(parts)) => whole / parts,
            _ => u64::try_from(whole / parts).unwrap_or(u64::MAX),
        }
    }

    /// The fraction behind the gain of an hour.
    fn terms(&self, hours: u32) -> (u128, u128) {
        let movable = (i128::from(self.ceiling.0) - i128::from(self.kept.0)).unsigned_abs();
        let half = u128::from(self.half);
        let now = u128::from(hours) * 100 + half;
        (movable.saturating_mul(100_000).saturating_mul(half), now * (now + 100))
    }

    /// The first hour from `from` on that brings less than `least`: where handing out the hours of at least that gain
    /// ends. The guess of the floating point is mended by the exact gains beside it.
    pub(super) fn first_below(&self, least: u64, from: u32) -> u32 {
        let mut hour = (self.guess(least as f64).max(0.0) as u32).max(from);
        while hour > from && self.gain(hour - 1) < least {
            hour -= 1;
        }
        while self.gain(hour) >= least && hour < u32::MAX {
            hour += 1;
        }
        hour
    }

    /// What the hours between `today` and `hours` bring, in thousandths of a fen; negative where there are fewer.
    pub(super) fn gain_between(&self, today: u32, hours: u32) -> i128 {
        self.gain_of(today, hours) - self.gain_of(hours, today)
    }

    /// The sum of the gains of the hours from `from` up to `to`.
    fn gain_of(&self, from: u32, to: u32) -> i128 {
        let one = |hour: u32| i128::from(self.gain(hour));
        let Some(last) = to.checked_sub(1).filter(|last| *last >= from) else { return 0 };
        let (whole, parts) = self.terms(last);
        // Where the greatest terms fit in 64 bits, all do.
        match (u64::try_from(whole), u64::try_from(parts)) {
            (Ok(whole), Ok(_)) => {
                let now = |hour: u32| u64::from(hour) * 100 + self.half;
                (from..to).map(|hour| i128::from(whole / (now(hour) * (now(hour) + 100)))).sum()
            }
            _ => (from..to).map(one).sum(),
        }
    }

    /// Where the gain falls to about `least`.
    fn guess(&self, least: f64) -> f64 {
        Guess::of(self).hour(least)
    }
}

/// Where the gain of a curve falls to about some mark, solved from gain · now · (now + 100) = movable · 100000 · half.
pub(super) struct Guess {
    product: f64,
    half: f64,
}

impl Guess {
    /// Of a curve.
    pub fn of(curve: &Curve) -> Self {
        let (movable, half) = (curve.ceiling.0 as f64 - curve.kept.0 as f64, curve.half as f64);
        Self { product: movable * 100_000.0 * half, half }
    }

    /// The hour whose gain is about `least`.
    pub fn hour(&self, least: f64) -> f64 {
        ((self.product / least.max(0.5) + 2_500.0).sqrt() - 50.0 - self.half) * 0.01
    }
}

/// The margin of the whole wallet, where it is known, and always a little above today's.
fn ceiling(account: &Account, earned: Money, pack: &PortfolioPack) -> Money {
    let more = |headroom: Rate| earned.plus(share_of(earned, headroom.exact()));
    let of_wallet = account
        .wallet
        .zip(account.gross_margin)
        .map(|(wallet, rate)| share_of(wallet, rate.exact().times(pack.effort.reach.exact())));
    of_wallet.unwrap_or_else(|| more(pack.effort.headroom)).max(more(pack.effort.least_headroom))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::method::Pack;
    use crate::portfolio::{EffortCurve, Portfolio, Snapshot};
    use crate::value::Id;
    use proptest::prelude::*;

    fn account(yuan: i64, wallet: i64, hours: u32) -> Account {
        Account {
            purchases: [("2026".to_owned(), Money::major(yuan))].into(),
            wallet: Some(Money::major(wallet)),
            gross_margin: Some(Rate::percent(25)),
            effort_hours: Some(hours),
            ..Account::default()
        }
    }

    fn curve(account: &Account) -> Result<Curve, NoCurve> {
        let accounts = [(Id::from_number(1), account.clone())].into_iter().collect();
        let pack = Pack::builtin().unwrap().portfolio;
        let snapshot = Snapshot::of(&Portfolio { accounts, ..Portfolio::default() }, &pack, None, 1, None);
        Curve::of(account, snapshot.figures().first().unwrap(), &pack)
    }

    #[test]
    fn todays_hours_give_todays_margin() {
        let curve = curve(&account(1_000, 3_000, 40)).unwrap();
        // margin 250, kept 125, ceiling 750: half = 40 · 500 / 125 = 160 hours
        assert_eq!(curve, Curve { kept: Money(12_500), ceiling: Money(75_000), half: 16_000 });
        assert_eq!(curve.expected(40), Exact::whole(25_000));
        assert_eq!(curve.expected(0), Exact::whole(12_500));
    }

    #[test]
    fn an_account_without_effort_keeps_its_margin_and_gains_with_the_packs_half() {
        let curve = curve(&account(1_000, 3_000, 0)).unwrap();
        assert_eq!((curve.expected(0), curve.expected(40)), (Exact::whole(25_000), Exact::whole(50_000)));
    }

    #[test]
    fn the_curve_can_be_set_by_hand_and_needs_a_margin() {
        let mut own = account(1_000, 3_000, 40);
        own.effort_curve = Some(EffortCurve { ceiling: Some(Money(50_000)), half_hours: Some(10), kept: None });
        assert_eq!(curve(&own), Ok(Curve { kept: Money(12_500), ceiling: Money(50_000), half: 1_000 }));
        assert_eq!(curve(&account(0, 3_000, 40)), Err(NoCurve::NothingEarned));
        assert_eq!(curve(&Account::default()), Err(NoCurve::NoMargin));
    }

    proptest! {
        #[test]
        fn every_hour_brings_no_more_than_the_one_before(yuan in 1..1_000_000_000i64, wallet in 0..9_000_000_000i64, hours in 0..5_000u32, at in 0..5_000u32) {
            let curve = curve(&account(yuan, wallet, hours)).unwrap();
            prop_assert!(curve.gain(at + 1) <= curve.gain(at));
            let exact = curve.expected(at + 1).minus(curve.expected(at)).times(Exact::whole(1000));
            prop_assert_eq!(i128::from(curve.gain(at)), exact.floor());
            let summed: i128 = (hours..at).map(|hour| i128::from(curve.gain(hour))).sum();
            let lost: i128 = (at..hours).map(|hour| i128::from(curve.gain(hour))).sum();
            prop_assert_eq!(curve.gain_between(hours, at), summed - lost);
        }
    }
}
