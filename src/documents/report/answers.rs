//! The chapter on the decision: the terms, each answer at each step of the route, what is still
//! owed, and what the answers come to in money. Keeps out: the clock; a term has its days, and what
//! is late is for the reader.

use std::fmt::Write as _;

use super::ReportPage;
use crate::domain::{Answer, Id, Proposal};
use crate::print::markdown;
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Costs, Decision, Settled, Term};
use crate::say;
use crate::text::Sentence;

impl ReportPage<'_> {
    /// What each body answered to each proposal, and what is still owed.
    pub(super) fn answers(&self, decision: &Decision) -> String {
        let mut text = self.terms(decision).markdown(self.language);
        let mut add = |part: String| {
            if !part.is_empty() {
                let _ = writeln!(
                    text,
                    "{}{}",
                    if text.is_empty() { "" } else { "\n" },
                    part.trim_end()
                );
            }
        };
        let steps = self.steps(decision);
        if !steps.rows.is_empty() {
            add(self.tell(&say!("report-steps")));
            add(steps.markdown(self.language));
        }
        for sentence in self.owed(decision) {
            add(self.tell(&sentence));
        }
        let settled = Settled::of(decision, self.book);
        if settled.count > 0 {
            add(self.tell(&say!("report-settled")));
            add(self.money(&settled).markdown(self.language));
            if settled.groups.iter().any(|group| group.outcome.is_some()) {
                add(self.tell(&say!("report-settled-note")));
            }
            if settled.all.unknown > 0 {
                add(self.tell(&say!("page-docpp-unpriced", count = settled.all.unknown)));
            }
        }
        text
    }

    /// The two terms: what each runs from, its last day, and the day on which it was met.
    fn terms(&self, decision: &Decision) -> Grid {
        let open = say!("report-term-open");
        let rows = [
            (
                say!("follow-decision"),
                decision.terms.decision,
                say!("report-term-received"),
                self.so_far(decision).unwrap_or_else(|| open.clone()),
            ),
            (say!("follow-report"), decision.terms.report, say!("report-term-end"), open),
        ];
        let row = |(what, term, from, open): (Sentence, Option<Term>, Sentence, Sentence)| {
            let Some(term) = term else {
                return vec![
                    Cell::Code("", what),
                    Cell::Code("", say!("report-term-unknown", from = from)),
                    Cell::Nothing,
                    Cell::Nothing,
                ];
            };
            let runs = say!(
                "report-term-runs",
                days = term.length,
                from = from,
                day = self.language.date_short(term.start)
            );
            let done = term.done.map_or_else(|| Cell::Code("", open), Cell::Day);
            vec![Cell::Code("", what), Cell::Code("", runs), Cell::Day(term.due), done]
        };
        let columns = [
            ("term", say!("heading-term")),
            ("runs", say!("heading-runs")),
            ("due", say!("heading-due")),
            ("done", say!("heading-done")),
        ];
        Grid { columns: named(columns), rows: rows.into_iter().map(row).collect() }
    }

    /// How far the decision is, where some of it is there: which proposals are answered, or that
    /// all are and a day is missing.
    fn so_far(&self, decision: &Decision) -> Option<Sentence> {
        let answered = decision.lines.iter().filter(|line| !line.is_owed());
        let answered: Vec<Id> = answered.map(|line| line.proposal).collect();
        match answered.len() {
            0 => None,
            all if all == decision.lines.len() => Some(say!("report-term-undated")),
            _ => Some(say!("report-term-partly", proposals = self.codes(&answered))),
        }
    }

    /// Every proposal at every step of the route: an answer that is not there yet is said, not left
    /// out.
    fn steps(&self, decision: &Decision) -> Grid {
        let world = self.book;
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for stage in &decision.lines {
            let Some(proposal) = world.get::<Proposal>(stage.proposal) else { continue };
            let code = || Cell::Words(proposal.code.as_str().to_owned());
            for (at, (step, body)) in stage.steps.iter().zip(&decision.bodies).enumerate() {
                let earlier =
                    stage.earlier.iter().filter(|(step, _)| *step == at).map(|(_, id)| *id);
                for answer in earlier.chain(*step).filter_map(|id| world.get::<Answer>(id)) {
                    let mut row = vec![code()];
                    row.extend(given(answer, body));
                    rows.push(row);
                }
                if decision.is_awaited(stage, at, world) {
                    let nothing = [Cell::Nothing, Cell::Nothing, Cell::Nothing];
                    let head = [
                        code(),
                        Cell::Words(body.clone()),
                        Cell::Code("none", say!("report-step-open")),
                    ];
                    rows.push(head.into_iter().chain(nothing).collect());
                }
            }
        }
        let columns = [
            ("proposal", say!("heading-code")),
            ("body", say!("heading-answering")),
            ("outcome", say!("heading-outcome")),
            ("deed", say!("heading-deed")),
            ("date", say!("heading-date")),
            ("reason", say!("heading-reasons")),
        ];
        Grid { columns: named(columns), rows }
    }

    /// What is still owed: a first answer, that of another body, written reasons.
    pub(super) fn owed(&self, decision: &Decision) -> Vec<Sentence> {
        let world = self.book;
        let first: Vec<Id> =
            decision.lines.iter().filter(|line| line.is_owed()).map(|line| line.proposal).collect();
        let first =
            (!first.is_empty()).then(|| say!("report-owed", proposals = self.codes(&first)));
        let later = decision.awaited(world).into_iter().map(|awaited| {
            say!(
                "report-owed-by",
                body = markdown::line(&awaited.body),
                proposals = self.codes(&awaited.proposals)
            )
        });
        let reasons: Vec<String> = decision
            .unreasoned
            .iter()
            .filter_map(|id| world.get::<Answer>(*id))
            .map(|answer| {
                let body = markdown::line(decision.names.whole(answer.body.as_str()));
                format!("{} ({body})", self.codes(&[answer.proposal.id]))
            })
            .collect();
        let reasons =
            (!reasons.is_empty()).then(|| say!("report-unreasoned", answers = reasons.join(", ")));
        first.into_iter().chain(later).chain(reasons).collect()
    }

    /// What the proposals cost, by outcome and in all.
    fn money(&self, settled: &Settled) -> Grid {
        let count = |count: usize| Cell::Count(u64::try_from(count).unwrap_or(u64::MAX));
        let row = |outcome: Sentence, number: usize, codes: String, costs: &Costs| {
            let sums = [costs.current, costs.capital, costs.total()].map(Cell::Money);
            [Cell::Code("", outcome), count(number), Cell::Words(codes)]
                .into_iter()
                .chain(sums)
                .collect()
        };
        let mut rows: Vec<Vec<Cell>> = settled
            .groups
            .iter()
            .map(|group| {
                let outcome = group
                    .outcome
                    .map_or_else(|| say!("report-unanswered"), |outcome| outcome.sentence());
                row(outcome, group.proposals.len(), self.plain(&group.proposals), &group.costs)
            })
            .collect();
        rows.push(row(say!("report-altogether"), settled.count, String::new(), &settled.all));
        let columns = [
            ("outcome", say!("heading-outcome")),
            ("count", say!("heading-how-many")),
            ("proposals", say!("docpp-proposals")),
            ("current", say!("heading-current")),
            ("capital", say!("heading-capital")),
            ("total", say!("heading-altogether")),
        ];
        Grid { columns: named(columns), rows }
    }

    /// The codes of proposals as they are typed.
    fn plain(&self, proposals: &[Id]) -> String {
        let code = |id: &Id| {
            self.book.get::<Proposal>(*id).map(|proposal| proposal.code.as_str().to_owned())
        };
        proposals.iter().filter_map(code).collect::<Vec<_>>().join(", ")
    }

    /// The codes of proposals, for a sentence.
    fn codes(&self, proposals: &[Id]) -> String {
        markdown::line(&self.plain(proposals))
    }
}

