//! Who has the floor: one key begins a turn and ends it. Keeps out: what turns add up to.

use super::live::writable;
use super::selected::nothing_selected;
use crate::deeds::{self, no_sitting};
use crate::domain::{Entry, Id, Party, Person, sittings};
use crate::flow::{Act, Arguments, Command, Ctx, Layer, Offer, Outcome};
use crate::readings::groups::present;
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command { name: "turn", scopes: &["live"], run: turn, ..Command::ROW },
    Command {
        name: "speaking",
        scopes: &["live"],
        arguments: Arguments::OneOf(&["types", "people"]),
        run: speaking,
        ..Command::ROW
    },
];

/// Ends the turn that runs; else asks who speaks, the speaker of the entry under the hand first.
fn turn(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    if let Some(draft) = deeds::end_turn(Some(meeting), ctx.world(), &ctx.caller())? {
        return Ok(vec![Act::Commit(draft)]);
    }
    let first = ctx
        .subject()
        .and_then(|id| ctx.world().get::<Entry>(id))
        .and_then(|entry| entry.speaker.clone());
    let mut people: Vec<Party> =
        present(meeting, ctx.world()).into_iter().map(Party::Known).collect();
    if people.is_empty() {
        people = sittings::attendance(meeting, ctx.world())
            .into_iter()
            .map(|(_, line)| Party::Known(line.person.id))
            .collect();
    }
    people.retain(|party| first.as_ref() != Some(party));
    people.sort_by_cached_key(|party| party.shown(ctx.world()).to_lowercase());
    let offers = first.into_iter().chain(people).map(|party| offer(party, ctx));
    let title = ctx.tell(&say!("turn-title"));
    Ok(vec![Act::Open(Layer::choose(title, offers, move |ctx, speaker| {
        let draft = deeds::begin_turn(speaker.clone(), Some(meeting), ctx.world(), &ctx.caller())?;
        Ok(vec![Act::Commit(draft)])
    }))])
}

fn offer(party: Party, ctx: &Ctx<'_>) -> Offer<Party> {
    let organisation = match &party {
        Party::Known(id) => organisation(*id, ctx),
        Party::Said(_) => String::new(),
    };
    let shown = party.shown(ctx.world());
    Offer::new(party, shown).hinted(organisation)
}

fn organisation(person: Id, ctx: &Ctx<'_>) -> String {
    let found = ctx.world().get::<Person>(person).and_then(|person| person.organisation.as_ref());
    found.map(|name| name.as_str().to_owned()).unwrap_or_default()
}

fn speaking(ctx: &Ctx<'_>, of: &str) -> Outcome {
    ctx.sitting().ok_or_else(no_sitting)?;
    let (title, lines) =
        screens::speaking_page(of == "people", ctx).ok_or_else(nothing_selected)?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
