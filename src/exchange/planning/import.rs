//! Planning what an import would do to a table. Keeps out: doing it.

use super::columns::{Columns, is_needed};
use super::headers::column_of;
use super::imported::Import;
use super::mapping::Mapping;
use super::name_parts::pairs;
use super::options::ImportOptions;
use super::planner::Planner;
use super::refusing::refusal;
use super::understood::understood;
use super::{reshape, withheld};
use crate::domain::{Budget, Draw, Id, Kind, World};
use crate::exchange::reading::sheet::Sheet;
use crate::exchange::unreadable::{Spot, Unreadable};
use crate::ledger::Book;
use crate::say;
use crate::text::{Finding, Sentence};

/// Plans the import of a sheet. Rows may refer to rows above them.
///
/// # Errors
/// Every row that is wrong, also by the rules of the table, and every duplicate when nobody said
/// what to do with them.
pub fn plan(
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    options: ImportOptions<'_>,
    book: &Book,
    ids: &mut dyn FnMut() -> Id,
) -> Result<Import, Unreadable> {
    plan_telling(kind, sheet, maps, options, book, ids, &mut |_| {})
}

/// As [`plan`]; `tell` hears how many rows were taken.
///
/// # Errors
/// As [`plan`].
pub fn plan_telling(
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    options: ImportOptions<'_>,
    book: &Book,
    ids: &mut dyn FnMut() -> Id,
    tell: &mut dyn FnMut(usize),
) -> Result<Import, Unreadable> {
    if let Some(refused) = homeless(kind, book.world()) {
        return Err(refused);
    }
    let sheet = &*reshape::reshaped(kind, sheet, maps, book.world());
    let mut columns = Columns::of(kind, sheet, maps).map_err(|bad| {
        let what = say!("import-columns", source = options.source);
        Unreadable::whole(what, header_hint(kind, sheet, maps)).with_findings(bad)
    })?;
    columns.order_names(sheet, book.world());
    let mut planner = Planner::new(kind, &columns, options, book, ids);
    for (taken, row) in sheet.rows.iter().enumerate() {
        tell(taken);
        planner.row_of(row);
    }
    let names = withheld::names(&columns.unkept(kind), sheet, planner.world());
    planner.withhold(Spot::Line(sheet.line), names);
    let import = planner.finish()?;
    whole_file(sheet, &import, options, book, ids, tell)?;
    Ok(import)
}

/// Refuses what comes in now where the rest of the same file could not come in after it: nothing is
/// left half done.
fn whole_file(
    sheet: &Sheet,
    import: &Import,
    options: ImportOptions<'_>,
    book: &Book,
    ids: &mut dyn FnMut() -> Id,
    tell: &mut dyn FnMut(usize),
) -> Result<(), Unreadable> {
    if sheet.parts.is_empty() {
        return Ok(());
    }
    let mut after = Book::of(book.records().map(|(id, record)| (id, record.clone())));
    import.changes.iter().for_each(|change| after.apply(change));
    let mut bad: Vec<Finding> = Vec::new();
    for (kind, part) in &sheet.parts {
        match plan_telling(*kind, part, &[], options, &after, ids, tell) {
            Ok(more) => more.changes.iter().for_each(|change| after.apply(change)),
            Err(refused) => {
                // Ballots name projects of the file, which are not there where one was refused.
                let is_own = |own: &Finding| bad.is_empty() || own.reason.key != UNKNOWN;
                let own: Vec<Finding> = refused.findings.into_iter().filter(is_own).collect();
                bad.extend(own);
            }
        }
    }
    if bad.is_empty() { Ok(()) } else { Err(refusal(bad, options.source)) }
}

/// What is said of a project that a vote does not have.
const UNKNOWN: &str = "fault-ballot-unknown";

