//! The power/interest grid (Mendelow) for print. Keeps out: who has which marks.

use super::{HEADING, SMALL, TOLD, foot, head, latest};
use crate::domain::World;
use crate::domain::mapping::{self, Quadrant};
use crate::print::svg::{Anchor, Canvas, Drawing, LINE, Style, WIDTH, fit, several, wrap};
use crate::readings::map::standings;
use crate::say;
use crate::text::{Language, Sentence};

/// The room of the upright axis.
const AXIS: f64 = 30.0;
/// The right side of the grid, with room for half a line.
const RIGHT: f64 = WIDTH - 1.0;
/// How wide a column is.
const COLUMN: f64 = (RIGHT - AXIS) / 5.0;
/// Room inside a cell on each side.
const PAD: f64 = 5.0;
/// How far the further lines of a name stand in, so that one sees where the next begins.
const INDENT: f64 = 6.0;
/// The most lines of a cell, so that the picture stays on a page.
const LINES: usize = 10;
/// The lowest row.
const LOW: f64 = 34.0;

/// The quadrants as they are drawn, those of high power first.
const QUADRANTS: [Quadrant; 4] =
    [Quadrant::KeepSatisfied, Quadrant::ManageClosely, Quadrant::Monitor, Quadrant::KeepInformed];

/// The grid of a table.
pub(in crate::documents) fn grid(world: &dyn World, language: Language) -> Drawing {
    let actors = standings(None, world);
    let cut = mapping::cut(world);
    let of = |wanted: Quadrant| -> Vec<&str> {
        actors
            .iter()
            .filter(|actor| actor.quadrant(cut) == Some(wanted))
            .map(|actor| actor.name.as_str())
            .collect()
    };
    let unrated: Vec<&str> = actors
        .iter()
        .filter(|actor| actor.place().is_none())
        .map(|actor| actor.name.as_str())
        .collect();

    let mut sheet = Canvas::default();
    let title = language.tell(&say!("picture-grid-title"));
    let basis = language.tell(&match latest(&actors) {
        Some(day) => say!(
            "picture-basis",
            date = language.date_short(day),
            cut = cut,
            count = actors.len() - unrated.len()
        ),
        None => say!("picture-no-ratings"),
    });
    let top = head(&mut sheet, &title, &basis, world);
    let captions = |quadrant| {
        let told = say!(
            "picture-group",
            name = language.tell(&named(quadrant)),
            count = of(quadrant).len()
        );
        language.tell(&told)
    };
    let split = AXIS + COLUMN * narrow(cut - 1);
    let caption = |sheet: &mut Canvas, y: f64, [left, right]: [Quadrant; 2]| {
        for (quadrant, from, to) in [(left, AXIS, split), (right, split, RIGHT)] {
            let lines = wrap(&captions(quadrant), to - from, HEADING, 2);
            sheet.lines((f64::midpoint(from, to), y), Anchor::Middle, HEADING, &lines);
        }
    };
    let [satisfied, closely, monitor, informed] = QUADRANTS;
    caption(&mut sheet, top + HEADING.size, [satisfied, closely]);

    let mut y = top + 2.0 * HEADING.size * LINE + 4.0;
    let grid_top = y;
    let mut cut_at = y;
    for power in (1..=5).rev() {
        let cells: Vec<Vec<Row>> = (1..=5)
            .map(|interest| {
                let here = actors.iter().filter(|actor| actor.place() == Some((power, interest)));
                cell(&here.map(|actor| actor.name.as_str()).collect::<Vec<_>>(), language)
            })
            .collect();
        let most = cells.iter().map(Vec::len).max().unwrap_or_default();
        let height = LOW.max(lines(most) + 2.0 * PAD);
        for (x, cell) in (0_i64..).map(|column| AXIS + COLUMN * narrow(column)).zip(&cells) {
            sheet.rect((x, y), (COLUMN, height), 0.4, "none");
            let mut line = y + PAD + SMALL.size;
            for (style, indent, text) in cell {
                sheet.text((x + PAD + indent, line), Anchor::Start, *style, text);
                line += SMALL.size * LINE;
            }
        }
        sheet.text((AXIS - 6.0, y + height / 2.0 + 3.0), Anchor::End, HEADING, &power.to_string());
        y += height;
        if power == cut {
            cut_at = y;
        }
    }
    // The cut is a broken line, thicker than the cells and the frame.
    sheet.rect((AXIS, grid_top), (RIGHT - AXIS, y - grid_top), 1.2, "none");
    sheet.line((AXIS, cut_at), (RIGHT, cut_at), 2.0, "7 4");
    sheet.line((split, grid_top), (split, y), 2.0, "7 4");
    sheet.upward((9.0, f64::midpoint(grid_top, y)), HEADING, &language.tell(&say!("field-power")));
    for interest in 1..=5 {
        let x = AXIS + COLUMN * (narrow(interest) - 0.5);
        sheet.text((x, y + 11.0), Anchor::Middle, HEADING, &interest.to_string());
    }
    sheet.text(
        (f64::midpoint(AXIS, RIGHT), y + 22.0),
        Anchor::Middle,
        HEADING,
        &language.tell(&say!("field-interest")),
    );
    caption(&mut sheet, y + 36.0, [monitor, informed]);
    let missing = say!("picture-unrated", count = unrated.len());
    let end = foot(&mut sheet, y + 64.0, &missing, &unrated, language);

    let group = |told: &Sentence, names: &[&str]| {
        let group = say!("picture-group", name = language.tell(told), count = names.len());
        let names = if names.is_empty() {
            language.tell(&say!("picture-nobody"))
        } else {
            several(names, TOLD, language)
        };
        language.tell(&say!("picture-told", group = group, names = names))
    };
    let quadrants = [closely, satisfied, informed, monitor]
        .map(|quadrant| group(&named(quadrant), &of(quadrant)));
    let told = std::iter::once(basis).chain(quadrants);
    let unrated = (!unrated.is_empty()).then(|| {
        language.tell(&say!(
            "picture-told",
            group = missing,
            names = several(&unrated, TOLD, language)
        ))
    });
    sheet.finish("grid", end, &title, &told.chain(unrated).collect::<Vec<_>>(), language.code())
}

