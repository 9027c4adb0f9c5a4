//! What a version of the rules of the table refuses. Keeps out: which is in force (see `charter`).

use crate::domain::change::Transition;
use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::Rules;
use crate::domain::nouns::{Meeting, TableRules};
use crate::domain::refusal::Refusal;
use crate::domain::rules::charter;
use crate::domain::values::{Bound, MinutesState, Share};
use crate::domain::world::World;
use crate::say;

impl Rules for TableRules {
    /// Whoever takes an approval back takes back first whatever was decided under it.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        if !change.is_act() {
            return Ok(());
        }
        if let Some(before) = change.before.filter(|rules| rules.approved.is_some()) {
            return Err(Refusal::new(
                say!("refused-rules", version = before.version.get()),
                Some(say!("refused-rules-hint")),
            ));
        }
        let overtaken = change.after.and_then(|after| overtaken(after, change.world));
        overtaken.map_or(Ok(()), |number| {
            Err(Refusal::new(
                say!("refused-rules-past", number = number),
                Some(say!("refused-rules-past-hint")),
            ))
        })
    }

    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        if self.share.is_some_and(Share::is_whole) && self.bound != Some(Bound::AtLeast) {
            return vec![Fault::new("share", say!("fault-share-passed"))];
        }
        Vec::new()
    }
}

/// The number of the latest approved sitting whose verbale would stand under other rules than those
/// it was approved with.
fn overtaken(rules: &TableRules, world: &dyn World) -> Option<i64> {
    let approved = rules.approved?;
    let meetings = world.all::<Meeting>().map(|(_, meeting)| meeting);
    let sealed =
        meetings.filter(|m| m.minutes_state() == MinutesState::Approved && m.date >= approved);
    let overtaken = sealed.filter(|m| {
        charter::in_force(m.date, world).version.is_none_or(|held| held.approved <= approved)
    });
    overtaken.map(|meeting| meeting.number.get()).max()
}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    fn offered(field: &str, text: &str) -> Vec<String> {
        let mut table = Sample::default();
        match table
            .offer(Kind::Rules, &[("version", "1"), ("text", "Si decide insieme."), (field, text)])
        {
            Ok(_) => Vec::new(),
            refused => why(refused),
        }
    }

    #[test]
    fn a_share_or_a_quorum_of_nothing_or_of_more_than_all_is_refused() {
        for field in ["share", "quorum"] {
            for text in ["0", "1,5", "120%"] {
                assert_eq!(offered(field, text), [format!("{field}: fault-share")], "{text}");
            }
            assert!(offered(field, "2/3").is_empty());
        }
        assert!(offered("quorum", "1").is_empty());
    }

    #[test]
    fn nobody_can_ask_for_more_than_everybody() {
        let mut table = Sample::default();
        let all = [("version", "1"), ("text", "Tutti."), ("share", "100%")];
        assert_eq!(why(table.offer(Kind::Rules, &all)), ["share: fault-share-passed"]);
        let least: Vec<_> = all.into_iter().chain([("bound", "almeno")]).collect();
        assert!(table.offer(Kind::Rules, &least).is_ok());
    }

    #[test]
    fn a_version_stands_once() {
        let mut table =
            Sample::of(&[(Kind::Rules, &[("version", "1"), ("text", "Si decide insieme.")])]);
        assert_eq!(
            why(table.offer(Kind::Rules, &[("version", "1"), ("text", "Altro")])),
            ["version: fault-duplicate"]
        );
    }
}
