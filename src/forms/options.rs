//! What can be chosen in a field: codes by their sentences, records by their labels. Keeps out: the
//! form around it.

use crate::domain::{Code, Field, Kind, Lost, Record, Shape, field_label, fold};
use crate::flow::Ctx;
use crate::kit::{Field as FieldBox, FieldKind};
use crate::text::Sentence;

/// The words beside a field.
pub(crate) fn label_of(field: &str, ctx: &Ctx<'_>) -> String {
    ctx.tell(&field_label(field))
}

/// How a record is called where it must be told from others: people of the same name by their
/// organisation.
fn called(record: &Record, ctx: &Ctx<'_>) -> String {
    match record {
        Record::People(person)
            if ctx.world().find(Kind::People, person.name.as_str()) == Err(Lost::Several) =>
        {
            let organisation =
                person.organisation.as_ref().map(|name| name.as_str()).unwrap_or_default();
            format!("{} ({organisation})", person.name.as_str())
        }
        other => other.label(ctx.world()),
    }
}

fn is_merged(record: &Record) -> bool {
    matches!(record, Record::Stakeholders(stakeholder) if stakeholder.merged_into.is_some())
}

/// What stands in a form for a party: the label that can be chosen, or the words.
pub(super) fn party_label(party: &str, ctx: &Ctx<'_>) -> String {
    let record = party.parse().ok().and_then(|id| ctx.world().record(id));
    record.map_or_else(|| party.to_owned(), |record| called(record, ctx))
}

/// Every record of a kind, as something to choose: its id and its label, by label. Whoever was
/// merged is not to choose.
pub(crate) fn records(kind: Kind, ctx: &Ctx<'_>) -> Vec<(String, String)> {
    let mut options: Vec<(String, String)> = ctx
        .world()
        .every(kind)
        .filter(|(_, record)| !is_merged(record))
        .map(|(id, record)| (id.to_string(), called(record, ctx)))
        .collect();
    options.sort_by_key(|(_, label)| label.to_lowercase());
    options
}

/// Everybody who can be meant as a party: people, labs, stakeholders.
pub(crate) fn parties(ctx: &Ctx<'_>) -> Vec<(String, String)> {
    [Kind::People, Kind::Labs, Kind::Stakeholders]
        .into_iter()
        .flat_map(|kind| records(kind, ctx))
        .collect()
}

/// What is mentioned most: sittings, items, proposals and what was said, each with the name of its
/// kind.
fn mentions(ctx: &Ctx<'_>) -> Vec<(String, String)> {
    let kinds = [Kind::Meetings, Kind::Agenda, Kind::Proposals, Kind::Entries, Kind::Actions];
    let named = |kind: Kind| {
        let noun = ctx.tell(&Sentence::new(format!("kind-one-{kind}")));
        records(kind, ctx).into_iter().map(move |(id, label)| (id, format!("{noun} {label}")))
    };
    kinds.into_iter().flat_map(named).collect()
}

/// How a long text gets another line, since Enter saves; nothing where no key does it.
pub(crate) fn newline_help(ctx: &Ctx<'_>) -> String {
    let sequence = ctx.keymap.reach(&["form"], "text", "newline").into_iter().next();
    let key = sequence.map(|sequence| sequence.shown(ctx.session.look.unicode));
    key.map(|key| ctx.tell(&crate::say!("form-help-newline", key = key))).unwrap_or_default()
}

/// What a field is for: of its kind alone where that says it better, else of every kind.
pub(super) fn meaning(kind: Kind, field: &Field, ctx: &Ctx<'_>) -> String {
    let name = field.name.replace('_', "-");
    let own = Sentence::new(format!("help-field-{kind}-{name}"));
    let is_own = ctx.session.language.has(&own.key);
    let sentence = if is_own { own } else { Sentence::new(format!("help-field-{name}")) };
    ctx.tell(&sentence)
}

/// The codes of a set that are records of the table, beside those that every table has.
fn more(kind: Kind, codes: &[Code], ctx: &Ctx<'_>) -> Vec<(String, String)> {
    let world = ctx.world();
    let is_more = |id: &str| {
        let record = id.parse().ok().and_then(|id| world.record(id));
        let code = record.map(|record| record.cell("code", world).text());
        !codes.iter().any(|known| code.as_deref() == Some(known.code))
    };
    records(kind, ctx).into_iter().filter(|(id, _)| is_more(id)).collect()
}

/// The words that stand in a field of several records and tie them together, each once as it was
/// first written: the survey and the question of an answer, the survey of a theme. `None` for every
/// other field.
pub(super) fn tying(kind: Kind, field: &str, ctx: &Ctx<'_>) -> Option<Vec<(String, String)>> {
    let sources: &[Kind] = match (kind, field) {
        (Kind::Surveys | Kind::Themes, "survey") => &[Kind::Surveys, Kind::Themes],
        (Kind::Surveys, "question") => &[Kind::Surveys],
        _ => return None,
    };
    let world = ctx.world();
    let texts = sources.iter().flat_map(|kind| world.every(*kind));
    let mut known: Vec<String> = Vec::new();
    for (_, record) in texts {
        let text = record.cell(field, world).text();
        if !text.is_empty() && !known.iter().any(|other| fold(other) == fold(&text)) {
            known.push(text);
        }
    }
    known.sort_by_cached_key(|text| fold(text));
    Some(known.into_iter().map(|text| (text.clone(), text)).collect())
}

/// The box for a field of a noun.
pub(crate) fn field_box(field: &Field, ctx: &Ctx<'_>) -> FieldBox {
    let kind = match field.shape {
        Shape::Prose => FieldKind::Text,
        Shape::Code { set, codes, own } => {
            let blank =
                (!field.required).then(|| (String::new(), ctx.tell(&crate::say!("form-blank"))));
            let coded = codes.iter().map(|code| {
                let sentence = Sentence::new(format!("code-{set}-{}", code.code.replace('_', "-")));
                let named = own.and_then(|kind| ctx.world().find(kind, code.code).ok());
                let named = named.map(|id| ctx.world().label(id));
                (code.code.to_owned(), named.unwrap_or_else(|| ctx.tell(&sentence)))
            });
            let more = own.map(|kind| more(kind, codes, ctx)).unwrap_or_default();
            FieldKind::Choice(blank.into_iter().chain(coded).chain(more).collect())
        }
        Shape::Reference(kind) => FieldKind::Suggest(records(kind, ctx)),
        Shape::Party => FieldKind::Suggest(parties(ctx)),
        Shape::Mention => FieldKind::Suggest(mentions(ctx)),
        Shape::Parties => FieldKind::SuggestMany(parties(ctx)),
        Shape::Integer { .. }
        | Shape::Line
        | Shape::Decimal
        | Shape::Money
        | Shape::Date
        | Shape::Moment
        | Shape::Mark
        | Shape::Tags => FieldKind::Line,
    };
    let help = match field.shape {
        Shape::Prose => newline_help(ctx),
        Shape::Date => ctx.tell(&crate::say!("form-help-date")),
        Shape::Moment => ctx.tell(&crate::say!("form-help-time")),
        Shape::Tags => ctx.tell(&crate::say!("form-help-tags")),
        Shape::Parties => ctx.tell(&crate::say!("form-help-parties")),
        Shape::Integer { min, max } if max - min <= 20 => {
            ctx.tell(&crate::say!("form-help-bounds", min = min, max = max))
        }
        _ => String::new(),
    };
    let made = FieldBox::new(field.name, label_of(field.name, ctx), kind).help(help);
    if field.required { made.required() } else { made }
}
