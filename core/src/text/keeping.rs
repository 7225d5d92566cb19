//! Words about keeping: what is stored where, backups, lost and conflicting values, session-only work, the lock.

use super::{Lang, list, plural};
use crate::book::{Book, Path};
use crate::storage::Reason;
use crate::value::grouped;
use serde_json::Value;

super::messages! {
    storage { "存储与备份", "Storage and backups" }
    storage_purpose { "您的数据存在哪里、占多少、怎样留底、怎样清除。", "Where your data lies, how much there is, how to keep a copy, how to erase it." }
    places { "存在哪里", "What is stored where" }
    place_first { "第一处：网页存储（每次修改立即写入）", "First place: web storage (every edit, at once)" }
    place_second { "第二处：浏览器数据库（浏览器被强行关闭也不丢）", "Second place: the browser’s database (survives a killed browser)" }
    place_all { "本网站合计（浏览器估计）", "This site altogether (the browser’s estimate)" }
    place_promise { "浏览器是否承诺不自行清除", "Whether the browser promises not to clear it by itself" }
    first_size(size: &str, percent: usize) { "{size}，占可用空间的 {percent}%", "{size}, {percent}% of the room there is" }
    second_size(size: &str, backups: usize) {
        "{size}，其中备份 {backups} 份",
        { format!("{size}, with {}", plural(backups, "backup", "backups")) }
    }
    usage(used: &str, quota: &str) { "已用 {used}，可用 {quota}", "{used} of {quota}" }
    second_unreachable { "现在用不了。数据仍在第一处；请经常导出。", "It cannot be reached now. Your data is in the first place; export often." }
    unknown { "浏览器没有说明", "The browser does not say" }
    looking { "正在查看…", "Looking…" }
    promised { "是，已承诺", "Yes, it has promised" }
    not_promised { "没有承诺：空间紧张时浏览器可能清除", "No: the browser may clear it when room is short" }
    ask_promise { "请浏览器承诺保留", "Ask the browser to keep it" }
    promise_given { "浏览器已承诺不自行清除。", "The browser has promised not to clear it by itself." }
    promise_refused { "浏览器没有同意。请定期导出文件。", "The browser did not agree. Export a file regularly." }
    size_kb(n: &str) { "{n} KB", "{n} KB" }
    size_mb(n: &str) { "{n} MB", "{n} MB" }

    books_here { "各计划书", "The books" }
    book_size(size: &str) { "占 {size}", "{size}" }
    backups_of(title: &str) { "“{title}”的备份", "Backups of “{title}”" }
    download_all { "下载全部计划书", "Download all books" }
    downloaded_all(n: usize) { "已下载 {n} 本计划书。", { format!("{} downloaded.", plural(n, "book", "books")) } }
    download_some_failed(n: usize) { "有 {n} 本没有下载成功。", { format!("{} could not be downloaded.", plural(n, "book", "books")) } }
    download_records { "下载全部原始记录", "Download all raw records" }
    erase_all { "清除全部数据", "Erase everything" }
    erase_all_text {
        "这个网站在这个浏览器里的全部计划书和备份都会被清除，无法撤销。请先下载需要保留的内容。",
        "Every book and every backup of this site in this browser will be erased. This cannot be undone. Download what you want to keep first."
    }
    erase_confirm_label { "请输入“清除”以确认", "Type “erase” to confirm" }
    erase_confirm_word { "清除", "erase" }
    erased_all { "已全部清除，并已检查：没有剩下任何记录。", "Everything is erased; it was checked that no record is left." }
    erased_not_all(n: usize) { "没有全部清除：还剩 {n} 条记录。", { format!("Not everything is erased: {} left.", plural(n, "record is", "records are")) } }

    words_title { "请知道这些", "Good to know" }
    words_private { "无痕（隐私）窗口关闭后，里面的内容全部消失。", "A private window forgets everything when it is closed." }
    words_safari { "Safari 会清除七天没有访问过的网站的数据；装到主屏幕后不受此限。", "Safari clears the data of sites that were not visited for seven days, unless the site is on the home screen." }
    words_shared { "同一地址下的其他网页可以读到这里的数据；共用的电脑上，同一浏览器用户的其他人也能看到。", "Other pages under the same address can read this data, and so can whoever uses the same browser profile on a shared computer." }
    words_file { "可靠的留底只有一种：定期导出文件，放到别处。", "There is one copy to rely on: a file that you export regularly and keep elsewhere." }

    memory_title { "不存储，只用这一次", "Work without storing" }
    memory_text {
        "在借用的电脑上：现在起新建的计划书只在内存里，关闭页面就消失；已存的计划书不动，也不显示。",
        "For a borrowed computer: from now on new books live in memory only and are gone when the page is closed. Stored books stay where they are and are not shown."
    }
    memory_start { "开始不存储的使用", "Start without storing" }
    memory_on { "现在不存储任何内容：关闭页面就消失。请在结束前导出。", "Nothing is stored now: it is gone when the page is closed. Export before you finish." }

    backups { "备份", "Backups" }
    backups_purpose { "这本计划书以前的样子：可以先看差别，再恢复；恢复也能撤销。", "Earlier states of this book: see what differs, then go back. Going back can be undone, too." }
    backups_none { "还没有备份", "No backups yet" }
    backups_none_text { "每天第一次使用时、导入或恢复之前会自动备份。", "One is made on the first use of each day, and before an import or a restore." }
    backup_made(date: &str, time: &str) { "{date} {time}", "{date} {time}" }
    backup_look { "查看", "Look" }
    backup_look_at(when: &str) { "查看 {when} 的备份", "Look at the backup of {when}" }
    backup_title(when: &str) { "{when} 的备份", "Backup of {when}" }
    backup_same { "与现在的内容完全相同。", "It says just what the book says now." }
    backup_new { "只在备份里", "In the backup only" }
    backup_missing { "只在现在的书里", "Not in the backup" }
    backup_restore { "恢复成这个样子", "Go back to this" }
    backup_restored { "已恢复。之前的内容也留了备份，可以撤销。", "Restored. What was here before is backed up; you can undo." }
    backup_not_restored { "没有恢复：存不下。现在的内容没有改动。", "Not restored: it could not be stored. Nothing was changed." }
    backup_unreadable { "这份备份读不出来。", "This backup cannot be read." }
    backup_download { "下载这份备份", "Download this backup" }
    edit_restore_backup(when: &str) { "恢复 {when} 的备份", "Go back to {when}" }
    only_second { "仅在第二处", "In the second place only" }
    both_places { "两处都有", "In both places" }
    first_only { "仅在第一处", "In the first place only" }

    unreadable_title { "读不出的记录", "Records that cannot be read" }
    unreadable_text(n: usize) {
        "有 {n} 条记录读不出来，原样保留着。请先下载；确认不再需要之后可以删除。",
        { format!("{} cannot be read and {} kept as found. Download first; delete them once you are sure nobody needs them.", plural(n, "record", "records"), if n == 1 { "is" } else { "are" }) }
    }
    unreadable_download { "下载读不出的记录", "Download the unreadable records" }
    unreadable_drop { "删除读不出的记录", "Delete the unreadable records" }
    unreadable_dropped { "已删除。", "They are deleted." }

    lost_title { "您的数据从浏览器里消失了", "Your data is missing" }
    lost_text(n: usize) {
        "浏览器的第一处存储里少了 {n} 本计划书，第二处还完整地保留着。",
        { format!("{} gone from the browser’s first place, and still whole in the second.", plural(n, "book is", "books are")) }
    }
    lost_restore { "恢复这些计划书", "Bring them back" }
    lost_back(n: usize) { "已恢复 {n} 本计划书。", { format!("{} back.", plural(n, "book is", "books are")) } }
    lost_failed { "没有全部恢复，第二处没有改动。请腾出空间后再试。", "Not all of them could be brought back; the second place was not touched. Make room and try again." }

    conflicts { "两处同时修改的内容", "Edited in two places at once" }
    conflicts_purpose { "同一项在两个窗口里同时改了，两个值都留着，请选一个。", "The same thing was edited in two windows at once. Both values are kept; choose one." }
    conflicts_none { "没有需要您选择的内容。", "There is nothing to choose." }
    conflicts_notice(n: usize) { "有 {n} 项在两个窗口里同时改了，两个值都留着。", { format!("{} edited in two windows at once; both values are kept.", plural(n, "thing was", "things were")) } }
    conflicts_open { "查看并选择", "Look and choose" }
    conflict_stands { "现在的值", "What stands now" }
    conflict_lost { "另一个值", "The other value" }
    conflict_keep { "保留现在的值", "Keep what stands" }
    conflict_take { "改用另一个值", "Take the other value" }
    conflict_settled { "已处理，可以撤销。", "Settled; you can undo." }
    edit_settle(place: &str) { "处理“{place}”的两个值", "Settle “{place}”" }
    nothing_there { "（没有）", "(nothing)" }
    a_record(names: &str) { "整条内容：{names}", "A whole record: {names}" }

    lock_title { "用口令上锁", "Lock with a passphrase" }
    lock_text {
        "上锁后，这本计划书在这个浏览器里的内容全部加密（AES-256），打开时要输入口令。导出的文件不加密。",
        "Everything of this book in this browser is then encrypted (AES-256) and opened with the passphrase. Exported files are not encrypted."
    }
    lock_is_on { "这本计划书已上锁。页面打开期间不再询问口令。", "This book is locked. The passphrase is not asked for again while the page is open." }
    lock_final {
        "口令丢了，这本计划书就永远打不开：我们和浏览器都没有办法。请先导出一份文件，放在安全的地方。",
        "If the passphrase is lost, this book is lost for good: neither we nor the browser can open it. Export a file first and keep it in a safe place."
    }
    lock_phrase { "口令", "Passphrase" }
    lock_repeat { "再输一遍口令", "Passphrase, once more" }
    lock_short(n: usize) { "口令至少要 {n} 个字符。", "A passphrase has at least {n} characters." }
    lock_differs { "两次输入不同。", "The two differ." }
    lock_show_title { "书架上仍显示标题", "Show the title on the shelf" }
    lock_understood { "我知道：口令丢了就再也打不开", "I understand that a lost passphrase is final" }
    lock_do { "上锁", "Lock" }
    lock_done { "已上锁。", "It is locked." }
    lock_failed { "没有完成。内容没有丢失，请再试一次。", "It was not done. Nothing is lost; try again." }
    lock_impossible { "在这个网址下浏览器不提供加密功能，不能上锁。", "The browser offers no encryption under this address, so the book cannot be locked." }
    lock_remove { "取消上锁", "Take the lock off" }
    lock_remove_text { "这本计划书在这个浏览器里将不再加密。", "This book will no longer be encrypted in this browser." }
    lock_removed { "已取消上锁。", "The lock is off." }
    locked_book { "已上锁的计划书", "A locked book" }
    locked_elsewhere {
        "这本计划书在另一个窗口里上了锁：这里不再保存。请关闭这个窗口，重新打开。",
        "This book was locked in another window: nothing is saved here any more. Close this window and open the book again."
    }
    unlock_title { "这本计划书已上锁", "This book is locked" }
    unlock_do { "打开", "Open" }
    unlock_wrong { "口令不对。", "That is not the passphrase." }

    reminder(n: usize) { "有 {n} 本计划书超过七天没有导出文件。", { format!("{} not been exported to a file for seven days or more.", plural(n, "book has", "books have")) } }
    reminder_do { "现在导出", "Export now" }
    reminder_later { "今天不再提醒", "Not today" }
}

