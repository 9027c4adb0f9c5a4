//! A line of the journal in which a single bit was flipped: each bit is tried until checksum and
//! hash agree, which no guess could make them do. Keeps out: where the lines of a journal come
//! from.

use super::frame;

/// More than the numbers, the checksum and the hash before the text of an entry take.
const HEAD: usize = 224;

/// The line of entry number `seq` after the link `previous`, without its newline, if it stands at
/// the start of these bytes but for one bit; and how many bytes it takes with its newline.
pub(super) fn mend(bytes: &[u8], seq: u64, previous: &str) -> Option<(Vec<u8>, usize)> {
    let end = newline(bytes, 0).unwrap_or(bytes.len());
    let holds = |line: &[u8]| frame::read(line, seq, previous).is_ok();
    let taken = |end: usize| (end + 1).min(bytes.len());
    let line = bytes.get(..end)?;
    // The newline itself was flipped: the entry says how long it is.
    if let Some(end) = frame::says_end(bytes)
        && bytes.get(end).is_some_and(|byte| (byte ^ b'\n').count_ones() == 1)
        && let Some(line) = bytes.get(..end).filter(|line| holds(line))
    {
        return Some((line.to_vec(), end + 1));
    }
    // A letter became a newline, and cut the line in two.
    if let Some(next) = newline(bytes, end + 1) {
        let whole = bytes.get(..next)?;
        let found = (0..8).filter_map(|bit| flipped(whole, end, bit)).find(|line| holds(line));
        if let Some(line) = found {
            return Some((line, taken(next)));
        }
    }
    let in_text = in_text(line).and_then(|(at, bit)| flipped(line, at, bit));
    if let Some(line) = in_text.filter(|line| holds(line)) {
        return Some((line, taken(end)));
    }
    let places = (0..line.len().min(HEAD)).flat_map(|at| (0..8).map(move |bit| (at, bit)));
    let mut tries = places.filter_map(|(at, bit)| flipped(line, at, bit));
    tries.find(|line| holds(line)).map(|line| (line, taken(end)))
}

fn newline(bytes: &[u8], from: usize) -> Option<usize> {
    bytes.get(from..)?.iter().position(|byte| *byte == b'\n').map(|at| at + from)
}

fn flipped(line: &[u8], at: usize, bit: u32) -> Option<Vec<u8>> {
    let mut line = line.to_vec();
    *line.get_mut(at)? ^= 1 << bit;
    Some(line)
}

/// Which bit of the text of an entry explains its checksum, if one does.
///
/// The CRC is linear: a flipped bit changes it by an amount that depends on nothing but how many
/// bytes follow, so that one walk over the text finds the place, however long it is.
fn in_text(line: &[u8]) -> Option<(usize, u32)> {
    let (start, said) = frame::says_checksum(line)?;
    let text = line.get(start..)?;
    let wanted = said ^ crc32fast::hash(text);
    let mut changes: [u32; 8] = std::array::from_fn(|bit| step(1 << bit));
    for at in (0..text.len()).rev() {
        if let Some(bit) = changes.iter().position(|change| *change == wanted) {
            return Some((start + at, u32::try_from(bit).ok()?));
        }
        for change in &mut changes {
            *change = (*change >> 8) ^ step(*change & 0xff);
        }
    }
    None
}

/// What one byte does to a CRC-32 of zero (the polynomial of IEEE 802.3, reflected).
fn step(byte: u32) -> u32 {
    (0..8).fold(byte, |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{edit_adding, lab};

    fn line(theme: &str) -> Vec<u8> {
        frame::write(&edit_adding(3, lab(theme)), "abc").unwrap().line.into_bytes()
    }

    #[test]
    fn every_flipped_bit_of_an_entry_is_put_back() {
        let sound = line("Ambiente\nè \"qui\"");
        let next = b"4 12 ...\n";
        for at in 0..sound.len() * 8 {
            let mut bytes = [&sound[..], next].concat();
            bytes[at / 8] ^= 1 << (at % 8);
            let mended = mend(&bytes, 3, "abc");
            let expected = (sound[..sound.len() - 1].to_vec(), sound.len());
            assert_eq!(mended, Some(expected), "bit {at}");
        }
    }

    #[test]
    fn a_flipped_bit_of_a_very_long_entry_is_found_in_one_walk() {
        let mut bytes = line(&"Ambiente ".repeat(2_000));
        let sound = bytes.clone();
        bytes[9_000] ^= 16;
        assert_eq!(mend(&bytes, 3, "abc").unwrap().0, sound[..sound.len() - 1]);
    }

    #[test]
    fn two_flipped_bits_are_not_guessed() {
        let mut bytes = line("Ambiente");
        bytes[200] ^= 1;
        bytes[210] ^= 1;
        assert_eq!(mend(&bytes, 3, "abc"), None);
        assert_eq!(mend(&line("Ambiente"), 4, "abc"), None);
        assert_eq!(mend(b"", 1, ""), None);
    }
}
