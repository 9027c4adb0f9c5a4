//! The preparatory synthesis document as values for its template: themes, sentences, and where each
//! comes from. Keeps out: what belongs under a tag.

use minijinja::{Value, context};

use super::document::{Manual, Row, TEXT};
use super::in_words;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::print::values::{maybe, maybe_safe, safe};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Source, Sourced, Synthesis, Theme};
use crate::say;
use crate::text::Language;

/// The preparatory synthesis document.
pub(super) const ROW: Row = Row {
    template: Some(include_str!("templates/synthesis.md")),
    manual: Some(&MANUAL),
    ..Row::of("synthesis", TEXT, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let found = Synthesis::of(writer.face, writer.book);
    writer.page(values(&found, writer.process(), writer.language))
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the synthesis",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        ("`tagged`", "whether anything has a tag: without any, no heading says so"),
        (
            "`themes[].tag`, `themes[].proposals[]`",
            "what was said under one tag, none for what has no tag; and the proposals it speaks of",
        ),
        (
            "`themes[].also[].tag`, `themes[].also[].marks`",
            "what has this tag too and stands whole under another: that tag, and the notes of \
             the sources",
        ),
        (
            "`themes[].contributions[].text`, `themes[].contributions[].wordless`, `themes[].contributions[].mark`, \
             `themes[].contributions[].kind`, `themes[].contributions[].speaker`, \
             `themes[].contributions[].holders`, `themes[].contributions[].reservation`",
            "a contribution: its words (`wordless` of a decision that is called by its item alone), the note of its source, its kind, who spoke, who holds \
             it, and the reservation to a decision",
        ),
        (
            "`themes[].agreements[].text`, `themes[].agreements[].wordless`, `themes[].agreements[].mark`, \
             `themes[].agreements[].kind`, `themes[].agreements[].speaker`, \
             `themes[].agreements[].holders`, `themes[].agreements[].reservation`",
            "an agreement, as a contribution",
        ),
        (
            "`themes[].divergences[].text`, `themes[].divergences[].wordless`, `themes[].divergences[].mark`, \
             `themes[].divergences[].kind`, `themes[].divergences[].speaker`, \
             `themes[].divergences[].holders`, `themes[].divergences[].reservation`",
            "a divergence",
        ),
        (
            "`themes[].fallen[].text`, `themes[].fallen[].wordless`, `themes[].fallen[].mark`, `themes[].fallen[].kind`, \
             `themes[].fallen[].speaker`, `themes[].fallen[].holders`, \
             `themes[].fallen[].reservation`",
            "what was put to a decision and did not pass",
        ),
        (
            "`themes[].questions[].text`, `themes[].questions[].wordless`, `themes[].questions[].mark`, \
             `themes[].questions[].kind`, `themes[].questions[].speaker`, \
             `themes[].questions[].holders`, `themes[].questions[].reservation`, \
             `themes[].questions[].closed`",
            "a question",
        ),
        ("`sources`", "what each note stands for, a table"),
    ],
};

/// The values of the document for its templates; `docs/templates.md` lists them.
pub(super) fn values(synthesis: &Synthesis, process: Option<&str>, language: Language) -> Value {
    context! {
        face => synthesis.face.code(),
        process => maybe(process),
        tagged => synthesis.themes.iter().any(|theme| theme.tag.is_some()),
        themes => synthesis.themes.iter().map(|theme| told_theme(theme, language)).collect::<Value>(),
        sources => sources(&synthesis.sources).table(language),
    }
}

fn told_theme(theme: &Theme, language: Language) -> Value {
    let list = |sentences: &[Sourced]| -> Value {
        sentences.iter().map(|sourced| sentence(sourced, language)).collect()
    };
    let proposals: Vec<String> = theme
        .proposals
        .iter()
        .map(|(code, title)| {
            title.as_ref().map_or_else(|| code.clone(), |title| format!("{code} {title}"))
        })
        .collect();
    let tag = theme.tag.as_ref().map(|tag| match &theme.is_of {
        Some(Some(title)) => format!("{tag} {title}"),
        _ => tag.clone(),
    });
    let also: Value = theme
        .also
        .iter()
        .map(|(tag, marks)| {
            let marks: Vec<String> = marks.iter().map(|mark| format!("[{mark}]")).collect();
            context! { tag, marks => safe(marks.join(", ")) }
        })
        .collect();
    context! {
        tag => maybe(tag),
        also,
        contributions => list(&theme.contributions),
        agreements => list(&theme.agreements),
        divergences => list(&theme.divergences),
        fallen => list(&theme.fallen),
        questions => theme.questions.iter().map(|own| question(own, language)).collect::<Value>(),
        proposals => proposals,
    }
}

