//! The final report: every document of the process in one, with a table of contents whose links
//! work. Keeps out: what stands in the documents, which have files of their own.

mod answers;
mod contents;
mod front;
mod members;
mod participation;
mod parts;
mod phases;
mod results;
mod unsettled;

use std::fmt::Write as _;

use super::Document;
use super::docpp;
use super::refusal::ExportRefusal;
use crate::domain::{Id, Kind, Meeting, MinutesState, World, decisions, sittings};
use crate::print::markdown;
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Ballot, Decision, Face, Minutes, Swot};
use crate::say;
use crate::text::{Language, Sentence};
use contents::Contents;

pub(super) use parts::ROW;

/// Writes a document of the table as it goes out by itself: which one, and of which record.
pub(super) type Part<'a> = &'a dyn Fn(Document, Option<&str>) -> Result<String, ExportRefusal>;

/// The report about to be written.
pub(super) struct ReportPage<'a> {
    pub face: Face,
    pub language: Language,
    pub book: &'a dyn World,
    pub document: Part<'a>,
    /// The place of the bars of the ranking, in a format that can show them.
    pub picture: Option<String>,
}

impl ReportPage<'_> {
    /// The report as CommonMark with GFM tables.
    ///
    /// # Errors
    /// When a document in it can't be written.
    pub(super) fn markdown(&self) -> Result<String, ExportRefusal> {
        let world = self.book;
        let title = world.process().map(|process| markdown::line(process.title.as_str()));
        let mut contents = Contents::new(self.language, title.as_deref());
        // A chapter without a line is left out.
        let told = [
            (say!("report-path"), self.path()),
            (say!("report-members"), self.members()),
            (say!("report-participation"), self.participation()),
            (say!("report-phases"), self.phases()),
            (say!("report-votes"), self.votes()),
        ];
        for (chapter, text) in told {
            if !text.is_empty() {
                contents.section(chapter, &text);
            }
        }
        contents.document(say!("report-synthesis"), &(self.document)(Document::Synthesis, None)?);
        if !Swot::of(None, world).entries.is_empty() {
            contents.document(say!("report-swot"), &(self.document)(Document::Swot, None)?);
        }
        contents.section(say!("report-results"), &self.results()?);
        // A day is asked for what runs out; nothing told here depends on it.
        let decision = Decision::of(world, chrono::NaiveDate::MIN);
        contents.section(say!("report-answers"), &self.answers(&decision));
        let docpp = docpp::DocPpPage { face: self.face, language: self.language, world };
        contents.section(say!("report-indicators"), &self.indicators(&docpp, &decision));
        for (document, kind, title) in [
            (Document::Commitments, Kind::Commitments, say!("report-commitments")),
            (Document::Actions, Kind::Actions, say!("report-actions")),
        ] {
            if world.every(kind).next().is_some() {
                contents.document(title, &(self.document)(document, None)?);
            }
        }
        self.territories(&mut contents)?;
        contents.annexes();
        if title.is_some() {
            let record = (self.document)(Document::Record, None)?;
            contents.document(say!("report-process"), &record);
        }
        self.sittings(&mut contents)?;
        let title = self.tell(&title.map_or_else(
            || say!("report-title-bare"),
            |title| say!("report-title", process = title),
        ));
        // The report repeats the record, with the two offices an act must name.
        let face = self.tell(&match self.face {
            Face::Public => say!("page-face-offices"),
            Face::Reserved => say!("page-face-reserved"),
        });
        let (open, brief) = (self.unsettled(&decision), self.brief(&decision));
        Ok(contents.written(&title, &[face, self.whose(), open, brief, self.signing()]))
    }

    fn tell(&self, sentence: &Sentence) -> String {
        self.language.tell(sentence)
    }

    /// The verbali of the sittings of which something is recorded, and which others there are.
    fn sittings(&self, contents: &mut Contents) -> Result<(), ExportRefusal> {
        let world = self.book;
        let (recorded, other): (Vec<_>, Vec<_>) = sittings::series(world)
            .into_iter()
            .partition(|(id, _)| sittings::is_recorded(*id, world));
        // A draft is nobody's word yet, also where it revises what was approved.
        let (drafts, recorded): (Vec<_>, Vec<_>) = recorded.into_iter().partition(|(_, it)| {
            !matches!(it.state, Some(MinutesState::Circulated | MinutesState::Approved))
        });
        let verbali: Vec<String> = recorded
            .into_iter()
            .map(|(id, _)| (self.document)(Document::Minutes, Some(&id.to_string())))
            .map(|verbale| verbale.map(|text| self.unsigned(text)))
            .collect::<Result<_, ExportRefusal>>()?;
        let told = |key: fn(usize, String) -> Sentence, sittings: Vec<(Id, &Meeting)>| {
            let sittings: Vec<&Meeting> = sittings.into_iter().map(|(_, it)| it).collect();
            (!sittings.is_empty()).then(|| self.tell(&key(sittings.len(), self.named(&sittings))))
        };
        let lead: Vec<String> =
            [told(in_draft, drafts), told(unrecorded, other)].into_iter().flatten().collect();
        if verbali.is_empty() && lead.is_empty() {
            return Ok(());
        }
        let lead = lead.join("\n\n");
        contents.parts(say!("report-sittings"), &verbali, &lead);
        Ok(())
    }

    /// A verbale without the places for its signatures: it is the original that is signed.
    fn unsigned(&self, text: String) -> String {
        let heading = format!("\n## {}\n", self.tell(&say!("page-signatures")));
        text.split_once(&heading).map(|(above, _)| above.to_owned()).unwrap_or(text)
    }

    /// Sittings by number and day.
    fn named(&self, sittings: &[&Meeting]) -> String {
        let one = |sitting: &&Meeting| {
            let day = self.language.date_short(sitting.date);
            self.tell(&say!("report-one-sitting", number = sitting.number.get(), day = day))
        };
        sittings.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// Every vote of every sitting by its figures.
    fn votes(&self) -> String {
        let column = |name, heading| Column { name, heading };
        let mut rows = Vec::new();
        for (id, _) in sittings::series(self.book) {
            let Some(minutes) = Minutes::of(id, self.face, self.book) else { continue };
            for item in &minutes.items {
                let Some(Ballot { favour, against, abstained, recused, closed, .. }) = &item.ballot
                else {
                    continue;
                };
                let counts = [favour, against, abstained, recused]
                    .map(|count| Cell::Count(u64::try_from(*count).unwrap_or(u64::MAX)));
                let result = closed.map_or(Cell::Nothing, |closed| {
                    let result = closed.result.sentence();
                    match closed.blocked {
                        Some(_) => Cell::Words(self.tell(&say!("report-blocked", result = result))),
                        None => Cell::Code(closed.result.code(), result),
                    }
                });
                let number = u64::try_from(minutes.sitting.number).unwrap_or_default();
                let head = [Cell::Count(number), Cell::Words(item.title.clone())];
                // What a draft or a verbale that can still be corrected says of a vote may change.
                let state = Cell::Code(minutes.state.code(), minutes.state.sentence());
                rows.push(head.into_iter().chain(counts).chain([result, state]).collect());
            }
        }
        if rows.is_empty() {
            return String::new();
        }
        let columns = vec![
            column("sitting", say!("heading-sitting")),
            column("item", say!("heading-item")),
            column("favour", say!("heading-favour")),
            column("against", say!("heading-against")),
            column("abstained", say!("heading-abstained")),
            column("recused", say!("heading-recused")),
            column("result", say!("heading-outcome")),
            column("minutes", say!("heading-minutes-state")),
        ];
        Grid { columns, rows }.markdown(self.language)
    }

    fn indicators(&self, docpp: &docpp::DocPpPage<'_>, decision: &Decision) -> String {
        let world = self.book;
        let mut text = docpp.indicators(&decisions::followed(world)).markdown(self.language);
        let count = decision.measured;
        let told = match decision.promised {
            None if count == 0 => say!("report-unmeasured"),
            Some(promised) if usize::try_from(promised).is_ok_and(|promised| promised < count) => {
                say!("report-measured-beyond", count = count, promised = promised)
            }
            Some(promised) => say!("report-measured-of", count = count, promised = promised),
            None => say!("report-measured", count = count),
        };
        let _ = write!(text, "\n{}\n", self.tell(&told));
        text
    }
}

