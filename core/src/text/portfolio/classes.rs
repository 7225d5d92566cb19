//! Words of ABC, relation classes, the strategic-customer test and ballast customers (C4).

use crate::portfolio::AbcMeasure;
use crate::text::{Lang, plural};

/// The name of a measure of ABC.
pub fn measure(lang: Lang, measure: AbcMeasure) -> String {
    match measure {
        AbcMeasure::Purchases => super::accounts::purchases(lang),
        AbcMeasure::GrossMargin => super::accounts::margin(lang),
        AbcMeasure::LifetimeValue => lifetime_value(lang),
    }
}

crate::text::messages! {
    lifetime_value { "客户生命周期价值", "Lifetime value" }
    abc_class { "ABC 分类", "ABC class" }
    contribution { "贡献", "Contribution" }
    before { "排在前面的客户合计", "Accounts before it" }
    cumulative { "累计占比", "Cumulative share" }
    whole { "全部贡献", "The whole" }
    formula_class(a: &str, b: &str) {
        "按贡献从高到低：排在前面的累计占比低于 {a} 为 ABC-A，低于 {b} 为 ABC-B，其余为 ABC-C；没有贡献为 ABC-C",
        "By contribution, highest first: ABC-A while the cumulative share before it is below {a}, ABC-B below {b}, else ABC-C; nothing contributed is ABC-C"
    }
    formula_top { "最前面一部分客户（家数向上取整）的贡献 ÷ 全部贡献", "Contribution of the top part of the accounts (their number rounded up) / the whole" }
    top_label(part: &str) { "前 {part} 客户的贡献", "What the top {part} bring" }
    accounts(n: usize) { "{n} 家客户", { plural(n, "account", "accounts") } }
    relation_class { "关系级", "Relation class" }
    relation(class: &str) { "关系级 {class}", "Relation class {class}" }
    formula_relation {
        "建议 = 按三维评估名次与 RFM 名次之和排列，再按各级占比用最大余数法切分；最终由人决定",
        "Proposal = by the sum of the ranks in the score and in RFM, cut by the classes' shares with the largest remainder; people decide"
    }
    strategic_customer { "战略客户", "Strategic customer" }
    candidate { "候选战略客户", "Candidate" }
    not_strategic { "非战略客户", "Not strategic" }
    test_open { "未判定", "Open" }
    formula_strategic(strategic: u32, candidate: u32) { "{strategic} 问为是：战略客户；{candidate} 问为是：候选", "{strategic} times yes: strategic; {candidate}: candidate" }
    strategic_share { "战略客户占比", "Strategic-customer share" }
    ballast_customer { "压仓客户", "Ballast customer" }
    ballast_share { "压仓收入占比", "Ballast share" }
    formula_ballast(quarters: u8, renewal: &str) {
        "已攻克的圈定客户，最近 {quarters} 个已结束的季度都有采购，且续约概率 ≥ {renewal}",
        "A ringed customer that is won, with purchases in each of the last {quarters} closed quarters and a renewal probability ≥ {renewal}"
    }
    formula_ballast_share { "压仓客户的年采购额 ÷ 全部在购客户的年采购额", "Yearly purchases of ballast customers / those of all active accounts" }

    nothing { "还没有可供分类的贡献。", "There is no contribution to class yet." }
    nothing_reason { "所选口径在所有在购客户上都为空或为 0。", "The chosen measure is empty or 0 for all active accounts." }
    nothing_action { "补上采购额，或换一个口径。", "Enter purchases, or choose another measure." }
    top_share(part: &str, n: usize, share: &str, brings: &str, reached: bool) {
        {
            let verdict = if reached { "符合" } else { "没有达到" };
            format!("前 {part}（{n} 家）贡献了 {share}，{verdict}“{part} 带来 {brings}”。")
        },
        {
            let verdict = if reached { "as the rule of thumb says" } else { "less than the rule of thumb says" };
            format!("The top {part} ({}) bring {share}, {verdict} ({brings}).", plural(n, "account", "accounts"))
        }
    }
    top_share_reason { "“20% 的客户带来 80%”是经验之谈，这里用真实数据核对。", "That 20% of the customers bring 80% is a rule of thumb; this is the real figure." }
    top_share_held { "把最好的资源留给这几家，同时防止过度依赖。", "Keep the best resources for them, and guard against depending on them." }
    top_share_spread { "贡献比较分散：看看哪些客户值得做大。", "Contribution is spread: see which accounts are worth growing." }
    concentration(name: &str, share: &str) { "{name}一家占 {share}。", "{name} alone brings {share}." }
    concentration_reason { "一家客户占比过高，失去它会伤及整体。", "So much from one account: losing it would hurt the whole." }
    concentration_action { "为它做挽留预案，并培养第二梯队。", "Prepare for its retention and grow the next ones." }
    classless(n: usize, names: &str) { "{n} 家在购客户没有分类：{names}。", { format!("{} without a class: {names}.", plural(n, "active account", "active accounts")) } }
    classless_reason { "所选口径的数值为空。", "The figure of the chosen measure is empty." }
    classless_action { "补上数值，或换一个口径。", "Enter the figure, or choose another measure." }
    many_top(given: usize, meant: usize, share: &str) { "关系级 S 和 A 给了 {given} 家，按 {share} 应不超过 {meant} 家。", { format!("Relation classes S and A were given to {}; about {share} would be {meant}.", plural(given, "account", "accounts")) } }
    many_top_reason { "关系级 S 和 A 应只占最前面的一小部分，多了就失去意义。", "S and A are meant for the small top; more of them mean little." }
    many_top_action { "对照建议，把靠后的改为关系级 B。", "Compare with the proposal and move the last ones to B." }
    assumed(names: &str) { "被判为战略客户，但证据仍是假设：{names}。", "Strategic, but on assumptions: {names}." }
    assumed_reason { "各问都答“是”，但有答案没有确认。", "All are answered yes, but not all answers are confirmed." }
    assumed_action { "逐条找到事实来源再投入战略资源。", "Find the facts before you commit strategic resources." }
    broken(names: &str) { "标为压仓客户，但不符合规则：{names}。", "Marked as ballast, but the rule does not hold: {names}." }
    broken_reason { "缺少某个季度的采购，或续约概率不够；它们不计入压仓收入。", "A quarter is without purchases, or renewal is not likely enough; they do not count as ballast revenue." }
    broken_action { "核对季度采购与续约概率，或退回“已攻克”。", "Check quarters and renewal, or set it back to won." }
    ready(names: &str) { "可以认定为压仓客户：{names}。", "May be called ballast: {names}." }
    ready_reason { "已攻克，且连续采购与续约概率都符合规则。", "They are won, and purchases and renewal keep the rule." }
    ready_action { "把状态改为压仓客户。", "Set their state to ballast." }
}
