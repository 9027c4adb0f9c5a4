//! `backup` and `restore`, and the backups that are made without being asked for. Keeps out: what
//! stands in a backup.

use std::path::{Path, PathBuf};

use super::call::Call;
use super::failure::Failure;
use super::places::{self, Place};
use super::{files, keeping, passphrase};
use crate::say;
use crate::store::{self, Backup, Difference, ENCRYPTED_ENDING, ENDING, Keeping, Table};
use crate::text::{Sentence, clock};

/// So many of the entries that a restored table lacks are told one by one.
const TOLD: usize = 10;

/// `backup [FILE]`: the file is the result. With a `secret` it is under a passphrase, which may
/// stand in a file.
pub(super) fn backup(
    call: &mut Call<'_>,
    target: Option<&Path>,
    secret: Option<Option<&Path>>,
) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let now = (call.host.now)();
    let (mut bytes, backup) = store::backup(&place.dir, &place.name, &now.to_rfc3339(), true)?;
    if let Some(file) = secret {
        let passphrase = passphrase::new(call, file)?;
        bytes = store::encrypted(&bytes, &passphrase)?;
    }
    if target.is_some_and(files::is_stream) {
        call.put(bytes);
    } else {
        let mut name = format!("{}-{}{ENDING}", place.name, now.format("%Y-%m-%d-%H%M"));
        if secret.is_some() {
            name.push_str(ENCRYPTED_ENDING);
        }
        let path = match target {
            Some(folder) if folder.is_dir() => folder.join(name),
            Some(file) => file.to_owned(),
            None => PathBuf::from(name),
        };
        if !store::may_replace(&path, &backup.about) {
            let told = say!("backup-taken", path = path.display().to_string());
            return Err(Failure::new(told, Some(say!("backup-taken-hint"))));
        }
        let is_new = !path.exists();
        store::write_backup(&path, &bytes).map_err(|error| Failure::file(&path, &error))?;
        call.put_line(&path.display().to_string());
        if let Err(error) = store::note(&place.dir, &backup.about) {
            log::warn!("backup not noted beside the table: {error}");
        }
        // A stick that is not plugged in would be a file of its name.
        if is_new && path.extension().is_none() {
            call.say(&say!("backup-is-file", path = path.display().to_string()));
        }
    }
    call.say(&say!(
        "backup-made",
        count = backup.about.entries,
        records = backup.about.records,
        head = head(&backup)
    ));
    if !backup.about.files.is_empty() {
        call.say(&say!("backup-files", count = backup.about.files.len()));
    }
    for path in store::wrong_attached(&place.dir) {
        call.say(&say!("backup-file-out", path = path.display().to_string()));
    }
    call.say(&if secret.is_some() { say!("backup-encrypted") } else { say!("backup-reserved") });
    Ok(())
}

fn head(backup: &Backup) -> String {
    if backup.about.head.is_empty() { "-".to_owned() } else { backup.about.head.clone() }
}

/// `restore FILE`: the folder of the table is the result.
pub(super) fn restore(
    call: &mut Call<'_>,
    file: &Path,
    is_trial: bool,
    secret: Option<&Path>,
) -> Result<(), Failure> {
    let mut bytes = files::read(call, file)?;
    if store::is_encrypted(&bytes) {
        let passphrase = passphrase::known(call, secret)?;
        let opened = store::decrypted(&bytes, &passphrase);
        bytes = opened.map_err(|failure| failure.unread(&files::name(file)))?;
    }
    let backup = Backup::read(&bytes).map_err(|failure| failure.unread(&files::name(file)))?;
    let place = place(call, &backup)?;
    let difference = store::compare(&place.dir, &backup)?;
    tell(call, &backup, &difference);
    if is_trial {
        call.put_line(&call.tell(&say!("cli-dry-run")));
        call.put_line(&place.dir.display().to_string());
        return Ok(());
    }
    let notes = call.notes();
    let aside = store::restore(&place.dir, &backup, &call.holder(), notes.as_deref())?;
    if !difference.is_there {
        place.name_it(&backup.about.name)?;
    }
    call.put_line(&place.dir.display().to_string());
    if let Some(aside) = aside {
        call.say(&say!("restore-aside", path = aside.display().to_string()));
    }
    Ok(())
}

/// Where a backup goes: the folder or name that was said, else the table with its id, else a new
/// one under its name.
fn place(call: &Call<'_>, backup: &Backup) -> Result<Place, Failure> {
    if let Some(place) = places::said(call)? {
        return Ok(place);
    }
    if backup.about.table.is_none() {
        return places::meant(call);
    }
    let same = |place: &Place| store::table_id(&place.dir) == backup.about.table;
    match places::all(call)?.into_iter().find(same) {
        Some(place) => Ok(place),
        None => places::new(call, &backup.about.name),
    }
}

fn tell(call: &mut Call<'_>, backup: &Backup, difference: &Difference) {
    let at = |at: chrono::DateTime<chrono::FixedOffset>, call: &Call<'_>| {
        format!("{} {}", call.language.date_short(at.date_naive()), clock(at.time()))
    };
    let last = backup.last_change().map(|last| at(last, call)).unwrap_or_else(|| "-".to_owned());
    call.say(&say!(
        "restore-proved",
        count = backup.about.entries,
        records = backup.about.records,
        last = last
    ));
    if !backup.about.files.is_empty() {
        call.say(&say!("backup-files", count = backup.about.files.len()));
    }
    if !difference.is_there {
        call.say(&say!("restore-new"));
        return;
    }
    if let Some(what) = &difference.unreadable {
        call.say(&say!("restore-unreadable", what = what.clone()));
    }
    if difference.only_there > 0 {
        call.say(&say!("restore-gains", count = difference.only_there));
    }
    let lost = &difference.only_here;
    if lost.is_empty() {
        if difference.only_there == 0 && difference.unreadable.is_none() {
            call.say(&say!("restore-same"));
        }
        return;
    }
    call.say(&say!("restore-loses", count = lost.len()));
    for entry in lost.iter().take(TOLD) {
        let told = say!(
            "restore-lost",
            number = entry.seq,
            at = at(entry.at, call),
            who = entry.who.as_str(),
            what = entry.label.clone()
        );
        call.say(&told);
    }
    if lost.iter().any(|entry| entry.erases) {
        call.say(&say!("restore-unerases"));
    }
    if lost.len() > TOLD {
        call.say(&say!("restore-more", count = lost.len() - TOLD));
    }
}

/// Makes the backup of today when one is due: before anything of today is changed.
pub(super) fn keep_if_due(call: &Call<'_>, place: &Place, table: &Table) -> Option<Sentence> {
    let (entries, changed) = table.end()?;
    let today = (call.host.now)().date_naive();
    let is_due = store::is_due(&place.dir, entries, changed.date_naive(), today);
    is_due.then(|| keep(call, place)).flatten()
}

/// Makes the backup of today, in place of one that was made earlier; answers what went wrong.
pub(super) fn keep(call: &Call<'_>, place: &Place) -> Option<Sentence> {
    let now = (call.host.now)();
    let settings = match keeping::read(call.host.folders.config.as_deref()) {
        Ok(settings) => settings,
        Err(what) => return Some(what),
    };
    let keeping = Keeping {
        name: &place.name,
        made: &now.to_rfc3339(),
        today: now.date_naive(),
        second: settings.folder.as_deref(),
        ceiling: settings.ceiling,
    };
    match store::keep(&place.dir, keeping) {
        Ok(None) => None,
        Ok(Some(second)) => Some(say!("backup-second-failed", reason = second.what)),
        Err(error) => Some(say!("backup-failed", reason = error.what)),
    }
}
