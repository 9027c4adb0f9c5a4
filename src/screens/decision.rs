//! Answers of the deciding body, one line for each proposal, and the pages on follow-up and
//! selection. Keeps out: the rules of any of it (see `readings`).

use super::cells::{day, id, maybe_day, records};
use super::detail;
use super::list::Listing;
use crate::domain::{Answer, Id, Indicator, Noun, Outcome, Proposal, Selection};
use crate::flow::{Ctx, RowId};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::{Costs, Decision, Drawn, PassedOver, Shortlist, Stage, Term, step_of};
use crate::say;
use crate::text::Sentence;

/// The steps of the route that have a column of their own; the page of a proposal shows all of
/// them.
const STEPS: usize = 2;

/// Whose answers a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Those of a body, by its place.
    Body(usize),
    /// Those of a usual step that no body has taken yet.
    Step(usize),
}

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    read: Option<Decision>,
}

impl Decisions {
    fn standing(&self, row: &RowId) -> Option<&Stage> {
        id(row).and_then(|id| self.read.as_ref()?.line(id))
    }

    /// The columns of answers: those every screen has place for, then those that a narrow one
    /// leaves out.
    fn columns_of_bodies(&self) -> (Vec<Asked>, Vec<Asked>) {
        let known = self.read.as_ref().map(|read| read.bodies.as_slice()).unwrap_or_default();
        let first = |step: usize| known.iter().position(|body| step_of(body) == step);
        // The first body of each usual step goes before any other: a second executive does not hide
        // the council.
        let mut main: Vec<usize> = (0..STEPS).filter_map(first).collect();
        let mut others: Vec<usize> = (0..known.len()).filter(|at| !main.contains(at)).collect();
        main.extend(others.drain(..others.len().min(STEPS.saturating_sub(main.len()))));
        main.sort_unstable();
        let is_taken = |step: usize| first(step).is_some();
        let mut main: Vec<Asked> = main.into_iter().map(Asked::Body).collect();
        for step in (0..STEPS).filter(|step| !is_taken(*step)) {
            if main.len() < STEPS {
                main.insert(step.min(main.len()), Asked::Step(step));
            }
        }
        (main, others.into_iter().take(STEPS).map(Asked::Body).collect())
    }

    /// The words over a column: the usual name of its step, and where two columns would have the
    /// same, their whole names.
    fn head(&self, asked: Asked, shown: &[Asked], ctx: &Ctx<'_>) -> Column {
        let usual = [say!("body-giunta"), say!("body-consiglio")];
        let known = self.read.as_ref().map(|read| read.bodies.as_slice()).unwrap_or_default();
        let step = |asked: &Asked| match *asked {
            Asked::Step(step) => step,
            Asked::Body(at) => known.get(at).map_or(STEPS, |body| step_of(body)),
        };
        let own = step(&asked);
        let is_only = shown.iter().filter(|other| step(other) == own).count() == 1;
        let whole = if let Asked::Body(at) = asked {
            known.get(at).cloned().unwrap_or_default()
        } else {
            String::new()
        };
        match usual.get(own) {
            Some(usual) if is_only || whole.is_empty() => Column::fixed(ctx.tell(usual), 10),
            Some(_) => Column::fixed(whole, 19),
            None => Column::fixed(whole, 10),
        }
    }

    /// What the last column says of a proposal, and how pressing it is.
    fn state(&self, line: &Stage, ctx: &Ctx<'_>) -> (String, Role) {
        let term = self.read.as_ref().and_then(|read| read.terms.decision);
        match term {
            _ if line.is_unreasoned => (ctx.tell(&say!("standing-unreasoned")), Role::Bad),
            _ if !line.is_owed() => (ctx.tell(&say!("standing-answered")), Role::Plain),
            Some(term) => {
                (ctx.tell(&left(term.days)), if term.days < 0 { Role::Bad } else { Role::Warning })
            }
            None => (ctx.tell(&say!("standing-waits")), Role::Dim),
        }
    }
}

