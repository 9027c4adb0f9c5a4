//! What a terminal can show, from what was asked and what the environment says. Keeps out: asking
//! the terminal itself.

use super::grammar::Colour;
use crate::app::Surface;
use crate::kit::Look;

/// The variables that name the character set, strongest first (POSIX.1-2017, 8.2).
const CHARACTERS: [&str; 3] = ["LC_ALL", "LC_CTYPE", "LANG"];

/// How to draw: ASCII alone where it was asked for or the locale is not UTF-8, and colours unless
/// `NO_COLOR` (<https://no-color.org>) or a terminal without any forbids them.
pub(super) fn look(ascii: bool, colour: Colour, variable: impl Fn(&str) -> Option<String>) -> Look {
    let locale =
        CHARACTERS.iter().filter_map(|name| variable(name)).find(|value| !value.is_empty());
    let is_utf8 = locale.is_some_and(|locale| {
        let locale = locale.to_lowercase();
        locale.ends_with("utf-8") || locale.ends_with("utf8")
    });
    let plain = || variable("TERM").is_some_and(|term| has_no_colour(&term));
    let colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => variable("NO_COLOR").is_none_or(|no| no.is_empty()) && !plain(),
    };
    Look { unicode: is_utf8 && !ascii, colour }
}

/// Whether a name is that of a terminal which can write in no place of its screen.
pub(super) fn is_dumb(term: &str) -> bool {
    term == "dumb" || term == "unknown"
}

/// Whether a name is that of a terminal without colours: a VT100 and those after it, and variants
/// that say so (term(7): `-m` is monochrome).
fn has_no_colour(term: &str) -> bool {
    is_dumb(term) || is_vt(term) || term.ends_with("-m") || term.ends_with("-mono")
}

fn is_vt(term: &str) -> bool {
    term.strip_prefix("vt").is_some_and(|rest| rest.starts_with(|sign: char| sign.is_ascii_digit()))
}

/// The terminals that offer to tell keys apart, by the beginning of their names
/// (<https://sw.kovidgoyal.net/kitty/keyboard-protocol/>).
const APART: [&str; 8] =
    ["xterm-kitty", "xterm-ghostty", "ghostty", "foot", "alacritty", "wezterm", "rio", "contour"];

/// What the terminal is capable of, by its name: a word to look up in these lists, and never a
/// path.
pub(super) fn surface(is_linear: bool, variable: impl Fn(&str) -> Option<String>) -> Surface {
    let term = variable("TERM").unwrap_or_default();
    let takes_sequences = !is_dumb(&term);
    Surface {
        is_linear,
        takes_sequences,
        tells_focus: takes_sequences && !is_vt(&term) && term != "linux",
        tells_keys_apart: APART.iter().any(|known| term.starts_with(known)),
        is_tmux: term.starts_with("tmux") || variable("TMUX").is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(ascii: bool, colour: Colour, environment: &'static [(&str, &str)]) -> (bool, bool) {
        let look = look(ascii, colour, |name| {
            environment
                .iter()
                .find(|(known, _)| *known == name)
                .map(|(_, value)| (*value).to_owned())
        });
        (look.unicode, look.colour)
    }

    #[test]
    fn a_locale_that_is_not_utf8_is_drawn_in_ascii() {
        assert_eq!(seen(false, Colour::Auto, &[("LANG", "it_IT.UTF-8")]), (true, true));
        assert_eq!(
            seen(false, Colour::Auto, &[("LANG", "it_IT.UTF-8"), ("LC_ALL", "C")]),
            (false, true)
        );
        assert_eq!(seen(false, Colour::Auto, &[]), (false, true));
        assert_eq!(seen(true, Colour::Auto, &[("LANG", "it_IT.utf8")]), (false, true));
    }

    #[test]
    fn a_terminal_is_capable_of_what_its_name_is_known_for() {
        let of =
            |term: &'static str| surface(false, |name| (name == "TERM").then(|| term.to_owned()));
        assert!(!of("dumb").takes_sequences);
        let linux = of("linux");
        assert!(linux.takes_sequences && !linux.tells_focus && !linux.tells_keys_apart);
        assert!(of("foot-extra").tells_keys_apart && of("xterm-256color").tells_focus);
        assert!(of("tmux-256color").is_tmux && !of("screen").is_tmux);
        let path = of("../../etc/passwd");
        assert!(!path.tells_keys_apart && !path.is_tmux);
    }

    #[test]
    fn a_terminal_without_colours_is_drawn_without() {
        assert_eq!(seen(true, Colour::Auto, &[("TERM", "vt100")]), (false, false));
        assert_eq!(seen(true, Colour::Auto, &[("TERM", "xterm-mono")]), (false, false));
        assert_eq!(seen(true, Colour::Auto, &[("TERM", "vte-256color")]), (false, true));
        assert_eq!(seen(true, Colour::Auto, &[("TERM", "linux")]), (false, true));
    }

    #[test]
    fn what_was_asked_is_stronger_than_the_environment() {
        assert_eq!(seen(true, Colour::Auto, &[("NO_COLOR", "1")]), (false, false));
        assert_eq!(seen(true, Colour::Auto, &[("TERM", "dumb")]), (false, false));
        assert_eq!(seen(true, Colour::Always, &[("NO_COLOR", "1")]), (false, true));
        assert_eq!(seen(true, Colour::Never, &[]), (false, false));
    }
}
