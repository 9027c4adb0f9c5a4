//! The ranking as rows, for files and for people. Keeps out: what stands in a column.

use super::RankingPage;
use super::columns::{COLUMNS, Column, Line, Placement, RECUSED, for_people};
use super::headings::unheaded;
use super::known::Known;
use crate::print::{Column as Heading, Grid, Value as Cell};
use crate::readings::{Face, Ranked};
use crate::text::Language;

impl RankingPage<'_> {
    /// One row for each proposal, ranked or not, with what the ranking rests on in every row.
    pub(crate) fn grid(&self) -> Grid {
        let known = Known::of(self);
        let recused = (self.face == Face::Reserved).then_some(&RECUSED);
        let columns: Vec<&Column> = COLUMNS.iter().chain(recused).collect();
        let row =
            |line: Line<'_>| columns.iter().map(|column| (column.file)(&line, &known)).collect();
        Grid {
            columns: unheaded(columns.iter().map(|column| column.name)),
            rows: self.every_line().map(row).collect(),
        }
    }

    /// Every proposal of the round: by place, then those that are not admitted, then those without
    /// marks.
    fn every_line(&self) -> impl Iterator<Item = Line<'_>> {
        let assessment = self.assessment;
        let line = |proposal, placement| Line { page: self, proposal, placement };
        let ranked = assessment.ranking.iter().map(|ranked| self.line(ranked));
        let refused = assessment.not_admitted.iter();
        let refused =
            refused.map(move |refused| line(refused.proposal, Placement::NotAdmitted(refused)));
        let unscored = assessment.unscored.iter().map(move |id| line(*id, Placement::Unscored));
        ranked.chain(refused).chain(unscored)
    }

    /// A proposal with a place.
    pub(super) fn line<'a>(&'a self, ranked: &'a Ranked) -> Line<'a> {
        Line { page: self, proposal: ranked.proposal, placement: Placement::Ranked(ranked) }
    }

    /// The places as people read them: the proposals that have one.
    pub(super) fn places(&self, language: Language) -> Grid {
        let lines = self.assessment.ranking.iter().map(|ranked| self.line(ranked));
        shown(lines, language)
    }

    /// Every proposal as people read it, and why those without a place have none.
    pub(super) fn every_place(&self, language: Language) -> Grid {
        shown(self.every_line(), language)
    }

    /// What the ranking rests on in words, a row each: a sheet of the workbook.
    pub(crate) fn basis_grid(&self, language: Language) -> Grid {
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

/// Lines in the columns that people read, without those in which nothing stands.
fn shown<'a>(lines: impl Iterator<Item = Line<'a>>, language: Language) -> Grid {
    let row = |line: Line<'_>| for_people().map(|(_, of)| (of.cell)(&line, language)).collect();
    let columns = for_people().map(|(name, of)| Heading { name, heading: (of.heading)() });
    Grid { columns: columns.collect(), rows: lines.map(row).collect() }.without_empty_columns()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::ranking::sample::{table, with_face, with_page};
    use crate::domain::Kind;

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
    fn people_read_every_proposal_with_its_reason_and_a_star_at_marks_of_older_criteria() {
        let mut table = table();
        let marks = |table: &_| {
            let places = |page: &RankingPage<'_>| page.every_place(Language::It).text(Language::It);
            let places = with_page(table, places);
            let at = |name: &str| places.columns.iter().position(|one| one.name == name).unwrap();
            let (marks, reasons) = (at("marks"), at("reasons"));
            let row = |row: &Vec<String>| (row[marks].clone(), row[reasons].clone());
            places.rows.iter().map(row).collect::<Vec<_>>()
        };
        let told = marks(&table);
        assert_eq!(told.len(), 5);
        assert_eq!(told[0], ("2".to_owned(), String::new()));
        assert_eq!(told[2].1, "sotto la soglia di sbarramento: costo");
        assert_eq!(told[4], (String::new(), "senza punteggi".to_owned()));
        table.set(table.id(Kind::Criteria, "costo"), &[("weight", "0.5")]).unwrap();
        assert_eq!(marks(&table)[0].0, "2*");
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
