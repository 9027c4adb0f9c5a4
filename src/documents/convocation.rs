//! The convocation of a sitting as values for its templates. Keeps out: sending it.

use minijinja::{Value, context};

use super::in_words;
use super::minutes::code;
use crate::print::values::{maybe, maybe_safe, safe};
use crate::readings::{Face, Item, Minutes};
use crate::text::Language;

/// The values of a convocation; the reserved face lists who is invited.
pub(super) fn values(minutes: &Minutes, language: Language) -> Value {
    let sitting = &minutes.sitting;
    let total: i64 = minutes.items.iter().filter_map(|item| item.minutes).sum();
    let invited = minutes.attendance.iter().filter(|_| minutes.face == Face::Reserved);
    context! {
        face => minutes.face.code(),
        kind => sitting.kind.code(),
        number => sitting.number,
        process => maybe(minutes.process.clone()),
        body => maybe(minutes.body.clone()),
        date => safe(in_words::day(sitting.date, language)),
        start => maybe_safe(sitting.planned_start.or(sitting.start).map(in_words::hour)),
        end => maybe_safe(sitting.planned_end.map(in_words::hour)),
        place => maybe(sitting.place.clone()),
        mode => code(sitting.mode.map(|mode| mode.sentence()), language),
        facilitator => maybe(minutes.facilitator.as_ref().map(|who| in_words::who(who, language))),
        convened => maybe_safe(sitting.convened.map(|day| in_words::day(day, language))),
        convened_by => code(sitting.convened_by.map(|channel| channel.sentence()), language),
        items => minutes.items.iter().map(|it| item(it, language)).collect::<Value>(),
        total,
        invited => invited.map(|line| Value::from(in_words::who(&line.who, language))).collect::<Value>(),
    }
}

fn item(item: &Item, language: Language) -> Value {
    context! {
        position => item.position,
        title => item.title.clone(),
        minutes => item.minutes.unwrap_or(0),
        presenter => maybe(item.presenter.as_ref().map(|who| in_words::who(who, language))),
        question => maybe(item.question.clone()),
        materials => maybe(item.materials.clone()),
        taken_up => in_words::taken_up(&item.taken_up, language),
    }
}
