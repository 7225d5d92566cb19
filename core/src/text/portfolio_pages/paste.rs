//! Words of pasting rows from a spreadsheet: what was read, what would change, what is wrong.

use crate::text::plural;

crate::text::messages! {
    title { "从表格粘贴客户", "Paste accounts from a spreadsheet" }
    open { "从表格粘贴", "Paste rows" }
    intro {
        "在 Excel、WPS 或在线表格里选中几行（连同表头）复制，粘贴到下面。确认之前什么都不会改。",
        "Copy rows in your spreadsheet, with their heads, and paste them below. Nothing changes before you confirm."
    }
    rows { "表格内容", "Rows" }
    rows_hint { "例如：客户名称、行业、年度采购额（万元）、最近采购日期……", "For example: Account name, Industry, Yearly purchases, Last purchase …" }
    empty { "里面没有内容。请换一份有内容的表格。", "There is nothing in it. Take a table that has some rows." }
    too_large(megabytes: usize) { "内容太多，最多读取 {megabytes} MB。请分成几份导入。", "Too much: at most {megabytes} MB are read. Take it in by parts." }
    too_many_lines(most: usize) { "行数太多，最多 {most} 行。请分成几份导入。", "Too many rows: at most {most}. Take them in by parts." }
    too_many_columns(most: usize) { "列数太多，最多 {most} 列。请只留下需要的列。", "Too many columns: at most {most}. Keep only those you need." }
    read { "读取", "Read" }
    columns { "每一列是什么", "What each column means" }
    column(head: &str) { "“{head}”列", "Column “{head}”" }
    column_number(number: usize) { "第 {number} 列", "Column {number}" }
    ignored { "不导入", "Not taken" }
    sample(text: &str) { "例：{text}", "e.g. {text}" }
    first_line_is_head { "第一行是表头", "The first row holds the heads" }
    nameless { "还不知道哪一列是客户名称。请在上面选一列。", "No column is known to be the account name. Choose one above." }
    counts(added: usize, changed: usize, same: usize) {
        "新增 {added} 个，修改 {changed} 个，不变 {same} 个。", { format!("{added} new, {changed} changed, {same} the same.") }
    }
    counts_faulty(faulty: usize) { "{faulty} 行有问题，须改正或跳过。", { format!("{} to be mended or skipped.", plural(faulty, "row", "rows")) } }
    counts_skipped(skipped: usize) { "跳过 {skipped} 行。", { format!("{} skipped.", plural(skipped, "row", "rows")) } }
    faults { "有问题的行", "Rows with problems" }
    fault_at(line: usize, name: &str) { "第 {line} 行 · {name}", "Line {line} · {name}" }
    fault_line(line: usize) { "第 {line} 行", "Line {line}" }
    fault_cell(line: usize, field: &str) { "第 {line} 行：{field}", "Line {line}: {field}" }
    skip_line(line: usize) { "跳过第 {line} 行", "Skip line {line}" }
    skip_all { "跳过所有有问题的行", "Skip all rows with problems" }
    more_faults(count: usize) { "还有 {count} 行有问题。", { format!("{} more with problems.", plural(count, "row", "rows")) } }
    preview { "将要发生的变化", "What will change" }
    new_account { "新增", "New" }
    changed_account { "修改", "Changed" }
    nothing { "空", "empty" }
    change(field: &str, before: &str, after: &str) { "{field}：{before} → {after}", "{field}: {before} → {after}" }
    value(field: &str, value: &str) { "{field}：{value}", "{field}: {value}" }
    more_rows(count: usize) { "还有 {count} 行。", { format!("{} more.", plural(count, "row", "rows")) } }
    take { "导入", "Take in" }
    back { "重新粘贴", "Paste again" }
    taken(added: usize, changed: usize) { "已新增 {added} 个客户，修改 {changed} 个。", { format!("{} added, {changed} changed.", plural(added, "account", "accounts")) } }
    edit_paste { "从表格粘贴客户", "Paste accounts" }
    same_name(line: usize) { "与第 {line} 行同名。请改名，或跳过其中一行。", "The same name stands in line {line}. Change it, or skip one of the two." }
    not_unique {
        "计划书里有几个客户叫这个名字，不知道是哪一个。请先改名，或跳过这一行。",
        "Several accounts of the book have this name, so it is not known which is meant. Rename one first, or skip this row."
    }
}
