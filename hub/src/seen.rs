//! How far this machine saw a table and the hub alike: a hub whose past was written anew is told
//! from one that went on. Keeps out: what the hub has now.

use std::fs;
use std::path::{Path, PathBuf};

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::quoted;
use tavolo::text::{Diagnostic, DiagnosticKind};

use crate::standing::Standing;

/// The note of one table in one folder: a copy in another goes its own way.
pub(crate) struct Seen {
    path: PathBuf,
    /// The folder, as it is written down.
    place: String,
    /// The notes of the other folders, line by line.
    others: Vec<String>,
    last: u64,
    /// The link of the chain after it; blank in a note of an earlier program.
    link: String,
}

impl Seen {
    /// What was noted among `notes` of the table that lies in `dir`; what can't be read is none.
    pub(crate) fn of(notes: &Path, table: Id, dir: &Path) -> Self {
        let path = notes.with_file_name("hub").join(table.to_string());
        let place = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
        let place = place.to_string_lossy().replace(['\n', '\r'], " ");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let is_own = |line: &&str| line.split_once(' ').is_some_and(|(_, of)| of == place);
        let (own, others): (Vec<&str>, Vec<&str>) = text.lines().partition(is_own);
        let noted = own.first().and_then(|line| line.split(' ').next()).unwrap_or_default();
        let (last, link) = noted.split_once(':').unwrap_or((noted, ""));
        let (last, link) = (last.parse().unwrap_or_default(), link.to_owned());
        let others = others.into_iter().map(str::to_owned).collect();
        Self { path, place, others, last, link }
    }

    /// Compares it with how they stand now, and notes that.
    ///
    /// # Errors
    /// `Damaged` when the hub has another line where it had the same one. One that has fewer lines is
    /// an older copy, and is made whole by sending them again; where `link` says that the hub still has
    /// the line that was noted, it is the table here that was put back.
    pub(crate) fn weigh(
        &self,
        name: &str,
        standing: &Standing,
        own: &str,
        link: &mut dyn FnMut(u64) -> Result<Option<String>, Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let is_behind = standing.common < self.last.min(standing.hub.seq).min(standing.here);
        let is_as_it_was =
            is_behind && !self.link.is_empty() && link(self.last)?.as_ref() == Some(&self.link);
        if is_behind && !is_as_it_was {
            let what = say!("hub-rewritten", name = name, number = standing.common + 1);
            let hint = Some(say!("hub-rewritten-hint", path = quoted(&self.path)));
            let kind = DiagnosticKind::Damaged;
            return Err(Diagnostic { kind, ..Diagnostic::new(what, hint) });
        }
        if standing.common != self.last {
            let folder = self.path.parent().unwrap_or(Path::new("."));
            // It only ever adds a sentence.
            let own = format!("{}:{own} {}", standing.common, self.place);
            let lines: Vec<&str> =
                std::iter::once(&own).chain(&self.others).map(String::as_str).collect();
            let _ = fs::create_dir_all(folder)
                .and_then(|()| fs::write(&self.path, lines.join("\n") + "\n"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::End;

    fn standing(here: u64, hub: u64, common: u64) -> Standing {
        Standing { here, hub: End { seq: hub, hash: String::new() }, common }
    }

    #[test]
    fn a_hub_whose_past_was_written_anew_is_told_from_one_that_went_on() {
        let room = tempfile::tempdir().unwrap();
        let at = |dir: &str| {
            Seen::of(&room.path().join("tables"), Id::from_bits(7), &room.path().join(dir))
        };
        let seen = || at("uno");
        let weigh = |seen: Seen, standing: &Standing, there: &str| {
            seen.weigh("t", standing, "link", &mut |_| Ok(Some(there.to_owned())))
        };
        weigh(seen(), &standing(9, 9, 9), "other").unwrap();
        weigh(seen(), &standing(12, 15, 9), "other").unwrap();
        // Another folder of this machine was away for longer.
        weigh(at("due"), &standing(6, 15, 4), "other").unwrap();
        let error = weigh(seen(), &standing(12, 15, 4), "other").unwrap_err();
        assert_eq!(
            (error.kind, error.what.key.as_ref()),
            (DiagnosticKind::Damaged, "hub-rewritten")
        );
        // What the hub had is there still: the table was put back from a backup.
        weigh(seen(), &standing(12, 15, 4), "link").unwrap();
        weigh(seen(), &standing(12, 15, 9), "other").unwrap();
        // An older copy of the hub gets the rest again; an older copy of the table, too.
        weigh(seen(), &standing(12, 4, 4), "other").unwrap();
        weigh(seen(), &standing(12, 12, 12), "other").unwrap();
        weigh(seen(), &standing(3, 12, 3), "other").unwrap();
    }
}
