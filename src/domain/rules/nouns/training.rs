//! What needs, conventions, courses, editions and enrolments refuse. Keeps out: what falls together
//! without being wrong.

use chrono::{DateTime, Duration, FixedOffset};

use crate::domain::change::Transition;
use crate::domain::datum::{Cell, Datum, Place, Row};
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Area, Convention, Course, Edition, Enrolment, Need};
use crate::domain::refusal::Refusal;
use crate::domain::rules::conventions::ended_before;
use crate::domain::values::{CourseState, EditionState, PlainArea, Prose, plain_area};
use crate::domain::world::World;
use crate::say;
use crate::text::quoted;

impl Rules for Area {
    /// A code that is another word for an area that is there would never be meant.
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let row = Row::new();
        let place = Place { row: &row, world };
        match PlainArea::read(self.code.as_str(), &place) {
            Ok(plain) if plain.code() != self.code.as_str() => vec![Fault::new(
                "code",
                say!("fault-area-code", text = self.code.as_str(), code = plain.code()),
            )],
            _ => Vec::new(),
        }
    }

    /// What renames an area that is there does not become one more, nor the other way round.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let is_changed = |(before, after): (&Self, &Self)| {
            let plain = |area: &Self| plain_area(area.code.as_str());
            plain(before) != plain(after)
        };
        if change.is_act() && change.both().is_some_and(is_changed) {
            return Err(Refusal::new(
                say!("refused-area-code"),
                Some(say!("refused-area-code-hint")),
            ));
        }
        Ok(())
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name.as_str().to_owned()
    }
}

impl Rules for Need {
    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        format!("{} {}", self.code.as_str(), self.title.as_str())
    }
}

impl Rules for Convention {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.until.is_some_and(|until| until < self.signed) {
            faults.push(Fault::new("until", say!("fault-end-before-start")));
        }
        let same = |(id, other): &(Id, &Self)| {
            let both = self.until.is_none_or(|until| other.signed <= until)
                && other.until.is_none_or(|until| self.signed <= until);
            *id != own && other.is_about_the_same(self) && both
        };
        if let Some((id, other)) = world.of::<Self>(self.body.id).find(same) {
            let twice = say!(
                "fault-convention-twice",
                body = world.label(self.body.id),
                day = other.signed.format("%d/%m/%Y").to_string()
            );
            let hint = say!("fault-convention-twice-hint", id = id.to_string());
            faults.push(Fault::odd("signed", twice).hinted(hint));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        format!("{}: {}", world.label(self.body.id), self.what.as_str())
    }
}

impl Rules for Course {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.hours.is_some_and(|hours| hours.units() <= 0) {
            faults.push(Fault::new("hours", say!("fault-course-hours")));
        }
        let process = world.process();
        let last = process.and_then(|process| process.annualities).map(|last| last.get());
        if let (Some(year), Some(last), Some(process)) = (self.annuality, last, process)
            && year.get() > last
        {
            let beyond = say!("fault-annuality", year = year.get(), last = last);
            let title = quoted(process.title.as_str());
            let hint = say!("fault-annuality-hint", title = title, year = year.get());
            faults.push(Fault::odd("annuality", beyond).hinted(hint));
        }
        faults
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        format!("{} {}", self.code.as_str(), self.title.as_str())
    }

    /// What is approved is kept beside it, until it is approved again.
    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        _world: &dyn World,
        _at: DateTime<FixedOffset>,
    ) {
        let is_approved = self.stage() == CourseState::Approved;
        // What was approved and then called off is told as such.
        let is_called_off = self.stage() == CourseState::Cancelled;
        self.approved_as = match before {
            Some(before) if is_called_off => before.approved_as.clone(),
            None if is_called_off => return,
            _ if !is_approved => None,
            Some(before) if before.stage() == CourseState::Approved => before.approved_as.clone(),
            // A file brings what was kept.
            None if self.approved_as.is_some() => return,
            _ => Prose::new(&self.as_approved()).ok(),
        };
    }
}