/// Why rows of a kind cannot come in: what they are part of is not there yet.
fn homeless(kind: Kind, world: &dyn World) -> Option<Unreadable> {
    match kind {
        Kind::Candidates if world.all::<Draw>().next().is_none() => {
            Some(Unreadable::whole(say!("refused-no-draw"), say!("import-no-draw-hint")))
        }
        Kind::Projects | Kind::Ballots if world.all::<Budget>().next().is_none() => {
            Some(Unreadable::whole(say!("refused-no-budget"), say!("import-no-budget-hint")))
        }
        _ => None,
    }
}

/// What to do about columns that cannot be read: say what one of them is, where one is free for a
/// field that is missing; write a header, where none was found.
fn header_hint(kind: Kind, sheet: &Sheet, maps: &[Mapping]) -> Sentence {
    let (line, headers) = (sheet.line, taken_for_header(sheet));
    let pairs = pairs(kind, &sheet.headers);
    let missing = kind.fields().iter().find(|field| {
        is_needed(kind, field)
            && column_of(kind, sheet, maps, field.name).is_none()
            && !pairs.iter().any(|pair| pair.field == field.name)
    });
    let columns = understood(kind, sheet, maps);
    let is_any_known = columns.iter().any(|column| column.field.is_some());
    let free = || {
        columns
            .iter()
            .find(|own| own.is_open && !own.header.is_empty() && !own.header.contains('"'))
    };
    match missing {
        Some(field) if is_any_known => match free() {
            Some(free) => say!(
                "import-columns-hint-map",
                line = line,
                headers = headers,
                column = free.column.as_str(),
                field = field.name
            ),
            None => say!("import-columns-hint", line = line, headers = headers),
        },
        Some(_) => {
            let needed = kind.fields().iter().filter(|field| is_needed(kind, field));
            let names: Vec<&str> =
                needed.map(|field| field.aliases.first().copied().unwrap_or(field.name)).collect();
            let example = names.join(";");
            say!("import-columns-hint-header", line = line, headers = headers, example = example)
        }
        None => say!("import-columns-hint", line = line, headers = headers),
    }
}

