//! Who of the facilitators is free and fit for a table, with the reason, and how much each of them
//! does already. Keeps out: assigning them.

use crate::domain::calendar::Slot;
use crate::domain::{
    Assignment, Facilitator, FacilitatorLevel, Id, Meeting, Party, World, fold, pool,
};

/// What a table wants of whoever facilitates it.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// When.
    pub slot: Slot,
    /// For which territory.
    pub territory: Option<Id>,
    /// At which sitting of this table.
    pub meeting: Option<Id>,
    /// What the person should be good at, have attended or speak.
    pub skills: Vec<String>,
    /// How far the person should be trained at least.
    pub level: Option<FacilitatorLevel>,
}

/// Why somebody is not to be sent to a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hindrance {
    /// Is at another table then.
    Busy(Id),
    /// Facilitates a sitting then.
    Facilitates(Id),
    /// Is away on that day.
    Away,
    /// Did not say that those hours suit.
    Unavailable,
    /// Can't work for that territory.
    Conflict,
    /// Was not trained so far.
    Untrained,
}

/// How much somebody does.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Load {
    /// In minutes; a table whose hours nobody wrote adds none.
    pub minutes: i64,
    /// At how many tables.
    pub tables: usize,
}

/// A facilitator beside what is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Who.
    pub facilitator: Id,
    /// What stands against it.
    pub hindrance: Option<Hindrance>,
    /// What of the wanted skills the person has.
    pub skills: Vec<String>,
    /// How much the person does already.
    pub load: Load,
}

/// How long a slot lasts; nothing where its hours are not known.
pub fn minutes(slot: &Slot) -> i64 {
    slot.hours.map_or(0, |(from, to)| {
        // The last second of a day stands for midnight.
        ((to - from).num_seconds() + 59) / 60
    })
}

/// How much a facilitator does.
pub fn load(facilitator: Id, world: &dyn World) -> Load {
    let own = world.of::<Assignment>(facilitator).filter_map(|(_, it)| it.slot(world));
    own.fold(Load::default(), |sum, slot| Load {
        minutes: sum.minutes + minutes(&slot),
        tables: sum.tables + 1,
    })
}

/// Every facilitator: those that nothing stands against first, then by how many of the wanted
/// skills they have, then those who do least, then by name.
pub fn fitting(wanted: &Wanted, world: &dyn World) -> Vec<Fit> {
    let mut found: Vec<Fit> = world
        .all::<Facilitator>()
        .map(|(id, facilitator)| Fit {
            facilitator: id,
            hindrance: hindrance(id, facilitator, wanted, world),
            skills: wanted.skills.iter().filter(|it| has(facilitator, it)).cloned().collect(),
            load: load(id, world),
        })
        .collect();
    found.sort_by_cached_key(|fit| {
        (
            fit.hindrance.is_some(),
            std::cmp::Reverse(fit.skills.len()),
            fit.load,
            fold(&world.label(fit.facilitator)),
            fit.facilitator,
        )
    });
    found
}

/// Whether a facilitator is good at something, attended it, or speaks it.
fn has(facilitator: &Facilitator, skill: &str) -> bool {
    let wanted = fold(skill);
    let words = facilitator.skills.0.iter();
    words
        .chain(&facilitator.training.0)
        .chain(&facilitator.languages.0)
        .any(|word| fold(word.as_str()).contains(&wanted))
}

