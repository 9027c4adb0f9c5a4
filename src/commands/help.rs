//! Help and the palette, drawn from the same rows and keys. Keeps out: the words of each command.

use crate::flow::{Act, Arguments, Body, Command, Ctx, Layer, Outcome, scopes};
use crate::keys::GLOBAL;
use crate::kit::PageLine;
use crate::kit::{PickItem, PickerState};
use crate::say;
use crate::text::Sentence;

pub const ROWS: &[Command] = &[
    Command { name: "help", scopes: &["global", "form", "picker", "filter"], arguments: Arguments::None, hint: 98, run: help },
    Command { name: "palette", scopes: &["global"], arguments: Arguments::None, hint: 97, run: palette },
];

/// Where the words of a command begin on the help page.
const INDENT: u16 = 22;

/// The scopes in force, nearest first.
fn in_force(ctx: &Ctx<'_>) -> Vec<&'static str> {
    ctx.room.scopes().iter().copied().chain([GLOBAL]).collect()
}

/// The keys that run a command where these scopes are in force, as a person reads them.
fn shown(ctx: &Ctx<'_>, scopes: &[&str], command: &str, argument: &str) -> String {
    let unicode = ctx.session.look.unicode;
    let found = ctx.keymap.reach(scopes, command, argument);
    found.iter().map(|sequence| sequence.shown(unicode)).collect::<Vec<_>>().join("  ")
}

fn help(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let mut lines = vec![PageLine::plain(ctx.tell(&Sentence::new(format!("help-{}", ctx.room.code()))))];
    let layered =
        scopes().iter().map(|scope| scope.name).filter(|name| ["form", "picker", "filter", "confirm", "page"].contains(name));
    for scope in in_force(ctx).into_iter().chain(layered) {
        let bindings = ctx.keymap.bindings(scope);
        if bindings.is_empty() {
            continue;
        }
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&Sentence::new(format!("scope-{scope}")))));
        for command in ctx.commands {
            for argument in command.each() {
                let keys = shown(ctx, &[scope], command.name, argument);
                if !keys.is_empty() {
                    lines.push(PageLine::entry(keys, ctx.tell(&command.doc(argument)), INDENT));
                }
            }
        }
    }
    Ok(vec![Act::Open(Layer::page(ctx.tell(&say!("help-title")), lines))])
}

fn palette(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let force = in_force(ctx);
    let items = ctx
        .commands
        .iter()
        .filter(|command| command.scopes.iter().any(|scope| force.contains(scope)))
        .flat_map(|command| command.each().iter().map(move |argument| (command, *argument)))
        .map(|(command, argument)| PickItem {
            id: format!("{} {argument}", command.name),
            label: ctx.tell(&command.doc(argument)),
            hint: shown(ctx, &force, command.name, argument),
        })
        .collect();
    let picker = PickerState::new(ctx.tell(&say!("palette-title")), items);
    Ok(vec![Act::Open(Layer::new(Body::Picker(picker), |_, answers| {
        let chosen = answers.get("chosen").map(String::as_str).unwrap_or_default();
        let (command, argument) = chosen.split_once(' ').unwrap_or((chosen, ""));
        Ok(vec![Act::Run(command.to_owned(), argument.to_owned())])
    }))])
}
