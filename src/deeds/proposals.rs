//! The changes that make one proposal of two, or several of one. What was said of the old one as it
//! was read then (marks, recusals, opinions, answers) stays with it, and the old one stays in the
//! register and says where it went. Keeps out: who asks for it, and how it is told.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::group_making::fault;
use super::marks::PROPOSAL;
use super::merging::{Merge, filled, moved};
use super::sitting::label;
use crate::domain::{
    Change, Fault, Id, Kind, Line, Pinned, Proposal, ProposalState, Ref, Refusal, World, add,
    replace,
};
use crate::ledger::Draft;
use crate::say;

const INTO: Argument = Argument::needed("into", Takes::Record(Kind::Proposals));
const TITLES: Argument = Argument::needed("titles", Takes::Text);

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "proposal-merge",
        arguments: &[PROPOSAL, INTO],
        run: |world, _, told| {
            let from = given(told.record("proposal"), "proposal")?;
            let into = given(told.record("into"), "into")?;
            Ok(merge_proposals(from, into, world)?.draft(from, world).into())
        },
    },
    Deed {
        word: "proposal-split",
        arguments: &[PROPOSAL, TITLES],
        run: |world, by, told| {
            let from = given(told.record("proposal"), "proposal")?;
            let titles: Vec<&str> =
                told.text("titles").unwrap_or_default().split(['\n', ';']).collect();
            Ok(split_into(from, &titles, world, by)?.into())
        },
    },
];

/// The boxes of a split: two pieces at least, four at most in one act.
pub const PIECES: [&str; 4] = ["piece_1", "piece_2", "piece_3", "piece_4"];

/// What judges a proposal as it was worded: it says nothing of another text.
const JUDGES: [Kind; 4] = [Kind::Scores, Kind::Recusals, Kind::Opinions, Kind::Answers];

/// One of the proposals that another is split into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Its id.
    pub id: Id,
    /// Its code.
    pub code: Line,
    /// Its title.
    pub title: Line,
}

/// The proposal, if it is one of its own.
///
/// # Errors
/// When it is none, or was withdrawn, merged or split.
pub fn standing(id: Id, world: &dyn World) -> Result<&Proposal, Refusal> {
    let proposal =
        world.get::<Proposal>(id).ok_or_else(|| Refusal::new(say!("refused-gone"), None))?;
    if proposal.stands() {
        return Ok(proposal);
    }
    let (code, state) =
        (proposal.code.as_str(), proposal.state.unwrap_or(ProposalState::Merged).sentence());
    Err(Refusal::new(
        say!("refused-not-standing", code = code, state = state),
        Some(say!("refused-not-standing-hint")),
    ))
}

/// The changes that merge a proposal into another: what mentions it moves, and blank fields are
/// filled.
///
/// # Errors
/// When one of them is none, they are the same, or one is no proposal of its own any more.
pub fn merge_proposals(from: Id, into: Id, world: &dyn World) -> Result<Merge, Refusal> {
    let (gone, stays) = (standing(from, world)?, standing(into, world)?);
    if from == into {
        return Err(Refusal::new(say!("fault-merge-circle"), None));
    }
    let (united, filled) = united(stays, gone);
    let mut merge = Merge { into, changes: Vec::new(), moved: BTreeMap::new(), stays: 0, filled };
    if united != *stays {
        merge.changes.push(replace(into, united, world));
    }
    let mut taken = HashSet::new();
    for id in world.referrers(from) {
        let Some(kind) = world.record(id).map(crate::domain::Record::kind) else { continue };
        let change =
            if JUDGES.contains(&kind) { None } else { moved(id, from, into, world, &mut taken) };
        match change {
            Some(change) => {
                *merge.moved.entry(kind).or_default() += 1;
                merge.changes.push(change);
            }
            None => merge.stays += 1,
        }
    }
    let gone = Proposal {
        state: Some(ProposalState::Merged),
        merged_into: Some(Ref::to(into)),
        ..gone.clone()
    };
    merge.changes.push(replace(from, gone, world));
    Ok(merge)
}

/// The one that stays with its blank fields filled from the other. Costs come together, and only
/// where none is known: half of one and half of the other would be the cost of neither.
fn united(stays: &Proposal, gone: &Proposal) -> (Proposal, Vec<&'static str>) {
    let is_unpriced = stays.current.is_none() && stays.capital.is_none();
    let (current, capital) =
        if is_unpriced { (gone.current, gone.capital) } else { (stays.current, stays.capital) };
    let united = Proposal {
        title: stays.title.clone().or_else(|| gone.title.clone()),
        summary: stays.summary.clone().or_else(|| gone.summary.clone()),
        lab: stays.lab.or(gone.lab),
        meeting: stays.meeting.or(gone.meeting),
        proposer: stays.proposer.clone().or_else(|| gone.proposer.clone()),
        objective: stays.objective.clone().or_else(|| gone.objective.clone()),
        current,
        capital,
        supporters: stays.supporters.or(gone.supporters),
        ..stays.clone()
    };
    let filled = filled(stays, &united);
    (united, filled)
}

