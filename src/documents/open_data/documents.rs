//! Which documents stand in the folder of open data, and what its README calls them. Keeps out:
//! what they say.

use super::marks;
use crate::documents::Document;
use crate::domain::{Kind, Meeting, MeetingKind, MinutesState, World, sittings};
use crate::say;
use crate::text::Language;

/// The public documents of the folder: the verbali that are no drafts, the ranking, the DocPP, the
/// record.
pub(super) fn documents(book: &dyn World) -> Vec<(String, Document, Option<String>)> {
    let mut found = Vec::new();
    for (_, meeting) in sittings::series(book) {
        let Meeting { number, kind, .. } = meeting;
        if meeting.minutes_state() != MinutesState::Draft {
            let stem = stem(kind.unwrap_or(MeetingKind::Sitting));
            found.push((
                format!("{stem}-{}.md", number.get()),
                Document::Minutes,
                Some(number.get().to_string()),
            ));
        }
    }
    let process = book.process().is_some();
    let whole = [
        (Document::Ranking, marks::of(book).is_some()),
        (Document::DocPp, process),
        (Document::Record, process),
    ];
    let whole = whole.into_iter().filter(|(_, is_there)| *is_there);
    found.extend(whole.map(|(document, _)| (format!("{}.md", document.code()), document, None)));
    found
}

/// What a verbale of this kind of meeting is called as a file.
const fn stem(kind: MeetingKind) -> &'static str {
    match kind {
        MeetingKind::Sitting => "minutes",
        MeetingKind::Lab => "minutes-lab",
        MeetingKind::Assembly => "minutes-assembly",
        MeetingKind::Other => "minutes-other",
    }
}

/// What a document of the folder is; of a verbale also that it is not approved yet.
pub(super) fn what(
    document: Document,
    id: Option<&str>,
    language: Language,
    book: &dyn World,
) -> String {
    let what = language.tell(&document.sentence());
    let meeting = id
        .filter(|_| document == Document::Minutes)
        .and_then(|id| book.find(Kind::Meetings, id).ok())
        .and_then(|id| book.get::<Meeting>(id));
    match meeting.map(Meeting::minutes_state) {
        Some(MinutesState::Circulated) => language.tell(&say!("open-data-unapproved", what = what)),
        _ => what,
    }
}
