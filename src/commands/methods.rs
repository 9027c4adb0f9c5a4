//! Putting groups together by a method: shared out by the rule, by topic, or at tables that change.
//! Keeps out: which methods there are.

use std::num::NonZeroUsize;

use super::live::{current, writable};
use crate::documents::language;
use crate::domain::templates::{TEMPLATES, Tables, Template};
use crate::domain::{
    AgendaItem, Datum, EntryKind, Fault, Group, GroupMethod, Id, Line, Mark, Of, Parties, Party,
    Place, Prose, Question, Record, Ref, Row, SwotPart, sittings, templates,
};
use crate::flow::{Act, Answers, Arguments, Body, Command, Ctx, Layer, Outcome, Room};
use crate::forms::{label_of, newline_help, parties};
use crate::kit::{Field, FieldKind, FormState, PickItem, PickerState};
use crate::ledger::{Change, Draft, Pinned, Refusal, add};
use crate::readings::groups::{groups, present, questions, rotate, share_out};
use crate::say;
use crate::text::Sentence;

/// How many people a group has when nobody says.
const USUAL: usize = 6;

/// Seeds are drawn with so many digits that one can read them out.
const SEEDS: u128 = 1_000_000;

pub const ROWS: &[Command] = &[
    Command {
        name: "groups-make",
        scopes: &["groups", "live"],
        arguments: Arguments::None,
        hint: 2,
        run: make,
    },
    Command {
        name: "method",
        scopes: &["groups", "live"],
        arguments: Arguments::None,
        hint: 40,
        run: method,
    },
];

fn nobody() -> Refusal {
    Refusal::new(say!("refused-nobody-present"), Some(say!("refused-nobody-present-hint")))
}

/// The methods, one of them to be chosen.
fn method(ctx: &Ctx<'_>, _: &str) -> Outcome {
    writable(ctx)?;
    let item = |template: &Template| PickItem {
        id: template.method.code().to_owned(),
        label: ctx.tell(&template.method.sentence()),
        hint: ctx.tell(&(template.about)()),
    };
    let picker =
        PickerState::new(ctx.tell(&say!("method-title")), TEMPLATES.iter().map(item).collect());
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), |ctx, answers| {
        let chosen = answers
            .get("chosen")
            .and_then(|code| TEMPLATES.iter().find(|t| t.method.code() == code));
        let Some(template) = chosen else { return Ok(Vec::new()) };
        match template.tables {
            Tables::Shared => make(ctx, ""),
            Tables::Topics => topics(template, ctx),
            Tables::Rotating => rotating(template, ctx),
            Tables::AsTheyAre => asked(template, ctx),
        }
    }))])
}

/// What groups of one act have in common.
struct Making<'a> {
    ctx: &'a Ctx<'a>,
    meeting: Id,
    item: Option<Id>,
    method: GroupMethod,
    rule: Sentence,
    seed: Option<i64>,
    /// The round of the first of them.
    first: i64,
}

impl<'a> Making<'a> {
    fn new(
        template: &Template,
        rule: Sentence,
        seed: Option<i64>,
        ctx: &'a Ctx<'a>,
    ) -> Result<Self, Refusal> {
        let (meeting, _) = writable(ctx)?;
        let rounds = groups(meeting, ctx.world()).into_iter().map(|(_, group)| group.round.get());
        let item = current(meeting, ctx.world()).map(|(id, _)| id);
        Ok(Self {
            ctx,
            meeting,
            item,
            method: template.method,
            rule,
            seed,
            first: rounds.max().unwrap_or(0) + 1,
        })
    }

    fn group(
        &self,
        round: usize,
        number: usize,
        name: Option<Line>,
        members: Vec<Party>,
        host: Option<Party>,
    ) -> Result<Change, Refusal> {
        let place = |number: i64| Mark::new(number).map_err(|reason| fault("group_count", reason));
        let group = Group {
            meeting: Of::to(self.meeting),
            round: place(self.first + whole(round))?,
            number: place(whole(number) + 1)?,
            name,
            members: Parties(members),
            rapporteur: None,
            host,
            item: self.item.map(Ref::to),
            method: Some(self.method),
            rule: Prose::new(&language(self.ctx.book()).tell(&self.rule)).ok(),
            seed: self.seed.and_then(|seed| Mark::new(seed).ok()),
        };
        Ok(add((self.ctx.mint)(), group))
    }