/// Why a backup was made, in words.
pub fn reason(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::Import => lang.pick("导入之前", "Before an import"),
        Reason::Migrate => lang.pick("升级之前", "Before an upgrade"),
        Reason::Clear => lang.pick("清空之前", "Before clearing"),
        Reason::Restore => lang.pick("恢复之前", "Before a restore"),
        Reason::Day => lang.pick("每日备份", "Daily backup"),
        Reason::Start => lang.pick("打开时", "When opened"),
        Reason::Conflict => lang.pick("选择两个值之前", "Before a choice between two values"),
    }
}

/// What a place in the book is called: the record's name and the field.
pub fn place(lang: Lang, book: &Book, path: &Path) -> String {
    let steps: Vec<String> = path.steps().collect();
    let name_at = |end: usize| {
        let named = |field: &str| book.get(&Path::of(steps.iter().take(end)).join(field));
        let name = ["name", "title", "text"].into_iter().find_map(named)?;
        name.as_str().filter(|name| !name.is_empty()).map(str::to_owned)
    };
    let record = (2..=steps.len()).rev().find_map(name_at);
    let field = steps.last().map(|step| self::field(lang, step)).unwrap_or_default();
    record.map_or(field.clone(), |record| format!("{record} · {field}"))
}

/// The fields that people edit most; others by the name they have in the file.
fn field(lang: Lang, key: &str) -> String {
    let (zh, en) = match key {
        "name" => ("名称", "Name"),
        "title" => ("标题", "Title"),
        "text" => ("内容", "Text"),
        "note" => ("备注", "Note"),
        "firm" => ("公司或小组", "Firm or group"),
        "as_of" => ("数据日期", "As-of date"),
        "currency" => ("币种", "Currency"),
        "fiscal_start" => ("财年起始月", "First month of the fiscal year"),
        "industry" => ("行业", "Industry"),
        "region" => ("地区", "Region"),
        "owner" => ("负责人", "Owner"),
        "role" => ("职务", "Role"),
        "target" => ("目标", "Target"),
        _ => return key.to_owned(),
    };
    lang.pick(zh, en)
}

