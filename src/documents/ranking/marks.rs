//! The heat map of a ranking on paper and in files: the marks of each proposal, and what they come
//! to on each criterion. Keeps out: names; the assessors of each proposal stand in an order of
//! their own (see `readings`).

use std::collections::BTreeMap;

use minijinja::{Value, context};
use num_traits::Signed;

use super::headings::unheaded;
use super::{RankingPage, count};
use crate::domain::Id;
use crate::methods::location::{mean, median};
use crate::methods::ratio::{Ratio, exact, rounded};
use crate::print::values::safe;
use crate::print::{Grid, Value as Cell};
use crate::readings::{Face, Given, Split, Unnamed};
use crate::say;
use crate::text::Language;

/// How many must have given marks to a proposal for the public face to show them one by one.
const LEAST: usize = 3;
/// What stands in a box without marks.
const NONE: &str = "–";
/// What stands behind a box in which the room is split in two.
const SPLIT: &str = "≠";

impl RankingPage<'_> {
    /// Proposals with a mark, those of the ranking first, by their place in the block.
    pub(super) fn marked(&self) -> Vec<(usize, Id)> {
        let assessment = self.assessment;
        let ranked = assessment.ranking.iter().map(|ranked| ranked.proposal);
        let refused = assessment.not_admitted.iter().map(|refused| refused.proposal);
        let places: BTreeMap<Id, usize> =
            self.block.proposals.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        let place = |id: Id| places.get(&id).map(|at| (*at, id));
        ranked
            .chain(refused)
            .filter_map(place)
            .filter(|(at, _)| self.block.is_marked(*at))
            .collect()
    }

    /// Whether this face says of a proposal no more than what its marks come to: where one or two
    /// gave them, whoever knows who assessed knows whose they are.
    pub(super) fn is_withheld(&self, proposal: Id) -> bool {
        let at = self.block.proposals.iter().position(|id| *id == proposal);
        self.face == Face::Public && at.is_some_and(|at| self.block.sheets_on(at) < LEAST)
    }

    /// The codes of the proposals with marks that are withheld.
    pub(super) fn withheld(&self) -> Vec<String> {
        self.marked()
            .into_iter()
            .filter(|(_, id)| self.is_withheld(*id))
            .map(|(_, id)| self.code(id))
            .collect()
    }

    /// The marks of each proposal, a row an assessor; nothing where they are withheld.
    fn sheets(&self) -> Vec<(Id, Option<Vec<Unnamed>>)> {
        let sheets =
            |(at, id)| (id, (!self.is_withheld(id)).then(|| self.block.unnamed(at, &self.older)));
        self.marked().into_iter().map(sheets).collect()
    }

    /// For people: proposals by criteria with median and range.
    pub(super) fn spread(&self, language: Language) -> Value {
        let row = |(at, id): (usize, Id)| {
            let own: Vec<Split> = self.block.splits_of(at).collect();
            let is_withheld = self.is_withheld(id);
            let boxes = own.iter().enumerate().map(|(criterion, split)| {
                let is_split = split.van_der_eijk.as_ref().is_some_and(Signed::is_negative);
                let marks = self.block.marks.given(at, criterion);
                // The median of one mark is that mark.
                safe(match (is_withheld, marks.len()) {
                    (true, 1) => language.tell(&say!("marks-withheld")),
                    (true, _) => median(&marks)
                        .map_or_else(|| NONE.to_owned(), |median| half(&median, language)),
                    (false, _) => middle(&marks, is_split, language),
                })
            });
            context! { code => self.code(id), title => self.title(id).plain(), boxes => boxes.collect::<Value>() }
        };
        let names = self.block.criteria.iter().map(|id| self.label(*id)).collect::<Value>();
        let rows = self.marked().into_iter().map(row).collect::<Vec<_>>();
        if rows.is_empty() {
            Value::from(())
        } else {
            context! { criteria => names, rows }
        }
    }

    /// For people: a table of assessors by criteria for each proposal.
    pub(super) fn marks(&self) -> Value {
        // A number and no word beside it: somebody may have entered the assessors as «Valutatore
        // 1», and the lint would be right.
        let row = |sheet: &Unnamed| {
            let boxes = sheet.boxes.iter().map(|given| safe(written(*given)));
            context! { number => sheet.number, boxes => boxes.collect::<Value>() }
        };
        let one = |(id, sheets): &(Id, Option<Vec<Unnamed>>)| {
            let rows = sheets.as_ref()?.iter().map(row).collect::<Value>();
            Some(context! { code => self.code(*id), title => self.title(*id).plain(), rows })
        };
        self.sheets().iter().filter_map(one).collect()
    }

    /// For programs: a row for each box.
    pub(crate) fn marks_grid(&self) -> Grid {
        let names = ["proposal", "sheet", "criterion", "state", "mark", "older"];
        let mut rows = Vec::new();
        for (id, sheets) in self.sheets() {
            if sheets.is_none() {
                let state = Cell::Words("withheld".to_owned());
                rows.push(vec![
                    Cell::Words(self.code(id)),
                    Cell::Nothing,
                    Cell::Nothing,
                    state,
                    Cell::Nothing,
                    Cell::Nothing,
                ]);
            }
            for sheet in sheets.into_iter().flatten() {
                for (given, criterion) in sheet.boxes.iter().zip(&self.block.criteria) {
                    let (mark, older) = match given {
                        Given::Mark(mark, older) => (Cell::Whole(*mark), Cell::Fact(*older)),
                        Given::Missing | Given::Abstained | Given::Recused => {
                            (Cell::Nothing, Cell::Nothing)
                        }
                    };
                    let state = Cell::Words(given.code().to_owned());
                    let (proposal, criterion) =
                        (Cell::Words(self.code(id)), Cell::Words(self.code(*criterion)));
                    rows.push(vec![proposal, count(sheet.number), criterion, state, mark, older]);
                }
            }
        }
        Grid { columns: unheaded(names), rows }
    }

    /// For programs: what the marks of each proposal come to on each criterion.
    pub(crate) fn spread_grid(&self) -> Grid {
        let names = [
            "proposal",
            "criterion",
            "marks",
            "mean",
            "median",
            "lowest",
            "highest",
            "sd",
            "consensus",
            "vandereijk",
        ];
        let mut rows = Vec::new();
        for (at, id) in self.marked() {
            for (criterion, split) in self.block.splits_of(at).enumerate() {
                let given = self.block.marks.given(at, criterion);
                // Of a few marks a range or a spread gives back every one, and so does the middle
                // of a single one.
                let (few, is_one) =
                    (self.is_withheld(id), self.is_withheld(id) && given.len() == 1);
                let end =
                    |mark: Option<&i64>| mark.map_or(Cell::Nothing, |mark| Cell::Whole(*mark));
                let near = |figure: Option<f64>| {
                    figure.map_or(Cell::Nothing, |figure| Cell::Decimal(format!("{figure:.4}")))
                };
                let ratio = |ratio: Option<Ratio>| {
                    ratio.map_or(Cell::Nothing, |ratio| Cell::Decimal(rounded(&ratio, 4)))
                };
                rows.push(vec![
                    Cell::Words(self.code(id)),
                    Cell::Words(self.code(split.criterion)),
                    count(split.n),
                    ratio(mean(&given).filter(|_| !is_one)),
                    ratio(median(&given).filter(|_| !is_one)),
                    end(given.iter().min().filter(|_| !few)),
                    end(given.iter().max().filter(|_| !few)),
                    near(split.sd.filter(|_| !few)),
                    near(split.consensus.filter(|_| !few)),
                    ratio(split.van_der_eijk.clone().filter(|_| !few)),
                ]);
            }
        }
        Grid { columns: unheaded(names), rows }
    }
}

