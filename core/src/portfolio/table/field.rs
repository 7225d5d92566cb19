//! The fields of an account that a table edits and that a spreadsheet brings in: one list, and where each stands in
//! the account. It reads no text; see `read`.

use super::FieldValue;
use crate::portfolio::{Account, Channel, Segment, Status};
use crate::text::Lang;
use crate::text::portfolio_pages::accounts as words;
use crate::value::{Date, Money, Rate};

/// A field of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "named as in the account")]
pub enum Field {
    Name,
    Alias,
    Industry,
    Region,
    Segment,
    Channel,
    Owner,
    Status,
    WonOn,
    LostOn,
    /// Purchases of a fiscal year.
    Purchases(i32),
    Wallet,
    GrossMargin,
    CostToServe,
    Growth,
    RenewalDate,
    RenewalProbability,
    LastPurchase,
    Orders,
    Amount,
    OverdueAmount,
    OverdueDays,
    Nps,
    EffortHours,
    Investment,
    Tags,
    Note,
}

/// A part of an account, to read and to write.
pub(super) struct At<T> {
    pub get: fn(&Account) -> &T,
    pub get_mut: fn(&mut Account) -> &mut T,
}

/// Where a field stands and of what kind it is.
pub(super) enum Slot {
    Text(At<String>),
    Tags(At<Vec<String>>),
    Money(At<Option<Money>>),
    Rate(At<Option<Rate>>, RateBounds),
    Date(At<Option<Date>>),
    Count(At<Option<u32>>),
    Nps(At<Option<i16>>),
    Segment(At<Option<Segment>>),
    Channel(At<Option<Channel>>),
    Status(At<Status>),
    Purchases(i32),
}

/// The rates a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RateBounds {
    /// 0 to 1.
    Share,
    /// −1 to 1.
    Margin,
    /// −1 and above.
    Change,
}

macro_rules! at {
    ($kind:ident $field:ident $(, $more:expr)?) => {
        Slot::$kind(At { get: |account| &account.$field, get_mut: |account| &mut account.$field } $(, $more)?)
    };
}

impl Field {
    /// All fields in the order of the account, with the purchases of `year`.
    pub fn all(year: i32) -> [Self; 27] {
        use Field::*;
        [
            Name,
            Alias,
            Industry,
            Region,
            Segment,
            Channel,
            Owner,
            Status,
            WonOn,
            LostOn,
            Purchases(year),
            Wallet,
            GrossMargin,
            CostToServe,
            Growth,
            RenewalDate,
            RenewalProbability,
            LastPurchase,
            Orders,
            Amount,
            OverdueAmount,
            OverdueDays,
            Nps,
            EffortHours,
            Investment,
            Tags,
            Note,
        ]
    }

