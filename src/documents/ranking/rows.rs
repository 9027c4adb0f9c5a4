//! The ranking as rows, for CSV and spreadsheets. Keeps out: languages.

use super::{PLACES, Page, RULE, count, decimal, shortest};
use crate::documents::grid::{Column, Grid, Value as Cell};
use crate::domain::Id;
use crate::methods::ratio::{exact, rounded};
use crate::readings::Weighed;
use crate::say;

impl Page<'_> {
    /// One row for each proposal, ranked or not, with what the ranking rests on in every row.
    pub fn grid(&self) -> Grid {
        let column = |name| Column { name, heading: say!("heading-code") };
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
        ];
        let ranked = self.assessment.ranking.iter().map(|ranked| {
            let figures = [
                Cell::Decimal(rounded(&ranked.score, PLACES)),
                Cell::Words(exact(&ranked.score)),
                Cell::Decimal(rounded(&ranked.coverage, PLACES)),
                count(ranked.marks),
                Cell::Nothing,
            ];
            self.line(count(ranked.rank), ranked.proposal, figures)
        });
        let refused = self
            .assessment
            .not_admitted
            .iter()
            .map(|refused| self.line(Cell::Nothing, refused.proposal, unranked(self.reasons(refused).join("; "))));
        let unscored = self.assessment.unscored.iter().map(|id| self.line(Cell::Nothing, *id, unranked("unscored".to_owned())));
        let rows = ranked.chain(refused).chain(unscored).collect();
        Grid { columns: names.map(column).into(), rows }
    }

    fn line(&self, rank: Cell, proposal: Id, figures: [Cell; 5]) -> Vec<Cell> {
        let assessment = self.assessment;
        let weight = |weighed: &Weighed| {
            format!("{}={}", self.code(weighed.criterion), decimal(weighed.weight).map(|w| shortest(&w)).unwrap_or_default())
        };
        let basis = [
            count(self.round().and_then(|round| usize::try_from(round.number.get()).ok()).unwrap_or_default()),
            Cell::Words(RULE.to_owned()),
            Cell::Words(assessment.criteria.iter().map(weight).collect::<Vec<_>>().join("; ")),
            count(assessment.assessors.len()),
            Cell::Words(assessment.flags.iter().map(|flag| flag.code()).collect::<Vec<_>>().join("; ")),
        ];
        [rank, Cell::Words(self.code(proposal)), self.title(proposal)].into_iter().chain(figures).chain(basis).collect()
    }
}

/// The figures of a proposal without a place, and why it has none.
const fn unranked(reason: String) -> [Cell; 5] {
    [Cell::Nothing, Cell::Nothing, Cell::Nothing, Cell::Nothing, Cell::Words(reason)]
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_page};

    #[test]
    fn csv_has_a_row_for_every_proposal_with_what_the_ranking_rests_on() {
        let csv = with_page(&table(), |page| page.grid().csv());
        let lines: Vec<&str> = csv.lines().collect();
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[1], "1,P1,Orto | scuola,4.0000,4,1.0000,2,,1,weighted-sum,\"costo=0.6; utilita=0.4\",1,");
        assert!(lines[3].starts_with(",P3,,,,,,below:costo,1,"), "{csv}");
        assert!(lines[5].starts_with(",P4,,,,,,unscored,1,"), "{csv}");
    }
}
