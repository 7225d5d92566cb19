//! What the tests of table files share: accounts made of nasty texts, archives made by hand, and the way in and out.

use proptest::prelude::*;
use sandtable_core::book::OrderKey;
use sandtable_core::exchange::tables::{self, Table, TableError, TableFile};
use sandtable_core::method::{Pack, PortfolioPack};
use sandtable_core::portfolio::{Account, Channel, Portfolio, Segment, Standing, Status};
use sandtable_core::text::Lang;
use sandtable_core::value::{Date, Id, Money, Rate};

pub const YEAR: i32 = 2026;

fn pack() -> PortfolioPack {
    Pack::builtin().unwrap().portfolio
}

/// All accounts of a portfolio as a table.
pub fn table(portfolio: &Portfolio, lang: Lang) -> Table {
    let pack = pack();
    let standing = Standing::of(portfolio, &pack, Date::new(2026, 11, 22), 1, None);
    let ids: Vec<Id> = portfolio.accounts.ordered().into_iter().map(|(id, _)| id).collect();
    tables::accounts(portfolio, &ids, YEAR, &standing, &pack, lang)
}

/// A file read without help from outside.
pub fn open(bytes: impl Into<Vec<u8>>) -> Result<TableFile, TableError> {
    TableFile::open(bytes.into(), |_| None)
}

/// What a file makes of a portfolio.
pub fn taken_into(bytes: impl Into<Vec<u8>>, portfolio: &Portfolio) -> Portfolio {
    let plan = open(bytes).unwrap().sheet(0, YEAR).unwrap().plan(portfolio);
    assert!(plan.faulty() == 0 && !plan.nameless, "{plan:?}");
    let mut next = portfolio.clone();
    let mut id = 1_000_000;
    plan.carry_out(&mut next, || {
        id += 1;
        Id::from_number(id)
    });
    next
}

/// The accounts in their order, without what says where they stand.
pub fn contents(portfolio: &Portfolio) -> Vec<Account> {
    let bare = |account: &Account| Account { order: OrderKey::default(), ..account.clone() };
    portfolio.accounts.ordered().iter().map(|(_, account)| bare(account)).collect()
}

fn text() -> impl Strategy<Value = String> {
    "[-=+@'\"a甲é＝<&,;，\n\r\t _x0D]{0,9}".prop_map(|text| text.trim().to_owned())
}

fn money() -> impl Strategy<Value = Option<Money>> {
    prop::option::of(prop_oneof![0..1_000i64, 0..=Money::GREATEST].prop_map(Money))
}

fn rate(least: i64) -> impl Strategy<Value = Option<Rate>> {
    let any = (least..=1_000i64, 1_000..100_000i64).prop_map(|(a, b)| Rate::new(a, b).unwrap());
    prop::option::of(prop_oneof![(least.max(-100)..=100).prop_map(|n| Rate::percent(n as i32)), any])
}

fn date() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((0..109_000u64).prop_map(|days| Date::new(1900, 1, 1).unwrap().days_after(days)))
}

prop_compose! {
    fn words()(alias in text(), industry in text(), region in text(), owner in text(), note in text(),
        tags in prop::collection::btree_set("[a-z甲=]{1,4}", 0..3)) -> Account {
        Account { alias, industry, region, owner, note, tags: tags.into_iter().collect(), ..Account::default() }
    }
}

prop_compose! {
    fn figures()(money in prop::array::uniform6(money()), rates in (rate(-1000), rate(-1000), rate(0)),
        dates in prop::array::uniform4(date()), counts in prop::array::uniform3(prop::option::of(any::<u32>())),
        nps in prop::option::of(-100..=100i16), marks in (prop::option::of(0..3usize), prop::option::of(0..3usize), 0..3usize)) -> Account {
        let [wallet, cost_to_serve, amount_12m, overdue_amount, investment, bought] = money;
        let [won_on, lost_on, renewal_date, last_purchase] = dates;
        let [orders_12m, overdue_days, effort_hours] = counts;
        let years = |money| [("2024".to_owned(), money), ("2026".to_owned(), Money(7))];
        Account {
            wallet, cost_to_serve, amount_12m, overdue_amount, investment, won_on, lost_on, renewal_date, last_purchase,
            orders_12m, overdue_days, effort_hours, nps,
            purchases: bought.into_iter().flat_map(years).collect(),
            gross_margin: rates.0, growth: rates.1, renewal_probability: rates.2,
            segment: marks.0.map(|n| [Segment::Na, Segment::Ka, Segment::Smb][n]),
            channel: marks.1.map(|n| [Channel::Inside, Channel::Edge, Channel::Outside][n]),
            status: [Status::Active, Status::Prospect, Status::Lost][marks.2],
            ..Account::default()
        }
    }
}

prop_compose! {
    fn account()(name in "[-=+@'\"a甲]{1,6}", words in words(), figures in figures()) -> Account {
        let Account { alias, industry, region, owner, note, tags, .. } = words;
        Account { name, alias, industry, region, owner, note, tags, ..figures }
    }
}

/// Portfolios whose accounts have all that a table holds, and names of their own.
pub fn portfolio() -> impl Strategy<Value = Portfolio> {
    prop::collection::vec(account(), 0..7).prop_map(|accounts| {
        let keys = OrderKey::series(None, accounts.len());
        let named = |((at, account), order): ((usize, Account), OrderKey)| {
            (Id::from_number(at as u128 + 1), Account { name: format!("{}{at}", account.name), order, ..account })
        };
        let accounts = accounts.into_iter().enumerate().zip(keys).map(named).collect();
        Portfolio { accounts, ..Portfolio::default() }
    })
}

/// An archive of stored parts, made by hand so that it can be made wrong.
pub fn stored(parts: &[(&str, &str)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let at = (file.len() as u32).to_le_bytes();
        let (size, sum) = ((content.len() as u32).to_le_bytes(), crc(content.as_bytes()).to_le_bytes());
        let length = (name.len() as u16).to_le_bytes();
        let common = [&[0u8; 8][..], &sum, &size, &size, &length, &[0; 2]].concat();
        file.extend([&b"PK\x03\x04\x14\0"[..], &common, name.as_bytes(), content.as_bytes()].concat());
        directory.extend([&b"PK\x01\x02\x14\0\x14\0"[..], &common, &[0; 10], &at, name.as_bytes()].concat());
    }
    let count = (parts.len() as u16).to_le_bytes();
    let (size, start) = ((directory.len() as u32).to_le_bytes(), (file.len() as u32).to_le_bytes());
    [&file[..], &directory, b"PK\x05\x06\0\0\0\0", &count, &count, &size, &start, &[0; 2]].concat()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

/// A workbook of one sheet with this XML.
pub fn workbook(sheet: &str) -> Vec<u8> {
    let relations = "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='s.xml'/></Relationships>";
    let main = "<workbook><sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets></workbook>";
    stored(&[("xl/workbook.xml", main), ("xl/_rels/workbook.xml.rels", relations), ("xl/s.xml", sheet)])
}
