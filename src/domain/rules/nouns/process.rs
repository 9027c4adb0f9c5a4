//! What the process refuses, and when it is concluded. Keeps out: what is computed from its fields.

use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Answer, Course, Process};
use crate::domain::record::Kind;
use crate::domain::refusal::Refusal;
use crate::domain::rules::concluded::says_concluded;
use crate::domain::world::World;
use crate::say;
use crate::text::quoted;

impl Rules for Process {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if world.all::<Self>().any(|(id, _)| id != own) {
            faults.push(Fault::new("title", say!("fault-one-process")));
        }
        if let (Some(start), Some(end)) = (self.start_date, self.end_date)
            && end < start
        {
            faults.push(Fault::new("end_date", say!("fault-end-before-start")));
        }
        let unknown =
            self.not_stated.0.iter().filter(|name| Kind::Process.field(name.as_str()).is_none());
        faults.extend(
            unknown.map(|name| {
                Fault::new("not_stated", say!("fault-not-stated", name = name.as_str()))
            }),
        );
        faults.extend(self.unreasoned(world));
        faults
    }

    /// A plan does not become shorter than the courses that stand in it.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let last = |it: &Self| it.annualities.map(|last| last.get());
        let Some(now) = change.after.and_then(last).filter(|_| change.is_act()) else {
            return Ok(());
        };
        if change.before.and_then(last) == Some(now) {
            return Ok(());
        }
        let year = |course: &Course| course.annuality.map_or(0, |year| year.get());
        let beyond = change.world.all::<Course>().filter(|(_, course)| year(course) > now);
        let mut beyond: Vec<&Course> = beyond.map(|(_, course)| course).collect();
        beyond.sort_by_key(|course| course.code.as_str());
        let Some(first) = beyond.first() else { return Ok(()) };
        let codes: Vec<&str> = beyond.iter().map(|course| course.code.as_str()).collect();
        let what = say!("refused-annualities", last = now, courses = codes.join(", "));
        let code = quoted(first.code.as_str());
        let hint = say!("refused-annualities-hint", code = code, last = now);
        Err(Refusal::new(what, Some(hint)))
    }
}

impl Process {
    /// Whether the sources say nothing of a field, and it was entered that they do not.
    pub fn is_not_stated(&self, field: &str) -> bool {
        self.not_stated
            .0
            .iter()
            .any(|name| Kind::Process.field(name.as_str()).is_some_and(|named| named.name == field))
    }

    /// Whether it is marked concluded, by its date or by the word of its state.
    pub fn is_concluded(&self) -> bool {
        self.concluded.is_some()
            || self.state.as_ref().is_some_and(|state| says_concluded(state.as_str()))
    }

    /// The deciding body owes written reasons for whatever it does not accept: until it gave them
    /// all, nothing is concluded.
    fn unreasoned(&self, world: &dyn World) -> Option<Fault> {
        let lacking = if self.is_concluded() { Answer::unreasoned(world) } else { Vec::new() };
        if lacking.is_empty() {
            return None;
        }
        let field = if self.concluded.is_some() { "concluded" } else { "state" };
        let answers: Vec<String> =
            lacking.into_iter().map(|(_, answer)| answer.label(world)).collect();
        Some(Fault::odd(
            field,
            say!("fault-unreasoned", count = answers.len(), answers = answers.join("; ")),
        ))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    fn table() -> Sample {
        Sample::of(&[(Kind::Process, &[("title", "Faenza"), ("start_date", "2014-01-01")])])
    }

    #[test]
    fn a_table_has_one_process_whatever_its_title() {
        let mut table = table();
        assert_eq!(
            why(table.offer(Kind::Process, &[("title", "Imola")])),
            ["title: fault-one-process"]
        );
        assert!(table.set(Id::from_bits(1), &[("title", "Imola")]).is_ok());
    }

    #[test]
    fn a_plan_does_not_become_shorter_than_its_courses() {
        let mut table = table();
        let last = |years| [("annualities", years)];
        table.set(Id::from_bits(1), &last("3")).unwrap();
        for (code, year) in [("C1", "3"), ("C2", "2")] {
            table.add(Kind::Courses, &[("code", code), ("title", "x"), ("annuality", year)]);
        }
        assert_eq!(why(table.set(Id::from_bits(1), &last("2"))), ["refused-annualities"]);
        assert!(table.set(Id::from_bits(1), &[("title", "Imola")]).is_ok());
        assert!(table.set(Id::from_bits(1), &last("4")).is_ok());
    }

    #[test]
    fn a_process_does_not_end_before_it_starts() {
        let mut table = table();
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("end_date", "2013-12-31")])),
            ["end_date: fault-end-before-start"]
        );
        assert!(table.set(Id::from_bits(1), &[("end_date", "2014-01-01")]).is_ok());
    }

    #[test]
    fn a_field_is_said_to_be_not_stated_by_any_of_its_names() {
        let mut table = table();
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("not_stated", "colore")])),
            ["not_stated: fault-not-stated"]
        );
        table.set(Id::from_bits(1), &[("not_stated", "Anno di avvio; techniques")]).unwrap();
        let process = table.world().process().unwrap();
        assert_eq!(
            ["start_year", "techniques", "scope"].map(|field| process.is_not_stated(field)),
            [true, true, false]
        );
    }

    #[test]
    fn the_zone_of_a_table_is_that_of_its_process_and_romes_without_one() {
        assert_eq!(Sample::default().world().zone(), chrono_tz::Europe::Rome);
        let mut table = table();
        assert_eq!(table.world().zone(), chrono_tz::Europe::Rome);
        table.set(Id::from_bits(1), &[("time_zone", "America/La_Paz")]).unwrap();
        assert_eq!(table.world().zone(), chrono_tz::America::La_Paz);
        assert_eq!(
            why(table.set(Id::from_bits(1), &[("time_zone", "Roma")])),
            ["time_zone: fault-zone"]
        );
    }
}
