//! What the detail of a stakeholder adds to its fields: how far it came, its people, its ratings
//! and contacts, and those merged into it. Keeps out: the days in their order (see `timeline`).

use super::super::cells::day;
use super::{INDENT, heading, shown};
use crate::domain::{Id, Kind, Rating, Record, Stated, affiliation, mapping, outreach};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::{Standing, standing_of};
use crate::say;
use crate::text::Sentence;

pub(super) fn lines(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let stays = mapping::kept(id, ctx.world());
    if stays != id {
        lines.push(PageLine::styled(
            ctx.tell(&say!("detail-merged", name = ctx.world().label(stays))),
            Role::Warning,
        ));
    } else {
        let standing = standing_of(id, ctx.sitting().map(|(sitting, _)| sitting), ctx.world());
        lines.push(PageLine::entry(
            ctx.tell(&say!("detail-standing")),
            reached(standing, ctx),
            INDENT,
        ));
    }
    let merged: Vec<Id> = mapping::merged(id, ctx.world()).into_iter().map(|(id, _)| id).collect();
    ratings(id, &merged, ctx, lines);
    contacts(id, ctx, lines);
    people(id, ctx, lines);
    if !merged.is_empty() {
        heading(say!("detail-merged-here", count = merged.len()), ctx, lines);
        lines.extend(merged.iter().map(|id| PageLine::plain(ctx.world().label(*id))));
    }
}

/// Everything it reached on the way to the table; whoever reached nothing is only on the map.
fn reached(standing: Standing, ctx: &Ctx<'_>) -> String {
    let steps = [
        (standing == Standing::default(), say!("standing-mapped")),
        (standing.contacted, say!("standing-contacted")),
        (standing.interested, say!("standing-interested")),
        (standing.joined, say!("standing-joined")),
        (standing.seated, say!("standing-seated")),
    ];
    let reached: Vec<String> =
        steps.iter().filter(|(is_so, _)| *is_so).map(|(_, step)| ctx.tell(step)).collect();
    reached.join(", ")
}

fn people(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let people = affiliation::people(id, ctx.world());
    if people.is_empty() {
        return;
    }
    heading(say!("detail-people", count = people.len()), ctx, lines);
    for (_, person) in people {
        let reach = [&person.email, &person.phone].into_iter().flatten().map(|line| line.as_str());
        lines.push(PageLine::entry(
            person.name.as_str(),
            reach.collect::<Vec<_>>().join(", "),
            INDENT,
        ));
    }
}

/// The ratings, newest first; those that stayed with one that was merged say of whom they were.
fn ratings(id: Id, merged: &[Id], ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let mut history: Vec<(Id, &Rating, bool)> = Vec::new();
    for whose in std::iter::once(&id).chain(merged) {
        let own = mapping::history(*whose, None, ctx.world());
        history.extend(own.into_iter().map(|(rating, record)| (rating, record, *whose != id)));
    }
    history.sort_by_key(|(id, rating, _)| (rating.date, *id));
    heading(say!("detail-ratings", count = history.len()), ctx, lines);
    for (_, rating, is_of_another) in history.into_iter().rev() {
        let marks = marks(rating, ctx);
        let text = if is_of_another {
            ctx.tell(&say!(
                "detail-of-merged",
                what = marks,
                name = ctx.world().label(rating.stakeholder.id)
            ))
        } else {
            marks
        };
        lines.push(PageLine::entry(day(rating.date, ctx), text, 12));
    }
}

/// The marks of a rating, each with its name, and who gave them.
pub(crate) fn marks(rating: &Rating, ctx: &Ctx<'_>) -> String {
    let record = Record::Ratings(Box::new(rating.clone()));
    let given = [
        "power",
        "interest",
        "legitimacy",
        "urgency",
        "attitude",
        "engagement",
        "desired",
        "affected",
        "affecting",
    ];
    let mut words: Vec<String> = given
        .iter()
        .filter_map(|name| {
            let field = Kind::Ratings.fields().iter().find(|field| field.name == *name)?;
            let text = shown(record.cell(name, ctx.world()), field.shape, ctx)?;
            Some(format!(
                "{} {text}",
                ctx.tell(&Sentence::new(format!("field-{name}"))).to_lowercase()
            ))
        })
        .collect();
    // A judgement is worth what its source is worth.
    let mut whence = vec![rating.rater.as_str().to_owned()];
    whence.extend(
        rating
            .source
            .as_ref()
            .map(|source| ctx.tell(&say!("rating-from", source = source.as_str()))),
    );
    whence.extend(
        rating
            .confidence
            .map(|confidence| ctx.tell(&say!("rating-sure", confidence = confidence.sentence()))),
    );
    words.push(format!("({})", whence.join("; ")));
    words.join(", ")
}

fn contacts(id: Id, ctx: &Ctx<'_>, lines: &mut Vec<PageLine>) {
    let contacts = outreach::contacts(id, ctx.world());
    heading(say!("detail-contacts", count = contacts.len()), ctx, lines);
    if contacts.is_empty() {
        lines.push(PageLine::styled(ctx.tell(&say!("detail-never-contacted")), Role::Warning));
    }
    for (_, contact) in contacts.into_iter().rev() {
        let mut text = ctx.tell(&contact.channel.sentence());
        if let Some(outcome) = &contact.outcome {
            text = format!("{text}: {}", outcome.as_str());
        }
        if contact.reply == Some(Stated::No) {
            text = format!("{text} ({})", ctx.tell(&say!("contact-no-reply")));
        }
        lines.push(PageLine::entry(day(contact.date, ctx), text, 12));
        if let Some(step) = contact.next_step.as_ref() {
            let late = outreach::is_overdue(contact, ctx.today(), ctx.world());
            let due = contact.due.map(|due| day(due, ctx)).unwrap_or_default();
            let told = if late {
                say!("contact-step-late", what = step.as_str(), due = due)
            } else {
                say!("contact-step", what = step.as_str(), due = due)
            };
            let words = ctx.tell(&told);
            lines.push(PageLine::entry(String::new(), words, 12));
        }
    }
}
