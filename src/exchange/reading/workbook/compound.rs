//! The streams of a compound file, the old archive of office programs ([MS-CFB]). Keeps out: what
//! stands in them.

/// The place in a chain that ends it, or that no chain goes through ([MS-CFB], 2.1).
const LAST: u32 = 0xffff_fffa;
/// The bytes of an entry of the directory ([MS-CFB], 2.6.1).
const ENTRY: usize = 128;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A chain of sectors put together; each sector at most once, so that a circle ends it.
fn chain(bytes: &[u8], first: u32, size: usize, offset: usize, next: &[u32]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    let (mut sector, mut left) = (first, next.len());
    while sector < LAST {
        left = left.checked_sub(1)?;
        let number = usize::try_from(sector).ok()?;
        let from = number.checked_mul(size)?.checked_add(offset)?;
        let end = from.checked_add(size)?.min(bytes.len());
        whole.extend_from_slice(bytes.get(from..end)?);
        sector = *next.get(number)?;
    }
    Some(whole)
}

fn numbers(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).filter_map(|four| u32_at(four, 0)).collect()
}

/// The stream of a name; `None` when there is none, or the file is damaged.
pub(super) fn stream(bytes: &[u8], wanted: &[&str]) -> Option<Vec<u8>> {
    let size = 1_usize.checked_shl(u32::from(u16_at(bytes, 30)?)).filter(|size| *size >= 512)?;
    let small = 1_usize.checked_shl(u32::from(u16_at(bytes, 32)?)).filter(|size| *size >= 64)?;
    let cutoff = u32_at(bytes, 56)?;
    // Where the table of sectors itself is: first in the header, then in a chain of its own.
    let mut parts = numbers(bytes.get(76..512)?);
    let mut more = u32_at(bytes, 68)?;
    let mut left = bytes.len() / size;
    while more < LAST {
        left = left.checked_sub(1)?;
        let from = usize::try_from(more).ok()?.checked_add(1)?.checked_mul(size)?;
        let mut sector = numbers(bytes.get(from..from.checked_add(size)?)?);
        more = sector.pop()?;
        parts.extend(sector);
    }
    let mut next = Vec::new();
    for part in parts.into_iter().filter(|part| *part < LAST) {
        let from = usize::try_from(part).ok()?.checked_add(1)?.checked_mul(size)?;
        next.extend(numbers(bytes.get(from..from.checked_add(size)?)?));
    }
    let directory = chain(bytes, u32_at(bytes, 48)?, size, size, &next)?;
    let root = directory.get(..ENTRY)?;
    let entry = directory.chunks_exact(ENTRY).find(|entry| {
        name(entry).is_some_and(|name| wanted.iter().any(|own| own.eq_ignore_ascii_case(&name)))
    })?;
    let (first, length) = (u32_at(entry, 116)?, u32_at(entry, 120)?);
    let mut whole = if length < cutoff {
        let all = chain(bytes, u32_at(root, 116)?, size, size, &next)?;
        let next = numbers(&chain(bytes, u32_at(bytes, 60)?, size, size, &next)?);
        chain(&all, first, small, 0, &next)?
    } else {
        chain(bytes, first, size, size, &next)?
    };
    whole.truncate(usize::try_from(length).ok()?);
    Some(whole)
}

fn name(entry: &[u8]) -> Option<String> {
    let length = usize::from(u16_at(entry, 64)?).min(64);
    let letters: Vec<u16> = (0..length / 2).filter_map(|at| u16_at(entry, at * 2)).collect();
    Some(String::from_utf16_lossy(&letters).trim_end_matches('\0').to_owned())
}
