//! The open data of a process: a folder of CSV that reads back, of public documents, and of what
//! says which is which. Keeps out: the disk, and which fields are open (see `privacy`).

mod documents;
mod marks;
mod sheets;

use minijinja::{Value, context};

use super::Document;
use super::refusal::ExportRefusal;
use super::shipped::renderer;
use super::write::{Request, language, write};
use crate::documents::document::{Faces, Manual, Row};
use crate::domain::{Kind, RoundState, World};
use crate::ledger::digest;
use crate::print::{Format, Templates};
use crate::privacy::fields::Open;
use crate::readings::Face;
use crate::text::{Language, Sentence};
use documents::documents;
use sheets::{Sheet, sheets};

/// A folder of public CSV and documents.
pub(super) const ROW: Row = Row {
    faces: Faces::Public,
    is_folder: true,
    template: Some(include_str!("../templates/open-data.md")),
    rooms: &[("decision", 4)],
    manual: Some(&MANUAL),
    ..Row::of("open-data", &[Format::Markdown], |_, _| Err(ExportRefusal::folder()))
};

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the README of the open data",
    note: "It is always written with the shipped template.",
    values: &[
        ("`process`, `body`", "the process and the deciding body"),
        ("`sheets[].name`, `sheets[].kind`, `sheets[].columns`", "the CSV files"),
        ("`documents[].name`, `documents[].what`", "the documents"),
        (
            "`closed`, `marks`",
            "the registers that stay at the table, and whether the round of the ranking is open \
             or closed; none without a ranking",
        ),
        ("`left_out[].name`, `left_out[].fields`", "the fields that a CSV file is without"),
        (
            "`offices[].name`, `offices[].fields`",
            "the fields of which a CSV file has offices alone",
        ),
    ],
};

/// The file that holds the checksums of the others.
pub const CHECKSUMS: &str = "SHA256SUMS";

/// A file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name: letters, digits, hyphens and a dot.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The files of the open data in the order of their names: the same bytes for the same records.
///
/// The CSV files are numbered in the order in which they can be imported into an empty table, which
/// then gives the same CSV files again.
///
/// # Errors
/// When a text would show personal data: with the name of the file, and every hit.
pub fn folder(asked: Option<Language>, book: &dyn World) -> Result<Vec<Part>, ExportRefusal> {
    let language = asked.unwrap_or_else(|| language(book));
    let sheets = sheets(book);
    let mut parts: Vec<Part> = sheets
        .iter()
        .map(|sheet| Part { name: sheet.name.clone(), bytes: sheet.text.clone().into_bytes() })
        .collect();
    for sheet in &sheets {
        ExportRefusal::if_personal(&sheet.text, &[], book)
            .map_err(|refusal| refusal.in_file(&sheet.name))?;
    }
    let documents = documents(book);
    for (name, document, id) in &documents {
        let request = Request {
            document: *document,
            id: id.as_deref(),
            face: Face::Public,
            format: Format::Markdown,
            language: Some(language),
            templates: None,
        };
        let bytes = write(&request, book).map_err(|refusal| refusal.in_file(name))?;
        let text = String::from_utf8(bytes)
            .map_err(|error| ExportRefusal::unwritable(error.to_string()).in_file(name))?;
        let bytes = marks::kept(*document, text, language, book).into_bytes();
        parts.push(Part { name: name.clone(), bytes });
    }
    parts.push(Part {
        name: "README.md".to_owned(),
        bytes: readme(&sheets, &documents, language, book)?.into_bytes(),
    });
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    let sums: String =
        parts.iter().map(|part| format!("{}  {}\n", digest("", &part.bytes), part.name)).collect();
    parts.push(Part { name: CHECKSUMS.to_owned(), bytes: sums.into_bytes() });
    Ok(parts)
}

fn readme(
    sheets: &[Sheet],
    documents: &[(String, Document, Option<String>)],
    language: Language,
    book: &dyn World,
) -> Result<String, ExportRefusal> {
    let templates = Templates::default();
    let renderer = renderer(Document::OpenData, Format::Markdown, language, &templates);
    let text = renderer.render(values(sheets, documents, language, book), &[])?.seen;
    ExportRefusal::if_personal(&text, &[], book).map_err(|refusal| refusal.in_file("README.md"))?;
    Ok(text)
}

