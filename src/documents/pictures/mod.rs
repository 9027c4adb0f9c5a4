//! The pictures of the map for a printed report: grid, salience and network as SVG. Keeps out: how
//! SVG is written.
//!
//! They show what a table thinks of others, so they exist on the reserved face alone. Nothing is
//! told by colour.

mod grid;
mod network;
mod round;
mod salience;

use grid::grid;
use network::network;
use salience::salience;

use chrono::NaiveDate;

use super::document::{Faces, Row};
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::World;
use crate::print::Format;
use crate::print::svg::{Anchor, Canvas, LINE, Style, WIDTH, named, wrap};
use crate::readings::map::Standing;
use crate::say;
use crate::text::{Language, Sentence};

/// The power/interest grid.
pub(super) const GRID: Row =
    picture("grid", &[("map", 0)], |writer, _| Ok(grid(writer.book, writer.language).svg.into()));

/// The classes of salience.
pub(super) const SALIENCE: Row = picture("salience", &[("map", 1)], |writer, _| {
    Ok(salience(writer.book, writer.language).svg.into())
});

/// Who moves whom.
pub(super) const NETWORK: Row = picture("network", &[("map", 2)], |writer, _| {
    Ok(network(writer.book, writer.language).svg.into())
});

/// A rating beside a name is confidential: no public face can be made of it.
const fn picture(
    code: &'static str,
    rooms: &'static [(&'static str, u8)],
    write: fn(&Writer<'_>, Option<&str>) -> Result<Written, ExportRefusal>,
) -> Row {
    Row { faces: Faces::Confidential, rooms, ..Row::of(code, &[Format::Svg], write) }
}

/// The letters of titles.
const TITLE: Style = Style::bold(13.0);
/// The letters of headings inside a picture.
const HEADING: Style = Style::bold(8.5);
/// The letters of everything else.
const SMALL: Style = Style::plain(7.5);
/// How many names of one group a text alternative tells.
const TOLD: usize = 100;

/// Draws the title, the process and what the picture rests on; answers where the picture begins.
fn head(sheet: &mut Canvas, title: &str, basis: &str, world: &dyn World) -> f64 {
    sheet.text((0.0, 14.0), Anchor::Start, TITLE, title);
    let process = world.process().map(|process| process.title.as_str()).unwrap_or_default();
    let lines = wrap(process, WIDTH, SMALL, 2)
        .into_iter()
        .chain(wrap(basis, WIDTH, SMALL, 2))
        .collect::<Vec<_>>();
    sheet.lines((0.0, 27.0), Anchor::Start, SMALL, &lines) + 4.0
}

/// Draws who could not be placed, and for whom the picture is; answers where the sheet ends.
fn foot(sheet: &mut Canvas, y: f64, missing: &Sentence, names: &[&str], language: Language) -> f64 {
    let mut y = y;
    if !names.is_empty() {
        sheet.text((0.0, y), Anchor::Start, HEADING, &language.tell(missing));
        let lines = named(names, WIDTH, SMALL, 4, language);
        y = sheet.lines((0.0, y + HEADING.size * LINE), Anchor::Start, SMALL, &lines) + 4.0;
    }
    sheet.text((0.0, y), Anchor::Start, SMALL, &language.tell(&say!("picture-reserved")));
    y + 6.0
}

/// The day of the last rating.
fn latest(standings: &[Standing]) -> Option<NaiveDate> {
    standings.iter().filter_map(|standing| standing.known.as_ref().map(|rating| rating.date)).max()
}

#[cfg(test)]
mod tests;
