//! Putting a damaged journal together again from its own lines, from lines with one flipped bit,
//! and from copies of it. The hash of each line binds the one before, so a line either is the one
//! that stood there or does not fit; where two would fit, nothing is chosen. Keeps out: files.

use std::collections::BTreeMap;

use super::frame;
use super::mend::mend;
use crate::ledger::Digest;
use crate::say;
use crate::text::Sentence;

/// Lines of the same journal from somewhere else.
pub(super) struct Donor {
    /// Where they are from, in words.
    pub name: Sentence,
    /// Their bytes, with newlines.
    pub bytes: Vec<u8>,
}

/// What must be in the chain: the number and the link of an entry that was acknowledged.
pub(super) type Until<'a> = Option<(u64, &'a str)>;

/// A journal that was put together.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Rebuilt {
    /// Its bytes; what comes after the last entry that holds is as it was.
    pub bytes: Vec<u8>,
    /// What was done, in the order of the entries.
    pub done: Vec<Sentence>,
}

/// Where a line was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    InPlace,
    Elsewhere,
    Mended(usize),
    From(usize),
}

type Lines<'a> = BTreeMap<u64, Vec<&'a [u8]>>;

/// Puts a journal together whose first entry follows `genesis`. Nothing when not every whole line
/// of it finds its place, when an entry that was acknowledged is missing, or when nothing is
/// gained.
pub(super) fn rebuild(
    genesis: &str,
    journal: &[u8],
    donors: &[Donor],
    until: Until<'_>,
) -> Option<Rebuilt> {
    let own = lines(journal);
    if own.is_empty() && until.is_none() {
        return None;
    }
    let given: Vec<Lines<'_>> = donors.iter().map(|donor| lines(&donor.bytes)).collect();
    let mut walk = Walk { journal, own: &own, given: &given, at: 0, chain: Vec::new() };
    let mut head = Digest::from(genesis);
    let mut found = Vec::new();
    while let Some((line, hash, from)) = walk.next(&head)? {
        walk.take(&line, from);
        walk.chain.push(line);
        found.push(from);
        head = hash;
        if until.is_some_and(|(seq, known)| seq == walk.last() && known != head) {
            return None;
        }
    }
    walk.skip_used();
    let last = walk.last();
    if until.is_some_and(|(seq, _)| seq > last) || !walk.explains_all() {
        return None;
    }
    let rest = journal.get(walk.at..).unwrap_or_default();
    let mut bytes: Vec<u8> = Vec::with_capacity(journal.len());
    for line in &walk.chain {
        bytes.extend_from_slice(line);
        bytes.push(b'\n');
    }
    bytes.extend_from_slice(rest);
    (bytes != journal).then(|| Rebuilt { bytes, done: told(&found, donors, &own) })
}

struct Walk<'a> {
    journal: &'a [u8],
    own: &'a Lines<'a>,
    given: &'a [Lines<'a>],
    /// How far the journal has been read in its own order.
    at: usize,
    chain: Vec<Vec<u8>>,
}

