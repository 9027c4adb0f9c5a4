//! Days, hours and people in the words of a document. Keeps out: everything a person typed, which
//! is passed on as it is.

use chrono::NaiveDate;

use crate::domain::Moment;
use crate::readings::{Shown, TakenUp, Who};
use crate::say;
use crate::text::{Language, clock};

/// A person, a lab or an organisation in one line: `Anna Verdi, Circolo Nord, Ambiente, titular`.
pub(super) fn who(who: &Who, language: Language) -> String {
    if who.is_withheld() {
        return language.tell(&say!("who-withheld"));
    }
    let known =
        [who.name(), who.organisation(), who.lab()].into_iter().flatten().map(str::to_owned);
    let role = who.role().map(|role| language.tell(&role.sentence()));
    known.chain(role).collect::<Vec<_>>().join(", ")
}

/// Where an item comes from, in one line; empty where it is new.
pub(super) fn taken_up(from: &[TakenUp], language: Language) -> String {
    let told = |from: &TakenUp| {
        language.tell(&match from {
            TakenUp::Item(number) => say!("taken-item", number = *number),
            TakenUp::Question(number) => say!("taken-question", number = *number),
            TakenUp::Note(date) => say!("taken-note", day = language.date_short(*date)),
        })
    };
    from.iter().map(told).collect::<Vec<_>>().join("; ")
}

/// Several, in their order: `A; B`.
pub(super) fn all(people: &[Who], language: Language) -> String {
    people.iter().map(|person| who(person, language)).collect::<Vec<_>>().join("; ")
}

/// A day for a heading.
pub(super) fn day(date: NaiveDate, language: Language) -> String {
    language.date_long(date)
}

/// The hour a clock of the room showed.
pub(super) fn hour(moment: Moment) -> String {
    clock(moment.0.time())
}

/// A count, or the words for one that is withheld.
pub(super) fn count(shown: Shown, language: Language) -> String {
    match shown {
        Shown::Count(count) => count.to_string(),
        Shown::Withheld => language.tell(&say!("count-withheld")),
    }
}
