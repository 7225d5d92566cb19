//! Words of the page of the lifetime value (C9).

crate::text::messages! {
    total { "组合价值", "The portfolio" }
    sensitivity { "续约概率变动的影响", "Sensitivity to renewal" }
    sensitivity_summary { "每家客户的续约概率各变动若干百分点时的组合价值。", "The portfolio's value when every renewal probability moves by some points." }
    shift { "续约概率变动", "Renewal moved by" }
    as_entered { "不变", "As entered" }
    points(points: &str) { "{points}点", "{points} pts" }
    at_rate(rate: &str) { "全部为 {rate}", "All at {rate}" }
    value { "组合价值", "Portfolio value" }
    difference { "差额", "Difference" }
    runs { "价值的记录", "Recorded values" }
    runs_hint { "按数据日期记录一次，日后可比较增长。", "Record it once per as-of date to compare growth later." }
    record { "记录今天的价值", "Record today's value" }
    edit_record { "记录组合价值", "Record the portfolio's value" }
    from { "从", "From" }
    to { "到", "To" }
    growth { "增长", "Growth" }
    growth_between(growth: &str, from: &str, to: &str) { "{from} 至 {to} 增长 {growth}", "{growth} growth from {from} to {to}" }
    no_growth { "至少要有两次记录，且前一次大于 0。", "It takes two records, the earlier above 0." }
    date { "日期", "Date" }
    list { "每家客户的价值", "Value per account" }
    find { "在客户中查找", "Find an account" }
    name { "客户", "Account" }
    first_year { "第一年贡献", "First year" }
    growth_rate { "增长率", "Growth" }
    renewal { "续约概率", "Renewal" }
    assumed(rate: &str) { "{rate}（组合）", "{rate} (portfolio's)" }
    stay { "预期留存（年）", "Expected stay, years" }
    clv { "生命周期价值", "Lifetime value" }
    at_target(rate: &str) { "续约 {rate} 时", "At {rate} renewal" }
    remark { "说明", "Remark" }
    lacks(what: &str) { "缺少{what}", "{what} missing" }
}
