//! `calc rotation`: plans of rounds at tables. Keeps out: finding them, which `methods` does.

use super::json::field::{Fault, Field};
use super::json::value::Value;
use crate::methods::seating::{Plan, Room, bound, plan};
use crate::say;

/// The most people, and the most rounds.
const MOST: u64 = 500;
/// The most instances in one file.
const MOST_INSTANCES: usize = 100;

/// One plan for each instance; the input is a list of them, or one alone.
pub(super) fn rotation(input: &Field<'_>) -> Result<Value, Fault> {
    if input.fields().is_ok() {
        return instance(input);
    }
    Ok(Value::List(input.each(MOST_INSTANCES, instance)?))
}

fn instance(field: &Field<'_>) -> Result<Value, Fault> {
    let number = |name: &str| -> Result<usize, Fault> {
        let field = field.get(name)?;
        let count = field.count()?;
        if count > MOST {
            return Err(field.fault(say!("cli-calc-most", most = MOST)));
        }
        usize::try_from(count).map_err(|_| field.fault(say!("cli-calc-most", most = MOST)))
    };
    let (people, tables, rounds) = (number("people")?, number("tables")?, number("rounds")?);
    let seed = field.find("seed")?.map_or(Ok(1), |seed| seed.count())?;
    let room = Room::new(people, tables, rounds);
    let mut room = room.ok_or_else(|| field.fault(say!("cli-calc-room")))?;
    if let Some(sizes) = field.find("table_sizes")? {
        let read = |size: &Field<'_>| Ok(usize::try_from(size.count()?).unwrap_or(usize::MAX));
        let own = sizes.list_of(tables)?.iter().map(read).collect::<Result<Vec<_>, Fault>>()?;
        let (least, most) = (people / tables, people.div_ceil(tables));
        let refused = say!("cli-calc-sizes", people = people, least = least, most = most);
        room = room.with_sizes(own).ok_or_else(|| sizes.fault(refused))?;
    }
    if let Some(hosts) = field.find("hosts")? {
        for (table, host) in hosts.entries(tables)?.iter().enumerate() {
            let Some(person) = host.or_null(Field::count)? else { continue };
            let person = usize::try_from(person).unwrap_or(usize::MAX);
            room =
                room.with_host(table, person).ok_or_else(|| host.fault(say!("cli-calc-host")))?;
        }
    }
    for (name, join) in [("apart", false), ("together", true)] {
        let Some(pairs) = field.find(name)? else { continue };
        for pair in pairs.entries(usize::MAX)? {
            let [one, other] = &pair.list_of(2)?[..] else {
                return Err(pair.fault(say!("cli-calc-room")));
            };
            let read = |field: &Field<'_>| -> Result<usize, Fault> {
                let person = usize::try_from(field.count()?).unwrap_or(usize::MAX);
                let known = (person < people).then_some(person);
                known.ok_or_else(|| field.fault(say!("cli-calc-host")))
            };
            let (one, other) = (read(one)?, read(other)?);
            room = if join { room.together(one, other) } else { room.apart(one, other) };
        }
    }
    Ok(told(&room, &plan(&room, seed)))
}

fn told(room: &Room, plan: &Plan) -> Value {
    let rounds = plan.rounds.iter().map(|tables| {
        Value::List(tables.iter().map(|seated| Value::list(seated.iter().copied())).collect())
    });
    let whole = |number: u64| i64::try_from(number).map_or(Value::Null, Value::Whole);
    Value::object([
        ("rounds", Value::List(rounds.collect())),
        ("distinct_meetings", whole(plan.distinct_meetings())),
        ("upper_bound_distinct_meetings", whole(bound(room))),
        ("wishes_not_met", plan.breaks(room).into()),
    ])
}