impl Walk<'_> {
    fn last(&self) -> u64 {
        u64::try_from(self.chain.len()).unwrap_or(u64::MAX)
    }

    /// The next line of the chain; nothing when there is none, and nothing at all when more than
    /// one would do.
    fn next(&mut self, head: &str) -> Option<Option<(Vec<u8>, Digest, Found)>> {
        self.skip_used();
        let seq = self.last() + 1;
        let mut fitting: Vec<(Vec<u8>, Digest, Found)> = Vec::new();
        let offer = |fitting: &mut Vec<(Vec<u8>, Digest, Found)>, line: &[u8], from: Found| {
            if let Ok((_, hash)) = frame::read(line, seq, head)
                && fitting.iter().all(|(other, ..)| other != line)
            {
                fitting.push((line.to_vec(), hash, from));
            }
        };
        let here = self.here();
        offer(&mut fitting, here, Found::InPlace);
        for line in self.own.get(&seq).into_iter().flatten() {
            offer(&mut fitting, line, Found::Elsewhere);
        }
        // A line may be whole but for its hash, which no checksum covers.
        if fitting.is_empty()
            && let Some((line, taken)) =
                mend(self.journal.get(self.at..).unwrap_or_default(), seq, head)
        {
            offer(&mut fitting, &line, Found::Mended(taken));
        }
        // A copy may be of another history, that was given up: it is asked only where nothing of
        // the journal itself would do.
        if fitting.is_empty() {
            for (index, lines) in self.given.iter().enumerate() {
                let lines = lines.get(&seq).into_iter().flatten();
                lines.for_each(|line| offer(&mut fitting, line, Found::From(index)));
            }
        }
        if fitting.len() > 1 {
            fitting.retain(|(_, hash, _)| self.goes_on(seq + 1, hash));
            return (fitting.len() == 1).then(|| fitting.pop());
        }
        Some(fitting.pop())
    }

    /// Whether a line of the journal follows a link.
    fn goes_on(&self, seq: u64, hash: &str) -> bool {
        let mut lines = self.own.get(&seq).into_iter().flatten();
        lines.any(|line| frame::read(line, seq, hash).is_ok())
    }

    /// The line at the place that was reached.
    fn here(&self) -> &[u8] {
        let rest = self.journal.get(self.at..).unwrap_or_default();
        rest.split(|byte| *byte == b'\n').next().unwrap_or_default()
    }

    /// Goes past whole lines that are in the chain already: doubled ones, and those that were
    /// moved.
    fn skip_used(&mut self) {
        while self.at < self.journal.len() {
            let here = self.here();
            let place =
                frame::number(here).and_then(|seq| usize::try_from(seq.checked_sub(1)?).ok());
            let used = place.and_then(|index| self.chain.get(index));
            if used.is_none_or(|line| line.as_slice() != here) {
                return;
            }
            self.at += here.len() + 1;
        }
        self.at = self.journal.len();
    }

    /// Goes past what stood in the place of a line.
    fn take(&mut self, line: &[u8], from: Found) {
        let here = self.here();
        let taken = match from {
            Found::InPlace => line.len() + 1,
            Found::Mended(taken) => taken,
            // A piece that is no entry stood there; a whole one has its own place.
            Found::From(_) | Found::Elsewhere if !frame::is_whole(here) => here.len() + 1,
            Found::From(_) | Found::Elsewhere => 0,
        };
        self.at = (self.at + taken).min(self.journal.len());
    }

    /// Whether every whole line of the journal is in the chain, whatever became of its hash.
    fn explains_all(&self) -> bool {
        let holds = |(seq, lines): (&u64, &Vec<&[u8]>)| {
            let index = seq.checked_sub(1).and_then(|index| usize::try_from(index).ok());
            let line = index.and_then(|index| self.chain.get(index));
            let text = line.and_then(|line| frame::text(line));
            text.is_some() && lines.iter().all(|own| frame::text(own) == text)
        };
        self.own.iter().all(holds)
    }
}

/// Every line that is whole by itself, by its number.
fn lines(bytes: &[u8]) -> Lines<'_> {
    let mut found = Lines::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        if let Some(seq) = frame::number(line) {
            found.entry(seq).or_default().push(line);
        }
    }
    found
}

