//! What the answers to a survey add up to: how often each theme stands in them, how far those who
//! coded them agree, and the words that may be quoted. Keeps out: who answered.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Coding, Id, Line, SurveyAnswer, World, code_book, fold};
use crate::methods::alpha::{Metric, Reliability, alpha, reliability};
use crate::methods::ratio::Ratio;
use crate::say;
use crate::text::Sentence;

/// How far the coding of an answer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodingStage {
    /// Nobody coded it, or one coder alone did.
    Uncoded,
    /// Those who coded it do not say the same, and nothing was decided yet.
    Disputed,
    /// Its themes were decided, or all who coded it said the same.
    Settled,
}

/// An answer with its themes, as far as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coded {
    /// How far its coding is.
    pub stage: CodingStage,
    /// Its themes; none where they do not stand yet, or where none is in it.
    pub themes: Vec<String>,
}

/// How far those who coded the answers to a question say the same.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Agreement {
    /// Answers that two or more coded.
    pub twice: usize,
    /// Those of them to which all gave the same themes.
    pub same: usize,
    /// Krippendorff's alpha over every answer and every theme of the code book: whether the theme is
    /// in it, as each coder said. `None` where there is nothing to compare.
    pub alpha: Option<Ratio>,
    /// The same for each theme by itself.
    pub themes: BTreeMap<String, Ratio>,
}

/// A question of a survey.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Asked {
    /// The survey.
    pub survey: String,
    /// The question.
    pub question: String,
    /// How many answered it.
    pub answers: usize,
    /// Answers that have no theme yet.
    pub uncoded: usize,
    /// Answers of which those who coded them do not say the same.
    pub disputed: usize,
    /// How many answers each theme stands in, the most frequent first; those of the code book are
    /// all there.
    pub themes: Vec<(String, usize)>,
    /// How far coders agree.
    pub agreement: Agreement,
    /// The words that may be quoted, with the themes of each.
    pub quotes: Vec<(String, Vec<String>)>,
}

/// How a coefficient is to be read, in a word.
pub fn verdict(alpha: &Ratio) -> Sentence {
    match reliability(alpha) {
        Reliability::Reliable => say!("accord-reliable"),
        Reliability::Tentative => say!("accord-tentative"),
        Reliability::Unreliable => say!("accord-unreliable"),
    }
}

/// Every answer, by survey, question and respondent.
pub fn answers(world: &dyn World) -> Vec<(Id, &SurveyAnswer)> {
    let mut found: Vec<(Id, &SurveyAnswer)> = world.all::<SurveyAnswer>().collect();
    found.sort_by_cached_key(|(_, answer)| {
        let respondent = answer.respondent.as_str();
        let number = respondent.parse::<u64>();
        // Numbers as numbers, before words.
        (key(answer), number.is_err(), number.ok(), fold(respondent))
    });
    found
}

/// The number of whoever answers a question next: one more than the last of that survey who has one.
pub fn next_respondent(like: &SurveyAnswer, world: &dyn World) -> u64 {
    let same = world.all::<SurveyAnswer>().filter(|(_, it)| key(it) == key(like));
    let numbers = same.filter_map(|(_, it)| it.respondent.as_str().parse::<u64>().ok());
    numbers.max().unwrap_or(0).saturating_add(1)
}

/// Who coded answers of a survey, each as they are called.
pub fn coders(survey: &Line, world: &dyn World) -> Vec<String> {
    let own = fold(survey.as_str());
    let is_own = |coding: &Coding| {
        let answer = world.get::<SurveyAnswer>(coding.answer.id);
        answer.is_some_and(|answer| fold(answer.survey.as_str()) == own)
    };
    let all = world.all::<Coding>().filter(|(_, coding)| is_own(coding));
    let names = all.map(|(_, coding)| coding.coder.shown(world));
    let named: BTreeMap<String, String> = names.map(|name| (fold(&name), name)).collect();
    named.into_values().collect()
}

fn key(answer: &SurveyAnswer) -> (String, String) {
    (fold(answer.survey.as_str()), fold(answer.question.as_str()))
}

