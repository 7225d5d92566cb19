//! Words of the plan on a page: completeness and what is missing.

crate::text::messages! {
    completeness { "完整度", "Completeness" }
    completeness_formula { "完整度 = Σ 各部分分值 × 该部分自身的完整度；满分 100", "Completeness = Σ points × the section's own completeness; 100 in all" }
    earned_of(earned: &str, points: u32) { "{earned} / {points}", "{earned} of {points}" }
    earned_no_tool(points: u32) { "0 / {points}（尚无工具）", "0 of {points} (no tool yet)" }
    reachable(value: &str, reachable: u32) { "本版本的工具最多可得 {reachable} 分，已得 {value} 分", "This version's tools can give {reachable} points; {value} are reached" }
    portrait_gap(filled: usize, all: usize) { "客户画像已填 {filled} / {all} 项。", "{filled} of {all} fields of the portrait are filled." }
    portrait_gap_reason(fields: &str) { "尚缺：{fields}", "Missing: {fields}" }
    portrait_gap_action { "在“画像”中补充。", "Fill them in under Portrait." }
    people_gap(count: usize) {
        "决策链中有 {count} 人。",
        { format!("The decision chain has {}.", crate::text::plural(count, "person", "people")) }
    }
    people_gap_reason(wanted: u32) { "至少列出 {wanted} 人，才看得清谁影响决策。", "At least {wanted} people show who shapes the decision." }
    people_gap_action { "在“人物”中添加。", "Add them under People." }
    roles_gap(roles: &str) { "尚未接触的角色：{roles}。", "Roles not met yet: {roles}." }
    roles_gap_reason { "每接触一个角色，计划就多一份把握。", "Every role that is met makes the plan firmer." }
    roles_gap_action { "确认由谁担任，并安排接触。", "Find out who they are and arrange a meeting." }
    why_gap { "还没有写明这个客户为什么重要。", "Nothing says why the account matters." }
    why_gap_reason { "评分说明重要程度，不说明原因。", "Scores tell how much it matters, not why." }
    why_gap_action { "用一两句话写在计划页上。", "Write one or two sentences on the plan." }
    asks_gap { "还没有写明需要管理层做什么。", "Nothing is asked of management." }
    asks_gap_reason { "计划要在管理会议上换来支持。", "The plan is there to win support in the management meeting." }
    asks_gap_action { "在计划页上写明所需的支持。", "Write on the plan what is needed." }
    no_tool_gap(points: u32) { "还有 {points} 分属于本版本尚无工具的部分。", "{points} points belong to sections this version has no tool for yet." }
    no_tool_action { "这些部分暂时写在纸上。", "Keep these sections on paper for now." }

    title { "大客户经营计划", "Account plan" }
    as_of(date: &str) { "数据日期 {date}", "As of {date}" }
    who { "客户是谁", "Who they are" }
    why { "为什么重要", "Why they matter" }
    why_placeholder { "一两句话：这个客户对我们意味着什么", "One or two sentences: what this account means to us" }
    people { "人物与关系", "People and relations" }
    tells { "这说明什么", "What this tells us" }
    asks { "需要管理层支持", "Asks of management" }
    asks_placeholder { "需要谁，做什么，什么时候", "Who should do what, and when" }
    lacking { "还缺什么", "What is missing" }
    sections { "各部分得分", "Points by section" }
    not_filled { "尚未填写", "Not filled in" }
    score { "三维评估总分", "Three-dimension score" }
    tier { "分层", "Tier" }
    abc { "ABC 分类", "ABC class" }
    quadrant { "价值-意愿矩阵", "Value–willingness matrix" }
    provisional(value: &str) { "{value}（暂定）", "{value} (provisional)" }
    edit_why { "修改“为什么重要”", "Change why they matter" }
    edit_asks { "修改“需要管理层支持”", "Change the asks of management" }
    print_plan { "打印这一页", "Print this page" }
}
