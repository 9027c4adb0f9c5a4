//! The list of actions: who does what by when. Keeps out: which are overdue, since that takes
//! today's date.

use super::document::{LIST, Row};
use super::in_words;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Action, ActionState, Id, Meeting, World};
use crate::print::{Column, Grid, Value};
use crate::readings::{Eye, Face};
use crate::say;
use crate::text::Language;

/// Who does what by when.
pub(super) const ROW: Row = Row { rooms: &[("follow-up", 0)], ..Row::of("actions", LIST, write) };

fn write(writer: &Writer<'_>, _: Option<&str>) -> Result<Written, ExportRefusal> {
    writer.list(&grid(writer.face, writer.language, writer.book), 0)
}

/// Every action, open ones first, then by term; on the public face the owner is an organisation or
/// a lab.
pub(super) fn grid(face: Face, language: Language, world: &dyn World) -> Grid {
    let column = |name, heading| Column { name, heading };
    let mut actions: Vec<(Id, &Action)> = world.all::<Action>().collect();
    actions.sort_by_key(|(id, action)| {
        (action.state.unwrap_or(ActionState::Open), action.due.is_none(), action.due, *id)
    });
    Grid {
        columns: vec![
            column("text", say!("heading-action")),
            column("meeting", say!("heading-sitting")),
            column("owner", say!("heading-owner")),
            column("due", say!("heading-due")),
            column("state", say!("heading-state")),
        ],
        rows: actions.into_iter().map(|(_, action)| row(action, face, language, world)).collect(),
    }
}

fn row(action: &Action, face: Face, language: Language, world: &dyn World) -> Vec<Value> {
    let meeting = action
        .meeting
        .and_then(|meeting| world.get::<Meeting>(meeting.id).map(|sitting| (meeting.id, sitting)));
    let eye = meeting.map_or_else(|| Eye::new(face, world), |(id, _)| Eye::at(face, id, world));
    let number = meeting.and_then(|(_, sitting)| u64::try_from(sitting.number.get()).ok());
    let state = action.state.unwrap_or(ActionState::Open);
    vec![
        Value::Words(action.text.as_str().to_owned()),
        number.map_or(Value::Nothing, Value::Count),
        in_words::named(action.owner.as_ref().map(|owner| eye.party(owner)).as_ref(), language)
            .map_or(Value::Nothing, Value::Words),
        action.due.map_or(Value::Nothing, Value::Day),
        Value::Code(state.code(), state.sentence()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Anna Verdi"), ("organisation", "Circolo Nord")]);
        table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
        table.add(Kind::Actions, &[("text", "fatto"), ("due", "2014-01-01"), ("state", "done")]);
        table.add(Kind::Actions, &[("text", "senza termine"), ("owner", "il custode")]);
        table.add(
            Kind::Actions,
            &[
                ("text", "scrivere"),
                ("meeting", "1"),
                ("owner", "Anna Verdi"),
                ("due", "2014-02-01"),
            ],
        );
        table
    }

    #[test]
    fn open_actions_come_first_by_term_and_owners_are_seats_to_the_public() {
        let table = table();
        let csv = grid(Face::Public, Language::It, table.world()).csv();
        let expected = "text,meeting,owner,due,state\r\nscrivere,1,Circolo Nord,2014-02-01,open\r\nsenza termine,,,,open\r\nfatto,,,2014-01-01,done\r\n";
        assert_eq!(csv, expected);
    }

    #[test]
    fn the_reserved_face_names_the_owner() {
        let table = table();
        let csv = grid(Face::Reserved, Language::It, table.world()).csv();
        assert!(csv.contains("scrivere,1,\"Anna Verdi, Circolo Nord\",2014-02-01,open"), "{csv}");
        assert!(csv.contains("il custode"), "{csv}");
    }
}
