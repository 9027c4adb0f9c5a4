//! HTML as the plain text that it shows. Keeps out: which cells hold any.

/// Names of entities that texts of the field have, and what they stand for.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("euro", '€'),
    ("agrave", 'à'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("igrave", 'ì'),
    ("ograve", 'ò'),
    ("ugrave", 'ù'),
    ("Agrave", 'À'),
    ("Egrave", 'È'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("rdquo", '”'),
    ("ldquo", '“'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("middot", '·'),
];
/// Tags that begin a line of their own.
const LINES: &[&str] = &[
    "p",
    "div",
    "li",
    "ul",
    "ol",
    "tr",
    "table",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
];
/// Tags whose content is nothing to read.
const UNREAD: &[&str] = &["script", "style"];

/// Whether a text has anything of HTML in it: a tag, or an entity.
pub(super) fn has_any(text: &str) -> bool {
    let begins = |rest: &str| {
        rest.starts_with('/') || rest.starts_with(|letter: char| letter.is_ascii_alphabetic())
    };
    let has_tag = text.split('<').skip(1).any(|rest| begins(rest) && rest.contains('>'));
    let has_entity = text
        .split('&')
        .skip(1)
        .any(|rest| rest.split_once(';').is_some_and(|(name, _)| letter(name).is_some()));
    has_tag || has_entity
}

/// The text of a piece of HTML: a line for each paragraph, a hyphen before each item of a list.
pub(super) fn text(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        text.push_str(&words(before));
        // `3 < 4` is no tag.
        let begins =
            tag.chars().nth(1).is_some_and(|c| c.is_ascii_alphabetic() || "/!".contains(c));
        let end = if tag.starts_with("<!--") {
            tag.find("-->").map(|end| end + 3)
        } else {
            tag.find('>').map(|end| end + 1)
        };
        let Some(end) = end.filter(|_| begins) else {
            text.push('<');
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        let inner = tag.get(1..end - 1).unwrap_or_default();
        let closes = inner.starts_with('/');
        let name: String = inner
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        rest = tag.get(end..).unwrap_or_default();
        if name == "br" {
            text.push('\n');
        } else if LINES.contains(&name.as_str()) {
            text.push('\n');
            if name == "li" && !closes {
                text.push_str("- ");
            }
        } else if UNREAD.contains(&name.as_str()) && !closes {
            let closing = rest.to_ascii_lowercase().find(&format!("</{name}"));
            rest = closing.and_then(|at| rest.get(at..)).unwrap_or_default();
        }
    }
    text.push_str(&words(rest));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// Text between tags: line ends are blanks, and entities are what they stand for.
fn words(text: &str) -> String {
    let mut told = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        told.push_str(before);
        let entity = from.find(';').and_then(|end| Some((from.get(1..end)?, end)));
        match entity.and_then(|(name, end)| Some((letter(name)?, end))) {
            Some((letter, end)) => {
                told.push(letter);
                rest = from.get(end + 1..).unwrap_or_default();
            }
            None => {
                told.push('&');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    told.push_str(rest);
    told.replace(['\r', '\n', '\t'], " ")
}

fn letter(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| !letter.is_control());
    }
    ENTITIES.iter().find(|(own, _)| *own == name).map(|(_, letter)| *letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn html_reads_as_it_is_shown() {
        let html = "<p>Orti &amp; <b>acqua</b>:<br/>citt&agrave;</p>\n<ul><li>uno</li><li>due &#8364;</li></ul>";
        assert_eq!(text(html), "Orti & acqua:\ncittà\n- uno\n- due €");
    }

    #[test]
    fn plain_text_is_told_from_html() {
        for html in ["<p>a", "a<br/>b", "a &amp; b", "&#8364;"] {
            assert!(has_any(html), "{html}");
        }
        for plain in ["3 < 4", "a & b; c", "riga\nriga", "<3", "a<b"] {
            assert!(!has_any(plain), "{plain}");
        }
    }

    #[test]
    fn what_is_no_tag_stays_and_what_is_not_read_goes() {
        assert_eq!(text("3 < 4 & 5 &strano; <3"), "3 < 4 & 5 &strano; <3");
        assert_eq!(text("a<!-- <p>no</p> --><script>if (a<b) {}</script>b"), "ab");
        assert_eq!(text("<style>p {"), "");
        assert_eq!(text("&#27;[2J"), "&#27;[2J", "no sign that acts on a terminal");
    }
}