/// The cells of an answer behind the code of its proposal; its body by its longest name.
fn given(answer: &Answer, body: &str) -> [Cell; 5] {
    [
        Cell::Words(body.to_owned()),
        Cell::Code(answer.outcome.code(), answer.outcome.sentence()),
        Cell::words(answer.deed.as_ref().map(|deed| deed.as_str())),
        answer.date.map_or(Cell::Nothing, Cell::Day),
        match &answer.reason {
            _ if answer.owes_reasons() => Cell::Code("missing", say!("report-no-reason")),
            Some(reason) => Cell::Words(reason.as_str().to_owned()),
            None => Cell::Nothing,
        },
    ]
}

fn named<const N: usize>(columns: [(&'static str, Sentence); N]) -> Vec<Column> {
    columns.map(|(name, heading)| Column { name, heading }).into()
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
        page.answers(&Decision::of(table.world(), chrono::NaiveDate::MIN))
    }

    fn table(process: &[(&str, &str)]) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[&[("title", "OPLA'")], process].concat());
        for (code, current, capital) in [("P1", "100", "20"), ("P2", "50.50", ""), ("P3", "", "7")]
        {
            let costs =
                [("code", code), ("current", current), ("capital", capital), ("state", "admitted")];
            table.add(Kind::Proposals, &costs);
        }
        table
    }

    #[test]
    fn both_terms_have_what_they_run_from_their_last_day_and_the_day_on_which_they_were_met() {
        let mut table = table(&[
            ("docpp_sent", "2014-02-26"),
            ("end_date", "2014-04-17"),
            ("report_sent", "2014-05-10"),
        ]);
        let page = told(&table);
        let open = "| Decisione | 30 giorni dal ricevimento del DocPP (26/02/2014) | 28/03/2014 | non ancora registrato |";
        assert!(page.contains(open), "{page}");
        assert!(
            page.contains("| Relazione finale | 30 giorni dalla fine del processo (17/04/2014) | 17/05/2014 | 10/05/2014 |")
        );
        for code in ["P1", "P2", "P3"] {
            let answer = [
                ("proposal", code),
                ("body", "Giunta"),
                ("outcome", "accepted"),
                ("date", "2014-03-20"),
            ];
            table.add(Kind::Answers, &answer);
            if code == "P2" {
                let page = told(&table);
                assert!(page.contains("| 28/03/2014 | in parte: P1, P2 |"), "{page}");
            }
        }
        assert!(told(&table).contains("| 28/03/2014 | 20/03/2014 |"), "{}", told(&table));
    }

    #[test]
    fn a_term_without_its_day_says_which_day_is_missing() {
        let page = told(&table(&[]));
        assert!(
            page.contains(
                "| Decisione | decorre dal ricevimento del DocPP, di cui manca la data |  |  |"
            ),
            "{page}"
        );
    }

    #[test]
    fn each_step_of_the_route_is_awaited_by_name() {
        let mut table = table(&[]);
        for (proposal, body) in
            [("P1", "Giunta comunale"), ("P1", "Consiglio comunale"), ("P2", "Giunta comunale")]
        {
            table.add(
                Kind::Answers,
                &[("proposal", proposal), ("body", body), ("outcome", "accepted")],
            );
        }
        let page = told(&table);
        for shown in [
            "| P2 | Consiglio comunale | ancora nessuna risposta |",
            "| P3 | Giunta comunale | ancora nessuna risposta |",
            "Nessun organo ha ancora risposto su: P3.\n",
            "Consiglio comunale: si attende ancora la risposta su P2.\n",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
    }

    #[test]
    fn a_body_written_in_short_has_its_whole_name_and_is_not_said_to_be_silent() {
        let mut table = table(&[]);
        for (proposal, body, outcome) in [
            ("P1", "Giunta comunale", "accepted"),
            ("P1", "Consiglio comunale", "accepted"),
            ("P3", "Giunta", "refused"),
        ] {
            table.add(
                Kind::Answers,
                &[("proposal", proposal), ("body", body), ("outcome", outcome), ("reason", "-")],
            );
        }
        let page = told(&table);
        assert!(
            page.contains(
                "| P3 | Giunta comunale | respinta |  |  | motivazione scritta mancante |"
            ),
            "{page}"
        );
        assert!(
            page.contains("finché mancano le motivazioni scritte di: P3 (Giunta comunale)."),
            "{page}"
        );
        for untrue in ["| P1 | Giunta |", "| P3 | Giunta comunale | ancora", "| Giunta |"] {
            assert!(!page.contains(untrue), "{untrue} in\n{page}");
        }
    }

    #[test]
    fn reasons_that_are_owed_are_listed_and_a_refusal_ends_the_route() {
        let mut table = table(&[]);
        table.add(
            Kind::Answers,
            &[("proposal", "P1"), ("body", "Consiglio"), ("outcome", "accepted")],
        );
        table.add(Kind::Answers, &[("proposal", "P2"), ("body", "Giunta"), ("outcome", "refused")]);
        let page = told(&table);
        assert!(
            page.contains("| P2 | Giunta | respinta |  |  | motivazione scritta mancante |"),
            "{page}"
        );
        assert!(page.contains("finché mancano le motivazioni scritte di: P2 (Giunta)."), "{page}");
        assert!(!page.contains("| P2 | Consiglio |"), "{page}");
    }

    #[test]
    fn what_was_accepted_and_what_was_not_is_added_up_apart_and_comes_to_the_sum_of_the_proposals()
    {
        let mut table = table(&[]);
        table
            .add(Kind::Answers, &[("proposal", "P1"), ("body", "Giunta"), ("outcome", "accepted")]);
        table.add(
            Kind::Answers,
            &[("proposal", "P2"), ("body", "Giunta"), ("outcome", "partly"), ("reason", "x")],
        );
        let page = told(&table);
        for shown in [
            "| accolta | 1 | P1 | € 100,00 | € 20,00 | € 120,00 |",
            "| accolta in parte | 1 | P2 | € 50,50 | € 0,00 | € 50,50 |",
            "| senza risposta | 1 | P3 | € 0,00 | € 7,00 | € 7,00 |",
            "| in tutto | 3 |  | € 150,50 | € 27,00 | € 177,50 |",
        ] {
            assert!(page.contains(shown), "{shown} in\n{page}");
        }
    }

    #[test]
    fn a_table_without_proposals_has_its_terms_alone() {
        let page = told(&Sample::default());
        assert_eq!(page.lines().count(), 4, "{page}");
    }
}
