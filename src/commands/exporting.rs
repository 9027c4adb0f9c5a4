//! Handing out documents from the screen. Keeps out: what stands in them and where files go.

use crate::deeds;
use crate::documents::{self, Document, Subject};
use crate::domain::{Draw, Id, Kind, Selection, budgets};
use crate::flow::{Act, Command, Ctx, Export, Layer, Offer, Outcome, Room};
use crate::forms::RecordForm;
use crate::readings::Face;
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command { name: "export", scopes: &["global"], hint: 80, run: export, ..Command::ROW },
    Command { name: "office", scopes: &["global"], run: office, ..Command::ROW },
];

/// The documents that can be handed out, those that belong to the room first, its public face
/// before the other.
fn offers(ctx: &Ctx<'_>) -> Vec<Export> {
    let sitting = ctx.meant().map(|(_, meeting)| meeting.number.get().to_string());
    let mut offers: Vec<Export> = Vec::new();
    for document in Document::ALL.iter().copied() {
        for face in
            [Face::Public, Face::Reserved].into_iter().filter(|face| document.face(*face) == *face)
        {
            for id in which(document, sitting.as_deref(), ctx) {
                let formats = document.formats().iter().copied();
                let formats = formats.filter(|format| format.is_built());
                offers.extend(formats.map(|format| Export {
                    document,
                    id: id.clone(),
                    face,
                    format,
                }));
            }
        }
    }
    // On the day of a sitting its documents come next, wherever the hands are.
    let is_today = ctx.meant().is_some_and(|(_, meeting)| meeting.date == ctx.today());
    // Before its day a sitting has nothing to hand out but what calls it.
    let is_ahead = ctx
        .meant()
        .is_some_and(|(_, meeting)| meeting.start.is_none() && meeting.date > ctx.today());
    let place = |document: Document| {
        let within = |code: &str| document.rooms().iter().find(|(room, _)| *room == code);
        let here = within(ctx.room.code()).map(|(_, place)| (0, *place));
        let today = within(Room::Live.code()).filter(|_| is_today).map(|(_, place)| (1, *place));
        let (whose, place) = here.or(today).unwrap_or((2, u8::MAX));
        (whose, !(is_ahead && document == Document::Convocation), place)
    };
    // What is chosen most stands first: the documents of the room, and each in its first format;
    // letters find the others.
    let other = |offer: &Export| offer.document.formats().first() != Some(&offer.format);
    offers.sort_by_key(|offer| (other(offer), place(offer.document)));
    offers
}

/// Which of a document can be handed out: the sitting at hand, each rule of selection, or the one
/// there is.
fn which(document: Document, sitting: Option<&str>, ctx: &Ctx<'_>) -> Vec<Option<String>> {
    match document.subject() {
        Subject::Selection => ctx
            .world()
            .all::<Selection>()
            .map(|(_, rule)| Some(rule.name.as_str().to_owned()))
            .collect(),
        // Every vote that is closed, the last one first.
        Subject::Budget => budgets::series(ctx.world())
            .into_iter()
            .rev()
            .filter(|(_, own)| !own.is_open())
            .map(|(_, own)| Some(own.number.get().to_string()))
            .collect(),
        // Every draw, the last one first.
        Subject::Draw => {
            let mut numbers: Vec<i64> =
                ctx.world().all::<Draw>().map(|(_, own)| own.number.get()).collect();
            numbers.sort_unstable();
            numbers.iter().rev().map(|number| Some(number.to_string())).collect()
        }
        // The round on screen, where one was chosen.
        Subject::Round => {
            vec![
                ctx.view_state.round.map(|id| label(id, ctx)).filter(|_| ctx.room == Room::Results),
            ]
        }
        // The sitting at hand, and all of them.
        Subject::Sittings => sitting
            .map(|number| Some(number.to_owned()))
            .into_iter()
            .map(Some)
            .chain([None])
            .map(Option::flatten)
            .collect(),
        Subject::Sitting => sitting.map(|number| Some(number.to_owned())).into_iter().collect(),
        Subject::Table => vec![None],
    }
}

/// A record as it is named.
fn label(id: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().label(id)
}

/// What is asked before a document goes out that lacks parts: which, and whether it is wanted as a
/// draft.
fn incomplete(export: Export, missing: &[Sentence], ctx: &Ctx<'_>) -> Act {
    let mut lines = vec![ctx.tell(&say!("export-incomplete", count = missing.len()))];
    lines.extend(missing.iter().map(|part| format!("- {}", ctx.tell(part))));
    let title = ctx.tell(&export.document.sentence());
    let confirm = ctx.question(title, lines);
    Act::Open(Layer::ask(confirm, move |_| Ok(vec![Act::Export(export.clone())])))
}

/// Asks for a name that is an office, and puts it on the list of the table.
fn office(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let form = RecordForm::new(Kind::Offices)
        .by(|texts, world, by| deeds::offices::listed(texts, world, by));
    Ok(vec![Act::Open(form.layer(ctx, |_| Vec::new()))])
}

/// The question whether words that stopped a document are an office: yes puts them on the list of
/// the table and asks for the document again.
pub(crate) fn is_office(name: String, export: Export, why: &Sentence, ctx: &Ctx<'_>) -> Box<Layer> {
    let lines = vec![
        ctx.tell(&say!("office-question", name = name.as_str())),
        ctx.tell(&say!("office-question-then")),
        String::new(),
        ctx.tell(why),
    ];
    let question = ctx.question(ctx.tell(&say!("app-not-exported-title")), lines);
    Layer::ask(question, move |ctx| {
        let draft = deeds::offices::list(&name, ctx.world(), &ctx.caller())?;
        Ok(vec![Act::Close, Act::Commit(draft), Act::Export(export.clone())])
    })
}

fn export(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let offer = |offer: Export| {
        let name = offer.document.sentence();
        let name = match &offer.id {
            Some(rule) if offer.document.subject() == Subject::Selection => {
                say!("export-selection", document = name, name = rule.clone())
            }
            Some(id) if offer.document.subject() == Subject::Budget => {
                say!("export-budget", document = name, number = id.clone())
            }
            Some(id) if offer.document.subject() == Subject::Draw => {
                say!("export-draw", document = name, number = id.clone())
            }
            Some(id) if offer.document.subject() == Subject::Round => {
                say!("export-round", document = name, number = id.clone())
            }
            Some(id) => say!("export-sitting", document = name, number = id.clone()),
            None => name,
        };
        let face =
            if offer.face == Face::Reserved { say!("face-reserved") } else { say!("face-public") };
        let hint = format!("{}, {}", ctx.tell(&face), offer.format.code());
        Offer::new(offer, ctx.tell(&name)).hinted(hint)
    };
    let title = ctx.tell(&say!("export-title"));
    let offers = offers(ctx).into_iter().map(offer);
    let layer = Layer::choose(title, offers, |ctx, export| {
        let export = export.clone();
        let missing = documents::missing(export.document, export.id.as_deref(), ctx.world());
        Ok(vec![if missing.is_empty() {
            Act::Export(export)
        } else {
            incomplete(export, &missing, ctx)
        }])
    });
    Ok(vec![Act::Open(layer.by_hints_too())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_offered_first_in_rooms_that_exist() {
        for document in Document::ALL {
            for (room, _) in document.rooms() {
                assert!(Room::of(room).is_some(), "{document:?}: {room}");
            }
        }
    }
}
