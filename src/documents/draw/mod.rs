//! The protocol of a draw: the frozen list and its hash, the seed, who is drawn and who is a reserve,
//! and how anybody does it again. Keeps out: names on the public face.

mod bars;
mod tables;
#[cfg(test)]
mod tests;

use minijinja::{Value, context};

use self::tables::Tables;
use super::document::{Manual, PICTURED, Row, Subject};
use super::refusal::ExportRefusal;
use super::reopened;
use super::writer::{Writer, Written, json};
use crate::domain::quotas::panel_text;
use crate::domain::{Draw, DrawMethod, Id, Kind, Moment, World, budgets, taken_back};
use crate::methods::draw::{TICKETS, draw as number, fingerprint};
use crate::print::svg::Drawing;
use crate::print::{Format, markdown};
use crate::readings::draw::{LotsDrawn, list, list_hash, lottery};
use crate::say;
use crate::text::{Language, Sentence, clock};

/// The protocol of a draw.
pub(super) const ROW: Row = Row {
    subject: Subject::Draw,
    rooms: &[("draws", 0)],
    template: Some(include_str!("../templates/draw.md")),
    manual: Some(&MANUAL),
    ..Row::of("draw", PICTURED, write)
};

const MANUAL: Manual = Manual {
    title: "the protocol of a draw",
    note: "",
    values: &[
        ("`face`, `process`", "the face and the process"),
        ("`number`, `title`, `members`, `method`", "the draw, how many are drawn, and how"),
        (
            "`hash`, `seed`",
            "SHA-256 of the frozen list, and the public seed; none before there is one",
        ),
        (
            "`holds`",
            "whether the hash is that of the list as it is now; false names a list that was changed",
        ),
        (
            "`by_seats`, `strata[].name`, `strata[].seats`, `strata[].of`, `strata[].missing`",
            "whether each stratum has its seats given; then each stratum: seats, people on the \
             list, places that nobody is left to take",
        ),
        ("`picture`", "the place of the bars; none in a format that shows no picture"),
        ("`quotas`", "the quotas: people on the list and in the panel, a table"),
        ("`types`", "the types of people with their numbers and how likely each was, a table"),
        (
            "`lottery`, `lottery_hash`, `ticket`, `panel`",
            "the tickets of a fair draw, their SHA-256, the ticket that the seed names, and how \
             many of each type are drawn",
        ),
        ("`vacant`", "how many places nobody is left to take"),
        (
            "`again`, `undone[].day`, `undone[].words`",
            "how many earlier draws were taken back; on which day and why, where that was written down",
        ),
        (
            "`frozen`, `drawn`",
            "day and hour at which the list was frozen and at which it was drawn",
        ),
        ("`seated`", "the codes of those who sit in the panel"),
        (
            "`people`",
            "who is drawn, reserves and who declined, a table; with names in the reserved face",
        ),
        ("`list`", "the frozen list, a line `CODE;VALUE` each, with a value for each category"),
    ],
};

/// The draw that is named by its number, else the one with the greatest number.
fn meant(id: Option<&str>, world: &dyn World) -> Result<Id, ExportRefusal> {
    match id {
        Some(text) => world.find(Kind::Draws, text).map_err(|_| ExportRefusal::no_draw()),
        None => {
            let last = world.all::<Draw>().max_by_key(|(_, own)| own.number);
            last.map(|(id, _)| id).ok_or_else(ExportRefusal::no_draw)
        }
    }
}

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let world = writer.book;
    let id = meant(id, world)?;
    let draw = world.get::<Draw>(id).ok_or_else(ExportRefusal::no_draw)?;
    let found = LotsDrawn::of(id, world).ok_or_else(ExportRefusal::no_draw)?;
    let tables = Tables::of((id, draw), &found, again(id, world), writer.face, world);
    match writer.format {
        Format::Json => json(&tables).map(Written::from),
        Format::Csv => Ok(tables.people.csv().into()),
        Format::Xlsx => Written::sheets(&[
            ("people", &tables.people),
            ("strata", &tables.strata),
            ("quotas", &tables.quotas),
        ]),
        Format::Svg => {
            let (times, language) = (again(id, world), writer.language);
            let head = moments(draw, writer).map(|told| language.tell(&told));
            let head: Vec<String> = head.into_iter().collect();
            Ok(Written::picture(&bars::bars(draw, &found, times, Some(head), language)))
        }
        _ => {
            let bars = bars::bars(draw, &found, None, None, writer.language);
            writer.page_with(
                values(id, draw, &found, &tables, &bars, writer),
                std::slice::from_ref(&bars),
            )
        }
    }
}

