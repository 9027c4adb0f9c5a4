//! `export`: a document to a file or to standard output. Keeps out: what stands in documents.

use std::path::Path;

use super::call::Call;
use super::failure::Failure;
use super::files::{self, Readers};
use super::grammar::{self, Faces};
use super::opening::open_to_read;
use super::progress::during;
use super::{several, templates};
use crate::documents::{self, ExportRefusal, Format, Request};
use crate::domain::{Veiled, Viewer, World};
use crate::ledger::Ledger;
use crate::readings::Face;
use crate::say;

/// `export DOCUMENT [ID]`; with `--all` of every table of a folder.
pub(super) fn run(call: &mut Call<'_>, asked: &grammar::Export) -> Result<(), Failure> {
    if asked.all {
        return several::export(call, asked);
    }
    let document = asked.document;
    // A template or a file whose name ends in a format says which; one that the document does not
    // have is refused, or the file would not be what its name says.
    let by_name = || {
        let template = asked.template.as_ref().and_then(|file| named(file));
        let output = asked.output.as_ref().filter(|_| !document.is_folder());
        let template = template.filter(|format| document.formats().contains(format));
        template.or_else(|| output.and_then(|file| named(file)))
    };
    let format = asked.format.or_else(by_name);
    let format = format.or(document.formats().first().copied()).unwrap_or(Format::Markdown);
    // An export that can be public is public unless it is asked otherwise.
    let face = match asked.face {
        None | Some(Faces::Public) => Face::Public,
        Some(Faces::Reserved) => Face::Reserved,
    };
    if asked.face.is_some() && !document.has_face(face) {
        return Err(ExportRefusal::no_such_face(document, face));
    }
    let table = open_to_read(call)?;
    let language = call.options.lang.is_some().then_some(call.language);
    let templates = templates::chosen(
        call.host.folders.config.as_deref(),
        asked.template.as_deref(),
        document,
        format,
    )?;
    let request = Request {
        document,
        id: asked.id.as_deref(),
        face,
        format,
        language,
        templates: Some(&templates),
    };
    // A calendar says how often a sitting was moved, which only the log knows.
    let dated = table.ledger().dated();
    let seen = Veiled::new(&dated, Viewer::Facilitator);
    let world = source(document, table.ledger(), &seen);
    // What a document lacks is said before it is written: it is a draft then, and marks its gaps
    // itself.
    let missing = documents::missing(document, request.id, world);
    if !missing.is_empty() {
        let parts: Vec<String> = missing.iter().map(|part| call.tell(part)).collect();
        call.say(&say!(
            "cli-incomplete",
            document = document.sentence(),
            count = parts.len(),
            parts = parts.join("; ")
        ));
    }
    if document.is_folder() {
        let Some(path) = asked.output.as_ref().filter(|path| !files::is_stream(path)) else {
            let hint = say!("cli-folder-hint", document = document.code());
            return Err(Failure::usage(
                say!("cli-folder-needed", document = document.sentence()),
                Some(hint),
            ));
        };
        let parts = documents::folder(language, world)?;
        let replaces = files::write_folder(path, &parts, call.host.umask)?;
        let path = path.display().to_string();
        call.say(&match replaces {
            true => say!("cli-replaced-files", path = path),
            false => say!("cli-written", path = path),
        });
        return Ok(());
    }
    let telling = call.tell(&say!("cli-making", document = document.sentence()));
    let made = during(call.host.terminals.err, &telling, || documents::make(&request, world));
    let documents::Made { bytes, notes } = made?;
    for note in &notes {
        call.say(note);
    }
    match asked.output.as_ref().filter(|path| !files::is_stream(path)) {
        None => call.put(bytes),
        Some(path) => {
            let readers = Readers::of(document.face(face), call.host.umask);
            call.say(&files::hand_out(path, &bytes, readers)?);
        }
    }
    if document.face(face) == Face::Reserved {
        call.say(&say!("cli-reserved", document = document.sentence()));
    }
    Ok(())
}

/// The records a document is written from: what is seen of them, and all of them for a bundle,
/// which must be able to make the table again.
pub(super) fn source<'a>(
    document: documents::Document,
    ledger: &'a Ledger,
    seen: &'a Veiled<'a>,
) -> &'a dyn World {
    if document == documents::Document::Bundle { ledger.book() } else { seen }
}

/// The format the end of a file's name says.
fn named(file: &Path) -> Option<Format> {
    file.extension().and_then(|end| end.to_str()).and_then(Format::of)
}
