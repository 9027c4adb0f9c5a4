//! What a closed vote on projects comes to, as pages: all rules side by side, the count step by
//! step, why a project is in or out. Keeps out: the list.

use crate::domain::{CountRule, Id};
use crate::flow::Ctx;
use crate::kit::{PageLine, Role};
use crate::readings::budget::{BallotCount, Effort, TieChecked};
use crate::say;

/// A page: its title and its lines.
type Page = (String, Vec<PageLine>);

/// The letters above the column of a rule.
const fn short(rule: CountRule) -> &'static str {
    match rule {
        CountRule::Votes => "V",
        CountRule::VotesPerEuro => "V/E",
        CountRule::EqualShares => "QU",
        CountRule::EqualSharesCardinality => "QN",
        CountRule::PhragmenStop => "P1",
        CountRule::PhragmenSkip => "P2",
        CountRule::Borda => "BO",
        CountRule::Schulze => "SC",
        CountRule::Knapsack => "MAX",
    }
}

/// Every rule beside the others, on one page: a row a project, then what each rule comes to.
pub(crate) fn by_rules_page(budget: Id, ctx: &Ctx<'_>) -> Option<Page> {
    counting(ctx, || rules_of(budget, ctx))
}

/// Does something that takes a while where there are many ballots.
pub(super) fn counting<T>(ctx: &Ctx<'_>, work: impl FnOnce() -> T) -> T {
    ctx.session.work.during(ctx.tell(&say!("work-counting")), work)
}

fn rules_of(budget: Id, ctx: &Ctx<'_>) -> Option<Page> {
    let poll = BallotCount::of(budget, ctx.world())?;
    let work = &ctx.session.work;
    let rules = poll.rules();
    let all = u64::try_from(rules.len()).ok();
    let by = |(made, rule): (u64, CountRule)| {
        // A page with some of the rules would look like all of them.
        work.goes_on(made, all);
        TieChecked::of(&poll, rule)
    };
    let counts: Vec<TieChecked> = (0..).zip(rules).filter_map(by).collect();
    let look = ctx.session.look;
    let mut lines =
        vec![PageLine::plain(ctx.tell(&poll.turnout(ctx.session.language))), PageLine::blank()];
    let head: String = counts.iter().map(|count| format!("{:>5}", short(count.by.rule))).collect();
    lines.push(PageLine::title(format!("{:<7}{:>6}{head}", "", ctx.tell(&poll.heading()))));
    for project in poll.by_code() {
        let cell = |TieChecked { by, .. }: &TieChecked| match by.place(project) {
            Some(place) if by.rule != CountRule::Knapsack => format!("{place:>5}"),
            Some(_) => format!("{:>5}", look.tick()),
            None => format!("{:>5}", look.separator()),
        };
        let cells: String = counts.iter().map(cell).collect();
        let votes = poll.support.get(project).copied().unwrap_or_default();
        let line = format!("{:<7}{votes:>6}{cells}", poll.code(project));
        let role = match counts.first() {
            Some(declared) if declared.by.has(project) => Role::Good,
            _ => Role::Plain,
        };
        lines.push(PageLine::styled(line, role));
    }
    for count in &counts {
        lines.push(PageLine::blank());
        lines.extend(of_rule(&poll, count, ctx));
    }
    Some((ctx.tell(&say!("budget-rules-title")), lines))
}

/// What one rule comes to.
fn of_rule(poll: &BallotCount, counted: &TieChecked, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let count = &counted.by;
    let language = ctx.session.language;
    let name = ctx.tell(&count.rule.sentence());
    let title = if count.rule == poll.rule {
        ctx.tell(&say!("budget-rule-declared", short = short(count.rule), rule = name))
    } else {
        format!("{} = {name}", short(count.rule))
    };
    let mut lines = vec![PageLine::title(title)];
    lines.push(PageLine::plain(ctx.tell(&poll.spent(count, language))));
    lines.extend(poll.next(count, language).map(|told| PageLine::plain(ctx.tell(&told))));
    let others = poll.others_as_good(counted);
    lines.extend(others.map(|told| PageLine::styled(ctx.tell(&told), Role::Dim)));
    let barred = poll.all_barred(count);
    lines.extend(barred.map(|told| PageLine::styled(ctx.tell(&told), Role::Warning)));
    let ties = count.decisive().map(|step| ctx.tell(&poll.tie(step, ctx.world())));
    lines.extend(ties.map(|tie| PageLine::styled(tie, Role::Warning)));
    lines
}

