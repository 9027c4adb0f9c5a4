//! The anchors of headings, and whether a document has links of its own to them. Keeps out: how
//! either is written.

use std::collections::BTreeMap;

use super::tree::{Block, Words, plain};

/// The anchors of the headings of a document in their order, as the common renderers of Markdown
/// make them: lower case, letters, digits, hyphens and underscores, blanks as hyphens, and a number
/// behind one that was there before.
pub(crate) fn anchors(blocks: &[Block]) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let headings = blocks.iter().filter_map(|block| match block {
        Block::Heading(_, words) => Some(plain(words)),
        _ => None,
    });
    let anchor = |words: String| {
        let kept = words
            .to_lowercase()
            .chars()
            .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'))
            .collect::<String>();
        let anchor = kept.replace(' ', "-");
        let before = seen.entry(anchor.clone()).or_insert(0);
        *before += 1;
        if *before == 1 { anchor } else { format!("{anchor}-{}", *before - 1) }
    };
    headings.map(anchor).collect()
}

/// Whether a link of the document leads to a heading of its own.
pub(super) fn is_linked(blocks: &[Block]) -> bool {
    let words = |words: &[Words]| {
        words.iter().any(|word| matches!(word, Words::Link(to, _) if to.starts_with('#')))
    };
    blocks.iter().any(|block| match block {
        Block::Paragraph(inner) => words(inner),
        Block::List(_, items) => items.iter().any(|item| is_linked(item)),
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    #[test]
    fn anchors_drop_what_is_no_letter_and_number_what_comes_again() {
        let document = "# È così, o no?\n\n## 1\\. Uno\n## Uno\n### uno\n#no\n";
        assert_eq!(anchors(&read(document)), ["è-così-o-no", "1-uno", "uno", "uno-1"]);
    }

    #[test]
    fn a_link_elsewhere_needs_no_anchor_and_one_in_a_list_within_a_list_does() {
        assert!(!is_linked(&read("- [a](https://a.it)\n")));
        assert!(is_linked(&read("- a\n  - [b](#b)\n")));
    }
}
