//! Which viewer sees what of each kind of record, as a table. Keeps out: blind rounds, whose marks
//! nobody sees before they close, and the striking out.

use super::viewer::Viewer;
use crate::domain::record::Kind;

/// What somebody sees of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// All of it.
    Whole,
    /// Every record, with these fields struck out.
    Without(&'static [&'static str]),
    /// No record of it.
    Nothing,
}

/// What of a kind is seen by those who do not write the records; the facilitator and the secretary
/// see every kind whole.
#[derive(Debug, Clone, Copy)]
pub struct Sights {
    /// The kind.
    pub kind: Kind,
    /// What an assessor sees.
    pub assessor: Sight,
    /// What stands on the wall of the room.
    pub projector: Sight,
    /// What an observer sees.
    pub observer: Sight,
}

const fn row(kind: Kind, assessor: Sight, projector: Sight, observer: Sight) -> Sights {
    Sights { kind, assessor, projector, observer }
}

use Sight::{Nothing, Whole, Without};

const OFFICES: &[&str] = &["process_manager", "curator"];
const REACHED: &[&str] = &["email", "phone"];
const NAMES: &[&str] = &["name", "email", "phone", "gender"];
const SITTING: &[&str] = &[
    "facilitator",
    "minutes_by",
    "reason",
    "previous",
    "corrections",
    "recording",
    "recording_start",
];
const MEMBERS: &[&str] = &["members", "rapporteur", "host"];
const SAID: &[&str] = &["speaker", "holders", "reservation", "timecode"];
const OWNER: &[&str] = &["owner"];
const MEASURED: &[&str] = &["owner", "asked_by"];
const NEEDED: &[&str] = &["body", "source", "note"];
const NOTE: &[&str] = &["note"];
const TAUGHT: &[&str] = &["teacher", "note"];
const AGREED: &[&str] = &["present", "note"];

/// A row for each kind.
pub const SIGHTS: &[Sights] = &[
    row(Kind::Process, Whole, Without(OFFICES), Without(OFFICES)),
    // The map of who could be moved, and by whom, is the facilitator's.
    row(Kind::Stakeholders, Without(&["email", "phone", "notes"]), Nothing, Nothing),
    row(Kind::Ratings, Nothing, Nothing, Nothing),
    row(Kind::Links, Nothing, Nothing, Nothing),
    row(Kind::Contacts, Nothing, Nothing, Nothing),
    // People stay, without their names, so that who may vote is still counted.
    row(Kind::People, Without(REACHED), Without(NAMES), Nothing),
    row(Kind::Labs, Whole, Whole, Whole),
    row(Kind::Representatives, Whole, Without(&["mandate"]), Nothing),
    row(Kind::Rules, Whole, Whole, Whole),
    row(
        Kind::Meetings,
        Without(&["recording", "recording_start"]),
        Without(SITTING),
        Without(SITTING),
    ),
    row(Kind::Agenda, Whole, Without(&["presenter"]), Without(&["presenter"])),
    row(Kind::Attendance, Whole, Whole, Nothing),
    row(Kind::Groups, Whole, Without(MEMBERS), Nothing),
    row(Kind::Questions, Whole, Whole, Whole),
    row(Kind::Proposals, Whole, Without(&["proposer"]), Without(&["proposer"])),
    row(Kind::Entries, Whole, Without(SAID), Nothing),
    row(Kind::Turns, Whole, Nothing, Nothing),
    row(Kind::Phrases, Whole, Nothing, Nothing),
    row(Kind::Votes, Whole, Without(&["reason"]), Nothing),
    row(Kind::Polls, Whole, Whole, Nothing),
    row(Kind::Actions, Whole, Without(OWNER), Without(OWNER)),
    row(Kind::Opinions, Whole, Without(&["author"]), Without(&["author"])),
    row(Kind::Criteria, Whole, Whole, Whole),
    row(Kind::Comparisons, Whole, Whole, Whole),
    row(Kind::Approvals, Whole, Whole, Whole),
    row(Kind::Rounds, Whole, Without(&["reason"]), Without(&["reason"])),
    // Marks beside the seats of those who gave them are the table's own.
    row(Kind::Scores, Whole, Nothing, Nothing),
    row(Kind::Recusals, Whole, Nothing, Nothing),
    row(Kind::Answers, Whole, Whole, Whole),
    row(Kind::Indicators, Whole, Without(MEASURED), Without(MEASURED)),
    row(Kind::Commitments, Whole, Nothing, Nothing),
    row(Kind::Notes, Nothing, Nothing, Nothing),
    row(Kind::Carried, Whole, Whole, Nothing),
    row(Kind::Reports, Whole, Nothing, Nothing),
    row(Kind::Attachments, Whole, Nothing, Nothing),
    row(Kind::Observations, Whole, Nothing, Nothing),
    row(Kind::Selections, Whole, Whole, Whole),
    row(Kind::Consensus, Whole, Without(AGREED), Without(AGREED)),
    row(Kind::Copies, Nothing, Nothing, Nothing),
    row(Kind::Offices, Whole, Whole, Whole),
    row(Kind::Origins, Nothing, Nothing, Nothing),
    row(Kind::Withheld, Nothing, Nothing, Nothing),
    row(Kind::Areas, Whole, Without(NOTE), Without(NOTE)),
    row(Kind::Needs, Whole, Without(NEEDED), Without(NEEDED)),
    row(Kind::Conventions, Whole, Nothing, Nothing),
    row(Kind::Courses, Whole, Without(NOTE), Without(NOTE)),
    row(Kind::Editions, Whole, Without(TAUGHT), Without(TAUGHT)),
    row(Kind::Enrolments, Nothing, Nothing, Nothing),
    row(Kind::Territories, Whole, Whole, Whole),
    row(Kind::Facilitators, Nothing, Nothing, Nothing),
    row(Kind::Assignments, Nothing, Nothing, Nothing),
    row(Kind::Plans, Whole, Nothing, Nothing),
    row(Kind::Themes, Nothing, Nothing, Nothing),
    row(Kind::Surveys, Nothing, Nothing, Nothing),
    row(Kind::Codings, Nothing, Nothing, Nothing),
    row(Kind::Budgets, Whole, Whole, Whole),
    row(Kind::Projects, Whole, Without(&["note"]), Without(&["note"])),
    // Of ballots only what they add up to is told.
    row(Kind::Ballots, Nothing, Nothing, Nothing),
    row(Kind::Draws, Whole, Whole, Whole),
    row(Kind::Candidates, Nothing, Nothing, Nothing),
];

