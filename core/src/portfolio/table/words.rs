//! The words that people use for status, segment and main channel, in both languages. Pure tables.

use crate::portfolio::{Channel, Segment, Status};
use unicode_normalization::UnicodeNormalization;

/// A word as it is compared: without width, case, blanks and punctuation.
pub fn fold(text: &str) -> String {
    text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

const STATUSES: [(Status, &[&str]); 3] = [
    (
        Status::Prospect,
        &["潜在客户", "潜在", "意向", "意向客户", "目标客户", "待开发", "prospect", "potential", "lead", "target"],
    ),
    (
        Status::Active,
        &[
            "现有客户",
            "现有",
            "合作中",
            "成交",
            "成交客户",
            "已成交",
            "在网",
            "活跃",
            "老客户",
            "active",
            "current",
            "existing",
            "customer",
            "won",
        ],
    ),
    (Status::Lost, &["已流失", "流失", "流失客户", "停止合作", "已终止", "lost", "churned", "inactive", "former"]),
];

const SEGMENTS: [(Segment, &[&str]); 3] = [
    (Segment::Na, &["na", "na按行业", "nabyindustry", "全国客户", "行业客户"]),
    (Segment::Ka, &["ka", "ka按区域", "kabyregion", "区域大客户"]),
    (Segment::Smb, &["smb", "smb集客", "smbinbound", "中小企业", "中小客户", "sme"]),
];

const CHANNELS: [(Channel, &[&str]); 3] = [
    (Channel::Inside, &["主航道内", "主航道", "内", "inside", "in", "core"]),
    (Channel::Edge, &["主航道边缘", "边缘", "attheedge", "edge"]),
    (Channel::Outside, &["主航道外", "非主航道", "外", "outside", "out"]),
];

fn find<T: Copy>(table: &[(T, &[&str])], typed: &str) -> Option<T> {
    let folded = fold(typed);
    table.iter().find(|(_, words)| words.contains(&folded.as_str())).map(|(value, _)| *value)
}

pub(super) fn status(typed: &str) -> Option<Status> {
    find(&STATUSES, typed)
}

pub(super) fn segment(typed: &str) -> Option<Segment> {
    find(&SEGMENTS, typed)
}

pub(super) fn channel(typed: &str) -> Option<Channel> {
    find(&CHANNELS, typed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_both_languages_and_any_width_or_case() {
        assert_eq!(status(" 已流失 "), Some(Status::Lost));
        assert_eq!(status("Active"), Some(Status::Active));
        assert_eq!(segment("ＫＡ"), Some(Segment::Ka));
        assert_eq!(channel("主航道（边缘）"), Some(Channel::Edge));
        assert_eq!(status("maybe"), None);
    }

    #[test]
    fn no_word_means_two_things() {
        let words: Vec<&str> = STATUSES.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let distinct: std::collections::BTreeSet<&str> = words.iter().copied().collect();
        assert_eq!(words.len(), distinct.len());
        assert!(words.iter().all(|word| fold(word) == *word));
    }
}
