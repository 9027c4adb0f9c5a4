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

/// Adds everybody of a list who is not at the table yet, in one act; a list that was added already
/// adds nobody, and says so.
///
/// # Errors
/// A list with nobody on it, and every line that is no person, by its number.
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
    let lines = (1_usize..).zip(text.lines());
    for (number, line) in
        lines.flat_map(|(at, line)| people(line).into_iter().map(move |it| (at, it)))
    {
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
    if changes.is_empty() && met == 0 {
        let hint = say!("refused-people-list-hint");
        return Err(Refusal::new(say!("refused-people-list"), Some(hint)));
    }
    let label = say!("edit-people-list", count = changes.len());
    let remark = (met > 0).then(|| say!("people-list-known", count = met));
    Ok(Done::from(Draft::act(label, changes)).with(remark))
}

/// The people of a line: one, or several as a mail program copies them, each with an address.
fn people(line: &str) -> Vec<&str> {
    let has_one = |part: &&str| part.matches('@').count() == 1;
    if line.matches('@').count() < 2 {
        return vec![line];
    }
    for sign in [';', ','] {
        let parts: Vec<&str> =
            line.split(sign).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.iter().all(has_one) {
            return parts;
        }
    }
    // A comma within a name that stands in quotes parts nobody.
    let parts: Vec<&str> = line.split_inclusive('>').map(str::trim).collect();
    if parts.iter().all(has_one) { parts } else { vec![line] }
}

/// What stands before an address, the address, and what stands behind it.
fn around_address(line: &str) -> Option<(&str, &str, &str)> {
    let is_edge = |c: char| c.is_whitespace() || "<>()[],;\"".contains(c);
    let (before, after) = line.split_once('@')?;
    let begins = before.rfind(is_edge).map_or(0, |at| {
        at + before.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
    });
    let ends = before.len() + 1 + after.find(is_edge).unwrap_or(after.len());
    let address = line.get(begins..ends)?.trim_end_matches('.').trim_start_matches("mailto:");
    let before = line.get(..begins)?.trim_end_matches("mailto:").trim_end_matches(['<', '(', '[']);
    // The stroke of a list parts the address from what it stands before.
    let behind = line.get(ends..)?.trim_start_matches(['>', ')', ']']).trim_start();
    let behind = behind.trim_start_matches(['-', '\u{2013}', '\u{2014}']);
    Some((before, address, behind))
}

/// The parts of a text: by tabs, semicolons or commas, by brackets, or by a stroke between blanks.
fn parts(text: &str, sign: Option<char>) -> Vec<&str> {
    let text = text.trim();
    if let Some(sign) = sign {
        return text.split(sign).map(str::trim).collect();
    }
    if let Some((first, rest)) = text.split_once('(') {
        return vec![first.trim(), rest.trim().trim_end_matches(')').trim()];
    }
    let stroke = [" - ", " \u{2013} ", " \u{2014} "].into_iter().find(|s| text.contains(s));
    stroke.map_or_else(|| vec![text], |stroke| text.split(stroke).map(str::trim).collect())
}

/// A name as it is said: without quotes, and first name first where a mail program turned it.
fn said(name: &str) -> String {
    let bare = name.trim().trim_matches(['"', '\'']).trim();
    match bare.split_once(',') {
        Some((last, first)) if name.trim().starts_with('"') => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => bare.to_owned(),
    }
}

/// The person of a line: name, organisation, and whatever of the rest is an address or a number.
/// Nothing for a blank line and for one of headings.
fn person(line: &str) -> Option<Row> {
    let bare = line.trim_start_matches(|c: char| {
        c.is_whitespace() || c.is_ascii_digit() || matches!(c, '-' | '*' | '•' | '.' | ')' | ',')
    });
    let (before, address, behind) = around_address(bare).unwrap_or((bare, "", ""));
    let quoted = before.trim_start().starts_with('"');
    let sign =
        ['\t', ';', ','].into_iter().find(|sign| before.contains(*sign) || behind.contains(*sign));
    let mut parts: Vec<&str> = if quoted { vec![before] } else { self::parts(before, sign) };
    parts.extend(self::parts(behind, sign));
    let mut parts = parts.into_iter().skip_while(|part| part.is_empty());
    let name = said(parts.next().unwrap_or_default());
    let is_heading = Kind::People.field(&name).is_some_and(|field| field.name == "name");
    if (name.is_empty() && address.is_empty()) || is_heading {
        return None;
    }
    let mut row = Row::from([("name".to_owned(), name)]);
    if !address.is_empty() {
        row.insert("email".to_owned(), address.to_owned());
    }
    for part in parts.filter(|part| !part.is_empty()) {
        let is_number = part.chars().filter(char::is_ascii_digit).count() >= 6;
        let field = match part.contains('@') {
            true => "email",
            false if is_number => "phone",
            false => "organisation",
        };
        row.entry(field.to_owned()).or_insert_with(|| part.to_owned());
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
    fn an_address_stands_wherever_it_is_pasted() {
        let cells = |line: &str| {
            let row = person(line).unwrap();
            let cell = |name: &str| row.get(name).cloned().unwrap_or_default();
            [cell("name"), cell("email"), cell("organisation")]
        };
        let whole = ["Ada Neri", "ada@neri.it", "Arci"].map(str::to_owned);
        for line in [
            "Ada Neri <ada@neri.it>, Arci",
            "Ada Neri, Arci <ada@neri.it>",
            "Ada Neri, Arci, ada@neri.it",
            "Ada Neri <ada@neri.it> Arci",
            "Ada Neri ada@neri.it (Arci)",
            "Ada Neri (ada@neri.it) - Arci",
            "\"Neri, Ada\" <ada@neri.it>, Arci",
            "ada@neri.it; Ada Neri; Arci",
            "3) Ada Neri;Arci;mailto:ada@neri.it",
        ] {
            assert_eq!(cells(line), whole, "{line}");
        }
        assert_eq!(cells("Ada Neri - Pro Loco"), ["Ada Neri", "", "Pro Loco"]);
        assert_eq!(cells("Ada Neri-Blu"), ["Ada Neri-Blu", "", ""]);
    }

    #[test]
    fn the_addressees_of_a_mail_are_a_person_each_and_an_address_alone_is_nobody() {
        let table = Sample::default();
        for line in [
            "Ada Neri <ada@neri.it>, Bice Blu <b@blu.it>",
            "Ada Neri <ada@neri.it>; Bice Blu <b@blu.it>;",
            "\"Neri, Ada\" <ada@neri.it>, \"Blu, Bice\" <b@blu.it>",
        ] {
            let done = told(&table, line).unwrap();
            let names = done.draft.changes.iter().filter_map(|change| change.after.as_ref());
            let names: Vec<String> = names.map(|record| record.label(table.world())).collect();
            assert_eq!(names, ["Ada Neri", "Bice Blu"], "{line}");
        }
        assert_eq!(why(told(&table, "Ada\nb@blu.it")), ["people: people-list-line"]);
    }

    #[test]
    fn a_list_with_nobody_is_refused_and_one_person_twice_is_one() {
        let mut table = Sample::default();
        assert_eq!(why(told(&table, " \n")), ["refused-people-list"]);
        assert_eq!(why(told(&table, "Nome;Organizzazione")), ["refused-people-list"]);
        let done = told(&table, "Ada\nada").unwrap();
        assert_eq!(done.draft.changes.len(), 1);
        table.admit(done.draft).unwrap();
        let again = told(&table, "Ada").unwrap();
        assert_eq!((again.draft.changes.len(), again.remarks.len()), (0, 1));
    }
}
