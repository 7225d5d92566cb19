//! The canvas on one sheet of A4 across: what is read on paper, without fields and buttons.

use super::room::Room;
use leptos::prelude::*;
use sandtable_core::design::{BlockView, CanvasItem, Design, Entry, Fate, ItemState};
use sandtable_core::text::{Lang, design as text, tools};

/// The sheet; shown on paper only.
#[component]
pub fn CanvasSheet(room: Room) -> impl IntoView {
    let title = room.session.derive(|book| book.about.title.clone());
    let lens = move || room.canvas.with(|canvas| canvas.lens.name.get(room.lang.get()));
    let name = move || tools::name(room.lang.get(), sandtable_core::report::Tool::A4);
    let ready = move || {
        let shown = room.canvas.with(|canvas| canvas.readiness.map_or_else(|| "—".to_owned(), |mean| mean.show(0)));
        format!("{} {shown}", text::readiness(room.lang.get()))
    };
    let blocks = move || {
        let (design, lang) = (room.design.get(), room.lang.get());
        room.canvas.with(|canvas| canvas.blocks.iter().map(|block| block_view(block, &design, lang)).collect_view())
    };
    view! {
        <section class="sheet sheet--wide only-print canvas-sheet">
            <header class="canvas-sheet__head">
                <h1>{title}</h1>
                <p>{name} " · " {lens} " · " {ready}</p>
            </header>
            <div class="canvas-sheet__blocks">{blocks}</div>
        </section>
    }
}

fn block_view(block: &BlockView, design: &Design, lang: Lang) -> impl IntoView + use<> {
    let lines = |entries: &[Entry]| {
        let line = |entry: &Entry| Some(line(design.items.get(entry.id)?, entry.fate, lang));
        entries.iter().filter_map(line).collect_view()
    };
    let today = (!block.today.is_empty()).then(|| {
        view! { <h3>{text::version_today(lang)}</h3> <ul class="canvas-sheet__today" role="list">{lines(&block.today)}</ul> }
    });
    view! {
        <section class="canvas-sheet__block">
            <h2>{block.name.get(lang)} <span>{block.readiness.score().show(0)}</span></h2>
            <ul role="list">{lines(&block.new)}</ul>
            {today}
        </section>
    }
}

fn line(item: &CanvasItem, fate: Fate, lang: Lang) -> impl IntoView + use<> {
    let decided = item.state == ItemState::Decision;
    let owner = (!item.owner.is_empty()).then(|| format!(" ({})", item.owner));
    let fate = (fate == Fate::Dropped).then(|| format!(" [{}]", fate.name(lang)));
    view! { <li data-decided=decided.then_some("")>{item.text.clone()} {owner} {fate}</li> }
}
