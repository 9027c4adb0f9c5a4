//! What is asked about one person. Keeps out: what a table keeps of them.

use clap::Subcommand;

use super::codes::{self, Shape};

/// What is done with what a table keeps of a person.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OfPerson {
    /// Shows all of it.
    Export {
        /// The person.
        name: String,
        /// How it is written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text")]
        format: Shape,
    },
}
