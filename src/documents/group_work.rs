//! Work in groups in the words of a document: rounds, members, questions with their answers. Keeps
//! out: plenary talk.

use minijinja::{Value, context};

use super::in_words;
use crate::print::values::{maybe, maybe_safe, safe};
use crate::readings::{Answered, Asked, Said, Sharing, Table, Who};
use crate::say;
use crate::text::{Language, Sentence};

/// The rounds of work in groups, each with its rule and its groups.
pub(super) fn rounds(sharings: &[Sharing], language: Language) -> Value {
    let round = |sharing: &Sharing| {
        context! {
            number => sharing.round,
            method => maybe_safe(sharing.method.map(|method| language.tell(&method.sentence()))),
            rule => maybe(sharing.rule.as_deref().map(|rule| told_rule(rule, language))),
            seed => maybe_safe(sharing.seed.map(|seed| seed.to_string())),
            tables => sharing.tables.iter().map(|table| seated(table, language)).collect::<Value>(),
        }
    };
    sharings.iter().map(round).collect()
}

/// A rule as it is kept, in the language of the table: where it is still what the program wrote, it
/// is told in the language of the document; words of one's own stay.
fn told_rule(kept: &str, language: Language) -> String {
    let own = [say!("rule-balanced"), say!("rule-open-space"), say!("rule-world-cafe")];
    let is_it = |rule: &&Sentence| Language::ALL.iter().any(|other| other.tell(rule) == kept);
    own.iter().find(is_it).map_or_else(|| kept.to_owned(), |rule| language.tell(rule))
}

fn seated(table: &Table, language: Language) -> Value {
    let who = |who: &Option<Who>| maybe(in_words::named(who.as_ref(), language));
    context! {
        group => called(Some(&table.code), table.name.as_deref(), language),
        count => table.members.len(),
        members => maybe(in_words::all(&table.members, language)),
        rapporteur => who(&table.rapporteur),
        host => who(&table.host),
    }
}

/// A group by its number and its name; the plenary where there is no group. What was typed is still
/// to be escaped.
fn called(code: Option<&str>, name: Option<&str>, language: Language) -> Value {
    let Some(code) = code else { return safe(language.tell(&say!("group-plenary"))) };
    let group = language.tell(&say!("group-called", code = code));
    match name {
        Some(name) => Value::from(format!("{group}, {name}")),
        None => safe(group),
    }
}

/// Guiding questions with the answers of each group; `said` tells one answer.
pub(super) fn asked(
    questions: &[Asked],
    said: &dyn Fn(&Said) -> Value,
    language: Language,
) -> Value {
    let answer = |answered: &Answered| {
        context! {
            group => called(answered.group.as_deref(), answered.name.as_deref(), language),
            rapporteur => maybe(in_words::named(answered.rapporteur.as_ref(), language)),
            entries => answered.entries.iter().map(said).collect::<Value>(),
        }
    };
    let question = |question: &Asked| {
        context! {
            position => question.position,
            text => question.text.clone(),
            answers => question.answers.iter().map(answer).collect::<Value>(),
            silent => maybe_safe((!question.silent.is_empty()).then(|| question.silent.join(", "))),
        }
    };
    questions.iter().map(question).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_of_the_program_is_told_in_the_language_of_the_document_and_others_as_they_are() {
        let kept = Language::It.tell(&say!("rule-balanced"));
        assert_eq!(told_rule(&kept, Language::En), Language::En.tell(&say!("rule-balanced")));
        assert_eq!(told_rule("Per mestiere.", Language::En), "Per mestiere.");
    }
}
