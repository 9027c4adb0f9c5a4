//! The chapter on results: ranking, selections, what the proposals cost together, what became of
//! those that no longer stand. Keeps out: how any of it comes about (see `readings`).

use std::fmt::Write as _;

use super::ReportPage;
use super::contents::below_letterhead;
use crate::documents::Document;
use crate::documents::ranking::without_marks;
use crate::documents::refusal::ExportRefusal;
use crate::domain::{Id, Proposal, ProposalState, Selection};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Assessment, Block, Costs, NoMarks};
use crate::say;

impl ReportPage<'_> {
    /// The ranking, every rule of selection, and what the proposals cost together.
    pub(super) fn results(&self) -> Result<String, ExportRefusal> {
        let world = self.book;
        let round = Block::shown(self.book);
        let block = Block::of(round, self.book);
        let asked = round.map(|round| round.to_string());
        let is_hidden = block == Err(NoMarks::Hidden);
        let is_ranked = block.is_ok_and(|block| Assessment::of(&block, self.book).is_ok());
        let mut text = if is_ranked {
            self.without_marks(below_letterhead(&(self.document)(
                Document::Ranking,
                asked.as_deref(),
            )?))
        } else {
            self.tell(&if is_hidden {
                say!("report-hidden-ranking")
            } else {
                say!("report-no-ranking")
            })
        };
        if let Some(picture) = self.picture.as_ref().filter(|_| is_ranked) {
            let _ = write!(text, "\n\n{picture}");
        }
        for (id, _) in world.all::<Selection>() {
            let selection = (self.document)(Document::Selection, Some(&id.to_string()))?;
            let _ = write!(text, "\n\n{}", below_letterhead(&selection));
        }
        // What was merged or split is counted where it went.
        let own: Vec<&Proposal> =
            world.all::<Proposal>().map(|(_, proposal)| proposal).filter(|p| p.stands()).collect();
        let costs = Costs::of(own.iter().copied());
        let money = |cents: i128| self.language.money(cents);
        let sums = if own.is_empty() {
            say!("report-no-proposals")
        } else if own.iter().all(|own| own.current.is_none() && own.capital.is_none()) {
            say!("report-no-sums", count = own.len())
        } else {
            say!(
                "report-sums",
                count = own.len(),
                current = money(costs.current),
                capital = money(costs.capital),
                total = money(costs.total())
            )
        };
        let _ = write!(text, "\n\n{}\n", self.tell(&sums));
        let _ = write!(text, "{}", self.lineage());
        Ok(text)
    }

    /// A ranking without its marks sheet by sheet, which the ranking by itself has; that they are
    /// there.
    fn without_marks(&self, ranking: &str) -> String {
        match without_marks(ranking, self.language) {
            Some(above) => format!("{above}\n\n{}\n", self.tell(&say!("report-marks"))),
            None => ranking.to_owned(),
        }
    }

    /// What was merged, split or withdrawn, and what became of it; empty where nothing was.
    fn lineage(&self) -> String {
        let world = self.book;
        let mut gone: Vec<(Id, &Proposal)> =
            world.all::<Proposal>().filter(|(_, proposal)| !proposal.stands()).collect();
        gone.sort_by_key(|(id, proposal)| (proposal.code.as_str(), *id));
        let code = |id: Id| {
            world
                .get::<Proposal>(id)
                .map(|other| other.code.as_str().to_owned())
                .unwrap_or_default()
        };
        let row = |(id, proposal): (Id, &Proposal)| {
            let (_, pieces) = Proposal::kin(id, world);
            let became = match proposal.merged_into {
                Some(into) => code(into.id),
                None => pieces.into_iter().map(code).collect::<Vec<_>>().join(", "),
            };
            let state = proposal.state.unwrap_or(ProposalState::Merged);
            vec![
                Cell::Words(proposal.code.as_str().to_owned()),
                Cell::words(proposal.title.as_ref().map(|title| title.as_str())),
                Cell::Code(state.code(), state.sentence()),
                Cell::Words(became),
            ]
        };
        let rows: Vec<Vec<Cell>> = gone.into_iter().map(row).collect();
        if rows.is_empty() {
            return String::new();
        }
        let columns = [
            ("code", say!("heading-code")),
            ("title", say!("heading-title")),
            ("state", say!("heading-state")),
            ("became", say!("heading-became")),
        ];
        let columns = columns.map(|(name, heading)| Column { name, heading }).into();
        format!(
            "\n{}\n\n{}",
            self.tell(&say!("report-lineage")),
            Grid { columns, rows }.markdown(self.language)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Kind, Veiled, Viewer};
    use crate::ledger::sample::Sample;
    use crate::readings::Face;
    use crate::text::Language;

    #[test]
    fn the_marks_sheet_by_sheet_stay_in_the_ranking_itself() {
        let table = crate::documents::ranking::sample::table();
        let ranking = |_: Document, _: Option<&str>| {
            Ok("# Graduatoria\n\ntesto\n\n## Punteggi dei valutatori\n\n| 1 | 4 |\n".to_owned())
        };
        let page = ReportPage {
            face: Face::Public,
            language: Language::It,
            book: table.book(),
            document: &ranking,
            picture: None,
        };
        let told = page.results().unwrap();
        assert!(told.starts_with("# Graduatoria\n\ntesto\n\nI punteggi di ogni scheda"), "{told}");
        assert!(!told.contains("| 1 | 4 |"), "{told}");
    }

    #[test]
    fn a_blind_round_has_a_ranking_that_waits_and_a_table_without_one_has_none() {
        let mut table = Sample::default();
        let told = |table: &Sample| {
            let none = |_: Document, _: Option<&str>| Ok(String::new());
            let seen = Veiled::new(table.world(), Viewer::Facilitator);
            let page = ReportPage {
                face: Face::Public,
                language: Language::It,
                book: &seen,
                document: &none,
                picture: None,
            };
            page.results().unwrap()
        };
        assert!(told(&table).starts_with("Non c'è ancora una graduatoria."), "{}", told(&table));
        table.add(Kind::Rounds, &[("number", "1"), ("state", "open"), ("blind", "yes")]);
        table.add(
            Kind::Criteria,
            &[("code", "utilita"), ("weight", "1"), ("min", "1"), ("max", "5")],
        );
        table.add(Kind::Proposals, &[("code", "P1")]);
        table.add(Kind::People, &[("name", "Ada")]);
        let mark = [
            ("proposal", "P1"),
            ("criterion", "utilita"),
            ("assessor", "Ada"),
            ("round", "1"),
            ("score", "4"),
        ];
        table.add(Kind::Scores, &mark);
        assert!(told(&table).starts_with("Il turno di valutazione è cieco"), "{}", told(&table));
    }
}
