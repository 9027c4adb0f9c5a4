//! The log of solicitation: who was reached, who replied, which next steps are overdue. Keeps out:
//! totals (see `readings`).

use chrono::NaiveDate;

use super::mapping::{kept, merged};
use crate::domain::id::Id;
use crate::domain::nouns::{Contact, Stakeholder};
use crate::domain::values::Stated;
use crate::domain::world::World;

/// The contacts of a stakeholder and of those merged into it, oldest first.
pub fn contacts(actor: Id, world: &dyn World) -> Vec<(Id, &Contact)> {
    let others = merged(actor, world).into_iter().map(|(id, _)| id);
    let mut contacts: Vec<(Id, &Contact)> =
        std::iter::once(actor).chain(others).flat_map(|id| world.of::<Contact>(id)).collect();
    contacts.sort_by_key(|(id, contact)| (contact.date, *id));
    contacts
}

/// Whether somebody was ever reached.
pub fn is_contacted(actor: Id, world: &dyn World) -> bool {
    !contacts(actor, world).is_empty()
}

/// Whether it answered: a contact says so, or it asked to take part, or it was admitted.
pub fn has_replied(actor: Id, world: &dyn World) -> bool {
    let answered = |stakeholder: &Stakeholder| {
        stakeholder.interest_expressed.is_some() || stakeholder.joined.is_some()
    };
    world.get::<Stakeholder>(actor).is_some_and(answered)
        || contacts(actor, world).iter().any(|(_, contact)| contact.reply == Some(Stated::Yes))
}

/// Whether the next step of a contact is overdue: its day is past, and the stakeholder was not
/// contacted after it.
pub fn is_overdue(contact: &Contact, today: NaiveDate, world: &dyn World) -> bool {
    contact.due.is_some_and(|due| due < today)
        && contacts(kept(contact.stakeholder.id, world), world)
            .iter()
            .all(|(_, other)| other.date <= contact.date)
}

/// The next steps of a stakeholder that are overdue.
pub fn overdue(actor: Id, today: NaiveDate, world: &dyn World) -> Vec<(Id, &Contact)> {
    contacts(actor, world)
        .into_iter()
        .filter(|(_, contact)| is_overdue(contact, today, world))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    const ARCI: Id = Id::from_bits(1);

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Stakeholders, &[("name", "Arci")]),
            (
                Kind::Contacts,
                &[
                    ("stakeholder", "Arci"),
                    ("date", "2014-01-05"),
                    ("channel", "mail"),
                    ("due", "2014-01-10"),
                ],
            ),
        ])
    }

    fn is_late(table: &Sample, day: &str) -> bool {
        !overdue(ARCI, day.parse().unwrap(), table.world()).is_empty()
    }

    #[test]
    fn a_next_step_is_overdue_from_the_day_after_and_until_somebody_calls() {
        let mut table = table();
        assert_eq!([is_late(&table, "2014-01-10"), is_late(&table, "2014-01-11")], [false, true]);
        table.add(
            Kind::Contacts,
            &[("stakeholder", "Arci"), ("date", "2014-01-05"), ("channel", "letter")],
        );
        assert!(is_late(&table, "2014-01-11"));
        table.add(
            Kind::Contacts,
            &[("stakeholder", "Arci"), ("date", "2014-01-12"), ("channel", "telephone")],
        );
        assert!(!is_late(&table, "2014-02-01"));
    }

    #[test]
    fn a_contact_of_one_that_was_merged_counts_for_the_one_that_stayed() {
        let mut table = table();
        let old = table.add(Kind::Stakeholders, &[("name", "Circolo")]);
        table.add(
            Kind::Contacts,
            &[("stakeholder", "Circolo"), ("date", "2014-01-20"), ("channel", "telephone")],
        );
        assert!(is_late(&table, "2014-02-01"));
        table.set(old, &[("merged_into", "Arci")]).unwrap();
        assert!(!is_late(&table, "2014-02-01"));
        assert_eq!(contacts(ARCI, table.world()).len(), 2);
    }

    #[test]
    fn a_reply_is_said_by_a_contact_or_shown_by_coming() {
        let mut table = table();
        assert!(is_contacted(ARCI, table.world()) && !has_replied(ARCI, table.world()));
        table.set(ARCI, &[("interest_expressed", "2014-01-20")]).unwrap();
        assert!(has_replied(ARCI, table.world()));
        table.set(ARCI, &[("interest_expressed", "")]).unwrap();
        table.set(Id::from_bits(2), &[("reply", "si")]).unwrap();
        assert!(has_replied(ARCI, table.world()));
        table.set(Id::from_bits(2), &[("reply", "no")]).unwrap();
        assert!(!has_replied(ARCI, table.world()));
    }
}
