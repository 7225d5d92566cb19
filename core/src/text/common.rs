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
}
