//! What is asked about one person. Keeps out: what a table keeps of them.

use clap::{Args, Subcommand};

use super::codes::{self, Shape};

/// What is done with what a table keeps of a person.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OfPerson {
    /// Shows all of it.
    Export {
        /// The person.
        #[arg(id = "about", value_name = "NAME")]
        name: String,
        /// How it is written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text")]
        format: Shape,
    },
    /// Takes the person out of everything the table holds and held.
    Erase(Erase),
}

/// Whom to erase, and why.
#[derive(Debug, Args)]
pub(in crate::cli) struct Erase {
    /// The person.
    #[arg(id = "about", value_name = "NAME")]
    pub name: String,
    /// Why; it is kept in the log, and must not name the person.
    #[arg(id = "why", long = "reason", value_name = "REASON")]
    pub reason: String,
    /// Another word that means the person, wherever it stands.
    #[arg(long, value_name = "WORD")]
    pub also: Vec<String>,
    /// A word of the name that means something else where it stands alone.
    #[arg(id = "staying", long = "keep", value_name = "WORD")]
    pub keep: Vec<String>,
    /// Only shows what would be taken out.
    #[arg(long)]
    pub dry_run: bool,
}
