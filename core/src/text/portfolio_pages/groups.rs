//! Words of the ways to group customers by hand (C4): ballast, label sets, pyramid, journeys; and the rules of C3.

use crate::portfolio::{BallastCheck, BallastState};
use crate::text::{Lang, list};

/// Where a ringed customer stands.
pub fn state(lang: Lang, state: BallastState) -> String {
    match state {
        BallastState::Ringed => ringed(lang),
        BallastState::InAttack => in_attack(lang),
        BallastState::Won => won(lang),
        BallastState::Ballast => ballast(lang),
    }
}

/// What the ballast rule says of a customer.
pub fn check(lang: Lang, check: &BallastCheck) -> String {
    let quarters = |all: &[crate::value::Quarter]| list(lang, &all.iter().map(ToString::to_string).collect::<Vec<_>>());
    let mut said = Vec::new();
    if check.is_ballast {
        said.push(rule_holds(lang));
    }
    if !check.without_purchase.is_empty() {
        said.push(without_purchase(lang, &quarters(&check.without_purchase)));
    }
    if !check.missing.is_empty() {
        said.push(missing(lang, &quarters(&check.missing)));
    }
    match check.renewal {
        Some(false) => said.push(renewal_low(lang)),
        None => said.push(renewal_missing(lang)),
        Some(true) => {}
    }
    if said.is_empty() { rule_not_won(lang) } else { list(lang, &said) }
}

crate::text::messages! {
    ballast_title { "压仓客户", "Ballast customers" }
    ballast_purpose { "路径：圈定 → 攻克中 → 已攻克 → 压仓。", "The path: ringed → in attack → won → ballast." }
    path { "所处阶段", "Stage" }
    not_ringed { "未圈定", "Not ringed" }
    ringed { "圈定", "Ringed" }
    in_attack { "攻克中", "In attack" }
    won { "已攻克", "Won" }
    ballast { "压仓", "Ballast" }
    rule { "规则", "The rule" }
    rule_holds { "符合规则", "the rule holds" }
    rule_not_won { "符合条件，但还未攻克", "the conditions hold, but it is not won yet" }
    without_purchase(quarters: &str) { "没有采购：{quarters}", "no purchase in {quarters}" }
    missing(quarters: &str) { "未填写：{quarters}", "not entered: {quarters}" }
    renewal_low { "续约概率不够", "renewal is not likely enough" }
    renewal_missing { "没有续约概率", "no renewal probability" }
    quarter_purchases(quarter: &str) { "{quarter} 采购额", "Purchases {quarter}" }
    edit_path(name: &str) { "修改{name}的压仓阶段", "Change the ballast stage of {name}" }
    edit_quarter(name: &str) { "修改{name}的季度采购额", "Change the quarterly purchases of {name}" }
    none_ringed { "还没有圈定的客户。", "No customer is ringed yet." }
    name { "客户", "Account" }

    labels { "客户分级标签", "Label sets" }
    labels_purpose { "选用一套或几套；标签总与所属的套名一起显示。", "Use one or more; a label is always shown with its set." }
    use_set(set: &str) { "使用“{set}”", "Use {set}" }
    edit_sets { "改变选用的标签", "Change the label sets in use" }
    filter(set: &str) { "只看：{set}", "Only: {set}" }
    all_labels { "全部", "All" }
    without_label { "没有标签", "Without a label" }
    label_of(set: &str, label: &str) { "{set}：{label}", "{set}: {label}" }
    edit_label(name: &str, set: &str) { "修改{name}的{set}", "Change {set} of {name}" }
    none_used { "还没有选用标签。", "No label set is in use." }

    pyramid { "客户关系金字塔", "Pyramid of customer relations" }
    pyramid_purpose { "越往上越少，资源也越按客户单独安排。", "The higher, the fewer customers and the more resources are planned per customer." }
    journeys { "三类客户的旅程", "Journeys of the three segments" }
    step { "步骤", "Step" }
    na(count: usize) { "NA 行业大客户（{count}）", "NA, by industry ({count})" }
    ka(count: usize) { "KA 区域大客户（{count}）", "KA, by region ({count})" }
    smb(count: usize) { "SMB 中小客户（{count}）", "SMB, inbound ({count})" }

    rules { "计分与分层的规则", "The rules of scores and tiers" }
    rule_scores {
        "R、F、M 各在买过的在购客户中排序：得分 = 1 + ⌊5 × 比它差的家数 ÷ 家数⌋。数值相同取较低分；如果全部相同，都得 1 分。",
        "R, F and M are ranked among active accounts that ever bought: score = 1 + ⌊5 × number strictly worse / number⌋. Equal values get the lower score; if all are equal, all get 1."
    }
    rule_few { "少于 5 家时最高分不到 5：1、2、3、4 家的最高分为 1、3、4、4。", "With fewer than 5 the top is below 5: 1, 3, 4, 4 for 1, 2, 3, 4 accounts." }
    rule_never { "在购但从未采购的客户得 1/1/1，不计入家数，排在最后；潜在客户和流失客户没有层级。", "Active accounts that never bought get 1/1/1, are not counted and stand last; prospects and lost accounts have no tier." }
    rule_cut(least: u32) { "层级按目标占比用最大余数法切分全部在购客户；少于 {least} 家时不分层，只给分数和顺序。", "Tiers cut all active accounts by largest remainder; with fewer than {least} there are scores and an order, but no tiers." }
    conflict_team {
        "矛盾：3–5 人由谁组成，一处说方案专家加客户成功经理，一处说铁三角；带头人可以是销售副总，也可以是战略客户总监，都允许。",
        "Conflict: one passage makes the 3–5 of solution experts and a success manager, another of the triangle; a sales VP or a strategic account director may lead. Both are allowed."
    }
    conflict_percent {
        "矛盾：占比的基数可读作客户在本领域的年度预算，也可读作我方对该客户的年度预算；这里按前者。",
        "Conflict: the percent may be of the customer's yearly budget in our field or of our yearly budget for it; here it is the former."
    }
    visits { "拜访要求", "Visits" }
    least_hours { "最低精力（小时/季）", "Least effort (hours a quarter)" }
    clock { "服务时钟", "Service clock" }
    clock_of(reply: &str, solve: &str) { "响应 {reply}；解决 {solve}", "reply {reply}; solve {solve}" }
    hours(n: u32) { "{n} 小时", "{n} h" }
    working_days(n: u32) { "{n} 个工作日", "{n} working days" }
}
