//! The short forms at the foot of the live sitting, one for each kind of entry. Keeps out: the
//! sitting's clock and agenda.

use super::record::RecordForm;
use crate::domain::{ConsensusMethod, Datum, EntryKind, Id, Kind, Meeting, Question, Row, Turn};
use crate::flow::{Ctx, Layer};
use crate::say;

/// The fields each kind of entry asks for, the words first.
const fn asked(kind: EntryKind) -> &'static [&'static str] {
    match kind {
        EntryKind::Divergence => &["text", "holders", "tags"],
        EntryKind::Decision => &["text", "method", "reservation", "holders"],
        EntryKind::Agreement | EntryKind::Question | EntryKind::Note => &["text", "tags"],
        EntryKind::Contribution | EntryKind::Communication | EntryKind::Action => {
            &["text", "speaker", "tags"]
        }
    }
}

/// The form for an entry of a sitting, taken down now.
pub(crate) fn entry(kind: EntryKind, meeting: Id, item: Option<Id>, ctx: &Ctx<'_>) -> Box<Layer> {
    let form = if kind == EntryKind::Action {
        RecordForm::new(Kind::Actions)
            .only(&["text", "owner", "due"])
            .with("meeting", meeting.to_string())
            .with("item", item.map(|id| id.to_string()).unwrap_or_default())
    } else {
        RecordForm::new(Kind::Entries)
            .only(asked(kind))
            .with("meeting", meeting.to_string())
            .with("kind", kind.code())
    };
    let mut form = if kind == EntryKind::Action { form } else { placed(form, meeting, item, ctx) };
    if kind == EntryKind::Decision {
        form = form.with("method", "consensus");
    }
    // Whoever has the floor is the one who speaks.
    let is_held = ctx.world().get::<Meeting>(meeting).is_some_and(|own| ctx.in_session(own));
    let floor = ctx.world().of::<Turn>(meeting).find(|(_, turn)| is_held && turn.end.is_none());
    if let (EntryKind::Contribution, Some((_, turn))) = (kind, floor) {
        form = form.with("speaker", String::from(turn.speaker.clone()));
    }
    form.titled(titled(kind, meeting, ctx)).mended(follow).at_foot().layer(ctx, |_| Vec::new())
}

/// What is taken down; of a sitting that is over, or is not the one in progress, also which it is.
fn titled(kind: EntryKind, meeting: Id, ctx: &Ctx<'_>) -> String {
    let sitting = ctx.world().get::<Meeting>(meeting);
    match sitting.filter(|sitting| sitting.start.is_some() && !ctx.in_session(sitting)) {
        Some(over) => ctx.tell(&say!(
            "entry-in-another-sitting",
            kind = kind.sentence(),
            number = over.number.get(),
            date = ctx.session.language.date_short(over.date)
        )),
        None => ctx.tell(&kind.sentence()),
    }
}

/// The form for what a group, or the plenary, says under a question, or beside all of them.
pub(crate) fn answer(
    group: Option<Id>,
    question: Option<Id>,
    meeting: Id,
    item: Option<Id>,
    ctx: &Ctx<'_>,
) -> Box<Layer> {
    let label = |id: Id| ctx.world().label(id);
    let who = group.map_or_else(|| ctx.tell(&say!("groups-plenary")), label);
    let title =
        question.map_or_else(|| who.clone(), |question| format!("{who} / {}", label(question)));
    let item = question
        .and_then(|id| ctx.world().get::<Question>(id))
        .and_then(|question| question.item)
        .map_or(item, |own| Some(own.id));
    let mut form = RecordForm::new(Kind::Entries)
        .only(&["text", "speaker", "proposal", "tags"])
        .with("meeting", meeting.to_string())
        .with("kind", EntryKind::Contribution.code());
    for (field, id) in [("group", group), ("question", question)] {
        form = form.with(field, id.map(|id| id.to_string()).unwrap_or_default());
    }
    placed(form, meeting, item, ctx).titled(title).at_foot().layer(ctx, |_| Vec::new())
}

/// The same form at this minute, under an item. A record that is filled in on a day without a start
/// and an entry has no minute to begin from: it is asked for.
fn placed(form: RecordForm, meeting: Id, item: Option<Id>, ctx: &Ctx<'_>) -> RecordForm {
    let minute =
        ctx.world().get::<Meeting>(meeting).and_then(|sitting| ctx.minute_of(meeting, sitting));
    let form = match minute {
        Some(minute) => form.with("time", minute.raw()),
        None => form.also("time"),
    };
    match item {
        Some(item) => form.with("item", item.to_string()),
        None => form,
    }
}

/// A reservation makes a consensus one with reservations, without a second look at the method.
fn follow(row: &mut Row) {
    let reserved = row.get("reservation").is_some_and(|words| !words.trim().is_empty());
    if reserved
        && row.get("method").is_some_and(|method| method == ConsensusMethod::Consensus.code())
    {
        row.insert("method".to_owned(), ConsensusMethod::Reservations.code().to_owned());
    }
}
