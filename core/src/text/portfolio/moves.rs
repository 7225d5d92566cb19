//! Words of promotion and demotion (C8).

crate::text::messages! {
    ordinary { "普通客户", "Ordinary customer" }
    present_tier { "现有层级", "Present tier" }
    since { "起始季度", "Since" }
    escalation(name: &str, since: &str) { "{name}触发升级预警（自 {since} 起）。", "{name} is to be escalated (since {since})." }
    escalation_reason(mark: u8, figures: &str) { "战略伙伴的客户健康度连续两个季度低于 {mark}：{figures}。", "A strategic partner's health is below {mark} in two consecutive quarters: {figures}." }
    escalation_action { "由销售管理委员会制定专项挽留计划。", "The sales management committee sets up a special retention plan." }
    risk(name: &str, since: &str) { "{name}需要启动风险响应（{since}）。", "{name}: the risk response starts ({since})." }
    risk_reason(mark: u8, figures: &str) { "客户健康度低于 {mark}：{figures}。", "Health is below {mark}: {figures}." }
    risk_action { "找出原因，立即与关键人沟通，指定修复负责人。", "Find the cause, speak with the key persons now and name who mends it." }
    downgrade(name: &str) { "{name}进入降级流程，移出大客户名单。", "{name} is to leave the key-account list." }
    downgrade_reason(mark: u8, figures: &str, mean: &str) { "维持层的年度平均健康度为 {mean}，低于 {mark}：{figures}。", "Its yearly mean is {mean}, below {mark}, in the lowest tier: {figures}." }
    downgrade_action { "改为普通客户，由标准服务承接。", "Keep it as an ordinary customer with standard service." }
    promotion(name: &str, to: &str) { "建议把{name}升级为“{to}”。", "{name} is proposed for {to}." }
    promotion_by_tier_reason(since: &str) { "自 {since} 起，连续两个季度的 RFM 层级高于现有层级。", "Its RFM tier stands above the present one in two consecutive quarters, since {since}." }
    promotion_by_health_reason(mark: u8, figures: &str) { "客户健康度连续两个季度不低于 {mark}：{figures}。", "Health is at least {mark} in two consecutive quarters: {figures}." }
    promotion_action { "确认后写明理由；新层级的投入标准随即适用。", "Confirm it with a reason; the package of the new tier applies from then on." }
}
