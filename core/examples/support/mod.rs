//! Made-up portfolios of any size for benches and tests: the same numbers for the same seed, on every machine.
//! They look like books of a workshop; they are no sample for people.

use sandtable_core::book::{Book, OrderKey};
use sandtable_core::method::Pack;
use sandtable_core::portfolio::{Account, Channel, MonthlyStock, Portfolio, Segment, Status, Touchpoint};
use sandtable_core::value::{Date, Id, Money, Month, Quarter, Rate, Score};
use std::sync::Arc;

/// A linear congruential generator (Knuth's constants): enough for figures, for nothing else.
pub struct Dice(u64);

impl Dice {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x2545_f491_4f6c_dd1d)
    }

    /// A number below `sides`.
    pub fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides.max(1)
    }

    /// Whether an event of this percentage happens.
    pub fn happens(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words.get(self.below(words.len() as u64) as usize).copied().unwrap_or("")
    }
}

/// The as-of date of every made-up book.
pub fn as_of() -> Option<Date> {
    Date::new(2026, 11, 22)
}

/// A book with this many accounts.
pub fn book(accounts: usize, seed: u64) -> Book {
    let mut book = Book::default();
    let about = Arc::make_mut(&mut book.about);
    about.title = format!("{accounts} accounts, seed {seed}");
    about.as_of = as_of();
    about.currency = "CNY".into();
    book.portfolio = Arc::new(portfolio(accounts, seed));
    book
}

/// A portfolio with this many accounts.
pub fn portfolio(accounts: usize, seed: u64) -> Portfolio {
    let mut dice = Dice::new(seed);
    let criteria: Vec<String> = Pack::builtin()
        .map(|pack| pack.portfolio.score.criteria.into_iter().map(|criterion| criterion.key).collect())
        .unwrap_or_default();
    let orders = OrderKey::series(None, accounts);
    let made = (1..).zip(orders).map(|(number, order)| {
        let id = u128::from(dice.below(1 << 31)) << 96 | number;
        (Id::from_number(id), account(&mut dice, number, order, &criteria))
    });
    let accounts = made.collect();
    Portfolio { accounts, stock: stock(&mut Dice::new(seed + 1)), ..Portfolio::default() }
}

fn account(dice: &mut Dice, number: u128, order: OrderKey, criteria: &[String]) -> Account {
    let status = match dice.below(20) {
        0 => Status::Lost,
        1 | 2 => Status::Prospect,
        _ => Status::Active,
    };
    let mut account = Account { name: name(dice, number), status, order, ..Account::default() };
    account.industry = dice.pick(&["装备制造", "汽车", "医药", "能源", "金融", "零售"]).into();
    account.region = dice.pick(&["华东", "华南", "华北", "西南", "华中"]).into();
    account.owner = dice.pick(&["陈晨", "李想", "王珂", "赵敏", "周舟", "吴越", "郑好", "孙宁"]).into();
    account.segment = match dice.below(4) {
        0 => Some(Segment::Na),
        1 => Some(Segment::Ka),
        2 => Some(Segment::Smb),
        _ => None,
    };
    account.channel = Some(match dice.below(3) {
        0 => Channel::Inside,
        1 => Channel::Edge,
        _ => Channel::Outside,
    });
    if status == Status::Active {
        money(dice, &mut account);
        buying(dice, &mut account);
    }
    scores(dice, &mut account, criteria);
    visits(dice, &mut account);
    account
}

fn visits(dice: &mut Dice, account: &mut Account) {
    for _ in 0..dice.below(5) {
        let on = as_of().map(|day| day.days_before(dice.below(200)));
        let (done, result_reached) = (dice.happens(80), dice.happens(50));
        account.visits.push(Touchpoint { on, done, result_reached, goal: String::new() });
    }
    match account.status {
        Status::Lost => account.lost_on = as_of().map(|day| day.days_before(dice.below(400))),
        Status::Active => account.won_on = as_of().map(|day| day.days_before(dice.below(2000))),
        Status::Prospect => {}
    }
}

