//! Territories and facilitators under the hand: who is sent to a table, and what each territory
//! did. Keeps out: who is fit, which deeds say.

use super::doing;
use crate::deeds::assigning::{candidates, reason, send};
use crate::deeds::rotating::{PLACED, TurnBy, of_day, rotation};
use crate::domain::{Id, Kind, Record, Row};
use crate::flow::{Act, Answers, Body, Command, Ctx, Layer, Notice, Offer, Outcome};
use crate::forms::field_box;
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::Refusal;
use crate::say;
use crate::screens;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "assign",
        scopes: &["territories", "facilitators"],
        hint: 11,
        run: assign,
        types: true,
        ..Command::ROW
    },
    Command {
        name: "rotate",
        scopes: &["territories", "facilitators"],
        hint: 13,
        run: rotate,
        types: true,
        ..Command::ROW
    },
    Command {
        name: "territory-numbers",
        scopes: &["territories", "facilitators"],
        hint: 12,
        run: numbers,
        ..Command::ROW
    },
];

/// What is asked of a table before somebody is sent there.
const ASKED: &[&str] = &["territory", "date", "start", "end", "meeting", "phase"];

/// The territory under the hand, or that of the assignment.
fn territory(ctx: &Ctx<'_>) -> Option<Id> {
    let id = ctx.subject()?;
    match ctx.world().record(id)? {
        Record::Territories(_) => Some(id),
        Record::Assignments(assignment) => assignment.territory.map(|territory| territory.id),
        _ => None,
    }
}

/// Asks for the table, then offers the facilitators, the fittest first, each with the reason.
fn assign(ctx: &Ctx<'_>, _: &str) -> Outcome {
    // Without a pool there is nobody to be sent, whatever the table.
    let today = ctx.today().format("%Y-%m-%d").to_string();
    candidates(&Row::from([("date".to_owned(), today)]), ctx.world(), &ctx.caller())?;
    let fields = Kind::Assignments.fields().iter();
    let mut boxes: Vec<Field> = ASKED
        .iter()
        .filter_map(|name| fields.clone().find(|field| field.name == *name))
        .map(|field| field_box(field, ctx))
        .collect();
    let label = ctx.tell(&say!("field-skills"));
    let help = ctx.tell(&say!("assign-skills-help"));
    boxes.push(Field::new("skills", label, FieldKind::Line).help(help));
    let here = territory(ctx).map(|id| ("territory".to_owned(), id.to_string()));
    let initial: Vec<(String, String)> = here.into_iter().collect();
    let form = FormState::new(ctx.tell(&say!("assign-title")), boxes, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), chosen))])
}

/// The facilitators for the table that was told.
fn chosen(ctx: &Ctx<'_>, answers: &Answers) -> Outcome {
    let texts: Row = answers.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
    let fits = candidates(&texts, ctx.world(), &ctx.caller())?;
    let offers = fits.iter().map(|fit| {
        let name = ctx.world().label(fit.facilitator);
        let offer = Offer::new(fit.facilitator, name);
        let offer = offer.hinted(ctx.tell(&reason(fit, ctx.world())));
        if fit.hindrance.is_some() { offer.behind() } else { offer }
    });
    let title = ctx.tell(&say!("assign-who-title"));
    let offers: Vec<Offer<Id>> = offers.collect();
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, id| {
        let mut texts = texts.clone();
        texts.insert("facilitator".to_owned(), id.to_string());
        Ok(doing::acts(send(&texts, ctx.world(), &ctx.caller())?))
    }))])
}