/// So many days left, or late.
fn left(days: i64) -> Sentence {
    if days < 0 { say!("days-late", days = -days) } else { say!("days-left", days = days) }
}

/// An outcome in one word, for a narrow column.
fn short(outcome: Outcome) -> Sentence {
    match outcome {
        Outcome::Accepted => say!("outcome-accepted"),
        Outcome::Partly => say!("outcome-partly"),
        Outcome::Refused => say!("outcome-refused"),
    }
}

/// A term where there is little place: of one that is past, by how much; its day stands on the page
/// of the follow-up.
fn brief(open: Option<Term>, ctx: &Ctx<'_>) -> String {
    match open {
        Some(Term { done: None, days, .. }) if days < 0 => {
            ctx.tell(&say!("term-past", days = -days))
        }
        other => term(other, ctx),
    }
}

fn term(term: Option<Term>, ctx: &Ctx<'_>) -> String {
    let sentence = match term {
        None => say!("term-unknown"),
        Some(Term { done: Some(done), .. }) => say!("term-done", day = day(done, ctx)),
        Some(Term { due, days, .. }) => say!("term-due", day = day(due, ctx), left = left(days)),
    };
    ctx.tell(&sentence)
}

impl Listing for Decisions {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let read = Decision::of(ctx.world(), ctx.today());
        let ids = records(read.lines.iter().map(|line| line.proposal));
        self.read = Some(read);
        ids
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let mut columns = vec![
            Column::fixed(ctx.tell(&say!("field-code")), 6),
            Column::share(ctx.tell(&say!("field-title")), 1),
        ];
        let (main, others) = self.columns_of_bodies();
        let shown = [main.as_slice(), others.as_slice()].concat();
        columns.extend(main.iter().map(|asked| self.head(*asked, &shown, ctx)));
        columns.extend(others.iter().map(|asked| self.head(*asked, &shown, ctx).priority(4)));
        columns.push(Column::fixed(ctx.tell(&say!("field-deed")), 16).priority(3));
        columns.push(Column::fixed(ctx.tell(&say!("field-date")), 11).priority(2));
        columns.push(Column::fixed(ctx.tell(&say!("column-standing")), 14));
        columns
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some(line) = self.standing(row) else { return TableRow::default() };
        let Some(proposal) = ctx.world().get::<Proposal>(line.proposal) else {
            return TableRow::default();
        };
        let answer = |id: Option<Id>| id.and_then(|id| ctx.world().get::<Answer>(id));
        let title =
            proposal.title.as_ref().map(|title| title.as_str().to_owned()).unwrap_or_default();
        let mut cells = vec![proposal.code.as_str().to_owned(), title];
        let (main, others) = self.columns_of_bodies();
        cells.extend(main.iter().chain(&others).map(|asked| {
            let step = if let Asked::Body(at) = asked {
                line.steps.get(*at).copied().flatten()
            } else {
                None
            };
            answer(step).map_or_else(|| "-".to_owned(), |answer| ctx.tell(&short(answer.outcome)))
        }));
        let last = answer(line.last());
        cells.push(
            last.and_then(|answer| answer.deed.as_ref())
                .map(|deed| deed.as_str().to_owned())
                .unwrap_or_default(),
        );
        cells.push(maybe_day(last.and_then(|answer| answer.date), ctx));
        let (state, role) = self.state(line, ctx);
        cells.push(state);
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let read = self.read.as_ref().filter(|read| !read.lines.is_empty())?;
        Some(ctx.tell(&say!(
            "decision-heading",
            term = brief(read.terms.decision, ctx),
            answered = read.answered(),
            count = read.lines.len(),
            unreasoned = read.unreasoned.len(),
            overdue = read.overdue.len()
        )))
    }

    fn empty(&self) -> Sentence {
        say!("empty-decision")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }
}

