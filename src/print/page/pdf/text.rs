//! The text that typst sets, block by block. Keeps out: setting it.
//!
//! Whatever a person typed stands in a string, in which nothing acts but a quotation mark and a
//! backslash.

use std::cell::Cell;
use std::fmt::Write as _;

use super::super::columns::{Columns, lies_across};
use super::super::tree::{Block, Table, Words, is_of_papers, kept, plain};
use super::super::{anchors, linked};
use crate::print::svg::Drawing;
use crate::text::Language;

/// How a page looks; the day is one on which no document was written, so that none says when it
/// was.
const PAGE: &str = include_str!("../../templates/page.typ");

pub(super) struct Writer<'a> {
    drawings: &'a [Drawing],
    /// Whether the page lies across.
    across: bool,
    /// The anchors of all headings, in a document that links to its own.
    anchors: Vec<String>,
    /// How many headings are written.
    headings: Cell<usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(blocks: &[Block], drawings: &'a [Drawing]) -> Self {
        let is_linked = linked(blocks).into_inner().next().is_some();
        let anchors = if is_linked { anchors(blocks) } else { Vec::new() };
        Self { drawings, across: lies_across(blocks), anchors, headings: Cell::new(0) }
    }

    pub(super) fn whole(&self, blocks: &[Block], title: &str, language: Language) -> String {
        let region = match language {
            Language::It => "it",
            Language::En => "gb",
        };
        let page = PAGE
            .replace("{language}", language.code())
            .replace("{region}", region)
            .replace("{flipped}", if self.across { "true" } else { "false" })
            .replace("{pages}", if is_of_papers(blocks) { "1" } else { "1 / 1" })
            .replace("{title}", &quoted(title));
        format!("{page}\n{}", self.blocks(blocks))
    }

    fn blocks(&self, blocks: &[Block]) -> String {
        let told = blocks.iter().zip(kept(blocks)).map(|(block, keeps)| match block {
            Block::Paragraph(words) if keeps => {
                format!("#block(sticky: true)[{}]\n\n", self.words(words))
            }
            _ => self.block(block),
        });
        told.collect()
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading(depth, words) => {
                let at = self.headings.replace(self.headings.get() + 1);
                let label =
                    if self.anchors.is_empty() { String::new() } else { format!(" <h{at}>") };
                format!("#heading(level: {depth})[{}]{label}\n\n", self.words(words))
            }
            Block::Paragraph(words) => format!("{}\n\n", self.words(words)),
            Block::List(None, items) => format!("#list({})\n\n", self.items(items)),
            Block::List(Some(first), items) => {
                format!("#enum(start: {first}, {})\n\n", self.items(items))
            }
            Block::Quote(inner) => format!("#quote(block: true)[{}]\n\n", self.blocks(inner)),
            Block::Code(text) => format!("#raw({}, block: true)\n\n", quoted(text)),
            Block::Table(table) => self.table(table),
            Block::Rule => "#pagebreak(weak: true)\n\n".to_owned(),
            Block::Paper => "#pagebreak(weak: true)\n#counter(page).update(1)\n\n".to_owned(),
        }
    }

    fn items(&self, items: &[Vec<Block>]) -> String {
        let item = |item: &Vec<Block>| format!("[{}]", self.blocks(item).trim_end());
        items.iter().map(item).collect::<Vec<_>>().join(", ")
    }

    fn table(&self, table: &Table) -> String {
        let Columns { widths, is_small } = Columns::of(table, self.across);
        let size = if is_small { "7pt" } else { "9pt" };
        let listed =
            |each: Vec<String>| each.iter().map(|one| format!("{one}, ")).collect::<String>();
        let columns = listed(widths.iter().map(|width| format!("{width}fr")).collect());
        let align = |at: usize| if table.numeric.get(at) == Some(&true) { "right" } else { "left" };
        let align = listed((0..widths.len()).map(|at| align(at).to_owned()).collect());
        let cells = |row: &[Vec<Words>]| {
            listed(row.iter().map(|words| format!("[{}]", self.words(words))).collect())
        };
        let mut text = format!(
            "#text(size: {size})[#table(columns: ({columns}), align: ({align}), table.header({}), ",
            cells(&table.head)
        );
        for row in &table.rows {
            let _ = write!(text, "{}", cells(row));
        }
        text.push_str(")]\n\n");
        text
    }

    fn words(&self, words: &[Words]) -> String {
        let told = words.iter().map(|word| match word {
            Words::Plain(text) => format!("#{};", quoted(text)),
            Words::Strong(inner) => format!("#strong[{}];", self.words(inner)),
            Words::Emphasis(inner) => format!("#emph[{}];", self.words(inner)),
            Words::Code(text) => format!("#raw({});", quoted(text)),
            Words::Link(to, inner) => self.link(to, &self.words(inner)),
            Words::Picture(name, inner) => {
                match self.drawings.iter().find(|drawing| drawing.name == name) {
                    Some(drawing) => picture(drawing),
                    None => format!("#{};", quoted(&plain(inner))),
                }
            }
            Words::Break => "#linebreak();".to_owned(),
        });
        told.collect()
    }

    /// Words that lead to a heading of the document; others lead nowhere.
    fn link(&self, to: &str, words: &str) -> String {
        let at = to
            .strip_prefix('#')
            .and_then(|to| self.anchors.iter().position(|anchor| anchor.as_str() == to));
        match at {
            Some(at) => format!("#link(<h{at}>)[{words}];"),
            None => words.to_owned(),
        }
    }
}

fn picture(drawing: &Drawing) -> String {
    format!(
        "#image(bytes({}), format: \"svg\", width: {}, alt: {});",
        quoted(&drawing.svg),
        if drawing.width.is_empty() { "100%".to_owned() } else { format!("{}mm", drawing.width) },
        quoted(format!("{}. {}", drawing.title, drawing.description).trim())
    )
}

/// A text as a string of typst.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\u{202a}'..='\u{202e}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::super::read;
    use super::*;

    fn written(markdown: &str) -> String {
        let blocks = read(markdown);
        Writer::new(&blocks, &[]).blocks(&blocks)
    }

    #[test]
    fn whatever_was_typed_stands_in_a_string() {
        assert_eq!(written("\\#a \"b\" $c$ \\\\d"), "#\"#a \\\"b\\\" $c$ \\\\d\";\n\n");
    }

    #[test]
    fn a_link_within_the_document_leads_to_its_heading_and_no_other_leads_anywhere() {
        let text = written("## È\n\n[a](#è) [c](https://c.it)\n");
        assert_eq!(
            text,
            "#heading(level: 2)[#\"È\";] <h0>\n\n#link(<h0>)[#\"a\";];#\" \";#\"c\";\n\n"
        );
    }

    #[test]
    fn the_head_of_a_table_is_its_head() {
        let text = written("| a | b |\n| --- | ---: |\n| x | 3 |\n");
        assert!(
            text.contains("align: (left, right, ), table.header([#\"a\";], [#\"b\";], ), "),
            "{text}"
        );
    }
}