    /// Questions after those there are, each with the round it is for.
    fn questions(
        &self,
        words: Vec<(Prose, Option<i64>, Option<SwotPart>)>,
    ) -> Result<Vec<Change>, Refusal> {
        let last = questions(self.meeting, self.ctx.world())
            .last()
            .map_or(0, |(_, question)| question.position.get());
        (last + 1..)
            .zip(words)
            .map(|(position, (text, round, quadrant))| {
                let question = Question {
                    meeting: Of::to(self.meeting),
                    position: Mark::new(position).map_err(|reason| fault("asked", reason))?,
                    text,
                    item: self.item.map(Ref::to),
                    round: round.and_then(|round| Mark::new(round).ok()),
                    quadrant,
                };
                Ok(add((self.ctx.mint)(), question))
            })
            .collect()
    }

    /// The guiding question of the item, as one to be answered, unless questions were already put
    /// under it.
    fn guiding(&self) -> Result<Vec<Change>, Refusal> {
        let item = self.item.and_then(|item| self.ctx.world().get::<AgendaItem>(item));
        let asked = questions(self.meeting, self.ctx.world());
        let put = asked.iter().any(|(_, question)| question.item.map(|item| item.id) == self.item);
        let question = item.and_then(|item| item.question.clone()).filter(|_| !put);
        self.questions(question.into_iter().map(|words| (words, None, None)).collect())
    }

    /// The questions of a template, in the language of the table.
    fn of(&self, template: &Template) -> Result<Vec<Change>, Refusal> {
        let language = language(self.ctx.book());
        // Groups that stay as they are may have been made for another item: then the questions are
        // for their round.
        let last = groups(self.meeting, self.ctx.world()).into_iter().next_back();
        let stay = matches!(template.tables, Tables::AsTheyAre);
        let round = last.filter(|_| stay).map(|(_, group)| group.round.get());
        let words = template.questions.iter().filter_map(|asked| {
            Prose::new(&language.tell(&(asked.words)()))
                .ok()
                .map(|words| (words, round, asked.quadrant))
        });
        self.questions(words.collect())
    }

    fn done(&self, changes: Vec<Change>) -> Vec<Act> {
        let count =
            changes.iter().filter(|change| matches!(change.after, Some(Record::Groups(_)))).count();
        let label = say!(
            "edit-groups",
            method = self.method.sentence(),
            count = count,
            questions = changes.len() - count
        );
        // The hand is on the first of the new groups.
        let first = changes
            .iter()
            .find(|change| matches!(change.after, Some(Record::Groups(_))))
            .map(|change| change.id);
        let mut acts = vec![
            Act::Commit(Draft::act(label, changes)),
            Act::Sitting(self.meeting),
            Act::Show(Room::Groups),
        ];
        acts.extend(first.map(|id| Act::Select(id.to_string())));
        acts
    }
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn fault(field: &'static str, reason: Sentence) -> Refusal {
    Refusal::of(vec![Pinned { change: 0, fault: Fault::new(field, reason) }])
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
fn number(
    answers: &Answers,
    name: &'static str,
    low: i64,
    high: i64,
) -> Result<Option<i64>, Refusal> {
    let text = answered(answers, name);
    if text.is_empty() {
        return Ok(None);
    }
    let read = text.parse::<i64>().ok().filter(|number| (low..=high).contains(number));
    read.map(Some)
        .ok_or_else(|| fault(name, say!("fault-whole", text = text, low = low, high = high)))
}

fn drawn_seed(ctx: &Ctx<'_>) -> String {
    ((ctx.mint)().bits() % SEEDS).to_string()
}

/// How many there are to share out: somebody, at least.
fn seatable(ctx: &Ctx<'_>) -> Result<usize, Refusal> {
    let (meeting, _) = writable(ctx)?;
    match present(meeting, ctx.world()).len() {
        0 => Err(nobody()),
        here => Ok(here),
    }
}

/// The form for groups that are shared out: how many, or of how many, and the seed.
fn make(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let here = seatable(ctx)?;
    let fields = vec![
        field("group_count", FieldKind::Figure, &say!("groups-help-count", present = here), ctx),
        field("group_size", FieldKind::Figure, &say!("groups-help-size"), ctx),
        field("seed", FieldKind::Figure, &say!("groups-help-seed"), ctx),
    ];
    let usual = here.div_ceil(USUAL).to_string();
    let initial = [("group_count".to_owned(), usual), ("seed".to_owned(), drawn_seed(ctx))];
    let form =
        FormState::new(ctx.tell(&say!("groups-make-title", present = here)), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), shared).at_foot())])
}

