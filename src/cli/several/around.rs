//! The tables of the folder in which the one on screen lies, for whoever looks around from it.
//! Keeps out: drawing them.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::overview::facts;
use crate::app::Around;
use crate::cli::places::{self, Place};
use crate::flow::Neighbour;
use crate::readings::Glance;
use crate::say;
use crate::store::may_be_table;
use crate::text::Diagnostic;

/// What looks around from a table that lies among others.
pub(in crate::cli) fn around(here: &Place) -> Around {
    let here = whole(&here.dir);
    Box::new(move |today| found(&here, today))
}

/// What sees this table alone: a copy to try things out on, or a seat that was handed out.
pub(in crate::cli) fn nowhere() -> Around {
    Box::new(|_| Err(Diagnostic::new(say!("around-nowhere"), None)))
}

fn found(here: &Path, today: NaiveDate) -> Result<Vec<Neighbour>, Diagnostic> {
    let folder = here.parent().unwrap_or(here);
    // Folders of others stand beside a table that was put just anywhere.
    let places = places::all_in(folder, |dir| may_be_table(dir) && dir.read_dir().is_ok())?;
    Ok(places.into_iter().map(|place| neighbour(place, here, today)).collect())
}

fn neighbour(place: Place, here: &Path, today: NaiveDate) -> Neighbour {
    let glance = facts(&place).map(|facts| Glance::on(today, facts)).map_err(|why| why.what);
    let is_here = whole(&place.dir) == here;
    Neighbour { name: place.name, dir: place.dir, glance, is_here }
}

/// A path without links, so that one folder has one name.
fn whole(dir: &Path) -> PathBuf {
    dir.canonicalize().unwrap_or_else(|_| dir.to_owned())
}
