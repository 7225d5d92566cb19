//! Judging an account by hand: its relation class with the proposal beside it, and the strategic-customer test with
//! what each answer rests on.

use super::super::room::Room;
use super::ballast::BallastFields;
use super::labels::LabelFields;
use super::ranks::{proposals, proposed};
use crate::components::button::{Button, ButtonKind};
use crate::components::choice_field::ChoiceField;
use crate::components::dialog::{Dialog, DialogActions};
use crate::components::lang::t;
use crate::components::select_field::{Choice, SelectField};
use crate::components::text_field::TextField;
use leptos::prelude::*;
use sandtable_core::portfolio::{Account, strategic_test};
use sandtable_core::text::common;
use sandtable_core::text::portfolio_pages::abc as text;
use sandtable_core::value::Id;

/// The dialog; it opens with the account that was chosen.
#[component]
pub fn Judge(room: Room, opened: RwSignal<Option<Id>>) -> impl IntoView {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(opened.with(Option::is_some)));
    let title = Signal::derive(move || {
        let name = opened.get().map(|id| room.name(id));
        text::sheet_of(room.lang.get(), &name.unwrap_or_default())
    });
    let ids = move || opened.get().into_iter();
    view! {
        <Dialog open title on_close=move |()| opened.set(None)>
            <For each=ids key=|id| *id let:id>
                <div class="stack"><Relation room id /><Test room id /><BallastFields room id /><LabelFields room id /></div>
            </For>
            <DialogActions>
                <Button label=t(common::close) kind=ButtonKind::Primary on_press=move |()| open.set(false) />
            </DialogActions>
        </Dialog>
    }
}

#[component]
fn Relation(room: Room, id: Id) -> impl IntoView {
    let account = room.account(id);
    let choices = Signal::derive(move || {
        let lang = room.lang.get();
        let choice = |class: &sandtable_core::method::portfolio::RelationClass| {
            (class.key.clone(), text::relation_choice(lang, &class.key, &class.name.get(lang)))
        };
        room.with_pack(|pack| pack.relation.classes.iter().map(choice).collect::<Vec<Choice>>())
    });
    let value = Signal::derive(move || account.with(|account| account.relation_class.clone()).unwrap_or_default());
    let all = proposals(room);
    let hint = t(move |lang| match proposed(room, all, id) {
        Some(class) => text::proposal_is(lang, &class),
        None => text::no_proposal(lang),
    });
    let commit = move |key: String| {
        let label = text::edit_relation(room.lang.get_untracked(), &untrack(|| room.name(id)));
        room.edit_account(id, label, |account| account.relation_class = Some(key).filter(|key| !key.is_empty()));
    };
    view! {
        <SelectField label=t(text::relation) choices value on_commit=commit none_label="—".to_owned() hint disabled=room.locked() />
    }
}

#[component]
fn Test(room: Room, id: Id) -> impl IntoView {
    let account = room.account(id);
    let questions = room.with_pack(|pack| pack.strategic.questions.len());
    let result = move || {
        let test = account.with(|account| room.with_pack(|pack| strategic_test(account, pack)));
        test.map(|test| test.show(room.lang.get())).unwrap_or_else(|| "—".to_owned())
    };
    view! {
        <fieldset class="judge">
            <legend class="judge__title">{t(text::test)}": "<strong>{result}</strong></legend>
            <p class="soft">{t(text::test_hint)}</p>
            {(0..questions).map(|at| view! { <Question room id at /> }).collect_view()}
        </fieldset>
    }
}

#[component]
fn Question(room: Room, id: Id, at: usize) -> impl IntoView {
    let account = room.account(id);
    let known = move || room.with_pack(|pack| pack.strategic.questions.get(at).cloned()).unwrap_or_default();
    let label = Signal::derive(move || known().name.get(room.lang.get()));
    let choices = Signal::derive(move || {
        let lang = room.lang.get();
        vec![
            ("yes".to_owned(), common::yes(lang)),
            ("no".to_owned(), common::no(lang)),
            (String::new(), text::open(lang)),
        ]
    });
    let answer = move |account: &std::sync::Arc<Account>| account.strategic.get(&known().key).cloned();
    let value = Signal::derive(move || match account.with(answer).map(|answer| answer.yes) {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => String::new(),
    });
    let edit = move |change: &dyn Fn(&mut Account, &str)| {
        let label = text::edit_answer(room.lang.get_untracked(), &untrack(|| room.name(id)));
        let key = untrack(known).key;
        room.edit_account(id, label, |account| change(account, &key));
    };
    let commit = move |chosen: String| {
        let yes = (!chosen.is_empty()).then_some(chosen == "yes");
        edit(&|account, key| account.answer(key, yes));
    };
    let source = Signal::derive(move || account.with(answer).map(|answer| answer.evidence.source).unwrap_or_default());
    let confirm = move |typed: String| {
        let on = Some(room.session.as_of().get_untracked());
        edit(&|account, key| account.confirm_answer(key, &typed, on));
    };
    let evidence = Signal::derive(move || text::evidence(room.lang.get(), &label.get()));
    let answered = Memo::new(move |_| account.with(answer).is_some());
    view! {
        <div class="judge__question">
            <ChoiceField label choices value on_commit=commit disabled=room.locked() />
            <Show when=move || answered.get()>
                <TextField label=evidence value=source on_commit=confirm placeholder=t(text::evidence_hint) read_only=room.locked() />
            </Show>
        </div>
    }
}
