//! Tests of the lint as a whole. Keeps out: its parts, which test themselves.

use super::*;
use crate::domain::Kind;
use crate::ledger::sample::Sample;

fn table() -> Sample {
    let mut table = Sample::default();
    table.add(
        Kind::People,
        &[
            ("name", "Nicolò D'Angeli"),
            ("organisation", "Circolo Nord"),
            ("email", "n.d@circolo.it"),
            ("phone", "+39 0546 123456"),
        ],
    );
    table.add(Kind::People, &[("name", "Ugo")]);
    table.add(Kind::Stakeholders, &[("name", "Rosa Bruni"), ("kind", "person")]);
    table.add(
        Kind::Stakeholders,
        &[("name", "Arci Faenza"), ("kind", "association"), ("phone", "0546 99 99 99")],
    );
    table
}

fn hits(text: &str) -> Vec<(usize, String)> {
    personal(text, &[], table().book()).hits.into_iter().map(|hit| (hit.line, hit.found)).collect()
}

fn name(line: usize) -> Vec<(usize, String)> {
    vec![(line, "Nicolò D'Angeli".to_owned())]
}

#[test]
fn a_name_is_found_whatever_its_case_accents_and_escapes() {
    for text in [
        "dice NICOLÒ D'ANGELI",
        "Nicolo' D’Angeli",
        "D'Angeli, Nicolò",
        "Nicolò\\\n  D\\'Angeli",
        "<b>nicolo d angeli</b>",
    ] {
        assert_eq!(hits(text), name(1), "{text}");
    }
}

#[test]
fn the_line_is_the_one_where_it_begins() {
    assert_eq!(hits("uno\ndue\n\nNicolò D'Angeli"), name(4));
}

#[test]
fn a_word_that_only_begins_like_a_name_is_no_hit() {
    assert_eq!(
        hits("Nicolò D'Angelini, Nicolò e gli angeli, ugo, rosa, Arci Faenza, Circolo Nord"),
        []
    );
}

#[test]
fn stakeholders_that_are_persons_are_personal() {
    assert_eq!(hits("Bruni Rosa"), [(1, "Rosa Bruni".to_owned())]);
}

#[test]
fn addresses_and_numbers_are_found_as_people_write_them() {
    assert_eq!(hits("n.d\\@circolo.it"), [(1, "n.d@circolo.it".to_owned())]);
    for text in ["tel. 0546/123456", "(+39) 0546 12.34.56", "00390546123456"] {
        assert_eq!(hits(text), [(1, "+39 0546 123456".to_owned())], "{text}");
    }
    assert_eq!(hits("0546 999999"), [(1, "0546 99 99 99".to_owned())]);
}

#[test]
fn a_tax_code_is_found_though_no_record_holds_it() {
    assert_eq!(hits("cf RSSMRA80A01D458X"), [(1, "RSSMRA80A01D458X".to_owned())]);
    assert_eq!(hits("RSSMRA80A01D4585 e delegazionefaent"), []);
}

#[test]
fn a_facilitator_is_personal_unless_it_is_a_body() {
    let mut table = table();
    table.add(
        Kind::Meetings,
        &[
            ("number", "1"),
            ("date", "2014-01-18"),
            ("facilitator", "Ada Rosa"),
            ("minutes_by", "Circolo Nord"),
        ],
    );
    let found: Vec<String> = personal("Ada Rosa, Circolo Nord", &[], table.book())
        .hits
        .into_iter()
        .map(|hit| hit.found)
        .collect();
    assert_eq!(found, ["Ada Rosa"]);
}

#[test]
fn an_address_nobody_holds_is_still_an_address() {
    assert_eq!(hits("scrivere a altro\\@mail.it."), [(1, "altro@mail.it".to_owned())]);
    assert_eq!(hits("alle 18 @ sala rossa"), []);
}

