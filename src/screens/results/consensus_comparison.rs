//! The consensus sheet beside the individual ones: both scores, both places, the distance, what
//! changed minds. Keeps out: figures.

use super::words::{code, criterion_name, place, place_in, title};
use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::methods::weighted_sum::Measure;
use crate::readings::{Apart, Assessment, Block, ConsensusComparison};
use crate::say;
use crate::screens::cells::day;

/// The columns of the view.
pub(super) fn columns(ctx: &Ctx<'_>) -> Vec<Column> {
    vec![
        Column::fixed(ctx.tell(&say!("column-rank")), 5),
        Column::fixed(ctx.tell(&say!("field-code")), 6),
        Column::share(ctx.tell(&say!("field-title")), 1),
        Column::fixed(ctx.tell(&say!("column-sheets")), 7).to_the_right(),
        Column::fixed(ctx.tell(&say!("column-agreed")), 8).to_the_right(),
        Column::fixed(ctx.tell(&say!("column-agreed-rank")), 8).to_the_right(),
        Column::fixed(ctx.tell(&say!("column-distance")), 9).to_the_right(),
    ]
}

/// The rows, in the order of the individual ranking, and the lines under them.
pub(super) fn told(
    assessment: &Assessment,
    beside: Option<&ConsensusComparison>,
    ctx: &Ctx<'_>,
) -> (Vec<TableRow>, Vec<PageLine>) {
    let Some(beside) = beside else { return (Vec::new(), Vec::new()) };
    let ranked = assessment.ranking.iter().filter_map(|ranked| beside.line(ranked.proposal));
    let others = beside.lines.iter().filter(|line| assessment.place(line.proposal).is_none());
    let rows = ranked.chain(others).map(|line| row(line, assessment, beside, ctx)).collect();
    (rows, foot(assessment, beside, ctx))
}

fn row(
    line: &Apart,
    assessment: &Assessment,
    beside: &ConsensusComparison,
    ctx: &Ctx<'_>,
) -> TableRow {
    let tied =
        beside.lines.iter().filter(|other| other.rank.is_some() && other.rank == line.rank).count()
            > 1;
    let star = if line.agreed_on() == beside.criteria { "" } else { "*" };
    let agreed_place =
        line.rank.map_or_else(|| "-".to_owned(), |rank| format!("{}{star}", place(rank, tied)));
    let agreed = format!("{}{star}", score(line.agreed.as_ref(), ctx));
    TableRow {
        id: line.proposal.to_string(),
        cells: vec![
            place_in(assessment, line.proposal),
            code(line.proposal, ctx),
            title(line.proposal, ctx),
            score(line.individual.as_ref(), ctx),
            agreed,
            agreed_place,
            distance(line.distance.as_ref(), assessment, ctx),
        ],
        role: Role::Plain,
    }
}

fn score(score: Option<&Ratio>, ctx: &Ctx<'_>) -> String {
    score.map_or_else(|| "-".to_owned(), |score| ctx.session.language.decimal(&rounded(score, 3)))
}

/// In marks; in hundredths of the scale where scales differ.
fn distance(distance: Option<&Ratio>, assessment: &Assessment, ctx: &Ctx<'_>) -> String {
    let Some(distance) = distance else { return "-".to_owned() };
    match assessment.measure {
        Measure::Marks => ctx.session.language.decimal(&rounded(distance, 2)),
        Measure::ZeroToOne => {
            format!("{}%", ctx.session.language.decimal(&rounded(&(distance * whole(100)), 0)))
        }
    }
}

fn foot(assessment: &Assessment, beside: &ConsensusComparison, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let days = match beside.days {
        None => ctx.tell(&say!("consensus-no-day")),
        Some((first, last)) if first == last => day(first, ctx),
        Some((first, last)) => format!("{} - {}", day(first, ctx), day(last, ctx)),
    };
    let sheet = say!("beside-sheet", days = days, present = beside.present.len());
    let says = match assessment.measure {
        Measure::Marks => say!("beside-distance-marks"),
        Measure::ZeroToOne => say!("beside-distance-share"),
    };
    let mut lines =
        vec![PageLine::plain(ctx.tell(&sheet)), PageLine::styled(ctx.tell(&says), Role::Dim)];
    if beside.lines.iter().any(|line| line.agreed_on() < beside.criteria) {
        lines.push(PageLine::styled(ctx.tell(&say!("beside-partial")), Role::Warning));
    }
    lines
}

/// What changed minds on a proposal.
pub(super) fn minds(beside: &ConsensusComparison, proposal: Id, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let Some(line) = beside.line(proposal) else { return Vec::new() };
    let told = |(criterion, note): &(Id, String)| {
        let told = say!(
            "beside-mind",
            proposal = code(proposal, ctx),
            criterion = criterion_name(*criterion, ctx),
            note = note.clone()
        );
        PageLine::plain(ctx.tell(&told))
    };
    line.notes.iter().map(told).collect()
}

/// The consensus marks of a proposal for its page, under those of the assessors.
pub(super) fn page(block: &Block, proposal: Id, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let Some(beside) = block.consensus_comparison(ctx.world()) else { return Vec::new() };
    let Some(line) = beside.line(proposal) else { return Vec::new() };
    let mark = |(criterion, mark): (&Id, &Option<i64>)| {
        format!(
            "{} {}",
            criterion_name(*criterion, ctx),
            mark.map_or_else(|| "-".to_owned(), |mark| mark.to_string())
        )
    };
    let marks: Vec<String> = block.criteria.iter().zip(&line.marks).map(mark).collect();
    let mut lines = vec![PageLine::entry(ctx.tell(&say!("beside-page")), marks.join("   "), 28)];
    for (criterion, note) in &line.notes {
        lines.push(PageLine::entry(ctx.world().label(*criterion), note.as_str(), 28));
    }
    lines
}
