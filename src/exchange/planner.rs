//! Rows turned into changes one after the other, on a copy of the book. Keeps out: files, and the
//! rules (see `trial`).

use super::columns::Columns;
use super::imported::{Import, label};
use super::mapping::ID;
use super::scratch::Scratch;
use super::setting::{OnDuplicate, Setting};
use super::twins::Twins;
use super::unreadable::{Bad, Spot, Unreadable};
use super::{rated, scored, trial, united, unstated};
use crate::domain::{Fault, Id, Kind, Noun, Rating, Record, Row, mapping};
use crate::ledger::{Book, amended};
use crate::say;
use crate::text::Sentence;

/// What the rows so far come to.
pub(super) struct Planner<'a> {
    kind: Kind,
    setting: Setting<'a>,
    columns: &'a Columns,
    scratch: Scratch<'a>,
    twins: Twins,
    /// Those of the people that rows of marks bring along.
    people: Twins,
    bad: Vec<Bad>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        kind: Kind,
        columns: &'a Columns,
        setting: Setting<'a>,
        book: &'a Book,
        ids: &'a mut dyn FnMut() -> Id,
    ) -> Self {
        let people = if scored::brings_people(kind) {
            Twins::of(Kind::People, book)
        } else {
            Twins::default()
        };
        Self {
            kind,
            setting,
            columns,
            scratch: Scratch::of(book, ids),
            twins: Twins::of(kind, book),
            people,
            bad: Vec::new(),
        }
    }

    pub(super) fn refuse(&mut self, bad: Bad) {
        self.bad.push(bad);
    }

    /// Takes a row without blank texts.
    pub(super) fn row(&mut self, at: Spot, mut fields: Row) {
        unstated::taken(self.kind, &mut fields, self.scratch.book.world());
        let rating = rated::taken(self.kind, &mut fields);
        let own = match fields.remove(ID).map(|text| text.trim().parse::<Id>()).transpose() {
            Ok(own) => own,
            Err(_) => {
                return self.refuse(Bad::new(at, Some(self.columns.header(ID)), say!("import-id")));
            }
        };
        if let Err(fault) = scored::complete(
            self.kind,
            self.setting.now,
            &mut self.scratch,
            &mut self.people,
            at,
            &mut fields,
        ) {
            return self.faults(at, vec![fault]);
        }
        if let Some(id) = own
            && let Some(record) = self.scratch.book.world().record(id)
        {
            if record.kind() == self.kind && self.choice(at) != Some(OnDuplicate::Add) {
                return self.met(at, id, &fields, &rating);
            }
            let reason =
                say!("import-id-taken", kind = Sentence::new(format!("kind-{}", record.kind())));
            return self.refuse(Bad::new(at, Some(self.columns.header(ID)), reason));
        }
        let record = match self.kind.read(&fields, &self.scratch.book) {
            Ok(record) => record,
            Err(faults) => return self.faults(at, faults),
        };
        let known = self.scratch.book.same_key(self.kind, &record.key());
        if known.is_none() && scored::says_nothing(&record) {
            self.scratch.counts.not_scored += 1;
            return;
        }
        match known {
            Some(id) if self.choice(at) != Some(OnDuplicate::Add) => {
                self.met(at, id, &fields, &rating)
            }
            // A row that brings its id along says which record it is.
            _ if own.is_some() => self.put(at, own, record, rating),
            _ => self.meet(at, record, &fields, rating),
        }
    }

    /// Adds a record that nobody has met, unless it is likely one that somebody has.
    fn meet(&mut self, at: Spot, record: Record, fields: &Row, rating: Row) {
        let (Spot::Line(line), Some(twin)) =
            (at, self.twins.of_record(&record, &self.scratch.book))
        else {
            return self.put(at, None, record, rating);
        };
        match self.setting.answers.get(&line) {
            Some(OnDuplicate::Skip) => self.scratch.counts.skipped += 1,
            Some(OnDuplicate::Merge) => self.fill(at, twin, fields, &rating),
            Some(OnDuplicate::Add) => self.put(at, None, record, rating),
            None => {
                let world = self.scratch.book.world();
                let other = world.record(twin).map(|twin| twin.name(world)).unwrap_or_default();
                let own = record.name(world);
                if self.setting.asks {
                    return self.refuse(Bad::likely(at, &own, &other));
                }
                self.twins.warn(line, &own, &other);
                self.put(at, None, record, rating);
            }
        }
    }

    fn put(&mut self, at: Spot, own: Option<Id>, record: Record, rating: Row) {
        let name = record.name(self.scratch.book.world());
        let id = self.enter(at, own, record);
        self.twins.add(id, &name);
        self.scratch.counts.added += 1;
        self.rate(at, id, rating);
    }

    /// Writes into a record only what it does not say yet.
    fn fill(&mut self, at: Spot, id: Id, fields: &Row, rating: &Row) {
        let id = mapping::kept(id, &self.scratch.book);
        let Some(known) = self.scratch.book.world().record(id).map(Record::row) else { return };
        let says = |name: &String| known.get(name).is_some_and(|text| !text.is_empty());
        let fields = fields
            .iter()
            .filter(|(name, _)| !says(name))
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect();
        self.merge(at, id, &fields, rating);
    }

    /// What to do with a row whose key is taken: as it was answered, else as it was said for all.
    fn choice(&self, at: Spot) -> Option<OnDuplicate> {
        let answered =
            if let Spot::Line(line) = at { self.setting.answers.get(&line).copied() } else { None };
        answered.or(self.setting.on_duplicate)
    }

    /// Takes texts for a record that exists; blank ones clear their field.
    pub(super) fn amend(&mut self, at: Spot, id: Id, mut fields: Row) {
        unstated::taken(self.kind, &mut fields, self.scratch.book.world());
        let rating = rated::taken(self.kind, &mut fields);
        self.merge(at, id, &fields, &rating);
    }

    /// Puts a record; a stakeholder that is to become part of another is merged whole, never by its
    /// field alone.
    fn enter(&mut self, at: Spot, id: Option<Id>, record: Record) -> Id {
        united::put(at, id, record, &mut self.scratch).unwrap_or_else(|(id, reason)| {
            self.refuse(Bad::new(at, Some(self.columns.header("merged_into")), reason));
            id
        })
    }

    fn met(&mut self, at: Spot, id: Id, fields: &Row, rating: &Row) {
        let stays = mapping::kept(id, &self.scratch.book);
        if stays != id {
            // The row has the name of one that was merged: it is about the one that stayed, and
            // does not rename it.
            let fields: Row = fields
                .iter()
                .filter(|(name, _)| *name != "name")
                .map(|(n, t)| (n.clone(), t.clone()))
                .collect();
            return match self.choice(at) {
                // What the file knows by the old name is older news: it fills what the one that
                // stayed does not say.
                Some(OnDuplicate::Merge) => self.fill(at, stays, &fields, rating),
                _ => self.met(at, stays, &fields, rating),
            };
        }
        match self.choice(at) {
            Some(OnDuplicate::Merge) => self.merge(at, id, fields, rating),
            Some(OnDuplicate::Skip) => self.scratch.counts.skipped += 1,
            Some(OnDuplicate::Add) | None => {
                let name = self
                    .scratch
                    .book
                    .world()
                    .record(id)
                    .map(|record| record.label(&self.scratch.book))
                    .unwrap_or_default();
                let bad = match self.scratch.made(id) {
                    Some(Spot::Line(line)) => Bad::repeated(at, &name, line),
                    _ => Bad::duplicate(at, &name),
                };
                self.refuse(bad);
            }
        }
    }

    fn merge(&mut self, at: Spot, id: Id, fields: &Row, rating: &Row) {
        let Some(before) = self.scratch.book.world().record(id) else { return };
        match self.kind.read(&amended(before, fields), &self.scratch.book) {
            Err(faults) => self.faults(at, faults),
            Ok(after) => {
                if after == *before {
                    self.scratch.counts.unchanged += 1;
                } else {
                    self.enter(at, Some(id), after);
                    self.scratch.counts.merged += 1;
                }
                self.rate(at, id, rating.clone());
            }
        }
    }

    /// Adds a rating of a stakeholder dated today, unless it says nothing new.
    fn rate(&mut self, at: Spot, stakeholder: Id, mut rating: Row) {
        if rating.is_empty() {
            return;
        }
        let given: Vec<String> = rating.keys().cloned().collect();
        let Setting { today, who, source, .. } = self.setting;
        let frame = [
            ("stakeholder", stakeholder.to_string()),
            ("date", today.to_string()),
            ("rater", who.to_owned()),
            ("source", source.to_owned()),
        ];
        rating.extend(frame.map(|(name, text)| (name.to_owned(), text)));
        let mut record = match Kind::Ratings.read(&rating, &self.scratch.book) {
            Ok(record) => record,
            Err(faults) => return self.faults(at, faults),
        };
        if let Some(present) =
            mapping::present(stakeholder, None, &self.scratch.book).map(|present| present.row())
        {
            let new = record.row();
            if given.iter().all(|name| new.get(name) == present.get(name)) {
                return;
            }
        }
        let of_key = |record: &Record, book: &Book| {
            let id = book.same_key(Kind::Ratings, &record.key())?;
            book.world()
                .get::<Rating>(id)
                .map(|earlier| (id, earlier.source.as_ref().map(|line| line.as_str().to_owned())))
        };
        // Another file on the same day is another judgement: the earlier one stays as it was.
        let others = |(_, earlier): (Id, Option<String>)| earlier.as_deref() != Some(source);
        if !source.is_empty() && of_key(&record, &self.scratch.book).is_some_and(others) {
            rating.insert("rater".to_owned(), format!("{who} ({source})"));
            record = match Kind::Ratings.read(&rating, &self.scratch.book) {
                Ok(record) => record,
                Err(faults) => return self.faults(at, faults),
            };
        }
        let same = of_key(&record, &self.scratch.book).map(|(id, _)| id);
        if let Some(earlier) = same.and_then(|id| self.scratch.book.world().get::<Rating>(id)) {
            match Kind::Ratings.read(&amended(&earlier.clone().wrap(), &rating), &self.scratch.book)
            {
                Ok(amended) => record = amended,
                Err(faults) => return self.faults(at, faults),
            }
        }
        self.scratch.counts.ratings += 1;
        self.scratch.put(at, same, record);
    }

    fn faults(&mut self, at: Spot, faults: Vec<Fault>) {
        for Fault { field, reason, .. } in faults {
            let column = Some(self.columns.header(field));
            self.refuse(Bad::new(at, column, reason));
        }
    }

    /// Weighs everything together.
    ///
    /// # Errors
    /// Whatever is wrong, in the order of the file.
    pub(super) fn finish(mut self) -> Result<Import, Unreadable> {
        let Scratch { changes, spots, counts, before, .. } = self.scratch;
        let column = |field: &str| self.columns.header(field);
        let weighed = trial::weigh(
            label(self.kind, changes.len()),
            &changes,
            &spots,
            before,
            self.setting,
            column,
        );
        self.bad.extend(weighed);
        self.bad.sort_by_key(|bad| bad.at);
        for bad in &mut self.bad {
            if let (Spot::Line(line), Some(header)) = (bad.at, &bad.column) {
                bad.cell = self.columns.cell(header, line);
            }
        }
        if self.bad.is_empty() {
            let warnings = self
                .columns
                .warnings
                .iter()
                .cloned()
                .chain(self.twins.warnings())
                .chain(self.people.warnings())
                .collect();
            return Ok(Import { kind: self.kind, changes, counts, warnings });
        }
        Err(refusal(self.bad, self.setting.source))
    }
}