/// The page on what follows the answers: terms, reasons that are owed, indicators against the
/// promise, and who is late.
pub(crate) fn follow_up_page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let read = Decision::of(ctx.world(), ctx.today());
    let heading = |sentence: Sentence| PageLine::title(ctx.tell(&sentence));
    let mut lines = vec![
        heading(say!("follow-terms")),
        PageLine::entry(ctx.tell(&say!("follow-report")), term(read.terms.report, ctx), 26),
        PageLine::entry(ctx.tell(&say!("follow-decision")), term(read.terms.decision, ctx), 26),
        PageLine::blank(),
        heading(say!("follow-answers", answered = read.answered(), count = read.lines.len())),
    ];
    for line in read.lines.iter().filter(|line| line.is_owed()) {
        lines.push(PageLine::plain(
            ctx.tell(&say!("follow-owed", proposal = ctx.world().label(line.proposal))),
        ));
    }
    for id in &read.unreasoned {
        let answer = ctx.world().label(*id);
        lines.push(PageLine::styled(
            ctx.tell(&say!("follow-unreasoned", answer = answer)),
            Role::Bad,
        ));
    }
    lines.push(PageLine::blank());
    lines.push(heading(say!("follow-indicators")));
    lines.push(PageLine::plain(ctx.tell(&match read.promised {
        Some(promised) => say!("follow-measured-of", count = read.measured, promised = promised),
        None => say!("follow-measured", count = read.measured),
    })));
    lines.push(PageLine::blank());
    lines.push(heading(say!("follow-overdue", count = read.overdue.len())));
    for late in &read.overdue {
        let Some(indicator) = ctx.world().get::<Indicator>(late.indicator) else { continue };
        let owner = indicator
            .owner
            .as_ref()
            .map_or_else(|| ctx.tell(&say!("owner-none")), |owner| owner.shown(ctx.world()));
        let text = say!(
            "follow-late",
            owner = owner,
            due = maybe_day(indicator.due, ctx),
            late = left(-late.days)
        );
        lines.push(PageLine::styled(ctx.world().label(late.indicator), Role::Bad));
        lines.push(PageLine::entry(String::new(), ctx.tell(&text), 4));
    }
    (ctx.tell(&say!("follow-title")), lines)
}

/// The page of a rule of selection: each proposal with the running cost, the line where it stops,
/// and the totals.
pub(crate) fn selection_page(rule: Id, ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let found = Shortlist::of(rule, ctx.world())?;
    let selection = ctx.world().get::<Selection>(rule)?;
    let money = |cents: i128| ctx.session.language.money(cents);
    let mut lines = vec![PageLine::plain(rule_of(&selection.explicit(), ctx)), PageLine::blank()];
    if let Some(waits) = found.waits {
        lines.push(PageLine::styled(ctx.tell(&waits.sentence()), Role::Warning));
    }
    let mut is_cut = false;
    for line in &found.lines {
        if !line.passes && !is_cut {
            is_cut = true;
            lines.push(PageLine::styled(cut(&found, ctx), Role::Accent));
        }
        lines.push(drawn(line, ctx));
    }
    if !is_cut && !found.lines.is_empty() {
        lines.push(PageLine::styled(cut(&found, ctx), Role::Accent));
    }
    lines.push(PageLine::blank());
    let totals = |head: Sentence, costs: &Costs| {
        let sums = say!(
            "selection-sums",
            current = money(costs.current),
            capital = money(costs.capital),
            total = money(costs.total())
        );
        PageLine::entry(ctx.tell(&head), ctx.tell(&sums), 22)
    };
    lines.push(totals(say!("selection-passing", count = found.passed()), &found.passing));
    lines.push(totals(say!("selection-all", count = found.lines.len()), &found.all));
    if found.all.unknown > 0 {
        lines.push(PageLine::styled(
            ctx.tell(&say!("selection-unpriced", count = found.all.unknown)),
            Role::Warning,
        ));
    }
    if !found.passed_over.is_empty() {
        lines.push(PageLine::blank());
        lines.push(PageLine::title(
            ctx.tell(&say!("selection-not-admitted", count = found.passed_over.len())),
        ));
        lines.extend(found.passed_over.iter().map(|out| passed_over(out, ctx)));
    }
    if !found.unplaced.is_empty() {
        lines.push(PageLine::blank());
        let names: Vec<String> = found.unplaced.iter().map(|id| ctx.world().label(*id)).collect();
        lines.push(PageLine::styled(
            ctx.tell(&say!("selection-unplaced", names = names.join("; "))),
            Role::Dim,
        ));
    }
    Some((selection.name.as_str().to_owned(), lines))
}

