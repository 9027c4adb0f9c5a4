//! What each face may say of whom. Keeps out: how it is written.

use super::*;
use crate::ledger::sample::Sample;

#[test]
fn a_person_of_the_map_is_named_to_nobody_though_an_office_is_called_so() {
    let mut table = Sample::default();
    table.add(Kind::Offices, &[("name", "Spazio Bruni")]);
    let person = [("name", "Spazio Bruni"), ("kind", "person")];
    let id = table.add(Kind::Stakeholders, &person);
    let eye = |face| Eye::new(face, table.world());
    let told = |face| eye(face).party(&Party::Known(id));
    assert_eq!(told(Face::Public).organisation(), None);
    assert_eq!(told(Face::Reserved).name(), Some("Spazio Bruni"));
}

#[test]
fn an_office_among_the_people_is_shown_as_such_and_a_person_of_that_name_is_not() {
    let mut table = Sample::default();
    table.add(Kind::Offices, &[("name", "Ugo Neri")]);
    let office = [("name", "Polizia locale"), ("organisation", "Comune")];
    let office = table.add(Kind::People, &office);
    let person = table.add(Kind::People, &[("name", "Ugo Neri"), ("organisation", "Comune")]);
    let eye = Eye::new(Face::Public, table.world());
    let found = eye.person(office);
    assert_eq!((found.name(), found.organisation()), (Some("Polizia locale"), Some("Comune")));
    let found = eye.person(person);
    assert_eq!((found.name(), found.organisation()), (None, Some("Comune")));
    let alone = table.add(Kind::People, &[("name", "Ufficio tecnico")]);
    let found = Eye::new(Face::Public, table.world());
    assert_eq!(found.person(alone).organisation(), Some("Ufficio tecnico"));
}

fn table() -> Sample {
    let mut table = Sample::default();
    table.add(Kind::Labs, &[("code", "ambiente"), ("name", "Ambiente")]);
    table.add(Kind::People, &[("name", "Anna Verdi"), ("organisation", "Circolo Nord")]);
    table.add(Kind::People, &[("name", "Ugo Neri")]);
    table.add(
        Kind::Representatives,
        &[
            ("person", "Anna Verdi"),
            ("lab", "ambiente"),
            ("from", "2014-01-01"),
            ("to", "2014-02-01"),
            ("role", "titular"),
        ],
    );
    table.add(
        Kind::Representatives,
        &[
            ("person", "Ugo Neri"),
            ("lab", "ambiente"),
            ("from", "2014-01-01"),
            ("to", "2014-02-01"),
            ("role", "substitute"),
        ],
    );
    table.add(Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]);
    table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]);
    table.add(
        Kind::Attendance,
        &[
            ("meeting", "1"),
            ("person", "Ugo Neri"),
            ("state", "present"),
            ("lab", "ambiente"),
            ("role", "substitute"),
        ],
    );
    table.add(Kind::Stakeholders, &[("name", "Circolo Sud"), ("kind", "association")]);
    table.add(Kind::Stakeholders, &[("name", "Ida Bruni"), ("kind", "person")]);
    table
}

fn seen(table: &Sample, face: Face, sitting: &str, name: &str) -> Who {
    let eye = Eye::at(face, table.id(Kind::Meetings, sitting), table.world());
    eye.person(table.id(Kind::People, name))
}

#[test]
fn the_public_face_has_organisation_lab_and_role_and_no_name() {
    let who = seen(&table(), Face::Public, "1", "Anna Verdi");
    assert_eq!(
        (who.name(), who.organisation(), who.lab()),
        (None, Some("Circolo Nord"), Some("Ambiente"))
    );
    assert_eq!(who.role(), Some(RepresentativeRole::Titular));
}

#[test]
fn the_reserved_face_has_the_name_too() {
    assert_eq!(seen(&table(), Face::Reserved, "1", "Anna Verdi").name(), Some("Anna Verdi"));
}

#[test]
fn a_mandate_counts_on_its_days_only() {
    let who = seen(&table(), Face::Public, "2", "Anna Verdi");
    assert_eq!((who.lab(), who.role()), (None, None));
}

#[test]
fn the_seat_of_the_sitting_says_lab_and_role_before_any_mandate() {
    let who = seen(&table(), Face::Public, "1", "Ugo Neri");
    assert_eq!((who.lab(), who.role()), (Some("Ambiente"), Some(RepresentativeRole::Substitute)));
}

