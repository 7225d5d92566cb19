//! The reverse funnel (B2): inputs on one side, the funnel, its forward check, the loads of the roles and what they
//! tell on the other, live while typing. It calculates nothing; `core::targets` does.

use super::inputs::Inputs;
use super::results::{ForwardCheck, FunnelChart, FunnelFigures};
use super::role_table::RoleTable;
use super::room::Room;
use super::sheet::FunnelSheet;
use crate::browser::files;
use crate::components::button::Button;
use crate::components::card::ToolHead;
use crate::components::findings::{FindingView, Findings};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::pages::told::told;
use leptos::prelude::*;
use sandtable_core::report::Tool;
use sandtable_core::text::{common, tools};

/// The page.
#[component]
pub fn FunnelPage() -> impl IntoView {
    let room = Room::new();
    let pack = room.session.pack();
    let findings = Signal::derive(move || {
        let found = room.funnel.with(|funnel| pack.with(|pack| funnel.findings(&pack.targets.funnel)));
        told(&found, Tool::B2, room.session.id(), room.lang.get())
    });
    view! {
        <div class="only-screen">
            <OnScreen room findings />
        </div>
        <FunnelSheet room findings />
    }
}

#[component]
fn OnScreen(room: Room, findings: Signal<Vec<FindingView>>) -> impl IntoView {
    view! {
        <article class="tool">
            <ToolHead title=t(|lang| tools::name(lang, Tool::B2)) purpose=t(|lang| tools::purpose(lang, Tool::B2))>
                <Button label=t(common::print) icon=Icon::Print on_press=|()| files::print() />
            </ToolHead>
            <div class="tool__body">
                <div class="tool__inputs"><Inputs room /></div>
                <div class="tool__results">
                    <FunnelFigures room />
                    <FunnelChart room />
                    <ForwardCheck room />
                </div>
                <div class="tool__wide">
                    <RoleTable room />
                    <Findings list=findings />
                </div>
            </div>
        </article>
    }
}
