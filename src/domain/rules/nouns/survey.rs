//! What an answer to a survey is called by, and whether it may be quoted. Keeps out: counts.

use crate::domain::noun::Rules;
use crate::domain::nouns::SurveyAnswer;
use crate::domain::values::Stated;
use crate::domain::world::World;

impl SurveyAnswer {
    /// Whether its words may be quoted.
    pub fn is_quotable(&self) -> bool {
        self.quotable == Some(Stated::Yes)
    }
}

impl Rules for SurveyAnswer {
    fn label(&self, _world: &dyn World) -> String {
        format!(
            "{}, {}: {}",
            self.survey.as_str(),
            self.question.as_str(),
            self.respondent.as_str()
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::nouns::SurveyAnswer;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn somebody_answers_a_question_once_and_is_quoted_where_that_was_said() {
        let answer = |quotable| {
            [
                ("survey", "2024"),
                ("question", "Che cosa è cambiato?"),
                ("respondent", "12"),
                ("text", "Ci ascoltano."),
                ("quotable", quotable),
            ]
        };
        let mut table = Sample::default();
        let id = table.add(Kind::Surveys, &answer(""));
        assert!(!table.world().get::<SurveyAnswer>(id).unwrap().is_quotable());
        assert_eq!(why(table.offer(Kind::Surveys, &answer("sì"))), ["survey: fault-duplicate"]);
        table.set(id, &[("quotable", "sì")]).unwrap();
        assert!(table.world().get::<SurveyAnswer>(id).unwrap().is_quotable());
    }
}
