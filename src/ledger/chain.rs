//! The hash chain of the log. Keeps out: where the log lies. It is evidence of change, not a
//! signature.

use sha2::{Digest as _, Sha256};

/// A SHA-256 digest in lower-case hexadecimal digits, as `sha256sum` prints it.
pub type Digest = String;

/// The digest of some bytes that follow a link of the chain: SHA-256 over the previous digest's
/// text and the bytes. The first link follows the empty text.
pub fn digest(previous: &str, bytes: &[u8]) -> Digest {
    let mut running = Running::default();
    running.add(previous.as_bytes());
    running.add(bytes);
    running.end()
}

/// The digest of bytes that come one after the other.
#[derive(Debug, Clone, Default)]
pub struct Running(Sha256);

impl Running {
    /// Takes the next bytes in.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all of them.
    pub fn end(self) -> Digest {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |half: u8| DIGITS.get(usize::from(half)).copied().map_or('0', char::from);
        let mut text = String::with_capacity(64);
        for byte in self.0.finalize() {
            text.push(digit(byte >> 4));
            text.push(digit(byte & 15));
        }
        text
    }
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