/// The row that was taken for the header, cut where it is long.
fn taken_for_header(sheet: &Sheet) -> String {
    const SHOWN: usize = 8;
    let mut headers: Vec<&str> = sheet
        .headers_of_file()
        .iter()
        .map(|header| header.trim())
        .filter(|header| !header.is_empty())
        .collect();
    if headers.len() > SHOWN {
        headers.truncate(SHOWN);
        headers.push("\u{2026}");
    }
    headers.join(" | ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Lab, Meeting, Proposal, Stakeholder};
    use crate::exchange::unreadable::{duplicate, repeated};
    use crate::exchange::{Counts, OnDuplicate, pabulib_sheet, read_sheet, sample};

    fn planned(
        kind: Kind,
        csv: &str,
        on_duplicate: Option<OnDuplicate>,
        book: &Book,
    ) -> Result<Import, Unreadable> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        plan(
            kind,
            &sheet,
            &[],
            ImportOptions { on_duplicate, ..sample::options() },
            book,
            &mut sample::ids(),
        )
    }

    fn places(bad: &[Finding]) -> Vec<(u64, &str, &str)> {
        bad.iter()
            .map(|bad| {
                let (line, field) = (bad.at.line.unwrap_or_default(), bad.at.field.as_deref());
                (line, field.unwrap_or_default(), bad.reason.key.as_ref())
            })
            .collect()
    }

    #[test]
    fn a_row_may_name_a_record_of_a_row_above() {
        let book = Book::default();
        let import =
            planned(Kind::Proposals, "codice;accorpata_a\nP1;\nP2;P1\n", None, &book).unwrap();
        let after = sample::after(&book, &import.changes);
        let first = after.world().find(Kind::Proposals, "P1").unwrap();
        let second = after.world().find(Kind::Proposals, "P2").unwrap();
        assert_eq!(
            after.world().get::<Proposal>(second).unwrap().merged_into.map(|into| into.id),
            Some(first)
        );
        assert_eq!(import.counts, Counts { added: 2, ..Counts::default() });
    }

    #[test]
    fn every_bad_row_is_listed_with_line_and_column_as_the_file_calls_it() {
        let csv = "Stakeholder,Potere,Data,rater\nQuartiere Nord,9,2014-01-01,A\nNessuno,3,2014-01-01,A\nQuartiere Nord,3,ieri,\n";
        let error = planned(Kind::Ratings, csv, None, &sample::book()).unwrap_err();
        let expected = [
            (2, "Potere", "fault-bounds"),
            (3, "Stakeholder", "fault-nobody"),
            (4, "Data", "fault-date"),
            (4, "rater", "fault-needed"),
        ];
        assert_eq!(places(&error.findings), expected);
        assert_eq!(error.what, say!("import-refused", source = "file.csv", count = 3));
    }

    #[test]
    fn rules_and_unreadable_rows_are_told_together_in_the_order_of_the_file() {
        let csv = "person,lab,from,role\nAnna; e altri,ambiente,2014-03-01,titolare\n=cmd(),ambiente,2014-04-01,titolare\n=cmd(),ambiente,x,y\n";
        let error = planned(Kind::Representatives, csv, None, &sample::book()).unwrap_err();
        assert_eq!(
            places(&error.findings).iter().map(|place| place.0).collect::<Vec<_>>(),
            [2, 3, 4, 4]
        );
    }

    #[test]
    fn what_is_locked_is_told_for_every_row() {
        let csv = "proposal,criterion,assessor,round,score\nP1,utilita,=cmd(),1,3\nP1,costo,=cmd(),1,3\nP2,costo,=cmd(),1,99\n";
        let error = planned(Kind::Scores, csv, None, &sample::book()).unwrap_err();
        assert_eq!(places(&error.findings), [2, 3, 4].map(|line| (line, "", "refused-round")));
    }

    #[test]
    fn duplicates_are_refused_and_listed_when_nobody_says_what_to_do() {
        let csv = "name,category\nQUARTIERE  nord,x\nNuovo,y\nnuovo,z\n";
        let error = planned(Kind::Stakeholders, csv, None, &sample::book()).unwrap_err();
        assert_eq!(
            error.findings,
            [duplicate(Spot::Line(2), "Quartiere Nord"), repeated(Spot::Line(4), "Nuovo", 3)]
        );
        assert!(error.is_only_duplicates());
        assert_eq!(error.what, say!("import-duplicates", source = "file.csv", count = 2));
    }

    #[test]
    fn skipping_leaves_the_record_and_merging_writes_what_is_not_blank() {
        let (book, csv) = (sample::book(), "name,category,territory\nquartiere nord,,Faenza\n");
        let skipped = planned(Kind::Stakeholders, csv, Some(OnDuplicate::Skip), &book).unwrap();
        assert_eq!((skipped.changes.len(), skipped.counts.skipped), (0, 1));
        let merged = planned(Kind::Stakeholders, csv, Some(OnDuplicate::Merge), &book).unwrap();
        let after = sample::after(&book, &merged.changes);
        let stakeholder = after.world().get::<Stakeholder>(merged.subject().unwrap()).unwrap();
        assert_eq!(stakeholder.territory.as_ref().map(|line| line.as_str()), Some("Faenza"));
        assert_eq!(stakeholder.category.as_ref().map(|line| line.as_str()), Some("-Comitati"));
    }

    #[test]
    fn rows_of_one_key_in_one_file_merge_into_one_change() {
        let csv = "code,name,theme\na,A,\na,,acqua\n";
        let import = planned(Kind::Labs, csv, Some(OnDuplicate::Merge), &Book::default()).unwrap();
        assert_eq!(import.changes.len(), 1);
        let after = sample::after(&Book::default(), &import.changes);
        let lab = after.world().get::<Lab>(import.subject().unwrap()).unwrap();
        assert!(lab.name.is_some() && lab.theme.is_some());
        assert_eq!(import.changes[0].before, None);
    }

    #[test]
    fn merging_what_is_known_already_changes_nothing() {
        let book = sample::book();
        let csv = crate::exchange::Listing::of(Kind::Proposals, &book).csv();
        let import = planned(Kind::Proposals, &csv, Some(OnDuplicate::Merge), &book).unwrap();
        assert_eq!((import.changes.len(), import.counts.unchanged), (0, 2));
    }

    #[test]
    fn adding_a_second_record_of_a_key_is_left_to_the_rules() {
        let error =
            planned(Kind::Labs, "code\nambiente\n", Some(OnDuplicate::Add), &sample::book())
                .unwrap_err();
        assert_eq!(places(&error.findings), [(2, "code", "fault-duplicate")]);
    }

    #[test]
    fn an_id_names_a_record_so_that_its_key_can_change() {
        let book = sample::book();
        let id = book.world().find(Kind::Labs, "ambiente").unwrap();
        let import =
            planned(Kind::Labs, &format!("id,code\n{id},verde\n"), Some(OnDuplicate::Merge), &book)
                .unwrap();
        assert_eq!(import.subject(), Some(id));
        assert_eq!(sample::after(&book, &import.changes).world().find(Kind::Labs, "verde"), Ok(id));
    }

    #[test]
    fn a_vote_is_not_begun_with_a_file_whose_ballots_could_not_come_in() {
        let file = |most: &str| {
            format!(
                "META\nkey;value\ndescription;Orti?\nbudget;100\nvote_type;approval\nmax_length;{most}\n\
                 PROJECTS\nproject_id;cost\na;60\nb;30\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n"
            )
        };
        let planned = |most: &str| {
            let sheet = pabulib_sheet(Kind::Budgets, file(most).as_bytes()).unwrap()?;
            let (options, book) = (sample::options(), Book::default());
            plan(Kind::Budgets, &sheet, &[], options, &book, &mut sample::ids())
        };
        assert_eq!(planned("2").unwrap().changes.len(), 1);
        let refused = planned("1").unwrap_err();
        assert_eq!(places(&refused.findings), [(14, "vote", "pb-beyond")]);
    }

    #[test]
    fn a_header_that_is_refused_is_quoted_as_the_file_has_it() {
        let csv = "codici\nc1:1\n";
        let refused = planned(Kind::Ballots, csv, None, &sample::book()).unwrap_err();
        let hint = crate::text::Language::It.tell(refused.hint().unwrap());
        assert!(hint.contains("codici") && !hint.contains("batch"), "{hint}");
    }

    #[test]
    fn an_id_that_is_none_or_of_another_kind_is_refused() {
        let csv = format!("id,code\nx,a\n{},b\n", Id::from_bits(1));
        let error = planned(Kind::Labs, &csv, None, &sample::book()).unwrap_err();
        assert_eq!(places(&error.findings), [(2, "id", "import-id"), (3, "id", "import-id-taken")]);
    }

    #[test]
    fn a_sitting_that_ends_after_midnight_ends_the_next_day() {
        let csv = "numero,data,inizio,fine\n1,2014-02-15,20:30,00:15\n";
        let import = planned(Kind::Meetings, csv, None, &Book::default()).unwrap();
        let after = sample::after(&Book::default(), &import.changes);
        let end =
            after.world().all::<Meeting>().next().and_then(|(_, meeting)| meeting.end).unwrap();
        assert_eq!(end.0.to_rfc3339(), "2014-02-16T00:15:00+01:00");
    }

    #[test]
    fn control_characters_are_refused_where_they_stand() {
        let error = planned(Kind::Labs, "code\n\u{1b}[2J\n", None, &Book::default()).unwrap_err();
        assert_eq!(places(&error.findings), [(2, "code", "fault-control")]);
    }
}
