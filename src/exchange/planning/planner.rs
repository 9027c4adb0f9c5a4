//! Rows turned into changes one after the other, on a copy of the book. Keeps out: files, and the
//! rules (see `validate`).

use std::collections::HashMap;

use super::beside::Beside;
use super::changed::Changed;
use super::columns::Columns;
use super::imported::{Import, label, with_exceptions};
use super::mapping::ID;
use super::near_names::NearNames;
use super::numbering::{give_code, number_on};
use super::options::{ImportOptions, OnDuplicate};
use super::origins::{Origins, SOURCE_ID};
use super::refusing::refusal;
use super::scratch::Scratch;
use super::twins::Twins;
use super::{merge, ratings, references, score_columns, validate};
use crate::deeds::{exceptions_among, silence, uncovered};
use crate::domain::{Fault, Id, Kind, Record, Row, World, addresses, fold, mapping};
use crate::exchange::reading::sheet::{SheetRow, cell_name};
use crate::exchange::unreadable::{Spot, Unreadable, duplicate, fault_at, likely, repeated};
use crate::ledger::{Book, amended};
use crate::say;
use crate::text::{Finding, Location, Sentence};

/// What the rows so far come to.
pub(super) struct Planner<'a> {
    kind: Kind,
    options: ImportOptions<'a>,
    columns: &'a Columns,
    scratch: Scratch<'a>,
    twins: Twins,
    /// Those of the people that rows of marks bring along.
    people: Twins,
    origins: Origins,
    changed: Changed,
    near: NearNames,
    /// Where the people of the rows so far stand, by their names alone.
    namesakes: HashMap<String, u64>,
    bad: Vec<Finding>,
}

impl<'a> Planner<'a> {
    pub(super) fn new(
        kind: Kind,
        columns: &'a Columns,
        options: ImportOptions<'a>,
        book: &'a Book,
        ids: &'a mut dyn FnMut() -> Id,
    ) -> Self {
        let people = if score_columns::brings_people(kind) {
            Twins::of(Kind::People, book)
        } else {
            Twins::default()
        };
        Self {
            kind,
            options,
            columns,
            scratch: Scratch::of(book, ids),
            twins: Twins::of(kind, book),
            people,
            origins: Origins::of(options, book),
            changed: Changed::default(),
            near: NearNames::default(),
            namesakes: HashMap::new(),
            bad: Vec::new(),
        }
    }

    /// The records as the rows so far leave them.
    pub(super) fn world(&self) -> &dyn World {
        self.scratch.book.world()
    }

    pub(super) fn refuse(&mut self, bad: Finding) {
        self.bad.push(bad);
    }

    /// Takes a row of a sheet; what is wrong with a text that comes from a cell of its own is told
    /// with that cell.
    pub(super) fn row_of(&mut self, row: &SheetRow) {
        let before = self.bad.len();
        match self.columns.row(row) {
            Ok(fields) => self.row(Spot::Line(row.line), fields),
            Err(bad) => self.bad.extend(bad),
        }
        let Some(from) = row.from else { return };
        for bad in self.bad.iter_mut().skip(before) {
            let is_own = bad.at.field.as_deref().is_some_and(|own| self.columns.is_last(own));
            if is_own && bad.at.cell.is_none() {
                bad.at.cell = Some(cell_name(from, row.line));
            }
        }
    }

    /// Takes a row without blank texts.
    pub(super) fn row(&mut self, at: Spot, mut fields: Row) {
        silence::taken(self.kind, &mut fields, self.scratch.book.world());
        let beside = Beside::taken(self.kind, &mut fields);
        references::resolve(self.kind, &mut fields, self.scratch.book.world());
        self.origins.refer(self.options.terms.found_by, &mut fields, &self.scratch.book);
        let own = match fields.remove(ID).map(|text| text.trim().parse::<Id>()).transpose() {
            Ok(own) => own,
            Err(_) => {
                return self.refuse(fault_at(at, Some(self.columns.header(ID)), say!("import-id")));
            }
        };
        if let Err(fault) = score_columns::complete(
            self.kind,
            self.options.now,
            &mut self.scratch,
            &mut self.people,
            at,
            &mut fields,
        ) {
            return self.faults(at, vec![fault], &fields);
        }
        if let Some(fault) = addresses::unreachable(self.kind, &fields) {
            return self.faults(at, vec![fault], &fields);
        }
        if let Some(id) = own
            && let Some(record) = self.scratch.book.world().record(id)
        {
            if record.kind() == self.kind && self.choice(at) != Some(OnDuplicate::Add) {
                return self.met(at, id, &fields, &beside);
            }
            let reason =
                say!("import-id-taken", kind = Sentence::new(format!("kind-{}", record.kind())));
            return self.refuse(fault_at(at, Some(self.columns.header(ID)), reason));
        }
        if let Some(id) = self.origins.met(self.kind, &beside.origin, &self.scratch.book) {
            return self.met_again(at, id, &fields, &beside);
        }
        let world = self.scratch.book.world();
        number_on(self.kind, self.options.terms.next, &mut fields, world);
        if self.columns.gives_codes(self.kind) {
            give_code(self.kind, &mut fields, world);
        }
        let record = match self.kind.read(&fields, &self.scratch.book) {
            Ok(record) => record,
            Err(faults) => return self.faults(at, faults, &fields),
        };
        let known = self.scratch.book.same(&record);
        if known.is_none() && score_columns::says_nothing(&record) {
            self.scratch.counts.not_scored += 1;
            return;
        }
        match known {
            Some(id) if self.choice(at) != Some(OnDuplicate::Add) => {
                self.met(at, id, &fields, &beside)
            }
            // A row that brings its id along says which record it is.
            _ if own.is_some() => self.put(at, own, record, beside),
            _ => self.meet(at, record, &fields, beside),
        }
    }

