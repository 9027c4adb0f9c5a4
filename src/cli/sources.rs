//! The rules by which a file is read: those that are named, of the user's folder or shipped, and
//! those that are written from what was said. Keeps out: what rules do, which `exchange` knows.

use std::path::{Path, PathBuf};

use super::call::Call;
use super::failure::Failure;
use super::files::{self, Readers};
use crate::exchange::{SHIPPED, SourceRules, read_rules, shipped, write_rules};
use crate::say;
use crate::text::Sentence;

/// The largest rules file, in bytes.
const LARGEST: u64 = 256 * 1024;
/// The folder of the user's rules, in that of the configuration.
pub(super) const FOLDER: &str = "sources";

/// Rules that were found before the file was read, or a name under which some are shipped.
pub(super) enum Named {
    /// Rules of a file.
    Own(Box<SourceRules>),
    /// A name, or a family of names.
    Shipped(String),
}

/// Finds the rules that are named: a file with its path, a file of the user's folder, or what comes
/// with the program.
///
/// # Errors
/// When there are none of that name, or the file is no rules file.
pub(super) fn named(call: &Call<'_>, name: &str) -> Result<Named, Failure> {
    let is_path = name.ends_with(".toml") || name.contains(std::path::is_separator);
    if is_path {
        return read(Path::new(name)).map(|rules| Named::Own(Box::new(rules)));
    }
    let own = folder(call).map(|folder| folder.join(format!("{name}.toml")));
    if let Some(path) = own.filter(|path| path.is_file()) {
        return read(&path).map(|rules| Named::Own(Box::new(rules)));
    }
    let is_known = SHIPPED.iter().any(|shipped| {
        shipped.name.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    });
    if is_known {
        return Ok(Named::Shipped(name.to_owned()));
    }
    let names: Vec<&str> = SHIPPED.iter().map(|shipped| shipped.name).collect();
    let hint = match folder(call) {
        Some(folder) => say!(
            "rules-unknown-hint",
            names = names.join(", "),
            folder = folder.display().to_string()
        ),
        None => say!("rules-unknown-hint-shipped", names = names.join(", ")),
    };
    Err(Failure::new(say!("rules-unknown", name = name), Some(hint)))
}

fn folder(call: &Call<'_>) -> Option<PathBuf> {
    call.host.folders.config.as_ref().map(|config| config.join(FOLDER))
}

fn read(path: &Path) -> Result<SourceRules, Failure> {
    let bytes = files::read_small(path, LARGEST).map_err(|error| Failure::file(path, &error))?;
    let shown = path.display().to_string();
    let broken = |line: usize, reason: Sentence| {
        let what = say!("rules-broken", file = shown.as_str(), line = line, reason = reason);
        Failure::new(what, Some(say!("rules-broken-hint")))
    };
    if bytes.len() as u64 > LARGEST {
        return Err(broken(1, say!("rules-large", most = LARGEST)));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let before = error.as_bytes().iter().take(valid);
        broken(before.filter(|byte| **byte == b'\n').count() + 1, say!("template-not-utf8"))
    })?;
    read_rules(&text).map_err(|fault| broken(fault.line, fault.reason))
}

/// The rules of a name for a file with these headers.
///
/// # Errors
/// When the file is none of the source.
pub(super) fn of_headers(named: Named, headers: &[String]) -> Result<SourceRules, Failure> {
    match named {
        Named::Own(rules) => Ok(*rules),
        Named::Shipped(name) => shipped(&name, headers).map(|(_, rules)| rules).ok_or_else(|| {
            let of_family = |shipped: &&str| shipped.starts_with(&name);
            let names: Vec<&str> =
                SHIPPED.iter().map(|shipped| shipped.name).filter(of_family).collect();
            Failure::new(
                say!("rules-not-recognised", name = name.as_str()),
                Some(say!("rules-not-recognised-hint", names = names.join(", "))),
            )
        }),
    }
}

/// Writes rules into a file.
///
/// # Errors
/// When it cannot be written.
pub(super) fn save(call: &mut Call<'_>, path: &Path, rules: &SourceRules) -> Result<(), Failure> {
    files::write(path, write_rules(rules).as_bytes(), Readers::Owner)?;
    call.say(&say!("rules-saved", file = path.display().to_string()));
    Ok(())
}
