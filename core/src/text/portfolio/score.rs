//! Words of the three-dimension score (C2).

use crate::text::plural;

crate::text::messages! {
    total { "总分", "Total" }
    index_of(dimension: &str) { "{dimension}指数", "{dimension} index" }
    formula_index { "指数 = 10 × Σ(权重 × 评分) ÷ Σ权重，只算已评分的标准，范围 10–100", "Index = 10 × Σ(weight × score) / Σ weight over scored criteria, 10 to 100" }
    weight_and_score(weight: &str, score: &str) { "权重 {weight} · 评分 {score}", "weight {weight} · score {score}" }
    proposed { "建议（采纳后生效）", "Proposed (counts once accepted)" }
    formula_proposed { "建议评分 = 1 + ⌊10 × 数值更低的客户数 ÷ 有该数值的在购客户数⌋", "Proposed score = 1 + ⌊10 × accounts with a lower figure / active accounts with the figure⌋" }
    department_index { "部门评分", "Department score" }
    formula_department { "部门评分 = 10 × 各部门加权平均的平均值；分歧 = 最高部门 − 最低部门", "Department score = 10 × mean over departments of their weighted means; spread = highest − lowest department" }
    spread { "部门分歧", "Spread between departments" }
    moved(places: &str) { "移动 {places} 位", "moved {places}" }

    nothing { "还没有客户评分。", "No account is scored yet." }
    nothing_reason { "没有评分，就没有排名和矩阵位置。", "Without scores there is no ranking and no place in the matrix." }
    nothing_action { "先给最重要的五家客户评分，参照 2、5、8 分的说明。", "Score your five most important accounts first; use the lines for 2, 5 and 8." }
    no_weights { "所有标准的权重都是 0。", "All criteria have a weight of 0." }
    no_weights_reason { "没有权重，总分无法计算。", "Without weights no total can be computed." }
    no_weights_action { "至少给一条标准设权重，或恢复默认权重。", "Give at least one criterion a weight, or restore the defaults." }
    provisional(n: usize, of: usize, names: &str) {
        "{of} 家客户中有 {n} 家的总分只是暂定：{names}。",
        { format!("{n} of {} with a provisional total: {names}.", plural(of, "account", "accounts")) }
    }
    provisional_reason { "已评分标准的权重不到 60%；它们留在列表里，但没有名次。", "Less than 60% of the weight is scored; they keep their place but carry no rank." }
    provisional_action { "补上权重最高的空白评分。", "Fill the empty scores with the highest weights first." }
    leader(name: &str, total: &str) { "总分最高的是{name}（{total} 分）。", "{name} leads with a total of {total}." }
    leader_reason { "按当前权重排在第一。", "It ranks first with the present weights." }
    leader_action { "看看团队、投入和拜访是否与它的位置相称。", "Check that team, investment and visits match its place." }
    weak(n: usize, names: &str) {
        "{n} 家价值高但关系弱：{names}。",
        { format!("{} of high value with a weak relationship: {names}.", plural(n, "account", "accounts")) }
    }
    weak_reason(mark: u8) { "财务与战略合计达到 {mark} 分，关系指数低于 {mark} 分。", "Financial and strategic together reach {mark}; the relationship index is below {mark}." }
    weak_action { "安排高层互访，找到关键人并建立信任。", "Plan executive visits, find the key persons and build trust." }
    proposals(n: usize) {
        "有 {n} 个空白评分可以由数据提出建议。",
        { format!("{} could be proposed from the figures.", plural(n, "empty score", "empty scores")) }
    }
    proposals_reason { "收入贡献、利润贡献和增长可由采购额、毛利额和增长率推算。", "Revenue, profit and growth can follow from purchases, margin and growth." }
    proposals_action { "打开“数据建议”，逐条采纳。", "Switch on help from data and accept what fits." }
}
