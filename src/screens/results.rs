//! What the marks add up to: the ranking with ties and coverage, who is not admitted and why, where to talk next, and
//! how firm the first place is. Keeps out: every computation (see `readings`).

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::label;
use super::detail;
use crate::domain::{Criterion, Id, Proposal, Round, RoundState, Rules, Stated};
use crate::flow::{Act, Ctx, Screen};
use crate::kit::{
    Canvas, Column, Fuzzy, Heat, HeatCell, Motion, PageLine, PageState, Role, Table, TableRow, TableState, frame, fuzzy, safe,
};
use crate::methods::marks::Mark;
use crate::methods::ratio::{Ratio, rounded, whole};
use crate::readings::{Assessment, Block, Fragile, Reason, Split};
use crate::say;
use crate::text::Sentence;

/// How much of a code the heads of the heat map show, so that six criteria stand side by side.
const HEAD: u16 = 5;

/// How many of the widest gaps are named.
const GAPS: usize = 2;

/// The results on screen.
#[derive(Debug, Default)]
pub struct Results {
    read: Option<(Block, Assessment, Option<Fragile>)>,
    all: Vec<TableRow>,
    rows: Vec<TableRow>,
    foot: Vec<PageLine>,
    state: TableState,
    query: String,
    hidden: bool,
}

fn code(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().record(id).map(|record| record.cell("code", ctx.book()).text()).unwrap_or_default()
}

fn codes(ids: &[Id], ctx: &Ctx<'_>) -> String {
    ids.iter().map(|id| code(*id, ctx)).collect::<Vec<_>>().join(", ")
}

fn title(id: Id, ctx: &Ctx<'_>) -> String {
    let title = ctx.world().get::<Proposal>(id).and_then(|proposal| proposal.title.as_ref());
    title.map(|title| title.as_str().to_owned()).unwrap_or_default()
}

/// A share as a percentage with so many places.
fn percent(share: &Ratio, places: usize, ctx: &Ctx<'_>) -> String {
    ctx.session.language.decimal(&rounded(&(share * whole(100)), places))
}

fn reason(reason: Reason, ctx: &Ctx<'_>) -> String {
    let sentence = match reason {
        Reason::Below(criterion) => say!("reason-below", criterion = label(criterion, ctx.world())),
        Reason::Unknown(criterion) => say!("reason-unknown", criterion = label(criterion, ctx.world())),
        Reason::Opinion(kind) => say!("reason-opinion", kind = kind.sentence()),
    };
    ctx.tell(&sentence)
}

/// The page of the proposal under the hand: who gave which mark, then what it is.
pub fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let id: Id = ctx.row.as_deref()?.parse().ok()?;
    let block = Block::of(None, ctx.world()).filter(|block| !is_hidden(block, ctx))?;
    let proposal = block.proposals.iter().position(|other| *other == id)?;
    let mut lines = vec![PageLine::title(ctx.tell(&say!("results-marks")))];
    for (at, assessor) in block.assessors.iter().enumerate() {
        let marks: Vec<String> = block
            .criteria
            .iter()
            .enumerate()
            .map(|(criterion, id)| {
                let mark = block.marks.cell(proposal, criterion).get(at).map_or_else(String::new, |mark| shown(*mark).0);
                format!("{} {mark}", code(*id, ctx))
            })
            .collect();
        lines.push(PageLine::entry(label(*assessor, ctx.world()), marks.join("   "), 28));
    }
    lines.push(PageLine::blank());
    lines.extend(detail::lines(id, ctx));
    Some((label(id, ctx.world()), lines))
}

/// Whether the marks of a round are nobody's to see yet: a blind one shows them once it is closed.
fn is_hidden(block: &Block, ctx: &Ctx<'_>) -> bool {
    let round = ctx.world().get::<Round>(block.round);
    round.is_some_and(|round| round.blind == Some(Stated::Yes) && round.state == RoundState::Open)
}

/// A mark as it stands in a box: `/` where none is due, `-` where one is missing.
fn shown(mark: Mark) -> (String, Role) {
    match mark {
        Mark::Given(mark) => (mark.to_string(), Role::Plain),
        Mark::NotDue => ("/".to_owned(), Role::Dim),
        Mark::Missing => ("-".to_owned(), Role::Dim),
    }
}

