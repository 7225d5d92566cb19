//! Words of the account page and of its people: fields, list, maps, actions.

use crate::text::plural;

crate::text::messages! {
    tabs { "大客户的页面", "Pages of the account" }
    tab_portrait { "画像", "Portrait" }
    tab_people { "人物", "People" }
    tab_plan { "计划", "Plan" }
    all_accounts { "全部客户", "All accounts" }
    unnamed_account { "（未命名客户）", "(unnamed account)" }
    no_account_title { "找不到这个客户", "This account is not here" }
    no_account_text { "它可能已被删除；请到回收站或客户清单里查看。", "It may have been deleted; look into the bin or the accounts table." }

    name { "姓名", "Name" }
    title { "职务", "Title" }
    department { "部门", "Department" }
    level { "层级", "Level" }
    reports_to { "汇报对象", "Reports to" }
    role { "决策角色", "Decision role" }
    decider { "决策人", "Decider" }
    importance { "重要性", "Importance" }
    support { "支持度", "Support" }
    intimacy { "亲密度", "Intimacy" }
    contact { "接触", "Contact" }
    confirmed_on { "确认日期", "Confirmed on" }
    confirmed_hint { "留空表示还只是假设。", "Empty: still assumed." }
    evidence_source { "依据来源", "Source of evidence" }
    known_to { "我方认识的人", "Known to" }
    known_to_hint { "我方有接触的同事，用逗号分隔。", "Our people in contact, separated by commas." }
    owner { "我方负责人", "Our owner" }
    since { "进入决策链日期", "In the chain since" }
    orientation { "行为取向", "Behaviour orientation" }
    aims { "职业目标", "Career aims" }
    preference { "决策偏好", "Decision preference" }
    motives { "个人动机", "Personal motives" }
    note { "备注", "Note" }
    field_of(name: &str, field: &str) { "{name}：{field}", "{name}: {field}" }
    mark_name(mark: &str, name: &str) { "{mark} {name}", "{mark} {name}" }

    people { "人物", "People" }
    people_purpose { "一行一人，直接修改；更多内容在行末的详细资料里。", "One person each, edited in place; more in the details." }
    add_person { "添加人员", "Add a person" }
    add_person_hint { "输入姓名后按回车", "Type a name and press Enter" }
    open_person(name: &str) { "{name}：详细资料", "{name}: details" }
    actions_of(name: &str) { "{name}：操作", "{name}: actions" }
    details { "详细资料", "Details" }
    empty_title { "还没有人物", "Nobody here yet" }
    empty_text { "先写下您知道的人：谁拍板，谁使用，谁把关，谁愿意帮您。", "Write down whom you know: who decides, who uses, who checks, who helps." }
    loop_refused(names: &str) { "这样会绕成一圈：{names}。请换一位上级。", "This would close a loop: {names}. Choose another boss." }
    boss_refused { "上级必须是同一客户的人。", "The boss must be a person of the same account." }
    deleted(name: &str) { "已删除：{name}", "Deleted: {name}" }

    edit_field(name: &str, field: &str) { "修改{name}的{field}", "Change {field} of {name}" }
    edit_add(name: &str) { "添加{name}", "Add {name}" }
    edit_delete(name: &str) { "删除{name}", "Delete {name}" }
    edit_move(name: &str) { "移动{name}", "Move {name}" }

    figures { "概况", "At a glance" }
    reporting_map { "汇报关系", "Reporting map" }
    reporting_summary(count: usize, roots: usize) {
        "{count} 人的汇报关系，{roots} 人没有上级。",
        { format!("The reporting lines of {}, {roots} without a boss.", plural(count, "person", "people")) }
    }
    legend { "图例：支持度", "Key: support" }
    plane { "支持度 × 亲密度", "Support × intimacy" }
    plane_summary(count: usize) { "按支持度和亲密度排列的 {count} 人。", { format!("{} by support and intimacy.", plural(count, "person", "people")) } }
    plane_unplaced(names: &str) { "尚未评分：{names}", "Not scored yet: {names}" }
    quadrants { "四类关系", "Four kinds of relation" }
    relation { "我们与此人", "How we stand" }
    deciding { "在决策中", "In the decision" }
    knowing { "了解此人", "What moves them" }
    place { "在组织中", "In the organisation" }
}
