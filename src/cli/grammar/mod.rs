//! The grammar of the command line, with its help from the locales and its words for what is wrong
//! with a call. Keeps out: what any word does.

pub(super) mod codes;
mod exporting;
pub(super) mod help;
mod importing;
pub(super) mod measure;
pub(super) mod method;
pub(super) mod pending;
pub(super) mod person;
pub(super) mod seats;
pub(super) mod sharing;
pub(super) mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::domain::Kind;
use codes::Shape;
pub(super) use exporting::{Export, Faces, Report};
pub(super) use importing::{Duplicates, Import};
use measure::Measure;
use method::Method;
use pending::OfPending;
use person::OfPerson;
use seats::OfSeats;
use sharing::Share;

/// What was asked of the program.
#[derive(Debug, Parser)]
#[command(
    name = "tavolo",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Asked {
    /// What holds for every command.
    #[command(flatten)]
    pub options: Options,
    /// The command; none opens the table on screen.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options that may stand before and after the command.
#[derive(Debug, Clone, Default, Args)]
pub(super) struct Options {
    /// The folder of the table.
    #[arg(long, value_name = "DIR", global = true)]
    pub store: Option<PathBuf>,
    /// The name of the table.
    #[arg(long, value_name = "NAME", global = true)]
    pub table: Option<String>,
    /// The language of the interface, and of exports.
    #[arg(long, value_name = "it|en", value_parser = codes::languages(), global = true)]
    pub lang: Option<String>,
    /// Who works here.
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub who: Option<String>,
    /// The keys: a name, or a file over the shipped ones.
    #[arg(long, value_name = "NAME|FILE", global = true)]
    pub keymap: Option<OsString>,
    /// Draws with ASCII characters only.
    #[arg(long, global = true)]
    pub ascii: bool,
    /// Whether to use colours.
    #[arg(long, value_name = "auto|always|never", default_value = "auto", global = true)]
    pub color: Colour,
    /// Tells everything in lines, for a screen reader.
    #[arg(long, global = true)]
    pub linear: bool,
    /// Takes the session down into a file.
    #[arg(long, value_name = "FILE", global = true)]
    pub record: Option<PathBuf>,
    /// Shows help.
    #[arg(short, long, action = ArgAction::Help, global = true)]
    pub help: Option<bool>,
    /// Shows the version.
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// When colours are used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// Unless the environment asks for none.
    #[default]
    Auto,
    /// Whatever the environment says.
    Always,
    /// Not at all.
    Never,
}

/// The commands, in the order of help.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Opens a throw-away copy of a fixture.
    Demo {
        /// Which one.
        #[arg(default_value = "opla")]
        fixture: String,
    },
    /// Makes a table.
    New {
        /// Its name.
        name: String,
        /// The title of its process.
        #[arg(long, value_name = "TEXT")]
        title: Option<String>,
        /// The body that decides.
        #[arg(long, value_name = "TEXT", requires = "title")]
        body: Option<String>,
        /// The language of its documents.
        #[arg(long, value_name = "it|en", value_parser = codes::languages(), requires = "title")]
        language: Option<String>,
        /// In which folder of tables it lies.
        #[arg(long = "in", value_name = "FOLDER", conflicts_with_all = ["store", "table"])]
        folder: Option<PathBuf>,
    },
    /// Lists the tables.
    Tables {
        /// Forgets one that was moved away.
        #[arg(long, value_name = "NAME")]
        forget: Option<String>,
        /// How they are written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text")]
        format: Shape,
    },
    /// Lists who is at a table, and prints lines for its SSH server.
    Seats {
        /// What is done beside listing.
        #[command(subcommand)]
        what: Option<OfSeats>,
        /// How they are written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text")]
        format: Shape,
    },
    /// Takes a seat in a role, as an SSH server is told to.
    #[command(hide = true)]
    Seat {
        /// As what.
        #[arg(long, value_parser = codes::roles())]
        role: &'static str,
        /// The id of the person whose score sheet it is.
        #[arg(long, value_name = "ID", required_if_eq("role", "assessor"))]
        person: Option<String>,
    },
    /// Shows the table on the wall of the room.
    Projector,
    /// Shows what is ahead, open and owed.
    Overview {
        /// At every table of a folder.
        #[arg(long)]
        all: bool,
        /// How it is written.
        #[arg(long, value_parser = codes::shapes(), default_value = "text")]
        format: Shape,
    },
    /// Imports records from a file.
    Import(Import),
    /// Lists the records of a kind.
    List {
        /// Which kind.
        #[arg(value_parser = codes::kinds())]
        kind: Kind,
        /// Only those that hold this text.
        #[arg(long, value_name = "TEXT")]
        filter: Option<String>,
        /// Those of every table of a folder.
        #[arg(long)]
        all: bool,
        /// How they are written.
        #[arg(long, value_parser = codes::shapes(), default_value = "text")]
        format: Shape,
    },
    /// Shows one record.
    Show {
        /// Of which kind.
        #[arg(value_parser = codes::kinds())]
        kind: Kind,
        /// Its id, its key, or its name.
        id: String,
        /// How it is written.
        #[arg(long, value_parser = codes::shapes(), default_value = "text")]
        format: Shape,
    },
    /// Adds a record.
    Add {
        /// Of which kind.
        #[arg(value_parser = codes::kinds())]
        kind: Kind,
        /// What its fields hold.
        #[arg(value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Changes fields of a record.
    Set {
        /// Of which kind.
        #[arg(value_parser = codes::kinds())]
        kind: Kind,
        /// Its id, its key, or its name.
        id: String,
        /// What its fields hold from now on.
        #[arg(value_name = "FIELD=VALUE", required = true)]
        fields: Vec<String>,
    },
    /// Deletes a record with its parts.
    Delete {
        /// Of which kind.
        #[arg(value_parser = codes::kinds())]
        kind: Kind,
        /// Its id, its key, or its name.
        id: String,
    },
    /// Does what a key does on screen.
    #[command(override_usage = "tavolo do WORD [ARG]...\n       tavolo do --list")]
    Do {
        /// The word of what is done.
        #[arg(value_parser = codes::deeds(), required_unless_present = "list")]
        word: Option<&'static str>,
        /// What it is told.
        #[arg(value_name = "ARG")]
        arguments: Vec<String>,
        /// Lists everything that can be done.
        #[arg(long, conflicts_with = "word")]
        list: bool,
        /// How the list is written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text", requires = "list")]
        format: Shape,
    },
    /// Writes a document.
    Export(Export),
    /// Writes the final report.
    Report(Report),
    /// Shows what the marks of a round add up to.
    Assess {
        /// What is wanted.
        #[arg(value_parser = codes::measures())]
        measure: Measure,
        /// The number of the round.
        #[arg(long, value_name = "R")]
        round: Option<String>,
        /// How it is written.
        #[arg(long, value_parser = codes::shapes(), default_value = "text")]
        format: Shape,
    },
    /// Shows who did what when.
    Log {
        /// How it is written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text")]
        format: Shape,
    },
    /// Takes back the last acts.
    Undo {
        /// How many.
        #[arg(value_name = "N", default_value = "1", value_parser = clap::value_parser!(u32).range(1..))]
        times: u32,
        /// Why what was approved or closed is reopened.
        #[arg(long, value_name = "TEXT", conflicts_with = "times")]
        reason: Option<String>,
    },
    /// Makes again what was taken back.
    Redo {
        /// How many.
        #[arg(value_name = "N", default_value = "1", value_parser = clap::value_parser!(u32).range(1..))]
        times: u32,
    },
    /// Lists changes made away from the others that wait for a decision.
    Pending {
        /// What is decided.
        #[command(subcommand)]
        what: Option<OfPending>,
        /// How they are written.
        #[arg(long, value_parser = codes::plain_shapes(), default_value = "text")]
        format: Shape,
    },
    /// Reads the whole table again and says what does not hold.
    Verify {
        /// Minutes that tavolo wrote.
        #[arg(long, value_name = "FILE")]
        against: Option<PathBuf>,
        /// The end of the chain as somebody wrote it down.
        #[arg(long, value_name = "HASH")]
        head: Option<String>,
        /// The lines that the hub has of it.
        #[arg(long, conflicts_with_all = ["against", "head"])]
        hub: bool,
    },
    /// Looks after a table that will not open.
    Doctor {
        /// Writes everything that can still be read into a new folder instead.
        #[arg(long, value_name = "DIR")]
        rescue: Option<PathBuf>,
    },
    /// Writes the whole table into one file, while it is in use.
    Backup {
        /// Which file, or into which folder; `-` is standard output.
        #[arg(value_name = "FILE")]
        target: Option<PathBuf>,
        /// Under a passphrase, in the format of age.
        #[arg(long)]
        encrypt: bool,
        /// Takes the passphrase from the first line of a file.
        #[arg(long, value_name = "FILE", requires = "encrypt")]
        passphrase_file: Option<PathBuf>,
    },
    /// Puts a table back as a backup has it.
    Restore {
        /// The file.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only says what would be done.
        #[arg(long)]
        dry_run: bool,
        /// Takes the passphrase from the first line of a file.
        #[arg(long, value_name = "FILE")]
        passphrase_file: Option<PathBuf>,
    },
    /// One record in several tables.
    Share(Share),
    /// What a table keeps of one person.
    Person {
        /// What is done with it.
        #[command(subcommand)]
        what: OfPerson,
    },
    /// Shows the keys, or checks a keymap file.
    Keymap {
        /// Which of the two.
        #[command(subcommand)]
        what: Keys,
    },
    /// Writes the completions of a shell.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Writes the manual pages.
    Man {
        /// Into which folder.
        dir: PathBuf,
    },
    /// Computes a method on a plain file.
    Calc {
        /// Which one.
        #[arg(value_parser = codes::methods())]
        method: Method,
        /// The file; `-` is standard input.
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
}

/// What is done with a keymap.
#[derive(Debug, Subcommand)]
pub(super) enum Keys {
    /// Shows the keys in force.
    Show,
    /// Checks a keymap file.
    Check {
        /// Which file; the keys in force where none is named.
        file: Option<PathBuf>,
    },
}
