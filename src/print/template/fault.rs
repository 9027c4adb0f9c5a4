//! What is wrong with a template, in a sentence for who wrote it. Keeps out: what to do with the
//! sentence.

use std::error::Error as _;

use minijinja::{Error, ErrorKind};

use crate::say;
use crate::text::Sentence;

/// What the program itself says when a template asks for a sentence that does not exist, before its
/// key.
pub(super) const NO_SENTENCE: &str = "no sentence ";

/// Why a template was not rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Somebody's template is wrong.
    Template {
        /// Its file, as messages name it.
        file: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        reason: Sentence,
    },
    /// Something is wrong that nobody wrote: in the words of the machine.
    Program(String),
}

impl Fault {
    /// Reads what the engine of templates says.
    pub(super) fn of(error: Error) -> Self {
        // What happened inside an included template or a macro is told where it happened.
        let mut inner = &error;
        while let Some(deeper) = inner.source().and_then(|source| source.downcast_ref::<Error>()) {
            inner = deeper;
        }
        match (inner.name().or(error.name()), inner.line().or(error.line())) {
            (Some(file), Some(line)) if !file.starts_with("shipped/") => {
                Self::Template { file: file.to_owned(), line, reason: reason(inner, line) }
            }
            _ => Self::Program(error.to_string()),
        }
    }
}

fn reason(error: &Error, line: usize) -> Sentence {
    let detail = error.detail().unwrap_or_default();
    match error.kind() {
        ErrorKind::OutOfFuel => say!("template-endless"),
        ErrorKind::UndefinedError => say!("template-undefined", text = text(error, line)),
        ErrorKind::TemplateNotFound | ErrorKind::BadInclude => {
            say!("template-absent", text = text(error, line))
        }
        ErrorKind::UnknownFilter
        | ErrorKind::UnknownTest
        | ErrorKind::UnknownFunction
        | ErrorKind::UnknownMethod => {
            say!("template-unknown", text = text(error, line))
        }
        _ => match detail.strip_prefix(NO_SENTENCE) {
            Some(key) => say!("template-no-sentence", key = key),
            None if detail.is_empty() => say!("template-wrong", text = text(error, line)),
            None => say!("template-reason", reason = detail),
        },
    }
}

/// The line of the template that is meant.
fn text(error: &Error, line: usize) -> String {
    let source = error.template_source().unwrap_or_default();
    source.lines().nth(line.saturating_sub(1)).unwrap_or_default().trim().to_owned()
}
