//! The text of a document of Word, block by block. Keeps out: styles, which are a part of the file.

use std::cell::{Cell, RefCell};

use super::super::columns::{Columns, is_by_hand, lies_across};
use super::super::tree::{Block, Table, Words, is_of_papers, kept, plain};
use super::super::{anchors, linked};
use super::section::section;
use crate::print::letterhead::Letterhead;
use crate::print::xml::escape;

/// How far in each level of a list stands, in twentieths of a point.
pub(super) const STEP: usize = 360;
/// The deepest level of a list, from 0.
pub(super) const DEEPEST: usize = 8;
/// The width of the text on the page, in twentieths of a point: 170 mm.
const LINE: usize = 9638;
/// The same where the page lies across: 257 mm.
const LINE_ACROSS: usize = 14571;

/// A tenth of a millimetre, in the units of a drawing (EMU).
const TENTH: usize = 3_600;
/// A picture in a line.
const PICTURE: &str = include_str!("../../templates/docx/picture.xml");

/// The body of a document, and what the other parts of the file must know of it.
pub(super) struct Body {
    /// The paragraphs and tables, one on each line.
    pub(super) text: String,
    /// Whether the page lies across.
    pub(super) across: bool,
    /// Whether it holds several papers, each with pages of its own.
    pub(super) is_of_papers: bool,
    /// Of each numbered list, in their order, on which level it stands and where it begins.
    pub(super) lists: Vec<(usize, u64)>,
}

/// The least height of a row into which somebody writes.
const HIGH: &str = "<w:trHeight w:val=\"510\" w:hRule=\"atLeast\"/>";

/// Where a paragraph stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    style: &'a str,
    /// How many lists it is in.
    depth: usize,
    /// The numbering of the list whose item begins here.
    list: Option<usize>,
}

impl Place<'static> {
    const BODY: Self = Self { style: "", depth: 0, list: None };
}

/// What holds of words: strong, with emphasis.
type Form = (bool, bool);

