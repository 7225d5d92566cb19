//! What a tool's results tell, as sentences with a reason and a way to act. It judges nothing and hides nothing.

use super::icon::{Icon, IconMark};
use super::lang::{t, use_lang};
use leptos::prelude::*;
use sandtable_core::report::Severity;
use sandtable_core::text::{Lang, common};
use sandtable_core::value::sort_by;

const fn name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "hint",
    }
}

const fn icon(severity: Severity) -> Icon {
    match severity {
        Severity::Error => Icon::Error,
        Severity::Warning => Icon::Warning,
        Severity::Hint => Icon::Info,
    }
}

fn word(severity: Severity, lang: Lang) -> String {
    match severity {
        Severity::Error => common::severity_error(lang),
        Severity::Warning => common::severity_warning(lang),
        Severity::Hint => common::severity_hint(lang),
    }
}

/// One finding, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingView {
    /// How much it weighs.
    pub severity: Severity,
    /// The sentence.
    pub text: String,
    /// Why it is said; empty for none.
    pub reason: String,
    /// Where to act: words and address.
    pub action: Option<(String, String)>,
}

/// The findings of a tool, the heaviest first.
#[component]
pub fn Findings(
    /// The findings.
    #[prop(into)]
    list: Signal<Vec<FindingView>>,
) -> impl IntoView {
    let lang = use_lang();
    let list = Memo::new(move |_| list.get());
    let rows = move || {
        let mut findings = list.get();
        sort_by(&mut findings, |a, b| a.severity.cmp(&b.severity));
        findings.into_iter().map(|f| finding(f, lang.get())).collect_view()
    };
    let empty =
        move || list.with(Vec::is_empty).then(|| view! { <p class="findings__none">{t(common::nothing_found)}</p> });
    view! {
        <section class="findings">
            <h2 class="findings__title">{t(common::findings)}</h2>
            {empty}
            <ul class="findings__list" role="list">{rows}</ul>
        </section>
    }
}

fn finding(f: FindingView, lang: Lang) -> impl IntoView {
    let reason = (!f.reason.is_empty()).then(|| view! { <p class="finding__reason">{f.reason}</p> });
    let action = f.action.map(|(label, href)| view! { <a class="finding__action" href=href>{label}</a> });
    view! {
        <li class="finding" data-severity=name(f.severity)>
            <span class="finding__mark"><IconMark icon=icon(f.severity) /></span>
            <div class="finding__body">
                <p class="finding__text"><span class="finding__word">{word(f.severity, lang)}</span> {f.text}</p>
                {reason}
                {action}
            </div>
        </li>
    }
}
