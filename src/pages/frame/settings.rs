//! Settings: what the book says of itself, and what this person likes on this device.

use crate::components::date_field::DateField;
use crate::components::dialog::Dialog;
use crate::components::icon::Icon;
use crate::components::integer_field::IntegerField;
use crate::components::lang::t;
use crate::components::menu::{Menu, MenuItem};
use crate::components::text_field::TextField;
use crate::session::{Session, Theme, use_prefs, use_session};
use leptos::prelude::*;
use sandtable_core::book::About;
use sandtable_core::text::{Lang, shell};
use sandtable_core::value::MoneyUnit;
use std::sync::Arc;

/// Language, unit, theme and the meaning of red.
#[component]
pub fn PrefsMenu() -> impl IntoView {
    let prefs = use_prefs();
    let (lang, unit, theme, red) = (prefs.lang(), prefs.unit(), prefs.theme(), prefs.red_is_gain());
    let items = Signal::derive(move || {
        let lang = lang.get();
        let marked = |item: MenuItem, on: bool| if on { item.icon(Icon::Check) } else { item };
        let other = if lang == Lang::Zh { Lang::En } else { Lang::Zh };
        let language = MenuItem::new(shell::switch_language(lang), move || prefs.set_lang(other));
        let units = MoneyUnit::ALL.map(|choice| {
            let item = MenuItem::new(shell::unit_choice(lang, choice), move || prefs.set_unit(choice));
            marked(item, unit.get() == choice)
        });
        let themes = Theme::ALL.map(|choice| {
            let item = MenuItem::new(theme_name(lang, choice), move || prefs.set_theme(choice));
            marked(item, theme.get() == choice)
        });
        let gain = MenuItem::new(shell::red_is_gain(lang), move || prefs.set_red_is_gain(!red.get_untracked()));
        [language].into_iter().chain(units).chain(themes).chain([marked(gain, red.get())]).collect()
    });
    view! { <Menu label=t(shell::settings) items icon=Icon::Settings /> }
}

fn theme_name(lang: Lang, theme: Theme) -> String {
    match theme {
        Theme::System => shell::theme_system(lang),
        Theme::Light => shell::theme_light(lang),
        Theme::Dark => shell::theme_dark(lang),
    }
}

/// What the book says of itself.
#[component]
pub fn SettingsDialog(open: RwSignal<bool>) -> impl IntoView {
    view! {
        <Dialog open title=t(shell::book_settings)>
            <BookFields />
        </Dialog>
    }
}

/// Whether the book can only be read.
fn locked(session: Session) -> Signal<bool> {
    Signal::derive(move || !session.writable().get())
}

#[component]
fn BookFields() -> impl IntoView {
    let session = use_session();
    let about = session.part(|book| Arc::clone(&book.about));
    let lang = use_prefs().lang();
    let edit = move |change: Box<dyn FnOnce(&mut About)>| {
        session.edit(shell::edit_book_data(lang.get_untracked()), |book| change(Arc::make_mut(&mut book.about)));
    };
    let text = move |read: fn(&About) -> &String| Signal::derive(move || about.with(|about| read(about).clone()));
    let locked = locked(session);
    view! {
        <div class="stack">
            <TextField label=t(shell::book_title_label) value=text(|a| &a.title) read_only=locked
                on_commit=move |typed: String| edit(Box::new(move |a| a.title = typed)) />
            <TextField label=t(shell::firm_label) value=text(|a| &a.firm) read_only=locked
                on_commit=move |typed: String| edit(Box::new(move |a| a.firm = typed)) />
            <DayAndYear session />
            <TextField label=t(shell::currency_label) value=text(|a| &a.currency) read_only=locked
                on_commit=move |typed: String| edit(Box::new(move |a| a.currency = typed)) />
        </div>
    }
}

#[component]
fn DayAndYear(session: Session) -> impl IntoView {
    let about = session.part(|book| Arc::clone(&book.about));
    let lang = use_prefs().lang();
    let day = Signal::derive(move || about.with(|about| about.as_of));
    let start = Signal::derive(move || about.with(|about| about.fiscal_start.map(i64::from)));
    let edit = move |change: Box<dyn FnOnce(&mut About)>| {
        session.edit(shell::edit_book_data(lang.get_untracked()), |book| change(Arc::make_mut(&mut book.about)));
    };
    let locked = locked(session);
    let set_start = move |month: Option<i64>| {
        let month = month.and_then(|month| u8::try_from(month).ok());
        edit(Box::new(move |about| about.fiscal_start = month));
    };
    view! {
        <DateField label=t(shell::as_of_label) value=day hint=t(shell::as_of_hint) read_only=locked
            on_commit=move |day| edit(Box::new(move |about| about.as_of = day)) />
        <IntegerField label=t(shell::fiscal_start_label) value=start hint=t(shell::fiscal_start_hint) least=1 most=12
            read_only=locked on_commit=set_start />
    }
}
