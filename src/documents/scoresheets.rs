//! Score sheets on paper, one for each assessor, to be filled in by hand. Keeps out: marks that
//! were given; a sheet is blank.

use minijinja::{Value, context};

use super::document::{Manual, Row, Subject, TEXT};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{
    Criterion, Datum, Id, Manner, Person, Proposal, Recusal, Round, RoundState, Rules, Sheets,
    World, rounds,
};
use crate::print::values::{maybe, safe};
use crate::readings::Face;
use crate::text::Language;

/// Blank score sheets, one for each assessor.
pub(super) const ROW: Row = Row {
    subject: Subject::Round,
    template: Some(include_str!("templates/scoresheets.md")),
    rooms: &[("scores", 0)],
    manual: Some(&MANUAL),
    ..Row::of("scoresheets", TEXT, write)
};

/// Blank sheets: they show no mark, so a blind round has them too.
fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let round = writer.round(id)?;
    let sheets = &Sheets::of(round, writer.book).ok_or_else(ExportRefusal::no_round)?;
    let page = ScoresheetsPage { sheets, face: writer.face, world: writer.book };
    writer.page(page.values(writer.language))
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the score sheets",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        (
            "`round`, `opened`, `is_blind`",
            "the round of assessment, the day it was opened, and whether it is blind",
        ),
        (
            "`criteria[].code`, `criteria[].name`, `criteria[].low`, `criteria[].high`, \
             `criteria[].weight`, `criteria[].is_cost`, `criteria[].anchors`",
            "the criteria with their scales; `anchors` has its own lines",
        ),
        ("`sheets[].assessor`", "whose sheet it is; none on a blank one"),
        (
            "`sheets[].rows[].code`, `sheets[].rows[].title`, `sheets[].rows[].boxes[]`",
            "the proposals, with a box for each criterion: empty, or `/` where the assessor \
             stands aside",
        ),
    ],
};

/// What stands in a box that its assessor leaves out.
const ASIDE: &str = "/";

/// Sheets about to be written.
pub(super) struct ScoresheetsPage<'a> {
    /// The sheets of the round, which say what is assessed and by whom.
    pub sheets: &'a Sheets,
    pub face: Face,
    pub world: &'a dyn World,
}

