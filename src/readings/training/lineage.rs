//! Needs by area with the courses that answer them, and what has no other side: a need without a
//! course, a course without a need. Keeps out: what became of the courses.

use std::collections::BTreeMap;

use crate::domain::{
    Course, Edition, Id, Need, PlainArea, TrainingArea, World, conventions, fold, training,
};

/// What adds up under an area.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AreaSums {
    /// How many needs.
    pub needs: usize,
    /// The people who have them, where it was said how many.
    pub people: i64,
    /// Needs of which nobody said how many people have them.
    pub uncounted: usize,
    /// Needs without a course.
    pub uncovered: usize,
    /// Courses that were not cancelled.
    pub courses: usize,
    /// Their hours, in ten-thousandths.
    pub hours: i64,
    /// What they cost, in cents.
    pub cents: i64,
}

impl AreaSums {
    fn need(&mut self, need: &Need, is_covered: bool) {
        self.needs += 1;
        self.people += need.headcount.map_or(0, |count| count.get());
        self.uncounted += usize::from(need.headcount.is_none());
        self.uncovered += usize::from(!is_covered);
    }

    fn course(&mut self, course: &Course) {
        self.courses += 1;
        self.hours += course.hours.map_or(0, |hours| hours.units());
        self.cents += course.cost.map_or(0, |cost| cost.get());
    }
}

/// Needs and courses, each with its other side.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lineage {
    /// The sums of each area, also of one without anything; last of what has no area.
    pub areas: Vec<(Option<TrainingArea>, AreaSums)>,
    /// All together.
    pub total: AreaSums,
    /// Every need, by area and then by code, with the courses that answer it.
    pub needs: Vec<(Id, Vec<Id>)>,
    /// Needs without a course.
    pub uncovered: Vec<Id>,
    /// Every course, by code.
    pub courses: Vec<Id>,
    /// Courses that were not cancelled and answer no need.
    pub rootless: Vec<Id>,
    /// Who is taken on a reserved course though no convention of theirs holds.
    pub exceptions: Vec<Id>,
}

/// A code with its numbers as numbers, so that C2 stands before C10.
fn by_code(code: &str) -> (String, u64, String) {
    let folded = fold(code);
    let start = folded.find(|c: char| c.is_ascii_digit()).unwrap_or(folded.len());
    let (head, rest) = folded.split_at(start);
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (digits, tail) = rest.split_at(end);
    (head.to_owned(), digits.parse().unwrap_or_default(), tail.to_owned())
}

impl Lineage {
    /// That of a table.
    pub fn of(world: &dyn World) -> Self {
        let mut found = Self::default();
        let mut sums: BTreeMap<Option<TrainingArea>, AreaSums> = BTreeMap::new();
        let mut needs: Vec<(Id, &Need)> = world.all::<Need>().collect();
        let areas = training::areas(world);
        let place = |area: TrainingArea| areas.iter().position(|own| *own == area);
        needs.sort_by_key(|(id, need)| (place(need.area), by_code(need.code.as_str()), *id));
        for (id, need) in needs {
            let courses: Vec<Id> =
                training::courses_for(id, world).into_iter().map(|(id, _)| id).collect();
            sums.entry(Some(need.area)).or_default().need(need, !courses.is_empty());
            found.total.need(need, !courses.is_empty());
            if courses.is_empty() {
                found.uncovered.push(id);
            }
            found.needs.push((id, courses));
        }
        let mut courses: Vec<(Id, &Course)> = world.all::<Course>().collect();
        courses.sort_by_key(|(id, course)| (by_code(course.code.as_str()), *id));
        for (id, course) in courses {
            found.courses.push(id);
            if !course.stands() {
                continue;
            }
            sums.entry(course.area_in(world)).or_default().course(course);
            found.total.course(course);
            if course.needs.ids.is_empty() {
                found.rootless.push(id);
            }
        }
        found.areas = areas
            .into_iter()
            .map(Some)
            .chain([None])
            .map(|area| (area, sums.get(&area).copied().unwrap_or_default()))
            .filter(|(area, sums)| {
                !matches!(area, None | Some(TrainingArea::Plain(PlainArea::Other)))
                    || *sums != AreaSums::default()
            })
            .collect();
        found.exceptions = conventions::exceptions(world);
        found
    }
}

