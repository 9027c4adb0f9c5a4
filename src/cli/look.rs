//! What a terminal can show, from what was asked and what the environment says. Keeps out: asking
//! the terminal itself.

use super::grammar::Colour;
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
    let dumb = || variable("TERM").is_some_and(|term| term == "dumb");
    let colour = match colour {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto => variable("NO_COLOR").is_none_or(|no| no.is_empty()) && !dumb(),
    };
    Look { unicode: is_utf8 && !ascii, colour }
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
    fn what_was_asked_is_stronger_than_the_environment() {
        assert_eq!(seen(true, Colour::Auto, &[("NO_COLOR", "1")]), (false, false));
        assert_eq!(seen(true, Colour::Auto, &[("TERM", "dumb")]), (false, false));
        assert_eq!(seen(true, Colour::Always, &[("NO_COLOR", "1")]), (false, true));
        assert_eq!(seen(true, Colour::Never, &[]), (false, false));
    }
}
