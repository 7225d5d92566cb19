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
    mark_of(block: &str, aspect: &str, mark: u8) { "{block}·{aspect} {mark} 分", "{block}, {aspect}: {mark}" }
    finding_weak(n: usize) { "质量自评有 {n} 处偏弱。", { format!("The self-check has {}.", plural(n, "weak mark", "weak marks")) } }
    finding_weak_reason(marks: &str, weak: u8) {
        "{marks}（5 分制，{weak} 分及以下为偏弱）。",
        "{marks} (of 5; {weak} and below is weak)."
    }
    finding_weak_action { "改写决策，使它更具体、更有依据，再评一次。", "Rework the decisions until they are firmer, and mark again." }
    finding_hidden(n: usize) {
        "有 {n} 条内容在未显示的模块中。",
        { format!("{} in blocks not shown.", plural(n, "entry", "entries")) }
    }
    finding_hidden_reason(blocks: &str) { "这个视角不显示：{blocks}。内容都还在。", "This lens does not show: {blocks}. Nothing is lost." }
    finding_hidden_action { "切换视角即可看到。", "Switch the lens to see them." }

    lens { "视角", "Lens" }
    shown { "显示", "Shown" }
    shown_hint { "今天怎么做，今后怎么做", "How it is done today and from now on" }
    version_new { "新设计", "New design" }
    version_today { "今天", "Today" }
    side_by_side { "今昔对照", "Side by side" }
    changes { "与今天相比", "Compared with today" }
    fate_added { "新增", "Added" }
    fate_changed { "改变", "Changed" }
    fate_kept { "保留", "Kept" }
    fate_dropped { "放弃", "Dropped" }
    guiding_questions { "引导问题", "Guiding questions" }
    decision { "决策", "Decision" }
    entry_in(block: &str) { "“{block}”的条目", "Entry in {block}" }
    entries_of(block: &str, new: bool) {
        { format!("{block}：{}", if new { "新设计" } else { "今天" }) },
        { format!("{block}: {}", if new { "new design" } else { "today" }) }
    }
    add_to(block: &str, new: bool) {
        { format!("添加到“{block}”{}", if new { "" } else { "（今天）" }) },
        { format!("Add to {block}{}", if new { "" } else { ", today" }) }
    }
    add_placeholder { "写一条，按 Enter 添加", "Type and press Enter" }
    actions_for(words: &str) { "更多操作：{words}", "More actions: {words}" }
    carry_over { "沿用到新设计", "Carry over" }
    evidence { "证据", "Evidence" }
    evidence_assumed { "假设", "Assumed" }
    evidence_confirmed { "已确认", "Confirmed" }
    evidence_date { "确认日期", "Confirmed on" }
    evidence_source { "来源", "Source" }
    owner { "责任人", "Owner" }
    no_owner { "无责任人", "No owner" }
    layer { "三层业务", "Layer of business" }
    layer_none { "未归类", "Not set" }
    layer_core { "核心业务", "Core" }
    layer_growth { "成长业务", "Growth" }
    layer_emerging { "新兴业务", "Emerging" }
    links { "关联", "Links" }
    links_count(n: usize) {
        { if n == 0 { "无关联".to_owned() } else { format!("关联 {n}") } },
        { if n == 0 { "No link".to_owned() } else { plural(n, "link", "links") } }
    }
    add_link { "添加关联", "Add a link" }
    link_choose { "请选择", "Choose" }
    link_target { "目标", "Target" }
    link_account { "客户", "Account" }
    link_risk { "风险", "Risk" }
    link_action { "行动", "Action" }
    link_insight { "洞察", "Insight" }
    link_revenue_target { "收入目标", "Revenue target" }
    link_named(kind: &str, name: &str) { "{kind}：{name}", "{kind}: {name}" }
    link_gone { "已不在册", "no longer in the book" }
    link_words { "写下它，按 Enter 添加", "Name it and press Enter" }
    quality_check { "质量自评", "Quality self-check" }
    quality_purpose { "只问有决策的模块，1–5 分。", "For blocks with decisions, marks from 1 to 5." }
    quality_radar { "质量雷达", "Quality radar" }
    quality_aspect { "方面", "Aspect" }
    quality_mean { "平均分", "Mean" }
    deleted { "已删除一条内容。", "Entry deleted." }

    edit_lens { "切换视角", "Change the lens" }
    edit_add { "添加条目", "Add an entry" }
    edit_words { "修改条目", "Edit an entry" }
    edit_order { "调整条目顺序", "Reorder entries" }
    edit_move { "移动条目", "Move an entry" }
    edit_state { "切换想法与决策", "Turn idea and decision" }
    edit_carry { "沿用今天的条目", "Carry an entry over" }
    edit_delete { "删除条目", "Delete an entry" }
    edit_restore { "恢复条目", "Restore an entry" }
    edit_evidence { "修改证据", "Change the evidence" }
    edit_owner { "修改责任人", "Change the owner" }
    edit_layer { "修改三层业务", "Change the layer" }
    edit_links { "修改关联", "Change links" }
    edit_mark { "修改自评", "Change the self-check" }
}
