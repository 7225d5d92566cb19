//! Findings of a tool as the screen shows them: their words and, where they lead elsewhere, an address.

use crate::components::findings::FindingView;
use crate::route::Route;
use sandtable_core::report::{Finding, Tool};
use sandtable_core::text::Lang;
use sandtable_core::value::Id;

/// The findings of `here` in a book. What can be done on the page itself is said instead of linked.
pub fn told<'a, F: Finding + 'a>(
    findings: impl IntoIterator<Item = &'a F>,
    here: Tool,
    book: Id,
    lang: Lang,
) -> Vec<FindingView> {
    let home = Route::Book(book, crate::route::Page::Tool(here));
    findings.into_iter().map(|finding| view(finding, &home, book, lang)).collect()
}

fn view<F: Finding>(finding: &F, home: &Route, book: Id, lang: Lang) -> FindingView {
    let said = finding.say(lang);
    let to = Route::to_place(book, &finding.place());
    let (reason, action) = if to == *home {
        let gap = if lang == Lang::Zh { "" } else { " " };
        (format!("{}{gap}{}", said.reason, said.action), None)
    } else {
        (said.reason, (!said.action.is_empty()).then(|| (said.action, to.href())))
    };
    FindingView { severity: finding.severity(), text: said.text, reason, action }
}
