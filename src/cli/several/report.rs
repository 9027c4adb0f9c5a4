//! `report --all`: one report over every table of a folder. Keeps out: what stands in it (see
//! `documents`), and the report of one table.

use super::each::{all_read, each, in_table};
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::files::{self, Readers};
use crate::cli::grammar::{Export, Faces};
use crate::documents::{Across, Contribution, Document, Format};
use crate::domain::Viewer;
use crate::readings::Face;
use crate::say;
use crate::store;
use crate::text::{Diagnostic, DiagnosticKind, Finding, Language, Sentence};

/// `report --all`, and `export report --all`.
pub(super) fn report(call: &mut Call<'_>, asked: &Export) -> Result<(), Failure> {
    if asked.document != Document::Report {
        let document = asked.document.sentence();
        let hint = say!("cli-all-document-hint", document = asked.document.code());
        return Err(Failure::usage(say!("cli-all-document", document = document), Some(hint)));
    }
    if asked.template.is_some() {
        return Err(Failure::usage(say!("cli-all-template"), None));
    }
    let path = asked.output.as_ref().filter(|path| !files::is_stream(path));
    let by_name = || path?.extension()?.to_str().and_then(Format::of);
    let format = asked.format.or_else(by_name).unwrap_or(Format::Markdown);
    let face = match asked.face {
        None | Some(Faces::Public) => Face::Public,
        Some(Faces::Reserved) => Face::Reserved,
    };
    let found = each(call, |place| {
        let table = store::read(&place.dir)?;
        // What a table may not say stops the report, and is no table that cannot be read.
        Ok(Contribution::of(face, &table.ledger().seen_by(Viewer::Facilitator)))
    })?;
    let mut tables = Vec::new();
    let mut hits: Vec<Finding> = Vec::new();
    let mut stopped = None;
    for (name, taken) in found.read {
        match taken {
            Ok(of) => tables.push((name, of)),
            Err(refusal) => {
                hits.extend(refusal.findings.iter().map(|hit| in_table(&name, hit)));
                stopped.get_or_insert(refusal);
            }
        }
    }
    if let Some(refusal) = stopped {
        return Err(Diagnostic { findings: hits, ..refusal });
    }
    for (name, of) in &tables {
        for note in &of.notes {
            call.say(&say!("cli-in-file", file = name.as_str(), what = note.clone()));
        }
    }
    let unread: Vec<_> =
        found.unread.iter().map(|of| (of.name.clone(), why(face, &of.why))).collect();
    let language = spoken(call, &tables);
    let bytes = Across { tables: &tables, unread: &unread, face, language }.written(format)?;
    match path {
        None => call.put(bytes),
        Some(path) => {
            let readers = Readers::of(face, call.host.umask);
            call.say(&files::hand_out(path, &bytes, readers)?);
        }
    }
    if face == Face::Reserved {
        call.say(&say!("cli-reserved", document = Document::Report.sentence()));
    }
    all_read(found.unread)
}

/// The language asked for, else the one in which all tables write, else Italian; the environment
/// decides nothing of a file.
fn spoken(call: &Call<'_>, tables: &[(String, Contribution)]) -> Language {
    if call.options.lang.is_some() {
        return call.language;
    }
    let mut own = tables.iter().map(|(_, of)| of.language);
    let first = own.next().unwrap_or(Language::It);
    if own.all(|other| other == first) { first } else { Language::It }
}

/// Why a table cannot be read, as far as a face may say it: the whole reason names files, and may
/// name who wrote last.
fn why(face: Face, why: &Diagnostic) -> Sentence {
    match (face, why.kind) {
        (Face::Reserved, _) => why.what.clone(),
        (Face::Public, DiagnosticKind::Damaged) => say!("across-damaged"),
        (Face::Public, DiagnosticKind::Newer) => say!("across-newer"),
        (Face::Public, _) => say!("across-unreadable"),
    }
}
