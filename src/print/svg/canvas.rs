//! A sheet of paper in SVG: shapes and words in black on white, with a title and a description.
//! Keeps out: measuring.
//!
//! Lengths are points; a sheet is as wide as the text of an A4 page. Nothing a person typed becomes
//! markup.

use std::fmt::Write as _;

use super::letters::{Style, isolated};
use crate::print::xml::escape;

/// The width of a sheet: 170 mm, the text of an A4 page.
pub(crate) const WIDTH: f64 = 482.0;
/// The same in millimetres.
const WIDTH_MM: f64 = 170.0;
/// How far lines of text stand from each other, in sizes.
pub(crate) const LINE: f64 = 1.25;
/// Fonts with the same widths on the systems in use.
const FONTS: &str = "Arial, Helvetica, 'Liberation Sans', sans-serif";

/// Where a text stands from its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// To its right.
    Start,
    /// Around it.
    Middle,
    /// To its left.
    End,
}

/// A sheet that is drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Drawing {
    /// What it is called where it stands in a document.
    pub name: &'static str,
    /// The whole file.
    pub svg: String,
    /// Its width in millimetres.
    pub width: String,
    /// Its height in millimetres.
    pub height: String,
    /// Its title.
    pub title: String,
    /// What it shows, in words.
    pub description: String,
}

/// A sheet about to be drawn.
#[derive(Debug, Default)]
pub(crate) struct Canvas {
    body: String,
}

impl Canvas {
    /// Words with their base line at a point.
    pub(crate) fn text(&mut self, (x, y): (f64, f64), anchor: Anchor, style: Style, text: &str) {
        if text.is_empty() {
            return;
        }
        let anchor = match anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let bold = if style.bold { " font-weight=\"bold\"" } else { "" };
        let size = number(style.size);
        let text = escape(&isolated(text));
        self.put(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{size}\"{bold}{anchor}>{text}</text>",
            number(x),
            number(y)
        ));
    }

    /// Lines of words, the first with its base line at a point; answers where a further line would
    /// stand.
    pub(crate) fn lines(
        &mut self,
        (x, y): (f64, f64),
        anchor: Anchor,
        style: Style,
        lines: &[String],
    ) -> f64 {
        let mut y = y;
        for line in lines {
            self.text((x, y), anchor, style, line);
            y += style.size * LINE;
        }
        y
    }

    /// Words that run upward, around a point.
    pub(crate) fn upward(&mut self, (x, y): (f64, f64), style: Style, text: &str) {
        let (x, y) = (number(x), number(y));
        self.put(&format!("<g transform=\"translate({x} {y}) rotate(-90)\">"));
        self.text((0.0, 0.0), Anchor::Middle, style, text);
        self.put("</g>");
    }

    /// A line, with a pattern of dashes or none.
    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), thick: f64, dashes: &str) {
        let path =
            format!("M{} {}L{} {}", number(from.0), number(from.1), number(to.0), number(to.1));
        self.path(&path, thick, dashes, "none");
    }

    /// A path in the words of SVG, which only the program writes.
    pub(crate) fn path(&mut self, path: &str, thick: f64, dashes: &str, fill: &str) {
        let dashes = if dashes.is_empty() {
            String::new()
        } else {
            format!(" stroke-dasharray=\"{dashes}\"")
        };
        let stroke = if thick > 0.0 {
            format!(" stroke=\"#000\" stroke-width=\"{}\"", number(thick))
        } else {
            String::new()
        };
        self.put(&format!("<path d=\"{path}\" fill=\"{fill}\"{stroke}{dashes}/>"));
    }

    /// A rectangle with its corner at a point.
    pub(crate) fn rect(
        &mut self,
        (x, y): (f64, f64),
        (width, height): (f64, f64),
        thick: f64,
        fill: &str,
    ) {
        let (x, y, width, height) = (number(x), number(y), number(width), number(height));
        let stroke = if thick > 0.0 {
            format!(" stroke=\"#000\" stroke-width=\"{}\"", number(thick))
        } else {
            String::new()
        };
        self.put(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{fill}\"{stroke}/>"));
    }

    /// A circle around a point.
    pub(crate) fn circle(
        &mut self,
        (x, y): (f64, f64),
        radius: f64,
        thick: f64,
        dashes: &str,
        fill: &str,
    ) {
        let (x, y, radius, thick) = (number(x), number(y), number(radius), number(thick));
        let dashes = if dashes.is_empty() {
            String::new()
        } else {
            format!(" stroke-dasharray=\"{dashes}\"")
        };
        self.put(&format!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{fill}\" stroke=\"#000\" stroke-width=\"{thick}\"{dashes}/>"
        ));
    }

    /// The whole file: `name` is the start of its ids, so that several pictures can stand in one
    /// page; the description tells in words what the picture shows.
    pub(crate) fn finish(
        self,
        name: &'static str,
        height: f64,
        title: &str,
        description: &[String],
        language: &str,
    ) -> Drawing {
        let (wide, high) = (number(WIDTH_MM), number(height * WIDTH_MM / WIDTH));
        let (width, height) = (number(WIDTH), number(height));
        let description = description.join("\n");
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{wide}mm\" height=\"{high}mm\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"{name}-title {name}-desc\" \
             xml:lang=\"{language}\" lang=\"{language}\" font-family=\"{FONTS}\" fill=\"#000\">\n\
             <title id=\"{name}-title\">{}</title>\n<desc id=\"{name}-desc\">{}</desc>\n\
             <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{}</svg>\n",
            escape(title),
            escape(&description),
            self.body,
        );
        Drawing { name, svg, width: wide, height: high, title: title.to_owned(), description }
    }

    fn put(&mut self, element: &str) {
        let _ = writeln!(self.body, "{element}");
    }
}

/// A length with at most one decimal, without a negative zero.
fn number(length: f64) -> String {
    let tenths = (length * 10.0).round() + 0.0;
    let text = format!("{:.1}", tenths / 10.0);
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_one_decimal_at_most_and_no_negative_zero() {
        assert_eq!([3.0, 2.25, -0.01, 10.96].map(number), ["3", "2.3", "0", "11"]);
    }

    #[test]
    fn a_sheet_is_as_wide_as_a_page_and_told_in_words() {
        let svg =
            Canvas::default().finish("grid", 241.0, "A & B", &["one <two>".to_owned()], "it").svg;
        for shown in [
            "width=\"170mm\" height=\"85mm\"",
            "viewBox=\"0 0 482 241\"",
            "role=\"img\" aria-labelledby=\"grid-title grid-desc\"",
            "<title id=\"grid-title\">A &amp; B</title>",
            "<desc id=\"grid-desc\">one &lt;two&gt;</desc>",
        ] {
            assert!(svg.contains(shown), "{shown} in {svg}");
        }
    }
}
