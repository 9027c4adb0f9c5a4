//! Answers to the open questions of a survey, coded by theme. Keeps out: counts.

use crate::domain::noun::noun;
use crate::domain::values::{Line, Prose, Stated, Tags};

noun! {
    /// What somebody answered to a question of a survey.
    pub struct SurveyAnswer of Surveys {
        /// Which survey.
        [key] survey: Line = ["indagine", "questionario"],
        /// The question.
        [key] question: Line = ["domanda"],
        /// Who answered: a number, no name.
        [key] respondent: Line = ["rispondente", "numero"],
        /// The answer, in the words it was given.
        text: Prose = ["risposta", "testo"],
        /// The themes it was coded with.
        themes: Tags = ["temi", "tema"],
        /// Whether its words may be quoted; no when absent.
        quotable: Option<Stated> = ["citabile"],
    }
}
