//! Copies of a verbale are locked with it, and do not go before it. Keeps out: when they are made
//! (see `rules::copies`).

use crate::domain::change::Transition;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Meeting, MinutesCopy};
use crate::domain::refusal::Refusal;
use crate::domain::rules::verbale;
use crate::domain::values::MinutesState;
use crate::domain::world::World;

impl Rules for MinutesCopy {
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let sitting = change.before.and_then(|copy| change.world.get::<Meeting>(copy.meeting.id));
        match sitting.filter(|_| !change.is_act()) {
            Some(sitting) if sitting.minutes_state() == MinutesState::Approved => {
                Err(verbale::not_undone(sitting))
            }
            _ => Ok(()),
        }
    }

    fn label(&self, world: &dyn World) -> String {
        let sitting = world.label(self.meeting.id);
        format!("{sitting}, {}/{}", self.part.get(), self.parts.get())
    }
}