fn hindrance(
    id: Id,
    facilitator: &Facilitator,
    wanted: &Wanted,
    world: &dyn World,
) -> Option<Hindrance> {
    if let Some((other, _)) = pool::busy(id, &wanted.slot, None, world) {
        return Some(Hindrance::Busy(other));
    }
    let facilitates = world.all::<Meeting>().find(|(sitting, meeting)| {
        let own = Party::Known(facilitator.person.id);
        Some(*sitting) != wanted.meeting
            && meeting.facilitator.as_ref() == Some(&own)
            && pool::slot_of(meeting, world).overlaps(&wanted.slot)
    });
    if let Some((sitting, _)) = facilitates {
        return Some(Hindrance::Facilitates(sitting));
    }
    if wanted.territory.is_some_and(|territory| facilitator.conflicts.ids.contains(&territory)) {
        return Some(Hindrance::Conflict);
    }
    if facilitator.away.contains(wanted.slot.day) {
        return Some(Hindrance::Away);
    }
    if !facilitator.can(&wanted.slot) {
        return Some(Hindrance::Unavailable);
    }
    wanted.level.is_some_and(|level| facilitator.level() < level).then_some(Hindrance::Untrained)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for name in ["Ada", "Bice", "Carla", "Dina", "Elsa"] {
            table.add(Kind::People, &[("name", name)]);
        }
        table.add(Kind::Territories, &[("name", "Lugo")]);
        for (person, skills, availability, conflicts, level) in [
            ("Ada", "Ascolto; OST", "", "", "upgrade"),
            ("Bice", "Ascolto", "lun mattina", "", ""),
            ("Carla", "", "mar", "", ""),
            ("Dina", "Ascolto", "", "Lugo", ""),
            ("Elsa", "Ascolto", "", "", "upgrade"),
        ] {
            let facilitator = [
                ("person", person),
                ("skills", skills),
                ("availability", availability),
                ("conflicts", conflicts),
                ("training_level", level),
            ];
            table.add(Kind::Facilitators, &facilitator);
        }
        table.add(
            Kind::Assignments,
            &[("facilitator", "Ada"), ("date", "2026-10-12"), ("start", "9:00"), ("end", "11:30")],
        );
        table
    }

    fn wanted(table: &Sample, hours: (u32, u32), level: Option<FacilitatorLevel>) -> Wanted {
        let at = |hour| chrono::NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let day = "2026-10-05".parse().unwrap();
        Wanted {
            slot: Slot { day, hours: Some((at(hours.0), at(hours.1))) },
            territory: Some(table.id(Kind::Territories, "Lugo")),
            meeting: None,
            skills: vec!["ascolto".to_owned()],
            level,
        }
    }

    fn told(fits: &[Fit], table: &Sample) -> Vec<(String, Option<Hindrance>)> {
        fits.iter().map(|fit| (table.world().label(fit.facilitator), fit.hindrance)).collect()
    }

    #[test]
    fn who_is_free_comes_first_and_among_them_who_is_fit_and_does_least() {
        let table = table();
        // The fifth of October of 2026 is a Monday.
        let fits = fitting(&wanted(&table, (9, 11), None), table.world());
        let expected = [
            ("Bice", None),
            ("Elsa", None),
            ("Ada", None),
            ("Dina", Some(Hindrance::Conflict)),
            ("Carla", Some(Hindrance::Unavailable)),
        ];
        assert_eq!(told(&fits, &table), expected.map(|(name, why)| (name.to_owned(), why)));
        assert_eq!(fits[2].load, Load { minutes: 150, tables: 1 });
    }

    #[test]
    fn hours_training_and_another_table_stand_against_somebody() {
        let mut table = table();
        table.add(
            Kind::Meetings,
            &[
                ("number", "1"),
                ("date", "2026-10-05"),
                ("planned_start", "16:00"),
                ("planned_end", "18:00"),
                ("facilitator", "Elsa"),
            ],
        );
        let upgrade = Some(FacilitatorLevel::Upgrade);
        let fits = fitting(&wanted(&table, (15, 17), upgrade), table.world());
        let against = |name: &str| {
            told(&fits, &table).into_iter().find(|(other, _)| other == name).unwrap().1
        };
        assert_eq!(against("Ada"), None);
        assert_eq!(against("Bice"), Some(Hindrance::Unavailable));
        let sitting = table.id(Kind::Meetings, "1");
        assert_eq!(against("Elsa"), Some(Hindrance::Facilitates(sitting)));
    }
}
