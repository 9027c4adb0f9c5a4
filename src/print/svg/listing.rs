//! Names told one after the other, and how many more there are. Keeps out: who they are.

use super::letters::{Style, isolated, width};
use crate::say;
use crate::text::Language;

/// As many names as fit into some lines, then how many more there are; no names, no lines.
pub(crate) fn named(
    names: &[&str],
    room: f64,
    style: Style,
    most: usize,
    language: Language,
) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for (at, name) in names.iter().enumerate() {
        let is_last = at + 1 == names.len();
        let name = super::fit(name, room - width(" ;", style), style);
        let word = format!("{}{}", isolated(&name), if is_last { "" } else { ";" });
        let more = if is_last {
            String::new()
        } else {
            format!(" {}", more(names.len() - at - 1, language))
        };
        let longer = if line.is_empty() { word.clone() } else { format!("{line} {word}") };
        // On the last line there must be room to say how many are left.
        let is_full = lines.len() + 1 == most;
        let needed = if is_full { format!("{longer}{more}") } else { longer.clone() };
        if width(&needed, style) <= room || line.is_empty() {
            line = longer;
        } else if is_full {
            lines.push(format!("{line} {}", self::more(names.len() - at, language)));
            return lines;
        } else {
            lines.push(std::mem::replace(&mut line, word));
        }
    }
    lines.extend(Some(line).filter(|line| !line.is_empty()));
    lines
}

/// Names in one sentence of a text alternative, the first `most` of them.
pub(crate) fn several(names: &[&str], most: usize, language: Language) -> String {
    let told = names.iter().take(most).map(|name| isolated(name)).collect::<Vec<_>>().join("; ");
    match names.len().checked_sub(most).filter(|left| *left > 0) {
        Some(left) => format!("{told}; {}", more(left, language)),
        None => told,
    }
}

fn more(count: usize, language: Language) -> String {
    language.tell(&say!("picture-more", count = count))
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::plain(8.0);

    #[test]
    fn names_fill_lines_and_the_last_says_how_many_are_left() {
        let names: Vec<String> = (0..200).map(|at| format!("Associazione {at}")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let lines = named(&names, 300.0, STYLE, 3, Language::It);
        assert_eq!(lines.len(), 3);
        let shown: usize = lines.iter().map(|line| line.matches("Associazione").count()).sum();
        assert!(lines[2].ends_with(&format!("e altri {}", 200 - shown)), "{lines:?}");
        assert!(lines.iter().all(|line| width(line, STYLE) <= 300.0), "{lines:?}");
    }

    #[test]
    fn few_names_are_all_told() {
        assert_eq!(named(&["Uno", "Due"], 300.0, STYLE, 3, Language::It), ["Uno; Due"]);
        assert_eq!(named(&[], 300.0, STYLE, 3, Language::It), Vec::<String>::new());
        assert_eq!(several(&["Uno", "Due", "Tre"], 2, Language::It), "Uno; Due; e un altro");
    }
}
