//! Values as JSON that people can read too. Keeps out: which values.

use serde::Serialize;

/// Pretty JSON with a newline at its end.
///
/// # Errors
/// What can't be written: a key that is no text.
pub(crate) fn json(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}
