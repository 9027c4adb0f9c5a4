//! What there is to do before and after a sitting, and on the way of the process: each step with
//! how far it is, from the records alone. Keeps out: where a step is done, and its words.

mod process;
mod sitting;

use chrono::NaiveDate;

use crate::text::Sentence;

pub use process::{STEPS as PROCESS_STEPS, of as process_checklist};
pub use sitting::{STEPS as SITTING_STEPS, of as sitting_checklist};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// Done, on this day where one is known.
    Done(Option<NaiveDate>),
    /// To be done now; how many things are missing where that can be counted, from 1.
    Open(usize),
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
            Self::Open(_) | Self::Needless if !is_reached => Self::Later,
            other => other,
        }
    }

    /// Whether it is to be done now.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open(_))
    }
}

/// One step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Its code, as sentences (`step-CODE`) and commands know it.
    pub code: &'static str,
    /// How far it is.
    pub state: StepState,
}

impl Step {
    /// What it is.
    pub fn sentence(&self) -> Sentence {
        Sentence::new(format!("step-{}", self.code))
    }
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
        let codes: Vec<&str> = SITTING_STEPS.iter().chain(PROCESS_STEPS).copied().collect();
        let apart: std::collections::BTreeSet<&str> = codes.iter().copied().collect();
        assert_eq!(apart.len(), codes.len());
        for code in codes {
            let step = Step { code, state: StepState::Later };
            for language in Language::ALL {
                assert!(language.has(&step.sentence().key), "{language}: step-{code}");
            }
        }
    }
}
