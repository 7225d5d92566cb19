//! Words of files: what is wrong with one, why, how to mend it; what must be known before one is taken.

super::messages! {
    spot(line: usize, column: usize) { "第 {line} 行第 {column} 个字符", "line {line}, character {column}" }
    export_again {
        "请在原设备上重新导出一次，再导入新文件。",
        "Export the book once more where it comes from, and import the new file."
    }
    correct_number { "请改正这个数字后再导入。", "Correct the number and import again." }

    too_large { "文件太大，没有读取。", "The file is too large and was not read." }
    too_large_reason(size: &str, limit: &str) {
        "文件有 {size} MB，最多读取 {limit} MB。",
        "It has {size} MB; at most {limit} MB are read."
    }
    too_large_action {
        "请确认选的是沙盘导出的计划书文件。",
        "Check that it is a book exported by Sandtable."
    }

    empty { "文件是空的。", "The file is empty." }
    empty_reason { "其中没有任何内容。", "There is nothing in it." }

    not_text { "这不是文本文件。", "This is not a text file." }
    not_text_reason(byte: usize) {
        "从第 {byte} 个字节起不是 UTF-8 文本。",
        "From byte {byte} on it is not text in UTF-8."
    }
    not_text_action {
        "请选择沙盘导出的 .json 文件；如果用其他软件保存过，请另存为 UTF-8。",
        "Choose a .json file exported by Sandtable. If another program saved it, save it as UTF-8."
    }

    truncated { "文件不完整。", "The file is incomplete." }
    truncated_reason(at: &str) { "内容在{at}处中断。", "It breaks off at {at}." }
    not_json { "文件内容不是有效的 JSON。", "The content is not valid JSON." }
    not_json_reason(at: &str) { "{at}处无法解读。", "It cannot be read at {at}." }
    not_json_action {
        "如果手工改过，请检查该处的引号、逗号和括号；否则请重新导出。",
        "If it was edited by hand, check the quotes, commas and brackets there; otherwise export again."
    }
    too_deep { "文件嵌套过深，没有读取。", "The file is nested too deeply and was not read." }
    too_deep_reason(at: &str) {
        "到{at}为止的括号层数超过任何计划书文件。",
        "Up to {at} it has more levels of brackets than any book."
    }
    not_finite { "文件里有不是数字的数值。", "The file has a value that is no number." }
    not_finite_reason(at: &str) {
        "{at}处写的是 NaN 或 Infinity。",
        "At {at} it says NaN or Infinity."
    }
    not_finite_action {
        "请改成数字；未知的数值请删去整个字段。",
        "Write a number there; leave the whole field out where it is unknown."
    }
    endless { "文件里有大到无法保存的数字。", "The file has a number too large to be held." }
    endless_reason(at: &str) { "位置：{at}。", "It stands at {at}." }
    broken_character { "文件里有残缺的字符。", "The file has a broken character." }
    broken_reason(at: &str) {
        "{at}处的转义只有半个字符。",
        "The escape at {at} is half a character."
    }
    duplicate_key(key: &str) { "“{key}”出现了两次。", "“{key}” is there twice." }
    duplicate_key_reason(at: &str, path: &str) {
        "同一对象（{path}）在{at}处再次写了它，无法判断以哪个为准。",
        "The same object ({path}) says it again at {at}; it is not known which one is meant."
    }
    duplicate_key_action { "请删去其中一个再导入。", "Remove one of the two and import again." }

    foreign { "这不是沙盘的计划书文件。", "This is not a book of Sandtable." }
    foreign_reason {
        "文件没有写明格式 sandtable-book。",
        "It does not name the format sandtable-book."
    }
    foreign_action {
        "请选择在书架上导出的文件。",
        "Choose a file that was exported from the shelf."
    }
    too_new { "文件来自更新的版本。", "The file comes from a newer version." }
    too_new_reason(needs: u64, knows: u32) {
        "读取它至少需要格式版本 {needs}，当前只到 {knows}。",
        "Reading it needs file version {needs}; this version knows {knows}."
    }
    too_new_action { "请刷新页面以更新，再导入。", "Reload the page to update it, then import again." }
    too_many { "文件里的记录太多。", "The file has too many records." }
    too_many_reason(count: usize, limit: usize) {
        "共有 {count} 条，最多 {limit} 条。",
        "There are {count}; at most {limit} are read."
    }
    too_many_action { "请拆成几本计划书再导入。", "Split it into several books." }
    misfit(path: &str) { "字段 {path} 的内容类型不对。", "The field {path} has a value of the wrong kind." }
    misfit_reason(reason: &str) { "技术说明：{reason}", "Technically: {reason}" }
    misfit_action {
        "如果手工改过，请按 schema/book.schema.json 改正；否则请重新导出。",
        "If it was edited by hand, correct it after schema/book.schema.json; otherwise export again."
    }
    out_of_range(path: &str) { "字段 {path} 的数字超出范围。", "The number in {path} is out of range." }
    out_of_range_reason(found: &str, least: i64, greatest: i64) {
        "写的是 {found}，允许 {least} 到 {greatest}。",
        "It says {found}; allowed is {least} to {greatest}."
    }

    edited { "文件在导出后被改动过。", "The file was changed after its export." }
    edited_reason {
        "内容与文件里的校验值不符：可能是手工编辑，也可能是传输中受损。",
        "Its content does not fit its checksum: it was edited by hand, or damaged on the way."
    }
    edited_action {
        "请先核对下面的变化；手工改过的文件请选择“替换整本”或“作为副本导入”，合并认不出手工改动的先后。",
        "Check the changes below first; for a file edited by hand choose “Replace the whole book” or “Import as a copy”, since merging cannot tell when such an edit was made."
    }
    unchecked { "文件没有校验值。", "The file has no checksum." }
    unchecked_reason {
        "无法确认内容与导出时一致。",
        "It cannot be told whether its content is as it was exported."
    }
    newer { "文件来自较新的版本。", "The file comes from a newer version." }
    newer_reason(schema: u64) {
        "格式版本 {schema}；本版本不认识的内容会原样保留，但不显示。",
        "File version {schema}; what this version does not know is kept but not shown."
    }
    newer_action { "刷新页面以更新后可看到全部内容。", "Reload the page to update it and see everything." }
    other_pack(id: &str, version: u32) {
        "计划书使用的是方法包 {id}（版本 {version}）。",
        "The book was made with the method pack {id}, version {version}."
    }
    other_pack_reason {
        "权重与门槛以当前方法包为准，结果可能与原处不同。",
        "Weights and thresholds are those of the pack in use; figures may differ from where it comes from."
    }
    other_pack_action { "", "" }

    accounts { "客户", "Accounts" }
    people { "人员", "People" }
    items { "画布条目", "Canvas entries" }
    influences { "影响关系", "Influences" }
    plans { "经营计划", "Plans" }
    sand { "客户沙盘", "Customer sand table" }

    no_as_of {
        "没有基准日：请用 --as-of 2026-09-30 给出，或在计划书里填写。",
        "There is no as-of date: give one with --as-of 2026-09-30, or set it in the book."
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Lang;

    #[test]
    fn places_are_told_as_an_editor_shows_them() {
        assert_eq!(super::spot(Lang::Zh, 3, 7), "第 3 行第 7 个字符");
        assert_eq!(super::spot(Lang::En, 3, 7), "line 3, character 7");
    }
}
