//! What an import says of records that it changes: which field, from what to what. Keeps out:
//! changing them.

use crate::domain::{Kind, Record, World};
use crate::say;
use crate::text::Sentence;

/// The most changes that are told one by one.
const MOST: usize = 20;
/// How many letters of a value are told.
const SHOWN: usize = 40;

/// The changes so far.
#[derive(Debug, Default)]
pub(super) struct Changed {
    said: Vec<Sentence>,
    more: usize,
}

impl Changed {
    /// Notes every field in which two states of one record differ.
    pub(super) fn note(&mut self, before: &Record, after: &Record, world: &dyn World) {
        // A mark of a round that is blind, or a ballot, is told to nobody, not even as it was.
        if matches!(before.kind(), Kind::Scores | Kind::Ballots) {
            return;
        }
        for field in before.kind().fields() {
            let text = |record: &Record| record.cell(field.name, world).text();
            let (old, new) = (text(before), text(after));
            if old == new {
                continue;
            }
            if self.said.len() >= MOST {
                self.more += 1;
                continue;
            }
            self.said.push(say!(
                "import-changed",
                name = before.name(world),
                field = Sentence::new(format!("field-{}", field.name.replace('_', "-"))),
                old = short(&old),
                new = short(&new)
            ));
        }
    }

    pub(super) fn said(&self) -> impl Iterator<Item = Sentence> {
        let more = (self.more > 0).then(|| say!("import-changed-more", count = self.more));
        self.said.iter().cloned().chain(more)
    }
}

fn short(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.len() == text.len() && line.chars().count() <= SHOWN {
        return line.to_owned();
    }
    let shown: String = line.chars().take(SHOWN).collect();
    format!("{shown}\u{2026}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_told_by_its_beginning() {
        assert_eq!(short("Orti"), "Orti");
        assert_eq!(short("uno\ndue"), "uno\u{2026}");
        assert_eq!(short(&"a".repeat(50)).chars().count(), SHOWN + 1);
    }
}
