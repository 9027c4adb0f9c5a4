//! `export calendar --all`: one calendar of every table of a folder: its sittings, its courses and
//! the tables of its territories. It names nobody. Keeps out: what an event says (see `documents`).

use super::each::{all_read, each, in_table};
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::files::{self, Readers};
use crate::cli::grammar::{Export, Faces};
use crate::documents::{self, Document, ExportRefusal, Format, Request, joined_calendars};
use crate::domain::{Veiled, Viewer};
use crate::readings::Face;
use crate::say;
use crate::store;
use crate::text::{Diagnostic, Finding};

/// What comes into it.
const PARTS: [Document; 3] =
    [Document::Calendar, Document::CourseCalendar, Document::TerritoryCalendar];

/// `export calendar --all`.
pub(super) fn calendar(call: &mut Call<'_>, asked: &Export) -> Result<(), Failure> {
    if let Some(id) = &asked.id {
        let hint = say!("cli-all-calendar-one-hint", id = id.as_str());
        return Err(Failure::usage(say!("cli-all-calendar-one"), Some(hint)));
    }
    let format = asked.format.unwrap_or(Format::Ics);
    if format != Format::Ics {
        return Err(ExportRefusal::format(Document::Calendar, format));
    }
    if matches!(asked.face, Some(Faces::Reserved)) {
        return Err(ExportRefusal::no_such_face(Document::Calendar, Face::Reserved));
    }
    let language = call.options.lang.is_some().then_some(call.language);
    let found = each(call, |place| {
        let table = store::read(&place.dir)?;
        let dated = table.ledger().dated();
        let seen = Veiled::new(&dated, Viewer::Facilitator);
        let made = PARTS.map(|document| {
            let request = Request {
                document,
                id: None,
                face: Face::Public,
                format,
                language,
                templates: None,
            };
            documents::make(&request, &seen)
        });
        // What a table may not say stops the calendar, and is no table that cannot be read.
        Ok(made.into_iter().collect::<Result<Vec<_>, _>>())
    })?;
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    let mut hits: Vec<Finding> = Vec::new();
    let mut stopped = None;
    for (name, made) in found.read {
        match made {
            Ok(made) => {
                for made in made {
                    for note in &made.notes {
                        let note = note.clone();
                        call.say(&say!("cli-in-file", file = name.as_str(), what = note));
                    }
                    parts.push((name.clone(), made.bytes));
                }
            }
            Err(refusal) => {
                hits.extend(refusal.findings.iter().map(|hit| in_table(&name, hit)));
                stopped.get_or_insert(refusal);
            }
        }
    }
    if let Some(refusal) = stopped {
        return Err(Diagnostic { findings: hits, ..refusal });
    }
    let bytes = joined_calendars(&parts);
    match asked.output.as_ref().filter(|path| !files::is_stream(path)) {
        None => call.put(bytes),
        Some(path) => {
            let readers = Readers::of(Face::Public, call.host.umask);
            call.say(&files::hand_out(path, &bytes, readers)?);
        }
    }
    all_read(found.unread)
}
