//! The printed manual in Markdown: every room with its help and its keys, in a chapter for each role,
//! then everything else that a key, a word or a command does. Made of the same rows as the program,
//! so that it names what exists. Keeps out: pictures of the screen, which the caller gives.

use std::fmt::Write as _;

use super::grammar::help;
use crate::commands;
use crate::deeds;
use crate::documents::Document;
use crate::flow::{Command, Room, scopes};
use crate::keys::{GLOBAL, Keymap};
use crate::say;
use crate::text::{Language, Sentence};

/// For whom a chapter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chapter {
    /// Whoever leads the table.
    Facilitator,
    /// Whoever keeps its record.
    Secretary,
    /// Whoever sees to training, territories and facilitators.
    Trainer,
    /// Whoever answers for the deciding body, and follows what was decided.
    Office,
}

impl Chapter {
    const ALL: [Self; 4] = [Self::Facilitator, Self::Secretary, Self::Trainer, Self::Office];

    /// Its title, and what it is for.
    fn head(self) -> (Sentence, Sentence) {
        match self {
            Self::Facilitator => (say!("manual-facilitator"), say!("manual-facilitator-intro")),
            Self::Secretary => (say!("manual-secretary"), say!("manual-secretary-intro")),
            Self::Trainer => (say!("manual-trainer"), say!("manual-trainer-intro")),
            Self::Office => (say!("manual-office"), say!("manual-office-intro")),
        }
    }

    /// The chapter in which a room stands.
    const fn of(room: Room) -> Self {
        match room {
            Room::Overview
            | Room::Tables
            | Room::Stakeholders
            | Room::Map
            | Room::Contacts
            | Room::Sittings
            | Room::Live
            | Room::Vote
            | Room::Groups
            | Room::Proposals
            | Room::Criteria
            | Room::Swing
            | Room::Pairs
            | Room::Scores
            | Room::Results
            | Room::Budget
            | Room::Draws
            | Room::Projector => Self::Facilitator,
            Room::Labs
            | Room::Attendance
            | Room::FollowUp
            | Room::People
            | Room::Registers
            | Room::Pending
            | Room::Log => Self::Secretary,
            Room::Training
            | Room::CourseCalendar
            | Room::Conventions
            | Room::Plans
            | Room::Territories
            | Room::Facilitators
            | Room::Surveys => Self::Trainer,
            Room::Decision => Self::Office,
        }
    }
}

/// The manual in a language, with the keys of a keymap and a picture of each room where one is
/// given.
pub fn printed_manual(
    language: Language,
    keymap: &Keymap,
    picture: &dyn Fn(Room) -> Option<String>,
) -> String {
    let told = |sentence: &Sentence| language.tell(sentence);
    let (title, intro) = (told(&say!("manual-title")), told(&say!("manual-intro")));
    let mut text = format!("# {title}\n\n{intro}\n");
    for chapter in Chapter::ALL {
        let (title, intro) = chapter.head();
        let (title, intro) = (told(&title), told(&intro));
        put(&mut text, &format!("\n## {title}\n\n{intro}\n"));
        for room in Room::ALL.iter().copied().filter(|room| Chapter::of(*room) == chapter) {
            room_of(room, language, keymap, picture(room), &mut text);
        }
    }
    everywhere(language, keymap, &mut text);
    words(language, &mut text);
    text
}

fn put(text: &mut String, more: &str) {
    // Writing to a string can't fail.
    let _ = text.write_str(more);
}

fn room_of(
    room: Room,
    language: Language,
    keymap: &Keymap,
    picture: Option<String>,
    text: &mut String,
) {
    put(text, &format!("\n### {}\n", language.tell(&room.title())));
    let ways = keys(keymap, GLOBAL, "goto", room.code());
    if !ways.is_empty() {
        put(text, &format!("\n{}\n", language.tell(&say!("manual-reached", keys = ways))));
    }
    let help = language.tell(&Sentence::new(format!("help-{}", room.code())));
    put(text, &format!("\n{}\n", safe(&help)));
    if let Some(picture) = picture {
        put(text, &format!("\n```text\n{}\n```\n", picture.trim_end()));
    }
    let own = room.scopes().iter().filter(|scope| !["records", "list"].contains(scope));
    own.for_each(|scope| table(language, keymap, scope, text));
}

