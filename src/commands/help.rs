//! Help and the palette, drawn from the same rows and keys. Keeps out: the words of each command.

use crate::flow::{Act, Command, Ctx, Layer, Offer, Outcome, scopes};
use crate::keys::{GLOBAL, Sequence};
use crate::kit::PageLine;
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] = &[
    Command {
        name: "help",
        scopes: &["global", "form", "picker", "filter"],
        hint: 98,
        run: help,
        ..Command::ROW
    },
    Command { name: "palette", scopes: &["global"], hint: 97, run: palette, ..Command::ROW },
];

/// Where the words of a command begin on the help page.
const INDENT: u16 = 22;

/// The scopes in force, nearest first.
fn in_force(ctx: &Ctx<'_>) -> Vec<&'static str> {
    ctx.room.scopes().iter().copied().chain([GLOBAL]).collect()
}

/// Sequences as a person reads them.
fn keycaps(ctx: &Ctx<'_>, sequences: &[Sequence]) -> String {
    let unicode = ctx.session.look.unicode;
    sequences.iter().map(|sequence| sequence.shown(unicode)).collect::<Vec<_>>().join("  ")
}

fn help(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let told = ctx.tell(&Sentence::new(format!("help-{}", ctx.room.code())));
    // Whoever asks over a layer asks for its keys: what the room is for comes after them.
    let mut lines: Vec<PageLine> = match ctx.layer {
        Some(_) => Vec::new(),
        None => vec![PageLine::plain(told.clone())],
    };
    let force = in_force(ctx);
    let layered = scopes().iter().map(|scope| scope.name).filter(|name| {
        ["form", "picker", "filter", "confirm", "page"].contains(name) && Some(*name) != ctx.layer
    });
    // What lies over the room shuts it out: each of these is in force alone.
    let own = ctx.layer.map(|scope| (scope, vec![scope]));
    let of_room = force.iter().map(|scope| (*scope, force.clone()));
    let all = own.into_iter().chain(of_room).chain(layered.map(|scope| (scope, vec![scope])));
    for (scope, force) in all {
        let rows =
            ctx.commands.iter().filter(|command| ctx.session.role.has(command.name)).flat_map(
                |command| command.each().iter().map(move |argument| (command, *argument)),
            );
        let rows = rows.map(|(command, argument)| {
            let heard = ctx.keymap.heard(&force, scope, command.name, argument);
            (keycaps(ctx, &heard), ctx.tell(&command.doc(argument)))
        });
        let rows = together(rows.filter(|(keys, _)| !keys.is_empty()));
        if rows.is_empty() {
            continue;
        }
        if !lines.is_empty() {
            lines.push(PageLine::blank());
        }
        lines.push(PageLine::title(ctx.tell(&Sentence::new(format!("scope-{scope}")))));
        lines.extend(rows.into_iter().map(|(keys, what)| PageLine::entry(keys, what, INDENT)));
        if ctx.layer == Some(scope) {
            lines.push(PageLine::blank());
            lines.push(PageLine::plain(told.clone()));
        }
    }
    Ok(vec![Act::Open(Layer::page(ctx.tell(&say!("help-title")), lines))])
}

/// The same rows, those of digits that say the same but for the digit in one: `0-9  Score 0-9`.
fn together(rows: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    let mut last: Option<(u32, String)> = None;
    for (keys, what) in rows {
        let digit = Some(keys.as_str())
            .filter(|keys| keys.len() == 1)
            .and_then(|keys| keys.parse::<u32>().ok());
        let goes_on = digit.zip(last.as_ref()).is_some_and(|(digit, (before, said))| {
            digit == before + 1
                && with_digit(said, &before.to_string(), &keys).as_ref() == Some(&what)
        });
        match found.last_mut().filter(|_| goes_on) {
            Some((head, text)) => {
                let run = format!("{}-{keys}", head.get(..1).unwrap_or_default());
                *text = with_digit(&what, &keys, &run).unwrap_or_default();
                *head = run;
            }
            None => found.push((keys, what.clone())),
        }
        last = digit.map(|digit| (digit, what));
    }
    found
}

/// A sentence with the word `digit` replaced; none where it is not there.
fn with_digit(said: &str, digit: &str, other: &str) -> Option<String> {
    let words: Vec<&str> = said.split(' ').collect();
    let there = words.contains(&digit);
    there.then(|| {
        words
            .iter()
            .map(|word| if *word == digit { other } else { word })
            .collect::<Vec<_>>()
            .join(" ")
    })
}

fn palette(ctx: &Ctx<'_>, _: &str) -> Outcome {
    let force = in_force(ctx);
    let offers = ctx
        .commands
        .iter()
        .filter(|command| ctx.session.role.has(command.name))
        .filter(|command| command.scopes.iter().any(|scope| force.contains(scope)))
        .flat_map(|command| command.each().iter().map(move |argument| (command, *argument)))
        .map(|(command, argument)| {
            Offer::new((command.run, argument), ctx.tell(&command.doc(argument)))
                .hinted(keycaps(ctx, &ctx.keymap.reach(&force, command.name, argument)))
        });
    let title = ctx.tell(&say!("palette-title"));
    Ok(vec![Act::Open(Layer::choose(title, offers, |_, (run, argument)| {
        Ok(vec![Act::Run(*run, argument)])
    }))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[(&str, &str)]) -> Vec<(String, String)> {
        together(rows.iter().map(|(keys, what)| ((*keys).to_owned(), (*what).to_owned())))
    }

    fn owned(keys: &str, what: &str) -> (String, String) {
        (keys.to_owned(), what.to_owned())
    }

    #[test]
    fn digits_that_say_the_same_are_one_line() {
        let three = rows(&[
            ("a", "Altro"),
            ("0", "Punteggio 0"),
            ("1", "Punteggio 1"),
            ("2", "Punteggio 2"),
            ("Enter", "Apri"),
        ]);
        assert_eq!(
            three,
            [owned("a", "Altro"), owned("0-2", "Punteggio 0-2"), owned("Enter", "Apri")]
        );
    }

    #[test]
    fn a_digit_that_says_something_else_keeps_its_line() {
        let judged = rows(&[
            ("1", "Pari"),
            ("2", "Conta 2 volte"),
            ("3", "Conta 3 volte"),
            ("5", "Conta 5 volte"),
        ]);
        assert_eq!(
            judged,
            [owned("1", "Pari"), owned("2-3", "Conta 2-3 volte"), owned("5", "Conta 5 volte")]
        );
        let rooms = [("1", "Vai alla mappa"), ("2", "Vai alle sedute")];
        assert_eq!(rows(&rooms), rooms.map(|(keys, what)| owned(keys, what)));
    }
}