/// A box of a sheet: `/` recused, `A` abstained, as on the sheets of paper.
fn written(given: Given) -> String {
    match given {
        Given::Mark(mark, older) => format!("{mark}{}", if older { "\\*" } else { "" }),
        Given::Missing => NONE.to_owned(),
        Given::Abstained => "A".to_owned(),
        Given::Recused => "/".to_owned(),
    }
}

/// `4` or `2,5`.
fn half(median: &Ratio, language: Language) -> String {
    if median.is_integer() { exact(median) } else { language.decimal(&rounded(median, 1)) }
}

/// `4 (2–5)`, or `4` where all agree.
fn middle(marks: &[i64], is_split: bool, language: Language) -> String {
    let (Some(median), Some(low), Some(high)) =
        (median(marks), marks.iter().min(), marks.iter().max())
    else {
        return NONE.to_owned();
    };
    let median = half(&median, language);
    let range = if low == high { String::new() } else { format!(" ({low}–{high})") };
    let split = if is_split { format!(" {SPLIT}") } else { String::new() };
    format!("{median}{range}{split}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::ranking::sample::{table, with_face};
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    /// The sample with a second assessor, who contradicts the first on P1 and stands aside from P2.
    fn two() -> Sample {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ugo Neri")]);
        table.add(Kind::Recusals, &[("proposal", "P2"), ("assessor", "Ugo Neri")]);
        for (criterion, mark) in [("utilita", "1"), ("costo", "4")] {
            let cell = [
                ("proposal", "P1"),
                ("criterion", criterion),
                ("assessor", "Ugo Neri"),
                ("round", "1"),
                ("score", mark),
            ];
            table.add(Kind::Scores, &cell);
        }
        table
    }

    #[test]
    fn a_page_has_a_table_for_each_marked_proposal_and_names_nobody() {
        let page = with_face(Face::Reserved, &two(), |page| {
            let values = page.values(Language::It, false);
            markdown(Document::Ranking, values)
        });
        for shown in [
            "| Codice | Titolo | costo | utilita |",
            // Half of the room gives 1, the other half 4.
            "| P1 | Orto \\| scuola | 4 | 2,5 (1–4) ≠ |",
            "### P1 Orto \\| scuola",
            "### P3\n",
            "| 1 | / | / |",
            "| Scheda | costo | utilita |",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
        let sheets = page.split("## Punteggi dei valutatori").nth(1).unwrap();
        assert!(
            !sheets.contains("Anna") && !sheets.contains("Ugo") && !sheets.contains("### P4"),
            "{page}"
        );
        assert_eq!(sheets.matches("\n| 2 |").count(), 4, "{page}");
    }

    #[test]
    fn the_public_face_shows_no_marks_of_one_or_two_and_says_so() {
        let (page, marks, spread, gaps) = with_face(Face::Public, &two(), |page| {
            let values = page.values(Language::It, false);
            let told = markdown(Document::Ranking, values);
            (told, page.marks_grid().csv(), page.spread_grid().csv(), page.gaps().csv())
        });
        assert!(
            page.contains("| P1 | Orto \\| scuola | 4 | 2,5 |"),
            "the median of two stays:\n{page}"
        );
        assert!(
            page.contains("| P2 |  | riservato | riservato |"),
            "the median of one is the mark:\n{page}"
        );
        assert!(page.contains("meno di tre valutatori") && !page.contains("### P1"), "{page}");
        assert!(marks.lines().any(|line| line == "P1,,,withheld,,"), "{marks}");
        assert_eq!(marks.lines().count(), 5);
        assert!(
            spread.contains("P1,utilita,2,2.5000,2.5000,,,,,\r")
                && spread.contains("P2,costo,1,,,,,,,\r"),
            "{spread}"
        );
        assert!(
            gaps.contains("P1,") && gaps.lines().skip(1).all(|line| line.ends_with(",2,,")),
            "{gaps}"
        );
    }

    #[test]
    fn programs_get_a_row_for_each_box_without_a_name() {
        let csv = with_face(Face::Reserved, &two(), |page| page.marks_grid().csv());
        assert!(csv.starts_with("proposal,sheet,criterion,state,mark,older\r\n"), "{csv}");
        // Two assessors by four proposals by two criteria, and the header.
        assert_eq!(csv.lines().count(), 17);
        assert_eq!(
            csv.lines()
                .filter(|line| line.starts_with("P2,") && line.contains(",recused,,"))
                .count(),
            2,
            "{csv}"
        );
        assert!(!csv.contains("Anna"), "{csv}");
    }

    #[test]
    fn what_the_marks_come_to_is_told_by_box() {
        let csv = with_face(Face::Reserved, &two(), |page| page.spread_grid().csv());
        let line = csv.lines().find(|line| line.starts_with("P1,utilita,")).unwrap();
        assert_eq!(line, "P1,utilita,2,2.5000,2.5000,1,4,2.1213,0.3219,-0.4167");
    }
}
