//! Words of table files (C1): what is wrong with one, taking one in, handing one out; bulk edit, groups, saved filters.

use crate::text::plural;

crate::text::messages! {
    not_text {
        "读不出文字：既不是 XLSX 工作簿，也不是 UTF-8、UTF-16 或 GB18030 编码的文本。请另存为 XLSX 或“CSV UTF-8”。",
        "It holds no text that can be read: neither an XLSX workbook nor text in UTF-8, UTF-16 or GB18030. Save it as XLSX or as CSV UTF-8."
    }
    markup {
        "这是网页或标记文件，不是表格（有些系统导出的 .xls 其实是网页）。请用表格软件打开后另存为 XLSX。",
        "This is a web page or markup, not a table (some systems export pages named .xls). Open it in a spreadsheet and save it as XLSX."
    }
    old_workbook {
        "这是旧格式（.xls）或加了密码的工作簿，无法读取。请去掉密码，另存为 XLSX。",
        "This is a workbook of the old format (.xls) or one with a password. Take the password off and save it as XLSX."
    }
    not_a_workbook {
        "这个压缩文件里没有 XLSX 工作簿。请选择 .xlsx 或 .csv 文件。",
        "This archive holds no XLSX workbook. Choose an .xlsx or .csv file."
    }
    damaged(part: &str) {
        "文件已损坏，“{part}”部分读不出来。请用表格软件打开后重新保存。",
        "The file is damaged: its part '{part}' cannot be read. Open it in a spreadsheet and save it again."
    }
    swollen {
        "文件解压后大得不正常，没有读取。请只留下需要的工作表，重新保存。",
        "The file unpacks to far more than it should and was not read. Keep only the sheet you need and save it again."
    }
    far_cell(at: &str, rows: usize, columns: usize) {
        "单元格 {at} 离得太远，最多读取 {rows} 行、{columns} 列。请删除多余的内容。",
        "Cell {at} is too far away: at most {rows} rows and {columns} columns are read. Delete what is not needed."
    }
    too_many_cells(most: usize) {
        "单元格太多，最多读取 {most} 个。请只留下需要的行和列。",
        "Too many cells: at most {most} are read. Keep only the rows and columns you need."
    }
    too_deep {
        "文件的内部结构嵌套得不正常，没有读取。请用表格软件打开后重新保存。",
        "The inside of the file is nested deeper than in any workbook; it was not read. Open it in a spreadsheet and save it again."
    }
    entities {
        "文件里有自定义的替换内容，正常的表格里没有，所以没有读取。请用表格软件打开后重新保存。",
        "The file defines replacements of its own, as no spreadsheet does; it was not read. Open it in a spreadsheet and save it again."
    }
    no_sheet { "没有这张工作表。请换一张。", "There is no such sheet. Choose another one." }

    without(column: &str) { "{column}：未填", "{column}: none" }

    import { "导入文件", "Import a file" }
    import_title(file: &str) { "导入客户：{file}", "Take accounts in from {file}" }
    drop_here { "也可以把 CSV 或 XLSX 文件拖到这一页上。", "You can also drop a CSV or XLSX file onto this page." }
    refused(file: &str, why: &str) { "没有读取“{file}”。{why}", "“{file}” was not read. {why}" }
    another_file { "换一个文件", "Another file" }
    which_sheet { "工作表", "Sheet" }
    fault_place(line: usize, column: &str, field: &str) { "第 {line} 行 {column} 列：{field}", "Line {line}, column {column}: {field}" }
    edit_import { "从文件导入客户", "Take accounts in from a file" }

    export { "导出表格", "Export the table" }
    export_csv(count: usize) { "所列 {count} 个客户：CSV", "The {count} shown: CSV" }
    export_xlsx(count: usize) { "所列 {count} 个客户：XLSX", "The {count} shown: XLSX" }
    export_all_csv(count: usize) { "全部 {count} 个客户：CSV", "All {count}: CSV" }
    export_all_xlsx(count: usize) { "全部 {count} 个客户：XLSX", "All {count}: XLSX" }

    selection { "选中的客户", "Selected accounts" }
    select_all(count: usize) { "选中所列 {count} 个", "Select all {count} shown" }
    select_one(name: &str) { "选中：{name}", "Select {name}" }
    selected(count: usize) { "已选 {count} 个", "{count} selected" }
    unselect { "取消选择", "Clear the selection" }
    change_field { "批量修改", "Change a field" }
    change_field_of(count: usize) { "修改 {count} 个客户", { format!("Change {}", plural(count, "account", "accounts")) } }
    which_field { "字段", "Field" }
    new_value { "新的值", "New value" }
    new_value_hint { "留空则清除原来的内容。", "Leave it empty to clear what stands there." }
    set { "修改", "Change" }
    delete_selected { "删除所选", "Delete the selected" }
    edit_field_of(field: &str, count: usize) { "修改 {count} 个客户的{field}", { format!("Change {field} of {}", plural(count, "account", "accounts")) } }
    edit_delete(count: usize) { "删除 {count} 个客户", { format!("Delete {}", plural(count, "account", "accounts")) } }
    changed(field: &str, count: usize) { "已修改 {count} 个客户的{field}。", { format!("{field} changed in {}.", plural(count, "account", "accounts")) } }
    deleted(count: usize) { "已删除 {count} 个客户", { format!("{} deleted", plural(count, "account", "accounts")) } }
    accounts_binned(count: usize) { "{count} 个客户", { plural(count, "account", "accounts") } }

    group_by { "分组", "Group" }
    not_grouped { "不分组", "Not grouped" }
    grouped_by(column: &str) { "按{column}", "By {column}" }
    group_head(name: &str, count: usize) { "{name}（{count}）", "{name} ({count})" }

    saved_filters { "常用筛选", "Saved filters" }
    no_saved_filter { "常用筛选", "Saved filters" }
    keep_filter { "存为常用", "Save the filter" }
    filter_name { "筛选的名称", "Name of the filter" }
    filter_name_hint { "输入名称后按回车", "Type a name and press Enter" }
    forget_filter(name: &str) { "删除常用筛选“{name}”", "Forget the filter “{name}”" }
    edit_keep_filter(name: &str) { "保存筛选“{name}”", "Save the filter “{name}”" }
    edit_forget_filter(name: &str) { "删除筛选“{name}”", "Forget the filter “{name}”" }
}
