//! The ranking of a round, for people and for programs. Keeps out: how places come about (see
//! `readings`).

mod bars;
mod basis;
mod columns;
mod consensus_comparison;
mod distances;
mod exact;
mod form;
mod headings;
mod known;
mod manual;
mod marks;
mod page;
mod recusals;
mod robustness;
mod rows;

use crate::documents::document::{Faces, PICTURED, Row, Subject, TABLE};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written, json};
use crate::domain::{Decimal, Id, Manner, Proposal, Record, Round, World};
use crate::methods::ratio::{Ratio, fraction, rounded, whole};
use crate::print::Value as Cell;
use crate::print::{Format, TextTable};
use crate::readings::{Assessment, Block, Face, NotAdmitted, Older, Ranked};
use crate::say;
use crate::text::Language;

/// The ranking of the open round, or of the round closed last. It names those who stand aside, and
/// no mark.
pub(super) const ROW: Row = Row {
    subject: Subject::Round,
    template: Some(include_str!("../templates/ranking.md")),
    rooms: &[("scores", 1), ("proposals", 0), ("criteria", 0), ("results", 0)],
    manual: Some(&manual::MANUAL),
    ..Row::of("ranking", PICTURED, write)
};

/// The marks that ranking is made of, a row a box, without names. For people the marks stand in the
/// ranking.
pub(super) const MARKS: Row = Row {
    faces: Faces::Public,
    subject: Subject::Round,
    rooms: &[("proposals", 1), ("criteria", 1), ("results", 1)],
    ..Row::of("ranking-marks", TABLE, write_marks)
};

fn write_marks(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    shown(writer, id, |page| writer.list(&page.marks_grid(), 0))
}

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    shown(writer, id, |page| in_format(page, writer))
}

/// The ranking of the round that is named, where its marks may be shown.
fn shown(
    writer: &Writer<'_>,
    id: Option<&str>,
    write: impl Fn(&RankingPage<'_>) -> Result<Written, ExportRefusal>,
) -> Result<Written, ExportRefusal> {
    let block = writer.block(id)?;
    let assessment = Assessment::of(&block, writer.book).map_err(|_| ExportRefusal::no_weight())?;
    let (face, world) = (writer.face, writer.book);
    write(&RankingPage::of(face, &assessment, &block, world))
}

fn in_format(page: &RankingPage<'_>, writer: &Writer<'_>) -> Result<Written, ExportRefusal> {
    let language = writer.language;
    match writer.format {
        Format::Json => json(&page.form()).map(Written::from),
        Format::Ics | Format::Pb => Err(ExportRefusal::format(writer.document, writer.format)),
        Format::Csv => Ok(page.grid().csv().into()),
        Format::Xlsx => {
            let (basis, spread, marks) =
                (page.basis_grid(language), page.spread_grid(), page.marks_grid());
            let (ranking, far, aside) =
                (page.grid(), page.distances_grid(|id| page.code(id)), page.aside());
            let mut sheets = vec![
                (writer.document.code(), &ranking),
                ("basis", &basis),
                ("spread", &spread),
                ("marks", &marks),
                ("distances", &far),
            ];
            sheets.extend((!aside.rows.is_empty()).then_some(("recusals", &aside)));
            Written::sheets(&sheets)
        }
        Format::Svg => Ok(Written::picture(&page.bars(language, true))),
        // Neither shows a drawing: the table of the ranking says what the bars do.
        Format::Markdown | Format::Docx => writer.page(page.values(language, false)),
        Format::Html | Format::Fodt | Format::Pdf => {
            let bars = page.bars(language, false);
            writer.page_with(page.values(language, true), &[bars])
        }
    }
}

pub use robustness::Fragility;

/// The only rule so far, as it is written in files.
const RULE: &str = "weighted-sum";

/// Decimals of a score in files; places are decided on exact fractions.
const PLACES: usize = 4;
/// Decimals of a score that people read, where these tell different scores apart.
const SHOWN: usize = 2;

/// What the ranking of a round rests on, in lines: of the round that is named, else of the open one
/// or the one closed last.
///
/// Nothing where there is no ranking, or where its marks are hidden.
pub fn basis(round: Option<Id>, language: Language, world: &dyn World) -> Vec<String> {
    let Ok(block) = Block::of(round, world) else {
        return Vec::new();
    };
    let Ok(assessment) = Assessment::of(&block, world) else { return Vec::new() };
    RankingPage::of(Face::Public, &assessment, &block, world).lines(language)
}

/// The ranking as people read it, every proposal of the round with its place or the reason why it
/// has none.
pub(crate) fn places(
    assessment: &Assessment,
    block: &Block,
    language: Language,
    world: &dyn World,
) -> TextTable {
    let page = RankingPage::of(Face::Public, assessment, block, world);
    page.every_place(language).text(language)
}

/// How firm the first place of a ranking is: for programs, and in sentences.
pub fn robustness(
    assessment: &Assessment,
    block: &Block,
    language: Language,
    world: &dyn World,
) -> (Fragility, Vec<String>) {
    let page = RankingPage::of(Face::Public, assessment, block, world);
    (page.fragility(), page.standing(language))
}

/// A ranking about to be written.
pub(super) struct RankingPage<'a> {
    pub face: Face,
    pub assessment: &'a Assessment,
    pub block: &'a Block,
    pub world: &'a dyn World,
    /// The marks given before their criterion changed.
    older: Older,
}

