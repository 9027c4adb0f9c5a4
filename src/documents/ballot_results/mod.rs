//! The results of a vote on projects: who is funded and why, the count step by step, what was
//! decided otherwise, and what other rules would come to. Keeps out: the count (see `readings`).

mod bars;
mod manual;
mod pabulib;
mod tables;

use minijinja::{Value, context};

use self::tables::Tables;
use crate::documents::document::{Row, Subject};
use crate::documents::refusal::ExportRefusal;
use crate::documents::reopened;
use crate::documents::writer::{Writer, Written, json};
use crate::domain::{Budget, CountRule, Id, Kind, Project, World, ballot_box, budgets, taken_back};
use crate::print::Format;
use crate::print::markdown;
use crate::readings::Face;
use crate::readings::budget::{BallotCount, ByRule, Effort, Needed, TieChecked};
use crate::say;
use crate::text::Sentence;

/// The results of a closed vote on projects.
pub(super) const ROW: Row = Row {
    subject: Subject::Budget,
    template: Some(include_str!("../templates/ballot-results.md")),
    rooms: &[("budget", 0)],
    manual: Some(&manual::MANUAL),
    ..Row::of("ballot-results", FORMATS, write)
};

const FORMATS: &[Format] = &[
    Format::Markdown,
    Format::Html,
    Format::Fodt,
    Format::Docx,
    Format::Pdf,
    Format::Csv,
    Format::Json,
    Format::Xlsx,
    Format::Svg,
    Format::Pb,
];

/// So many marks of ballots are read again in all to say how many votes projects needed: a paper is
/// made while somebody waits, and cannot ask whether it is to go on.
const MARKS: u64 = 20_000_000_000;

/// The columns that a page leaves out where nothing stands in them.
const SPARE: [&str; 4] = ["category", "outcome", "reason", "kept_out"];

/// The columns of the rules that a page leaves out where nothing stands in them.
const RULES_SPARE: [&str; 5] = ["ties", "deciding_ties", "as_good", "tied_otherwise", "kept_out"];

/// How often it had been closed before and opened again; nothing where it never was.
fn again(budget: Id, world: &dyn World) -> Option<u32> {
    taken_back::times(world.get::<Budget>(budget)?, budget, world)
}

/// A vote and all that was counted.
struct Results<'a> {
    own: &'a Budget,
    poll: BallotCount,
    /// Every rule that can be counted, the declared one first.
    counts: Vec<TieChecked>,
}

/// The vote that is named by its number, else the closed one with the greatest number.
fn meant(id: Option<&str>, world: &dyn World) -> Result<Id, ExportRefusal> {
    let all = budgets::series(world);
    let numbers = || {
        let numbers = all.iter().map(|(_, own)| own.number.get().to_string());
        numbers.collect::<Vec<_>>().join(", ")
    };
    match id {
        Some(text) => world
            .find(Kind::Budgets, text)
            .map_err(|_| ExportRefusal::unknown_budget(text, &numbers())),
        None => {
            let closed = all.iter().rev().find(|(_, own)| !own.is_open());
            closed.or(all.last()).map(|(id, _)| *id).ok_or_else(ExportRefusal::no_budget)
        }
    }
}

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    let world = writer.book;
    let budget = meant(id, world)?;
    let own = world.get::<Budget>(budget).ok_or_else(ExportRefusal::no_budget)?;
    let poll = BallotCount::of(budget, world).ok_or_else(ExportRefusal::open_budget)?;
    if writer.format == Format::Pb {
        return Ok(pabulib::text(own, &poll, world).into());
    }
    let counts = poll.rules().into_iter().filter_map(|rule| TieChecked::of(&poll, rule)).collect();
    let results = Results { own, poll, counts };
    let first = results.counts.first().ok_or_else(ExportRefusal::open_budget)?;
    let declared = &first.by;
    let tables = Tables::of(&results, declared, world);
    match writer.format {
        Format::Json => json(&tables).map(Written::from),
        Format::Csv => Ok(tables.projects.csv().into()),
        Format::Xlsx => Written::sheets(&[
            ("projects", &tables.projects),
            ("rules", &tables.rules),
            ("steps", &tables.steps),
        ]),
        Format::Svg => {
            Ok(Written::picture(&bars::bars(&results, declared, true, writer.language, world)))
        }
        _ => {
            let bars = bars::bars(&results, declared, false, writer.language, world);
            let picture = writer.place_of(&bars);
            let values = values(&results, first, &tables, picture, writer, world);
            writer.page_with(values, &[bars])
        }
    }
}

