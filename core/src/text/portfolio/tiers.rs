//! Words of RFM and the five tiers (C3).

use crate::text::{Lang, plural};

/// The name of a measure of RFM.
pub fn measure(lang: Lang, key: &str) -> String {
    match key {
        "recency" => recency(lang),
        "frequency" => frequency(lang),
        _ => amount(lang),
    }
}

crate::text::messages! {
    recency { "最近购买（R）", "Recency (R)" }
    frequency { "购买次数（F）", "Frequency (F)" }
    amount { "购买金额（M）", "Amount (M)" }
    days_ago(days: u32) { "{days} 天前", { if days == 1 { "1 day ago".into() } else { format!("{days} days ago") } } }
    purchases_12m(n: u32) { "近 12 个月 {n} 次", { format!("{} in 12 months", plural(n as usize, "purchase", "purchases")) } }
    composite { "RFM 综合分", "RFM composite" }
    tier { "客户层级", "Tier" }
    computed_tier { "计算所得层级", "Computed tier" }
    given_by_hand { "人工指定", "Given by hand" }
    no_tier { "未分层", "No tier" }
    formula_score {
        "评分 = 1 + ⌊5 × 严格较差的客户数 ÷ n⌋，n 为买过的在购客户数；数值相同取较低分，全部相同则都是 1 分",
        "Score = 1 + ⌊5 × accounts strictly worse / n⌋, n = active accounts that ever bought; equal values get the lower score, if all are equal all get 1"
    }
    formula_composite { "综合分 = R、F、M 三项评分的加权平均", "Composite = weighted mean of the scores R, F and M" }
    formula_tier {
        "按综合分、金额、最近购买、名称排列全部在购客户，再按各层目标占比用最大余数法切分",
        "All active accounts in the order of composite, amount, recency and name, cut by the tiers' shares with the largest remainder"
    }
    worse_of(worse: u32, n: u32) { "{n} 家中有 {worse} 家更差", "{worse} of {n} are worse" }
    place_of(place: u32, n: usize) { "在 {n} 家在购客户中排第 {place}", "place {place} of {n} active accounts" }
    never_bought { "从未购买：1/1/1，排在最后", "never bought: 1/1/1, behind all others" }
    conflict_team {
        "关于 3–5 人团队由谁组成，方法来源有两种说法：方案专家加客户成功经理，或铁三角。由谁牵头也有两种：销售副总，或战略客户总监；两者都可以。",
        "The sources differ on who makes up the team of 3–5: solution experts with a success manager, or the iron triangle. They also differ on who leads: a sales VP, or a strategic account director; both are allowed."
    }
    conflict_wallet {
        "投入占比的基数在来源中不明确，这里按客户在本领域的年度预算理解；也可能指我们为该客户做的年度预算。",
        "What the investment is a share of is not clear in the source; here it is the customer's yearly budget in our field. It may also mean our own yearly budget for the customer."
    }

    too_few(active: usize, least: u32) {
        "在购客户只有 {active} 家，分层至少需要 {least} 家。",
        { format!("Too few accounts for tiers: {active} active, it takes {least}.") }
    }
    too_few_reason { "客户太少时按比例切分没有意义，所以只给评分和顺序。", "Cutting so few accounts by shares means nothing, so only scores and the order are given." }
    too_few_action { "补全客户清单，或先用三维评估和矩阵。", "Complete the list, or use the score and the matrix for now." }
    no_as_of_reason { "没有数据日期，就不知道最近一次购买距今多久。", "Without it nobody knows how long ago the last purchase was." }
    no_as_of_action { "设定数据日期。", "Set the as-of date." }
    no_weights { "R、F、M 的权重都是 0。", "R, F and M all have a weight of 0." }
    no_weights_reason { "没有权重，综合分无法计算。", "Without weights there is no composite." }
    no_weights_action { "至少给一项设权重，或恢复默认权重。", "Give at least one a weight, or restore the defaults." }
    off_share(tier: &str, actual: u32, target: u32) { "“{tier}”有 {actual} 家，按占比应为 {target} 家。", { format!("{tier}: {} where the share gives {target}.", plural(actual as usize, "account", "accounts")) } }
    off_share_reason { "差额来自人工指定的层级。", "The difference comes from tiers given by hand." }
    off_share_action { "逐个核对人工指定的理由，或调整另一家作为交换。", "Review the reasons of the tiers given by hand, or move another account in exchange." }
    idle(names: &str) { "人工指定未生效：{names}。", "Tier given by hand without effect: {names}." }
    idle_reason { "没有写明理由，或该层级不在当前方法包里。", "No reason is written, or the method pack has no such tier." }
    idle_action { "补上理由，或取消指定。", "Write the reason, or take it back." }
    by_hand(n: usize, names: &str) { "{n} 家的层级由人工指定：{names}。", { format!("{} with a tier given by hand: {names}.", plural(n, "account", "accounts")) } }
    by_hand_reason { "计算所得的层级仍显示在旁边。", "The computed tier stays visible beside it." }
    by_hand_action { "每季度复核一次理由是否仍然成立。", "Review each quarter whether the reason still holds." }
    never(n: usize, names: &str) { "{n} 家在购客户从未购买：{names}。", { format!("{} never bought: {names}.", plural(n, "active account", "active accounts")) } }
    never_reason { "没有最近购买日期，因此得 1/1/1 并排在最后。", "They have no last purchase, so they get 1/1/1 and stand last." }
    never_action { "补上购买日期，或把状态改为潜在客户。", "Enter the date of the last purchase, or make them prospects." }
    all_equal(measure: &str) { "{measure}全部相同，都得 1 分。", "{measure}: all values are equal, so all get 1." }
    all_equal_reason { "数值相同取较低分。", "Equal values get the lower score." }
    all_equal_action { "核对这一列是否真的都一样。", "Check whether that column is right." }
    empty_window(n: usize, names: &str) {
        "{n} 家缺少近 12 个月的购买次数或金额：{names}。",
        { format!("{} without number or amount of purchases in the last 12 months: {names}.", plural(n, "account", "accounts")) }
    }
    empty_window_reason { "空白按 0 计算，会拉低层级。", "Empty counts as 0 and lowers the tier." }
    empty_window_action { "补上近 12 个月的次数和金额。", "Enter number and amount of the last 12 months." }
}
