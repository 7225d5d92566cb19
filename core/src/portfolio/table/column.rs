//! The columns of the accounts table: stored fields and the figures beside them. It lays nothing out.

use super::listing::RowFigures;
use super::{Field, FieldValue};
use crate::method::PortfolioPack;
use crate::portfolio::{Account, AccountFigures, Standing};
use crate::report::Explained;
use crate::text::Lang;
use crate::text::portfolio_pages::accounts as words;
use crate::value::{Exact, Id, Money, MoneyUnit, name_key};
use std::cmp::Ordering;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// A stored field.
    Field(Field),
    /// Purchases of the latest fiscal year that has begun.
    YearlyPurchases,
    /// Yearly purchases / wallet.
    ShareOfWallet,
    /// Yearly investment / wallet; always beside the next one.
    InvestmentOfWallet,
    /// Yearly investment / yearly purchases.
    InvestmentOfPurchases,
    /// The tier in force (C3).
    Tier,
    /// The ABC class (C4).
    Abc,
}

impl Column {
    /// All columns in the order of the table.
    pub const ALL: [Self; 30] = {
        use Field::*;
        [
            Self::Field(Name),
            Self::Field(Alias),
            Self::Field(Industry),
            Self::Field(Region),
            Self::Field(Segment),
            Self::Field(Channel),
            Self::Field(Owner),
            Self::Field(Status),
            Self::YearlyPurchases,
            Self::Field(Wallet),
            Self::ShareOfWallet,
            Self::Tier,
            Self::Abc,
            Self::Field(LastPurchase),
            Self::Field(Orders),
            Self::Field(Amount),
            Self::Field(RenewalDate),
            Self::Field(RenewalProbability),
            Self::Field(OverdueAmount),
            Self::Field(OverdueDays),
            Self::Field(GrossMargin),
            Self::Field(CostToServe),
            Self::Field(Growth),
            Self::Field(Investment),
            Self::InvestmentOfWallet,
            Self::InvestmentOfPurchases,
            Self::Field(Nps),
            Self::Field(EffortHours),
            Self::Field(Tags),
            Self::Field(Note),
        ]
    };

    /// A stable name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Field(field) => field.key(),
            Self::YearlyPurchases => "yearly_purchases",
            Self::ShareOfWallet => "share_of_wallet",
            Self::InvestmentOfWallet => "investment_of_wallet",
            Self::InvestmentOfPurchases => "investment_of_purchases",
            Self::Tier => "tier",
            Self::Abc => "abc",
        }
    }

    /// The column of a name.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.key() == key)
    }

    /// Its head.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Field(field) => field.label(lang),
            Self::YearlyPurchases => words::yearly_purchases(lang),
            Self::ShareOfWallet => words::share_of_wallet(lang),
            Self::InvestmentOfWallet => words::investment_of_wallet(lang),
            Self::InvestmentOfPurchases => words::investment_of_purchases(lang),
            Self::Tier => words::tier(lang),
            Self::Abc => words::abc(lang),
        }
    }

    /// Whether it holds figures.
    pub fn is_numeric(self) -> bool {
        match self {
            Self::Field(field) => field.holds_figures(),
            Self::Tier | Self::Abc => false,
            _ => true,
        }
    }

    /// Whether it is shown until somebody chooses otherwise.
    pub fn is_usual(self) -> bool {
        use Field::*;
        match self {
            Self::Field(field) => matches!(
                field,
                Name | Industry
                    | Region
                    | Segment
                    | Owner
                    | Status
                    | Wallet
                    | LastPurchase
                    | Orders
                    | Amount
                    | RenewalDate
                    | OverdueAmount
            ),
            Self::YearlyPurchases | Self::ShareOfWallet | Self::Tier | Self::Abc => true,
            Self::InvestmentOfWallet | Self::InvestmentOfPurchases => false,
        }
    }

    /// The field that an edit of the column changes, for an account with these figures; a computed one has none.
    pub fn edits(self, figures: &RowFigures, running_year: i32) -> Option<Field> {
        match self {
            Self::Field(field) => Some(field),
            Self::YearlyPurchases => Some(Field::Purchases(figures.year.unwrap_or(running_year))),
            _ => None,
        }
    }

    /// Whether anything can be typed into it.
    pub fn can_be_typed(self) -> bool {
        matches!(self, Self::Field(_) | Self::YearlyPurchases)
    }

    /// What stands in the cell of an account; empty where nothing is entered, `—` where a figure cannot be computed.
    pub fn show(
        self,
        account: &Account,
        figures: &RowFigures,
        pack: &PortfolioPack,
        unit: MoneyUnit,
        lang: Lang,
    ) -> String {
        let tier = || figures.tier.and_then(|tier| pack.tiers.tiers.get(usize::from(tier)));
        let shown = match self {
            Self::Field(field) => {
                return field.get(account).map(|value| value.show(unit, lang, true)).unwrap_or_default();
            }
            Self::YearlyPurchases => return figures.purchases.map(|money| money.show(unit, lang)).unwrap_or_default(),
            Self::Tier => tier().map(|tier| tier.name.get(lang)),
            Self::Abc => figures.abc.map(|class| class.name().to_owned()),
            _ => self.ratio(account, figures).map(|ratio| ratio.show_percent(1)),
        };
        shown.unwrap_or_else(|| "—".to_owned())
    }

    /// The amount in the cell of an account, in a column of amounts.
    pub fn amount(self, account: &Account, figures: &RowFigures) -> Option<Money> {
        match self {
            Self::YearlyPurchases => figures.purchases,
            Self::Field(field) if field.holds_figures() => field.get(account)?.money(),
            _ => None,
        }
    }

    /// How many decimals the amounts of the column take, so that they stand under one another.
    pub fn decimals(self, standing: &Standing, unit: MoneyUnit, lang: Lang) -> u32 {
        let accounts = standing.snapshot.accounts().enumerate();
        let amounts = accounts.filter_map(|(row, account)| self.amount(account, &RowFigures::of(standing, row)));
        amounts.map(|money| money.decimals(unit, lang)).max().unwrap_or_default()
    }

    fn ratio(self, account: &Account, figures: &RowFigures) -> Option<Exact> {
        let (part, whole) = match self {
            Self::ShareOfWallet => (figures.purchases?, account.wallet?),
            Self::InvestmentOfWallet => (account.investment?, account.wallet?),
            Self::InvestmentOfPurchases => (account.investment?, figures.purchases?),
            Self::Field(_) | Self::YearlyPurchases | Self::Tier | Self::Abc => return None,
        };
        (whole.0 > 0).then(|| Exact::new(part.0.into(), whole.0.into()))
    }

    /// What the rows of an account are sorted by.
    pub(super) fn sort_key(self, account: &Account, figures: &RowFigures) -> SortKey {
        let key = match self {
            Self::YearlyPurchases => figures.purchases.map(|money| SortKey::Whole(money.0.into())),
            Self::Field(field) => field.get(account).map(|value| SortKey::of(&value)),
            Self::Tier => figures.tier.map(|tier| SortKey::Whole(tier.into())),
            Self::Abc => figures.abc.map(|class| SortKey::Whole(class as i128)),
            _ => self.ratio(account, figures).map(SortKey::Ratio),
        };
        key.unwrap_or(SortKey::Nothing)
    }

    /// How a computed cell came about; `None` for what is entered and for an account that is gone.
    pub fn explain(
        self,
        standing: &Standing,
        id: Id,
        pack: &PortfolioPack,
        unit: MoneyUnit,
        lang: Lang,
    ) -> Option<Explained> {
        let row = standing.snapshot.row(id)?;
        let account = standing.snapshot.account(row)?;
        let figures = AccountFigures::of(account, standing.snapshot.figures().get(row)?);
        Some(match self {
            Self::Field(_) => return None,
            Self::YearlyPurchases => figures.explain_purchases(account, lang, unit),
            Self::ShareOfWallet => figures.explain_share_of_wallet(account, lang, unit),
            Self::InvestmentOfWallet => figures.explain_investment_of_wallet(account, lang, unit),
            Self::InvestmentOfPurchases => figures.explain_investment_of_purchases(account, lang, unit),
            Self::Tier => standing.rfm.explain_tier(row, &standing.snapshot, pack, lang),
            Self::Abc => standing.abc.explain_class(row, pack, lang, unit),
        })
    }
}