fn values(
    id: Id,
    draw: &Draw,
    found: &LotsDrawn,
    tables: &Tables,
    bars: &Drawing,
    writer: &Writer<'_>,
) -> Value {
    let world = writer.book;
    let language: Language = writer.language;
    let strata = found.strata.iter().map(|own| {
        context! {
            name => own.name.as_str(),
            seats => own.seats.unwrap_or_default(),
            of => own.people.len(),
            missing => if draw.seed.is_some() { own.missing() } else { 0 },
        }
    });
    // In a block of code nothing is escaped, and a fence cannot stand in a line that holds a code.
    let text = list(id, world).replace('`', "'");
    let kept = draw.list_hash.as_ref().map(|hash| hash.as_str());
    let seed = draw.seed.as_ref().map(|seed| seed.as_str());
    let tickets = lottery(draw);
    let ticket = seed.filter(|_| tickets.is_some());
    let method = draw.method.unwrap_or(DrawMethod::Plain).sentence();
    context! {
        members => found.members,
        picture => writer.place_of(bars),
        method => Value::from_safe_string(language.tell(&method)),
        holds => kept.is_none_or(|kept| kept == list_hash(id, world)),
        by_seats => found.is_by_seats,
        quotas => tables.quotas.table(language),
        types => tables.strata.table(language),
        lottery_hash => tickets.as_deref().map(fingerprint),
        lottery => tickets.map(Value::from_safe_string),
        ticket => ticket.map(|seed| format!("{:05x}", number(seed, TICKETS.into()))),
        panel => panel(found, draw),
        again => again(id, world),
        undone => reopened::lines(draw.reason.as_ref(), language),
        frozen => draw.frozen.map(|at| moment(at, writer)),
        drawn => draw.drawn.map(|at| moment(at, writer)),
        vacant => if seed.is_some() { found.vacant() } else { 0 },
        face => writer.face.code(),
        process => writer.process(),
        number => draw.number.get(),
        title => draw.title.as_str(),
        hash => kept,
        seed => seed.map(|seed| Value::from_safe_string(markdown::line(seed))),
        strata => strata.collect::<Value>(),
        seated => seated(found),
        people => if seed.is_some() { tables.people.clone().without(&WHOLE).table(language) } else { Value::from(()) },
        list => Value::from_safe_string(text),
    }
}

/// The codes of those who sit in the panel, as people count.
fn seated(found: &LotsDrawn) -> Value {
    let mut codes: Vec<&str> = found.seated().map(|own| own.code.as_str()).collect();
    codes.sort_unstable_by(|one, other| budgets::by_number(one, other));
    if codes.is_empty() { Value::from(()) } else { Value::from(codes.join(", ")) }
}

/// The columns of people that say the same of everybody, for whoever reads the table alone.
const WHOLE: [&str; 5] = ["frozen", "drawn", "seed", "list_hash", "taken_back"];

/// A day and an hour, as the table writes them.
fn moment(at: Moment, writer: &Writer<'_>) -> Value {
    Value::from_safe_string(writer.language.tell(&told(at, writer)))
}

fn told(at: Moment, writer: &Writer<'_>) -> Sentence {
    let at = at.0.with_timezone(&writer.book.zone());
    let day = writer.language.date_long(at.date_naive());
    say!("draw-moment", day = day, hour = clock(at.time()))
}

/// When the list was frozen and when it was drawn, in a line; nothing where that is not known.
fn moments(draw: &Draw, writer: &Writer<'_>) -> Option<Sentence> {
    let frozen = told(draw.frozen?, writer);
    Some(match draw.drawn {
        Some(drawn) => say!(
            "picture-draw-moments",
            frozen = frozen,
            drawn = told(drawn, writer),
            seed = draw.seed.as_ref().map_or("", |seed| seed.as_str())
        ),
        None => say!("picture-draw-frozen", frozen = frozen),
    })
}

/// How often it was drawn before and taken back; nothing where it never was.
fn again(draw: Id, world: &dyn World) -> Option<u32> {
    taken_back::times(world.get::<Draw>(draw)?, draw, world)
}

/// How many of each type are drawn, by their numbers, where that was found and not given.
fn panel(found: &LotsDrawn, draw: &Draw) -> Option<String> {
    let seats = |own: &crate::readings::draw::Stratum| {
        u32::try_from(own.seats.unwrap_or_default()).unwrap_or_default()
    };
    let panel: Vec<u32> = found.strata.iter().map(seats).collect();
    draw.panel.as_ref().map(|_| panel_text(&panel))
}
