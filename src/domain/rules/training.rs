//! What needs, courses, editions and enrolments say together: lineage both ways, who may enrol,
//! what clashes. Keeps out: totals, and how they are shown.

use chrono::NaiveDate;

use super::affiliation::actor_of;
use super::calendar::Slot;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::Noun;
use crate::domain::nouns::{Area, Course, Edition, Enrolment, Need, Person, Stakeholder};
use crate::domain::values::{
    CourseMode, CourseState, EditionState, EnrolmentState, Party, PlainArea, Stated, TrainingArea,
    plain_area,
};
use crate::domain::world::World;

/// The areas of training, in the order in which they are told: those that every table has, those of
/// this one by code, and last the one for what is none of them.
pub fn areas(world: &dyn World) -> Vec<TrainingArea> {
    let mut own: Vec<(Id, &Area)> =
        world.all::<Area>().filter(|(_, area)| plain_area(area.code.as_str()).is_none()).collect();
    own.sort_by_key(|(id, area)| (fold(area.code.as_str()), *id));
    [PlainArea::Legal, PlainArea::Technological, PlainArea::Managerial]
        .map(TrainingArea::Plain)
        .into_iter()
        .chain(own.into_iter().map(|(id, _)| TrainingArea::Own(id)))
        .chain([TrainingArea::Plain(PlainArea::Other)])
        .collect()
}

/// The courses that answer a need and are not cancelled, in the order of their codes.
pub fn courses_for(need: Id, world: &dyn World) -> Vec<(Id, &Course)> {
    let stands = |(_, course): &(Id, &Course)| course.stands();
    let mut found: Vec<_> = world.of::<Course>(need).filter(stands).collect();
    found.sort_by_key(|(id, course)| (fold(course.code.as_str()), *id));
    found
}

/// What of a course a plan approves.
const APPROVED: [&str; 6] = ["title", "annuality", "mode", "competences", "hours", "cost"];

/// A field of a course that is no longer as it was approved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlteredField {
    /// Its English name.
    pub field: &'static str,
    /// What was approved.
    pub was: String,
    /// What it is now.
    pub is: String,
}

/// Editions of a course, in the order of their numbers.
pub fn editions_of(course: Id, world: &dyn World) -> Vec<(Id, &Edition)> {
    let mut found: Vec<_> = world.of::<Edition>(course).collect();
    found.sort_by_key(|(id, edition)| (edition.number.get(), *id));
    found
}

/// Who enrolled in an edition, attended and completed it, added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heads {
    /// Who enrolled.
    pub enrolled: i64,
    /// Who attended.
    pub attended: i64,
    /// Who completed.
    pub completed: i64,
}

/// The people of an edition.
pub fn attendance(edition: Id, world: &dyn World) -> Heads {
    world.of::<Enrolment>(edition).fold(Heads::default(), |sums, (_, line)| Heads {
        enrolled: sums.enrolled + line.enrolled(),
        attended: sums.attended + line.attended(),
        completed: sums.completed + line.completed(),
    })
}

impl Course {
    /// Whether it was not cancelled.
    pub fn stands(&self) -> bool {
        self.state != Some(CourseState::Cancelled)
    }

    /// How far it is.
    pub fn stage(&self) -> CourseState {
        self.state.unwrap_or(CourseState::Planned)
    }

    /// What of it a plan approves, a line for each field that holds something.
    pub(super) fn as_approved(&self) -> String {
        let row = self.row();
        let line = |field: &&str| {
            let text = row.get(*field).filter(|text| !text.is_empty())?;
            Some(format!("{field}={text}"))
        };
        APPROVED.iter().filter_map(line).collect::<Vec<_>>().join("\n")
    }