fn shared(ctx: &Ctx<'_>, answers: &Answers) -> Outcome {
    let template = templates::of(GroupMethod::Balanced).ok_or_else(nobody)?;
    let (meeting, _) = writable(ctx)?;
    let here = present(meeting, ctx.world());
    let most = whole(here.len().min(99));
    let size = number(answers, "group_size", 1, most)?;
    let asked = number(answers, "group_count", 1, most)?;
    // A size that was typed goes before the number that stood there.
    let count = size
        .map(|size| here.len().div_ceil(usize::try_from(size).unwrap_or(1)))
        .or(asked.and_then(|n| usize::try_from(n).ok()));
    let count = count
        .and_then(NonZeroUsize::new)
        .ok_or_else(|| fault("group_count", say!("fault-needed")))?;
    let seed = number(answers, "seed", 0, 999_999_999)?
        .ok_or_else(|| fault("seed", say!("fault-needed")))?;
    let making = Making::new(template, say!("rule-balanced"), Some(seed), ctx)?;
    let tables = share_out(&here, count, seed.unsigned_abs(), ctx.world());
    let tables: Result<Vec<Change>, Refusal> = tables
        .into_iter()
        .enumerate()
        .map(|(number, table)| {
            making.group(0, number, None, table.into_iter().map(Party::Known).collect(), None)
        })
        .collect();
    let mut changes = tables?;
    changes.extend(making.guiding()?);
    Ok(making.done(changes))
}

/// The form for topics: one a line, who raises it behind a slash; it begins with what was
/// contributed on the item.
fn topics(template: &'static Template, ctx: &Ctx<'_>) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    let item = current(meeting, ctx.world()).map(|(id, _)| id);
    let raised: Vec<String> = sittings::entries(meeting, ctx.world())
        .into_iter()
        .filter(|(_, entry)| entry.kind == EntryKind::Contribution && entry.group.is_none())
        .filter(|(_, entry)| item.is_some() && entry.item.map(|item| item.id) == item)
        .map(|(_, entry)| {
            let words = entry.text.as_str().replace('\n', " ");
            entry.speaker.as_ref().map_or_else(
                || words.clone(),
                |speaker| format!("{words} / {}", speaker.shown(ctx.book())),
            )
        })
        .collect();
    let fields = vec![field("topics", FieldKind::Text, &say!("groups-help-topics"), ctx)];
    let initial = [("topics".to_owned(), raised.join("\n"))];
    let form = FormState::new(ctx.tell(&template.method.sentence()), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), move |ctx, answers| {
        let making = Making::new(template, say!("rule-open-space"), None, ctx)?;
        let mut changes = Vec::new();
        let mut seated: Vec<Party> = Vec::new();
        let lines =
            answered(answers, "topics").lines().map(str::trim).filter(|line| !line.is_empty());
        for (number, line) in lines.enumerate() {
            let (topic, convener) = line.rsplit_once(" / ").unwrap_or((line, ""));
            let name = Line::new(topic).map_err(|reason| fault("topics", reason))?;
            let place = Place { row: &Row::new(), world: ctx.world() };
            let convener = Some(convener.trim())
                .filter(|words| !words.is_empty())
                .map(|words| Party::read(words, &place));
            let convener = convener.transpose().map_err(|reason| fault("topics", reason))?;
            // Who raises two topics sits at the first of them.
            let sits: Vec<Party> =
                convener.iter().filter(|party| !seated.contains(party)).cloned().collect();
            seated.extend(sits.iter().cloned());
            changes.push(making.group(0, number, Some(name), sits, convener)?);
        }
        if changes.is_empty() {
            return Err(fault("topics", say!("fault-needed")));
        }
        changes.extend(making.of(template)?);
        Ok(making.done(changes))
    }))])
}