pub(super) struct Writer<'a> {
    /// Whether the page lies across.
    across: bool,
    letterhead: Option<&'a Letterhead>,
    /// How many pictures are written.
    pictures: Cell<usize>,
    /// The anchors of all headings, in a document that links to its own.
    anchors: Vec<String>,
    /// How many headings are written.
    headings: Cell<usize>,
    lists: RefCell<Vec<(usize, u64)>>,
    /// Whether what comes next begins a page.
    breaks: Cell<bool>,
    /// Whether what comes next stays on the page of what follows it.
    keeps: Cell<bool>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(blocks: &[Block], letterhead: Option<&'a Letterhead>) -> Self {
        let is_linked = linked(blocks).into_inner().next().is_some();
        Self {
            across: lies_across(blocks),
            letterhead,
            pictures: Cell::new(0),
            anchors: if is_linked { anchors(blocks) } else { Vec::new() },
            headings: Cell::new(0),
            lists: RefCell::default(),
            breaks: Cell::new(false),
            keeps: Cell::new(false),
        }
    }

    const fn line(&self) -> usize {
        if self.across { LINE_ACROSS } else { LINE }
    }

    pub(super) fn whole(self, blocks: &[Block]) -> Body {
        let text = self.blocks(blocks, Place::BODY);
        let is_of_papers = is_of_papers(blocks);
        Body { text, across: self.across, is_of_papers, lists: self.lists.into_inner() }
    }

    /// Blocks where the first stands; those after it begin no item.
    fn blocks(&self, blocks: &[Block], place: Place<'_>) -> String {
        let after = Place { list: None, ..place };
        let placed = |at: usize| if at == 0 { place } else { after };
        let told = blocks.iter().zip(kept(blocks)).enumerate().map(|(at, (block, keeps))| {
            self.keeps.set(keeps);
            self.block(block, placed(at))
        });
        told.collect()
    }

    fn block(&self, block: &Block, place: Place<'_>) -> String {
        match block {
            Block::Heading(depth, words) => self.heading(*depth, words),
            Block::Paragraph(words) => self.paragraph(place, &self.words(words, (false, false))),
            Block::List(first, items) => self.list(*first, items, place),
            Block::Quote(inner) => self.blocks(inner, Place { style: "Quote", ..place }),
            Block::Code(text) => {
                let place = Place { style: "HTMLPreformatted", ..place };
                text.lines().map(|line| self.paragraph(place, &run(line, "", ""))).collect()
            }
            Block::Table(table) => self.table(table),
            Block::Rule => {
                self.breaks.set(true);
                String::new()
            }
            Block::Paper => format!(
                "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/>{}</w:pPr></w:p>\n",
                section(self.across, true)
            ),
        }
    }

    fn list(&self, first: Option<u64>, items: &[Vec<Block>], place: Place<'_>) -> String {
        let list = match first {
            None => 1,
            Some(first) => {
                let mut lists = self.lists.borrow_mut();
                lists.push((place.depth.min(DEEPEST), first));
                lists.len() + 1
            }
        };
        let depth = place.depth + 1;
        let item = Place { style: "ListParagraph", depth, list: Some(list) };
        items.iter().map(|blocks| self.blocks(blocks, item)).collect()
    }

    fn heading(&self, depth: u8, words: &[Words]) -> String {
        let at = self.headings.replace(self.headings.get() + 1);
        let words = self.words(words, (false, false));
        // A name of Word has no hyphens and no accents: the place of the heading is its name.
        let marked = match self.anchors.is_empty() {
            true => words,
            false => format!(
                "<w:bookmarkStart w:id=\"{at}\" w:name=\"h{at}\"/>{words}<w:bookmarkEnd w:id=\"{at}\"/>"
            ),
        };
        let style = format!("Heading{depth}");
        self.paragraph(Place { style: &style, depth: 0, list: None }, &marked)
    }

    /// A paragraph of runs that are written already.
    fn paragraph(&self, place: Place<'_>, runs: &str) -> String {
        let mut how = String::new();
        if !place.style.is_empty() {
            how.push_str(&format!("<w:pStyle w:val=\"{}\"/>", place.style));
        }
        if self.keeps.replace(false) {
            how.push_str("<w:keepNext/>");
        }
        if self.breaks.replace(false) {
            how.push_str("<w:pageBreakBefore/>");
        }
        match place.list {
            Some(list) => how.push_str(&format!(
                "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{list}\"/></w:numPr>",
                place.depth.saturating_sub(1).min(DEEPEST)
            )),
            None if place.depth > 0 => {
                how.push_str(&format!("<w:ind w:left=\"{}\"/>", place.depth * STEP));
            }
            None => {}
        }
        let how = if how.is_empty() { how } else { format!("<w:pPr>{how}</w:pPr>") };
        format!("<w:p>{how}{runs}</w:p>\n")
    }

    fn table(&self, table: &Table) -> String {
        // A table cannot say itself that it begins a page.
        let before = match self.breaks.get() {
            true => self.paragraph(Place { style: "AfterTable", depth: 0, list: None }, ""),
            false => String::new(),
        };
        let Columns { widths, is_small } = Columns::of(table, self.across);
        let sum: usize = widths.iter().sum::<usize>().max(1);
        let wide: Vec<usize> = widths.iter().map(|width| width * self.line() / sum).collect();
        let grid: String = wide.iter().map(|wide| format!("<w:gridCol w:w=\"{wide}\"/>")).collect();
        let small = if is_small { "Small" } else { "" };
        let by_hand = (0..table.head.len()).any(|at| is_by_hand(table, at));
        let row = |row: &[Vec<Words>], is_head: bool| -> String {
            let cell = |(words, (at, wide)): (&Vec<Words>, (usize, &usize))| {
                let style = match (is_head, table.numeric.get(at)) {
                    (true, _) => "TableHeading",
                    (false, Some(true)) => "TableNumber",
                    (false, _) => "TableContents",
                };
                let style = format!("{style}{small}");
                let runs = self.words(words, (false, false));
                let words = self.paragraph(Place { style: &style, depth: 0, list: None }, &runs);
                format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{wide}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>",
                    words.trim_end()
                )
            };
            let cells: String = row.iter().zip(wide.iter().enumerate()).map(cell).collect();
            let head = if is_head { "<w:tblHeader/>" } else { "" };
            let high = if by_hand && !is_head { HIGH } else { "" };
            format!("<w:tr><w:trPr><w:cantSplit/>{high}{head}</w:trPr>{cells}</w:tr>\n")
        };
        let head = row(&table.head, true);
        let rows: String = table.rows.iter().map(|cells| row(cells, false)).collect();
        let after = self.paragraph(Place { style: "AfterTable", depth: 0, list: None }, "");
        format!(
            "{before}<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>\
             <w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" \
             w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr>\
             <w:tblGrid>{grid}</w:tblGrid>\n{head}{rows}</w:tbl>\n{after}"
        )
    }

    fn words(&self, words: &[Words], form: Form) -> String {
        let told = words.iter().map(|word| match word {
            Words::Plain(text) => run(text, "", formed(form)),
            Words::Strong(inner) => self.words(inner, (true, form.1)),
            Words::Emphasis(inner) => self.words(inner, (form.0, true)),
            Words::Code(text) => run(text, "<w:rStyle w:val=\"HTMLCode\"/>", formed(form)),
            Words::Link(to, inner) => self.link(to, &self.words(inner, form)),
            Words::Picture(name, inner) if name == Letterhead::NAME => self.picture(&plain(inner)),
            Words::Picture(_, inner) => run(&plain(inner), "", formed(form)),
            Words::Break => "<w:r><w:br/></w:r>".to_owned(),
        });
        told.collect()
    }

    /// The letterhead in the line, with its words for who hears it.
    fn picture(&self, words: &str) -> String {
        let Some(letterhead) = self.letterhead else { return String::new() };
        let at = self.pictures.replace(self.pictures.get() + 1) + 1;
        let Letterhead { width, height, .. } = letterhead;
        PICTURE
            .replace("{id}", &at.to_string())
            .replace("{words}", &escape(words))
            .replace("{wide}", &(width * TENTH).to_string())
            .replace("{high}", &(height * TENTH).to_string())
    }

    /// Words that lead to a heading of the document; others lead nowhere.
    fn link(&self, to: &str, runs: &str) -> String {
        let at = to
            .strip_prefix('#')
            .and_then(|to| self.anchors.iter().position(|anchor| anchor.as_str() == to));
        match at {
            Some(at) => format!("<w:hyperlink w:anchor=\"h{at}\">{runs}</w:hyperlink>"),
            None => runs.to_owned(),
        }
    }
}

