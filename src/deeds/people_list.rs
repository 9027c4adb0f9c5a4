//! People of the table from a list that was pasted: a person a line, with the organisation behind a
//! comma, a semicolon, a tab or in brackets. Keeps out: files (see `exchange`).

use super::argument::{Argument, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::writing::write;
use crate::domain::{Fault, Kind, Person, Row, World, fold};
use crate::ledger::{Change, Draft, Pinned, Refusal};
use crate::say;

/// The name of the argument.
const TEXT: &str = "people";

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "people-list",
    arguments: &[Argument::needed(TEXT, Takes::Text)],
    run: |world, by, told| list(given(told.text(TEXT), TEXT)?, world, by),
}];

/// Adds everybody of a list who is not at the table yet, in one act.
///
/// # Errors
/// A list with nobody new on it, and every line that is no person, by its number.
pub fn list(text: &str, world: &dyn World, by: &Caller<'_>) -> Result<Done, Refusal> {
    let mut known: Vec<(String, String)> = world
        .all::<Person>()
        .map(|(_, person)| {
            let organisation = person.organisation.as_ref().map_or("", |line| line.as_str());
            (fold(person.name.as_str()), fold(organisation))
        })
        .collect();
    let (mut changes, mut faults): (Vec<Change>, Vec<Pinned>) = Default::default();
    let mut met = 0_usize;
    for (number, line) in (1_usize..).zip(text.lines()) {
        let Some(row) = person(line) else { continue };
        let of = |name: &str| row.get(name).map(|text| fold(text)).unwrap_or_default();
        let same = (of("name"), of("organisation"));
        if known.contains(&same) {
            met += 1;
            continue;
        }
        match write(Kind::People, None, &row, world, by) {
            Ok(written) => changes.extend(written.draft.changes),
            Err(refusal) => {
                let what = refusal.findings.first().map_or(refusal.what, |it| it.reason.clone());
                let what = say!("people-list-line", number = number, what = what);
                faults.push(Pinned { change: 0, fault: Fault::new(TEXT, what) });
            }
        }
        known.push(same);
    }
    if !faults.is_empty() {
        return Err(Refusal::of(faults));
    }
    if changes.is_empty() {
        return Err(Refusal::new(
            say!("refused-people-list", count = met),
            Some(say!("refused-people-list-hint")),
        ));
    }
    let label = say!("edit-people-list", count = changes.len());
    let remark = (met > 0).then(|| say!("people-list-known", count = met));
    Ok(Done::from(Draft::act(label, changes)).with(remark))
}

/// The person of a line: name, organisation, and whatever of the rest is an address or a number.
/// Nothing for a blank line and for one of headings.
fn person(line: &str) -> Option<Row> {
    let bare = line.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '*' | '•' | '.' | ')')
    });
    let sign = ['\t', ';', ','].into_iter().find(|sign| bare.contains(*sign));
    let parts: Vec<String> = match (sign, bare.split_once('(')) {
        (Some(sign), _) => bare.split(sign).map(|part| part.trim().to_owned()).collect(),
        (None, Some((name, rest))) => {
            vec![name.trim().to_owned(), rest.trim().trim_end_matches(')').trim().to_owned()]
        }
        (None, None) => vec![bare.trim().to_owned()],
    };
    let (name, rest) = parts.split_first()?;
    let is_heading = Kind::People.field(name).is_some_and(|field| field.name == "name");
    if name.is_empty() || is_heading {
        return None;
    }
    let mut row = Row::from([("name".to_owned(), name.clone())]);
    for part in rest.iter().filter(|part| !part.is_empty()) {
        let is_number = part.chars().filter(char::is_ascii_digit).count() >= 6;
        let field = match part.contains('@') {
            true => "email",
            false if is_number => "phone",
            false => "organisation",
        };
        row.entry(field.to_owned()).or_insert_with(|| part.clone());
    }
    Some(row)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    fn told(table: &Sample, text: &str) -> Result<Done, Refusal> {
        list(text, table.world(), &caller(CLOCK, &mint()))
    }

    #[test]
    fn a_pasted_list_is_a_person_a_line_in_one_act() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri"), ("organisation", "Arci")]);
        let text = "Nome;Organizzazione;Posta\n1. Ada Neri; Arci\n2. Bice Blu; Pro Loco; b@blu.it\n\n- \
                    Ugo Verdi;;0546 691111\n";
        let done = told(&table, text).unwrap();
        assert_eq!((done.draft.changes.len(), done.remarks.len()), (2, 1));
        table.admit(done.draft).unwrap();
        let cells = |name: &str| {
            let id = table.id(Kind::People, name);
            ["organisation", "email", "phone"].map(|field| table.cell(id, field))
        };
        assert_eq!(cells("Bice Blu"), ["Pro Loco", "b@blu.it", ""]);
        assert_eq!(cells("Ugo Verdi"), ["", "", "0546 691111"]);
    }

    #[test]
    fn an_organisation_stands_behind_a_comma_a_tab_or_in_brackets() {
        let of = |line: &str| person(line).and_then(|mut row| row.remove("organisation"));
        for line in ["Ada Neri, Arci", "Ada Neri\tArci", "Ada Neri (Arci)", "• Ada Neri (Arci)"] {
            assert_eq!(of(line).as_deref(), Some("Arci"), "{line}");
        }
        assert_eq!(of("Ada Neri"), None);
    }

    #[test]
    fn a_list_with_nobody_new_is_refused_and_one_person_twice_is_one() {
        let mut table = Sample::default();
        assert_eq!(why(told(&table, " \n")), ["refused-people-list"]);
        let done = told(&table, "Ada\nada").unwrap();
        assert_eq!(done.draft.changes.len(), 1);
        table.admit(done.draft).unwrap();
        assert_eq!(why(told(&table, "Ada")), ["refused-people-list"]);
    }
}
