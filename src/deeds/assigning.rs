//! Who facilitates a table: whoever is named, else the first who is free and fit, with the reason.
//! Keeps out: who may not, which rules say.

use super::argument::{Argument, Takes};
use super::arguments::Arguments;
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::writing::{understood, write};
use crate::domain::calendar::Slot;
use crate::domain::{
    Assignment, Datum, Facilitator, FacilitatorLevel, Kind, Noun, Place, Row, World,
};
use crate::ledger::{Pinned, Refusal};
use crate::readings::pool::{Fit, Hindrance, Wanted, fitting};
use crate::say;
use crate::text::Sentence;

/// The fields that are not those of an assignment: what is wanted of whoever is sent.
const SKILLS: &str = "skills";
const LEVEL: &str = "training_level";

pub(super) const ROWS: &[Deed] = &[Deed {
    word: "assign",
    arguments: &[
        Argument::optional("territory", Takes::Record(Kind::Territories)),
        Argument::optional("date", Takes::Day),
        Argument::optional("start", Takes::Text),
        Argument::optional("end", Takes::Text),
        Argument::optional("meeting", Takes::Record(Kind::Meetings)),
        Argument::optional("phase", Takes::OneOf(&["priorities", "design", "delivery"])),
        Argument::optional("skills", Takes::Text),
        Argument::optional("training_level", Takes::OneOf(&["base", "upgrade"])),
        Argument::optional("facilitator", Takes::Record(Kind::Facilitators)),
    ],
    run: assign,
}];

fn assign(world: &dyn World, by: &Caller<'_>, told: &Arguments) -> Result<Done, Refusal> {
    let mut texts = told.texts();
    if texts.contains_key("facilitator") {
        return send(&texts, world, by);
    }
    let fits = candidates(&texts, world, by)?;
    let Some(first) = fits.first().filter(|fit| fit.hindrance.is_none()) else {
        return Err(nobody(&fits, world));
    };
    texts.insert("facilitator".to_owned(), first.facilitator.to_string());
    let name = world.label(first.facilitator);
    let told = say!("assigned-because", name = name, reason = reason(first, world));
    send(&texts, world, by).map(|done| done.with(Some(told)))
}

/// Sends the facilitator who is named to the table that the texts tell.
///
/// # Errors
/// What rules refuse: two tables at one hour, a day away, a territory that is in conflict.
pub fn send(texts: &Row, world: &dyn World, by: &Caller<'_>) -> Result<Done, Refusal> {
    let mut texts = texts.clone();
    texts.retain(|field, _| ![SKILLS, LEVEL].contains(&field.as_str()));
    write(Kind::Assignments, None, &texts, world, by).map(Done::from)
}

/// Everybody who could be sent to the table that the texts tell, the fittest first.
///
/// # Errors
/// When there are no facilitators, or the texts do not say when.
pub fn candidates(texts: &Row, world: &dyn World, by: &Caller<'_>) -> Result<Vec<Fit>, Refusal> {
    let (table, slot) = table(texts, world, by)?;
    let wanted = Wanted {
        slot,
        territory: table.territory.map(|territory| territory.id),
        meeting: table.meeting.map(|meeting| meeting.id),
        skills: listed(texts.get(SKILLS)),
        level: level(texts.get(LEVEL), world),
    };
    Ok(fitting(&wanted, world))
}

/// The table that the texts tell, and when it is held; whoever facilitates it is not looked at.
///
/// # Errors
/// When there are no facilitators, or the texts do not say when.
pub(super) fn table(
    texts: &Row,
    world: &dyn World,
    by: &Caller<'_>,
) -> Result<(Assignment, Slot), Refusal> {
    let Some((any, _)) = world.all::<Facilitator>().next() else {
        let hint = say!("refused-no-facilitator-hint");
        return Err(Refusal::new(say!("refused-no-facilitator"), Some(hint)));
    };
    let mut row = understood(Kind::Assignments, texts, by.today());
    row.retain(|field, _| Kind::Assignments.field(field).is_some());
    row.insert("facilitator".to_owned(), any.to_string());
    let table = Assignment::read(&row, world).map_err(|faults| {
        let pinned = |fault| Pinned { change: 0, fault };
        Refusal::of(faults.into_iter().map(pinned).collect())
    })?;
    let slot =
        table.slot(world).ok_or_else(|| Refusal::new(say!("fault-assignment-when"), None))?;
    Ok((table, slot))
}