    /// What is no longer as it was approved; nothing of a course that is not.
    pub fn changed_since_approval(&self) -> Vec<AlteredField> {
        let kept = self.approved_as.as_ref().filter(|_| self.stage() == CourseState::Approved);
        let Some(kept) = kept else { return Vec::new() };
        let of = |text: &str, field: &str| -> String {
            let mut lines = text.lines().filter_map(|line| line.split_once('='));
            lines
                .find(|(name, _)| *name == field)
                .map(|(_, text)| text.to_owned())
                .unwrap_or_default()
        };
        let now = self.as_approved();
        let altered = |field: &&'static str| {
            let (was, is) = (of(kept.as_str(), field), of(&now, field));
            (was != is).then_some(AlteredField { field, was, is })
        };
        APPROVED.iter().filter_map(altered).collect()
    }

    /// Whether only bodies with a convention are taken.
    pub fn is_reserved(&self) -> bool {
        self.reserved == Some(Stated::Yes)
    }

    /// Its area, or that of its first need.
    pub fn area_in(&self, world: &dyn World) -> Option<TrainingArea> {
        let of_need = || self.needs.ids.iter().find_map(|id| world.get::<Need>(*id));
        self.area.or_else(|| of_need().map(|need| need.area))
    }
}

impl Edition {
    /// What became of it.
    pub fn stage(&self) -> EditionState {
        self.state.unwrap_or(EditionState::Planned)
    }

    /// Whether it is not held at all.
    pub fn is_called_off(&self) -> bool {
        self.stage() == EditionState::Cancelled
    }

    /// Whether it takes up its days: it was neither cancelled nor moved to a day that is not known
    /// yet.
    pub fn stands(&self) -> bool {
        match self.stage() {
            EditionState::Cancelled => false,
            EditionState::Moved => self.moved_to.is_some(),
            EditionState::Planned | EditionState::Held => true,
        }
    }

    /// All its days, the first one first: where it was moved, the day on which it now begins.
    pub fn all_days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        [self.first_day()].into_iter().chain(self.days.as_slice().iter().copied())
    }

    /// Its last day.
    pub fn last_day(&self) -> NaiveDate {
        self.all_days().max().unwrap_or(self.date)
    }

    /// Its days with their hours.
    pub fn slots(&self, world: &dyn World) -> Vec<Slot> {
        self.all_days().map(|day| Slot::of(day, self.start, self.end, world.zone())).collect()
    }

    /// How it is given: as it says, or as its course does.
    pub fn mode_in(&self, world: &dyn World) -> Option<CourseMode> {
        self.mode.or_else(|| world.get::<Course>(self.course.id).and_then(|course| course.mode))
    }

    /// How many people it takes: as it says, or as its course does.
    pub fn seats_in(&self, world: &dyn World) -> Option<i64> {
        let course = || world.get::<Course>(self.course.id).and_then(|course| course.seats);
        self.seats.or_else(course).map(|seats| seats.get())
    }

    /// The first day on which both are held at one hour.
    pub fn meets(&self, other: &Self, world: &dyn World) -> Option<NaiveDate> {
        let others = other.slots(world);
        let met = |slot: &Slot| others.iter().any(|other| slot.overlaps(other));
        self.slots(world).into_iter().find(met).map(|slot| slot.day)
    }
}

impl Enrolment {
    /// How far they are.
    pub fn stage(&self) -> EnrolmentState {
        self.state.unwrap_or(EnrolmentState::Enrolled)
    }

    /// How many enrolled.
    pub fn enrolled(&self) -> i64 {
        self.headcount.map_or(1, |count| count.get())
    }

    /// How many attended: as was counted, or all of them once they are said to have.
    pub fn attended(&self) -> i64 {
        let all = if self.stage() == EnrolmentState::Enrolled { 0 } else { self.enrolled() };
        self.attended.map_or(all, |count| count.get())
    }

    /// How many completed: as was counted, or all who attended once they are said to have.
    pub fn completed(&self) -> i64 {
        let all = if self.stage() == EnrolmentState::Completed { self.attended() } else { 0 };
        self.completed.map_or(all, |count| count.get())
    }

    /// The body for which they come: as it says, the body that enrols itself, or that of the
    /// person.
    pub fn body_in(&self, world: &dyn World) -> Option<Id> {
        let of_who = || match self.who {
            Party::Known(id) if world.get::<Stakeholder>(id).is_some() => Some(id),
            Party::Known(id) => actor_of(world.get::<Person>(id)?, world),
            Party::Said(_) => None,
        };
        self.body.map(|body| body.id).or_else(of_who)
    }
}
