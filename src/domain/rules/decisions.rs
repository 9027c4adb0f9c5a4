//! What the deciding body answered, and what it still owes. Keeps out: terms, since they take
//! today's date.

use super::admission;
use crate::domain::id::Id;
use crate::domain::nouns::{Answer, Proposal};
use crate::domain::values::{Outcome, ProposalState};
use crate::domain::world::World;

/// The answers to a proposal, in the order in which they were given: those without a date last.
pub fn answers(proposal: Id, world: &dyn World) -> Vec<(Id, &Answer)> {
    let mut answers: Vec<_> = world.of::<Answer>(proposal).collect();
    answers.sort_by_key(|(id, answer)| (answer.date.is_none(), answer.date, *id));
    answers
}

/// The proposals put to the deciding body, in the order of codes: those already answered, and those
/// admitted; where none is marked as admitted, all that stand and were not refused at the gate, so
/// that a first answer hides no other proposal. What became part of another, or was split into
/// others, is not among them.
pub fn put_forward(world: &dyn World) -> Vec<(Id, &Proposal)> {
    let is_own = |p: &Proposal| {
        p.stands() || (p.merged_into.is_none() && p.state == Some(ProposalState::Withdrawn))
    };
    let is_answered = |id: Id| world.of::<Answer>(id).next().is_some();
    let singles_out = singles_out(world);
    let is_meant = |id: Id, proposal: &Proposal| {
        if singles_out {
            is_admitted(proposal)
        } else {
            proposal.stands() && admission::bars(id, world).is_empty()
        }
    };
    by_code(world, |id, proposal| is_own(proposal) && (is_answered(id) || is_meant(id, proposal)))
}

/// The proposals whose indicators are followed, in the order of codes: those put forward that no
/// last answer refuses.
pub fn followed(world: &dyn World) -> Vec<(Id, &Proposal)> {
    let refused = |id: Id| {
        answers(id, world).last().is_some_and(|(_, answer)| answer.outcome == Outcome::Refused)
    };
    put_forward(world).into_iter().filter(|(id, _)| !refused(*id)).collect()
}

/// Whether the table marked any proposal as admitted.
pub fn singles_out(world: &dyn World) -> bool {
    world.all::<Proposal>().any(|(_, proposal)| proposal.stands() && is_admitted(proposal))
}

fn is_admitted(proposal: &Proposal) -> bool {
    proposal.state == Some(ProposalState::Admitted)
}

fn by_code(world: &dyn World, keep: impl Fn(Id, &Proposal) -> bool) -> Vec<(Id, &Proposal)> {
    let mut kept: Vec<_> =
        world.all::<Proposal>().filter(|(id, proposal)| keep(*id, proposal)).collect();
    kept.sort_by(|(a, one), (b, other)| (one.code.as_str(), a).cmp(&(other.code.as_str(), b)));
    kept
}

#[cfg(test)]
mod tests {
    use crate::domain::Answer;
    use crate::domain::Kind;
    use crate::domain::rules::decisions::{followed, put_forward};
    use crate::domain::sample::{Sample, why};

    fn table(answers: &[&[(&str, &str)]]) -> Sample {
        let mut table = Sample::of(&[
            (Kind::Process, &[("title", "Faenza"), ("state", "In corso")]),
            (Kind::Proposals, &[("code", "P1"), ("title", "Orti"), ("state", "admitted")]),
            (Kind::Proposals, &[("code", "P2"), ("state", "received")]),
        ]);
        for answer in answers {
            table.add(Kind::Answers, answer);
        }
        table
    }

    const REFUSED: &[(&str, &str)] =
        &[("proposal", "P1"), ("body", "Giunta"), ("outcome", "refused")];
    const PARTLY: &[(&str, &str)] =
        &[("proposal", "P2"), ("body", "Consiglio"), ("outcome", "partly")];

    #[test]
    fn a_process_is_not_concluded_while_a_refusal_lacks_its_reasons_and_it_says_which() {
        let mut table = table(&[PARTLY, REFUSED]);
        let process = table.world().find(Kind::Process, "Faenza").unwrap();
        for fields in
            [[("state", "Concluso")], [("state", "concluded")], [("concluded", "2014-06-01")]]
        {
            let refused = table.set(process, &fields).unwrap_err();
            let told = refused
                .findings
                .first()
                .map(|finding| format!("{:?}", finding.reason))
                .unwrap_or_default();
            assert!(told.contains("P1 Orti (Giunta); P2 (Consiglio)"), "{told}");
        }
        assert_eq!(why(table.set(process, &[("state", "Concluso")])), ["state: fault-unreasoned"]);
        assert_eq!(
            why(table.set(process, &[("concluded", "2014-06-01")])),
            ["concluded: fault-unreasoned"]
        );
        table.set(process, &[("state", "In monitoraggio")]).unwrap();
    }

