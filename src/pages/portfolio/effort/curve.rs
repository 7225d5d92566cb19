//! The curve of one account: how its margin is expected to follow our hours, and where it differs from the derived one.

use super::super::results::{amount, amounts, dash};
use super::super::room::Room;
use super::ranks::proposed;
use crate::charts::frame::ChartTable;
use crate::charts::line::{Line, LineChart};
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::figure::{Figure, FigureView};
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use crate::components::money_field::MoneyField;
use leptos::prelude::*;
use sandtable_core::portfolio::{Account, Curve, EffortCurve, Overview};
use sandtable_core::text::common;
use sandtable_core::text::portfolio::effort as result;
use sandtable_core::text::portfolio_pages::effort as text;
use sandtable_core::value::{Exact, Id, Money};
use std::sync::Arc;

/// How many steps the drawing has.
const STEPS: u32 = 12;

/// The dialog; it opens with the account that was chosen.
#[component]
pub fn CurveDialog(room: Room, overview: Memo<Arc<Overview>>, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = opened.get().map(|id| room.name(id));
        text::curve_of(room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| opened.set(None)>
            <For each=ids key=|id| *id let:id><div class="stack"><Drawing room overview id /><Fields room id /></div></For>
            <DialogActions>
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

/// The curve of an account as it is, or as it would be without what was typed.
fn curve(room: Room, id: Id, derived: bool) -> Option<Curve> {
    room.standing.with(|standing| {
        let row = standing.snapshot.row(id)?;
        let (account, figures) = (standing.snapshot.account(row)?, standing.snapshot.figures().get(row)?);
        let plain = derived.then(|| Account { effort_curve: None, ..account.clone() });
        room.with_pack(|pack| Curve::of(plain.as_ref().unwrap_or(account), figures, pack)).ok()
    })
}

#[component]
fn Drawing(room: Room, overview: Memo<Arc<Overview>>, id: Id) -> impl IntoView {
    let account = room.account(id);
    let today = move || account.with(|account| account.effort_hours.unwrap_or(0));
    let then = move || {
        let row = room.standing.with(|standing| standing.snapshot.row(id))?;
        overview.with(|all| proposed(all, row)).map(|own| own.hours)
    };
    let hours = move || {
        let most = today().max(then().unwrap_or(0)).max(20) * 2;
        (0..=STEPS).map(|step| most * step / STEPS).collect::<Vec<_>>()
    };
    let expected = move |hours: u32| {
        let expected = curve(room, id, false)?.expected(hours);
        i64::try_from(expected.round()).ok().map(Money)
    };
    let steps = Signal::derive(move || hours().into_iter().map(|hours| hours.to_string()).collect::<Vec<_>>());
    let lines = Signal::derive(move || {
        let figures = hours().into_iter().map(|hours| expected(hours).map(|money| money.0 as f64)).collect();
        vec![Line { name: result::expected(room.lang.get()), figures, dashed: false }]
    });
    let table = Signal::derive(move || {
        let values = amounts(room, &hours().into_iter().map(expected).collect::<Vec<_>>());
        ChartTable {
            head: vec![text::hours(room.lang.get()), result::expected(room.lang.get())],
            rows: hours().into_iter().zip(values).map(|(hours, value)| vec![hours.to_string(), value]).collect(),
        }
    });
    let summary = Signal::derive(move || {
        text::curve_summary(room.lang.get(), today(), &then().map_or_else(dash, |hours| hours.to_string()))
    });
    let format = move |fen: f64| Money(fen as i64).show(room.unit.get(), room.lang.get());
    let view = Signal::derive(move || {
        let (lang, unit) = (room.lang.get(), room.unit.get());
        FigureView::of(curve(room, id, false).map(|own| own.explain(today(), lang, unit)).unwrap_or_default(), "", lang)
    });
    let known = Memo::new(move |_| curve(room, id, false).is_some());
    view! {
        <Show when=move || known.get() fallback=move || view! { <p class="soft">{t(text::no_curve)}</p> }>
            <LineChart title=t(text::curve_chart) summary steps lines format table />
            <Figure view />
        </Show>
    }
}

#[component]
fn Fields(room: Room, id: Id) -> impl IntoView {
    let account = room.account(id);
    let own = move || account.with(|account| account.effort_curve.clone().unwrap_or_default());
    let edit = move |change: &dyn Fn(&mut EffortCurve)| {
        let name = untrack(|| account.with(|account| room.name_of(account)));
        room.edit_account(id, text::edit_curve(room.lang.get_untracked(), &name), |account| {
            let mut curve = account.effort_curve.take().unwrap_or_default();
            change(&mut curve);
            account.effort_curve = Some(curve).filter(|curve| *curve != EffortCurve::default());
        });
    };
    let hint = move |read: fn(&Curve) -> Money| {
        t(move |lang| text::derived(lang, &amount(room, curve(room, id, true).as_ref().map(read))))
    };
    let half_hint = t(move |lang| {
        let half = curve(room, id, true).map(|curve| Exact::new(curve.half.into(), 100).show(1));
        text::derived(lang, &half.unwrap_or_else(dash))
    });
    let half = Signal::derive(move || own().half_hours.map(i64::from));
    let set_half =
        move |typed: Option<i64>| edit(&|curve| curve.half_hours = typed.and_then(|hours| u32::try_from(hours).ok()));
    view! {
        <p class="soft">{t(text::curve_hint)}</p>
        <div class="inline-form">
            <MoneyField label=t(result::kept) value=Signal::derive(move || own().kept) hint=hint(|curve| curve.kept)
                on_commit=move |typed| edit(&|curve| curve.kept = typed) read_only=room.locked() />
            <MoneyField label=t(result::ceiling) value=Signal::derive(move || own().ceiling) hint=hint(|curve| curve.ceiling)
                on_commit=move |typed| edit(&|curve| curve.ceiling = typed) read_only=room.locked() />
            <IntegerField label=t(result::half) value=half hint=half_hint on_commit=set_half least=1 most=1_000_000 read_only=room.locked() />
        </div>
    }
}
