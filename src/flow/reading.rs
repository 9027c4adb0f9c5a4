//! Reading a file or a folder that somebody chose, asked for as data. Keeps out: doing it.

use std::path::PathBuf;

use super::command::Outcome;
use super::ctx::Ctx;

/// What stands in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEntry {
    /// Its name.
    pub name: String,
    /// Whether it is a folder itself.
    pub is_folder: bool,
    /// Its bytes, for a file.
    pub size: u64,
}

/// What was found under a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathContent {
    /// A folder: its whole path, and what stands in it.
    Folder(PathBuf, Vec<FolderEntry>),
    /// A file: its whole path, and its bytes.
    File(PathBuf, Vec<u8>),
}

/// What follows once a path was looked at.
pub type Reading = Box<dyn Fn(&Ctx<'_>, PathContent) -> Outcome>;