/// The codings of an answer, by who made them.
pub fn codings(answer: Id, world: &dyn World) -> Vec<(Id, &Coding)> {
    let mut found: Vec<(Id, &Coding)> = world.of::<Coding>(answer).collect();
    found.sort_by_cached_key(|(id, coding)| (fold(&coding.coder.shown(world)), *id));
    found
}

fn folded(themes: &[Line]) -> BTreeSet<String> {
    themes.iter().map(|theme| fold(theme.as_str())).collect()
}

fn words(themes: &[Line]) -> Vec<String> {
    themes.iter().map(|theme| theme.as_str().to_owned()).collect()
}

/// The themes of an answer, as far as they stand: those that were decided; where nothing was, those
/// on which all who coded it agree.
pub fn coded(id: Id, answer: &SurveyAnswer, world: &dyn World) -> Coded {
    if !answer.themes.0.is_empty() {
        return Coded { stage: CodingStage::Settled, themes: words(&answer.themes.0) };
    }
    let own = codings(id, world);
    let none = |stage| Coded { stage, themes: Vec::new() };
    let Some(((_, first), others)) = own.split_first().filter(|(_, rest)| !rest.is_empty()) else {
        return none(CodingStage::Uncoded);
    };
    let is_same = |(_, it): &(Id, &Coding)| folded(&it.themes.0) == folded(&first.themes.0);
    if others.iter().all(is_same) {
        return Coded { stage: CodingStage::Settled, themes: words(&first.themes.0) };
    }
    none(CodingStage::Disputed)
}

/// Every question, by survey and question.
pub fn questions(world: &dyn World) -> Vec<Asked> {
    let mut found: BTreeMap<(String, String), Vec<(Id, &SurveyAnswer)>> = BTreeMap::new();
    for (id, answer) in answers(world) {
        found.entry(key(answer)).or_default().push((id, answer));
    }
    found.into_values().filter_map(|answers| asked(&answers, world)).collect()
}

fn asked(answers: &[(Id, &SurveyAnswer)], world: &dyn World) -> Option<Asked> {
    let (_, first) = answers.first()?;
    let book = code_book::themes(&first.survey, world);
    let book: Vec<String> = book.iter().map(|theme| theme.theme.as_str().to_owned()).collect();
    let mut counts: BTreeMap<String, (String, usize)> =
        book.iter().map(|theme| (fold(theme), (theme.clone(), 0))).collect();
    let mut told = Asked {
        survey: first.survey.as_str().to_owned(),
        question: first.question.as_str().to_owned(),
        answers: answers.len(),
        agreement: agreement(answers, &book, world),
        ..Asked::default()
    };
    for (id, answer) in answers {
        let coded = coded(*id, answer, world);
        told.uncoded += usize::from(coded.stage == CodingStage::Uncoded);
        told.disputed += usize::from(coded.stage == CodingStage::Disputed);
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for theme in coded.themes.iter().filter(|theme| seen.insert(fold(theme))) {
            counts.entry(fold(theme)).or_insert_with(|| (theme.clone(), 0)).1 += 1;
        }
        if answer.is_quotable() {
            told.quotes.push((answer.text.as_str().to_owned(), coded.themes));
        }
    }
    told.themes = counts.into_values().collect();
    told.themes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Some(told)
}

