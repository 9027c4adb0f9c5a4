//! The other tables of the folder in which this one lies, at a glance. Keeps out: reading them,
//! which whoever opens this one does.

use std::path::PathBuf;

use crate::readings::Glance;
use crate::text::Sentence;

/// A table of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Neighbour {
    /// Its name.
    pub name: String,
    /// Its folder.
    pub dir: PathBuf,
    /// What is to be told of it, or why it cannot be read.
    pub glance: Result<Glance, Sentence>,
    /// Whether it is this one.
    pub is_here: bool,
}
