//! What stands in a field of the accounts table, and how it is written. It reads nothing; see `read`.

use crate::portfolio::{Channel, Segment, Status};
use crate::text::portfolio_pages::accounts as words;
use crate::text::{Lang, account::portrait, list};
use crate::value::{Date, Money, MoneyUnit, Rate, grouped};

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "named as their kinds")]
pub enum FieldValue {
    Text(String),
    Tags(Vec<String>),
    Money(Money),
    Rate(Rate),
    Date(Date),
    Count(u32),
    /// −100 to 100.
    Nps(i16),
    Segment(Segment),
    Channel(Channel),
    Status(Status),
}

macro_rules! takers {
    ($( $name:ident $kind:ident $ty:ty ),*) => { $(
        pub(super) fn $name(self) -> Option<$ty> {
            match self { Self::$kind(value) => Some(value), _ => None }
        }
    )* };
}

impl FieldValue {
    takers!(money Money Money, rate Rate Rate, date Date Date, count Count u32, nps Nps i16, segment Segment Segment,
        channel Channel Channel);

    /// As it stands in a cell; amounts with their unit where `worded`.
    pub fn show(&self, unit: MoneyUnit, lang: Lang, worded: bool) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Tags(tags) => list(lang, tags),
            Self::Money(money) if worded => money.show(unit, lang),
            Self::Money(money) => money.number(unit, lang),
            Self::Rate(rate) => rate.show(1),
            Self::Date(date) => date.to_string(),
            Self::Count(count) => grouped(i128::from(*count)),
            Self::Nps(nps) => grouped(i128::from(*nps)),
            Self::Segment(segment) => segment_name(*segment, lang),
            Self::Channel(channel) => channel_name(*channel, lang),
            Self::Status(status) => status_name(*status, lang),
        }
    }

    /// As it is edited: read again it gives the same value.
    pub fn edit_form(&self, unit: MoneyUnit, lang: Lang) -> String {
        match self {
            Self::Money(money) => money.edit_form(unit, lang),
            Self::Rate(rate) => rate.edit_form(),
            Self::Count(count) => count.to_string(),
            Self::Nps(nps) => grouped(i128::from(*nps)),
            other => other.show(unit, lang, true),
        }
    }
}

/// The name of a status.
pub fn status_name(status: Status, lang: Lang) -> String {
    match status {
        Status::Prospect => portrait::status_prospect(lang),
        Status::Active => portrait::status_active(lang),
        Status::Lost => portrait::status_lost(lang),
    }
}

fn segment_name(segment: Segment, lang: Lang) -> String {
    match segment {
        Segment::Na => words::segment_na(lang),
        Segment::Ka => words::segment_ka(lang),
        Segment::Smb => words::segment_smb(lang),
    }
}

fn channel_name(channel: Channel, lang: Lang) -> String {
    match channel {
        Channel::Inside => portrait::channel_inside(lang),
        Channel::Edge => portrait::channel_edge(lang),
        Channel::Outside => portrait::channel_outside(lang),
    }
}
