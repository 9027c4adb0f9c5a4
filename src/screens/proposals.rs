//! The register of proposals with origin, costs and state; it can show the first by supporters.
//! Keeps out: marks.

use std::collections::BTreeMap;

use super::cells::{id, records, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Id, Kind, Lab, Proposal, ProposalState};
use crate::flow::{Ctx, Message, ProposalsMessage, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::{self, Backed, First, first_by_supporters};
use crate::say;
use crate::text::Sentence;

/// The list, and how many of the first by supporters it shows apart.
#[derive(Debug, Default)]
pub(super) struct Proposals {
    asked: Option<usize>,
    first: Option<First>,
    places: BTreeMap<Id, Backed>,
}

impl Proposals {
    /// Where a proposal stands in the order of supporters, and whether it passes, as it was read
    /// last.
    fn place(&self, row: &RowId) -> Option<&Backed> {
        id(row).and_then(|id| self.places.get(&id))
    }

    /// Whether the shortlist passes over a proposal, because it is not admitted.
    fn is_passed_over(&self, row: &RowId) -> bool {
        let out = self.first.iter().flat_map(|first| &first.passed_over).map(|out| out.proposal);
        id(row).is_some_and(|id| out.into_iter().any(|other| other == id))
    }
}

impl Listing for Proposals {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        self.first = self.asked.map(|asked| first_by_supporters(asked, ctx.world()));
        let lines = self.first.iter().flat_map(|first| &first.lines);
        self.places = lines.map(|line| (line.proposal, *line)).collect();
        match &self.first {
            Some(first) => {
                let out = first.passed_over.iter().map(|out| out.proposal);
                records(first.lines.iter().map(|line| line.proposal).chain(out))
            }
            None => records(sorted(Kind::Proposals, ctx.world())),
        }
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let place = self.first.as_ref().map(|_| Column::fixed(String::new(), 5));
        let others = [
            Column::fixed(ctx.tell(&say!("field-code")), 6),
            Column::share(ctx.tell(&say!("field-title")), 1),
            Column::fixed(ctx.tell(&say!("column-lab-short")), 9).priority(2),
            Column::fixed(ctx.tell(&say!("column-cost")), 12).to_the_right().priority(3),
            Column::fixed(ctx.tell(&say!("column-supporters")), 5).to_the_right().priority(1),
            Column::fixed(ctx.tell(&say!("field-state")), 12),
        ];
        place.into_iter().chain(others).collect()
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(proposal) = id(row).and_then(|id| ctx.world().get::<Proposal>(id)) else {
            return TableRow::default();
        };
        let cost = readings::cost(proposal).map(|cost| ctx.session.language.money(cost));
        let is_out = self.is_passed_over(row);
        let state = if is_out {
            ProposalState::NotAdmitted
        } else {
            proposal.state.unwrap_or(ProposalState::Received)
        };
        let drawn = self.place(row);
        let place = drawn.map(|line| {
            let mark = if line.passes { ctx.session.look.tick() } else { ctx.session.look.cross() };
            format!("{mark} {}", line.place)
        });
        let place = place.or_else(|| is_out.then(|| ctx.session.look.cross().to_string()));
        let cells = [
            proposal.code.as_str().to_owned(),
            proposal.title.as_ref().map(|title| title.as_str().to_owned()).unwrap_or_default(),
            proposal
                .lab
                .and_then(|lab| ctx.world().get::<Lab>(lab.id))
                .map(|lab| lab.code.as_str().to_owned())
                .unwrap_or_default(),
            cost.unwrap_or_default(),
            proposal.supporters.map(|supporters| supporters.get().to_string()).unwrap_or_default(),
            ctx.tell(&state.sentence()),
        ];
        let gone = drawn.is_some_and(|line| !line.passes)
            || !proposal.stands()
            || state == ProposalState::NotAdmitted;
        let cells = place.into_iter().chain(cells).collect();
        TableRow { id: row.key(), cells, role: if gone { Role::Dim } else { Role::Plain } }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let first = self.first.as_ref()?;
        let (asked, passed) = (first.asked, first.passed());
        let head = match first.edge {
            None => say!("shortlist-none"),
            Some(edge) if first.is_tied() => {
                say!(
                    "shortlist-tied",
                    asked = asked,
                    passed = passed,
                    tied = first.tied,
                    edge = edge
                )
            }
            Some(edge) => say!("shortlist-heading", asked = asked, passed = passed, edge = edge),
        };
        let next = first.next.map(|next| say!("shortlist-next", next = next));
        let blank = (!first.uncounted.is_empty())
            .then(|| say!("shortlist-uncounted", count = first.uncounted.len()));
        let out = (!first.passed_over.is_empty())
            .then(|| say!("shortlist-out", count = first.passed_over.len()));
        let told: Vec<String> = [Some(head), next, out, blank]
            .iter()
            .flatten()
            .map(|sentence| ctx.tell(sentence))
            .collect();
        Some(told.join(" "))
    }

    fn empty(&self) -> Sentence {
        if self.asked.is_some() { say!("shortlist-none") } else { say!("empty-proposals") }
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn narrowed(&self) -> bool {
        self.asked.is_some()
    }

    fn widen(&mut self) {
        self.asked = None;
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Proposals(ProposalsMessage::First(asked)) = message {
            self.asked = Some(*asked).filter(|asked| *asked > 0);
        }
    }
}
