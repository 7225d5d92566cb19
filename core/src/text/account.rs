//! Words of the chapter account: fields, results, findings, explanations.

use super::Lang;

pub mod finding;
pub mod people;
pub mod plan;
pub mod portrait;

/// A list of names as it stands in a sentence.
pub fn names(lang: Lang, names: impl IntoIterator<Item = String>) -> String {
    let names: Vec<String> = names.into_iter().collect();
    names.join(if lang == Lang::Zh { "、" } else { ", " })
}

super::messages! {
    unnamed_person { "（未命名）", "(no name)" }
    no_as_of { "计划书没有设定数据日期。", "The book has no as-of date." }
    no_importance { "还没有给任何人填写重要性。", "Nobody has an importance yet." }
    no_scored { "还没有人同时填写了重要性和支持度。", "Nobody has both importance and support yet." }
    no_deciders { "还没有标出决策人。", "No decider is marked yet." }
    no_line { "没有汇报关系通向支持者", "no reporting line leads to a supporter" }
    missing_importance(name: &str) { "{name}：重要性", "{name}: importance" }
    missing_support(name: &str) { "{name}：支持度", "{name}: support" }

    coverage { "覆盖率", "Coverage" }
    coverage_formula { "覆盖率 = 已接触者的重要性之和 ÷ 全部人员的重要性之和", "Coverage = Σ importance of those in contact / Σ importance of all" }
    importance_and(importance: u8, mark: &str) { "重要性 {importance} · {mark}", "importance {importance} · {mark}" }
    mark_and(mark: &str, name: &str) { "{mark} {name}", "{mark} {name}" }
    support_index { "支持指数", "Support index" }
    support_formula { "支持指数 = 100 × Σ（重要性 × 支持度）÷（2 × Σ 重要性），只计已评支持度者；范围 −100 至 100", "Support index = 100 × Σ importance × support / (2 × Σ importance), over those with a support score; −100 to 100" }
    role_coverage { "角色覆盖", "Role coverage" }
    role_formula { "每个角色取情况最好的一人：无人 → 知道 → 已接触 → 已接触并支持", "Each role counts with its best person: nobody → known → met → met and supporting" }
    state_nobody { "无人", "Nobody" }
    state_known { "知道，未接触", "Known" }
    state_met { "已接触", "Met" }
    state_met_and_supporting { "已接触并支持", "Met and supporting" }
    role_state(state: &str, name: &str) { "{state} · {name}", "{state} · {name}" }
    distance { "到决策人的距离", "Distance to deciders" }
    distance_formula { "沿汇报关系，从决策人到最近一位支持者（支持度 ≥ 1）的最少边数；本线 = 该支持者是决策人的直接或间接下属", "Least number of reporting edges from a decider to the nearest supporter (support ≥ 1); own line = that supporter is a direct or indirect subordinate" }
    distance_own(edges: u32, names: &str) { "{edges}（本线：{names}）", "{edges} (own line: {names})" }
    distance_other(edges: u32, names: &str) { "{edges}（不在本线：{names}）", "{edges} (other line: {names})" }
    distance_zero { "0（决策人本人支持）", "0 (the decider supports)" }
    threads { "可靠联系", "Threads" }
    threads_formula(wanted: u32) { "可靠联系 = 支持度 ≥ 1 且接触达到“定期”的人数；少于 {wanted} 即为单线联系", "Threads = people with support ≥ 1 and regular contact; fewer than {wanted} are a single thread" }
    single_thread { "单线联系", "Single thread" }
    confirmed { "近期确认", "Confirmed lately" }
    confirmed_formula(days: u32) { "数据日期前 {days} 天内（含首尾）有确认日期的人数", "People confirmed within the {days} days up to the as-of date, both ends included" }
    newcomers { "本季度新增", "New this quarter" }
    newcomers_formula { "“进入决策链”日期落在数据日期所在季度的人数", "People whose date of entering the chain lies in the quarter of the as-of date" }
    known_to_one { "仅一人认识", "Known to one only" }
    known_to_one_formula { "我方只有一人与之有接触的人数", "People whose only contact is one of our people" }
    count_of(count: usize, all: usize) { "{count} / {all}", "{count} of {all}" }
    as_of(date: crate::value::Date) { "数据日期 {date}", "As of {date}" }
}
