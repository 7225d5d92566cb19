//! The method's own examples of B2, figure by figure, and the law of rounding up.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use super::*;
use crate::method::Pack;
use crate::method::targets::FunnelPack;
use crate::report::Finding;
use crate::text::Lang;
use crate::value::{Exact, Money, MoneyUnit, Rate};
use proptest::prelude::*;

fn pack() -> FunnelPack {
    Pack::builtin().unwrap().targets.funnel
}

fn example(target: i64, rounding: Rounding) -> FunnelInput {
    let mut input = FunnelInput {
        target: Some(Money::major(target)),
        contract_value: Some(Money::major(300_000)),
        rounding,
        ..FunnelInput::default()
    };
    input.take_rates(&pack());
    input
}

fn counts(funnel: &Funnel) -> [i128; 7] {
    let (low, high) = funnel.mql.unzip();
    [funnel.deals, funnel.sal, funnel.sql, funnel.own, funnel.inbound, low, high].map(|count| count.unwrap().count)
}

#[test]
fn test_1_to_the_nearest_is_the_example_of_the_source_and_falls_thirty_thousand_short() {
    let result = funnel(&example(3_000_000, Rounding::Nearest), &pack());
    assert_eq!(counts(&result), [10, 30, 33, 13, 20, 100, 200]);
    assert_eq!(result.sql.unwrap().exact, Exact::new(100, 3));
    assert_eq!(result.own.unwrap().exact, Exact::new(132, 10));
    let forward = result.forward.unwrap();
    assert_eq!((forward.sal, forward.deals), (Exact::new(297, 10), Exact::new(99, 10)));
    assert_eq!((forward.revenue, forward.surplus), (Money::major(2_970_000), Money::major(-30_000)));
    let codes: Vec<&str> = result.findings(&pack()).iter().map(Finding::code).collect();
    assert_eq!(codes, ["targets.shortfall", "targets.limiting_role", "targets.sql_only", "targets.bands_disagree"]);
}

#[test]
fn test_1_up_reaches_the_target_with_sixty_thousand_to_spare() {
    let result = funnel(&example(3_000_000, Rounding::Up), &pack());
    assert_eq!(counts(&result), [10, 30, 34, 14, 20, 100, 200]);
    assert_eq!(result.own.unwrap().exact, Exact::new(136, 10));
    let forward = result.forward.unwrap();
    assert_eq!((forward.sal, forward.deals), (Exact::new(306, 10), Exact::new(102, 10)));
    assert_eq!((forward.revenue, forward.surplus), (Money::major(3_060_000), Money::major(60_000)));
    assert!(result.findings(&pack()).iter().all(|finding| finding.code() != "targets.shortfall"));
}

#[test]
fn test_2_up() {
    let result = funnel(&example(3_100_000, Rounding::Up), &pack());
    assert_eq!(counts(&result), [11, 33, 37, 15, 22, 110, 220]);
    assert_eq!(result.forward.unwrap().revenue, Money::major(3_330_000));
}

#[test]
fn one_in_three_asks_for_thirty_to_win_ten_and_never_thirty_one() {
    for text in ["1:3", "1/3", "2:6"] {
        let input = FunnelInput { win_rate: Rate::parse(text).ok(), ..example(3_000_000, Rounding::Up) };
        assert_eq!(funnel(&input, &pack()).sal.unwrap().count, 30, "{text}");
    }
}

#[test]
fn a_role_with_several_bands_takes_the_heaviest_and_ties_go_to_the_earlier_role() {
    let result = funnel(&example(3_000_000, Rounding::Up), &pack());
    let needs: Vec<_> = result.loads.iter().map(|load| (load.at_high_end.unwrap(), load.at_low_end.unwrap())).collect();
    assert_eq!(needs, [(1, 2), (1, 1), (1, 1)]);
    assert_eq!(result.limiting, Some(0));
    let nearest = funnel(&example(3_000_000, Rounding::Nearest), &pack());
    assert!(nearest.loads.iter().all(|load| load.at_low_end == Some(1)));
    assert_eq!(nearest.limiting, Some(0));
}

#[test]
fn development_representatives_come_from_inbound_sql_until_a_rate_to_mql_is_entered() {
    let sdr = |input: &FunnelInput| funnel(input, &pack()).loads[2].clone();
    let without = example(15_000_000, Rounding::Up);
    let load = sdr(&without);
    assert_eq!((load.bands.len(), load.bands[0].count), (1, Some(100)));
    assert_eq!((load.at_high_end, load.at_low_end), (Some(2), Some(5)));
    let with = FunnelInput { potential_rate: Some(Rate::percent(20)), ..without };
    let result = funnel(&with, &pack());
    assert_eq!(result.potential.unwrap().count, 5_000);
    assert_eq!((result.loads[2].at_high_end, result.loads[2].at_low_end), (Some(9), Some(17)));
    assert_eq!(result.limiting, Some(2));
}

#[test]
fn a_year_is_shared_by_its_working_months_before_anything_is_counted() {
    let year = FunnelInput { horizon: Horizon::Year, working_months: Some(11), ..example(33_000_000, Rounding::Up) };
    let result = funnel(&year, &pack());
    assert_eq!((result.months, result.target), (Some(11), Some(Money::major(3_000_000))));
    assert_eq!(counts(&result), [10, 30, 34, 14, 20, 100, 200]);
    let all = FunnelInput { working_months: None, ..year };
    assert_eq!(funnel(&all, &pack()).target, Some(Money::major(2_750_000)));
    let third = FunnelInput { horizon: Horizon::Quarter, working_months: None, ..example(1, Rounding::Up) };
    assert_eq!(funnel(&third, &pack()).target, Some(Money(33)));
}

