//! Which field a column head means, in Chinese or English, and the unit it may carry: `采购额（万元）`, `Margin %`.
//! Pure tables; a head that is not in them means nothing.

use crate::portfolio::table::{Field, fold};
use crate::value::half_width;

/// What a head adds to the bare numbers below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    /// Nothing.
    #[default]
    None,
    /// A unit of money, as `Money` reads it.
    Money(&'static str),
    /// A percent sign.
    Percent,
}

impl Unit {
    /// The number with the unit, if it is bare.
    pub(super) fn add(self, field: Field, cell: &str) -> String {
        let is_bare = half_width(cell).ends_with(|c: char| c.is_ascii_digit() || c == '.');
        match self {
            Self::Money(unit) if is_bare && field.holds_money() => format!("{}{unit}", cell.trim()),
            Self::Percent if is_bare && field.holds_rate() => format!("{}%", cell.trim()),
            _ => cell.to_owned(),
        }
    }
}

const NAMES: [(Field, &[&str]); 26] = [
    (
        Field::Name,
        &[
            "客户名称",
            "客户",
            "名称",
            "客户全称",
            "公司",
            "公司名称",
            "企业名称",
            "单位名称",
            "name",
            "account",
            "accountname",
            "customer",
            "customername",
            "company",
            "companyname",
            "client",
        ],
    ),
    (Field::Alias, &["简称", "客户简称", "别名", "alias", "shortname"]),
    (Field::Industry, &["行业", "所属行业", "客户行业", "industry", "sector", "vertical"]),
    (Field::Region, &["区域", "地区", "大区", "省份", "城市", "region", "area", "territory", "city", "province"]),
    (Field::Segment, &["客户类别", "客户细分", "细分", "类别", "segment", "customersegment"]),
    (Field::Channel, &["与主航道的关系", "主航道", "mainchannel", "channel"]),
    (
        Field::Owner,
        &[
            "负责人",
            "客户负责人",
            "客户经理",
            "销售",
            "销售负责人",
            "owner",
            "accountowner",
            "accountmanager",
            "salesrep",
            "responsible",
        ],
    ),
    (Field::Status, &["状态", "客户状态", "合作状态", "status", "state", "accountstatus"]),
    (
        Field::WonOn,
        &["成为客户日期", "签约日期", "合作开始", "合作日期", "首单日期", "customersince", "wonon", "since"],
    ),
    (Field::LostOn, &["流失日期", "loston", "lostdate"]),
    (
        Field::Wallet,
        &["客户年度预算", "客户预算", "年度预算", "预算", "钱包", "wallet", "budget", "customerbudget", "yearlybudget"],
    ),
    (Field::GrossMargin, &["毛利率", "毛利", "grossmargin", "margin", "gm"]),
    (Field::CostToServe, &["服务成本", "costtoserve", "servicecost"]),
    (Field::Growth, &["客户支出年增长率", "增长率", "年增长率", "增速", "growth", "growthrate"]),
    (
        Field::RenewalDate,
        &[
            "续约日期",
            "续约日",
            "合同到期日",
            "合同到期",
            "到期日",
            "到期日期",
            "renewaldate",
            "renewal",
            "contractend",
            "expirydate",
        ],
    ),
    (Field::RenewalProbability, &["续约概率", "续约率", "续约可能性", "renewalprobability", "renewalchance"]),
    (
        Field::LastPurchase,
        &[
            "最近一次采购",
            "最近采购",
            "最近采购日期",
            "最近购买",
            "最近购买日期",
            "最近下单",
            "最后采购日期",
            "lastpurchase",
            "lastpurchasedate",
            "lastorder",
            "lastorderdate",
        ],
    ),
    (
        Field::Orders,
        &[
            "近12个月采购次数",
            "近12月采购次数",
            "采购次数",
            "订单数",
            "购买次数",
            "ordersin12months",
            "orders12months",
            "orders",
            "purchasesin12monthsnumber",
            "numberoforders",
            "frequency",
        ],
    ),
    (
        Field::Amount,
        &[
            "近12个月采购金额",
            "近12月采购金额",
            "近12个月金额",
            "近一年采购金额",
            "amountin12months",
            "amount12months",
            "purchasesin12monthsamount",
            "last12months",
        ],
    ),
    (
        Field::OverdueAmount,
        &[
            "超期应收",
            "超期应收金额",
            "逾期金额",
            "逾期应收",
            "overdue",
            "overdueamount",
            "overduereceivables",
            "overduereceivablesamount",
        ],
    ),
    (
        Field::OverdueDays,
        &["超期应收天数", "超期天数", "逾期天数", "overduedays", "daysoverdue", "overduereceivablesdays"],
    ),
    (Field::Nps, &["净推荐值", "净推荐值nps", "nps", "netpromoterscore", "netpromoterscorenps"]),
    (Field::EffortHours, &["上季度投入工时", "投入工时", "工时", "efforthours", "effortlastquarterhours", "effort"]),
    (Field::Investment, &["年度投入", "投入", "投入金额", "investment", "yearlyinvestment"]),
    (Field::Tags, &["标签", "tags", "tag", "labels"]),
    (Field::Note, &["备注", "说明", "note", "notes", "remark", "remarks", "comment", "comments"]),
];

