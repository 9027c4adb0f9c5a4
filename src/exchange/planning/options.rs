//! The terms of an import: who, when, and what to do with rows whose key is taken. Keeps out: the
//! rows.

use std::collections::BTreeMap;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate};

/// What to do with a row whose key is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDuplicate {
    /// Leave the record as it is.
    Skip,
    /// Write the cells that are not blank over those of the record.
    Merge,
    /// Add another record, where the rules of the kind let two share a key.
    Add,
}

impl FromStr for OnDuplicate {
    type Err = &'static str;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        match code {
            "skip" => Ok(Self::Skip),
            "merge" => Ok(Self::Merge),
            "add" => Ok(Self::Add),
            _ => Err("not skip, merge or add"),
        }
    }
}

/// What somebody said about single rows, by their line.
pub type Answers = BTreeMap<u64, OnDuplicate>;

/// What is known of the program that a file comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct SourceTerms<'a> {
    /// Its name; that of the file stands for one that is not said.
    pub name: Option<&'a str>,
    /// What is done with rows that its ids show to be there already, where nobody says anything
    /// else; with every row that is there where its files have no ids.
    pub known: Option<OnDuplicate>,
    /// Fields that are written when a record is added, and left alone when it is met again.
    pub once: &'a [String],
    /// Fields that are numbered on from the greatest of the table when a record is added.
    pub next: &'a [String],
    /// Fields that name a record by its id at a source: the field and the source.
    pub found_by: &'a [(String, String)],
}

/// Who imports what, and when.
#[derive(Debug, Clone, Copy)]
pub struct ImportOptions<'a> {
    /// What to do with duplicates; `None` refuses and lists them.
    pub on_duplicate: Option<OnDuplicate>,
    /// What was answered about single rows; it goes before `on_duplicate`.
    pub answers: &'a Answers,
    /// Whether somebody can be asked about rows that are likely twins of a record; else they are
    /// added, and said.
    pub asks: bool,
    /// The day of first ratings.
    pub today: NaiveDate,
    /// The moment, for a round that opens.
    pub now: DateTime<FixedOffset>,
    /// Who, for the rater of first ratings.
    pub who: &'a str,
    /// The name of the file, as the source of first ratings and in sentences.
    pub source: &'a str,
    /// What is known of the program that it comes from.
    pub terms: SourceTerms<'a>,
}