impl<'a> RankingPage<'a> {
    /// A page of these; the marks are looked through once for all its tables.
    pub(super) fn of(
        face: Face,
        assessment: &'a Assessment,
        block: &'a Block,
        world: &'a dyn World,
    ) -> Self {
        Self { face, assessment, block, world, older: Older::of(block.round, world) }
    }
}

impl RankingPage<'_> {
    fn round(&self) -> Option<&Round> {
        self.world.get(self.assessment.round)
    }

    /// Whether its marks are given blind, as the page tells it.
    fn is_given_blind(&self) -> bool {
        self.round().is_some_and(|round| round.manner() == Manner::Blind)
    }

    fn record(&self, id: Id) -> Option<&Record> {
        self.world.record(id)
    }

    /// The code of a proposal or criterion.
    fn code(&self, id: Id) -> String {
        self.record(id).map(|record| record.cell("code", self.world).text()).unwrap_or_default()
    }

    fn label(&self, id: Id) -> String {
        self.world.label(id)
    }

    fn title(&self, id: Id) -> Cell {
        Cell::words(
            self.world
                .get::<Proposal>(id)
                .and_then(|proposal| proposal.title.as_ref())
                .map(|title| title.as_str()),
        )
    }

    /// How many decimals of the scores people read: two, or more where two scores that differ would
    /// look the same.
    fn decimals(&self) -> usize {
        let apart = |places: usize| {
            self.assessment.ranking.windows(2).all(|two| match two {
                [a, b] => {
                    a.score == b.score || rounded(&a.score, places) != rounded(&b.score, places)
                }
                _ => true,
            })
        };
        (SHOWN..PLACES).find(|places| apart(*places)).unwrap_or(PLACES)
    }

    /// A place for people; those who share it are said to.
    pub(super) fn place(&self, ranked: &Ranked, language: Language) -> String {
        let is_tied =
            self.assessment.ranking.iter().filter(|other| other.rank == ranked.rank).count() > 1;
        place(ranked.rank, is_tied, language)
    }

    fn reasons(&self, refused: &NotAdmitted) -> Vec<String> {
        refused.reasons.iter().map(|reason| reason.code(|criterion| self.code(criterion))).collect()
    }
}

/// A ranking in Markdown without its marks sheet by sheet, which come last; `None` where it has
/// none.
pub(super) fn without_marks(ranking: &str, language: Language) -> Option<&str> {
    let heading = format!("\n## {}\n", language.tell(&say!("page-ranking-marks")));
    ranking.split_once(&heading).map(|(above, _)| above.trim_end())
}

/// A place for people, from 1.
pub(super) fn place(rank: usize, is_tied: bool, language: Language) -> String {
    if is_tied { language.tell(&say!("place-tied", rank = rank)) } else { rank.to_string() }
}

fn count(count: usize) -> Cell {
    Cell::Count(u64::try_from(count).unwrap_or(u64::MAX))
}

fn decimal(decimal: Decimal) -> Option<Ratio> {
    fraction(decimal.units(), Decimal::ONE)
}

/// A decimal of at most four places without trailing zeros.
fn shortest(ratio: &Ratio) -> String {
    rounded(ratio, 4).trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Hundredths with one decimal.
fn percent(share: &Ratio) -> String {
    rounded(&(share * whole(100)), 1)
}

#[cfg(test)]
pub(super) mod sample;
