//! Looking at the hub without changing it: how tables stand, whether its lines hold, and whether it
//! is in health. Keeps out: carrying lines.

use std::collections::BTreeMap;
use std::path::Path;

use tavolo::domain::{Attachment, Id, World};
use tavolo::say;
use tavolo::store::{self, JournalLine, Lines};
use tavolo::text::{Diagnostic, DiagnosticKind, Sentence};

use crate::carry;
use crate::fault::Fault;
use crate::files;
use crate::place::Place;
use crate::remote::Hub;
use crate::rows::{Health, Known};
use crate::standing::{self, Standing};

/// Two clocks differ by less.
const SLACK: i64 = 120;

/// How a table stands to the hub, in a sentence.
///
/// # Errors
/// What the hub or the table says.
pub(crate) fn status(hub: &mut Hub, place: &Place) -> Result<Vec<Sentence>, Diagnostic> {
    let here = store::lines(&place.dir)?;
    let standing = standing::compare(hub, &here).map_err(Fault::said)?;
    standing::refuse_other(hub, here.table, place, &standing)?;
    let Standing { here, hub: end, common } = &standing;
    let name = place.name.clone();
    let (own, theirs) = (here - common, end.seq - common);
    let mut said = vec![match (own, theirs) {
        _ if end.seq == 0 => say!("hub-status-unknown", name = name.clone()),
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
    /// Whether that is no more than a line of a later program.
    pub is_later: bool,
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
        return Err(unknown(lacking));
    }
    known.retain(|known| names.is_empty() || names.contains(&known.name));
    let mut found = Vec::new();
    for known in known {
        let lines = hub.after(known.table, 0).map_err(Fault::said)?;
        let (count, mut wrong, mut is_later) = check(known.table, &lines);
        let files = hub.wrong_files(known.table).map_err(Fault::said)?;
        is_later &= files.is_empty();
        wrong.extend(files.into_iter().map(|sum| say!("hub-file-wrong", sum = sum)));
        found.push(Checked { known, lines: count, wrong, is_later });
    }
    Ok(found)
}

/// How many lines hold, what is wrong, and whether that is a line of a later program.
fn check(table: Id, lines: &[JournalLine]) -> (u64, Vec<Sentence>, bool) {
    let mut wrong = Vec::new();
    let gap = (1..).zip(lines).find(|(seq, line)| line.seq != *seq).map(|(seq, _)| seq);
    let whole = gap.map_or(lines.len(), |seq| usize::try_from(seq - 1).unwrap_or(usize::MAX));
    let texts = lines.iter().take(whole).map(|line| line.text.as_str());
    let (held, flaw) = store::checked(table, texts);
    // A line of a later program is no damage: whoever has that program reads it.
    if let Some((number, _)) = &flaw
        && let Some(later) = store::later_line(&held, lines, *number)
    {
        return (held.last(), vec![later], true);
    }
    if let Some((number, reason)) = flaw {
        wrong.push(say!("hub-verify-line", number = number, reason = reason));
    } else if let Err(misfit) = store::ledger_of(table, &held.texts()) {
        wrong.push(misfit.what);
    } else if let Some(number) = gap {
        wrong.push(say!("hub-hole", number = number));
    }
    let differs = held.lines.iter().zip(lines).find(|(own, beside)| own != beside);
    if let Some((line, _)) = differs {
        wrong.push(say!("hub-verify-beside", number = line.seq));
    }
    (held.last(), wrong, false)
}

/// The lines that the hub lacks between its first and its last, as this table has them. Only such
/// as the chain proves to be the missing ones.
///
/// # Errors
/// What the hub says.
pub(crate) fn missing(hub: &mut Hub, here: &Lines) -> Result<Vec<JournalLine>, Diagnostic> {
    let there = hub.after(here.table, 0).map_err(Fault::said)?;
    Ok(lacking(here, &there))
}

/// Own lines with which the others' make one chain; those behind their last one are not missing
/// there, they are new.
fn lacking(here: &Lines, there: &[JournalLine]) -> Vec<JournalLine> {
    let numbered: BTreeMap<u64, &JournalLine> = there.iter().map(|line| (line.seq, line)).collect();
    let own: BTreeMap<u64, &JournalLine> = here.lines.iter().map(|line| (line.seq, line)).collect();
    let last = there.last().map_or(0, |line| line.seq);
    let whole = (1..=last).map_while(|seq| numbered.get(&seq).or_else(|| own.get(&seq)));
    let (held, _) = store::checked(here.table, whole.map(|line| line.text.as_str()));
    // A line is proved by one of theirs that follows from it.
    let proved = held.lines.iter().rev().find(|line| numbered.contains_key(&line.seq));
    let proved = proved.map_or(0, |line| line.seq);
    let missing = own.into_values().filter(|line| line.seq < proved);
    missing.filter(|line| !numbered.contains_key(&line.seq)).cloned().collect()
}

/// The files of the attachments of a table: checksum, name, and where each is.
///
/// # Errors
/// What the hub or the table says.
pub(crate) fn files(
    hub: &mut Hub,
    here: &Lines,
    dir: &Path,
) -> Result<Vec<(String, String, Sentence)>, Diagnostic> {
    let texts: Vec<String> = here.lines.iter().map(|line| line.text.clone()).collect();
    let ledger = store::ledger_of(here.table, &texts)?;
    let world: &dyn World = ledger.book();
    let (own, there) = (store::attached_sums(dir), hub.files(here.table).map_err(Fault::said)?);
    let of = |annex: &Attachment| {
        let sum = annex.sha256.as_ref()?.as_str().to_owned();
        let is_there = there.get(&sum).is_some_and(|filed| filed.is_whole());
        let told = match (own.contains(&sum), is_there) {
            (true, _) if !is_right(dir, &sum) => match is_there {
                true => say!("hub-file-hurt-there"),
                false => say!("hub-file-hurt"),
            },
            (true, true) => say!("hub-file-both"),
            (true, false) => say!("hub-file-here"),
            (false, true) => say!("hub-file-there"),
            (false, false) => say!("hub-file-nowhere"),
        };
        Some((sum, annex.name.as_str().to_owned(), told))
    };
    Ok(world.all::<Attachment>().filter_map(|(_, annex)| of(annex)).collect())
}

/// Puts the files of attachments right on both sides: what is hurt in the hub and right here goes
/// there again, what is hurt here and right there comes again. Answers how many went and came.
///
/// # Errors
/// What the hub or a file says; one that is hurt on both sides is told by its name.
pub(crate) fn mend_files(
    hub: &mut Hub,
    here: &Lines,
    dir: &Path,
) -> Result<(usize, usize), Diagnostic> {
    let named = carry::named_here(here)?;
    let (right, hurt): (Vec<String>, Vec<String>) =
        store::attached_sums(dir).into_iter().partition(|sum| is_right(dir, sum));
    let wrong = hub.wrong_files(here.table).map_err(Fault::said)?;
    let again: Vec<String> = wrong.iter().filter(|sum| right.contains(sum)).cloned().collect();
    if !again.is_empty() {
        hub.forget(here.table, &again).map_err(Fault::said)?;
    }
    let there = hub.files(here.table).map_err(Fault::said)?;
    let mut came = 0;
    for sum in hurt.iter().filter(|sum| named.contains(*sum) && !wrong.contains(sum)) {
        if let Some(filed) = there.get(sum).filter(|filed| filed.is_whole()) {
            files::bring_one(hub, here.table, dir, sum, filed.size)?;
            came += 1;
        }
    }
    let went = files::send(hub, here.table, dir, &named)?;
    match hurt.iter().find(|sum| named.contains(*sum) && !is_right(dir, sum)) {
        Some(sum) => Err(files::hurt(&store::attached(dir, sum))),
        None => Ok((went, came)),
    }
}

fn is_right(dir: &Path, sum: &str) -> bool {
    store::checksum(&store::attached(dir, sum)).is_ok_and(|found| found == sum)
}

/// What is to be said of the health of the hub; the first says that there is one.
pub(crate) fn health(
    health: &Health,
    place: &str,
    database: &str,
) -> (Vec<Sentence>, Vec<Sentence>) {
    let mut well = vec![say!("hub-doctor-there", place = place, version = health.version.clone())];
    let mut ill = Vec::new();
    match health.keeps {
        true => well.push(say!("hub-doctor-keeps")),
        false => ill.push(say!("hub-doctor-loses")),
    }
    match health.walled {
        true => well.push(say!("hub-doctor-walled")),
        false => ill.push(say!("hub-doctor-open", database = database)),
    }
    if !health.grouped {
        ill.push(say!("hub-doctor-no-groups"));
        ill.push(say!("hub-no-schema-hint", name = database));
    }
    let (seconds, most) = (health.ahead.abs(), SLACK);
    match health.ahead {
        ahead if ahead > SLACK => {
            ill.push(say!("hub-doctor-clock-ahead", seconds = seconds, most = most));
        }
        ahead if ahead < -SLACK => {
            ill.push(say!("hub-doctor-clock-behind", seconds = seconds, most = most));
        }
        _ => {}
    }
    if health.is_superuser {
        ill.push(say!("hub-doctor-superuser"));
    }
    if !health.writes {
        well.push(say!("hub-doctor-reads"));
    }
    (well, ill)
}

/// A table that the hub does not have, or does not show to whoever asks.
pub(crate) fn unknown(name: &str) -> Diagnostic {
    let hint = Some(say!("hub-unknown-hint", name = name));
    Diagnostic::new(say!("hub-unknown", name = name), hint)
}

/// A hub whose lines do not hold, or that has some of a later program and is sound otherwise.
pub(crate) fn unsound(found: &[Checked]) -> Diagnostic {
    if found.iter().all(|checked| checked.wrong.is_empty() || checked.is_later) {
        let hint = Some(say!("hub-newer-hint"));
        let kind = DiagnosticKind::Newer;
        return Diagnostic { kind, ..Diagnostic::new(say!("hub-verify-later"), hint) };
    }
    let what = say!("hub-verify-unsound");
    let hint = Some(say!("hub-verify-unsound-hint"));
    Diagnostic { kind: DiagnosticKind::Damaged, ..Diagnostic::new(what, hint) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_that_are_apart_are_told_with_their_distance_and_a_few_seconds_are_not() {
        let told = |ahead| {
            let (version, keeps, walled) = ("15.18".to_owned(), true, true);
            let health = Health {
                version,
                keeps,
                ahead,
                writes: true,
                walled,
                is_superuser: false,
                grouped: true,
            };
            super::health(&health, "hub", "tavolo").1
        };
        let by =
            |key: &'static str| Sentence::new(key).with("seconds", 300_i64).with("most", SLACK);
        assert_eq!(told(-300), [by("hub-doctor-clock-behind")]);
        assert_eq!(told(300), [by("hub-doctor-clock-ahead")]);
        assert!(told(30).is_empty());
    }
}