/// The values for the template.
fn values(
    results: &Results<'_>,
    first: &TieChecked,
    tables: &Tables,
    picture: Value,
    writer: &Writer<'_>,
    world: &dyn World,
) -> Value {
    let (face, language) = (writer.face, writer.language);
    let Results { own, poll, counts } = results;
    let declared = &first.by;
    let safe = Value::from_safe_string;
    let nothing = || Value::from(());
    // What a sentence holds was typed by somebody, in part.
    let tell = |sentence: &Sentence| safe(markdown::line(&language.tell(sentence)));
    let maybe = |sentence: Option<Sentence>| sentence.map_or_else(nothing, |told| tell(&told));
    let decided = poll.decided(declared, world);
    let steps = declared.steps.iter().map(|step| {
        context! {
            told => tell(&poll.told(step, language)),
            tie => if step.tied.is_empty() { nothing() } else { tell(&poll.tie(step, world)) },
        }
    });
    let overridden = decided.lines.iter().filter_map(|line| line.told(poll, language, world));
    // What was decided to be funded all the same has a section of its own.
    let is_given = |project: &usize| {
        decided.lines.iter().any(|line| line.project == *project && line.given > 0)
    };
    let out = |project: &usize| !declared.has(*project) && !is_given(project);
    let out: Vec<usize> = poll.by_code().into_iter().filter(out).collect();
    let share = MARKS / u64::try_from(out.len()).unwrap_or(u64::MAX).max(1);
    let explained = out.into_iter().filter_map(|project| {
        let own = poll.explained(project, declared, &Effort::bounded(share))?;
        let mut told = poll.explain(&own, language);
        if matches!(own.needed, Some(Needed::AtMost { .. } | Needed::Uncounted)) {
            told.push(say!("budget-explain-ask"));
        }
        Some(context! {
            code => poll.code(project),
            title => poll.title(project, world),
            told => told.iter().map(&tell).collect::<Value>(),
        })
    });
    let others = counts.iter().skip(1).map(|count| {
        context! {
            rule => safe(language.tell(&count.by.rule.sentence())),
            spent => tell(&poll.spent(&count.by, language)),
            next => maybe(poll.next(&count.by, language)),
            as_good => maybe(poll.others_as_good(count)),
        }
    });
    let notes = poll.by_code().into_iter().filter(|_| face == Face::Reserved);
    let notes = notes.filter_map(|project| {
        let record = world.get::<Project>(*poll.projects.get(project)?)?;
        let note = record.note.as_ref()?.as_str();
        Some(context! { code => poll.code(project), note => note })
    });
    let batches = ballot_box::entered(poll.budget, world);
    let (rechecked, different) = ballot_box::rechecks(poll.budget, world);
    let rechecked =
        (rechecked > 0).then(|| say!("budget-rechecked", count = rechecked, different = different));
    let batches = batches.iter().filter(|_| face == Face::Reserved);
    context! {
        face => face.code(),
        process => world.process().map(|process| process.title.as_str()),
        number => own.number.get(),
        question => own.question.as_str(),
        cap => safe(language.money(own.cap.get())),
        ballots => safe(language.tell(&own.ballot_type.sentence())),
        choices => own.choices.map(|most| most.get()),
        points => own.points.map(|most| most.get()),
        rule => safe(language.tell(&own.rule.sentence())),
        tie => safe(language.tell(&own.tie_rule().sentence())),
        seed => own.seed.as_ref().map(|seed| seed.as_str()),
        secret => own.is_secret(),
        eligible => own.eligible.map(|eligible| eligible.get()),
        again => again(poll.budget, world),
        reopened => reopened::lines(own.reason.as_ref(), language),
        alternatives => poll
            .alternatives(world)
            .into_iter()
            .map(|(word, places)| {
                let one = |place: usize| {
                    format!("{} {}", poll.code(place), poll.title(place, world))
                };
                let projects: Vec<String> = places.into_iter().map(one).collect();
                context! { word => word, projects => projects.join("; ") }
            })
            .collect::<Value>(),
        by_points => poll.gives_points(),
        closed => own.closed.map_or_else(nothing, |at| {
            safe(language.date_long(at.0.with_timezone(&world.zone()).date_naive()))
        }),
        turnout => tell(&poll.turnout(language)),
        rechecked => maybe(rechecked),
        picture => picture,
        projects => tables.projects.clone().without(&["alternatives", "opened_again"])
            .without_blank(&SPARE).table(language),
        spent => tell(&poll.spent(declared, language)),
        next => maybe(poll.next(declared, language)),
        as_good => maybe(poll.others_as_good(first)),
        shares => maybe(poll.shares(declared, language).or_else(|| poll.terms(declared))),
        minimum => own.minimum.map(|least| least.get()),
        barred => poll.all_barred(declared).map(|told| tell(&told)).collect::<Value>(),
        steps => steps.collect::<Value>(),
        duels => duels(poll, declared),
        overridden => overridden.map(|told| tell(&told)).collect::<Value>(),
        given => safe(language.money(decided.given)),
        over => if decided.over > 0 { safe(language.money(decided.over)) } else { nothing() },
        explained => explained.collect::<Value>(),
        rules => tables.rules.clone().without_blank(&RULES_SPARE).table(language),
        others => others.collect::<Value>(),
        notes => notes.collect::<Value>(),
        batches => batches
            .map(|(batch, count)| context! { batch => *batch, count => *count })
            .collect::<Value>(),
    }
}

/// Every project against every other, where they are compared two at a time; nothing elsewhere.
fn duels(poll: &BallotCount, declared: &ByRule) -> Value {
    if declared.rule != CountRule::Schulze {
        return Value::from(());
    }
    let (found, places) = (poll.duels(), poll.by_code());
    let won = |one: usize, other: usize| match found.get(one).and_then(|row| row.get(other)) {
        Some(votes) if one != other => votes.to_string(),
        _ => String::new(),
    };
    let row = |one: &usize| {
        let cells: Vec<String> = places.iter().map(|other| won(*one, *other)).collect();
        context! { code => poll.code(*one), cells => cells }
    };
    context! {
        codes => places.iter().map(|place| poll.code(*place)).collect::<Value>(),
        rows => places.iter().map(row).collect::<Value>(),
    }
}

#[cfg(test)]
mod tests;
