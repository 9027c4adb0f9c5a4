//! The content of a document in the format that was asked for: Markdown as it is, or in a page of
//! HTML or OpenDocument. Keeps out: what the content is.

use minijinja::{Value, context};

use super::document::{Document, Format};
use super::refusal::ExportRefusal;
use super::svg::Drawing;
use super::template::{self, Markup, Template, Templates};
use super::{print, xml};
use crate::say;
use crate::text::Language;

/// How a document is made of its values.
pub(super) struct Press<'a> {
    pub document: Document,
    pub format: Format,
    pub language: Language,
    pub templates: &'a Templates,
}

/// A document that was made.
pub(super) struct Printed {
    /// What goes out.
    pub text: String,
    /// What a reader sees of it, line by line.
    pub seen: String,
}

impl Press<'_> {
    /// The language of markup around the content.
    fn markup(&self) -> Markup {
        match self.format {
            Format::Html => Markup::Html,
            Format::Fodt => Markup::Odf,
            Format::Markdown
            | Format::Csv
            | Format::Json
            | Format::Xlsx
            | Format::Svg
            | Format::Ics => Markup::Markdown,
        }
    }

    fn render(
        &self,
        own: Option<&Template>,
        shipped: &str,
        values: Value,
        markup: Markup,
    ) -> Result<String, ExportRefusal> {
        let text = template::render(own, shipped, values, self.language, markup)
            .map_err(|error| template::refusal(&error))?;
        match own.filter(|_| text.trim().is_empty()) {
            Some(own) => Err(ExportRefusal::template(&own.name, 1, say!("template-empty"))),
            None => Ok(text),
        }
    }

    /// Makes the document: the values become Markdown by the template of the content, and that is
    /// read and stands in the template of the page. A drawing stands where the content has a
    /// picture of its name.
    ///
    /// # Errors
    /// When a template is at fault.
    pub fn print(&self, values: Value, drawings: &[Drawing]) -> Result<Printed, ExportRefusal> {
        let content = template::content(self.document);
        let markdown = self.render(
            self.templates.content.as_ref(),
            content,
            values.clone(),
            Markup::Markdown,
        )?;
        self.bind(markdown, values, drawings)
    }

    /// Makes the document of Markdown that is there already: it stands in the template of the page.
    ///
    /// # Errors
    /// When the template of the page is at fault.
    pub fn bind(
        &self,
        markdown: String,
        values: Value,
        drawings: &[Drawing],
    ) -> Result<Printed, ExportRefusal> {
        let markup = self.markup();
        let Some(page) = template::page(markup) else {
            return Ok(Printed { seen: markdown.clone(), text: markdown });
        };
        let blocks = print::read(&markdown);
        let body = match markup {
            Markup::Odf => print::odf(&blocks, drawings),
            Markup::Markdown | Markup::Html => print::html(&blocks, drawings),
        };
        let around = around(self.language, print::title(&blocks), body, values);
        let text = self.render(self.templates.page.as_ref(), page, around, markup)?;
        Ok(Printed { seen: xml::seen(&text), text })
    }
}

/// The values of a page: its own before those of the document; `docs/templates.md` lists them.
pub(super) fn around(language: Language, title: String, body: String, values: Value) -> Value {
    context! { language => language.code(), title, body => Value::from_safe_string(body), ..values }
}