/// Heads of yearly purchases once the year is taken out.
const PURCHASES: [&str; 19] = [
    "年度采购额",
    "年采购额",
    "采购额",
    "采购金额",
    "年采购金额",
    "年度采购金额",
    "年销售额",
    "销售额",
    "年收入",
    "收入",
    "年营收",
    "yearlypurchases",
    "annualpurchases",
    "purchases",
    "purchase",
    "revenue",
    "sales",
    "annualrevenue",
    "fypurchases",
];

const MONEY_UNITS: [(&str, &str); 14] = [
    ("亿元", "亿"),
    ("亿", "亿"),
    ("千万元", "千万"),
    ("千万", "千万"),
    ("百万元", "百万"),
    ("百万", "百万"),
    ("万元", "万"),
    ("万", "万"),
    ("千元", "千"),
    ("元", ""),
    ("k", "K"),
    ("m", "M"),
    ("million", "M"),
    ("thousand", "K"),
];

/// The field and the unit that a head means. Purchases without a year are those of `year`.
pub(super) fn meaning(head: &str, year: i32) -> Option<(Field, Unit)> {
    let (name, unit) = without_unit(head);
    let field = named(&fold(&name), year).or_else(|| named(&fold(head), year))?;
    Some((field, unit))
}

fn named(folded: &str, year: i32) -> Option<Field> {
    let known = NAMES.iter().find(|(_, names)| names.contains(&folded)).map(|(field, _)| *field);
    known.or_else(|| {
        let (stated, rest) = take_year(folded);
        PURCHASES.contains(&rest.as_str()).then(|| Field::Purchases(stated.unwrap_or(year)))
    })
}

/// `2025年采购额` → 2025 and `采购额`; `fy2025revenue` → 2025 and `revenue`.
fn take_year(folded: &str) -> (Option<i32>, String) {
    let at = |start: usize| folded.get(start..start + 4).filter(|part| part.bytes().all(|b| b.is_ascii_digit()));
    let starts = folded.char_indices().map(|(i, _)| i);
    let found =
        starts.filter_map(|i| Some((i, at(i)?.parse::<i32>().ok()?))).find(|(_, year)| (1990..2100).contains(year));
    let Some((i, year)) = found else { return (None, folded.to_owned()) };
    let (before, after) = (folded.get(..i).unwrap_or_default(), folded.get(i + 4..).unwrap_or_default());
    let after = after.strip_prefix("财年").or_else(|| after.strip_prefix('年')).unwrap_or(after);
    (Some(year), format!("{}{after}", before.strip_suffix("fy").unwrap_or(before)))
}

