//! The other tables of the folder in which this one lies, at a glance. Keeps out: reading them,
//! which whoever opens this one does.

use std::path::PathBuf;

use crate::domain::{Change, World};
use crate::readings::Glance;
use crate::readings::engagements::{Clash, Engagements, Touched, told_beside, touched};
use crate::readings::occasions::HeldDay;
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
    /// Who would be there and at another table of the folder at one hour, from today on.
    pub clashes: Vec<Clash>,
    /// Who of it is likely somebody of another table under another spelling.
    pub twins: Vec<Twin>,
    /// What it holds, by day and hour.
    pub held: Vec<HeldDay>,
}

/// Somebody of a table who is likely one with somebody of another, each with a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Twin {
    /// The name here.
    pub name: String,
    /// The name there.
    pub other: String,
    /// The other table.
    pub table: String,
    /// The words of the command line that make them one.
    pub how: String,
}

/// What a change did to where people are when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Moves(Vec<Touched>);

impl Moves {
    /// That of changes of a table, which is as it is after them.
    pub fn of(changes: &[Change], world: &dyn World) -> Self {
        Self(touched(changes, world))
    }

    /// Whether nobody is anywhere else than before.
    pub fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }
}

/// Where the people of the other tables of the folder are when, each by its table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Elsewhere(pub Vec<(String, Engagements)>);

impl Elsewhere {
    /// Who was put here where another table has them at that hour.
    pub fn met(&self, moves: &Moves, world: &dyn World) -> Vec<Sentence> {
        told_beside(&moves.0, &self.0, world)
    }
}
