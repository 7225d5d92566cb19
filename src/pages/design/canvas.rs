//! The business-design canvas (A4): six blocks of a lens, today's design beside the new one, readiness, self-check and
//! findings. It judges nothing; `core::design` does.

use super::bar::CanvasBar;
use super::block::BlockCard;
use super::quality::QualityCard;
use super::room::Room;
use super::sheet::CanvasSheet;
use crate::browser::files;
use crate::components::button::Button;
use crate::components::card::ToolHead;
use crate::components::findings::Findings;
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::report::Tool;
use sandtable_core::text::{common, tools};

/// The page.
#[component]
pub fn CanvasPage() -> impl IntoView {
    let room = Room::new();
    view! {
        <div class="only-screen">
            <article class="tool canvas">
                <ToolHead title=t(|lang| tools::name(lang, Tool::A4)) purpose=t(|lang| tools::purpose(lang, Tool::A4))>
                    <Button label=t(common::print) icon=Icon::Print on_press=|()| files::print() />
                </ToolHead>
                <CanvasBar room />
                <Blocks room />
                <div class="canvas__foot">
                    <CanvasFindings room />
                    <QualityCard room />
                </div>
            </article>
        </div>
        <CanvasSheet room />
    }
}

#[component]
fn Blocks(room: Room) -> impl IntoView {
    let keys = Memo::new(move |_| {
        let key = |block: &sandtable_core::design::BlockView| block.shown.block.clone();
        room.canvas.with(|canvas| (canvas.lens.key.clone(), canvas.blocks.iter().map(key).collect::<Vec<_>>()))
    });
    let each = move || {
        let (lens, blocks) = keys.get();
        blocks.into_iter().map(|block| (lens.clone(), block)).collect::<Vec<_>>()
    };
    view! {
        <div class="canvas__blocks" data-pair=move || room.pair.get().then_some("")>
            <For each key=|key| key.clone() let:key>
                <BlockCard room key=key.1 />
            </For>
        </div>
    }
}

#[component]
fn CanvasFindings(room: Room) -> impl IntoView {
    let pack = room.session.pack();
    let list = Signal::derive(move || {
        let (design, pack, portfolio) = (room.design.get(), pack.get(), room.portfolio.get());
        let found = room.canvas.with(|canvas| canvas.findings(&design, &pack.design, &portfolio.accounts));
        told(&found, Tool::A4, room.session.id(), room.lang.get())
    });
    view! { <Findings list /> }
}
