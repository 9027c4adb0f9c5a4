//! The list of voters of a vote: one row each, with what is to be known beside the name. Keeps out:
//! the rule and the tally around it.

use std::collections::BTreeMap;

use super::cells::records;
use super::detail;
use super::list::Listing;
use crate::domain::count::{Count, Voter};
use crate::domain::{self, Attendance, Choice, Id, Lab, Mode, Party, Person, VotesPer};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// The voters of the vote at hand, as the room read it last: it is counted once for all that is
/// shown of it.
#[derive(Debug, Default)]
pub(super) struct Voters {
    /// Whether a vote is that of an organisation: then it stands beside the name, not the lab.
    by_body: bool,
    order: Vec<Id>,
    voters: BTreeMap<Id, Voter>,
}

impl Voters {
    pub(super) fn of(count: Option<&Count>) -> Self {
        let voters = count.map(|count| count.voters.as_slice()).unwrap_or_default();
        Self {
            by_body: count.is_some_and(|count| count.rules.votes_per == VotesPer::Organisation),
            order: voters.iter().map(|voter| voter.person).collect(),
            voters: voters.iter().map(|voter| (voter.person, voter.clone())).collect(),
        }
    }

    fn at(&self, row: &RowId) -> Option<&Voter> {
        self.voters.get(&row.record()?)
    }
}

impl Listing for Voters {
    fn ids(&mut self, _ctx: &Ctx<'_>) -> Vec<RowId> {
        records(self.order.iter().copied())
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let beside = if self.by_body {
            Column::fixed(ctx.tell(&say!("field-organisation")), 20)
        } else {
            Column::fixed(ctx.tell(&say!("column-lab")), 11)
        };
        vec![
            Column::fixed(ctx.tell(&say!("field-name")), 28),
            beside.priority(2),
            Column::share(ctx.tell(&say!("column-instead-of")), 1).priority(1),
            Column::fixed(ctx.tell(&say!("field-choice")), 15),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(voter) = self.at(row) else { return TableRow::default() };
        let line = voter.seat.and_then(|seat| ctx.world().get::<Attendance>(seat));
        let lab = line.and_then(|line| line.lab).and_then(|lab| ctx.world().get::<Lab>(lab.id));
        let person = ctx.world().get::<Person>(voter.person);
        let body = person.and_then(|person| person.organisation.as_ref());
        let beside_name = if self.by_body {
            body.map(|body| body.as_str().to_owned())
        } else {
            lab.map(|lab| lab.code.as_str().to_owned())
        };
        let titular = voter
            .instead_of
            .map(|person| ctx.tell(&say!("vote-instead-of", name = ctx.world().label(person))));
        let proxy =
            voter.by.map(|person| ctx.tell(&say!("vote-proxy", name = ctx.world().label(person))));
        let remote = line
            .filter(|line| line.mode == Some(Mode::Remote))
            .map(|_| ctx.tell(&Mode::Remote.sentence()));
        let vote = voter.vote.and_then(|vote| ctx.world().get::<domain::Vote>(vote));
        let reason = vote.and_then(|vote| vote.reason.as_ref()).map(|it| it.as_str().to_owned());
        let beside: Vec<String> = reason
            .into_iter()
            .chain(titular)
            .chain(proxy)
            .chain(remote)
            .chain(office(voter.person, ctx))
            .collect();
        let role = match voter.choice {
            None => Role::Plain,
            Some(Choice::Against) => Role::Warning,
            Some(_) => Role::Dim,
        };
        let cells = vec![
            ctx.world().label(voter.person),
            beside_name.unwrap_or_default(),
            beside.join(", "),
            voter.choice.map_or_else(|| "-".to_owned(), |choice| ctx.tell(&shown(choice))),
        ];
        TableRow { id: row.key(), cells, role }
    }

    fn empty(&self) -> Sentence {
        say!("empty-vote")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let shown = self.at(row).and_then(|voter| voter.vote.or(voter.seat));
        shown.map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}

/// A vote as it fits into its column.
fn shown(choice: Choice) -> Sentence {
    if choice == Choice::Recused { say!("vote-for-conflict") } else { choice.sentence() }
}

/// That a voter leads the sitting or takes its minutes: a table may not want that one to vote.
fn office(person: Id, ctx: &Ctx<'_>) -> Option<String> {
    let (_, sitting) = ctx.sitting()?;
    let is = |party: &Option<Party>| *party == Some(Party::Known(person));
    if is(&sitting.facilitator) {
        Some(ctx.tell(&say!("vote-facilitates")))
    } else if is(&sitting.minutes_by) {
        Some(ctx.tell(&say!("vote-takes-minutes")))
    } else {
        None
    }
}
