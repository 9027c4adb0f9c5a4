//! Which templates a document is written with: the one that is named, those of the user's folder,
//! or the shipped ones. Keeps out: what stands in templates.

use std::path::Path;

use super::failure::Failure;
use super::files;
use crate::documents::{Document, Format, Letterhead, Template, Templates, template_names};
use crate::say;

/// The largest template, in bytes.
const LARGEST: u64 = 1_000_000;

/// The largest picture of a letterhead, in bytes.
const LARGEST_PICTURE: u64 = 2_000_000;
/// What the picture of a letterhead is called in the folder of templates.
const PICTURES: [&str; 3] = ["letterhead.png", "letterhead.jpg", "letterhead.jpeg"];

/// The format a template is of, by the end of its name, where it has one.
pub(super) fn format_of(file: &Path) -> Option<Format> {
    let end = file.extension()?.to_str()?;
    [Format::Markdown, Format::Html, Format::Fodt].into_iter().find(|format| format.code() == end)
}

/// The templates of a document: from the user's folder `templates`, with the named file in their
/// stead.
///
/// A file in Markdown is the content of the document in every format; a file in the format of the
/// document is the page around the content.
///
/// # Errors
/// When a file can't be read, or the named one is no template for this document and format.
pub(super) fn chosen(
    config: Option<&Path>,
    named: Option<&Path>,
    document: Document,
    format: Format,
) -> Result<Templates, Failure> {
    let Some((content, pages)) = template_names(document, format) else {
        return match named {
            Some(_) => Err(Failure::new(
                say!("template-useless", document = document.sentence(), format = format.code()),
                Some(say!("template-useless-hint")),
            )),
            None => Ok(Templates::default()),
        };
    };
    let folder = config.map(|config| config.join("templates"));
    let own = |name: &String| {
        folder.as_ref().map(|folder| folder.join(name)).filter(|path| path.is_file())
    };
    let content = own(&content).map(|path| read(&path)).transpose()?;
    let page = pages.iter().find_map(own).map(|path| read(&path)).transpose()?;
    let letterhead = PICTURES
        .iter()
        .find_map(|name| own(&(*name).to_owned()))
        .filter(|_| format != Format::Markdown)
        .map(|path| picture(&path))
        .transpose()?;
    let mut templates = Templates { content, page, letterhead };
    if let Some(file) = named.filter(|file| is_picture(file)) {
        if format == Format::Markdown {
            return Err(Failure::new(
                say!("letterhead-no-picture-here", format = format.code()),
                Some(say!("letterhead-no-picture-here-hint", file = shown(file))),
            ));
        }
        templates.letterhead = Some(picture(file)?);
    } else if let Some(file) = named {
        let has_page = format == Format::Markdown || !pages.is_empty();
        if !has_page && format_of(file) != Some(Format::Markdown) {
            return Err(Failure::new(
                say!("template-no-page", file = shown(file), format = format.code()),
                Some(say!("template-no-page-hint")),
            ));
        }
        let template = Some(read(file)?);
        match format_of(file).unwrap_or(format) {
            Format::Markdown => templates.content = template,
            of if of == format => templates.page = template,
            of => {
                let what = say!(
                    "template-mismatch",
                    file = shown(file),
                    of = of.code(),
                    format = format.code()
                );
                return Err(Failure::new(
                    what,
                    Some(say!("template-mismatch-hint", of = of.code())),
                ));
            }
        }
    }
    Ok(templates)
}

/// Whether a file is meant as the picture of a letterhead, by the end of its name.
fn is_picture(file: &Path) -> bool {
    let end = file.extension().and_then(|end| end.to_str()).map(str::to_lowercase);
    end.is_some_and(|end| ["png", "jpg", "jpeg"].contains(&end.as_str()))
}

fn picture(path: &Path) -> Result<Letterhead, Failure> {
    let bytes =
        files::read_small(path, LARGEST_PICTURE).map_err(|error| Failure::file(path, &error))?;
    let is_large = u64::try_from(bytes.len()).is_ok_and(|size| size > LARGEST_PICTURE);
    match Letterhead::read(bytes).filter(|_| !is_large) {
        Some(letterhead) => Ok(letterhead),
        None => Err(Failure::new(
            say!("letterhead-no-picture", file = shown(path)),
            Some(say!("letterhead-no-picture-hint")),
        )),
    }
}

