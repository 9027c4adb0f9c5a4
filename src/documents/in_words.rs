//! Days, hours and people in the words of a document. Keeps out: everything a person typed, which
//! is passed on as it is.

use chrono::NaiveDate;

use crate::domain::{Moment, lab_called};
use crate::print::Value as Cell;
use crate::privacy::given_first;
use crate::readings::{Function, Genders, Shown, TakenUp, Who};
use crate::say;
use crate::text::{Language, clock};

/// A person, a lab or an organisation in one line: `Anna Verdi, Circolo Nord, lab Ambiente,
/// titular`.
pub(super) fn who(who: &Who, language: Language) -> String {
    if who.is_withheld() {
        return language.tell(&match who.function() {
            Some(Function::Facilitates) => say!("who-facilitates"),
            Some(Function::TakesMinutes) => say!("who-takes-minutes"),
            Some(Function::Presents) => say!("who-presents"),
            None => say!("who-withheld"),
        });
    }
    let lab = who.lab().map(|lab| language.tell(&lab_called(lab)));
    let known = [who.name(), who.organisation()].into_iter().flatten().map(str::to_owned);
    let known = known.chain(lab);
    let role = who.role().map(|role| language.tell(&role.sentence()));
    known.chain(role).collect::<Vec<_>>().join(", ")
}

/// The same as a letter is addressed: the first name comes first.
pub(super) fn addressee(addressed: &Who, language: Language) -> String {
    let told = who(addressed, language);
    match addressed.name() {
        Some(name) => match told.strip_prefix(name) {
            Some(rest) => format!("{}{rest}", given_first(name)),
            None => told,
        },
        None => told,
    }
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

/// The same for a line that is left out where the face may say nothing of who it is.
pub(super) fn named(who: Option<&Who>, language: Language) -> Option<String> {
    who.filter(|found| !found.is_withheld() || found.function().is_some())
        .map(|found| self::who(found, language))
}

/// Several, in their order: `A; B`; those the face may say nothing of are counted at the end.
/// `None` where there is nobody.
pub(super) fn all(people: &[Who], language: Language) -> Option<String> {
    let mut told: Vec<String> =
        people.iter().filter_map(|person| named(Some(person), language)).collect();
    let others = people.len() - told.len();
    let counted = match (told.is_empty(), others) {
        (_, 0) => None,
        (true, _) => Some(say!("who-others-only", count = others)),
        (false, _) => Some(say!("who-others", count = others)),
    };
    told.extend(counted.map(|sentence| language.tell(&sentence)));
    (!told.is_empty()).then(|| told.join("; "))
}

/// People by gender in one line, without those of whom there is nobody or whose count is withheld;
/// `None` where nothing is left, and where nobody stated any.
pub(super) fn genders(found: &Genders, language: Language) -> Option<String> {
    let shown = |shown: Shown| shown.count().filter(|count| *count > 0);
    [found.women, found.men, found.other].into_iter().find_map(shown)?;
    let told = [
        shown(found.women).map(|count| say!("gender-women", count = count)),
        shown(found.men).map(|count| say!("gender-men", count = count)),
        shown(found.other).map(|count| say!("gender-other", count = count)),
        shown(found.not_stated).map(|count| say!("gender-unstated", count = count)),
    ];
    let told: Vec<String> =
        told.into_iter().flatten().map(|sentence| language.tell(&sentence)).collect();
    (!told.is_empty()).then(|| told.join(", "))
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

/// The same in a table that people read: what is withheld is a sign, which a line below explains
/// once.
pub(super) fn signed(shown: Shown) -> Cell {
    let counted = |count| Cell::Count(u64::try_from(count).unwrap_or(u64::MAX));
    shown.count().map_or_else(|| Cell::Words("*".to_owned()), counted)
}
