//! What stands below the rows of a list and is none of it: totals, where it comes from, who signed.
//! Keeps out: what stands above and between them.

use crate::domain::fold;
use crate::exchange::reading::sheet::SheetRow;

/// How many rows from the last are looked at.
const FOOT: usize = 12;
/// How many rows are looked at to tell how full one usually is.
const SAMPLE: usize = 200;
/// What a row of totals is called, where that is all it is called.
const TOTALS: &[&str] = &[
    "totale",
    "totali",
    "total",
    "totals",
    "totale generale",
    "totale complessivo",
    "grand total",
    "subtotale",
    "subtotal",
    "somma",
    "sum",
    "media",
    "medie",
    "average",
    "mean",
    "mediana",
    "median",
    "tot",
];
/// What it may be called where its figures are those of the columns above.
const COUNTED: &[&str] = &[
    "presenti",
    "assenti",
    "voti",
    "votanti",
    "punteggio",
    "numero",
    "n",
    "nr",
    "conteggio",
    "count",
    "percentuale",
    "min",
    "max",
    "minimo",
    "massimo",
];
/// How remarks begin, up to a mark or as the whole text.
const REMARKS: &[&str] = &[
    "fonte",
    "fonti",
    "nota",
    "note",
    "nota bene",
    "n.b",
    "nb",
    "legenda",
    "avvertenza",
    "avvertenze",
    "firma",
    "firme",
    "firmato",
    "data",
    "luogo e data",
    "source",
    "sources",
    "note",
    "notes",
    "legend",
    "signed",
    "signature",
    "date",
    "letto",
    "visto",
    "allegato",
    "allegati",
    "timbro",
];
/// How remarks begin, with whatever goes on.
const PHRASES: &[&str] = &[
    "aggiornat",
    "ultimo aggiornamento",
    "elaborazione ",
    "a cura d",
    "redatto da",
    "redatta da",
    "compilato da",
    "dati aggiornati",
    "dati al ",
    "situazione al ",
    "estratto d",
    "stampato il",
    "il segretario",
    "la segretaria",
    "il presidente",
    "la presidente",
    "il facilitatore",
    "la facilitatrice",
    "il verbalizzante",
    "la verbalizzante",
    "il responsabile",
    "la responsabile",
    "il sindaco",
    "la sindaca",
    "il dirigente",
    "la dirigente",
    "f.to ",
    "letto, confermato",
    "letto confermato",
    "fine elenco",
    "fine dell'elenco",
    "as of ",
    "updated ",
    "last update",
    "compiled by",
    "prepared by",
    "end of list",
    "the secretary",
    "the chair",
];
/// Signs before a remark that something above points to.
const SIGNS: &[&str] = &["*", "(*", "(1)", "(a)", "\u{b9}", "\u{b2}", "\u{2020}"];

/// The rows at the foot of a list that are none of it, by their places.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Foot {
    /// Rows of totals.
    pub(super) totals: Vec<usize>,
    /// Remarks, in their order.
    pub(super) remarks: Vec<usize>,
}

