//! The attendance sheet under the hand: one key a person, and times for those who come late or
//! leave early. Keeps out: totals and quorum, and proxies (see `proxies`).

use super::doing::acts;
use super::proxies::line;
use crate::deeds::{self, no_sitting};
use crate::domain::{AttendanceState, Datum, Id, Kind, Place, Row};
use crate::flow::{Act, Arguments, Command, Ctx, Layer, Offer, Outcome};
use crate::forms::RecordForm;
use crate::kit::Motion;
use crate::ledger::Refusal;
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "mark",
        scopes: &["attendance"],
        arguments: Arguments::OneOf(deeds::STATES),
        hint: 1,
        run: mark,
        ..Command::ROW
    },
    Command {
        name: "mark-substitute",
        scopes: &["attendance"],
        hint: 2,
        run: substitute,
        ..Command::ROW
    },
    Command {
        name: "mark-all-present",
        scopes: &["attendance"],
        hint: 3,
        run: all_present,
        ..Command::ROW
    },
    Command {
        name: "time-of",
        scopes: &["attendance"],
        arguments: Arguments::OneOf(deeds::TIMES),
        hint: 4,
        run: time_of,
        ..Command::ROW
    },
    Command { name: "mark-remote", scopes: &["attendance"], run: remote, ..Command::ROW },
    Command { name: "presences", scopes: &["attendance"], hint: 6, run: totals, ..Command::ROW },
    Command { name: "invite", scopes: &["attendance"], hint: 5, run: invite, ..Command::ROW },
    Command { name: "invite-everybody", scopes: &["attendance"], run: invite_all, ..Command::ROW },
    Command {
        name: "invite-as-last",
        scopes: &["attendance", "sittings"],
        run: invite_as_last,
        ..Command::ROW
    },
];

fn mark(ctx: &Ctx<'_>, state: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let state = AttendanceState::read(state, &place).map_err(|what| Refusal::new(what, None))?;
    // The same key again goes on to the next.
    let marked = (line.state != state).then(|| deeds::mark(id, state, ctx.world())).transpose()?;
    Ok(marked.into_iter().flat_map(acts).chain([Act::Move(Motion::Down)]).collect())
}

fn all_present(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    Ok(acts(deeds::mark_all_present(Some(meeting), ctx.world(), &ctx.caller())?))
}

/// The titular is excused and the substitute of the same lab, whose mandate holds on the day, is
/// present instead.
fn substitute(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, line) = line(ctx)?;
    let (_, people) = deeds::substitutes(line, ctx.world())?;
    match people.as_slice() {
        [only] => stand_in(id, *only, ctx),
        several => Ok(vec![choose(several, id, ctx)]),
    }
}

fn choose(people: &[Id], titular: Id, ctx: &Ctx<'_>) -> Act {
    let offers = people.iter().map(|person| Offer::new(*person, ctx.world().label(*person)));
    Act::Open(Layer::choose(ctx.tell(&say!("substitute-title")), offers, move |ctx, person| {
        stand_in(titular, *person, ctx)
    }))
}

fn stand_in(titular: Id, person: Id, ctx: &Ctx<'_>) -> Outcome {
    let stood = deeds::stand_in(titular, person, ctx.world(), &ctx.caller())?;
    Ok(acts(stood).into_iter().chain([Act::Move(Motion::Down)]).collect())
}

/// Asks for the hour, which is this minute while the sitting is held; who arrives is present.
fn time_of(ctx: &Ctx<'_>, which: &str) -> Outcome {
    let (id, kept) = line(ctx)?;
    deeds::amendable(id, ctx.world())?;
    let clock = deeds::hour(kept, which, ctx.world(), &ctx.caller())
        .map(|_| crate::text::clock(ctx.now.time()));
    let form = RecordForm::of(Kind::Attendance, id).with("state", "present").at_foot();
    let (field, shown): (&str, &[&'static str]) =
        if which == "arrival" { ("arrival", &["arrival"]) } else { ("departure", &["departure"]) };
    let form = form.only(shown);
    let form = match clock {
        Some(clock) => form.with(field, clock),
        None => form,
    };
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

fn remote(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (id, _) = line(ctx)?;
    Ok(vec![Act::Commit(deeds::turn_remote(id, ctx.world())?)])
}

fn invite(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    deeds::growable(meeting, ctx.world(), &ctx.caller())?;
    let missing = deeds::missing(meeting, ctx.world());
    // The person; nothing for all of them.
    let everybody = Offer::new(None, ctx.tell(&say!("invite-everybody", count = missing.len())));
    let people = missing.into_iter().map(|(id, person)| {
        let organisation = person.organisation.as_ref().map(|o| o.as_str().to_owned());
        Offer::new(Some(id), person.name.as_str().to_owned())
            .hinted(organisation.unwrap_or_default())
    });
    // The first choice is a person: who invites one after the other must not invite all by one
    // Enter too many.
    let title = ctx.tell(&say!("invite-title"));
    let known = Layer::choose(title, people.chain([everybody]), move |ctx, person| {
        let Some(person) = *person else {
            let everybody = deeds::invite_everybody(Some(meeting), ctx.world(), &ctx.caller());
            return Ok(vec![Act::Commit(everybody?)]);
        };
        let draft = deeds::invite(person, Some(meeting), ctx.world(), &ctx.caller())?;
        let row = draft.changes.first().map(|change| Act::Select(change.id.into()));
        Ok([Act::Commit(draft)].into_iter().chain(row).collect())
    });
    let or_new = known.or_new(ctx.tell(&say!("invite-new")), String::new(), move |ctx, name| {
        let form = RecordForm::new(Kind::People)
            .with("name", name)
            .by(move |texts, world, by| deeds::invite_new(texts, meeting, world, by));
        Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
    });
    Ok(vec![Act::Open(or_new)])
}

/// Everybody of the table who is missing from the sheet, at once.
pub(super) fn invite_all(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let everybody = deeds::invite_everybody(Some(meeting), ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(everybody)])
}

/// The same for a sitting that is new, where there is anybody to invite.
pub(super) fn invite_if_any(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.meant().ok_or_else(no_sitting)?;
    let usual = deeds::usual(meeting, ctx.world(), &ctx.caller());
    Ok(usual.map(|usual| Act::Commit(usual.draft)).into_iter().collect())
}

/// Whoever was invited to the sitting before.
fn invite_as_last(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.meant().ok_or_else(no_sitting)?;
    let draft = deeds::invite_as_last(Some(meeting), ctx.world(), &ctx.caller())?;
    Ok(vec![Act::Commit(draft)])
}

/// The modes and the balance of the sitting, and of all of them.
fn totals(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (meeting, _) = ctx.sitting().ok_or_else(no_sitting)?;
    let page = screens::totals_page(meeting, ctx);
    let (title, lines) = page.ok_or_else(|| Refusal::new(say!("refused-no-totals"), None))?;
    Ok(vec![Act::Open(Layer::page(title, lines))])
}