#[test]
fn the_chain_ends_where_a_field_is_empty_or_wrong_and_says_which() {
    let empty = FunnelInput { conversion: None, ..example(3_000_000, Rounding::Up) };
    let result = funnel(&empty, &pack());
    assert_eq!((result.sal.unwrap().count, result.sql, result.forward, result.limiting), (30, None, None, None));
    let said = result.explain(FunnelFigure::Sql, Lang::En, MoneyUnit::One);
    assert_eq!((said.value.as_str(), said.missing.as_slice()), ("—", &["Fill in: SQL→SAL conversion".to_owned()][..]));
    let wrong = FunnelInput { win_rate: Some(Rate::ZERO), ..example(3_000_000, Rounding::Up) };
    let result = funnel(&wrong, &pack());
    assert_eq!((result.deals.unwrap().count, result.sal), (10, None));
    assert_eq!(result.error_of(FunnelField::WinRate), Some(DomainError::NotAConversion));
}

#[test]
fn counts_beyond_a_trillion_are_refused_instead_of_being_wrong() {
    let input = FunnelInput {
        contract_value: Some(Money(1)),
        win_rate: Some(Rate::new(1, 1_000_000_000).unwrap()),
        ..example(9_000_000, Rounding::Up)
    };
    let result = funnel(&input, &pack());
    assert_eq!(result.deals.unwrap().count, 900_000_000);
    assert_eq!((result.sal, result.error_of(FunnelField::WinRate)), (None, Some(DomainError::TooMany)));
}

#[test]
fn an_explanation_speaks_with_the_numbers_of_the_book() {
    let result = funnel(&example(3_000_000, Rounding::Nearest), &pack());
    let said = result.explain(FunnelFigure::Sql, Lang::En, MoneyUnit::One);
    assert_eq!((said.value.as_str(), said.steps[0].as_str()), ("33", "30 ÷ 90% = 33.33 → 33"));
    let forward = result.explain(FunnelFigure::ForwardRevenue, Lang::Zh, MoneyUnit::Middle);
    assert_eq!(forward.steps, ["33 × 90% × 1:3 × 30万元 = 297万元"]);
    let surplus = result.explain(FunnelFigure::Surplus, Lang::En, MoneyUnit::One);
    assert_eq!((surplus.label.as_str(), surplus.value.as_str()), ("Shortfall", "30,000"));
    let mql = result.explain(FunnelFigure::Mql, Lang::En, MoneyUnit::One);
    assert_eq!((mql.value.as_str(), mql.steps[0].as_str()), ("100–200", "20 ÷ 20% = 100"));
    let close = FunnelInput { target: Some(Money::major(3_000_300)), ..example(0, Rounding::Up) };
    let deals = funnel(&close, &pack()).explain(FunnelFigure::Deals, Lang::En, MoneyUnit::One);
    assert_eq!(deals.steps[0], "3,000,300 ÷ 300,000 = 10.001 → 11");
    for figure in FunnelFigure::ALL {
        for lang in [Lang::Zh, Lang::En] {
            let said = result.explain(figure, lang, MoneyUnit::Middle);
            assert!(!said.label.is_empty() && !said.formula.is_empty() && !said.sources.is_empty(), "{figure:?}");
            assert_eq!(said.value == "—", figure == FunnelFigure::Potential, "{figure:?}");
        }
    }
}

#[test]
fn evaluate_gives_counts_money_in_fen_and_findings_with_their_arguments() {
    let mut book = crate::book::Book::default();
    std::sync::Arc::make_mut(&mut book.targets).funnel = example(3_000_000, Rounding::Nearest);
    let out = evaluate(&book, &Pack::builtin().unwrap(), None, Lang::En);
    let value = &out[0].1;
    assert_eq!((&value["sql"], &value["unrounded"]["sql"]["exact"]), (&33.into(), &"100/3".into()));
    assert_eq!(
        (&value["forward"]["revenue"], &value["forward"]["deals"]["exact"]),
        (&297_000_000.into(), &"99/10".into())
    );
    assert_eq!(
        (&value["findings"][0]["code"], &value["findings"][0]["amount"]),
        (&"targets.shortfall".into(), &3_000_000.into())
    );
}

prop_compose! {
    fn conversion()(den in 1i64..2000)(num in 1..=den, den in Just(den)) -> Rate {
        Rate::new(num, den).unwrap_or(Rate::ONE)
    }
}

proptest! {
    #[test]
    fn rounding_up_never_falls_short_of_the_target(
        target in 0..Money::GREATEST / 1000,
        value in 100_000..Money::GREATEST,
        (w, q) in (conversion(), conversion()),
    ) {
        let input = FunnelInput {
            target: Some(Money(target)), contract_value: Some(Money(value)), win_rate: Some(w), conversion: Some(q),
            ..FunnelInput::default()
        };
        let result = funnel(&input, &pack());
        let forward = result.forward.unwrap();
        prop_assert!(forward.surplus >= Money::ZERO, "{forward:?}");
    }

    #[test]
    fn own_and_inbound_always_make_up_all_sql(share in 0..=1000i64, target in 0..Money::GREATEST / 1000, up: bool) {
        let rounding = if up { Rounding::Up } else { Rounding::Nearest };
        let input = FunnelInput { own_share: Rate::new(share, 1000).ok(), target: Some(Money(target)), ..example(0, rounding) };
        let result = funnel(&input, &pack());
        let (sql, own, inbound) = (result.sql.unwrap().count, result.own.unwrap().count, result.inbound.unwrap().count);
        prop_assert!(own >= 0 && inbound >= 0 && own + inbound == sql);
    }
}
