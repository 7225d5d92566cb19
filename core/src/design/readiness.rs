//! How ready a block is: its parts, 0 to 100, over the decisions of the new design [ours]. Ideas never count.

use super::{CanvasItem, Design, ItemLink, ItemState, LinkKind, Version};
use crate::book::Records;
use crate::method::design::{LensBlock, ReadinessParts};
use crate::portfolio::Account;
use crate::value::{Exact, Id};

/// The readiness of a block and what is missing for more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readiness {
    /// The parts of the pack.
    pub parts: ReadinessParts,
    /// Decisions of the new design.
    pub decisions: usize,
    /// Ideas of the new design.
    pub ideas: usize,
    /// Decisions whose evidence is not confirmed.
    pub without_evidence: Vec<Id>,
    /// Decisions nobody answers for.
    pub without_owner: Vec<Id>,
    /// Decisions linked to no target, account, risk or action.
    pub without_link: Vec<Id>,
}

/// The parts of readiness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// There is a decision.
    Decided,
    /// Share of decisions with confirmed evidence.
    Evidence,
    /// Share with an owner.
    Owner,
    /// Share linked to something that carries it out.
    Linked,
}

impl Part {
    /// All, in order.
    pub const ALL: [Self; 4] = [Self::Decided, Self::Evidence, Self::Owner, Self::Linked];
}

/// The readiness of a block as a lens shows it: over the decisions of all blocks it shows together.
pub(super) fn readiness(
    design: &Design,
    shown: &LensBlock,
    parts: ReadinessParts,
    accounts: &Records<Account>,
) -> Readiness {
    let mut out = Readiness { parts, ..Readiness::default() };
    let here = |item: &CanvasItem| item.version == Version::New && shown.shows(&item.block);
    for (id, item) in design.items.ordered().iter().filter(|(_, item)| here(item)) {
        if item.state == ItemState::Idea {
            out.ideas += 1;
            continue;
        }
        out.decisions += 1;
        let carried = |link: &ItemLink| link.kind != LinkKind::Insight && link_holds(link, accounts);
        let checks = [
            (item.evidence.is_confirmed(), &mut out.without_evidence),
            (!item.owner.trim().is_empty(), &mut out.without_owner),
            (item.links.iter().any(carried), &mut out.without_link),
        ];
        checks.into_iter().filter(|(holds, _)| !holds).for_each(|(_, lacking)| lacking.push(*id));
    }
    out
}

/// Whether a link leads somewhere: to an account that is in the book, to the revenue target, or to words.
pub fn link_holds(link: &ItemLink, accounts: &Records<Account>) -> bool {
    match (link.kind, link.id) {
        (LinkKind::Account, Some(id)) => accounts.contains(id),
        (LinkKind::Target, None) | (_, Some(_)) => true,
        (_, None) => !link.label.trim().is_empty(),
    }
}

impl Readiness {
    /// The points of one part: its weight times the share of decisions that have it.
    pub fn points(&self, part: Part) -> Exact {
        if self.decisions == 0 {
            return Exact::ZERO;
        }
        Exact::new(i128::from(self.weight(part)) * self.with(part) as i128, self.decisions as i128)
    }

    /// The most a part can give.
    pub fn weight(&self, part: Part) -> u8 {
        match part {
            Part::Decided => self.parts.decided,
            Part::Evidence => self.parts.evidence,
            Part::Owner => self.parts.owner,
            Part::Linked => self.parts.linked,
        }
    }

    /// Decisions that have what the part asks.
    pub fn with(&self, part: Part) -> usize {
        let lacking = match part {
            Part::Decided => 0,
            Part::Evidence => self.without_evidence.len(),
            Part::Owner => self.without_owner.len(),
            Part::Linked => self.without_link.len(),
        };
        self.decisions.saturating_sub(lacking)
    }

    /// The readiness, 0 to 100; 0 without a decision.
    pub fn score(&self) -> Exact {
        Part::ALL.iter().fold(Exact::ZERO, |sum, part| sum.plus(self.points(*part)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::design::sample::{add, decide, id, pack};

    fn of(design: &Design, keys: &[&str]) -> Readiness {
        let (block, also) = keys.split_first().map_or(("", &[][..]), |(first, rest)| (*first, rest));
        let also = also.iter().map(|key| (*key).to_owned()).collect();
        let shown = LensBlock { block: block.to_owned(), also, name: None };
        readiness(design, &shown, pack().readiness, &Records::default())
    }

    fn link(design: &mut Design, n: u128, kind: LinkKind) {
        design.link(id(n), ItemLink { kind, id: None, label: "x".into() });
    }

    #[test]
    fn ideas_alone_are_worth_nothing_and_one_bare_decision_forty() {
        let mut design = Design::default();
        add(&mut design, 1, "risk", "idea");
        assert_eq!(of(&design, &["risk"]).score(), Exact::ZERO);
        decide(&mut design, 2, "risk", false, " ");
        let readiness = of(&design, &["risk"]);
        assert_eq!((readiness.score(), readiness.ideas, readiness.decisions), (Exact::whole(40), 1, 1));
        assert_eq!(readiness.without_owner, [id(2)], "a blank owner is none");
    }

    #[test]
    fn each_share_adds_its_part_exactly() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", true, "Li");
        decide(&mut design, 2, "risk", true, "");
        decide(&mut design, 3, "risk", false, "");
        link(&mut design, 3, LinkKind::Action);
        let readiness = of(&design, &["risk"]);
        assert_eq!(readiness.score(), Exact::whole(40 + 20 + 5 + 5));
        assert_eq!(Part::ALL.map(|part| readiness.points(part)), [40, 20, 5, 5].map(Exact::whole));
        assert_eq!((readiness.without_evidence, readiness.without_link), (vec![id(3)], vec![id(1), id(2)]));
    }

    #[test]
    fn an_insight_note_or_an_account_that_is_gone_is_no_link_that_counts() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", true, "Li");
        link(&mut design, 1, LinkKind::Insight);
        design.link(id(1), ItemLink { kind: LinkKind::Account, id: Some(id(77)), label: String::new() });
        assert_eq!(of(&design, &["risk"]).score(), Exact::whole(85));
        let mut accounts = Records::default();
        accounts.insert(id(77), Account::default());
        let shown = LensBlock { block: "risk".into(), ..LensBlock::default() };
        assert_eq!(readiness(&design, &shown, pack().readiness, &accounts).score(), Exact::whole(100));
    }

    #[test]
    fn blocks_shown_together_are_judged_over_the_decisions_of_both() {
        let mut design = Design::default();
        decide(&mut design, 1, "value_capture", true, "");
        decide(&mut design, 2, "value_proposition", false, "");
        assert_eq!(of(&design, &["value_capture", "value_proposition"]).score(), Exact::whole(55));
    }

    #[test]
    fn today_counts_for_nothing() {
        let mut design = Design::default();
        decide(&mut design, 1, "risk", true, "Li");
        design.move_to(id(1), "risk", Version::Today);
        assert_eq!(of(&design, &["risk"]).score(), Exact::ZERO);
    }
}
