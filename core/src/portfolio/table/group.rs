//! The list in groups, each with its sums: by industry, region, tier or owner. It draws nothing; the accounts of a group
//! keep the order of the list.

use super::{Column, Field, FieldValue, RowFigures};
use crate::method::PortfolioPack;
use crate::portfolio::{Account, Standing};
use crate::text::{Lang, tables as words};
use crate::value::{Id, Money, MoneyUnit, grouped, name_key};

/// What the list is grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupBy {
    /// The industry, in the user's words.
    Industry,
    /// The region.
    Region,
    /// The tier in force (C3).
    Tier,
    /// The owner.
    Owner,
}

/// The columns that have a sum.
const SUMMED: [Column; 8] = [
    Column::YearlyPurchases,
    Column::Field(Field::Wallet),
    Column::Field(Field::Amount),
    Column::Field(Field::OverdueAmount),
    Column::Field(Field::CostToServe),
    Column::Field(Field::Investment),
    Column::Field(Field::Orders),
    Column::Field(Field::EffortHours),
];

/// A group of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its accounts, in the order of the list.
    pub ids: Vec<Id>,
    key: Key,
    sums: [i64; SUMMED.len()],
}

/// What the accounts of a group have in common; those without it stand last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Tier(u8),
    Word(String, String),
    Nothing,
}

impl GroupBy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Industry, Self::Region, Self::Tier, Self::Owner];

    /// The column it stands in.
    pub fn column(self) -> Column {
        match self {
            Self::Industry => Column::Field(Field::Industry),
            Self::Region => Column::Field(Field::Region),
            Self::Tier => Column::Tier,
            Self::Owner => Column::Field(Field::Owner),
        }
    }

    fn key_of(self, account: &Account, figures: &RowFigures) -> Key {
        let word = match self {
            Self::Industry => &account.industry,
            Self::Region => &account.region,
            Self::Owner => &account.owner,
            Self::Tier => return figures.tier.map_or(Key::Nothing, Key::Tier),
        };
        let word = word.trim();
        if word.is_empty() { Key::Nothing } else { Key::Word(name_key(word), word.to_owned()) }
    }
}

