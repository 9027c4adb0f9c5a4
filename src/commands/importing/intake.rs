//! A file that is about to be taken in: what was read, and what was said of it so far. Keeps out:
//! showing it, and asking.

use std::rc::Rc;

use crate::domain::Kind;
use crate::exchange::{
    Answers, Import, ImportOptions, Mapping, OnDuplicate, Prepared, Sheet, SheetChoice,
    SourceRules, Unreadable, ValueMapping, plan, prepare, read_chosen, source_of, understood,
};
use crate::flow::Ctx;
use crate::ledger::Book;

/// A file and what was said of it.
#[derive(Debug, Clone)]
pub(super) struct Intake {
    /// The kind that its rows are.
    pub(super) kind: Kind,
    /// Its name.
    pub(super) name: String,
    bytes: Rc<[u8]>,
    sheet: Rc<Sheet>,
    hidden: bool,
    /// Whether somebody chose the sheet.
    is_chosen: bool,
    rules: Rc<SourceRules>,
    maps: Vec<Mapping>,
    values: Vec<ValueMapping>,
    /// What is done with rows that are there already.
    pub(super) on_duplicate: Option<OnDuplicate>,
}

/// What would come of it.
pub(super) struct Outlook {
    /// The sheet as it is read.
    pub(super) sheet: Sheet,
    /// Which column is which field.
    pub(super) maps: Vec<Mapping>,
    /// The import, or everything that is wrong.
    pub(super) import: Result<Import, Unreadable>,
}

impl Intake {
    pub(super) fn of(kind: Kind, name: String, bytes: Rc<[u8]>, sheet: Rc<Sheet>) -> Self {
        Self {
            kind,
            name,
            bytes,
            sheet,
            hidden: false,
            is_chosen: false,
            rules: Rc::new(SourceRules::NONE),
            maps: Vec::new(),
            values: Vec::new(),
            on_duplicate: None,
        }
    }

    /// What would come of it now.
    pub(super) fn outlook(&self, ctx: &Ctx<'_>) -> Outlook {
        let Prepared { sheet, maps } =
            prepare(self.kind, &self.sheet, &self.maps, &self.rules, ctx.whole().world());
        let mut sheet = sheet.into_owned();
        for value in &self.values {
            // A column that was left out since has no words any more.
            let _ = value.apply(self.kind, &mut sheet, &maps);
        }
        static NONE: Answers = Answers::new();
        let options = ImportOptions {
            on_duplicate: self.on_duplicate,
            answers: &NONE,
            asks: false,
            today: ctx.today(),
            now: ctx.now,
            who: &ctx.session.who,
            source: &self.name,
            terms: self.rules.terms(),
        };
        let mut mint = || (ctx.mint)();
        let import = plan(self.kind, &sheet, &maps, options, ctx.whole(), &mut mint);
        Outlook { sheet, maps, import }
    }

    /// The records as they will be.
    pub(super) fn after(&self, import: &Import, ctx: &Ctx<'_>) -> Book {
        let mut after = ctx.whole().clone();
        import.changes.iter().for_each(|change| after.apply(change));
        after
    }

    /// The same with another field for a column; the last word counts.
    pub(super) fn mapped(&self, map: Mapping) -> Self {
        let mut maps = self.maps.clone();
        maps.retain(|old| old.column != map.column);
        maps.push(map);
        Self { maps, ..self.clone() }
    }

    /// The same with what a word means.
    pub(super) fn valued(&self, value: ValueMapping) -> Self {
        let values = self.values.iter().cloned().chain([value]).collect();
        Self { values, ..self.clone() }
    }

    /// The same with what is done with rows that are there already.
    pub(super) fn met(&self, on_duplicate: OnDuplicate) -> Self {
        Self { on_duplicate: Some(on_duplicate), ..self.clone() }
    }

    /// The same under rules, with the kind that they are for.
    pub(super) fn under(&self, rules: SourceRules) -> Self {
        let kind = rules.kind.unwrap_or(self.kind);
        Self { kind, rules: Rc::new(rules), ..self.clone() }
    }

    /// What was said of it, as rules for the next file of the same source.
    pub(super) fn said(&self) -> SourceRules {
        let rules = self.rules.with(&self.maps, &self.values);
        let source = rules.source.clone().unwrap_or_else(|| source_of(&self.name));
        let tab = self.sheet.tab.as_ref().filter(|_| self.is_chosen).map(|tab| tab.name.clone());
        SourceRules {
            source: Some(source),
            kind: Some(self.kind),
            on_duplicate: self.on_duplicate.or(rules.on_duplicate),
            sheet: tab.or_else(|| rules.sheet.clone()),
            ..rules
        }
    }

    /// The field that a header stands for, as it is understood now.
    pub(super) fn field_of(&self, header: &str, ctx: &Ctx<'_>) -> Option<&'static str> {
        let outlook = self.outlook(ctx);
        let columns = understood(self.kind, &outlook.sheet, &outlook.maps);
        let own = columns.into_iter().find(|column| column.header == header.trim());
        own.and_then(|column| column.field)
    }

    /// The headers of the file as it was read.
    pub(super) fn headers(&self) -> &[String] {
        &self.sheet.headers
    }

    /// Other sheets of the file that hold anything.
    pub(super) fn other_sheets(&self) -> Vec<String> {
        self.sheet.tab.as_ref().map(|tab| tab.others.clone()).unwrap_or_default()
    }

    /// The same with another sheet of the file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(super) fn sheet(&self, name: &str) -> Result<Self, Unreadable> {
        let choice = SheetChoice { name: Some(name.to_owned()), hidden: self.hidden };
        let sheet = Rc::new(read_chosen(&self.bytes, &choice)?);
        Ok(Self { sheet, is_chosen: true, ..self.clone() })
    }
}