fn refusal(bad: Vec<Bad>, source: &str) -> Unreadable {
    let mut rows: Vec<Spot> = bad.iter().map(|bad| bad.at).collect();
    rows.dedup();
    let count = rows.len();
    let (what, hint) = match (bad.first(), bad.iter().all(|bad| bad.is_duplicate)) {
        (Some(bad), true) if bad.at == Spot::Words => {
            (bad.sentence(), Some(say!("bad-duplicate-hint")))
        }
        (Some(bad), false) if bad.at == Spot::Words => (bad.sentence(), None),
        (_, true) => (
            say!("import-duplicates", source = source, count = count),
            Some(say!("import-duplicates-hint")),
        ),
        (_, false) => (
            say!("import-refused", source = source, count = count),
            Some(say!("import-refused-hint")),
        ),
    };
    Unreadable { what, hint, bad }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Answers, plan, read_sheet, sample};

    fn planned(
        csv: &str,
        on_duplicate: Option<OnDuplicate>,
        book: &Book,
    ) -> Result<Import, Unreadable> {
        let setting = Setting { on_duplicate, ..sample::setting() };
        plan(
            Kind::Stakeholders,
            &read_sheet(csv.as_bytes()).unwrap(),
            &[],
            setting,
            book,
            &mut sample::ids(),
        )
    }

    #[test]
    fn marks_beside_a_new_stakeholder_make_its_first_rating() {
        let book = sample::book();
        let import =
            planned("nome,potere,coinvolgimento\nCai,4,neutrale\nScout,,\n", None, &book).unwrap();
        assert_eq!((import.counts.added, import.counts.ratings), (2, 1));
        let after = sample::after(&book, &import.changes);
        let cai = after.world().find(Kind::Stakeholders, "cai").unwrap();
        let rating = mapping::present(cai, None, &after).unwrap();
        assert_eq!((rating.date, rating.rater.as_str()), (sample::setting().today, "Anna"));
        assert_eq!(rating.source.as_ref().map(|source| source.as_str()), Some("file.csv"));
        assert_eq!(rating.power.map(|mark| mark.get()), Some(4));
    }

    #[test]
    fn marks_of_a_known_stakeholder_are_another_rating_only_when_they_are_new() {
        let book = sample::book();
        let known =
            planned("name,power\nQuartiere Nord,5\n", Some(OnDuplicate::Merge), &book).unwrap();
        assert_eq!(known.changes, []);
        let new =
            planned("name,power\nQuartiere Nord,2\n", Some(OnDuplicate::Merge), &book).unwrap();
        assert_eq!((new.counts.unchanged, new.counts.ratings), (1, 1));
        assert_eq!(
            mapping::history(
                book.world().find(Kind::Stakeholders, "Quartiere Nord").unwrap(),
                None,
                &book
            )
            .len(),
            2
        );
    }

    #[test]
    fn a_second_rating_of_the_same_day_amends_the_first() {
        let csv = "name,power,interest\nCai,4,\nCai,,2\n";
        let import = planned(csv, Some(OnDuplicate::Merge), &Book::default()).unwrap();
        assert_eq!(import.changes.len(), 2);
        let after = sample::after(&Book::default(), &import.changes);
        let rating = mapping::present(import.subject().unwrap(), None, &after).unwrap();
        assert_eq!(
            (rating.power.map(|mark| mark.get()), rating.interest.map(|mark| mark.get())),
            (Some(4), Some(2))
        );
    }

    #[test]
    fn another_file_of_the_same_day_is_another_rating_and_the_first_stays_as_it_was() {
        let first = planned("name,power,interest\nCai,5,5\n", None, &Book::default()).unwrap();
        let book = sample::after(&Book::default(), &first.changes);
        let setting = Setting {
            on_duplicate: Some(OnDuplicate::Merge),
            source: "second.csv",
            ..sample::setting()
        };
        let sheet = read_sheet(b"name,power\nCai,2\n").unwrap();
        let ids = &mut || Id::from_bits(u128::MAX);
        let second = plan(Kind::Stakeholders, &sheet, &[], setting, &book, ids).unwrap();
        let after = sample::after(&book, &second.changes);
        let cai = after.world().find(Kind::Stakeholders, "cai").unwrap();
        let history = mapping::history(cai, None, &after);
        let told: Vec<_> = history
            .iter()
            .map(|(_, rating)| (rating.rater.as_str(), rating.power.map(|m| m.get())))
            .collect();
        assert_eq!(told, [("Anna", Some(5)), ("Anna (second.csv)", Some(2))]);
    }

    #[test]
    fn a_mark_off_its_scale_is_told_in_its_column() {
        let error = planned("name,Potere\nCai,6\n", None, &Book::default()).unwrap_err();
        assert_eq!(error.bad[0].column.as_deref(), Some("Potere"));
    }

    fn asked(csv: &str, answers: &Answers, asks: bool) -> Result<Import, Unreadable> {
        let setting = Setting { answers, asks, ..sample::setting() };
        plan(
            Kind::Stakeholders,
            &read_sheet(csv.as_bytes()).unwrap(),
            &[],
            setting,
            &sample::book(),
            &mut sample::ids(),
        )
    }

    const TWINS: &str =
        "name,email,category\nQuart. Nord,n@q.it,x\nCai,,\nC.A.I.,,\nQuartiere Sud,,\n";

    #[test]
    fn likely_twins_of_the_table_and_of_the_file_are_asked_about_where_somebody_can_be() {
        let error = asked(TWINS, &Answers::new(), true).unwrap_err();
        assert_eq!(
            error.bad,
            [
                Bad::likely(Spot::Line(2), "Quart. Nord", "Quartiere Nord"),
                Bad::likely(Spot::Line(4), "C.A.I.", "Cai")
            ]
        );
        assert!(error.is_only_duplicates());
    }

    #[test]
    fn where_nobody_can_be_asked_likely_twins_are_added_and_said() {
        let import = asked(TWINS, &Answers::new(), false).unwrap();
        assert_eq!((import.counts.added, import.warnings.len()), (4, 2));
        assert_eq!(
            import.warnings[0],
            say!("import-likely", line = 2, name = "Quart. Nord", twin = "Quartiere Nord")
        );
    }

    #[test]
    fn a_likely_twin_is_left_out_fills_what_is_blank_or_is_another_as_it_was_answered() {
        let answer =
            |choice| asked(TWINS, &[(2, choice), (4, OnDuplicate::Skip)].into(), true).unwrap();
        assert_eq!(answer(OnDuplicate::Skip).counts.added, 2);
        assert_eq!(answer(OnDuplicate::Add).counts.added, 3);
        let merged = answer(OnDuplicate::Merge);
        let after = sample::after(&sample::book(), &merged.changes);
        let id = after.world().find(Kind::Stakeholders, "Quartiere Nord").unwrap();
        let cell = |field| after.world().record(id).unwrap().cell(field, &after).text();
        assert_eq!(
            (merged.counts.merged, cell("email"), cell("category")),
            (1, "n@q.it".into(), "-Comitati".into())
        );
    }
}
