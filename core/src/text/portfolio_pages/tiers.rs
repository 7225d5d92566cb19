//! Words of the page of RFM and tiers (C3).

crate::text::messages! {
    distribution { "分层分布", "Distribution" }
    distribution_purpose { "每层应有多少客户，实际有多少。", "How many accounts each tier should hold, and how many it holds." }
    tier { "层级", "Tier" }
    target_share { "目标占比", "Target share" }
    target { "应有", "Target" }
    actual { "实有", "Actual" }
    actual_share { "实际占比", "Actual share" }
    chart { "目标与实际", "Target and actual" }
    chart_summary { "各层客户数：目标与实际。", "Accounts per tier: target and actual." }
    weights { "RFM 权重", "RFM weights" }
    edit_weight(measure: &str) { "修改{measure}的权重", "Change the weight of {measure}" }
    packages { "各层级的投入标准", "Packages of the tiers" }
    investment { "投入占客户年度预算", "Investment of wallet" }
    at_least(share: &str) { "≥ {share}", "≥ {share}" }
    team { "团队", "Team" }
    service { "服务", "Service" }
    cadence { "节奏", "Cadence" }
    technology { "技术", "Technology" }
    outside { "外部资源", "Outside resources" }
    list { "客户分层", "Accounts by tier" }
    find { "在分层中查找", "Find in the list" }
    place { "排序", "Place" }
    name { "客户", "Account" }
    computed { "计算所得", "Computed" }
    by_hand { "人工", "By hand" }
    composite { "综合分", "Composite" }
    recency { "R", "R" }
    frequency { "F", "F" }
    amount { "M", "M" }
    days { "距最近采购（天）", "Days since purchase" }
    orders { "12 个月次数", "Orders, 12 months" }
    sum { "12 个月金额", "Amount, 12 months" }
    give { "改层级", "Set tier" }
    give_to(name: &str) { "给{name}指定层级", "Set the tier of {name}" }
    given_tier { "指定层级", "Tier by hand" }
    use_computed { "用计算结果", "Use the computed tier" }
    reason { "理由", "Reason" }
    reason_hint { "写明理由才生效；计算所得的层级仍会显示。", "It counts only with a reason; the computed tier stays visible." }
    reason_missing { "请写明理由，否则指定不生效。", "Write a reason; without one the tier does not count." }
    computed_is(tier: &str) { "计算所得：{tier}", "Computed: {tier}" }
    save { "确定", "Set" }
    edit_tier(name: &str) { "指定{name}的层级", "Set the tier of {name}" }
    why(name: &str, figure: &str) { "{name}：{figure}怎样算出", "{name}: how {figure} is calculated" }
    empty_title { "还没有在购客户", "No active accounts yet" }
    empty_text { "先在客户清单里添加客户和采购数据。", "Add accounts and their purchases to the accounts table first." }
}
