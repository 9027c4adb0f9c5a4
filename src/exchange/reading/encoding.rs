//! The letters of a text file, whatever program wrote them: UTF-8, UTF-16, Windows-1252. Keeps out:
//! rows and cells.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::exchange::unreadable::Unreadable;
use crate::say;
use crate::text::Sentence;

/// How many bytes are looked at to tell UTF-16 that says nothing of itself.
const SAMPLE: usize = 4096;
/// How many letters of a line are shown.
const SHOWN: usize = 60;

/// A text, and what is to be said of how it was read.
pub(super) type Decoded<'a> = (Cow<'a, str>, Vec<Sentence>);

/// Reads the letters of a file. What is not UTF-8 is read as the encoding that it shows, and said
/// with a line in which it matters.
///
/// # Errors
/// When it is no text in any of them, with the line.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    if let Some((bytes, encoding)) = wide(bytes) {
        return decoded(bytes, encoding);
    }
    let bare = bytes.strip_prefix(b"\xef\xbb\xbf");
    let (bytes, says_utf8) = (bare.unwrap_or(bytes), bare.is_some());
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((Cow::Borrowed(text), Vec::new())),
        // Every byte but these five and the control characters is a letter of Windows-1252.
        Err(error) if bytes.iter().any(|byte| is_no_letter(*byte)) => {
            Err(strange(bytes, error.valid_up_to()))
        }
        // A file that says that it is UTF-8, or mostly is, is damaged: as anything else it would be
        // read as other letters than were written.
        Err(error) if says_utf8 || is_mostly_utf8(bytes) => {
            Err(strange(bytes, error.valid_up_to()))
        }
        Err(_) => decoded(bytes, WINDOWS_1252),
    }
}

/// Whether letters of several bytes are sound UTF-8 as often as they are not.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound > 0 && sound >= broken
}

const fn is_no_letter(byte: u8) -> bool {
    matches!(byte, 0x00..=0x08 | 0x0b..=0x0c | 0x0e..=0x1f | 0x7f | 0x81 | 0x8d | 0x8f | 0x90 | 0x9d)
}

fn strange(bytes: &[u8], valid: usize) -> Unreadable {
    let sound = bytes.get(..valid).unwrap_or_default();
    let line = sound.iter().filter(|byte| **byte == b'\n').count() + 1;
    Unreadable::whole(
        say!("file-not-utf8", line = line, offset = sound.len()),
        say!("file-not-utf8-hint"),
    )
}

fn decoded<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Result<Decoded<'a>, Unreadable> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken || text.contains('\0') {
        return Err(strange(bytes, 0));
    }
    let telling = (1_usize..).zip(text.lines()).find(|(_, line)| !line.is_ascii());
    let told = telling.or_else(|| (1..).zip(text.lines()).next()).map(|(number, line)| {
        let line: String = line.chars().filter(|letter| !letter.is_control()).take(SHOWN).collect();
        say!("file-decoded", encoding = encoding.name(), line = number, text = line)
    });
    Ok((text, told.into_iter().collect()))
}

/// UTF-16, by its mark, or because every other byte is 0 as in western letters.
fn wide(bytes: &[u8]) -> Option<(&[u8], &'static Encoding)> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Some((rest, UTF_16LE));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Some((rest, UTF_16BE));
    }
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or_default();
    let zeros = |from: usize| sample.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    if half < 4 {
        None
    } else if odd * 10 > half * 7 && even * 10 < half {
        Some((bytes, UTF_16LE))
    } else if even * 10 > half * 7 && odd * 10 < half {
        Some((bytes, UTF_16BE))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, mark: bool) -> Vec<u8> {
        let letters = text.encode_utf16().flat_map(u16::to_le_bytes);
        let mark = if mark { &b"\xff\xfe"[..] } else { b"" };
        mark.iter().copied().chain(letters).collect()
    }

    #[test]
    fn utf8_is_read_as_it_is_and_without_a_word() {
        let (text, told) = decode("\u{feff}Città".as_bytes()).unwrap();
        assert_eq!((text.as_ref(), told.len()), ("Città", 0));
    }

    #[test]
    fn windows_letters_are_read_and_said_with_the_line_that_shows_them() {
        let (text, told) = decode(b"nome\nSociet\xe0 \x80 10, l\x92altra\n").unwrap();
        assert_eq!(text, "nome\nSocietà € 10, l’altra\n");
        let shown = "Società € 10, l’altra";
        assert_eq!(told, [say!("file-decoded", encoding = "windows-1252", line = 2, text = shown)]);
    }

    #[test]
    fn what_says_that_it_is_utf8_or_mostly_is_and_is_broken_is_never_read_as_other_letters() {
        let broken = ["nome\nSocietà\n".as_bytes(), b"Libert\xe0\n"].concat();
        let marked = [&b"\xef\xbb\xbf"[..], b"nome\nSociet\xe0\n"].concat();
        for bytes in [broken, marked] {
            assert_eq!(decode(&bytes).unwrap_err().what.key, "file-not-utf8");
        }
        // Two letters of Windows-1252 may look like one of UTF-8.
        let (text, _) = decode(b"\xc8\x92 gi\xe0 cos\xec\n").unwrap();
        assert_eq!(text, "È’ già così\n");
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        for mark in [true, false] {
            let bytes = utf16("nome\tnote\r\nCittà\tsì\r\n", mark);
            let (text, told) = decode(&bytes).unwrap();
            assert_eq!((text.as_ref(), told.len()), ("nome\tnote\r\nCittà\tsì\r\n", 1));
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        for bytes in [&b"a\xff\x00\x01b"[..], b"name\nCitt\x81\n", b"\xff\xfe\x00\xd8"] {
            assert_eq!(decode(bytes).unwrap_err().what.key, "file-not-utf8");
        }
    }
}
