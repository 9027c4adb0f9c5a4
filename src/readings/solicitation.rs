//! The log of solicitation added up: by channel, and what is overdue. Keeps out: categories (see
//! `coverage`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::domain::{Channel, Contact, Id, Stated, World, mapping, outreach};

/// What went through one channel.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reach {
    /// How many contacts.
    pub contacts: usize,
    /// How many stakeholders they reached.
    pub reached: usize,
    /// How many contacts had a reply.
    pub replies: usize,
}

/// The contacts by channel, in the order of the codes; channels nobody used are left out.
pub fn by_channel(world: &dyn World) -> Vec<(Channel, Reach)> {
    let mut found: BTreeMap<Channel, (Reach, BTreeSet<Id>)> = BTreeMap::new();
    for (_, contact) in world.all::<Contact>() {
        let (reach, whom) = found.entry(contact.channel).or_default();
        reach.contacts += 1;
        reach.replies += usize::from(contact.reply == Some(Stated::Yes));
        whom.insert(mapping::kept(contact.stakeholder.id, world));
        reach.reached = whom.len();
    }
    found.into_iter().map(|(channel, (reach, _))| (channel, reach)).collect()
}

/// The contacts whose next step is overdue.
pub fn overdue(today: NaiveDate, world: &dyn World) -> Vec<Id> {
    world
        .all::<Contact>()
        .filter(|(_, contact)| outreach::is_overdue(contact, today, world))
        .map(|(id, _)| id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_channel_counts_its_contacts_whom_they_reached_and_the_replies() {
        let mut table = Sample::default();
        table.add(Kind::Stakeholders, &[("name", "Nord")]);
        table.add(Kind::Stakeholders, &[("name", "Sud")]);
        for (who, day, channel, reply) in [
            ("Nord", "2014-01-05", "mail", "no"),
            ("Nord", "2014-01-09", "mail", "si"),
            ("Sud", "2014-01-09", "poster", ""),
        ] {
            let row = [
                ("stakeholder", who),
                ("date", day),
                ("channel", channel),
                ("reply", reply),
                ("due", "2014-01-12"),
            ];
            table.add(Kind::Contacts, &row);
        }
        let expected = [
            (Channel::Mail, Reach { contacts: 2, reached: 1, replies: 1 }),
            (Channel::Poster, Reach { contacts: 1, reached: 1, replies: 0 }),
        ];
        assert_eq!(by_channel(table.world()), expected);
        let today = "2014-01-20".parse().unwrap();
        assert_eq!(overdue(today, table.world()), [Id::from_bits(4), Id::from_bits(5)]);
    }
}
