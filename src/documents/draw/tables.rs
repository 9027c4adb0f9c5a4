//! A draw as tables: quotas, strata, people. Keeps out: words around them, and names on the public
//! face.

use serde::Serialize;

use crate::documents::reopened::Reason;
use crate::domain::{Candidate, Draw, DrawMethod, Id, Line, Moment, World};
use crate::methods::draw::{TICKETS, draw as number, fingerprint};
use crate::methods::ratio::{Ratio, exact, rounded, whole};
use crate::print::{Column, Grid, Value};
use crate::readings::Face;
use crate::readings::draw::{DrawnPerson, Lot, LotsDrawn, list, lottery};
use crate::say;
use crate::text::Sentence;

/// The tables of the protocol; a program reads them all.
#[derive(Serialize)]
pub(super) struct Tables {
    /// How it was drawn, with all that it takes to do it again.
    pub draw: HowDrawn,
    /// A row a quota.
    pub quotas: Grid,
    /// A row a stratum, or a type.
    pub strata: Grid,
    /// A row for each who was drawn or is a reserve.
    pub people: Grid,
    /// How many earlier draws were taken back.
    pub taken_back: u32,
}

/// How a draw was made, for a program that does it again.
#[derive(Serialize)]
pub(super) struct HowDrawn {
    number: i64,
    title: String,
    members: usize,
    method: &'static str,
    /// SHA-256 of the list as it was frozen.
    list_hash: Option<String>,
    /// The list, a line for each.
    list: Vec<String>,
    /// The tickets, and their SHA-256.
    lottery: Option<Vec<String>>,
    lottery_hash: Option<String>,
    seed: Option<String>,
    /// The ticket that the seed names, in hexadecimal digits.
    ticket: Option<String>,
    /// How many of each type are drawn, by their numbers.
    panel: Option<String>,
    frozen: Option<String>,
    drawn: Option<String>,
    /// On which days an earlier draw was taken back, and why.
    undone: Vec<Reason>,
}

impl HowDrawn {
    fn of((id, draw): (Id, &Draw), found: &LotsDrawn, world: &dyn World) -> Self {
        let text = |line: &Line| line.as_str().to_owned();
        let moment = |at: Moment| at.0.to_rfc3339();
        let seed = draw.seed.as_ref();
        let tickets = lottery(draw);
        let ticket = seed.filter(|_| tickets.is_some());
        Self {
            number: draw.number.get(),
            title: text(&draw.title),
            members: found.members,
            method: draw.method.unwrap_or(DrawMethod::Plain).code(),
            list_hash: draw.list_hash.as_ref().map(text),
            list: list(id, world).lines().map(str::to_owned).collect(),
            lottery_hash: tickets.as_deref().map(fingerprint),
            lottery: tickets.map(|own| own.lines().map(str::to_owned).collect()),
            seed: seed.map(text),
            ticket: ticket.map(|seed| format!("{:05x}", number(seed.as_str(), TICKETS.into()))),
            panel: super::panel(found, draw),
            frozen: draw.frozen.map(moment),
            drawn: draw.drawn.map(moment),
            undone: Reason::each(draw.reason.as_ref()),
        }
    }
}

fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

fn count(number: usize) -> Value {
    Value::Count(u64::try_from(number).unwrap_or(u64::MAX))
}

/// A probability in hundredths, to two places.
fn percent(chance: &Ratio) -> Value {
    Value::Decimal(rounded(&(chance * whole(100_u32)), 2))
}

impl Tables {
    pub(super) fn of(
        (id, draw): (Id, &Draw),
        found: &LotsDrawn,
        again: Option<u32>,
        face: Face,
        world: &dyn World,
    ) -> Self {
        Self {
            draw: HowDrawn::of((id, draw), found, world),
            quotas: quotas(found),
            strata: strata(found),
            people: people(draw, found, again, face, world),
            taken_back: again.unwrap_or_default(),
        }
    }
}

fn quotas(found: &LotsDrawn) -> Grid {
    let rows = found.quotas.iter().map(|own| {
        vec![
            Value::words(Some(own.quota.category.as_str()).filter(|name| !name.is_empty())),
            Value::Words(own.quota.value.clone()),
            Value::Words(own.quota.bounds()),
            count(own.people),
            count(own.seated),
        ]
    });
    Grid {
        columns: vec![
            column("category", say!("heading-category")),
            column("value", say!("heading-stratum")),
            column("bounds", say!("heading-quota")),
            column("people", say!("heading-on-list")),
            column("seated", say!("heading-seated")),
        ],
        rows: rows.collect(),
    }
}