/// Asks for the days and for a public seed, then proposes whose turn it is at each, with the reason.
fn rotate(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let fields = Kind::Assignments.fields().iter();
    let line = |name: &'static str, label: Sentence, help: Sentence| {
        Field::new(name, ctx.tell(&label), FieldKind::Line).help(ctx.tell(&help))
    };
    let dates = line("dates", say!("rotate-dates"), say!("rotate-dates-help"));
    let seed = line("seed", say!("rotate-seed"), say!("rotate-seed-help"));
    let own = ["start", "end", "territory", "phase"].into_iter();
    let own = own.filter_map(|name| fields.clone().find(|field| field.name == name));
    let own = own.map(|field| field_box(field, ctx));
    let skills = line("skills", say!("field-skills"), say!("assign-skills-help"));
    let boxes = [dates, seed].into_iter().chain(own).chain([skills]).collect();
    let here = territory(ctx).map(|id| ("territory".to_owned(), id.to_string()));
    let initial: Vec<(String, String)> = here.into_iter().collect();
    let form = FormState::new(ctx.tell(&say!("rotate-title")), boxes, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), proposed))])
}

/// What can be done with turns that are proposed.
enum OfTurns {
    /// Register all of them.
    Register,
    /// Place somebody else by hand on this day.
    Place(String),
    /// Nothing: it stands already.
    Nothing,
}

/// The turns as they are proposed: one key registers all of them, or somebody is placed by hand at
/// one and the others are proposed anew round it.
fn proposed(ctx: &Ctx<'_>, answers: &Answers) -> Outcome {
    let texts: Row = answers.iter().map(|(name, text)| (name.clone(), text.clone())).collect();
    let found = rotation(&texts, ctx.world(), &ctx.caller())?;
    let register = Offer::new(OfTurns::Register, ctx.tell(&say!("rotate-register")));
    let register = register.hinted(ctx.tell(&found.balance));
    let turns = found.turns.iter().map(|turn| {
        let told = format!("{} {}", turn.date, turn.name);
        let what = match turn.by {
            TurnBy::Before => OfTurns::Nothing,
            TurnBy::Hand | TurnBy::Rotation => OfTurns::Place(turn.date.clone()),
        };
        Offer::new(what, told).hinted(ctx.tell(&turn.reason))
    });
    let offers: Vec<Offer<OfTurns>> = [register].into_iter().chain(turns).collect();
    let title = ctx.tell(&say!("rotate-proposed"));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, chosen| match chosen {
        OfTurns::Register => {
            // What others did meanwhile is weighed: it is proposed anew and registered.
            let done = rotation(&texts, ctx.world(), &ctx.caller())?;
            Ok(vec![Act::Commit(done.draft), Act::Say(Notice::plain(done.balance))])
        }
        OfTurns::Place(date) => place(date, &texts, ctx),
        OfTurns::Nothing => {
            let hint = say!("refused-rotation-kept-hint");
            Err(Refusal::new(say!("refused-turn-kept"), Some(hint)))
        }
    }))])
}

/// Offers who can be placed by hand on a day of a rotation, the fittest first, each with the reason.
fn place(date: &str, texts: &Row, ctx: &Ctx<'_>) -> Outcome {
    let fits = candidates(&of_day(texts, date), ctx.world(), &ctx.caller())?;
    let offers = fits.iter().map(|fit| {
        let offer = Offer::new(fit.facilitator, ctx.world().label(fit.facilitator));
        let offer = offer.hinted(ctx.tell(&reason(fit, ctx.world())));
        if fit.hindrance.is_some() { offer.behind() } else { offer }
    });
    let offers: Vec<Offer<Id>> = offers.collect();
    let title = ctx.tell(&say!("rotate-place-title", date = date));
    let (date, texts) = (date.to_owned(), texts.clone());
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, id| {
        let mut texts = texts.clone();
        let before = texts.remove(PLACED).unwrap_or_default();
        let others = before.split(';').map(str::trim).filter(|one| {
            let of = one.split_once('=').map(|(of, _)| of);
            !one.is_empty() && of != Some(date.as_str())
        });
        let own = format!("{date}={id}");
        let all: Vec<&str> = others.chain([own.as_str()]).collect();
        texts.insert(PLACED.to_owned(), all.join("; "));
        proposed(ctx, &texts.into_iter().collect())
    }))])
}

fn numbers(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::territory_numbers_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
