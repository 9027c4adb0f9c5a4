//! What became of the plan, year by year: courses, editions, who enrolled, attended and completed.
//! Keeps out: needs.

use std::collections::BTreeMap;

use crate::domain::{Course, CourseState, EditionState, Id, World, training};

/// Editions by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Editions {
    /// Still to be held.
    pub planned: usize,
    /// Held.
    pub held: usize,
    /// Cancelled.
    pub cancelled: usize,
    /// Moved to another day.
    pub moved: usize,
}

/// What became of the courses of one year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Delivered {
    /// Courses that were not cancelled.
    pub courses: usize,
    /// Courses that were approved.
    pub approved: usize,
    /// Courses that were cancelled.
    pub cancelled: usize,
    /// The hours of those that were not, in ten-thousandths.
    pub hours: i64,
    /// What they cost, in cents.
    pub cents: i64,
    /// Their editions.
    pub editions: Editions,
    /// Who enrolled in editions that were not cancelled.
    pub enrolled: i64,
    /// Who attended.
    pub attended: i64,
    /// Who completed.
    pub completed: i64,
}

impl Delivered {
    fn take(&mut self, other: &Self) {
        self.courses += other.courses;
        self.approved += other.approved;
        self.cancelled += other.cancelled;
        self.hours += other.hours;
        self.cents += other.cents;
        self.editions.planned += other.editions.planned;
        self.editions.held += other.editions.held;
        self.editions.cancelled += other.editions.cancelled;
        self.editions.moved += other.editions.moved;
        self.enrolled += other.enrolled;
        self.attended += other.attended;
        self.completed += other.completed;
    }
}

/// The plan by years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Delivery {
    /// The years, and before them what belongs to none.
    pub years: BTreeMap<Option<i64>, Delivered>,
    /// All together.
    pub total: Delivered,
}

fn of_course(id: Id, course: &Course, world: &dyn World) -> Delivered {
    let mut found = Delivered::default();
    if course.stands() {
        found.courses = 1;
        found.approved = usize::from(course.stage() == CourseState::Approved);
        found.hours = course.hours.map_or(0, |hours| hours.units());
        found.cents = course.cost.map_or(0, |cost| cost.get());
    } else {
        found.cancelled = 1;
    }
    for (edition, held) in training::editions_of(id, world) {
        let count = match held.stage() {
            EditionState::Planned => &mut found.editions.planned,
            EditionState::Held => &mut found.editions.held,
            EditionState::Cancelled => &mut found.editions.cancelled,
            EditionState::Moved => &mut found.editions.moved,
        };
        *count += 1;
        if held.stage() == EditionState::Cancelled {
            continue;
        }
        let sums = training::attendance(edition, world);
        found.enrolled += sums.enrolled;
        found.attended += sums.attended;
        found.completed += sums.completed;
    }
    found
}

impl Delivery {
    /// That of a table; every year of the plan is told, also one without courses.
    pub fn of(world: &dyn World) -> Self {
        let mut found = Self::default();
        let last = world.process().and_then(|process| process.annualities);
        for year in 1..=last.map_or(0, |last| last.get()) {
            found.years.insert(Some(year), Delivered::default());
        }
        for (id, course) in world.all::<Course>() {
            let one = of_course(id, course, world);
            let year = course.annuality.map(|year| year.get());
            found.years.entry(year).or_default().take(&one);
            found.total.take(&one);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "Piano"), ("annualities", "3")]);
        for (code, year, state) in
            [("C1", "1", "approved"), ("C2", "1", "cancelled"), ("C3", "", "")]
        {
            let course = [
                ("code", code),
                ("title", "x"),
                ("annuality", year),
                ("state", state),
                ("cost", "10"),
            ];
            table.add(Kind::Courses, &course);
        }
        for (number, state) in [("1", "held"), ("2", "cancelled"), ("3", "moved"), ("4", "")] {
            let edition =
                [("course", "C1"), ("number", number), ("date", "2026-05-04"), ("state", state)];
            table.add(Kind::Editions, &edition);
        }
        for (edition, who, people, attended) in
            [("C1/1", "Ada", "", ""), ("C1/1", "Un ente", "10", "8"), ("C1/2", "Ada", "", "")]
        {
            let line = [
                ("edition", edition),
                ("who", who),
                ("headcount", people),
                ("attended", attended),
                ("state", "completed"),
            ];
            table.add(Kind::Enrolments, &line);
        }
        table
    }

    #[test]
    fn each_year_tells_what_became_of_its_courses_and_they_add_up() {
        let found = Delivery::of(table().world());
        let years: Vec<_> = found.years.keys().copied().collect();
        assert_eq!(years, [None, Some(1), Some(2), Some(3)]);
        let first = found.years[&Some(1)];
        assert_eq!((first.courses, first.approved, first.cancelled), (1, 1, 1));
        assert_eq!(first.editions, Editions { planned: 1, held: 1, cancelled: 1, moved: 1 });
        assert_eq!((first.enrolled, first.attended, first.completed), (11, 9, 9));
        assert_eq!((found.total.courses, found.total.cents), (2, 2_000));
    }
}
