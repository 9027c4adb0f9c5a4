//! What can be done on a layer: forms, pickers, questions, pages, the filter. Keeps out: what the
//! layer is for.

use super::everywhere::{MOTIONS, motion_of};
use crate::flow::{Act, Advance, Arguments, Command, LayerAct, Outcome};
use crate::kit::typed::Typed;

const EDITS: &[&str] = &[
    "undo",
    "redo",
    "word-left",
    "word-right",
    "delete-word",
    "delete-to-start",
    "newline",
    "home",
    "end",
];

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "accept",
        scopes: &["form", "picker", "filter", "confirm"],
        hint: 11,
        run: |_, _| layer(LayerAct::Accept),
        ..Command::ROW
    },
    Command {
        name: "cancel",
        scopes: &["form", "picker", "filter", "confirm", "page", "check", "refused"],
        hint: 30,
        run: |_, _| layer(LayerAct::Cancel),
        ..Command::ROW
    },
    Command {
        name: "field",
        scopes: &["form"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        hint: 20,
        run: |_, way| layer(if way == "next" { LayerAct::Next } else { LayerAct::Previous }),
        ..Command::ROW
    },
    Command {
        name: "section",
        scopes: &["form"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        run: |_, way| layer(LayerAct::Section(Advance::of(way))),
        ..Command::ROW
    },
    Command {
        name: "answer",
        scopes: &["confirm"],
        arguments: Arguments::OneOf(&["yes", "no"]),
        hint: 1,
        run: |_, word| layer(LayerAct::Answer(word == "yes")),
        ..Command::ROW
    },
    Command {
        name: "choose",
        scopes: &["form", "confirm"],
        arguments: Arguments::OneOf(&["next", "previous"]),
        run: |_, way| layer(LayerAct::Choose(if way == "next" { 1 } else { -1 })),
        ..Command::ROW
    },
    Command {
        name: "step",
        scopes: &["form", "picker", "page", "check"],
        arguments: Arguments::OneOf(MOTIONS),
        run: |_, way| {
            Ok(motion_of(way)
                .map(|motion| Act::Layer(LayerAct::Step(motion)))
                .into_iter()
                .collect())
        },
        ..Command::ROW
    },
    Command {
        name: "text",
        scopes: &["form", "picker", "filter"],
        arguments: Arguments::OneOf(EDITS),
        run: |_, way| {
            Ok(edit(way).map(|typed| Act::Layer(LayerAct::Edit(typed))).into_iter().collect())
        },
        ..Command::ROW
    },
];

fn layer(act: LayerAct) -> Outcome {
    Ok(vec![Act::Layer(act)])
}

fn edit(word: &str) -> Option<Typed> {
    Some(match word {
        "undo" => Typed::Undo,
        "redo" => Typed::Redo,
        "word-left" => Typed::WordLeft,
        "word-right" => Typed::WordRight,
        "delete-word" => Typed::DeleteWord,
        "delete-to-start" => Typed::DeleteToStart,
        "newline" => Typed::Newline,
        "home" => Typed::Home,
        "end" => Typed::End,
        _ => return None,
    })
}
