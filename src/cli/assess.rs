//! `assess`: what the marks of a round add up to, for people and for scripts. Keeps out: the
//! figures, which `readings` has.

use super::aligned::{Aligned as _, json};
use super::call::Call;
use super::failure::Failure;
use super::figures::{Agreement, ByCriterion, Coverage, Screening, code};
use super::find::find;
use super::grammar::codes::Shape;
use super::grammar::measure::Measure;
use super::opening::open_to_read;
use crate::documents::{self, Document, ExportRefusal, Format, Request};
use crate::domain::{Criterion, Id, Kind, Sheets, Viewer, World};
use crate::kit::safe;
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::print::{TextColumn, TextTable};
use crate::readings::{Assessment, Block, Face};
use crate::say;
use crate::text::{Language, Sentence};

/// Decimals of a figure that people read; places are decided on exact fractions.
const PLACES: usize = 4;

/// `assess MEASURE`.
pub(super) fn run(
    call: &mut Call<'_>,
    measure: Measure,
    round: Option<&str>,
    shape: Shape,
) -> Result<(), Failure> {
    let table = open_to_read(call)?;
    let seen = &table.ledger().seen_by(Viewer::Facilitator);
    let round = round.map(|round| find(Kind::Rounds, round, seen).map(|(id, _)| id)).transpose()?;
    let language = call.language;
    let told = || Assessed::of(round, language, seen);
    let text = match measure {
        Measure::Ranking => told()?.ranking(shape, call.options.lang.is_some())?,
        Measure::Agreement => {
            let told = told()?;
            written(shape, || json(&Agreement::of(&told.block, seen)), || told.agreements())
        }
        Measure::Fragility => told()?.fragility(shape),
        Measure::Screening => {
            let told = told()?;
            written(shape, || json(&Screening::of(&told.block, seen)), || told.screening())
        }
        // How far the assessors are is no mark of theirs.
        Measure::Coverage => {
            let sheets = Sheets::of(round, seen).ok_or_else(ExportRefusal::no_round)?;
            if !Criterion::have_weight(seen) {
                return Err(ExportRefusal::no_weight());
            }
            let shown = || coverage(&sheets, language, seen);
            written(shape, || json(&Coverage::of(&sheets, seen)), shown)
        }
    };
    call.put(text);
    Ok(())
}

/// An assessment about to be told.
struct Assessed<'a> {
    assessment: Assessment,
    block: Block,
    world: &'a dyn World,
    language: Language,
}

impl<'a> Assessed<'a> {
    fn of(round: Option<Id>, language: Language, world: &'a dyn World) -> Result<Self, Failure> {
        let block = Block::of(round, world).map_err(ExportRefusal::no_marks)?;
        let assessment = Assessment::of(&block, world).map_err(|_| ExportRefusal::no_weight())?;
        Ok(Self { assessment, block, world, language })
    }

    fn tell(&self, sentence: &Sentence) -> String {
        self.language.tell(sentence)
    }