/// How far those who coded these answers agree, with a code book.
fn agreement(answers: &[(Id, &SurveyAnswer)], book: &[String], world: &dyn World) -> Agreement {
    let coded = answers.iter().map(|(id, _)| {
        let own = codings(*id, world).into_iter();
        own.map(|(_, coding)| folded(&coding.themes.0)).collect::<Vec<_>>()
    });
    let coded: Vec<Vec<BTreeSet<String>>> = coded.filter(|sets| sets.len() > 1).collect();
    let units = |theme: &String| -> Vec<Vec<i64>> {
        let has = |set: &BTreeSet<String>| i64::from(set.contains(&fold(theme)));
        coded.iter().map(|sets| sets.iter().map(has).collect()).collect()
    };
    let of = |theme: &String| Some((theme.clone(), alpha(&units(theme), Metric::Nominal)?));
    Agreement {
        twice: coded.len(),
        same: coded.iter().filter(|sets| sets.iter().all(|set| Some(set) == sets.first())).count(),
        alpha: alpha(&book.iter().flat_map(units).collect::<Vec<_>>(), Metric::Nominal),
        themes: book.iter().filter_map(of).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::methods::ratio::fraction;

    fn answered(table: &mut Sample, respondent: &str, text: &str, themes: &str, quotable: &str) {
        let answer = [
            ("survey", "2024"),
            ("question", "Che cosa è cambiato?"),
            ("respondent", respondent),
            ("text", text),
            ("themes", themes),
            ("quotable", quotable),
        ];
        table.add(Kind::Surveys, &answer);
    }

    #[test]
    fn a_theme_counts_once_in_an_answer_and_only_what_may_be_quoted_is() {
        let mut table = Sample::default();
        for (respondent, text, themes, quotable) in [
            ("2", "Ci ascoltano.", "ascolto; Ascolto; tempo", "yes"),
            ("10", "Poco.", "tempo", "no"),
            ("1", "Molto.", "Tempo", "yes"),
            ("3", "Boh", "", ""),
        ] {
            answered(&mut table, respondent, text, themes, quotable);
        }
        let found = questions(table.world());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].answers, found[0].uncoded), (4, 1));
        assert_eq!(found[0].themes, [("Tempo".to_owned(), 3), ("ascolto".to_owned(), 1)]);
        let quotes: Vec<&str> = found[0].quotes.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(quotes, ["Molto.", "Ci ascoltano."]);
        assert_eq!(found[0].agreement, Agreement::default());
    }

    /// Four answers coded by two, of which one is decided and the last is coded by one alone.
    fn twice_coded() -> Sample {
        let mut table = Sample::default();
        for theme in ["ascolto", "spazi", "tempo"] {
            table.add(Kind::Themes, &[("survey", "2024"), ("theme", theme)]);
        }
        for (respondent, themes) in [("1", ""), ("2", ""), ("3", "tempo"), ("4", ""), ("5", "")] {
            answered(&mut table, respondent, "Sì.", themes, "yes");
        }
        for (respondent, coder, themes) in [
            ("1", "Ada", "tempo; ascolto"),
            ("1", "Bice", "Ascolto; tempo"),
            ("2", "Ada", "tempo"),
            ("2", "Bice", "ascolto"),
            ("3", "Ada", "tempo"),
            ("3", "Bice", "tempo; ascolto"),
            ("4", "Ada", ""),
            ("4", "Bice", ""),
            ("5", "Ada", "tempo"),
        ] {
            let answer = format!("2024, Che cosa è cambiato?: {respondent}");
            let coding = [("answer", answer.as_str()), ("coder", coder), ("themes", themes)];
            table.add(Kind::Codings, &coding);
        }
        table
    }

    #[test]
    fn what_both_say_stands_and_what_they_say_apart_waits_for_a_decision() {
        let table = twice_coded();
        let found = questions(table.world());
        let of = &found[0];
        assert_eq!((of.answers, of.uncoded, of.disputed), (5, 1, 1));
        let counted = [("tempo", 2), ("ascolto", 1), ("spazi", 0)];
        assert_eq!(of.themes, counted.map(|(theme, count)| (theme.to_owned(), count)));
        let last = answers(table.world()).into_iter().nth(3).unwrap();
        let nothing = Coded { stage: CodingStage::Settled, themes: Vec::new() };
        assert_eq!(coded(last.0, last.1, table.world()), nothing, "both say that none is in it");
    }

    #[test]
    fn the_alpha_of_two_coders_is_as_worked_out_by_hand() {
        let agreement = &questions(twice_coded().world())[0].agreement;
        assert_eq!((agreement.twice, agreement.same), (4, 2));
        // tempo: 11 10 11 00, five ones and three zeros of eight values, one unlike unit.
        assert_eq!(agreement.themes.get("tempo"), fraction(5 * 3 - 7, 5 * 3).as_ref());
        // ascolto: 11 01 01 00, four of each, two unlike units.
        assert_eq!(agreement.themes.get("ascolto"), fraction(4 * 4 - 7 * 2, 4 * 4).as_ref());
        assert_eq!(agreement.themes.get("spazi"), None, "nobody ever saw it: nothing to compare");
        // All together: nine ones and fifteen zeros of 24 values, three unlike units.
        assert_eq!(agreement.alpha, fraction(9 * 15 - 23 * 3, 9 * 15));
    }
}
