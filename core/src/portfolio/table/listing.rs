//! The list of accounts as it is shown: filtered, in order, with what it sums up to. Made anew after every change.

use super::column::SortKey;
use super::{Column, Field, Filter, Group, GroupBy};
use crate::book::Query;
use crate::portfolio::{AbcClass, Account, Standing, top_by_value};
use crate::report::{Explained, Source};
use crate::text::Lang;
use crate::text::portfolio_pages::accounts as words;
use crate::value::{Id, Money, MoneyUnit};

/// The figures beside an account's own entries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowFigures {
    /// The fiscal year the purchases are of: the latest entered that is not after the running one [ours].
    pub year: Option<i32>,
    /// Purchases of that year.
    pub purchases: Option<Money>,
    /// The tier in force (C3): its place in the pack.
    pub tier: Option<u8>,
    /// The ABC class (C4).
    pub abc: Option<AbcClass>,
}

impl RowFigures {
    /// Of a row of the snapshot.
    pub fn of(standing: &Standing, row: usize) -> Self {
        let figures = standing.snapshot.figures().get(row);
        Self {
            year: figures.and_then(|figures| figures.year),
            purchases: figures.and_then(|figures| figures.purchases),
            tier: standing.rfm.row(row).tier,
            abc: standing.abc.row(row).class,
        }
    }

    /// Of an account; of none once it is gone.
    pub fn of_account(standing: &Standing, id: Id) -> Self {
        standing.snapshot.row(id).map(|row| Self::of(standing, row)).unwrap_or_default()
    }
}

/// How the list is sorted; without a column it stands in the user's own order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub column: Option<Column>,
    /// From the greatest to the least.
    pub descending: bool,
}

/// The list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The accounts shown, in order.
    pub ids: Vec<Id>,
    /// How many accounts there are.
    pub all: usize,
    /// Yearly purchases of the accounts shown.
    pub purchases: Money,
    /// How many of them have yearly purchases.
    pub with_purchases: usize,
    /// The groups the accounts stand in, one after the other; none where they are not grouped.
    pub groups: Vec<Group>,
}

/// The row of a group has an id that no account can have.
const HEADS: u128 = u128::MAX - 0xffff_ffff;

struct Row<'a> {
    row: usize,
    account: &'a Account,
    figures: RowFigures,
}

impl Listing {
    /// The accounts that fit `filter`, in `order`; equal ones by name, then id [00].
    pub fn of(standing: &Standing, filter: &Filter, order: Order) -> Self {
        let snapshot = &standing.snapshot;
        let accounts = snapshot.accounts().enumerate();
        let mut rows: Vec<Row> =
            accounts.map(|(row, account)| Row { row, account, figures: RowFigures::of(standing, row) }).collect();
        if let Some(top) = filter.top {
            let best: std::collections::HashSet<u32> = top_by_value(snapshot, top as usize).into_iter().collect();
            rows.retain(|row| best.contains(&(row.row as u32)));
        }
        let query = Query::new(&filter.words);
        rows.retain(|row| filter.fits(row.account, &query));
        let rows = sorted(rows, order, snapshot.name_ranks());
        let known = rows.iter().filter_map(|row| row.figures.purchases);
        Self {
            all: snapshot.len(),
            purchases: known.clone().sum(),
            with_purchases: known.count(),
            groups: Vec::new(),
            ids: rows.into_iter().filter_map(|row| snapshot.id(row.row)).collect(),
        }
    }

    /// The same accounts in groups.
    pub fn in_groups(mut self, by: GroupBy, standing: &Standing) -> Self {
        self.groups = Group::of(&self.ids, by, standing);
        self.ids = self.groups.iter().flat_map(|group| group.ids.iter().copied()).collect();
        self
    }

    /// The rows as they are drawn: the accounts, each group behind a row of its own.
    pub fn rows(&self) -> Vec<Id> {
        if self.groups.is_empty() {
            return self.ids.clone();
        }
        let rows = |(at, group): (u128, &Group)| [Id::from_number(HEADS + at)].into_iter().chain(group.ids.clone());
        (0..).zip(&self.groups).flat_map(rows).collect()
    }

