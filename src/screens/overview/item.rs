//! One line of the overview and where it leads. Keeps out: what there is to decide, which each
//! family says for itself.

use crate::domain::{Id, Kind};
use crate::flow::{Act, Ctx, Room};
use crate::kit::Role;
use crate::say;
use crate::text::Sentence;

/// How many lines of one family are shown before the rest is one line that leads to the list.
pub const FEW: usize = 5;

/// Where a line leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lead {
    /// To a room.
    Room(Room),
    /// To a record in its room.
    Record(Room, Id),
    /// To the register of a kind.
    Register(Kind),
    /// To a room whose list is narrowed to what the word says, by the cue `only`.
    Only(Room, String),
}

impl Lead {
    fn code(&self) -> String {
        match self {
            Self::Room(room) => format!("room:{}:", room.code()),
            Self::Record(room, id) => format!("record:{}:{id}", room.code()),
            Self::Register(kind) => format!("register:{kind}:"),
            Self::Only(room, word) => format!("only:{}:{word}", room.code()),
        }
    }
}

/// One thing to decide: where it leads, what it is about, what it says, how pressing it is.
#[derive(Debug)]
pub struct Item {
    pub lead: Lead,
    pub head: Sentence,
    pub what: String,
    pub role: Role,
}

impl Item {
    /// The row it has: by where it leads and what it is about, so that two lines of one record are
    /// two rows.
    pub fn row(&self) -> String {
        format!("{}:{}", self.lead.code(), self.head.key)
    }
}

/// The first lines of a family; the rest is one line that leads to the whole list.
pub fn few(mut items: Vec<Item>, rest: Lead, ctx: &Ctx<'_>) -> Vec<Item> {
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
pub fn record(row: &str) -> Option<Id> {
    row.strip_prefix("record:")?.split(':').nth(1)?.parse().ok()
}

/// What opening a row does.
pub fn acts(row: &str) -> Vec<Act> {
    // The word may hold anything, what the line is about is a key.
    let Some((lead, _)) = row.rsplit_once(':') else { return Vec::new() };
    let mut parts = lead.splitn(3, ':');
    let (Some(lead), Some(place), Some(word)) = (parts.next(), parts.next(), parts.next()) else {
        return Vec::new();
    };
    match (lead, Room::of(place)) {
        ("room", Some(room)) => vec![Act::Show(room)],
        ("record", Some(room)) => word.parse().map(|id| Act::Find(room, id)).into_iter().collect(),
        ("register", _) => place.parse().map(Act::Register).into_iter().collect(),
        ("only", Some(room)) => vec![Act::Show(room), Act::Cue("only", word.to_owned())],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(lead: Lead) -> Item {
        Item { lead, head: say!("head-lab"), what: String::new(), role: Role::Plain }
    }

    #[test]
    fn a_row_leads_where_its_line_says() {
        let id = Id::from_bits(7);
        assert!(matches!(
            acts(&line(Lead::Room(Room::Map)).row()).as_slice(),
            [Act::Show(Room::Map)]
        ));
        let row = line(Lead::Record(Room::Labs, id)).row();
        assert!(matches!(acts(&row).as_slice(), [Act::Find(Room::Labs, found)] if *found == id));
        assert_eq!(record(&row), Some(id));
        assert!(matches!(
            acts(&line(Lead::Register(Kind::Actions)).row()).as_slice(),
            [Act::Register(Kind::Actions)]
        ));
        let row = line(Lead::Only(Room::Stakeholders, "category=Scuole: tutte".to_owned())).row();
        assert!(
            matches!(acts(&row).as_slice(), [Act::Show(Room::Stakeholders), Act::Cue("only", word)] if word == "category=Scuole: tutte")
        );
        assert_eq!(record(&row), None);
    }

    #[test]
    fn two_lines_about_one_record_are_two_rows() {
        let one = line(Lead::Record(Room::Labs, Id::from_bits(7)));
        let other =
            Item { head: say!("head-sitting"), ..line(Lead::Record(Room::Labs, Id::from_bits(7))) };
        assert_ne!(one.row(), other.row());
    }
}
