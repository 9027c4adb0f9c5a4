//! What of each kind of record is open, and which fields hold names: the one list of what is
//! personal or confidential. Keeps out: how it is written.

use crate::domain::{EntryKind, Field, Id, Kind, Record, Shape, Stakeholder, World};
use crate::readings::is_public;

/// What of a kind goes into the open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Open {
    /// Nothing: every record of it is about people, or confidential.
    Closed,
    /// Everything but these fields.
    Without(&'static [&'static str]),
    /// These fields and no others.
    Only(&'static [&'static str]),
}

impl Open {
    /// What of a kind is open.
    pub(crate) const fn of(kind: Kind) -> Self {
        match kind {
            // Names, marks beside names, who moves whom, who sat where, who said and scored what.
            Kind::Ratings
            | Kind::Links
            | Kind::Contacts
            | Kind::People
            | Kind::Representatives
            | Kind::Attendance
            | Kind::Entries
            | Kind::Votes
            | Kind::Polls
            | Kind::Groups
            | Kind::Turns
            | Kind::Phrases
            | Kind::Commitments
            | Kind::Notes
            | Kind::Carried
            | Kind::Reports
            | Kind::Attachments
            | Kind::Observations
            | Kind::Copies
            | Kind::Offices
            | Kind::Origins
            | Kind::Withheld
            | Kind::Conventions
            | Kind::Enrolments
            | Kind::Facilitators
            | Kind::Assignments
            | Kind::Plans
            | Kind::Surveys
            | Kind::Themes
            | Kind::Codings
            | Kind::Ballots
            | Kind::Candidates
            | Kind::Scores
            | Kind::Recusals => Self::Closed,
            Kind::Process => Self::Without(&["process_manager", "curator"]),
            // Of the map the public knows who is on it and who joined; what anybody thinks of them
            // stays at the table.
            Kind::Stakeholders => Self::Only(&["name", "category", "joined"]),
            // How far a verbale is stands in the verbale: an approved one would take no order of
            // the day.
            Kind::Meetings => Self::Without(&[
                "facilitator",
                "minutes_by",
                "state",
                "revision",
                "reason",
                "previous",
                "corrections",
                "recording",
                "recording_start",
            ]),
            Kind::Agenda => Self::Without(&["presenter"]),
            Kind::Proposals => Self::Without(&["proposer"]),
            Kind::Actions => Self::Without(&["owner"]),
            Kind::Indicators => Self::Without(&["owner", "asked_by"]),
            Kind::Areas => Self::Without(&["note"]),
            Kind::Needs => Self::Without(&["body", "source", "note"]),
            Kind::Courses => Self::Without(&["note", "approved_as"]),
            Kind::Editions => Self::Without(&["teacher", "note"]),
            Kind::Opinions => Self::Without(&["author"]),
            Kind::Consensus => Self::Without(&["present"]),
            Kind::Labs
            | Kind::Questions
            | Kind::Rules
            | Kind::Criteria
            | Kind::Comparisons
            | Kind::Approvals
            | Kind::Rounds
            | Kind::Answers
            | Kind::Territories
            | Kind::Selections
            | Kind::Budgets
            | Kind::Draws
            | Kind::Projects => Self::Without(&[]),
        }
    }

    /// Whether a field goes out.
    pub(crate) fn has(self, field: &str) -> bool {
        match self {
            Self::Closed => false,
            Self::Without(fields) => !fields.contains(&field),
            Self::Only(fields) => fields.contains(&field),
        }
    }
}

/// What a field holds of people, whom the privacy lint looks for in public texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// Names: of a person, or of whoever stands where a person could.
    Names,
    /// An e-mail address.
    Mail,
    /// Telephone numbers.
    Phone,
    /// Nothing that is a name: words, numbers, codes, records.
    Other,
}

/// Lines that are not open and hold no name of a person. Every other such line is read as one: a
/// new field is looked for until it is put here.
const WORDS: &[(Kind, &str)] = &[
    (Kind::Stakeholders, "territory"),
    (Kind::Ratings, "source"),
    (Kind::Links, "type"),
    (Kind::Contacts, "next_step"),
    (Kind::People, "organisation"),
    (Kind::Meetings, "recording"),
    (Kind::Groups, "name"),
    (Kind::Entries, "timecode"),
    (Kind::Phrases, "text"),
    (Kind::Offices, "name"),
    (Kind::Origins, "source"),
    (Kind::Withheld, "source"),
    (Kind::Conventions, "what"),
    (Kind::Plans, "milestone"),
    (Kind::Surveys, "survey"),
    (Kind::Surveys, "question"),
    (Kind::Surveys, "respondent"),
    (Kind::Themes, "survey"),
    (Kind::Themes, "theme"),
    (Kind::Ballots, "choices"),
    (Kind::Ballots, "void"),
    (Kind::Candidates, "code"),
    (Kind::Candidates, "stratum"),
    (Kind::Candidates, "traits"),
    (Kind::Origins, "source_id"),
    (Kind::Origins, "source_url"),
    (Kind::Origins, "source_state"),
    (Kind::Commitments, "area"),
    (Kind::Commitments, "unit"),
    (Kind::Attachments, "name"),
    (Kind::Attachments, "sha256"),
];