#[test]
fn a_titular_without_a_mandate_of_the_day_sits_without_a_role() {
    let mut table = table();
    let line = [
        ("meeting", "2"),
        ("person", "Anna Verdi"),
        ("state", "present"),
        ("lab", "ambiente"),
        ("role", "titular"),
    ];
    table.add(Kind::Attendance, &line);
    let who = seen(&table, Face::Reserved, "2", "Anna Verdi");
    assert_eq!((who.lab(), who.role()), (Some("Ambiente"), None));
}

#[test]
fn whose_proxy_is_held_keeps_the_seat_that_is_written_and_not_that_of_the_holder() {
    let mut table = table();
    table.add(Kind::Labs, &[("code", "cultura"), ("name", "Cultura")]);
    table.add(Kind::People, &[("name", "Pia Blu")]);
    let holder = [("lab", "cultura"), ("role", "titular"), ("on_behalf_of", "Anna Verdi")];
    let line = [("meeting", "2"), ("person", "Pia Blu"), ("state", "present")];
    table.add(Kind::Attendance, &[line.as_slice(), holder.as_slice()].concat());
    table.add(
        Kind::Attendance,
        &[("meeting", "2"), ("person", "Anna Verdi"), ("state", "excused"), ("lab", "ambiente")],
    );
    assert_eq!(seen(&table, Face::Reserved, "2", "Anna Verdi").lab(), Some("Ambiente"));
}

#[test]
fn who_has_neither_organisation_nor_lab_is_withheld_from_the_public() {
    assert!(seen(&table(), Face::Public, "2", "Ugo Neri").is_withheld());
    assert!(!seen(&table(), Face::Reserved, "2", "Ugo Neri").is_withheld());
}

#[test]
fn words_that_are_a_body_of_the_table_are_shown_unless_a_person_is_called_so() {
    let mut table = table();
    table.add(Kind::Process, &[("title", "Il parco"), ("deciding_body", "Comune di Faenza")]);
    table.add(Kind::People, &[("name", "Bice Gatti"), ("organisation", "Bice Gatti")]);
    let said = |words: &str| {
        Eye::new(Face::Public, table.world())
            .words(&Line::new(words).unwrap())
            .organisation()
            .is_some()
    };
    assert_eq!(
        ["circolo nord", "Comune di Faenza", "Settore Cultura", "Bice Gatti", "Ida"].map(said),
        [true, true, true, false, false]
    );
}

#[test]
fn words_that_the_table_lists_as_an_office_are_shown() {
    let mut table = table();
    table.add(Kind::Offices, &[("name", "Spazio Bruni")]);
    let said = |words: &str| {
        let who = Eye::new(Face::Public, table.world()).words(&Line::new(words).unwrap());
        who.organisation().map(str::to_owned)
    };
    assert_eq!(said("SPAZIO BRUNI").as_deref(), Some("SPAZIO BRUNI"));
    assert_eq!(said("Spazio Bruno"), None);
}

#[test]
fn a_stakeholder_that_nothing_is_said_of_is_no_public_name() {
    let mut table = table();
    table.add(Kind::Stakeholders, &[("name", "Arci"), ("category", "Cultura")]);
    table.add(Kind::Stakeholders, &[("name", "Lia Muti")]);
    table.add(Kind::Stakeholders, &[("name", "Ugo Neri"), ("category", "Cultura")]);
    let world = table.world();
    let public: Vec<&str> = world
        .all::<Stakeholder>()
        .filter(|(_, found)| is_public(found, world))
        .map(|(_, found)| found.name.as_str())
        .collect();
    assert_eq!(public, ["Circolo Sud", "Arci"]);
}

#[test]
fn parties_are_labs_organisations_people_or_withheld_words() {
    let table = table();
    let eye = Eye::new(Face::Public, table.world());
    let known = |kind, key| eye.party(&Party::Known(table.id(kind, key)));
    assert_eq!(known(Kind::Labs, "ambiente").lab(), Some("Ambiente"));
    assert_eq!(known(Kind::Stakeholders, "Circolo Sud").organisation(), Some("Circolo Sud"));
    assert!(known(Kind::Stakeholders, "Ida Bruni").is_withheld());
    assert!(eye.party(&Party::Said(Line::new("la signora del bar").unwrap())).is_withheld());
}