impl Rules for Edition {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.end.is_some() && self.end < self.start {
            faults.push(Fault::new("end", say!("fault-end-before-start")));
        }
        if self.days.as_slice().iter().any(|day| *day <= self.date) {
            let first = self.date.format("%d/%m/%Y").to_string();
            faults.push(Fault::new("days", say!("fault-days-before", first = first)));
        }
        if self.moved_to.is_some() && self.stage() != EditionState::Moved {
            faults.push(Fault::new("moved_to", say!("fault-moved-to")));
        }
        faults
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        Cell::Text(self.label(world))
    }

    /// The code of its course and its number there: `C1/2`.
    fn label(&self, world: &dyn World) -> String {
        let course = world.get::<Course>(self.course.id).map(|course| course.code.as_str());
        format!("{}/{}", course.unwrap_or_default(), self.number.get())
    }

    /// Hours that stayed as they were go along with a day that is changed.
    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        world: &dyn World,
        _at: DateTime<FixedOffset>,
    ) {
        let Some(before) = before else { return };
        let later: Duration = self.date - before.date;
        if later.is_zero() {
            return;
        }
        if self.start == before.start {
            self.start = self.start.map(|at| at.days_later(later, world.zone()));
        }
        if self.end == before.end {
            self.end = self.end.map(|at| at.days_later(later, world.zone()));
        }
    }
}

impl Rules for Enrolment {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.attended() > self.enrolled() {
            faults.push(Fault::new(
                "attended",
                say!("fault-attended", attended = self.attended(), enrolled = self.enrolled()),
            ));
        }
        if self.completed() > self.attended() {
            faults.push(Fault::new(
                "completed",
                say!("fault-completed", completed = self.completed(), attended = self.attended()),
            ));
        }
        if self.reason.is_none() && self.lacks_convention(world) {
            faults.push(self.not_taken(world));
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        self.who.shown(world)
    }
}

impl Enrolment {
    /// Why it is not taken on a reserved course: with the convention that has ended, where there
    /// was one.
    fn not_taken(&self, world: &dyn World) -> Fault {
        let edition = world.label(self.edition.id);
        let Some(body) = self.body_in(world) else {
            let fault = say!("fault-no-body", who = self.who.shown(world), edition = edition);
            return Fault::odd("who", fault);
        };
        let opening = world.get::<Edition>(self.edition.id).map(Edition::first_day);
        let ended = opening.and_then(|day| ended_before(body, day, world)).and_then(|it| it.until);
        let name = world.label(body);
        let hint = say!("fault-no-convention-hint", body = quoted(&name));
        let fault = match ended {
            Some(until) => say!(
                "fault-convention-ended",
                body = name,
                edition = edition,
                day = until.format("%d/%m/%Y").to_string()
            ),
            None => say!("fault-no-convention", body = name, edition = edition),
        };
        Fault::odd("who", fault).hinted(hint)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Fields, Sample, why};
    use crate::domain::{Id, Kind};

    /// A plan of three years; the Province of Ravenna has a convention until June of 2026, that of
    /// Ferrara has none; C1 is reserved, with one edition in May and one in July.
    fn table() -> Sample {
        Sample::of(&[
            (Kind::Process, &[("title", "Province"), ("annualities", "3")]),
            (Kind::Stakeholders, &[("name", "Provincia di Ravenna"), ("kind", "ente")]),
            (Kind::Stakeholders, &[("name", "Provincia di Ferrara"), ("kind", "ente")]),
            (
                Kind::Conventions,
                &[
                    ("body", "Provincia di Ravenna"),
                    ("what", "Servizi"),
                    ("signed", "2026-01-10"),
                    ("until", "2026-06-30"),
                ],
            ),
            (Kind::Courses, &[("code", "C1"), ("title", "Gare"), ("reserved", "sì")]),
            (
                Kind::Editions,
                &[("course", "C1"), ("number", "1"), ("date", "2026-05-04"), ("start", "9:00")],
            ),
            (Kind::Editions, &[("course", "C1"), ("number", "2"), ("date", "2026-07-06")]),
            (Kind::People, &[("name", "Ada Esempio"), ("organisation", "Provincia di Ravenna")]),
        ])
    }

