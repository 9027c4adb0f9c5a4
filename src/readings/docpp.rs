//! The participatory proposal document (DocPP): which of its parts are there, and which proposals
//! it holds. Keeps out: wording, layout.

use crate::domain::{
    Bar, Id, Process, Proposal, ProposalState, Stated, World, admission, decisions,
};

/// The proposals of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered<'a> {
    /// Those it holds, in the order of codes.
    pub proposals: Vec<(Id, &'a Proposal)>,
    /// Whether the table marked those it admits; else they are all of the register that nothing
    /// keeps out.
    pub is_singled_out: bool,
    /// How many of them are not marked as admitted: they are in it because a body answered.
    pub unadmitted: usize,
    /// How many of the register it does not hold, though nothing keeps them out.
    pub waiting: usize,
    /// Those that are not admitted, with what keeps them out, in the order of codes.
    pub not_admitted: Vec<(Id, &'a Proposal, Vec<Bar>)>,
}

impl<'a> Gathered<'a> {
    /// The proposals of the document of a table.
    pub fn of(world: &'a dyn World) -> Self {
        let not_admitted: Vec<_> = admission::kept_out(world)
            .into_iter()
            .map(|(id, proposal)| (id, proposal, admission::bars(id, world)))
            .collect();
        let is_out = |id: &Id| not_admitted.iter().any(|(out, _, _)| out == id);
        let is_singled_out = decisions::singles_out(world);
        let proposals: Vec<_> =
            decisions::put_forward(world).into_iter().filter(|(id, _)| !is_out(id)).collect();
        let is_in = |id: &Id| proposals.iter().any(|(held, _)| held == id);
        let standing = world.all::<Proposal>().filter(|(_, proposal)| proposal.stands());
        let waiting = standing.filter(|(id, _)| !is_in(id) && !is_out(id)).count();
        let is_admitted = |proposal: &Proposal| proposal.state == Some(ProposalState::Admitted);
        let unadmitted = proposals
            .iter()
            .filter(|(_, proposal)| is_singled_out && !is_admitted(proposal))
            .count();
        Self { proposals, is_singled_out, unadmitted, waiting, not_admitted }
    }
}

/// A part of the document, in the order in which it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The title of the process.
    Title,
    /// Who manages the process.
    Manager,
    /// Who writes the text.
    Curator,
    /// The body that decides.
    Body,
    /// When it was drafted.
    Drafted,
    /// When the table approved it.
    Approved,
    /// When it was sent to the guarantor.
    Guarantor,
    /// What it is about, and the needs it answers.
    Object,
    /// The path and its difficulties.
    Path,
    /// The proposals.
    Proposals,
    /// How they are to be carried out.
    Implementation,
    /// How that is monitored.
    Monitoring,
    /// Whether the table validated it.
    Validated,
}

impl Part {
    /// Every part.
    pub const ALL: [Self; 13] = [
        Self::Title,
        Self::Manager,
        Self::Curator,
        Self::Body,
        Self::Drafted,
        Self::Approved,
        Self::Guarantor,
        Self::Object,
        Self::Path,
        Self::Proposals,
        Self::Implementation,
        Self::Monitoring,
        Self::Validated,
    ];

    /// The field of the process that holds it; `None` for what stands in records of its own.
    pub const fn field(self) -> Option<&'static str> {
        Some(match self {
            Self::Title => "title",
            Self::Manager => "process_manager",
            Self::Curator => "curator",
            Self::Body => "deciding_body",
            Self::Drafted => "docpp_drafted",
            Self::Approved => "docpp_table_approved",
            Self::Guarantor => "docpp_guarantor",
            Self::Object => "docpp_object",
            Self::Path => "docpp_path",
            Self::Implementation => "docpp_implementation",
            Self::Monitoring => "monitoring",
            Self::Validated => "docpp_validated",
            Self::Proposals => return None,
        })
    }

    fn is_there(self, process: &Process, world: &dyn World) -> bool {
        match self {
            Self::Title => true,
            Self::Manager => process.process_manager.is_some(),
            Self::Curator => process.curator.is_some(),
            Self::Body => process.deciding_body.is_some(),
            Self::Drafted => process.docpp_drafted.is_some(),
            Self::Approved => process.docpp_table_approved.is_some(),
            Self::Guarantor => process.docpp_guarantor.is_some(),
            Self::Object => process.docpp_object.is_some(),
            Self::Path => process.docpp_path.is_some(),
            Self::Proposals => !Gathered::of(world).proposals.is_empty(),
            Self::Implementation => process.docpp_implementation.is_some(),
            Self::Monitoring => process.monitoring.is_some(),
            Self::Validated => matches!(process.docpp_validated, Some(Stated::Yes | Stated::No)),
        }
    }
}