    #[test]
    fn no_mark_beside_the_word_and_no_stroke_for_a_reason_lets_a_process_conclude() {
        let mut table = table(&[REFUSED]);
        let process = table.world().find(Kind::Process, "Faenza").unwrap();
        let answer = table.world().every(Kind::Answers).next().map(|(id, _)| id).unwrap();
        for reason in ["-", ".", "\u{200b}", "\u{a0}…"] {
            table.set(answer, &[("reason", reason)]).unwrap();
            for state in [
                "Concluso.",
                "(concluso)",
                "concluso, non pubblicato",
                "chiuso/concluso",
                "«CONCLUSO»",
                "In pausa; poi chiuso",
            ] {
                assert_eq!(
                    why(table.set(process, &[("state", state)])),
                    ["state: fault-unreasoned"],
                    "{state} {reason}"
                );
            }
        }
        for state in [
            "Non concluso.",
            "non ancora concluso",
            "not yet closed",
            "(non) concluso",
            "Conclusioni da scrivere",
        ] {
            table.set(process, &[("state", state)]).unwrap();
        }
        table.set(answer, &[("reason", "Manca la copertura.")]).unwrap();
        table.set(process, &[("state", "Concluso.")]).unwrap();
    }

    #[test]
    fn a_process_is_concluded_once_every_reason_is_written() {
        let mut table = table(&[REFUSED]);
        let process = table.world().find(Kind::Process, "Faenza").unwrap();
        let answer = table.world().every(Kind::Answers).next().map(|(id, _)| id).unwrap();
        table.set(answer, &[("reason", "Manca la copertura.")]).unwrap();
        table.set(process, &[("concluded", "2014-06-01")]).unwrap();
    }

    #[test]
    fn a_concluded_process_takes_no_refusal_without_its_reasons() {
        let mut table = table(&[]);
        let process = table.world().find(Kind::Process, "Faenza").unwrap();
        table.set(process, &[("concluded", "2014-06-01")]).unwrap();
        assert_eq!(why(table.offer(Kind::Answers, REFUSED)), ["reason: fault-concluded-reason"]);
        table.set(process, &[("concluded", ""), ("state", "Archiviato")]).unwrap();
        for reason in ["", "n/a", "x", "nessuna"] {
            let answer: Vec<_> = REFUSED.iter().copied().chain([("reason", reason)]).collect();
            let offered = table.offer(Kind::Answers, &answer);
            assert_eq!(why(offered), ["reason: fault-concluded-reason"], "{reason}");
        }
        let taken = [("proposal", "P2"), ("body", "Giunta"), ("outcome", "accepted")];
        let taken = table.add(Kind::Answers, &taken);
        let turned = table.set(taken, &[("outcome", "refused")]);
        assert_eq!(why(turned), ["reason: fault-concluded-reason"]);
        table.set(process, &[("state", "Non concluso")]).unwrap();
        table.offer(Kind::Answers, REFUSED).unwrap();
        assert_eq!(
            why(table.set(process, &[("state", "Processo concluso")])),
            ["state: fault-unreasoned"]
        );
    }

    #[test]
    fn what_was_split_or_merged_is_not_put_forward_even_if_it_was_answered() {
        let mut table = table(&[PARTLY, REFUSED]);
        let id = |code| table.world().find(Kind::Proposals, code).unwrap();
        let (first, second) = (id("P1"), id("P2"));
        table.add(Kind::Proposals, &[("code", "P2a"), ("split_from", "P2")]);
        table.set(second, &[("state", "split")]).unwrap();
        let forward = |table: &Sample| {
            put_forward(table.world()).into_iter().map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert_eq!(forward(&table), [first]);
        table.set(second, &[("state", "withdrawn")]).unwrap();
        assert_eq!(forward(&table), [first, second]);
    }

    #[test]
    fn a_proposal_that_was_refused_or_not_admitted_is_not_followed_any_more() {
        let mut table = table(&[PARTLY, REFUSED]);
        table.add(Kind::Proposals, &[("code", "P3"), ("state", "not_admitted")]);
        let codes = |table: &Sample| -> Vec<String> {
            followed(table.world())
                .iter()
                .map(|(_, found)| found.code.as_str().to_owned())
                .collect()
        };
        assert_eq!(codes(&table), ["P2"]);
        let later = [("proposal", "P1"), ("body", "Consiglio"), ("outcome", "accepted")];
        let later: Vec<_> = later.into_iter().chain([("date", "2014-05-01")]).collect();
        let refused = table.world().every(Kind::Answers).nth(1).map(|(id, _)| id).unwrap();
        table.set(refused, &[("date", "2014-04-01")]).unwrap();
        table.add(Kind::Answers, &later);
        assert_eq!(codes(&table), ["P1", "P2"]);
    }

    #[test]
    fn a_whole_acceptance_owes_no_reasons() {
        let table = table(&[&[("proposal", "P1"), ("body", "Giunta"), ("outcome", "accepted")]]);
        assert!(Answer::unreasoned(table.world()).is_empty());
    }

    #[test]
    fn what_is_put_forward_is_admitted_or_answered_and_everything_where_nothing_is() {
        let codes = |table: &Sample| -> Vec<String> {
            put_forward(table.world())
                .into_iter()
                .map(|(_, proposal)| proposal.code.as_str().to_owned())
                .collect()
        };
        assert_eq!(codes(&table(&[])), ["P1"]);
        assert_eq!(codes(&table(&[PARTLY])), ["P1", "P2"]);
        let open = Sample::of(&[
            (Kind::Proposals, &[("code", "B")]),
            (Kind::Proposals, &[("code", "A"), ("state", "shortlisted")]),
            (Kind::Proposals, &[("code", "C"), ("state", "withdrawn")]),
        ]);
        assert_eq!(codes(&open), ["A", "B"]);
        let mut open = open;
        open.add(Kind::Answers, &[("proposal", "B"), ("body", "Giunta"), ("outcome", "accepted")]);
        assert_eq!(codes(&open), ["A", "B"], "a first answer hides no other proposal");
    }
}
