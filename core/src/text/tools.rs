//! The names of chapters and tools, and what each tool is for in one line.

use super::Lang;
use crate::report::Tool;

super::messages! {
    chapter_design { "业务设计", "Design" }
    chapter_targets { "目标", "Targets" }
    chapter_portfolio { "客户组合", "Portfolio" }
    chapter_accounts { "大客户", "Accounts" }
    chapter_plan { "计划", "Plan" }
}

/// The tool's name in the glossary's terms.
pub fn name(lang: Lang, tool: Tool) -> String {
    let (zh, en) = match tool {
        Tool::A4 => ("业务设计画布", "Business-design canvas"),
        Tool::B2 => ("目标倒推漏斗", "Reverse funnel"),
        Tool::C1 => ("客户清单", "Accounts"),
        Tool::C2 => ("三维评估", "Three-dimension score"),
        Tool::C3 => ("RFM 五级分层", "RFM and five tiers"),
        Tool::C4 => ("ABC 分类", "ABC classes"),
        Tool::C5 => ("价值-意愿矩阵", "Value–willingness matrix"),
        Tool::D2 => ("决策链", "Stakeholders"),
        Tool::D10 => ("一页经营计划", "Plan on a page"),
    };
    lang.pick(zh, en)
}

/// What the tool is for, in one line.
pub fn purpose(lang: Lang, tool: Tool) -> String {
    let (zh, en) = match tool {
        Tool::A4 => (
            "把业务怎么做写成决定：今天怎样，今后怎样，凭什么。",
            "Turn how you do business into decisions: today, from now on, and on what evidence.",
        ),
        Tool::B2 => (
            "从收入目标倒推：需要多少成交、商机和意向客户，团队扛不扛得住。",
            "Work back from a revenue target to the deals, opportunities and leads it needs, and whether the team can carry them.",
        ),
        Tool::C1 => (
            "所有客户在一张表里：看得全，改得快，从表格粘贴进来。",
            "All accounts in one table: see them, edit in place, paste from a spreadsheet.",
        ),
        Tool::C2 => (
            "按财务、战略、关系十二条标准打分，权重随调随排。",
            "Score accounts on twelve financial, strategic and relationship criteria; move a weight and see the ranking move.",
        ),
        Tool::C3 => (
            "按最近购买、次数和金额把客户分成五层，每层有对应的投入。",
            "Sort accounts into five tiers by recency, frequency and amount; each tier comes with its package.",
        ),
        Tool::C4 => (
            "看贡献集中在谁身上：哪些客户撑起 80% 和 95%。",
            "See where contribution concentrates: which accounts carry 80% and 95%.",
        ),
        Tool::C5 => (
            "价值高低对合作意愿高低，决定先投谁、先争取谁。",
            "Set value against willingness to decide whom to invest in and whom to win over.",
        ),
        Tool::D2 => (
            "看清一个客户里谁拍板、谁支持、谁还没见过。",
            "See who decides, who supports and whom nobody has met yet in one account.",
        ),
        Tool::D10 => (
            "一张 A4：这个客户现在怎样，还缺什么，向管理层要什么。",
            "One A4 page: where the account stands, what is missing, what is asked of management.",
        ),
    };
    lang.pick(zh, en)
}
