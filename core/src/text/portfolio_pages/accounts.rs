//! Words of the accounts table (C1): columns, filters, editing, findings of the list.

use crate::text::plural;

crate::text::messages! {
    name { "客户名称", "Account name" }
    alias { "简称", "Short name" }
    industry { "行业", "Industry" }
    region { "区域", "Region" }
    segment { "客户类别", "Segment" }
    channel { "与主航道的关系", "Main channel" }
    owner { "负责人", "Owner" }
    status { "状态", "Status" }
    won_on { "成为客户日期", "Customer since" }
    lost_on { "流失日期", "Lost on" }
    purchases_of(year: i32) { "{year} 年采购额", "Purchases {year}" }
    yearly_purchases { "年度采购额", "Yearly purchases" }
    wallet { "客户年度预算", "Wallet" }
    gross_margin { "毛利率", "Gross margin" }
    cost_to_serve { "服务成本", "Cost to serve" }
    growth { "年增长率", "Growth" }
    renewal_date { "续约日期", "Renewal" }
    renewal_probability { "续约概率", "Renewal probability" }
    last_purchase { "最近采购", "Last purchase" }
    orders { "近12个月采购次数", "Orders in 12 months" }
    amount { "近12个月采购金额", "Amount in 12 months" }
    overdue_amount { "超期应收", "Overdue" }
    overdue_days { "超期天数", "Overdue days" }
    nps { "净推荐值", "NPS" }
    effort_hours { "投入工时", "Effort hours" }
    investment { "年度投入", "Investment" }
    tags { "标签", "Tags" }
    note { "备注", "Note" }
    share_of_wallet { "钱包份额", "Share of wallet" }
    investment_of_wallet { "投入 ÷ 预算", "Investment / wallet" }
    investment_of_purchases { "投入 ÷ 采购额", "Investment / purchases" }
    tier { "客户分层", "Tier" }
    abc { "ABC 分类", "ABC class" }
    segment_na { "NA", "NA" }
    segment_ka { "KA", "KA" }
    segment_smb { "SMB", "SMB" }

    purchases_shown { "所列客户年度采购额合计", "Yearly purchases of the list" }
    purchases_shown_formula { "合计 = Σ 所列客户的年度采购额", "Sum = Σ yearly purchases of the accounts shown" }
    accounts_shown { "所列客户", "Accounts shown" }
    with_purchases { "其中已填采购额", "With purchases" }
    without_purchases(count: usize) { "{count} 个客户没有采购额", { format!("{} without purchases", plural(count, "account", "accounts")) } }

    table { "客户清单", "Accounts" }
    list_tools { "筛选和查找", "Filter and find" }
    filters { "筛选", "Filters" }
    filters_in_force(count: usize) { "筛选（{count}）", "Filters ({count})" }
    find { "在清单中查找", "Find in the list" }
    any_of(field: &str) { "{field}：全部", "{field}: all" }
    top { "只看采购额最高的", "Only the top by purchases" }
    top_count { "前几名", "How many" }
    clear_filters { "清除筛选", "Clear filters" }
    choose_columns { "选择列", "Columns" }
    usual_columns { "恢复默认列", "Usual columns" }
    sort_by { "排序", "Sort by" }
    own_order { "录入顺序", "As entered" }
    turn_round { "反转顺序", "Turn the order round" }
    shown_of(shown: usize, all: usize) { "{shown} / {all} 个客户", { format!("{shown} of {}", plural(all, "account", "accounts")) } }
    add_account { "添加客户", "Add an account" }
    add_hint { "输入名称后按回车", "Type a name and press Enter" }
    keys_hint {
        "方向键移动，Enter 或 F2 编辑，Tab 到下一格，Esc 还原，Ctrl+Enter 打开客户，Delete 删除",
        "Arrows move, Enter or F2 edits, Tab goes on, Esc restores, Ctrl+Enter opens the account, Delete removes it"
    }
    unnamed { "（未命名）", "(unnamed)" }
    open_account(name: &str) { "打开：{name}", "Open {name}" }
    delete_account(name: &str) { "删除：{name}", "Delete {name}" }
    cell(name: &str, column: &str) { "{name}：{column}", "{name}: {column}" }
    explain_cell(name: &str, column: &str) { "{name}：{column}怎样算出", "{name}: how {column} is calculated" }
    deleted(name: &str) { "已删除：{name}", "Deleted: {name}" }
    deleted_with_people(name: &str, people: usize) {
        "已删除：{name}，连同 {people} 个人物", { format!("Deleted: {name} with {}", plural(people, "person", "people")) }
    }
    more_cards(count: usize) { "再显示 {count} 个", "Show {count} more" }
    empty_title { "还没有客户", "No accounts yet" }
    empty_text {
        "在下面输入名称添加第一个客户，或者从表格里复制几行粘贴进来。",
        "Type a name below to add the first one, or paste rows from a spreadsheet."
    }
    edit_add(name: &str) { "添加客户“{name}”", "Add “{name}”" }
    edit_cell(name: &str, column: &str) { "修改“{name}”的{column}", "Change {column} of “{name}”" }
    edit_delete(name: &str) { "删除客户“{name}”", "Delete “{name}”" }
}
