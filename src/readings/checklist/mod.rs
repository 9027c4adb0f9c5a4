//! What there is to do before and after a sitting, and on the way of the process: each step with
//! how far it is, from the records alone. Keeps out: where a step is done, and its words.

/// Steps in their order, each with its code.
macro_rules! steps {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $step:ident = $code:literal,)* }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name {
            $($(#[$doc])* $step,)*
        }

        impl $name {
            /// All of them, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$step),*];

            /// Its code, as sentences know it.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$step => $code,)*
                }
            }
        }
    };
}

mod process;
mod sitting;

use chrono::NaiveDate;

use crate::text::Sentence;

pub use process::{ProcessStep, of as process_checklist};
pub use sitting::{SittingStep, of as sitting_checklist};

/// Of what there is a list of steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checklist {
    /// Of the sitting at hand.
    Sitting,
    /// Of the process of the table.
    Process,
}

impl Checklist {
    /// How keymaps call them.
    pub const CODES: &'static [&'static str] = &["sitting", "process"];

    /// The code of this one.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sitting => "sitting",
            Self::Process => "process",
        }
    }

    /// The list that a code of [`Self::CODES`] means.
    pub fn of(code: &str) -> Option<Self> {
        match code {
            "sitting" => Some(Self::Sitting),
            "process" => Some(Self::Process),
            _ => None,
        }
    }
}

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Done, on this day where one is known.
    Done(Option<NaiveDate>),
    /// Done on this day, so many days before, which is fewer than the term wants.
    Short {
        /// The day.
        on: NaiveDate,
        /// How many days there were; less than nothing after the day itself.
        given: i64,
        /// How many there should have been.
        term: i64,
    },
    /// To be done now; how many things are missing where that can be counted, from 1.
    Open(usize),
    /// To be done now, and by this day.
    Due(NaiveDate),
    /// To be done now, and it should have been by this day.
    Late(NaiveDate),
    /// Not yet: something else comes first.
    Later,
    /// There is nothing to do.
    Needless,
}

impl StepState {
    /// Done, or to be done now.
    const fn if_done(is_done: bool) -> Self {
        if is_done { Self::Done(None) } else { Self::Open(1) }
    }

    /// Done on a day, or to be done now.
    fn on(day: Option<NaiveDate>) -> Self {
        day.map_or(Self::Open(1), |day| Self::Done(Some(day)))
    }

    /// So many are missing of so many there are; without any there is nothing to do.
    const fn missing(missing: usize, all: usize) -> Self {
        match (missing, all) {
            (_, 0) => Self::Needless,
            (0, _) => Self::Done(None),
            (missing, _) => Self::Open(missing),
        }
    }

    /// The same once what comes first is done.
    const fn after(self, is_reached: bool) -> Self {
        match self {
            Self::Open(_) | Self::Due(_) | Self::Late(_) | Self::Needless if !is_reached => {
                Self::Later
            }
            other => other,
        }
    }

    /// Whether it is to be done now.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open(_) | Self::Due(_) | Self::Late(_))
    }
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Before, at or after a sitting.
    Sitting(SittingStep),
    /// On the way of the process.
    Process(ProcessStep),
}

impl StepKind {
    /// Its code, as sentences (`step-CODE`) know it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sitting(step) => step.code(),
            Self::Process(step) => step.code(),
        }
    }

    /// What it is.
    pub fn sentence(self) -> Sentence {
        Sentence::new(format!("step-{}", self.code()))
    }
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What is to be done.
    pub kind: StepKind,
    /// How far it is.
    pub state: StepState,
}

/// The first step that is to be done now.
pub fn next_step(steps: &[Step]) -> Option<Step> {
    steps.iter().copied().find(|step| step.state.is_open())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn what_comes_later_is_not_open_and_what_is_done_stays_done() {
        assert_eq!(StepState::Open(2).after(false), StepState::Later);
        assert_eq!(StepState::Open(2).after(true), StepState::Open(2));
        assert_eq!(StepState::Done(None).after(false), StepState::Done(None));
        assert_eq!(StepState::missing(0, 0), StepState::Needless);
        assert_eq!(StepState::missing(0, 3), StepState::Done(None));
    }

    #[test]
    fn every_step_has_its_words_in_both_languages_and_its_own_code() {
        let of_sitting = SittingStep::ALL.iter().copied().map(StepKind::Sitting);
        let kinds = of_sitting.chain(ProcessStep::ALL.iter().copied().map(StepKind::Process));
        let kinds: Vec<StepKind> = kinds.collect();
        let codes = kinds.iter().map(|kind| kind.code());
        let apart: std::collections::BTreeSet<&str> = codes.collect();
        assert_eq!(apart.len(), kinds.len());
        for kind in kinds {
            for language in Language::ALL {
                assert!(language.has(&kind.sentence().key), "{language}: {kind:?}");
            }
        }
    }

    #[test]
    fn a_list_is_called_by_its_code_in_keymaps() {
        let lists: Vec<_> = Checklist::CODES.iter().map(|code| Checklist::of(code)).collect();
        assert_eq!(lists, [Some(Checklist::Sitting), Some(Checklist::Process)]);
        let codes: Vec<_> = lists.iter().flatten().map(|list| list.code()).collect();
        assert_eq!(codes, Checklist::CODES);
        assert_eq!(Checklist::of("agenda"), None);
    }
}
