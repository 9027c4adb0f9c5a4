//! What people set about backups in `backup.toml` of the configuration folder: a second folder, and
//! a ceiling. Keeps out: making backups.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use crate::say;
use crate::store::CEILING;
use crate::text::Sentence;

/// The name of the file.
pub(super) const FILE: &str = "backup.toml";
/// Far more than anybody writes there.
const MOST: u64 = 64 * 1024;

/// What was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Settings {
    /// A second folder for backups.
    pub folder: Option<PathBuf>,
    /// The bytes that the backups of one table may take in each folder.
    pub ceiling: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { folder: None, ceiling: CEILING }
    }
}

/// Reads the settings in a folder; where there are none, nothing is set.
///
/// # Errors
/// In one sentence what is wrong with the file.
pub(super) fn read(config: Option<&Path>) -> Result<Settings, Sentence> {
    let Some(path) = config.map(|config| config.join(FILE)) else { return Ok(Settings::default()) };
    let told = |reason: String| {
        say!("backup-settings", path = path.display().to_string(), reason = reason)
    };
    let mut text = String::new();
    match File::open(&path).and_then(|file| file.take(MOST).read_to_string(&mut text)) {
        Ok(_) => parse(&text).map_err(told),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => Err(told(error.to_string())),
    }
}

fn parse(text: &str) -> Result<Settings, String> {
    let table = DeTable::parse(text).map_err(|error| error.message().to_owned())?;
    let mut settings = Settings::default();
    for (key, value) in table.get_ref() {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("folder", DeValue::String(folder)) if !folder.trim().is_empty() => {
                settings.folder = Some(PathBuf::from(folder.as_ref()));
            }
            ("ceiling", DeValue::Integer(megabytes)) => {
                let megabytes: u64 =
                    megabytes.as_str().parse().map_err(|_| format!("ceiling = {megabytes}"))?;
                settings.ceiling = megabytes.saturating_mul(1024 * 1024);
            }
            (other, _) => return Err(other.to_owned()),
        }
    }
    Ok(settings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_ceiling_in_megabytes_are_read() {
        let settings = parse("# la chiavetta\nfolder = \"/media/tavoli\"\nceiling = 8\n").unwrap();
        let folder = Some(PathBuf::from("/media/tavoli"));
        assert_eq!(settings, Settings { folder, ceiling: 8 * 1024 * 1024 });
        assert_eq!(parse(""), Ok(Settings::default()));
    }

    #[test]
    fn a_setting_that_nobody_knows_is_told_by_name() {
        assert_eq!(parse("foldr = \"/x\""), Err("foldr".into()));
        assert_eq!(parse("folder = 7"), Err("folder".into()));
        assert!(parse("ceiling = -1").is_err());
        assert!(parse("folder = ").is_err());
    }

    #[test]
    fn where_nothing_is_set_there_is_no_second_folder() {
        let dir = tempfile::tempdir().unwrap();
        assert_eq!(read(Some(dir.path())), Ok(Settings::default()));
        std::fs::write(dir.path().join(FILE), "folder = 7").unwrap();
        assert_eq!(read(Some(dir.path())).unwrap_err().key, "backup-settings");
    }
}