    /// A record that the source's own id means: what to do with it may have been said for the
    /// source.
    fn met_again(&mut self, at: Spot, id: Id, fields: &Row, beside: &Beside) {
        match self.choice(at).or(self.options.terms.known) {
            Some(OnDuplicate::Merge) => {
                let stays = mapping::kept(id, &self.scratch.book);
                self.merge(at, stays, fields, beside);
            }
            Some(OnDuplicate::Skip) => self.scratch.counts.skipped += 1,
            _ => self.met(at, id, fields, beside),
        }
    }

    /// Adds a record that nobody has met, unless it is likely one that somebody has.
    fn meet(&mut self, at: Spot, record: Record, fields: &Row, beside: Beside) {
        let (Spot::Line(line), Some(twin)) =
            (at, self.twins.of_record(&record, &self.scratch.book))
        else {
            self.namesake(at, &record);
            return self.put(at, None, record, beside);
        };
        match self.options.answers.get(&line) {
            Some(OnDuplicate::Skip) => self.scratch.counts.skipped += 1,
            Some(OnDuplicate::Merge) => self.fill(at, twin, fields, &beside),
            Some(OnDuplicate::Add) => self.put(at, None, record, beside),
            None => {
                let world = self.scratch.book.world();
                let other = world.record(twin).map(|twin| twin.name(world)).unwrap_or_default();
                let own = record.name(world);
                if self.options.asks {
                    return self.refuse(likely(at, &own, &other));
                }
                let row = self.scratch.made(twin).and_then(Spot::line);
                self.twins.warn(line, &own, &other, row);
                self.put(at, None, record, beside);
            }
        }
    }

    /// Tells of two people of one name in one file, with both rows.
    fn namesake(&mut self, at: Spot, record: &Record) {
        let (Kind::People, Spot::Line(line)) = (self.kind, at) else { return };
        let name = record.name(self.scratch.book.world());
        match self.namesakes.get(&fold(&name)) {
            Some(other) => self.twins.namesake(line, &name, *other),
            None => {
                self.namesakes.insert(fold(&name), line);
            }
        }
    }

    fn put(&mut self, at: Spot, own: Option<Id>, record: Record, beside: Beside) {
        let name = record.name(self.scratch.book.world());
        let id = self.enter(at, own, record);
        self.twins.add(id, &name);
        self.scratch.counts.added += 1;
        self.stand_by(at, id, beside);
    }

    /// Writes into a record only what it does not say yet.
    fn fill(&mut self, at: Spot, id: Id, fields: &Row, beside: &Beside) {
        let id = mapping::kept(id, &self.scratch.book);
        let Some(known) = self.scratch.book.world().record(id).map(Record::row) else { return };
        let says = |name: &String| known.get(name).is_some_and(|text| !text.is_empty());
        let fields = fields
            .iter()
            .filter(|(name, _)| !says(name))
            .map(|(name, text)| (name.clone(), text.clone()))
            .collect();
        self.merge(at, id, &fields, beside);
    }

    /// What to do with a row whose key is taken: as it was answered, else as it was said for all.
    fn choice(&self, at: Spot) -> Option<OnDuplicate> {
        let answered =
            if let Spot::Line(line) = at { self.options.answers.get(&line).copied() } else { None };
        // Where a source has ids, what is said for it is said of those that they mean.
        let by_ids = self.columns.has(SOURCE_ID);
        let known = self.options.terms.known.filter(|_| !by_ids);
        answered.or(self.options.on_duplicate).or(known)
    }

