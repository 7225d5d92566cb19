//! What the canvas tells (A4). Data; the words stand in the catalogue.

use super::readiness::link_holds;
use super::{Canvas, Design, Fate};
use crate::book::Records;
use crate::method::DesignPack;
use crate::portfolio::Account;
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
    /// A block whose self-check is weak in some aspects.
    WeakQuality {
        /// The block's key.
        block: String,
        /// Its name.
        name: Text,
        /// The weak aspects and their marks.
        aspects: Vec<(Text, u8)>,
    },
    /// Entries in blocks that the lens does not show.
    Hidden {
        /// How many.
        entries: usize,
        /// The names of their blocks.
        blocks: Vec<Text>,
    },
}

impl Canvas {
    /// What this canvas tells, worst first.
    pub fn findings(&self, design: &Design, pack: &DesignPack, accounts: &Records<Account>) -> Vec<DesignFinding> {
        let empty = self.blocks.iter().all(|block| block.new.is_empty());
        let mut out: Vec<DesignFinding> = if empty { vec![DesignFinding::Empty {}] } else { self.undecided() };
        out.extend(self.lacking(design));
        out.extend(self.weak(pack));
        out.extend(self.broken_links(design, accounts));
        out.extend(self.dropped(design).filter(|_| !empty));
        out.extend(self.hidden_finding());
        out.sort_by_key(Finding::severity);
        out
    }

    fn undecided(&self) -> Vec<DesignFinding> {
        let without = self.blocks.iter().filter(|block| block.readiness.decisions == 0);
        without
            .map(|block| DesignFinding::BlockWithoutDecision {
                block: block.shown.block.clone(),
                name: block.name.clone(),
                ideas: block.readiness.ideas,
            })
            .collect()
    }

    /// Decisions that lack evidence, an owner or a link, over all blocks.
    fn lacking(&self, design: &Design) -> impl Iterator<Item = DesignFinding> {
        let of = self.blocks.iter().map(|block| block.readiness.decisions).sum();
        let all = |pick: fn(&super::Readiness) -> &Vec<Id>| {
            let ids = self.blocks.iter().flat_map(|block| pick(&block.readiness)).copied();
            named(design, ids)
        };
        let evidence = all(|readiness| &readiness.without_evidence)
            .map(|(block, entries)| DesignFinding::DecisionsWithoutEvidence { block, entries, of });
        let owner = all(|readiness| &readiness.without_owner)
            .map(|(block, entries)| DesignFinding::DecisionsWithoutOwner { block, entries, of });
        let link = all(|readiness| &readiness.without_link)
            .map(|(block, entries)| DesignFinding::DecisionsWithoutLink { block, entries, of });
        evidence.into_iter().chain(owner).chain(link)
    }

    fn weak(&self, pack: &DesignPack) -> impl Iterator<Item = DesignFinding> {
        let weak = |block: &super::BlockView| {
            let marked = |aspect: &crate::method::design::Aspect| {
                let mark = block.marks.get(&aspect.key).copied().filter(|mark| *mark <= pack.quality.weak);
                mark.map(|mark| (aspect.name.clone(), mark))
            };
            let aspects: Vec<_> = pack.quality.aspects.iter().filter_map(marked).collect();
            let (name, block) = (block.name.clone(), block.shown.block.clone());
            (!aspects.is_empty()).then_some(DesignFinding::WeakQuality { block, name, aspects })
        };
        self.blocks
            .iter()
            .filter(|block| block.readiness.decisions > 0)
            .filter_map(weak)
            .collect::<Vec<_>>()
            .into_iter()
    }

    fn broken_links(&self, design: &Design, accounts: &Records<Account>) -> Option<DesignFinding> {
        let broken = |id: &Id| {
            let links = design.items.get(*id).map(|item| item.links.as_slice()).unwrap_or_default();
            links.iter().any(|link| !link_holds(link, accounts))
        };
        let ids = self.blocks.iter().flat_map(|block| &block.new).map(|entry| entry.id).filter(broken);
        named(design, ids).map(|(block, entries)| DesignFinding::BrokenLinks { block, entries })
    }

