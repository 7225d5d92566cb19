//! Words of the chapter design: fields, results, findings, explanations.

use super::plural;

super::messages! {
    decisions { "决策数", "Decisions" }
    with_evidence { "证据已确认", "With confirmed evidence" }
    with_owner { "有责任人", "With an owner" }
    with_link { "已关联", "Linked" }
    readiness { "准备度", "Readiness" }
    readiness_of(block: &str) { "{block}：准备度", "{block}: readiness" }
    no_decision { "新设计中没有决策：0", "No decision in the new design: 0" }
    formula_readiness(w: &[u8; 4]) {
        {
            let [decided, evidence, owner, linked] = w;
            format!("没有决策为 0；否则 {decided} + {evidence} × 证据已确认的占比 + {owner} × 有责任人的占比 + {linked} × 已关联目标、客户、风险或行动的占比")
        },
        {
            let [decided, evidence, owner, linked] = w;
            format!("0 without a decision; else {decided} + {evidence} × share with confirmed evidence + {owner} × share with an owner + {linked} × share linked to a target, account, risk or action")
        }
    }
    formula_canvas { "画布准备度 = 视角中各模块准备度的平均值", "Readiness of the canvas = mean of the blocks of the lens" }
    formula_quality {
        "各模块自评分（1–5）的平均值，只问有决策的模块；未评分不计为 0",
        "Mean of the marks (1–5) of blocks with a decision; not scored does not count as 0"
    }
    missing_decision { "至少一条决策", "At least one decision" }
    missing_evidence(n: usize) { "{n} 条决策的证据未确认", { format!("{} without confirmed evidence", plural(n, "decision", "decisions")) } }
    missing_owner(n: usize) { "{n} 条决策没有责任人", { format!("{} without an owner", plural(n, "decision", "decisions")) } }
    missing_link(n: usize) {
        "{n} 条决策没有关联目标、客户、风险或行动",
        { format!("{} linked to no target, account, risk or action", plural(n, "decision", "decisions")) }
    }
    missing_marks(n: usize) { "{n} 个模块未评分", { format!("{} not scored", plural(n, "block", "blocks")) } }

    quote(words: &str) { "“{words}”", "“{words}”" }
    namely(words: &str) { "即：{words}。", "Namely: {words}." }
    and_more(words: &str, rest: usize) { "例如：{words}，另有 {rest} 条。", "For example: {words}, and {rest} more." }

    finding_empty { "新设计还是空的。", "The new design is still empty." }
    finding_empty_reason {
        "先把想法写进各模块，再逐条定为决策；准备度只看新设计中的决策。",
        "Start with ideas in the blocks and turn them into decisions; readiness looks at decisions of the new design only."
    }
    finding_empty_action {
        "从“客户选择”写下第一条，或把今天的做法沿用过来再改。",
        "Write a first entry, or carry over what you do today and change it."
    }
    finding_undecided(block: &str, ideas: usize) {
        {
            if ideas == 0 { format!("“{block}”还没有内容。") } else { format!("“{block}”有 {ideas} 条想法，没有一条定为决策。") }
        },
        {
            if ideas == 0 { format!("{block}: nothing entered yet.") }
            else { format!("{block}: {}, none decided.", plural(ideas, "idea", "ideas")) }
        }
    }
    finding_undecided_reason { "没有决策的模块，准备度为 0。", "A block without a decision has a readiness of 0." }
    finding_undecided_action { "用引导问题讨论，至少定下一条。", "Discuss the guiding questions and decide on at least one." }
    finding_evidence(n: usize, of: usize) {
        "{of} 条决策中有 {n} 条仍靠假设。",
        { format!("{n} of {} still {} on assumptions.", plural(of, "decision", "decisions"), if n == 1 { "rests" } else { "rest" }) }
    }
    finding_evidence_action {
        "补上事实与来源，确认后把证据改为“已确认”。",
        "Find the facts and their source; then set the evidence to confirmed."
    }
    finding_owner(n: usize, of: usize) {
        "{of} 条决策中有 {n} 条没有责任人。",
        { format!("{n} of {} {} no owner.", plural(of, "decision", "decisions"), if n == 1 { "has" } else { "have" }) }
    }
    finding_owner_action { "为每条决策指定一个人。", "Name one person for each decision." }
    finding_link(n: usize, of: usize) {
        "{of} 条决策中有 {n} 条没有落到目标、客户、风险或行动。",
        { format!("{n} of {} {} to no target, account, risk or action.", plural(of, "decision", "decisions"), if n == 1 { "leads" } else { "lead" }) }
    }
    finding_link_action { "把它关联到承载它的目标、客户、风险或行动。", "Link it to the target, account, risk or action that carries it." }
    finding_broken(n: usize) {
        "{n} 条内容关联的客户已不在册。",
        { format!("{} to an account that is no longer in the book.", plural(n, "entry links", "entries link")) }
    }
    finding_broken_action { "改为关联现有客户，或去掉这个关联。", "Link to an account of the book, or take the link away." }
    finding_dropped(n: usize) {
        "今天的设计中有 {n} 条没有延续到新设计。",
        { format!("{} of today's design not carried into the new one.", plural(n, "entry", "entries")) }
    }
    finding_dropped_action {
        "有意放弃的，想好由谁停、何时停；无意漏掉的，沿用过来。",
        "If you mean to drop it, say who stops it and when; if not, carry it over."
    }
    finding_weak(block: &str, marks: &str) { "“{block}”的自评偏弱：{marks}。", "{block}: weak in the self-check: {marks}." }
    finding_weak_reason { "自评 1–5 分，2 分及以下视为偏弱。", "Marks run from 1 to 5; the lowest are called weak." }
    finding_weak_action { "改写决策，使它更具体、更有依据，再评一次。", "Rework the decisions until they are firmer, and mark again." }
    finding_hidden(n: usize) {
        "有 {n} 条内容在未显示的模块中。",
        { format!("{} in blocks not shown.", plural(n, "entry", "entries")) }
    }
    finding_hidden_reason(blocks: &str) { "这个视角不显示：{blocks}。内容都还在。", "This lens does not show: {blocks}. Nothing is lost." }
    finding_hidden_action { "切换视角即可看到。", "Switch the lens to see them." }
}
