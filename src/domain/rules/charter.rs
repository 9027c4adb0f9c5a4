//! Which rules of the table hold on a day, and what holds where they are silent. Keeps out:
//! counting votes.

use chrono::NaiveDate;

use crate::domain::id::Id;
use crate::domain::nouns::TableRules;
use crate::domain::values::{
    Attribution, Base, Bound, DecisionRule, Mark, Secrecy, Share, VotesPer,
};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// The rules that hold on a day, with nothing left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Charter {
    /// The version, with the day on which it was approved; `None` while the table has approved
    /// none.
    pub version: Option<Version>,
    /// Consensus first, or a majority.
    pub decision: DecisionRule,
    /// The share of votes in favour that adopts.
    pub share: Share,
    /// Whether the share must be passed or only reached.
    pub bound: Bound,
    /// Of whom the share is taken.
    pub of: Base,
    /// How many who are against stop a decision.
    pub blocks: Option<usize>,
    /// The least share of those entitled who must be present.
    pub quorum: Option<Share>,
    /// Whether it is written down who voted how.
    pub ballot: Secrecy,
    /// Whether the verbale says who spoke.
    pub attribution: Attribution,
    /// The least count that a public document shows.
    pub minimum_count: usize,
    /// How many proxies one person may hold.
    pub proxies: usize,
    /// Who shares one vote.
    pub votes_per: VotesPer,
}

/// Which version it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Its record.
    pub id: Id,
    /// Its number.
    pub number: i64,
    /// The day on which the table approved it.
    pub approved: NaiveDate,
}

impl Default for Charter {
    /// What holds where the table has said nothing: consensus, more than half of those present when
    /// it votes, in the open.
    fn default() -> Self {
        Self {
            version: None,
            decision: DecisionRule::Consensus,
            share: Share::HALF,
            bound: Bound::MoreThan,
            of: Base::Present,
            blocks: None,
            quorum: None,
            ballot: Secrecy::Open,
            attribution: Attribution::Named,
            minimum_count: 5,
            proxies: 0,
            votes_per: VotesPer::Lab,
        }
    }
}

impl Charter {
    /// What a version says, the rest as in a table without rules.
    pub fn of(id: Id, rules: &TableRules) -> Self {
        let silent = Self::default();
        let number = |count: i64| usize::try_from(count).unwrap_or_default();
        Self {
            version: rules.approved.map(|approved| Version {
                id,
                number: rules.version.get(),
                approved,
            }),
            decision: rules.decision.unwrap_or(silent.decision),
            share: rules.share.unwrap_or(silent.share),
            bound: rules.bound.unwrap_or(silent.bound),
            of: rules.of.unwrap_or(silent.of),
            blocks: rules.blocks.map(|blocks| number(blocks.get())),
            quorum: rules.quorum,
            ballot: rules.ballot.unwrap_or(silent.ballot),
            attribution: rules.attribution.unwrap_or(silent.attribution),
            minimum_count: rules
                .minimum_count
                .map_or(silent.minimum_count, |count| number(count.get())),
            proxies: rules.proxies.map_or(silent.proxies, |count| number(Mark::get(count))),
            votes_per: rules.votes_per.unwrap_or(silent.votes_per),
        }
    }

    /// What a vote must reach, and what stops it: `more than half of those present, and fewer than
    /// two against`.
    pub fn need(&self) -> Sentence {
        let majority = self.majority();
        match self.blocks {
            Some(blocks) => say!("rules-need-blocks", need = majority, count = blocks),
            None => majority,
        }
    }

    /// Whether the table writes down who said what, so that a reservation is somebody's.
    pub fn names_who_spoke(&self) -> bool {
        self.attribution == Attribution::Named
    }

    /// Whether so many who are against stop a decision.
    pub fn is_blocked(&self, against: usize) -> bool {
        self.blocks.is_some_and(|blocks| against >= blocks)
    }

    /// The share that a vote must reach: `more than half of those present`.
    pub fn majority(&self) -> Sentence {
        let share = self.share.told();
        match (self.bound, self.of) {
            (Bound::MoreThan, Base::Present) => say!("rules-more-present", share = share),
            (Bound::MoreThan, Base::Eligible) => say!("rules-more-eligible", share = share),
            (Bound::AtLeast, Base::Present) => say!("rules-least-present", share = share),
            (Bound::AtLeast, Base::Eligible) => say!("rules-least-eligible", share = share),
        }
    }

    /// Which version it is, in words.
    pub fn named(&self) -> Sentence {
        self.version.map_or_else(
            || say!("rules-none"),
            |version| say!("rules-version", version = version.number),
        )
    }
}

/// The rules in force on a day: the version approved last on or before it, else what holds without
/// any.
pub fn in_force(day: NaiveDate, world: &dyn World) -> Charter {
    world
        .all::<TableRules>()
        .filter(|(_, rules)| rules.approved.is_some_and(|approved| approved <= day))
        .max_by_key(|(_, rules)| (rules.approved, rules.version))
        .map(|(id, rules)| Charter::of(id, rules))
        .unwrap_or_default()
}

/// Every version, by number.
pub fn versions(world: &dyn World) -> Vec<(Id, &TableRules)> {
    let mut versions: Vec<_> = world.all::<TableRules>().collect();
    versions.sort_by_key(|(_, rules)| rules.version);
    versions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    fn table() -> Sample {
        Sample::of(&[
            (
                Kind::Rules,
                &[
                    ("version", "2"),
                    ("text", "Si vota."),
                    ("approved", "2014-02-15"),
                    ("decision", "maggioranza"),
                ],
            ),
            (
                Kind::Rules,
                &[
                    ("version", "1"),
                    ("text", "Insieme."),
                    ("approved", "2014-01-18"),
                    ("quorum", "0.5"),
                ],
            ),
            (Kind::Rules, &[("version", "3"), ("text", "Proposta."), ("quorum", "2/3")]),
        ])
    }

    fn on(day: &str) -> Charter {
        in_force(day.parse().unwrap(), table().world())
    }

    #[test]
    fn the_version_approved_last_holds_from_its_day_on() {
        let number = |day| on(day).version.map(|version| version.number);
        assert_eq!(
            [number("2014-01-18"), number("2014-02-14"), number("2014-02-15")],
            [Some(1), Some(1), Some(2)]
        );
        assert_eq!(on("2014-02-15").decision, DecisionRule::Majority);
        assert_eq!(
            on("2014-02-15").quorum,
            None,
            "a new version does not inherit from the one before"
        );
    }

    #[test]
    fn before_the_first_approval_the_table_decides_by_consensus_in_the_open() {
        assert_eq!(on("2014-01-17"), Charter::default());
        assert_eq!(Charter::default().minimum_count, 5);
    }

    #[test]
    fn a_version_that_nobody_approved_never_holds() {
        assert_eq!(on("2099-01-01").version.map(|version| version.number), Some(2));
    }

    #[test]
    fn of_two_versions_approved_on_one_day_the_later_holds() {
        let mut table = table();
        table.add(
            Kind::Rules,
            &[("version", "4"), ("text", "Ancora."), ("approved", "2014-02-15"), ("blocks", "3")],
        );
        assert_eq!(in_force("2014-03-01".parse().unwrap(), table.world()).blocks, Some(3));
    }
}
