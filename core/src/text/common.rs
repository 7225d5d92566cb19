//! Words of the screen's own parts: buttons, states, keys. Words of a tool stand in the file named after it.

super::messages! {
    add { "添加", "Add" }
    cancel { "取消", "Cancel" }
    close { "关闭", "Close" }
    confirm { "确定", "OK" }
    delete { "删除", "Delete" }
    edit { "编辑", "Edit" }
    undo { "撤销", "Undo" }
    redo { "重做", "Redo" }
    rename { "重命名", "Rename" }
    duplicate { "复制副本", "Duplicate" }
    restore { "恢复", "Restore" }
    download { "下载", "Download" }
    print { "打印", "Print" }
    search { "查找", "Find" }
    more { "更多操作", "More actions" }
    yes { "是", "Yes" }
    no { "否", "No" }
    none { "无", "None" }
    show_as_table { "以表格查看", "Show as table" }
    show_as_chart { "以图形查看", "Show as chart" }
    move_up { "上移", "Move up" }
    move_down { "下移", "Move down" }
    not_computable { "无法计算", "Not computable" }
    provisional { "暂定", "Provisional" }
    formula { "公式", "Formula" }
    inputs { "数据", "Inputs" }
    source { "来源", "Source" }
    explain_figure(name: &str) { "{name}：查看计算过程", "{name}: show how it is calculated" }
    findings { "这说明什么", "What this tells you" }
    nothing_found { "没有需要提示的内容。", "Nothing to report." }
    severity_error { "须处理", "Must fix" }
    severity_warning { "注意", "Watch" }
    severity_hint { "提示", "Hint" }
    sort_ascending(column: &str) { "按“{column}”升序排列", "Sort by {column}, ascending" }
    sort_descending(column: &str) { "按“{column}”降序排列", "Sort by {column}, descending" }
    rows_shown(shown: usize, all: usize) { "显示 {shown} / {all} 行", "{shown} of {all} rows" }
    dismiss { "关闭消息", "Dismiss message" }
    swap_hint { "按 ↑ ↓ 调整顺序", "Use ↑ ↓ to reorder" }
    not_scored { "未评分", "Not scored" }
    required { "必填", "Required" }
    clear { "清除", "Clear" }
    clear_score { "清除评分", "Clear the score" }
    steps { "计算步骤", "Steps" }
    missing { "还缺少", "Still missing" }
    guide { "使用指南", "Guide" }
    messages { "消息", "Messages" }
    more_messages(count: usize) { "另有 {count} 条消息", "{count} more" }
    saving { "正在保存…", "Saving…" }
    saved { "已保存", "Saved" }
    on_disk { "已落盘", "On disk" }
    not_saved { "未保存", "Not saved" }
    memory_only { "仅在内存中", "In memory only" }
    read_only { "只读", "Read only" }
    move_to(place: &str) { "移到“{place}”", "Move to {place}" }
    move_item(name: &str) { "移动：{name}", "Move {name}" }
    move_item_up(name: &str) { "上移：{name}", "Move {name} up" }
    move_item_down(name: &str) { "下移：{name}", "Move {name} down" }
    moved_to(name: &str, position: usize, all: usize) {
        "{name}：已移到第 {position} 位，共 {all} 位", "{name}: moved to {position} of {all}"
    }
    remove_item(name: &str) { "移除：{name}", "Remove {name}" }
    add_label { "添加标签", "Add a label" }
    rag_green { "绿", "Green" }
    rag_yellow { "黄", "Yellow" }
    rag_orange { "橙", "Orange" }
    rag_red { "红", "Red" }
    not_a_whole_number { "请输入整数，例如 12。", "Enter a whole number, such as 12." }
    not_between(least: &str, most: &str) { "请输入 {least} 到 {most} 之间的数。", "Enter a number from {least} to {most}." }
    not_a_date { "请按 2026-11-22 的形式输入日期。", "Enter a date like 2026-11-22." }
    not_a_number(typed: &str) { "“{typed}”不是数。请输入如 1,200 或 12.5 的数。", "“{typed}” is not a number. Enter one such as 1,200 or 12.5." }
    not_money(typed: &str) { "“{typed}”不是金额。请输入如 350万、1.2亿 的金额。", "“{typed}” is not an amount. Enter one such as 3.5M or 1,200,000." }
    not_a_rate(typed: &str) { "“{typed}”不是比率。请输入如 33%、1:3 或 1/3。", "“{typed}” is not a rate. Enter one such as 33%, 1:3 or 1/3." }
    number_too_large { "这个数太大，请检查位数。", "This number is too large. Check its digits." }
    zero_denominator { "冒号或斜线后面不能是 0。", "The number behind the colon or slash cannot be 0." }
    nothing_typed { "请输入一个值。", "Enter a value." }
    nothing_matches { "没有符合条件的内容。", "Nothing matches." }
    not_negative { "不能小于 0。", "This cannot be below 0." }
    not_below(least: &str) { "不能小于 {least}。", "This cannot be below {least}." }
}
