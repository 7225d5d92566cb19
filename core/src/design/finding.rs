//! What the canvas can tell (A4): the kinds, and their words from the catalogue. When each is told stands in
//! `judgement`.

use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::{Lang, Text, design as text, list};
use crate::value::Id;
use serde::Serialize;

/// An entry with its words, to be named in a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The entry.
    pub id: Id,
    /// Its words.
    pub text: String,
}

/// A finding of the canvas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DesignFinding {
    /// The new design is empty.
    Empty {},
    /// A block of the new design without a decision.
    BlockWithoutDecision {
        /// The block's key.
        block: String,
        /// Its name.
        name: Text,
        /// Ideas that wait in it.
        ideas: usize,
    },
    /// Decisions whose evidence is not confirmed.
    DecisionsWithoutEvidence {
        /// The block of the first.
        block: String,
        /// The decisions.
        entries: Vec<Named>,
        /// All decisions.
        of: usize,
    },
    /// Decisions nobody answers for.
    DecisionsWithoutOwner {
        /// The block of the first.
        block: String,
        /// The decisions.
        entries: Vec<Named>,
        /// All decisions.
        of: usize,
    },
    /// Decisions linked to nothing that carries them out.
    DecisionsWithoutLink {
        /// The block of the first.
        block: String,
        /// The decisions.
        entries: Vec<Named>,
        /// All decisions.
        of: usize,
    },
    /// Entries with a link to an account that is gone.
    BrokenLinks {
        /// The block of the first.
        block: String,
        /// The entries.
        entries: Vec<Named>,
    },
    /// Entries of today's design that the new one does not continue.
    Dropped {
        /// The block of the first.
        block: String,
        /// The entries.
        entries: Vec<Named>,
    },
    /// Blocks whose self-check is weak in some aspects.
    WeakQuality {
        /// The key of the first block.
        block: String,
        /// Names of block and aspect, and the mark.
        marks: Vec<(Text, Text, u8)>,
        /// A mark at or below this is weak.
        weak: u8,
    },
    /// Entries in blocks that the lens does not show.
    Hidden {
        /// How many.
        entries: usize,
        /// The names of their blocks.
        blocks: Vec<Text>,
    },
}

impl Finding for DesignFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty {} => "design.empty",
            Self::BlockWithoutDecision { .. } => "design.block_without_decision",
            Self::DecisionsWithoutEvidence { .. } => "design.decisions_without_evidence",
            Self::DecisionsWithoutOwner { .. } => "design.decisions_without_owner",
            Self::DecisionsWithoutLink { .. } => "design.decisions_without_link",
            Self::BrokenLinks { .. } => "design.broken_links",
            Self::Dropped { .. } => "design.dropped",
            Self::WeakQuality { .. } => "design.weak_quality",
            Self::Hidden { .. } => "design.hidden",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Empty {} | Self::Dropped { .. } | Self::WeakQuality { .. } | Self::Hidden { .. } => Severity::Hint,
            _ => Severity::Warning,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Empty {} | Self::Hidden { .. } => Place::Tool(Tool::A4),
            Self::BlockWithoutDecision { block, .. }
            | Self::DecisionsWithoutEvidence { block, .. }
            | Self::DecisionsWithoutOwner { block, .. }
            | Self::DecisionsWithoutLink { block, .. }
            | Self::BrokenLinks { block, .. }
            | Self::Dropped { block, .. }
            | Self::WeakQuality { block, .. } => Place::Block(block.clone()),
        }
    }

    fn say(&self, lang: Lang) -> Sentence {
        match self {
            Self::Empty {} => {
                say(text::finding_empty(lang), text::finding_empty_reason(lang), text::finding_empty_action(lang))
            }
            Self::BlockWithoutDecision { name, ideas, .. } => say(
                text::finding_undecided(lang, &name.get(lang), *ideas),
                text::finding_undecided_reason(lang),
                text::finding_undecided_action(lang),
            ),
            Self::DecisionsWithoutEvidence { entries, of, .. } => say(
                text::finding_evidence(lang, entries.len(), *of),
                quoted(entries, lang),
                text::finding_evidence_action(lang),
            ),
            Self::DecisionsWithoutOwner { entries, of, .. } => say(
                text::finding_owner(lang, entries.len(), *of),
                quoted(entries, lang),
                text::finding_owner_action(lang),
            ),
            Self::DecisionsWithoutLink { entries, of, .. } => say(
                text::finding_link(lang, entries.len(), *of),
                quoted(entries, lang),
                text::finding_link_action(lang),
            ),
            other => say_rest(other, lang),
        }
    }
}

fn say_rest(finding: &DesignFinding, lang: Lang) -> Sentence {
    match finding {
        DesignFinding::BrokenLinks { entries, .. } => {
            say(text::finding_broken(lang, entries.len()), quoted(entries, lang), text::finding_broken_action(lang))
        }
        DesignFinding::Dropped { entries, .. } => {
            say(text::finding_dropped(lang, entries.len()), quoted(entries, lang), text::finding_dropped_action(lang))
        }
        DesignFinding::WeakQuality { marks, weak, .. } => {
            let told = |(block, aspect, mark): &(Text, Text, u8)| {
                text::mark_of(lang, &block.get(lang), &aspect.get(lang), *mark)
            };
            let told: Vec<String> = marks.iter().map(told).collect();
            say(
                text::finding_weak(lang, marks.len()),
                text::finding_weak_reason(lang, &list(lang, &told), *weak),
                text::finding_weak_action(lang),
            )
        }
        DesignFinding::Hidden { entries, blocks } => {
            let names: Vec<String> = blocks.iter().map(|name| name.get(lang)).collect();
            let reason = text::finding_hidden_reason(lang, &list(lang, &names));
            say(text::finding_hidden(lang, *entries), reason, text::finding_hidden_action(lang))
        }
        _ => Sentence { text: String::new(), reason: String::new(), action: String::new() },
    }
}

fn say(text: String, reason: String, action: String) -> Sentence {
    Sentence { text, reason, action }
}

/// The words of the first three entries.
fn quoted(entries: &[Named], lang: Lang) -> String {
    let words: Vec<String> = entries
        .iter()
        .take(3)
        .map(|entry| text::quote(lang, entry.text.trim().trim_end_matches(['。', '.', '；', ';'])))
        .collect();
    match entries.len().checked_sub(3).filter(|rest| *rest > 0) {
        Some(rest) => text::and_more(lang, &list(lang, &words), rest),
        None => text::namely(lang, &list(lang, &words)),
    }
}