const fn formed(form: Form) -> &'static str {
    match form {
        (true, true) => "<w:b/><w:i/>",
        (true, false) => "<w:b/>",
        (false, true) => "<w:i/>",
        (false, false) => "",
    }
}

/// Words in one form; blanks at their ends are kept.
fn run(text: &str, style: &str, form: &str) -> String {
    let how = match (style, form) {
        ("", "") => String::new(),
        _ => format!("<w:rPr>{style}{form}</w:rPr>"),
    };
    let parts: Vec<String> = text
        .split('\t')
        .map(|part| match part {
            "" => String::new(),
            part => format!("<w:t xml:space=\"preserve\">{}</w:t>", escape(part)),
        })
        .collect();
    match parts.iter().all(String::is_empty) && parts.len() < 2 {
        true => String::new(),
        false => format!("<w:r>{how}{}</w:r>", parts.join("<w:tab/>")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::read;
    use super::*;

    fn written(markdown: &str) -> Body {
        let blocks = read(markdown);
        Writer::new(&blocks, None).whole(&blocks)
    }

    #[test]
    fn headings_are_headings_and_words_keep_their_form() {
        let body = written("# A\n\n## B\n\na **b** *c*\\\n`d`\n");
        assert_eq!(
            body.text,
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t xml:space=\"preserve\">A</w:t></w:r></w:p>\n\
             <w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:r><w:t xml:space=\"preserve\">B</w:t></w:r></w:p>\n\
             <w:p><w:r><w:t xml:space=\"preserve\">a </w:t></w:r>\
             <w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">b</w:t></w:r>\
             <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>\
             <w:r><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">c</w:t></w:r><w:r><w:br/></w:r>\
             <w:r><w:rPr><w:rStyle w:val=\"HTMLCode\"/></w:rPr><w:t xml:space=\"preserve\">d</w:t></w:r></w:p>\n"
        );
    }

    #[test]
    fn an_item_begins_once_and_what_follows_in_it_stands_as_far_in() {
        let body = written("3. a\n\n   > b\n\n   - c\n\n1. d\n");
        assert_eq!(body.lists, [(0, 3)]);
        let begins = |list: usize, level: usize| {
            format!("<w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/>")
        };
        assert_eq!(body.text.matches(&begins(2, 0)).count(), 2, "{}", body.text);
        assert_eq!(body.text.matches(&begins(1, 1)).count(), 1, "{}", body.text);
        let quote = "<w:pStyle w:val=\"Quote\"/><w:ind w:left=\"360\"/>";
        assert!(body.text.contains(quote), "{}", body.text);
    }

    #[test]
    fn the_head_of_a_table_is_marked_and_stands_on_every_page() {
        let text = written("| a | b |\n| --- | ---: |\n| x | 3 |\n").text;
        assert_eq!(text.matches("<w:tblHeader/>").count(), 1, "{text}");
        assert_eq!(text.matches("<w:gridCol ").count(), 2, "{text}");
        assert!(text.contains("<w:pStyle w:val=\"TableNumber\"/></w:pPr>"), "{text}");
    }

    #[test]
    fn a_place_to_sign_stays_with_what_stands_above_it() {
        let line = "\\_".repeat(8);
        let text = written(&format!("a\n\nB {line}\n\nC {line}\n\nd\n")).text;
        let kept: Vec<bool> = text
            .lines()
            .map(|line| line.starts_with("<w:p><w:pPr><w:keepNext/></w:pPr>"))
            .collect();
        assert_eq!(kept, [true, true, false, false], "{text}");
    }

    #[test]
    fn a_rule_begins_a_page_before_a_paragraph_and_before_a_table() {
        assert!(written("a\n\n---\n\n# b\n").text.contains("Heading1\"/><w:pageBreakBefore/>"));
        let table = written("a\n\n---\n\n| b |\n| --- |\n| c |\n").text;
        let at = |what: &str| table.find(what).unwrap();
        assert!(at("<w:pageBreakBefore/>") < at("<w:tbl>"), "{table}");
        assert!(!written("a\n\n---\n").text.contains("pageBreakBefore"));
    }

    #[test]
    fn a_link_within_the_document_leads_to_its_heading_and_no_other_leads_anywhere() {
        let text = written("## È a-b\n\n[a](#è-a-b) [c](https://c.it)\n").text;
        assert!(text.contains("<w:bookmarkStart w:id=\"0\" w:name=\"h0\"/>"), "{text}");
        assert_eq!(text.matches("<w:hyperlink w:anchor=\"h0\">").count(), 1, "{text}");
        assert!(!text.contains("https"), "{text}");
        assert!(!written("## A\n").text.contains("bookmark"));
    }

    #[test]
    fn nothing_that_is_typed_becomes_markup() {
        let text = written("&lt;w:p&gt; &amp; \"b\"&#9;c\u{1}\n").text;
        let shown = "&lt;w:p&gt; &amp; &quot;b&quot;</w:t><w:tab/><w:t xml:space=\"preserve\">c <";
        assert!(text.contains(shown), "{text}");
    }
}