fn listed(text: Option<&String>) -> Vec<String> {
    let text = text.map(String::as_str).unwrap_or_default();
    let parts = text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

fn level(text: Option<&String>, world: &dyn World) -> Option<FacilitatorLevel> {
    let text = text.map(|text| text.trim()).filter(|text| !text.is_empty())?;
    FacilitatorLevel::read(text, &Place { row: &Row::new(), world }).ok()
}

/// Why somebody is sent, or is not.
pub fn reason(fit: &Fit, world: &dyn World) -> Sentence {
    if let Some(hindrance) = fit.hindrance {
        return against(hindrance, world);
    }
    let (tables, hours) = (fit.load.tables, clock(fit.load.minutes));
    if fit.skills.is_empty() {
        say!("fit-free", tables = tables, hours = hours)
    } else {
        say!("fit-skilled", skills = fit.skills.join(", "), tables = tables, hours = hours)
    }
}

/// Minutes as hours and minutes.
fn clock(minutes: i64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn against(hindrance: Hindrance, world: &dyn World) -> Sentence {
    match hindrance {
        Hindrance::Busy(table) => say!("fit-busy", table = world.label(table)),
        Hindrance::Facilitates(sitting) => say!("fit-facilitates", sitting = world.label(sitting)),
        Hindrance::Away => say!("fit-away"),
        Hindrance::Unavailable => say!("fit-unavailable"),
        Hindrance::Conflict => say!("fit-conflict"),
        Hindrance::Untrained => say!("fit-untrained"),
    }
}

/// The refusal where nobody is free: the first of them with what stands against it.
pub(super) fn nobody(fits: &[Fit], world: &dyn World) -> Refusal {
    let hint = fits.first().map(|fit| {
        let name = world.label(fit.facilitator);
        say!("refused-nobody-free-hint", name = name, reason = reason(fit, world))
    });
    Refusal::new(say!("refused-nobody-free"), hint)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::ledger::sample::Sample;

    fn table() -> Sample {
        let mut table = Sample::default();
        for (name, skills) in [("Ada", "Ascolto"), ("Bice", "OST")] {
            table.add(Kind::People, &[("name", name)]);
            table.add(Kind::Facilitators, &[("person", name), ("skills", skills)]);
        }
        table
    }

    fn assigned(
        table: &mut Sample,
        texts: &[(&str, &str)],
    ) -> Result<(String, Vec<String>), String> {
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let row: Row =
            texts.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let deed = &ROWS[0];
        let told = deed.arguments(&row, table.world(), &by).unwrap();
        let done = assign(table.world(), &by, &told).map_err(|it| it.what.key.into_owned())?;
        let id = done.draft.changes[0].id;
        let keys = done.remarks.iter().map(|it| it.key.clone().into_owned()).collect();
        table.admit(done.draft).map_err(|it| it.what.key.into_owned())?;
        Ok((table.cell(id, "facilitator"), keys))
    }

    #[test]
    fn the_fittest_who_is_free_is_sent_and_then_the_other_and_then_nobody() {
        let mut table = table();
        let morning =
            [("date", "2026-10-05"), ("start", "9:00"), ("end", "11:00"), ("skills", "ost")];
        let because = vec!["assigned-because".to_owned()];
        assert_eq!(assigned(&mut table, &morning), Ok(("Bice".to_owned(), because.clone())));
        assert_eq!(assigned(&mut table, &morning), Ok(("Ada".to_owned(), because)));
        assert_eq!(assigned(&mut table, &morning), Err("refused-nobody-free".to_owned()));
    }

    #[test]
    fn whoever_does_least_is_sent_next() {
        let mut table = table();
        let on = |day: &'static str| [("date", day), ("start", "9:00"), ("end", "11:00")];
        let sent = |table: &mut Sample, day| assigned(table, &on(day)).unwrap().0;
        assert_eq!(sent(&mut table, "2026-10-05"), "Ada");
        assert_eq!(sent(&mut table, "2026-10-06"), "Bice");
        assert_eq!(sent(&mut table, "2026-10-07"), "Ada");
    }

    #[test]
    fn a_table_without_a_day_and_a_pool_without_anybody_are_told() {
        assert_eq!(assigned(&mut table(), &[]), Err("fault-assignment-when".to_owned()));
        let none = assigned(&mut Sample::default(), &[("date", "2026-10-05")]);
        assert_eq!(none, Err("refused-no-facilitator".to_owned()));
    }
}
