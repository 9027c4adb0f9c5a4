//! What is asked of an export. Keeps out: writing it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::codes;
use crate::documents::{Document, Format};

/// What is exported, and how.
#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    /// Which document.
    #[arg(value_parser = codes::documents())]
    pub document: Document,
    /// Of which record, where the document is of one.
    pub id: Option<String>,
    /// For whom.
    #[arg(long, value_name = "public|reserved")]
    pub face: Option<Faces>,
    /// Over every table of a folder.
    #[arg(long)]
    pub all: bool,
    /// Into which file; `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// A template of one's own.
    #[arg(long, value_name = "FILE")]
    pub template: Option<PathBuf>,
    /// In which format.
    #[arg(long, value_parser = codes::formats())]
    pub format: Option<Format>,
}

/// For whom a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Faces {
    /// For everybody.
    Public,
    /// For the table alone.
    Reserved,
}

/// The final report, as [`Export`] writes it.
#[derive(Debug, Args)]
pub(in crate::cli) struct Report {
    /// For whom.
    #[arg(long, value_name = "public|reserved")]
    face: Option<Faces>,
    /// Over every table of a folder.
    #[arg(long)]
    all: bool,
    /// Into which file; `-` is standard output.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// A template of one's own.
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// In which format.
    #[arg(long, value_parser = codes::formats())]
    format: Option<Format>,
}

impl From<Report> for Export {
    fn from(asked: Report) -> Self {
        let Report { face, all, output, template, format } = asked;
        Self { document: Document::Report, id: None, face, all, output, template, format }
    }
}