/// The keys of what is no room, and the commands that have none.
fn everywhere(language: Language, keymap: &Keymap, text: &mut String) {
    let told = |sentence: &Sentence| language.tell(sentence);
    let title = told(&say!("manual-everywhere"));
    put(text, &format!("\n## {title}\n"));
    let in_rooms: Vec<&str> = Room::ALL
        .iter()
        .flat_map(|room| room.scopes())
        .copied()
        .filter(|scope| !["records", "list"].contains(scope))
        .collect();
    for scope in scopes().iter().filter(|scope| !in_rooms.contains(&scope.name)) {
        let title = told(&Sentence::new(format!("scope-{}", scope.name)));
        put(text, &format!("\n### {title}\n"));
        table(language, keymap, scope.name, text);
    }
    let keyless: Vec<String> = rows()
        .filter(|(command, argument)| {
            scopes().iter().all(|it| keys(keymap, it.name, command.name, argument).is_empty())
        })
        .map(|(command, argument)| format!("- {}\n", safe(&told(&command.doc(argument)))))
        .collect();
    if !keyless.is_empty() {
        let (title, intro) = (told(&say!("manual-palette")), told(&say!("manual-palette-intro")));
        put(text, &format!("\n### {title}\n\n{intro}\n\n{}", keyless.concat()));
    }
}

/// What the command line takes: its commands, the words of `do`, and the documents.
fn words(language: Language, text: &mut String) {
    let told = |sentence: &Sentence| language.tell(sentence);
    put(text, &format!("\n## {}\n\n", told(&say!("manual-commands"))));
    let grammar = help::command(language);
    for command in grammar.get_subcommands().filter(|command| !command.is_hide_set()) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        put(text, &format!("- `tavolo {}`: {}\n", command.get_name(), safe(&about)));
    }
    put(text, &format!("\n### {}\n\n", told(&say!("manual-words"))));
    for deed in deeds::all() {
        put(text, &format!("- `{}`: {}\n", deed.usage(), safe(&told(&deed.doc()))));
    }
    put(text, &format!("\n### {}\n\n", told(&say!("manual-documents"))));
    for document in Document::ALL {
        let formats: Vec<&str> = document.formats().iter().map(|format| format.code()).collect();
        let (code, name) = (document.code(), told(&document.sentence()));
        put(text, &format!("- `{code}`: {name} ({})\n", formats.join(", ")));
    }
}

/// Every command, once for each argument by which it is meant.
fn rows() -> impl Iterator<Item = (&'static Command, &'static str)> {
    let each =
        |command: &'static Command| command.each().iter().map(move |argument| (command, *argument));
    commands::all().iter().flat_map(each)
}

/// The keys of a scope with what they do.
fn table(language: Language, keymap: &Keymap, scope: &str, text: &mut String) {
    let line = |(command, argument): (&'static Command, &'static str)| {
        let keys = keys(keymap, scope, command.name, argument);
        let does = safe(&language.tell(&command.doc(argument)));
        (!keys.is_empty()).then(|| format!("| {keys} | {} |\n", does.replace('|', "\\|")))
    };
    let lines: Vec<String> = rows().filter_map(line).collect();
    if lines.is_empty() {
        return;
    }
    let (key, does) = (language.tell(&say!("manual-key")), language.tell(&say!("manual-does")));
    put(text, &format!("\n| {key} | {does} |\n| --- | --- |\n{}", lines.concat()));
}

/// The keys by which a command is reached, as code: `` `g` `u` ``.
fn keys(keymap: &Keymap, scope: &str, command: &str, argument: &str) -> String {
    let shown = keymap.chords_of(scope, command, argument).into_iter().map(|sequence| {
        let shown = sequence.shown(false).replace('|', "\\|");
        if shown.contains('`') { format!("`` {shown} ``") } else { format!("`{shown}`") }
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// A sentence in which no letter is markup.
fn safe(told: &str) -> String {
    told.replace('\\', "\\\\").replace('*', "\\*").replace('_', "\\_").replace('<', "\\<")
}
