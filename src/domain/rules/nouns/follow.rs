//! What notes, items carried over, reports, annexes and observations refuse. Keeps out: which of
//! them is overdue.

use crate::domain::fault::Fault;
use crate::domain::id::Id;
use crate::domain::noun::{Rules, differ};
use crate::domain::nouns::{Attachment, Carried, Note, Observation, Report};
use crate::domain::rules::reporting;
use crate::domain::values::{Mention, Prose};
use crate::domain::world::World;
use crate::say;

/// The first line of a text.
fn first_line(text: &Prose) -> String {
    text.as_str().lines().next().unwrap_or_default().to_owned()
}

impl Rules for Note {
    /// Two can write the same on one day.
    fn is_another(&self, other: &Self) -> bool {
        differ(&self.from, &other.from)
    }

    fn label(&self, _world: &dyn World) -> String {
        first_line(&self.text)
    }
}

impl Rules for Carried {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let own = self.from.id() == Some(self.item.id);
        if own { vec![Fault::new("from", say!("fault-carried-self"))] } else { Vec::new() }
    }

    fn label(&self, world: &dyn World) -> String {
        self.from.shown(world)
    }
}

impl Rules for Report {
    const LATER: &'static [&'static str] = &["told", "told_by"];

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let half = match (&self.told, &self.told_by) {
            (Some(_), None) => Some(Fault::new("told_by", say!("fault-told-by"))),
            (None, Some(_)) => Some(Fault::new("told", say!("fault-told-when"))),
            (Some(_), Some(_)) | (None, None) => None,
        };
        half.into_iter().chain(reporting::untellable(self, world)).collect()
    }

    fn label(&self, world: &dyn World) -> String {
        self.subject.shown(world)
    }
}

impl Report {
    /// Whether the lab is still to be told.
    pub const fn is_open(&self) -> bool {
        self.told.is_none()
    }
}

/// How many hexadecimal digits a checksum has.
const DIGITS: usize = 64;

impl Rules for Attachment {
    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let whole = |sum: &str| sum.len() == DIGITS && sum.bytes().all(|b| b.is_ascii_hexdigit());
        let mut faults = Vec::new();
        // Words belong to nothing: an annex of nothing is in no verbale.
        if let Mention::Said(words) = &self.annexed_to {
            faults.push(Fault::new("annexed_to", say!("fault-annexed-to", words = words.as_str())));
        }
        if self.sha256.as_ref().is_some_and(|sum| !whole(sum.as_str())) {
            faults.push(Fault::new("sha256", say!("fault-checksum")));
        }
        faults
    }

    fn label(&self, _world: &dyn World) -> String {
        self.name.as_str().to_owned()
    }
}

impl Rules for Observation {
    /// Two can observe the same on one day.
    fn is_another(&self, other: &Self) -> bool {
        differ(&self.author, &other.author)
    }

    fn label(&self, _world: &dyn World) -> String {
        first_line(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::sample::{Sample, why};
    use crate::domain::{Id, Kind};

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Labs, &[("code", "acqua")]),
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-17")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Fontane")]),
        ])
    }

    #[test]
    fn a_lab_is_told_on_a_day_and_by_somebody() {
        let mut table = table();
        let report =
            table.add(Kind::Reports, &[("lab", "acqua"), ("subject", "Le fontane si fanno")]);
        assert_eq!(why(table.set(report, &[("told", "2014-04-20")])), ["told_by: fault-told-by"]);
        assert_eq!(why(table.set(report, &[("told_by", "Ada")])), ["told: fault-told-when"]);
        assert!(table.set(report, &[("told", "2014-04-20"), ("told_by", "Ada")]).is_ok());
    }

    #[test]
    fn a_lab_is_told_a_thing_once() {
        let mut table = table();
        let report = [("lab", "acqua"), ("subject", "meetings:1")];
        table.add(Kind::Reports, &report);
        assert_eq!(why(table.offer(Kind::Reports, &report)), ["lab: fault-duplicate"]);
    }

    #[test]
    fn an_annex_belongs_to_a_record_and_not_to_words() {
        let mut table = table();
        let annex = [("annexed_to", "1"), ("name", "piano.pdf")];
        assert_eq!(why(table.offer(Kind::Attachments, &annex)), ["annexed_to: fault-annexed-to"]);
    }

    #[test]
    fn a_checksum_has_sixty_four_hexadecimal_digits() {
        let mut table = table();
        let annex = |sum| [("annexed_to", "meetings:1"), ("name", "piano.pdf"), ("sha256", sum)];
        let (whole, other) = ("a".repeat(64), "g".repeat(64));
        assert_eq!(
            why(table.offer(Kind::Attachments, &annex(&whole[1..]))),
            ["sha256: fault-checksum"]
        );
        assert_eq!(why(table.offer(Kind::Attachments, &annex(&other))), ["sha256: fault-checksum"]);
        assert!(table.offer(Kind::Attachments, &annex(&whole)).is_ok());
    }

    #[test]
    fn an_item_does_not_take_up_itself() {
        let mut table = table();
        let item = Id::from_bits(3).to_string();
        assert_eq!(
            why(table.offer(Kind::Carried, &[("item", &item), ("from", &item)])),
            ["from: fault-carried-self"]
        );
        assert!(table.offer(Kind::Carried, &[("item", &item), ("from", "labs:acqua")]).is_ok());
    }
}
