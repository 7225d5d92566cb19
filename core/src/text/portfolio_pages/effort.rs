//! Words of the page of resources and effort (C6).

use crate::text::plural;

crate::text::messages! {
    against { "精力与价值对照", "Effort against value" }
    against_purpose { "每层得到多少精力和投入，又带来多少收入和毛利。", "What each tier gets of our hours and money, and what it brings in revenue and margin." }
    against_summary { "各组的精力、投入、收入与毛利占比。", "Shares of each group in effort, investment, revenue and margin." }
    group { "分组", "Group" }
    accounts { "客户数", "Accounts" }
    hours { "小时", "Hours" }
    checks { "检查", "Checks" }
    entered(entered: usize, active: usize) { "{active} 家在购客户中 {entered} 家填了精力", "Effort entered for {entered} of {active} active accounts" }
    list { "每家客户的投入与产出", "Effort and return per account" }
    find { "在客户中查找", "Find an account" }
    name { "客户", "Account" }
    tier { "层级", "Tier" }
    investment { "年投入", "Investment" }
    of_wallet { "占客户预算", "Of wallet" }
    of_purchases { "占采购额", "Of purchases" }
    returned { "投入产出比", "Return" }
    package { "层级标准投入", "Package" }
    proposed { "建议小时", "Proposed hours" }
    change { "变化", "Change" }
    reason { "理由", "Reason" }
    marked_review { "复核", "review" }
    marked_weak { "偏低", "weak" }
    open_curve(name: &str) { "调整{name}的投入曲线", "Edit the effort curve of {name}" }

    what_if { "试着移动精力", "Try moving effort" }
    what_if_purpose { "在层级或客户之间移动小时数，占比立即变化；计划书不会改变。", "Move hours between tiers or accounts and watch the shares; the book does not change." }
    from { "从", "From" }
    to { "移到", "To" }
    move_hours { "每季度小时数", "Hours a quarter" }
    add_move { "移动", "Move" }
    moved(from: &str, to: &str, hours: u32) { "{from} → {to}：{hours} 小时", "{from} → {to}: {hours} h" }
    take_back(what: &str) { "撤回：{what}", "Take back: {what}" }
    no_moves { "还没有移动。选择来源、去向和小时数。", "Nothing moved yet. Choose from, to and the hours." }
    today { "今天", "Today" }
    after { "移动之后", "After the moves" }
    what_if_chart { "精力占比：今天与移动之后", "Share of effort: today and after the moves" }
    what_if_summary { "各组的精力占比，移动之前与之后，旁边是收入占比。", "Share of effort per group before and after the moves, beside the share of revenue." }
    gain_label { "预期年毛利变化", "Change in expected yearly margin" }

    proposal { "建议的分法", "Proposed split" }
    proposal_purpose { "给定总小时数和每层最低小时数，让预期毛利最大。", "Given the total hours and the least hours per tier, the split with the greatest expected margin." }
    total { "每季度总小时数", "Hours a quarter to split" }
    total_hint(hours: &str) { "空白：与今天相同（{hours} 小时）", "Empty: as today ({hours} h)" }
    minimum(tier: &str) { "{tier}：每家最低小时数", "{tier}: least hours per account" }
    minimum_hint(hours: u32) { "方法包的默认值：{hours}", "Default of the method pack: {hours}" }
    compare { "建议与今天对比", "The proposal against today" }
    needed { "最低合计", "Least in all" }
    hours_then { "建议", "Proposed" }
    share_today { "今天占比", "Share today" }
    share_then { "建议占比", "Share proposed" }
    gain { "每年多得的预期毛利", "Expected margin gained a year" }
    changed { "有变化的客户", "Accounts that change" }
    unassigned { "没有客户用得上的小时", "Hours no account can use" }
    worse_than_today { "今天的分法没有满足每层的最低小时数，所以建议可能低于今天。", "Today's hours do not keep every tier's least hours, so the proposal may earn less than today." }
    how { "怎样算出", "How it is reckoned" }

    curve_of(name: &str) { "{name}：投入曲线", "{name}: effort curve" }
    curve_hint { "曲线是本工具的估计；留空即按数字推算。", "The curve is an estimate of this app; leave a field empty to derive it from the figures." }
    curve_chart { "小时数与预期年毛利", "Hours and expected yearly margin" }
    curve_summary(today: u32, then: &str) { "预期年毛利随每季度小时数上升，越来越平；今天 {today} 小时，建议 {then}。", "Expected margin rises with hours a quarter and flattens; today {today} h, proposed {then}." }
    derived(value: &str) { "推算值：{value}", "Derived: {value}" }
    no_curve { "没有采购额、毛利率或毛利，画不出曲线。", "Without purchases, a margin rate and a margin there is no curve." }
    edit_total { "修改要分配的总小时数", "Change the hours to split" }
    edit_minimum(tier: &str) { "修改{tier}的最低小时数", "Change the least hours of {tier}" }
    edit_curve(name: &str) { "修改{name}的投入曲线", "Change the effort curve of {name}" }
    count(n: usize) { "{n} 家", { plural(n, "account", "accounts") } }
}
