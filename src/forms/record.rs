//! The form of a record of any kind: all its fields, or some of them. Keeps out: which forms a
//! screen offers.

use std::cell::RefCell;

use super::options::{field_box, meaning, party_label, tying};
use super::sections::section;
use crate::deeds::beginnings::Beginning;
use crate::deeds::{self, Caller, Written, write};
use crate::domain::{
    Bound, Cell, Datum, Field, Id, Kind, Moment, Place, Record, Row, Shape, Share, Veiled, World,
    field_label,
};
use crate::flow::{Act, Answers, Body, Ctx, Layer, Notice, Room};
use crate::kit::FormState;
use crate::kit::{Field as FieldBox, FieldKind};
use crate::ledger::{Draft, Refusal};
use crate::say;
use crate::text::Sentence;

/// Whether a field is filled in by the program: the day and the number of a revision; where a
/// record went or came from, which a command decides.
fn is_own(kind: Kind, field: &str) -> bool {
    let lineage = matches!(kind, Kind::Stakeholders | Kind::Proposals)
        && matches!(field, "merged_into" | "split_from");
    let is_counted = field == "version" && matches!(kind, Kind::Criteria | Kind::Scores);
    let reopening = kind == Kind::Meetings && matches!(field, "revision" | "reason");
    let approved = kind == Kind::Courses && field == "approved_as";
    field == "revised" || approved || lineage || is_counted || reopening
}

