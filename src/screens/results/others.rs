//! The ranking by other rules, under any weights, without one assessor: a page each, labelled.
//! Keeps out: the table's own ranking.

use super::words::{code, codes, place, place_in, title};
use super::{agreement, robustness};
use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::methods::ratio::rounded;
use crate::readings::{
    Acceptance, Alternative, Assessment, Block, Figure, Placed, Rule, SAMPLES, SEED,
};
use crate::say;
use crate::text::Sentence;

/// Where the text of a row begins.
const INDENT: u16 = 6;

/// What can be read beside the table's own ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Other {
    /// The ranking by another rule.
    By(Rule),
    /// How firm the first place is.
    Firm,
    /// How far the assessors agree.
    Accord,
    /// Which place under how many weights.
    Acceptance,
    /// The first place without each assessor.
    Without,
}

impl Other {
    /// All of them, the rules first.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        let beside = [Self::Firm, Self::Accord, Self::Acceptance, Self::Without];
        Rule::ALL.into_iter().map(Self::By).chain(beside)
    }

    /// What it is.
    pub(crate) fn sentence(self) -> Sentence {
        let code = match self {
            Self::By(rule) => rule.code(),
            Self::Firm => "firm",
            Self::Accord => "accord",
            Self::Acceptance => "acceptance",
            Self::Without => "without",
        };
        Sentence::new(format!("other-{code}"))
    }
}
/// How many places of a proposal are named.
const PLACES: usize = 3;

/// The page of one of them; none while there is nothing to rank, or the marks are hidden.
pub(crate) fn page(what: Other, ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let block = Block::of(ctx.view_state.round, ctx.world()).ok()?;
    let assessment = Assessment::of(&block, ctx.world()).ok()?;
    let lines = match what {
        Other::Acceptance => acceptance(&assessment, &block, ctx),
        Other::Without => without(&assessment, &block, ctx),
        Other::Firm => robustness::lines(&assessment, &block, ctx),
        Other::Accord => agreement::lines(&block, ctx),
        Other::By(rule) => by(rule, &assessment, &block, ctx),
    };
    Some((ctx.tell(&what.sentence()), lines))
}

fn by(rule: Rule, assessment: &Assessment, block: &Block, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let says = Sentence::new(format!("other-says-{}", rule.code()));
    let mut lines = vec![PageLine::styled(ctx.tell(&says), Role::Dim), PageLine::blank()];
    let Some(found) = assessment.by(rule, block) else {
        lines.push(PageLine::styled(ctx.tell(&say!("other-none")), Role::Warning));
        return lines;
    };
    lines.extend(found.placed.iter().map(|placed| row(placed, &found, assessment, ctx)));
    lines.push(PageLine::blank());
    if matches!(rule, Rule::Copeland | Rule::Schulze) {
        let told = match found.condorcet {
            Some(winner) => say!("other-condorcet", code = code(winner, ctx)),
            None => say!("other-no-condorcet"),
        };
        lines.push(PageLine::plain(ctx.tell(&told)));
    }
    lines.extend(left_out(&found.left_out, ctx));
    lines.push(PageLine::styled(ctx.tell(&say!("other-foot")), Role::Dim));
    lines
}

fn row(placed: &Placed, found: &Alternative, assessment: &Assessment, ctx: &Ctx<'_>) -> PageLine {
    let tied = found.placed.iter().filter(|other| other.rank == placed.rank).count() > 1;
    let figure = match &placed.figure {
        Figure::Exact(figure) => ctx.session.language.decimal(&rounded(figure, 3)),
        Figure::Near(figure) => ctx.session.language.decimal(&format!("{figure:.4}")),
        Figure::Grade(mark, is_plus) => format!("{mark}{}", if *is_plus { "+" } else { "-" }),
    };
    let here = ctx.tell(&say!("other-here", place = place_in(assessment, placed.proposal)));
    let text = format!(
        "{} {figure}  {}  ({})",
        code(placed.proposal, ctx),
        title(placed.proposal, ctx),
        here
    );
    PageLine::entry(place(placed.rank, tied), text, INDENT)
}

fn left_out(ids: &[Id], ctx: &Ctx<'_>) -> Option<PageLine> {
    let line = || {
        PageLine::styled(ctx.tell(&say!("other-left-out", codes = codes(ids, ctx))), Role::Warning)
    };
    (!ids.is_empty()).then(line)
}

fn share(share: f64, ctx: &Ctx<'_>) -> String {
    ctx.session.language.decimal(&format!("{:.1}", share * 100.0))
}

fn acceptance(assessment: &Assessment, block: &Block, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let says = say!("acceptance-says", samples = SAMPLES.to_string(), seed = SEED.to_string());
    let mut lines = vec![PageLine::styled(ctx.tell(&says), Role::Dim), PageLine::blank()];
    let found = assessment
        .acceptance(block)
        .unwrap_or(Acceptance { proposals: Vec::new(), left_out: Vec::new() });
    for accepted in &found.proposals {
        let mut places: Vec<(usize, f64)> =
            (1..).zip(accepted.places.iter().copied()).filter(|(_, p)| *p > 0.0).collect();
        places.truncate(PLACES);
        let told: Vec<String> = places
            .iter()
            .map(|(rank, part)| {
                ctx.tell(&say!("acceptance-place", rank = *rank, share = share(*part, ctx)))
            })
            .collect();
        let text = format!("{}: {}", title(accepted.proposal, ctx), told.join(", "));
        lines.push(PageLine::entry(code(accepted.proposal, ctx), text, INDENT));
        let central = match &accepted.central {
            Some(weights) => {
                let weight = |(id, weight): (&Id, &f64)| {
                    format!("{} {}%", code(*id, ctx), share(*weight, ctx))
                };
                let weights: Vec<String> = block.criteria.iter().zip(weights).map(weight).collect();
                say!("acceptance-central", weights = weights.join(", "))
            }
            None => say!("acceptance-never"),
        };
        lines.push(PageLine { indent: INDENT, ..PageLine::styled(ctx.tell(&central), Role::Dim) });
    }
    lines.extend(left_out(&found.left_out, ctx));
    lines
}

fn without(assessment: &Assessment, block: &Block, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines =
        vec![PageLine::styled(ctx.tell(&say!("without-says")), Role::Dim), PageLine::blank()];
    let agreed = assessment.first();
    for left in assessment.without_each(block, ctx.world()) {
        let first = if left.first.is_empty() {
            ctx.tell(&say!("without-nobody"))
        } else {
            codes(&left.first, ctx)
        };
        let told = if left.first == agreed {
            say!("without-same", first = first, moved = left.moved)
        } else {
            say!("without-other", first = first, moved = left.moved)
        };
        lines.push(PageLine::entry(ctx.world().label(left.assessor), ctx.tell(&told), 30));
    }
    lines
}
