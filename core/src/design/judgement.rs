//! When the canvas tells what (A4): the rules behind its findings. It counts on readiness and fates; it words nothing.

use super::readiness::link_holds;
use super::{BlockView, Canvas, Design, DesignFinding, Fate, Named, Readiness};
use crate::book::Records;
use crate::method::DesignPack;
use crate::method::design::Aspect;
use crate::portfolio::Account;
use crate::report::Finding;
use crate::value::Id;

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
        let all = |pick: fn(&Readiness) -> &Vec<Id>| {
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

    /// All weak marks of blocks with decisions.
    fn weak(&self, pack: &DesignPack) -> Option<DesignFinding> {
        let weak = pack.quality.weak;
        let marked = |block: &BlockView, aspect: &Aspect| {
            let mark = block.marks.get(&aspect.key).copied().filter(|mark| *mark <= weak)?;
            Some((block.name.clone(), aspect.name.clone(), mark))
        };
        let of_block = |block: &BlockView| -> Option<(String, Vec<_>)> {
            let marks: Vec<_> = pack.quality.aspects.iter().filter_map(|aspect| marked(block, aspect)).collect();
            (!marks.is_empty()).then(|| (block.shown.block.clone(), marks))
        };
        let decided = self.blocks.iter().filter(|block| block.readiness.decisions > 0);
        let found: Vec<_> = decided.filter_map(of_block).collect();
        let block = found.first().map(|(block, _)| block.clone())?;
        Some(DesignFinding::WeakQuality {
            block,
            marks: found.into_iter().flat_map(|(_, marks)| marks).collect(),
            weak,
        })
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::design::sample::{add, decide, id, pack};
    use crate::design::{ItemLink, LinkKind, Version, canvas};
    use crate::report::Place;
    use crate::text::Lang;

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