fn name(dice: &mut Dice, number: u128) -> String {
    let place = dice.pick(&["华东", "江南", "北方", "滨海", "长江", "Delta", "云岭", "Élan"]);
    let trade = dice.pick(&["重工", "汽车", "医药", "能源", "银行", "百货", "精密", "Systems"]);
    format!("{place}{trade}{number}")
}

/// Figures whose sizes differ as in life: few large accounts, many small ones.
fn money(dice: &mut Dice, account: &mut Account) {
    let magnitude = 1 + dice.below(6) * dice.below(6) * dice.below(6);
    let yearly = Money::major((magnitude * (20_000 + dice.below(80_000))) as i64);
    account.purchases.insert("2025".into(), Money(yearly.0 / 100 * (70 + dice.below(50)) as i64));
    account.purchases.insert("2026".into(), yearly);
    account.wallet = Some(Money(yearly.0 / 100 * (110 + dice.below(400)) as i64));
    account.gross_margin = Some(Rate::percent(12 + dice.below(40) as i32));
    account.cost_to_serve = dice.happens(80).then(|| Money(yearly.0 / 100 * (2 + dice.below(12)) as i64));
    account.growth = dice.happens(70).then(|| Rate::percent(dice.below(45) as i32 - 15));
    account.renewal_probability = dice.happens(75).then(|| Rate::percent(40 + dice.below(60) as i32));
    account.investment = dice.happens(80).then(|| Money(yearly.0 / 100 * (1 + dice.below(25)) as i64));
    account.effort_hours = dice.happens(90).then(|| (2 + dice.below(10) + magnitude) as u32);
    account.overdue_amount = dice.happens(10).then_some(Money(yearly.0 / 20));
    account.nps = dice.happens(50).then(|| dice.below(140) as i16 - 50);
}

fn buying(dice: &mut Dice, account: &mut Account) {
    if dice.happens(8) {
        account.purchases.clear();
        return;
    }
    let days = dice.below(30) * dice.below(30);
    account.last_purchase = as_of().map(|day| day.days_before(days));
    let within = days < 365;
    account.orders_12m = Some(if within { 1 + dice.below(24) as u32 } else { 0 });
    let yearly = account.purchases.get("2026").copied().unwrap_or_default();
    account.amount_12m = Some(if within { yearly } else { Money::ZERO });
    for quarter in 1..=3 {
        account.quarterly.insert(Quarter { year: 2026, quarter }, Money(yearly.0 / 4));
        account.health.insert(Quarter { year: 2026, quarter }, (45 + dice.below(55)) as u8);
    }
}

fn scores(dice: &mut Dice, account: &mut Account, criteria: &[String]) {
    let filled = if dice.happens(80) { 100 } else { 20 + dice.below(60) };
    let level = 2 + dice.below(7);
    for key in criteria {
        if let (true, Ok(score)) = (dice.happens(filled), Score::new((level + dice.below(4)).min(10) as u8)) {
            account.scores.insert(key.clone(), score);
        }
    }
    account.willingness = dice.happens(60).then(|| Score::new(1 + dice.below(10) as u8).ok()).flatten();
}

fn stock(dice: &mut Dice) -> std::collections::BTreeMap<Month, MonthlyStock> {
    let month = |n| Month { year: 2025, month: 11 }.plus(n);
    let mut entry = |n| {
        let (won, lost) = (dice.below(6) as u32, dice.below(5) as u32);
        let revenue = |count: u32| Some(Money::major(i64::from(count) * 350_000));
        let start = (n == 0).then_some(120);
        let filled = MonthlyStock { start, won: Some(won), lost: Some(lost), ..MonthlyStock::default() };
        (month(n), MonthlyStock { revenue_won: revenue(won), revenue_lost: revenue(lost), ..filled })
    };
    (0..12).map(&mut entry).collect()
}