/// The texts of a row that are not blank.
pub(super) fn texts(row: &SheetRow) -> impl Iterator<Item = &str> {
    row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

/// How many cells of a row are usually filled.
pub(super) fn usual(rows: &[SheetRow]) -> usize {
    let mut counts: Vec<usize> = rows.iter().take(SAMPLE).map(|row| texts(row).count()).collect();
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or_default()
}

/// What stands below the rows of a list; `is_book` where a line of the file is one row, whatever
/// stands in it.
pub(super) fn foot(rows: &[SheetRow], is_book: bool) -> Foot {
    let usual = usual(rows);
    let mut found = Foot::default();
    let (mut end, least) = (rows.len(), rows.len().saturating_sub(FOOT));
    while end > least {
        let at = end - 1;
        let (Some(row), above) = (rows.get(at), rows.get(..at).unwrap_or_default()) else { break };
        if is_total(row, above) {
            found.totals.push(at);
            end = at;
        } else if is_remark(row, usual) {
            found.remarks.push(at);
            end = at;
        } else if let Some(begin) = apart(rows, end, least, usual, is_book) {
            found.remarks.extend((begin..end).rev());
            end = begin;
        } else {
            break;
        }
    }
    // Whoever lists nothing but remarks lists them.
    if end == 0 {
        return Foot::default();
    }
    found.totals.reverse();
    found.remarks.reverse();
    found
}

/// Where the rows begin that stand apart from the list, below a blank line: a remark with whatever
/// goes with it, or one text each where the list has more.
fn apart(
    rows: &[SheetRow],
    end: usize,
    least: usize,
    usual: usize,
    is_book: bool,
) -> Option<usize> {
    let is_after_gap = |at: &usize| {
        let (Some(row), Some(before)) =
            (rows.get(*at), at.checked_sub(1).and_then(|before| rows.get(before)))
        else {
            return false;
        };
        let inner = before.cells.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
        let height = if is_book { 1 } else { inner as u64 + 1 };
        row.line > before.line + height
    };
    let begin = (least.max(1)..end).rev().find(is_after_gap)?;
    let block = rows.get(begin..end)?;
    let first = block.first()?;
    let begins = texts(first).next().is_some_and(says_remark);
    let is_thin = usual > 1 && block.iter().all(|row| texts(row).count() == 1);
    (begins || is_thin).then_some(begin)
}

/// Whether a row is a remark by itself.
fn is_remark(row: &SheetRow, usual: usize) -> bool {
    let mut said = texts(row);
    let (Some(first), None) = (said.next(), said.next()) else { return false };
    // In a list of names alone only what cannot be one is a remark.
    says_remark(first) && (usual > 1 || first.contains([':', '*', '(']))
}

fn says_remark(text: &str) -> bool {
    let text = fold(text);
    let up_to_mark = |word: &&&str| {
        text.strip_prefix(**word).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([':', '.', ',', ';', '(', '_'])
                || rest.starts_with(" _")
        })
    };
    REMARKS.iter().any(|word| up_to_mark(&word))
        || PHRASES.iter().any(|phrase| text.starts_with(phrase))
        || SIGNS.iter().any(|sign| text.starts_with(sign))
}

/// Whether a row holds totals: by what it is called, or because its figures are those of the columns
/// above it.
fn is_total(row: &SheetRow, above: &[SheetRow]) -> bool {
    let (figures, words): (Vec<&str>, Vec<&str>) = texts(row).partition(|cell| is_figure(cell));
    let called = match words.as_slice() {
        [] => return figures.len() > 1 && adds_up(row, above),
        [called] => fold(called),
        _ => return false,
    };
    let is_first = texts(row).next().is_some_and(|first| !is_figure(first));
    if !is_first {
        return false;
    }
    let called = called.trim_end_matches([':', '.', ' ']);
    let begins = |list: &[&str]| {
        list.iter().any(|word| {
            called
                .strip_prefix(word)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '.']))
        })
    };
    let is_counted = |cell: &&str| cell.parse() == Ok(above.len());
    // `Totale Sport` is a name, with or without marks beside it; `Totale iscritti: 25` is none.
    TOTALS.contains(&called)
        || (begins(TOTALS)
            && (figures.is_empty() && called.ends_with(|letter: char| letter.is_ascii_digit())
                || figures.len() == 1 && figures.iter().all(is_counted)))
        || ((begins(TOTALS) || begins(COUNTED)) && !figures.is_empty() && adds_up(row, above))
}

