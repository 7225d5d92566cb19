//! A blank book, and the sample book in the language of the screen.

use crate::browser::dom::{self, Toward};
use crate::browser::{address, clock};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::text_field::TextField;
use crate::components::toast::use_toasts;
use crate::pages::parts::{self, Part, Parts, use_parts};
use crate::route::{Page, Route};
use crate::session::{Desk, NotMade, use_desk, use_prefs};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use sandtable_core::book::{About, Document};
use sandtable_core::text::{Lang, shell};

/// Puts a document on the shelf and opens it; otherwise what to say.
async fn begin(desk: Desk, parts: Parts, document: Document, lang: Lang) -> Result<(), String> {
    let id = desk.create(None, document).await.map_err(|why| match why {
        NotMade::NoPart => shell::part_failed(lang),
        NotMade::NotStored(_) => shell::book_not_stored(lang),
    })?;
    // It may have failed when the page came.
    parts.fetch(Part::Book).await;
    address::go(&Route::Book(id, Page::Overview).href());
    Ok(())
}

/// Opens the sample of this language as a book of the person's own.
#[component]
pub fn SampleButton() -> impl IntoView {
    let (desk, all, toasts, lang) = (use_desk(), use_parts(), use_toasts(), use_prefs().lang());
    let open = move |()| {
        let lang = lang.get_untracked();
        spawn_local(async move {
            let begun = match parts::sample(lang).await {
                Ok(Ok(sample)) => begin(desk, all, sample, lang).await,
                Ok(Err(_)) => Err(shell::book_not_stored(lang)),
                Err(_) => Err(shell::part_failed(lang)),
            };
            if let Err(why) = begun {
                toasts.say(why);
            }
        });
    };
    view! { <Button label=t(shell::open_sample) icon=Icon::Book kind=ButtonKind::Primary on_press=open /> }
}

/// Asks for a title and makes a blank book.
#[component]
pub fn NewBookButton() -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Button label=t(shell::new_book) icon=Icon::Plus on_press=move |()| open.set(true) />
        <Dialog open title=t(shell::new_book)>
            <TitleBox open />
        </Dialog>
    }
}

/// How far the making of a book has come.
#[derive(Clone)]
enum Making {
    Asked,
    Waiting,
    Failed(String),
}

#[component]
fn TitleBox(open: RwSignal<bool>) -> impl IntoView {
    let (desk, parts, lang) = (use_desk(), use_parts(), use_prefs().lang());
    let (title, state) = (RwSignal::new(String::new()), RwSignal::new(Making::Asked));
    let make = move |()| {
        let (document, lang) = (blank(&title.get_untracked(), lang.get_untracked()), lang.get_untracked());
        state.set(Making::Waiting);
        spawn_local(async move {
            match begin(desk, parts, document, lang).await {
                Ok(()) => open.set(false),
                Err(why) => _ = state.try_set(Making::Failed(why)),
            }
        });
    };
    let waiting = Signal::derive(move || state.with(|state| matches!(state, Making::Waiting)));
    let failed = move || state.with(|state| if let Making::Failed(why) = state { why.clone() } else { String::new() });
    let node = NodeRef::<html::Div>::new();
    let focus =
        move || node.try_get_untracked().flatten().is_some_and(|div| dom::focus_among(&div, "input", Toward::First));
    dom::next_frame(move || _ = focus());
    view! {
        <div node_ref=node>
            <TextField label=t(shell::new_book_title) value=title on_commit=move |typed| title.set(typed) on_enter=Callback::new(make) />
        </div>
        <p role="status"><Show when=move || waiting.get()>{t(shell::part_coming)}</Show></p>
        <p role="alert">{failed}</p>
        <DialogActions>
            <Button label=t(shell::create) kind=ButtonKind::Primary disabled=waiting on_press=make />
        </DialogActions>
    }
}

fn blank(title: &str, lang: Lang) -> Document {
    let title = if title.trim().is_empty() { shell::untitled(lang) } else { title.to_owned() };
    let about = About { title, created: Some(clock::today()), currency: "CNY".into(), ..About::default() };
    let about = serde_json::to_value(about).unwrap_or_default();
    Document::of([("about".to_owned(), about)].into_iter().collect())
}