/// A line of a cell: how it is written, how far it stands in, and what it says.
type Row = (Style, f64, String);

/// What stands in a cell: whole names in some lines where they fit, else one line each, else their
/// number and some of them.
fn cell(names: &[&str], language: Language) -> Vec<Row> {
    let room = COLUMN - 2.0 * PAD;
    let whole: Vec<Row> = names.iter().flat_map(|name| hanging(name, room)).collect();
    if whole.len() <= LINES {
        return whole;
    }
    let plain = |line: String| (SMALL, 0.0, line);
    let one = |name: &&str| plain(fit(name, room, SMALL));
    if names.len() <= LINES {
        return names.iter().map(one).collect();
    }
    let shown = LINES - 2;
    let count = (
        Style::bold(SMALL.size + 2.0),
        0.0,
        language.tell(&say!("picture-count", count = names.len())),
    );
    let more = plain(language.tell(&say!("picture-more", count = names.len() - shown)));
    std::iter::once(count).chain(names.iter().take(shown).map(one)).chain([more]).collect()
}

fn hanging(name: &str, room: f64) -> Vec<Row> {
    let lines = wrap(name, room - INDENT, SMALL, 3).into_iter().enumerate();
    lines.map(|(at, line)| (SMALL, if at == 0 { 0.0 } else { INDENT }, line)).collect()
}

fn named(quadrant: Quadrant) -> Sentence {
    match quadrant {
        Quadrant::ManageClosely => say!("quadrant-closely"),
        Quadrant::KeepSatisfied => say!("quadrant-satisfied"),
        Quadrant::KeepInformed => say!("quadrant-informed"),
        Quadrant::Monitor => say!("quadrant-monitor"),
    }
}

fn lines(count: usize) -> f64 {
    f64::from(u16::try_from(count).unwrap_or(u16::MAX)) * SMALL.size * LINE
}

fn narrow(number: i64) -> f64 {
    f64::from(i16::try_from(number).unwrap_or(i16::MAX))
}