/// The form for tables whose hosts stay while the others change.
fn rotating(template: &'static Template, ctx: &Ctx<'_>) -> Outcome {
    let here = seatable(ctx)?;
    let fields = vec![
        field("group_count", FieldKind::Figure, &say!("groups-help-count", present = here), ctx),
        field("rounds", FieldKind::Figure, &say!("groups-help-rounds"), ctx),
        field("hosts", FieldKind::SuggestMany(parties(ctx)), &say!("groups-help-hosts"), ctx),
        field("asked", FieldKind::Text, &say!("groups-help-asked"), ctx),
        field("seed", FieldKind::Figure, &say!("groups-help-seed"), ctx),
    ];
    let initial = [
        ("group_count".to_owned(), here.div_ceil(USUAL).to_string()),
        ("rounds".to_owned(), template.rounds.to_string()),
        ("seed".to_owned(), drawn_seed(ctx)),
    ];
    let form = FormState::new(ctx.tell(&template.method.sentence()), fields, &initial);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), move |ctx, answers| {
        seated(template, ctx, answers)
    }))])
}

fn seated(template: &'static Template, ctx: &Ctx<'_>, answers: &Answers) -> Outcome {
    let (meeting, _) = writable(ctx)?;
    let mut guests = present(meeting, ctx.world());
    let most = whole(guests.len().min(99));
    let needed = |name| move || fault(name, say!("fault-needed"));
    let tables =
        number(answers, "group_count", 1, most)?.and_then(|count| usize::try_from(count).ok());
    let count = tables.and_then(NonZeroUsize::new).ok_or_else(needed("group_count"))?;
    let rounds = number(answers, "rounds", 1, 20)?
        .and_then(|rounds| usize::try_from(rounds).ok())
        .ok_or_else(needed("rounds"))?;
    let seed = number(answers, "seed", 0, 999_999_999)?.ok_or_else(needed("seed"))?;
    let place = Place { row: &Row::new(), world: ctx.world() };
    let asked = Parties::read(answered(answers, "hosts"), &place)
        .map_err(|reason| fault("hosts", reason))?;
    let mut hosts: Vec<Id> = Vec::new();
    for party in asked.0 {
        match party {
            Party::Known(id) if guests.contains(&id) && hosts.len() < count.get() => hosts.push(id),
            other => {
                return Err(fault(
                    "hosts",
                    say!("fault-host", name = other.shown(ctx.book()), tables = count.get()),
                ));
            }
        }
        guests.retain(|guest| !hosts.contains(guest));
    }
    let making = Making::new(template, say!("rule-world-cafe"), Some(seed), ctx)?;
    let mut start = share_out(&guests, count, seed.unsigned_abs(), ctx.world());
    // Where nobody was named, the seed names somebody of the table.
    for table in start.iter_mut().skip(hosts.len()) {
        if let Some(at) = usize::try_from(seed).unwrap_or(0).checked_rem(table.len()) {
            hosts.push(table.remove(at));
        }
    }
    let mut changes = Vec::new();
    for (round, tables) in rotate(&start, rounds).into_iter().enumerate() {
        for (number, guests) in tables.into_iter().enumerate() {
            let host = hosts.get(number).copied().map(Party::Known);
            let members =
                host.iter().cloned().chain(guests.into_iter().map(Party::Known)).collect();
            changes.push(making.group(round, number, None, members, host)?);
        }
    }
    let lines: Vec<&str> =
        answered(answers, "asked").lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let every = lines.len() == 1;
    let words = lines.into_iter().zip(making.first..).map(|(line, round)| {
        Prose::new(line)
            .map(|words| (words, (!every).then_some(round), None))
            .map_err(|reason| fault("asked", reason))
    });
    changes.extend(making.questions(words.collect::<Result<_, _>>()?)?);
    Ok(making.done(changes))
}

/// The questions of a method, put to the groups there are, or to all.
fn asked(template: &'static Template, ctx: &Ctx<'_>) -> Outcome {
    let making = Making::new(template, say!("rule-open-space"), None, ctx)?;
    Ok(making.done(making.of(template)?))
}
