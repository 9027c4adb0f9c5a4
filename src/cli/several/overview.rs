//! `overview`: what is ahead, open and owed at one table, or at every table of a folder. Keeps out:
//! what each table says (see `readings`), and layout.

use chrono::NaiveDate;

use super::each::{all_read, each};
use super::sheets;
use super::told::{Overview, Twins};
use super::twins::pairs;
use crate::cli::aligned::json;
use crate::cli::call::Call;
use crate::cli::failure::Failure;
use crate::cli::grammar::codes::Shape;
use crate::cli::opening::open_to_read;
use crate::cli::places::{self, Place};
use crate::domain::{Viewer, Zone};
use crate::readings::GlanceFacts;
use crate::store::indexed;
use crate::text::Diagnostic;

/// `overview --all`.
pub(in crate::cli) fn overview(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let found = each(call, |place| Ok((place.clone(), facts(place)?)))?;
    let people = found.read.iter().map(|(_, (place, facts))| (place, facts.people()));
    let twins = pairs(&people.collect::<Vec<_>>());
    let read = found.read.into_iter().map(|(name, (_, facts))| (name, facts)).collect();
    let mut told = Overview::of(today(call), read, &found.unread, call.language);
    told.twins = twins.into_iter().map(Twins::of).collect();
    written(call, &told, shape, true);
    all_read(found.unread)
}

/// What a glance at a table is made of, from the index beside it where that is of today.
pub(super) fn facts(place: &Place) -> Result<GlanceFacts, Diagnostic> {
    indexed(&place.dir, GlanceFacts::SHAPE, |ledger| {
        GlanceFacts::of(&ledger.seen_by(Viewer::Facilitator))
    })
}

/// `overview`: of the table that is meant.
pub(in crate::cli) fn overview_of_one(call: &mut Call<'_>, shape: Shape) -> Result<(), Failure> {
    let name = places::meant(call)?.name;
    let table = open_to_read(call)?;
    let facts = GlanceFacts::of(&table.ledger().seen_by(Viewer::Facilitator));
    let told = Overview::of(today(call), vec![(name, facts)], &[], call.language);
    written(call, &told, shape, false);
    Ok(())
}

fn written(call: &mut Call<'_>, told: &Overview, shape: Shape, names_tables: bool) {
    let text = match shape {
        Shape::Json => json(told),
        Shape::Csv => sheets::lines(told).csv(),
        Shape::Markdown => sheets::markdown(told, call.language),
        Shape::Text => sheets::text(told, names_tables, call.language),
    };
    call.put(text);
}

/// Today on the wall of the room; tables lie in one country.
fn today(call: &Call<'_>) -> NaiveDate {
    (call.host.now)().with_timezone(&Zone::default().0).date_naive()
}
