//! What is asked of the seats of a table. Keeps out: what they may do.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::codes;

/// What is done with seats.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OfSeats {
    /// Prints the line by which a key opens a seat and nothing else.
    Key(KeyLine),
}

/// A line of `authorized_keys`.
#[derive(Debug, Args)]
pub(in crate::cli) struct KeyLine {
    /// As what.
    #[arg(long, value_parser = codes::roles())]
    pub role: &'static str,
    /// The person whose score sheet it is, by name or id.
    #[arg(long, value_name = "ID", required_if_eq("role", "assessor"))]
    pub person: Option<String>,
    /// The last day on which the key opens the seat.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// The public key.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}
