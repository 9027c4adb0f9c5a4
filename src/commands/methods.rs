//! Putting groups together by a method: shared out by the rule, by topic, or at tables that change.
//! Keeps out: which methods there are.

use crate::deeds::group_making::{
    SEED_MOST, bounded, drawn_seed, fault, most_groups, seatable, usual_groups,
};
use crate::deeds::group_methods::{make_groups, open_space, put_questions};
use crate::deeds::group_sizes::Sizes;
use crate::deeds::named_here::{hosts, pairs};
use crate::deeds::world_cafe::{ROUNDS_MOST, Rotating, world_cafe};
use crate::deeds::writable;
use crate::domain::templates::{TEMPLATES, Tables, Template};
use crate::domain::{EntryKind, Record, sittings};
use crate::flow::{Act, Answers, Body, Command, Ctx, Layer, Notice, Offer, Outcome, Room};
use crate::forms::{label_of, newline_help, parties};
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Change, Draft, Refusal};
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "groups-make",
        scopes: &["groups", "live"],
        hint: 2,
        run: make,
        ..Command::ROW
    },
    Command { name: "method", scopes: &["groups", "live"], hint: 40, run: method, ..Command::ROW },
];

/// The methods, one of them to be chosen.
fn method(ctx: &Ctx<'_>, _: &str) -> Outcome {
    writable(ctx.session.sitting, ctx.world(), &ctx.caller())?;
    let offer = |template: &'static Template| {
        Offer::new(template, ctx.tell(&template.method.sentence()))
            .hinted(ctx.tell(&(template.about)()))
    };
    let title = ctx.tell(&say!("method-title"));
    Ok(vec![Act::Open(Layer::choose(title, TEMPLATES.iter().map(offer), |ctx, template| {
        match template.tables {
            Tables::Shared => make(ctx, ""),
            Tables::Topics => topics(template, ctx),
            Tables::Rotating => rotating(template, ctx),
            Tables::AsTheyAre => asked(template, ctx),
        }
    }))])
}

/// Makes the groups and goes to them, with the hand on the first of the new ones.
fn made(draft: Draft, ctx: &Ctx<'_>) -> Outcome {
    let (meeting, _) = writable(ctx.session.sitting, ctx.world(), &ctx.caller())?;
    let is_group = |change: &&Change| matches!(change.after, Some(Record::Groups(_)));
    let first = draft.changes.iter().find(is_group).map(|change| change.id);
    let mut acts = vec![Act::Commit(draft), Act::Sitting(meeting), Act::Show(Room::Groups)];
    acts.extend(first.map(|id| Act::Select(id.into())));
    Ok(acts)
}

/// A box of a form that is no noun's.
fn field(name: &'static str, kind: FieldKind, help: &Sentence, ctx: &Ctx<'_>) -> Field {
    let help = match kind {
        FieldKind::Text => {
            ctx.tell(&say!("form-help-lines", help = help.clone(), newline = newline_help(ctx)))
        }
        _ => ctx.tell(help),
    };
    Field::new(name, label_of(name, ctx), kind).help(help)
}

fn answered<'a>(answers: &'a Answers, name: &str) -> &'a str {
    answers.get(name).map(|text| text.trim()).unwrap_or_default()
}

/// A whole number in bounds; none where nothing was entered.
fn number(answers: &Answers, name: &'static str, most: i64) -> Result<Option<i64>, Refusal> {
    let text = answered(answers, name);
    let low = i64::from(name != "seed");
    if text.is_empty() { Ok(None) } else { bounded(name, text, low, most).map(Some) }
}

fn needed(name: &'static str, number: Option<i64>) -> Result<Option<i64>, Refusal> {
    number.map(Some).ok_or_else(|| fault(name, say!("fault-needed")))
}

/// What was entered of the number of groups and of the seed.
fn sizes(answers: &Answers, ctx: &Ctx<'_>) -> Result<Sizes, Refusal> {
    let most = most_groups(people(ctx)?);
    let size = number(answers, "group_size", most)?;
    let count = number(answers, "group_count", most)?;
    // A size that was typed goes before the number that stood there.
    let count = if size.is_some() { count } else { needed("group_count", count)? };
    let seed = number(answers, "seed", SEED_MOST)?;
    Ok(Sizes { count, size, seed: needed("seed", seed)? })
}

fn lines<'a>(answers: &'a Answers, name: &str) -> Vec<&'a str> {
    answered(answers, name).lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// How many there are to share out: somebody, at least.
fn people(ctx: &Ctx<'_>) -> Result<usize, Refusal> {
    Ok(seatable(ctx.session.sitting, ctx.world(), &ctx.caller())?.len())
}

