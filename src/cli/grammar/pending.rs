//! What is decided of changes that wait. Keeps out: what becomes of them.

use clap::Subcommand;

/// What is decided of one of them.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum OfPending {
    /// Lets it stand over what others wrote.
    Apply {
        /// Its number in the list.
        #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        number: u32,
        /// Also where a person was erased since.
        #[arg(long)]
        despite_erasure: bool,
    },
    /// Lets it go.
    Drop {
        /// Its number in the list.
        #[arg(value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        number: u32,
    },
}
