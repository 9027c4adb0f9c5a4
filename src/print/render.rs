//! The content of a document in the format that was asked for: Markdown as it is, or in a page of
//! HTML or OpenDocument, or as a document of Word. Keeps out: what the content is.

use minijinja::{Value, context};

use super::format::Format;
use super::svg::Drawing;
use super::template::{self, Fault, Markup, Shelf, Template, Templates};
use super::{page, xml};
use crate::say;
use crate::text::Language;

/// How a document is made of its values.
pub(crate) struct Renderer<'a> {
    /// The name of its shipped content.
    pub content: &'static str,
    /// Where that and what it includes stand.
    pub shelf: Shelf,
    /// In which format.
    pub format: Format,
    /// In which language.
    pub language: Language,
    /// With which templates instead of the shipped ones.
    pub templates: &'a Templates,
}

/// A document that was made.
pub(crate) struct Printed {
    /// What goes out.
    pub bytes: Vec<u8>,
    /// What a reader sees of it, line by line.
    pub seen: String,
}

impl Renderer<'_> {
    /// The language of markup around the content.
    fn markup(&self) -> Markup {
        match self.format {
            Format::Html => Markup::Html,
            Format::Fodt => Markup::Odf,
            Format::Markdown
            | Format::Docx
            | Format::Pdf
            | Format::Csv
            | Format::Json
            | Format::Xlsx
            | Format::Svg
            | Format::Ics
            | Format::Pb => Markup::Markdown,
        }
    }

    /// The letterhead as it is drawn; Markdown shows no picture.
    fn letterhead(&self) -> Option<Drawing> {
        let words = self.language.tell(&say!("page-letterhead"));
        let own = self.templates.letterhead.as_ref();
        own.filter(|_| self.format != Format::Markdown).map(|own| own.drawing(&words))
    }

    fn filled(
        &self,
        own: Option<&Template>,
        shipped: &str,
        values: Value,
        markup: Markup,
    ) -> Result<String, Fault> {
        let text = template::render(own, (shipped, self.shelf), values, self.language, markup)?;
        match own.filter(|_| text.trim().is_empty()) {
            Some(own) => Err(Fault::Template {
                file: own.name.clone(),
                line: 1,
                reason: say!("template-empty"),
            }),
            None => Ok(text),
        }
    }

    /// Makes the document: the values become Markdown by the template of the content, and that is
    /// read and stands in the template of the page. A drawing stands where the content has a
    /// picture of its name.
    ///
    /// # Errors
    /// When a template is at fault.
    pub(crate) fn render(&self, values: Value, drawings: &[Drawing]) -> Result<Printed, Fault> {
        let letterhead = self.letterhead();
        let values = context! { letterhead => letterhead.is_some(), ..values };
        let drawings: Vec<Drawing> = drawings.iter().cloned().chain(letterhead).collect();
        let markdown = self.filled(
            self.templates.content.as_ref(),
            self.content,
            values.clone(),
            Markup::Markdown,
        )?;
        self.bind(markdown, values, &drawings)
    }

    /// Makes the document of Markdown that is there already: it stands in the template of the page.
    ///
    /// # Errors
    /// When the template of the page is at fault.
    pub(crate) fn bind(
        &self,
        markdown: String,
        values: Value,
        drawings: &[Drawing],
    ) -> Result<Printed, Fault> {
        if self.format == Format::Pdf {
            return self.pdf(&markdown, drawings);
        }
        if self.format == Format::Docx {
            let blocks = page::read(&markdown);
            let written = page::docx(
                &blocks,
                &page::title(&blocks),
                self.language,
                self.templates.letterhead.as_ref(),
            );
            let page::Docx { bytes, seen } =
                written.map_err(|error| Fault::Program(error.to_string()))?;
            return Ok(Printed { bytes, seen });
        }
        let markup = self.markup();
        let Some(around_it) = template::page(markup) else {
            return Ok(Printed { seen: markdown.clone(), bytes: markdown.into_bytes() });
        };
        let blocks = page::read(&markdown);
        let body = match markup {
            Markup::Odf => page::odf(&blocks, drawings),
            Markup::Markdown | Markup::Html => page::html(&blocks, drawings),
        };
        let around = around(self.language, &blocks, body, values);
        let text = self.filled(self.templates.page.as_ref(), around_it, around, markup)?;
        Ok(Printed { seen: xml::seen(&text), bytes: text.into_bytes() })
    }
}

impl Renderer<'_> {
    /// A PDF; what is seen of it is what the page of HTML shows.
    #[cfg(feature = "pdf")]
    fn pdf(&self, markdown: &str, drawings: &[Drawing]) -> Result<Printed, Fault> {
        let blocks = page::read(markdown);
        let title = page::title(&blocks);
        let bytes = page::pdf(&blocks, drawings, &title, self.language).map_err(Fault::Program)?;
        Ok(Printed { bytes, seen: xml::seen(&page::html(&blocks, drawings)) })
    }

    /// A program that was built without it refuses before it comes here.
    #[cfg(not(feature = "pdf"))]
    fn pdf(&self, _: &str, _: &[Drawing]) -> Result<Printed, Fault> {
        Err(Fault::Program(self.format.code().to_owned()))
    }
}

/// The values of a page: its own before those of the document; `docs/templates.md` lists them.
pub(crate) fn around(
    language: Language,
    blocks: &[page::Block],
    body: String,
    values: Value,
) -> Value {
    let title = page::title(blocks);
    let (across, papers) = (page::lies_across(blocks), page::is_of_papers(blocks));
    context! { language => language.code(), title, across, papers, body => Value::from_safe_string(body), ..values }
}
