//! Which folder tables may be gathered into: a new or empty one, or one that was gathered into
//! before with the same face. What else lies in a folder would be written over. Keeps out: the
//! tables.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use tavolo::say;
use tavolo::store::GATHERED;
use tavolo::text::Diagnostic;

/// Makes the folder, or finds it as a gathering of this face left it.
///
/// # Errors
/// When something else lies in it, or the other face.
pub(crate) fn claim(folder: &Path, public: bool) -> Result<(), Diagnostic> {
    let io = |error: std::io::Error| Diagnostic::file(folder, &error);
    fs::create_dir_all(folder).map_err(io)?;
    let path = folder.display().to_string();
    let refused = |what| Diagnostic::new(what, Some(say!("hub-gather-hint")));
    let own = if public { "public" } else { "reserved" };
    let mark = folder.join(GATHERED);
    match fs::read_to_string(&mark) {
        Ok(face) if face.trim() == own => Ok(()),
        Ok(_) if public => Err(refused(say!("hub-gather-reserved", path = path))),
        Ok(_) => Err(refused(say!("hub-gather-public", path = path))),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            if fs::read_dir(folder).map_err(io)?.next().is_some() {
                return Err(refused(say!("hub-gather-occupied", path = path)));
            }
            fs::write(&mark, format!("{own}\n")).map_err(io)
        }
        Err(error) => Err(Diagnostic::file(&mark, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(folder: &Path, public: bool) -> Option<String> {
        claim(folder, public).err().map(|why| why.what.key.into_owned())
    }

    #[test]
    fn a_folder_keeps_the_face_it_began_with_and_one_in_use_is_refused() {
        let home = tempfile::tempdir().unwrap();
        for (name, public, other) in
            [("a", false, "hub-gather-reserved"), ("b", true, "hub-gather-public")]
        {
            let folder = home.path().join(name);
            assert_eq!(said(&folder, public), None);
            assert_eq!(said(&folder, public), None);
            assert_eq!(said(&folder, !public).as_deref(), Some(other));
        }
        // Folders lie in it that nobody gathered.
        assert_eq!(said(home.path(), false).as_deref(), Some("hub-gather-occupied"));
    }
}
