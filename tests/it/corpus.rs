//! Every file of the fuzzer's corpus, and slips of each: no reader panics over one. Keeps out: finding
//! new ones, which `scripts/fuzz` does.

use std::fs;
use std::path::Path;

#[path = "../../fuzz/readers.rs"]
mod readers;

/// So many slips of each file are read.
const SLIPS: u64 = 12;
/// A longer file is read as it is alone.
const SHORT: usize = 16 * 1024;

/// A number that follows from one before it (xorshift, Marsaglia 2003).
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state % (1 << 31)).unwrap()
}

/// A file with a bit turned, a part cut out, doubled or moved to the end.
fn slip(bytes: &[u8], state: &mut u64) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if bytes.is_empty() {
        return bytes;
    }
    let from = next(state) % bytes.len();
    let to = (from + 1 + next(state) % 64).min(bytes.len());
    match next(state) % 4 {
        0 => bytes[from] ^= 1 << (next(state) % 8),
        1 => drop(bytes.drain(from..to)),
        2 => {
            let part = bytes[from..to].to_vec();
            bytes.splice(from..from, part);
        }
        _ => {
            let part: Vec<u8> = bytes.drain(from..to).collect();
            bytes.extend(part);
        }
    }
    bytes
}

#[test]
fn every_reader_has_a_corpus_and_takes_or_refuses_every_file_of_it() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, reader) in readers::READERS {
        let mut files: Vec<_> =
            fs::read_dir(folder.join(name)).unwrap().map(|it| it.unwrap().path()).collect();
        files.sort();
        assert!(!files.is_empty(), "{name}");
        let mut state = 0x7461_766f_6c6f;
        for file in files {
            let bytes = fs::read(&file).unwrap();
            reader(&bytes);
            for _ in (0..SLIPS).filter(|_| bytes.len() < SHORT) {
                reader(&slip(&bytes, &mut state));
            }
        }
    }
}
