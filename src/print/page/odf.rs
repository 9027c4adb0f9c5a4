//! A tree as the text of an OpenDocument text (flat, ODF 1.3). Keeps out: the styles and the page,
//! which are a template.

use std::cell::RefCell;
use std::vec::IntoIter;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::columns::{Columns, is_by_hand, lies_across};
use super::tree::{Block, Table, Words, kept, plain};
use crate::print::svg::Drawing;
use crate::print::xml::escape;

/// The style of paragraphs.
const BODY: &str = "Text_20_body";
/// The style of those that stay on the page of the next one.
const KEPT: &str = "Text_20_body_20_Kept";
/// The style of paragraphs in a list.
const IN_LIST: &str = "List_20_Contents";
pub(super) struct Writer<'a> {
    /// The pictures that words can call by name.
    drawings: &'a [Drawing],
    /// Whether the page lies across.
    across: bool,
    /// The anchors of the headings to come.
    anchors: RefCell<IntoIter<String>>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(blocks: &[Block], drawings: &'a [Drawing]) -> Self {
        Self { drawings, across: lies_across(blocks), anchors: super::linked(blocks) }
    }

    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        self.within(blocks, BODY)
    }

    /// Blocks whose paragraphs have a style.
    fn within(&self, blocks: &[Block], style: &str) -> String {
        let told = blocks.iter().zip(kept(blocks)).map(|(block, keeps)| {
            let keeps = keeps && style == BODY && matches!(block, Block::Paragraph(_));
            self.block(block, if keeps { KEPT } else { style })
        });
        told.collect()
    }

    fn block(&self, block: &Block, style: &str) -> String {
        match block {
            Block::Heading(1, words) => self.heading(1, "Title", words),
            Block::Heading(depth, words) => {
                self.heading(*depth, &format!("Heading_20_{}", depth - 1), words)
            }
            Block::Paragraph(words) => self.paragraph(style, words),
            Block::List(first, items) => {
                let list = if first.is_some() { "Numbers" } else { "Bullets" };
                let start =
                    first.map(|first| format!(" text:start-value=\"{first}\"")).unwrap_or_default();
                let item = |(at, item): (usize, &Vec<Block>)| {
                    let start = if at == 0 { start.as_str() } else { "" };
                    format!(
                        "<text:list-item{start}>{}</text:list-item>\n",
                        self.within(item, IN_LIST)
                    )
                };
                let items: String = items.iter().enumerate().map(item).collect();
                format!("<text:list text:style-name=\"{list}\">\n{items}</text:list>\n")
            }
            Block::Quote(inner) if style == IN_LIST => self.within(inner, "List_20_Quotations"),
            Block::Quote(inner) => self.within(inner, "Quotations"),
            Block::Code(text) => {
                let line = |line: &str| {
                    format!(
                        "<text:p text:style-name=\"Preformatted_20_Text\">{}</text:p>\n",
                        spaced(line)
                    )
                };
                text.lines().map(line).collect()
            }
            Block::Table(table) => self.table(table),
            Block::Rule => "<text:p text:style-name=\"Horizontal_20_Line\"/>\n".to_owned(),
            Block::Paper => "<text:p text:style-name=\"New_20_Paper\"/>\n".to_owned(),
        }
    }

    fn heading(&self, depth: u8, style: &str, words: &[Words]) -> String {
        let mark = self
            .anchors
            .borrow_mut()
            .next()
            .map(|anchor| format!("<text:bookmark text:name=\"{}\"/>", escape(&anchor)));
        let words = format!("{}{}", mark.unwrap_or_default(), self.words(words));
        format!(
            "<text:h text:style-name=\"{style}\" text:outline-level=\"{depth}\">{words}</text:h>\n"
        )
    }

    fn paragraph(&self, style: &str, words: &[Words]) -> String {
        format!("<text:p text:style-name=\"{style}\">{}</text:p>\n", self.words(words))
    }

    fn table(&self, table: &Table) -> String {
        let Columns { widths, is_small } = Columns::of(table, self.across);
        let small = if is_small { "_20_Small" } else { "" };
        // The template has a style for each width.
        let column =
            |width: &usize| format!("<table:table-column table:style-name=\"W{width}\"/>\n");
        let columns: String = widths.iter().map(column).collect();
        let by_hand = (0..table.head.len()).any(|at| is_by_hand(table, at));
        let row = |row: &[Vec<Words>], style: Option<&str>| -> String {
            let high = if by_hand && style.is_none() { "High" } else { "" };
            let cell = |(at, words): (usize, &Vec<Words>)| {
                let numeric = if table.numeric.get(at) == Some(&true) {
                    "Table_20_Number"
                } else {
                    "Table_20_Contents"
                };
                let words = self.paragraph(&format!("{}{small}", style.unwrap_or(numeric)), words);
                format!(
                    "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">{}</table:table-cell>",
                    words.trim_end()
                )
            };
            format!(
                "<table:table-row table:style-name=\"{high}Row\">{}</table:table-row>\n",
                row.iter().enumerate().map(cell).collect::<String>()
            )
        };
        let head = row(&table.head, Some("Table_20_Heading"));
        let rows: String = table.rows.iter().map(|cells| row(cells, None)).collect();
        format!(
            "<table:table table:style-name=\"Table\">\n{columns}<table:table-header-rows>\n{head}</table:table-header-rows>\n{rows}</table:table>\n\
             <text:p text:style-name=\"After_20_Table\"/>\n"
        )
    }

    fn words(&self, words: &[Words]) -> String {
        let span = |style: &str, inner: String| {
            format!("<text:span text:style-name=\"{style}\">{inner}</text:span>")
        };
        let told = words.iter().map(|word| match word {
            Words::Plain(text) => spaced(text),
            Words::Strong(inner) => span("Strong_20_Emphasis", self.words(inner)),
            Words::Emphasis(inner) => span("Emphasis", self.words(inner)),
            Words::Code(text) => span("Source_20_Text", spaced(text)),
            Words::Link(to, inner) if to.starts_with('#') => {
                format!(
                    "<text:a xlink:type=\"simple\" xlink:href=\"{}\">{}</text:a>",
                    escape(to),
                    self.words(inner)
                )
            }
            Words::Link(_, inner) => self.words(inner),
            Words::Picture(name, inner) => {
                match self.drawings.iter().find(|drawing| drawing.name == name) {
                    Some(drawing) => picture(drawing),
                    None => spaced(&plain(inner)),
                }
            }
            Words::Break => "<text:line-break/>".to_owned(),
        });
        told.collect()
    }
}