/// The values of the README for its template; `docs/templates.md` lists them.
fn values(
    sheets: &[Sheet],
    documents: &[(String, Document, Option<String>)],
    language: Language,
    book: &dyn World,
) -> Value {
    let kind_name = |kind: Kind| language.tell(&Sentence::new(format!("kind-{kind}")));
    let safe = Value::from_safe_string;
    let sheet = |sheet: &Sheet| {
        let columns: Vec<String> = sheet.columns.iter().map(|name| format!("`{name}`")).collect();
        context! { name => safe(format!("`{}`", sheet.name)), kind => safe(kind_name(sheet.kind)), columns => safe(columns.join(", ")) }
    };
    let document = |(name, document, id): &(String, Document, Option<String>)| {
        let what = documents::what(*document, id.as_deref(), language, book);
        context! { name => safe(format!("`{name}`")), what => safe(what) }
    };
    let closed = Kind::ALL
        .iter()
        .filter(|kind| Open::of(**kind) == Open::Closed)
        .map(|kind| kind_name(*kind));
    let fields = sheets.iter().filter_map(|sheet| {
        let left_out = sheet.kind.fields().iter().filter(|field| !sheet.columns.contains(&field.name));
        let names: Vec<String> = left_out.map(|field| format!("`{}`", field.name)).collect();
        (!names.is_empty()).then(|| context! { name => safe(format!("`{}`", sheet.name)), fields => safe(names.join(", ")) })
    });
    let offices = sheets.iter().filter(|sheet| !sheet.offices.is_empty()).map(|sheet| {
        let names: Vec<String> = sheet.offices.iter().map(|name| format!("`{name}`")).collect();
        context! { name => safe(format!("`{}`", sheet.name)), fields => safe(names.join(", ")) }
    });
    context! {
        process => book.process().map_or_else(|| Value::from(()), |process| process.title.as_str().into()),
        body => book.process().and_then(|process| process.deciding_body.as_ref()).map_or_else(|| Value::from(()), |body| body.as_str().into()),
        sheets => sheets.iter().map(sheet).collect::<Value>(),
        documents => documents.iter().map(document).collect::<Value>(),
        marks => marks::of(book).map(|state| if state == RoundState::Open { "open" } else { "closed" }),
        closed => safe(closed.collect::<Vec<_>>().join(", ")),
        left_out => fields.collect::<Value>(),
        offices => offices.collect::<Value>(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::manual;
    use crate::documents::sample::opla;
    use crate::exchange::{Answers, ImportOptions, SourceTerms, plan, read_sheet};
    use crate::ledger::Book;
    use crate::ledger::sample::Sample;

    fn sheets_of(book: &Book) -> Vec<(String, String)> {
        let parts =
            folder(None, book).unwrap().into_iter().filter(|part| part.name.ends_with(".csv"));
        parts.map(|part| (part.name, String::from_utf8(part.bytes).unwrap())).collect()
    }

    /// A table made of nothing but the CSV files of a folder.
    fn reimported(sheets: &[(String, String)]) -> Book {
        let mut book = Book::default();
        let mut ids = 1_u128;
        for (name, text) in sheets {
            let kind: Kind = name
                .split_once('-')
                .and_then(|(_, kind)| kind.strip_suffix(".csv"))
                .unwrap()
                .parse()
                .unwrap();
            let now: chrono::DateTime<chrono::FixedOffset> =
                "2026-01-01T10:00:00+01:00".parse().unwrap();
            let answers = Answers::new();
            let options = ImportOptions {
                on_duplicate: None,
                answers: &answers,
                asks: false,
                now,
                today: now.date_naive(),
                who: "test",
                source: name,
                terms: SourceTerms::default(),
            };
            let mut mint = || {
                ids += 1;
                crate::domain::Id::from_bits(ids)
            };
            let import =
                plan(kind, &read_sheet(text.as_bytes()).unwrap(), &[], options, &book, &mut mint);
            let import = import.unwrap_or_else(|error| panic!("{name}: {error:?}"));
            assert_eq!(import.warnings, []);
            for change in &import.changes {
                book.apply(change);
            }
        }
        book
    }

    #[test]
    fn the_csv_of_opla_reads_back_into_an_empty_table_as_the_same_csv() {
        let first = sheets_of(&opla());
        assert!(first.len() > 10, "{:?}", first.iter().map(|(name, _)| name).collect::<Vec<_>>());
        assert_eq!(sheets_of(&reimported(&first)), first);
    }

    #[test]
    fn an_office_that_gave_an_opinion_is_told_and_a_person_is_not() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Ada Neri")]);
        table.add(Kind::Offices, &[("name", "Nucleo tecnico")]);
        for (code, author) in
            [("A", "Settore Cultura"), ("B", "Ada Neri"), ("C", "Ugo Bo"), ("D", "Nucleo tecnico")]
        {
            table.add(Kind::Proposals, &[("code", code)]);
            let opinion = [("proposal", code), ("kind", "technical"), ("verdict", "positive")];
            table.add(Kind::Opinions, &[&opinion[..], &[("author", author)]].concat());
        }
        let sheets = sheets_of(table.book());
        let (_, text) = sheets.iter().find(|(name, _)| name.ends_with("opinions.csv")).unwrap();
        let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        let at = rows[0].iter().position(|name| *name == "author").unwrap();
        let authors: Vec<&str> = rows.iter().skip(1).map(|row| row[at]).collect();
        assert_eq!(authors, ["Settore Cultura", "", "", "Nucleo tecnico"]);
    }

    #[test]
    fn a_proposal_merged_into_or_split_from_a_later_one_reads_back() {
        let mut table = Sample::default();
        for code in ["A", "B", "C"] {
            table.add(Kind::Proposals, &[("code", code)]);
        }
        for (code, into) in [("A", "C"), ("C", "B")] {
            let id = table.id(Kind::Proposals, code);
            table.set(id, &[("state", "merged"), ("merged_into", into)]).unwrap();
        }
        for (code, whole) in [("Z", ""), ("Y", "Z"), ("X", "Y")] {
            table.add(Kind::Proposals, &[("code", code), ("split_from", whole)]);
        }
        for code in ["Z", "Y"] {
            table.set(table.id(Kind::Proposals, code), &[("state", "split")]).unwrap();
        }
        let first = sheets_of(table.book());
        assert_eq!(sheets_of(&reimported(&first)), first);
    }

    #[test]
    fn nobody_is_named_in_any_file_and_persons_of_the_map_are_left_out() {
        let book = opla();
        let names: Vec<String> = book
            .world()
            .all::<crate::domain::Person>()
            .map(|(_, person)| person.name.as_str().to_owned())
            .collect();
        for part in folder(None, &book).unwrap() {
            // Two documents must name two offices, each under its label.
            let labels = ["Responsabile del processo", "Curatore del testo"];
            let whole = String::from_utf8(part.bytes).unwrap();
            let text: String = whole
                .lines()
                .filter(|line| !labels.iter().any(|label| line.contains(label)))
                .collect();
            let found = names.iter().find(|name| text.contains(name.as_str()));
            assert_eq!(found, None, "{}", part.name);
        }
        let mut table = Sample::default();
        table.add(Kind::Stakeholders, &[("name", "Rosa Bruni"), ("kind", "person")]);
        table.add(
            Kind::Stakeholders,
            &[
                ("name", "Arci"),
                ("category", "Cultura"),
                ("notes", "contrari"),
                ("joined", "2014-01-10"),
            ],
        );
        let sheets = sheets_of(table.book());
        assert_eq!(sheets[0].1, "name,category,joined\r\nArci,Cultura,2014-01-10\r\n");
    }

    #[test]
    fn the_readme_says_which_names_the_folder_has_and_the_folder_has_them() {
        let book = opla();
        let parts = folder(Some(Language::It), &book).unwrap();
        let text = |name: &str| {
            let part = parts.iter().find(|part| part.name == name).unwrap();
            String::from_utf8(part.bytes.clone()).unwrap()
        };
        let offices = "oltre ai nomi del responsabile del processo e del curatore del testo";
        assert!(text("README.md").contains(offices), "{}", text("README.md"));
        let process = book.world().process().unwrap();
        for name in [&process.process_manager, &process.curator] {
            let name = name.as_ref().unwrap().as_str();
            assert!(text("docpp.md").contains(name) && text("record.md").contains(name), "{name}");
        }
    }

    #[test]
    fn the_manual_names_every_value_of_the_readme() {
        let book = opla();
        manual::compare(
            "Values of the README",
            &[values(&sheets(&book), &documents(&book), Language::It, &book)],
        );
    }

    #[test]
    fn personal_data_in_a_text_stops_the_folder_and_says_in_which_file() {
        let mut table = Sample::default();
        table.add(Kind::People, &[("name", "Anna Verdi")]);
        table.add(Kind::Proposals, &[("code", "P1"), ("summary", "La chiede Anna Verdi.")]);
        let refusal = folder(None, table.book()).unwrap_err();
        assert_eq!(refusal.listed().len(), 1);
        assert!(Language::It.tell(&refusal.what).contains("-proposals.csv"), "{:?}", refusal.what);
    }

    #[test]
    fn the_checksums_are_those_of_every_other_file_and_drafts_stay_at_the_table() {
        let parts = folder(None, &opla()).unwrap();
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        for name in
            ["README.md", "docpp.md", "ranking.md", "record.md", "minutes-1.md", "minutes-2.md"]
        {
            assert!(names.contains(&name), "{name} in {names:?}");
        }
        assert!(!names.contains(&"minutes-3.md"));
        let sums = String::from_utf8(parts.last().unwrap().bytes.clone()).unwrap();
        assert_eq!(sums.lines().count(), parts.len() - 1);
        let first = format!("{}  {}", digest("", &parts[0].bytes), parts[0].name);
        assert_eq!(sums.lines().next(), Some(first.as_str()));
    }
}
