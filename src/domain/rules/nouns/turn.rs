//! What a turn of speaking refuses. Keeps out: what turns add up to.

use super::meeting::item_of_meeting;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Meeting, Turn};
use crate::domain::rules::hours::outside;
use crate::domain::world::World;
use crate::say;
use chrono::Duration;

/// How long nobody speaks at a stretch: whoever ends a turn on another day has mistaken the date.
const AT_MOST: Duration = Duration::hours(12);

impl Rules for Turn {
    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults: Vec<Fault> =
            item_of_meeting(self.item, self.meeting.id, world).into_iter().collect();
        let others = || world.of::<Self>(self.meeting.id).filter(|(id, _)| *id != own);
        if self.end.is_none() && others().any(|(_, turn)| turn.end.is_none()) {
            faults.push(Fault::odd("end", say!("fault-turn-runs")));
        }
        if self.end.is_some_and(|end| end < self.start) {
            faults.push(Fault::new("end", say!("fault-end-before-start")));
        }
        let is_long = self.end.is_some_and(|end| end.0 - self.start.0 > AT_MOST);
        if is_long {
            faults.push(Fault::new("end", say!("fault-turn-long")));
        }
        if let Some(sitting) = world.get::<Meeting>(self.meeting.id) {
            let hours = [("start", Some(self.start)), ("end", self.end.filter(|_| !is_long))];
            let name = self.label(world);
            faults.extend(
                hours
                    .into_iter()
                    .filter_map(|(field, at)| outside(field, at, &name, sitting, world)),
            );
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        self.speaker.shown(world)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn a_turn_does_not_end_before_it_starts() {
        let mut table = Sample::of(&[(
            Kind::Meetings,
            &[("number", "1"), ("date", "2014-04-17"), ("start", "18:00")],
        )]);
        let turn = |end| {
            [("meeting", "1"), ("start", "18:05:10"), ("speaker", "una signora"), ("end", end)]
        };
        assert_eq!(
            why(table.offer(Kind::Turns, &turn("18:05:09"))),
            ["end: fault-end-before-start"]
        );
        assert_eq!(
            why(table.offer(Kind::Turns, &turn("2015-04-17T18:06:00+02:00"))),
            ["end: fault-turn-long"]
        );
        let id = table.add(Kind::Turns, &turn(""));
        let other =
            [("meeting", "1"), ("start", "18:06:00"), ("speaker", "un signore"), ("end", "")];
        assert_eq!(why(table.offer(Kind::Turns, &other)), ["end: fault-turn-runs"]);
        table.set(id, &[("end", "18:06:40")]).unwrap();
        assert_eq!(table.record(id).label(table.world()), "una signora");
    }
}
