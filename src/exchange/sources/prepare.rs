//! Rules applied to a sheet: rows left out, columns put together, words written over, and which
//! column is which field. Keeps out: what the rows do to a table.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::patterns;
use super::rules::SourceRules;
use super::work::Work;
use crate::domain::{Kind, World};
use crate::exchange::planning::{KEPT_OUT, Mapping, framed, reshaped};
use crate::exchange::reading::sheet::Sheet;

/// How far down headers are looked for.
const TITLES: usize = 10;

/// A sheet as its rules leave it, and which of its columns are which fields.
#[derive(Debug, Clone)]
pub struct Prepared<'a> {
    /// The sheet.
    pub sheet: Cow<'a, Sheet>,
    /// What was said of its columns, and what the rules say of the others.
    pub maps: Vec<Mapping>,
}

/// Applies rules to a sheet; what `maps` says of a column goes before them.
pub fn prepare<'a>(
    kind: Kind,
    sheet: &'a Sheet,
    maps: &[Mapping],
    rules: &SourceRules,
    world: &dyn World,
) -> Prepared<'a> {
    let said: Vec<Mapping> = maps.iter().cloned().chain(candidates(sheet, rules)).collect();
    let sheet = framed(kind, sheet, &said).map_or(Cow::Borrowed(sheet), Cow::Owned);
    if rules.are_silent() {
        let sheet = long(kind, sheet, maps, world);
        return Prepared { sheet, maps: maps.to_vec() };
    }
    let process = world.every(Kind::Process).next().map(|(_, process)| process.row());
    let mut work = Work {
        process: process.unwrap_or_default().into_iter().collect(),
        sheet: sheet.into_owned(),
        maps: maps.to_vec(),
        by_hand: maps.len(),
        joined: BTreeSet::new(),
        notices: Vec::new(),
    };
    if !rules.is_shipped {
        work.tell_absent(rules);
    }
    work.skip(rules);
    work.tell_several(rules);
    work.transform(rules, world.zone());
    let language = world.language().code();
    for column in &rules.columns {
        work.coalesce(column, language);
    }
    work.columns(rules, language);
    if rules.keeps_others_out {
        work.keep_others_out();
    }
    work.values(kind, rules);
    work.fill_up();
    work.sheet.notices.append(&mut work.notices);
    let sheet = long(kind, Cow::Owned(work.sheet), &work.maps, world);
    Prepared { sheet, maps: work.maps }
}

/// A sheet with a column for each of something as the rows that it stands for: so they are shown,
/// and words of their cells are of a field.
fn long<'a>(
    kind: Kind,
    sheet: Cow<'a, Sheet>,
    maps: &[Mapping],
    world: &dyn World,
) -> Cow<'a, Sheet> {
    match reshaped(kind, &sheet, maps, world) {
        Cow::Owned(long) => Cow::Owned(long),
        Cow::Borrowed(_) => sheet,
    }
}

/// Mappings of the cells that rules speak of, so that a header below titles is known by them.
fn candidates(sheet: &Sheet, rules: &SourceRules) -> Vec<Mapping> {
    let rows = sheet.rows.iter().take(TITLES).map(|row| &row.cells);
    let cells = std::iter::once(&sheet.headers).chain(rows).flatten();
    let known = |cell: &&String| {
        rules.columns.iter().any(|column| patterns::star(&column.header, cell).is_some())
    };
    let map = |cell: &String| Mapping { column: cell.clone(), field: KEPT_OUT.to_owned() };
    cells.filter(known).map(map).collect()
}

#[cfg(test)]
mod tests {
    use super::super::file::read_rules;
    use super::*;
    use crate::exchange::{ImportOptions, plan, read_sheet, sample};
    use crate::ledger::Book;

    fn prepared(csv: &str, rules: &str) -> (Vec<String>, Vec<Vec<String>>, Vec<String>) {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let rules = read_rules(rules).unwrap();
        let book = Book::default();
        let Prepared { sheet, maps } = prepare(Kind::People, &sheet, &[], &rules, book.world());
        let maps = maps.iter().map(|map| format!("{}={}", map.column, map.field)).collect();
        let rows = sheet.rows.iter().map(|row| row.cells.clone()).collect();
        (maps, rows, sheet.notices.iter().map(|said| said.key.to_string()).collect())
    }

