//! Words of the chapter targets: fields, results, findings, explanations.

use super::plural;

super::messages! {
    field_target { "收入目标", "Revenue target" }
    field_working_months { "有效工作月数", "Working months" }
    field_contract_value { "客单价", "Average deal value" }
    field_win_rate { "赢率", "Win rate" }
    field_conversion { "商机转化率（SQL→SAL）", "SQL→SAL conversion" }
    field_own_share { "自拓占比", "Self-sourced share" }
    field_mql_low { "MQL→SQL 转化率（低）", "MQL→SQL rate, low" }
    field_mql_high { "MQL→SQL 转化率（高）", "MQL→SQL rate, high" }
    field_potential_rate { "潜在客户→MQL 转化率", "Potential→MQL rate" }

    error_negative { "不能小于 0，请填 0 或更大的金额。", "Below 0. Enter 0 or more." }
    error_not_above_zero { "要用它做除数，必须大于 0。", "Something is divided by it, so it must be above 0." }
    error_not_a_conversion {
        "转化率须大于 0、不超过 100%，例如 33% 或 1:3。",
        "A conversion lies above 0 and at most at 100%, such as 33% or 1:3."
    }
    error_not_a_share { "占比须在 0% 到 100% 之间。", "A share lies between 0% and 100%." }
    error_low_above_high { "高值低于低值，请交换或修改。", "The high end lies below the low end. Swap or change them." }
    error_months_outside(most: u8) { "须在 1 到 {most} 个月之间。", "Enter 1 to {most} months." }
    error_too_fine {
        "小数位过多，无法精确倒推。请写成比例（如 1:3），或减少小数位。",
        "Too many decimals to stay exact. Enter a ratio such as 1:3, or fewer decimals."
    }
    error_too_many {
        "由此倒推出的数量超过一万亿，请检查这个数。",
        "More than a trillion customers would follow from it. Check this figure."
    }

    potential { "潜在客户", "Potential customers" }
    mql { "画像客户（MQL）", "MQL" }
    sql { "意向客户（SQL）", "SQL" }
    own_sql { "自拓 SQL", "Self-sourced SQL" }
    inbound_sql { "集客 SQL", "Inbound SQL" }
    sal { "销售接受商机（SAL）", "SAL" }
    won { "成交客户", "Won customers" }
    month_target { "月度目标", "Target of the month" }
    forward_sal { "正推 SAL", "Forward SAL" }
    forward_deals { "正推成交", "Forward deals" }
    forward_revenue { "正推收入", "Forward revenue" }
    surplus { "超出", "Surplus" }
    shortfall { "缺口", "Shortfall" }
    people_needed(role: &str) { "所需{role}", "{role} needed" }
    range(low: &str, high: &str) { "{low}–{high}", "{low}–{high}" }
    range_between(low: &str, high: &str) { "{low} 至 {high}", "{low} to {high}" }

    rounding_up { "向上取整", "Round up" }
    rounding_nearest { "四舍五入", "Round to nearest" }
    carrier_team { "团队", "Team" }
    carrier_person { "个人", "Person" }
    teams(n: &str) { "{n} 个团队", { if n == "1" { "1 team".to_owned() } else { format!("{n} teams") } } }
    persons(n: &str) { "{n} 人", { if n == "1" { "1 person".to_owned() } else { format!("{n} people") } } }
    months_count(n: usize) { "{n} 个月", { plural(n, "month", "months") } }

    formula_month_target {
        "月度目标 = 期间目标 ÷ 有效工作月数，四舍五入到分",
        "Target of the month = target of the period ÷ working months, half up to the cent"
    }
    formula_deals { "成交客户 = R（月度目标 ÷ 客单价）", "Won customers = R(target of the month ÷ average deal value)" }
    formula_sal { "SAL = R（成交客户 ÷ 赢率）", "SAL = R(won customers ÷ win rate)" }
    formula_sql { "SQL = R（SAL ÷ 商机转化率）", "SQL = R(SAL ÷ SQL→SAL conversion)" }
    formula_own { "自拓 SQL = R（SQL × 自拓占比）", "Self-sourced SQL = R(SQL × self-sourced share)" }
    formula_inbound { "集客 SQL = SQL − 自拓 SQL", "Inbound SQL = SQL − self-sourced SQL" }
    formula_mql {
        "MQL 从 R（集客 SQL ÷ 转化率高值）到 R（集客 SQL ÷ 转化率低值）",
        "MQL from R(inbound SQL ÷ high rate) to R(inbound SQL ÷ low rate)"
    }
    formula_potential {
        "潜在客户 = R（MQL 上限 ÷ 潜在客户→MQL 转化率）",
        "Potential customers = R(upper MQL ÷ potential→MQL rate)"
    }
    formula_forward_sal { "正推 SAL = SQL × 商机转化率，不取整", "Forward SAL = SQL × SQL→SAL conversion, not rounded" }
    formula_forward_deals {
        "正推成交 = SQL × 商机转化率 × 赢率，不取整",
        "Forward deals = SQL × SQL→SAL conversion × win rate, not rounded"
    }
    formula_forward_revenue {
        "正推收入 = SQL × 商机转化率 × 赢率 × 客单价，只在最后四舍五入到分",
        "Forward revenue = SQL × SQL→SAL conversion × win rate × average deal value, rounded only once, to the cent"
    }
    formula_surplus { "正推收入 − 月度目标", "Forward revenue − target of the month" }
    formula_people {
        "每个环节：数量 ÷ 负荷上限（或下限），向上取整；取各环节的最大值",
        "Per stage: count ÷ high (or low) end of the load, rounded up; the largest of the stages counts"
    }
    rounding_rule_up {
        "R = 向上取整：只要不是整数就进一，计划必然够到目标。",
        "R = up to the next whole number, so that the plan reaches the target."
    }
    rounding_rule_nearest {
        "R = 四舍五入：floor(x + ½)，与来源算例一致，可能略低于目标。",
        "R = to the nearest whole number, floor(x + ½), as in the source's example; it may fall short."
    }
    each_from_rounded {
        "每一步都用上一步取整后的数，按分数精确计算。",
        "Every step starts from the rounded figure before it and is calculated in exact fractions."
    }
    step_band(stage: &str, count: &str, low: &str, high: &str, fewest: &str, most: &str) {
        "{stage} {count}：÷ {high} → {fewest}，÷ {low} → {most}",
        "{stage} {count}: ÷ {high} → {fewest}, ÷ {low} → {most}"
    }
    band_monthly(low: &str, high: &str) { "每月 {low}–{high}", "{low}–{high} a month" }
    fill_in(field: &str) { "请填写：{field}", "Fill in: {field}" }
    mend(field: &str) { "请更正：{field}", "Correct: {field}" }

    finding_field(field: &str, error: &str) { "{field}：{error}", "{field}: {error}" }
    finding_field_reason {
        "超出取值范围的数不参与计算，倒推到此为止。",
        "A figure out of bounds is not used; the chain stops there."
    }
    finding_field_action(field: &str) { "更正“{field}”。", "Correct “{field}”." }
    finding_missing(n: usize) {
        "还缺 {n} 项数据，漏斗没有算完。",
        { format!("{} missing: the funnel is not complete.", plural(n, "figure is", "figures are")) }
    }
    finding_missing_reason(fields: &str) { "未填写：{fields}。空着不等于 0。", "Empty: {fields}. Empty does not mean 0." }
    finding_missing_action {
        "填写这些数，或先采用方法给出的参考比率。",
        "Fill them in, or start from the rates the method offers."
    }
    finding_shortfall(amount: &str) {
        "照这些数量执行，月度目标还差 {amount}。",
        "These counts leave the month {amount} short of its target."
    }
    finding_shortfall_reason(revenue: &str, target: &str) {
        "从 SQL 正推得到 {revenue}，低于目标 {target}：四舍五入把数量舍小了。",
        "Forward from SQL they bring {revenue} against a target of {target}: rounding to the nearest cut the counts."
    }
    finding_shortfall_action {
        "改为向上取整，或提高客单价、赢率、商机转化率中的一项。",
        "Round up, or raise the deal value, the win rate or the conversion."
    }
    finding_limiting(role: &str, need: &str) {
        "最吃紧的角色是 {role}：按负荷下限需要 {need}。",
        "{role} limits the plan: {need} needed at the low end of its load."
    }
    finding_limiting_reason {
        "各角色按负荷下限计算所需数量，最大的一个最先成为瓶颈；相同时取方法包中靠前的。",
        "Of all roles it needs the largest number at the low end of its load; ties go to the earlier role of the pack."
    }
    finding_limiting_action {
        "先核对这个角色的现有人手，再承诺目标。",
        "Check who is there in this role before you commit to the target."
    }
    finding_bands(left: &str, delivered: &str) {
        "负荷区间彼此不完全吻合：销售侧只需要 {left} 个集客 SQL，开发侧最多交付 {delivered} 个。",
        "The load bands do not quite fit together: sellers leave room for {left} inbound SQL, development delivers up to {delivered}."
    }
    finding_bands_reason(sql: &str, own: &str, left: &str) {
        "来源 S2 自身如此：SQL 上限 {sql} 减自拓上限 {own} 余 {left}；另外 100–200 个 MQL 与 300–600 个潜在客户并列，未给出两者间的比率。",
        "It stands so in source S2: the upper {sql} SQL less {own} self-sourced leave {left}; and 100–200 MQL stand beside 300–600 potential customers without a rate between them."
    }
    finding_bands_action {
        "把区间当作参考，用自己团队的实绩替换。",
        "Read the bands as a guide and replace them with what your own team carries."
    }
    finding_sql_only(role: &str) {
        "{role} 的数量只按集客 SQL 计算。",
        "{role}: reckoned from inbound SQL only."
    }
    finding_sql_only_reason {
        "没有填写潜在客户→MQL 转化率，来源也没有给出这个比率。",
        "There is no potential→MQL rate; the source gives none either."
    }
    finding_sql_only_action {
        "知道这个比率时填上，潜在客户的负荷就会一并计算。",
        "Enter the rate if you know it; the load of potential customers will then count too."
    }

    inputs_target { "目标", "Target" }
    inputs_rates { "转化率", "Rates" }
    inputs_rates_purpose { "可写成 33%、1:3 或 1/3。", "Write 33%, 1:3 or 1/3." }
    inputs_rules { "计算方式", "How it is reckoned" }
    horizon { "目标期间", "Period of the target" }
    horizon_month { "月", "Month" }
    horizon_quarter { "季度", "Quarter" }
    horizon_year { "年", "Year" }
    rounding { "取整方式", "Rounding" }
    carrier { "负荷由谁承担", "Who carries a load" }
    carrier_hint {
        "来源中的负荷是一个团队的；也可以当作一个人的。",
        "In the source a load is that of a team; read it as one person's if you like."
    }
    take_rates { "填入参考比率", "Fill in the method's rates" }
    hint_target { "这个期间要实现的收入。", "Revenue to be made in the period." }
    hint_contract_value { "一单平均合同额。", "Average contract value." }
    hint_working_months { "目标平均分到这些月。", "The target is shared by these months." }
    hint_win_rate { "SAL → 成交", "SAL → won" }
    hint_conversion { "目标识别通过的比例", "Share that passes target identification" }
    hint_mql { "只对集客部分倒推", "For inbound SQL only" }
    hint_own_share { "SQL 中销售自拓的占比，其余为集客", "Share of SQL that sellers find; the rest comes in" }
    hint_potential { "不清楚就留空", "Leave empty if unknown" }

    results_counts { "每月需要", "Needed in a month" }
    results_chart { "漏斗", "Funnel" }
    results_forward { "正推检验", "Forward check" }
    results_forward_purpose {
        "从 SQL 正推回收入，中途不取整，看计划够不够。",
        "From SQL forward to revenue, rounding nothing on the way: does the plan suffice?"
    }
    results_roles { "角色负荷", "Role loads" }
    results_roles_purpose {
        "按每月负荷区间，看每个角色需要多少。",
        "How many of each role the month needs, by the bands of their load."
    }
    chart_title { "目标倒推漏斗（每月）", "Reverse funnel of a month" }
    chart_stage { "阶段", "Stage" }
    chart_count { "数量", "Count" }
    chart_passes { "转入下一阶段", "Goes on" }
    column_role { "角色", "Role" }
    column_load { "数量与负荷", "Count and load" }
    column_high_end { "按上限", "At the high end" }
    column_low_end { "按下限", "At the low end" }
    column_need { "需要", "Needed" }
    limiting { "最吃紧", "Limits" }

    edit_field(field: &str) { "修改“{field}”", "Change {field}" }
    edit_horizon { "修改目标期间", "Change the period" }
    edit_rounding { "修改取整方式", "Change the rounding" }
    edit_carrier { "修改负荷承担者", "Change who carries a load" }
}
