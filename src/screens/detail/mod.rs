//! The detail of any record: its fields that hold something, and what belongs to it. Keeps out:
//! which list it stands beside.

mod actor;
mod pool;
mod proposal;
mod survey;
mod training;

pub(super) use actor::marks;

use super::cells::day;
use crate::domain::{
    Cell, Field, Id, Indicator, Kind, Record, Representative, Shape, decisions, reporting,
};
use crate::flow::{Ctx, Room};
use crate::kit::{PageLine, Role};
use crate::readings::in_words;
use crate::say;
use crate::text::Sentence;

/// Where the text of a field begins.
const INDENT: u16 = 24;

/// The title and the lines of a record's page.
pub(crate) fn page(id: Id, ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    (ctx.world().label(id), lines(id, ctx))
}

/// What is known of a record.
pub(super) fn lines(id: Id, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let Some(record) = ctx.world().record(id) else { return Vec::new() };
    if ctx.room == Room::Decision {
        return decided(id, record, ctx);
    }
    let mut lines = fields(record, ctx);
    match record.kind() {
        Kind::Stakeholders => actor::lines(id, ctx, &mut lines),
        Kind::Labs => {
            mandates(id, ctx, &mut lines);
            reports(id, ctx, &mut lines);
        }
        Kind::Proposals => {
            proposal::lines(id, ctx, &mut lines);
            answers(id, ctx, &mut lines);
            indicators(id, ctx, &mut lines);
        }
        kind @ (Kind::Territories | Kind::Facilitators) => pool::lines(id, kind, ctx, &mut lines),
        Kind::Surveys => survey::lines(id, ctx, &mut lines),
        kind => training::lines(id, kind, ctx, &mut lines),
    }
    lines
}

/// A proposal where one looks for its answers: they come first, then what it asks.
fn decided(id: Id, record: &Record, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let mut lines = Vec::new();
    answers(id, ctx, &mut lines);
    indicators(id, ctx, &mut lines);
    heading(say!("detail-proposal"), ctx, &mut lines);
    lines.extend(fields(record, ctx));
    proposal::lines(id, ctx, &mut lines);
    lines.split_off(1)
}

/// The fields that hold something, as a person reads them.
fn fields(record: &Record, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let line = |field: &Field| {
        let text = told(record, field, ctx)?;
        let head = ctx.tell(&field.label());
        Some(PageLine::entry(head, text, INDENT))
    };
    let after = |field: &Field| match record {
        Record::Proposals(proposal) if field.name == "capital" => proposal::total(proposal, ctx),
        _ => None,
    };
    record.kind().fields().iter().flat_map(|field| [line(field), after(field)]).flatten().collect()
}

/// What a record has in a field.
pub(super) fn told(record: &Record, field: &Field, ctx: &Ctx<'_>) -> Option<String> {
    // What was kept of a verbale is read as the verbale.
    if matches!(record, Record::Copies(_)) && field.shape == Shape::Prose {
        return None;
    }
    shown(record.cell(field.name, ctx.world()), field.shape, ctx)
}

/// A cell in the language of the interface; nothing when it is empty.
pub(super) fn shown(cell: Cell, shape: Shape, ctx: &Ctx<'_>) -> Option<String> {
    let text = in_words(&cell, shape, ctx.session.language);
    (!text.is_empty()).then_some(text)
}

fn heading(sentence: Sentence, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&sentence)));
}

fn mandates(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let mut mandates: Vec<&Representative> =
        ctx.world().of::<Representative>(id).map(|(_, mandate)| mandate).collect();
    mandates.sort_by_key(|mandate| (mandate.from, mandate.person.id));
    heading(say!("detail-mandates"), ctx, lines);
    for mandate in mandates {
        let until = mandate.to.map_or_else(|| ctx.tell(&say!("mandate-open")), |to| day(to, ctx));
        let dates = format!("{} - {until}", day(mandate.from, ctx));
        let who = format!(
            "{} ({})",
            ctx.world().label(mandate.person.id),
            ctx.tell(&mandate.role.sentence())
        );
        lines.push(PageLine::entry(dates, who, 26));
        if let Some(words) = &mandate.mandate {
            lines.push(PageLine::entry(String::new(), words.as_str(), 26));
        }
    }
}

/// What the lab must be told and what it was told, what is open first.
fn reports(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let reports = reporting::of_lab(id, ctx.world());
    if reports.is_empty() {
        return;
    }
    heading(say!("detail-reports"), ctx, lines);
    for (_, report) in reports {
        let told_by = report.told_by.as_ref().map(|who| who.shown(ctx.world())).unwrap_or_default();
        let (head, text) = match report.told {
            Some(told) => {
                (day(told, ctx), format!("{} ({told_by})", report.subject.shown(ctx.world())))
            }
            None => (ctx.tell(&say!("report-open")), report.subject.shown(ctx.world())),
        };
        lines.push(PageLine::entry(head, text, 14));
    }
}

fn answers(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let answers = decisions::answers(id, ctx.world());
    if answers.is_empty() {
        return;
    }
    heading(say!("detail-answers"), ctx, lines);
    for (_, answer) in answers {
        let deed = answer.deed.as_ref().map(|deed| deed.as_str().to_owned());
        let words = [
            Some(ctx.tell(&answer.outcome.sentence())),
            deed,
            answer.date.map(|date| day(date, ctx)),
        ];
        lines.push(PageLine::entry(
            answer.body.as_str(),
            words.into_iter().flatten().collect::<Vec<_>>().join(", "),
            INDENT,
        ));
        if let Some(reason) = &answer.reason {
            lines.push(PageLine::entry(String::new(), reason.as_str(), INDENT));
        }
        if answer.owes_reasons() {
            let missing =
                PageLine::entry(String::new(), ctx.tell(&say!("standing-unreasoned")), INDENT);
            lines.push(PageLine { role: Role::Bad, ..missing });
        }
    }
}

fn indicators(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let indicators: Vec<&Indicator> =
        ctx.world().of::<Indicator>(id).map(|(_, indicator)| indicator).collect();
    if indicators.is_empty() {
        return;
    }
    heading(say!("detail-indicators"), ctx, lines);
    for indicator in indicators {
        let target = indicator.target.as_ref().map(|target| target.as_str().to_owned());
        let due = indicator.due.map(|due| day(due, ctx));
        let status = indicator.status.map(|status| ctx.tell(&status.sentence()));
        let owner = indicator.owner.as_ref().map(|owner| owner.shown(ctx.world()));
        lines.push(PageLine::plain(indicator.name.as_str()));
        let words =
            [target, due, status, owner].into_iter().flatten().collect::<Vec<_>>().join(", ");
        lines.push(PageLine::entry(String::new(), words, 4));
        if let Some(evidence) = &indicator.evidence {
            lines.push(PageLine::entry(String::new(), evidence.as_str(), 4));
        }
    }
}

/// The minutes of an item that have run and its time box: `12/20`.
pub(super) fn time_box(ran: Option<i64>, minutes: Option<i64>) -> String {
    match (ran, minutes) {
        (Some(ran), Some(minutes)) => format!("{ran}/{minutes}'"),
        (Some(ran), None) => format!("{ran}'"),
        (None, Some(minutes)) => format!("{minutes}'"),
        (None, None) => String::new(),
    }
}
