//! What the hub answers, without the words in which it was asked. Keeps out: asking.

use tavolo::domain::Id;
use tavolo::store::JournalLine;

/// Where the lines of a table end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct End {
    pub seq: u64,
    pub hash: String,
}

/// A table that the hub knows.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub table: Id,
    pub name: String,
    /// The number of its last line.
    pub last: u64,
    /// When it came, in seconds since 1970.
    pub came: Option<i64>,
}

/// A row as it stands there.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub table: Id,
    pub line: JournalLine,
}

/// A file of an attachment as it stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Filed {
    /// How many bytes it has.
    pub size: u64,
    /// How many of them have come, from the first on and without a gap.
    pub there: u64,
    /// How many bytes have come in all.
    pub come: u64,
}

impl Filed {
    /// Whether all of it has come.
    pub(crate) const fn is_whole(self) -> bool {
        self.there >= self.size
    }
}

/// What the server says of itself.
#[derive(Debug, Clone)]
pub(crate) struct Health {
    /// Its version.
    pub version: String,
    /// Whether what it acknowledges survives a power cut.
    pub keeps: bool,
    /// By how many seconds its clock is ahead.
    pub ahead: i64,
    /// Whether one may write.
    pub writes: bool,
    /// Whether rows are shown by table.
    pub walled: bool,
    pub is_superuser: bool,
    /// Whether the groups of roles are there with what they may.
    pub grouped: bool,
}
