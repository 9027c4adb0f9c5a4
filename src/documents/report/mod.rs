//! The final report: every document of the process in one, with a table of contents whose links work. Keeps out: what
//! stands in the documents, which have files of their own.

mod contents;

use std::fmt::Write as _;

use super::docpp;
use super::document::Document;
use super::grid::{Column, Grid, Value as Cell};
use super::refusal::ExportRefusal;
use super::{markdown, record, told};
use crate::domain::{Answer, Id, Meeting, Outcome, Proposal, ProposalState, Selection, decisions, sittings};
use crate::ledger::Book;
use crate::readings::{Assessment, Ballot, Block, Costs, Decision, Face, Genders, Minutes, Participation, Swot, step_of};
use crate::say;
use crate::text::{Language, Sentence};
use contents::Contents;

/// Writes a document of the table as it goes out by itself: which one, and of which record.
pub(super) type Part<'a> = &'a dyn Fn(Document, Option<&str>) -> Result<String, ExportRefusal>;

/// The executive and the council: the steps that every proposal goes through.
const ROUTE_STEPS: usize = 2;

/// The report about to be written.
pub(super) struct Page<'a> {
    pub face: Face,
    pub language: Language,
    pub book: &'a Book,
    pub document: Part<'a>,
    /// The place of the bars of the ranking, in a format that can show them.
    pub picture: Option<String>,
}