/// The parts that are missing, in the order in which they are read; all of them while there is no
/// process.
pub fn missing(world: &dyn World) -> Vec<Part> {
    let process = world.process();
    Part::ALL
        .into_iter()
        .filter(|part| !process.is_some_and(|process| part.is_there(process, world)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::ledger::sample::Sample;

    #[test]
    fn what_is_missing_is_told_in_the_order_of_the_document() {
        let mut table = Sample::default();
        assert_eq!(missing(table.world()), Part::ALL);
        let process =
            table.add(Kind::Process, &[("title", "OPLA'"), ("docpp_validated", "not_stated")]);
        assert_eq!(missing(table.world()), Part::ALL[1..]);
        table.add(Kind::Proposals, &[("code", "P1")]);
        let fields: Vec<(&str, &str)> = Part::ALL
            .into_iter()
            .filter_map(Part::field)
            .filter(|field| *field != "curator")
            .map(|field| (field, if field == "docpp_validated" { "yes" } else { "2014-04-01" }))
            .collect();
        table.set(process, &fields).unwrap();
        assert_eq!(missing(table.world()), [Part::Curator]);
    }

    #[test]
    fn what_is_not_admitted_stands_apart_and_what_waits_is_counted() {
        let mut table = Sample::default();
        for (code, state) in
            [("P1", "admitted"), ("P2", "admitted"), ("P3", "received"), ("P4", "not_admitted")]
        {
            table.add(Kind::Proposals, &[("code", code), ("state", state)]);
        }
        table
            .add(Kind::Opinions, &[("proposal", "P2"), ("kind", "legal"), ("verdict", "negative")]);
        let codes = |held: &Gathered<'_>| -> (Vec<String>, Vec<String>) {
            let code = |proposal: &Proposal| proposal.code.as_str().to_owned();
            let out = held.not_admitted.iter().map(|(_, proposal, _)| code(proposal)).collect();
            (held.proposals.iter().map(|(_, proposal)| code(proposal)).collect(), out)
        };
        let held = Gathered::of(table.world());
        assert_eq!(codes(&held), (vec!["P1".to_owned()], vec!["P2".to_owned(), "P4".to_owned()]));
        assert_eq!((held.is_singled_out, held.unadmitted, held.waiting), (true, 0, 1));
        table.set(table.id(Kind::Proposals, "P1"), &[("state", "received")]).unwrap();
        table.set(table.id(Kind::Proposals, "P2"), &[("state", "received")]).unwrap();
        let held = Gathered::of(table.world());
        assert_eq!(
            (codes(&held).0.join(" "), held.is_singled_out, held.waiting),
            ("P1 P3".to_owned(), false, 0)
        );
        table
            .add(Kind::Answers, &[("proposal", "P3"), ("body", "Giunta"), ("outcome", "accepted")]);
        let held = Gathered::of(table.world());
        // An answer to one says nothing of the others.
        assert_eq!(
            (codes(&held).0.join(" "), held.unadmitted, held.waiting),
            ("P1 P3".to_owned(), 0, 0)
        );
        table.set(table.id(Kind::Proposals, "P1"), &[("state", "admitted")]).unwrap();
        let held = Gathered::of(table.world());
        assert_eq!(
            (codes(&held).0.join(" "), held.unadmitted, held.waiting),
            ("P1 P3".to_owned(), 1, 0)
        );
    }
}
