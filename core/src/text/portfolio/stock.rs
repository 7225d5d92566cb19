//! Words of stock and increment, visits, the customer sand table and the weekly analysis (C7).

use crate::text::plural;

crate::text::messages! {
    stock { "存量", "Stock" }
    increment { "增量", "Increment" }
    won { "新增", "Won" }
    lost { "流失", "Lost" }
    formula_end { "期末 = 期初 + 新增 − 流失", "End = start + won − lost" }
    formula_flag {
        "新增要大于流失；在最近若干个已结束的月份里，流失大于 0 且不少于新增时提醒，0 对 0 不提醒",
        "Won must exceed lost; over the last closed months it is flagged when lost is above 0 and not below won, 0 against 0 is not"
    }
    last_months(months: u32) { "最近 {months} 个已结束的月份", "Last {months} closed months" }
    judged(n: u32) { "其中有数据的 {n} 个月", { format!("{} with figures", plural(n as usize, "month", "months")) } }
    visits { "拜访", "Visits" }
    required { "要求拜访", "Required" }
    planned { "计划", "Planned" }
    done { "完成", "Done" }
    reached { "达成预期结果", "With the intended result" }
    compliance { "拜访达标", "Visits kept" }
    rate_quarter(visits: u32) { "每季度 {visits} 次", "{visits} a quarter" }
    rate_half_year(visits: u32) { "每半年 {visits} 次", "{visits} a half-year" }
    rate_year(visits: u32) { "每年 {visits} 次", "{visits} a year" }
    formula_visits {
        "按层级要求的次数，以季度判断；潜力层以半年判断。结果才是目的，次数只是手段",
        "Visits the tier asks for, judged per quarter, for potential per half-year. Results are what counts; the number is the means"
    }
    conflict_visits {
        "来源一处要求每家大客户每月至少 2 次，另一处只要求战略伙伴；默认按战略伙伴，可切换为全部。",
        "One passage asks for at least 2 visits a month for every key account, another only for strategic partners; the default is strategic partners, with a switch for all."
    }
    floor(n: u32) { "每位销售每月至少拜访 {n} 家不同客户：这是底线，不是成果", "At least {n} different customers per seller and month: a floor, not a result" }

    customers_shrink(months: u32, won: u64, lost: u64) { "最近 {months} 个月新增 {won} 家，流失 {lost} 家。", { format!("Over the last {months} months {} won and {lost} lost.", plural(usize::try_from(won).unwrap_or(usize::MAX), "customer was", "customers were")) } }
    revenue_shrinks(months: u32, won: &str, lost: &str) { "最近 {months} 个月新增收入 {won}，流失收入 {lost}。", "Over the last {months} months {won} of revenue was won and {lost} lost." }
    shrink_reason { "新增应大于流失，否则存量会变小。", "More must be won than lost, or the stock shrinks." }
    shrink_action { "先弄清流失原因，再决定是挽留还是补充新客户。", "Find out why customers leave before you decide between keeping and winning." }
    behind(quarter: &str, n: usize, of: usize, names: &str) {
        "{quarter} 有 {n} / {of} 家拜访不足：{names}。",
        { format!("{quarter}: {n} of {} with too few visits: {names}.", plural(of, "account", "accounts")) }
    }
    behind_reason { "拜访不够，对客户的了解就积累不起来。", "Without enough visits, knowledge of the customer does not build up." }
    behind_action { "生成拜访计划，先补高层级的客户。", "Generate a plan of visits and begin with the upper tiers." }
    few_results(quarter: &str, done: u32, reached: u32) { "{quarter} 完成 {done} 次拜访，只有 {reached} 次达成预期结果。", { format!("{quarter}: {} held, only {reached} with the intended result.", plural(done as usize, "visit", "visits")) } }
    few_results_reason { "次数不是成果；不到一半的拜访达成了目的。", "The number is no result; fewer than half reached their goal." }
    few_results_action { "拜访前写清目的和突破点，拜访后记下结果。", "Write goal and breakthrough before a visit, and the result after it." }
    without_goal(n: usize) { "客户沙盘有 {n} 行没有写目的。", { format!("{} of the customer sand table without a goal.", plural(n, "row", "rows")) } }
    without_goal_reason { "没有目的，事后就无法判断是否达成。", "Without a goal nobody can say later whether it was reached." }
    without_goal_action { "补上每一行的拜访目的。", "Write the goal of each row." }
    silent(names: &str) { "最近一周没有分析：{names}。", "No weekly analysis in the latest week: {names}." }
    silent_reason { "战略伙伴与核心客户应每周记录机会点、威胁点和下一步。", "Opportunity, threat and next step belong on paper every week for the upper tiers." }
    silent_action { "请负责人补一条。", "Ask the owner for a line." }
}

#[cfg(test)]
mod tests {
    use super::{customers_shrink, few_results};
    use crate::text::Lang;

    /// It once said “1 customers were won”.
    #[test]
    fn one_customer_and_one_visit_are_not_several() {
        assert_eq!(customers_shrink(Lang::En, 3, 1, 2), "Over the last 3 months 1 customer was won and 2 lost.");
        assert_eq!(customers_shrink(Lang::En, 3, 3, 5), "Over the last 3 months 3 customers were won and 5 lost.");
        assert_eq!(few_results(Lang::En, "2026-Q3", 1, 0), "2026-Q3: 1 visit held, only 0 with the intended result.");
    }
}
