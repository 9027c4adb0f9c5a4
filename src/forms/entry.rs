//! The short forms at the foot of the live sitting, one for each kind of entry. Keeps out: the sitting's clock and agenda.

use super::record::RecordForm;
use crate::domain::{ConsensusMethod, Datum, EntryKind, Id, Kind, Meeting, Row};
use crate::flow::{Ctx, Layer};

/// The fields each kind of entry asks for, the words first.
const fn asked(kind: EntryKind) -> &'static [&'static str] {
    match kind {
        EntryKind::Divergence => &["text", "holders", "tags"],
        EntryKind::Decision => &["text", "method", "reservation", "holders"],
        EntryKind::Agreement | EntryKind::Question | EntryKind::Note => &["text", "tags"],
        EntryKind::Contribution | EntryKind::Communication | EntryKind::Action => &["text", "speaker", "tags"],
    }
}

/// The form for an entry of a sitting, taken down now.
pub fn entry(kind: EntryKind, meeting: Id, item: Option<Id>, ctx: &Ctx<'_>) -> Box<Layer> {
    let mut form = if kind == EntryKind::Action {
        RecordForm::new(Kind::Actions).only(&["text", "owner", "due"]).with("meeting", meeting.to_string())
    } else {
        RecordForm::new(Kind::Entries).only(asked(kind)).with("meeting", meeting.to_string()).with("kind", kind.code())
    };
    // A record that is filled in on a day without a start and an entry has no minute to begin from: it is asked for.
    let minute = ctx.world().get::<Meeting>(meeting).and_then(|sitting| ctx.minute_of(meeting, sitting));
    form = match minute {
        _ if kind == EntryKind::Action => form,
        Some(minute) => form.with("time", minute.raw()),
        None => form.also("time"),
    };
    if kind == EntryKind::Decision {
        form = form.with("method", "consensus");
    }
    if let Some(item) = item.filter(|_| kind != EntryKind::Action) {
        form = form.with("item", item.to_string());
    }
    form.titled(ctx.tell(&kind.sentence())).mended(follow).at_foot().layer(ctx, |_| Vec::new())
}

/// A reservation makes a consensus one with reservations, without a second look at the method.
fn follow(row: &mut Row) {
    let reserved = row.get("reservation").is_some_and(|words| !words.trim().is_empty());
    if reserved && row.get("method").is_some_and(|method| method == ConsensusMethod::Consensus.code()) {
        row.insert("method".to_owned(), ConsensusMethod::Reservations.code().to_owned());
    }
}
