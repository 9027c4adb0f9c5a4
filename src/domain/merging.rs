//! A change that was made of a record as it was, on the record as it is now: what others changed of
//! it meanwhile stays, where it is not the same field. Keeps out: who changed it, which the log
//! knows, and letting the change in.

use std::collections::BTreeSet;

use super::change::Change;
use super::compose::set;
use super::datum::{Row, Shape};
use super::fault::field_label;
use super::nouns::Meeting;
use super::record::Record;
use super::refusal::Refusal;
use super::values::MinutesState;
use super::veil::{Veiled, Viewer};
use super::world::World;
use crate::say;
use crate::text::{Argument, Sentence};

/// The change as it is to be made now. One that adds or takes away, or whose record is gone, stays
/// as it is, to be weighed where it is let in. `by` changed the record last.
///
/// # Errors
/// When both changed the same field: the refusal shows both values, unless they are sealed.
pub fn merged(change: Change, by: &str, world: &dyn World) -> Result<Change, Refusal> {
    made_on(change, world, |change, name| Err(both(change, name, by, world)))
}

/// The change as it is to be made now where somebody decided for it: what it wrote stands over what
/// others wrote in the same field, and theirs stays in every other. One that takes a record away
/// takes it as it is now.
///
/// # Errors
/// When the fields are no record any more, and where a verbale is opened again that others opened.
pub fn preferred(change: Change, world: &dyn World) -> Result<Change, Refusal> {
    if change.after.is_none() {
        return Ok(Change { before: world.record(change.id).cloned(), ..change });
    }
    let is_approved = |it: &Meeting| it.minutes_state() == MinutesState::Approved;
    if let (
        Some(Record::Meetings(before)),
        Some(Record::Meetings(after)),
        Some(Record::Meetings(now)),
    ) = (&change.before, &change.after, world.record(change.id))
        && is_approved(before)
        && !is_approved(after)
        && !is_approved(now)
    {
        let number = now.number.get();
        return Err(Refusal::new(
            say!("refused-reopened-already", number = number),
            Some(say!("refused-reopened-already-hint")),
        ));
    }
    made_on(change, world, |_, _| Ok(()))
}

/// Three ways, by field: `clash` is asked of each that both changed.
fn made_on(
    change: Change,
    world: &dyn World,
    clash: impl Fn(&Change, &str) -> Result<(), Refusal>,
) -> Result<Change, Refusal> {
    let (Some(before), Some(after), Some(now)) =
        (&change.before, &change.after, world.record(change.id))
    else {
        return Ok(change);
    };
    if before == now || before.kind() != now.kind() {
        return Ok(change);
    }
    let rows = [before, after, now].map(Record::row);
    let [was, mine, theirs] = &rows;
    let names: BTreeSet<&String> = rows.iter().flat_map(Row::keys).collect();
    let mut fields = Row::new();
    for name in names {
        if mine.get(name) == was.get(name) || mine.get(name) == theirs.get(name) {
            continue;
        }
        if theirs.get(name) != was.get(name) {
            clash(&change, name)?;
        }
        fields.insert(name.clone(), mine.get(name).cloned().unwrap_or_default());
    }
    set(change.id, &fields, world)
}

fn both(change: &Change, field: &str, by: &str, world: &dyn World) -> Refusal {
    let seen = Veiled::new(world, Viewer::Facilitator);
    let shown = (&seen as &dyn World).record(change.id);
    let label = field_label(field);
    let hint = Some(say!("refused-both-hint"));
    let (Some(shown), Some(mine)) = (shown, &change.after) else {
        return Refusal::new(say!("refused-both-sealed", field = label, who = by), hint);
    };
    let shape = change.after.as_ref().and_then(|after| {
        after.kind().fields().iter().find(|own| own.name == field).map(|own| own.shape)
    });
    let text = |record: &Record| -> Argument {
        let text = record.cell(field, world).text();
        match shape {
            Some(Shape::Code { set, .. }) if !text.is_empty() => {
                Sentence::new(format!("code-{set}-{}", text.replace('_', "-"))).into()
            }
            _ => text.into(),
        }
    };
    Refusal::new(
        say!(
            "refused-both",
            name = shown.label(world),
            field = label,
            who = by,
            theirs = text(shown),
            mine = text(mine)
        ),
        hint,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sample::{Sample, row};
    use crate::domain::{Id, Kind};

    const LAB: Id = Id::from_bits(1);

    fn table() -> Sample {
        Sample::of(&[(Kind::Labs, &[("code", "acqua"), ("name", "Acqua"), ("theme", "Fontane")])])
    }

    /// My change of the table as it was, on the table as somebody else has changed it.
    fn meets(mine: (&str, &str), theirs: (&str, &str)) -> (Sample, Result<Change, Refusal>) {
        let mut table = table();
        let change = set(LAB, &row(&[mine]), table.book()).unwrap();
        table.set(LAB, &[theirs]).unwrap();
        let merged = merged(change, "Bice", table.world());
        (table, merged)
    }

    #[test]
    fn different_fields_of_one_record_both_hold() {
        let (table, merged) = meets(("name", "Acqua pubblica"), ("theme", "Fiumi"));
        let change = merged.unwrap();
        let after = change.after.unwrap();
        let cell = |field| after.cell(field, table.world()).text();
        assert_eq!([cell("name"), cell("theme")], ["Acqua pubblica", "Fiumi"]);
        assert_eq!(change.before.as_ref(), table.world().record(LAB));
    }

    #[test]
    fn the_same_value_twice_is_no_quarrel() {
        let (table, merged) = meets(("theme", "Fiumi"), ("theme", "Fiumi"));
        assert_eq!(merged.unwrap().after.as_ref(), table.world().record(LAB));
    }

    #[test]
    fn the_same_field_is_refused_with_both_values() {
        let refusal = meets(("theme", "Laghi"), ("theme", "Fiumi")).1.unwrap_err();
        assert_eq!(refusal.what.key, "refused-both");
        let args: Vec<_> =
            refusal.what.args.iter().map(|(name, text)| (name.as_ref(), text)).collect();
        assert!(args.contains(&("theirs", &"Fiumi".into())), "{args:?}");
        assert!(args.contains(&("mine", &"Laghi".into())), "{args:?}");
    }

    #[test]
    fn whoever_decides_for_mine_keeps_theirs_in_every_other_field() {
        let mut table = table();
        let change = set(LAB, &row(&[("theme", "Laghi")]), table.book()).unwrap();
        table.set(LAB, &[("theme", "Fiumi"), ("name", "Acqua pubblica")]).unwrap();
        let after = preferred(change, table.world()).unwrap().after.unwrap();
        let cell = |field| after.cell(field, table.world()).text();
        assert_eq!([cell("theme"), cell("name")], ["Laghi", "Acqua pubblica"]);
    }

    #[test]
    fn a_change_of_a_record_that_nobody_touched_stays_as_it_is() {
        let table = table();
        let change = set(LAB, &row(&[("name", "Acqua pubblica")]), table.book()).unwrap();
        assert_eq!(merged(change.clone(), "Bice", table.world()), Ok(change));
    }
}
