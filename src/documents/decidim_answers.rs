//! The answers to proposals that came from Decidim, as the file that it takes in again. Keeps out:
//! proposals of other origin, and sending anything.
//!
//! Decidim overwrites answer and state of every row, dates them and writes to whoever follows the
//! proposal: what it says itself is no row. Columns and states are those of its importer
//! (`proposal_answer_creator.rs`, 0.26 to 0.32): `id`, `state`, `answer/LOCALE`.

use super::document::{Faces, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Answer, Id, Kind, Origin, Outcome, Proposal, World, fold};
use crate::print::Format;
use crate::say;
use crate::text::Language;

/// The answers, for the import of answers of Decidim.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    rooms: &[("decision", 9)],
    notes: |_, world| {
        let is_empty = rows(world.language(), world).is_empty();
        is_empty.then(|| say!("decidim-answers-none")).into_iter().collect()
    },
    ..Row::of("decidim-answers", &[Format::Csv], write)
};

/// The source of proposals that Decidim exported, and that of its answers.
const PROPOSALS: &str = "decidim proposals";
const ANSWERS: &str = "decidim answers";

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    Ok(Written::from(csv(writer.language, &rows(writer.language, writer.book))))
}

/// One row: the id of the proposal there, the state, the text in HTML.
type Cells = (String, &'static str, String);

/// A row for each proposal of Decidim with an answer that Decidim does not say itself, in the order
/// of its ids.
fn rows(language: Language, world: &dyn World) -> Vec<Cells> {
    let mut rows: Vec<(Option<u64>, Cells)> = world
        .all::<Proposal>()
        .filter_map(|(id, _)| Some((origin(id, PROPOSALS, world)?, answer(id, world)?)))
        .filter_map(|(there, (id, answer))| {
            let state = state(answer.outcome);
            let is_known = origin(id, ANSWERS, world)
                .and_then(|own| own.source_state.as_ref())
                .is_some_and(|said| said.as_str() == state);
            let there = there.source_id.as_str().to_owned();
            let number = there.parse().ok();
            (!is_known).then(|| (number, (there, state, text(answer, language))))
        })
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What a record is called at a source.
fn origin<'a>(id: Id, source: &str, world: &'a dyn World) -> Option<&'a Origin> {
    world
        .referring(id, Kind::Origins)
        .into_iter()
        .filter_map(|origin| world.get::<Origin>(origin))
        .find(|own| own.record.0 == id && fold(own.source.as_str()) == source)
}

/// The answer to a proposal: that of the body that decides, else the last.
fn answer(proposal: Id, world: &dyn World) -> Option<(Id, &Answer)> {
    let deciding = world
        .process()
        .and_then(|process| process.deciding_body.as_ref())
        .map(|body| fold(body.as_str()));
    let answers = world.of::<Answer>(proposal);
    answers.max_by_key(|(id, answer)| {
        (deciding.as_deref() == Some(&fold(answer.body.as_str())), answer.date, *id)
    })
}

const fn state(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted | Outcome::Partly => "accepted",
        Outcome::Refused => "rejected",
    }
}

/// The answer as paragraphs: the outcome where no state of Decidim says it, the reasons, the deed.
fn text(answer: &Answer, language: Language) -> String {
    let mut lines: Vec<String> = Vec::new();
    let reason = answer.reason.as_ref().map(|reason| reason.as_str()).unwrap_or_default();
    if answer.outcome == Outcome::Partly || reason.is_empty() {
        lines.push(
            language.tell(&say!("decidim-answer-outcome", outcome = answer.outcome.sentence())),
        );
    }
    lines.extend(reason.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned));
    if let Some(deed) = &answer.deed {
        lines.push(language.tell(&say!("decidim-answer-deed", deed = deed.as_str())));
    }
    lines.iter().map(|line| format!("<p>{}</p>", escaped(line.trim()))).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Semicolons and bare line ends, as the platform's own files have them.
fn csv(language: Language, rows: &[Cells]) -> String {
    let mut csv = format!("id;state;answer/{}\n", language.code());
    for (id, state, text) in rows {
        let text = text.replace('"', "\"\"");
        csv.push_str(&format!("{id};{state};\"{text}\"\n"));
    }
    csv
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for (code, id) in [("P1", "103"), ("P2", "21"), ("P3", "104")] {
            table.add(Kind::Proposals, &[("code", code)]);
            let record = format!("proposals:{code}");
            let origin = [("record", &*record), ("source", PROPOSALS), ("source_id", id)];
            table.add(Kind::Origins, &origin);
        }
        table.add(Kind::Proposals, &[("code", "P4")]);
        let answer = |proposal, outcome, reason| {
            [("proposal", proposal), ("body", "Giunta"), ("outcome", outcome), ("reason", reason)]
        };
        table.add(Kind::Answers, &answer("P1", "partly", "Costa < 10.000 \"tutto compreso\""));
        table.add(Kind::Answers, &answer("P2", "accepted", "Si fa.\n\nNel 2027."));
        table.add(Kind::Answers, &answer("P4", "accepted", "non è di Decidim"));
        table
    }

    #[test]
    fn answers_go_back_under_the_ids_of_the_platform_as_its_importer_reads_them() {
        let csv = csv(Language::It, &rows(Language::It, table().world()));
        let expected = "id;state;answer/it\n\
            21;accepted;\"<p>Si fa.</p><p>Nel 2027.</p>\"\n\
            103;accepted;\"<p>Esito: accolta in parte.</p><p>Costa &lt; 10.000 \"\"tutto compreso\"\"</p>\"\n";
        assert_eq!(csv, expected);
    }

    #[test]
    fn what_the_platform_says_itself_is_not_said_to_it_again() {
        let mut table = table();
        let id = table.add(
            Kind::Answers,
            &[("proposal", "P3"), ("body", "Giunta"), ("outcome", "refused"), ("reason", "No.")],
        );
        assert_eq!(rows(Language::It, table.world()).len(), 3);
        let record = id.to_string();
        table.add(
            Kind::Origins,
            &[
                ("record", &*record),
                ("source", ANSWERS),
                ("source_id", "104"),
                ("source_state", "rejected"),
            ],
        );
        assert_eq!(rows(Language::It, table.world()).len(), 2);
    }
}