fn read(path: &Path) -> Result<Template, Failure> {
    let bytes = files::read_small(path, LARGEST).map_err(|error| Failure::file(path, &error))?;
    if u64::try_from(bytes.len()).is_ok_and(|size| size > LARGEST) {
        return Err(Failure::new(say!("template-large", file = shown(path), most = LARGEST), None));
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Template { name: shown(path), text }),
        Err(error) => {
            let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            let line = before.filter(|byte| **byte == b'\n').count() + 1;
            let reason = say!("template-not-utf8");
            let what = say!("template-broken", file = shown(path), line = line, reason = reason);
            Err(Failure::new(what, Some(say!("template-broken-hint"))))
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn shelf(files: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("templates")).unwrap();
        for (name, text) in files {
            fs::write(dir.path().join("templates").join(name), text).unwrap();
        }
        dir
    }

    fn texts(templates: Templates) -> (Option<String>, Option<String>) {
        (
            templates.content.map(|template| template.text),
            templates.page.map(|template| template.text),
        )
    }

    #[test]
    fn a_users_folder_goes_before_what_is_shipped_and_a_document_before_all_pages() {
        let dir = shelf(&[("minutes.md", "a"), ("page.html", "b"), ("minutes.html", "c")]);
        let of =
            |document, format| texts(chosen(Some(dir.path()), None, document, format).unwrap());
        assert_eq!(of(Document::Minutes, Format::Html), (Some("a".into()), Some("c".into())));
        assert_eq!(of(Document::Minutes, Format::Fodt), (Some("a".into()), None));
        assert_eq!(of(Document::Actions, Format::Html), (None, Some("b".into())));
        assert_eq!(of(Document::Actions, Format::Csv), (None, None));
        assert_eq!(of(Document::Minutes, Format::Docx), (Some("a".into()), None));
    }

    #[test]
    fn a_document_of_word_takes_a_content_and_no_page_however_large() {
        let dir = shelf(&[("mine.md", "a"), ("mine.docx", &"b".repeat(2_000_000))]);
        let named = |name: &str| {
            let file = dir.path().join("templates").join(name);
            chosen(None, Some(&file), Document::Minutes, Format::Docx)
                .map(texts)
                .map_err(|failure| failure.what.key)
        };
        assert_eq!(named("mine.md"), Ok((Some("a".into()), None)));
        assert_eq!(named("mine.docx"), Err("template-no-page".into()));
    }

    #[test]
    fn a_named_file_is_the_content_or_the_page_by_its_end() {
        let dir =
            shelf(&[("minutes.md", "a"), ("mine.md", "b"), ("mine.html", "c"), ("mine.txt", "d")]);
        let named = |name: &str, format| {
            let file = dir.path().join("templates").join(name);
            chosen(Some(dir.path()), Some(&file), Document::Minutes, format)
                .map(texts)
                .map_err(|failure| failure.what.key)
        };
        assert_eq!(named("mine.md", Format::Html), Ok((Some("b".into()), None)));
        assert_eq!(named("mine.html", Format::Html), Ok((Some("a".into()), Some("c".into()))));
        assert_eq!(named("mine.txt", Format::Markdown), Ok((Some("d".into()), None)));
        assert_eq!(named("mine.html", Format::Markdown), Err("template-mismatch".into()));
        assert_eq!(named("none.md", Format::Markdown), Err("cli-file-absent".into()));
    }

    #[test]
    fn what_is_written_without_templates_takes_none() {
        let refused = |document, format| {
            chosen(None, Some(Path::new("a.md")), document, format)
                .map_err(|failure| failure.what.key)
        };
        assert_eq!(refused(Document::Actions, Format::Csv), Err("template-useless".into()));
        assert_eq!(refused(Document::Grid, Format::Svg), Err("template-useless".into()));
    }

    #[test]
    fn bytes_that_are_no_text_are_told_with_their_line() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("a.md");
        fs::write(&file, b"a\nb\n\xff\n").unwrap();
        let failure = chosen(None, Some(&file), Document::Minutes, Format::Markdown).unwrap_err();
        assert!(
            failure
                .what
                .args
                .iter()
                .any(|(name, value)| name == "line" && *value == 3_usize.into()),
            "{failure:?}"
        );
    }
}
