//! `list` and `show`. Keeps out: the forms scripts read, which `exchange` has.

use chrono::NaiveDate;

use super::aligned::Aligned as _;
use super::call::Call;
use super::failure::Failure;
use super::find::find;
use super::grammar::codes::Shape;
use super::opening::open_to_read;
use crate::domain::{Cell, Entry, EntryKind, Field, Kind, Viewer, World};
use crate::exchange::{Listed, Listing};
use crate::kit::{fuzzy::Folded, safe};
use crate::print::{TextColumn, TextTable};
use crate::readings::following::{Query, has_phase};
use crate::readings::in_words;
use crate::say;
use crate::text::{Language, Sentence};

/// Columns between a label and what stands beside it.
const GAP: usize = 2;

/// `list KIND`.
pub(super) fn list(
    call: &mut Call<'_>,
    kind: Kind,
    filter: Option<&str>,
    shape: Shape,
) -> Result<(), Failure> {
    let table = open_to_read(call)?;
    let seen = &table.ledger().seen_by(Viewer::Facilitator);
    askable(kind, filter, seen)?;
    let (listing, left_out) =
        listed(kind, filter, (call.now(seen).date_naive(), call.language), seen);
    let text = match shape {
        Shape::Json => listing.json(),
        Shape::Csv => listing.csv(),
        Shape::Markdown => listing.markdown(),
        Shape::Text => columns(&listing, call.language).text(),
    };
    call.put(text);
    if left_out > 0 {
        call.say(&kept_back(kind, left_out));
    }
    Ok(())
}

/// Whether what a filter asks for exists: a phase that is none would keep nothing and say nothing.
///
/// # Errors
/// When it asks for a phase by a word that means none.
pub(super) fn askable(kind: Kind, filter: Option<&str>, world: &dyn World) -> Result<(), Failure> {
    let fault =
        filter.filter(|_| has_phase(kind)).and_then(|filter| Query::of(filter).0.fault(world));
    fault.map_or(Ok(()), |fault| Err(Failure::new(fault, None)))
}

/// The records of a kind that a filter keeps on a day, and how many nobody may see yet.
pub(super) fn listed(
    kind: Kind,
    filter: Option<&str>,
    (today, language): (NaiveDate, Language),
    seen: &dyn World,
) -> (Listing, usize) {
    let mut listing = Listing::of(kind, seen);
    if let Some(filter) = filter {
        let letters = followed(&mut listing, kind, filter, today, seen);
        keep(&mut listing, &letters, language);
    }
    (listing, seen.withheld(kind, None))
}

/// That records are kept back while nobody may see them: marks of a blind round, ballots of a vote.
pub(super) fn kept_back(kind: Kind, count: usize) -> Sentence {
    if kind == Kind::Ballots {
        say!("cli-ballots-left-out", count = count)
    } else {
        say!("cli-blind-left-out", count = count)
    }
}

/// `show KIND ID`.
pub(super) fn show(call: &mut Call<'_>, kind: Kind, id: &str, shape: Shape) -> Result<(), Failure> {
    let table = open_to_read(call)?;
    let seen = &table.ledger().seen_by(Viewer::Facilitator);
    let left_out = seen.withheld(kind, None);
    let (id, _) = find(kind, id, seen).map_err(|lost| match left_out {
        0 => lost,
        count => Failure::new(kept_back(kind, count), None),
    })?;
    let Some(listing) = Listing::one(id, seen) else { return Ok(()) };
    let text = match shape {
        Shape::Json => listing.json_object().unwrap_or_default(),
        Shape::Csv => listing.csv(),
        Shape::Markdown => listing.markdown(),
        Shape::Text => {
            listing.rows.first().map(|row| page(&listing, row, call.language)).unwrap_or_default()
        }
    };
    call.put(text);
    Ok(())
}

/// Keeps what a query as on screen asks for (`open`, `overdue`, `owner:ada`, `lab:acqua`), where
/// records can be followed; what is left are words to look for.
fn followed(
    listing: &mut Listing,
    kind: Kind,
    filter: &str,
    today: NaiveDate,
    world: &dyn World,
) -> String {
    if !matches!(kind, Kind::Actions | Kind::Entries | Kind::Notes) && !has_phase(kind) {
        return filter.to_owned();
    }
    let (query, letters) = Query::of(filter);
    if query == Query::default() {
        return filter.to_owned();
    }
    // Of what was said only questions can be open or settled.
    let followable =
        |id| world.get::<Entry>(id).is_none_or(|entry| entry.kind == EntryKind::Question);
    listing.rows.retain(|row| followable(row.id) && query.asks_for(row.id, today, world));
    letters
}

/// Keeps the records that hold every word of a text in some cell, as files have it or as a person
/// reads it, whatever its case and accents.
fn keep(listing: &mut Listing, text: &str, language: Language) {
    let wanted = Folded::new(text);
    let words: Vec<&str> = wanted.as_str().split_whitespace().collect();
    let fields = listing.fields().to_vec();
    listing.rows.retain(|row| {
        let read = fields.iter().enumerate().map(|(at, field)| word(row, at, field, language));
        let cells = row.cells.iter().map(Cell::text).chain(read);
        let cells: Vec<Folded> = cells.map(|text| Folded::new(&text)).collect();
        words.iter().all(|word| cells.iter().any(|cell| cell.as_str().contains(word)))
    });
}

