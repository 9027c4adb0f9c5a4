//! Bringing a table and the hub to the same lines: what is only here goes there as it is, what is
//! only there comes here as it is, and where both went on, own edits are made again on the others'.
//! Keeps out: the words of SQL, and who asks.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::{self, Again, Holder, JournalLine, Lines, Table};
use tavolo::text::Diagnostic;

use crate::fault::Fault;
use crate::files;
use crate::look;
use crate::place::Place;
use crate::remote::Hub;
use crate::rows::End;
use crate::seen::Seen;
use crate::standing::{Standing, compare, name_taken, refuse_other};

/// The most lines and bytes of one statement.
const LINES: usize = 500;
const BYTES: usize = 4 * 1024 * 1024;
/// How often a thing is looked at anew when somebody else was quicker.
const TRIES: usize = 20;

/// Who carries, and what this machine saw of tables last.
pub(crate) struct Carrier {
    pub holder: Holder,
    pub notes: Option<PathBuf>,
}

impl Carrier {
    /// Refuses a hub that has another past than it had.
    fn weigh(
        &self,
        hub: &mut Hub,
        place: &Place,
        here: &Lines,
        standing: &Standing,
    ) -> Result<(), Diagnostic> {
        let Some(notes) = &self.notes else { return Ok(()) };
        let own = here.link(standing.common).unwrap_or_default();
        let mut link = |seq| hub.hash(here.table, seq).map_err(Fault::said);
        Seen::of(notes, here.table, &place.dir).weigh(&place.name, standing, own, &mut link)
    }
}

/// What came here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Came {
    /// How many lines.
    pub lines: u64,
    /// How many files of attachments.
    pub files: usize,
    /// What became of own edits that were made apart.
    pub again: Option<Again>,
    /// Whether the hub has nothing of the table, or shows nothing of it.
    pub is_unknown: bool,
}

/// What went there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Sent {
    /// How many lines.
    pub lines: u64,
    /// How many files of attachments.
    pub files: usize,
    /// Whether nothing was written at the table yet.
    pub is_empty: bool,
}

/// The checksums of the files that the attachments of a table have.
///
/// # Errors
/// `Damaged` or `Newer` when a line does not hold.
pub(crate) fn named<'a>(
    table: Id,
    lines: impl IntoIterator<Item = &'a str>,
) -> Result<BTreeSet<String>, Diagnostic> {
    let texts: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    if !texts.iter().any(|text| store::may_name_a_file(text)) {
        return Ok(BTreeSet::new());
    }
    let ledger = store::ledger_of(table, &texts)?;
    Ok(store::named_sums(ledger.book().records().map(|(_, record)| record)))
}

/// The same of the lines that are here.
///
/// # Errors
/// As [`named`].
pub(crate) fn named_here(here: &Lines) -> Result<BTreeSet<String>, Diagnostic> {
    named(here.table, here.lines.iter().map(|line| line.text.as_str()))
}

/// Sends what is only here: the lines, then the files that they name.
///
/// # Errors
/// `Refused` where the hub went on by itself; and what the hub or the table says.
pub(crate) fn push(hub: &mut Hub, place: &Place, carrier: &Carrier) -> Result<Sent, Diagnostic> {
    resume(place, carrier)?;
    let here = store::lines(&place.dir)?;
    let mut sent = 0;
    let mut tries = 0;
    loop {
        let standing = match compare(hub, &here) {
            Err(Fault::Lost(_)) => {
                hub.again()?;
                continue;
            }
            standing => standing.map_err(Fault::said)?,
        };
        carrier.weigh(hub, place, &here, &standing)?;
        if standing.common < standing.hub.seq {
            let count = standing.hub.seq - standing.common;
            return Err(Diagnostic::new(
                say!("hub-moved-on", name = place.name.clone(), count = count),
                Some(say!("hub-moved-on-hint")),
            ));
        }
        if standing.common == here.last() {
            let files = files::send(hub, here.table, &place.dir, &named_here(&here)?)?;
            return Ok(Sent { lines: sent, files, is_empty: here.last() == 0 });
        }
        // Whatever became of it is seen at the next look: the hub's end says where it stands.
        match send(hub, place, &here, standing.hub, &mut sent) {
            Ok(()) => tries = 0,
            Err(Fault::Lost(_)) => hub.again()?,
            Err(Fault::Taken) if tries < TRIES => tries += 1,
            Err(fault) => return Err(fault.said()),
        }
    }
}

/// Sends line by line from an end on, in as many statements as are needed, until one is not taken.
fn send(
    hub: &mut Hub,
    place: &Place,
    here: &Lines,
    mut end: End,
    sent: &mut u64,
) -> Result<(), Fault> {
    if end.seq == 0 {
        hub.begin(here.table, &place.name).map_err(|fault| match fault {
            Fault::Said(said) if said.what.key == "hub-name-taken" => {
                Fault::Said(name_taken(place))
            }
            fault => fault,
        })?;
    }
    // An erasure goes with all that it wrote anew: neither may be seen without the other.
    if here.erases_after(end.seq) {
        let old: Vec<JournalLine> = here.rewritten_by(end.seq).into_iter().cloned().collect();
        let named = named_here(here).map_err(Fault::Said)?;
        let named: Vec<String> = named.into_iter().collect();
        if !hub.rewrite(here.table, &end, here.after(end.seq), &old, &named)? {
            return Err(Fault::Taken);
        }
        *sent += here.last() - end.seq;
        return Ok(());
    }
    while end.seq < here.last() {
        let batch = batch(here.after(end.seq));
        let Some(last) = batch.last() else { break };
        if !hub.append(here.table, &end, batch)? {
            return Err(Fault::Taken);
        }
        *sent += last.seq - end.seq;
        end = End { seq: last.seq, hash: last.hash.clone() };
    }
    Ok(())
}

