//! The influence network (Net-Map) for print: who moves whom, how and how strongly. Keeps out:
//! centralities.

use std::collections::BTreeMap;

use super::round::{Bend, Point, float, order, place};
use super::{HEADING, SMALL, TOLD, foot, head};
use crate::domain::{World, fold};
use crate::print::svg::{Anchor, Canvas, Drawing, LINE, Style, WIDTH, fit, isolated, width, wrap};
use crate::readings::map::{Influence, Tie, standings};
use crate::say;
use crate::text::Language;

/// How many actors a reader can follow around one oval; those with most links are drawn.
const MOST: usize = 24;
/// How many links are listed below the picture.
const LISTED: usize = 20;
/// How many links between them are drawn: the strongest.
const DRAWN: usize = 40;
/// The middle of the oval, from its top.
const MIDDLE: Point = (WIDTH / 2.0, 172.0);
/// Half of its width and of its height.
const HALF: Point = (122.0, 158.0);
/// The radius of a node.
const NODE: f64 = 9.0;
/// The strokes of the types of links, the most frequent first; whatever is left shares the last.
const STROKES: [&str; 5] = ["", "6 3", "1.5 2.2", "9 2.5 1.5 2.5", "3 5"];

/// A link between two actors that are drawn, by their places around the oval.
struct Drawn<'a> {
    from: usize,
    to: usize,
    tie: &'a Tie,
    /// Which stroke its type has.
    stroke: usize,
}