    fn dropped(&self, design: &Design) -> Option<DesignFinding> {
        let today = self.blocks.iter().flat_map(|block| &block.today);
        let ids = today.filter(|entry| entry.fate == Fate::Dropped).map(|entry| entry.id);
        named(design, ids).map(|(block, entries)| DesignFinding::Dropped { block, entries })
    }

    fn hidden_finding(&self) -> Option<DesignFinding> {
        let blocks = self.hidden.iter().map(|block| block.name.clone()).collect();
        let entries = self.hidden_entries();
        (entries > 0).then_some(DesignFinding::Hidden { entries, blocks })
    }
}

/// The entries with their words, and the block of the first; none of none.
fn named(design: &Design, ids: impl Iterator<Item = Id>) -> Option<(String, Vec<Named>)> {
    let items: Vec<_> = ids.filter_map(|id| Some((id, design.items.get(id)?))).collect();
    let block = items.first()?.1.block.clone();
    Some((block, items.into_iter().map(|(id, item)| Named { id, text: item.text.clone() }).collect()))
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
        DesignFinding::WeakQuality { name, aspects, .. } => {
            let marks: Vec<String> = aspects.iter().map(|(name, mark)| format!("{} {mark}", name.get(lang))).collect();
            let marks = list(lang, &marks);
            say(
                text::finding_weak(lang, &name.get(lang), &marks),
                text::finding_weak_reason(lang),
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
    let words: Vec<String> = entries.iter().take(3).map(|entry| text::quote(lang, &entry.text)).collect();
    match entries.len().checked_sub(3).filter(|rest| *rest > 0) {
        Some(rest) => text::and_more(lang, &list(lang, &words), rest),
        None => text::namely(lang, &list(lang, &words)),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::design::sample::{add, decide, id, pack};
    use crate::design::{ItemLink, LinkKind, Version, canvas};

    fn findings(design: &Design) -> Vec<DesignFinding> {
        let (pack, accounts) = (pack(), Records::default());
        canvas(design, &pack, pack.lens("classic").unwrap(), &accounts).findings(design, &pack, &accounts)
    }

    fn codes(design: &Design) -> Vec<&'static str> {
        findings(design).iter().map(Finding::code).collect()
    }

    #[test]
    fn an_empty_canvas_is_one_hint_and_not_six_warnings() {
        assert_eq!(codes(&Design::default()), ["design.empty"]);
        let mut design = Design::default();
        design.add(id(1), "risk", Version::Today, "today only");
        assert_eq!(codes(&design), ["design.empty"], "what is not yet carried over is not yet dropped");
    }

    #[test]
    fn every_gap_of_a_decision_is_named_with_its_words() {
        let mut design = Design::default();
        design.add(id(1), "risk", Version::Today, "old habit");
        decide(&mut design, 2, "risk", false, "");
        design.mark("risk", "specific", Some(2));
        design.link(id(2), ItemLink { kind: LinkKind::Account, id: Some(id(50)), label: String::new() });
        add(&mut design, 3, "service", "hidden in this lens");
        let found = findings(&design);
        let codes: Vec<_> =
            found.iter().map(Finding::code).filter(|code| *code != "design.block_without_decision").collect();
        assert_eq!(
            codes,
            [
                "design.decisions_without_evidence",
                "design.decisions_without_owner",
                "design.decisions_without_link",
                "design.broken_links",
                "design.weak_quality",
                "design.dropped",
                "design.hidden"
            ]
        );
        let said = |code: &str| found.iter().find(|finding| finding.code() == code).unwrap().say(Lang::En);
        assert_eq!(said("design.dropped").reason, "Namely: “old habit”.");
        assert_eq!(said("design.decisions_without_owner").text, "1 of 1 decision has no owner.");
        assert_eq!(said("design.hidden").text, "1 entry in blocks not shown.");
        assert!(found.iter().all(|finding| !finding.say(Lang::Zh).text.is_empty()));
    }

    #[test]
    fn blocks_without_a_decision_lead_to_the_block() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", true, "Li");
        add(&mut design, 2, "activity_scope", "only an idea");
        let found = findings(&design);
        let undecided: Vec<_> = found.iter().filter(|f| f.code() == "design.block_without_decision").collect();
        assert_eq!(undecided.len(), 5);
        assert!(undecided.iter().any(|f| f.place() == Place::Block("activity_scope".into())));
    }
}
