//! Where people are when: at sittings, courses and tables of territories, and who of several tables
//! of a folder would be at two of them at one hour. Keeps out: what clashes inside one table, which
//! its own rules and warnings tell, and where this is kept.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::domain::calendar::Slot;
use crate::domain::{
    Assignment, Attendance, AttendanceState, Change, Edition, Enrolment, Facilitator, Id, Meeting,
    Party, Person, Record, World, fold, pool,
};
use crate::say;
use crate::text::Sentence;

/// What people come together for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BusyWith {
    /// A sitting, by its number.
    Sitting,
    /// A course, by its code and the number of the edition.
    Course,
    /// A table of a territory, by its name.
    Territory,
}

/// A day, and its hours where somebody wrote them.
pub(super) type When = (NaiveDate, Option<(NaiveTime, NaiveTime)>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Held {
    record: Id,
    occasion: BusyWith,
    label: String,
    when: Vec<When>,
    /// Places in the list of people.
    who: Vec<usize>,
}

/// Where the people of a table are when, whatever the day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Engagements {
    people: Vec<(Id, String)>,
    held: Vec<Held>,
}

/// One of the two places at which somebody would be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct BusyAt {
    /// The table.
    pub table: String,
    /// What for.
    pub occasion: BusyWith,
    /// Which one of these.
    pub label: String,
    /// The sitting, the edition or the assignment.
    pub record: Id,
    /// The record of the person there.
    pub person: Id,
}

/// Somebody who would be at two tables at one hour.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// On which day.
    pub day: NaiveDate,
    /// Who.
    pub name: String,
    /// Where, in the order of the tables.
    pub places: [BusyAt; 2],
    /// Whether the hours of both are known; else the day alone is.
    pub has_hours: bool,
}

/// What of a table was changed, and for whom; `None` for everybody who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Touched {
    record: Id,
    person: Option<Id>,
}

fn person(party: Option<&Party>, world: &dyn World) -> Option<Id> {
    match party {
        Some(Party::Known(id)) => world.get::<Person>(*id).map(|_| *id),
        _ => None,
    }
}

const fn when(slot: Slot) -> When {
    (slot.day, slot.hours)
}

/// Whether somebody comes, or came.
const fn comes(attendance: &Attendance) -> bool {
    match attendance.state {
        AttendanceState::Invited | AttendanceState::Present => true,
        AttendanceState::Excused | AttendanceState::Absent => false,
    }
}

fn at_sitting(id: Id, meeting: &Meeting, world: &dyn World) -> Vec<Id> {
    let offices = [meeting.facilitator.as_ref(), meeting.minutes_by.as_ref()];
    let offices = offices.into_iter().filter_map(|party| person(party, world));
    let sheet = world.of::<Attendance>(id).filter(|(_, line)| comes(line));
    let sent = world.of::<Assignment>(id).filter_map(|(_, it)| sent(it, world));
    offices.chain(sheet.map(|(_, line)| line.person.id)).chain(sent).collect()
}

fn at_course(id: Id, edition: &Edition, world: &dyn World) -> Vec<Id> {
    let enrolled = world.of::<Enrolment>(id);
    let enrolled = enrolled.filter_map(|(_, line)| person(Some(&line.who), world));
    person(edition.teacher.as_ref(), world).into_iter().chain(enrolled).collect()
}

/// The person who is sent somewhere.
fn sent(assignment: &Assignment, world: &dyn World) -> Option<Id> {
    world.get::<Facilitator>(assignment.facilitator.id).map(|it| it.person.id)
}

/// An edition in its days, as long as it takes them up.
fn days(edition: &Edition, world: &dyn World) -> Vec<When> {
    if !edition.stands() {
        return Vec::new();
    }
    edition.slots(world).into_iter().map(when).collect()
}

impl Engagements {
    /// Those of a table.
    pub fn of(world: &dyn World) -> Self {
        let mut found = Self::default();
        let mut places: BTreeMap<Id, usize> = BTreeMap::new();
        for (id, meeting) in world.all::<Meeting>() {
            let slot = vec![when(pool::slot_of(meeting, world))];
            let label = meeting.number.get().to_string();
            let who = at_sitting(id, meeting, world);
            found.take((id, BusyWith::Sitting, label, slot), who, &mut places, world);
        }
        for (id, edition) in world.all::<Edition>() {
            let who = at_course(id, edition, world);
            let of = (id, BusyWith::Course, world.label(id), days(edition, world));
            found.take(of, who, &mut places, world);
        }
        // Who is sent to a sitting is at it.
        for (id, of) in world.all::<Assignment>().filter(|(_, it)| it.meeting.is_none()) {
            let label = of.territory.map(|it| world.label(it.id)).unwrap_or_default();
            let slot = of.slot(world).map(when).into_iter().collect();
            let who = sent(of, world).into_iter().collect();
            found.take((id, BusyWith::Territory, label, slot), who, &mut places, world);
        }
        found
    }

