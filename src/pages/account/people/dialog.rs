//! All that is known of one person, to be edited. It opens with its address, and closing leaves for the page.

use super::fields;
use super::one::OnePerson;
use crate::browser::address;
use crate::components::button::{Button, ButtonKind};
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use leptos::prelude::*;
use sandtable_core::text::account::people as text;
use sandtable_core::text::common;

/// The details of a person.
#[component]
pub fn PersonDialog(one: OnePerson) -> impl IntoView {
    let open = RwSignal::new(true);
    let chain = one.chain();
    let leave = move |()| address::go(&chain.href(None));
    let remove = move |()| {
        open.set(false);
        chain.remove(one);
    };
    view! {
        <Dialog open title=one.name() on_close=leave wide=true>
            <div class="person">
                <Place one />
                <Deciding one />
                <Relation one />
                <Knowing one />
            </div>
            <DialogActions>
                <Button label=t(common::delete) kind=ButtonKind::Danger icon=Icon::Trash disabled=one.locked() on_press=remove />
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

#[component]
fn Part(#[prop(into)] title: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <fieldset class="person__part">
            <legend class="person__title">{title}</legend>
            <div class="person__fields">{children()}</div>
        </fieldset>
    }
}

#[component]
fn Place(one: OnePerson) -> impl IntoView {
    view! {
        <Part title=t(text::place)>
            {fields::name(one, false)}
            {fields::title(one, false)}
            {fields::department(one, false)}
            {fields::level(one, false)}
            {fields::reports_to(one, false)}
            {fields::since(one)}
        </Part>
    }
}

#[component]
fn Deciding(one: OnePerson) -> impl IntoView {
    view! {
        <Part title=t(text::deciding)>
            {fields::role(one, false)}
            {fields::importance(one, false)}
            {fields::support(one, false)}
            {fields::decider(one, false)}
        </Part>
    }
}

#[component]
fn Relation(one: OnePerson) -> impl IntoView {
    let owner = fields::words(one, text::owner, |p| p.owner.clone(), |p, typed| p.owner = typed, false);
    let source = fields::words(
        one,
        text::evidence_source,
        |person| person.evidence.source.clone(),
        |person, typed| person.evidence.source = typed,
        false,
    );
    view! {
        <Part title=t(text::relation)>
            {fields::intimacy(one, false)}
            {fields::contact(one, false)}
            {fields::known_to(one, false)}
            {owner}
            {fields::confirmed_on(one, false)}
            {source}
        </Part>
    }
}

#[component]
fn Knowing(one: OnePerson) -> impl IntoView {
    view! {
        <Part title=t(text::knowing)>
            {fields::orientation(one)}
            {fields::prose(one, text::aims, |p| p.aims.clone(), |p, typed| p.aims = typed)}
            {fields::prose(one, text::preference, |p| p.preference.clone(), |p, typed| p.preference = typed)}
            {fields::prose(one, text::motives, |p| p.motives.clone(), |p, typed| p.motives = typed)}
            {fields::prose(one, text::note, |p| p.note.clone(), |p, typed| p.note = typed)}
        </Part>
    }
}