/// The changes that split a proposal: each piece comes from where the old one came from, and begins
/// without costs and supporters, since nobody has said yet how they fall to the pieces.
///
/// # Errors
/// When it is no proposal of its own, and when there are fewer than two pieces.
pub fn split(from: Id, pieces: Vec<Piece>, world: &dyn World) -> Result<Vec<Change>, Refusal> {
    let old = standing(from, world)?;
    if pieces.len() < 2 {
        let fault = Fault::new("piece_2", say!("fault-split-few"));
        let refusal = Refusal::of(vec![Pinned { change: 0, fault }]);
        return Err(Refusal { what: say!("fault-split-few"), ..refusal });
    }
    let whole = Proposal { state: Some(ProposalState::Split), ..old.clone() };
    let piece = |piece: Piece| {
        let blank = Proposal {
            code: piece.code,
            title: Some(piece.title),
            summary: None,
            current: None,
            capital: None,
            supporters: None,
            state: Some(ProposalState::Received),
            split_from: Some(Ref::to(from)),
            ..old.clone()
        };
        add(piece.id, blank)
    };
    Ok(std::iter::once(replace(from, whole, world)).chain(pieces.into_iter().map(piece)).collect())
}

/// The codes that pieces get: those of the whole with the first letters that no proposal has yet.
pub fn piece_codes(from: Id, world: &dyn World) -> Vec<Line> {
    let Some(whole) = world.get::<Proposal>(from).map(|proposal| proposal.code.as_str()) else {
        return Vec::new();
    };
    let taken: BTreeSet<String> =
        world.all::<Proposal>().map(|(_, other)| other.code.as_str().to_lowercase()).collect();
    let free = ('a'..='z')
        .map(|letter| format!("{whole}{letter}"))
        .filter(|code| !taken.contains(&code.to_lowercase()));
    free.take(PIECES.len()).filter_map(|code| Line::new(&code).ok()).collect()
}

