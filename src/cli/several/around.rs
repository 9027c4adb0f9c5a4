//! The tables of the folder in which the one on screen lies, for whoever looks around from it.
//! Keeps out: drawing them.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::overview::facts;
use super::twins::{Pair, pairs};
use crate::app::{Around, Beside};
use crate::cli::places::{self, Place};
use crate::domain::World;
use crate::flow::{Elsewhere, Neighbour, Twin};
use crate::readings::engagements::{Engagements, Touched, clashes, told_beside};
use crate::readings::occasions::occasions;
use crate::readings::{Glance, GlanceFacts};
use crate::say;
use crate::store::may_be_table;
use crate::text::{Diagnostic, Sentence};

/// What looks around from a table that lies among others.
pub(in crate::cli) fn around(here: &Place) -> Around {
    let here = whole(&here.dir);
    Box::new(move |today| found(&here, today))
}

/// What sees this table alone: a copy to try things out on, or a seat that was handed out.
pub(in crate::cli) fn nowhere() -> Around {
    Box::new(|_| Err(Diagnostic::new(say!("around-nowhere"), None)))
}

/// What looks, from a table that lies among others, at where the people of the others are when.
pub(in crate::cli) fn beside(here: &Place) -> Beside {
    let here = whole(&here.dir);
    Box::new(move || Elsewhere(elsewhere(&here)))
}

/// Where the people of the other tables of the folder are when, each by its table; what cannot be
/// read tells nothing.
fn elsewhere(here: &Path) -> Vec<(String, Engagements)> {
    let others = others(here).unwrap_or_default().into_iter();
    let others = others.filter(|place| whole(&place.dir) != here);
    let read = |place: Place| Some((place.name.clone(), facts(&place).ok()?));
    others.filter_map(read).map(|(name, facts)| (name, facts.engagements().clone())).collect()
}

/// Who is put by these changes of a table where they cannot be, since another table of the folder
/// has them at that hour; the table is as it is after them.
pub(in crate::cli) fn met_elsewhere(
    place: &Place,
    touched: &[Touched],
    world: &dyn World,
) -> Vec<Sentence> {
    if touched.is_empty() {
        return Vec::new();
    }
    let others = elsewhere(&whole(&place.dir));
    told_beside(touched, &others, world)
}

fn others(here: &Path) -> Result<Vec<Place>, Diagnostic> {
    let folder = here.parent().unwrap_or(here);
    // Folders of others stand beside a table that was put just anywhere.
    places::all_in(folder, |dir| may_be_table(dir) && dir.read_dir().is_ok())
}

fn found(here: &Path, today: NaiveDate) -> Result<Vec<Neighbour>, Diagnostic> {
    let read = others(here)?.into_iter().map(|place| {
        let facts = facts(&place).map_err(|why| why.what);
        (place, facts)
    });
    let read: Vec<(Place, Result<GlanceFacts, Sentence>)> = read.collect();
    let engaged = read.iter().filter_map(|(place, facts)| {
        let facts = facts.as_ref().ok()?;
        Some((place.name.as_str(), facts.engagements()))
    });
    let mut clashes = clashes(&engaged.collect::<Vec<_>>());
    clashes.retain(|it| it.day >= today);
    let people = read.iter().filter_map(|(place, facts)| {
        let facts = facts.as_ref().ok()?;
        Some((place, facts.people()))
    });
    let pairs = pairs(&people.collect::<Vec<_>>());
    let neighbour = |(place, facts): (Place, Result<GlanceFacts, Sentence>)| {
        let is_here = whole(&place.dir) == here;
        let own = clashes.iter().filter(|it| it.seen_from(&place.name).is_some());
        Neighbour {
            clashes: own.cloned().collect(),
            twins: pairs.iter().filter_map(|pair| twin(pair, &place.name)).collect(),
            held: facts.as_ref().map(|it| occasions(it.engagements())).unwrap_or_default(),
            glance: facts.map(|facts| Glance::on(today, facts)),
            name: place.name,
            dir: place.dir,
            is_here,
        }
    };
    Ok(read.into_iter().map(neighbour).collect())
}

/// A pair as it is seen from a table; nothing where it is not about that table.
fn twin(pair: &Pair, table: &str) -> Option<Twin> {
    let here = pair.tables.iter().position(|it| it == table)?;
    let of = |all: &[String; 2], at: usize| all.get(at).cloned().unwrap_or_default();
    let there = 1 - here;
    Some(Twin {
        name: of(&pair.names, here),
        other: of(&pair.names, there),
        table: of(&pair.tables, there),
        how: pair.how.clone(),
    })
}

/// A path without links, so that one folder has one name.
fn whole(dir: &Path) -> PathBuf {
    dir.canonicalize().unwrap_or_else(|_| dir.to_owned())
}