impl Results {
    fn ranked(assessment: &Assessment, ctx: &Ctx<'_>) -> Vec<TableRow> {
        let mut rows = Vec::new();
        for ranked in &assessment.ranking {
            let tied = assessment.ranking.iter().filter(|other| other.rank == ranked.rank).count() > 1;
            let place = if tied { format!("{} =", ranked.rank) } else { ranked.rank.to_string() };
            let cells = vec![
                place,
                code(ranked.proposal, ctx),
                title(ranked.proposal, ctx),
                ctx.session.language.decimal(&rounded(&ranked.score, 3)),
                format!("{}%", percent(&ranked.coverage, 0, ctx)),
                ranked.marks.to_string(),
            ];
            rows.push(TableRow { id: ranked.proposal.to_string(), cells, role: Role::Plain });
        }
        for refused in &assessment.not_admitted {
            let reasons: Vec<String> = refused.reasons.iter().map(|why| reason(*why, ctx)).collect();
            let text = format!("{} ({})", reasons.join("; "), title(refused.proposal, ctx));
            let cells = vec![ctx.session.look.cross().to_owned(), code(refused.proposal, ctx), text];
            rows.push(TableRow { id: refused.proposal.to_string(), cells, role: Role::Warning });
        }
        for unscored in &assessment.unscored {
            let text = format!("{} ({})", ctx.tell(&say!("not-scored")), title(*unscored, ctx));
            rows.push(TableRow {
                id: unscored.to_string(),
                cells: vec!["-".to_owned(), code(*unscored, ctx), text],
                role: Role::Dim,
            });
        }
        rows
    }

    /// The rows that match the filter, and the id of the best; what they rest on was read at the last change.
    fn narrow(&mut self) -> Option<String> {
        let mut left = fuzzy::sift(&Fuzzy::new(&self.query), self.all.iter().map(|row| row.cells.join(" ")));
        let best = left.first().and_then(|index| self.all.get(*index)).map(|row| row.id.clone());
        // The rows keep their places.
        left.sort_unstable();
        self.rows = left.into_iter().filter_map(|index| self.all.get(index).cloned()).collect();
        self.state.sync(&self.rows);
        best
    }

    /// The lines under the ranking: what it rests on, how firm it is, where to talk next.
    fn read_foot(&self, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some((block, assessment, fragile)) = &self.read else { return Vec::new() };
        let weights: Vec<String> = assessment
            .criteria
            .iter()
            .map(|weighed| {
                let weight = crate::domain::Datum::raw(&weighed.weight);
                format!("{} {}", code(weighed.criterion, ctx), ctx.session.language.decimal(&weight))
            })
            .collect();
        let mut lines = vec![PageLine::styled(
            ctx.tell(&say!("results-rule", weights = weights.join(", "), assessors = assessment.assessors.len())),
            Role::Dim,
        )];
        lines.extend(fragile.as_ref().map(|fragile| PageLine::plain(firmness(fragile, ctx))));
        let gaps: Vec<String> = block.widest(GAPS).iter().map(|split| gap(split, ctx)).collect();
        if !gaps.is_empty() {
            lines.push(PageLine::plain(ctx.tell(&say!("results-talk", gaps = gaps.join("; ")))));
        }
        for flag in &assessment.flags {
            lines.push(PageLine::styled(
                ctx.tell(&Sentence::new(format!("flag-{}", flag.code().replace('_', "-")))),
                Role::Warning,
            ));
        }
        lines
    }

    /// Assessors by criteria, for the proposal under the hand.
    fn heat(&self, ctx: &Ctx<'_>) -> Option<Heat> {
        let (block, _, _) = self.read.as_ref()?;
        let selected: Id = self.state.selected.as_ref()?.parse().ok()?;
        let proposal = block.proposals.iter().position(|id| *id == selected)?;
        let cell = |assessor: usize, criterion: usize| {
            let mark = block.marks.cell(proposal, criterion).get(assessor).copied().unwrap_or(Mark::Missing);
            let (text, role) = shown(mark);
            HeatCell { text, role, starred: false }
        };
        Some(Heat {
            rows: block.assessors.iter().map(|id| label(*id, ctx.world())).collect(),
            columns: block.criteria.iter().map(|id| safe::fit(&code(*id, ctx), HEAD, ctx.session.look)).collect(),
            cells: (0..block.assessors.len())
                .map(|assessor| (0..block.criteria.len()).map(|criterion| cell(assessor, criterion)).collect())
                .collect(),
            ..Heat::default()
        })
    }
}

