//! `doctor`: what is wrong with a table, what was put right, and what can still be read of it.
//! Keeps out: how that is found, which the store knows.

use std::fs;
use std::path::Path;

use super::call::Call;
use super::failure::Failure;
use super::files::{self, Readers};
use super::{export, places};
use crate::documents::{Document, Format, Request, make};
use crate::domain::{Kind, Meeting, Viewer, World};
use crate::exchange::Listing;
use crate::readings::Face;
use crate::say;
use crate::store::{self, About, Salvaged, Source, quoted};
use crate::text::{DiagnosticKind, Sentence};

/// So many backups are told, the newest first.
const COPIES: usize = 5;

/// `doctor`: puts right what is proved, and says the rest.
pub(super) fn run(call: &mut Call<'_>) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let found = store::doctor(&place.dir, &call.holder())?;
    for said in &found.mended {
        call.put_line(&call.tell(said));
    }
    if let Some(what) = found.unwritable {
        call.put_line(&call.tell(&say!("doctor-unwritable", what = what)));
    }
    call.put_line(&call.tell(&say!("doctor-entries", count = found.entries)));
    for (path, about) in found.copies.iter().take(COPIES) {
        let told = call.tell(&copy(path, about.as_ref()));
        call.put_line(&told);
    }
    let newest = found.copies.iter().find_map(|(path, about)| Some((path, about.as_ref()?)));
    if found.copies.is_empty() {
        call.put_line(&call.tell(&say!("doctor-no-copies")));
    }
    let Some(trouble) = found.trouble else {
        let ahead = newest.filter(|(_, about)| about.entries > found.entries);
        if let Some((path, about)) = ahead {
            let said = say!("doctor-ahead", path = path.as_str(), count = about.entries);
            call.put_line(&call.tell(&said));
        }
        let told =
            if found.mended.is_empty() { say!("doctor-sound") } else { say!("doctor-mended") };
        call.put_line(&call.tell(&told));
        return Ok(());
    };
    let table = quoted(&place.dir);
    let mut hints = vec![say!("doctor-rescue-hint", path = table.as_str())];
    if let Some((path, _)) = newest {
        let file = quoted(Path::new(path));
        hints.push(say!("doctor-restore-hint", path = table.as_str(), file = file));
    }
    Err(Failure { hints, ..trouble })
}

fn copy(path: &str, about: Option<&About>) -> Sentence {
    match about {
        Some(about) => say!("doctor-copy", path = path, count = about.entries),
        None => say!("doctor-copy-broken", path = path),
    }
}

/// `doctor --rescue DIR`: everything that can still be read, in a new folder; the table is left as
/// it is.
pub(super) fn rescue(call: &mut Call<'_>, target: &Path) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let failed = |error: &std::io::Error| Failure::file(target, error);
    if fs::read_dir(target).is_ok_and(|mut entries| entries.next().is_some()) {
        let told = say!("cli-folder-taken", path = target.display().to_string());
        return Err(Failure::new(told, Some(say!("cli-folder-taken-hint"))));
    }
    let room = target.join(".database");
    fs::create_dir_all(&room).map_err(|error| failed(&error))?;
    let versions = store::versions(&place.dir, &room);
    fs::remove_dir_all(&room).map_err(|error| failed(&error))?;
    let versions = versions?;
    if versions.is_empty() {
        let what = say!("rescue-nothing", path = place.dir.display().to_string());
        return Err(Failure::of_kind(DiagnosticKind::Damaged, what));
    }
    for version in &versions {
        let folder = target.join(name(version.source));
        fs::create_dir_all(&folder).map_err(|error| failed(&error))?;
        let records = write(version, &folder)?;
        let told = say!(
            "rescue-version",
            source = name(version.source),
            path = folder.display().to_string(),
            entries = version.entries,
            records = records,
            whole = if version.is_whole { "yes" } else { "no" }
        );
        call.put_line(&call.tell(&told));
    }
    call.say(&say!("rescue-reserved"));
    Ok(())
}

const fn name(source: Source) -> &'static str {
    match source {
        Source::Journal => "journal",
        Source::Database => "database",
        Source::Snapshot => "snapshot",
    }
}

/// Writes a version as a bundle, a CSV for each kind, and the verbali as far as they can be
/// written; answers how many records there are.
fn write(version: &Salvaged, folder: &Path) -> Result<usize, Failure> {
    let seen = version.ledger.seen_by(Viewer::Facilitator);
    let world = export::source(Document::Bundle, &version.ledger, &seen);
    let bundle = make(&asked(Document::Bundle, None, Format::Json), world)?;
    files::write(&folder.join("bundle.json"), &bundle.bytes, Readers::Owner)?;
    let mut records = 0;
    for kind in Kind::ALL {
        let listing = Listing::of(*kind, world);
        records += listing.rows.len();
        if !listing.rows.is_empty() {
            files::write(
                &folder.join(format!("{kind}.csv")),
                listing.csv().as_bytes(),
                Readers::Owner,
            )?;
        }
    }
    let veiled: &dyn World = &seen;
    let meetings: Vec<String> =
        veiled.all::<Meeting>().map(|(_, meeting)| meeting.number.get().to_string()).collect();
    for number in meetings {
        let request = asked(Document::Minutes, Some(&number), Format::Markdown);
        // A verbale that cannot be written leaves the others.
        if let Ok(made) = make(&request, &seen) {
            let (face, language) = (Face::Reserved, veiled.language());
            let name = Document::Minutes.file_name(Some(&number), face, Format::Markdown, language);
            files::write(&folder.join(name), &made.bytes, Readers::Owner)?;
        }
    }
    Ok(records)
}

const fn asked(document: Document, id: Option<&str>, format: Format) -> Request<'_> {
    Request { document, id, face: Face::Reserved, format, language: None, templates: None }
}
