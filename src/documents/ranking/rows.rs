//! The ranking as rows, for CSV and spreadsheets. Keeps out: languages.

use std::collections::BTreeMap;

use super::aside::StandsAside;
use super::marks::unheaded;
use super::{PLACES, RULE, RankingPage, count, decimal, shortest};
use crate::domain::Id;
use crate::methods::ratio::{Ratio, exact, rounded};
use crate::print::{Grid, Value as Cell};
use crate::readings::{Basis, Face, Fragile, Split, Weighed};
use crate::text::Language;

impl RankingPage<'_> {
    /// One row for each proposal, ranked or not, with what the ranking rests on in every row.
    pub fn grid(&self) -> Grid {
        let names = [
            "rank",
            "code",
            "title",
            "score",
            "score_exact",
            "coverage",
            "marks",
            "reasons",
            "round",
            "rule",
            "weights",
            "assessors",
            "flags",
            "round_state",
            "opened",
            "closed",
            "marks_given",
            "marks_due",
            "abstentions",
            "recusals",
            "thresholds",
            "change_criterion",
            "change_from",
            "change_to",
            "change_rivals",
            "gap_criterion",
            "gap_sd",
            "gap_consensus",
            "criteria_approved",
            "blind",
        ];
        // New columns stand behind those that scripts know.
        let known = Known::of(self);
        let ranked = self.assessment.ranking.iter().map(|ranked| {
            let figures = [
                Cell::Decimal(rounded(&ranked.score, PLACES)),
                Cell::Words(exact(&ranked.score)),
                Cell::Decimal(rounded(&ranked.coverage, PLACES)),
                count(ranked.marks),
                Cell::Nothing,
            ];
            self.line(count(ranked.rank), ranked.proposal, figures, &known)
        });
        let refused = self.assessment.not_admitted.iter().map(|refused| {
            self.line(
                Cell::Nothing,
                refused.proposal,
                unranked(self.reasons(refused).join("; ")),
                &known,
            )
        });
        let unmarked = self.assessment.unscored.iter();
        let unscored = unmarked
            .map(|id| self.line(Cell::Nothing, *id, unranked("unscored".to_owned()), &known));
        let rows = ranked.chain(refused).chain(unscored).collect();
        let mut grid = Grid { columns: unheaded(names), rows };
        if self.face == Face::Reserved {
            self.name_recused(&mut grid);
        }
        grid
    }

    /// Adds who stands aside, and why, behind everything else.
    fn name_recused(&self, grid: &mut Grid) {
        let ranked = self.assessment.ranking.iter().map(|ranked| ranked.proposal);
        let refused = self.assessment.not_admitted.iter().map(|refused| refused.proposal);
        let unscored = self.assessment.unscored.iter().copied();
        for (row, proposal) in grid.rows.iter_mut().zip(ranked.chain(refused).chain(unscored)) {
            let one = |one: StandsAside| match one.reason {
                Some(reason) => format!("{} ({reason})", one.assessor),
                None => one.assessor,
            };
            row.push(Cell::Words(
                self.aside_from(proposal).into_iter().map(one).collect::<Vec<_>>().join("; "),
            ));
        }
        grid.columns.extend(unheaded(["recused"]));
    }

    fn line(&self, rank: Cell, proposal: Id, figures: [Cell; 5], known: &Known) -> Vec<Cell> {
        let assessment = self.assessment;
        let weight = |weighed: &Weighed| {
            format!(
                "{}={}",
                self.code(weighed.criterion),
                decimal(weighed.weight).map(|w| shortest(&w)).unwrap_or_default()
            )
        };
        let basis = [
            count(
                self.round()
                    .and_then(|round| usize::try_from(round.number.get()).ok())
                    .unwrap_or_default(),
            ),
            Cell::Words(RULE.to_owned()),
            Cell::Words(assessment.criteria.iter().map(weight).collect::<Vec<_>>().join("; ")),
            count(assessment.assessors.len()),
            Cell::Words(
                assessment.flags.iter().map(|flag| flag.code()).collect::<Vec<_>>().join("; "),
            ),
        ];
        let head = [rank, Cell::Words(self.code(proposal)), self.title(proposal)];
        head.into_iter().chain(figures).chain(basis).chain(known.cells(proposal, self)).collect()
    }

    /// What the ranking rests on in words, a row each: a sheet of the workbook.
    pub fn basis_grid(&self, language: Language) -> Grid {
        let facts = self
            .facts(language)
            .into_iter()
            .map(|fact| (fact.name, language.tell(&fact.heading), fact.text));
        let loose = |name: &'static str, lines: Vec<String>| {
            lines.into_iter().map(move |line| (name, String::new(), line))
        };
        let rest = loose("warning", self.warnings(language))
            .chain(loose("fragility", self.standing(language)));
        let rest = rest.chain(loose("gaps", self.gaps_line(language).into_iter().collect()));
        let row = |(name, heading, text): (&'static str, String, String)| {
            vec![Cell::Words(name.to_owned()), Cell::Words(heading), Cell::Words(text)]
        };
        Grid {
            columns: unheaded(["name", "heading", "text"]),
            rows: facts.chain(rest).map(row).collect(),
        }
    }
}

