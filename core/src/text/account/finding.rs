//! What the people of an account tell: sentence, reason and suggested action of every rule of D2.

use crate::value::Date;

crate::text::messages! {
    reporting_loop(names: &str) { "汇报关系成了圈：{names}。", "The reporting lines form a loop: {names}." }
    reporting_loop_reason(name: &str) { "每个人最终都必须有一位不向他们汇报的上级；计算时略去了{name}的汇报对象。", "Everybody must in the end have a boss who does not report to them; {name}'s line was left out of the figures." }
    reporting_loop_action { "更正其中一人的汇报对象。", "Correct whom one of them reports to." }
    role_missing(role: &str) { "{role}这一角色还没有人。", "Nobody is in the role of {role}." }
    role_missing_reason { "决策链缺少这一角色，我们就不知道这一关由谁来判断。", "Without this role we do not know who judges this part of the decision." }
    role_missing_action { "向教练或已接触的人打听由谁担任。", "Ask the coach, or someone already met, who it is." }
    decider_not_met(name: &str) { "决策人{name}还没有接触过。", "The decider {name} has never been met." }
    decider_not_met_reason { "没有接触的决策人，其态度只能靠猜。", "What a decider thinks can only be guessed without contact." }
    decider_not_met_action { "安排一次引见：由支持者或我方高层出面。", "Arrange an introduction through a supporter or one of our executives." }
    important_untouched(name: &str) { "{name}很重要，却没有接触。", "{name} is important and not in contact." }
    important_untouched_reason(importance: u8, from: u8) { "重要性 {importance}（从 {from} 起即须关注），接触为“未接触”。", "Importance {importance} (watched from {from}), contact none." }
    important_untouched_action { "指定一位负责人，定下第一次见面的日期。", "Name one of us and a date for the first meeting." }
    blocker(name: &str) { "{name}很重要，但不支持我们。", "{name} is important and not on our side." }
    blocker_reason(importance: u8, support: &str) { "重要性 {importance}，支持度为“{support}”。", "Importance {importance}, support: {support}." }
    blocker_action { "弄清反对的原因，用对方认可的证据或人去回应。", "Find out why, and answer with evidence or people they trust." }
    far_supporter(supporter: &str, decider: &str) { "唯一的支持者{supporter}与决策人{decider}隔着层级。", "The only supporter, {supporter}, stands levels below the decider {decider}." }
    far_supporter_reason(levels: u32, decider: &str) { "支持者在{decider}之下 {levels} 级，声音难以直接到达。", "The supporter stands {levels} levels below {decider} and is hardly heard there." }
    far_supporter_untouched(levels: u32, decider: &str, between: &str) { "支持者在{decider}之下 {levels} 级；中间的{between}与我们没有接触。", "The supporter stands {levels} levels below {decider}; in between there is no contact with {between}." }
    far_supporter_action(decider: &str) { "先接触中间的上级，再在{decider}身边争取第二位支持者。", "Meet the bosses in between first, then win a second supporter close to {decider}." }
    single_thread(names: &str) {
        { if names.is_empty() { "还没有可靠的联系。".to_owned() } else { format!("关系只系于{names}一人。") } },
        { if names.is_empty() { "There is no thread yet.".to_owned() } else { format!("The relation hangs on {names} alone.") } }
    }
    single_thread_reason(count: usize, wanted: u32) { "既支持我们又有定期接触的有 {count} 人，至少应有 {wanted} 人。", "{count} of at least {wanted} people both support us and are in regular contact." }
    single_thread_action { "在另一部门或层级再培养一位支持者。", "Win one more supporter in another department or on another level." }
    nobody_confirmed(days: u32, as_of: Date) { "截至 {as_of} 的 {days} 天内没有确认过任何人。", "Nobody was confirmed in the {days} days up to {as_of}." }
    nobody_confirmed_last(last: Date) { "最近一次确认是 {last}；人会调岗，态度会变。", "The last confirmation was on {last}; posts and minds change." }
    nobody_confirmed_never { "所有信息都还只是假设。", "Everything so far is assumed." }
    nobody_confirmed_action { "逐一核对关键人物的岗位和态度，并填写确认日期。", "Check the posts and views of the key people and enter the date." }
    many_new(count: usize, names: &str) {
        "本季度决策链新增 {count} 人：{names}。",
        { format!("{} in the chain this quarter: {names}.", crate::text::plural(count, "new person", "new people")) }
    }
    many_new_reason(from: u32) { "一个季度新增 {from} 人以上，说明决策链不稳定。", "{from} or more in one quarter: the decision chain is unstable." }
    many_new_action { "尽快接触新人，重新核对角色和支持度。", "Meet them soon and check roles and support again." }
}
