//! Names of the kinds of things on the canvas, from the catalogue, and their keys in files and style sheets.

use super::{BusinessHorizon, Fate, LinkKind, Part};
use crate::text::{Lang, design as text};

impl BusinessHorizon {
    /// All layers.
    pub const ALL: [Self; 3] = [Self::Core, Self::Growth, Self::Emerging];

    /// Its key.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Growth => "growth",
            Self::Emerging => "emerging",
        }
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Core => text::layer_core(lang),
            Self::Growth => text::layer_growth(lang),
            Self::Emerging => text::layer_emerging(lang),
        }
    }
}

impl LinkKind {
    /// All kinds; those that count for readiness first.
    pub const ALL: [Self; 5] = [Self::Target, Self::Account, Self::Risk, Self::Action, Self::Insight];

    /// Its key.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Target => "target",
            Self::Account => "account",
            Self::Risk => "risk",
            Self::Action => "action",
            Self::Insight => "insight",
        }
    }

    /// Its name.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Target => text::link_target(lang),
            Self::Account => text::link_account(lang),
            Self::Risk => text::link_risk(lang),
            Self::Action => text::link_action(lang),
            Self::Insight => text::link_insight(lang),
        }
    }
}

impl Fate {
    /// Its name.
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Added => text::fate_added(lang),
            Self::Changed => text::fate_changed(lang),
            Self::Kept => text::fate_kept(lang),
            Self::Dropped => text::fate_dropped(lang),
        }
    }
}

impl Part {
    /// Its key.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decided => "decided",
            Self::Evidence => "evidence",
            Self::Owner => "owner",
            Self::Linked => "linked",
        }
    }
}
