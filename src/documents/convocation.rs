//! The convocation of a sitting as values for its templates. Keeps out: sending it.

use minijinja::{Value, context};

use super::document::{Manual, Row, Subject, TEXT};
use super::in_words;
use super::minutes::code;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Kind, Meeting, World};
use crate::print::values::{maybe, maybe_safe, safe};
use crate::readings::{Face, Item, Minutes};
use crate::say;
use crate::text::{Language, Sentence};

/// The convocation of one sitting, with its order of the day.
pub(super) const ROW: Row = Row {
    subject: Subject::Sitting,
    template: Some(include_str!("templates/convocation.md")),
    manual: Some(&MANUAL),
    missing,
    ..Row::of("convocation", TEXT, write)
};

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let process = writer.book.process();
    let secretariat = process.and_then(|process| process.secretariat.as_ref());
    let secretariat = secretariat.map(|line| line.as_str());
    writer.page(values(&writer.reading(id)?, secretariat, writer.language))
}

/// A convocation says where one comes, and at what hour.
fn missing(id: Option<&str>, world: &dyn World) -> Vec<Sentence> {
    let meeting = id.and_then(|id| world.find(Kind::Meetings, id).ok());
    let Some(sitting) = meeting.and_then(|id| world.get::<Meeting>(id)) else { return Vec::new() };
    let hour = sitting.planned_start.or(sitting.start).is_none().then(|| say!("page-hours"));
    let place = sitting.place.is_none().then(|| say!("page-place"));
    hour.into_iter().chain(place).collect()
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the convocation",
    note: "",
    values: &[
        ("`face`", "`public` or `reserved`"),
        ("`kind`, `number`", "the kind of meeting and its number"),
        (
            "`process`, `body`, `secretariat`",
            "the process, the deciding body, and who takes replies",
        ),
        ("`date`, `start`, `end`, `place`, `mode`", "when and where it is to be held, and how"),
        ("`facilitator`", "who leads it"),
        ("`convened`, `convened_by`", "when it was convened, and by which channel"),
        (
            "`items[].position`, `items[].title`, `items[].presenter`, `items[].question`",
            "the order of the day",
        ),
        (
            "`items[].minutes`, `items[].materials`, `items[].taken_up`",
            "the time box of an item (0 where it has none), the documents to read, and what it \
             takes up that was left open",
        ),
        ("`total`", "how long all items take, in words; none where one has no time box"),
        (
            "`letters[].who`",
            "to whom each letter goes: on the reserved face one for each who is invited, else one for \
             all, of which it is none",
        ),
        ("`proxies`", "how many proxies one person may hold"),
        ("`invited[]`", "who is invited, on the reserved face"),
    ],
};

/// The values of a convocation: on the reserved face a letter for each who is invited, on the other
/// one for all.
pub(super) fn values(minutes: &Minutes, secretariat: Option<&str>, language: Language) -> Value {
    let sitting = &minutes.sitting;
    // Of a day on which some items have no time box there is no whole.
    let boxes: Option<Vec<i64>> = minutes.items.iter().map(|item| item.minutes).collect();
    let total: i64 = boxes.unwrap_or_default().into_iter().sum();
    let span = say!("span", hours = total / 60, minutes = total % 60);
    let invited = minutes.attendance.iter().filter(|_| minutes.face == Face::Reserved);
    let invited: Vec<String> = invited.map(|line| in_words::who(&line.who, language)).collect();
    let letter = |who: Option<&String>| context! { who => maybe(who.map(String::as_str)) };
    let letters: Value = match invited.is_empty() {
        true => std::iter::once(letter(None)).collect(),
        false => invited.iter().map(|who| letter(Some(who))).collect(),
    };
    context! {
        face => minutes.face.code(),
        kind => sitting.kind.code(),
        number => sitting.number,
        process => maybe(minutes.process.clone()),
        body => maybe(minutes.body.clone()),
        secretariat => maybe(secretariat),
        proxies => minutes.rules.proxies,
        letters,
        date => safe(in_words::day(sitting.date, language)),
        start => maybe_safe(sitting.planned_start.or(sitting.start).map(in_words::hour)),
        end => maybe_safe(sitting.planned_end.map(in_words::hour)),
        place => maybe(sitting.place.clone()),
        mode => code(sitting.mode.map(|mode| mode.sentence()), language),
        facilitator => maybe(in_words::named(minutes.facilitator.as_ref(), language)),
        convened => maybe_safe(sitting.convened.map(|day| in_words::day(day, language))),
        convened_by => code(sitting.convened_by.map(|channel| channel.sentence()), language),
        items => minutes.items.iter().map(|it| item(it, language)).collect::<Value>(),
        total => maybe_safe((total > 0).then(|| language.tell(&span))),
        invited => invited.iter().map(Value::from).collect::<Value>(),
    }
}

fn item(item: &Item, language: Language) -> Value {
    context! {
        position => item.position,
        title => item.title.clone(),
        minutes => item.minutes.unwrap_or(0),
        presenter => maybe(in_words::named(item.presenter.as_ref(), language)),
        question => maybe(item.question.clone()),
        materials => maybe(item.materials.clone()),
        taken_up => in_words::taken_up(&item.taken_up, language),
    }
}
