//! The results of a survey: how often each theme stands in the answers, and words that may be
//! quoted, without names. Keeps out: who answered.

use minijinja::{Value as Told, context};

use super::document::{Faces, LIST, Manual, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::print::{Column, Format, Grid, Value};
use crate::readings::surveys::{Asked, questions};
use crate::say;
use crate::text::{Language, Sentence};

/// The results of a survey. It names nobody: it has nothing to reserve.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    template: Some(include_str!("templates/survey.md")),
    manual: Some(&MANUAL),
    ..Row::of("survey", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let found = questions(writer.book);
    match writer.format {
        Format::Json => json(&grid(&found)).map(Written::from),
        Format::Csv => Ok(grid(&found).csv().into()),
        Format::Xlsx => writer.workbook(&grid(&found)),
        Format::Svg | Format::Ics | Format::Pb => {
            Err(ExportRefusal::format(writer.document, writer.format))
        }
        Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
            writer.page(values(&found, writer.process(), writer.language))
        }
    }
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the survey",
    note: "",
    values: &[
        ("`process`", "the process"),
        ("`questions[].survey`, `questions[].question`", "a survey and one of its questions"),
        (
            "`questions[].answers`, `questions[].uncoded`",
            "how many answered it, and how many answers have no theme",
        ),
        ("`questions[].themes`", "the themes with how many answers each stands in, a table"),
        (
            "`questions[].quotes[].text`, `questions[].quotes[].themes`",
            "words that may be quoted, and their themes",
        ),
    ],
};

const fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

fn count(number: usize) -> Value {
    Value::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

/// A row for each theme of each question.
fn grid(found: &[Asked]) -> Grid {
    let rows = found.iter().flat_map(|asked| {
        asked.themes.iter().map(|(theme, times)| {
            vec![
                Value::Words(asked.survey.clone()),
                Value::Words(asked.question.clone()),
                Value::Words(theme.clone()),
                count(*times),
                count(asked.answers),
            ]
        })
    });
    Grid {
        columns: vec![
            column("survey", say!("heading-survey")),
            column("question", say!("heading-question")),
            column("theme", say!("heading-theme")),
            column("count", say!("heading-how-many")),
            column("answers", say!("heading-answers")),
        ],
        rows: rows.collect(),
    }
}

fn themes(asked: &Asked) -> Grid {
    Grid {
        columns: vec![
            column("theme", say!("heading-theme")),
            column("count", say!("heading-how-many")),
        ],
        rows: asked
            .themes
            .iter()
            .map(|(theme, times)| vec![Value::Words(theme.clone()), count(*times)])
            .collect(),
    }
}

fn values(found: &[Asked], process: Option<&str>, language: Language) -> Told {
    let told = |asked: &Asked| {
        let quotes = asked.quotes.iter().map(|(text, themes)| {
            context! { text, themes => themes.join(", ") }
        });
        context! {
            survey => asked.survey.as_str(),
            question => asked.question.as_str(),
            answers => asked.answers,
            uncoded => asked.uncoded,
            themes => themes(asked).table(language),
            quotes => quotes.collect::<Vec<_>>(),
        }
    };
    context! { process, questions => found.iter().map(told).collect::<Vec<_>>() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn themes_are_counted_by_question() {
        let mut table = Sample::default();
        for (respondent, themes) in [("1", "tempo"), ("2", "tempo; ascolto")] {
            let answer = [
                ("survey", "2024"),
                ("question", "Che cosa?"),
                ("respondent", respondent),
                ("text", "Sì"),
                ("themes", themes),
            ];
            table.add(Kind::Surveys, &answer);
        }
        let csv = grid(&questions(table.world())).csv();
        assert!(
            csv.contains("2024,Che cosa?,tempo,2,2\r\n2024,Che cosa?,ascolto,1,2\r\n"),
            "{csv}"
        );
    }
}
