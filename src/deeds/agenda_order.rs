//! The order of the day put in order: an item goes before or after its neighbour. Keeps out: the
//! item that is open, and when it was (see `agenda`).

use super::argument::{Argument, MEETING, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::sitting::{no_sitting, writable};
use crate::domain::{AgendaItem, Id, Kind, World, sittings};
use crate::ledger::{Draft, Refusal, replace};
use crate::say;

/// The two ways an item can go.
pub const WAYS: &[&str] = &["earlier", "later"];

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "item-move",
    arguments: &[
        Argument::needed("way", Takes::OneOf(WAYS)),
        Argument::needed("item", Takes::Record(Kind::Agenda)),
        MEETING,
    ],
    run: |world, by, told| {
        let item = given(told.record("item"), "item")?;
        move_item(item, told.text("way") == Some("earlier"), world, by).map(Done::from)
    },
}];

/// An item changes places with the one before it, or the one after.
///
/// # Errors
/// When it is the first or the last, or the verbale of its sitting is approved.
pub fn move_item(
    id: Id,
    is_earlier: bool,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let item = world.get::<AgendaItem>(id).ok_or_else(no_sitting)?;
    let (meeting, _) = writable(Some(item.meeting.id), world, by)?;
    let agenda = sittings::agenda(meeting, world);
    let at = agenda.iter().position(|(other, _)| *other == id);
    let neighbour = at
        .and_then(|at| if is_earlier { at.checked_sub(1) } else { at.checked_add(1) })
        .and_then(|at| agenda.get(at));
    let Some((other, passed)) = neighbour else {
        let title = item.title.as_str();
        return Err(Refusal::new(
            if is_earlier {
                say!("refused-item-first", title = title)
            } else {
                say!("refused-item-last", title = title)
            },
            None,
        ));
    };
    let moved = AgendaItem { position: passed.position, ..item.clone() };
    let made_room = AgendaItem { position: item.position, ..(*passed).clone() };
    let label =
        say!("edit-item-moved", title = item.title.as_str(), position = passed.position.get());
    Ok(Draft::act(label, vec![replace(id, moved, world), replace(*other, made_room, world)]))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint, sitting};
    use super::*;
    use crate::ledger::sample::why;

    const FIRST: Id = Id::from_bits(2);
    const SECOND: Id = Id::from_bits(3);

    #[test]
    fn an_item_changes_places_with_its_neighbour_and_no_further_than_the_ends() {
        let mut table = sitting(0);
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let draft = move_item(SECOND, true, table.world(), &by).unwrap();
        table.admit(draft).unwrap();
        let positions = [FIRST, SECOND].map(|item| table.cell(item, "position"));
        assert_eq!(positions, ["2", "1"]);
        assert_eq!(why(move_item(SECOND, true, table.world(), &by)), ["refused-item-first"]);
        assert_eq!(why(move_item(FIRST, false, table.world(), &by)), ["refused-item-last"]);
        let back = move_item(SECOND, false, table.world(), &by).unwrap();
        table.admit(back).unwrap();
        assert_eq!(table.cell(SECOND, "position"), "2");
    }
}