/// A value as a person reads it: texts and numbers as they are, records by the texts in them.
pub fn value(lang: Lang, value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => nothing_there(lang),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(record)) => {
            let texts: Vec<String> = record.values().filter_map(Value::as_str).map(str::to_owned).collect();
            a_record(lang, &list(lang, &texts))
        }
        Some(other) => other.to_string(),
    }
}

/// A size in bytes: `12 KB`, `3.4 MB`.
pub fn size(lang: Lang, bytes: u64) -> String {
    let kb = bytes.div_ceil(1024);
    if kb < 1000 {
        return size_kb(lang, &kb.to_string());
    }
    let tenths = bytes.saturating_mul(10).div_ceil(1024 * 1024);
    size_mb(lang, &format!("{}.{}", grouped((tenths / 10).into()), tenths % 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_called_by_its_record_and_its_field() {
        let tree = serde_json::json!({
            "about": { "title": "Plan" },
            "portfolio": { "accounts": { "00000000-0000-0000-0000-000000000001": { "name": "North Grid" } } },
        });
        let book = tree.as_object().cloned().and_then(|tree| Book::from_tree(tree).ok()).unwrap_or_default();
        let called = |path: &str| place(Lang::En, &book, &Path::from(path));
        let account = "portfolio/accounts/00000000-0000-0000-0000-000000000001";
        assert_eq!(called(&format!("{account}/region")), "North Grid · Region");
        assert_eq!(called(&format!("{account}/wallet")), "North Grid · wallet");
        assert_eq!(called("about/firm"), "Firm or group");
    }

    #[test]
    fn sizes_are_rounded_up_and_never_nothing() {
        let en = |bytes| size(Lang::En, bytes);
        assert_eq!(
            [en(0), en(1), en(1025), en(1024 * 1024), en(5_452_595), en(10_773_279_540)],
            ["0 KB", "1 KB", "2 KB", "1.0 MB", "5.2 MB", "10,274.3 MB"]
        );
    }
}