    #[test]
    fn a_column_may_fill_two_fields_and_the_others_are_kept_out_and_told_once() {
        let rules = "others = \"-\"\n[columns]\nQuale = [\"name\", \"organisation\"]\n";
        let (maps, rows, said) = prepared("Quale;Boh;Mah\nA;x;\n", rules);
        assert_eq!(maps, ["Quale#1=name", "Quale#2=organisation", "Boh#1=-", "Mah#1=-"]);
        assert_eq!((rows[0].concat().as_str(), said), ("AxA", vec!["rules-others".to_owned()]));
    }

    #[test]
    fn columns_that_are_put_together_are_not_told_as_kept_out() {
        let rules = "others = \"-\"\n[joined]\nname = [\"Nome\", \"Cognome\"]\n";
        let (_, rows, said) = prepared("Nome;Cognome\nAda;Rosa\n", rules);
        assert_eq!((rows[0].concat().as_str(), said.len()), ("AdaRosaAda; Rosa", 0));
    }

    #[test]
    fn a_field_of_the_process_stands_in_a_constant_wherever_it_is_written() {
        let sheet = read_sheet(b"Nome\nAda\n").unwrap();
        let rules = "[constants]\norganisation = \"per {deciding_body} {altro}\"\n";
        let rules = read_rules(rules).unwrap();
        let table = crate::ledger::sample::Sample::of(&[(
            Kind::Process,
            &[("title", "Il parco"), ("deciding_body", "Comune")],
        )]);
        let Prepared { sheet, .. } = prepare(Kind::People, &sheet, &[], &rules, table.world());
        assert_eq!(sheet.rows[0].cells, ["Ada", "per Comune {altro}"]);
    }

    #[test]
    fn of_several_languages_that_of_the_table_counts_and_the_others_fill_it_up() {
        let rules = "[columns]\n\"nome/*\" = \"name\"\n";
        let (maps, rows, _) = prepared("nome/en;nome/it\nOne;Uno\nTwo;\n", rules);
        assert_eq!(maps, ["nome/it#1=name"]);
        assert_eq!(rows.iter().map(|row| row[1].as_str()).collect::<Vec<_>>(), ["Uno", "Two"]);
    }

    #[test]
    fn rows_are_left_out_html_is_text_and_columns_are_joined() {
        let rules = "html = \"note\"\n[columns]\nnome = \"name\"\n[skip]\nprova = \"sì\"\n\
                     [joined]\norganisation = [\"a\", \"b/*\"]\n[constants]\nphone = \"0\"\n";
        let csv = "nome;note;prova;a;b/1;b/2\nUno;<p>x</p>;;v;w;v\nDue;;SI;;;\nTre;;S\u{ec};;;\n";
        let (_, rows, said) = prepared(csv, rules);
        assert_eq!(rows[0].join("|"), "Uno|x||v|w|v|v; w|0");
        assert_eq!((rows.len(), said), (2, vec!["rules-skipped".to_owned()]));
    }

    #[test]
    fn what_was_said_by_hand_goes_before_the_rules_and_a_header_below_titles_is_found() {
        let rules = read_rules("[columns]\nQuale = \"name\"\nAltro = \"phone\"\n").unwrap();
        let sheet = read_sheet(b"Elenco;\nQuale;Altro\nA;B\n").unwrap();
        let book = Book::default();
        let said = [Mapping::read("Altro=organisation").unwrap()];
        let prepared = prepare(Kind::People, &sheet, &said, &rules, book.world());
        let options = ImportOptions { ..sample::options() };
        let sheet = &prepared.sheet;
        let import =
            plan(Kind::People, sheet, &prepared.maps, options, &book, &mut sample::ids()).unwrap();
        let row = import.changes[0].after.as_ref().unwrap().row();
        assert_eq!((row["name"].as_str(), row["organisation"].as_str()), ("A", "B"));
    }
}