fn strata(found: &LotsDrawn) -> Grid {
    let rows = found.strata.iter().enumerate().map(|(at, own)| {
        vec![
            count(at + 1),
            Value::Words(own.name.clone()),
            count(own.people.len()),
            own.chance.as_ref().map_or(Value::Nothing, percent),
            Value::words(own.chance.as_ref().map(exact).as_deref()),
            own.seats.map_or(Value::Nothing, count),
        ]
    });
    Grid {
        columns: vec![
            column("number", say!("heading-type-number")),
            column("stratum", say!("heading-type-of-person")),
            column("people", say!("heading-on-list")),
            column("chance", say!("heading-chance")),
            column("chance_exact", say!("heading-chance-exact")),
            column("seats", say!("heading-seats-drawn")),
        ],
        rows: rows.collect(),
    }
}

/// How somebody came out, as a code and in words.
pub(super) fn lot(lot: Lot) -> Value {
    let told = |code: &'static str, sentence: Sentence| Value::Code(code, sentence);
    match lot {
        Lot::Seated => told("seated", say!("lot-seated")),
        Lot::Replacement => told("replacement", say!("lot-replacement")),
        Lot::Elsewhere => told("elsewhere", say!("lot-elsewhere")),
        Lot::Reserve(_) => told("reserve", say!("lot-reserve")),
        Lot::Declined => told("declined", say!("lot-declined")),
        Lot::Out => told("out", say!("lot-out")),
    }
}

/// Everybody who was drawn or is a reserve, stratum by stratum in the order drawn.
fn people(
    draw: &Draw,
    found: &LotsDrawn,
    again: Option<u32>,
    face: Face,
    world: &dyn World,
) -> Grid {
    let mut columns = vec![
        column("stratum", say!("heading-stratum")),
        column("order", say!("heading-place")),
        column("code", say!("heading-code")),
        column("lot", say!("heading-lot")),
        column("decline_order", say!("heading-decline-order")),
    ];
    if face == Face::Reserved {
        columns.push(column("name", say!("heading-name")));
    }
    // Of the whole draw: whoever reads the table alone must know it too.
    columns.extend([
        column("frozen", say!("heading-frozen")),
        column("drawn", say!("heading-drawn")),
        column("seed", say!("heading-seed")),
        column("list_hash", say!("heading-list-hash")),
        column("taken_back", say!("heading-taken-back")),
    ]);
    let moment = |at: Option<Moment>| Value::words(at.map(|at| at.0.to_rfc3339()).as_deref());
    let words = |line: &Option<Line>| Value::words(line.as_ref().map(Line::as_str));
    let whole = [
        moment(draw.frozen),
        moment(draw.drawn),
        words(&draw.seed),
        words(&draw.list_hash),
        again.map_or(Value::Nothing, |times| Value::Count(times.into())),
    ];
    let row = |stratum: &str, place: usize, own: &DrawnPerson| {
        let mut row = vec![
            Value::Words(stratum.to_owned()),
            count(place + 1),
            Value::Words(own.code.clone()),
            lot(own.lot),
        ];
        let record = world.get::<Candidate>(own.candidate);
        let order = record.and_then(|own| own.decline_order);
        row.push(order.map_or(Value::Nothing, |order| Value::Whole(order.get())));
        if face == Face::Reserved {
            let name =
                record.and_then(|own| own.name.as_ref()).map(|name| name.as_str().to_owned());
            let person = record.and_then(|own| own.person).map(|person| world.label(person.id));
            row.push(Value::words(name.or(person).as_deref()));
        }
        row.extend(whole.iter().cloned());
        row
    };
    let rows = found.strata.iter().flat_map(|stratum| {
        let drawn = stratum.people.iter().enumerate().filter(|(_, own)| own.lot != Lot::Out);
        drawn.map(move |(place, own)| row(&stratum.name, place, own)).collect::<Vec<_>>()
    });
    Grid { columns, rows: rows.collect() }
        .without_blank(&super::WHOLE)
        .without_blank(&["decline_order"])
}
