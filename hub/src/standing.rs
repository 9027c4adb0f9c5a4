//! How the lines of a table here stand to those of the hub: up to which both are the same, and
//! whether the hub has another table under the name. Keeps out: carrying lines either way.

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::{Lines, quoted};
use tavolo::text::{Diagnostic, DiagnosticKind};

use crate::fault::Fault;
use crate::place::Place;
use crate::remote::Hub;
use crate::rows::End;

/// How a table and the hub stand to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Standing {
    /// The last line here.
    pub here: u64,
    /// The end there.
    pub hub: End,
    /// The last line that both have.
    pub common: u64,
}

impl Standing {
    /// Whether both went on.
    pub(crate) const fn is_apart(&self) -> bool {
        self.common < self.here && self.common < self.hub.seq
    }
}

/// Looks how the two stand.
///
/// # Errors
/// As [`Fault`]; `Said` where a line is missing there.
pub(crate) fn compare(hub: &mut Hub, here: &Lines) -> Result<Standing, Fault> {
    let end = hub.end(here.table)?;
    let last = here.last();
    let standing = |common| Standing { here: last, hub: end.clone(), common };
    if end.seq <= last && here.link(end.seq) == Some(end.hash.as_str()) {
        return Ok(standing(end.seq));
    }
    let mut alike = |seq: u64| -> Result<bool, Fault> {
        if seq == 0 {
            return Ok(true);
        }
        let hash = hub.hash(here.table, seq)?.ok_or_else(|| Fault::Said(hole(seq)))?;
        Ok(here.link(seq) == Some(hash.as_str()))
    };
    // Whatever is alike at a line is alike at every line before it: the chain says so.
    let (mut low, mut high) = (0, last.min(end.seq));
    if end.seq > last && alike(last)? {
        return Ok(standing(last));
    }
    while low < high {
        let middle = low + (high - low).div_ceil(2);
        if alike(middle)? {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    Ok(standing(low))
}

/// Refuses a table that the hub does not have where it has another one under its name.
///
/// # Errors
/// `Refused`, with the way to another name.
pub(crate) fn refuse_other(
    hub: &mut Hub,
    table: Id,
    place: &Place,
    standing: &Standing,
) -> Result<(), Diagnostic> {
    if standing.hub.seq > 0 {
        return Ok(());
    }
    let own = hub.called(&place.name).map_err(Fault::said)?;
    if own.is_some_and(|own| own != table) { Err(name_taken(place)) } else { Ok(()) }
}

/// Another table of the hub has the name of this one.
pub(crate) fn name_taken(place: &Place) -> Diagnostic {
    let path = quoted(&place.dir.join("name"));
    Diagnostic::new(
        say!("hub-name-taken", name = place.name.clone()),
        Some(say!("hub-name-taken-hint", name = place.name.clone(), path = path)),
    )
}

/// A line that somebody took out of the hub.
pub(crate) fn hole(seq: u64) -> Diagnostic {
    let what = say!("hub-hole", number = seq);
    let hint = Some(say!("hub-hole-hint"));
    Diagnostic { kind: DiagnosticKind::Damaged, ..Diagnostic::new(what, hint) }
}
