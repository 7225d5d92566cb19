//! Words of the page of the value–willingness matrix (C5).

use crate::text::plural;

crate::text::messages! {
    threshold { "高低界线", "Where high begins" }
    fixed(at: &str) { "固定 {at} 分", "Fixed at {at}" }
    median { "全部客户的中位数", "Median of the portfolio" }
    edit_threshold { "改变矩阵的界线", "Change the threshold of the matrix" }
    chart { "战略价值 × 合作意愿", "Strategic value × willingness" }
    chart_summary(placed: usize) {
        "{placed} 个客户按战略价值和合作意愿分布；圆越大，年采购额越高。按一下打开客户。",
        { format!("{} by strategic value and willingness; the larger, the higher the yearly purchases. Choose one to open it.", plural(placed, "account", "accounts")) }
    }
    chart_limited(shown: usize, all: usize) { "图中只画采购额最高的 {shown} 个，共 {all} 个。", "Only the {shown} with the highest purchases are drawn, of {all}." }
    bubble(quadrant: &str, value: &str, willingness: &str, purchases: &str) {
        "{quadrant}，价值 {value}，意愿 {willingness}，年采购额 {purchases}", "{quadrant}, value {value}, willingness {willingness}, yearly purchases {purchases}"
    }
    axis_value { "战略价值", "Strategic value" }
    axis_willingness { "合作意愿", "Willingness" }
    quadrants { "四个象限", "Four quadrants" }
    count(n: usize) { "{n} 个客户", { plural(n, "account", "accounts") } }
    list { "客户位置", "Places" }
    find { "在列表中查找", "Find in the list" }
    name { "客户", "Account" }
    value { "战略价值", "Value" }
    willingness { "合作意愿", "Willingness" }
    quadrant { "象限", "Quadrant" }
    own { "意愿评分", "Own score" }
    own_of(name: &str) { "{name}：意愿评分", "{name}: own willingness score" }
    purchases { "年采购额", "Purchases" }
    why(name: &str, figure: &str) { "{name}：{figure}怎样算出", "{name}: how {figure} is calculated" }
    keys_hint { "方向键移动，按 1–9 给意愿打分，0 为 10 分，Delete 清除", "Arrows move, 1–9 score the willingness, 0 is 10, Delete clears" }
    provisional { "暂定", "provisional" }
}
