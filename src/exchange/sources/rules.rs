//! What a rules file says. Keeps out: its form (see `file`) and what it does (see `prepare`).

use super::patterns;
use crate::domain::Kind;
use crate::exchange::planning::{Mapping, OnDuplicate, SourceTerms, ValueMapping};

/// A column and the fields it fills; none keeps it out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its header, which may hold one star: of several columns the one in the language of the table
    /// counts, and the others fill what it leaves blank.
    pub header: String,
    /// The fields.
    pub fields: Vec<String>,
}

/// Columns that fill one field together, one behind the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The field.
    pub field: String,
    /// The headers, each of which may hold one star.
    pub headers: Vec<String>,
}

/// Rows that are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skip {
    /// The header of a column.
    pub header: String,
    /// What stands there in such a row, whatever its case; blank means nothing at all.
    pub texts: Vec<String>,
}

/// How the files of one source are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRules {
    /// The name of the source: ids in its files are known by it.
    pub source: Option<String>,
    /// The kind of record its files hold.
    pub kind: Option<Kind>,
    /// Headers by which its files are recognised, each of which may hold one star.
    pub headers: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
    /// Whether what is hidden in a workbook is read too.
    pub hidden: bool,
    /// What is done with rows that are there already.
    pub on_duplicate: Option<OnDuplicate>,
    /// Which column is which field.
    pub columns: Vec<Column>,
    /// Whether every other column is kept out.
    pub keeps_others_out: bool,
    /// What words mean.
    pub values: Vec<ValueMapping>,
    /// Rows that are left out.
    pub skip: Vec<Skip>,
    /// Headers of columns in HTML.
    pub html: Vec<String>,
    /// Headers of columns with moments of Greenwich.
    pub utc: Vec<String>,
    /// Headers of columns that have one value where a file is of one part of its source.
    pub single: Vec<String>,
    /// Fields that are the same in every row.
    pub constants: Vec<(String, String)>,
    /// Fields that several columns fill together.
    pub joined: Vec<Joined>,
    /// Fields that are written when a record is added, and left alone when it is met again.
    pub once: Vec<String>,
    /// Fields that are numbered on from the greatest of the table when a record is added.
    pub next: Vec<String>,
    /// Fields that name a record by its id at a source: the field and the source.
    pub found_by: Vec<(String, String)>,
    /// Whether they come with the program: then they name more columns than any one file has.
    pub is_shipped: bool,
}

impl SourceRules {
    /// Rules that say nothing.
    pub const NONE: Self = Self {
        source: None,
        kind: None,
        headers: Vec::new(),
        sheet: None,
        hidden: false,
        on_duplicate: None,
        columns: Vec::new(),
        keeps_others_out: false,
        values: Vec::new(),
        skip: Vec::new(),
        html: Vec::new(),
        utc: Vec::new(),
        single: Vec::new(),
        constants: Vec::new(),
        joined: Vec::new(),
        once: Vec::new(),
        next: Vec::new(),
        found_by: Vec::new(),
        is_shipped: false,
    };

    /// Whether a file with these headers is one of the source, as far as the rules say.
    pub fn recognises(&self, headers: &[String]) -> bool {
        !self.headers.is_empty()
            && self.headers.iter().all(|own| !patterns::columns(own, headers).is_empty())
    }

    /// What an import must know of the source.
    pub fn terms(&self) -> SourceTerms<'_> {
        SourceTerms {
            name: self.source.as_deref(),
            known: self.on_duplicate,
            once: &self.once,
            next: &self.next,
            found_by: &self.found_by,
        }
    }

    /// Whether they change nothing of a sheet.
    pub(super) fn are_silent(&self) -> bool {
        self.columns.is_empty()
            && !self.keeps_others_out
            && self.values.is_empty()
            && self.skip.is_empty()
            && self.html.is_empty()
            && self.utc.is_empty()
            && self.constants.is_empty()
            && self.joined.is_empty()
            && self.next.is_empty()
    }

    /// The same with what else was said of columns and words, which goes first.
    #[must_use]
    pub fn with(&self, maps: &[Mapping], values: &[ValueMapping]) -> Self {
        let mut said = self.clone();
        for map in maps {
            let fields = if map.keeps_out() { Vec::new() } else { vec![map.field.clone()] };
            said.columns.retain(|column| column.header != map.column);
            said.columns.push(Column { header: map.column.clone(), fields });
        }
        said.values.extend(values.iter().cloned());
        said
    }
}

impl Default for SourceRules {
    fn default() -> Self {
        Self::NONE
    }
}
