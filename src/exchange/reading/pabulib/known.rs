//! What the rows of votes of a `.pb` file are held against, and what is found in them. Keeps out: how
//! rows are read.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Ballots, Faults};

/// The projects and voters that were read so far, the ballots, and what is wrong.
#[derive(Default)]
pub(super) struct Known<'a> {
    /// The projects: id, cost in cents, name.
    pub(super) projects: Vec<(String, u64, String)>,
    /// Where each project stands.
    pub(super) index: HashMap<String, u32>,
    /// Projects whose row is wrong: a ballot may name them all the same.
    pub(super) broken: BTreeSet<String>,
    /// Whether the projects have no ids: every ballot names unknown ones then.
    pub(super) is_nameless: bool,
    /// Who has handed in a ballot.
    pub(super) voters: HashSet<Cow<'a, str>>,
    /// The ballots, once their section has begun.
    pub(super) ballots: Option<Ballots>,
    /// Ballots beyond what the head of the file allows.
    pub(super) beyond: Faults,
    /// What is wrong.
    pub(super) bad: Faults,
}
