//! Answers to the open questions of a survey, the code book of their themes, and how each coder
//! coded them. Keeps out: counts, and how far coders agree.

use crate::domain::noun::noun;
use crate::domain::values::{Line, Of, Party, Prose, Stated, Tags};

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

noun! {
    /// A theme of the code book of a survey: what its answers can be coded with.
    pub struct SurveyTheme of Themes {
        /// Which survey.
        [key] survey: Line = ["indagine", "questionario"],
        /// The theme, in a word or two.
        [key] theme: Line = ["tema", "voce"],
        /// When an answer has it.
        meaning: Option<Prose> = ["significato", "definizione"],
    }
}

noun! {
    /// How one coder coded an answer, without looking at the other.
    pub struct Coding of Codings {
        /// The answer.
        [key] answer: Of<SurveyAnswer> = ["risposta"],
        /// Who coded it.
        [key] coder: Party = ["chi_codifica", "codificatrice", "codificatore"],
        /// The themes that it has; none says that no theme of the code book is in it.
        themes: Tags = ["temi", "tema"],
        /// In words.
        note: Option<Prose> = ["nota", "notes"],
    }
}
