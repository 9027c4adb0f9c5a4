//! The views of the map under the hand: which one, as of when, in which order, around whom. Keeps
//! out: what they show, and moving anybody (see `mapping`).

use chrono::{Months, NaiveDate};

use super::selected::nothing_selected;
use crate::domain::{Fault, Id};
use crate::flow::{
    Act, Advance, Answers, Arguments, Body, Command, Ctx, Layer, MapMessage, MapView, Message,
    Offer, Outcome, RoomView,
};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Pinned, Refusal};
use crate::readings::map::{Rainbow, Standing, standings};
use crate::say;
use crate::text;

/// The one field of the form that asks for a day.
const DAY: &str = "day";

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "map-view",
        scopes: &["map"],
        arguments: Arguments::OneOf(MapView::WORDS),
        hint: 10,
        run: |_, word| {
            let leaf = || MapMessage::Leaf(Advance::of(word));
            Ok(told(MapView::of(word).map_or_else(leaf, MapMessage::View)))
        },
        ..Command::ROW
    },
    Command { name: "map-views", scopes: &["map"], run: choose, ..Command::ROW },
    Command { name: "map-day", scopes: &["map"], hint: 14, run: as_of, ..Command::ROW },
    Command { name: "map-beside", scopes: &["map"], run: beside, ..Command::ROW },
    Command { name: "map-sort", scopes: &["map"], run: sort, ..Command::ROW },
    Command { name: "map-centre", scopes: &["map"], run: centre, ..Command::ROW },
];

/// Tells the map something.
fn told(message: MapMessage) -> Vec<Act> {
    vec![Act::Tell(Message::Map(message))]
}

fn choose(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let offer = |view: MapView| Offer::new(view, ctx.tell(&view.title()));
    let title = ctx.tell(&say!("map-views-title"));
    Ok(vec![Act::Open(Layer::choose(title, MapView::ALL.map(offer), |ctx, view| {
        // The view on screen is there already; asked for again it would give way to the one before.
        let is_there = ctx.view_state.view == RoomView::Map(*view);
        Ok(if is_there { Vec::new() } else { told(MapMessage::View(*view)) })
    }))])
}

/// Asks for the day as of which the map is shown; an empty answer is now.
fn as_of(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let field = Field::new(DAY, ctx.tell(&say!("field-date")), FieldKind::Line)
        .help(ctx.tell(&say!("map-day-help")));
    let written =
        ctx.view_state.day.map(|day| day.format("%d/%m/%Y").to_string()).unwrap_or_default();
    let form =
        FormState::new(ctx.tell(&say!("map-day-title")), vec![field], &[(DAY.to_owned(), written)]);
    let then = |ctx: &Ctx<'_>, answers: &Answers| {
        let typed = answers.get(DAY).map(|typed| typed.trim()).unwrap_or_default();
        if typed.is_empty() {
            return Ok(told(MapMessage::AsOf(None)));
        }
        let day = past(typed, ctx.today()).map_err(|reason| {
            Refusal::of(vec![Pinned { change: 0, fault: Fault::new(DAY, reason) }])
        })?;
        Ok(told(MapMessage::AsOf(Some(day))))
    };
    let understood = |ctx: &Ctx<'_>, _: &str, typed: &str| {
        past(typed, ctx.today()).ok().map(|day| ctx.session.language.date_long(day))
    };
    Ok(vec![Act::Open(Layer::new(Body::Form(form), then).saying(understood).at_foot())])
}

/// The day that is meant, which has come: a day and month without a year are the last ones, not the
/// next.
fn past(typed: &str, today: NaiveDate) -> Result<NaiveDate, crate::text::Sentence> {
    let day = text::read_date(typed, today)?;
    if day <= today {
        return Ok(day);
    }
    let year_before = |day: NaiveDate| day.checked_sub_months(Months::new(12));
    // Read a year and a day apart, only a day of the calendar stays the same; "tomorrow" does not.
    let base = year_before(today).and_then(|base| base.succ_opt());
    let again = base.and_then(|base| text::read_date(typed, base).ok());
    again
        .filter(|again| *again <= today && Some(*again) == year_before(day))
        .ok_or_else(|| say!("map-day-future"))
}

/// Who stands where the selected one stands, to choose another of them.
fn beside(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let all = standings(ctx.view_state.day, ctx.world());
    let rainbow = ctx.view_state.view == RoomView::Map(MapView::Rainbow);
    let place = |one: &Standing| {
        if rainbow {
            Rainbow::place(one)
        } else {
            one.place().and_then(|(power, interest)| {
                usize::try_from(power).ok().zip(usize::try_from(interest).ok())
            })
        }
    };
    let own = all.iter().find(|one| one.id == id).map(&place).ok_or_else(nothing_selected)?;
    let offers: Vec<Offer<Id>> = all
        .iter()
        .filter(|one| place(one) == own)
        .map(|one| Offer::new(one.id, one.name.clone()))
        .collect();
    let title = match own {
        None => say!("map-beside-unrated", count = offers.len()),
        Some((up, along)) if rainbow => {
            say!("map-beside-rainbow", affected = up, affecting = along, count = offers.len())
        }
        Some((up, along)) => {
            say!("map-beside-grid", power = up, interest = along, count = offers.len())
        }
    };
    Ok(vec![Act::Open(Layer::choose(ctx.tell(&title), offers, |_, id| {
        Ok(vec![Act::Select((*id).into())])
    }))])
}

fn sort(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if ctx.view_state.view != RoomView::Map(MapView::Network) {
        return Err(Refusal::new(
            say!("refused-not-network"),
            Some(say!("refused-not-network-hint")),
        ));
    }
    Ok(told(MapMessage::Sort))
}

fn centre(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let _: Id = ctx.subject().ok_or_else(nothing_selected)?;
    Ok(told(MapMessage::Centre))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_without_a_year_is_the_last_such_day() {
        let today = day("2014-03-15");
        assert_eq!(past("1/2", today), Ok(day("2014-02-01")));
        assert_eq!(past("17 aprile", today), Ok(day("2013-04-17")));
        assert_eq!(past("oggi", today), Ok(today));
    }

    #[test]
    fn a_day_that_has_not_come_is_refused() {
        let today = day("2014-03-15");
        for typed in ["domani", "venerdì", "17/04/2014", "tra 3 giorni"] {
            assert_eq!(past(typed, today).unwrap_err().key, "map-day-future", "{typed}");
        }
        assert_eq!(past("mai", today).unwrap_err().key, "date-unreadable");
    }
}
