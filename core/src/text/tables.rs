//! Words of table files (C1): what is wrong with one, taking one in, handing one out; bulk edit, groups, saved filters.

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
}
