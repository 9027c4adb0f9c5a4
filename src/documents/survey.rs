//! The results of a survey: how often each theme stands in the answers, and words that may be
//! quoted, without names. Keeps out: who answered.

use chrono::NaiveDate;
use minijinja::{Value as Page, context};

use super::document::{LIST, Manual, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::domain::{World, charter};
use crate::print::{Column, Format, Grid, Value};
use crate::readings::Face;
use crate::readings::surveys::{Asked, questions};
use crate::say;
use crate::text::{Language, Sentence};

/// The results of a survey. It names nobody; what few answered is for the table alone.
pub(super) const ROW: Row = Row {
    template: Some(include_str!("templates/survey.md")),
    manual: Some(&MANUAL),
    ..Row::of("survey", LIST, write)
};

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    let told = Told::of(writer.face, writer.book);
    let found = &told.found;
    match writer.format {
        Format::Json => json(&grid(found)).map(Written::from),
        Format::Csv => Ok(grid(found).csv().into()),
        Format::Xlsx => writer.workbook(&grid(found)),
        Format::Svg | Format::Ics | Format::Pb => {
            Err(ExportRefusal::format(writer.document, writer.format))
        }
        Format::Markdown | Format::Html | Format::Fodt | Format::Docx | Format::Pdf => {
            writer.page(values(&told, writer.process(), writer.language))
        }
    }
}

/// The questions that may be told: few answers are those of people whom others would know.
struct Told {
    /// For whom.
    face: Face,
    found: Vec<Asked>,
    /// How many others there are.
    withheld: usize,
    /// How many answers it takes, by the rules of the table.
    least: usize,
}

impl Told {
    fn of(face: Face, world: &dyn World) -> Self {
        let least = charter::in_force(NaiveDate::MAX, world).minimum_count;
        let is_told = |asked: &Asked| face == Face::Reserved || asked.answers >= least;
        let (found, small): (Vec<Asked>, Vec<Asked>) =
            questions(world).into_iter().partition(is_told);
        Self { face, found, withheld: small.len(), least }
    }
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the survey",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`withheld`, `least`",
            "how many questions are not told since they have fewer answers than the rules of the \
             table let the public see, and how many those are",
        ),
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

fn values(of: &Told, process: Option<&str>, language: Language) -> Page {
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
    context! {
        face => of.face.code(),
        process,
        withheld => of.withheld,
        least => of.least,
        questions => of.found.iter().map(told).collect::<Vec<_>>(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    /// A question with two answers at a table whose rules ask for so many.
    fn table(least: &str) -> Sample {
        let mut table = Sample::default();
        let rules = [("version", "1"), ("text", "x"), ("approved", "2014-01-01")];
        table.add(Kind::Rules, &[&rules[..], &[("minimum_count", least)]].concat());
        for (respondent, themes) in [("1", "tempo"), ("2", "tempo; ascolto")] {
            let answer = [
                ("survey", "2024"),
                ("question", "Che cosa?"),
                ("quotable", "yes"),
                ("respondent", respondent),
                ("text", "Sì"),
                ("themes", themes),
            ];
            table.add(Kind::Surveys, &answer);
        }
        table
    }

    #[test]
    fn a_question_of_few_answers_is_told_as_withheld_once_and_no_answer_of_it() {
        let told = |least: &str| {
            let table = table(least);
            let told = Told::of(Face::Public, table.world());
            let page = values(&told, None, Language::It);
            (grid(&told.found).csv(), markdown(Document::Survey, page))
        };
        let (csv, page) = told("3");
        assert_eq!(csv.lines().count(), 1, "{csv}");
        assert!(page.contains("meno di 3 risposte") && !page.contains("tempo"), "{page}");
        let whole = Told::of(Face::Reserved, table("3").world());
        assert_eq!((whole.found.len(), whole.withheld), (1, 0));
        let (_, page) = told("2");
        assert!(page.contains("> Sì (tempo)") && !page.contains("non sono pubblicati"), "{page}");
    }

    #[test]
    fn themes_are_counted_by_question() {
        let csv = grid(&Told::of(Face::Public, table("2").world()).found).csv();
        assert!(
            csv.contains("2024,Che cosa?,tempo,2,2\r\n2024,Che cosa?,ascolto,1,2\r\n"),
            "{csv}"
        );
    }
}
