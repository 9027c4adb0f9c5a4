//! Methods of working in groups, as data: what tables, rounds and questions each of them makes.
//! Keeps out: making them.

use crate::domain::values::{GroupMethod, SwotPart};
use crate::say;
use crate::text::Sentence;

/// How the tables of a method come about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tables {
    /// Those present are shared out by the rule.
    Shared,
    /// Each topic that somebody raises is a table, and people go where they want.
    Topics,
    /// Those present are shared out, hosts stay, the others change tables from round to round.
    Rotating,
    /// None: the questions are put to the groups there are, or to all.
    AsTheyAre,
}

/// A question that a method puts.
#[derive(Clone, Copy)]
pub struct Asked {
    /// The question, in the language of the table.
    pub words: fn() -> Sentence,
    /// The list of a SWOT it fills.
    pub quadrant: Option<SwotPart>,
}

/// A method.
#[derive(Clone, Copy)]
pub struct Template {
    /// Which method.
    pub method: GroupMethod,
    /// What it is good for, in a few words.
    pub about: fn() -> Sentence,
    /// How its tables come about.
    pub tables: Tables,
    /// How many rounds, unless somebody wants more or fewer.
    pub rounds: i64,
    /// The questions it puts; the facilitator may add others.
    pub questions: &'static [Asked],
}

const fn asked(words: fn() -> Sentence) -> Asked {
    Asked { words, quadrant: None }
}

const fn list(quadrant: SwotPart, words: fn() -> Sentence) -> Asked {
    Asked { words, quadrant: Some(quadrant) }
}

/// Every method, in the order in which they are offered.
pub const TEMPLATES: &[Template] = &[
    Template {
        method: GroupMethod::Balanced,
        about: || say!("method-balanced"),
        tables: Tables::Shared,
        rounds: 1,
        questions: &[],
    },
    Template {
        method: GroupMethod::OpenSpace,
        about: || say!("method-open-space"),
        tables: Tables::Topics,
        rounds: 1,
        questions: &[asked(|| say!("ask-open-space-said")), asked(|| say!("ask-open-space-next"))],
    },
    Template {
        method: GroupMethod::WorldCafe,
        about: || say!("method-world-cafe"),
        tables: Tables::Rotating,
        rounds: 3,
        questions: &[],
    },
    Template {
        method: GroupMethod::Swot,
        about: || say!("method-swot"),
        tables: Tables::AsTheyAre,
        rounds: 1,
        questions: &[
            list(SwotPart::Strengths, || say!("ask-swot-strengths")),
            list(SwotPart::Weaknesses, || say!("ask-swot-weaknesses")),
            list(SwotPart::Opportunities, || say!("ask-swot-opportunities")),
            list(SwotPart::Threats, || say!("ask-swot-threats")),
        ],
    },
];

/// The template of a method; none for one that people made up themselves.
pub fn of(method: GroupMethod) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.method == method)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_but_others_has_one_template() {
        for code in GroupMethod::CODES.iter().map(|code| code.code) {
            let templates =
                TEMPLATES.iter().filter(|template| template.method.code() == code).count();
            assert_eq!(templates, usize::from(code != "other"), "{code}");
        }
    }

    #[test]
    fn a_swot_puts_a_question_for_each_of_its_four_lists() {
        let template = of(GroupMethod::Swot).unwrap();
        let parts: Vec<&str> = template
            .questions
            .iter()
            .filter_map(|asked| asked.quadrant)
            .map(SwotPart::code)
            .collect();
        assert_eq!(parts, SwotPart::CODES.iter().map(|code| code.code).collect::<Vec<_>>());
    }
}
