//! What is done with a stakeholder beside rating it: merge, admit, name its people, look back on
//! it. Keeps out: the grid.

use super::rooms::{stakeholder, titled};
use super::selected::nothing_selected;
use crate::deeds::admitting::next_day;
use crate::deeds::merging::{Merge, merge as united};
use crate::domain::{Id, Kind, Stakeholder, World, mapping};
use crate::flow::{
    Act, Command, ContactsMessage, Ctx, Layer, Message, Offer, Only, Outcome, Room,
    StakeholdersMessage,
};
use crate::forms::{RecordForm, label_of};
use crate::ledger::Refusal;
use crate::readings::{Coverage, Covered};
use crate::say;
use crate::screens;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "timeline",
        scopes: &["stakeholders", "map", "contacts"],
        hint: 16,
        run: timeline,
        ..Command::ROW
    },
    Command {
        name: "admission",
        scopes: &["stakeholders", "map", "contacts"],
        hint: 17,
        run: admission,
        ..Command::ROW
    },
    Command {
        name: "person-behind",
        scopes: &["stakeholders", "map"],
        hint: 18,
        run: person,
        ..Command::ROW
    },
    Command {
        name: "merge",
        scopes: &["stakeholders", "map"],
        hint: 19,
        run: merge,
        ..Command::ROW
    },
    Command {
        name: "coverage",
        scopes: &["stakeholders", "map"],
        hint: 20,
        run: coverage,
        ..Command::ROW
    },
    Command {
        name: "overdue",
        scopes: &["stakeholders", "contacts"],
        hint: 15,
        run: overdue,
        ..Command::ROW
    },
    Command {
        name: "contact-totals",
        scopes: &["contacts"],
        hint: 18,
        run: totals,
        ..Command::ROW
    },
];

fn timeline(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::timeline_page(stakeholder(ctx)?, ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// The expression of interest, and once there is one the admission: today, unless another day is
/// typed.
fn admission(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = stakeholder(ctx)?;
    let actor = ctx.world().get::<Stakeholder>(id).ok_or_else(nothing_selected)?;
    let form = RecordForm::of(Kind::Stakeholders, id)
        .titled(titled(say!("admission-title"), id, ctx))
        .only(&["interest_expressed", "joined"]);
    let today = ctx.today().format("%d/%m/%Y").to_string();
    let form = match next_day(actor) {
        Some(field) => form.with(field, today).at(field),
        None => form,
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// A person behind the stakeholder, who comes from the organisation of that name.
fn person(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = stakeholder(ctx)?;
    let actor = ctx.world().get::<Stakeholder>(id).ok_or_else(nothing_selected)?;
    let form = RecordForm::new(Kind::People)
        .titled(titled(say!("kind-one-people"), id, ctx))
        .with("stakeholder", id.to_string())
        .with("organisation", actor.name.as_str())
        .only(&["name", "email", "phone", "gender"]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn overdue(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let message = if ctx.room == Room::Contacts {
        Message::Contacts(ContactsMessage::ToggleOverdue)
    } else {
        Message::Stakeholders(StakeholdersMessage::Toggle(Only::Overdue))
    };
    Ok(vec![Act::Tell(message)])
}

fn totals(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::contact_totals(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// The categories of the map, and how far each came; the one chosen is listed.
fn coverage(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let coverage = Coverage::of(ctx.sitting().map(|(sitting, _)| sitting), ctx.world());
    let item = |of: &Covered| {
        // The title says what the four figures are; in words they would not fit beside a category.
        let figures =
            [of.mapped(), of.contacted, of.joined, of.seated].map(|figure| format!("{figure:>4}"));
        let label = of.category.clone().unwrap_or_else(|| ctx.tell(&say!("category-none")));
        Offer::new(of.category.clone().unwrap_or_default(), label).hinted(figures.concat())
    };
    let offers = coverage.categories().iter().map(item);
    Ok(vec![Act::Open(Layer::choose(ctx.tell(&say!("coverage-title")), offers, |_, category| {
        let only = StakeholdersMessage::Show(Only::Category(category.clone()));
        Ok(vec![Act::Show(Room::Stakeholders), Act::Tell(Message::Stakeholders(only))])
    }))])
}

/// Chooses the stakeholder that stays, by a few letters.
fn merge(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let from = stakeholder(ctx)?;
    let name = ctx.world().label(from);
    let mut offers: Vec<Offer<Id>> = mapping::actors(ctx.world())
        .filter(|(id, _)| *id != from)
        .map(|(id, actor)| {
            let category = actor.category.as_ref().map(|category| category.as_str().to_owned());
            Offer::new(id, actor.names().collect::<Vec<_>>().join(" / "))
                .hinted(category.unwrap_or_default())
        })
        .collect();
    offers.sort_by_cached_key(|offer| offer.label.to_lowercase());
    let title = ctx.tell(&say!("merge-title", name = name));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, into| {
        let into = *into;
        let lines = vec![ctx.tell(&say!(
            "merge-question",
            name = called(from, ctx),
            into = called(into, ctx)
        ))];
        Ok(vec![ask(from, lines, united(from, into, ctx.whole())?, united, ctx)])
    }))])
}

/// How a record is called.
pub(super) fn called(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(id)
}

/// Says what will happen, after the lines given, and asks; `again` plans it anew when the answer is
/// yes.
pub(super) fn ask(
    from: Id,
    mut lines: Vec<String>,
    plan: Merge,
    again: fn(Id, Id, &dyn World) -> Result<Merge, Refusal>,
    ctx: &Ctx<'_>,
) -> Act {
    let into = plan.into;
    let gone = called(from, ctx);
    let kind = |(kind, count): (&Kind, &usize)| {
        format!("{} {count}", ctx.tell(&Sentence::new(format!("kind-{kind}"))).to_lowercase())
    };
    let moved: Vec<String> = plan.moved.iter().map(kind).collect();
    if !moved.is_empty() {
        lines.push(ctx.tell(&say!("merge-moves", what = moved.join(", "))));
    }
    if !plan.filled.is_empty() {
        let fields: Vec<String> =
            plan.filled.iter().map(|field| label_of(field, ctx).to_lowercase()).collect();
        lines.push(ctx.tell(&say!("merge-fills", fields = fields.join(", "))));
    }
    if plan.stays > 0 {
        lines.push(ctx.tell(&say!("merge-stays", count = plan.stays, name = gone)));
    }
    let confirm = ctx.question(ctx.tell(&say!("merge-confirm")), lines);
    Act::Open(Layer::ask(confirm, move |ctx| {
        let draft = again(from, into, ctx.whole())?.draft(from, ctx.world());
        let selects = matches!(ctx.room, Room::Stakeholders | Room::Map | Room::Proposals)
            .then(|| Act::Select(into.into()));
        Ok([Act::Commit(draft)].into_iter().chain(selects).collect())
    }))
}
