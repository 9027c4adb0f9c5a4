//! What single rooms add to their lists: rating and contacting, mandates, registers. Keeps out: the
//! live sitting and scores.

use super::mapping::{now_only, source};
use super::selected::nothing_selected;
use crate::deeds::beginnings;
use crate::domain::{Id, Kind, Lab, Rating, Record, Representative, RepresentativeRole, mapping};
use crate::flow::{
    Act, Command, Ctx, Layer, Message, Offer, Only, Outcome, Room, StakeholdersMessage,
};
use crate::forms::RecordForm;
use crate::ledger::Refusal;
use crate::say;
use crate::text::Sentence;

const MARKS: &[&str] = &[
    "power",
    "interest",
    "legitimacy",
    "urgency",
    "attitude",
    "engagement",
    "desired",
    "affected",
    "affecting",
    "source",
    "confidence",
];

pub(super) const ROWS: &[Command] = &[
    Command { name: "rate", scopes: &["stakeholders", "map"], hint: 12, run: rate, ..Command::ROW },
    Command {
        name: "contact",
        scopes: &["stakeholders", "map", "contacts"],
        hint: 13,
        run: contact,
        ..Command::ROW
    },
    Command {
        name: "uncontacted",
        scopes: &["stakeholders", "contacts"],
        hint: 14,
        run: uncontacted,
        ..Command::ROW
    },
    Command { name: "mandate", scopes: &["labs"], hint: 12, run: mandate, ..Command::ROW },
    Command { name: "score-it", scopes: &["proposals"], hint: 12, run: score_it, ..Command::ROW },
    Command { name: "register", scopes: &["registers"], hint: 12, run: register, ..Command::ROW },
];

/// The stakeholder that is selected, or whose contact is.
pub(super) fn stakeholder(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    match ctx.world().record(id) {
        Some(Record::Stakeholders(_)) => Ok(id),
        Some(Record::Contacts(contact)) => Ok(mapping::kept(contact.stakeholder.id, ctx.world())),
        _ => Err(nothing_selected()),
    }
}

/// Re-rating: what is known now, to be corrected. The same rater on the same day corrects the same
/// rating.
fn rate(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = stakeholder(ctx)?;
    now_only(ctx)?;
    let own = ctx
        .world()
        .of::<Rating>(id)
        .find(|(_, rating)| rating.date == ctx.today() && rating.rater.as_str() == ctx.session.who)
        .map(|(id, _)| id);
    let form = match own {
        Some(rating) => RecordForm::of(Kind::Ratings, rating),
        None => {
            let mut form = RecordForm::new(Kind::Ratings)
                .with("stakeholder", id.to_string())
                .with("date", ctx.today().format("%d/%m/%Y").to_string())
                .with("rater", ctx.session.who.clone());
            if let Some(known) = mapping::present(id, None, ctx.world()) {
                let row = crate::domain::Noun::row(&known);
                for field in MARKS.iter().filter(|field| !["source", "confidence"].contains(field))
                {
                    form = form.with(field, row.get(*field).cloned().unwrap_or_default());
                }
            }
            if let Some(source) = source(ctx) {
                form = form.with("source", source);
            }
            form
        }
    };
    let title = titled(say!("kind-one-ratings"), id, ctx);
    Ok(vec![Act::Open(form.titled(title).only(MARKS).layer(ctx, |_| Vec::new()))])
}

/// What a form is of, and of whom.
pub(super) fn titled(what: Sentence, id: Id, ctx: &Ctx<'_>) -> String {
    let name = ctx.world().label(id);
    ctx.tell(&say!("form-of", what = what, name = name))
}

fn contact(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = stakeholder(ctx)?;
    let form = RecordForm::begun(beginnings::contact(id, &ctx.caller()))
        .titled(titled(say!("kind-one-contacts"), id, ctx))
        .only(&["channel", "date", "by", "outcome", "reply", "next_step", "due"]);
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// Narrows the list of stakeholders; the log of contacts leads there, for it has no line of theirs.
fn uncontacted(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if ctx.room == Room::Contacts {
        let only = StakeholdersMessage::Show(Only::Uncontacted);
        return Ok(vec![Act::Show(Room::Stakeholders), Act::Tell(Message::Stakeholders(only))]);
    }
    let only = StakeholdersMessage::Toggle(Only::Uncontacted);
    Ok(vec![Act::Tell(Message::Stakeholders(only))])
}

/// A mandate for the lab that is selected, or whose representative is.
fn mandate(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let lab = if ctx.world().get::<Lab>(id).is_some() {
        id
    } else {
        ctx.world()
            .get::<Representative>(id)
            .map(|mandate| mandate.lab.id)
            .ok_or_else(nothing_selected)?
    };
    // Who comes beside one that holds the mandate can only be a substitute.
    let today = ctx.today();
    let is_held = ctx.world().of::<Representative>(lab).any(|(_, mandate)| {
        mandate.role == RepresentativeRole::Titular && mandate.to.is_none_or(|to| to >= today)
    });
    let role = if is_held { RepresentativeRole::Substitute } else { RepresentativeRole::Titular };
    let form = RecordForm::new(Kind::Representatives)
        .titled(titled(say!("kind-one-representatives"), lab, ctx))
        .with("lab", lab.to_string())
        .with("role", role.code())
        .with("from", ctx.today().format("%d/%m/%Y").to_string())
        .only(&["person", "role", "from", "to", "mandate"]);
    Ok(vec![Act::Open(form.layer(ctx, |id| vec![Act::Select(id.into())]))])
}

fn score_it(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    Ok(vec![Act::Show(Room::Scores), Act::Select(id.into())])
}

fn register(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let offers = Kind::ALL.iter().map(|kind| {
        Offer::new(*kind, ctx.tell(&Sentence::new(format!("kind-{kind}"))))
            .hinted(ctx.world().count(*kind).to_string())
    });
    let title = ctx.tell(&say!("register-title"));
    Ok(vec![Act::Open(Layer::choose(title, offers, |_, kind| Ok(vec![Act::Register(*kind)])))])
}
