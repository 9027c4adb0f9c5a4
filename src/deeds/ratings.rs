//! Power and interest moved by a step, and where high begins. Keeps out: the map.

use super::argument::{Argument, MEETING, Takes};
use super::arguments::given;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use crate::domain::{Id, Kind, Line, Mark, Noun, Of, Process, Rating, World, at_hand, mapping};
use crate::ledger::{Change, Draft, Refusal, add, replace};
use crate::say;
use crate::text::Sentence;

const WAYS: &[&str] = &["up", "down", "left", "right"];
const WAY: Argument = Argument::needed("way", Takes::OneOf(WAYS));
const STAKEHOLDER: Argument = Argument::needed("stakeholder", Takes::Record(Kind::Stakeholders));
const CUT: Argument = Argument::needed("way", Takes::OneOf(&["up", "down"]));

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "nudge",
        arguments: &[WAY, STAKEHOLDER, MEETING],
        run: |world, by, told| {
            let stakeholder = given(told.record("stakeholder"), "stakeholder")?;
            let source = source(told.record("meeting"), world, by);
            let source = source.and_then(|source| Line::new(&world.language().tell(&source)).ok());
            let way = told.text("way").unwrap_or_default();
            nudge(stakeholder, way, source, world, by).map(Done::from)
        },
    },
    Deed {
        word: "cut",
        arguments: &[CUT],
        run: |world, _, told| cut(told.text("way") == Some("up"), world).map(Done::from),
    },
];

/// Where a judgement given now comes from: the sitting, while it is held.
pub fn source(taken: Option<Id>, world: &dyn World, by: &Caller<'_>) -> Option<Sentence> {
    let (_, meeting) = at_hand::sitting(taken, by.now, world)?;
    let number = meeting.number.get();
    at_hand::in_session(meeting, by.now).then(|| say!("rating-source", number = number))
}

/// Moves a stakeholder by one step: up and down in power, right and left in interest. Steps of one
/// rater on one day are one rating; the first of an unrated one puts it in the middle. Nothing
/// changes at the edge.
///
/// # Errors
/// When whoever calls has no name to put down.
pub fn nudge(
    stakeholder: Id,
    way: &str,
    source: Option<Line>,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<Draft, Refusal> {
    let known = mapping::present(stakeholder, None, world);
    let (power, interest) =
        (known.as_ref().and_then(|r| r.power), known.as_ref().and_then(|r| r.interest));
    let step = |mark: Option<Mark<1, 5>>, by: i64| {
        Mark::new((mark.map_or(3, Mark::get) + by).clamp(1, 5)).ok()
    };
    let (up, right) = match way {
        "up" => (1, 0),
        "down" => (-1, 0),
        "right" => (0, 1),
        _ => (0, -1),
    };
    let placed = power.is_some() && interest.is_some();
    let (up, right) = if placed { (up, right) } else { (0, 0) };
    let (power, interest) = (step(power, up), step(interest, right));
    let own = world
        .of::<Rating>(stakeholder)
        .find(|(_, rating)| rating.date == by.today() && rating.rater.as_str() == by.who);
    let is_same = known.is_some_and(|known| known.power == power && known.interest == interest);
    let (label, change) = match own {
        Some((own, rating)) => {
            let rating = Rating { power, interest, ..rating.clone() };
            ("edit-set", replace(own, rating, world))
        }
        None => {
            let rating = Rating {
                stakeholder: Of::to(stakeholder),
                date: by.today(),
                rater: Line::new(by.who).map_err(|what| Refusal::new(what, None))?,
                power,
                interest,
                legitimacy: None,
                urgency: None,
                attitude: None,
                engagement: None,
                desired: None,
                affected: None,
                affecting: None,
                source,
                confidence: None,
            };
            ("edit-add", add(by.id(), rating))
        }
    };
    let label = named(label, &change, world);
    let changes = if placed && is_same { Vec::new() } else { vec![change] };
    Ok(Draft::act(label, changes))
}

/// The label of an act on one record, by its kind and its name.
fn named(key: &'static str, change: &Change, world: &dyn World) -> Sentence {
    let name = change.after.as_ref().map(|record| record.label(world)).unwrap_or_default();
    let kind = Sentence::new(format!("kind-one-{}", Rating::KIND));
    match key {
        "edit-add" => say!("edit-add", kind = kind, name = name),
        _ => say!("edit-set", kind = kind, name = name),
    }
}

/// Moves the mark from which power and interest are high.
///
/// # Errors
/// When no process has been entered.
pub fn cut(is_up: bool, world: &dyn World) -> Result<Draft, Refusal> {
    let none = || Refusal::new(say!("refused-no-process"), Some(say!("refused-no-process-hint")));
    let (id, process) = world.all::<Process>().next().ok_or_else(none)?;
    let cut = (mapping::cut(world) + if is_up { 1 } else { -1 }).clamp(2, 5);
    let process = Process { cut: Mark::new(cut).ok(), ..process.clone() };
    Ok(Draft::act(say!("edit-cut", cut = cut), vec![replace(id, process, world)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deeds::sample_people::caller;
    use crate::ledger::sample::{Sample, why};

    const SCHOOL: Id = Id::from_bits(1);

    fn step(table: &mut Sample, way: &str) -> usize {
        let draft = nudge(SCHOOL, way, None, table.world(), &caller()).unwrap();
        let count = draft.changes.len();
        if count > 0 {
            table.admit(draft).unwrap();
        }
        count
    }

    #[test]
    fn the_first_step_is_the_middle_and_the_steps_of_a_day_are_one_rating() {
        let mut table = Sample::of(&[(Kind::Stakeholders, &[("name", "Scuola")])]);
        for way in ["left", "up", "up", "right", "down"] {
            assert_eq!(step(&mut table, way), 1, "{way}");
        }
        let (id, _) = table.world().of::<Rating>(SCHOOL).next().unwrap();
        let cells = ["power", "interest", "rater"].map(|field| table.cell(id, field));
        assert_eq!(cells, ["4", "4", "Ada"]);
        assert_eq!(table.world().of::<Rating>(SCHOOL).count(), 1);
        assert_eq!([step(&mut table, "up"), step(&mut table, "up")], [1, 0]);
    }

    #[test]
    fn the_cut_needs_a_process_and_stays_within_the_scale() {
        assert_eq!(why(cut(true, Sample::default().world())), ["refused-no-process"]);
        let mut table = Sample::of(&[(Kind::Process, &[("title", "Patto")])]);
        for (is_up, expected) in [(true, "5"), (false, "4"), (false, "3"), (false, "2")] {
            let draft = cut(is_up, table.world()).unwrap();
            table.admit(draft).unwrap();
            assert_eq!(table.cell(SCHOOL, "cut"), expected);
        }
        let lowest = cut(false, table.world()).unwrap();
        assert!(lowest.changes.iter().all(|change| change.before == change.after));
    }

    #[test]
    fn a_rating_comes_from_the_sitting_while_it_is_held() {
        let of = |date: &str| {
            let fields = [("number", "7"), ("date", date), ("start", "08:30")];
            let table = Sample::of(&[(Kind::Meetings, &fields)]);
            source(None, table.world(), &caller()).map(|told| told.key)
        };
        assert_eq!(of("2014-01-02").as_deref(), Some("rating-source"));
        assert_eq!(of("2013-12-01"), None);
    }
}