/// Every edition, by its first day and hour, then by course and number.
pub fn editions(world: &dyn World) -> Vec<(Id, &Edition)> {
    let mut found: Vec<(Id, &Edition)> = world.all::<Edition>().collect();
    found.sort_by_cached_key(|(id, edition)| {
        let code =
            world.get::<Course>(edition.course.id).map(|course| by_code(course.code.as_str()));
        (edition.date, edition.start, code, edition.number.get(), *id)
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for (code, area, people) in
            [("F2", "legal", "10"), ("F10", "legal", ""), ("F1", "managerial", "5")]
        {
            let need = [("code", code), ("title", "x"), ("area", area), ("headcount", people)];
            table.add(Kind::Needs, &need);
        }
        for (code, needs, hours, cost, state) in [
            ("C1", "F2; F1", "7,5", "100,10", "approved"),
            ("C2", "F10", "4", "50", "cancelled"),
            ("C3", "", "2", "", ""),
        ] {
            let course = [
                ("code", code),
                ("title", "x"),
                ("needs", needs),
                ("hours", hours),
                ("cost", cost),
                ("state", state),
            ];
            table.add(Kind::Courses, &course);
        }
        table
    }

    #[test]
    fn what_has_no_other_side_is_told_and_what_was_cancelled_covers_nothing() {
        let table = table();
        let found = Lineage::of(table.world());
        let labels =
            |ids: &[Id]| -> Vec<String> { ids.iter().map(|id| table.world().label(*id)).collect() };
        assert_eq!(labels(&found.uncovered), ["F10 x"]);
        assert_eq!(labels(&found.rootless), ["C3 x"]);
        let needs: Vec<Id> = found.needs.iter().map(|(id, _)| *id).collect();
        assert_eq!(labels(&needs), ["F2 x", "F10 x", "F1 x"]);
    }

    #[test]
    fn the_areas_add_up_to_the_whole() {
        let found = Lineage::of(table().world());
        let sum = |of: fn(&AreaSums) -> i64| -> i64 {
            found.areas.iter().map(|(_, sums)| of(sums)).sum()
        };
        assert_eq!(sum(|sums| sums.people), 15);
        assert_eq!(sum(|sums| sums.hours), 95_000);
        assert_eq!((found.total.people, found.total.uncounted), (15, 1));
        assert_eq!((found.total.hours, found.total.cents), (95_000, 10_010));
        assert_eq!(sum(|sums| i64::try_from(sums.needs).unwrap()), 3);
        let areas: Vec<_> = found.areas.iter().map(|(area, _)| *area).collect();
        let told = [
            Some(TrainingArea::Plain(PlainArea::Legal)),
            Some(TrainingArea::Plain(PlainArea::Technological)),
            Some(TrainingArea::Plain(PlainArea::Managerial)),
            None,
        ];
        assert_eq!(areas, told, "an area of the plan is told though nothing is in it");
    }

    #[test]
    fn an_area_of_the_table_has_sums_of_its_own_and_the_areas_still_add_up() {
        let mut table = table();
        table.add(Kind::Areas, &[("code", "verde"), ("name", "Ambiente")]);
        table.add(Kind::Areas, &[("code", "legal"), ("name", "Diritto")]);
        let need = [("code", "F9"), ("title", "x"), ("area", "verde"), ("headcount", "7")];
        table.add(Kind::Needs, &need);
        let found = Lineage::of(table.world());
        let people: Vec<(Option<String>, i64)> = found
            .areas
            .iter()
            .map(|(area, sums)| (area.map(|area| area.code(table.world())), sums.people))
            .collect();
        let told = [("legal", 10), ("technological", 0), ("managerial", 5), ("verde", 7)];
        let told = told.map(|(code, people)| (Some(code.to_owned()), people));
        assert_eq!(people[..4], told);
        assert_eq!(people.iter().map(|(_, people)| people).sum::<i64>(), found.total.people);
        let last = found.needs.last().map(|(id, _)| table.world().label(*id));
        assert_eq!(last.as_deref(), Some("F9 x"), "needs stand in the order of their areas");
    }
}
