//! In which order the table puts the proposals of the document: that of the ranking. Keeps out: how
//! a ranking comes about (see `readings`).

use minijinja::{Value, context};

use super::DocPpPage;
use crate::documents::ranking::RankingPage;
use crate::domain::{Id, Proposal, Round, RoundState};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Assessment, Block, Ranked};
use crate::say;

impl DocPpPage<'_> {
    /// The proposals of the document by their places, with the round that gave them; none where
    /// there is no ranking that may be shown, or none of them is in it.
    pub(super) fn priorities(&self, proposals: &[(Id, &Proposal)]) -> Value {
        let Ok(block) = Block::of(None, self.world) else { return Value::from(()) };
        let Ok(assessment) = Assessment::of(&block, self.world) else { return Value::from(()) };
        let (face, world) = (self.face, self.world);
        let page = RankingPage::of(face, &assessment, &block, world);
        let row = |ranked: &Ranked| {
            let (_, proposal) = proposals.iter().find(|(id, _)| *id == ranked.proposal)?;
            Some(vec![
                Cell::Words(page.place(ranked, self.language)),
                Cell::Words(proposal.code.as_str().to_owned()),
                Cell::words(proposal.title.as_ref().map(|title| title.as_str())),
            ])
        };
        let rows: Vec<Vec<Cell>> = assessment.ranking.iter().filter_map(row).collect();
        let round = self.world.get::<Round>(assessment.round);
        let (false, Some(round)) = (rows.is_empty(), round) else { return Value::from(()) };
        let columns = [
            ("place", say!("heading-place")),
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
        ];
        let columns = columns.map(|(name, heading)| Column { name, heading }).into();
        context! {
            round => round.number.get(),
            is_open => round.state == RoundState::Open,
            table => Grid { columns, rows }.table(self.language),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::ranking::sample;
    use crate::documents::sample::markdown;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;
    use crate::text::Language;

    fn told(table: &Sample) -> String {
        let page = DocPpPage { face: Face::Public, language: Language::It, world: table.world() };
        markdown(Document::DocPp, page.values())
    }

    #[test]
    fn the_order_is_that_of_the_ranking_and_says_when_it_is_not_final() {
        let page = told(&sample::table());
        let (_, after) = page.split_once("### Priorità del tavolo").unwrap();
        assert!(after.contains("turno di valutazione 1"), "{page}");
        assert!(after.contains("| 1 ex aequo | P1 | Orto \\| scuola |"), "{page}");
        assert!(!told(&Sample::default()).contains("Priorità"));
    }
}
