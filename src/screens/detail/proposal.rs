//! What the detail of a proposal adds to its fields: what it costs in all, where it came from and
//! went, its opinions and whether they admit it, its attachments. Keeps out: answers and
//! indicators, which other rooms show first.

use super::super::cells::day;
use super::{INDENT, heading};
use crate::domain::{Attachment, Id, Opinion, OpinionKind, Proposal, Verdict};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings;
use crate::say;
use crate::text::Sentence;

const KINDS: [OpinionKind; 3] = [OpinionKind::Technical, OpinionKind::Legal, OpinionKind::Economic];

pub(super) fn lines(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    lineage(id, ctx, lines);
    opinions(id, ctx, lines);
    attachments(id, ctx, lines);
}

/// What it costs in all, where it says both kinds of expenditure.
pub(super) fn total(proposal: &Proposal, ctx: &Ctx<'_>) -> Option<PageLine> {
    let both = proposal.current.is_some() && proposal.capital.is_some();
    let cost = readings::cost(proposal).filter(|_| both)?;
    Some(PageLine::entry(ctx.tell(&say!("detail-cost")), ctx.session.language.money(cost), INDENT))
}

/// What was merged into it, and what it was split into; where it went itself is one of its fields.
fn lineage(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let (merged, pieces) = Proposal::kin(id, ctx.world());
    for (head, kin) in [(say!("detail-merged-in"), merged), (say!("detail-split-into"), pieces)] {
        let mut head = ctx.tell(&head);
        for other in kin {
            lines.push(PageLine::entry(
                std::mem::take(&mut head),
                ctx.world().label(other),
                INDENT,
            ));
        }
    }
}

fn opinions(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let mut opinions: Vec<&Opinion> =
        ctx.world().of::<Opinion>(id).map(|(_, opinion)| opinion).collect();
    if opinions.is_empty() {
        return;
    }
    opinions.sort_by_key(|opinion| KINDS.iter().position(|kind| *kind == opinion.kind));
    heading(say!("detail-opinions"), ctx, lines);
    let (text, role) = admissibility(&opinions, ctx);
    lines.push(PageLine {
        role,
        ..PageLine::entry(ctx.tell(&say!("detail-admissibility")), text, INDENT)
    });
    for opinion in opinions {
        let author = opinion.author.as_ref().map_or_else(
            || ctx.tell(&say!("detail-opinion-no-author")),
            |author| author.as_str().to_owned(),
        );
        let date = opinion
            .date
            .map_or_else(|| ctx.tell(&say!("detail-opinion-no-date")), |date| day(date, ctx));
        let words = [ctx.tell(&opinion.verdict.sentence()), author, date].join(", ");
        lines.push(PageLine::entry(ctx.tell(&opinion.kind.sentence()), words, INDENT));
        if let Some(reason) = &opinion.reason {
            lines.push(PageLine::entry(String::new(), reason.as_str(), INDENT));
        }
    }
}

/// What the opinions come to: a negative one keeps it out; one that is missing leaves it open.
fn admissibility(opinions: &[&Opinion], ctx: &Ctx<'_>) -> (String, Role) {
    let named = |keep: &dyn Fn(OpinionKind) -> bool| {
        let kinds =
            KINDS.into_iter().filter(|kind| keep(*kind)).map(|kind| ctx.tell(&kind.sentence()));
        kinds.collect::<Vec<_>>().join(", ")
    };
    let says = |kind, verdict| {
        opinions.iter().any(|opinion| opinion.kind == kind && opinion.verdict == verdict)
    };
    let against = named(&|kind| says(kind, Verdict::Negative));
    let missing = named(&|kind| !opinions.iter().any(|opinion| opinion.kind == kind));
    let bound = named(&|kind| says(kind, Verdict::Conditional));
    let (sentence, role): (Sentence, Role) = if !against.is_empty() {
        (say!("admissibility-no", kinds = against), Role::Bad)
    } else if !missing.is_empty() {
        (say!("admissibility-open", kinds = missing), Role::Warning)
    } else if !bound.is_empty() {
        (say!("admissibility-bound", kinds = bound), Role::Plain)
    } else {
        (say!("admissibility-yes"), Role::Plain)
    };
    (ctx.tell(&sentence), role)
}

fn attachments(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let of = ctx
        .world()
        .of::<Attachment>(id)
        .map(|(_, annex)| annex)
        .filter(|annex| annex.annexed_to.id() == Some(id));
    let mut annexes: Vec<&Attachment> = of.collect();
    if annexes.is_empty() {
        return;
    }
    annexes.sort_by(|one, other| one.name.as_str().cmp(other.name.as_str()));
    heading(say!("detail-attachments"), ctx, lines);
    for annex in annexes {
        let note = annex.note.as_ref().map(|note| note.as_str()).unwrap_or_default();
        lines.push(PageLine::entry(annex.name.as_str(), note, INDENT));
        let sum = annex
            .sha256
            .as_ref()
            .map_or_else(|| ctx.tell(&say!("attachment-unsummed")), |sum| sum.as_str().to_owned());
        lines.push(PageLine::styled(format!("  {sum}"), Role::Dim));
    }
}
