//! Words of the customer lifetime value (C9).

use crate::portfolio::NoLifetime;
use crate::text::{Lang, plural};

/// Why there is no value.
pub fn none(lang: Lang, why: NoLifetime) -> String {
    match why {
        NoLifetime::NotActive => super::not_active(lang),
        NoLifetime::NoPurchases => super::accounts::purchases(lang),
        NoLifetime::NoMargin => super::accounts::margin_rate(lang),
    }
}

crate::text::messages! {
    value { "客户生命周期价值", "Lifetime value" }
    formula(years: u32, discount: &str) {
        "CLV = c₀ × (1 + q + q² + …)，共 {years} 年；q = (1 + 增长率) × 续约概率 ÷ (1 + {discount})；只在最后四舍五入到分一次",
        "CLV = c₀ × (1 + q + q² + …) over {years} years; q = (1 + growth) × renewal / (1 + {discount}); rounded half up to fen once, at the end"
    }
    first_year { "第一年贡献 c₀ = 年采购额 × 毛利率 − 服务成本", "First year c₀ = yearly purchases × gross margin − cost to serve" }
    growth { "增长率", "Growth" }
    cost { "服务成本", "Cost to serve" }
    renewal { "续约概率", "Renewal probability" }
    renewal_portfolio { "续约概率（组合平均）", "Renewal probability (portfolio's)" }
    stay { "预期留存年数", "Expected stay" }
    years(years: &str) { "{years} 年", "{years} years" }
    formula_stay { "预期留存年数 = 1 ÷ (1 − 续约概率)", "Expected stay = 1 / (1 − renewal probability)" }
    without_cost_remark { "未计服务成本", "without cost to serve" }
    portfolio { "组合生命周期价值", "Portfolio lifetime value" }
    formula_portfolio { "各在购客户（已四舍五入）之和；无法计算的不计入", "Sum over active accounts, each rounded; those not computable are left out" }
    counted(n: usize, left_out: usize) { "{n} 家计入，{left_out} 家未计入", "{n} counted, {left_out} left out" }

    left_out(n: usize, names: &str) { "{n} 家在购客户没有计入组合价值：{names}。", { format!("{} left out of the portfolio's value: {names}.", plural(n, "active account", "active accounts")) } }
    left_out_reason { "缺少年采购额或毛利率。", "Purchases or gross margin are missing." }
    left_out_action { "补上这两项。", "Enter both." }
    negative(names: &str, amount: &str) { "生命周期价值为负：{names}（合计 {amount}）。", "Negative lifetime value: {names} (together {amount})." }
    negative_reason { "服务成本高于毛利，合作越久亏得越多。", "They cost more to serve than they bring; staying longer costs more." }
    negative_action { "提价、减少服务，或体面退出。", "Raise the price, serve less, or leave in good form." }
    without_cost(n: usize, names: &str) { "{n} 家没有服务成本：{names}。", { format!("{} without a cost to serve: {names}.", plural(n, "account", "accounts")) } }
    without_cost_reason { "空白按 0 计算，价值会偏高。", "Empty counts as 0, so the value looks too high." }
    without_cost_action { "估一个年度服务成本。", "Estimate a yearly cost to serve." }
    baseline(rate: &str) { "没有客户填写续约概率，按基线 {rate} 计算。", "No renewal probability is entered; the baseline of {rate} is used." }
    baseline_reason { "续约率的基线来自三年预期效果。", "The baseline is that of the three-year outlook." }
    baseline_action { "先给前十家客户填续约概率。", "Enter it for your ten largest accounts first." }
    at_target(target: &str, gain: &str) { "续约率提高到 {target}，组合价值增加 {gain}。", "A renewal rate of {target} would add {gain} to the portfolio's value." }
    at_target_reason { "其他条件不变，只改变续约概率。", "Everything else unchanged, only renewal differs." }
    at_target_action { "把挽留的投入与这个数额相比。", "Compare what retention would cost with this amount." }
}
