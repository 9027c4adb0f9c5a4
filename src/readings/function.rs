//! What somebody does at a sitting, by which the public may know them without their name. Keeps
//! out: who they are.

use crate::domain::{AgendaItem, Id, Meeting, Party, World, fold};

/// What somebody does at a sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// Leads it.
    Facilitates,
    /// Takes the minutes.
    TakesMinutes,
    /// Presents an item of the order of the day.
    Presents,
}

impl Function {
    /// What a party does at a sitting, the first of these.
    pub(super) fn of(party: &Party, sitting: Id, world: &dyn World) -> Option<Self> {
        let meeting = world.get::<Meeting>(sitting)?;
        let name = fold(&party.shown(world));
        let is = |other: &Party| fold(&other.shown(world)) == name;
        let presents = || {
            let items = world.of::<AgendaItem>(sitting);
            items.filter_map(|(_, item)| item.presenter.as_ref()).any(is)
        };
        if meeting.facilitator.as_ref().is_some_and(is) {
            Some(Self::Facilitates)
        } else if meeting.minutes_by.as_ref().is_some_and(is) {
            Some(Self::TakesMinutes)
        } else {
            presents().then_some(Self::Presents)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Line};
    use crate::ledger::sample::Sample;

    #[test]
    fn whoever_leads_writes_or_presents_is_known_by_that() {
        let mut table = Sample::default();
        let hands = [("facilitator", "Chiara Bassi"), ("minutes_by", "Ugo Neri")];
        let sitting = [[("number", "1"), ("date", "2014-01-18")], hands].concat();
        let sitting = table.add(Kind::Meetings, &sitting);
        let item = [("meeting", "1"), ("position", "1"), ("title", "Orti"), ("presenter", "Ada")];
        table.add(Kind::Agenda, &item);
        let function = |name: &str| {
            let party = Party::Said(Line::new(name).unwrap());
            Function::of(&party, sitting, table.world())
        };
        assert_eq!(function("chiara bassi"), Some(Function::Facilitates));
        assert_eq!(function("Ugo Neri"), Some(Function::TakesMinutes));
        assert_eq!((function("Ada"), function("Pia")), (Some(Function::Presents), None));
    }
}
