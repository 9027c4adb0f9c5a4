//! What is asked of actions, open questions and notes received: open, done, overdue, whose, of
//! which lab. Keeps out: letters to look for.

use chrono::NaiveDate;

use crate::domain::{
    Action, Datum, Entry, Id, Kind, Lab, Note, Party, Phase, Place, Report, Representative, Row,
    World, carry_over, fold, mandates,
};
use crate::text::Sentence;

/// What a query asks for beside its letters.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Query {
    open: bool,
    done: bool,
    overdue: bool,
    owner: Option<String>,
    lab: Option<String>,
    phase: Option<String>,
}

impl Query {
    /// Takes the words it knows out of a text; what is left are letters to look for.
    pub fn of(text: &str) -> (Self, String) {
        let mut query = Self::default();
        let mut letters = Vec::new();
        for word in text.split_whitespace() {
            let folded = fold(word);
            match folded.split_once(':') {
                Some(("owner" | "di" | "chi", name)) if !name.is_empty() => {
                    query.owner = Some(name.to_owned())
                }
                Some(("phase" | "fase", word)) if !word.is_empty() => {
                    query.phase = Some(word.to_owned())
                }
                Some(("lab", code)) if !code.is_empty() => query.lab = Some(code.to_owned()),
                _ => match folded.as_str() {
                    "open" | "aperte" | "aperti" | "aperta" | "aperto" => query.open = true,
                    "done" | "fatte" | "chiuse" | "chiusi" => query.done = true,
                    "overdue" | "scadute" | "scaduta" | "scaduti" => query.overdue = true,
                    _ => letters.push(word),
                },
            }
        }
        (query, letters.join(" "))
    }

    /// What is wrong with the phase it asks for: a word that means none.
    pub fn fault(&self, world: &dyn World) -> Option<Sentence> {
        let fields = Row::new();
        Phase::read(self.phase.as_ref()?, &Place { row: &fields, world }).err()
    }

    /// Whether it asks for a record, on a day; it asks for nothing but actions, open questions and
    /// notes received.
    pub fn asks_for(&self, row: Id, today: NaiveDate, world: &dyn World) -> bool {
        let Query { open, done, overdue, owner, lab, phase } = self;
        if phase.as_ref().is_some_and(|word| !is_of_phase(row, word, world)) {
            return false;
        }
        let is_phase_alone =
            !open && !done && !overdue && owner.is_none() && lab.is_none() && phase.is_some();
        let Some(about) = about(row, today, world) else { return is_phase_alone };
        let owned = |name: &String| {
            about.parties.iter().any(|party| fold(&party.shown(world)).contains(name.as_str()))
        };
        let told = |code: &String| {
            world
                .of::<Report>(row)
                .any(|(_, report)| is_of_lab(&Party::Known(report.lab.id), code, today, world))
        };
        let of_lab = |code: &String| {
            about.parties.iter().any(|party| is_of_lab(party, code, today, world)) || told(code)
        };
        (!open || about.open)
            && (!done || !about.open)
            && (!overdue || about.overdue)
            && owner.as_ref().is_none_or(owned)
            && lab.as_ref().is_none_or(of_lab)
    }
}

/// What a row is about, as far as a query asks.
struct About<'a> {
    open: bool,
    overdue: bool,
    parties: Vec<&'a Party>,
}

fn about(id: Id, today: NaiveDate, world: &dyn World) -> Option<About<'_>> {
    if let Some(action) = world.get::<Action>(id) {
        let overdue = is_late(action, today);
        return Some(About {
            open: action.is_open(),
            overdue,
            parties: action.owner.iter().collect(),
        });
    }
    if let Some(entry) = world.get::<Entry>(id) {
        let parties = entry.speaker.iter().chain(&entry.holders.0).collect();
        return Some(About { open: carry_over::is_unsettled(entry), overdue: false, parties });
    }
    let note = world.get::<Note>(id)?;
    Some(About {
        open: carry_over::is_new(id, world),
        overdue: false,
        parties: note.from.iter().collect(),
    })
}