/// The fields that public documents print as they were written and that are hard to mend later:
/// what says why, and what was decided.
pub(crate) fn printed_for_good(record: &Record) -> &'static [&'static str] {
    match record {
        Record::Entries(entry) if entry.kind == EntryKind::Decision => &["text"],
        Record::Meetings(_) => &["reason", "corrections"],
        Record::Rounds(_)
        | Record::Answers(_)
        | Record::Opinions(_)
        | Record::Projects(_)
        | Record::Budgets(_)
        | Record::Draws(_) => &["reason"],
        Record::Process(_)
        | Record::Stakeholders(_)
        | Record::Ratings(_)
        | Record::Links(_)
        | Record::Contacts(_)
        | Record::People(_)
        | Record::Labs(_)
        | Record::Representatives(_)
        | Record::Rules(_)
        | Record::Agenda(_)
        | Record::Attendance(_)
        | Record::Groups(_)
        | Record::Questions(_)
        | Record::Proposals(_)
        | Record::Entries(_)
        | Record::Turns(_)
        | Record::Phrases(_)
        | Record::Votes(_)
        | Record::Polls(_)
        | Record::Actions(_)
        | Record::Criteria(_)
        | Record::Comparisons(_)
        | Record::Approvals(_)
        | Record::Scores(_)
        | Record::Recusals(_)
        | Record::Indicators(_)
        | Record::Commitments(_)
        | Record::Notes(_)
        | Record::Carried(_)
        | Record::Reports(_)
        | Record::Attachments(_)
        | Record::Observations(_)
        | Record::Selections(_)
        | Record::Consensus(_)
        | Record::Copies(_)
        | Record::Offices(_)
        | Record::Origins(_)
        | Record::Withheld(_)
        | Record::Needs(_)
        | Record::Conventions(_)
        | Record::Courses(_)
        | Record::Editions(_)
        | Record::Enrolments(_)
        | Record::Territories(_)
        | Record::Facilitators(_)
        | Record::Assignments(_)
        | Record::Plans(_)
        | Record::Surveys(_)
        | Record::Areas(_)
        | Record::Themes(_)
        | Record::Codings(_)
        | Record::Ballots(_)
        | Record::Candidates(_) => &[],
    }
}

impl Holds {
    /// What a field of a kind holds. The name of a stakeholder is that of a person where its kind
    /// says so.
    pub(crate) fn of(kind: Kind, field: &Field) -> Self {
        match (kind, field.name, field.shape) {
            // Only people of the table give a proxy, and their names are held with them.
            (Kind::Attendance, "proxies_held", _) => Self::Other,
            (_, _, Shape::Party | Shape::Parties) => Self::Names,
            (_, "email", _) => Self::Mail,
            (_, "phone", _) => Self::Phone,
            (Kind::Stakeholders, "name" | "formerly", _) => Self::Names,
            (_, name, Shape::Line)
                if !Open::of(kind).has(name) && !WORDS.contains(&(kind, name)) =>
            {
                Self::Names
            }
            _ => Self::Other,
        }
    }
}

/// Whether a record of an open kind goes out: persons on the map do not, nor what may be one.
pub(crate) fn is_open(id: Id, world: &dyn World) -> bool {
    world.get::<Stakeholder>(id).is_none_or(|stakeholder| is_public(stakeholder, world))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_named_is_one_of_its_kind() {
        for kind in Kind::ALL.iter().copied() {
            let (Open::Without(named) | Open::Only(named)) = Open::of(kind) else { continue };
            for name in named {
                assert!(kind.fields().iter().any(|field| field.name == *name), "{kind}: {name}");
            }
        }
    }

    #[test]
    fn no_field_in_which_a_person_could_stand_is_open() {
        for kind in Kind::ALL.iter().copied() {
            for field in kind.fields().iter().filter(|field| Open::of(kind).has(field.name)) {
                let about_people = matches!(
                    field.shape,
                    Shape::Party
                        | Shape::Parties
                        | Shape::Reference(Kind::People | Kind::Representatives | Kind::Attendance)
                );
                assert!(!about_people, "{kind}: {}", field.name);
            }
        }
    }

    #[test]
    fn every_line_that_is_said_to_hold_no_name_is_a_field_that_is_not_open() {
        for (kind, name) in WORDS {
            let field = kind.fields().iter().find(|field| field.name == *name);
            assert_eq!(field.map(|field| field.shape), Some(Shape::Line), "{kind}: {name}");
            assert!(!Open::of(*kind).has(name), "{kind}: {name}");
        }
    }

    #[test]
    fn what_is_needed_to_read_a_record_back_is_open() {
        for kind in Kind::ALL.iter().copied().filter(|kind| Open::of(*kind) != Open::Closed) {
            let closed = kind
                .fields()
                .iter()
                .find(|field| field.required && !Open::of(kind).has(field.name));
            assert!(closed.is_none(), "{kind}: {:?}", closed.map(|field| field.name));
        }
    }
}
