//! Source text without what is no code: comments, what stands in quotes, tests. Keeps out: every
//! rule.
//!
//! What is taken out becomes spaces, so that every place in the rest keeps its line.

/// Blanks comments and the insides of strings and characters.
pub(super) fn without_words(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let mut code = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let rest = &letters[at..];
        let before = at.checked_sub(1).map(|before| letters[before]);
        let blank = match letter {
            '/' if rest.starts_with(&['/', '/']) => line_comment(rest),
            '/' if rest.starts_with(&['/', '*']) => block_comment(rest),
            'r' | 'b' | 'c' if !before.is_some_and(is_word) => quoted_after_prefix(rest),
            '"' => string(rest),
            '\'' => character(rest),
            _ => 0,
        };
        if blank == 0 {
            code.push(*letter);
            at += 1;
        } else {
            code.extend(
                rest[..blank].iter().map(|letter| if *letter == '\n' { '\n' } else { ' ' }),
            );
            at += blank;
        }
    }
    code
}

/// Blanks every item that stands under `#[cfg(test)]`, in code without words.
pub(super) fn without_tests(code: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let mut kept = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(start) = rest.find(MARK) {
        let end = start + MARK.len() + item(&rest[start + MARK.len()..]);
        kept.push_str(&rest[..start]);
        kept.extend(rest[start..end].chars().map(|letter| if letter == '\n' { '\n' } else { ' ' }));
        rest = &rest[end..];
    }
    kept.push_str(rest);
    kept
}

/// Whether a letter may stand inside a name.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// How long the first item is: to its closing brace, or to its semicolon.
fn item(code: &str) -> usize {
    let mut depth = 0_usize;
    for (at, letter) in code.char_indices() {
        match letter {
            '{' | '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + 1;
                }
            }
            ';' if depth == 0 => return at + 1,
            _ => {}
        }
    }
    code.len()
}

fn line_comment(rest: &[char]) -> usize {
    rest.iter().position(|letter| *letter == '\n').unwrap_or(rest.len())
}

fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while at < rest.len() {
        match &rest[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    at
}

/// `b"..."`, `r"..."`, `br#"..."#`, `b'x'`; 0 when it is a name.
fn quoted_after_prefix(rest: &[char]) -> usize {
    let prefix = rest.iter().take(2).take_while(|letter| matches!(letter, 'r' | 'b' | 'c')).count();
    let raw = rest[..prefix].contains(&'r');
    let hashes =
        if raw { rest[prefix..].iter().take_while(|letter| **letter == '#').count() } else { 0 };
    let quote = prefix + hashes;
    match rest.get(quote) {
        Some('"') if raw => {
            let close: Vec<char> =
                std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
            let inside = &rest[quote + 1..];
            let end = inside
                .windows(close.len())
                .position(|window| window == close)
                .unwrap_or(inside.len());
            (quote + 1 + end + close.len()).min(rest.len())
        }
        Some('"') => quote + string(&rest[quote..]),
        Some('\'') if rest[..prefix] == ['b'] => quote + character(&rest[quote..]),
        _ => 0,
    }
}

fn string(rest: &[char]) -> usize {
    let mut at = 1;
    while at < rest.len() {
        match rest[at] {
            '\\' => at += 2,
            '"' => return at + 1,
            _ => at += 1,
        }
    }
    rest.len()
}

/// A character; 0 when the quote begins a lifetime.
fn character(rest: &[char]) -> usize {
    match rest {
        ['\'', '\\', escaped @ ..] => {
            escaped.iter().skip(1).position(|letter| *letter == '\'').map_or(0, |end| end + 4)
        }
        ['\'', _, '\'', ..] => 3,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> String {
        without_tests(&without_words(text)).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_go_and_code_stays() {
        assert_eq!(code("a // b\nc /* d /* e */ f */ g"), "a c g");
        assert_eq!(code(r#"say("a \" b", c)"#), "say( , c)");
        assert_eq!(code("x(r#\"a\" b\"#, br\"\\\", b\"c\", y)"), "x( , , , y)");
        assert_eq!(
            code("let a: &'static str = f('\\'', '\"', b'\\n', '\\u{1f}', 'è');"),
            "let a: &'static str = f( , , , , );"
        );
        assert_eq!(code("r#type = bar(cr, rb)"), "r#type = bar(cr, rb)");
    }

    #[test]
    fn tests_go_whatever_they_are() {
        assert_eq!(
            code("#[cfg(test)]\nmod tests {\n fn f() { '}'; \"}\" }\n}\nfn g() {}"),
            "fn g() {}"
        );
        assert_eq!(code("#[cfg(test)]\nmod samples;\nmod kept;"), "mod kept;");
        assert_eq!(
            code("impl A { #[cfg(test)] fn f(a: [u8; 3]) {} fn g() {} }"),
            "impl A { fn g() {} }"
        );
    }

    #[test]
    fn what_stays_keeps_its_line() {
        let text = "a\n/* b\n\"c */ \"d\ne\"\n#[cfg(test)]\nmod t {\n}\nlast";
        let code = without_tests(&without_words(text));
        assert_eq!(
            code.lines().position(|line| line == "last"),
            text.lines().position(|line| line == "last")
        );
        assert_eq!(code.lines().count(), text.lines().count());
    }
}
