//! Words of the page of promotion and demotion (C8).

use crate::portfolio::MoveKind;
use crate::text::{Lang, plural};

/// What is proposed, in a word or two.
pub fn kind(lang: Lang, kind: MoveKind) -> String {
    match kind {
        MoveKind::Escalation => escalation(lang),
        MoveKind::RiskResponse => risk_response(lang),
        MoveKind::Downgrade => downgrade(lang),
        MoveKind::PromotionByTier | MoveKind::PromotionByHealth => promotion(lang),
    }
}

crate::text::messages! {
    escalation { "升级预警", "Escalation" }
    risk_response { "风险响应", "Risk response" }
    downgrade { "降级", "Downgrade" }
    promotion { "升级", "Promotion" }
    proposals { "建议", "Proposals" }
    proposals_purpose { "谁、为什么、从什么时候起、该做什么；由你决定。", "Who, why, since when and what to do; the decision is yours." }
    no_proposals { "没有待决定的建议。", "No proposal waits for a decision." }
    accept { "接受", "Accept" }
    decline { "不接受", "Decline" }
    accept_of(name: &str, kind: &str) { "接受：{name}，{kind}", "Accept: {name}, {kind}" }
    decline_of(name: &str, kind: &str) { "不接受：{name}，{kind}", "Decline: {name}, {kind}" }
    reason { "理由", "Reason" }
    reason_hint { "写进客户的历史，日后查得到。", "It is written down with the decision and can be read later." }
    reason_missing { "请写明理由。", "Write a reason." }
    edit_accept(name: &str) { "接受对{name}的建议", "Accept the proposal for {name}" }
    edit_decline(name: &str) { "不接受对{name}的建议", "Decline the proposal for {name}" }
    run { "季度分层记录", "Quarterly tier run" }
    run_hint { "记录本季度的 RFM 层级；连续两个季度高于现有层级，就会建议升级。", "Record this quarter's RFM tiers; two runs in a row above the present tier propose a promotion." }
    record_run(quarter: &str) { "记录 {quarter} 的层级", "Record the tiers of {quarter}" }
    recorded(quarters: &str) { "已记录：{quarters}", "Recorded: {quarters}" }
    not_recorded { "还没有记录。", "No run recorded yet." }
    edit_run(quarter: &str) { "记录 {quarter} 的层级", "Record the tiers of {quarter}" }
    run_done(n: usize, quarter: &str) { "已记录 {n} 家客户 {quarter} 的层级。", { format!("Tiers recorded for {quarter}: {}.", plural(n, "account", "accounts")) } }
    health { "各季度客户健康度", "Health by quarter" }
    find { "在客户中查找", "Find an account" }
    name { "客户", "Account" }
    tier { "现有层级", "Present tier" }
    runs { "最近两次分层记录", "Last two runs" }
    open(name: &str) { "填写{name}的健康度", "Enter the health of {name}" }
    sheet(name: &str) { "{name}：客户健康度与 NPS", "{name}: health and NPS" }
    health_of(quarter: &str) { "{quarter} 客户健康度", "Health {quarter}" }
    nps_of(quarter: &str) { "{quarter} NPS", "NPS {quarter}" }
    edit_health(name: &str, quarter: &str) { "修改{name} {quarter} 的健康度", "Change the health of {name} in {quarter}" }
    edit_nps(name: &str, quarter: &str) { "修改{name} {quarter} 的 NPS", "Change the NPS of {name} in {quarter}" }
    history { "决定的历史", "History of decisions" }
    no_history { "还没有决定。", "No decision yet." }
    date { "日期", "Date" }
    what { "决定", "Decision" }
    accepted(kind: &str) { "接受{kind}", "{kind} accepted" }
    declined(kind: &str) { "未接受{kind}", "{kind} declined" }
    moved(from: &str, to: &str) { "{from} → {to}", "{from} → {to}" }
}