/// The network of a table.
pub(in crate::documents) fn network(world: &dyn World, language: Language) -> Drawing {
    let everybody = standings(None, world);
    let mut links = Influence::of(&everybody, world).ties;
    links.sort_by_cached_key(|tie| (tie.from, tie.to, fold(&tie.r#type), tie.strength));
    let mut degrees: BTreeMap<usize, usize> = BTreeMap::new();
    for end in links.iter().flat_map(|tie| [tie.from, tie.to]) {
        *degrees.entry(end).or_default() += 1;
    }
    let linked = degrees.len();
    let mut shown: Vec<usize> = degrees.keys().copied().collect();
    shown.sort_by_key(|actor| std::cmp::Reverse(degrees.get(actor)));
    shown.truncate(MOST);
    // By name again, so that whom the oval has no room for is no reason for another order of the
    // others.
    shown.sort_unstable();
    let types = types(&links);
    let ends = |shown: &[usize], tie: &Tie| {
        let place = |end: usize| shown.iter().position(|actor| *actor == end);
        place(tie.from).zip(place(tie.to))
    };
    let pairs: Vec<(usize, usize)> = links.iter().filter_map(|tie| ends(&shown, tie)).collect();
    // The places around the oval, and with them the numbers.
    let around = order(shown.len(), &pairs);
    let shown: Vec<usize> = around.iter().filter_map(|at| shown.get(*at).copied()).collect();
    let names: Vec<&str> = shown
        .iter()
        .filter_map(|actor| everybody.get(*actor))
        .map(|actor| actor.name.as_str())
        .collect();
    let mut ties: Vec<Drawn<'_>> = links
        .iter()
        .filter_map(|tie| {
            let (from, to) = ends(&shown, tie)?;
            let stroke =
                types.iter().position(|(name, _)| *name == fold(&tie.r#type)).unwrap_or_default();
            Some(Drawn { from, to, tie, stroke: stroke.min(STROKES.len() - 1) })
        })
        .collect();
    let between = ties.len();
    ties.sort_by_key(|drawn| std::cmp::Reverse(drawn.tie.strength));
    ties.truncate(DRAWN);

    let mut sheet = Canvas::default();
    let title = language.tell(&say!("picture-network-title"));
    let basis = language.tell(&if links.is_empty() {
        say!("picture-no-links")
    } else if linked > shown.len() || between > ties.len() {
        say!(
            "picture-network-part",
            shown = shown.len(),
            linked = linked,
            ties = ties.len(),
            links = links.len()
        )
    } else {
        say!("picture-network-whole", linked = linked, links = links.len())
    });
    let top = head(&mut sheet, &title, &basis, world) + 6.0;
    let mut y = top;
    if !links.is_empty() {
        let drawn = draw(&mut sheet, top, &names, &ties);
        y = legend(&mut sheet, drawn + 10.0, &types, language);
        let told: Vec<String> =
            ties.iter().take(LISTED).map(|tie| listed(tie, &names, language)).collect();
        let left = links.len() - told.len();
        let more = (left > 0).then(|| language.tell(&say!("picture-more-links", count = left)));
        let lines: Vec<String> =
            told.into_iter().chain(more).map(|line| fit(&line, WIDTH, SMALL)).collect();
        y = sheet.lines((0.0, y), Anchor::Start, SMALL, &lines) + 4.0;
    }
    let alone = everybody.iter().enumerate().filter(|(actor, _)| !degrees.contains_key(actor));
    let apart: Vec<&str> = alone.map(|(_, actor)| actor.name.as_str()).collect();
    let end =
        foot(&mut sheet, y + 4.0, &say!("picture-unlinked", count = apart.len()), &apart, language);
    let name =
        |actor: usize| everybody.get(actor).map(|actor| isolated(&actor.name)).unwrap_or_default();
    let told =
        links.iter().take(TOLD).map(|tie| sentence(&name(tie.from), &name(tie.to), tie, language));
    let more = links.len().checked_sub(TOLD).filter(|left| *left > 0);
    let more = more.map(|left| language.tell(&say!("picture-more-links", count = left)));
    let description: Vec<String> = std::iter::once(basis).chain(told).chain(more).collect();
    sheet.finish("network", end, &title, &description, language.code())
}

/// The types of links, compared as names are, with a way in which each is written; the most
/// frequent first.
fn types(links: &[Tie]) -> Vec<(String, String)> {
    let mut counts: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    for link in links {
        counts.entry(fold(&link.r#type)).or_insert((0, link.r#type.as_str())).0 += 1;
    }
    let mut types: Vec<_> = counts.into_iter().collect();
    types.sort_by_key(|(_, (count, _))| std::cmp::Reverse(*count));
    types.into_iter().map(|(name, (_, written))| (name, written.to_owned())).collect()
}

/// Draws nodes, names and links; answers where the drawing ends.
fn draw(sheet: &mut Canvas, top: f64, shown: &[&str], ties: &[Drawn<'_>]) -> f64 {
    let middle = (MIDDLE.0, top + MIDDLE.1);
    let at = |node: usize| place(node, shown.len(), middle, HALF);
    let mut taken: Vec<(Point, f64)> =
        (0..shown.len()).map(|node| (at(node), NODE + 5.0)).collect();
    let mut labels: Vec<(Point, String)> = Vec::new();
    for (number, tie) in ties.iter().enumerate() {
        let together = |other: &&Drawn<'_>| {
            (other.from, other.to) == (tie.from, tie.to)
                || (other.to, other.from) == (tie.from, tie.to)
        };
        let all = ties.iter().filter(together).count();
        let before = ties.iter().take(number).filter(together).count();
        // Sideways is counted from one end for all links between two, whichever way they go.
        let side = if tie.from < tie.to { 1.0 } else { -1.0 };
        let aside = (float(before) - (float(all) - 1.0) / 2.0) * 18.0 * side;
        let bend = Bend::new(at(tie.from), at(tie.to), middle, aside, NODE);
        let strength = tie.tie.strength;
        let thick = strength
            .map_or(0.7, |strength| 0.2 + 0.5 * f64::from(i16::try_from(strength).unwrap_or(1)));
        let ([tip, left, right], foot) = bend.arrow(5.0 + thick * 1.6);
        let path = format!("M{}Q{} {}", point(bend.from), point(bend.pull), point(foot));
        sheet.path(&path, thick, STROKES.get(tie.stroke).copied().unwrap_or_default(), "none");
        sheet.path(&format!("M{}L{}L{}Z", point(tip), point(left), point(right)), 0.0, "", "#000");
        if let Some(strength) = strength {
            // A number stands where it covers neither a node nor another number; the list below
            // tells what finds no room.
            let parts = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];
            let free = |spot: &Point| {
                taken
                    .iter()
                    .all(|(other, room)| (spot.0 - other.0).hypot(spot.1 - other.1) > room + 4.0)
            };
            if let Some(spot) = parts.iter().map(|part| bend.at(*part)).find(free) {
                taken.push((spot, 5.0));
                labels.push((spot, strength.to_string()));
            }
        }
    }
    for ((x, y), label) in &labels {
        sheet.rect((x - 3.6, y - 4.6), (7.2, 9.2), 0.0, "#fff");
        sheet.text((*x, y + 2.8), Anchor::Middle, Style::bold(8.0), label);
    }
    for node in 0..shown.len() {
        let (x, y) = at(node);
        sheet.circle((x, y), NODE, 1.2, "", "#fff");
        sheet.text((x, y + 2.9), Anchor::Middle, HEADING, &(node + 1).to_string());
    }
    names(sheet, middle, shown, at)
}

/// Draws the names beside the oval, pushed apart where they would overlap; answers where they end.
fn names(sheet: &mut Canvas, middle: Point, shown: &[&str], at: impl Fn(usize) -> Point) -> f64 {
    let mut end = middle.1 + HALF.1 + NODE + 6.0;
    let room = WIDTH / 2.0 - HALF.0 - NODE - 8.0;
    for right in [true, false] {
        let side = (0..shown.len()).filter(|node| (at(*node).0 > middle.0) == right);
        let mut labels: Vec<(f64, Vec<String>)> = side
            .filter_map(|node| {
                let name = format!("{}. {}", node + 1, shown.get(node)?);
                Some((at(node).1, wrap(&name, room, SMALL, 2)))
            })
            .collect();
        labels.sort_by(|a, b| a.0.total_cmp(&b.0));
        let height = |lines: &[String]| float(lines.len()) * SMALL.size * LINE + 3.0;
        let all: f64 = labels.iter().map(|(_, lines)| height(lines)).sum();
        // No higher than lets the rest of them stay beside the oval.
        let mut y = middle.1 - HALF.1 - NODE;
        let mut left = all;
        let bottom = (middle.1 + HALF.1 + NODE).max(y + all);
        for (wanted, lines) in &labels {
            let own = height(lines);
            y = y.max((wanted - own / 2.0).min(bottom - left));
            let (x, anchor) =
                if right { (WIDTH - room, Anchor::Start) } else { (room, Anchor::End) };
            sheet.lines((x, y + SMALL.size), anchor, SMALL, lines);
            y += own;
            left -= own;
        }
        end = end.max(y);
    }
    end
}

/// Draws which stroke is which type, and what the numbers are; answers where the next line stands.
fn legend(sheet: &mut Canvas, y: f64, types: &[(String, String)], language: Language) -> f64 {
    let mut at = (0.0, y + 4.0);
    let others = types.len() > STROKES.len();
    for (stroke, dashes) in STROKES.iter().enumerate().take(types.len()) {
        let is_rest = others && stroke + 1 == STROKES.len();
        let name = if is_rest {
            language.tell(&say!("picture-other-types", count = types.len() - stroke))
        } else {
            types.get(stroke).map(|(_, name)| fit(name, 120.0, SMALL)).unwrap_or_default()
        };
        let wide = 34.0 + width(&name, SMALL) + 14.0;
        if at.0 + wide > WIDTH {
            at = (0.0, at.1 + 13.0);
        }
        sheet.line((at.0, at.1 - 2.5), (at.0 + 28.0, at.1 - 2.5), 1.4, dashes);
        sheet.text((at.0 + 34.0, at.1), Anchor::Start, SMALL, &name);
        at.0 += wide;
    }
    sheet.text((0.0, at.1 + 13.0), Anchor::Start, SMALL, &language.tell(&say!("picture-strength")));
    at.1 + 30.0
}

fn listed(tie: &Drawn<'_>, shown: &[&str], language: Language) -> String {
    let name = |node: usize| {
        let name = shown.get(node).map(|name| fit(name, 160.0, SMALL)).unwrap_or_default();
        format!("{}. {}", node + 1, isolated(&name))
    };
    sentence(&name(tie.from), &name(tie.to), tie.tie, language)
}

fn sentence(from: &str, to: &str, link: &Tie, language: Language) -> String {
    let kind = isolated(&link.r#type);
    language.tell(&match link.strength {
        Some(strength) => {
            say!("picture-link", from = from, to = to, kind = kind, strength = strength)
        }
        None => say!("picture-link-plain", from = from, to = to, kind = kind),
    })
}

fn point((x, y): Point) -> String {
    format!("{x:.1} {y:.1}")
}