/// What the rows share, and the gaps of all of them, read once.
struct Known {
    basis: Basis,
    fragile: Option<Fragile>,
    /// The widest gap of each proposal.
    gaps: BTreeMap<Id, Split>,
    recused: BTreeMap<Id, usize>,
}

impl Known {
    fn of(page: &RankingPage<'_>) -> Self {
        let fragile = page.assessment.fragility(page.block);
        let mut gaps = BTreeMap::new();
        for split in page.widest(usize::MAX) {
            gaps.entry(split.proposal).or_insert(split);
        }
        let basis = page.block.basis();
        let recused = basis.recused.iter().copied().collect();
        Self { basis, fragile, gaps, recused }
    }

    fn cells(&self, proposal: Id, page: &RankingPage<'_>) -> Vec<Cell> {
        let round = page.round();
        let moment =
            |at: Option<crate::domain::Moment>| at.map_or(Cell::Nothing, |at| Cell::Hour(at.0));
        let state = round
            .map_or(Cell::Nothing, |round| Cell::Code(round.state.code(), round.state.sentence()));
        let recusals = self.recused.get(&proposal).copied().unwrap_or_default();
        let mut cells = vec![
            state,
            moment(round.and_then(|round| round.opened)),
            moment(round.and_then(|round| round.closed)),
            count(self.basis.given),
            count(self.basis.due),
            count(self.basis.abstained),
            count(recusals),
            Cell::Words(page.limits().join("; ")),
        ];
        let words = |text: Option<String>| text.map_or(Cell::Nothing, Cell::Words);
        let change = self.fragile.as_ref().and_then(|fragile| fragile.smallest.first());
        cells.push(words(change.map(|shift| page.code(shift.criterion))));
        // Decimals: a spreadsheet takes a fraction such as 1/10 for a day. JSON has the fractions.
        let share = |share: Option<&Ratio>| {
            share.map_or(Cell::Nothing, |share| Cell::Decimal(rounded(share, 6)))
        };
        cells.push(share(change.map(|shift| &shift.from)));
        cells.push(share(change.map(|shift| &shift.to)));
        cells.push(words(change.map(|shift| page.codes(&shift.rivals).join("; "))));
        let gap = self.gaps.get(&proposal);
        let near = |figure: Option<f64>| {
            figure.map_or(Cell::Nothing, |figure| Cell::Decimal(format!("{figure:.4}")))
        };
        cells.push(words(gap.map(|split| page.code(split.criterion))));
        cells.push(near(gap.and_then(|split| split.sd)));
        cells.push(near(gap.and_then(|split| split.consensus)));
        cells.push(page.assessment.approved.map_or(Cell::Nothing, Cell::Day));
        cells.push(Cell::Fact(round.is_some_and(crate::domain::Round::runs_blind)));
        cells
    }
}

/// The figures of a proposal without a place, and why it has none.
const fn unranked(reason: String) -> [Cell; 5] {
    [Cell::Nothing, Cell::Nothing, Cell::Nothing, Cell::Nothing, Cell::Words(reason)]
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_face, with_page};
    use crate::domain::Kind;
    use crate::readings::Face;

    #[test]
    fn csv_has_a_row_for_every_proposal_with_what_the_ranking_rests_on() {
        let csv = with_page(&table(), |page| page.grid().csv());
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 6);
        let first = "1,P1,Orto | scuola,4.0000,4,1.0000,2,,1,weighted-sum,\"costo=0.6; utilita=0.4\",1,single_assessor";
        assert_eq!(lines[1], format!("{first},open,,,8,10,0,0,costo>=2,,,,,,,,,no"));
        assert!(lines[3].starts_with(",P3,,,,,,below:costo,1,"), "{csv}");
        assert!(lines[5].starts_with(",P4,,,,,,unscored,1,"), "{csv}");
    }

    #[test]
    fn every_row_has_the_smallest_change_and_its_own_widest_gap() {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ugo Neri")]);
        for (proposal, criterion, mark) in
            [("P1", "utilita", "5"), ("P1", "costo", "1"), ("P2", "costo", "4")]
        {
            let cell = [
                ("proposal", proposal),
                ("criterion", criterion),
                ("assessor", "Ugo Neri"),
                ("round", "1"),
                ("score", mark),
            ];
            table.add(Kind::Scores, &cell);
        }
        let csv = with_face(Face::Reserved, &table, |page| page.grid().csv());
        let header: Vec<&str> = csv.lines().next().unwrap().split(',').collect();
        let cell = |line: usize, name: &str| {
            let at = header.len() - header.iter().position(|column| *column == name).unwrap();
            csv.lines().nth(line).unwrap().rsplit(',').nth(at - 1).unwrap().to_owned()
        };
        // P2 has 4 and 4; P1 has 9/2 on utilita and 5/2 on costo: level where utilita weighs three
        // quarters.
        for line in [1, 2] {
            let told = ["change_criterion", "change_from", "change_to", "change_rivals"]
                .map(|name| cell(line, name));
            assert_eq!(told, ["costo", "0.600000", "0.250000", "P1"], "{csv}");
        }
        assert_eq!([cell(2, "gap_criterion"), cell(2, "gap_sd")], ["costo", "2.1213"], "{csv}");
        assert_eq!(cell(1, "gap_criterion"), "");
    }
}
