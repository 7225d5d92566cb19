//! Words of the chapter portfolio: fields, results, findings, explanations. One file per tool.

pub mod accounts;
pub mod classes;
pub mod effort;
pub mod lifetime;
pub mod matrix;
pub mod moves;
pub mod score;
pub mod stock;
pub mod tiers;

super::messages! {
    cut_list(names: &str, count: usize, more: usize) { "{names}等 {count} 家", "{names} and {more} more" }
    no_as_of { "计划书没有设定数据日期。", "The book has no as-of date." }
    provisional_because(share: &str) { "只评了 {share} 的权重（低于 60%），结果暂定", "Only {share} of the weight is scored (below 60%): provisional" }
    completeness { "完整度", "Completeness" }
    rank(rank: u32) { "第 {rank} 名", "Rank {rank}" }
    not_active { "只有在购客户参与", "Only active accounts take part" }
}