impl Page<'_> {
    /// The report as CommonMark with GFM tables.
    ///
    /// # Errors
    /// When a document in it can't be written.
    pub fn markdown(&self) -> Result<String, ExportRefusal> {
        let world = self.book.world();
        let mut contents = Contents::new(self.language);
        contents.section(say!("report-process"), &self.process()?);
        contents.section(say!("report-participation"), &self.participation());
        let verbali: Vec<String> = sittings::series(self.book)
            .into_iter()
            .map(|(id, _)| (self.document)(Document::Minutes, Some(&id.to_string())))
            .collect::<Result<_, ExportRefusal>>()?;
        contents.parts(say!("report-sittings"), &verbali, &self.tell(&say!("report-no-sittings")));
        contents.section(say!("report-votes"), &self.votes());
        contents.section(say!("report-synthesis"), &(self.document)(Document::Synthesis, None)?);
        if !Swot::of(None, world).entries.is_empty() {
            contents.section(say!("report-swot"), &(self.document)(Document::Swot, None)?);
        }
        contents.section(say!("report-results"), &self.results()?);
        contents.section(say!("report-answers"), &self.answers());
        let docpp = docpp::Page { face: self.face, language: self.language, world };
        contents.section(say!("report-indicators"), &self.indicators(&docpp));
        contents.section(say!("report-commitments"), &(self.document)(Document::Commitments, None)?);
        contents.section(say!("report-actions"), &(self.document)(Document::Actions, None)?);
        let title = match world.process() {
            Some(process) => self.tell(&say!("report-title", process = markdown::line(process.title.as_str()))),
            None => self.tell(&say!("report-title-bare")),
        };
        // The report repeats the record, with the two offices an act must name.
        let face = self.tell(&match self.face {
            Face::Public => say!("page-face-offices"),
            Face::Reserved => say!("page-face-reserved"),
        });
        Ok(contents.written(&title, &face))
    }

    fn tell(&self, sentence: &Sentence) -> String {
        self.language.tell(sentence)
    }

    fn process(&self) -> Result<String, ExportRefusal> {
        if self.book.world().process().is_none() {
            return Ok(self.tell(&say!("report-no-process")));
        }
        (self.document)(Document::Record, None)
    }

    /// Who came, sitting by sitting, and how many people in all; who stated no gender is counted as such.
    fn participation(&self) -> String {
        let world = self.book.world();
        let found = Participation::of(self.face, world);
        let column = |name, heading| Column { name, heading };
        let shown = |count| Cell::Words(told::count(count, self.language));
        let whole = |count: usize| Cell::Count(u64::try_from(count).unwrap_or(u64::MAX));
        let genders = |genders: &Genders| [genders.women, genders.men, genders.other, genders.not_stated].map(shown);
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for (meeting, totals) in &found.sittings {
            let Some(sitting) = world.get::<Meeting>(*meeting) else { continue };
            let number = u64::try_from(sitting.number.get()).unwrap_or_default();
            let counts = [totals.count.invited, totals.count.present, totals.count.excused].map(whole);
            let remote = totals.modes.remote.count().map_or_else(|| shown(totals.modes.remote), whole);
            let row = [Cell::Count(number), Cell::Day(sitting.date)].into_iter().chain(counts).chain([remote]);
            rows.push(row.chain(genders(&totals.genders)).collect());
        }
        let columns = vec![
            column("sitting", say!("heading-sitting")),
            column("date", say!("heading-date")),
            column("invited", say!("heading-invited")),
            column("present", say!("heading-present")),
            column("excused", say!("heading-excused")),
            column("remote", say!("heading-remote")),
            column("women", say!("heading-women")),
            column("men", say!("heading-men")),
            column("other", say!("heading-other")),
            column("not_stated", say!("heading-not-stated")),
        ];
        let mut text = Grid { columns, rows }.markdown(self.language);
        let [women, men, other, not_stated] =
            [found.genders.women, found.genders.men, found.genders.other, found.genders.not_stated]
                .map(|count| told::count(count, self.language));
        let people =
            say!("report-people", count = found.people, women = women, men = men, other = other, unstated = not_stated);
        let _ = write!(text, "\n{}\n", self.tell(&people));
        let _ = write!(text, "\n{}\n", self.tell(&say!("report-counted")));
        if found.genders.withholds() || found.sittings.iter().any(|(_, totals)| totals.withholds()) {
            let _ = write!(text, "\n{}\n", self.tell(&say!("report-withheld", least = found.least)));
        }
        if let Some(process) = world.process() {
            let grid = record::Page { process, world }.participation();
            let _ = write!(text, "\n{}\n\n{}", self.tell(&say!("report-expected")), grid.markdown(self.language));
        }
        text
    }

    /// Every vote of every sitting by its figures.
    fn votes(&self) -> String {
        let column = |name, heading| Column { name, heading };
        let mut rows = Vec::new();
        for (id, _) in sittings::series(self.book) {
            let Some(minutes) = Minutes::of(id, self.face, self.book) else { continue };
            for item in &minutes.items {
                let Some(Ballot { favour, against, abstained, recused, closed, .. }) = &item.ballot else { continue };
                let counts = [favour, against, abstained, recused].map(|count| Cell::Words(told::count(*count, self.language)));
                let result = closed.map_or(Cell::Nothing, |closed| Cell::Code(closed.result.code(), closed.result.sentence()));
                let number = u64::try_from(minutes.sitting.number).unwrap_or_default();
                let head = [Cell::Count(number), Cell::Words(item.title.clone())];
                rows.push(head.into_iter().chain(counts).chain([result]).collect());
            }
        }
        if rows.is_empty() {
            return self.tell(&say!("report-no-votes"));
        }
        let columns = vec![
            column("sitting", say!("heading-sitting")),
            column("item", say!("heading-item")),
            column("favour", say!("heading-favour")),
            column("against", say!("heading-against")),
            column("abstained", say!("heading-abstained")),
            column("recused", say!("heading-recused")),
            column("result", say!("heading-outcome")),
        ];
        Grid { columns, rows }.markdown(self.language)
    }

    /// The ranking, every rule of selection, and what the proposals cost together.
    fn results(&self) -> Result<String, ExportRefusal> {
        let world = self.book.world();
        let is_ranked = Block::of(None, self.book)
            .is_some_and(|block| !block.is_hidden(self.book) && Assessment::of(&block, self.book).is_ok());
        let mut text =
            if is_ranked { (self.document)(Document::Ranking, None)? } else { self.tell(&say!("report-no-ranking")) };
        if let Some(picture) = self.picture.as_ref().filter(|_| is_ranked) {
            let _ = write!(text, "\n\n{picture}");
        }
        for (id, _) in world.all::<Selection>() {
            let selection = (self.document)(Document::Selection, Some(&id.to_string()))?;
            let _ = write!(text, "\n\n{selection}");
        }
        // What was merged or split is counted where it went.
        let own: Vec<&Proposal> = world.all::<Proposal>().map(|(_, proposal)| proposal).filter(|p| p.stands()).collect();
        let costs = Costs::of(own.iter().copied());
        let money = |cents: i128| self.language.money(cents);
        let sums = say!(
            "report-sums",
            count = own.len(),
            current = money(costs.current),
            capital = money(costs.capital),
            total = money(costs.total())
        );
        let _ = write!(text, "\n\n{}\n", self.tell(&sums));
        let _ = write!(text, "{}", self.lineage());
        Ok(text)
    }

    /// What was merged, split or withdrawn, and what became of it; empty where nothing was.
    fn lineage(&self) -> String {
        let world = self.book.world();
        let mut gone: Vec<(Id, &Proposal)> = world.all::<Proposal>().filter(|(_, proposal)| !proposal.stands()).collect();
        gone.sort_by_key(|(id, proposal)| (proposal.code.as_str(), *id));
        let code = |id: Id| world.get::<Proposal>(id).map(|other| other.code.as_str().to_owned()).unwrap_or_default();
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
        format!("\n{}\n\n{}", self.tell(&say!("report-lineage")), Grid { columns, rows }.markdown(self.language))
    }

    /// What each body answered to each proposal, and what is still owed.
    fn answers(&self) -> String {
        let world = self.book.world();
        let column = |name, heading| Column { name, heading };
        let code = |proposal: &Proposal| Cell::Words(proposal.code.as_str().to_owned());
        let row = |proposal: &Proposal, answer: &Answer| {
            vec![
                code(proposal),
                Cell::Words(answer.body.as_str().to_owned()),
                Cell::Code(answer.outcome.code(), answer.outcome.sentence()),
                Cell::words(answer.deed.as_ref().map(|deed| deed.as_str())),
                answer.date.map_or(Cell::Nothing, Cell::Day),
                match &answer.reason {
                    Some(reason) => Cell::Words(reason.as_str().to_owned()),
                    None if answer.owes_reasons() => Cell::Code("missing", say!("report-no-reason")),
                    None => Cell::Nothing,
                },
            ]
        };
        let put = decisions::put_forward(world);
        // Every proposal that was answered at all, at every step of the route: one not taken yet is said, not left out.
        let decision = Decision::of(world, chrono::NaiveDate::MIN);
        let waits = |proposal: &Proposal, body: &str| {
            let nothing = [Cell::Nothing, Cell::Nothing, Cell::Nothing];
            let head = [code(proposal), Cell::Words(body.to_owned()), Cell::Code("none", say!("report-step-open"))];
            head.into_iter().chain(nothing).collect::<Vec<Cell>>()
        };
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for stage in decision.lines.iter().filter(|stage| !stage.is_owed()) {
            let Some(proposal) = world.get::<Proposal>(stage.proposal) else { continue };
            // After a refusal the route ends; a body beyond the usual two is not one that every proposal goes through.
            let refused = |id: &Id| world.get::<Answer>(*id).is_some_and(|answer| answer.outcome == Outcome::Refused);
            let ends = stage.steps.iter().flatten().any(refused);
            for (step, body) in stage.steps.iter().zip(&decision.bodies) {
                match step.and_then(|id| world.get::<Answer>(id)) {
                    Some(answer) => rows.push(row(proposal, answer)),
                    None if !ends && step_of(body) < ROUTE_STEPS => rows.push(waits(proposal, body)),
                    None => {}
                }
            }
        }
        let columns = vec![
            column("proposal", say!("heading-code")),
            column("body", say!("heading-answering")),
            column("outcome", say!("heading-outcome")),
            column("deed", say!("heading-deed")),
            column("date", say!("heading-date")),
            column("reason", say!("heading-reasons")),
        ];
        let mut text = Grid { columns, rows }.markdown(self.language);
        let owed: Vec<String> = put
            .iter()
            .filter(|(id, _)| decisions::answers(*id, world).is_empty())
            .map(|(_, proposal)| markdown::line(proposal.code.as_str()))
            .collect();
        if !owed.is_empty() {
            let _ = write!(text, "\n{}\n", self.tell(&say!("report-owed", proposals = owed.join(", "))));
        }
        text
    }

    fn indicators(&self, docpp: &docpp::Page<'_>) -> String {
        let world = self.book.world();
        let mut text = docpp.indicators(&decisions::put_forward(world)).markdown(self.language);
        // A day is asked for what runs out; the figures told here do not depend on it.
        let decision = Decision::of(world, chrono::NaiveDate::MIN);
        let told = match decision.promised {
            Some(promised) => say!("report-measured-of", count = decision.measured, promised = promised),
            None => say!("report-measured", count = decision.measured),
        };
        let _ = write!(text, "\n{}\n", self.tell(&told));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::sample::opla;
    use crate::documents::{Format, Request, print, write};

    fn told(language: Language) -> String {
        let request = Request {
            document: Document::Report,
            id: None,
            face: Face::Public,
            format: Format::Markdown,
            language: Some(language),
            templates: None,
        };
        String::from_utf8(write(&request, &opla()).unwrap()).unwrap()
    }

    #[test]
    fn the_report_holds_every_sitting_participation_votes_results_answers_and_indicators() {
        let report = told(Language::It);
        for shown in [
            "### Verbale della seduta n. 1",
            "### Verbale della seduta n. 4",
            "### Graduatoria delle proposte",
            "### Impegni degli enti",
            "**Curatore del testo:** Facilitatrice A",
            "| P02 | Giunta comunale | parzialmente accolta |",
            "| P01 | Bambini che vanno a scuola con il pedibus |",
            "su 10 promesse",
            "| P02 | Consiglio comunale | ancora nessuna risposta |",
            "| P20 | Sala comune per concerti e piccole fiere | accorpata | P14 |",
            "| P22 | Sale comuni: prove di teatro, e sapere quali sono libere | divisa | P14, P16 |",
            "fogli presenze del tavolo",
            "| 588 |",
        ] {
            assert!(report.contains(shown), "{shown} in\n{report}");
        }
        assert_eq!(report.lines().filter(|line| line.starts_with("# ")).count(), 1);
        assert!(!report.contains("digest:"), "no front matter inside");
        assert!(!report.contains("Analisi SWOT"), "nothing was said of it: {report}");
        assert!(!report.contains("inferiori a 0"), "{report}");
        let lines: Vec<&str> = report.lines().collect();
        let glued = lines.windows(2).find(|two| matches!(two, [above, below] if !above.is_empty() && below.starts_with("##")));
        assert_eq!(glued, None, "a heading has a blank line before it");
    }

    #[test]
    fn for_print_the_contents_lead_to_the_headings_and_the_ranking_has_its_bars() {
        let of = |format| {
            let (document, face) = (Document::Report, Face::Public);
            let request = Request { document, id: None, face, format, language: None, templates: None };
            String::from_utf8(write(&request, &opla()).unwrap()).unwrap()
        };
        let html = of(Format::Html);
        let links: Vec<&str> = html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(links.len() >= 14 && links.iter().all(|link| html.contains(&format!(" id=\"{link}\">"))), "{links:?}");
        assert!(html.contains("<figure>\n<svg") && html.contains("<td class=\"number\">1756</td>"), "{html}");
        let text = of(Format::Fodt);
        let links: Vec<&str> = text.split("xlink:href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(links.len() >= 14, "{links:?}");
        assert!(links.iter().all(|link| text.contains(&format!("<text:bookmark text:name=\"{link}\"/>"))), "{links:?}");
        assert!(text.contains("<office:binary-data>PHN2Zy"));
    }

    #[test]
    fn every_link_of_the_contents_leads_to_a_heading() {
        for language in Language::ALL {
            let report = told(language);
            let anchors = print::anchors(&print::read(&report));
            let links: Vec<&str> = report.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
            assert!(links.len() >= 14, "{links:?}");
            for link in links {
                assert!(anchors.iter().any(|anchor| anchor == link), "{link} in {anchors:?}");
            }
        }
    }

    #[test]
    fn an_empty_table_has_a_report_that_says_what_is_not_there() {
        let none = |_: Document, _: Option<&str>| Ok(String::new());
        let book = Book::default();
        let page = Page { face: Face::Public, language: Language::It, book: &book, document: &none, picture: None };
        let report = page.markdown().unwrap();
        assert!(report.starts_with("# Relazione finale"), "{report}");
    }
}
