//! What stands before the contents of the report, and can be read without the rest: whose process
//! it is and what came of it, in short; and the chapter in which the process tells itself. Keeps
//! out: figures by sitting, and money.

use super::ReportPage;
use crate::domain::{
    Kind, Outcome, Process, Proposal, ProposalState, Prose, field_label, sittings,
};
use crate::print::markdown;
use crate::readings::{Decision, Participation, Settled};
use crate::say;
use crate::text::Sentence;

impl ReportPage<'_> {
    /// Whose process it is, and when it was held, each line where it is known.
    pub(super) fn whose(&self) -> String {
        self.book.process().map(|process| self.facts(process).join("\n")).unwrap_or_default()
    }

    /// What came of it, in short; empty where nothing did yet.
    pub(super) fn brief(&self, decision: &Decision) -> String {
        let told = self.came(decision);
        if told.is_empty() {
            return String::new();
        }
        let told: Vec<String> = told.iter().map(|one| self.tell(one)).collect();
        format!("## {}\n\n{}", self.tell(&say!("report-brief")), told.join("\n\n"))
    }

    fn facts(&self, process: &Process) -> Vec<String> {
        let plain =
            |day: chrono::NaiveDate| format!("{} {}", day.format("%-d"), self.language.month(day));
        let days = match (process.start_date, process.end_date) {
            (Some(first), Some(last)) => Some((
                say!("report-days"),
                self.tell(&say!("report-days-span", first = plain(first), last = plain(last))),
            )),
            _ => None,
        };
        // The two offices that an act must name stand under their labels.
        let lines = [
            ("deciding_body", &process.deciding_body),
            ("responsible_structure", &process.responsible_structure),
            ("process_manager", &process.process_manager),
            ("curator", &process.curator),
            ("territory", &process.territory),
        ];
        let lines = lines.into_iter().filter_map(|(field, line)| {
            Some((field_label(field), markdown::line(line.as_ref()?.as_str())))
        });
        let told = lines.chain(days);
        told.map(|(label, text)| format!("- **{}:** {text}", self.tell(&label))).collect()
    }

    fn came(&self, decision: &Decision) -> Vec<Sentence> {
        let world = self.book;
        let series = sittings::series(world).into_iter();
        let held = series.filter(|(id, _)| sittings::is_recorded(*id, world)).count();
        let labs = world.every(Kind::Labs).count();
        let people = Participation::of(self.face, world).people;
        let organisations = self.organisations_there();
        let path = say!("page-docpp-counted", labs = labs, sittings = held);
        let came = say!("report-brief-people", people = people, organisations = organisations);
        let settled = Settled::of(decision, world);
        let proposals = self.went(&settled);
        let told = [
            (labs + held > 0).then_some(path),
            (people > 0).then_some(came),
            (settled.count > 0).then_some(proposals),
            self.went_all_the_same(&settled),
            self.gone(),
        ];
        told.into_iter().flatten().collect()
    }

    /// How many went to the deciding body although they were not admitted.
    fn went_all_the_same(&self, settled: &Settled) -> Option<Sentence> {
        let went = settled.groups.iter().flat_map(|group| &group.proposals);
        let found = went.filter_map(|id| self.book.get::<Proposal>(*id));
        let count = found.filter(|it| it.state == Some(ProposalState::NotAdmitted)).count();
        (count > 0).then(|| say!("report-brief-not-admitted", count = count))
    }

    /// How many of the register did not go on by themselves.
    fn gone(&self) -> Option<Sentence> {
        use ProposalState::{Merged, Split, Withdrawn};
        let states = self.book.all::<Proposal>().map(|(_, proposal)| proposal.state);
        let count =
            states.filter(|state| matches!(state, Some(Merged | Split | Withdrawn))).count();
        (count > 0).then(|| say!("report-brief-gone", count = count))
    }

    /// How many proposals went to the deciding body, and how they were answered.
    fn went(&self, settled: &Settled) -> Sentence {
        let world = self.book;
        let is_only = settled.groups.len() == 1;
        let answers = settled.groups.iter().map(|group| {
            let count = group.proposals.len();
            self.tell(&match (group.outcome, is_only) {
                (Some(Outcome::Accepted), false) => say!("report-brief-accepted", count = count),
                (Some(Outcome::Partly), false) => say!("report-brief-partly", count = count),
                (Some(Outcome::Refused), false) => say!("report-brief-refused", count = count),
                (None, false) => say!("report-brief-open", count = count),
                (Some(Outcome::Accepted), true) => say!("report-brief-all-accepted", count = count),
                (Some(Outcome::Partly), true) => say!("report-brief-all-partly", count = count),
                (Some(Outcome::Refused), true) => say!("report-brief-all-refused", count = count),
                (None, true) => say!("report-brief-all-open", count = count),
            })
        });
        let lead = if is_only { ", " } else { ": " };
        let answers = format!("{lead}{}", answers.collect::<Vec<_>>().join(", "));
        let (count, all) = (settled.count, world.count(Kind::Proposals));
        // Where all of the register went there is nothing to tell apart.
        let register = if all > count { all } else { 0 };
        let is_sent = world.process().is_some_and(|process| process.docpp_sent.is_some())
            || world.every(Kind::Answers).next().is_some();
        if is_sent {
            say!("report-brief-proposals", count = count, register = register, answers = answers)
        } else {
            say!("report-brief-ahead", count = count, register = register, answers = answers)
        }
    }

    /// The place for a date and a signature, with the name of who signs where it is known; empty
    /// without a process.
    pub(super) fn signing(&self) -> String {
        const RULE: &str =
            "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";
        let Some(process) = self.book.process() else { return String::new() };
        let Some(manager) = &process.process_manager else {
            return format!("**{}:** {RULE}", self.tell(&say!("page-sign-date")));
        };
        let (when, who) = (say!("page-sign-when"), field_label("process_manager"));
        let manager = markdown::line(manager.as_str());
        let (when, who) = (self.tell(&when), self.tell(&who));
        format!("**{when}:** {RULE}\n\n**{who}:** {manager} {RULE}")
    }

    /// What the process says of itself: what it was for, how it went, what it reached; empty where
    /// it says nothing.
    pub(super) fn path(&self) -> String {
        let Some(process) = self.book.process() else { return String::new() };
        let told: [(&str, &Option<Prose>); 5] = [
            ("objectives", &process.objectives),
            ("docpp_object", &process.docpp_object),
            ("docpp_path", &process.docpp_path),
            ("inclusion", &process.inclusion),
            ("achieved_results", &process.achieved_results),
        ];
        let parts = told.into_iter().filter_map(|(field, text)| {
            let label = self.tell(&field_label(field));
            let text = markdown::lines(text.as_ref()?.as_str(), "");
            // Headings of a part are moved down by two when it is put into the report.
            Some(format!("# {label}\n\n{text}\n"))
        });
        parts.collect::<Vec<_>>().join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::ledger::sample::Sample;
    use crate::readings::Face;
    use crate::text::Language;

    fn page<T>(table: &Sample, read: impl FnOnce(&ReportPage<'_>) -> T) -> T {
        let none = |_: Document, _: Option<&str>| Ok(String::new());
        read(&ReportPage {
            face: Face::Public,
            language: Language::It,
            book: table.book(),
            document: &none,
            picture: None,
        })
    }

    #[test]
    fn the_first_page_says_whose_process_it_is_and_what_came_of_it() {
        let mut table = Sample::default();
        let front = |table: &Sample| {
            let decision = Decision::of(table.world(), chrono::NaiveDate::MIN);
            page(table, |page| format!("{}\n\n{}", page.whose(), page.brief(&decision)))
        };
        assert_eq!(front(&table).trim(), "");
        let process =
            [("title", "T"), ("deciding_body", "Comune *X*"), ("start_date", "2014-01-01")];
        table.add(Kind::Process, &[&process[..], &[("end_date", "2014-04-30")]].concat());
        for (code, outcome) in
            [("P1", "accepted"), ("P2", "accepted"), ("P3", "refused"), ("P4", "")]
        {
            table.add(Kind::Proposals, &[("code", code), ("state", "admitted")]);
            if !outcome.is_empty() {
                let reason = ("reason", "Non è possibile");
                let answer = [("proposal", code), ("body", "Giunta"), ("outcome", outcome), reason];
                table.add(Kind::Answers, &answer);
            }
        }
        let front = front(&table);
        for shown in [
            "- **Ente titolare della decisione:** Comune \\*X\\*\n",
            "- **Periodo:** dal 1 gennaio 2014 al 30 aprile 2014\n",
            "## In breve\n\nAl soggetto decisore sono andate 4 proposte: 2 accolte, una respinta, una ancora senza risposta.",
        ] {
            assert!(front.contains(shown), "{shown} in\n{front}");
        }
    }

    #[test]
    fn only_what_went_to_the_deciding_body_is_said_to_have_gone_there() {
        let mut table = Sample::default();
        table.add(Kind::Process, &[("title", "T")]);
        for code in ["P1", "P2", "P3"] {
            let state = if code == "P3" { "received" } else { "admitted" };
            table.add(Kind::Proposals, &[("code", code), ("state", state)]);
        }
        let brief = |table: &Sample| {
            let decision = Decision::of(table.world(), chrono::NaiveDate::MIN);
            page(table, |page| page.brief(&decision))
        };
        let ahead =
            "Al soggetto decisore vanno 2 proposte (3 nel registro), tutte ancora senza risposta.";
        assert!(brief(&table).contains(ahead), "{}", brief(&table));
        for code in ["P1", "P2"] {
            let answer = [("proposal", code), ("body", "Giunta"), ("outcome", "accepted")];
            table.add(Kind::Answers, &answer);
        }
        let gone = "Al soggetto decisore sono andate 2 proposte (3 nel registro), tutte accolte.";
        assert!(brief(&table).contains(gone), "{}", brief(&table));
    }

    #[test]
    fn the_first_page_has_a_place_for_date_and_signature() {
        let mut table = Sample::default();
        assert_eq!(page(&table, |page| page.signing()), "");
        table.add(Kind::Process, &[("title", "T")]);
        assert!(page(&table, |page| page.signing()).starts_with("**Data e firma:** \\_"));
        let (id, _) = table.world().every(Kind::Process).next().unwrap();
        table.set(id, &[("process_manager", "Ada Neri")]).unwrap();
        let signing = page(&table, |page| page.signing());
        assert!(signing.starts_with("**Luogo e data:** \\_"), "{signing}");
        assert!(signing.contains("\n\n**Responsabile del processo:** Ada Neri \\_"), "{signing}");
    }

    #[test]
    fn a_process_that_says_nothing_of_itself_has_no_such_chapter() {
        let mut table = Sample::default();
        assert_eq!(page(&table, |page| page.path()), "");
        table.add(Kind::Process, &[("title", "T"), ("objectives", "Uno\n# due")]);
        assert_eq!(page(&table, |page| page.path()), "# Obiettivi\n\nUno\\\n\\# due\n");
    }
}
