//! What goes on after a sitting: what labs must be told, what is settled, notes that come. Keeps
//! out: the sitting itself.

use super::selected::nothing_selected;
use crate::deeds::reporting;
use crate::domain::reporting::tellable;
use crate::domain::{Id, Kind, Record, Report};
use crate::flow::{Act, Body, Command, Ctx, LabsMessage, Layer, Message, Offer, Outcome, Room};
use crate::forms::RecordForm;
use crate::kit::{Field, FieldKind, FormState};
use crate::ledger::{Pinned, Refusal};
use crate::say;
use crate::screens;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "tell-lab",
        scopes: &["live", "follow-up", "proposals", "registers"],
        hint: 13,
        run: tell,
        ..Command::ROW
    },
    Command { name: "told", scopes: &["labs"], hint: 13, run: told, ..Command::ROW },
    Command { name: "as-of", scopes: &["labs"], hint: 14, run: as_of, ..Command::ROW },
    Command {
        name: "participation",
        scopes: &["labs", "people"],
        hint: 15,
        run: participation,
        ..Command::ROW
    },
    Command { name: "settle", scopes: &["follow-up"], hint: 12, run: settle, ..Command::ROW },
    Command {
        name: "note-received",
        scopes: &["follow-up", "sittings"],
        hint: 14,
        run: note,
        types: true,
        ..Command::ROW
    },
];

/// Marks the selected record as something to tell a lab, or all of them.
fn tell(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    let labs = reporting::labs(ctx.world())?;
    tellable(id, ctx.world())?;
    // The lab; nothing for all of them.
    let every = Offer::new(None, ctx.tell(&say!("tell-all"))).hinted(labs.len().to_string());
    let offers = labs.iter().map(|(lab, named)| {
        let name = named.name.as_ref().unwrap_or(&named.code).as_str().to_owned();
        let is_marked = reporting::is_marked(*lab, id, ctx.world());
        let hint = is_marked.then(|| ctx.tell(&say!("tell-already")));
        Offer::new(Some(*lab), name).hinted(hint.unwrap_or_default())
    });
    let title = ctx.tell(&say!("tell-title"));
    Ok(vec![Act::Open(Layer::choose(title, offers.chain([every]), move |ctx, lab| {
        Ok(vec![Act::Commit(reporting::tell(id, *lab, ctx.world(), &ctx.caller())?)])
    }))])
}

/// The lab that is selected, or the one of the selected mandate or report-back.
fn lab(ctx: &Ctx<'_>) -> Result<Id, Refusal> {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    match ctx.world().record(id) {
        Some(Record::Labs(_)) => Ok(id),
        Some(Record::Reports(report)) => Ok(report.lab.id),
        Some(Record::Representatives(mandate)) => Ok(mandate.lab.id),
        _ => Err(nothing_selected()),
    }
}

/// Confirms that a lab was told: the selected thing, the only one, or the one chosen.
fn told(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let selected = ctx.subject().filter(|id| ctx.world().get::<Report>(*id).is_some());
    if let Some(id) = selected {
        return Ok(vec![confirm(id, ctx)]);
    }
    let lab = lab(ctx)?;
    match reporting::open(lab, ctx.world()).as_slice() {
        [] => Err(reporting::nothing_to_tell(lab, ctx.world())),
        [(only, _)] => Ok(vec![confirm(*only, ctx)]),
        several => {
            let offers = several
                .iter()
                .map(|(id, report)| Offer::new(*id, report.subject.shown(ctx.world())));
            let title = ctx.tell(&say!("told-title"));
            Ok(vec![Act::Open(Layer::choose(title, offers, |ctx, id| Ok(vec![confirm(*id, ctx)])))])
        }
    }
}

/// The form of the day and the person, filled in with today and whoever works here.
fn confirm(id: Id, ctx: &Ctx<'_>) -> Act {
    let mut form = RecordForm::of(Kind::Reports, id).only(&["told", "told_by"]);
    if let Some(report) = ctx.world().get::<Report>(id) {
        form = form.titled(ctx.tell(&say!("told-form", what = report.subject.shown(ctx.world()))));
        if report.is_open() {
            form = form
                .with("told", ctx.today().format("%d/%m/%Y").to_string())
                .with("told_by", ctx.session.who.clone());
        }
    }
    Act::Open(form.layer(ctx, |_| Vec::new()))
}

/// Shows who may speak for the labs on another day.
fn as_of(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let field = Field::new("date", ctx.tell(&say!("field-date")), FieldKind::Line)
        .help(ctx.tell(&say!("form-help-date")));
    let form = FormState::new(ctx.tell(&say!("as-of-title")), vec![field], &[]);
    Ok(vec![Act::Open(Layer::new(Body::Form(form), |ctx, answers| {
        let typed = answers.get("date").map(|text| text.trim()).unwrap_or_default();
        if typed.is_empty() {
            return Ok(vec![Act::Tell(Message::Labs(LabsMessage::AsOf(None)))]);
        }
        let day = crate::text::read_date(typed, ctx.today()).map_err(|what| {
            Refusal::of(vec![Pinned { change: 0, fault: crate::domain::Fault::new("date", what) }])
        })?;
        Ok(vec![Act::Tell(Message::Labs(LabsMessage::AsOf(Some(day))))])
    }))])
}

fn participation(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let (title, lines) = screens::participation_page(ctx);
    Ok(vec![Act::Open(Layer::page(title, lines))])
}

/// An action is done, or open again; a question is settled today, or open again.
fn settle(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let id = ctx.subject().ok_or_else(nothing_selected)?;
    Ok(vec![Act::Commit(reporting::settle(id, ctx.world(), &ctx.caller())?)])
}

/// A note that came between sittings.
fn note(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let form = RecordForm::new(Kind::Notes)
        .with("date", ctx.today().format("%d/%m/%Y").to_string())
        .only(&["text", "from", "date", "channel"])
        .at_foot();
    let stays = ctx.room == Room::FollowUp;
    Ok(vec![Act::Open(
        form.layer(ctx, move |id| if stays { vec![Act::Select(id.into())] } else { Vec::new() }),
    )])
}
