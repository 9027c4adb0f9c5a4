//! Votes on projects in the `.pb` form of Pabulib: sections META, PROJECTS and VOTES, cells between
//! semicolons. Keeps out: the rules by which votes are counted.

mod ballots;
mod cells;
mod faults;
mod known;
mod reader;
mod sheet;
mod vote;
mod vote_type;

pub use ballots::Ballots;
pub use faults::Faults;
pub use sheet::{pabulib_rest, pabulib_sheet};
pub use vote_type::VoteType;

use std::collections::BTreeMap;

use self::cells::{MOST, cents};
use self::reader::Reader;
use super::sheet::LARGEST;
use crate::exchange::unreadable::Unreadable;
use crate::say;

/// A vote as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pabulib {
    /// What kind of ballots it holds.
    pub vote_type: VoteType,
    /// The money there is, in cents.
    pub budget: u64,
    /// The projects: id, cost in cents, name.
    pub projects: Vec<(String, u64, String)>,
    /// What voters say.
    pub ballots: Ballots,
    /// The line of each project.
    pub project_lines: Vec<u64>,
    /// What the head of the file says, by its keys.
    pub heads: BTreeMap<String, String>,
    /// Ballots beyond what the head of the file allows; they are counted all the same.
    pub beyond: Faults,
}

/// Reads a `.pb` file.
///
/// # Errors
/// When it is too large, it is not UTF-8 or a section, a column, a number or an id is wrong: with
/// the first ten thousand such lines, and how many more there are.
pub fn read_pabulib(bytes: &[u8]) -> Result<Pabulib, Unreadable> {
    if bytes.len() > LARGEST {
        let what = say!("file-large", mebibytes = LARGEST >> 20);
        return Err(Unreadable::whole(what, say!("pb-large-hint")));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count();
        let what = say!("file-not-utf8", line = line, offset = error.valid_up_to());
        Unreadable::whole(what, say!("file-not-utf8-hint"))
    })?;
    let mut reader = Reader::default();
    reader.sections(text);
    reader.finish()
}

/// The same, and what of a file with faults can be read all the same, so that what else is wrong
/// with it can be told at once; `None` where not even its kind can, or it is too large.
pub(super) fn read_in_part(bytes: &[u8]) -> Option<Pabulib> {
    if bytes.len() > LARGEST {
        return None;
    }
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let mut reader = Reader::default();
    reader.sections(text);
    reader.vote_type()?;
    let budget = reader.head("budget").and_then(cents);
    // What is wrong with it was told with its line: no project is above it then.
    Some(reader.told(budget.filter(|budget| *budget > 0).unwrap_or(MOST)))
}

/// Everything that is wrong with a file, in the order of its lines.
fn faulty(faults: Faults) -> Unreadable {
    let what = match faults.count() {
        0 => say!("file-empty"),
        count => say!("pb-faults", count = count),
    };
    let (findings, more) = faults.told();
    Unreadable { more, ..Unreadable::whole(what, say!("pb-hint")).with_findings(findings) }
}

impl Pabulib {
    /// The same where no ballot goes beyond what the head of the file allows: a table takes none that
    /// does.
    fn within_limits(self) -> Result<Self, Unreadable> {
        if self.beyond.count() == 0 { Ok(self) } else { Err(faulty(self.beyond)) }
    }
}

#[cfg(test)]
mod tests;