/// How the texts of a form become a record, where it is not written alone.
type Writer = dyn Fn(&Row, &dyn World, &Caller<'_>) -> Result<Written, Refusal>;

/// A form to be.
pub(crate) struct RecordForm {
    kind: Kind,
    id: Option<Id>,
    preset: Row,
    shown: Option<Vec<&'static str>>,
    arranged: bool,
    focus: Option<&'static str>,
    gone_into: bool,
    foot: bool,
    title: Option<String>,
    note: Option<(&'static str, String)>,
    mend: fn(&mut Row),
    writer: Option<Box<Writer>>,
}

impl RecordForm {
    /// For a new record.
    pub(crate) const fn new(kind: Kind) -> Self {
        Self {
            kind,
            id: None,
            preset: Row::new(),
            shown: None,
            arranged: false,
            focus: None,
            gone_into: false,
            foot: false,
            title: None,
            note: None,
            mend: |_| (),
            writer: None,
        }
    }

    /// For the record with this id.
    pub(crate) fn of(kind: Kind, id: Id) -> Self {
        Self { id: Some(id), ..Self::new(kind) }
    }

    /// With a value entered beforehand; a field that is not shown keeps it.
    #[must_use]
    pub(crate) fn with(mut self, field: &str, value: impl Into<String>) -> Self {
        self.preset.insert(field.to_owned(), value.into());
        self
    }

    /// For a new record that begins so.
    pub(crate) fn begun(beginning: Beginning) -> Self {
        let Beginning { kind, texts, first } = beginning;
        Self { preset: texts, focus: first, ..Self::new(kind) }
    }

    /// With only these fields, in this order.
    #[must_use]
    pub(crate) fn only(mut self, fields: &[&'static str]) -> Self {
        self.shown = Some(fields.to_vec());
        self
    }

    /// With all of it, in this order.
    #[must_use]
    pub(crate) fn arranged(self, fields: &[&'static str]) -> Self {
        Self { arranged: true, ..self.only(fields) }
    }

    /// With one more field after those.
    #[must_use]
    pub(crate) fn also(mut self, field: &'static str) -> Self {
        self.shown.get_or_insert_default().push(field);
        self
    }

    /// With the hand on this field.
    #[must_use]
    pub(crate) const fn at(mut self, field: &'static str) -> Self {
        self.focus = Some(field);
        self
    }

    /// With these words above it.
    #[must_use]
    pub(crate) fn titled(mut self, title: String) -> Self {
        self.title = Some(title);
        self
    }

    /// With these words below the box of a field, in place of what it is for.
    #[must_use]
    pub(crate) fn noted(self, field: &'static str, note: String) -> Self {
        Self { note: Some((field, note)), ..self }
    }

    /// With this done to what was entered, before it is read.
    #[must_use]
    pub(crate) const fn mended(mut self, mend: fn(&mut Row)) -> Self {
        self.mend = mend;
        self
    }

    /// Written by a deed, which changes something beside in the same act.
    #[must_use]
    pub(crate) fn by(
        mut self,
        writer: impl Fn(&Row, &dyn World, &Caller<'_>) -> Result<Written, Refusal> + 'static,
    ) -> Self {
        self.writer = Some(Box::new(writer));
        self
    }

    /// With what a key began: letters go on it.
    #[must_use]
    pub(crate) const fn gone_into(mut self) -> Self {
        self.gone_into = true;
        self
    }

    /// At the foot of the screen.
    #[must_use]
    pub(crate) const fn at_foot(mut self) -> Self {
        self.foot = true;
        self
    }

    /// The layer; `then` says what follows beside the commit.
    pub(crate) fn layer(
        self,
        ctx: &Ctx<'_>,
        then: impl Fn(Id) -> Vec<Act> + 'static,
    ) -> Box<Layer> {
        let sheet = self.sheet(ctx);
        let world = sheet.as_ref().map_or(ctx.world(), |sheet| sheet);
        let record = self.id.and_then(|id| world.record(id));
        let shown: Vec<&Field> = match &self.shown {
            Some(names) => names
                .iter()
                .filter_map(|name| self.kind.fields().iter().find(|field| field.name == *name))
                .collect(),
            None => {
                // The words of a reason can be mended; without one there is nothing to mend.
                let is_mended = |field: &Field| {
                    let has = |record: &Record| record.cell("reason", world) != Cell::Empty;
                    field.name == "reason" && record.is_some_and(has)
                };
                let is_asked = |field: &&Field| !is_own(self.kind, field.name) || is_mended(field);
                self.kind.fields().iter().filter(is_asked).collect()
            }
        };
        let initial: Vec<(String, String)> = shown
            .iter()
            .map(|field| (field.name.to_owned(), self.initial(field, record, ctx)))
            .collect();
        let one = Sentence::new(format!("kind-one-{}", self.kind));
        let title = match record {
            _ if self.title.is_some() => self.title.clone().unwrap_or_default(),
            Some(record) => {
                ctx.tell(&say!("form-edit", kind = one, name = record.label(ctx.world())))
            }
            None => ctx.tell(&say!("form-new", kind = one)),
        };
        let boxes = shown.iter().map(|field| self.boxed(field, ctx)).collect();
        let mut form =
            FormState::new(title, boxes, &initial).counted(&ctx.tell(&say!("form-counted")));
        // What is filled in already is passed: the first key of a new record is one of its words.
        let lacking = || {
            let is_filled =
                |name: &str| initial.iter().any(|(at, text)| at == name && !text.is_empty());
            let begins_filled = shown.first().is_some_and(|first| is_filled(first.name));
            let first = shown.iter().find(|field| field.required && !is_filled(field.name));
            first.filter(|_| begins_filled && self.id.is_none()).map(|field| field.name)
        };
        if let Some(field) = self.focus.or_else(lacking) {
            form.focus(field);
        }
        if self.gone_into {
            form = form.begun();
        }
        let foot = self.foot;
        let seen = RefCell::new(initial);
        let layer = Layer::new(Body::Form(form), move |ctx, answers| {
            let mut acts = Vec::new();
            let answers = &self.meant(answers, &seen, ctx)?;
            let (id, draft) = self.draft(answers, ctx)?;
            let next = then(id);
            // What leads nowhere, and is no line of the running record, would be kept unseen. Said
            // first: what the table remarks on it matters more.
            let is_seen = !next.is_empty() || ctx.room == Room::Live;
            if let Some(draft) = draft.as_ref().filter(|_| !is_seen) {
                let kept = say!("form-kept", what = draft.label.clone());
                acts.push(Act::Say(Notice::plain(kept)));
            }
            acts.extend(draft.map(Act::Commit));
            acts.extend(next);
            Ok(acts)
        });
        let layer = layer.saying(understood);
        if foot { layer.at_foot() } else { layer }
    }

    /// A mark is read on the sheet on which it stands.
    fn sheet<'a>(&self, ctx: &Ctx<'a>) -> Option<Veiled<'a>> {
        (self.kind == Kind::Scores).then(|| ctx.sheet()).flatten()
    }

    /// The box of a field; at the foot of the screen a text has the rows it takes.
    fn boxed(&self, field: &Field, ctx: &Ctx<'_>) -> FieldBox {
        let mut made = field_box(field, ctx);
        if let Some(known) = tying(self.kind, field.name, ctx) {
            made.kind = FieldKind::Suggest(known);
        }
        // At the foot there is no room beside what is typed.
        if !self.foot {
            let meaning = meaning(self.kind, field, ctx);
            made.help = match made.help.as_str() {
                "" => meaning,
                more => ctx.tell(&say!("form-help-both", meaning = meaning, more = more)),
            };
        }
        if let Some((_, note)) = self.note.as_ref().filter(|(of, _)| *of == field.name) {
            made = made.help(note.clone());
        }
        if let Some(section) =
            section(self.kind, field.name).filter(|_| self.shown.is_none() || self.arranged)
        {
            made = made.under(ctx.tell(&section));
        }
        if self.foot && made.kind == FieldKind::Text {
            made.kind = FieldKind::ShortText;
            made = made.help("");
        }
        made
    }

    /// The text a field starts with: preset, else what the record holds, shown as a person would
    /// type it.
    fn initial(&self, field: &Field, record: Option<&Record>, ctx: &Ctx<'_>) -> String {
        if let Some(value) = self.preset.get(field.name) {
            return value.clone();
        }
        let Some(record) = record else { return String::new() };
        match (field.shape, record.cell(field.name, ctx.world())) {
            (_, Cell::Empty) => String::new(),
            (Shape::Reference(_) | Shape::Party | Shape::Mention, _) => {
                record.row().remove(field.name).unwrap_or_default()
            }
            (Shape::Moment, cell) => clock(&cell.text(), record, ctx),
            (Shape::Parties, _) => {
                let raw = record.row().remove(field.name).unwrap_or_default();
                raw.split(';')
                    .map(|party| party_label(party.trim(), ctx))
                    .collect::<Vec<_>>()
                    .join("; ")
            }
            (Shape::Date, cell) => crate::domain::read_date(&cell.text())
                .map_or_else(|_| cell.text(), |day| day.format("%d/%m/%Y").to_string()),
            (_, cell) => cell.text(),
        }
    }

    /// The answers of the fields that were written in: what others wrote in the other fields of the
    /// record meanwhile stays. What they wrote in one of these is told once, with both values;
    /// whoever confirms again means what stands in the form. A deed reads the whole form.
    fn meant(
        &self,
        answers: &Answers,
        seen: &RefCell<Vec<(String, String)>>,
        ctx: &Ctx<'_>,
    ) -> Result<Answers, Refusal> {
        let record = self.id.and_then(|id| ctx.world().record(id));
        let (Some(record), None) = (record, &self.writer) else { return Ok(answers.clone()) };
        let mut written = answers.clone();
        for (name, text) in seen.borrow_mut().iter_mut() {
            if answers.get(name) == Some(text) && !self.preset.contains_key(name) {
                written.remove(name);
                continue;
            }
            let Some(field) = self.kind.field(name) else { continue };
            let now = self.initial(field, Some(record), ctx);
            if now != *text && !self.preset.contains_key(name) {
                let mine = answers.get(name).cloned().unwrap_or_default();
                *text = now.clone();
                if mine != now {
                    return Err(self.both(field, &now, &mine, ctx));
                }
            }
        }
        Ok(written)
    }

    /// The refusal of a form whose field somebody else wrote in meanwhile.
    fn both(&self, field: &Field, theirs: &str, mine: &str, ctx: &Ctx<'_>) -> Refusal {
        let by = self.id.map_or("", |id| ctx.changed_by(id));
        let name = self.id.map(|id| ctx.world().label(id)).unwrap_or_default();
        Refusal::new(
            say!(
                "refused-both",
                name = name,
                field = field_label(field.name),
                who = by,
                theirs = theirs,
                mine = mine
            ),
            Some(say!("refused-both-hint")),
        )
    }

    /// The change the answers ask for; none when they change nothing.
    fn draft(&self, answers: &Answers, ctx: &Ctx<'_>) -> Result<(Id, Option<Draft>), Refusal> {
        let own = |(name, _): &(&String, &String)| self.kind.field(name).is_some();
        let mut row = self.preset.clone();
        row.extend(answers.iter().filter(own).map(|(name, text)| (name.clone(), text.clone())));
        (self.mend)(&mut row);
        let sheet = self.id.and_then(|_| self.sheet(ctx));
        let world: &dyn World = sheet.as_ref().map_or(ctx.world(), |sheet| sheet);
        let caller = ctx.caller();
        let Written { id, draft } = match &self.writer {
            Some(writer) => writer(&row, world, &caller)?,
            None => write(self.kind, self.id, &row, world, &caller)?,
        };
        Ok((id, (!draft.changes.is_empty()).then_some(draft)))
    }
}

/// The day that words such as "by friday" mean, said while they are typed; a day written out needs
/// no saying.
fn understood(ctx: &Ctx<'_>, field: &str, typed: &str) -> Option<String> {
    if field == "share" {
        return majority(typed).map(|said| ctx.tell(&said));
    }
    let dated = Kind::ALL
        .iter()
        .flat_map(|kind| kind.fields())
        .any(|f| f.name == field && f.shape == Shape::Date);
    if !dated || typed.trim().is_empty() || crate::domain::read_date(typed).is_ok() {
        return None;
    }
    crate::text::read_date(typed, ctx.today()).ok().map(|day| ctx.session.language.date_long(day))
}

/// Whether the share of a majority is reached or passed, which people say with one word.
fn majority(typed: &str) -> Option<Sentence> {
    let (share, bound) = deeds::majority(typed.trim());
    Share::parse(&share).ok()?;
    Some(match bound {
        Some(Bound::AtLeast) => say!("majority-reached", share = share),
        Some(Bound::MoreThan) => say!("majority-passed", share = share),
        None => say!("majority-by-bound", share = share),
    })
}

/// A moment as a clock of the room shows it, where that reads back as the same moment; else whole.
fn clock(moment: &str, record: &Record, ctx: &Ctx<'_>) -> String {
    let row = record.row();
    let place = Place { row: &row, world: ctx.world() };
    let Ok(whole) = Moment::read(moment, &place) else { return moment.to_owned() };
    let short = crate::text::clock(whole.0.with_timezone(&ctx.world().zone()).time());
    if Moment::read(&short, &place) == Ok(whole) { short } else { moment.to_owned() }
}
