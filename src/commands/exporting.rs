//! Handing out documents from the screen. Keeps out: what stands in them and where files go.

use crate::documents::Document;
use crate::flow::{Act, Arguments, Body, Command, Ctx, Export, Layer, Outcome, Room};
use crate::kit::{PickItem, PickerState};
use crate::readings::Face;
use crate::say;

pub const ROWS: &[Command] =
    &[Command { name: "export", scopes: &["global"], arguments: Arguments::None, hint: 80, run: export }];

/// The documents that can be handed out, those that belong to the room first, its public face before the other.
fn offers(ctx: &Ctx<'_>) -> Vec<Export> {
    let sitting = ctx.meant().map(|(_, meeting)| meeting.number.get().to_string());
    let here: &[Document] = match ctx.room {
        Room::Stakeholders => &[Document::Stakeholders],
        Room::Map => &[Document::Grid, Document::Salience, Document::Network, Document::Stakeholders],
        Room::Proposals | Room::Scores | Room::Results => &[Document::Ranking],
        _ => &[Document::Minutes],
    };
    let mut offers: Vec<Export> = Vec::new();
    for document in Document::ALL.iter().copied().filter(|document| !document.needs_id() || sitting.is_some()) {
        for face in [Face::Public, Face::Reserved].into_iter().filter(|face| document.face(*face) == *face) {
            let id = sitting.clone().filter(|_| document.needs_id());
            offers.push(Export { document, id, face });
        }
    }
    let place = |document| here.iter().position(|other| *other == document).unwrap_or(here.len());
    offers.sort_by_key(|offer| place(offer.document));
    offers
}

fn export(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let offers = offers(ctx);
    let items = offers
        .iter()
        .enumerate()
        .map(|(index, offer)| {
            let name = offer.document.sentence();
            let name = match &offer.id {
                Some(id) => say!("export-sitting", document = name, number = id.clone()),
                None => name,
            };
            let face = if offer.face == Face::Reserved { say!("face-reserved") } else { say!("face-public") };
            PickItem { id: index.to_string(), label: ctx.tell(&name), hint: ctx.tell(&face) }
        })
        .collect();
    let picker = PickerState::new(ctx.tell(&say!("export-title")), items);
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), move |_, answers| {
        let chosen = answers.get("chosen").and_then(|index| index.parse::<usize>().ok());
        Ok(chosen.and_then(|index| offers.get(index).cloned()).map(Act::Export).into_iter().collect())
    }))])
}
