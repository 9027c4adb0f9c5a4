//! The results of a vote as bars: the votes of each project, funded ones filled, what was decided
//! otherwise dashed. Keeps out: the count.

use super::{Results, again};
use crate::domain::World;
use crate::print::svg::{Bar, Bars, Drawing, Fill};
use crate::readings::budget::ByRule;
use crate::say;
use crate::text::Language;

/// What the picture is called where it stands in a page.
pub(super) const NAME: &str = "ballots";

/// The picture of a count, the most votes first. In a page it does not say again what stands around
/// it.
pub(super) fn bars(
    results: &Results<'_>,
    declared: &ByRule,
    is_alone: bool,
    language: Language,
    world: &dyn World,
) -> Drawing {
    let Results { own, poll, .. } = results;
    let decided = poll.decided(declared, world);
    let mut lines: Vec<_> = decided.lines.iter().collect();
    let support = |project: usize| poll.support.get(project).copied().unwrap_or_default();
    // Stable: of projects with as many votes the funded one stands first.
    lines.sort_by_key(|line| std::cmp::Reverse(support(line.project)));
    let bars = lines.into_iter().map(|line| {
        let votes = language.tell(&poll.votes(support(line.project)));
        let cost = language.money(poll.cost(line.project));
        let state = if line.outcome.is_some() {
            say!("picture-ballots-decided", given = language.money(line.given))
        } else if line.counted {
            say!("picture-ballots-funded")
        } else {
            say!("picture-ballots-out")
        };
        let told = say!("picture-ballots-bar", votes = votes, cost = cost, state = state);
        Bar {
            name: format!("{} {}", poll.code(line.project), poll.title(line.project, world)),
            value: support(line.project) as f64,
            range: None,
            shown: language.tell(&told),
            fill: match (line.outcome, line.counted) {
                (Some(_), _) => Fill::Dashed,
                (None, true) => Fill::Full,
                (None, false) => Fill::Empty,
            },
        }
    });
    let overridden = decided.overridden().filter_map(|line| line.told(poll, language, world));
    let head = [
        say!(
            "picture-ballots-head",
            cap = language.money(own.cap.get()),
            rule = own.rule.sentence()
        ),
        poll.turnout(language),
        poll.spent(declared, language),
    ];
    let reopened =
        again(poll.budget, world).map(|times| say!("page-ballots-reopened", count = times));
    let around = poll.all_barred(declared).chain(overridden).chain(reopened);
    let around = around.filter(|_| is_alone);
    let notes = std::iter::once(say!("picture-ballots-note")).chain(around);
    let title = if is_alone {
        say!("page-ballots-title", question = own.question.as_str())
    } else {
        poll.heading()
    };
    let tell = |sentence| language.tell(&sentence);
    Bars {
        name: NAME,
        title: language.tell(&title),
        head: head.into_iter().filter(|_| is_alone).map(tell).collect(),
        bars: bars.collect(),
        notes: notes.map(tell).collect(),
    }
    .drawn(language.code())
}
