//! Long lines broken into rows by words. Keeps out: styles, scrolling and drawing.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::safe::{self, clean, columns};

/// The byte ranges of a cleaned line that stand on one row each, together the whole line.
///
/// A row breaks after spaces, which may hang over its end; a word wider than a row breaks where the
/// row ends. There is always at least one range, and `width` below 1 counts as 1.
pub fn rows(cleaned: &str, width: u16) -> Vec<Range<usize>> {
    let limit = usize::from(width.max(1));
    let mut ranges = Vec::new();
    let (mut start, mut at, mut used) = (0, 0, 0);
    for piece in cleaned.split_inclusive(' ') {
        let word = piece.strip_suffix(' ').unwrap_or(piece);
        let wide = safe::width(word);
        if used + wide > limit && at > start && !word.is_empty() {
            ranges.push(start..at);
            (start, used) = (at, 0);
        }
        if wide <= limit {
            used += wide;
        } else {
            for (inside, grapheme) in word.grapheme_indices(true) {
                let wide = columns(grapheme);
                if used + wide > limit && at + inside > start {
                    ranges.push(start..at + inside);
                    (start, used) = (at + inside, 0);
                }
                used += wide;
            }
        }
        used += piece.len() - word.len();
        at += piece.len();
    }
    ranges.push(start..cleaned.len());
    ranges
}

/// The text, cleaned, as rows of at most `width` columns; its own line ends are kept.
pub fn wrap(text: &str, width: u16) -> Vec<String> {
    let mut wrapped = Vec::new();
    for line in text.lines() {
        let cleaned = clean(line);
        for range in rows(&cleaned, width) {
            wrapped.push(cleaned.get(range).unwrap_or_default().trim_end().to_owned());
        }
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::safe::width;

    #[test]
    fn lines_break_between_words() {
        assert_eq!(
            wrap("la seduta è aperta alle nove", 10),
            ["la seduta", "è aperta", "alle nove"]
        );
    }

    #[test]
    fn a_word_wider_than_the_row_breaks_where_the_row_ends() {
        assert_eq!(
            wrap("un precipitevolissimevolmente", 10),
            ["un", "precipitev", "olissimevo", "lmente"]
        );
    }

    #[test]
    fn wide_characters_and_marks_count_by_columns() {
        assert_eq!(wrap("会議室会議室", 5), ["会議", "室会", "議室"]);
        assert_eq!(wrap("e\u{301}e\u{301} e\u{301}", 2), ["e\u{301}e\u{301}", "e\u{301}"]);
    }

    #[test]
    fn own_line_ends_and_empty_lines_stay() {
        assert_eq!(wrap("uno\r\n\ndue", 10), ["uno", "", "due"]);
    }

    #[test]
    fn no_width_is_too_small_to_return() {
        assert_eq!(wrap("ab 会", 0), ["a", "b", "会"]);
    }

    #[test]
    fn the_ranges_are_the_whole_line_and_no_row_is_too_wide() {
        let line = "  il verbale   della seduta-precedente è letto, approvato e sottoscritto  ";
        for limit in 1..40 {
            let ranges = rows(line, limit);
            let joined: String = ranges.iter().map(|range| &line[range.clone()]).collect();
            assert_eq!(joined, line);
            for range in ranges {
                assert!(width(line[range].trim_end()) <= usize::from(limit), "at {limit}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn wrapping_loses_nothing_but_the_spaces_at_row_ends(text in "[ -~à-ü会\u{301}]{0,80}", limit in 2_u16..30) {
            let solid = |text: &str| text.split_whitespace().collect::<String>();
            let wrapped = wrap(&text, limit);
            assert_eq!(solid(&wrapped.concat()), solid(&text));
            assert!(wrapped.iter().all(|row| width(row) <= usize::from(limit)));
        }
    }
}