fn sentence(sourced: &Sourced, language: Language) -> Value {
    context! {
        text => sourced.text.clone(),
        wordless => sourced.is_wordless,
        mark => safe(sourced.mark.clone()),
        kind => sourced.kind.code(),
        reservation => maybe(sourced.reservation.clone()),
        speaker => maybe(in_words::named(sourced.speaker.as_ref(), language)),
        holders => maybe(in_words::all(&sourced.holders, language)),
    }
}

/// A question, with the day on which it was settled.
fn question(sourced: &Sourced, language: Language) -> Value {
    let closed = sourced.closed.map(|day| language.date_short(day));
    context! { closed => maybe_safe(closed), ..sentence(sourced, language) }
}

/// What each note stands for.
fn sources(sources: &[Source]) -> Grid {
    let column = |name, heading| Column { name, heading };
    let row = |source: &Source| {
        vec![
            Cell::Words(source.mark.clone()),
            Cell::Day(source.day),
            Cell::words(source.item.as_deref()),
            Cell::words(source.group.as_deref()),
            Cell::Code(source.state.code(), source.state.sentence()),
            Cell::Count(u64::try_from(source.sentences).unwrap_or(u64::MAX)),
        ]
    };
    Grid {
        columns: vec![
            column("note", say!("heading-source")),
            column("date", say!("heading-date")),
            column("item", say!("heading-item")),
            column("group", say!("heading-group")),
            column("minutes", say!("heading-minutes-state")),
            column("sentences", say!("heading-sentences")),
        ],
        rows: sources.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::{Document, Format, Request, write};
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
        table.add(Kind::Agenda, &[("meeting", "2"), ("position", "3"), ("title", "Spazi")]);
        table.add(Kind::Groups, &[("meeting", "2"), ("round", "1"), ("number", "1")]);
        table.add(Kind::People, &[("name", "Anna Verdi"), ("organisation", "Circolo Nord")]);
        let fields = [
            ("meeting", "2"),
            ("item", "3"),
            ("group", "1"),
            ("time", "10:00"),
            ("kind", "contribution"),
        ];
        let more = [("text", "# acqua"), ("tags", "verde"), ("speaker", "Anna Verdi")];
        table.add(Kind::Entries, &fields.into_iter().chain(more).collect::<Vec<_>>());
        table
    }

    fn text(face: Face) -> String {
        text_of(&table(), face)
    }

    fn text_of(table: &Sample, face: Face) -> String {
        let request = Request {
            document: Document::Synthesis,
            id: None,
            face,
            format: Format::Markdown,
            language: Some(Language::It),
            templates: None,
        };
        String::from_utf8(write(&request, table.book()).unwrap()).unwrap()
    }

    #[test]
    fn each_sentence_has_a_note_and_each_note_its_source() {
        let text = text(Face::Public);
        assert!(text.contains("- \\# acqua [S2.3 G1]"), "{text}");
        assert!(
            text.contains("S2.3 G1") && text.contains("| 15/02/2014 | Spazi | 1 | bozza |"),
            "{text}"
        );
    }

    #[test]
    fn what_did_not_pass_is_told_as_such_and_is_no_divergence() {
        let mut table = table();
        let fields = [
            ("meeting", "2"),
            ("item", "3"),
            ("time", "10:05"),
            ("kind", "decision"),
            ("method", "no_consensus"),
            ("text", "Si chiude la piazza."),
            ("tags", "verde"),
        ];
        table.add(Kind::Entries, &fields);
        let text = text_of(&table, Face::Public);
        let fallen = text.find("### Proposte non approvate").unwrap();
        assert!(text.find("Si chiude la piazza").is_some_and(|at| at > fallen), "{text}");
        assert!(!text.contains("divergenza"), "{text}");
    }

    #[test]
    fn the_public_document_names_nobody() {
        assert!(!text(Face::Public).contains("Anna"));
        assert!(text(Face::Reserved).contains("Anna Verdi, Circolo Nord"));
    }
}
