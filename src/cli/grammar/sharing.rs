//! What is asked of records that several tables share. Keeps out: sharing them.

use std::path::PathBuf;

use clap::Args;

use super::codes;
use crate::domain::Kind;

/// A record in several tables.
#[derive(Debug, Args)]
pub(in crate::cli) struct Share {
    /// Which kind of record.
    #[arg(value_parser = codes::shared())]
    pub kind: Kind,
    /// The record that is brought into the table; none lets all tables take over what others
    /// changed.
    #[arg(requires = "from")]
    pub name: Option<String>,
    /// The table from which it comes, or that is right where two differ.
    #[arg(long, value_name = "TABLE")]
    pub from: Option<String>,
    /// The record of this table that is the same.
    #[arg(long, value_name = "NAME", requires = "name")]
    pub over: Option<String>,
    /// The folder of the tables.
    #[arg(long = "in", value_name = "FOLDER")]
    pub folder: Option<PathBuf>,
    /// Only says what would be done.
    #[arg(long)]
    pub dry_run: bool,
}
