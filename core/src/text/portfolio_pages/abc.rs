//! Words of the page of ABC classes, relation classes and the strategic-customer test (C4).

use crate::text::plural;

crate::text::messages! {
    measure { "按什么衡量贡献", "Contribution measured by" }
    by_purchases { "年采购额", "Yearly purchases" }
    by_margin { "毛利额", "Gross margin" }
    by_lifetime { "客户生命周期价值", "Lifetime value" }
    edit_measure { "改变 ABC 的口径", "Change the measure of ABC" }
    chart { "贡献的集中程度", "How contribution concentrates" }
    chart_summary(accounts: usize, a: usize) {
        "{accounts} 个客户按贡献从大到小排列，其中 {a} 个为 ABC-A。", { format!("{} by contribution, {a} of them ABC-A.", plural(accounts, "account", "accounts")) }
    }
    chart_rest(count: usize) { "其余 {count} 个", { format!("{} more", plural(count, "account", "accounts")) } }
    classes { "三类的分量", "Weight of the classes" }
    class { "ABC 分类", "ABC class" }
    accounts { "客户数", "Accounts" }
    share_of_accounts { "占客户数", "Of the accounts" }
    contribution { "贡献", "Contribution" }
    share_of_contribution { "占贡献", "Of the contribution" }
    list { "客户分类", "Accounts by class" }
    find { "在分类中查找", "Find in the list" }
    place { "排序", "Place" }
    name { "客户", "Account" }
    cumulative { "累计占比", "Cumulative" }
    relation { "关系级", "Relation class" }
    relation_of(class: &str) { "关系级 {class}", "Relation class {class}" }
    relation_choice(class: &str, name: &str) { "关系级 {class}（{name}）", "Relation class {class} ({name})" }
    proposed { "建议", "Proposed" }
    strategic { "战略客户", "Strategic customer" }
    sheet_of(name: &str) { "{name}：关系级与战略客户判定", "{name}: relation class and strategic test" }
    open_sheet(name: &str) { "判定{name}", "Judge {name}" }
    test { "战略客户判定", "Strategic-customer test" }
    test_hint { "四问全为是：战略客户；三问为是：候选。", "All four yes: strategic; three: candidate." }
    open { "未回答", "Open" }
    evidence(question: &str) { "依据：{question}", "Evidence: {question}" }
    evidence_hint { "写明来源即视为已证实，留空视为假设。", "With a source it counts as confirmed; empty is assumed." }
    proposal_is(class: &str) { "按三维评估与分层的建议：关系级 {class}", "Proposed from score and tiers: relation class {class}" }
    no_proposal { "没有建议：还没有三维评估名次。", "No proposal: there is no rank in the score yet." }
    edit_relation(name: &str) { "修改{name}的关系级", "Change the relation class of {name}" }
    edit_answer(name: &str) { "修改{name}的战略客户判定", "Change the strategic test of {name}" }
    why(name: &str, figure: &str) { "{name}：{figure}怎样算出", "{name}: how {figure} is calculated" }
    keys_hint { "方向键移动，Enter 判定关系级与战略客户", "Arrows move, Enter judges relation class and strategic test" }
}
