//! How much room words take, and where they are cut. Keeps out: where they stand.
//!
//! A picture is read in programs whose fonts nobody knows, so widths are those of Arial (which
//! Helvetica and Liberation Sans share) with a little to spare.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use crate::print::money::together;

/// The widths of the printable ASCII characters in thousandths of the size, from the metrics of
/// Arial.
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
/// The letters of other alphabets are seldom wider than this.
const OTHER: u16 = 750;
/// Ideographs and pictures fill a square, and some a little more.
const SQUARE: u16 = 1150;
/// What is to spare, in hundredths.
const SPARE: f64 = 1.06;
/// How much wider bold letters are.
const BOLD: f64 = 1.08;

/// How words are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    /// The size in points.
    pub size: f64,
    /// Whether they are bold.
    pub bold: bool,
}

impl Style {
    /// Plain letters of a size.
    pub(crate) const fn plain(size: f64) -> Self {
        Self { size, bold: false }
    }

    /// Bold letters of a size.
    pub(crate) const fn bold(size: f64) -> Self {
        Self { size, bold: true }
    }
}

/// The room a text takes, in points.
pub(crate) fn width(text: &str, style: Style) -> f64 {
    let thousandths: f64 = text.nfd().map(|c| f64::from(of(c))).sum();
    let bold = if style.bold { BOLD } else { 1.0 };
    thousandths / 1000.0 * style.size * SPARE * bold
}

fn of(c: char) -> u16 {
    if is_combining_mark(c) || is_steering(c) {
        return 0;
    }
    let printable = u32::from(c)
        .checked_sub(u32::from(' '))
        .and_then(|at| WIDTHS.get(usize::try_from(at).ok()?));
    match printable {
        Some(width) => *width,
        None if matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f000}'..) => {
            SQUARE
        }
        None => OTHER,
    }
}

/// Whether a character has no shape and only says in which direction letters run.
const fn is_steering(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// The text, cut with an ellipsis where it is wider than the room.
pub(crate) fn fit(text: &str, room: f64, style: Style) -> String {
    if width(text, style) <= room {
        return text.to_owned();
    }
    let mut used = width("…", style);
    let mut shown = String::new();
    for letter in text.graphemes(true) {
        used += width(letter, style);
        if used > room {
            break;
        }
        shown.push_str(letter);
    }
    shown.truncate(shown.trim_end().len());
    shown.push('…');
    shown
}

/// The text in lines as wide as the room; what does not fit into `most` lines is cut with an
/// ellipsis.
pub(crate) fn wrap(text: &str, room: f64, style: Style, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A sign of money is not parted from its number, nor anything that a blank keeps together.
    let text = together(text);
    let mut words = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).peekable();
    while words.peek().is_some() {
        if lines.len() + 1 >= most {
            let rest = words.collect::<Vec<&str>>().join(" ");
            lines.push(fit(&rest, room, style));
            return lines;
        }
        let mut line = words.next().map(|word| fit(word, room, style)).unwrap_or_default();
        while let Some(word) = words.peek() {
            let longer = format!("{line} {word}");
            if width(&longer, style) > room {
                break;
            }
            line = longer;
            words.next();
        }
        lines.push(line);
    }
    lines
}

/// The text such that letters that run to the left cannot turn the words around it (Unicode
/// isolates); other texts stay as they are, so that ordinary files hold no invisible characters.
pub(crate) fn isolated(text: &str) -> String {
    if text.chars().any(runs_left) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

const fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::plain(10.0);

    #[test]
    fn narrow_letters_take_less_room_than_wide_ones_and_marks_none() {
        assert!(width("iii", STYLE) < width("mmm", STYLE) / 3.0);
        assert_eq!(width("e\u{301}", STYLE), width("é", STYLE));
        assert_eq!(width("e", STYLE), width("é", STYLE));
        assert!(width("漢", STYLE) > width("m", STYLE));
    }

    #[test]
    fn what_fits_is_left_alone_and_what_does_not_is_cut_by_letters() {
        assert_eq!(fit("Comune", 100.0, STYLE), "Comune");
        let cut = fit("Consulta del volontariato", 60.0, STYLE);
        assert!(cut.ends_with('…') && width(&cut, STYLE) <= 60.0, "{cut}");
        assert_eq!(fit("e\u{301}e\u{301}e\u{301}", 14.0, STYLE), "e\u{301}…");
    }

    #[test]
    fn lines_are_as_wide_as_the_room_and_the_last_is_cut() {
        let lines = wrap("Consulta del volontariato di Faenza e comprensorio", 70.0, STYLE, 2);
        assert_eq!(lines.len(), 2);
        assert!(
            lines.iter().all(|line| width(line, STYLE) <= 70.0) && lines[1].ends_with('…'),
            "{lines:?}"
        );
        assert_eq!(wrap("a b", 70.0, STYLE, 3), ["a b"]);
    }

    #[test]
    fn a_word_without_blanks_is_cut_and_never_wider_than_the_room() {
        let lines = wrap(&"m".repeat(200), 50.0, STYLE, 3);
        assert!(lines.len() == 1 && width(&lines[0], STYLE) <= 50.0, "{lines:?}");
    }

    #[test]
    fn only_letters_that_run_to_the_left_are_isolated() {
        assert_eq!(isolated("Comune"), "Comune");
        assert_eq!(isolated("جمعية"), "\u{2068}جمعية\u{2069}");
    }
}
