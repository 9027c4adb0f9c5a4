//! The register of proposals with origin, costs and state. Keeps out: marks.

use super::cells::{id, sorted};
use super::detail;
use super::list::Listing;
use crate::domain::{Kind, Lab, Proposal, ProposalState};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings;
use crate::say;
use crate::text::Sentence;

/// The list.
#[derive(Debug)]
pub struct Proposals;

impl Listing for Proposals {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        sorted(Kind::Proposals, ctx.world())
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("field-code")), 6),
            Column::share(ctx.tell(&say!("field-title")), 1),
            Column::fixed(ctx.tell(&say!("column-lab")), 9).priority(2),
            Column::fixed(ctx.tell(&say!("column-cost")), 12).to_the_right().priority(3),
            Column::fixed(ctx.tell(&say!("column-supporters")), 5).to_the_right().priority(1),
            Column::fixed(ctx.tell(&say!("field-state")), 12),
        ]
    }

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let Some(proposal) = id(row).and_then(|id| ctx.world().get::<Proposal>(id)) else { return TableRow::default() };
        let cost = readings::cost(proposal).map(|cost| ctx.session.language.money(cost));
        let state = proposal.state.unwrap_or(ProposalState::Received);
        let cells = vec![
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
        let gone = matches!(state, ProposalState::Merged | ProposalState::Withdrawn | ProposalState::NotAdmitted);
        TableRow { id: row.to_owned(), cells, role: if gone { Role::Dim } else { Role::Plain } }
    }

    fn empty(&self) -> Sentence {
        say!("empty-proposals")
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}
