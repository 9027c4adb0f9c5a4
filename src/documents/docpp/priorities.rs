//! In which order the table puts the proposals of the document: that of the ranking. Keeps out: how
//! a ranking comes about (see `readings`).

use minijinja::{Value, context};

use super::DocPpPage;
use crate::documents::ranking::{RankingPage, place};
use crate::domain::{Id, Process, Proposal, Round, RoundState, Stated};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Assessment, Block, Ranked};
use crate::say;

impl DocPpPage<'_> {
    /// The proposals of the document by their places in it, with the round that gave them; none
    /// where there is no ranking that may be shown, none of them is in it, or the ranking can still
    /// change while the document no longer does.
    pub(super) fn priorities(&self, proposals: &[(Id, &Proposal)]) -> Value {
        let none = || Value::from(());
        let Ok(block) = Block::of(None, self.world) else { return none() };
        let Ok(assessment) = Assessment::of(&block, self.world) else { return none() };
        let Some(round) = self.world.get::<Round>(assessment.round) else { return none() };
        let is_open = round.state == RoundState::Open;
        if is_open && self.world.process().is_some_and(is_settled) {
            return none();
        }
        let page = RankingPage::of(self.face, &assessment, &block, self.world);
        let held: Vec<(&Ranked, &Proposal)> = assessment
            .ranking
            .iter()
            .filter_map(|ranked| {
                let (_, proposal) = proposals.iter().find(|(id, _)| *id == ranked.proposal)?;
                Some((ranked, *proposal))
            })
            .collect();
        if held.is_empty() {
            return none();
        }
        // Where all are in it, the place in the document is the one in the ranking.
        let is_part = held.len() < assessment.ranking.len();
        let row = |(ranked, proposal): &(&Ranked, &Proposal)| {
            let before = held.iter().filter(|(other, _)| other.rank < ranked.rank).count();
            let level = held.iter().filter(|(other, _)| other.rank == ranked.rank).count();
            let own = place(before + 1, level > 1, self.language);
            let overall = is_part.then(|| Cell::Words(page.place(ranked, self.language)));
            let row = [
                Cell::Words(own),
                Cell::Words(proposal.code.as_str().to_owned()),
                Cell::words(proposal.title.as_ref().map(|title| title.as_str())),
            ];
            row.into_iter().chain(overall).collect()
        };
        let columns = [
            ("place", say!("heading-place")),
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
        ];
        let overall = is_part.then(|| ("overall_place", say!("heading-overall-place")));
        let columns = columns.into_iter().chain(overall);
        let columns = columns.map(|(name, heading)| Column { name, heading }).collect();
        let rows = held.iter().map(row).collect();
        context! {
            round => round.number.get(),
            is_open => is_open,
            table => Grid { columns, rows }.table(self.language),
        }
    }
}

/// Whether the table has done with the document: it approved or validated it, or it went out.
fn is_settled(process: &Process) -> bool {
    process.docpp_table_approved.is_some()
        || process.docpp_validated == Some(Stated::Yes)
        || process.docpp_guarantor.is_some()
        || process.docpp_sent.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::ranking::sample;
    use crate::documents::sample::markdown;
    use crate::domain::Kind;
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
        assert!(after.contains("l'ordine è provvisorio"), "{page}");
        assert!(after.contains("| 1 ex aequo | P1 | Orto \\| scuola |"), "{page}");
        assert!(!after.contains("graduatoria generale"), "every proposal is in it: {page}");
        assert!(!told(&Sample::default()).contains("Priorità"));
    }

    #[test]
    fn a_document_that_the_table_approved_has_no_order_that_is_still_open() {
        for done in ["docpp_table_approved", "docpp_guarantor", "docpp_sent"] {
            let mut table = sample::table();
            table.add(Kind::Process, &[("title", "OPLA'"), (done, "2014-03-01")]);
            assert!(!told(&table).contains("Priorità del tavolo"), "{done}");
            table.set(table.id(Kind::Rounds, "1"), &[("state", "closed")]).unwrap();
            let page = told(&table);
            assert!(
                page.contains("Priorità del tavolo") && !page.contains("provvisorio"),
                "{done}: {page}"
            );
        }
    }

    #[test]
    fn places_are_those_within_the_document_and_the_others_stand_beside_them() {
        let mut table = sample::table();
        table.add(Kind::Proposals, &[("code", "P6"), ("state", "admitted")]);
        table.add(Kind::Proposals, &[("code", "P7")]);
        for (code, mark) in [("P6", "3"), ("P7", "5")] {
            for criterion in ["utilita", "costo"] {
                let cell = [("criterion", criterion), ("assessor", "Anna Verdi"), ("round", "1")];
                let cell = [&[("proposal", code), ("score", mark)][..], &cell].concat();
                table.add(Kind::Scores, &cell);
            }
        }
        table.set(table.id(Kind::Proposals, "P2"), &[("state", "admitted")]).unwrap();
        let page = told(&table);
        let (_, after) = page.split_once("### Priorità del tavolo").unwrap();
        let rows: Vec<&str> = after.lines().filter(|line| line.starts_with("| ")).take(4).collect();
        assert!(rows[0].ends_with("| Posto nella graduatoria generale |"), "{page}");
        assert!(rows[2].starts_with("| 1 | P2 |") && rows[2].ends_with("| 2 ex aequo |"), "{page}");
        assert!(rows[3].starts_with("| 2 | P6 |") && rows[3].ends_with("| 4 |"), "{page}");
    }
}
