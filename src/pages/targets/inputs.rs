//! What the funnel is worked out from: target, deal value, rates, and how counts are rounded.

use super::room::Room;
use crate::components::button::{Button, ButtonKind};
use crate::components::card::Card;
use crate::components::choice_field::ChoiceField;
use crate::components::lang::t;
use crate::components::money_field::MoneyField;
use crate::components::rate_field::RateField;
use crate::components::select_field::SelectField;
use leptos::prelude::*;
use sandtable_core::targets::{BandCarrier, FunnelField, FunnelInput, Horizon, Rounding};
use sandtable_core::text::{Lang, targets as text};
use sandtable_core::value::{Money, Rate};

/// All inputs.
#[component]
pub fn Inputs(room: Room) -> impl IntoView {
    view! {
        <Card title=t(text::inputs_target)>
            <HorizonChoice room />
            <div class="grid-2">
                <Amount room field=FunnelField::Target of=|input| &mut input.target hint=text::hint_target />
                <Amount room field=FunnelField::ContractValue of=|input| &mut input.contract_value hint=text::hint_contract_value />
                <WorkingMonths room />
            </div>
        </Card>
        <Card title=t(text::inputs_rates) purpose=t(text::inputs_rates_purpose) actions=move || view! { <TakeRates room /> }>
            <div class="grid-2">
                <RateInput room field=FunnelField::WinRate of=|input| &mut input.win_rate hint=text::hint_win_rate />
                <RateInput room field=FunnelField::Conversion of=|input| &mut input.conversion hint=text::hint_conversion />
                <RateInput room field=FunnelField::MqlLow of=|input| &mut input.mql_low hint=text::hint_mql />
                <RateInput room field=FunnelField::MqlHigh of=|input| &mut input.mql_high hint=text::hint_mql />
                <RateInput room field=FunnelField::OwnShare of=|input| &mut input.own_share hint=text::hint_own_share />
                <RateInput room field=FunnelField::PotentialRate of=|input| &mut input.potential_rate hint=text::hint_potential />
            </div>
        </Card>
        <Card title=t(text::inputs_rules)>
            <RoundingChoice room />
            <CarrierChoice room />
        </Card>
    }
}

/// Where a field stands in the inputs.
type Of<T> = fn(&mut FunnelInput) -> &mut Option<T>;

fn read<T: Copy + PartialEq + Send + Sync + 'static>(room: Room, of: Of<T>) -> Signal<Option<T>> {
    room.input(move |input| *of(&mut input.clone()))
}

#[component]
fn Amount(room: Room, field: FunnelField, of: Of<Money>, hint: fn(Lang) -> String) -> impl IntoView {
    let write = move |amount| room.set(field, |input| *of(input) = amount);
    let label = t(move |lang| field.name(lang));
    view! { <MoneyField label value=read(room, of) on_commit=write hint=t(hint) error=room.error(field) live=true /> }
}

#[component]
fn RateInput(room: Room, field: FunnelField, of: Of<Rate>, hint: fn(Lang) -> String) -> impl IntoView {
    let write = move |rate| room.set(field, |input| *of(input) = rate);
    let label = t(move |lang| field.name(lang));
    view! { <RateField label value=read(room, of) on_commit=write hint=t(hint) error=room.error(field) live=true /> }
}

#[component]
fn HorizonChoice(room: Room) -> impl IntoView {
    let choices = move || {
        let lang = room.lang.get();
        [
            (Horizon::Month, text::horizon_month(lang)),
            (Horizon::Quarter, text::horizon_quarter(lang)),
            (Horizon::Year, text::horizon_year(lang)),
        ]
        .map(|(horizon, name)| (horizon.as_str().to_owned(), name))
        .to_vec()
    };
    let value = room.input(|input| input.horizon.as_str().to_owned());
    let write = move |key: String| {
        let horizon = [Horizon::Month, Horizon::Quarter, Horizon::Year].into_iter().find(|h| h.as_str() == key);
        room.edit(text::edit_horizon(room.lang.get_untracked()), |input| {
            input.horizon = horizon.unwrap_or_default();
            input.working_months = None;
        });
    };
    view! { <ChoiceField label=t(text::horizon) choices=Signal::derive(choices) value on_commit=write /> }
}

/// Asked only where a period has several months.
#[component]
fn WorkingMonths(room: Room) -> impl IntoView {
    let horizon = room.input(|input| input.horizon);
    let choices = move || {
        let lang = room.lang.get();
        (1..=horizon.get().months()).map(|n| (n.to_string(), text::months_count(lang, n.into()))).collect::<Vec<_>>()
    };
    let value = room.input(|input| input.working_months.unwrap_or(input.horizon.months()).to_string());
    let write = move |typed: String| {
        let months = typed.parse().ok().filter(|months| *months != horizon.get_untracked().months());
        room.set(FunnelField::WorkingMonths, |input| input.working_months = months);
    };
    view! {
        <Show when=move || horizon.get() != Horizon::Month>
            <SelectField
                label=t(text::field_working_months)
                choices=Signal::derive(choices)
                value
                on_commit=write
                hint=t(text::hint_working_months)
                error=room.error(FunnelField::WorkingMonths)
            />
        </Show>
    }
}

/// Fills the empty rates from the method; nothing that was typed is touched.
#[component]
fn TakeRates(room: Room) -> impl IntoView {
    let pack = room.session.pack();
    let take = move |()| {
        room.edit(text::take_rates(room.lang.get_untracked()), |input| {
            pack.with_untracked(|pack| input.take_rates(&pack.targets.funnel));
        });
    };
    let full = room.input(|input| {
        [input.win_rate, input.conversion, input.own_share, input.mql_low, input.mql_high].iter().all(Option::is_some)
    });
    view! { <Button label=t(text::take_rates) kind=ButtonKind::Quiet on_press=take disabled=full /> }
}

#[component]
fn RoundingChoice(room: Room) -> impl IntoView {
    let choices = move || {
        let lang = room.lang.get();
        vec![("up".to_owned(), text::rounding_up(lang)), ("nearest".to_owned(), text::rounding_nearest(lang))]
    };
    let value = room.input(|input| if input.rounding == Rounding::Up { "up" } else { "nearest" }.to_owned());
    let hint = Signal::derive(move || room.funnel.with(|funnel| funnel.input.rounding.rule(room.lang.get())));
    let write = move |key: String| {
        let rounding = if key == "nearest" { Rounding::Nearest } else { Rounding::Up };
        room.edit(text::edit_rounding(room.lang.get_untracked()), |input| input.rounding = rounding);
    };
    view! { <ChoiceField label=t(text::rounding) choices=Signal::derive(choices) value on_commit=write hint /> }
}

#[component]
fn CarrierChoice(room: Room) -> impl IntoView {
    let choices = move || {
        let lang = room.lang.get();
        vec![("team".to_owned(), text::carrier_team(lang)), ("person".to_owned(), text::carrier_person(lang))]
    };
    let value = room.input(|input| if input.band_carrier == BandCarrier::Team { "team" } else { "person" }.to_owned());
    let write = move |key: String| {
        let carrier = if key == "person" { BandCarrier::Person } else { BandCarrier::Team };
        room.edit(text::edit_carrier(room.lang.get_untracked()), |input| input.band_carrier = carrier);
    };
    view! { <ChoiceField label=t(text::carrier) choices=Signal::derive(choices) value on_commit=write hint=t(text::carrier_hint) /> }
}