impl Viewer {
    /// What this viewer sees of a kind; a kind without a row is seen by those who write it.
    pub fn sight(self, kind: Kind) -> Sight {
        if matches!(self, Self::Facilitator | Self::Secretary) {
            return Whole;
        }
        let Some(row) = SIGHTS.iter().find(|row| row.kind == kind) else { return Nothing };
        match self {
            Self::Facilitator | Self::Secretary => Whole,
            Self::Assessor(_) => row.assessor,
            Self::Projector => row.projector,
            Self::Observer => row.observer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::datum::Shape;
    use crate::domain::id::Id;

    const ANYBODY: Viewer = Viewer::Assessor(Id::from_bits(1));

    #[test]
    fn every_kind_has_one_row() {
        for kind in Kind::ALL {
            assert_eq!(SIGHTS.iter().filter(|row| row.kind == *kind).count(), 1, "{kind}");
        }
        assert_eq!(SIGHTS.len(), Kind::ALL.len());
    }

    #[test]
    fn who_writes_the_records_sees_every_kind_whole() {
        for kind in Kind::ALL.iter().copied() {
            assert_eq!(Viewer::Facilitator.sight(kind), Whole, "{kind}");
            assert_eq!(Viewer::Secretary.sight(kind), Whole, "{kind}");
        }
    }

    #[test]
    fn every_field_that_is_struck_out_is_one_of_its_kind() {
        for row in SIGHTS {
            for sight in [row.assessor, row.projector, row.observer] {
                let Without(fields) = sight else { continue };
                assert!(!fields.is_empty(), "{}", row.kind);
                for name in fields {
                    let is_field = row.kind.fields().iter().any(|field| field.name == *name);
                    assert!(is_field, "{}: {name}", row.kind);
                }
            }
        }
    }

    #[test]
    fn nobody_sees_more_than_whoever_stands_nearer() {
        let covers = |near: Sight, far: Sight| match (near, far) {
            (Whole, _) | (_, Nothing) => true,
            (Without(near), Without(far)) => near.iter().all(|name| far.contains(name)),
            (Without(_), Whole) | (Nothing, Whole | Without(_)) => false,
        };
        for row in SIGHTS {
            assert!(covers(row.assessor, row.projector), "{}", row.kind);
            assert!(covers(row.projector, row.observer), "{}", row.kind);
        }
    }

    #[test]
    fn no_field_in_which_a_person_could_be_named_stands_on_the_wall_or_goes_outside() {
        for kind in Kind::ALL.iter().copied() {
            for viewer in [Viewer::Projector, Viewer::Observer] {
                let struck = match viewer.sight(kind) {
                    Nothing => continue,
                    Whole => &[][..],
                    Without(fields) => fields,
                };
                let telling = kind.fields().iter().filter(|field| {
                    matches!(field.shape, Shape::Party | Shape::Parties)
                        || matches!(field.name, "email" | "phone" | "note" | "notes")
                });
                for field in telling {
                    // Proxies are held for people of the table, whose names are struck out.
                    let is_proxy = kind == Kind::Attendance && field.name == "proxies_held";
                    assert!(is_proxy || struck.contains(&field.name), "{kind}: {}", field.name);
                }
            }
        }
        assert_eq!(ANYBODY.sight(Kind::Notes), Nothing);
    }

    #[test]
    fn an_observer_sees_no_person() {
        for kind in Kind::ALL.iter().copied() {
            if Viewer::Observer.sight(kind) == Nothing {
                continue;
            }
            let person = kind.fields().iter().find(|field| {
                matches!(
                    field.shape,
                    Shape::Reference(Kind::People | Kind::Representatives | Kind::Attendance)
                )
            });
            assert!(person.is_none(), "{kind}");
        }
    }
}
