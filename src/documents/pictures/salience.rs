//! The classes of salience (Mitchell, Agle and Wood) as three circles that overlap. Keeps out: who
//! has which marks.

use super::{HEADING, SMALL, TOLD, foot, head, latest};
use crate::domain::{World, mapping};
use crate::methods::salience::Salience;
use crate::print::svg::{Anchor, Canvas, Drawing, Style, WIDTH, fit, named, several, wrap};
use crate::readings::map::{SALIENCE_ORDER as ORDER, classes, standings};
use crate::say;
use crate::text::{Language, Sentence};

/// The radius of each circle.
const RADIUS: f64 = 140.0;
/// How far their middles stand from each other.
const APART: f64 = 158.0;
/// The height of the triangle of the middles.
const RISE: f64 = APART * 0.866;
/// The height of all three circles.
const HEIGHT: f64 = 2.0 * RADIUS + RISE;
/// The middle of the picture.
const MIDDLE: f64 = WIDTH / 2.0;

/// A class, its place from the top of the circles, the room there and the lines of names.
struct Place {
    class: Salience,
    /// The middle of its words.
    at: (f64, f64),
    /// How wide names may be.
    room: f64,
    /// How many lines of names.
    lines: usize,
}

const fn place(class: Salience, at: (f64, f64), room: f64, lines: usize) -> Place {
    Place { class, at, room, lines }
}

/// Where the words of each class stand: inside the part of the circles that is its own.
const PLACES: [Place; 7] = [
    place(Salience::Definitive, (MIDDLE, RADIUS + 14.0), 92.0, 5),
    place(Salience::Dominant, (MIDDLE, RADIUS - 72.0), 82.0, 6),
    place(Salience::Dangerous, (MIDDLE - 82.0, RADIUS + 80.0), 74.0, 5),
    place(Salience::Dependent, (MIDDLE + 82.0, RADIUS + 80.0), 74.0, 5),
    place(Salience::Dormant, (MIDDLE - APART / 2.0 - 66.0, RADIUS - 42.0), 110.0, 7),
    place(Salience::Discretionary, (MIDDLE + APART / 2.0 + 66.0, RADIUS - 42.0), 110.0, 7),
    place(Salience::Demanding, (MIDDLE, RADIUS + RISE + 38.0), 150.0, 7),
];

/// The room outside the circles for those that are in none of them.
const OUTSIDE: f64 = 108.0;
const OUTSIDE_LINES: usize = 6;
/// Where the names of a class begin in the list below the circles.
const LIST: f64 = 122.0;