/// Whether a record is of a phase, by its code or by a word for it.
fn is_of_phase(row: Id, word: &str, world: &dyn World) -> bool {
    let Some(record) = world.record(row) else { return false };
    let fields = Row::new();
    let meant = Phase::read(word, &Place { row: &fields, world });
    let own = record.row().get(PHASE).cloned();
    meant.is_ok_and(|phase| own.as_deref() == Some(phase.code()))
}

/// Whether records of a kind say in which phase they belong.
pub fn has_phase(kind: Kind) -> bool {
    kind.field(PHASE).is_some()
}

/// The field that says it.
const PHASE: &str = "phase";

/// Whether a party is a lab, speaks for it today, or is its name.
fn is_of_lab(party: &Party, code: &str, today: NaiveDate, world: &dyn World) -> bool {
    let called = |lab: Id| {
        world.get::<Lab>(lab).is_some_and(|lab| {
            fold(lab.code.as_str()) == code
                || lab.name.as_ref().is_some_and(|name| fold(name.as_str()).contains(code))
        })
    };
    match party {
        Party::Known(id) => {
            called(*id)
                || mandates::of_person(*id, today, world)
                    .is_some_and(|(_, mandate)| called(mandate.lab.id))
                || world
                    .of::<Representative>(*id)
                    .any(|(_, mandate)| mandate.person.id == *id && called(mandate.lab.id))
        }
        Party::Said(words) => fold(words.as_str()).contains(code),
    }
}

/// Whether an action is still open after its day.
pub fn is_late(action: &Action, today: NaiveDate) -> bool {
    action.is_open() && action.due.is_some_and(|due| due < today)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn a_query_takes_its_words_and_leaves_the_letters() {
        let (query, letters) = Query::of("open fontane OWNER:Ada lab:acqua  nuove");
        assert!(query.open && !query.overdue && !query.done);
        assert_eq!((query.owner.as_deref(), query.lab.as_deref()), (Some("ada"), Some("acqua")));
        assert_eq!(letters, "fontane nuove");
        assert!(Query::of("scadute").0.overdue && Query::of("Aperte").0.open);
    }

    #[test]
    fn a_phase_is_asked_for_by_its_code_or_its_word() {
        let mut table = Sample::default();
        let action = table.add(Kind::Actions, &[("text", "scrivere"), ("phase", "design")]);
        let other = table.add(Kind::Actions, &[("text", "chiamare")]);
        let day = NaiveDate::from_ymd_opt(2014, 3, 1).unwrap();
        let asks = |text, row| Query::of(text).0.asks_for(row, day, table.world());
        for word in ["phase:design", "fase:progettazione", "open fase:PROGETTAZIONE"] {
            assert!(asks(word, action) && !asks(word, other), "{word}");
        }
        assert!(!asks("fase:priorita", action) && !asks("fase:nessuna", action));
    }

    #[test]
    fn a_word_that_only_looks_like_a_query_is_letters() {
        let (query, letters) = Query::of("owner: ore:18");
        assert!(query.owner.is_none() && query.lab.is_none());
        assert_eq!(letters, "owner: ore:18");
    }

    #[test]
    fn a_day_later_an_action_is_overdue_and_a_record_of_another_kind_is_never_asked_for() {
        let mut table = Sample::default();
        let person = table.add(Kind::People, &[("name", "Ada Rosa")]);
        let action = table.add(
            Kind::Actions,
            &[("text", "scrivere"), ("owner", "Ada Rosa"), ("due", "2014-03-01")],
        );
        let day = |day| NaiveDate::from_ymd_opt(2014, 3, day).unwrap();
        let asks = |text, row, today| Query::of(text).0.asks_for(row, today, table.world());
        assert_eq!(
            [asks("overdue", action, day(1)), asks("overdue owner:ada", action, day(2))],
            [false, true]
        );
        assert_eq!([asks("done", action, day(2)), asks("open", person, day(2))], [false, false]);
    }
}