    /// The ranking: as the document has it, or in aligned columns with what a reader must be told
    /// under them.
    fn ranking(&self, shape: Shape, speaks: bool) -> Result<String, Failure> {
        let format = match shape {
            Shape::Text => return Ok(self.page()),
            Shape::Json => Format::Json,
            Shape::Csv => Format::Csv,
            Shape::Markdown => Format::Markdown,
        };
        let round = self.assessment.round.to_string();
        let language = speaks.then_some(self.language);
        // What scripts read names nobody; who stands aside by name is in the reserved export.
        let request = Request {
            document: Document::Ranking,
            id: Some(&round),
            face: Face::Public,
            format,
            language,
            templates: None,
        };
        let bytes = documents::write(&request, self.world)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The places, and under them everything the ranking rests on.
    fn page(&self) -> String {
        let (round, language) = (Some(self.assessment.round), self.language);
        let places = documents::ranking_places(&self.assessment, &self.block, language, self.world);
        let lines = documents::ranking_basis(round, language, self.world);
        format!("{}\n{}", places.text(), paragraphs(&lines))
    }

    fn agreements(&self) -> TextTable {
        let columns = vec![
            TextColumn::new("criterion", self.tell(&say!("heading-criterion"))),
            TextColumn::number("alpha_ordinal", self.tell(&say!("cli-heading-alpha-ordinal"))),
            TextColumn::number("alpha_interval", self.tell(&say!("cli-heading-alpha-interval"))),
            TextColumn::number("kendall_w", self.tell(&say!("cli-heading-kendall"))),
        ];
        let row = |agreement: &crate::readings::AssessorAgreement| {
            let ByCriterion { criterion, .. } = ByCriterion::of(agreement, self.world);
            let figures = [&agreement.ordinal, &agreement.interval, &agreement.kendall]
                .map(|figure| self.maybe(figure.as_ref()));
            std::iter::once(criterion).chain(figures).collect()
        };
        TextTable { columns, rows: self.block.agreements().iter().map(row).collect() }
    }

    /// How far the weight of each criterion may move before the winner changes; `rivals` are those
    /// of both ends.
    fn intervals(&self) -> TextTable {
        let columns = vec![
            TextColumn::new("criterion", self.tell(&say!("heading-criterion"))),
            TextColumn::number("share", self.tell(&say!("heading-share"))),
            TextColumn::number("low", self.tell(&say!("cli-heading-low"))),
            TextColumn::number("high", self.tell(&say!("cli-heading-high"))),
            TextColumn::new("rivals", self.tell(&say!("cli-heading-rivals"))),
            TextColumn::new("rivals_low", self.tell(&say!("cli-heading-rivals-low"))),
            TextColumn::new("rivals_high", self.tell(&say!("cli-heading-rivals-high"))),
        ];
        let intervals = self
            .assessment
            .fragility(&self.block)
            .and_then(|fragile| fragile.intervals)
            .unwrap_or_default();
        let row = |interval: crate::readings::Interval| {
            let weighed = self
                .assessment
                .criteria
                .iter()
                .find(|weighed| weighed.criterion == interval.criterion);
            let share = |share: &Ratio| self.language.decimal(&rounded(&(share * whole(100)), 1));
            let codes = |ids: &[Id]| ids.iter().map(|id| code(*id, self.world)).collect::<Vec<_>>();
            let mut rivals = [codes(&interval.rivals_low), codes(&interval.rivals_high)].concat();
            rivals.sort();
            rivals.dedup();
            vec![
                code(interval.criterion, self.world),
                weighed.map(|weighed| share(&weighed.share)).unwrap_or_default(),
                share(&interval.low),
                share(&interval.high),
                rivals.join(", "),
                codes(&interval.rivals_low).join(", "),
                codes(&interval.rivals_high).join(", "),
            ]
        };
        TextTable { columns, rows: intervals.into_iter().map(row).collect() }
    }

    /// The intervals with who takes over at which end, and how firm the first place is in
    /// sentences.
    fn fragility(&self, shape: Shape) -> String {
        let (form, mut lines) =
            documents::robustness(&self.assessment, &self.block, self.language, self.world);
        if shape != Shape::Text {
            return written(shape, || json(&form), || self.intervals());
        }
        for left in self.assessment.without_each(&self.block, self.world) {
            let name = self.world.label(left.assessor);
            let codes: Vec<String> = left.first.iter().map(|id| code(*id, self.world)).collect();
            let first = if codes.is_empty() {
                self.tell(&say!("without-nobody"))
            } else {
                codes.join(", ")
            };
            lines.push(self.tell(&say!(
                "cli-without",
                name = name,
                first = first,
                moved = left.moved
            )));
        }
        // Both ends have a column of their own: the column of either would say it twice.
        let kept = self.intervals().only(&[true, true, true, true, false, true, true]);
        format!("{}\n{}", kept.text(), paragraphs(&lines)).trim_start().to_owned()
    }

    /// Every proposal against the thresholds.
    fn screening(&self) -> TextTable {
        let columns = vec![
            TextColumn::new("code", self.tell(&say!("heading-code"))),
            TextColumn::new("passes", self.tell(&say!("cli-heading-passes"))),
            TextColumn::new("failed", self.tell(&say!("cli-heading-failed"))),
            TextColumn::new("unknown", self.tell(&say!("cli-heading-unknown"))),
        ];
        let row = |screened: Screening| {
            let passes =
                self.tell(&if screened.passes { say!("fact-yes") } else { say!("fact-no") });
            vec![screened.code, passes, screened.failed.join("; "), screened.unknown.join("; ")]
        };
        TextTable {
            columns,
            rows: Screening::of(&self.block, self.world).into_iter().map(row).collect(),
        }
    }

    fn figure(&self, ratio: &Ratio) -> String {
        self.language.decimal(&rounded(ratio, PLACES))
    }

    fn maybe(&self, ratio: Option<&Ratio>) -> String {
        ratio.map_or_else(|| "-".to_owned(), |ratio| self.figure(ratio))
    }
}

fn written(shape: Shape, json: impl Fn() -> String, sheet: impl Fn() -> TextTable) -> String {
    match shape {
        Shape::Json => json(),
        Shape::Text => sheet().text(),
        Shape::Csv => sheet().csv(),
        Shape::Markdown => sheet().markdown(),
    }
}

/// How far each assessor is.
fn coverage(sheets: &Sheets, language: Language, world: &dyn World) -> TextTable {
    let columns = vec![
        TextColumn::new("assessor", language.tell(&say!("cli-heading-assessor"))),
        TextColumn::number("due", language.tell(&say!("cli-heading-due"))),
        TextColumn::number("given", language.tell(&say!("cli-heading-given"))),
        TextColumn::number("abstained", language.tell(&say!("cli-heading-abstained"))),
        TextColumn::number("recused", language.tell(&say!("cli-heading-recused"))),
    ];
    let row = |coverage: Coverage| {
        let figures = [coverage.due, coverage.given, coverage.abstained, coverage.recused]
            .map(|count| count.to_string());
        std::iter::once(coverage.assessor).chain(figures).collect()
    };
    TextTable { columns, rows: Coverage::of(sheets, world).into_iter().map(row).collect() }
}

/// A line each, every one harmless on a terminal.
fn paragraphs(lines: &[String]) -> String {
    lines.iter().map(|line| format!("{}\n", safe::clean(line))).collect()
}
