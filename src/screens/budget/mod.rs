//! A vote on projects: its projects, with votes and outcome once it is closed. Keeps out: entering
//! ballots, closing, and every count that is not shown.

mod pages;

use pages::counting;
pub(crate) use pages::{by_rules_page, count_page, explained_page};

use super::cells::{id, records};
use super::detail;
use super::list::Listing;
use crate::domain::{
    BallotType, Budget as Vote, Id, Project, World, ballot_box, budgets, taken_back,
};
use crate::flow::{BudgetMessage, Ctx, Message, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::budget::{Allocation, BallotCount, ByRule};
use crate::say;
use crate::text::Sentence;

/// The list: the vote itself, then its projects.
#[derive(Debug, Default)]
pub(super) struct Budget {
    asked: Option<Id>,
    shown: Option<Id>,
    letters: Vec<(Id, char)>,
    counted: Option<(BallotCount, ByRule, Allocation)>,
}

/// The vote of a row: itself, or the one in which the project stands.
pub(crate) fn of_row(row: Option<Id>, world: &dyn World) -> Option<Id> {
    let row = row?;
    let is_vote = world.get::<Vote>(row).map(|_| row);
    is_vote.or_else(|| world.get::<Project>(row).map(|project| project.budget.id))
}

/// The letters by which projects are typed from a ballot: none once there is nothing to type.
fn letters(budget: Id, world: &dyn World) -> Vec<(Id, char)> {
    let projects = budgets::projects(budget, world);
    let letters = budgets::letters(&projects).unwrap_or_default();
    projects.iter().map(|(id, _)| *id).zip(letters).collect()
}

/// How a vote is held, in a line or two.
pub(super) fn heading(own: &Vote, budget: Id, ctx: &Ctx<'_>) -> String {
    let language = ctx.session.language;
    let entered = ballot_box::entered(budget, ctx.world());
    let state = if own.is_open() {
        let ballots: usize = entered.values().sum();
        say!("budget-open", count = ballots, batches = entered.len())
    } else {
        say!("budget-closed")
    };
    let most = own.choices.map(|most| say!("budget-most", count = most.get()));
    let points = own
        .points
        .filter(|_| own.ballot_type == BallotType::Points)
        .map(|most| say!("budget-most-points", count = most.get()));
    let kind = match most.or(points) {
        Some(most) => {
            say!("budget-ballots-most", ballots = own.ballot_type.sentence(), most = most)
        }
        None => own.ballot_type.sentence(),
    };
    let head = ctx.tell(&say!(
        "budget-heading",
        number = own.number.get(),
        question = own.question.as_str(),
        cap = language.money(own.cap.get()),
        ballots = kind,
        rule = own.rule.sentence(),
        state = state
    ));
    // Whoever looks at the vote knows it, not only who reads its papers.
    let again = taken_back::times(own, budget, ctx.world());
    let again = again.map(|times| ctx.tell(&say!("budget-reopened", count = times)));
    [head].into_iter().chain(again).collect::<Vec<_>>().join(" ")
}

impl Listing for Budget {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let world = ctx.world();
        let asked = self.asked.filter(|id| world.get::<Vote>(*id).is_some());
        self.shown = asked.or_else(|| budgets::at_hand(world).map(|(id, _)| id));
        let Some(budget) = self.shown else { return Vec::new() };
        let is_open = world.get::<Vote>(budget).is_some_and(Vote::is_open);
        self.letters = if is_open { letters(budget, world) } else { Vec::new() };
        self.counted = counting(ctx, || {
            let poll = BallotCount::of(budget, world)?;
            let count = poll.declared()?;
            let decided = poll.decided(&count, world);
            Some((poll, count, decided))
        });
        let projects = budgets::projects(budget, world).into_iter().map(|(id, _)| id);
        records(std::iter::once(budget).chain(projects))
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let key = Column::fixed(String::new(), if self.counted.is_some() { 5 } else { 2 });
        let votes = self
            .counted
            .as_ref()
            .map(|(poll, ..)| Column::fixed(ctx.tell(&poll.heading()), 7).to_the_right());
        let others = [
            Column::fixed(ctx.tell(&say!("field-code")), 6),
            Column::share(ctx.tell(&say!("field-title")), 1),
            Column::fixed(ctx.tell(&say!("column-cost")), 14).to_the_right(),
        ];
        let category = Column::fixed(ctx.tell(&say!("field-category")), 16).priority(2);
        std::iter::once(key).chain(others).chain(votes).chain([category]).collect()
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let language = ctx.session.language;
        let Some(own) = id(row) else { return TableRow::default() };
        if let Some(vote) = ctx.world().get::<Vote>(own) {
            let projects = budgets::projects(own, ctx.world());
            let sum: i64 = projects.iter().map(|(_, project)| project.cost.get()).sum();
            let title = say!("budget-all-projects", count = projects.len());
            let mut cells = vec![
                String::new(),
                vote.number.get().to_string(),
                ctx.tell(&title),
                language.money(sum),
            ];
            // Ballots are no votes: how many there are stands above the list.
            if self.counted.is_some() {
                cells.push(String::new());
            }
            cells.push(String::new());
            return TableRow { id: row.key(), cells, role: Role::Accent };
        }
        let Some(project) = ctx.world().get::<Project>(own) else { return TableRow::default() };
        let look = ctx.session.look;
        let mut role = Role::Plain;
        let mut votes = None;
        let mut key = self
            .letters
            .iter()
            .find(|(id, _)| *id == own)
            .map(|(_, letter)| letter.to_string())
            .unwrap_or_default();
        if let Some((poll, count, decided)) = &self.counted
            && let Some(place) = poll.place(own)
        {
            votes = poll.support.get(place).map(ToString::to_string);
            let line = decided.lines.iter().find(|line| line.project == place);
            // What was decided against the count is marked where it stands, without a colour too.
            key = match (line.filter(|line| line.outcome.is_some()), count.place(place)) {
                (Some(line), _) if line.given > 0 => format!("{} !", look.tick()),
                (Some(_), _) => format!("{} !", look.cross()),
                (None, Some(at)) => format!("{} {at}", look.tick()),
                (None, None) => look.cross().to_string(),
            };
            role = match line {
                Some(line) if line.outcome.is_some() => Role::Warning,
                Some(line) if line.given > 0 => Role::Good,
                _ => Role::Dim,
            };
        } else if project.outcome.is_some() {
            role = Role::Warning;
        }
        let category = project.category.as_ref().map(|own| own.as_str().to_owned());
        let cells = [
            key,
            project.code.as_str().to_owned(),
            project.title.as_str().to_owned(),
            language.money(project.cost.get()),
        ];
        let cells = cells.into_iter().chain(votes).chain([category.unwrap_or_default()]);
        TableRow { id: row.key(), cells: cells.collect(), role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let budget = self.shown?;
        let own = ctx.world().get::<Vote>(budget)?;
        let head = heading(own, budget, ctx);
        let Some((poll, count, decided)) = &self.counted else { return Some(head) };
        let mut told = vec![head, ctx.tell(&poll.spent(count, ctx.session.language))];
        told.extend(poll.all_barred(count).map(|own| ctx.tell(&own)));
        let overridden = decided.overridden().count();
        if overridden > 0 {
            told.push(ctx.tell(&say!("budget-overridden", count = overridden)));
        }
        Some(told.join(" "))
    }

    fn empty(&self) -> Sentence {
        say!("empty-budget")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Budget(BudgetMessage::Show(budget)) = message {
            self.asked = Some(*budget);
        }
    }
}