/// As many of the lines as go into one statement, and one at the least.
fn batch(lines: &[JournalLine]) -> &[JournalLine] {
    let mut bytes = 0;
    let fits = |line: &&JournalLine| {
        bytes += line.text.len();
        bytes <= BYTES
    };
    let count = lines.iter().take(LINES).take_while(fits).count().max(1);
    lines.get(..count).unwrap_or(lines)
}

/// Brings what is only there.
///
/// # Errors
/// `Held` where both went on and somebody is at the table; and what the hub or the table says.
pub(crate) fn pull(hub: &mut Hub, place: &Place, carrier: &Carrier) -> Result<Came, Diagnostic> {
    resume(place, carrier)?;
    for _ in 0..TRIES {
        let here = store::lines(&place.dir)?;
        let standing = compare(hub, &here).map_err(Fault::said)?;
        carrier.weigh(hub, place, &here, &standing)?;
        refuse_other(hub, here.table, place, &standing)?;
        if standing.common == standing.hub.seq {
            let files = files::bring(hub, here.table, &place.dir, &named_here(&here)?)?;
            let is_unknown = standing.hub.seq == 0;
            return Ok(Came { files, is_unknown, ..Came::default() });
        }
        let theirs = hub.after(here.table, standing.common).map_err(Fault::said)?;
        let erases =
            here.erases_after(standing.common) || store::erases(&here, standing.common, &theirs)?;
        let lines = standing.hub.seq - standing.common;
        if !standing.is_apart() && !erases {
            let (mut table, _) = Table::open(&place.dir, &carrier.holder)?;
            if let Some(notes) = &carrier.notes {
                table.remember(notes);
            }
            let texts: Vec<String> = theirs.into_iter().map(|line| line.text).collect();
            if table.receive(&texts)? {
                let own = here.lines.iter().map(|line| &line.text);
                let named = named(here.table, own.chain(&texts).map(String::as_str))?;
                let files = files::bring(hub, here.table, &place.dir, &named)?;
                return Ok(Came { lines, files, ..Came::default() });
            }
            continue;
        }
        // What an erasure wrote anew lies before the place where both part.
        let (after, theirs) = match erases {
            true => (0, hub.after(here.table, 0).map_err(Fault::said)?),
            false => (standing.common, theirs),
        };
        let texts: Vec<String> = theirs.into_iter().map(|line| line.text).collect();
        store::put_away(
            &place.dir,
            &carrier.holder,
            (standing.common, here.last()),
            (after, &texts),
            carrier.notes.as_deref(),
        )?;
        let again = resume(place, carrier)?;
        let named = named_here(&store::lines(&place.dir)?)?;
        if erases {
            // What holds the past goes, and so do the files of attachments that are no more.
            let dropped = store::drop_unnamed(&place.dir, &named);
            dropped.map_err(|error| Diagnostic::file(&place.dir, &error))?;
        }
        let files = files::bring(hub, here.table, &place.dir, &named)?;
        return Ok(Came { lines, files, again, ..Came::default() });
    }
    Err(Fault::Taken.said())
}

/// Makes own edits again where that was interrupted.
fn resume(place: &Place, carrier: &Carrier) -> Result<Option<Again>, Diagnostic> {
    if !store::is_away(&place.dir) {
        return Ok(None);
    }
    let (mut table, _) = Table::open(&place.dir, &carrier.holder)?;
    if let Some(notes) = &carrier.notes {
        table.remember(notes);
    }
    store::make_again(&mut table, &place.dir)
}

/// Makes a table here that only the hub has.
///
/// # Errors
/// Where the hub does not know it by that name, or shows it to others only.
pub(crate) fn clone(hub: &mut Hub, place: &Place, carrier: &Carrier) -> Result<Came, Diagnostic> {
    let known = hub.known().map_err(Fault::said)?;
    let Some(known) = known.into_iter().find(|known| known.name == place.name) else {
        return Err(look::unknown(&place.name));
    };
    let texts = texts(hub, known.table)?;
    store::plant(&place.dir, &carrier.holder, known.table, &texts)?;
    let named = named(known.table, texts.iter().map(String::as_str))?;
    let files = files::bring(hub, known.table, &place.dir, &named)?;
    Ok(Came { lines: u64::try_from(texts.len()).unwrap_or(u64::MAX), files, ..Came::default() })
}

/// The lines of a table as they stand in the hub.
///
/// # Errors
/// What the hub says.
pub(crate) fn texts(hub: &mut Hub, table: Id) -> Result<Vec<String>, Diagnostic> {
    let lines = hub.after(table, 0).map_err(Fault::said)?;
    Ok(lines.into_iter().map(|line| line.text).collect())
}

/// Whether a folder holds a table already.
pub(crate) fn is_here(dir: &Path) -> bool {
    store::may_be_table(dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(seq: u64, length: usize) -> JournalLine {
        JournalLine {
            seq,
            id: Id::from_bits(seq.into()),
            hash: String::new(),
            text: "x".repeat(length),
        }
    }

    #[test]
    fn a_statement_holds_hundreds_of_lines_and_one_however_long_it_is() {
        let short: Vec<JournalLine> = (1..=1200).map(|seq| line(seq, 600)).collect();
        assert_eq!(batch(&short).len(), LINES);
        let long = [line(1, BYTES + 1), line(2, 1)];
        assert_eq!(batch(&long).len(), 1);
        assert_eq!(batch(&[]).len(), 0);
    }
}
