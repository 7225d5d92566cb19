//! Words of the portfolio on one page.

crate::text::messages! {
    figures { "总量", "In all" }
    active { "在购客户", "Active accounts" }
    lifetime { "组合生命周期价值", "Portfolio lifetime value" }
    ballast { "压仓客户收入占比", "Ballast share of revenue" }
    top { "前 20% 客户的贡献", "What the top 20% bring" }
    better { "更好分法的预期毛利", "A better split would earn" }
    distribution { "分层分布", "Tiers" }
    movements { "变动", "Movements" }
    since { "自", "Since" }
    won { "赢得", "Won" }
    lost { "流失", "Lost" }
    moved(from: &str, to: &str) { "{from} → {to}", "{from} → {to}" }
    kept(tier: &str) { "{tier}（层级不变）", "{tier} (tier unchanged)" }
    none { "这段时间没有变动。", "No movements since then." }
    more(n: usize) { "另有 {n} 项", "{n} more" }
    most_important { "最要紧的十件事", "The ten findings that matter most" }
    print { "打印（A4 横向）", "Print (A4 landscape)" }
    as_of(day: &str) { "数据日期 {day}", "As of {day}" }
    in_all(n: usize) { "全部提示共 {n} 条；其余在各工具页。", "{n} findings in all; the others stand on their pages." }
}
