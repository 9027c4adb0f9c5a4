//! What keeps a report from being final, said before everything else: sittings without a record, a
//! round that is open, answers and reasons that are owed. Keeps out: the clock, and whether any of
//! it is late.

use super::{ReportPage, unrecorded};
use crate::domain::{Meeting, MinutesState, Round, RoundState, sittings};
use crate::readings::Decision;
use crate::say;
use crate::text::Sentence;

impl ReportPage<'_> {
    /// The list, under one sentence; empty where nothing is open.
    pub(super) fn unsettled(&self, decision: &Decision) -> String {
        let world = self.book;
        let series = sittings::series(world).into_iter().map(|(id, _)| id);
        let silent: Vec<&Meeting> = series
            .filter(|id| !sittings::is_recorded(*id, world))
            .filter_map(|id| world.get::<Meeting>(id))
            .collect();
        let sitting = (!silent.is_empty()).then(|| unrecorded(silent.len(), self.named(&silent)));
        let unapproved: Vec<&Meeting> = sittings::series(world)
            .into_iter()
            .filter(|(id, _)| sittings::is_recorded(*id, world))
            .map(|(_, sitting)| sitting)
            .filter(|sitting| sitting.minutes_state() != MinutesState::Approved)
            .collect();
        let verbali = (!unapproved.is_empty()).then(|| {
            say!("report-unapproved", count = unapproved.len(), sittings = self.named(&unapproved))
        });
        let mut open: Vec<i64> = world
            .all::<Round>()
            .filter(|(_, round)| round.state == RoundState::Open)
            .map(|(_, round)| round.number.get())
            .collect();
        open.sort_unstable();
        let rounds = open.into_iter().map(|number| say!("report-open-round", number = number));
        let found: Vec<Sentence> =
            sitting.into_iter().chain(verbali).chain(rounds).chain(self.owed(decision)).collect();
        if found.is_empty() {
            return String::new();
        }
        let lines: Vec<String> =
            found.iter().map(|sentence| format!("- {}", self.tell(sentence))).collect();
        let lead = match world.process() {
            Some(process) if process.is_concluded() => say!("report-unsettled-concluded"),
            _ => say!("report-unsettled"),
        };
        format!("{}\n\n{}", self.tell(&lead), lines.join("\n"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;
    use crate::text::Language;

    fn told(table: &Sample) -> String {
        let none = |_: Document, _: Option<&str>| Ok(String::new());
        let page = ReportPage {
            face: Face::Public,
            language: Language::It,
            book: table.book(),
            document: &none,
            picture: None,
        };
        page.unsettled(&Decision::of(table.world(), chrono::NaiveDate::MIN))
    }

    #[test]
    fn what_is_open_is_listed_and_where_nothing_is_nothing_is_said() {
        let mut table = Sample::default();
        assert_eq!(told(&table), "");
        table.add(Kind::Meetings, &[("number", "3"), ("date", "2014-03-15")]);
        table.add(Kind::Rounds, &[("number", "1"), ("state", "open")]);
        table.add(Kind::Proposals, &[("code", "P1"), ("state", "admitted")]);
        let page = told(&table);
        assert!(page.starts_with("**Relazione non definitiva.** Restano"), "{page}");
        for shown in [
            "- Seduta n. 3 del 15/03/2014",
            "- Turno di valutazione 1 ancora aperto",
            "- Nessun organo ha ancora risposto su: P1.",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
    }

    #[test]
    fn a_verbale_that_is_not_approved_keeps_the_report_from_being_final() {
        let mut table = Sample::default();
        let sitting = [("number", "3"), ("date", "2014-03-15"), ("state", "circulated")];
        let id = table.add(Kind::Meetings, &sitting);
        let page = told(&table);
        assert!(page.contains("- Seduta n. 3 del 15/03/2014: il verbale non è"), "{page}");
        table.set(id, &[("state", "approved")]).unwrap();
        assert_eq!(told(&table), "");
    }

    #[test]
    fn a_process_marked_as_concluded_with_something_open_is_said_to_be_both() {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "OPLA'"), ("state", "Concluso")]);
        assert_eq!(told(&table), "");
        table.add(Kind::Meetings, &[("number", "3"), ("date", "2014-03-15")]);
        assert!(
            told(&table).contains("Il processo è segnato come concluso, ma"),
            "{}",
            told(&table)
        );
    }
}
