//! A backup under a passphrase, in the format of age (`age-encryption.org/v1`), which `age -d` and
//! other programs read as well. Keeps out: where a passphrase comes from, and what is in a backup.

use crate::say;
use crate::text::Diagnostic;

/// How a file in that format begins.
const BEGINNING: &[u8] = b"age-encryption.org/v1\n";

/// What the name of such a file ends in, after the ending of a backup.
pub const ENCRYPTED_ENDING: &str = ".age";

/// Whether a file is under a passphrase or a key.
pub fn is_encrypted(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGINNING)
}

/// The bytes under a passphrase; they are opened again before they are handed out.
///
/// # Errors
/// When the program was built without it, and when what comes out does not open to the same bytes.
pub fn encrypted(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Diagnostic> {
    let sealed = age_format::encrypt(bytes, passphrase)?;
    if decrypted(&sealed, passphrase)? == bytes {
        return Ok(sealed);
    }
    Err(Diagnostic::new(say!("backup-encrypt-failed", reason = "age"), None))
}

/// What a file under a passphrase holds.
///
/// # Errors
/// When the passphrase is another, the file is damaged, or the program was built without it.
pub fn decrypted(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Diagnostic> {
    age_format::decrypt(bytes, passphrase)
}

#[cfg(feature = "age")]
mod age_format {
    use age::DecryptError;
    use age::scrypt::{Identity, Recipient};
    use age::secrecy::SecretString;

    use crate::say;
    use crate::text::Diagnostic;

    pub(super) fn encrypt(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Diagnostic> {
        let recipient = Recipient::new(SecretString::from(passphrase.to_owned()));
        age::encrypt(&recipient, bytes).map_err(|error| {
            Diagnostic::new(say!("backup-encrypt-failed", reason = error.to_string()), None)
        })
    }

    pub(super) fn decrypt(bytes: &[u8], passphrase: &str) -> Result<Vec<u8>, Diagnostic> {
        let identity = Identity::new(SecretString::from(passphrase.to_owned()));
        age::decrypt(&identity, bytes).map_err(|error| match error {
            DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed => Diagnostic::new(
                say!("backup-passphrase-other"),
                Some(say!("backup-passphrase-other-hint")),
            ),
            DecryptError::NoMatchingKeys => {
                Diagnostic::new(say!("backup-key"), Some(say!("backup-key-hint")))
            }
            other => Diagnostic::new(say!("backup-broken", reason = other.to_string()), None),
        })
    }
}

#[cfg(not(feature = "age"))]
mod age_format {
    use crate::say;
    use crate::text::Diagnostic;

    fn left_out() -> Diagnostic {
        Diagnostic::new(say!("backup-no-age"), Some(say!("backup-no-age-hint")))
    }

    pub(super) fn encrypt(_bytes: &[u8], _passphrase: &str) -> Result<Vec<u8>, Diagnostic> {
        Err(left_out())
    }

    pub(super) fn decrypt(_bytes: &[u8], _passphrase: &str) -> Result<Vec<u8>, Diagnostic> {
        Err(left_out())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "age")]
    #[test]
    fn what_is_under_a_passphrase_opens_with_it_alone_and_a_changed_byte_is_noticed() {
        let sealed = encrypted(b"il tavolo", "quattro parole a caso").unwrap();
        assert!(is_encrypted(&sealed) && !sealed.windows(9).any(|at| at == b"il tavolo"));
        assert_eq!(decrypted(&sealed, "quattro parole a caso").unwrap(), b"il tavolo");
        let why = |bytes: &[u8], words| decrypted(bytes, words).unwrap_err().what.key;
        assert_eq!(why(&sealed, "altre parole"), "backup-passphrase-other");
        let mut changed = sealed.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert!(decrypted(&changed, "quattro parole a caso").is_err());
        assert!(decrypted(&sealed[..sealed.len() - 1], "quattro parole a caso").is_err());
    }

    #[cfg(not(feature = "age"))]
    #[test]
    fn a_program_without_it_says_so() {
        assert_eq!(encrypted(b"x", "y").unwrap_err().what.key, "backup-no-age");
        assert_eq!(decrypted(BEGINNING, "y").unwrap_err().what.key, "backup-no-age");
    }

    #[test]
    fn an_ordinary_backup_is_not_taken_for_one_under_a_passphrase() {
        assert!(!is_encrypted(b"PK\x03\x04") && !is_encrypted(b"") && is_encrypted(BEGINNING));
    }
}
