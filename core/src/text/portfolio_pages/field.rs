//! Why something typed or pasted is no value of its field, and how to mend it.

crate::text::messages! {
    no_name { "客户需要名称。请输入名称。", "An account needs a name. Enter one." }
    too_long(limit: usize) { "太长了，最多 {limit} 个字。请缩短。", "Too long: at most {limit} characters. Shorten it." }
    rate_outside(typed: &str, least: &str, most: &str) {
        "“{typed}”超出范围。请输入 {least} 到 {most} 之间的比率。", "“{typed}” is out of bounds. Enter a rate from {least} to {most}."
    }
    rate_below(typed: &str, least: &str) { "“{typed}”太小，不能低于 {least}。", "“{typed}” is too small: it cannot be below {least}." }
    no_percent_sign(typed: &str) {
        "“{typed}”大于 1。如果是百分之 {typed}，请写成 {typed}%。", "“{typed}” is above 1. If you mean {typed} percent, write {typed}%."
    }
    not_a_date(typed: &str) { "“{typed}”不是日期。请按 2026-11-22 的形式输入。", "“{typed}” is not a date. Enter one like 2026-11-22." }
    not_a_count(typed: &str) { "“{typed}”不是整数。请输入如 12 的整数。", "“{typed}” is not a whole number. Enter one such as 12." }
    not_a_status(typed: &str) {
        "“{typed}”不是状态。请用：潜在客户、现有客户、已流失。", "“{typed}” is not a status. Use prospect, active or lost."
    }
    not_a_segment(typed: &str) { "“{typed}”不是客户类别。请用：NA、KA、SMB。", "“{typed}” is not a segment. Use NA, KA or SMB." }
    not_a_channel(typed: &str) {
        "“{typed}”不说明与主航道的关系。请用：主航道内、主航道边缘、主航道外。",
        "“{typed}” is no position to the main channel. Use inside, edge or outside."
    }
}
