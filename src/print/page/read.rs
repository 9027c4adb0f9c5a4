//! CommonMark with GFM tables into a tree. Keeps out: how the tree is written.

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag};

use super::tree::{Block, Table, Words};
use crate::print::money::together;

/// The line after which a paper of its own begins. For any other reader it is a line across the page;
/// nobody types it, since stars are escaped.
const PAPER: &str = "\n\n* * *\n";

/// The tree of a document; its front matter is left out.
///
/// HTML inside Markdown stays words: markup of a page belongs into the template of the page.
pub(crate) fn read(markdown: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut out = Vec::new();
    for (at, paper) in markdown.split(PAPER).enumerate() {
        if at > 0 {
            out.push(Block::Paper);
        }
        out.extend(blocks(&mut Parser::new_ext(paper, options)));
    }
    out
}

/// The blocks up to the end of what is open.
fn blocks<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Block> {
    let mut out = Vec::new();
    // The items of a tight list hold words without a paragraph around them.
    let mut open: Vec<Words> = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::End(_) => break,
            Event::Rule => {
                close(&mut open, &mut out);
                out.push(Block::Rule);
            }
            Event::Start(tag) => match span(tag, events) {
                Ok(words) => open.push(words),
                Err(tag) => {
                    close(&mut open, &mut out);
                    out.extend(block(tag, events));
                }
            },
            leaf => put(&mut open, leaf),
        }
    }
    close(&mut open, &mut out);
    out
}

fn close(open: &mut Vec<Words>, out: &mut Vec<Block>) {
    if !open.is_empty() {
        out.push(Block::Paragraph(std::mem::take(open)));
    }
}

fn block<'a>(tag: Tag<'a>, events: &mut impl Iterator<Item = Event<'a>>) -> Option<Block> {
    Some(match tag {
        Tag::Heading { level, .. } => Block::Heading(level as u8, words(events)),
        Tag::BlockQuote(_) => Block::Quote(blocks(events)),
        Tag::List(first) => Block::List(first, items(events)),
        Tag::CodeBlock(_) => Block::Code(as_is(events).trim_end().to_owned()),
        Tag::Table(alignments) => Block::Table(table(&alignments, events)),
        Tag::MetadataBlock(_) => {
            words(events);
            return None;
        }
        _ => Block::Paragraph(words(events)),
    })
}

fn items<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Vec<Block>> {
    let mut items = Vec::new();
    while let Some(Event::Start(_)) = events.next() {
        items.push(blocks(events));
    }
    items
}

fn table<'a>(alignments: &[Alignment], events: &mut impl Iterator<Item = Event<'a>>) -> Table {
    let numeric = alignments.iter().map(|alignment| *alignment == Alignment::Right).collect();
    let mut table = Table { numeric, ..Table::default() };
    while let Some(Event::Start(tag)) = events.next() {
        let mut cells = Vec::new();
        while let Some(Event::Start(_)) = events.next() {
            cells.push(words(events));
        }
        match tag {
            Tag::TableHead => table.head = cells,
            _ => table.rows.push(cells),
        }
    }
    table
}

/// The text up to the end of what is open, as it is written: somebody copies it.
fn as_is<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> String {
    let written = events.take_while(|event| !matches!(event, Event::End(_)));
    written
        .filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            _ => None,
        })
        .collect()
}

/// The words up to the end of what is open.
fn words<'a>(events: &mut impl Iterator<Item = Event<'a>>) -> Vec<Words> {
    let mut out = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::End(_) => break,
            Event::Start(tag) => match span(tag, events) {
                Ok(words) => out.push(words),
                // No block stands inside words; were there one, its words are kept.
                Err(_) => out.extend(words(events)),
            },
            leaf => put(&mut out, leaf),
        }
    }
    out
}

/// Words with a form; the tag again when it is of a block.
fn span<'a>(tag: Tag<'a>, events: &mut impl Iterator<Item = Event<'a>>) -> Result<Words, Tag<'a>> {
    Ok(match tag {
        Tag::Strong => Words::Strong(words(events)),
        Tag::Emphasis => Words::Emphasis(words(events)),
        Tag::Link { dest_url, .. } => Words::Link(dest_url.into_string(), words(events)),
        Tag::Image { dest_url, .. } => Words::Picture(dest_url.into_string(), words(events)),
        block => return Err(block),
    })
}

/// Adds what stands alone; words that follow each other are one.
fn put(out: &mut Vec<Words>, leaf: Event<'_>) {
    let text = match leaf {
        Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => {
            together(&text).into_owned()
        }
        Event::SoftBreak => " ".to_owned(),
        Event::Code(text) => return out.push(Words::Code(text.into_string())),
        Event::HardBreak => return out.push(Words::Break),
        _ => return,
    };
    match out.last_mut() {
        Some(Words::Plain(before)) => before.push_str(&text),
        _ => out.push(Words::Plain(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::print::markdown;

    fn plain(text: &str) -> Vec<Words> {
        vec![Words::Plain(text.to_owned())]
    }

    #[test]
    fn what_was_typed_is_read_as_it_was_typed() {
        for typed in [
            "# not a title | <b>",
            "1. uno",
            "- [x](http://a.it)",
            "*a* _b_ `c` ~d~ &amp; \\",
            "www.a.it a@b.it",
            "***",
        ] {
            assert_eq!(read(&markdown::line(typed)), [Block::Paragraph(plain(typed))], "{typed}");
        }
    }

    #[test]
    fn lines_and_blanks_that_were_typed_are_kept() {
        let typed = format!("- {}", markdown::lines("uno\n    due\n\n# tre", "  "));
        let [Block::List(None, items)] = &read(&typed)[..] else { panic!("{:?}", read(&typed)) };
        let first = vec![Words::Plain("uno".into()), Words::Break, Words::Plain("    due".into())];
        assert_eq!(items, &[[Block::Paragraph(first), Block::Paragraph(plain("# tre"))]]);
    }

    #[test]
    fn front_matter_is_no_part_of_the_text_and_html_is_words() {
        assert_eq!(read("---\na: \"b\"\n---\n\n# T\n"), [Block::Heading(1, plain("T"))]);
        assert_eq!(read("a <b>c</b>"), [Block::Paragraph(plain("a <b>c</b>"))]);
        assert_eq!(read("<script>x</script>"), [Block::Paragraph(plain("<script>x</script>"))]);
    }

    #[test]
    fn a_table_has_heads_rows_and_columns_of_numbers() {
        let blocks = read("| a | b |\n| --- | ---: |\n| x\\|y | 3 |\n");
        let table = Table {
            numeric: vec![false, true],
            head: vec![plain("a"), plain("b")],
            rows: vec![vec![plain("x|y"), plain("3")]],
        };
        assert_eq!(blocks, [Block::Table(table)]);
    }
}