    fn offered(kind: Kind, fields: Fields<'_>) -> Vec<String> {
        match table().offer(kind, fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn a_reserved_course_takes_a_body_whose_convention_holds_on_its_first_day() {
        let who =
            |edition| offered(Kind::Enrolments, &[("edition", edition), ("who", "Ada Esempio")]);
        assert!(who("C1/1").is_empty());
        assert_eq!(who("C1/2"), ["who: fault-convention-ended"], "it ended in June");
    }

    #[test]
    fn a_body_without_a_convention_is_taken_with_a_reason_and_listed() {
        let fields = [("edition", "C1/1"), ("who", "Provincia di Ferrara"), ("headcount", "3")];
        assert_eq!(offered(Kind::Enrolments, &fields), ["who: fault-no-convention"]);
        let reasoned: Vec<_> = fields.into_iter().chain([("reason", "Firma a giorni")]).collect();
        assert!(offered(Kind::Enrolments, &reasoned).is_empty());
    }

    #[test]
    fn words_have_no_convention() {
        let fields = [("edition", "C1/1"), ("who", "Una ditta")];
        assert_eq!(offered(Kind::Enrolments, &fields), ["who: fault-no-body"]);
    }

    #[test]
    fn no_more_attend_than_enrolled_or_complete_than_attended() {
        let of = |more: Fields<'_>| {
            let own = [("edition", "C1/1"), ("who", "Provincia di Ravenna"), ("headcount", "3")];
            let fields: Vec<_> = own.into_iter().chain(more.iter().copied()).collect();
            offered(Kind::Enrolments, &fields)
        };
        assert!(of(&[("attended", "2"), ("completed", "1")]).is_empty());
        assert_eq!(of(&[("attended", "4")]), ["attended: fault-attended"]);
        assert_eq!(of(&[("attended", "2"), ("completed", "3")]), ["completed: fault-completed"]);
    }

    #[test]
    fn a_convention_is_not_signed_twice_for_the_same_time_and_may_be_renewed() {
        let again = |signed, what| {
            let fields = [("body", "Provincia di Ravenna"), ("what", what), ("signed", signed)];
            offered(Kind::Conventions, &fields)
        };
        assert_eq!(again("2026-03-01", "Servizi"), ["signed: fault-convention-twice"]);
        assert_eq!(again("2026-03-01", " SERVIZI "), ["signed: fault-convention-twice"]);
        assert!(again("2026-07-01", "Servizi").is_empty());
        assert!(again("2026-03-01", "Altro").is_empty());
    }

    #[test]
    fn a_course_does_not_end_before_it_begins() {
        let of = |more: Fields<'_>| {
            let own = [("course", "C1"), ("number", "3"), ("date", "2026-05-04")];
            let fields: Vec<_> = own.into_iter().chain(more.iter().copied()).collect();
            offered(Kind::Editions, &fields)
        };
        assert_eq!(
            of(&[("start", "14:00"), ("end", "14:00"), ("days", "2026-05-03")]),
            ["days: fault-days-before"]
        );
        assert_eq!(
            of(&[("start", "2026-05-04 14:00"), ("end", "2026-05-04 13:00")]),
            ["end: fault-end-before-start"]
        );
        assert_eq!(of(&[("moved_to", "2026-06-04")]), ["moved_to: fault-moved-to"]);
        assert!(of(&[("moved_to", "2026-06-04"), ("state", "spostata")]).is_empty());
    }

    #[test]
    fn a_year_of_the_plan_is_one_of_its_years() {
        let of =
            |year| offered(Kind::Courses, &[("code", "C2"), ("title", "x"), ("annuality", year)]);
        assert!(of("3").is_empty());
        assert_eq!(of("4"), ["annuality: fault-annuality"]);
    }

    #[test]
    fn a_course_lasts_some_time() {
        let fields = [("code", "C2"), ("title", "x"), ("hours", "0")];
        assert_eq!(offered(Kind::Courses, &fields), ["hours: fault-course-hours"]);
    }

    #[test]
    fn the_hours_of_an_edition_go_along_with_its_day() {
        let mut table = table();
        let edition = Id::from_bits(6);
        table.set(edition, &[("date", "2026-05-11")]).unwrap();
        assert_eq!(table.cell(edition, "start"), "2026-05-11T09:00:00+02:00");
    }
}