/// The form for groups that are shared out: how many, or of how many, and the seed.
fn make(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let here = people(ctx)?;
    let fields = vec![
        field("group_count", FieldKind::Line, &say!("groups-help-count", present = here), ctx),
        field("group_size", FieldKind::Line, &say!("groups-help-size"), ctx),
        field("seed", FieldKind::Line, &say!("groups-help-seed"), ctx),
    ];
    let usual = usual_groups(here).to_string();
    let initial = [
        ("group_count".to_owned(), usual),
        ("seed".to_owned(), drawn_seed(&ctx.caller()).to_string()),
    ];
    let form =
        FormState::new(ctx.tell(&say!("groups-make-title", present = here)), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), shared).at_foot())])
}

fn shared(ctx: &Ctx<'_>, answers: &Answers) -> Outcome {
    let sizes = sizes(answers, ctx)?;
    made(make_groups(&sizes, ctx.session.sitting, ctx.world(), &ctx.caller())?, ctx)
}

/// The form for topics: one a line, who raises it behind a slash; it begins with what was
/// contributed on the item.
fn topics(template: &'static Template, ctx: &Ctx<'_>) -> Outcome {
    let (meeting, _) = writable(ctx.session.sitting, ctx.world(), &ctx.caller())?;
    let item = sittings::current(meeting, ctx.world()).map(|(id, _)| id);
    let raised: Vec<String> = sittings::entries(meeting, ctx.world())
        .into_iter()
        .filter(|(_, entry)| entry.kind == EntryKind::Contribution && entry.group.is_none())
        .filter(|(_, entry)| item.is_some() && entry.item.map(|item| item.id) == item)
        .map(|(_, entry)| {
            let words = entry.text.as_str().replace('\n', " ");
            entry.speaker.as_ref().map_or_else(
                || words.clone(),
                |speaker| format!("{words} / {}", speaker.shown(ctx.world())),
            )
        })
        .collect();
    let fields = vec![field("topics", FieldKind::Text, &say!("groups-help-topics"), ctx)];
    let initial = [("topics".to_owned(), raised.join("\n"))];
    let form = FormState::new(ctx.tell(&template.method.sentence()), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let topics = lines(answers, "topics");
        made(open_space(&topics, ctx.session.sitting, ctx.world(), &ctx.caller())?, ctx)
    }))])
}

/// The form for tables whose hosts stay while the others change.
fn rotating(template: &'static Template, ctx: &Ctx<'_>) -> Outcome {
    let here = people(ctx)?;
    let fields = vec![
        field("group_count", FieldKind::Line, &say!("groups-help-count", present = here), ctx),
        field("rounds", FieldKind::Line, &say!("groups-help-rounds"), ctx),
        field("hosts", FieldKind::SuggestMany(parties(ctx)), &say!("groups-help-hosts"), ctx),
        field("asked", FieldKind::Text, &say!("groups-help-asked"), ctx),
        field("seed", FieldKind::Line, &say!("groups-help-seed"), ctx),
        field("apart", FieldKind::Line, &say!("groups-help-apart"), ctx),
        field("together", FieldKind::Line, &say!("groups-help-together"), ctx),
    ];
    let initial = [
        ("group_count".to_owned(), usual_groups(here).to_string()),
        ("rounds".to_owned(), template.rounds.to_string()),
        ("seed".to_owned(), drawn_seed(&ctx.caller()).to_string()),
    ];
    let form = FormState::new(ctx.tell(&template.method.sentence()), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), seated))])
}

fn seated(ctx: &Ctx<'_>, answers: &Answers) -> Outcome {
    let sizes = sizes(answers, ctx)?;
    let rounds = needed("rounds", number(answers, "rounds", ROUNDS_MOST)?)?;
    let hosts = hosts(answered(answers, "hosts"), ctx.world())?;
    let asked = lines(answers, "asked");
    let wished = |name: &'static str| pairs(name, answered(answers, name), ctx.world());
    let (apart, together) = (wished("apart")?, wished("together")?);
    let tables = Rotating { hosts, apart, together, rounds, asked: &asked };
    let sitting = ctx.session.sitting;
    let done = world_cafe(&sizes, tables, sitting, ctx.world(), &ctx.caller())?;
    let mut acts = made(done.draft, ctx)?;
    // What could not be had goes before how many meet: a notice holds one sentence.
    acts.extend(done.remarks.into_iter().last().map(|told| Act::Say(Notice::plain(told))));
    Ok(acts)
}

/// The questions of a method, put to the groups there are, or to all.
fn asked(template: &'static Template, ctx: &Ctx<'_>) -> Outcome {
    let sitting = ctx.session.sitting;
    made(put_questions(template.method, sitting, ctx.world(), &ctx.caller())?, ctx)
}