#[test]
fn a_telephone_or_an_account_nobody_holds_is_still_one_and_a_known_one_is_told_once() {
    assert_eq!(hits("chiamare 333 1234567"), [(1, "333 1234567".to_owned())]);
    assert_eq!(
        hits("IT60 X054 2811 1010 0000 0123 456"),
        [(1, "IT60X0542811101000000123456".to_owned())]
    );
    assert_eq!(hits("tel. +39 0546 123456").len(), 1);
    assert_eq!(hits("EUR 20.000,00 il 18/01/2014, delibera n. 123/2014"), []);
}

#[test]
fn the_whole_name_of_a_registered_body_passes_and_that_of_a_person_in_it_alone_does_not() {
    let mut table = table();
    table.add(Kind::Stakeholders, &[("name", "Liceo Rosa Bruni"), ("kind", "body")]);
    table.add(Kind::Stakeholders, &[("name", "Nicolò D'Angeli"), ("category", "Cittadini")]);
    let found = |text: &str| -> Vec<String> {
        personal(text, &[], table.book()).hits.into_iter().map(|hit| hit.found).collect()
    };
    assert!(found("Ospita il Liceo Rosa Bruni di Faenza.").is_empty());
    assert_eq!(found("Rosa Bruni insegna al Liceo Rosa Bruni."), ["Rosa Bruni"]);
    assert_eq!(
        found("Parla Nicolò D'Angeli."),
        ["Nicolò D'Angeli"],
        "a body of no more than the name hides nobody"
    );
}

#[test]
fn a_name_without_a_record_of_its_own_is_personal_wherever_it_stands() {
    let mut table = table();
    table.add(Kind::Actions, &[("text", "Telefonare"), ("owner", "Giulia Esterna")]);
    table.add(Kind::Actions, &[("text", "Scrivere"), ("owner", "Arci Faenza")]);
    let found: Vec<String> = personal("dice Giulia Esterna ad Arci Faenza", &[], table.book())
        .hits
        .into_iter()
        .map(|hit| hit.found)
        .collect();
    assert_eq!(found, ["Giulia Esterna"]);
}

fn typed(text: &str, table: &Sample) -> Vec<String> {
    let found = personal(text, &[], table.book()).hits;
    found.iter().map(|hit| crate::text::Language::It.tell(&hit.sentence())).collect()
}

#[test]
fn a_hit_says_in_which_sitting_item_entry_and_field_it_was_typed() {
    let mut table = table();
    table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-01-18")]);
    table.add(
        Kind::Agenda,
        &[("meeting", "2"), ("position", "3"), ("title", "Gli orti di Rosa Bruni")],
    );
    let entry = [
        ("meeting", "2"),
        ("item", "3"),
        ("time", "18:05"),
        ("kind", "contribution"),
        ("text", "Lo dice Rosa Bruni in sala."),
    ];
    table.add(Kind::Entries, &entry);
    table.add(Kind::Proposals, &[("code", "P1"), ("summary", "Chiamare lo 0546-123456.")]);
    let found = typed(
        "## Gli orti di Rosa Bruni\n- Lo dice Rosa Bruni in sala\\.\ntel. 0546 123456\ncerca Rosa Bruni",
        &table,
    );
    assert_eq!(
        found,
        [
            "Seduta 2, punto 3, campo «Titolo»: «Gli orti di Rosa Bruni» («Rosa Bruni»).",
            "Seduta 2, punto 3, contributo delle 18:05, campo «Testo»: «Lo dice Rosa Bruni in sala» («Rosa Bruni»).",
            "Registri, proposta «P1», campo «Sintesi»: «+39 0546 123456» («+39 0546 123456»).",
            "Riga 4 del documento: «cerca Rosa Bruni» («Rosa Bruni»).",
        ]
    );
}