/// Words as character data; blanks that an office program would drop are elements of their own.
fn spaced(text: &str) -> String {
    let mut out = String::new();
    let mut before = None;
    for c in text.chars() {
        match (before, c) {
            (None | Some(' '), ' ') => out.push_str("<text:s/>"),
            (_, '\t') => out.push_str("<text:tab/>"),
            (_, c) => out.push_str(&escape(c.encode_utf8(&mut [0; 4]))),
        }
        before = Some(c);
    }
    // A blank at the end could be dropped, too.
    match out.strip_suffix(' ') {
        Some(kept) => format!("{kept}<text:s/>"),
        None => out,
    }
}

fn picture(drawing: &Drawing) -> String {
    format!(
        "<draw:frame draw:style-name=\"Picture\" text:anchor-type=\"as-char\" svg:width=\"{}mm\" svg:height=\"{}mm\">\
         <draw:image draw:mime-type=\"image/svg+xml\"><office:binary-data>{}</office:binary-data></draw:image>\
         <svg:title>{}</svg:title><svg:desc>{}</svg:desc></draw:frame>",
        drawing.width,
        drawing.height,
        STANDARD.encode(&drawing.svg),
        escape(&drawing.title),
        escape(&drawing.description),
    )
}

#[cfg(test)]
mod tests {
    use super::super::{odf, read};
    use super::spaced;

    #[test]
    fn blanks_that_would_be_dropped_are_elements() {
        assert_eq!(
            spaced("  a  b\t<c> "),
            "<text:s/><text:s/>a <text:s/>b<text:tab/>&lt;c&gt;<text:s/>"
        );
    }

    #[test]
    fn a_title_and_headings_are_an_outline() {
        let text = odf(&read("# A\n\n## B\n\n### C\n"), &[]);
        assert_eq!(
            text,
            "<text:h text:style-name=\"Title\" text:outline-level=\"1\">A</text:h>\n\
             <text:h text:style-name=\"Heading_20_1\" text:outline-level=\"2\">B</text:h>\n\
             <text:h text:style-name=\"Heading_20_2\" text:outline-level=\"3\">C</text:h>\n"
        );
    }

    #[test]
    fn a_link_within_the_document_leads_to_a_bookmark_in_its_heading() {
        let text = odf(&read("## A b\n\n[a](#a-b)\n"), &[]);
        assert!(text.contains("<text:bookmark text:name=\"a-b\"/>A b</text:h>"), "{text}");
        assert!(
            text.contains("<text:a xlink:type=\"simple\" xlink:href=\"#a-b\">a</text:a>"),
            "{text}"
        );
        assert!(!odf(&read("## A\n"), &[]).contains("bookmark"));
    }

    #[test]
    fn a_place_to_sign_stays_with_what_stands_above_it() {
        let line = "\\_".repeat(8);
        let text = odf(&read(&format!("a\n\nB {line}\n\nC {line}\n\nd\n")), &[]);
        let kept: Vec<&str> =
            text.lines().filter(|line| line.contains("Text_20_body_20_Kept")).collect();
        assert_eq!(kept.len(), 2, "{text}");
        assert!(kept.iter().zip(["a", "B"]).all(|(line, word)| line.contains(&format!(">{word}"))));
        assert!(
            include_str!("../templates/page.fodt").contains("style:name=\"Text_20_body_20_Kept\"")
        );
    }

    #[test]
    fn the_head_of_a_table_is_repeated_on_every_page() {
        let text = odf(&read("| a | b |\n| --- | ---: |\n| x | 3 |\n"), &[]);
        assert!(
            text.contains("<table:table-header-rows>")
                && text.matches("<table:table-column ").count() == 2,
            "{text}"
        );
        assert!(text.contains("Table_20_Number\">3<"), "{text}");
    }

    #[test]
    fn a_table_too_wide_for_its_words_has_smaller_letters_and_columns_of_its_longest_words() {
        let wide = |columns: usize| {
            let row = |cell: &str| format!("|{}\n", format!(" {cell} |").repeat(columns));
            odf(
                &read(&format!(
                    "{}{}{}",
                    row("organizzazione"),
                    row("---"),
                    row("uno due tre quattro cinque sei")
                )),
                &[],
            )
        };
        assert!(!wide(3).contains("_20_Small") && wide(3).contains("\"W30\""), "{}", wide(3));
        assert!(!wide(5).contains("_20_Small") && wide(5).contains("\"W19\""), "{}", wide(5));
        assert!(wide(8).contains("Table_20_Heading_20_Small"), "{}", wide(8));
    }
}
