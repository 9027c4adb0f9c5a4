//! The identity of a record. Keeps out: the clock and chance that make new ones.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A UUID of version 7: ids sort by the time they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Id(u128);

impl Id {
    /// From the 128 bits of a UUID.
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits)
    }

    /// The 128 bits.
    pub const fn bits(self) -> u128 {
        self.0
    }

    /// Big-endian, so that stored keys sort as ids do.
    pub const fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let x = self.0;
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            x >> 96,
            (x >> 80) & 0xffff,
            (x >> 64) & 0xffff,
            (x >> 48) & 0xffff,
            x & 0xffff_ffff_ffff
        )
    }
}

impl FromStr for Id {
    type Err = &'static str;

    /// # Errors
    /// When the text is not 32 hexadecimal digits in groups of 8-4-4-4-12.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let groups: Vec<usize> = text.split('-').map(str::len).collect();
        if groups != [8, 4, 4, 4, 12] || !text.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit()) {
            return Err("not an id");
        }
        u128::from_str_radix(&text.replace('-', ""), 16).map(Self).map_err(|_| "not an id")
    }
}

impl TryFrom<String> for Id {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        let id = Id::from_bits(0x0192_f3a0_1234_7abc_8def_0123_4567_89ab);
        assert_eq!(id.to_string(), "0192f3a0-1234-7abc-8def-0123456789ab");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn a_word_is_not_an_id() {
        assert!("Ambiente".parse::<Id>().is_err());
        assert!("0192f3a0-1234-7abc-8def-0123456789aé".parse::<Id>().is_err());
        assert!("0192f3a0-1234-7abc-8def-+123456789ab".parse::<Id>().is_err());
    }
}
