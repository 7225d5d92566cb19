//! What the classes tell (C4): ABC, relation classes, strategic customers, ballast.

use super::super::{BallastState, Names, Snapshot, Standing, TopClasses};
use super::{at, names, sentence};
use crate::method::PortfolioPack;
use crate::report::{Finding, Place, Sentence, Severity, Tool};
use crate::text::Lang;
use crate::text::portfolio::classes as text;
use crate::value::{Id, Rate};
use serde::Serialize;

/// A finding of the classes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AbcFinding {
    /// Nothing is contributed, or nothing entered.
    NothingContributed {},
    /// What the top 20% of the accounts bring.
    TopShare {
        /// How many accounts that is.
        accounts: usize,
        /// Their share, as a percentage.
        share: String,
        /// Whether it reaches the 80%.
        reached: bool,
        /// The part of the accounts.
        part: Rate,
        /// The share it is compared with.
        brings: Rate,
    },
    /// One account carries more of the whole than is safe.
    Concentration {
        /// The account.
        id: Id,
        /// Its name.
        name: String,
        /// Its share, as a percentage.
        share: String,
    },
    /// Active accounts without the figure, so without a class.
    Classless {
        /// The accounts.
        names: Names,
    },
    /// More accounts in the top relation classes than meant.
    ManyTopClasses {
        /// Accounts given one.
        given: usize,
        /// Accounts meant.
        meant: usize,
        /// The share that is meant.
        share: Rate,
    },
    /// Strategic customers whose answers rest on assumptions.
    AssumedStrategic {
        /// The accounts.
        names: Names,
    },
    /// Marked as ballast, but the rule does not hold.
    BrokenBallast {
        /// The accounts.
        names: Names,
    },
    /// Won, and the rule holds: may be called ballast.
    ReadyBallast {
        /// The accounts.
        names: Names,
    },
}

impl AbcFinding {
    /// What the classes tell.
    pub fn of(standing: &Standing, pack: &PortfolioPack) -> Vec<Self> {
        let (snapshot, abc) = (&standing.snapshot, &standing.abc);
        if snapshot.active_rows().next().is_none() {
            return Vec::new();
        }
        let top = abc.top().map(|top| Self::TopShare {
            accounts: top.accounts,
            share: top.share.show_percent(1),
            reached: top.share >= pack.abc.top_brings.exact(),
            part: pack.abc.top_part,
            brings: pack.abc.top_brings,
        });
        let classless = snapshot.active_rows().filter(|row| abc.row(*row).class.is_none());
        let classes = TopClasses::of(snapshot, pack);
        let many = (classes.given > classes.meant).then_some(Self::ManyTopClasses {
            given: classes.given,
            meant: classes.meant,
            share: pack.relation.top_share,
        });
        let found = [
            abc.top().is_none().then_some(Self::NothingContributed {}),
            Self::concentration(standing, pack),
            top,
            names(snapshot, classless).map(|names| Self::Classless { names }),
            many,
        ];
        found.into_iter().flatten().chain(Self::tests(snapshot)).collect()
    }

    fn concentration(standing: &Standing, pack: &PortfolioPack) -> Option<Self> {
        let (snapshot, abc) = (&standing.snapshot, &standing.abc);
        let row = *abc.order().first()? as usize;
        let share = abc.cumulative(row).filter(|share| *share > pack.abc.concentration.exact())?;
        let name = snapshot.name(row).to_owned();
        Some(Self::Concentration { id: snapshot.id(row)?, name, share: share.show_percent(1) })
    }

    fn tests(snapshot: &Snapshot) -> Vec<Self> {
        let (mut assumed, mut broken, mut ready) = (Names::default(), Names::default(), Names::default());
        for (row, facts) in snapshot.facts().classed.iter().enumerate() {
            if facts.assumed_strategic {
                assumed.push(|| snapshot.name(row));
            }
            match facts.ballast {
                Some((BallastState::Ballast, false)) => broken.push(|| snapshot.name(row)),
                Some((BallastState::Won, true)) => ready.push(|| snapshot.name(row)),
                _ => {}
            }
        }
        let found = [
            assumed.some().map(|names| Self::AssumedStrategic { names }),
            broken.some().map(|names| Self::BrokenBallast { names }),
            ready.some().map(|names| Self::ReadyBallast { names }),
        ];
        found.into_iter().flatten().collect()
    }
}

impl Finding for AbcFinding {
    fn code(&self) -> &'static str {
        match self {
            Self::NothingContributed {} => "classes.nothing_contributed",
            Self::TopShare { .. } => "classes.top_share",
            Self::Concentration { .. } => "classes.concentration",
            Self::Classless { .. } => "classes.classless",
            Self::ManyTopClasses { .. } => "classes.many_top_classes",
            Self::AssumedStrategic { .. } => "classes.assumed_strategic",
            Self::BrokenBallast { .. } => "classes.broken_ballast",
            Self::ReadyBallast { .. } => "classes.ready_ballast",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            Self::Concentration { .. } | Self::ManyTopClasses { .. } | Self::BrokenBallast { .. } => Severity::Warning,
            _ => Severity::Hint,
        }
    }

    fn place(&self) -> Place {
        match self {
            Self::Concentration { id, .. } => Place::Account(*id),
            Self::NothingContributed {} | Self::Classless { .. } => at(Tool::C1),
            _ => at(Tool::C4),
        }
    }

    fn say(&self, lang: Lang) -> Sentence {
        let say = |text: String, reason: fn(Lang) -> String, action: fn(Lang) -> String| {
            sentence(text, reason(lang), action(lang))
        };
        match self {
            Self::NothingContributed {} => say(text::nothing(lang), text::nothing_reason, text::nothing_action),
            Self::TopShare { accounts, share, reached, part, brings } => {
                let text = text::top_share(lang, &part.show(0), *accounts, share, &brings.show(0), *reached);
                say(text, text::top_share_reason, if *reached { text::top_share_held } else { text::top_share_spread })
            }
            Self::Concentration { name, share, .. } => {
                say(text::concentration(lang, name, share), text::concentration_reason, text::concentration_action)
            }
            Self::Classless { names } => say(
                text::classless(lang, names.count, &names.show(lang)),
                text::classless_reason,
                text::classless_action,
            ),
            Self::ManyTopClasses { given, meant, share } => {
                say(text::many_top(lang, *given, *meant, &share.show(0)), text::many_top_reason, text::many_top_action)
            }
            Self::AssumedStrategic { names } => {
                say(text::assumed(lang, &names.show(lang)), text::assumed_reason, text::assumed_action)
            }
            Self::BrokenBallast { names } => {
                say(text::broken(lang, &names.show(lang)), text::broken_reason, text::broken_action)
            }
            Self::ReadyBallast { names } => {
                say(text::ready(lang, &names.show(lang)), text::ready_reason, text::ready_action)
            }
        }
    }
}
