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

/// The field that is set and what is typed for it.
#[derive(Clone, Copy)]
struct Change {
    list: List,
    open: RwSignal<bool>,
    key: RwSignal<String>,
    typed: RwSignal<String>,
    problem: RwSignal<Option<FieldError>>,
}

impl Change {
    fn field(self) -> Option<Field> {
        fields(self.list).into_iter().find(|field| self.key.with(|key| field.key() == key))
    }

    fn choose(self, key: String) {
        self.key.set(key);
        self.type_in(String::new());
    }

    fn type_in(self, text: String) {
        self.typed.set(text);
        self.problem.set(None);
    }

    fn carry_out(self) {
        match untrack(|| self.field()).map(|field| (field, field.read(&self.typed.get_untracked()))) {
            // An account always has a status.
            Some((Field::Status, Ok(None))) => self.problem.set(Some(FieldError::Status("—".to_owned()))),
            Some((field, Ok(value))) => {
                self.list.change_chosen(field, value);
                self.open.set(false);
            }
            Some((_, Err(error))) => self.problem.set(Some(error)),
            None => {}
        }
    }
}

#[component]
fn ChangeField(list: List, open: RwSignal<bool>) -> impl IntoView {
    let (key, typed, problem) =
        (RwSignal::new(Field::Owner.key().to_owned()), RwSignal::new(String::new()), RwSignal::new(None));
    let change = Change { list, open, key, typed, problem };
    let lang = list.room.lang;
    let choices = Signal::derive(move || {
        fields(list).into_iter().map(|field| (field.key().to_owned(), field.label(lang.get()))).collect::<Vec<Choice>>()
    });
    view! {
        <div class="accounts__change">
            <SelectField label=t(text::which_field) choices value=key on_commit=move |key| change.choose(key) />
            {move || value_field(change)}
        </div>
        <DialogActions>
            <Button label=t(common::cancel) on_press=move |()| open.set(false) />
            <Button label=t(text::set) kind=ButtonKind::Primary on_press=move |()| change.carry_out() />
        </DialogActions>
    }
}

/// A list where the field is one of few words, a line of text otherwise.
fn value_field(change: Change) -> AnyView {
    let (lang, unit) = (change.list.room.lang, change.list.room.unit);
    let error =
        MaybeProp::derive(move || change.problem.with(|error| error.as_ref().map(|error| error.say(lang.get()))));
    let label = t(text::new_value);
    let commit = move |text: String| change.type_in(text);
    match change.field().and_then(super::editor::choices) {
        Some(values) => {
            let shown = values.iter().map(|value| value.edit_form(unit.get(), lang.get()));
            let choices = Signal::stored(shown.map(|text| (text.clone(), text)).collect::<Vec<Choice>>());
            view! { <SelectField label choices value=change.typed on_commit=commit none_label="—" error /> }.into_any()
        }
        None => {
            let enter = move |()| change.carry_out();
            view! { <TextField label value=change.typed on_commit=commit error hint=t(text::new_value_hint) on_enter=enter /> }
                .into_any()
        }
    }
}