/// A cell as a person reads it: what is meant by its name, where it has one.
pub(super) fn word(row: &Listed, at: usize, field: &Field, language: Language) -> String {
    let cell = || {
        let cell = row.cells.get(at)?;
        Some(match field.name {
            "approved_as" => approved(&cell.text(), language),
            _ => in_words(cell, field.shape, language),
        })
    };
    row.name(at).map(|name| language.tell(name)).or_else(cell).unwrap_or_default()
}

/// The fields of a course as it was approved, each by what a person calls it.
fn approved(text: &str, language: Language) -> String {
    let told = |line: &str| {
        let (name, text) = line.split_once('=')?;
        let field = Kind::Courses.field(name)?;
        let word = in_words(&Cell::Text(text.to_owned()), field.shape, language);
        Some(format!("{}: {word}", language.tell(&field.label())))
    };
    text.lines().filter_map(told).collect::<Vec<_>>().join("\n")
}

/// The columns in which anything stands, and the id last, for whoever wants to name a record.
pub(super) fn columns(listing: &Listing, language: Language) -> TextTable {
    let columns = listing.fields().iter().map(|field| {
        let title = language.tell(&field.label());
        TextColumn { name: field.name, title, right: field.is_number() }
    });
    let columns = columns.chain([TextColumn::new("id", "id".to_owned())]).collect();
    let row = |row: &Listed| {
        let fields = listing.fields().iter().enumerate();
        let cells = fields.map(|(at, field)| word(row, at, field, language));
        cells.chain([row.id.to_string()]).collect()
    };
    TextTable { columns, rows: listing.rows.iter().map(row).collect() }.without_empty_columns()
}

/// A line for each field that holds something, texts of several lines under each other.
pub(super) fn page(listing: &Listing, row: &Listed, language: Language) -> String {
    let mut entries: Vec<(String, String)> = listing
        .fields()
        .iter()
        .enumerate()
        .map(|(at, field)| (language.tell(&field.label()), word(row, at, field, language)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    entries.push(("id".to_owned(), row.id.to_string()));
    let indent = entries.iter().map(|(label, _)| safe::width(label)).max().unwrap_or(0) + GAP;
    let mut page = String::new();
    for (label, text) in entries {
        let mut head = label;
        for line in text.lines() {
            let blank = " ".repeat(indent.saturating_sub(safe::width(&head)));
            page.push_str(format!("{head}{blank}{}", safe::clean(line)).trim_end());
            page.push('\n');
            head = String::new();
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;
    use crate::ledger::{Book, put};

    fn listing() -> Listing {
        let mut book = Book::default();
        for (id, name, notes) in [(1, "Comitato Perché no", "uno\ndue"), (2, "Arci", "")] {
            let row = [("name", name), ("notes", notes)]
                .map(|(field, text)| (field.to_owned(), text.to_owned()))
                .into();
            book.apply(&put(Id::from_bits(id), Kind::Stakeholders, &row, &book).unwrap());
        }
        Listing::of(Kind::Stakeholders, &book)
    }

    #[test]
    fn a_filter_asks_neither_for_accents_nor_for_case() {
        let mut found = listing();
        keep(&mut found, "NO perche", Language::It);
        assert_eq!(found.rows.len(), 1);
        keep(&mut found, "arci", Language::It);
        assert!(found.rows.is_empty());
    }

    #[test]
    fn a_list_shows_only_columns_in_which_something_stands() {
        let sheet = columns(&listing(), Language::It);
        assert_eq!(
            sheet.columns.iter().map(|column| column.name).collect::<Vec<_>>(),
            ["name", "notes", "id"]
        );
    }

    #[test]
    fn what_was_approved_of_a_course_is_told_in_words() {
        let mut book = Book::default();
        let row = [("code", "C1"), ("title", "Gare"), ("mode", "FAD"), ("cost", "1000,50")]
            .into_iter()
            .chain([("state", "approved")])
            .map(|(field, text)| (field.to_owned(), text.to_owned()))
            .collect();
        book.apply(&put(Id::from_bits(1), Kind::Courses, &row, &book).unwrap());
        let kept = "title=Gare\nmode=distance\ncost=1000.50";
        let row = [("approved_as".to_owned(), kept.to_owned())].into();
        book.apply(&crate::ledger::set(Id::from_bits(1), &row, &book).unwrap());
        let listing = Listing::of(Kind::Courses, &book);
        let page = page(&listing, &listing.rows[0], Language::It);
        for told in ["Titolo: Gare", "Modalit\u{e0}: a distanza (FAD)", "Costo: \u{20ac} 1.000,50"]
        {
            assert!(page.contains(told), "{told} is not in\n{page}");
        }
        assert!(!page.contains("distance"), "{page}");
    }

    #[test]
    fn a_page_keeps_the_lines_of_a_text_under_each_other() {
        let listing = listing();
        let page = page(&listing, &listing.rows[1], Language::It);
        let lines: Vec<&str> = page.lines().collect();
        assert_eq!(lines.len(), 4, "{page}");
        assert_eq!(lines[2].trim(), "due");
        assert!(lines[0].ends_with("Comitato Perché no"), "{page}");
    }
}