    /// Puts a record; a stakeholder that is to become part of another is merged whole, never by its
    /// field alone.
    fn enter(&mut self, at: Spot, id: Option<Id>, record: Record) -> Id {
        merge::put(at, id, record, &mut self.scratch).unwrap_or_else(|(id, reason)| {
            self.refuse(fault_at(at, Some(self.columns.header("merged_into")), reason));
            id
        })
    }

    fn met(&mut self, at: Spot, id: Id, fields: &Row, beside: &Beside) {
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
                Some(OnDuplicate::Merge) => self.fill(at, stays, &fields, beside),
                _ => self.met(at, stays, &fields, beside),
            };
        }
        match self.choice(at) {
            Some(OnDuplicate::Merge) => self.merge(at, id, fields, beside),
            Some(OnDuplicate::Skip) => self.scratch.counts.skipped += 1,
            Some(OnDuplicate::Add) | None => {
                let name = self.scratch.book.world().label(id);
                let bad = match self.scratch.made(id) {
                    Some(Spot::Line(line)) => repeated(at, &name, line),
                    _ => duplicate(at, &name),
                };
                self.refuse(bad);
            }
        }
    }

    fn merge(&mut self, at: Spot, id: Id, fields: &Row, beside: &Beside) {
        let Some(before) = self.scratch.book.world().record(id) else { return };
        let once = self.options.terms.once;
        let mut fields = fields.clone();
        fields.retain(|name, _| !once.contains(name));
        match self.kind.read(&amended(before, &fields), &self.scratch.book) {
            Err(faults) => self.faults(at, faults, &fields),
            Ok(after) => {
                if after == *before {
                    self.scratch.counts.unchanged += 1;
                } else {
                    self.changed.note(before, &after, self.scratch.book.world());
                    self.enter(at, Some(id), after);
                    self.scratch.counts.merged += 1;
                }
                self.stand_by(at, id, beside.clone());
            }
        }
    }

    /// Takes what a row says beside its record.
    fn stand_by(&mut self, at: Spot, id: Id, beside: Beside) {
        let Beside { rating, origin } = beside;
        let said = if rating.is_empty() { Row::new() } else { rating.clone() };
        let rated = ratings::rate(at, id, rating, &mut self.scratch, self.options);
        if let Err(faults) = rated {
            self.faults(at, faults, &said);
        }
        if let Err(faults) = self.origins.keep(at, id, origin, &mut self.scratch) {
            self.faults(at, faults, &Row::new());
        }
    }

    /// Keeps names that no record does, so that no public paper shows them.
    pub(super) fn withhold(&mut self, at: Spot, names: Vec<String>) {
        for name in names {
            let row = Row::from([
                ("name".to_owned(), name),
                ("source".to_owned(), self.options.source.to_owned()),
            ]);
            if let Ok(record) = Kind::Withheld.read(&row, &self.scratch.book) {
                self.scratch.put(at, None, record);
                self.scratch.counts.withheld += 1;
            }
        }
    }

    fn faults(&mut self, at: Spot, faults: Vec<Fault>, row: &Row) {
        for fault in faults {
            let column = Some(self.columns.header(fault.field));
            let (reason, word) = self.near.told(self.kind, &fault, row, &self.scratch.book);
            self.refuse(Finding { word, ..fault_at(at, column, reason) });
        }
    }

    /// Weighs everything together.
    ///
    /// # Errors
    /// Whatever is wrong, in the order of the file.
    pub(super) fn finish(mut self) -> Result<Import, Unreadable> {
        let Scratch { changes, spots, counts, before, book, .. } = self.scratch;
        let column = |field: &str| self.columns.header(field);
        let weighed = validate::weigh(
            label(self.kind, changes.len()),
            &changes,
            &spots,
            before,
            self.options,
            column,
        );
        self.bad.extend(weighed);
        self.bad.sort_by_key(|bad| bad.at.in_file());
        // A wide row says one thing for each of its cells; what is wrong with it is said once.
        self.bad.dedup();
        for bad in &mut self.bad {
            if let Location { line: Some(line), field: Some(header), cell: None, .. } = &bad.at {
                bad.at.cell = self.columns.cell(header, *line);
            }
        }
        if self.bad.is_empty() {
            let warnings = self
                .columns
                .warnings
                .iter()
                .cloned()
                .chain(self.changed.said())
                .chain(self.twins.warnings())
                .chain(self.people.warnings())
                .chain(uncovered(&changes, before))
                .collect();
            let act = with_exceptions(self.kind, changes.len(), exceptions_among(&changes, &book));
            return Ok(Import { kind: self.kind, changes, counts, warnings, act });
        }
        Err(refusal(self.bad, self.options.source))
    }
}

#[cfg(test)]
mod tests;
