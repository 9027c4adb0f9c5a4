//! What keeps a proposal out: a negative opinion, a threshold, the register itself. Keeps out:
//! means on criteria, which are counted elsewhere.

use std::collections::BTreeSet;

use crate::domain::id::Id;
use crate::domain::nouns::{Opinion, Proposal};
use crate::domain::values::{OpinionKind, ProposalState, Verdict};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// Why a proposal is not admitted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// The mean on this criterion does not meet its threshold.
    Below(Id),
    /// The criterion has a threshold and the proposal has no mark on it.
    Unknown(Id),
    /// An opinion of this kind is negative.
    Opinion(OpinionKind),
    /// The register says so, and no opinion says why.
    Register,
}

impl Bar {
    /// As it is told; `name` gives what a criterion is called.
    pub fn sentence(self, name: impl Fn(Id) -> String) -> Sentence {
        match self {
            Self::Below(criterion) => say!("reason-below", criterion = name(criterion)),
            Self::Unknown(criterion) => say!("reason-unknown", criterion = name(criterion)),
            Self::Opinion(kind) => say!("reason-opinion", kind = kind.sentence()),
            Self::Register => say!("reason-register"),
        }
    }

    /// As it is written in files; `code` gives the code of a criterion.
    pub fn code(self, code: impl Fn(Id) -> String) -> String {
        match self {
            Self::Below(criterion) => format!("below:{}", code(criterion)),
            Self::Unknown(criterion) => format!("unknown:{}", code(criterion)),
            Self::Opinion(kind) => format!("opinion:{}", kind.code()),
            Self::Register => "register".to_owned(),
        }
    }
}

/// What keeps a proposal out before any mark is given: negative opinions, else that the register
/// calls it not admitted.
pub fn bars(proposal: Id, world: &dyn World) -> Vec<Bar> {
    let opinions = world.of::<Opinion>(proposal).map(|(_, opinion)| opinion);
    let negative: BTreeSet<OpinionKind> = opinions
        .filter(|opinion| opinion.verdict == Verdict::Negative)
        .map(|opinion| opinion.kind)
        .collect();
    let is_out = world
        .get::<Proposal>(proposal)
        .is_some_and(|it| it.state == Some(ProposalState::NotAdmitted));
    if negative.is_empty() && is_out {
        return vec![Bar::Register];
    }
    negative.into_iter().map(Bar::Opinion).collect()
}

/// The proposals of their own that something keeps out before any mark is given, in the order of
/// codes.
pub fn kept_out(world: &dyn World) -> Vec<(Id, &Proposal)> {
    let own = world.all::<Proposal>().filter(|(_, proposal)| proposal.stands());
    let mut out: Vec<(Id, &Proposal)> =
        own.filter(|(id, _)| !bars(*id, world).is_empty()).collect();
    out.sort_by_key(|(id, proposal)| (proposal.code.as_str(), *id));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    #[test]
    fn a_negative_opinion_keeps_out_whatever_the_state_says_and_the_register_by_itself_too() {
        let mut table = Sample::of(&[
            (Kind::Proposals, &[("code", "P2"), ("state", "admitted")]),
            (Kind::Proposals, &[("code", "P1"), ("state", "not_admitted")]),
            (Kind::Proposals, &[("code", "P3"), ("state", "not_admitted")]),
            (Kind::Proposals, &[("code", "P4")]),
            (Kind::Proposals, &[("code", "P5"), ("state", "withdrawn")]),
        ]);
        for (proposal, kind, verdict) in [
            ("P2", "legal", "negative"),
            ("P2", "technical", "conditional"),
            ("P3", "economic", "negative"),
            ("P4", "legal", "conditional"),
            ("P5", "legal", "negative"),
        ] {
            table.add(
                Kind::Opinions,
                &[("proposal", proposal), ("kind", kind), ("verdict", verdict)],
            );
        }
        let told: Vec<(&str, Vec<String>)> = kept_out(table.world())
            .into_iter()
            .map(|(id, proposal)| {
                let codes =
                    bars(id, table.world()).into_iter().map(|bar| bar.code(|id| id.to_string()));
                (proposal.code.as_str(), codes.collect())
            })
            .collect();
        let expected = [("P1", "register"), ("P2", "opinion:legal"), ("P3", "opinion:economic")];
        assert_eq!(told, expected.map(|(code, why)| (code, vec![why.to_owned()])));
    }
}
