//! Words of the shelf and of the frame around a book: navigation, save state, find, settings, first run.

use super::{Lang, plural};
use crate::value::MoneyUnit;

super::messages! {
    app_name { "沙盘", "Sandtable" }
    app_tagline { "从业务设计到大客户计划，一处算清。", "From business design to key-account plans, worked out in one place." }
    skip_to_content { "跳到正文", "Skip to content" }
    part_coming { "正在载入……", "Loading…" }
    part_failed {
        "这一部分没有载入，可能是网络断开了。已保存的数据没有受影响。",
        "This part did not load; the network may be down. What was saved is not affected."
    }
    part_again { "再试一次", "Try again" }
    shelf_title { "这台设备上的计划书", "Books on this device" }
    shelf_empty_title { "还没有计划书", "No books yet" }
    shelf_empty_text { "打开示例看看它能做什么，或者新建一本开始填写。", "Open the sample to see what it does, or start a blank book." }
    where_data_lives {
        "数据只存在这个浏览器里，不会上传。换浏览器、清除网站数据或使用无痕窗口都会看不到它；请用“导出”留一份文件。",
        "Your data stays in this browser and is sent nowhere. Another browser, clearing site data or a private window will not show it; keep a copy with “Export”."
    }
    new_book { "新建计划书", "New book" }
    open_sample { "打开示例", "Open the sample" }
    import_file { "导入文件", "Import a file" }
    import_paste { "粘贴导入", "Import by pasting" }
    untitled { "未命名计划书", "Untitled book" }
    book_title_label { "标题", "Title" }
    book_actions(title: &str) { "“{title}”的操作", "Actions for “{title}”" }
    changed_on(date: &str) { "修改于 {date}", "Changed {date}" }
    accounts_count(n: usize) { "{n} 个客户", { plural(n, "account", "accounts") } }
    archive { "归档", "Archive" }
    unarchive { "移回书架", "Back to the shelf" }
    archived_books { "已归档", "Archived" }
    binned_books { "回收站（保留 30 天）", "Bin (kept for 30 days)" }
    move_to_bin { "移到回收站", "Move to the bin" }
    erase_forever { "彻底删除", "Erase for good" }
    erase_forever_text(title: &str) { "“{title}”将从这个浏览器里彻底删除，无法撤销。", "“{title}” will be erased from this browser for good. This cannot be undone." }
    book_binned(title: &str) { "“{title}”已移到回收站。", "“{title}” is in the bin." }
    book_erased(title: &str) { "“{title}”已彻底删除。", "“{title}” has been erased." }
    copy_of(title: &str) { "{title}（副本）", "{title} (copy)" }
    book_missing_title { "找不到这本计划书", "This book is not here" }
    book_missing_text { "它可能在另一个浏览器里，或者已被删除。如果您有导出的文件，请在书架上导入。", "It may be in another browser, or it was erased. If you have an exported file, import it on the shelf." }
    book_broken_title { "这本计划书读不出来", "This book cannot be read" }
    book_broken_text(reason: &str) { "没有改动任何数据。原因：{reason}。请先下载原始数据，再联系提供本工具的人。", "Nothing was changed. The reason: {reason}. Download the raw data first, then ask whoever gave you this tool." }
    book_too_new_text { "它由更新的版本写成，这个版本不能读。没有改动任何数据。请刷新页面以更新；也可以先下载原始数据。", "It was written by a newer version, and this one may not read it. Nothing was changed. Reload the page to update it; you can download the raw data first." }
    download_raw { "下载原始数据", "Download the raw data" }
    read_only_newer { "这本计划书由更新的版本写成：这里显示这个版本能读的内容，可以看和导出，不能修改。", "This book was written by a newer version: what this one can read of it you can read and export, not change." }
    recovered { "上次没有正常结束，已从备份记录恢复。", "The last session did not end cleanly; the book was recovered from its own records." }
    back_to_shelf { "回到书架", "Back to the shelf" }
    page_unknown_title { "没有这个页面", "There is no such page" }
    page_unknown_text { "地址可能不完整。", "The address may be incomplete." }
    thread { "计划的主线", "The thread of the plan" }
    overview { "总览", "Overview" }
    overview_purpose { "这本计划书做到哪里了，下一步做什么。", "How far this book has come, and what to do next." }
    bin { "回收站", "Bin" }
    bin_purpose { "最近 30 天删除的内容，可以恢复。", "What was deleted in the last 30 days; it can be restored." }
    bin_empty { "回收站是空的。", "The bin is empty." }
    deleted_on(date: &str) { "删除于 {date}", "Deleted {date}" }
    restored(name: &str) { "已恢复“{name}”。", "Restored “{name}”." }
    edit_restore(name: &str) { "恢复“{name}”", "Restore “{name}”" }
    edit_book_data { "改计划书资料", "Change the book’s data" }
    edit_import { "导入", "Import" }
    book_settings { "计划书设置", "Book settings" }
    firm_label { "公司或小组", "Firm or group" }
    as_of_label { "数据日期", "As-of date" }
    as_of_hint { "所有计算都以这一天为“今天”。留空则用当天。", "Every calculation takes this day as today. Empty: the current day." }
    fiscal_start_label { "财年起始月", "First month of the fiscal year" }
    fiscal_start_hint { "1 到 12", "1 to 12" }
    currency_label { "币种（仅作标注）", "Currency (a label only)" }
    undo_of(label: &str) { "撤销：{label}", "Undo: {label}" }
    redo_of(label: &str) { "重做：{label}", "Redo: {label}" }
    nothing_to_undo { "没有可撤销的操作", "Nothing to undo" }
    nothing_to_redo { "没有可重做的操作", "Nothing to redo" }
    undone(label: &str) { "已撤销：{label}", "Undone: {label}" }
    redone(label: &str) { "已重做：{label}", "Redone: {label}" }
    switch_language { "English", "中文" }
    unit_choice(unit: MoneyUnit) { { format!("金额用{}", unit.word(Lang::Zh)) }, { english_unit(unit) } }
    theme_system { "外观：跟随系统", "Theme: as the system" }
    theme_light { "外观：浅色", "Theme: light" }
    theme_dark { "外观：深色", "Theme: dark" }
    red_is_gain { "红色表示增长", "Red means gain" }
    settings { "设置", "Settings" }
    keys { "快捷键", "Keyboard shortcuts" }
    key_find { "查找", "Find" }
    key_undo { "撤销", "Undo" }
    key_redo { "重做", "Redo" }
    key_save { "确认已保存", "Confirm that it is saved" }
    key_help { "显示这张表", "Show this list" }
    key_close { "关闭对话框", "Close a dialog" }
    key_move { "在列表中移动条目", "Move an entry in a list" }
    key_rows { "在表格中移动", "Move in a table" }
    save_hint { "边输入边保存，不需要手动保存。", "It is saved as you type; there is nothing to press." }
    memory_mode_text {
        "浏览器不允许存储：现在填写的内容只在这个页面里，关闭就没有了。请随时导出。",
        "The browser does not allow storage: what you enter lives in this page only and is gone when you close it. Export often."
    }
    not_saved_text { "最近的修改没有存下来。请立即下载一份，我们会继续重试。", "Your latest changes are not stored. Download a copy now; we keep trying." }
    download_now { "立即下载我的数据", "Download my data now" }
    retry { "重试", "Try again" }
    other_tab_merged { "另一个窗口的修改已合并进来。", "Changes from another window were merged in." }
    data_missing_title { "您的数据不见了", "Your data is missing" }
    data_missing_text { "这里原来有计划书，现在读不到。请不要清除网站数据；如有导出文件，可以导入恢复。", "There were books here and now they cannot be found. Do not clear site data; if you have an exported file, import it." }
    export { "导出", "Export" }
    export_book { "导出计划书（JSON）", "Export the book (JSON)" }
    copy_as_text { "复制为文本", "Copy as text" }
    copied { "已复制。", "Copied." }
    copy_failed { "浏览器不允许复制，请改用下载。", "The browser does not allow copying; download instead." }
    exported(name: &str) { "已导出：{name}", "Exported: {name}" }
    export_failed { "浏览器不允许下载。请改用“复制为文本”。", "The browser does not allow downloads. Use “Copy as text” instead." }
    find_title { "查找", "Find" }
    find_placeholder { "计划书、工具、客户、人、画布条目……", "Books, tools, accounts, people, canvas entries…" }
    find_nothing(query: &str) { "没有找到“{query}”。", "Nothing found for “{query}”." }
    find_kind_book { "计划书", "Book" }
    find_kind_tool { "工具", "Tool" }
    find_kind_account { "客户", "Account" }
    find_kind_person { "人", "Person" }
    find_kind_item { "画布", "Canvas" }
    find_results(n: usize) { "{n} 个结果", { plural(n, "result", "results") } }
    drop_here { "松开即可导入", "Drop to import" }
    offline_note { "打开后不再联网。", "No network after loading." }
    step_design { "写下今天的做法和新的决定", "Write down how you do business today and what you decide" }
    step_targets { "从收入目标倒推需要多少商机", "Work back from the revenue target" }
    step_accounts { "录入或粘贴客户", "Enter or paste accounts" }
    step_score { "给客户打分、分层", "Score and tier the accounts" }
    step_people { "画出一个客户里的人", "Map the people of one account" }
    not_started { "未开始", "Not started" }
    entries(n: usize) { "{n} 条", { plural(n, "entry", "entries") } }
    people_count(n: usize) { "{n} 人", { plural(n, "person", "people") } }
}

