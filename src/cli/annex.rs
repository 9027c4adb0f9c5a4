//! `add attachments ... file=PATH`: the name and the checksum of a file, which stays where it is.
//! Keeps out: the record.

use std::path::Path;

use super::failure::Failure;
use crate::store::checksum;

/// The words with `name=` and `sha256=` in the place of `file=`; a name that is given is kept.
///
/// # Errors
/// When the file can't be read.
pub(super) fn described(words: &[String]) -> Result<Vec<String>, Failure> {
    let mut described = Vec::new();
    let named = words.iter().any(|word| word.starts_with("name=") || word.starts_with("nome="));
    for word in words {
        let Some(path) = word.strip_prefix("file=").map(Path::new) else {
            described.push(word.clone());
            continue;
        };
        let sum = checksum(path).map_err(|error| Failure::file(path, &error))?;
        described.push(format!("sha256={sum}"));
        if let Some(name) = path.file_name().filter(|_| !named) {
            described.push(format!("name={}", name.to_string_lossy()));
        }
    }
    Ok(described)
}