/// Of which sittings nothing is recorded.
fn unrecorded(count: usize, sittings: String) -> Sentence {
    say!("report-unrecorded", count = count, sittings = sittings)
}

/// Of which sittings the verbale is a draft.
fn in_draft(count: usize, sittings: String) -> Sentence {
    say!("report-in-draft", count = count, sittings = sittings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::sample::opla;
    use crate::documents::{Format, Request, write};
    use crate::ledger::Book;
    use crate::print::page;

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
            "Sedute n. 3 del 15/03/2014, n. 4 del 05/04/2014: svolgimento non ancora registrato",
            "### Graduatoria delle proposte",
            "## 9. Impegni degli enti\n\n| Ente |",
            "**Curatore del testo:** Facilitatrice A",
            "| P02 | Giunta comunale | accolta in parte |",
            "| P01 | Bambini che vanno a scuola con il pedibus |",
            "delle 10 azioni previste all'avvio.",
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
        // What only convenes people has no verbale here and no row of zeros, and nothing stands
        // twice.
        assert!(
            !report.contains("Verbale della seduta n. 4") && !report.contains("| 4 | 05/04/2014 |"),
            "{report}"
        );
        for once in
            ["| 588 |", "**Processo:**", "Documento istruttore di sintesi", "Scheda del processo"]
        {
            assert!(report.matches(once).count() <= 1, "{once} in\n{report}");
        }
        // Whose paper it is stands at the head of the parts, and of the whole once.
        let (_, results) = report.split_once("\n## 6. ").unwrap();
        let (results, _) = results.split_once("\n## 7. ").unwrap();
        assert!(!results.contains("**Comune di Faenza**"), "{results}");
        let lines: Vec<&str> = report.lines().collect();
        let glued = lines.windows(2).find(
            |two| matches!(two, [above, below] if !above.is_empty() && below.starts_with("##")),
        );
        assert_eq!(glued, None, "a heading has a blank line before it");
    }

    #[test]
    fn for_print_the_contents_lead_to_the_headings_and_the_ranking_has_its_bars() {
        let of = |format| {
            let (document, face) = (Document::Report, Face::Public);
            let request =
                Request { document, id: None, face, format, language: None, templates: None };
            String::from_utf8(write(&request, &opla()).unwrap()).unwrap()
        };
        let html = of(Format::Html);
        let links: Vec<&str> =
            html.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(
            links.len() >= 12
                && links.iter().all(|link| html.contains(&format!(" id=\"{link}\">"))),
            "{links:?}"
        );
        assert!(
            html.contains("<figure>\n<svg") && html.contains("<td class=\"number\">1756</td>"),
            "{html}"
        );
        let text = of(Format::Fodt);
        let links: Vec<&str> = text
            .split("xlink:href=\"#")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert!(links.len() >= 12, "{links:?}");
        assert!(
            links
                .iter()
                .all(|link| text.contains(&format!("<text:bookmark text:name=\"{link}\"/>"))),
            "{links:?}"
        );
        assert!(text.contains("<office:binary-data>PHN2Zy"));
    }

    #[test]
    fn every_link_of_the_contents_leads_to_a_heading() {
        for language in Language::ALL {
            let report = told(language);
            let anchors = page::anchors(&page::read(&report));
            let links: Vec<&str> =
                report.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
            assert!(links.len() >= 12, "{links:?}");
            for link in links {
                assert!(anchors.iter().any(|anchor| anchor == link), "{link} in {anchors:?}");
            }
        }
    }

    #[test]
    fn an_empty_table_has_a_report_without_the_chapters_that_nothing_is_known_of() {
        let none = |_: Document, _: Option<&str>| Ok(String::new());
        let book = Book::default();
        let page = ReportPage {
            face: Face::Public,
            language: Language::It,
            book: &book,
            document: &none,
            picture: None,
        };
        let report = page.markdown().unwrap();
        assert!(report.starts_with("# Relazione finale"), "{report}");
        assert!(report.contains("Nessuna proposta è registrata."), "{report}");
        for chapter in ["Partecipazione", "Votazioni"] {
            assert!(!report.contains(chapter), "{chapter} in\n{report}");
        }
        // No figure stands for what is not there.
        assert!(!report.contains(": 0") && !report.contains("€ 0"), "{report}");
    }
}
