//! Bars below one another: a name, a bar, what it says in figures. Keeps out: what is measured.
//!
//! A bar reads without colour: what counts is filled, what does not is empty, what stands apart is
//! dashed; and each has its figures beside it.

use super::canvas::{Anchor, Canvas, Drawing, LINE, WIDTH};
use super::letters::{Style, isolated, wrap};
use crate::print::money::together;

const TITLE: Style = Style::bold(13.0);
const SMALL: Style = Style::plain(7.5);
const BOLD: Style = Style::bold(7.5);
/// How wide names may be, and where bars begin and end.
const NAME_ROOM: f64 = 176.0;
const BAR: f64 = 184.0;
const BAR_END: f64 = 352.0;
/// How much wider letters are in the widest of the fonts that stand in for ours: nothing is cut or
/// runs into a bar where a system has none of ours.
const OTHER_FONTS: f64 = 1.15;
/// The least height of a row.
const ROW: f64 = 16.0;

/// How a bar is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fill {
    /// Filled.
    Full,
    /// Empty.
    Empty,
    /// Empty with a dashed border.
    Dashed,
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bar {
    /// What it is of.
    pub name: String,
    /// How long it is, from 0.
    pub value: f64,
    /// From and to where it should go, marked by two strokes.
    pub range: Option<(f64, f64)>,
    /// The figures beside it.
    pub shown: String,
    /// How it is drawn.
    pub fill: Fill,
}

/// Bars with what stands around them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bars {
    /// The start of the ids of the picture.
    pub name: &'static str,
    /// Its title.
    pub title: String,
    /// Lines above the bars.
    pub head: Vec<String>,
    /// The bars.
    pub bars: Vec<Bar>,
    /// Lines below the bars.
    pub notes: Vec<String>,
}

/// The text in lines that fit the room in whatever font.
fn lines(text: &str, room: f64, style: Style, most: usize) -> Vec<String> {
    wrap(text, room / OTHER_FONTS, style, most)
}

impl Bars {
    /// The picture, its words in a language.
    pub(crate) fn drawn(&self, language: &str) -> Drawing {
        let mut sheet = Canvas::default();
        let title = lines(&self.title, WIDTH, TITLE, 3);
        let y = sheet.lines((0.0, 14.0), Anchor::Start, TITLE, &title);
        let paragraphs = |told: &[String]| -> Vec<String> {
            told.iter().flat_map(|line| lines(line, WIDTH, SMALL, 10)).collect()
        };
        let mut y = sheet.lines((0.0, y), Anchor::Start, SMALL, &paragraphs(&self.head)) + 4.0;
        let far = |bar: &Bar| bar.range.map_or(bar.value, |(_, to)| to.max(bar.value));
        let most = self.bars.iter().map(far).fold(0.0_f64, f64::max);
        let at = |value: f64| {
            if most > 0.0 { BAR + (BAR_END - BAR) * (value / most).clamp(0.0, 1.0) } else { BAR }
        };
        for bar in &self.bars {
            let style = if bar.fill == Fill::Full { BOLD } else { SMALL };
            let name = lines(&bar.name, NAME_ROOM, style, 4);
            let shown = lines(&bar.shown, WIDTH - BAR_END - 6.0, SMALL, 4);
            let height = name.len().max(shown.len()).max(1) as f64;
            let row = (height * SMALL.size * LINE + 5.0).max(ROW);
            let middle = y + row / 2.0;
            let up = |count: usize| (count as f64 - 1.0) * SMALL.size * LINE / 2.0;
            let base = middle + 2.6;
            sheet.lines((0.0, base - up(name.len())), Anchor::Start, style, &name);
            sheet.lines((BAR_END + 6.0, base - up(shown.len())), Anchor::Start, SMALL, &shown);
            let (top, end) = (middle - 4.0, at(bar.value));
            match bar.fill {
                Fill::Full => sheet.rect((BAR, top), (end - BAR, 8.0), 1.0, "#444"),
                Fill::Empty => sheet.rect((BAR, top), (end - BAR, 8.0), 1.0, "#fff"),
                Fill::Dashed => {
                    let low = top + 8.0;
                    for (from, to) in [
                        ((BAR, top), (end, top)),
                        ((end, top), (end, low)),
                        ((end, low), (BAR, low)),
                        ((BAR, low), (BAR, top)),
                    ] {
                        sheet.line(from, to, 1.0, "2 2");
                    }
                }
            }
            if let Some((from, to)) = bar.range {
                for place in [from, to] {
                    sheet.line((at(place), top - 3.0), (at(place), top + 11.0), 1.6, "");
                }
            }
            y += row;
        }
        let end =
            sheet.lines((0.0, y + 10.0), Anchor::Start, SMALL, &paragraphs(&self.notes)) + 2.0;
        let told = self.bars.iter().map(|bar| format!("{}: {}", isolated(&bar.name), bar.shown));
        let description = self.head.iter().cloned().chain(told).chain(self.notes.iter().cloned());
        let description: Vec<String> =
            description.map(|line| together(&line).into_owned()).collect();
        sheet.finish(self.name, end, &self.title, &description, language)
    }
}

#[cfg(test)]
mod tests {
    use super::super::letters::width;
    use super::*;

    #[test]
    fn bars_are_told_apart_without_colour_and_told_in_words() {
        let bar = |name: &str, value, fill| Bar {
            name: name.to_owned(),
            value,
            range: (fill == Fill::Empty).then_some((1.0, 4.0)),
            shown: format!("{value} voti"),
            fill,
        };
        let bars = Bars {
            name: "bars",
            title: "Esito".to_owned(),
            head: vec!["Una riga.".to_owned()],
            bars: vec![
                bar("C1 <Orti>", 4.0, Fill::Full),
                bar("C2", 2.0, Fill::Empty),
                bar("C3", 0.0, Fill::Dashed),
            ],
            notes: vec!["Piena: finanziato.".to_owned()],
        };
        let svg = bars.drawn("it").svg;
        for shown in [
            "x=\"184\" y=\"",
            "width=\"168\"",
            "width=\"84\"",
            "fill=\"#444\"",
            "stroke-dasharray=\"2 2\"",
            "C1 &lt;Orti&gt;",
            "C2: 2 voti",
        ] {
            assert!(svg.contains(shown), "{shown} in {svg}");
        }
        // With a fifth less room than there is everything still fits in three lines.
        let long = "Dodici voti; € 12.362,00; non finanziato dal conteggio";
        let room = WIDTH - BAR_END - 6.0;
        assert!(lines(long, room, SMALL, 4).iter().all(|line| width(line, SMALL) * 1.15 <= room));
        let none = Bars { bars: Vec::new(), ..bars };
        assert!(none.drawn("it").svg.contains("Una riga."));
    }
}
