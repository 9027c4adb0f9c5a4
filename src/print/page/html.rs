//! A tree as the body of a page of HTML. Keeps out: the page around it, which is a template.

use std::cell::{Cell, RefCell};
use std::vec::IntoIter;

use super::columns::{Columns, is_by_hand, lies_across};
use super::tree::{Block, Table, Words, kept, plain};
use crate::print::svg::Drawing;
use crate::print::xml::escape;

/// Addresses a link may lead to; others are words.
const LINKS: [&str; 4] = ["https://", "http://", "mailto:", "#"];

pub(super) struct Writer<'a> {
    /// The pictures that words can call by name.
    drawings: &'a [Drawing],
    /// Whether the page lies across when it is printed.
    across: bool,
    /// The anchors of the headings to come.
    anchors: RefCell<IntoIter<String>>,
    /// The last heading, under which a table stands.
    heading: RefCell<String>,
    /// How many tables have a caption.
    captions: Cell<usize>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(blocks: &[Block], drawings: &'a [Drawing]) -> Self {
        Self {
            drawings,
            across: lies_across(blocks),
            anchors: super::linked(blocks),
            heading: RefCell::default(),
            captions: Cell::new(0),
        }
    }

    pub(super) fn blocks(&self, blocks: &[Block]) -> String {
        let mut told = String::new();
        let mut is_open = false;
        for (block, keeps) in blocks.iter().zip(kept(blocks)) {
            if keeps && !is_open {
                told.push_str("<div class=\"kept\">\n");
            }
            told.push_str(&self.block(block));
            if is_open && !keeps {
                told.push_str("</div>\n");
            }
            is_open = keeps;
        }
        told
    }

    fn block(&self, block: &Block) -> String {
        match block {
            Block::Heading(depth, words) => {
                *self.heading.borrow_mut() = plain(words);
                let id = self
                    .anchors
                    .borrow_mut()
                    .next()
                    .map(|anchor| format!(" id=\"{}\"", escape(&anchor)));
                format!("<h{depth}{}>{}</h{depth}>\n", id.unwrap_or_default(), self.words(words))
            }
            Block::Paragraph(words) => match self.alone(words) {
                Some(figure) => figure,
                None => format!("<p>{}</p>\n", self.words(words)),
            },
            Block::List(None, items) => format!("<ul>\n{}</ul>\n", self.items(items)),
            Block::List(Some(first), items) => {
                format!("<ol start=\"{first}\">\n{}</ol>\n", self.items(items))
            }
            Block::Quote(inner) => format!("<blockquote>\n{}</blockquote>\n", self.blocks(inner)),
            Block::Code(text) => format!("<pre><code>{}</code></pre>\n", escape(text)),
            Block::Table(table) => self.table(table),
            Block::Rule | Block::Paper => "<hr>\n".to_owned(),
        }
    }

    fn items(&self, items: &[Vec<Block>]) -> String {
        items.iter().map(|item| format!("<li>{}</li>\n", self.blocks(item).trim_end())).collect()
    }

    fn table(&self, table: &Table) -> String {
        let class = |at: usize| match table.numeric.get(at) {
            Some(true) => " class=\"number\"",
            _ if is_by_hand(table, at) => " class=\"blank\"",
            _ => "",
        };
        let cells = |open: &str, close: &str, row: &[Vec<Words>]| -> String {
            let cell = |(at, words): (usize, &Vec<Words>)| {
                format!("<{open}{}>{}</{close}>", class(at), self.words(words))
            };
            format!("<tr>{}</tr>\n", row.iter().enumerate().map(cell).collect::<String>())
        };
        let head = cells("th scope=\"col\"", "th", &table.head);
        let rows: String = table.rows.iter().map(|row| cells("td", "td", row)).collect();
        let (named, caption) = self.caption();
        let Columns { widths, is_small } = Columns::of(table, self.across);
        let small = if is_small { " class=\"small\"" } else { "" };
        // How wide columns are counts on paper alone: a screen knows better.
        let whole: usize = widths.iter().sum::<usize>().max(1);
        let column = |width: &usize| {
            let tenths = width * 1000 / whole;
            format!("<col style=\"--w: {}.{}%\">", tenths / 10, tenths % 10)
        };
        let columns: String = widths.iter().map(column).collect();
        // Where a screen is narrow the table moves sideways by itself, also by the keys.
        format!(
            "<div class=\"scroll\"{named} tabindex=\"0\">\n<table{small}>\n{caption}\
             <colgroup>{columns}</colgroup>\n<thead>\n{head}</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
        )
    }

    /// What whoever has the page read aloud hears of a table: the heading it stands under.
    fn caption(&self) -> (String, String) {
        let heading = self.heading.borrow();
        if heading.is_empty() {
            return (String::new(), String::new());
        }
        let number = self.captions.get() + 1;
        self.captions.set(number);
        (
            format!(" role=\"group\" aria-labelledby=\"table-{number}\""),
            format!("<caption id=\"table-{number}\">{}</caption>\n", escape(&heading)),
        )
    }

    /// A picture that stands alone.
    fn alone(&self, words: &[Words]) -> Option<String> {
        let [Words::Picture(name, _)] = words else { return None };
        let drawing = self.drawings.iter().find(|drawing| drawing.name == name)?;
        Some(format!("<figure>\n{}</figure>\n", drawing.svg))
    }

    fn words(&self, words: &[Words]) -> String {
        let told = words.iter().map(|word| match word {
            Words::Plain(text) => escape(text),
            Words::Strong(inner) => format!("<strong>{}</strong>", self.words(inner)),
            Words::Emphasis(inner) => format!("<em>{}</em>", self.words(inner)),
            Words::Code(text) => format!("<code>{}</code>", escape(text)),
            Words::Link(to, inner) if LINKS.iter().any(|start| to.starts_with(start)) => {
                format!("<a href=\"{}\">{}</a>", escape(to), self.words(inner))
            }
            Words::Link(_, inner) => self.words(inner),
            // Nothing is fetched from elsewhere: a picture the document does not have is told by
            // its words.
            Words::Picture(_, inner) => escape(&plain(inner)),
            // A line end after it would be one more line, since blanks are kept as they were typed.
            Words::Break => "<br>".to_owned(),
        });
        told.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{html, read};
    use super::Drawing;

    fn written(markdown: &str) -> String {
        html(&read(markdown), &[])
    }

    #[test]
    fn heads_of_columns_have_their_scope_and_numbers_their_class() {
        let table = written("| a | b |\n| --- | ---: |\n| x | 3 |\n");
        assert!(
            table.contains(
                "<tr><th scope=\"col\">a</th><th scope=\"col\" class=\"number\">b</th></tr>"
            ),
            "{table}"
        );
        assert!(table.contains("<tr><td>x</td><td class=\"number\">3</td></tr>"), "{table}");
        assert!(
            table.starts_with(
                "<div class=\"scroll\" tabindex=\"0\">\n<table>\n<colgroup><col style=\"--w: 42.8%\">"
            ),
            "{table}"
        );
    }

    #[test]
    fn a_table_is_called_as_the_heading_it_stands_under() {
        let table = "| a |\n| --- |\n| x |\n";
        let page = written(&format!("## A & b\n\n{table}\nc\n\n{table}"));
        for number in [1, 2] {
            let named =
                format!("role=\"group\" aria-labelledby=\"table-{number}\" tabindex=\"0\">");
            let caption = format!("<caption id=\"table-{number}\">A &amp; b</caption>");
            assert!(page.contains(&named) && page.contains(&caption), "{page}");
        }
    }

    #[test]
    fn places_to_sign_stand_on_one_page_with_their_heading() {
        let page =
            written("## Firme\n\nA \\_\\_\\_\\_\\_\\_\\_\\_\n\nB \\_\\_\\_\\_\\_\\_\\_\\_\n\nC\n");
        assert_eq!(
            page,
            "<div class=\"kept\">\n<h2>Firme</h2>\n<p>A ________</p>\n<p>B ________</p>\n</div>\n\
             <p>C</p>\n"
        );
    }

    #[test]
    fn a_link_runs_no_script_and_no_picture_is_fetched() {
        let page = written("[a](javascript:alert(1)) [b](https://b.it) ![c](https://c.it/c.png)");
        assert_eq!(page, "<p>a <a href=\"https://b.it\">b</a> c</p>\n");
    }

    #[test]
    fn headings_have_ids_where_the_document_links_to_them() {
        assert_eq!(
            written("## A\n\n[a](#a)\n"),
            "<h2 id=\"a\">A</h2>\n<p><a href=\"#a\">a</a></p>\n"
        );
        assert_eq!(written("## A\n"), "<h2>A</h2>\n");
    }

    #[test]
    fn lists_quotations_and_breaks_stand_as_they_are_nested() {
        let page = written("- a\\\n  b\n\n  > c\n");
        assert_eq!(
            page,
            "<ul>\n<li><p>a<br>b</p>\n<blockquote>\n<p>c</p>\n</blockquote></li>\n</ul>\n"
        );
    }

    #[test]
    fn a_drawing_stands_where_its_name_is() {
        let drawing = Drawing { name: "bars", svg: "<svg/>\n".into(), ..Drawing::default() };
        assert_eq!(html(&read("![a](bars)"), &[drawing]), "<figure>\n<svg/>\n</figure>\n");
    }
}