#[test]
fn entries_that_share_words_are_each_named_for_their_own_hit() {
    let mut table = table();
    table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-01-18")]);
    let said = [
        ("18:01", "Chiamare 0546 123456"),
        ("18:05", "Telefonare allo 0546-123456 domani"),
        ("18:09", "Scrivere a Rosa Bruni"),
        ("18:10", "Scrivere a Rosa Bruni"),
        ("18:12", "Scrivere a Rosa Bruni domani"),
    ];
    let mut page = String::new();
    for (time, text) in said {
        table.add(
            Kind::Entries,
            &[("meeting", "2"), ("time", time), ("kind", "contribution"), ("text", text)],
        );
        page.push_str(&format!("- {time} – {text}\n\n"));
    }
    let found = typed(&page, &table);
    assert_eq!(found.len(), said.len(), "{found:?}");
    for ((time, _), told) in said.iter().zip(found) {
        assert!(told.contains(&format!("contributo delle {time}")), "{time}: {told}");
    }
}

#[test]
fn a_name_the_act_must_show_is_no_hit_under_its_label_and_one_everywhere_else() {
    let must =
        [NamedOffice { label: "Curatore del testo".into(), name: "Nicolò D'Angeli".into() }];
    let lines = |text: &str| -> Vec<usize> {
        personal(text, &must, table().book()).hits.into_iter().map(|hit| hit.line).collect()
    };
    assert_eq!(
        lines("- **Curatore del testo:** Nicolò D'Angeli\n- presente: Nicolò D'Angeli"),
        [2]
    );
    assert_eq!(lines("Curatore del testo: Rosa Bruni"), [1]);
    assert_eq!(lines("testo: Nicolò D'Angeli"), [1]);
    assert_eq!(lines("Curatore del testo: D'Angeli Nicolò"), [1]);
}

#[test]
fn a_doubt_is_told_once_for_each_name() {
    let found = personal("Rosa, e ancora Rosa\nRosa", &[], table().book());
    assert_eq!((found.hits.len(), found.uncertain.len()), (0, 1));
}

#[test]
fn a_word_that_a_field_made_a_name_is_told_with_that_field_and_an_office_is_no_name() {
    let mut table = table();
    table.add(Kind::Proposals, &[("code", "P1")]);
    let owner = |owner| [("proposal", "P1"), ("name", "Orti"), ("owner", owner)];
    let indicator = table.add(Kind::Indicators, &owner("Tempo Libero"));
    let found = typed("Struttura responsabile: Tempo Libero", &table);
    let [told] = found.as_slice() else { panic!("{found:?}") };
    for part in [
        "«Tempo Libero» vale come nome di persona perché è scritto qui",
        "indicatore",
        "campo «Responsabile»",
        "tavolo add stakeholders name=\"Tempo Libero\" kind=body",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    table.set(indicator, &[("owner", "Settore Cultura e Partecipazione")]).unwrap();
    assert!(typed("Settore Cultura e Partecipazione", &table).is_empty());
    table.add(Kind::Stakeholders, &[("name", "Tempo Libero"), ("kind", "body")]);
    table.set(indicator, &[("owner", "Tempo Libero")]).unwrap();
    assert!(typed("Struttura responsabile: Tempo Libero", &table).is_empty(), "as the hint says");
}

#[test]
fn a_member_s_name_inside_that_of_a_body_a_lab_or_a_place_is_found() {
    let organisation = [("name", "Tea Blu"), ("organisation", "c/o Rosa Bruni")];
    let lab = [("code", "orti"), ("name", "Orti di Rosa Bruni")];
    let body = [("name", "Studio Rosa Bruni"), ("kind", "company")];
    let mut table = table();
    table.add(Kind::People, &organisation);
    table.add(Kind::Labs, &lab);
    table.add(Kind::Stakeholders, &body);
    let sitting = [("number", "1"), ("date", "2014-01-18"), ("place", "casa di R. Bruni")];
    table.add(Kind::Meetings, &sitting);
    for text in
        ["c/o Rosa Bruni", "Orti di Rosa Bruni", "Studio Rosa Bruni", "Luogo: casa di R. Bruni"]
    {
        assert_eq!(typed(text, &table).len(), 1, "{text}");
    }
}
