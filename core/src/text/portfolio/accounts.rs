//! Words of the accounts table (C1).

use crate::text::plural;
use crate::value::Date;

crate::text::messages! {
    purchases { "年采购额", "Yearly purchases" }
    wallet { "客户年度预算（本领域）", "Wallet" }
    margin { "毛利额", "Gross margin earned" }
    margin_rate { "毛利率", "Gross margin" }
    investment { "年投入", "Yearly investment" }
    share_of_wallet { "钱包份额", "Share of wallet" }
    investment_of_wallet { "投入占客户年度预算", "Investment of wallet" }
    investment_of_purchases { "投入占年采购额", "Investment of purchases" }
    formula_purchases {
        "已录入、且不晚于数据日期所在财年的最近一个财年的采购额；当年未过完时即为截至目前的数额",
        "Purchases of the latest fiscal year entered that does not lie after the as-of date's; of a running year, what is entered so far"
    }
    formula_share_of_wallet { "钱包份额 = 年采购额 ÷ 客户年度预算（本领域）", "Share of wallet = yearly purchases / wallet" }
    formula_margin { "毛利额 = 年采购额 × 毛利率，四舍五入到分", "Gross margin earned = yearly purchases × gross margin, rounded half up to fen" }
    formula_of_wallet { "年投入 ÷ 客户年度预算（本领域）", "Yearly investment / wallet" }
    formula_of_purchases { "年投入 ÷ 年采购额", "Yearly investment / yearly purchases" }
    fiscal_year(year: i32) { "财年 {year}", "Fiscal year {year}" }
    two_ratios {
        "两个比例要并排看：年采购额不会大于客户年度预算，所以前者总是较小。",
        "Read both ratios side by side: purchases do not exceed the wallet, so the first is always the smaller one."
    }

    empty { "还没有客户。", "There are no accounts yet." }
    empty_reason { "评估、分层和矩阵都从客户清单开始。", "Scores, tiers and the matrix all start from this list." }
    empty_action { "从表格粘贴几行，或逐个添加。", "Paste a few rows from a spreadsheet, or add them one by one." }
    same_name(names: &str) { "有同名客户：{names}。", "Accounts with the same name: {names}." }
    same_name_reason { "导入按名称匹配，同名时分不清是哪一家。", "Imports match by name and could not tell them apart." }
    same_name_action { "合并重复的行，或在名称里加上地区。", "Merge the duplicates, or add the region to the name." }
    future_purchase(names: &str, as_of: Date) { "最近购买日期晚于数据日期 {as_of}：{names}。", "Last purchase after the as-of date {as_of}: {names}." }
    future_purchase_reason { "这些日期按数据日期当天计算。", "These days count as the as-of date itself." }
    future_purchase_action { "更正日期，或把数据日期往后移。", "Correct the dates, or move the as-of date." }
    above_wallet(names: &str) { "年采购额超过客户年度预算：{names}。", "Yearly purchases above the wallet: {names}." }
    above_wallet_reason { "客户在本领域的预算不可能小于它向我们采购的数额。", "A customer's budget in our field cannot be smaller than what it buys from us." }
    above_wallet_action { "向客户核实预算，把年度预算更新为实际口径。", "Ask the customer for its budget and update the wallet." }
    overdue(names: &str, amount: &str) { "超期应收共 {amount}：{names}。", "{amount} of receivables are overdue: {names}." }
    overdue_reason { "欠款既是风险信号，也会占用资源。", "Late payment is a signal of risk and ties up resources." }
    overdue_action { "与客户确认付款计划，再决定是否继续增加投入。", "Agree a payment plan before adding more effort." }
    renewal(names: &str, amount: &str) { "90 天内到期、续约没有把握：{names}（年采购额 {amount}）。", "Renewal due within 90 days and not safe: {names} (yearly purchases {amount})." }
    renewal_reason { "续约概率未填或低于 80%。", "The renewal probability is empty or below 80%." }
    renewal_action { "安排续约沟通，更新续约概率。", "Start the renewal talk and update the probability." }
    no_purchases(n: usize, of: usize, names: &str) {
        "{of} 家在购客户中有 {n} 家没有年采购额：{names}。",
        { format!("{n} of {} without yearly purchases: {names}.", plural(of, "active account", "active accounts")) }
    }
    no_purchases_reason { "没有采购额，就没有 ABC 分类和钱包份额。", "Without purchases there is no ABC class and no share of wallet." }
    no_purchases_action { "补上最近一个财年的采购额。", "Enter the purchases of the latest fiscal year." }
    no_wallet(n: usize, of: usize, names: &str) {
        "{of} 家在购客户中有 {n} 家没有客户年度预算：{names}。",
        { format!("{n} of {} without a wallet: {names}.", plural(of, "active account", "active accounts")) }
    }
    no_wallet_reason { "钱包份额和各层投入标准都以客户年度预算为准。", "Share of wallet and the packages of the tiers refer to the wallet." }
    no_wallet_action { "先填一个估计值，注明来源，再逐步核实。", "Start with an estimate and its source, then confirm it." }
}
