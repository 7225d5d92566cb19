//! Words of the page of the three-dimension score (C2).

use crate::text::plural;

crate::text::messages! {
    weights { "权重", "Weights" }
    weights_purpose { "拖动滑块，名次立即重排；右边的箭头是与比较起点相比移动的位数。", "Move a slider and the ranking follows; arrows show places moved since the comparison began." }
    weight_of(criterion: &str) { "{criterion}的权重", "Weight of {criterion}" }
    reset_weights { "恢复默认权重", "Default weights" }
    compare_from_here { "以现在为比较起点", "Compare from here" }
    edit_weight(criterion: &str) { "修改{criterion}的权重", "Change the weight of {criterion}" }
    edit_reset { "恢复默认权重", "Restore the default weights" }
    not_a_weight { "请输入 0 到 1,000 之间的数，最多两位小数。", "Enter a number from 0 to 1,000 with at most two decimals." }
    ranking { "排名", "Ranking" }
    find { "在排名中查找", "Find in the ranking" }
    rank { "名次", "Rank" }
    moved { "移动", "Moved" }
    up { "上升", "up" }
    down { "下降", "down" }
    moved_up(places: i64) { "上升 {places} 位", { format!("up {}", plural(places.unsigned_abs() as usize, "place", "places")) } }
    moved_down(places: i64) { "下降 {places} 位", { format!("down {}", plural(places.unsigned_abs() as usize, "place", "places")) } }
    name { "客户", "Account" }
    total { "总分", "Total" }
    completeness { "完整度", "Complete" }
    provisional_rank { "暂定：评分不到 60% 的权重，没有名次", "Provisional: less than 60% of the weight is scored, so no rank" }
    keys_hint {
        "方向键移动，按 1–9 直接打分，0 为 10 分，Delete 清除，Enter 打开评分表",
        "Arrows move, 1–9 score, 0 is 10, Delete clears, Enter opens the score sheet"
    }
    open_sheet(name: &str) { "给{name}评分", "Score {name}" }
    sheet_title(name: &str) { "{name}：三维评估", "{name}: three-dimension score" }
    next_account { "下一个客户", "Next account" }
    anchors(two: &str, five: &str, eight: &str) { "2 分：{two}；5 分：{five}；8 分：{eight}", "2: {two} · 5: {five} · 8: {eight}" }
    edit_score(name: &str, criterion: &str) { "给{name}的{criterion}打分", "Score {criterion} of {name}" }
    proposals { "用数据建议评分", "Propose scores from data" }
    proposals_hint { "收入贡献、利润贡献、增长潜力可由数字推算；采纳后才计入。", "Revenue, profit and growth can follow from the figures; they count once accepted." }
    edit_proposals { "切换数据建议", "Switch proposals" }
    accept(score: u8) { "采纳建议 {score} 分", "Accept {score}" }
    accept_all(count: usize) { "采纳全部 {count} 条建议", { format!("Accept all {}", plural(count, "proposal", "proposals")) } }
    edit_accept { "采纳评分建议", "Accept proposed scores" }
    proposed(score: u8) { "建议 {score}", "proposed {score}" }
    why_proposed(criterion: &str) { "{criterion}的建议怎样算出", "How the proposal for {criterion} is calculated" }
    willingness { "合作意愿评分（用于价值-意愿矩阵）", "Own willingness (for the value–willingness matrix)" }
    edit_willingness(name: &str) { "给{name}的合作意愿打分", "Score the willingness of {name}" }
    departments { "部门评分表", "Department table" }
    departments_hint { "各部门各打 1–10 分，看看分歧有多大；不计入总分。", "Each department rates 1–10; see how far they differ. It enters no other figure." }
    department { "部门", "Department" }
    edit_department(name: &str) { "{name}的部门评分", "Department scores of {name}" }
    cell(name: &str, criterion: &str) { "{name}：{criterion}", "{name}: {criterion}" }
    empty_title { "还没有客户", "No accounts yet" }
    empty_text { "先在客户清单里添加客户。", "Add accounts to the accounts table first." }
    to_accounts { "去客户清单", "To the accounts" }
    why(name: &str, figure: &str) { "{name}：{figure}怎样算出", "{name}: how {figure} is calculated" }
}
