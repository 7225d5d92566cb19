//! Words of resources and effort (C6).

use crate::portfolio::{NoCurve, Reason};
use crate::text::{Lang, plural};

/// Why an account gets its hours.
pub fn reason(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::NoCurve(NoCurve::NoMargin) => reason_no_margin(lang),
        Reason::NoCurve(NoCurve::NothingEarned) => reason_nothing_earned(lang),
        Reason::AtMinimum => reason_at_minimum(lang),
        Reason::More => reason_more(lang),
        Reason::Less => reason_less(lang),
        Reason::Same => reason_same(lang),
    }
}

crate::text::messages! {
    hours { "上季度精力（小时）", "Effort last quarter (hours)" }
    effort_share { "精力占比", "Share of effort" }
    revenue_share { "收入占比", "Share of revenue" }
    margin_share { "毛利占比", "Share of margin" }
    investment_share { "投入占比", "Share of investment" }
    untiered { "未分层的在购客户", "Active, without a tier" }
    prospects { "潜在客户", "Prospects" }
    lost { "流失客户", "Lost" }
    returned { "投入产出比", "Return" }
    formula_returned { "投入产出比 = 毛利额 ÷ 年投入", "Return = gross margin earned / yearly investment" }
    formula_share { "占比 = 该组合计 ÷ 全部客户合计", "Share = sum of the group / sum of all accounts" }
    low_value_share { "低价值客户的精力占比", "Effort on accounts of low value" }
    formula_low_value(mark: &str) {
        "（维持层 + 流失客户 + 不符合选择标准的潜在客户）的小时数 ÷ 全部小时数；高于 {mark} 时提醒。没有检查过标准的潜在客户不计入",
        "Hours on maintain, lost accounts and prospects that fail the criteria / all hours; flagged above {mark}. Prospects without a check do not count"
    }
    top_share { "战略伙伴与核心层的精力占比", "Effort on the top two tiers" }
    formula_top(mark: &str) {
        "战略伙伴与核心层的小时数 ÷ 全部小时数；来源建议 {mark}，也称过度集中为失衡，所以只作参考",
        "Hours on strategic partners and core / all hours; one passage asks for {mark}, another calls too much of it an imbalance, so it is a guide"
    }
    others_nps { "其他层级的 NPS 平均值", "Mean NPS of the other tiers" }
    others_change(quarter: &str) { "{quarter} 比上一季度（两季都填写的客户）", "{quarter} against the quarter before (accounts with both)" }
    formula_others { "其他层级在购客户的 NPS 平均；精力集中时要看它有没有下降", "Mean NPS of active accounts in the other tiers; watch whether it falls while effort concentrates" }
    package { "层级标准投入", "Package of the tier" }
    formula_package { "层级标准投入 = 客户年度预算 × 该层级的投入占比", "Package = wallet × the tier's share" }
    expected { "预期毛利", "Expected margin" }
    kept { "不投入也能留住的毛利", "Margin kept without effort" }
    ceiling { "投入再多所能达到的毛利", "Margin of unlimited effort" }
    half { "达到一半增量所需的季度小时数", "Hours a quarter to get half of the way" }
    formula_curve {
        "预期毛利 = 留住的毛利 +（上限 − 留住的毛利）× 小时 ÷（小时 + 半程小时）；每多一小时带来的都比前一小时少",
        "Expected margin = kept + (ceiling − kept) × hours / (hours + half); every further hour brings less than the one before"
    }
    formula_proposal {
        "先满足各层级的最低小时数，再把每一个小时给当下增量最大的客户，直到用完；曲线越来越平，所以这样得到的总和最大",
        "First the least hours of every tier, then each hour to the account where it brings most; as every curve flattens, the whole is the greatest possible"
    }
    reason_no_margin { "没有采购额或毛利率，保持今天的小时数", "Purchases or gross margin missing: as today" }
    reason_nothing_earned { "没有毛利，看不出投入的效果，保持今天的小时数", "Nothing is earned, so no effect is known: as today" }
    reason_at_minimum { "只给最低小时数：再多一小时也不如给别家", "The minimum only: one more hour brings more elsewhere" }
    reason_more { "增加：新增的小时比给别家带来更多", "More: its next hours bring more than elsewhere" }
    reason_less { "减少：最后几个小时给别家带来更多", "Less: its last hours bring more elsewhere" }
    reason_same { "与今天相同", "As today" }
    today { "今天", "Today" }
    minimum { "最低小时数", "Least hours" }
    last_hour { "最后一小时带来的年毛利", "Yearly margin of the last hour" }
    next_hour { "再多一小时带来的年毛利", "Yearly margin of one more hour" }
    no_accounts { "没有在购客户。", "There are no active accounts." }
    too_many(total: u64) { "{total} 小时超出可计算的范围。", "{total} hours are more than the calculation takes." }

    provisional(entered: usize, active: usize) {
        "{active} 家在购客户中只有 {entered} 家填了精力，占比只是暂定。",
        { format!("Effort is entered for {entered} of {}: the shares are provisional.", plural(active, "active account", "active accounts")) }
    }
    provisional_reason(share: &str) { "至少 {share} 的在购客户填了精力，占比才可靠。", "It takes {share} of the active accounts for reliable shares." }
    provisional_action { "请各负责人估一个上季度的小时数。", "Ask the owners for an estimate of last quarter's hours." }
    low_value(share: &str) { "{share} 的精力花在价值低的客户上。", "{share} of the effort goes to accounts of low value." }
    low_value_reason(mark: &str) {
        "维持层、流失客户和不符合选择标准的潜在客户合计超过 {mark}。",
        "Maintain, lost accounts and prospects that fail the criteria together take more than {mark}."
    }
    low_value_action { "把这些客户改为自动化服务，停止不符合标准的跟进。", "Serve them automatically and stop following those that fail the criteria." }
    top_below(share: &str) { "战略伙伴与核心层只得到 {share} 的精力。", "Strategic partners and core get {share} of the effort." }
    top_below_reason(mark: &str, others: &str) {
        "来源建议 {mark}，但同一来源也把过度集中称为失衡，所以只作参考；其他层级的 NPS 平均为 {others}。",
        "The source asks for {mark}, yet also calls too much concentration an imbalance, so this is a guide; the other tiers' mean NPS is {others}."
    }
    top_below_action { "看看哪些低层级的工作可以移到线上。", "See which work for lower tiers can move online." }
    others_fall(points: &str, quarter: &str) { "其他层级的 NPS 在 {quarter} 下降了 {points} 点。", "The other tiers' NPS fell by {points} points in {quarter}." }
    others_fall_reason { "集中资源时，长尾客户的满意度容易被忽视。", "When resources concentrate, the long tail's satisfaction is easily overlooked." }
    others_fall_action { "在继续集中之前，先补上线上服务的体验。", "Mend the online service before concentrating further." }
    review(names: &str) { "投入偏高，需要复核：{names}。", "Investment to be reviewed: {names}." }
    review_reason(mark: &str) {
        "年投入超过年采购额的 {mark}。战略伙伴与核心层的标准投入本来就更高，所以只显示、不提醒。",
        "Yearly investment exceeds {mark} of purchases. Packages of strategic partners and core are higher by design, so they are shown without an alarm."
    }
    review_action { "核对投入换来了什么，收回或设一个期限。", "Check what it brought; take it back or set a date." }
    weak_return(names: &str) { "投入产出比偏低：{names}。", "Weak returns: {names}." }
    weak_return_reason(mark: &str) { "毛利额不到年投入的 {mark} 倍。", "The gross margin earned is less than {mark} times the investment." }
    weak_return_action { "提高毛利、压缩投入，或调整层级。", "Raise the margin, cut the investment, or change the tier." }
    under_package(names: &str) { "投入低于层级的最低标准：{names}。", "Less invested than the tier's least package: {names}." }
    under_package_reason { "战略伙伴的投入应不低于客户年度预算的标准占比。", "A strategic partner's investment has a least share of its wallet." }
    under_package_action { "补足投入，或重新考虑是否真是战略伙伴。", "Add to it, or ask whether it really is a strategic partner." }
    better_split(gain: &str, changed: usize) {
        "同样的小时数换一种分法，预期每年多 {gain} 毛利（调整 {changed} 家）。",
        { format!("Another split of the same hours is expected to earn {gain} more a year ({} change).", plural(changed, "account", "accounts")) }
    }
    better_split_reason { "按每家客户递减的投入产出曲线计算；曲线是本工具的估计，可以修改。", "By a curve of diminishing returns per account; the curve is an estimate of this app and can be edited." }
    better_split_action { "看建议中的理由，先试着移动其中最大的几项。", "Read the reasons and try the largest moves first." }
    minimums(total: u64, needed: u64) { "现有 {total} 小时不够满足各层级的最低小时数（{needed} 小时）。", "{total} hours do not cover the tiers' least hours ({needed})." }
    minimums_reason { "每个层级都有每家客户每季度的最低小时数。", "Every tier has a least number of hours per account and quarter." }
    minimums_action { "增加人手、降低最低小时数，或减少高层级的客户数。", "Add people, lower the minimums, or have fewer accounts in the upper tiers." }
}
