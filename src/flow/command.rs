//! A command is one row: name, scope, arguments, function. Keeps out: its sentence (`command-NAME`)
//! and its keys.

use super::act::Act;
use super::ctx::Ctx;
use crate::ledger::Refusal;
use crate::text::Sentence;

/// What a command answers.
pub type Outcome = Result<Vec<Act>, Refusal>;

/// What may stand behind a command in a keymap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arguments {
    /// Nothing.
    None,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// What a command does: it reads, and what it returns is data.
pub type Run = fn(&Ctx<'_>, &str) -> Outcome;

/// A verb: it feeds the keymap, the palette, help, the hint bar and the manual.
#[derive(Clone, Copy)]
pub struct Command {
    /// As in keymaps.
    pub name: &'static str,
    /// Where it makes sense; `global` is everywhere.
    pub scopes: &'static [&'static str],
    /// What may stand behind it.
    pub arguments: Arguments,
    /// Its place in the hint bar, least first; 0 keeps it out.
    pub hint: u8,
    /// What it does.
    pub run: Run,
    /// Whether its key opens a box into which somebody types a sentence without looking.
    pub types: bool,
}

impl Command {
    /// A row that says nothing: no argument, no place in the hint bar, nothing that is typed.
    pub const ROW: Self = Self {
        name: "",
        scopes: &[],
        arguments: Arguments::None,
        hint: 0,
        run: |_, _| Ok(Vec::new()),
        types: false,
    };

    /// The sentence that says what it does.
    pub fn doc(&self, argument: &str) -> Sentence {
        let name = self.name.replace('.', "-");
        if argument.is_empty() {
            Sentence::new(format!("command-{name}"))
        } else {
            Sentence::new(format!("command-{name}-{argument}"))
        }
    }

    /// The one or two words of the hint bar.
    pub fn short(&self) -> Sentence {
        Sentence::new(format!("hint-{}", self.name.replace('.', "-")))
    }

    /// Every argument it can be given; one empty one where it takes none.
    pub const fn each(&self) -> &'static [&'static str] {
        match self.arguments {
            Arguments::None => &[""],
            Arguments::OneOf(words) => words,
        }
    }
}