/// An explicit rule in words: its kind, its order, its numbers.
fn rule_of(selection: &Selection, ctx: &Ctx<'_>) -> String {
    let shown = ["kind", "order", "first", "limit", "overflow"].iter().filter_map(|name| {
        let field = Selection::fields().iter().find(|field| field.name == *name)?;
        let text = detail::shown(selection.cell(name, ctx.world()), field.shape, ctx)?;
        let is_first_that_stops = *name == "first" && selection.stops_at_limit();
        let called = if is_first_that_stops {
            say!("selection-first-stops")
        } else {
            Sentence::new(format!("field-{name}"))
        };
        Some(format!("{}: {text}", ctx.tell(&called)))
    });
    shown.collect::<Vec<_>>().join("; ")
}

fn drawn(line: &Drawn, ctx: &Ctx<'_>) -> PageLine {
    let money = |cents: i128| ctx.session.language.money(cents);
    let cost = line.cost.map_or_else(|| ctx.tell(&say!("cost-unknown")), |cost| money(cost.into()));
    let text = say!(
        "selection-line",
        name = ctx.world().label(line.proposal),
        cost = cost,
        running = money(line.running)
    );
    let mark = if line.passes { ctx.session.look.tick() } else { ctx.session.look.cross() };
    let role = if line.passes { Role::Plain } else { Role::Dim };
    PageLine { role, ..PageLine::entry(format!("{mark} {}", line.place), ctx.tell(&text), 6) }
}

/// A proposal that is not admitted, and why.
fn passed_over(out: &PassedOver, ctx: &Ctx<'_>) -> PageLine {
    let name = |id: Id| ctx.world().label(id);
    let why: Vec<String> = out.bars.iter().map(|bar| ctx.tell(&bar.sentence(name))).collect();
    let text = say!("selection-passed-over", name = name(out.proposal), why = why.join("; "));
    PageLine {
        role: Role::Dim,
        ..PageLine::entry(ctx.session.look.cross().to_string(), ctx.tell(&text), 6)
    }
}

/// Where the selection stops: under a sum also what is left, and what the next would have needed.
fn cut(found: &Shortlist, ctx: &Ctx<'_>) -> String {
    let money = |cents: i128| ctx.session.language.money(cents);
    let (left, next) = match found.left {
        None if found.unpriced.is_empty() => {
            return ctx.tell(&say!("cut-count", count = found.passed()));
        }
        None => {
            let code =
                |id: &Id| ctx.world().get::<Proposal>(*id).map(|proposal| proposal.code.as_str());
            let names: Vec<&str> = found.unpriced.iter().filter_map(code).collect();
            (
                say!("cut-unknown", names = names.join(", "), count = names.len()),
                say!("cut-unknown-stops"),
            )
        }
        Some(left) => {
            let said = match left {
                0 => say!("cut-exact"),
                ..0 => say!("cut-beyond", over = money(-left)),
                _ => say!("cut-left", left = money(left)),
            };
            let count = found.next.len();
            let next = found.next_cost.map_or_else(
                || say!("cut-next-unknown", count = count),
                |cost| say!("cut-next", cost = money(cost), count = count),
            );
            (said, next)
        }
    };
    let left = ctx.tell(&left);
    if found.next.is_empty() { left } else { format!("{left} {}", ctx.tell(&next)) }
}