/// A figure or a word to sort by; what is empty stands last, whichever way the column is sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SortKey {
    Nothing,
    Whole(i128),
    Ratio(Exact),
    Word(String),
}

impl SortKey {
    fn of(value: &FieldValue) -> Self {
        match value {
            FieldValue::Text(text) => Self::Word(name_key(text)),
            FieldValue::Tags(tags) => Self::Word(name_key(&tags.join(" "))),
            FieldValue::Money(money) => Self::Whole(money.0.into()),
            FieldValue::Rate(rate) => Self::Ratio(rate.exact()),
            FieldValue::Date(date) => Self::Word(date.to_string()),
            FieldValue::Count(count) => Self::Whole((*count).into()),
            FieldValue::Nps(nps) => Self::Whole((*nps).into()),
            FieldValue::Segment(segment) => Self::Whole(*segment as i128),
            FieldValue::Channel(channel) => Self::Whole(*channel as i128),
            FieldValue::Status(status) => Self::Whole(*status as i128),
        }
    }

    pub(super) fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let rising = match (self, other) {
            (Self::Nothing, Self::Nothing) => return Ordering::Equal,
            (Self::Nothing, _) => return Ordering::Greater,
            (_, Self::Nothing) => return Ordering::Less,
            (Self::Whole(a), Self::Whole(b)) => a.cmp(b),
            (Self::Ratio(a), Self::Ratio(b)) => a.cmp(b),
            (Self::Word(a), Self::Word(b)) => a.cmp(b),
            // A column holds one kind of figure; there is no order between two kinds.
            _ => Ordering::Equal,
        };
        if descending { rising.reverse() } else { rising }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_has_a_name_of_its_own() {
        let keys: std::collections::BTreeSet<_> = Column::ALL.iter().map(|column| column.key()).collect();
        assert_eq!(keys.len(), Column::ALL.len());
        assert!(Column::ALL.iter().all(|column| Column::of_key(column.key()) == Some(*column)));
    }

    #[test]
    fn a_ratio_without_its_figures_is_a_dash_and_an_empty_field_is_empty() {
        let pack = PortfolioPack::default();
        let figures = RowFigures { year: Some(2026), purchases: Some(Money::major(300)), ..RowFigures::default() };
        let mut account = Account { wallet: Some(Money::major(900)), ..Account::default() };
        let shown = |column: Column, account: &Account| column.show(account, &figures, &pack, MoneyUnit::One, Lang::En);
        assert_eq!(shown(Column::ShareOfWallet, &account), "33.3%");
        assert_eq!(shown(Column::InvestmentOfWallet, &account), "—");
        assert_eq!(shown(Column::Field(Field::Investment), &account), "");
        account.wallet = Some(Money::ZERO);
        assert_eq!(shown(Column::ShareOfWallet, &account), "—");
        assert_eq!((shown(Column::Tier, &account), shown(Column::Abc, &account)), ("—".to_owned(), "—".to_owned()));
    }
}