/// Splits a proposal into pieces with these titles; blank ones are none.
///
/// # Errors
/// As [`split`], for a title that is none, and for more than four.
pub fn split_into(
    from: Id,
    titles: &[&str],
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    if titles.len() > PIECES.len() {
        return Err(fault("titles", say!("fault-split-many", most = PIECES.len())));
    }
    let typed = PIECES.into_iter().zip(titles.iter().map(|title| title.trim()));
    let typed = typed.filter(|(_, title)| !title.is_empty());
    let piece = |((name, title), code): ((&'static str, &str), Line)| {
        let title = Line::new(title).map_err(|what| fault(name, what))?;
        Ok(Piece { id: by.id(), code, title })
    };
    let pieces: Vec<Piece> =
        typed.zip(piece_codes(from, world)).map(piece).collect::<Result<_, Refusal>>()?;
    let said = say!("edit-split", name = label(from, world), count = pieces.len());
    Ok(Draft::act(said, split(from, pieces, world)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::ledger::sample::{Sample, why};

    const STAYS: Id = Id::from_bits(1);
    const GOES: Id = Id::from_bits(2);
    const LAB: Id = Id::from_bits(3);

    fn table() -> Sample {
        let mut table = Sample::of(&[
            (Kind::Proposals, &[("code", "p1"), ("title", "Orti"), ("capital", "100")]),
            (
                Kind::Proposals,
                &[
                    ("code", "p2"),
                    ("title", "Frutteti"),
                    ("current", "40"),
                    ("capital", "9"),
                    ("supporters", "31"),
                ],
            ),
            (Kind::Labs, &[("code", "verde")]),
            (Kind::Opinions, &[("proposal", "p2"), ("kind", "legal"), ("verdict", "negative")]),
            (Kind::Indicators, &[("proposal", "p2"), ("name", "Lotti")]),
            (Kind::Attachments, &[("annexed_to", "proposals:p2"), ("name", "mappa.pdf")]),
        ]);
        table.set(GOES, &[("lab", "verde")]).unwrap();
        table
    }

    fn pieces(titles: &[&str]) -> Vec<Piece> {
        let line = |text: &str| Line::new(text).unwrap();
        let piece = |(at, title): (usize, &&str)| Piece {
            id: Id::from_bits(20 + at as u128),
            code: line(&format!("p2{at}")),
            title: line(title),
        };
        titles.iter().enumerate().map(piece).collect()
    }

    #[test]
    fn what_mentions_the_old_one_moves_what_judged_it_stays_and_one_undo_takes_it_back() {
        let mut table = table();
        let before = table.book().clone();
        let done = merge_proposals(GOES, STAYS, table.book()).unwrap();
        table.act(done.changes).unwrap();
        assert_eq!(
            done.moved,
            [(Kind::Indicators, 1), (Kind::Attachments, 1)].into_iter().collect()
        );
        assert_eq!((done.stays, done.filled), (1, vec!["lab", "supporters"]));
        let cells = |id, fields: [&str; 4]| fields.map(|field| table.cell(id, field));
        assert_eq!(
            cells(GOES, ["state", "merged_into", "supporters", "lab"]),
            ["merged", "p1", "31", "verde"]
        );
        assert_eq!(
            cells(STAYS, ["title", "current", "capital", "supporters"]),
            ["Orti", "", "100.00", "31"]
        );
        assert_eq!(table.book().referring(GOES, Kind::Opinions).len(), 1);
        table.undo().unwrap();
        assert_eq!(*table.book(), before);
    }

    #[test]
    fn costs_are_filled_together_or_not_at_all() {
        let mut table = table();
        table.set(STAYS, &[("capital", "")]).unwrap();
        let done = merge_proposals(GOES, STAYS, table.book()).unwrap();
        assert_eq!(done.filled, ["lab", "current", "capital", "supporters"]);
    }

    #[test]
    fn the_pieces_come_from_where_the_whole_came_from_without_what_was_counted_for_the_whole() {
        let mut table = table();
        let before = table.book().clone();
        let changes = split(GOES, pieces(&["Meli", "Peri", "Noci"]), table.book()).unwrap();
        table.act(changes).unwrap();
        assert_eq!(table.cell(GOES, "state"), "split");
        let cells = ["code", "title", "lab", "split_from", "supporters", "current", "state"];
        let third = cells.map(|field| table.cell(Id::from_bits(22), field));
        assert_eq!(third, ["p22", "Noci", "verde", "p2", "", "", "received"]);
        assert_eq!(table.book().referring(GOES, Kind::Opinions).len(), 1);
        table.undo().unwrap();
        assert_eq!(*table.book(), before);
    }

    #[test]
    fn neither_is_done_to_a_proposal_that_is_gone_nor_with_itself() {
        let mut table = table();
        assert_eq!(why(merge_proposals(GOES, GOES, table.book())), ["fault-merge-circle"]);
        assert_eq!(why(merge_proposals(LAB, GOES, table.book())), ["refused-gone"]);
        assert_eq!(why(split(GOES, pieces(&["Meli"]), table.book())), ["piece_2: fault-split-few"]);
        let changes = split(GOES, pieces(&["Meli", "Peri"]), table.book()).unwrap();
        table.act(changes).unwrap();
        assert_eq!(
            why(split(GOES, pieces(&["Uno", "Due"]), table.book())),
            ["refused-not-standing"]
        );
        assert_eq!(why(merge_proposals(STAYS, GOES, table.book())), ["refused-not-standing"]);
        assert_eq!(why(merge_proposals(GOES, STAYS, table.book())), ["refused-not-standing"]);
    }

    #[test]
    fn pieces_get_the_code_of_the_whole_with_letters_that_are_free() {
        let mut table = table();
        table.add(Kind::Proposals, &[("code", "P2A")]);
        let codes = piece_codes(GOES, table.world());
        assert_eq!(
            codes.iter().map(Line::as_str).collect::<Vec<_>>(),
            ["p2b", "p2c", "p2d", "p2e"]
        );
        let draft = split_into(GOES, &["Meli", " ", "Peri"], table.world(), &caller()).unwrap();
        table.admit(draft).unwrap();
        let find = |code: &str| table.world().find(Kind::Proposals, code);
        assert_eq!(find("p2c").map(|id| table.cell(id, "title")), Ok("Peri".to_owned()));
    }

    #[test]
    fn five_titles_one_title_and_a_title_that_is_none_are_refused() {
        let table = table();
        let of = |titles: &[&str]| why(split_into(GOES, titles, table.world(), &caller()));
        assert_eq!(of(&["a", "b", "c", "d", "e"]), ["titles: fault-split-many"]);
        assert_eq!(of(&["a"]), ["piece_2: fault-split-few"]);
        let long = "x".repeat(2_000);
        assert_eq!(of(&["a", &long]).len(), 1);
    }
}
