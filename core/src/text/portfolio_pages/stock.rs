//! Words of the page of stock and increment, visits, the customer sand table, the weekly analysis and selection (C7).

use crate::portfolio::{Answer, SelectionResult};
use crate::text::{Lang, plural};

/// What the criteria say of a customer.
pub fn result(lang: Lang, result: SelectionResult) -> String {
    match result {
        SelectionResult::Selected => selected(lang),
        SelectionResult::Watched => watched(lang),
        SelectionResult::Dropped => dropped(lang),
        SelectionResult::NotSelected => not_selected(lang),
        SelectionResult::Open => open_result(lang),
    }
}

/// An answer of a criterion.
pub fn answer(lang: Lang, answer: Answer) -> String {
    match answer {
        Answer::Met => met(lang),
        Answer::NotMet => not_met(lang),
        Answer::Unknown => unknown(lang),
    }
}

crate::text::messages! {
    part { "内容", "Show" }
    part_stock { "存量与增量", "Stock & increment" }
    part_visits { "拜访", "Visits" }
    part_sand { "客户沙盘", "Customer sand table" }
    part_weekly { "每周分析", "Weekly analysis" }
    part_selection { "客户选择", "Selection" }

    months { "每月存量与增量", "Stock and increment by month" }
    months_purpose { "规则：新增大于流失。期初空白时接上个月的期末。", "The rule: won exceeds lost. An empty start continues the month before." }
    month { "月份", "Month" }
    start { "期初", "Start" }
    won { "新增", "Won" }
    lost { "流失", "Lost" }
    end { "期末", "End" }
    revenue_start { "期初收入", "Revenue at start" }
    revenue_won { "新增收入", "Revenue won" }
    revenue_lost { "流失收入", "Revenue lost" }
    revenue_end { "期末收入", "Revenue at end" }
    counted { "按客户日期", "By the accounts' dates" }
    counted_cell(won: u32, lost: u32) { "+{won} −{lost}", "+{won} −{lost}" }
    cell(month: &str, what: &str) { "{month} {what}", "{what}, {month}" }
    edit_month(month: &str) { "修改 {month} 的存量与增量", "Change stock and increment of {month}" }
    running { "（进行中）", "(running)" }
    chart_stock { "客户存量（期末）", "Customers at the end of the month" }
    chart_increment { "新增与流失（客户）", "Customers won and lost" }
    chart_revenue { "新增与流失（收入）", "Revenue won and lost" }
    chart_summary(what: &str) { "每月：{what}。", "By month: {what}." }
    windows { "规则检查", "The rule" }
    shrinks { "流失不少于新增", "lost, not won" }
    grows { "新增大于流失", "won exceeds lost" }

    headline { "结果", "Results" }
    headline_purpose { "结果才是目的，拜访只是手段。", "Results are what counts; visits are the means." }
    quarter { "季度", "Quarter" }
    reached_of(reached: u32, done: u32, planned: u32) {
        "达成预期结果 {reached} 次（完成 {done} 次，计划 {planned} 次）",
        "{reached} with the intended result (of {done} held, {planned} planned)"
    }
    reached { "达成预期结果", "With the intended result" }
    done { "完成", "Held" }
    planned { "计划", "Planned" }
    existing { "老客户", "Existing customers" }
    new { "新客户", "New customers" }
    mix { "新老客户", "New and existing" }
    compliance(met: usize, asked: usize) { "{asked} 家中 {met} 家拜访达标", { format!("{met} of {} with enough visits", plural(asked, "account", "accounts")) } }
    for_all { "对所有大客户要求每月至少 2 次", "Ask for 2 visits a month of all key accounts" }
    edit_for_all { "切换拜访要求", "Switch the visits required" }
    required { "各层级的拜访要求", "Visits required by tier" }
    tier { "层级", "Tier" }
    rate { "要求", "Required" }
    per_month { "每月", "Per month" }
    accounts { "客户数", "Accounts" }
    met_count { "达标", "Met" }
    not_judged { "—", "—" }
    sellers { "销售与不同客户数", "Different customers per seller" }
    seller { "销售", "Seller" }
    customers { "不同客户", "Customers" }
    floor { "底线", "Floor" }
    below_floor { "低于底线", "below the floor" }
    no_sellers { "这个季度还没有完成的拜访。", "No visit was held in this quarter." }
    visits_list { "每家客户的拜访", "Visits per account" }
    find { "在客户中查找", "Find an account" }
    name { "客户", "Account" }
    is_met { "达标", "Enough" }
    yes { "是", "yes" }
    no { "否", "no" }
    open_visits(name: &str) { "{name}的拜访", "Visits of {name}" }
    visit_date { "日期", "Date" }
    visit_goal { "目的", "Goal" }
    was_done { "已完成", "Held" }
    result_reached { "达成预期结果", "Intended result" }
    add_visit { "添加拜访", "Add a visit" }
    remove_visit(day: &str) { "删除拜访 {day}", "Remove the visit {day}" }
    edit_visit(name: &str) { "修改{name}的拜访", "Change a visit of {name}" }
    edit_add_visit(name: &str) { "添加{name}的拜访", "Add a visit of {name}" }
    edit_remove_visit(name: &str) { "删除{name}的拜访", "Remove a visit of {name}" }

    plan { "年度拜访计划", "Yearly visit plan" }
    plan_purpose { "按层级要求生成数据日期之后还缺的拜访；由看过客户档案的负责人批准后写入。", "Generates the visits still missing after the as-of date; they are written once the lead who has seen the customer files approves." }
    plan_year { "年份", "Year" }
    plan_count(visits: usize, accounts: usize) { "{accounts} 家客户，共 {visits} 次拜访", { format!("{} for {}", plural(visits, "visit", "visits"), plural(accounts, "account", "accounts")) } }
    plan_nothing { "没有缺的拜访。", "No visit is missing." }
    plan_days { "日期", "Days" }
    approver { "批准人", "Approved by" }
    approver_hint { "看过客户档案的负责人", "The lead who has seen the customer files" }
    approve { "批准并写入", "Approve and write" }
    edit_plan(year: &str) { "写入 {year} 年拜访计划", "Write the visit plan of {year}" }
    approvals(n: usize, year: &str) { "{year} 年已批准 {n} 家", { format!("{year}: approved for {}", plural(n, "account", "accounts")) } }

    sand_month { "月份", "Month" }
    no_month { "未定月份", "No month" }
    sand_counts(planned: usize, done: usize, reached: usize) { "计划 {planned}，完成 {done}，达成预期结果 {reached}", "{planned} planned, {done} done, {reached} with the intended result" }
    sand_mix(new: usize, existing: usize) { "新客户 {new}，老客户 {existing}", "{new} new, {existing} existing" }
    sand_summary { "各月计划、完成与达成预期结果的目标客户。", "Target customers by month: planned, done, done with the intended result." }
    sand_rows { "本月目标客户", "Target customers of the month" }
    sand_empty { "这个月还没有目标客户。", "No target customer in this month yet." }
    sand_new { "选择客户", "Account" }
    sand_add { "加入本月", "Add to the month" }
    sand_open(name: &str) { "编辑{name}", "Edit {name}" }
    sand_sheet(name: &str, month: &str) { "{name}：{month} 沙盘", "{name}: sand table {month}" }
    sand_edit(name: &str) { "修改{name}的沙盘", "Change the sand table of {name}" }
    sand_edit_add(name: &str) { "把{name}加入沙盘", "Add {name} to the sand table" }
    sand_edit_remove(name: &str) { "从沙盘移除{name}", "Remove {name} from the sand table" }
    sand_remove { "从沙盘移除", "Remove from the table" }
    no_account { "未选客户", "No account" }
    goal { "拜访目的", "Goal of the visit" }
    strategy { "策略", "Strategy" }
    breakthrough { "突破点", "Breakthrough" }
    method { "攻关方法", "Method" }
    resources { "需要的资源", "Resources asked" }
    action { "行动", "Action" }
    missing { "还缺的信息", "Information still missing" }
    outcome { "结果", "Result" }
    owner { "负责人", "Owner" }
    state { "状态", "State" }
    state_open { "未完成", "open" }
    state_done { "已完成", "done" }
    state_reached { "已达成", "result reached" }

    week { "所在周的任意一天", "Any day of the week" }
    week_of(monday: &str) { "{monday} 起的一周", "Week of {monday}" }
    week_counts(opportunities: usize, threats: usize, without_next: usize) {
        "机会点 {opportunities}，威胁点 {threats}，没有下一步 {without_next}",
        "{opportunities} with an opportunity, {threats} with a threat, {without_next} without a next step"
    }
    week_silent(names: &str) { "还没有记录：{names}", "Not written yet: {names}" }
    week_empty { "这一周还没有记录。", "Nothing written for this week." }
    opportunity { "机会点", "Opportunity points" }
    threat { "威胁点", "Threat points" }
    next { "下一步", "Next steps" }
    week_add { "添加记录", "Add a note" }
    week_edit(name: &str) { "修改{name}的每周分析", "Change the weekly analysis of {name}" }
    week_edit_add(name: &str) { "添加{name}的每周分析", "Add a weekly analysis of {name}" }
    week_remove(name: &str) { "删除{name}的记录", "Remove the note on {name}" }

    sets { "选择标准", "Selection criteria" }
    sets_purpose { "一城一策、一客一策：每个地区或行业一套标准。", "One set per region or industry; an empty region or industry fits all." }
    set_name { "名称", "Name" }
    set_region { "地区", "Region" }
    set_industry { "行业", "Industry" }
    set_add { "添加一套标准", "Add a set" }
    set_remove(name: &str) { "删除标准“{name}”", "Remove the set {name}" }
    set_unnamed { "未命名", "unnamed" }
    set_edit { "修改选择标准", "Change the selection criteria" }
    criterion { "标准", "Criterion" }
    measure { "衡量方法", "Measure" }
    threshold { "门槛", "Threshold" }
    weight { "权重", "weight" }
    must { "必须满足", "Must be met" }
    criterion_add { "添加标准", "Add a criterion" }
    criterion_remove(name: &str) { "删除标准{name}", "Remove the criterion {name}" }
    criterion_edit { "修改标准", "Change a criterion" }
    candidates { "按标准检查客户", "Accounts checked by the criteria" }
    candidates_purpose { "潜在客户在前；不符合标准的潜在客户会计入低价值精力。", "Prospects first; prospects that fail count as effort of low value." }
    status_prospect { "潜在", "Prospect" }
    status_active { "在购", "Active" }
    status_lost { "流失", "Lost" }
    status { "状态", "Status" }
    set { "适用标准", "Set" }
    score { "得分", "Score" }
    completeness { "完整度", "Complete" }
    verdict { "结果", "Result" }
    failed { "未满足的必须项", "Musts not met" }
    check_open(name: &str) { "按标准检查{name}", "Check {name}" }
    check_sheet(name: &str) { "{name}：客户选择", "{name}: selection" }
    check_edit(name: &str) { "修改{name}的选择答案", "Change the selection of {name}" }
    no_set { "没有适用的标准。", "No set of criteria fits." }
    must_mark(name: &str) { "{name}（必须）", "{name} (must)" }
    selected { "选定", "select" }
    watched { "观察", "watch" }
    dropped { "放弃", "drop" }
    not_selected { "不选（必须项未满足）", "not selected (a must is not met)" }
    open_result { "待定（必须项未知）", "open (a must is unknown)" }
    provisional_mark(result: &str) { "{result}（暂定）", "{result} (provisional)" }
    met { "满足", "Met" }
    not_met { "不满足", "Not met" }
    unknown { "未知", "Unknown" }
}