impl ScoresheetsPage<'_> {
    /// The values: one sheet for each assessor on the reserved face, one without a name on the
    /// public one, and where nobody is known to assess.
    pub(super) fn values(&self, language: Language) -> Value {
        let round = self.world.get::<Round>(self.sheets.round);
        let named = if self.face == Face::Reserved { self.assessors() } else { Vec::new() };
        let sheets: Vec<Value> = if named.is_empty() {
            vec![self.sheet(None)]
        } else {
            named.iter().map(|id| self.sheet(Some(*id))).collect()
        };
        context! {
            face => self.face.code(),
            process => maybe(self.world.process().map(|process| process.title.as_str())),
            round => round.map_or(0, |round| round.number.get()),
            opened => maybe(round.and_then(|r| r.opened).map(|at| safe(language.date_short(at.0.date_naive())))),
            is_blind => round.is_some_and(|round| round.manner() == Manner::Blind && round.state == RoundState::Open),
            criteria => self.criteria().into_iter().filter_map(|id| self.criterion(id, language)).collect::<Value>(),
            sheets,
        }
    }

    /// Who assesses: whoever is in this round, else in the one before.
    fn assessors(&self) -> Vec<Id> {
        if !self.sheets.assessors.is_empty() {
            return self.sheets.assessors.clone();
        }
        let earlier = rounds::before(self.sheets.round, self.world)
            .and_then(|round| Sheets::of(Some(round), self.world));
        earlier.map(|sheets| sheets.assessors).unwrap_or_default()
    }

    /// In the order of the sheet on the screen, into which the paper is keyed: as they were
    /// entered.
    fn criteria(&self) -> Vec<Id> {
        let mut criteria = self.sheets.criteria.clone();
        criteria.sort_unstable();
        criteria
    }

    fn criterion(&self, id: Id, language: Language) -> Option<Value> {
        let criterion = self.world.get::<Criterion>(id)?;
        Some(context! {
            code => criterion.code.as_str(),
            name => criterion.label(self.world),
            low => criterion.min.get(),
            high => criterion.max.get(),
            weight => safe(language.decimal(&criterion.weight.raw())),
            is_cost => criterion.is_cost(),
            anchors => maybe(criterion.anchors.as_ref().map(|anchors| anchors.as_str())),
        })
    }

    fn sheet(&self, assessor: Option<Id>) -> Value {
        let name =
            assessor.and_then(|id| self.world.get::<Person>(id)).map(|person| person.name.as_str());
        let rows = self
            .sheets
            .proposals
            .iter()
            .filter_map(|id| self.row(*id, assessor))
            .collect::<Value>();
        context! { assessor => maybe(name), rows }
    }

    fn row(&self, proposal: Id, assessor: Option<Id>) -> Option<Value> {
        let record = self.world.get::<Proposal>(proposal)?;
        let aside = |(_, recusal): (Id, &Recusal)| Some(recusal.assessor.id) == assessor;
        let content = if self.world.of::<Recusal>(proposal).any(aside) { ASIDE } else { "" };
        Some(context! {
            code => record.code.as_str(),
            title => record.title.as_ref().map_or("", |title| title.as_str()),
            boxes => vec![content; self.sheets.criteria.len()],
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::table;
    use crate::documents::{Document, Format, Request, write};
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;

    fn written(table: &Sample, face: Face, format: Format) -> String {
        let request = Request {
            document: Document::Scoresheets,
            id: None,
            face,
            format,
            language: None,
            templates: None,
        };
        String::from_utf8(write(&request, table.book()).unwrap()).unwrap()
    }

    /// Two assessors, the second of whom stands aside from P2.
    fn two() -> Sample {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ugo *Neri*")]);
        table.add(Kind::Recusals, &[("proposal", "P2"), ("assessor", "Ugo *Neri*")]);
        table
            .set(table.id(Kind::Criteria, "costo"), &[("anchors", "1 = troppo | caro\n5 = poco")])
            .unwrap();
        table
    }

    #[test]
    fn every_assessor_has_a_sheet_with_a_box_for_each_proposal_and_criterion() {
        let page = written(&two(), Face::Reserved, Format::Markdown);
        assert_eq!(page.lines().filter(|line| line.starts_with("# ")).count(), 1, "{page}");
        assert!(
            page.contains("## Scheda di Anna Verdi\n")
                && page.contains("## Scheda di Ugo \\*Neri\\*\n"),
            "{page}"
        );
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| P")).collect();
        assert_eq!(rows.len(), 10);
        assert_eq!((rows[0], rows[6]), ("| P1 | Orto \\| scuola |  |  |", "| P2 |  | / | / |"));
        assert!(page.contains("1 = troppo \\| caro\\\n  5 = poco"), "{page}");
        // No mark that was given goes on paper.
        assert!(!page.contains("| 4 |"));
    }

    #[test]
    fn the_public_sheet_is_one_without_a_name() {
        let page = written(&two(), Face::Public, Format::Markdown);
        assert_eq!(page.matches("\n## ").count(), 1, "{page}");
        assert!(
            !page.contains("Anna") && !page.contains("Ugo") && page.contains("| P2 |  |  |  |"),
            "{page}"
        );
    }

    #[test]
    fn a_criterion_stands_before_its_scale_and_only_a_named_sheet_says_for_whom_it_is() {
        let (public, reserved) = (
            written(&two(), Face::Public, Format::Markdown),
            written(&two(), Face::Reserved, Format::Markdown),
        );
        assert!(public.contains("- **costo** (da 1 a 5, peso 0,6)\n"), "{public}");
        assert!(
            !public.contains("Versione ") && reserved.contains("Versione riservata"),
            "{public}"
        );
        let request = Request {
            document: Document::Scoresheets,
            id: None,
            face: Face::Public,
            format: Format::Markdown,
            language: Some(crate::text::Language::En),
            templates: None,
        };
        let english = String::from_utf8(write(&request, two().book()).unwrap()).unwrap();
        assert!(english.contains("weight 0.6)") && !english.contains("0\\."), "{english}");
    }

    #[test]
    fn on_paper_every_sheet_begins_on_a_page_of_its_own() {
        let page = written(&two(), Face::Reserved, Format::Html);
        assert_eq!(page.matches("<hr>").count(), 1);
        assert!(page.contains("hr { break-after: page;"), "{page}");
        let text = written(&two(), Face::Reserved, Format::Fodt);
        assert_eq!(text.matches("text:style-name=\"New_20_Paper\"").count(), 1);
        // The pages of each sheet are counted from one.
        assert!(text.contains("style:page-number=\"1\"") && !text.contains("text:page-count"));
    }
}
