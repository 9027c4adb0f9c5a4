//! What is asked of the seats of a table. Keeps out: what they may do.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::codes;

/// What is done with seats.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OfSeats {
    /// Prints the line by which a key opens a seat and nothing else.
    Key(KeyLine),
    /// Takes such lines away again.
    Revoke(Revoking),
}

/// A line of `authorized_keys`.
#[derive(Debug, Args)]
pub(in crate::cli) struct KeyLine {
    /// As what.
    #[arg(long, value_parser = codes::roles(), required_unless_present = "key_folder")]
    pub role: Option<&'static str>,
    /// The person whose score sheet it is, by name or id.
    #[arg(long, value_name = "ID", required_if_eq("role", "assessor"))]
    pub person: Option<String>,
    /// A folder of keys of assessors, each in a file called after the person.
    #[arg(
        id = "key_folder",
        long = "all-assessors",
        value_name = "DIR",
        conflicts_with_all = ["role", "person", "file"]
    )]
    pub all_assessors: Option<PathBuf>,
    /// The last day on which the key opens the seat.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// The public key.
    #[arg(value_name = "FILE", required_unless_present = "key_folder")]
    pub file: Option<PathBuf>,
}

/// Which lines are taken away.
#[derive(Debug, Args)]
pub(in crate::cli) struct Revoking {
    /// Those of a person, by name or id.
    #[arg(long, value_name = "ID")]
    pub person: Vec<String>,
    /// Those of all assessors of the table.
    #[arg(long)]
    pub all_assessors: bool,
    /// The `authorized_keys` file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}
