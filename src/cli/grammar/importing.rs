//! What is asked of an import. Keeps out: reading the file.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::codes::{self, Importable};

/// What is imported, and how.
#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    /// Which kind of record, or a bundle.
    #[arg(value_parser = codes::importable())]
    pub kind: Importable,
    /// The file; `-` is standard input.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Only says what would be done.
    #[arg(long)]
    pub dry_run: bool,
    /// What to do with rows whose key is taken.
    #[arg(long, value_name = "ask|skip|merge|add")]
    pub on_duplicate: Option<Duplicates>,
    /// Which column is which field.
    #[arg(long = "map", value_name = "COLUMN=FIELD")]
    pub maps: Vec<String>,
    /// What a word of the file means, in every row.
    #[arg(long = "value", value_name = "FIELD:WRITTEN=CODE")]
    pub values: Vec<String>,
    /// The rules of its source: a name, or a file.
    #[arg(long, value_name = "NAME|FILE")]
    pub rules: Option<String>,
    /// Writes what was said and answered into a rules file.
    #[arg(long, value_name = "FILE")]
    pub save_rules: Option<PathBuf>,
    /// Which sheet of a workbook is read.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Takes what is hidden in a workbook too.
    #[arg(long)]
    pub hidden: bool,
}

/// What to do with rows whose key is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Duplicates {
    /// Asks for each.
    Ask,
    /// Leaves the record as it is.
    Skip,
    /// Writes the cells that are not blank over those of the record.
    Merge,
    /// Adds another record.
    Add,
}