    /// All that is held: what for, which one of these, when.
    pub(super) fn held(&self) -> impl Iterator<Item = (BusyWith, &str, &[When])> {
        self.held.iter().map(|held| (held.occasion, held.label.as_str(), held.when.as_slice()))
    }

    fn take(
        &mut self,
        (record, occasion, label, when): (Id, BusyWith, String, Vec<When>),
        mut who: Vec<Id>,
        places: &mut BTreeMap<Id, usize>,
        world: &dyn World,
    ) {
        who.sort_unstable();
        who.dedup();
        // What nobody is at yet is held all the same.
        if when.is_empty() {
            return;
        }
        let place = |id: Id| {
            *places.entry(id).or_insert_with(|| {
                self.people.push((id, world.label(id)));
                self.people.len() - 1
            })
        };
        let who = who.into_iter().map(place).collect();
        self.held.push(Held { record, occasion, label, when, who });
    }
}

/// Everybody who would be at two of these tables at one hour, by day. Somebody is the same in two
/// tables by one record, or by the same name.
pub fn clashes(tables: &[(&str, &Engagements)]) -> Vec<Clash> {
    type Busy<'a> = (usize, &'a Held, Id, &'a str);
    let mut known: (BTreeMap<Id, usize>, BTreeMap<String, usize>) = Default::default();
    let mut groups: Vec<BTreeMap<NaiveDate, Vec<(When, Busy<'_>)>>> = Vec::new();
    for (table, (_, of)) in tables.iter().enumerate() {
        let group = of.people.iter().map(|(id, name)| {
            let folded = fold(name);
            let found = known.0.get(id).or_else(|| known.1.get(&folded)).copied();
            let group = found.unwrap_or_else(|| {
                groups.push(BTreeMap::new());
                groups.len() - 1
            });
            known.0.insert(*id, group);
            known.1.insert(folded, group);
            group
        });
        let group: Vec<usize> = group.collect();
        for held in &of.held {
            for place in &held.who {
                let (Some(group), Some((id, name))) = (group.get(*place), of.people.get(*place))
                else {
                    continue;
                };
                let Some(days) = groups.get_mut(*group) else { continue };
                for when in &held.when {
                    let busy = (table, held, *id, name.as_str());
                    days.entry(when.0).or_default().push((*when, busy));
                }
            }
        }
    }
    let mut found: Vec<Clash> = Vec::new();
    for (day, busy) in groups.iter().flatten() {
        for (at, one) in busy.iter().enumerate() {
            let others = busy.iter().skip(at + 1).filter(|other| other.1.0 != one.1.0);
            found.extend(others.filter_map(|other| clash(*day, one, other, tables)));
        }
    }
    found.sort();
    found.dedup();
    found
}

fn clash(
    day: NaiveDate,
    one: &(When, (usize, &Held, Id, &str)),
    other: &(When, (usize, &Held, Id, &str)),
    tables: &[(&str, &Engagements)],
) -> Option<Clash> {
    let slot = |((day, hours), _): &(When, _)| Slot { day: *day, hours: *hours };
    if !slot(one).overlaps(&slot(other)) {
        return None;
    }
    let place = |(_, (table, held, person, _)): &(When, (usize, &Held, Id, &str))| {
        let (name, _) = tables.get(*table)?;
        Some(BusyAt {
            table: (*name).to_owned(),
            occasion: held.occasion,
            label: held.label.clone(),
            record: held.record,
            person: *person,
        })
    };
    Some(Clash {
        day,
        name: one.1.3.to_owned(),
        places: [place(one)?, place(other)?],
        has_hours: one.0.1.is_some() && other.0.1.is_some(),
    })
}

impl BusyAt {
    /// What for, as a person reads it.
    pub fn sentence(&self) -> Sentence {
        self.occasion.named(&self.label)
    }
}

impl BusyWith {
    pub(super) fn named(self, label: &str) -> Sentence {
        match self {
            Self::Sitting => say!("engaged-sitting", number = label),
            Self::Course => say!("engaged-course", code = label),
            Self::Territory if label.is_empty() => say!("engaged-somewhere"),
            Self::Territory => say!("engaged-territory", name = label),
        }
    }
}

impl Clash {
    /// The place at a table and the other one; nothing where it is not about that table.
    pub fn seen_from(&self, table: &str) -> Option<(&BusyAt, &BusyAt)> {
        let [one, other] = &self.places;
        match (one.table == table, other.table == table) {
            (true, _) => Some((one, other)),
            (false, true) => Some((other, one)),
            (false, false) => None,
        }
    }

    /// Whether one record has the person in both tables: else the names are the same.
    pub fn is_one_record(&self) -> bool {
        let [one, other] = &self.places;
        one.person == other.person
    }

    /// That it is so, for whoever sits at a table; nothing where it is not about that table, or not
    /// about what was changed there.
    pub fn told_at(&self, table: &str, touched: &[Touched]) -> Option<Sentence> {
        let (here, there) = self.seen_from(table)?;
        let is_touched = |it: &Touched| {
            it.record == here.record && it.person.is_none_or(|person| person == here.person)
        };
        touched.iter().any(is_touched).then(|| self.warning(there))
    }

    fn warning(&self, there: &BusyAt) -> Sentence {
        let (name, table) = (self.name.as_str(), there.table.as_str());
        let (day, what) = (self.day, there.sentence());
        match (self.has_hours, self.is_one_record()) {
            (true, true) => {
                say!("warning-elsewhere", name = name, day = day, table = table, what = what)
            }
            (true, false) => {
                say!("warning-elsewhere-named", name = name, day = day, table = table, what = what)
            }
            (false, true) => {
                say!("warning-elsewhere-day", name = name, day = day, table = table, what = what)
            }
            (false, false) => say!(
                "warning-elsewhere-day-named",
                name = name,
                day = day,
                table = table,
                what = what
            ),
        }
    }
}

/// Who is put by what was touched here where another of these tables has them at that hour.
pub fn told_beside(
    touched: &[Touched],
    others: &[(String, Engagements)],
    world: &dyn World,
) -> Vec<Sentence> {
    if others.is_empty() {
        return Vec::new();
    }
    let own = Engagements::of(world);
    // No table has a blank name: this one cannot be taken for another.
    let all = others.iter().map(|(name, of)| (name.as_str(), of)).chain([("", &own)]);
    let found = clashes(&all.collect::<Vec<_>>());
    found.iter().filter_map(|it| it.told_at("", touched)).collect()
}

/// What of these changes puts somebody somewhere at some time; the table is as it is after them.
pub fn touched(changes: &[Change], world: &dyn World) -> Vec<Touched> {
    changes.iter().filter_map(|change| touching(change, world)).collect()
}

fn touching(change: &Change, world: &dyn World) -> Option<Touched> {
    let whole = |is_moved: bool| is_moved.then_some(Touched { record: change.id, person: None });
    let after = change.after.as_ref()?;
    match (change.before.as_ref(), after) {
        (before, Record::Meetings(meeting)) => {
            let of = |it: &Meeting| {
                let offices = [it.facilitator.clone(), it.minutes_by.clone()];
                (pool::slot_of(it, world), offices)
            };
            let was = match before {
                Some(Record::Meetings(before)) => Some(of(before)),
                _ => None,
            };
            // That it began and ended is no plan.
            let is_held = meeting.start.is_some();
            whole(!is_held && was != Some(of(meeting)))
        }
        (before, Record::Editions(edition)) => {
            let of = |it: &Edition| (days(it, world), it.teacher.clone());
            let was = match before {
                Some(Record::Editions(before)) => Some(of(before)),
                _ => None,
            };
            whole(was != Some(of(edition)))
        }
        (before, Record::Assignments(of)) => {
            let is_new = !matches!(before, Some(Record::Assignments(was)) if was == of);
            let record = of.meeting.map_or(change.id, |meeting| meeting.id);
            is_new.then_some(Touched { record, person: sent(of, world) })
        }
        (before, Record::Enrolments(line)) => {
            let is_new = !matches!(before, Some(Record::Enrolments(was)) if was.who == line.who);
            let who = person(Some(&line.who), world)?;
            is_new.then_some(Touched { record: line.edition.id, person: Some(who) })
        }
        // Marks on the sheet of a sitting come one after the other while it is held: who is called
        // to it is told, once.
        (None, Record::Attendance(line)) if line.state == AttendanceState::Invited => {
            Some(Touched { record: line.meeting.id, person: Some(line.person.id) })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