super::messages! {
    import_title { "导入计划书", "Import a book" }
    import_refused { "没有导入", "Nothing was imported" }
    import_from(title: &str, exported: &str) { "“{title}”，导出于 {exported}", "“{title}”, exported {exported}" }
    import_same { "文件内容与当前计划书完全相同。", "The file says just what this book says." }
    import_other_book { "这是另一本计划书的文件。建议“作为副本导入”。", "This file is of another book. “Import as a copy” is the safe way." }
    import_on_shelf { "书架上已有这本计划书。可以打开它来合并或替换，也可以另存为副本。", "This book is already on the shelf. Open it to merge or replace, or import a copy." }
    import_collection { "内容", "What" }
    import_new { "新增", "New" }
    import_changed { "变更", "Changed" }
    import_unchanged { "相同", "Same" }
    import_absent { "文件中没有", "Not in the file" }
    import_settings(n: usize) { "另有 {n} 项设置不同。", { format!("{} as well.", plural(n, "setting differs", "settings differ")) } }
    import_merge { "合并（较新的修改优先）", "Merge (the later edit wins)" }
    import_replace { "替换整本", "Replace the whole book" }
    import_copy { "作为副本导入", "Import as a copy" }
    import_add { "放到书架", "Put it on the shelf" }
    import_open { "打开来合并", "Open it to merge" }
    import_done { "已导入。导入前的内容已备份，可以撤销。", "Imported. What was here before is backed up; you can undo." }
    import_added(title: &str) { "已导入“{title}”。", "Imported “{title}”." }
    import_not_stored { "存不下，没有导入。请先导出并清理不用的计划书。", "It could not be stored, and nothing was imported. Export and erase books you no longer need." }
    paste_title { "粘贴计划书文本", "Paste a book as text" }
    paste_label { "把“复制为文本”得到的内容粘贴到这里", "Paste here what “Copy as text” gave" }
    paste_read { "读取", "Read it" }
    exported_on(date: &str) { "上次导出 {date}", "Last export {date}" }
    never_exported { "还没有导出过", "Never exported" }
    tools_started(n: usize) { "已开始 {n} / 5 步", "{n} of 5 steps started" }
    shelf_trouble { "浏览器存储读不出来。没有改动任何数据；请重新加载页面再试。", "The browser’s storage cannot be read. Nothing was changed; reload the page and try again." }
    new_book_title { "新计划书的标题", "Title of the new book" }
    create { "新建", "Create" }
    book_not_stored { "浏览器存储已满或被禁用，没有新建。", "The browser’s storage is full or blocked; the book was not made." }
}

fn english_unit(unit: MoneyUnit) -> String {
    let unit = match unit {
        MoneyUnit::One => "full",
        MoneyUnit::Middle => "thousands (K)",
        MoneyUnit::Large => "millions (M)",
    };
    format!("Amounts in {unit}")
}
