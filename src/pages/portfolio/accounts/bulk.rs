//! What is done with the ticked accounts at once: a field set, or all of them deleted, each as one step that undo takes
//! back.

use super::list::List;
use crate::components::button::{Button, ButtonKind};
use crate::components::check_field::CheckField;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::icon::Icon;
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::portfolio::table::{Field, FieldError};
use sandtable_core::text::{common, tables as text};

/// The bar above the list.
#[component]
pub fn BulkBar(list: List) -> impl IntoView {
    let lang = list.room.lang;
    let count = Memo::new(move |_| list.chosen().len());
    let shown = Memo::new(move |_| list.listing.with(|listing| listing.ids.len()));
    let all = Signal::derive(move || shown.get() > 0 && count.get() == shown.get());
    let label = Signal::derive(move || text::select_all(lang.get(), shown.get()));
    let open = RwSignal::new(false);
    view! {
        <div class="accounts__bulk" role="group" aria-label=t(text::selection)>
            <CheckField label value=all on_commit=move |on: bool| list.tick_all(on) />
            <Show when=move || count.get() != 0>
                <span class="accounts__ticked" role="status">{move || text::selected(lang.get(), count.get())}</span>
                <Button label=t(text::change_field) icon=Icon::Edit disabled=list.room.locked() on_press=move |()| open.set(true) />
                <Button label=t(text::delete_selected) icon=Icon::Trash disabled=list.room.locked() on_press=move |()| delete(list) />
                <Button label=t(text::unselect) kind=ButtonKind::Quiet on_press=move |()| list.tick_all(false) />
            </Show>
        </div>
        <Dialog open title=Signal::derive(move || text::change_field_of(lang.get(), count.get()))>
            <ChangeField list open />
        </Dialog>
    }
}

fn delete(list: List) {
    list.room.remove_all(&untrack(|| list.chosen()));
    list.tick_all(false);
}

/// The fields that many accounts can share.
fn fields(list: List) -> Vec<Field> {
    Field::all(list.room.year.get()).into_iter().filter(|field| *field != Field::Name).collect()
}

#[component]
fn ChangeField(list: List, open: RwSignal<bool>) -> impl IntoView {
    let lang = list.room.lang;
    let (key, typed, problem) =
        (RwSignal::new(Field::Owner.key().to_owned()), RwSignal::new(String::new()), RwSignal::new(None::<FieldError>));
    let field = move || fields(list).into_iter().find(|field| key.with(|key| field.key() == key));
    let choices = Signal::derive(move || {
        fields(list).into_iter().map(|field| (field.key().to_owned(), field.label(lang.get()))).collect::<Vec<Choice>>()
    });
    let choose = move |chosen: String| {
        key.set(chosen);
        typed.set(String::new());
        problem.set(None);
    };
    let error = MaybeProp::derive(move || problem.with(|problem| problem.as_ref().map(|error| error.say(lang.get()))));
    let set = move |()| match untrack(field).map(|field| (field, field.read(&typed.get_untracked()))) {
        Some((field, Ok(value))) => {
            list.change_chosen(field, value);
            open.set(false);
        }
        Some((_, Err(error))) => problem.set(Some(error)),
        None => {}
    };
    let commit = move |text: String| {
        typed.set(text);
        problem.set(None);
    };
    let input = move || {
        match field().map(|field| (field, super::editor::choices(field))) {
        Some((field, Some(values))) => {
            let (unit, lang) = (list.room.unit.get(), lang.get());
            let shown = values.iter().map(|value| value.edit_form(unit, lang)).map(|text| (text.clone(), text));
            let choices = Signal::stored(shown.collect::<Vec<Choice>>());
            let none = (field != Field::Status).then(|| "—".to_owned());
            view! { <SelectField label=t(text::new_value) choices value=typed on_commit=commit none_label=none error /> }.into_any()
        }
        _ => {
            view! { <TextField label=t(text::new_value) value=typed on_commit=commit error hint=t(text::new_value_hint) on_enter=set /> }
                .into_any()
        }
    }
    };
    view! {
        <div class="accounts__change">
            <SelectField label=t(text::which_field) choices value=key on_commit=choose />
            {input}
        </div>
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| open.set(false) />
            <Button label=t(text::set) kind=ButtonKind::Primary on_press=set />
        </DialogActions>
    }
}
