//! The passphrase of a backup: typed without an echo, or the first line of a file, and never a word
//! of the command, which others on the machine can read. Keeps out: what is done with it.

use std::path::Path;

use super::call::Call;
use super::failure::Failure;
use super::files;
use crate::say;
use crate::text::Sentence;

/// More than anybody writes on a line.
const LONGEST: u64 = 4096;

/// A new one, asked for twice: nobody can say afterwards what was typed amiss.
///
/// # Errors
/// When the two differ, when it is empty, and when nobody is there to be asked.
pub(super) fn new(call: &mut Call<'_>, file: Option<&Path>) -> Result<String, Failure> {
    if file.is_some() {
        return known(call, file);
    }
    let first = typed(call, &say!("passphrase-new"))?;
    if typed(call, &say!("passphrase-again"))? == first {
        return Ok(first);
    }
    Err(Failure::new(say!("passphrase-differs"), None))
}

/// The one that a file was given.
///
/// # Errors
/// When it is empty, and when nobody is there to be asked.
pub(super) fn known(call: &mut Call<'_>, file: Option<&Path>) -> Result<String, Failure> {
    let Some(file) = file else { return typed(call, &say!("passphrase-known")) };
    let bytes = if files::is_stream(file) {
        files::read(call, file)?
    } else {
        files::read_small(file, LONGEST).map_err(|error| Failure::file(file, &error))?
    };
    let text = String::from_utf8_lossy(&bytes);
    filled(text.lines().next().unwrap_or_default().to_owned())
}

fn typed(call: &mut Call<'_>, question: &Sentence) -> Result<String, Failure> {
    let question = call.tell(question);
    let nobody =
        |_| Failure::usage(say!("passphrase-nobody"), Some(say!("passphrase-nobody-hint")));
    filled((call.host.secret)(&question).map_err(nobody)?)
}

fn filled(passphrase: String) -> Result<String, Failure> {
    if passphrase.is_empty() {
        return Err(Failure::usage(say!("passphrase-empty"), None));
    }
    Ok(passphrase)
}