    /// Whether a row is that of a group.
    pub fn is_head(row: Id) -> bool {
        row.0.as_u128() >= HEADS
    }

    /// The group whose row it is.
    pub fn group(&self, row: Id) -> Option<&Group> {
        let at = row.0.as_u128().checked_sub(HEADS)?;
        self.groups.get(usize::try_from(at).ok()?)
    }

    /// What the yearly purchases of the list sum up to.
    pub fn explain_purchases(&self, lang: Lang, unit: MoneyUnit) -> Explained {
        let without = self.ids.len() - self.with_purchases;
        Explained {
            label: words::purchases_shown(lang),
            value: self.purchases.show(unit, lang),
            formula: words::purchases_shown_formula(lang),
            inputs: vec![
                (words::accounts_shown(lang), self.ids.len().to_string()),
                (words::with_purchases(lang), self.with_purchases.to_string()),
            ],
            sources: vec![Source::Ours],
            missing: if without > 0 { vec![words::without_purchases(lang, without)] } else { Vec::new() },
            ..Explained::default()
        }
    }
}

fn sorted<'a>(mut rows: Vec<Row<'a>>, order: Order, name_ranks: &[u32]) -> Vec<Row<'a>> {
    let Some(column) = order.column else {
        rows.sort_by(|a, b| a.account.order.cmp(&b.account.order).then(a.row.cmp(&b.row)));
        return rows;
    };
    let rank = |row: &Row| name_ranks.get(row.row).copied().unwrap_or(u32::MAX);
    let key = |row: &Row| match column {
        Column::Field(Field::Name) => SortKey::Whole(rank(row).into()),
        _ => column.sort_key(row.account, &row.figures),
    };
    let mut keyed: Vec<(SortKey, u32, Row)> = rows.into_iter().map(|row| (key(&row), rank(&row), row)).collect();
    keyed.sort_by(|a, b| a.0.compare(&b.0, order.descending).then(a.1.cmp(&b.1)));
    keyed.into_iter().map(|(.., row)| row).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::book::{OrderKey, Records};
    use crate::method::Pack;
    use crate::portfolio::{Portfolio, Segment, Status};
    use crate::value::Date;

    fn book(rows: &[(&str, Option<i64>)]) -> Records<Account> {
        let keys = OrderKey::series(None, rows.len());
        let account = |(((name, yuan), order), id): ((&(&str, Option<i64>), OrderKey), u128)| {
            let purchases = yuan.map(|yuan| ("2026".to_owned(), Money::major(yuan))).into_iter().collect();
            (Id::from_number(id), Account { name: (*name).to_owned(), order, purchases, ..Account::default() })
        };
        rows.iter().zip(keys).zip((1..=100).rev()).map(account).collect()
    }

    fn standing(accounts: &Records<Account>, year: i32) -> Standing {
        let portfolio = Portfolio { accounts: accounts.clone(), ..Portfolio::default() };
        Standing::of(&portfolio, &Pack::builtin().unwrap().portfolio, Date::new(year, 11, 22), 1, None)
    }

    fn names(accounts: &Records<Account>, filter: &Filter, order: Order) -> Vec<String> {
        let listing = Listing::of(&standing(accounts, 2026), filter, order);
        listing.ids.iter().filter_map(|id| accounts.get(*id)).map(|account| account.name.clone()).collect()
    }

    fn by(column: Column, descending: bool) -> Order {
        Order { column: Some(column), descending }
    }

    #[test]
    fn without_a_column_the_list_stands_in_the_users_order() {
        let accounts = book(&[("c", None), ("a", None), ("b", None)]);
        assert_eq!(names(&accounts, &Filter::default(), Order::default()), ["c", "a", "b"]);
    }

    #[test]
    fn accounts_without_the_figure_stand_last_both_ways_and_equal_ones_by_name() {
        let accounts = book(&[("d", None), ("b", Some(5)), ("a", Some(5)), ("c", Some(9))]);
        let sorted = |descending| names(&accounts, &Filter::default(), by(Column::YearlyPurchases, descending));
        assert_eq!(sorted(true), ["c", "a", "b", "d"]);
        assert_eq!(sorted(false), ["a", "b", "c", "d"]);
        assert_eq!(names(&accounts, &Filter::default(), by(Column::Field(Field::Name), true)), ["d", "c", "b", "a"]);
        assert_eq!(names(&accounts, &Filter::default(), by(Column::Abc, true)), ["a", "b", "c", "d"]);
    }

    #[test]
    fn the_top_is_taken_of_the_whole_book_before_other_filters() {
        let mut accounts = book(&[("a", Some(1)), ("b", Some(9)), ("c", Some(5)), ("d", Some(7))]);
        accounts.update(Id::from_number(99), |account| account.segment = Some(Segment::Ka));
        accounts.update(Id::from_number(98), |account| account.segment = Some(Segment::Ka));
        let filter = Filter { top: Some(2), segment: Some(Segment::Ka), ..Filter::default() };
        assert_eq!(names(&accounts, &filter, Order::default()), ["b"]);
    }

    #[test]
    fn words_facets_and_status_narrow_the_list() {
        let mut accounts = book(&[("澜图", None), ("远航 制造", None), ("Acme", None)]);
        accounts.update(Id::from_number(99), |account| account.industry = "制造".into());
        accounts.update(Id::from_number(98), |account| account.status = Status::Lost);
        let of = |filter: Filter| names(&accounts, &filter, Order::default());
        assert_eq!(of(Filter { words: "ＡＣＭＥ".into(), ..Filter::default() }), ["Acme"]);
        assert_eq!(of(Filter { industry: "制造".into(), ..Filter::default() }), ["远航 制造"]);
        assert_eq!(of(Filter { status: Some(Status::Lost), ..Filter::default() }), ["Acme"]);
        assert_eq!(of(Filter { words: "nobody".into(), ..Filter::default() }), [""; 0]);
        assert!(Filter { words: " ".into(), ..Filter::default() }.is_open());
        assert_eq!(crate::portfolio::table::Facets::of(&accounts).industries, ["制造"]);
    }

    #[test]
    fn groups_stand_behind_rows_of_their_own_and_keep_the_order_of_the_list() {
        let mut accounts = book(&[("d", Some(1)), ("b", Some(5)), ("a", Some(9))]);
        accounts.update(Id::from_number(100), |account| account.region = "North".into());
        accounts.update(Id::from_number(98), |account| account.region = "North".into());
        let standing = standing(&accounts, 2026);
        let list = Listing::of(&standing, &Filter::default(), by(Column::YearlyPurchases, true));
        assert_eq!(list.rows(), list.ids);
        let list = list.in_groups(crate::portfolio::table::GroupBy::Region, &standing);
        let told: Vec<_> =
            list.rows().iter().map(|row| (Listing::is_head(*row), list.group(*row).map(|g| g.ids.len()))).collect();
        assert_eq!(told, [(true, Some(2)), (false, None), (false, None), (true, Some(1)), (false, None)]);
        assert_eq!(list.ids, [98, 100, 99].map(Id::from_number));
    }

    #[test]
    fn the_sum_counts_what_is_shown_and_says_who_has_no_purchases() {
        let accounts = book(&[("a", Some(3)), ("b", None), ("c", Some(4))]);
        let listing = Listing::of(&standing(&accounts, 2026), &Filter::default(), Order::default());
        assert_eq!((listing.purchases, listing.with_purchases, listing.all), (Money::major(7), 2, 3));
        assert_eq!(listing.explain_purchases(Lang::En, MoneyUnit::One).missing.len(), 1);
        let earlier = Listing::of(&standing(&accounts, 2025), &Filter::default(), Order::default());
        assert_eq!(earlier.with_purchases, 0);
    }
}