/// What was done, many of a kind in one sentence.
fn told(found: &[Found], donors: &[Donor], own: &Lines<'_>) -> Vec<Sentence> {
    let numbers = |wanted: &dyn Fn(&Found) -> bool| -> Vec<u64> {
        let all = (1_u64..).zip(found).filter(|(_, from)| wanted(from));
        all.map(|(seq, _)| seq).collect()
    };
    let mut done = Vec::new();
    let mut say = |numbers: &[u64], make: &dyn Fn(usize, u64, u64) -> Sentence| {
        if let (Some(first), Some(last)) = (numbers.first(), numbers.last()) {
            done.push(make(numbers.len(), *first, *last));
        }
    };
    say(&numbers(&|from| matches!(from, Found::Mended(_))), &|count, first, last| {
        say!("doctor-mended-bit", count = count, first = first, last = last)
    });
    say(&numbers(&|from| *from == Found::Elsewhere), &|count, first, last| {
        say!("doctor-mended-order", count = count, first = first, last = last)
    });
    for (index, donor) in donors.iter().enumerate() {
        say(&numbers(&|from| *from == Found::From(index)), &|count, first, last| {
            let from = donor.name.clone();
            say!("doctor-mended-from", count = count, first = first, last = last, from = from)
        });
    }
    let doubled: Vec<u64> =
        own.iter().filter(|(_, lines)| lines.len() > 1).map(|(seq, _)| *seq).collect();
    say(&doubled, &|count, first, last| {
        say!("doctor-mended-double", count = count, first = first, last = last)
    });
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::samples::{edit_adding, lab};

    fn lines_of(entries: u64, theme: &str) -> Vec<Vec<u8>> {
        let mut head = String::from("genesis");
        (1..=entries)
            .map(|seq| {
                let frame = frame::write(&edit_adding(seq, lab(theme)), &head).unwrap();
                head = frame.hash;
                frame.line.into_bytes()
            })
            .collect()
    }

    fn hash(line: &[u8]) -> String {
        String::from_utf8_lossy(line).split(' ').nth(3).unwrap().to_owned()
    }

    fn rebuilt(
        journal: &[u8],
        donors: &[Vec<u8>],
        until: Until<'_>,
    ) -> Option<(Vec<u8>, Vec<String>)> {
        let named =
            |bytes: &Vec<u8>| Donor { name: say!("doctor-from-database"), bytes: bytes.clone() };
        let donors: Vec<Donor> = donors.iter().map(named).collect();
        let keys =
            |done: Vec<Sentence>| done.into_iter().map(|said| said.key.into_owned()).collect();
        rebuild("genesis", journal, &donors, until).map(|made| (made.bytes, keys(made.done)))
    }

    fn heals(journal: &[u8], donors: &[Vec<u8>], key: &str) {
        let sound = lines_of(5, "Ambiente").concat();
        assert_eq!(rebuilt(journal, donors, None), Some((sound, vec![key.to_owned()])));
    }

    #[test]
    fn a_doubled_a_moved_and_a_flipped_line_are_put_right_without_a_copy() {
        let l = lines_of(5, "Ambiente");
        let put = |order: &[usize]| order.iter().flat_map(|at| l[*at].clone()).collect::<Vec<u8>>();
        heals(&put(&[0, 1, 1, 2, 3, 4]), &[], "doctor-mended-double");
        heals(&put(&[0, 1, 2, 3, 4, 0]), &[], "doctor-mended-double");
        heals(&put(&[0, 2, 1, 3, 4]), &[], "doctor-mended-order");
        heals(&put(&[4, 3, 2, 1, 0]), &[], "doctor-mended-order");
        for at in [0, 40, l[0].len() + 5, l[0].len() + 300, l[0].len() + l[1].len() - 1] {
            let mut bytes = put(&[0, 1, 2, 3, 4]);
            bytes[at] ^= 4;
            heals(&bytes, &[], "doctor-mended-bit");
        }
    }

    #[test]
    fn a_hole_is_filled_from_a_copy_and_only_by_what_fits() {
        let l = lines_of(5, "Ambiente");
        let mut holed = l.concat();
        let (from, to) = (l[0].len() + 40, l[0].len() + l[1].len() + 60);
        holed[from..to].fill(0);
        assert_eq!(rebuilt(&holed, &[], None), None);
        heals(&holed, &[l[..4].concat()], "doctor-mended-from");
        assert_eq!(rebuilt(&holed, &[lines_of(5, "Acqua").concat()], None), None);
        heals(&[&l[0][..], &l[3], &l[4]].concat(), &[l.concat()], "doctor-mended-from");
    }

    #[test]
    fn a_copy_of_a_history_that_was_given_up_is_no_hindrance() {
        let l = lines_of(5, "Ambiente");
        let frame = frame::write(&edit_adding(3, lab("Acqua")), &hash(&l[1])).unwrap();
        let given_up = [&l[..2].concat()[..], frame.line.as_bytes()].concat();
        let mut bytes = l.concat();
        bytes[40] ^= 1;
        heals(&bytes, std::slice::from_ref(&given_up), "doctor-mended-bit");
        let mut holed = l.concat();
        let from = l[..2].concat().len() + 40;
        holed[from..from + 90].fill(0);
        assert_eq!(rebuilt(&holed, std::slice::from_ref(&given_up), None), None);
        heals(&holed, &[given_up, l.concat()], "doctor-mended-from");
    }

    #[test]
    fn what_was_acknowledged_must_be_in_it() {
        let l = lines_of(5, "Ambiente");
        let hash = |at: usize| hash(&l[at]);
        let cut = l[..3].concat();
        assert_eq!(rebuilt(&cut, &[], Some((5, &hash(4)))), None);
        assert_eq!(rebuilt(&cut, &[l.concat()], Some((5, &hash(3)))), None);
        let whole = rebuilt(&cut, &[l.concat()], Some((5, &hash(4)))).unwrap();
        assert_eq!(whole.0, l.concat());
        assert_eq!(rebuilt(b"", &[l.concat()], Some((5, &hash(4)))).unwrap().0, l.concat());
        assert_eq!(rebuilt(b"", &[l.concat()], None), None, "nobody can say that it was this one");
    }

    #[test]
    fn where_two_entries_would_do_none_is_chosen() {
        let (one, other) = (lines_of(3, "Ambiente"), lines_of(3, "Acqua"));
        let hole = [&one[0][..9], b"\n"].concat();
        assert_eq!(
            rebuilt(
                &[&hole[..], &one[1]].concat(),
                &[one[..1].concat(), other[..1].concat()],
                None
            )
            .unwrap()
            .0,
            one[..2].concat()
        );
        assert_eq!(
            rebuilt(
                &[&one[0][..], &hole].concat(),
                &[one[..2].concat(), other[..2].concat()],
                None
            )
            .map(drop),
            Some(())
        );
        let both = [one[0].clone(), other[0].clone()].concat();
        assert_eq!(rebuilt(&both, &[], None), None);
    }

    #[test]
    fn a_sound_journal_gains_nothing_and_an_unfinished_end_stays() {
        let l = lines_of(5, "Ambiente");
        assert_eq!(rebuilt(&l.concat(), &[], None), None);
        let torn = [&l.concat()[..], b"6 80"].concat();
        assert_eq!(rebuilt(&torn, &[], None), None);
        let doubled = [&l[0][..], &l[0], b"2 80"].concat();
        assert_eq!(rebuilt(&doubled, &[], None).unwrap().0, [&l[0][..], b"2 80"].concat());
    }
}
