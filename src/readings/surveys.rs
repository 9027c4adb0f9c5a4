//! What the answers to a survey add up to: how often each theme stands in them, and the words that
//! may be quoted. Keeps out: who answered.

use std::collections::BTreeMap;

use crate::domain::{SurveyAnswer, World, fold};

/// A question of a survey.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The survey.
    pub survey: String,
    /// The question.
    pub question: String,
    /// How many answered it.
    pub answers: usize,
    /// Answers that have no theme yet.
    pub uncoded: usize,
    /// How many answers each theme stands in, the most frequent first.
    pub themes: Vec<(String, usize)>,
    /// The words that may be quoted, with the themes of each.
    pub quotes: Vec<(String, Vec<String>)>,
}

/// Every question, by survey and question.
pub fn questions(world: &dyn World) -> Vec<Asked> {
    let mut found: BTreeMap<(String, String), Vec<&SurveyAnswer>> = BTreeMap::new();
    for (_, answer) in world.all::<SurveyAnswer>() {
        let key = (fold(answer.survey.as_str()), fold(answer.question.as_str()));
        found.entry(key).or_default().push(answer);
    }
    found.into_values().filter_map(asked).collect()
}

fn asked(mut answers: Vec<&SurveyAnswer>) -> Option<Asked> {
    answers.sort_by_cached_key(|answer| {
        (answer.respondent.as_str().parse::<u64>().ok(), fold(answer.respondent.as_str()))
    });
    let first = answers.first()?;
    let mut themes: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for answer in &answers {
        let mut seen: Vec<String> = Vec::new();
        for theme in &answer.themes.0 {
            let key = fold(theme.as_str());
            if !seen.contains(&key) {
                themes.entry(key.clone()).or_insert_with(|| (theme.as_str().to_owned(), 0)).1 += 1;
                seen.push(key);
            }
        }
    }
    let mut themes: Vec<(String, usize)> = themes.into_values().collect();
    themes.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let quoted = answers.iter().filter(|answer| answer.is_quotable());
    Some(Asked {
        survey: first.survey.as_str().to_owned(),
        question: first.question.as_str().to_owned(),
        answers: answers.len(),
        uncoded: answers.iter().filter(|answer| answer.themes.0.is_empty()).count(),
        themes,
        quotes: quoted
            .map(|answer| {
                let themes = answer.themes.0.iter().map(|theme| theme.as_str().to_owned());
                (answer.text.as_str().to_owned(), themes.collect())
            })
            .collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_theme_counts_once_in_an_answer_and_only_what_may_be_quoted_is() {
        let mut table = Sample::default();
        for (respondent, text, themes, quotable) in [
            ("2", "Ci ascoltano.", "ascolto; Ascolto; tempo", "yes"),
            ("10", "Poco.", "tempo", "no"),
            ("1", "Molto.", "Tempo", "yes"),
            ("3", "Boh", "", ""),
        ] {
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
        let found = questions(table.world());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].answers, found[0].uncoded), (4, 1));
        assert_eq!(found[0].themes, [("Tempo".to_owned(), 3), ("ascolto".to_owned(), 1)]);
        let quotes: Vec<&str> = found[0].quotes.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(quotes, ["Molto.", "Ci ascoltano."]);
    }
}
