//! Sheets with a column for each of something, in and out. Keeps out: the program; it is for tests.

use super::*;
use crate::exchange::{Import, ImportOptions, Unreadable, plan, read_sheet, sample};
use crate::ledger::Book;
use crate::ledger::sample::Sample;

fn table() -> Sample {
    let mut table = Sample::of(&[
        (Kind::People, &[("name", "Anna Verdi")]),
        (Kind::People, &[("name", "Ugo Neri")]),
        (Kind::Meetings, &[("number", "1"), ("date", "2014-01-18")]),
        (Kind::Meetings, &[("number", "2"), ("date", "2014-02-15")]),
        (Kind::Labs, &[("code", "acqua")]),
        (Kind::Stakeholders, &[("name", "Arci")]),
        (Kind::Proposals, &[("code", "P1"), ("title", "Orti")]),
        (Kind::Proposals, &[("code", "P2"), ("title", "Viali")]),
    ]);
    for (code, name) in [("utilita", "Utilit\u{e0}"), ("costo", "Costo")] {
        table.add(
            Kind::Criteria,
            &[("code", code), ("name", name), ("weight", "1"), ("min", "1"), ("max", "5")],
        );
    }
    table.add(Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Orti")]);
    table.add(Kind::Agenda, &[("meeting", "1"), ("position", "2"), ("title", "Viali")]);
    table
}

fn planned(kind: Kind, csv: &str, book: &Book) -> Result<Import, Unreadable> {
    let sheet = read_sheet(csv.as_bytes()).unwrap();
    plan(kind, &sheet, &[], ImportOptions { ..sample::options() }, book, &mut sample::ids())
}

/// What a sheet comes to, the fields of each record one behind the other.
fn records(kind: Kind, csv: &str, fields: &[&str]) -> Vec<String> {
    let table = table();
    let import = planned(kind, csv, table.book());
    let import = import.unwrap_or_else(|wrong| {
        let reasons: Vec<_> = wrong.findings.iter().map(|bad| bad.reason.key.clone()).collect();
        panic!("{csv}: {:?} {reasons:?}", wrong.what.key)
    });
    let after = sample::after(table.book(), &import.changes);
    let own = import.changes.iter().filter_map(|change| change.after.as_ref());
    let own = own.filter(|record| record.kind() == kind);
    let mut told: Vec<String> = own
        .map(|record| {
            fields
                .iter()
                .map(|field| record.cell(field, &after).text())
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    told.sort();
    told
}

const MARKS: [&str; 4] = [
    "P1 costo Anna Verdi 3",
    "P1 utilita Anna Verdi 4",
    "P2 costo Anna Verdi 5",
    "P2 utilita Anna Verdi 2",
];
const MARK: [&str; 4] = ["proposal", "criterion", "assessor", "score"];

#[test]
fn a_column_for_each_criterion_is_a_row_for_each_mark_however_its_header_is_dressed() {
    for (header, more) in [
        ("Valutatore;Proposta;Utilit\u{e0};Costo", ""),
        ("Commissario;Codice proposta;Utilit\u{e0} (1-5);Costo [peso 30%]", ""),
        ("Valutatore;Progetto;1. Utilit\u{e0};2. Costo", ""),
    ] {
        let csv = format!("{header}\nAnna Verdi;P1;4;3{more}\nAnna Verdi;P2 - Viali;2;5{more}\n");
        assert_eq!(records(Kind::Scores, &csv, &MARK), MARKS, "{header}");
    }
    // Its totals are none, in a column as in a row.
    let csv = "Cognome valutatore;Nome valutatore;Proposta;Utilit\u{e0};Costo;Punteggio\n\
               Verdi;Anna;P1;4;3;7\nVerdi;Anna;P2;2;5;7\nMedia;;;3;4;7\n";
    assert_eq!(records(Kind::Scores, csv, &MARK), MARKS);
}

#[test]
fn a_column_for_each_proposal_or_each_assessor_is_a_row_for_each_mark() {
    let csv = "Valutatore;Criterio;P1;P2 - Viali\nAnna Verdi;utilita;4;2\nAnna Verdi;costo;3;5\n";
    assert_eq!(records(Kind::Scores, csv, &MARK), MARKS);
    let csv = "Proposta;Criterio;Anna Verdi;Media\nP1;utilita;4;4\nP1;costo;3;3\nP2;utilita;2;2\nP2;costo;5;5\n";
    assert_eq!(records(Kind::Scores, csv, &MARK), MARKS);
    let csv = "Proposta;Criterio;Commissario 1;Commissario 2\nP1;utilita;4;n.d.\n";
    assert_eq!(records(Kind::Scores, csv, &MARK), ["P1 utilita Commissario 1 4"]);
}

#[test]
fn a_column_for_each_assessor_under_each_criterion_is_a_row_for_each_mark() {
    let expected = [
        "P1 costo Anna Verdi 2",
        "P1 costo Ugo Neri 5",
        "P1 utilita Anna Verdi 4",
        "P1 utilita Ugo Neri 3",
    ];
    for header in [
        "Proposta;Utilit\u{e0} - Anna Verdi;Utilit\u{e0} - Ugo Neri;Costo - Anna Verdi;Costo - Ugo Neri",
        "Proposta;Anna Verdi / Utilit\u{e0};Ugo Neri / Utilit\u{e0};Anna Verdi / Costo;Ugo Neri / Costo",
        "Proposta;Utilit\u{e0};;Costo;\n;Anna Verdi;Ugo Neri;Anna Verdi;Ugo Neri",
    ] {
        let csv = format!("{header}\nP1;4;3;2;5\n");
        assert_eq!(records(Kind::Scores, &csv, &MARK), expected, "{header}");
    }
}

#[test]
fn an_attendance_sheet_is_presences_by_sitting_by_person_and_by_answer() {
    const FIELDS: [&str; 3] = ["meeting", "person", "state"];
    let expected = ["1 Anna Verdi present", "1 Ugo Neri absent", "2 Ugo Neri excused"];
    for csv in [
        "Persona;2;Seduta 1\nAnna Verdi;;P\nUgo Neri;AG;A\n",
        "Cognome e nome;I seduta;II incontro (15 febbraio 2014);Totale\nAnna Verdi;presente;;1\nUgo Neri;assente;giustificato;0\n",
        "Cognome;Nome;18/1;15/2\nVerdi;Anna;x;\nNeri;Ugo;no;G\n",
        "Seduta;Anna Verdi;Ugo Neri\n1;P;A\n15/02/2014;;G\n",
        "Data;Nominativo;Presente;Assente;Giustificato\n18/01/2014;Anna Verdi;X;;\n18/01/2014;Ugo Neri;;X;\n15/02/2014;Ugo Neri;;;X\n",
    ] {
        assert_eq!(records(Kind::Attendance, csv, &FIELDS), expected, "{csv}");
    }
    let csv = "Seduta;Nominativo;Presente\n1;Anna Verdi;s\u{ec}\n1;Ugo Neri;no\n2;Ugo Neri;G\n";
    assert_eq!(records(Kind::Attendance, csv, &FIELDS), expected);
    let csv = "Nominativo;18 gen;15 feb;tot. presenze\nAnna Verdi;1;0;1\nUgo Neri;1;1;2\nTotale presenti;2;1;\n";
    let expected =
        ["1 Anna Verdi present", "1 Ugo Neri present", "2 Anna Verdi absent", "2 Ugo Neri present"];
    assert_eq!(records(Kind::Attendance, csv, &FIELDS), expected);
}

#[test]
fn what_a_title_says_holds_for_every_row() {
    const FIELDS: [&str; 3] = ["meeting", "person", "state"];
    let csv = "Foglio presenze - seduta n. 2 del 15/02/2014;;\n\nCognome;Nome;Presente\nVerdi;Anna;X\nNeri;Ugo;\n";
    assert_eq!(records(Kind::Attendance, csv, &FIELDS), ["2 Anna Verdi present"]);
    let csv = "Scheda di valutazione;;\nValutatore: Anna Verdi;;\nProposta;Utilit\u{e0};Costo\nP1;4;3\nP2;2;5\n";
    assert_eq!(records(Kind::Scores, csv, &MARK), MARKS);
}

#[test]
fn votes_stand_under_items_people_and_answers() {
    const FIELDS: [&str; 4] = ["meeting", "item", "person", "choice"];
    let expected = [
        "1 1 Anna Verdi favour",
        "1 1 Ugo Neri against",
        "1 2 Anna Verdi abstain",
        "1 2 Ugo Neri favour",
    ];
    for csv in [
        "Seduta;Nominativo;Punto 1;Punto 2\n1;Anna Verdi;favorevole;astenuto\n1;Ugo Neri;contrario;s\u{ec}\n",
        "Seduta;Punto;Anna Verdi;Ugo Neri\n1;1;favorevole;contrario\n1;2;astenuta;favorevole\n",
        "Seduta;Punto;Cognome;Nome;Favorevoli;Contrari;Astenuti\n1;1;Verdi;Anna;X;;\n1;1;Neri;Ugo;;X;\n1;2;Verdi;Anna;;;X\n1;2;Neri;Ugo;X;;\n",
    ] {
        assert_eq!(records(Kind::Votes, csv, &FIELDS), expected, "{csv}");
    }
}

#[test]
fn titulars_and_substitutes_in_two_columns_are_representatives() {
    let csv = "Laboratorio;Dal;Titolare;Supplente\nacqua;01/03/2014;Anna Verdi;Ugo Neri\n";
    let expected = ["Anna Verdi titular 2014-03-01", "Ugo Neri substitute 2014-03-01"];
    assert_eq!(records(Kind::Representatives, csv, &["person", "role", "from"]), expected);
}

#[test]
fn supporters_are_counted_and_stakeholders_tagged_with_what_they_support() {
    let csv = "Soggetto;P3;P2\nArci;X;X\nCai;;X\n";
    assert_eq!(
        records(Kind::Stakeholders, &csv.replace("Arci", "Auser"), &["name", "tags"]),
        ["Auser P2", "Cai P2"]
    );
    let csv = "Codice;Titolo;Arci;Cai\nP7;Siepi;X;X\nP8;Fonti;;X\n";
    assert_eq!(records(Kind::Proposals, csv, &["code", "supporters"]), ["P7 2", "P8 1"]);
    let csv = "Codice;Sostenitori\nP7;Arci, Cai, Pro loco\nP8;4\n";
    assert_eq!(records(Kind::Proposals, csv, &["code", "supporters"]), ["P7 3", "P8 4"]);
}

#[test]
fn a_sitting_that_is_not_there_is_told_with_its_rows_and_other_columns_are_left_alone() {
    let table = table();
    for header in ["Seduta 9", "16/02/2014"] {
        let csv = format!("Persona;{header}\nAnna Verdi;P\n");
        let wrong = planned(Kind::Attendance, &csv, table.book()).unwrap_err();
        assert_eq!(wrong.findings[0].reason.key, "fault-nobody", "{header}");
    }
    for header in ["3", "Firma", "2 e 10", "Seduta"] {
        let csv = format!("Persona;{header}\nAnna Verdi;P\n");
        assert!(planned(Kind::Attendance, &csv, table.book()).is_err(), "{header}");
    }
}