/// The count by the declared rule, step by step.
pub(crate) fn count_page(budget: Id, ctx: &Ctx<'_>) -> Option<Page> {
    counting(ctx, || steps_of(budget, ctx))
}

fn steps_of(budget: Id, ctx: &Ctx<'_>) -> Option<Page> {
    let poll = BallotCount::of(budget, ctx.world())?;
    let counted = TieChecked::of(&poll, poll.rule)?;
    let count = &counted.by;
    let language = ctx.session.language;
    let mut lines = vec![PageLine::plain(ctx.tell(&poll.turnout(ctx.session.language)))];
    let before = poll.shares(count, language).or_else(|| poll.terms(count));
    lines.extend(before.map(|told| PageLine::plain(ctx.tell(&told))));
    lines.push(PageLine::blank());
    let barred = poll.all_barred(count);
    lines.extend(barred.map(|told| PageLine::styled(ctx.tell(&told), Role::Warning)));
    for (at, step) in count.steps.iter().enumerate() {
        let told = ctx.tell(&poll.told(step, language));
        lines.push(PageLine::entry(format!("{}.", at + 1), told, 5));
        if !step.tied.is_empty() {
            let tie = ctx.tell(&poll.tie(step, ctx.world()));
            lines.push(PageLine::styled(tie, Role::Warning));
        }
    }
    lines.push(PageLine::blank());
    lines.push(PageLine::plain(ctx.tell(&poll.spent(count, language))));
    let others = poll.others_as_good(&counted);
    lines.extend(others.map(|told| PageLine::styled(ctx.tell(&told), Role::Warning)));
    let decided = poll.decided(count, ctx.world());
    let told = decided.lines.iter().filter_map(|line| line.told(&poll, language, ctx.world()));
    lines.extend(told.map(|told| PageLine::styled(ctx.tell(&told), Role::Warning)));
    if count.rule == CountRule::Schulze {
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&say!("budget-duels"))));
        let told = poll.told_duels();
        lines.extend(told.iter().map(|told| PageLine::plain(ctx.tell(told))));
    }
    let title = say!("budget-count-title", rule = count.rule.sentence());
    Some((ctx.tell(&title), lines))
}

/// Why a project is in or out, and what was decided of it besides.
pub(crate) fn explained_page(project: Id, budget: Id, ctx: &Ctx<'_>) -> Option<Page> {
    let told = ctx.tell(&say!("work-recounting"));
    ctx.session.work.while_wanted(told, || explain(project, budget, ctx))
}

fn explain(project: Id, budget: Id, ctx: &Ctx<'_>) -> Option<Page> {
    let poll = BallotCount::of(budget, ctx.world())?;
    let count = poll.declared()?;
    let place = poll.place(project)?;
    let goes_on = |made, all| ctx.session.work.goes_on(made, all);
    let own = poll.explained(place, &count, &Effort::asked(&goes_on))?;
    let language = ctx.session.language;
    let mut lines: Vec<PageLine> = vec![PageLine::title(ctx.world().label(project))];
    let told = poll.explain(&own, language);
    lines.extend(told.iter().map(|told| PageLine::plain(ctx.tell(told))));
    let ties = count.steps.iter().filter(|step| step.tied.contains(&place));
    let ties = ties.map(|step| ctx.tell(&poll.tie(step, ctx.world())));
    lines.extend(ties.map(|tie| PageLine::styled(tie, Role::Dim)));
    let decided = poll.decided(&count, ctx.world());
    let line = decided.lines.iter().find(|line| line.project == place);
    let told = line.and_then(|line| line.told(&poll, language, ctx.world()));
    lines.extend(told.map(|told| PageLine::styled(ctx.tell(&told), Role::Warning)));
    let title = say!("budget-explain-title", rule = count.rule.sentence());
    Some((ctx.tell(&title), lines))
}
