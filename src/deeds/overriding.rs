//! What is decided of a project after the count, where it says only what the count says: that is no
//! decision against it, and is not written down as one. Keeps out: the count, and what a project may
//! not say at all.

use crate::domain::{Fault, Id, Project, ProjectOutcome, World};
use crate::readings::budget::BallotCount;
use crate::say;

/// The fault of an outcome that agrees with the count by the declared rule; nothing where it is
/// against it, was there before, or the vote is open.
pub(super) fn agreeing(
    id: Id,
    before: Option<&Project>,
    after: &Project,
    world: &dyn World,
) -> Option<Fault> {
    let outcome = after.outcome?;
    if before.is_some_and(|before| before.outcome == Some(outcome)) {
        return None;
    }
    let poll = BallotCount::of(after.budget.id, world)?;
    let place = poll.place(id)?;
    let is_funded = poll.declared()?.has(place);
    let code = after.code.as_str();
    let told = match outcome {
        ProjectOutcome::Added if is_funded => say!("fault-override-added", code = code),
        ProjectOutcome::Excluded if !is_funded => say!("fault-override-excluded", code = code),
        ProjectOutcome::Added | ProjectOutcome::Excluded | ProjectOutcome::Partly => return None,
    };
    Some(Fault::new("outcome", told))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::super::write;
    use crate::domain::{Id, Kind};
    use crate::ledger::sample::{Sample, row, why};

    /// A closed vote that funds the first of two projects.
    fn table() -> Sample {
        let vote = [
            ("number", "1"),
            ("question", "Quali?"),
            ("cap", "100"),
            ("ballot_type", "approval"),
            ("rule", "votes"),
        ];
        let mut table = Sample::of(&[(Kind::Budgets, &vote)]);
        for code in ["a", "b"] {
            let project = [("budget", "1"), ("code", code), ("title", "Orti"), ("cost", "60")];
            table.add(Kind::Projects, &project);
        }
        let ballot = [("budget", "1"), ("batch", "1"), ("number", "1"), ("choices", "a")];
        table.add(Kind::Ballots, &ballot);
        table.set(Id::from_bits(1), &[("state", "closed")]).unwrap();
        table
    }

    #[test]
    fn what_the_count_says_already_is_no_decision_against_it() {
        let (table, ids) = (table(), mint());
        let because = ("reason", "Il terreno non è disponibile");
        let decided = |code: &str, outcome| {
            let texts = row(&[("outcome", outcome), because]);
            let id = table.id(Kind::Projects, code);
            match write(Kind::Projects, Some(id), &texts, table.world(), &caller(CLOCK, &ids)) {
                Ok(_) => Vec::new(),
                Err(refused) => why(Err::<(), _>(refused)),
            }
        };
        assert_eq!(decided("a", "added"), ["outcome: fault-override-added"]);
        assert_eq!(decided("b", "excluded"), ["outcome: fault-override-excluded"]);
        assert!(decided("a", "excluded").is_empty() && decided("b", "added").is_empty());
    }
}
