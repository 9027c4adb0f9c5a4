//! Conventions and the reserved courses that they open: which of them hold on a day, how each of
//! them stands, who is taken without one. Keeps out: what is refused, and how it is shown.

use chrono::NaiveDate;

use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Convention, Course, Edition, Enrolment};
use crate::domain::world::World;

/// So many days before its end one is told to end soon.
const SOON: i64 = 30;

/// How a convention stands on a day; what asks for somebody to act comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It has ended, and the body did not sign again.
    Expired,
    /// It ends in so many days, and the body did not sign again.
    Ends(i64),
    /// It holds.
    Holds,
    /// It was signed for a day that is still to come.
    Ahead,
    /// It has ended, and the body signed again.
    Renewed,
}

/// The conventions of a body that hold on a day.
pub fn conventions_on(body: Id, day: NaiveDate, world: &dyn World) -> Vec<(Id, &Convention)> {
    world.of::<Convention>(body).filter(|(_, convention)| convention.holds_on(day)).collect()
}

/// The last convention of a body that ended before a day.
pub fn ended_before(body: Id, day: NaiveDate, world: &dyn World) -> Option<&Convention> {
    let ended = world.of::<Convention>(body).map(|(_, convention)| convention);
    let ended = ended.filter(|it| it.until.is_some_and(|until| until < day));
    ended.max_by_key(|it| it.until)
}

/// Who is taken on reserved courses though no convention of theirs holds, in the order of the
/// editions.
pub fn exceptions(world: &dyn World) -> Vec<Id> {
    let mut found: Vec<(Id, &Enrolment)> =
        world.all::<Enrolment>().filter(|(_, line)| line.lacks_convention(world)).collect();
    found.sort_by_cached_key(|(id, line)| {
        let day = world.get::<Edition>(line.edition.id).map(Edition::first_day);
        (day, fold(&world.label(line.edition.id)), fold(&line.who.shown(world)), *id)
    });
    found.into_iter().map(|(id, _)| id).collect()
}

impl Convention {
    /// Whether it holds on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.signed <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether both are about the same, however it is written.
    pub(super) fn is_about_the_same(&self, other: &Self) -> bool {
        self.body.id == other.body.id && fold(self.what.as_str()) == fold(other.what.as_str())
    }

    /// How it stands on a day.
    pub fn standing(&self, own: Id, today: NaiveDate, world: &dyn World) -> Standing {
        if today < self.signed {
            return Standing::Ahead;
        }
        let Some(until) = self.until else { return Standing::Holds };
        let is_renewed = || {
            let later = |(id, other): (Id, &Self)| {
                id != own
                    && other.is_about_the_same(self)
                    && other.until.is_none_or(|end| end > until)
            };
            world.of::<Self>(self.body.id).any(later)
        };
        match (until - today).num_days() {
            left if left < 0 && is_renewed() => Standing::Renewed,
            left if left < 0 => Standing::Expired,
            left if left <= SOON && !is_renewed() => Standing::Ends(left),
            _ => Standing::Holds,
        }
    }
}

impl Edition {
    /// The day on which it opens: where it was moved, that day.
    pub fn first_day(&self) -> NaiveDate {
        self.moved_to.unwrap_or(self.date)
    }
}

impl Enrolment {
    /// Whether it is taken on a reserved course though no convention of its body holds on the day
    /// on which the edition opens; of one that is not held, nobody is taken.
    pub fn lacks_convention(&self, world: &dyn World) -> bool {
        let Some(edition) = world.get::<Edition>(self.edition.id) else { return false };
        let Some(course) = world.get::<Course>(edition.course.id) else { return false };
        let holds = |body| !conventions_on(body, edition.first_day(), world).is_empty();
        course.is_reserved() && !edition.is_called_off() && !self.body_in(world).is_some_and(holds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::Sample;
    use crate::domain::{Kind, Lost};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn signed<'a>(body: &'a str, signed: &'a str, until: &'a str) -> [(&'a str, &'a str); 4] {
        [("body", body), ("what", "Servizi"), ("signed", signed), ("until", until)]
    }

    fn table() -> Sample {
        let mut table = Sample::default();
        for body in ["Provincia A", "Provincia B"] {
            table.add(Kind::Stakeholders, &[("name", body), ("kind", "ente")]);
        }
        table.add(Kind::Courses, &[("code", "C1"), ("title", "Gare"), ("reserved", "yes")]);
        table.add(Kind::Editions, &[("course", "C1"), ("number", "1"), ("date", "2026-05-04")]);
        table
    }

    #[test]
    fn a_convention_is_ahead_holds_ends_soon_and_has_ended() {
        let mut table = table();
        let own = table.add(Kind::Conventions, &signed("Provincia A", "2026-01-10", "2026-06-30"));
        let on = |table: &Sample, today: &str| {
            let of = table.world().get::<Convention>(own).unwrap();
            of.standing(own, day(today), table.world())
        };
        assert_eq!(on(&table, "2026-01-09"), Standing::Ahead);
        assert_eq!(on(&table, "2026-05-30"), Standing::Holds);
        assert_eq!(on(&table, "2026-05-31"), Standing::Ends(30));
        assert_eq!(on(&table, "2026-06-30"), Standing::Ends(0));
        assert_eq!(on(&table, "2026-07-01"), Standing::Expired);
        // Signed again, in other letters.
        let again = [("body", "Provincia A"), ("what", "SERVIZI"), ("signed", "2026-07-01")];
        table.add(Kind::Conventions, &again);
        assert_eq!(on(&table, "2026-06-30"), Standing::Holds);
        assert_eq!(on(&table, "2026-07-01"), Standing::Renewed);
    }

    #[test]
    fn a_convention_is_called_by_its_body_where_that_has_one_alone() {
        let mut table = table();
        let own = table.add(Kind::Conventions, &signed("Provincia A", "2026-01-10", "2026-06-30"));
        let found = |table: &Sample, text: &str| table.world().find(Kind::Conventions, text);
        assert_eq!(found(&table, "provincia a"), Ok(own));
        assert_eq!(found(&table, "Provincia A: servizi"), Ok(own));
        assert_eq!(found(&table, "Provincia B"), Err(Lost::Nothing));
        let again = table.add(Kind::Conventions, &signed("Provincia A", "2026-07-01", ""));
        assert_eq!(found(&table, "Provincia A"), Err(Lost::Several));
        assert_eq!(found(&table, &again.to_string()), Ok(again));
    }

    #[test]
    fn the_day_that_counts_is_the_one_on_which_the_edition_opens_after_it_was_moved() {
        let mut table = table();
        table.add(Kind::Conventions, &signed("Provincia A", "2026-01-10", "2026-06-30"));
        let line = [("edition", "C1/1"), ("who", "Provincia A")];
        let line = table.add(Kind::Enrolments, &line);
        assert!(exceptions(table.world()).is_empty());
        let of = |kind| table.world().every(kind).map(|(id, _)| id).next().unwrap();
        let (edition, body) = (of(Kind::Editions), of(Kind::Stakeholders));
        table.set(edition, &[("state", "moved"), ("moved_to", "2026-07-06")]).unwrap();
        assert_eq!(exceptions(table.world()), [line]);
        let ended = ended_before(body, day("2026-07-06"), table.world()).and_then(|it| it.until);
        assert_eq!(ended, Some(day("2026-06-30")));
        table.set(edition, &[("state", "cancelled"), ("moved_to", "")]).unwrap();
        assert!(exceptions(table.world()).is_empty(), "nobody is taken on what is not held");
    }
}
