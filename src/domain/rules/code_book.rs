//! The code book of a survey: which themes there are, which of an answer it does not have, where a
//! theme is used. Keeps out: counts.

use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Coding, SurveyAnswer, SurveyTheme};
use crate::domain::values::{Line, Tags};
use crate::domain::world::World;

fn is_same(one: &Line, other: &Line) -> bool {
    fold(one.as_str()) == fold(other.as_str())
}

/// The themes of a survey, by name.
pub fn themes<'a>(survey: &Line, world: &'a dyn World) -> Vec<&'a SurveyTheme> {
    let of_survey = world.all::<SurveyTheme>().filter(|(_, theme)| is_same(&theme.survey, survey));
    let mut found: Vec<&SurveyTheme> = of_survey.map(|(_, theme)| theme).collect();
    found.sort_by_cached_key(|theme| fold(theme.theme.as_str()));
    found
}

/// The first of these themes that is not in a code book; a survey without any knows every theme.
pub(super) fn unknown<'a>(coded: &'a Tags, book: &[&SurveyTheme]) -> Option<&'a Line> {
    if book.is_empty() {
        return None;
    }
    coded.0.iter().find(|own| !book.iter().any(|theme| is_same(&theme.theme, own)))
}

/// The names of these themes, as a person reads them.
pub(super) fn names(book: &[&SurveyTheme]) -> String {
    book.iter().map(|theme| theme.theme.as_str()).collect::<Vec<_>>().join(", ")
}

/// How often a theme stands in the answers of its survey and in what coders made of them.
pub(super) fn uses(theme: &SurveyTheme, world: &dyn World) -> usize {
    let has = |themes: &Tags| themes.0.iter().any(|own| is_same(own, &theme.theme));
    let answers: Vec<(Id, &SurveyAnswer)> = world
        .all::<SurveyAnswer>()
        .filter(|(_, answer)| is_same(&answer.survey, &theme.survey))
        .collect();
    let coded = |id: Id| world.of::<Coding>(id).filter(|(_, coding)| has(&coding.themes)).count();
    answers.into_iter().map(|(id, answer)| usize::from(has(&answer.themes)) + coded(id)).sum()
}
