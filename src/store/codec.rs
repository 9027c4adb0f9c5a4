//! The form in which the database keeps records and what it remembers of the journal. Keeps out:
//! the database itself.

use crate::domain::{Id, Kind, Record};
use crate::ledger::Digest;

/// What the database remembers about all of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct State {
    /// The number of the last edit it holds.
    pub seq: u64,
    /// How many records it holds.
    pub count: u64,
    /// The sum of their checksums, wrapping: it shows a record that went missing or came back.
    pub sum: u64,
    /// The link of the chain after that edit.
    pub head: Digest,
    /// The id of the table, where it has one.
    pub table: Option<Id>,
}

impl State {
    /// The state as text under its own checksum.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let Self { seq, count, sum, head, table } = self;
        let table = table.map(|id| format!(" {id}")).unwrap_or_default();
        sealed(b"state", format!("{seq} {count} {sum:016x} {head}{table}").as_bytes())
    }

    /// Reads a state that holds.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(unsealed(b"state", bytes)?).ok()?;
        let mut words = text.splitn(5, ' ');
        Some(Self {
            seq: words.next()?.parse().ok()?,
            count: words.next()?.parse().ok()?,
            sum: u64::from_str_radix(words.next()?, 16).ok()?,
            head: words.next()?.to_owned(),
            table: words.next().map(str::parse).transpose().ok()?,
        })
    }

    /// Counts a record in.
    pub(super) fn count_in(&mut self, value: &[u8]) {
        self.count = self.count.wrapping_add(1);
        self.sum = self.sum.wrapping_add(checksum(value));
    }

    /// Counts a record out.
    pub(super) fn count_out(&mut self, value: &[u8]) {
        self.count = self.count.wrapping_sub(1);
        self.sum = self.sum.wrapping_sub(checksum(value));
    }
}

/// The key of a record: the code of its kind, a zero byte, the 16 bytes of its id. Codes and not
/// numbers, so that a kind may be added anywhere in the list.
pub(super) fn key(kind: Kind, id: Id) -> Vec<u8> {
    [kind.code().as_bytes(), &[0], &id.to_bytes()].concat()
}

/// The value of a record: a checksum over key and text, then its own JSON.
pub(super) fn value(key: &[u8], record: &Record) -> Result<Vec<u8>, serde_json::Error> {
    Ok(sealed(key, &serde_json::to_vec(record)?))
}

/// Whether a value is as it was written under its key, whatever it says.
pub(super) fn holds(key: &[u8], value: &[u8]) -> bool {
    unsealed(key, value).is_some()
}

/// Text that is kept under a key which is none of a record, under its checksum.
pub(super) fn text(key: &[u8], text: &[u8]) -> Vec<u8> {
    sealed(key, text)
}

/// Reads a text that was kept under a key.
pub(super) fn text_of<'a>(key: &[u8], value: &'a [u8]) -> Option<&'a [u8]> {
    unsealed(key, value)
}

/// Reads a record under its key; says what is wrong with one that does not hold.
pub(super) fn record(key: &[u8], value: &[u8]) -> Result<(Id, Record), String> {
    let at = || String::from_utf8_lossy(key).into_owned();
    let json = unsealed(key, value).ok_or_else(|| format!("checksum of {}", at()))?;
    let record: Record =
        serde_json::from_slice(json).map_err(|error| format!("{}: {error}", at()))?;
    let id = key.last_chunk::<16>().map(|bytes| Id::from_bits(u128::from_be_bytes(*bytes)));
    match id {
        Some(id) if key == self::key(record.kind(), id) => Ok((id, record)),
        _ => Err(format!("{} is a record of {}", at(), record.kind())),
    }
}

fn sealed(key: &[u8], text: &[u8]) -> Vec<u8> {
    [&crc(key, text).to_be_bytes(), text].concat()
}

fn unsealed<'a>(key: &[u8], value: &'a [u8]) -> Option<&'a [u8]> {
    let (seal, text) = value.split_first_chunk::<4>()?;
    (u32::from_be_bytes(*seal) == crc(key, text)).then_some(text)
}

fn crc(key: &[u8], text: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(key);
    hasher.update(text);
    hasher.finalize()
}

fn checksum(value: &[u8]) -> u64 {
    value.first_chunk::<4>().map_or(0, |seal| u64::from(u32::from_be_bytes(*seal)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{id, lab};

    #[test]
    fn a_record_reads_back_under_its_own_key_only() {
        let key_of = |n| key(Kind::Labs, id(n));
        let value = value(&key_of(1), &lab("Ambiente")).unwrap();
        assert_eq!(record(&key_of(1), &value), Ok((id(1), lab("Ambiente"))));
        assert!(record(&key_of(2), &value).is_err());
    }

    #[test]
    fn every_flipped_bit_of_a_record_is_noticed() {
        let key = key(Kind::Labs, id(1));
        let value = value(&key, &lab("Ambiente")).unwrap();
        for at in 0..value.len() * 8 {
            let mut flipped = value.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(record(&key, &flipped).is_err(), "bit {at}");
        }
        assert!(record(&key, b"").is_err());
    }

    #[test]
    fn a_record_under_the_key_of_another_kind_is_noticed() {
        let key = key(Kind::People, id(1));
        let value = value(&key, &lab("Ambiente")).unwrap();
        assert!(record(&key, &value).is_err());
    }

    #[test]
    fn a_state_reads_back_and_a_changed_one_does_not() {
        let mut state = State { seq: 7, count: 2, sum: 9, head: "ab".into(), table: None };
        assert_eq!(State::from_bytes(&state.to_bytes()), Some(state.clone()));
        let named = State { table: Some(id(5)), ..state.clone() };
        assert_eq!(State::from_bytes(&named.to_bytes()), Some(named));
        let mut bytes = state.to_bytes();
        bytes[5] ^= 1;
        assert_eq!(State::from_bytes(&bytes), None);
        state.count_in(&[0, 0, 0, 5, 9]);
        assert_eq!((state.count, state.sum), (3, 14));
        state.count_out(&[0, 0, 0, 5, 9]);
        assert_eq!((state.count, state.sum), (2, 9));
        assert_eq!(State::from_bytes(&State::default().to_bytes()), Some(State::default()));
    }
}
