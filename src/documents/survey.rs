//! The results of a survey: how often each theme stands in the answers, and words that may be
//! quoted, without names. Keeps out: who answered.

use chrono::NaiveDate;
use minijinja::{Value as Page, context};

use super::document::{LIST, Manual, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written, json};
use crate::domain::{World, charter};
use crate::methods::ratio::{Ratio, rounded};
use crate::print::values::maybe_safe;
use crate::print::{Column, Format, Grid, Value};
use crate::readings::Face;
use crate::readings::surveys::{Agreement, Asked, questions, verdict};
use crate::say;
use crate::text::{Language, Sentence};

/// The results of a survey. It names nobody; what few answered is for the table alone.
pub(super) const ROW: Row = Row {
    rooms: &[("surveys", 0)],
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
        Format::Xlsx => {
            Written::sheets(&[("survey", &grid(found)), ("agreement", &agreements(found))])
        }
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
            "`questions[].answers`, `questions[].uncoded`, `questions[].disputed`",
            "how many answered it, how many answers have no theme, and of how many those who coded \
             them do not say the same",
        ),
        (
            "`questions[].themes`",
            "the themes with how many answers each stands in, and the agreement on it where two \
             coded the answers, a table",
        ),
        (
            "`questions[].twice`, `questions[].same`",
            "how many answers two or more coded, and to how many of them they gave the same themes",
        ),
        (
            "`questions[].alpha`, `questions[].verdict`",
            "Krippendorff's alpha over all themes, and how it is read; absent where there is \
             nothing to compare",
        ),
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

/// An alpha with the digits that its customary limits have.
fn figure(alpha: Option<&Ratio>) -> Value {
    alpha.map_or(Value::Nothing, |alpha| Value::Decimal(rounded(alpha, 3)))
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
                figure(asked.agreement.themes.get(theme)),
                figure(asked.agreement.alpha.as_ref()),
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
            column("alpha", say!("heading-alpha")),
            column("alpha_question", say!("heading-alpha-question")),
        ],
        rows: rows.collect(),
    }
}

/// A row for each question: how far those who coded its answers agree.
fn agreements(found: &[Asked]) -> Grid {
    let rows = found.iter().map(|asked| {
        let Agreement { twice, same, alpha, .. } = &asked.agreement;
        vec![
            Value::Words(asked.survey.clone()),
            Value::Words(asked.question.clone()),
            count(asked.answers),
            count(asked.uncoded),
            count(asked.disputed),
            count(*twice),
            count(*same),
            figure(alpha.as_ref()),
        ]
    });
    Grid {
        columns: vec![
            column("survey", say!("heading-survey")),
            column("question", say!("heading-question")),
            column("answers", say!("heading-answers")),
            column("uncoded", say!("heading-uncoded")),
            column("disputed", say!("heading-disputed")),
            column("twice", say!("heading-coded-twice")),
            column("same", say!("heading-coded-same")),
            column("alpha", say!("heading-alpha")),
        ],
        rows: rows.collect(),
    }
}

/// The themes of a question; what coders agree on stands beside them where two coded its answers.
fn themes(asked: &Asked) -> Grid {
    let is_coded = asked.agreement.twice > 0;
    let columns = [
        Some(column("theme", say!("heading-theme"))),
        Some(column("count", say!("heading-how-many"))),
        is_coded.then(|| column("alpha", say!("heading-alpha"))),
    ];
    let row = |(theme, times): &(String, usize)| {
        let alpha = is_coded.then(|| figure(asked.agreement.themes.get(theme)));
        let own = [Value::Words(theme.clone()), count(*times)];
        own.into_iter().chain(alpha).collect()
    };
    Grid {
        columns: columns.into_iter().flatten().collect(),
        rows: asked.themes.iter().map(row).collect(),
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
            disputed => asked.disputed,
            twice => asked.agreement.twice,
            same => asked.agreement.same,
            alpha => maybe_safe(asked.agreement.alpha.as_ref().map(|alpha| {
                language.decimal(&rounded(alpha, 3))
            })),
            verdict => maybe_safe(asked.agreement.alpha.as_ref().map(|alpha| {
                language.tell(&verdict(alpha))
            })),
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
            csv.contains("2024,Che cosa?,tempo,2,2,,\r\n2024,Che cosa?,ascolto,1,2,,\r\n"),
            "{csv}"
        );
    }

    #[test]
    fn the_agreement_of_two_coders_stands_beside_each_theme_and_under_the_question() {
        let mut table = Sample::default();
        for theme in ["ascolto", "tempo"] {
            table.add(Kind::Themes, &[("survey", "2024"), ("theme", theme)]);
        }
        for (respondent, one, other) in [("1", "tempo", "tempo"), ("2", "ascolto", "tempo")] {
            let answer = [
                ("survey", "2024"),
                ("question", "Che cosa?"),
                ("respondent", respondent),
                ("text", "Sì"),
            ];
            table.add(Kind::Surveys, &answer);
            for (coder, themes) in [("Ada", one), ("Bice", other)] {
                let answer = format!("2024, Che cosa?: {respondent}");
                let coding = [("answer", answer.as_str()), ("coder", coder), ("themes", themes)];
                table.add(Kind::Codings, &coding);
            }
        }
        let found = questions(table.world());
        let csv = grid(&found).csv();
        // Three of four say the same of each theme: 1 - 3/3; over both, four of each: 1 - 7 x 2/16.
        assert!(csv.contains("2024,Che cosa?,tempo,1,2,0.000,0.125\r\n"), "{csv}");
        let csv = agreements(&found).csv();
        assert!(csv.ends_with("2024,Che cosa?,2,0,1,2,1,0.125\r\n"), "{csv}");
        let headings: Vec<&str> = themes(&found[0]).columns.iter().map(|it| it.name).collect();
        assert_eq!(headings, ["theme", "count", "alpha"]);
    }
}