    /// A stable name: that of the account's field in the stored book.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Alias => "alias",
            Self::Industry => "industry",
            Self::Region => "region",
            Self::Segment => "segment",
            Self::Channel => "channel",
            Self::Owner => "owner",
            Self::Status => "status",
            Self::WonOn => "won_on",
            Self::LostOn => "lost_on",
            Self::Purchases(_) => "purchases",
            Self::Wallet => "wallet",
            Self::GrossMargin => "gross_margin",
            Self::CostToServe => "cost_to_serve",
            Self::Growth => "growth",
            Self::RenewalDate => "renewal_date",
            Self::RenewalProbability => "renewal_probability",
            Self::LastPurchase => "last_purchase",
            Self::Orders => "orders_12m",
            Self::Amount => "amount_12m",
            Self::OverdueAmount => "overdue_amount",
            Self::OverdueDays => "overdue_days",
            Self::Nps => "nps",
            Self::EffortHours => "effort_hours",
            Self::Investment => "investment",
            Self::Tags => "tags",
            Self::Note => "note",
        }
    }

    /// Its name on the screen.
    pub fn label(self, lang: Lang) -> String {
        match self {
            Self::Name => words::name(lang),
            Self::Alias => words::alias(lang),
            Self::Industry => words::industry(lang),
            Self::Region => words::region(lang),
            Self::Segment => words::segment(lang),
            Self::Channel => words::channel(lang),
            Self::Owner => words::owner(lang),
            Self::Status => words::status(lang),
            Self::WonOn => words::won_on(lang),
            Self::LostOn => words::lost_on(lang),
            Self::Purchases(year) => words::purchases_of(lang, year),
            Self::Wallet => words::wallet(lang),
            Self::GrossMargin => words::gross_margin(lang),
            Self::CostToServe => words::cost_to_serve(lang),
            Self::Growth => words::growth(lang),
            Self::RenewalDate => words::renewal_date(lang),
            Self::RenewalProbability => words::renewal_probability(lang),
            Self::LastPurchase => words::last_purchase(lang),
            Self::Orders => words::orders(lang),
            Self::Amount => words::amount(lang),
            Self::OverdueAmount => words::overdue_amount(lang),
            Self::OverdueDays => words::overdue_days(lang),
            Self::Nps => words::nps(lang),
            Self::EffortHours => words::effort_hours(lang),
            Self::Investment => words::investment(lang),
            Self::Tags => words::tags(lang),
            Self::Note => words::note(lang),
        }
    }

    pub(super) fn slot(self) -> Slot {
        match self {
            Self::Name => at!(Text name),
            Self::Alias => at!(Text alias),
            Self::Industry => at!(Text industry),
            Self::Region => at!(Text region),
            Self::Segment => at!(Segment segment),
            Self::Channel => at!(Channel channel),
            Self::Owner => at!(Text owner),
            Self::Status => at!(Status status),
            Self::WonOn => at!(Date won_on),
            Self::LostOn => at!(Date lost_on),
            Self::Purchases(year) => Slot::Purchases(year),
            Self::Wallet => at!(Money wallet),
            Self::GrossMargin => at!(Rate gross_margin, RateBounds::Margin),
            Self::CostToServe => at!(Money cost_to_serve),
            Self::Growth => at!(Rate growth, RateBounds::Change),
            Self::RenewalDate => at!(Date renewal_date),
            Self::RenewalProbability => at!(Rate renewal_probability, RateBounds::Share),
            Self::LastPurchase => at!(Date last_purchase),
            Self::Orders => at!(Count orders_12m),
            Self::Amount => at!(Money amount_12m),
            Self::OverdueAmount => at!(Money overdue_amount),
            Self::OverdueDays => at!(Count overdue_days),
            Self::Nps => at!(Nps nps),
            Self::EffortHours => at!(Count effort_hours),
            Self::Investment => at!(Money investment),
            Self::Tags => at!(Tags tags),
            Self::Note => at!(Text note),
        }
    }

    /// What stands in the field; `None` where it is empty.
    pub fn get(self, account: &Account) -> Option<FieldValue> {
        use FieldValue as V;
        match self.slot() {
            Slot::Text(at) => Some((at.get)(account)).filter(|text| !text.is_empty()).cloned().map(V::Text),
            Slot::Tags(at) => Some((at.get)(account)).filter(|tags| !tags.is_empty()).cloned().map(V::Tags),
            Slot::Money(at) => (at.get)(account).map(V::Money),
            Slot::Rate(at, _) => (at.get)(account).map(V::Rate),
            Slot::Date(at) => (at.get)(account).map(V::Date),
            Slot::Count(at) => (at.get)(account).map(V::Count),
            Slot::Nps(at) => (at.get)(account).map(V::Nps),
            Slot::Segment(at) => (at.get)(account).map(V::Segment),
            Slot::Channel(at) => (at.get)(account).map(V::Channel),
            Slot::Status(at) => Some(V::Status(*(at.get)(account))),
            Slot::Purchases(year) => account.purchases.get(&year.to_string()).copied().map(V::Money),
        }
    }

    /// Puts a value into the field; `None` empties it. A value of another kind, and emptying the status, does nothing.
    pub fn set(self, account: &mut Account, value: Option<FieldValue>) {
        use FieldValue as V;
        match (self.slot(), value) {
            (Slot::Text(at), Some(V::Text(text))) => *(at.get_mut)(account) = text,
            (Slot::Text(at), None) => (at.get_mut)(account).clear(),
            (Slot::Tags(at), Some(V::Tags(tags))) => *(at.get_mut)(account) = tags,
            (Slot::Tags(at), None) => (at.get_mut)(account).clear(),
            (Slot::Money(at), value) => put(at, account, value, FieldValue::money),
            (Slot::Rate(at, _), value) => put(at, account, value, FieldValue::rate),
            (Slot::Date(at), value) => put(at, account, value, FieldValue::date),
            (Slot::Count(at), value) => put(at, account, value, FieldValue::count),
            (Slot::Nps(at), value) => put(at, account, value, FieldValue::nps),
            (Slot::Segment(at), value) => put(at, account, value, FieldValue::segment),
            (Slot::Channel(at), value) => put(at, account, value, FieldValue::channel),
            (Slot::Status(at), Some(V::Status(status))) => *(at.get_mut)(account) = status,
            (Slot::Purchases(year), Some(V::Money(amount))) => {
                account.purchases.insert(year.to_string(), amount);
            }
            (Slot::Purchases(year), None) => drop(account.purchases.remove(&year.to_string())),
            (Slot::Text(_) | Slot::Tags(_) | Slot::Status(_) | Slot::Purchases(_), _) => {}
        }
    }
}

fn put<T>(at: At<Option<T>>, account: &mut Account, value: Option<FieldValue>, take: fn(FieldValue) -> Option<T>) {
    match value.map(take) {
        None => *(at.get_mut)(account) = None,
        Some(Some(value)) => *(at.get_mut)(account) = Some(value),
        Some(None) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Score;

    #[test]
    fn every_field_gives_back_what_was_put_into_it_and_touches_no_other() {
        let samples = [
            FieldValue::Text("a".into()),
            FieldValue::Tags(vec!["a".into()]),
            FieldValue::Money(Money(7)),
            FieldValue::Rate(Rate::percent(7)),
            FieldValue::Date(Date::default()),
            FieldValue::Count(7),
            FieldValue::Nps(-7),
            FieldValue::Segment(Segment::Ka),
            FieldValue::Channel(Channel::Edge),
            FieldValue::Status(Status::Lost),
        ];
        let start = Account { willingness: Score::new(3).ok(), ..Account::default() };
        for field in Field::all(2026) {
            let taken: Vec<_> = samples
                .iter()
                .filter(|sample| {
                    let mut account = start.clone();
                    field.set(&mut account, Some((*sample).clone()));
                    let others = Field::all(2026).into_iter().filter(|other| *other != field);
                    assert!(others.into_iter().all(|other| other.get(&account) == other.get(&start)), "{field:?}");
                    account != start && field.get(&account).as_ref() == Some(sample)
                })
                .collect();
            assert_eq!(taken.len(), 1, "{field:?} {taken:?}");
        }
    }

    #[test]
    fn emptying_a_field_takes_its_value_away_but_an_account_keeps_a_status() {
        let mut account = Account::default();
        Field::Purchases(2026).set(&mut account, Some(FieldValue::Money(Money(7))));
        Field::Status.set(&mut account, Some(FieldValue::Status(Status::Lost)));
        for field in Field::all(2026) {
            field.set(&mut account, None);
        }
        assert_eq!(account, Account { status: Status::Lost, ..Account::default() });
    }
}
