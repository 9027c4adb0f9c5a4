//! One line of the overview. Keeps out: what there is to decide, which each family says for itself,
//! and going where it leads.

use crate::domain::Id;
use crate::flow::{Ctx, Lead, RowId};
use crate::kit::Role;
use crate::say;
use crate::text::Sentence;

/// How many lines of one family are shown before the rest is one line that leads to the list.
pub(super) const FEW: usize = 5;

/// One thing to decide: where it leads, what it is about, what it says, how pressing it is.
#[derive(Debug)]
pub(super) struct Item {
    pub lead: Lead,
    pub head: Sentence,
    pub what: String,
    pub role: Role,
}

impl Item {
    /// The row it has: by where it leads and what it is about, so that two lines of one record are
    /// two rows.
    pub(super) fn row(&self) -> RowId {
        RowId::Line(self.lead.clone(), Box::new(self.head.clone()))
    }
}

/// The first lines of a family; the rest is one line that leads to the whole list.
pub(super) fn few(mut items: Vec<Item>, rest: Lead, ctx: &Ctx<'_>) -> Vec<Item> {
    let more = items.len().saturating_sub(FEW);
    // One line more takes no more room than the line that says so.
    if more < 2 {
        return items;
    }
    items.truncate(FEW);
    if let Some(last) = items.last() {
        let (head, role) = (last.head.clone(), last.role);
        let what = ctx.tell(&say!("overview-more", count = more));
        items.push(Item { lead: rest, head, what, role });
    }
    items
}

/// The record a row leads to.
pub(super) const fn record(row: &RowId) -> Option<Id> {
    if let RowId::Line(Lead::Record(_, id), _) = row { Some(*id) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Room;

    fn line(lead: Lead) -> Item {
        Item { lead, head: say!("head-lab"), what: String::new(), role: Role::Plain }
    }

    #[test]
    fn a_row_is_about_the_record_to_which_it_leads() {
        let id = Id::from_bits(7);
        assert_eq!(record(&line(Lead::Record(Room::Labs, id)).row()), Some(id));
        assert_eq!(record(&line(Lead::Room(Room::Map)).row()), None);
    }

    #[test]
    fn two_lines_about_one_record_are_two_rows() {
        let one = line(Lead::Record(Room::Labs, Id::from_bits(7)));
        let other =
            Item { head: say!("head-sitting"), ..line(Lead::Record(Room::Labs, Id::from_bits(7))) };
        assert_ne!(one.row(), other.row());
    }
}