/// A unit in brackets, or behind a slash or blank at the end.
fn without_unit(head: &str) -> (String, Unit) {
    let plain = half_width(head);
    let cut = |open: char, close: &str| {
        let (name, rest) = plain.split_once(open)?;
        let inside = rest.split_once(close).map_or(rest, |(inside, _)| inside);
        Some((name.to_owned(), unit(inside)?))
    };
    let at_end = || {
        let (name, last) = plain.rsplit_once(['/', ' ', ':', '_'])?;
        Some((name.to_owned(), unit(last)?))
    };
    let percent = || plain.strip_suffix('%').map(|name| (name.to_owned(), Unit::Percent));
    let found = cut('(', ")").or_else(|| cut('[', "]")).or_else(|| cut('【', "】")).or_else(at_end).or_else(percent);
    found.unwrap_or_else(|| (without_brackets(&plain), Unit::None))
}

fn without_brackets(plain: &str) -> String {
    plain.split_once('(').map_or(plain, |(name, _)| name).to_owned()
}

fn unit(text: &str) -> Option<Unit> {
    let text = text.trim().to_lowercase();
    let text = text.strip_prefix("单位").map_or(text.as_str(), |rest| rest.trim_start_matches([':', ' ']));
    if matches!(text, "%" | "百分比" | "percent") {
        return Some(Unit::Percent);
    }
    let text = text
        .strip_prefix("人民币")
        .or_else(|| text.strip_prefix("rmb "))
        .or_else(|| text.strip_prefix("cny "))
        .unwrap_or(text);
    MONEY_UNITS.iter().find(|(word, _)| *word == text).map(|(_, unit)| Unit::Money(unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn heads_are_known_in_both_languages_with_their_units() {
        for (head, expected) in [
            ("客户名称", (Field::Name, Unit::None)),
            (" Account Name ", (Field::Name, Unit::None)),
            ("客户年度预算（本领域）", (Field::Wallet, Unit::None)),
            ("客户年度预算(万元)", (Field::Wallet, Unit::Money("万"))),
            ("2025年采购额（万元）", (Field::Purchases(2025), Unit::Money("万"))),
            ("年度采购额", (Field::Purchases(2026), Unit::None)),
            ("FY2024 Revenue [M]", (Field::Purchases(2024), Unit::Money("M"))),
            ("毛利率%", (Field::GrossMargin, Unit::Percent)),
            ("Gross margin (%)", (Field::GrossMargin, Unit::Percent)),
            ("近12个月采购金额/万元", (Field::Amount, Unit::Money("万"))),
            ("逾期天数", (Field::OverdueDays, Unit::None)),
            ("采购额（单位：元）", (Field::Purchases(2026), Unit::Money(""))),
        ] {
            assert_eq!(meaning(head, 2026), Some(expected), "{head}");
        }
        for unknown in ["", "钱包份额", "something", "2025", "12345678"] {
            assert_eq!(meaning(unknown, 2026), None, "{unknown}");
        }
    }

    #[test]
    fn the_heads_of_our_own_table_are_known_in_both_languages() {
        for field in Field::all(2026) {
            for lang in [Lang::Zh, Lang::En] {
                let head = field.label(lang);
                assert_eq!(meaning(&head, 2026).map(|(field, _)| field), Some(field), "{head}");
            }
        }
    }

    #[test]
    fn no_head_means_two_fields() {
        let names: Vec<&str> = NAMES.iter().flat_map(|(_, names)| names.iter().copied()).chain(PURCHASES).collect();
        let distinct: std::collections::BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(names.len(), distinct.len());
        assert!(names.iter().all(|name| fold(name) == *name));
    }

    #[test]
    fn a_unit_is_added_to_bare_numbers_only() {
        assert_eq!(Unit::Money("万").add(Field::Wallet, "350"), "350万");
        assert_eq!(Unit::Money("万").add(Field::Wallet, "3.5亿"), "3.5亿");
        assert_eq!(Unit::Money("万").add(Field::Orders, "12"), "12");
        assert_eq!(Unit::Percent.add(Field::GrossMargin, "32"), "32%");
        assert_eq!(Unit::Percent.add(Field::GrossMargin, "32%"), "32%");
    }
}
