//! The proposed split: what it may use, the least each tier is to get, and how it stands against today.

use super::super::results::{group_name, percent, signed_amount};
use super::super::room::Room;
use super::super::text_table::TextTable;
use crate::charts::frame::ChartTable;
use crate::components::banner::Banner;
use crate::components::card::{Card, Guide, KeyValue};
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::portfolio::{Group, NoProposal, Overview, Proposal, Standing};
use sandtable_core::text::portfolio::effort as result;
use sandtable_core::text::portfolio_pages::effort as text;
use sandtable_core::value::{Exact, grouped};
use std::sync::Arc;

/// The card.
#[component]
pub fn Split(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let tiers = room.with_pack(|pack| pack.tiers.tiers.len());
    let none = Memo::new(move |_| {
        let lang = room.lang.get();
        overview.with(|all| all.proposal.as_ref().err().map(|why| no_proposal(*why, lang)))
    });
    let trouble = move || none.get().map(|why| view! { <Banner text=Signal::stored(why) /> });
    view! {
        <Card title=t(text::proposal) purpose=t(text::proposal_purpose)>
            <div class="inline-form">
                <Total room overview />
                {(0..tiers).map(|at| view! { <Minimum room at /> }).collect_view()}
            </div>
            {trouble}
            <Show when=move || none.with(Option::is_none)><Compare room overview /></Show>
            <Guide title=t(text::how)>
                <p>{t(result::formula_proposal)}</p>
                <p>{t(result::formula_curve)}</p>
                <p>{t(text::curve_hint)}</p>
            </Guide>
        </Card>
    }
}

fn no_proposal(why: NoProposal, lang: sandtable_core::text::Lang) -> String {
    match why {
        NoProposal::NoAccounts {} => result::no_accounts(lang),
        NoProposal::BelowMinimum { total, needed } => result::minimums(lang, total, needed),
        NoProposal::TooMany { total } => result::too_many(lang, total),
    }
}

#[component]
fn Total(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let value = Signal::derive(move || room.portfolio.with(|portfolio| portfolio.effort_total.map(i64::from)));
    let hint = t(move |lang| {
        let is_tier = |group: Group| matches!(group, Group::Tier(_) | Group::Untiered);
        let groups = overview
            .with(|all| all.effort.groups.iter().filter(|(g, _)| is_tier(*g)).map(|(_, s)| s.hours).sum::<u64>());
        text::total_hint(lang, &grouped(i128::from(groups)))
    });
    let commit = move |typed: Option<i64>| {
        room.edit(text::edit_total(room.lang.get_untracked()), |portfolio| {
            portfolio.effort_total = typed.and_then(|hours| u32::try_from(hours).ok());
        });
    };
    view! { <IntegerField label=t(text::total) value on_commit=commit hint most=1_000_000 read_only=room.locked() /> }
}

#[component]
fn Minimum(room: Room, at: usize) -> impl IntoView {
    let name =
        move |lang| room.with_pack(|pack| pack.tiers.tiers.get(at).map(|tier| tier.name.get(lang))).unwrap_or_default();
    let value = Signal::derive(move || {
        let hours = |portfolio: &Arc<sandtable_core::portfolio::Portfolio>| {
            room.with_pack(|pack| pack.tiers.tiers.get(at).map(|tier| portfolio.minimum_hours(tier).into()))
        };
        room.portfolio.with(hours)
    });
    let hint = t(move |lang| {
        text::minimum_hint(lang, room.with_pack(|pack| pack.tiers.tiers.get(at).map_or(0, |tier| tier.minimum_hours)))
    });
    let commit = move |typed: Option<i64>| {
        let label = text::edit_minimum(room.lang.get_untracked(), &name(room.lang.get_untracked()));
        let Some(tier) = untrack(|| room.with_pack(|pack| pack.tiers.tiers.get(at).cloned())) else { return };
        let hours = typed.map_or(tier.minimum_hours, |hours| u32::try_from(hours).unwrap_or(0));
        room.edit(label, |portfolio| portfolio.set_minimum_hours(&tier, hours));
    };
    let label = t(move |lang| text::minimum(lang, &name(lang)));
    view! { <IntegerField label value on_commit=commit hint most=10_000 read_only=room.locked() /> }
}

/// The proposal against today: by tier, and in all.
#[component]
fn Compare(room: Room, overview: Memo<Arc<Overview>>) -> impl IntoView {
    let proposal = move |read: &dyn Fn(&Proposal) -> Vec<(String, String)>| {
        overview.with(|all| all.proposal.as_ref().ok().map(read)).unwrap_or_default()
    };
    let pairs = Signal::derive(move || {
        let lang = room.lang.get();
        proposal(&|own| {
            let changed = own.accounts.iter().filter(|account| account.hours != account.today).count();
            vec![
                (text::gain(lang), signed_amount(room, own.gained())),
                (text::changed(lang), text::count(lang, changed)),
                (text::unassigned(lang), grouped(own.unassigned.into())),
            ]
        })
    });
    let table = Signal::derive(move || {
        room.standing.with(|standing| {
            overview.with(|all| all.proposal.as_ref().ok().map(|own| table(room, standing, own))).unwrap_or_default()
        })
    });
    let keeps =
        Memo::new(move |_| overview.with(|all| all.proposal.as_ref().is_ok_and(|own| own.today_keeps_minimums)));
    view! {
        <KeyValue pairs />
        <Show when=move || !keeps.get()><p class="soft">{t(text::worse_than_today)}</p></Show>
        <TextTable caption=t(text::compare) table />
    }
}

fn table(room: Room, standing: &Standing, own: &Proposal) -> ChartTable {
    let lang = room.lang.get();
    let head =
        [text::group, text::accounts, text::needed, text::today, text::share_today, text::hours_then, text::share_then];
    let today: u64 = own.accounts.iter().map(|account| u64::from(account.today)).sum();
    let share = |part: u64, whole: u64| percent((whole > 0).then(|| Exact::new(part.into(), whole.into())));
    let tiers = room.with_pack(|pack| pack.tiers.tiers.len());
    let groups = (0..tiers).map(|at| Some(at as u8)).chain([None]);
    let row = |tier: Option<u8>| {
        let of = || own.accounts.iter().filter(|account| standing.rfm.row(account.row).tier == tier);
        let sum = |read: fn(&sandtable_core::portfolio::ProposedHours) -> u32| {
            of().map(|own| u64::from(read(own))).sum::<u64>()
        };
        let (least, before, then) = (sum(|own| own.minimum), sum(|own| own.today), sum(|own| own.hours));
        let name = room.with_pack(|pack| group_name(pack, tier.map_or(Group::Untiered, Group::Tier), lang));
        let count = of().count();
        let cells = vec![
            name,
            count.to_string(),
            grouped(least.into()),
            grouped(before.into()),
            share(before, today),
            grouped(then.into()),
            share(then, own.total),
        ];
        (tier.is_some() || count > 0).then_some(cells)
    };
    ChartTable { head: head.map(|head| head(lang)).to_vec(), rows: groups.filter_map(row).collect() }
}