/// The picture of a table.
pub(in crate::documents) fn salience(world: &dyn World, language: Language) -> Drawing {
    let actors = standings(None, world);
    let cut = mapping::cut(world);
    let classes = classes(&actors, cut);
    let of = |wanted: Option<Salience>| -> Vec<&str> {
        classes
            .iter()
            .filter(|actor| actor.class == wanted)
            .map(|actor| actor.name.as_str())
            .collect()
    };
    let unclassified = of(None);
    let mut sheet = Canvas::default();
    let title = language.tell(&say!("picture-salience-title"));
    let basis = language.tell(&match latest(&actors) {
        Some(day) => {
            say!(
                "picture-basis",
                date = language.date_short(day),
                cut = cut,
                count = actors.len() - unclassified.len()
            )
        }
        None => say!("picture-no-ratings"),
    });
    let top = head(&mut sheet, &title, &basis, world) + 14.0;
    // Each circle has a stroke of its own, so that they can be told apart where they cross.
    let circles = [
        (say!("field-power"), (-APART / 2.0, RADIUS), ""),
        (say!("field-legitimacy"), (APART / 2.0, RADIUS), "8 3"),
        (say!("field-urgency"), (0.0, RADIUS + RISE), "2 2.5"),
    ];
    for (name, (x, y), dashes) in &circles {
        sheet.circle((MIDDLE + x, top + y), RADIUS, 1.6, dashes, "none");
        let (y, name) = (top + y, language.tell(name));
        if *x == 0.0 {
            sheet.text((MIDDLE, y + RADIUS + 12.0), Anchor::Middle, Style::bold(10.0), &name);
        } else {
            sheet.text(
                (MIDDLE + 1.45 * x, y - RADIUS - 4.0),
                Anchor::Middle,
                Style::bold(10.0),
                &name,
            );
        }
    }
    let heading = |class| {
        let names = of(Some(class));
        language.tell(&say!("picture-group", name = said(class), count = names.len()))
    };
    for place in &PLACES {
        let names = of(Some(place.class));
        let lines = names_in(&names, place.room, place.lines, language);
        let (x, y) = (place.at.0, top + place.at.1);
        sheet.text(
            (x, y),
            Anchor::Middle,
            HEADING,
            &fit(&heading(place.class), place.room + 20.0, HEADING),
        );
        sheet.lines((x, y + 11.0), Anchor::Middle, SMALL, &lines);
    }
    let outside = of(Some(Salience::NonStakeholder));
    let mut y = top + HEIGHT - 58.0;
    sheet.text((0.0, y), Anchor::Start, HEADING, &heading(Salience::NonStakeholder));
    y += 11.0;
    sheet.lines(
        (0.0, y),
        Anchor::Start,
        SMALL,
        &names_in(&outside, OUTSIDE, OUTSIDE_LINES, language),
    );

    // What did not fit into the circles is told below them, shorter where there is much of it.
    let mut y = top + HEIGHT + 30.0;
    let is_cut = |class: &Salience| {
        let place = PLACES.iter().find(|place| place.class == *class);
        !is_whole(
            &of(Some(*class)),
            place.map_or(OUTSIDE, |place| place.room),
            place.map_or(OUTSIDE_LINES, |place| place.lines),
        )
    };
    let told: Vec<Salience> = ORDER.into_iter().filter(is_cut).collect();
    let most = if told.len() > 4 { 1 } else { 3 };
    for class in told {
        sheet.text((0.0, y), Anchor::Start, HEADING, &fit(&heading(class), LIST - 4.0, HEADING));
        let lines = named(&of(Some(class)), WIDTH - LIST, SMALL, most, language);
        y = sheet.lines((LIST, y), Anchor::Start, SMALL, &lines) + 3.0;
    }
    y += 6.0;
    let missing = say!("picture-unclassified", count = unclassified.len());
    let end = foot(&mut sheet, y, &missing, &unclassified, language);

    let group = |class: Salience| {
        let names = of(Some(class));
        let told = if names.is_empty() {
            language.tell(&say!("picture-nobody"))
        } else {
            several(&names, TOLD, language)
        };
        let group = say!("picture-group", name = said(class), count = names.len());
        language.tell(&say!("picture-told", group = group, names = told))
    };
    let told = std::iter::once(basis).chain(ORDER.map(group));
    let unclassified = (!unclassified.is_empty()).then(|| {
        language.tell(&say!(
            "picture-told",
            group = missing,
            names = several(&unclassified, TOLD, language)
        ))
    });
    sheet.finish(
        "salience",
        end,
        &title,
        &told.chain(unclassified).collect::<Vec<_>>(),
        language.code(),
    )
}

/// Whether all names stand whole where there is this room.
fn is_whole(names: &[&str], room: f64, most: usize) -> bool {
    whole(names, room).is_some_and(|lines| lines.len() <= most)
}

/// Every name in two lines at most; nothing when one of them had to be cut.
fn whole(names: &[&str], room: f64) -> Option<Vec<String>> {
    let lines: Vec<String> = names.iter().flat_map(|name| wrap(name, room, SMALL, 2)).collect();
    let is_cut = lines.iter().any(|line| line.ends_with('…'));
    (!is_cut).then_some(lines)
}

/// Names under each other: whole where there is room, else cut to a line each, else some of them
/// and how many are left.
fn names_in(names: &[&str], room: f64, most: usize, language: Language) -> Vec<String> {
    if let Some(lines) = whole(names, room).filter(|lines| lines.len() <= most) {
        return lines;
    }
    let shown = if names.len() <= most { most } else { most - 1 };
    let more = names.len().checked_sub(shown).filter(|left| *left > 0);
    let more = more.map(|left| language.tell(&say!("picture-more", count = left)));
    names.iter().take(shown).map(|name| fit(name, room, SMALL)).chain(more).collect()
}

fn said(class: Salience) -> Sentence {
    match class {
        Salience::NonStakeholder => say!("picture-class-none"),
        Salience::Dormant => say!("picture-class-dormant"),
        Salience::Discretionary => say!("picture-class-discretionary"),
        Salience::Demanding => say!("picture-class-demanding"),
        Salience::Dominant => say!("picture-class-dominant"),
        Salience::Dangerous => say!("picture-class-dangerous"),
        Salience::Dependent => say!("picture-class-dependent"),
        Salience::Definitive => say!("picture-class-definitive"),
    }
}