impl Group {
    /// The groups of a list: tiers from the highest, words by code point, accounts without either last.
    pub fn of(ids: &[Id], by: GroupBy, standing: &Standing) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        for (id, row) in ids.iter().filter_map(|id| Some((*id, standing.snapshot.row(*id)?))) {
            let Some(account) = standing.snapshot.account(row) else { continue };
            let figures = RowFigures::of(standing, row);
            let key = by.key_of(account, &figures);
            let at = groups.binary_search_by(|group| group.key.cmp(&key)).unwrap_or_else(|at| {
                groups.insert(at, Self { ids: Vec::new(), key, sums: [0; SUMMED.len()] });
                at
            });
            if let Some(group) = groups.get_mut(at) {
                group.add(id, account, &figures);
            }
        }
        groups
    }

    fn add(&mut self, id: Id, account: &Account, figures: &RowFigures) {
        self.ids.push(id);
        for (sum, column) in self.sums.iter_mut().zip(SUMMED) {
            let more = match column {
                Column::Field(field) => match field.get(account) {
                    Some(FieldValue::Money(money)) => money.0,
                    Some(FieldValue::Count(count)) => count.into(),
                    _ => 0,
                },
                _ => figures.purchases.map_or(0, |money| money.0),
            };
            *sum = sum.saturating_add(more);
        }
    }

    /// What the accounts have in common, as it is shown.
    pub fn name(&self, by: GroupBy, pack: &PortfolioPack, lang: Lang) -> String {
        let tier = |tier: u8| pack.tiers.tiers.get(usize::from(tier)).map(|tier| tier.name.get(lang));
        match &self.key {
            Key::Tier(at) => tier(*at).unwrap_or_default(),
            Key::Word(_, word) => word.clone(),
            Key::Nothing => words::without(lang, &by.column().label(lang)),
        }
    }

    /// The sum of a column that takes so many decimals, as it is shown; nothing for columns that have none.
    pub fn sum(&self, column: Column, decimals: u32, unit: MoneyUnit, lang: Lang) -> String {
        let sum = SUMMED.iter().zip(self.sums).find(|(summed, _)| **summed == column).map(|(_, sum)| sum);
        match (sum, column) {
            (None, _) => String::new(),
            (Some(sum), Column::Field(Field::Orders | Field::EffortHours)) => grouped(sum.into()),
            (Some(sum), _) => Money(sum).show_under(decimals, unit, lang),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::book::{OrderKey, Records};
    use crate::method::Pack;
    use crate::portfolio::Portfolio;
    use crate::value::Date;

    fn standing(accounts: &[(&str, i64)]) -> (Standing, Vec<Id>, PortfolioPack) {
        let pack = Pack::builtin().unwrap().portfolio;
        let one = |((at, (industry, wallet)), order): ((usize, &(&str, i64)), OrderKey)| {
            let wallet = Some(Money::major(*wallet));
            let account = Account {
                name: format!("a{at}"),
                industry: (*industry).to_owned(),
                wallet,
                order,
                orders_12m: Some(2),
                ..Account::default()
            };
            (Id::from_number(at as u128 + 1), account)
        };
        let records: Records<Account> =
            accounts.iter().enumerate().zip(OrderKey::series(None, accounts.len())).map(one).collect();
        let ids = records.ordered().into_iter().map(|(id, _)| id).collect();
        let portfolio = Portfolio { accounts: records, ..Portfolio::default() };
        (Standing::of(&portfolio, &pack, Date::new(2026, 11, 22), 1, None), ids, pack)
    }

    #[test]
    fn groups_have_their_sums_and_those_without_a_word_stand_last() {
        let (standing, ids, pack) = standing(&[("", 1), ("制造", 2), ("Energy", 3), ("制造 ", 4)]);
        let groups = Group::of(&ids, GroupBy::Industry, &standing);
        let told: Vec<_> = groups
            .iter()
            .map(|group| {
                let sum = group.sum(Column::Field(Field::Wallet), 0, MoneyUnit::One, Lang::En);
                (group.name(GroupBy::Industry, &pack, Lang::En), group.ids.len(), sum)
            })
            .collect();
        assert_eq!(
            told,
            [
                ("Energy".into(), 1, "3".into()),
                ("制造".into(), 2, "6".into()),
                ("Industry: none".into(), 1, "1".to_owned())
            ]
        );
        let second = groups.get(1).unwrap();
        assert_eq!(second.ids, [Id::from_number(2), Id::from_number(4)]);
        assert_eq!(second.sum(Column::Field(Field::Orders), 0, MoneyUnit::One, Lang::En), "4");
        assert_eq!(second.sum(Column::Field(Field::Name), 0, MoneyUnit::One, Lang::En), "");
    }

    #[test]
    fn the_amounts_of_a_column_and_its_sums_have_the_same_decimals() {
        let (standing, ids, _) = standing(&[("a", 1_500), ("a", 2_250), ("b", -3_000)]);
        let (column, unit) = (Column::Field(Field::Wallet), MoneyUnit::Middle);
        let decimals = column.decimals(&standing, unit, Lang::En);
        let none = RowFigures::default();
        let amounts = standing.snapshot.accounts().filter_map(|account| column.amount(account, &none));
        let shown: Vec<_> = amounts.map(|money| money.show_under(decimals, unit, Lang::En)).collect();
        assert_eq!((decimals, shown), (2, vec!["1.50K".into(), "2.25K".into(), "−3.00K".to_owned()]));
        let sums: Vec<_> = Group::of(&ids, GroupBy::Industry, &standing)
            .iter()
            .map(|group| group.sum(column, decimals, unit, Lang::En))
            .collect();
        assert_eq!(sums, ["3.75K", "−3.00K"]);
        assert_eq!(Column::Field(Field::Name).amount(&Account::default(), &none), None);
    }

    #[test]
    fn every_account_stands_in_exactly_one_group() {
        let (standing, ids, _) = standing(&[("b", 1), ("a", 2), ("b", 3), ("", 4)]);
        for by in GroupBy::ALL {
            let mut all: Vec<Id> = Group::of(&ids, by, &standing).into_iter().flat_map(|group| group.ids).collect();
            all.sort();
            assert_eq!(all, ids, "{by:?}");
        }
    }
}
