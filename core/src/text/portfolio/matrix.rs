//! Words of the value–willingness matrix (C5).

use crate::text::plural;

crate::text::messages! {
    value { "战略价值", "Strategic value" }
    willingness { "合作意愿", "Willingness" }
    own_willingness { "意愿评分", "Own willingness score" }
    relationship_index { "关系指数", "Relationship index" }
    quadrant { "象限", "Quadrant" }
    threshold { "界线", "Threshold" }
    formula_value { "战略价值 = 10 × 财务与战略标准的加权平均", "Value = 10 × weighted mean of the financial and strategic criteria" }
    formula_willingness {
        "合作意愿 = 关系指数与意愿评分 × 10 的平均值；只有一项时用这一项",
        "Willingness = mean of the relationship index and 10 × the own score; the one alone where the other is missing"
    }
    formula_quadrant { "两轴达到界线（含）为高", "At or above the threshold is high, on both axes" }
    fixed_threshold(at: &str) { "固定界线 {at}", "fixed at {at}" }
    median_threshold(value: &str, willingness: &str) { "全部客户的中位数：价值 {value}，意愿 {willingness}", "median of the portfolio: value {value}, willingness {willingness}" }

    invest(n: usize, names: &str, amount: &str) {
        "{n} 家值得共投共赢：{names}（年采购额 {amount}）。",
        { format!("{} to invest in together: {names} (yearly purchases {amount}).", plural(n, "account", "accounts")) }
    }
    invest_reason { "价值与意愿都达到界线。", "Value and willingness are both high." }
    invest_action { "给它们专属团队，一起做年度规划。", "Give them a dedicated team and plan the year together." }
    win_over(n: usize, names: &str, amount: &str) {
        "{n} 家价值高但意愿低，要重点争取：{names}（年采购额 {amount}）。",
        { format!("{} to win over, of high value but low willingness: {names} (yearly purchases {amount}).", plural(n, "account", "accounts")) }
    }
    win_over_reason { "价值达到界线，意愿没有。", "Value reaches the threshold, willingness does not." }
    win_over_action { "弄清顾虑所在，从高层和关键人入手。", "Find out what holds them back; begin with executives and key persons." }
    effort_on_leave(n: usize, names: &str, hours: u64) {
        "{n} 家价值与意愿都低，每季度仍占用 {hours} 小时：{names}。",
        { format!("{} low on both axes still {} {hours} hours a quarter: {names}.", plural(n, "account", "accounts"), if n == 1 { "takes" } else { "take" }) }
    }
    effort_on_leave_reason { "它们落在“自动化或放弃”象限。", "They stand in the quadrant automate or leave." }
    effort_on_leave_action { "改为线上服务，把时间让给更值得的客户。", "Serve them online and give the time to accounts that are worth it." }
    unplaced(n: usize, names: &str) { "{n} 家还没有位置：{names}。", { format!("{} without a place: {names}.", plural(n, "account", "accounts")) } }
    unplaced_reason { "缺少价值评分，或既没有关系评分也没有意愿评分。", "A value score is missing, or both the relationship and the willingness score." }
    unplaced_action { "补上评分。", "Score them." }
    provisional(n: usize, names: &str) { "{n} 家的位置只是暂定：{names}。", { format!("{} with a provisional place: {names}.", plural(n, "account", "accounts")) } }
    provisional_reason { "所依据的指数评分不到 60%。", "An index it rests on has less than 60% of its weight scored." }
    provisional_action { "补上空白评分。", "Fill the empty scores." }
}
