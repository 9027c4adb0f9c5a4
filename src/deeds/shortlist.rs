//! Marking as shortlisted the first proposals by supporters. Keeps out: who is first (see
//! `readings`), and rules of selection that are kept.

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::deed::Deed;
use super::done::Done;
use super::group_making::bounded;
use crate::domain::{Id, Proposal, ProposalState, World};
use crate::ledger::{Change, Draft, Refusal, replace};
use crate::readings::first_by_supporters;
use crate::say;

/// The most that are drawn.
pub const FIRST_MOST: i64 = 9_999;

const FIRST: Argument = Argument::needed("first", Takes::Number { min: 1, max: FIRST_MOST });

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "shortlist",
    arguments: &[FIRST],
    run: |world, _, told| shortlist(given(told.number("first"), "first")?, world).map(Done::from),
}];

/// Marks as shortlisted those that pass and were no further than received. Nothing changes where
/// there are none.
///
/// # Errors
/// For a number that is out of bounds.
pub fn shortlist(first: i64, world: &dyn World) -> Result<Draft, Refusal> {
    let first = bounded("first", &first.to_string(), 1, FIRST_MOST)?;
    let first = usize::try_from(first).unwrap_or(usize::MAX);
    let passing = first_by_supporters(first, world).lines.into_iter().filter(|line| line.passes);
    let of = |id: Id| world.get::<Proposal>(id).map(|proposal| (id, proposal));
    let waiting = passing
        .filter_map(|line| of(line.proposal))
        .filter(|(_, proposal)| matches!(proposal.state, None | Some(ProposalState::Received)));
    let marked = |(id, proposal): (Id, &Proposal)| {
        let state = Some(ProposalState::Shortlisted);
        replace(id, Proposal { state, ..proposal.clone() }, world)
    };
    let changes: Vec<Change> = waiting.map(marked).collect();
    Ok(Draft::act(say!("edit-shortlisted", count = changes.len()), changes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::{Sample, why};

    #[test]
    fn those_that_pass_and_wait_are_marked_and_those_further_on_stay_as_they_are() {
        let mut table = Sample::default();
        for (code, supporters, state) in
            [("p1", "30", "received"), ("p2", "20", "admitted"), ("p3", "10", "")]
        {
            let fields = [("code", code), ("supporters", supporters), ("state", state)];
            table.add(Kind::Proposals, &fields);
        }
        let draft = shortlist(2, table.world()).unwrap();
        assert_eq!(draft.changes.len(), 1);
        table.admit(draft).unwrap();
        let states = [1, 2, 3].map(|id| table.cell(Id::from_bits(id), "state"));
        assert_eq!(states, ["shortlisted", "admitted", ""]);
        assert_eq!(shortlist(2, table.world()).unwrap().changes, []);
    }

    #[test]
    fn nobody_draws_none() {
        assert_eq!(why(shortlist(0, Sample::default().world())), ["first: fault-bounds"]);
    }
}
