//! The hash chain of the log. Keeps out: where the log lies. It is evidence of change, not a
//! signature.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// A SHA-256 digest in lower-case hexadecimal digits, as `sha256sum` prints it.
pub type Digest = String;

/// The digest of some bytes that follow a link of the chain: SHA-256 over the previous digest's
/// text and the bytes. The first link follows the empty text.
pub fn digest(previous: &str, bytes: &[u8]) -> Digest {
    let mut hasher = Sha256::new();
    hasher.update(previous.as_bytes());
    hasher.update(bytes);
    hasher.finalize().iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a string can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_link_is_the_plain_sha256_of_its_bytes() {
        assert_eq!(
            digest("", b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn the_same_bytes_after_another_link_are_another_link() {
        assert_ne!(digest("", b"abc"), digest("ba78", b"abc"));
    }
}
