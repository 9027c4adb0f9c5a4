//! What an answer to a survey, a theme of its code book and the work of a coder refuse: above all a
//! theme that the code book does not have. Keeps out: counts.

use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Coding, SurveyAnswer, SurveyTheme};
use crate::domain::refusal::Refusal;
use crate::domain::rules::code_book::{names, themes, unknown, uses};
use crate::domain::values::{Line, Stated, Tags};
use crate::domain::world::World;
use crate::say;
use crate::text::quoted;

impl SurveyAnswer {
    /// Whether its words may be quoted.
    pub fn is_quotable(&self) -> bool {
        self.quotable == Some(Stated::Yes)
    }
}

/// That a theme is not in the code book of a survey.
fn of_the_book(coded: &Tags, survey: &Line, world: &dyn World) -> Option<Fault> {
    let book = themes(survey, world);
    let theme = unknown(coded, &book)?;
    let (theme, survey) = (theme.as_str(), survey.as_str());
    let fault = say!("fault-theme", theme = theme, survey = survey, themes = names(&book));
    let hint = say!("fault-theme-hint", survey = quoted(survey), theme = quoted(theme));
    Some(Fault::odd("themes", fault).hinted(hint))
}

impl Rules for SurveyAnswer {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        of_the_book(&self.themes, &self.survey, world).into_iter().collect()
    }

    fn label(&self, _world: &dyn World) -> String {
        format!(
            "{}, {}: {}",
            self.survey.as_str(),
            self.question.as_str(),
            self.respondent.as_str()
        )
    }
}

impl Rules for SurveyTheme {
    /// What an answer was coded with stays as it is called.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let Some(before) = change.before.filter(|_| change.is_act()) else { return Ok(()) };
        let called = |theme: &Self| (fold(theme.survey.as_str()), fold(theme.theme.as_str()));
        if change.after.is_some_and(|after| called(after) == called(before)) {
            return Ok(());
        }
        match uses(before, change.world) {
            0 => Ok(()),
            count => Err(Refusal::new(
                say!("refused-theme-used", theme = before.theme.as_str(), count = count),
                Some(say!("refused-theme-used-hint")),
            )),
        }
    }

    fn label(&self, _world: &dyn World) -> String {
        format!("{}, {}", self.survey.as_str(), self.theme.as_str())
    }
}

impl Rules for Coding {
    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let Some(answer) = world.get::<SurveyAnswer>(self.answer.id) else { return Vec::new() };
        if themes(&answer.survey, world).is_empty() {
            let fault = say!("fault-no-code-book", survey = answer.survey.as_str());
            return vec![Fault::odd("themes", fault)];
        }
        of_the_book(&self.themes, &answer.survey, world).into_iter().collect()
    }

    fn label(&self, world: &dyn World) -> String {
        format!("{} ({})", world.label(self.answer.id), self.coder.shown(world))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::nouns::SurveyAnswer;
    use crate::domain::sample::{Fields, Sample, why};
    use crate::domain::{Id, Kind};

    fn answer<'a>(respondent: &'a str, themes: &'a str) -> [(&'a str, &'a str); 5] {
        [
            ("survey", "2024"),
            ("question", "Che cosa è cambiato?"),
            ("respondent", respondent),
            ("text", "Ci ascoltano."),
            ("themes", themes),
        ]
    }

    fn theme(theme: &str) -> [(&str, &str); 2] {
        [("survey", "2024"), ("theme", theme)]
    }

    #[test]
    fn somebody_answers_a_question_once_and_is_quoted_where_that_was_said() {
        let mut table = Sample::default();
        let id = table.add(Kind::Surveys, &answer("12", ""));
        assert!(!table.world().get::<SurveyAnswer>(id).unwrap().is_quotable());
        let again = table.offer(Kind::Surveys, &answer("12", ""));
        assert_eq!(why(again), ["survey: fault-duplicate"]);
        table.set(id, &[("quotable", "sì")]).unwrap();
        assert!(table.world().get::<SurveyAnswer>(id).unwrap().is_quotable());
    }

    /// Two themes, of which an answer has one; the theme and the answer.
    fn coded() -> (Sample, Id, Id) {
        let mut table = Sample::default();
        let tempo = table.add(Kind::Themes, &theme("Tempo"));
        table.add(Kind::Themes, &theme("ascolto"));
        let answer = table.add(Kind::Surveys, &answer("12", "tempo"));
        table.add(Kind::People, &[("name", "Ada")]);
        (table, tempo, answer)
    }

    fn offered(kind: Kind, fields: Fields<'_>) -> Vec<String> {
        match coded().0.offer(kind, fields) {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn a_theme_that_the_code_book_does_not_have_is_refused_wherever_it_is_written() {
        assert_eq!(offered(Kind::Surveys, &answer("13", "Ascolto; TEMPO")), [""; 0]);
        assert_eq!(offered(Kind::Surveys, &answer("13", "tempo; soldi")), ["themes: fault-theme"]);
        let coding = |themes| {
            let answer = ("answer", "2024, Che cosa è cambiato?: 12");
            offered(Kind::Codings, &[answer, ("coder", "Ada"), ("themes", themes)])
        };
        assert_eq!(coding("ascolto"), [""; 0]);
        assert_eq!(coding(""), [""; 0], "that no theme is in it is an answer too");
        assert_eq!(coding("soldi"), ["themes: fault-theme"]);
    }

    #[test]
    fn a_survey_without_a_code_book_takes_any_theme_and_no_coder() {
        let mut table = Sample::default();
        table.add(Kind::Surveys, &answer("12", "quel che si vuole"));
        let fields = [("answer", "2024, Che cosa è cambiato?: 12"), ("coder", "Ada")];
        assert_eq!(why(table.offer(Kind::Codings, &fields)), ["themes: fault-no-code-book"]);
    }

    #[test]
    fn a_theme_in_use_keeps_its_name_and_may_be_explained() {
        let (mut table, tempo, answer) = coded();
        table.set(tempo, &[("meaning", "Chi ne chiede di più.")]).unwrap();
        assert_eq!(why(table.set(tempo, &[("theme", "durata")])), ["refused-theme-used"]);
        assert_eq!(why(table.delete(tempo)), ["refused-theme-used"]);
        table.set(answer, &[("themes", "")]).unwrap();
        table.delete(tempo).unwrap();
    }
}
