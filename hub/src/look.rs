//! Looking at the hub without changing it: how tables stand, whether its lines hold, and whether it
//! is in health. Keeps out: carrying lines.

use std::collections::BTreeMap;

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::{self, JournalLine, Lines};
use tavolo::text::{Diagnostic, DiagnosticKind, Sentence};

use crate::carry::{self, Standing};
use crate::fault::Fault;
use crate::place::Place;
use crate::remote::Hub;
use crate::rows::{Health, Known};

/// Two clocks differ by less.
const SLACK: i64 = 120;

/// How a table stands to the hub, in a sentence.
///
/// # Errors
/// What the hub or the table says.
pub(crate) fn status(hub: &mut Hub, place: &Place) -> Result<Vec<Sentence>, Diagnostic> {
    let here = store::lines(&place.dir)?;
    let standing = carry::compare(hub, &here).map_err(Fault::said)?;
    let Standing { here, hub: end, common } = &standing;
    let name = place.name.clone();
    let (own, theirs) = (here - common, end.seq - common);
    let mut said = vec![match (own, theirs) {
        (0, 0) => say!("hub-status-same", name = name, count = *here),
        (_, 0) => say!("hub-status-ahead", name = name, count = own),
        (0, _) => say!("hub-status-behind", name = name, count = theirs),
        _ => say!("hub-status-apart", name = name, common = *common, own = own, theirs = theirs),
    }];
    if store::is_away(&place.dir) {
        said.push(say!("away-under-way"));
    }
    let waiting = store::pending(&place.dir).len();
    if waiting > 0 {
        said.push(say!("pending-some", count = waiting));
    }
    Ok(said)
}

/// A table of the hub whose lines were read again.
pub(crate) struct Checked {
    pub known: Known,
    /// How many lines hold.
    pub lines: u64,
    /// What is wrong with the first that does not.
    pub wrong: Vec<Sentence>,
}

/// Reads every line of tables again: each follows from the one before it, none is missing, and
/// what stands beside it is what it says itself.
///
/// # Errors
/// What the hub says.
pub(crate) fn verify(hub: &mut Hub, names: &[String]) -> Result<Vec<Checked>, Diagnostic> {
    let mut known = hub.known().map_err(Fault::said)?;
    if let Some(lacking) = names.iter().find(|name| known.iter().all(|known| known.name != **name))
    {
        return Err(Diagnostic::new(
            say!("hub-unknown", name = lacking.clone()),
            Some(say!("hub-unknown-hint")),
        ));
    }
    known.retain(|known| names.is_empty() || names.contains(&known.name));
    let mut found = Vec::new();
    for known in known {
        let lines = hub.after(known.table, 0).map_err(Fault::said)?;
        let (count, wrong) = check(known.table, &lines);
        found.push(Checked { known, lines: count, wrong });
    }
    Ok(found)
}

fn check(table: Id, lines: &[JournalLine]) -> (u64, Vec<Sentence>) {
    let mut wrong = Vec::new();
    let gap = (1..).zip(lines).find(|(seq, line)| line.seq != *seq).map(|(seq, _)| seq);
    let whole = gap.map_or(lines.len(), |seq| usize::try_from(seq - 1).unwrap_or(usize::MAX));
    let texts = lines.iter().take(whole).map(|line| line.text.as_str());
    let (held, flaw) = store::checked(table, texts);
    if let Some((number, reason)) = flaw {
        wrong.push(say!("hub-verify-line", number = number, reason = reason));
    } else if let Some(number) = gap {
        wrong.push(say!("hub-hole", number = number));
    }
    let differs = held.lines.iter().zip(lines).find(|(own, beside)| own != beside);
    if let Some((line, _)) = differs {
        wrong.push(say!("hub-verify-beside", number = line.seq));
    }
    (held.last(), wrong)
}

/// The lines that the hub lacks between its first and its last, as this table has them. Only such
/// as the chain proves to be the missing ones.
///
/// # Errors
/// What the hub says.
pub(crate) fn missing(hub: &mut Hub, here: &Lines) -> Result<Vec<JournalLine>, Diagnostic> {
    let there = hub.after(here.table, 0).map_err(Fault::said)?;
    let numbered: BTreeMap<u64, &JournalLine> = there.iter().map(|line| (line.seq, line)).collect();
    let last = there.last().map_or(0, |line| line.seq);
    let alike =
        |line: &JournalLine| numbered.get(&line.seq).is_none_or(|other| other.hash == line.hash);
    let own: Vec<&JournalLine> = here.lines.iter().take_while(|line| line.seq <= last).collect();
    let lacking = own.iter().filter(|line| !numbered.contains_key(&line.seq));
    let lacking: Vec<JournalLine> = lacking.map(|line| (*line).clone()).collect();
    // The last of both is the same link, so every line before it is.
    let ends_alike = own.last().is_some_and(|line| line.seq == last && alike(line));
    Ok(if ends_alike { lacking } else { Vec::new() })
}

/// What is to be said of the health of the hub; the first says that there is one.
pub(crate) fn health(health: &Health, place: &str) -> (Vec<Sentence>, Vec<Sentence>) {
    let mut well = vec![say!("hub-doctor-there", place = place, version = health.version.clone())];
    let mut ill = Vec::new();
    match health.keeps {
        true => well.push(say!("hub-doctor-keeps")),
        false => ill.push(say!("hub-doctor-loses")),
    }
    match health.walled {
        true => well.push(say!("hub-doctor-walled")),
        false => ill.push(say!("hub-doctor-open")),
    }
    if health.ahead.abs() > SLACK {
        ill.push(say!("hub-doctor-clock", seconds = health.ahead));
    }
    if health.is_superuser {
        ill.push(say!("hub-doctor-superuser"));
    }
    if !health.writes {
        well.push(say!("hub-doctor-reads"));
    }
    (well, ill)
}

/// A hub whose lines do not hold.
pub(crate) fn unsound() -> Diagnostic {
    let what = say!("hub-verify-unsound");
    let hint = Some(say!("hub-verify-unsound-hint"));
    Diagnostic { kind: DiagnosticKind::Damaged, ..Diagnostic::new(what, hint) }
}
