//! What is asked of the list: words, status, segment, industry, region, owner, the top by purchases; and its columns.

use super::choose::ColumnChooser;
use super::group::GroupChoice;
use super::list::List;
use super::saved::SavedFilters;
use crate::components::button::{Button, ButtonKind};
use crate::components::check_field::CheckField;
use crate::components::icon::{Icon, IconMark};
use crate::components::id::fresh;
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use crate::components::search_box::SearchBox;
use crate::components::select_field::{Choice, SelectField};
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Facets, Field, FieldValue, Filter};
use sandtable_core::portfolio::{Segment, Status};
use sandtable_core::text::portfolio_pages::accounts as text;

/// The bar above the table.
#[component]
pub fn FilterBar(list: List) -> impl IntoView {
    let lang = list.room.lang;
    let found = MaybeProp::derive(move || {
        Some(list.listing.with(|listing| text::shown_of(lang.get(), listing.ids.len(), listing.all)))
    });
    let (open, filters) = (RwSignal::new(false), fresh("filters"));
    view! {
        <div class="accounts__bar" role="group" aria-label=t(text::list_tools)>
            <div class="accounts__ask">
                <SearchBox label=t(text::find) value=list.words found />
                <span class="accounts__columns only-wide"><ColumnChooser list /></span>
                <Unfold list open filters=filters.clone() />
            </div>
            <div class="accounts__filters" id=filters data-open=move || open.get().then_some("")>
                <StatusFilter list />
                <SegmentFilter list />
                <Words list />
                <GroupChoice list />
                <TopFilter list />
                <SavedFilters list />
                <Show when=move || list.is_narrowed()>
                    <Button label=t(text::clear_filters) kind=ButtonKind::Quiet icon=Icon::Close on_press=move |()| list.clear_filters() />
                </Show>
            </div>
        </div>
    }
}

/// The button that shows the filters on phones, with how many are in force.
#[component]
fn Unfold(list: List, open: RwSignal<bool>, filters: String) -> impl IntoView {
    let label = move || match (list.room.lang.get(), list.filter.with(Filter::asked)) {
        (lang, 0) => text::filters(lang),
        (lang, count) => text::filters_in_force(lang, count),
    };
    view! {
        <button type="button" class="button accounts__unfold only-narrow" aria-controls=filters
            aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
            <span class="button__label">{label}</span>
            {move || view! { <IconMark icon=if open.get() { Icon::Up } else { Icon::Down } /> }}
        </button>
    }
}

#[component]
fn Ask(
    list: List,
    field: Field,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    read: fn(&Filter) -> String,
    write: fn(&mut Filter, String),
) -> impl IntoView {
    let label = t(move |lang| field.label(lang));
    let none = t(move |lang| text::any_of(lang, &field.label(lang)));
    let value = Signal::derive(move || list.filter.with(read));
    let commit = move |chosen: String| list.filter.update(|filter| write(filter, chosen));
    view! { <SelectField label choices value on_commit=commit none_label=none bare=true /> }
}

/// The values of an enum as choices: their words in English are what is stored, those of the screen what is shown.
fn named(list: List, values: &'static [FieldValue]) -> Signal<Vec<Choice>> {
    let (lang, unit) = (list.room.lang, list.room.unit);
    Signal::derive(move || {
        let choice = |value: &FieldValue| (stored(value), value.show(unit.get(), lang.get(), true));
        values.iter().map(choice).collect()
    })
}

fn stored(value: &FieldValue) -> String {
    use sandtable_core::text::Lang;
    use sandtable_core::value::MoneyUnit;
    value.show(MoneyUnit::One, Lang::En, false)
}

#[component]
fn StatusFilter(list: List) -> impl IntoView {
    const ALL: [FieldValue; 3] =
        [FieldValue::Status(Status::Prospect), FieldValue::Status(Status::Active), FieldValue::Status(Status::Lost)];
    let read = |filter: &Filter| filter.status.map(|status| stored(&FieldValue::Status(status))).unwrap_or_default();
    let write = |filter: &mut Filter, chosen: String| {
        filter.status = match Field::Status.read(&chosen) {
            Ok(Some(FieldValue::Status(status))) => Some(status),
            _ => None,
        };
    };
    view! { <Ask list field=Field::Status choices=named(list, &ALL) read write /> }
}

#[component]
fn SegmentFilter(list: List) -> impl IntoView {
    const ALL: [FieldValue; 3] =
        [FieldValue::Segment(Segment::Na), FieldValue::Segment(Segment::Ka), FieldValue::Segment(Segment::Smb)];
    let read =
        |filter: &Filter| filter.segment.map(|segment| stored(&FieldValue::Segment(segment))).unwrap_or_default();
    let write = |filter: &mut Filter, chosen: String| {
        filter.segment = match Field::Segment.read(&chosen) {
            Ok(Some(FieldValue::Segment(segment))) => Some(segment),
            _ => None,
        };
    };
    view! { <Ask list field=Field::Segment choices=named(list, &ALL) read write /> }
}

/// Industry, region and owner, with the words that stand in the book.
#[component]
fn Words(list: List) -> impl IntoView {
    let facets = Memo::new(move |_| list.room.portfolio.with(|portfolio| Facets::of(&portfolio.accounts)));
    let of = move |pick: fn(&Facets) -> &Vec<String>| {
        Signal::derive(move || {
            facets.with(|facets| pick(facets).iter().map(|word| (word.clone(), word.clone())).collect::<Vec<Choice>>())
        })
    };
    view! {
        <Ask list field=Field::Industry choices=of(|facets| &facets.industries)
            read=|filter| filter.industry.clone() write=|filter, word| filter.industry = word />
        <Ask list field=Field::Region choices=of(|facets| &facets.regions)
            read=|filter| filter.region.clone() write=|filter, word| filter.region = word />
        <Ask list field=Field::Owner choices=of(|facets| &facets.owners)
            read=|filter| filter.owner.clone() write=|filter, word| filter.owner = word />
    }
}

/// Only the top so many by yearly purchases.
#[component]
fn TopFilter(list: List) -> impl IntoView {
    let usual = move || list.room.with_pack(|pack| pack.top_accounts);
    let on = Signal::derive(move || list.filter.with(|filter| filter.top.is_some()));
    let count = Signal::derive(move || list.filter.with(|filter| filter.top).map(i64::from));
    let switch = move |on: bool| list.filter.update(|filter| filter.top = on.then(|| untrack(usual)));
    let set = move |count: Option<i64>| {
        list.filter.update(|filter| filter.top = count.and_then(|count| u32::try_from(count).ok()));
    };
    view! {
        <span class="accounts__top">
            <CheckField label=t(text::top) value=on on_commit=switch />
            <Show when=move || on.get()>
                <IntegerField label=t(text::top_count) value=count on_commit=set least=1 bare=true />
            </Show>
        </span>
    }
}
