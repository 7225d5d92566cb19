//! What one person likes on this device: language, unit, theme. Never part of a book, never exported.

use crate::browser::prefs_store;
use leptos::prelude::*;
use sandtable_core::text::Lang;
use sandtable_core::value::{Date, MoneyUnit};
use serde::{Deserialize, Serialize};

/// The theme of the screen. Print is always light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of the page's `data-theme`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The stored form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Stored {
    lang: Option<Lang>,
    unit: MoneyUnit,
    theme: Theme,
    /// In China red is up.
    red_is_gain: bool,
    /// The day on which the reminder to export was put off.
    reminded: Option<Date>,
}

/// The handle; provided once by the app.
#[derive(Clone, Copy)]
pub struct Prefs(RwSignal<Stored>);

impl Prefs {
    /// Reads what was stored, follows the browser's language where nothing was, and keeps the page in step.
    pub fn provide() -> Self {
        let stored = prefs_store::read().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let prefs = Self(RwSignal::new(stored));
        provide_context(prefs);
        provide_context(prefs.lang());
        Effect::new(move |first: Option<()>| {
            let stored = prefs.0.get();
            let lang = prefs.lang().get();
            prefs_store::show(lang.tag(), stored.theme.as_str(), stored.red_is_gain);
            if first.is_some() {
                prefs_store::write(&serde_json::to_string(&stored).unwrap_or_default());
            }
        });
        prefs
    }

    /// The language.
    pub fn lang(self) -> Signal<Lang> {
        let fallback = prefs_store::browser_language();
        Memo::new(move |_| self.0.with(|stored| stored.lang.unwrap_or(fallback))).into()
    }

    /// The unit in which money is shown.
    pub fn unit(self) -> Signal<MoneyUnit> {
        Memo::new(move |_| self.0.with(|stored| stored.unit)).into()
    }

    /// The theme.
    pub fn theme(self) -> Signal<Theme> {
        Memo::new(move |_| self.0.with(|stored| stored.theme)).into()
    }

    /// Whether red stands for gains.
    pub fn red_is_gain(self) -> Signal<bool> {
        Memo::new(move |_| self.0.with(|stored| stored.red_is_gain)).into()
    }

    /// The day on which the reminder to export was put off.
    pub fn reminded(self) -> Option<Date> {
        self.0.with(|stored| stored.reminded)
    }

    /// Puts the reminder to export off for a day.
    pub fn set_reminded(self, day: Date) {
        self.0.update(|stored| stored.reminded = Some(day));
    }

    /// Chooses a language.
    pub fn set_lang(self, lang: Lang) {
        self.0.update(|stored| stored.lang = Some(lang));
    }

    /// Chooses a unit.
    pub fn set_unit(self, unit: MoneyUnit) {
        self.0.update(|stored| stored.unit = unit);
    }

    /// Chooses a theme.
    pub fn set_theme(self, theme: Theme) {
        self.0.update(|stored| stored.theme = theme);
    }

    /// Chooses what red stands for.
    pub fn set_red_is_gain(self, red: bool) {
        self.0.update(|stored| stored.red_is_gain = red);
    }
}

/// The person's preferences.
pub fn use_prefs() -> Prefs {
    use_context::<Prefs>().unwrap_or_else(Prefs::provide)
}