/// Whether every figure of a row is the sum, the mean or a count of the column above it.
fn adds_up(row: &SheetRow, above: &[SheetRow]) -> bool {
    const LEAST: usize = 2;
    const NEAR: f64 = 0.051;
    if above.len() < LEAST {
        return false;
    }
    let has_texts = above.iter().any(|row| texts(row).any(|cell| !is_figure(cell)));
    let fits = |(at, cell): (usize, &String)| {
        let Some(figure) = number(cell) else { return true };
        let cells = || {
            let cells = above.iter().filter_map(|row| row.cells.get(at)).map(|cell| cell.trim());
            cells.filter(|cell| !cell.is_empty())
        };
        let numbers: Vec<f64> = cells().filter_map(number).collect();
        let (count, sum) = (numbers.len() as f64, numbers.iter().sum::<f64>());
        let is = |other: f64| (other - figure).abs() < NEAR;
        let mut signs: Vec<String> = cells().map(fold).collect();
        signs.sort_unstable();
        let is_counted = signs.chunk_by(|one, other| one == other).any(|run| is(run.len() as f64));
        (count > 0.0 && (is(sum) || is(sum / count))) || is(signs.len() as f64) || is_counted
    };
    has_texts && row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).all(fits)
}

fn number(cell: &str) -> Option<f64> {
    let bare: String = cell
        .chars()
        .filter(|letter| !letter.is_whitespace() && !"%\u{20ac}'".contains(*letter))
        .collect();
    bare.replace(',', ".").parse().ok()
}

fn is_figure(cell: &str) -> bool {
    let is_sign = |letter: char| " .,'%\u{20ac}+-".contains(letter);
    cell.chars().any(|letter| letter.is_ascii_digit())
        && cell.chars().all(|letter| letter.is_ascii_digit() || is_sign(letter))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::read_sheet;

    fn below(csv: &str) -> (Vec<u64>, Vec<u64>) {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let found = foot(&sheet.rows, false);
        let lines = |places: Vec<usize>| places.iter().map(|at| sheet.rows[*at].line).collect();
        (lines(found.totals), lines(found.remarks))
    }

    #[test]
    fn remarks_and_signatures_below_a_list_are_none_of_it() {
        let list = "Nome;Ente;Tel\nAnna Verdi;Comune;1\nUgo Neri;Scuola;2\n";
        for (foot, lines) in [
            ("Fonte: anagrafe comunale;;\n", vec![4]),
            ("* aggiunti a marzo;;\nAggiornato al 12 marzo;;\n", vec![4, 5]),
            ("\nDocumento interno;;\n", vec![5]),
            ("\nIl segretario;;Il presidente\nBice Esempio;;Ivo Prova\n", vec![5, 6]),
        ] {
            assert_eq!(below(&format!("{list}{foot}")), (vec![], lines), "{foot}");
        }
        for name in ["Fonte Viva;;\n", "Nota Bianca;Comune;3\n", "\nBice Esempio;Arci;3\n"] {
            assert_eq!(below(&format!("{list}{name}")), (vec![], vec![]), "{name}");
        }
        assert_eq!(below("nome\nFonte Viva\nNote\nData\n"), (vec![], vec![]));
        assert_eq!(below("nome\nArci\nFonte: albo comunale\n").1, [3]);
    }

    #[test]
    fn figures_that_are_those_of_the_columns_above_are_totals() {
        let sheet = "Nome;Ente;18/1;15/2\nAnna;Comune;1;0\nUgo;Scuola;1;1\n";
        for total in ["Totale presenti;;2;1\n", ";;2;1\n", "Presenti;;2;1\n", "Media;;1;0,5\n"] {
            assert_eq!(below(&format!("{sheet}{total}")).0, [4], "{total}");
        }
        for name in ["Totale Sport;;4;3\n", ";;4;3\n", "Presenti e futuri;;9;9\n"] {
            assert_eq!(below(&format!("{sheet}{name}")).0, Vec::<u64>::new(), "{name}");
        }
        let signs = "Nome;18/1\nAnna;P\nUgo;P\nTotale presenze;2\n";
        assert_eq!(below(signs).0, [4]);
    }
}
