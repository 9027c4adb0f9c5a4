//! `docs/templates.md` against the values that templates are given: none missing, none too many.
//! Keeps out: the program.

use std::collections::BTreeSet;

use minijinja::Value;
use minijinja::value::ValueKind;

use super::ranking::{self, sample};
use super::sample::opla;
use super::{
    Document, Format, attendance, commitments, convocation, docpp, minutes, record, scoresheets,
    selection, synthesis, tests, writer,
};
use crate::domain::{Kind, Selection, Sheets};
use crate::ledger::Book;
use crate::ledger::sample::Sample;
use crate::print::around;
use crate::print::template::Table;
use crate::readings::{Face, Minutes, Presences, Shortlist, Synthesis};
use crate::text::Language;

const MANUAL: &str = include_str!("../../docs/templates.md");

/// The paths of all values: `items[].title`. Tables are one value each.
fn paths(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    let is_table = value.downcast_object_ref::<Table>().is_some();
    match value.kind() {
        ValueKind::Map if !is_table => {
            for key in value.try_iter().unwrap() {
                let start = if path.is_empty() { String::new() } else { format!("{path}.") };
                paths(&value.get_item(&key).unwrap(), &format!("{start}{key}"), found);
            }
        }
        ValueKind::Seq | ValueKind::Iterable if !is_table => {
            for item in value.try_iter().unwrap() {
                paths(&item, &format!("{path}[]"), found);
            }
        }
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// The values a part of the manual names in the first column of its table.
fn told(part: &str) -> BTreeSet<String> {
    let part = MANUAL.split("\n## ").find(|text| text.starts_with(part)).unwrap();
    let cells = part
        .lines()
        .filter(|line| line.starts_with("| `"))
        .filter_map(|line| line.split(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// Compares the two; a list or a part that is empty somewhere shows its values elsewhere.
pub(super) fn compare(part: &str, values: &[Value]) {
    let mut given = BTreeSet::new();
    for value in values {
        paths(value, "", &mut given);
    }
    let all = given.clone();
    let is_parted = |path: &str, other: &str| {
        other.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']))
    };
    given.retain(|path| !all.iter().any(|other| is_parted(path, other)));
    assert_eq!(
        given,
        told(part),
        "\nleft are the values, right what docs/templates.md says of them"
    );
}

#[test]
fn the_manual_names_every_value_of_the_verbale() {
    let mut table = tests::table();
    table.add(
        Kind::Entries,
        &[("meeting", "1"), ("time", "11:00"), ("kind", "note"), ("text", "fuori tema")],
    );
    // A group that answers a question under an item and one under none, and one that is silent.
    for number in ["1", "2"] {
        table.add(Kind::Groups, &[("meeting", "1"), ("round", "1"), ("number", number)]);
    }
    for (position, item) in [("1", "1"), ("2", "")] {
        table.add(
            Kind::Questions,
            &[
                ("meeting", "1"),
                ("position", position),
                ("item", item),
                ("text", "Che cosa manca?"),
            ],
        );
        let answer = [
            ("meeting", "1"),
            ("time", "11:05"),
            ("kind", "contribution"),
            ("text", if item.is_empty() { "acqua" } else { "terra" }),
        ];
        table.add(
            Kind::Entries,
            &answer
                .into_iter()
                .chain([("group", "1"), ("question", position), ("item", item)])
                .collect::<Vec<_>>(),
        );
    }
    table.add(Kind::Reports, &[("lab", "scuola"), ("subject", "Gli spazi"), ("meeting", "1")]);
    table.add(Kind::Attachments, &[("annexed_to", "meetings:1"), ("name", "piano.pdf")]);
    table.add(
        Kind::Observations,
        &[("meeting", "1"), ("date", "2014-02-01"), ("text", "Manca un voto")],
    );
    table.add(Kind::Labs, &[("code", "lontano")]);
    table.add(Kind::People, &[("name", "Lia Lontana")]);
    let mandate = [
        ("person", "Lia Lontana"),
        ("lab", "lontano"),
        ("from", "2014-01-01"),
        ("role", "titular"),
    ];
    table.add(Kind::Representatives, &mandate);
    table.add(Kind::People, &[("name", "Pia Presente")]);
    let listens =
        [("meeting", "1"), ("person", "Pia Presente"), ("state", "present"), ("votes", "no")];
    table.add(Kind::Attendance, &listens);
    let sitting = table.id(Kind::Meetings, "1");
    table.set(sitting, &[("state", "approved")]).unwrap();
    table.set(sitting, &[("state", "draft"), ("reason", "un voto")]).unwrap();
    table.set(sitting, &[("state", "circulated")]).unwrap();
    table.set(sitting, &[("place", "Altrove")]).unwrap();
    let of = |face| {
        let meeting = table.id(Kind::Meetings, "1");
        minutes::values(&Minutes::of(meeting, face, table.book()).unwrap(), Language::It)
    };
    compare("Values of the verbale", &[of(Face::Public), of(Face::Reserved)]);
}

#[test]
fn the_manual_names_every_value_of_the_ranking() {
    let mut table = sample::table();
    // A weight that changes after marks were given is a flag.
    let criterion = table.id(Kind::Criteria, "utilita");
    table.set(criterion, &[("weight", "0.5")]).unwrap();
    let agreed = [
        ("proposal", "P1"),
        ("criterion", "costo"),
        ("round", "1"),
        ("score", "3"),
        ("note", "Il preventivo"),
    ];
    table.add(Kind::Consensus, &agreed);
    let values = sample::with_face(Face::Reserved, &table, |page: &ranking::RankingPage<'_>| {
        page.values(Language::It, true)
    });
    let mut found = BTreeSet::new();
    paths(&values, "", &mut found);
    let mut named = told("Values of the ranking");
    if !found.contains("flags[]") {
        named.remove("flags[]");
    }
    assert_eq!(found, named);
}

#[test]
fn the_manual_names_every_value_of_the_score_sheets() {
    let table = sample::table();
    let sheets = &Sheets::of(None, table.world()).unwrap();
    let of = |face| {
        scoresheets::ScoresheetsPage { sheets, face, world: table.world() }.values(Language::It)
    };
    compare("Values of the score sheets", &[of(Face::Public), of(Face::Reserved)]);
}

#[test]
fn the_manual_names_every_value_of_a_list() {
    let values = writer::list_values(Document::Actions, Face::Public, None, Value::from(()), 0);
    compare("Values of the lists", &[values]);
}

/// What is read of the first sitting of a table.
fn sitting(face: Face, book: &Book) -> Minutes {
    Minutes::of(book.world().find(Kind::Meetings, "1").unwrap(), face, book).unwrap()
}

#[test]
fn the_manual_names_every_value_of_the_convocation() {
    let table = tests::table();
    let of = |face| {
        convocation::values(&sitting(face, table.book()), table.world().process(), Language::It)
    };
    compare("Values of the convocation", &[of(Face::Public), of(Face::Reserved)]);
}

#[test]
fn the_manual_names_every_value_of_the_attendance() {
    let table = tests::table();
    let (face, book) = (Face::Reserved, table.book());
    let of = |minutes: Option<&Minutes>| {
        attendance::values(minutes, &Presences::of(face, book), face, None, Language::It)
    };
    compare("Values of the attendance", &[of(Some(&sitting(face, book))), of(None)]);
}

#[test]
fn the_manual_names_every_value_of_the_synthesis() {
    let mut table = tests::table();
    table.add(Kind::Proposals, &[("code", "P1")]);
    for kind in ["contribution", "agreement", "divergence", "question"] {
        let entry = [
            ("meeting", "1"),
            ("time", "11:00"),
            ("kind", kind),
            ("text", "acqua"),
            ("tags", "verde; acqua"),
        ];
        table
            .add(Kind::Entries, &entry.into_iter().chain([("proposal", "P1")]).collect::<Vec<_>>());
    }
    let fell = [
        ("meeting", "1"),
        ("time", "11:10"),
        ("kind", "decision"),
        ("method", "no_consensus"),
        ("text", "fuoco"),
        ("tags", "verde"),
    ];
    table.add(Kind::Entries, &fell);
    compare(
        "Values of the synthesis",
        &[synthesis::values(&Synthesis::of(Face::Reserved, table.book()), None, Language::It)],
    );
}

#[test]
fn the_manual_names_every_value_of_the_commitments() {
    let tables = commitments::tables(Face::Reserved, Language::It, opla().world());
    compare("Values of the commitments", &[tables.values(Face::Reserved, None, Language::It)]);
}

#[test]
fn the_manual_names_every_value_of_the_proposal_document() {
    let (book, bare, ranked) = (opla(), Sample::default(), sample::table());
    let of = |book: &Book| {
        docpp::DocPpPage { face: Face::Public, language: Language::It, world: book.world() }
            .values()
    };
    // On a bare table everything is missing; an order has only a document that is not approved
    // while the round is open.
    compare(
        "Values of the participatory proposal document",
        &[of(&book), of(bare.book()), of(ranked.book())],
    );
}

#[test]
fn the_manual_names_every_value_of_the_record() {
    let book = opla();
    let page = record::RecordPage { process: book.world().process().unwrap(), world: book.world() };
    compare("Values of the record", &[page.values(Language::It)]);
}

#[test]
fn the_manual_names_every_value_of_a_selection() {
    let book = opla();
    let rule = book.world().all::<Selection>().map(|(id, _)| id).next().unwrap();
    let found = Shortlist::of(rule, book.world()).unwrap();
    compare("Values of a selection", &[selection::values(&found, Language::It, book.world())]);
}

#[test]
fn the_manual_names_every_value_a_page_has_of_its_own() {
    compare("Values of a page", &[around(Language::It, &[], String::new(), Value::from(()))]);
}

/// The names of the templates of some documents, as the manual lists them.
fn files(wanted: impl Fn(&Document) -> bool) -> String {
    let written = Document::ALL.iter().filter(|document| {
        document.formats().contains(&Format::Markdown) && **document != Document::Report
    });
    let names = written.filter(|document| wanted(document));
    names.map(|document| format!("`{}.md`", document.code())).collect::<Vec<_>>().join(", ")
}

/// The lines of the manual that follow from the documents: how each begins, and how it goes on.
fn lines() -> [(&'static str, String); 2] {
    let (all, lists) = (files(|one| !one.is_folder()), files(|one| one.manual().is_none()));
    let what = "the content of a document, in Markdown; **all formats are made of it**";
    [
        ("| `minutes.md`, ", format!("| {all} | {what} |")),
        ("## Values of the lists (", format!("## Values of the lists ({lists})")),
    ]
}

/// The manual with what follows from the documents written anew.
fn renewed(text: &str) -> String {
    let line = |line: &str| {
        let new = lines().into_iter().find(|(start, _)| line.starts_with(start));
        new.map_or_else(|| line.to_owned(), |(_, new)| new) + "\n"
    };
    let text: String = text.lines().map(line).collect();
    let mut parts: Vec<String> = text.split("\n## ").map(str::to_owned).collect();
    for part in Document::ALL.iter().filter_map(|document| document.manual()) {
        let new = format!("{}\n", part.trim_start_matches("## "));
        let is_it = |other: &String| other.lines().next() == new.lines().next();
        let is_list = |other: &String| other.starts_with("Values of the lists");
        match parts.iter().position(is_it) {
            Some(at) => parts[at] = new,
            None => parts.insert(parts.iter().position(is_list).unwrap(), new),
        }
    }
    parts.join("\n## ")
}

/// Written anew with `TAVOLO_WRITE_DOCS=1 cargo test manual`.
#[test]
fn what_the_manual_says_of_documents_is_what_they_say_of_themselves() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/templates.md");
    let text = std::fs::read_to_string(file).unwrap();
    if std::env::var_os("TAVOLO_WRITE_DOCS").is_some() {
        std::fs::write(file, renewed(&text)).unwrap();
    } else {
        assert_eq!(text, renewed(&text), "write it anew with TAVOLO_WRITE_DOCS=1");
    }
}

#[test]
fn the_manual_has_a_part_for_the_content_of_every_document_that_has_a_template() {
    let parts: Vec<&str> =
        MANUAL.lines().filter(|line| line.starts_with("## Values of ")).collect();
    // The report is put together of the others.
    let written = Document::ALL.iter().filter(|document| **document != Document::Report);
    for document in written.filter(|document| document.formats().contains(&Format::Markdown)) {
        let name = format!("`{}.md`", document.code());
        assert!(parts.iter().any(|part| part.contains(&name)), "{name} in {parts:?}");
    }
}