fn firmness(fragile: &Fragile, ctx: &Ctx<'_>) -> String {
    let sentence = match (fragile.winners.as_slice(), fragile.smallest.first()) {
        ([], _) => say!("results-no-winner"),
        ([_], Some(shift)) => say!(
            "results-flips",
            winner = codes(&fragile.winners, ctx),
            criterion = ctx.world().get::<Criterion>(shift.criterion).map(|c| c.label(ctx.book())).unwrap_or_default(),
            from = percent(&shift.from, 2, ctx),
            to = percent(&shift.to, 2, ctx),
            points = percent(&(&shift.to - &shift.from), 2, ctx),
            rivals = codes(&shift.rivals, ctx)
        ),
        ([_], None) => say!("results-firm", winner = codes(&fragile.winners, ctx)),
        (several, _) => say!("results-tied", winners = codes(several, ctx)),
    };
    ctx.tell(&sentence)
}

fn gap(split: &Split, ctx: &Ctx<'_>) -> String {
    let consensus = split.consensus.map(|consensus| format!("{consensus:.2}")).unwrap_or_default();
    format!("{} / {} ({})", code(split.proposal, ctx), code(split.criterion, ctx), ctx.session.language.decimal(&consensus))
}

impl Screen for Results {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let block = Block::of(None, ctx.world());
        self.hidden = block.as_ref().is_some_and(|block| is_hidden(block, ctx));
        self.read = block.filter(|_| !self.hidden).and_then(|block| {
            let assessment = Assessment::of(&block, ctx.world()).ok()?;
            let fragile = assessment.fragility(&block);
            Some((block, assessment, fragile))
        });
        self.all = self.read.as_ref().map(|(_, assessment, _)| Self::ranked(assessment, ctx)).unwrap_or_default();
        self.foot = self.read_foot(ctx);
        self.narrow();
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let look = ctx.session.look;
        let mut page = PageState::new(self.foot.clone());
        let (left, right) = frame::beside(area);
        let high = u16::try_from(page.height(left.width)).unwrap_or(u16::MAX).min(left.height / 2);
        let heading = Rect { height: left.height.min(1), ..left };
        let words = match &self.read {
            Some((_, assessment, _)) => {
                let round = ctx.world().get::<Round>(assessment.round);
                let number = round.map_or(0, |round| round.number.get());
                let state = round.map_or_else(|| say!("not-scored"), |round| round.state.sentence());
                ctx.tell(&say!("results-heading", number = number, state = state))
            }
            None => String::new(),
        };
        Canvas::new(buffer, heading, look).text(0, 0, left.width, &words, Role::Accent);
        let list = Rect { y: left.y + heading.height, height: left.height.saturating_sub(heading.height + high), ..left };
        let table = Table {
            columns: vec![
                Column::fixed(ctx.tell(&say!("column-rank")), 5),
                Column::fixed(ctx.tell(&say!("field-code")), 6),
                Column::share(ctx.tell(&say!("field-title")), 1),
                Column::fixed(ctx.tell(&say!("column-score")), 7).to_the_right(),
                Column::fixed(ctx.tell(&say!("column-coverage")), 6).to_the_right(),
                Column::fixed(ctx.tell(&say!("column-marks")), 5).to_the_right().priority(1),
            ],
            empty: vec![ctx.tell(&if self.hidden { say!("results-blind") } else { say!("empty-results") })],
        };
        table.draw(&self.rows, &mut self.state, list, buffer, look);
        let below = Rect { y: list.y + list.height, height: high, ..left };
        page.draw(below, buffer, look);
        if let (Some(area), Some(mut heat)) = (right, self.heat(ctx)) {
            heat.draw(area, buffer, look);
        }
        None
    }

    fn step(&mut self, motion: Motion, _ctx: &Ctx<'_>) -> Vec<Act> {
        self.state.step(&self.rows, motion);
        Vec::new()
    }

    fn filter(&mut self, query: &str, _ctx: &Ctx<'_>) {
        query.clone_into(&mut self.query);
        if let Some(best) = self.narrow().filter(|_| !query.trim().is_empty()) {
            self.state.select(best);
            self.state.sync(&self.rows);
        }
    }

    fn query(&self) -> &str {
        &self.query
    }

    fn select(&mut self, row: &str, _ctx: &Ctx<'_>) {
        self.state.select(row);
        self.state.sync(&self.rows);
    }

    fn row(&self) -> Option<String> {
        self.state.selected.clone()
    }
}
