//! Who had the floor and for how long: by type of organisation, and by person for the table alone.
//! Keeps out: the running clock.

use std::collections::BTreeMap;

use crate::domain::{
    Attendance, AttendanceState, Id, Kind, Moment, Party, Person, Stakeholder, StakeholderKind,
    Turn, World,
};

/// What adds up for one type of organisation, or one person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    /// How many of them are present.
    pub present: usize,
    /// How many turns they had.
    pub turns: usize,
    /// For how many seconds they spoke.
    pub seconds: i64,
}

/// The floor of one sitting.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    /// By type of organisation; none is who belongs to none that is on the map. Types that are not
    /// there are left out.
    pub types: Vec<(Option<StakeholderKind>, Share)>,
    /// By speaker, who spoke longest first: personal data.
    pub speakers: Vec<(String, Share)>,
    /// All of it.
    pub total: Share,
}

impl Floor {
    /// The floor of a sitting; a turn that still runs counts up to `until`, and none that was never
    /// ended.
    pub fn of(meeting: Id, until: Option<Moment>, world: &dyn World) -> Self {
        let mut types: BTreeMap<Option<StakeholderKind>, Share> = BTreeMap::new();
        let mut speakers: BTreeMap<String, Share> = BTreeMap::new();
        let mut total = Share::default();
        for (_, line) in world
            .of::<Attendance>(meeting)
            .filter(|(_, line)| line.state == AttendanceState::Present)
        {
            types.entry(type_of(&Party::Known(line.person.id), world)).or_default().present += 1;
            total.present += 1;
        }
        for (_, turn) in world.of::<Turn>(meeting) {
            let Some(end) = turn.end.or(until) else { continue };
            let seconds = (end.0 - turn.start.0).num_seconds().max(0);
            let kind = types.entry(type_of(&turn.speaker, world)).or_default();
            let speaker = speakers.entry(turn.speaker.shown(world)).or_default();
            for share in [kind, speaker, &mut total] {
                share.turns += 1;
                share.seconds += seconds;
            }
        }
        let mut speakers: Vec<(String, Share)> = speakers.into_iter().collect();
        speakers.sort_by_key(|(_, share)| std::cmp::Reverse(share.seconds));
        // Who is of no type comes last.
        let mut types: Vec<_> = types.into_iter().collect();
        types.sort_by_key(|(kind, _)| (kind.is_none(), *kind));
        Self { types, speakers, total }
    }

    /// A share of the time in whole percent, rounded half up; none while nobody spoke.
    pub fn percent(&self, share: Share) -> Option<i64> {
        (self.total.seconds > 0)
            .then(|| (share.seconds * 200 + self.total.seconds) / (self.total.seconds * 2))
    }
}

/// The type of organisation that somebody speaks for: the stakeholder of the map that has the
/// organisation's name.
fn type_of(speaker: &Party, world: &dyn World) -> Option<StakeholderKind> {
    let Party::Known(id) = speaker else { return None };
    let own = world.get::<Stakeholder>(*id).map(|_| *id);
    let organisation = || {
        let person = world.get::<Person>(*id)?;
        world.find(Kind::Stakeholders, person.organisation.as_ref()?.as_str()).ok()
    };
    own.or_else(organisation)
        .and_then(|id| world.get::<Stakeholder>(id))
        .and_then(|stakeholder| stakeholder.kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::Sample;

    fn table() -> (Sample, Id) {
        let mut table = Sample::default();
        let meeting = table
            .add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18"), ("start", "09:30")]);
        table.add(Kind::Stakeholders, &[("name", "Circolo"), ("kind", "association")]);
        table.add(Kind::Stakeholders, &[("name", "Comune"), ("kind", "body")]);
        for (name, organisation) in
            [("Ada", "CIRCOLO"), ("Bice", "Comune"), ("Ciro", "Sconosciuti")]
        {
            table.add(Kind::People, &[("name", name), ("organisation", organisation)]);
            table
                .add(Kind::Attendance, &[("meeting", "1"), ("person", name), ("state", "present")]);
        }
        for (start, speaker, end) in [
            ("09:40:00", "Ada", "09:41:30"),
            ("09:42:00", "Ada", "09:42:30"),
            ("09:43:00", "Comune", "09:44:00"),
            ("09:45:00", "Ciro", ""),
        ] {
            table.add(
                Kind::Turns,
                &[("meeting", "1"), ("start", start), ("speaker", speaker), ("end", end)],
            );
        }
        (table, meeting)
    }

    #[test]
    fn turns_and_seconds_add_up_by_type_and_who_is_on_no_map_comes_last() {
        let (table, meeting) = table();
        let floor = Floor::of(meeting, None, table.world());
        let share = |present, turns, seconds| Share { present, turns, seconds };
        assert_eq!(
            floor.types,
            [
                (Some(StakeholderKind::Body), share(1, 1, 60)),
                (Some(StakeholderKind::Association), share(1, 2, 120)),
                (None, share(1, 0, 0)),
            ]
        );
        assert_eq!(floor.total, share(3, 3, 180));
        assert_eq!(
            floor.types.iter().map(|(_, share)| floor.percent(*share)).collect::<Vec<_>>(),
            [Some(33), Some(67), Some(0)]
        );
    }

    #[test]
    fn a_turn_that_runs_counts_up_to_now() {
        let (table, meeting) = table();
        let until = table
            .world()
            .get::<Turn>(table.world().every(Kind::Turns).next().unwrap().0)
            .unwrap()
            .start;
        let until = Moment(until.0 + chrono::Duration::minutes(10));
        let floor = Floor::of(meeting, Some(until), table.world());
        assert_eq!(
            floor.speakers.first().map(|(name, share)| (name.as_str(), share.seconds)),
            Some(("Ciro", 300))
        );
    }

    #[test]
    fn while_nobody_spoke_nobody_has_a_share() {
        let floor = Floor::default();
        assert_eq!(floor.percent(Share::default()), None);
    }
}
