//! The consensus sheet beside the ranking, for people and for programs. Keeps out: who was present,
//! of whom only the number is told.

use minijinja::{Value, context};
use serde::Serialize;

use super::exact::Exact;
use super::headings::named;
use super::{RankingPage, SHOWN, count};
use crate::documents::in_words;
use crate::methods::ratio::{Ratio, rounded};
use crate::print::values::{maybe, safe};
use crate::print::{Grid, Value as Cell};
use crate::readings::{Apart, Block, ConsensusComparison};
use crate::say;
use crate::text::Language;

/// What was agreed on one proposal, as JSON.
#[derive(Serialize)]
pub(super) struct Agreed {
    code: String,
    rank: Option<usize>,
    score: Option<Exact>,
    individual: Option<Exact>,
    distance: Option<Exact>,
    marks: usize,
}

impl RankingPage<'_> {
    /// What was agreed in the round; nothing where there is no consensus sheet.
    pub(super) fn consensus_comparison(&self) -> Option<ConsensusComparison> {
        let block = Block::of(Some(self.assessment.round), self.world).ok()?;
        block.consensus_comparison(self.world)
    }

    /// For programs: a list, present only where there is a consensus sheet.
    pub(super) fn agreed(&self) -> Option<Vec<Agreed>> {
        let exact = |ratio: &Option<Ratio>| ratio.as_ref().map(Exact::of);
        let line = |line: &Apart| Agreed {
            code: self.code(line.proposal),
            rank: line.rank,
            score: exact(&line.agreed),
            individual: exact(&line.individual),
            distance: exact(&line.distance),
            marks: line.agreed_on(),
        };
        self.consensus_comparison().map(|beside| beside.lines.iter().map(line).collect())
    }

    /// For people: a table, how many were present and when, and what changed minds; none without a
    /// consensus sheet.
    pub(super) fn consensus(&self, language: Language) -> Value {
        let Some(beside) = self.consensus_comparison() else { return Value::from(()) };
        let note = |line: &Apart| {
            let code = self.code(line.proposal);
            let notes = line.notes.iter();
            notes
                .map(|(criterion, note)| context! { code => code.clone(), criterion => self.label(*criterion), note })
                .collect::<Vec<_>>()
        };
        context! {
            table => self.agreed_grid(&beside, language).table(language),
            partial => beside.lines.iter().any(|line| line.agreed_on() < beside.criteria),
            first => maybe(beside.days.map(|(first, _)| safe(in_words::day(first, language)))),
            last => maybe(beside.days.filter(|(first, last)| first != last).map(|(_, last)| safe(in_words::day(last, language)))),
            present => beside.present.len(),
            notes => beside.lines.iter().flat_map(note).collect::<Value>(),
        }
    }

    fn agreed_grid(&self, beside: &ConsensusComparison, language: Language) -> Grid {
        let starred = |text: String| Cell::Words(format!("{text}*"));
        let decimal = |ratio: &Option<Ratio>| {
            ratio.as_ref().map_or(Cell::Nothing, |r| Cell::Decimal(rounded(r, SHOWN)))
        };
        let row = |line: &Apart| {
            let is_whole = line.agreed_on() == beside.criteria;
            let star = |cell: Cell| {
                if is_whole || matches!(cell, Cell::Nothing) {
                    cell
                } else {
                    starred(cell.formatted(language))
                }
            };
            vec![
                Cell::Words(self.code(line.proposal)),
                self.title(line.proposal),
                decimal(&line.individual),
                star(decimal(&line.agreed)),
                star(line.rank.map_or(Cell::Nothing, count)),
                decimal(&line.distance),
                count(line.agreed_on()),
            ]
        };
        let columns = [
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
            ("individual", say!("heading-individual")),
            ("agreed", say!("heading-agreed")),
            ("rank", say!("heading-place")),
            ("distance", say!("heading-distance")),
            ("marks", say!("heading-agreed-on")),
        ];
        Grid { columns: named(columns), rows: beside.lines.iter().map(row).collect() }
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::Document;
    use crate::documents::ranking::sample::{table, with_page};
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::text::Language;

    #[test]
    fn what_was_agreed_stands_beside_the_ranking_and_names_nobody() {
        let mut table = table();
        for (criterion, score) in [("utilita", "5"), ("costo", "3")] {
            let fields = [
                ("proposal", "P1"),
                ("criterion", criterion),
                ("round", "1"),
                ("score", score),
                ("date", "2014-03-15"),
                ("present", "Anna Verdi; una signora"),
                ("note", "Il *preventivo*"),
            ];
            table.add(Kind::Consensus, &fields);
        }
        let (json, page) = with_page(&table, |page| {
            let values = page.values(Language::It, false);
            let told = markdown(Document::Ranking, values);
            (serde_json::to_value(page.form()).unwrap(), told)
        });
        // 0.4 * 5 + 0.6 * 3 against 4; both marks are 1 apart.
        let exact = |exact: &str, value: f64| serde_json::json!({"exact": exact, "value": value});
        let line = serde_json::json!([{
            "code": "P1", "rank": 1, "score": exact("19/5", 3.8), "individual": exact("4", 4.0),
            "distance": exact("1", 1.0), "marks": 2,
        }]);
        assert_eq!(json["consensus"], line);
        assert_eq!(json["assessors"], 1);
        assert!(page.contains("| P1 | Orto \\| scuola | 4,00 | 3,80 | 1 | 1,00 | 2 |"), "{page}");
        assert!(page.contains("15 marzo 2014") && page.contains("Presenti: 2"), "{page}");
        assert!(
            page.contains("- P1 / utilita: Il \\*preventivo\\*") && !page.contains("Anna"),
            "{page}"
        );
    }
}
