//! The commands that need no screen: the same ledger, documents and methods, from the words of a
//! command line. Keeps out: the clock, the terminal, the environment; the host hands them in.

mod aligned;
mod annex;
mod assess;
mod beginning;
mod calc;
mod call;
mod change;
mod consent;
mod copies;
mod deed;
mod demo;
mod doctor;
mod duplicates;
mod environment;
mod erase;
mod export;
mod failure;
mod figures;
mod files;
mod find;
mod fixtures;
mod grammar;
mod host;
mod import;
mod keeping;
mod keymaps;
mod keys_page;
mod log;
mod look;
mod mapping;
mod meanings;
mod opening;
mod passphrase;
mod pending;
mod person;
mod places;
mod printed_manual;
mod progress;
mod records;
mod screen;
mod seat_keys;
mod seats;
mod several;
mod shell;
mod sources;
mod tables;
mod targets;
mod templates;
mod unfinished;
mod verify;

use std::ffi::OsString;

use clap::FromArgMatches;
use clap::error::ErrorKind;

use crate::domain::Line;
use crate::flow::SeatRole;
use crate::say;
use crate::text::Language;
use call::Call;
use failure::Failure;
use grammar::person::OfPerson;
use grammar::seats::OfSeats;
use grammar::{Asked, Command, Options, help, usage};
pub use host::{Folders, Host, Terminals};
pub use printed_manual::printed_manual;

/// Does what the words of a command line ask, the name of the program first; answers the exit
/// status.
///
/// 0 done, 1 refused or failed, 2 wrong usage, 3 held by another process, 4 damaged, or what the
/// screen answers.
pub fn run(args: impl IntoIterator<Item = OsString>, host: &mut Host) -> i32 {
    let args = helped(args.into_iter().collect());
    let language = language(&args, host);
    let grammar = help::command(language);
    let command = args
        .iter()
        .skip(1)
        .filter_map(|word| word.to_str())
        .find(|word| grammar.find_subcommand(word).is_some());
    let command = command.unwrap_or_default().to_owned();
    let asked =
        grammar.try_get_matches_from(&args).and_then(|matches| Asked::from_arg_matches(&matches));
    let (options, verb, wrong) = match asked {
        Ok(asked) => (asked.options, asked.command, None),
        Err(error) => (Options::default(), None, Some(error)),
    };
    let role = SeatRole::default();
    let mut call = Call { host, options, language, command, role, unwritten: None };
    let done = match wrong {
        None => perform(&mut call, verb),
        Some(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            call.put(error.render().to_string());
            Ok(0)
        }
        Some(error) => Err(usage::failure(&error, &call.command)),
    };
    // What was not written was not done for whoever asked for it.
    let done = done.and_then(|code| match call.unwritten.take() {
        Some(reason) => Err(Failure::new(
            say!("cli-unwritten", reason = reason),
            Some(say!("cli-unwritten-hint")),
        )),
        None => Ok(code),
    });
    done.unwrap_or_else(|failure| {
        call.complain(&failure);
        failure.exit()
    })
}

/// The words with `help` in the place of a command read as `--help`: `tavolo help import`.
fn helped(mut args: Vec<OsString>) -> Vec<OsString> {
    const WITH_VALUE: [&str; 7] =
        ["--store", "--table", "--lang", "--as", "--keymap", "--color", "--record"];
    let mut at = 1;
    while let Some(word) = args.get(at).and_then(|word| word.to_str()) {
        match word {
            "help" => {
                args.remove(at);
                args.push("--help".into());
                return args;
            }
            option if WITH_VALUE.contains(&option) => at += 2,
            option if option.starts_with('-') => at += 1,
            _ => return args,
        }
    }
    args
}

/// The language of what is said: the one asked for, wherever it stands, else that of the
/// environment.
fn language(args: &[OsString], host: &Host) -> Language {
    let words = || args.iter().filter_map(|word| word.to_str());
    let inline = words().find_map(|word| word.strip_prefix("--lang="));
    let after = || words().skip_while(|word| *word != "--lang").nth(1);
    let asked = inline.or_else(after).and_then(|language| language.parse().ok());
    asked.unwrap_or_else(|| {
        Language::from_environment(|name| {
            (host.variable)(name).and_then(|value| value.into_string().ok())
        })
    })
}

fn perform(call: &mut Call<'_>, command: Option<Command>) -> Result<i32, Failure> {
    if let Some(who) = &call.options.who {
        // It becomes part of records, and is held to what they may hold.
        Line::new(who).map_err(|reason| Failure::usage(say!("cli-as", reason = reason), None))?;
    }
    if call.options.record.is_some()
        && !matches!(command, None | Some(Command::Demo { .. } | Command::Projector))
    {
        let hint = Some(say!("cli-record-screen-hint"));
        return Err(Failure::usage(say!("cli-record-screen"), hint));
    }
    let Some(command) = command else { return screen::run(call) };
    match command {
        Command::Demo { fixture } => return demo::run(call, &fixture),
        Command::New { name, title, body, language, folder } => {
            let begun = beginning::Begun { title, body, language };
            beginning::new(call, &name, begun, folder.as_deref())?
        }
        Command::Tables { forget: Some(name), .. } => several::forget(call, &name)?,
        Command::Tables { forget: None, format } => tables::list(call, format)?,
        Command::Seats { what: None, format } => seats::list(call, format)?,
        Command::Seats { what: Some(OfSeats::Key(asked)), .. } => seat_keys::key(call, &asked)?,
        Command::Seats { what: Some(OfSeats::Revoke(asked)), .. } => {
            seat_keys::revoke(call, &asked)?
        }
        Command::Seat { role, person } => return seats::sit(call, role, person.as_deref()),
        Command::Projector => return seats::sit(call, "projector", None),
        Command::Import(asked) => import::run(call, &asked)?,
        Command::Overview { all: true, format } => several::overview(call, format)?,
        Command::Overview { all: false, format } => several::overview_of_one(call, format)?,
        Command::List { kind, filter, all: true, format } => {
            several::list(call, kind, filter.as_deref(), format)?
        }
        Command::List { kind, filter, all: false, format } => {
            records::list(call, kind, filter.as_deref(), format)?
        }
        Command::Show { kind, id, format } => records::show(call, kind, &id, format)?,
        Command::Add { kind, fields } => change::add(call, kind, &fields)?,
        Command::Set { kind, id, fields } => change::set(call, kind, &id, &fields)?,
        Command::Delete { kind, id } => change::delete(call, kind, &id)?,
        Command::Do { word, arguments, format, .. } => match word {
            Some(word) => deed::run(call, word, &arguments)?,
            None => deed::list(call, format)?,
        },
        Command::Export(asked) => export::run(call, &asked)?,
        Command::Report(asked) => export::run(call, &asked.into())?,
        Command::Assess { measure, round, format } => {
            assess::run(call, measure, round.as_deref(), format)?
        }
        Command::Log { format } => log::list(call, format)?,
        Command::Undo { times, reason } => log::undo(call, times, reason.as_deref())?,
        Command::Redo { times } => log::redo(call, times)?,
        Command::Pending { what: None, format } => pending::list(call, format)?,
        Command::Pending { what: Some(what), .. } => pending::decide(call, &what)?,
        Command::Verify { hub: true, .. } => return verify::in_hub(call),
        Command::Verify { hub: false, against, head } => {
            verify::run(call, against.as_deref(), head.as_deref())?
        }
        Command::Doctor { rescue: Some(dir) } => doctor::rescue(call, &dir)?,
        Command::Doctor { rescue: None } => doctor::run(call)?,
        Command::Backup { target, encrypt, passphrase_file } => {
            let secret = encrypt.then_some(passphrase_file.as_deref());
            copies::backup(call, target.as_deref(), secret)?;
        }
        Command::Restore { file, dry_run, passphrase_file } => {
            copies::restore(call, &file, dry_run, passphrase_file.as_deref())?;
        }
        Command::Share(asked) => several::share(call, &asked)?,
        Command::Person { what: OfPerson::Export { name, format } } => {
            person::export(call, &name, format)?
        }
        Command::Person { what: OfPerson::Erase(asked) } => erase::erase(call, &asked)?,
        Command::Keymap { what } => keymaps::run(call, &what)?,
        Command::Completions { shell } => shell::completions(call, shell),
        Command::Man { dir } => shell::manual(call, &dir)?,
        Command::Calc { method, file } => calc::run(call, method, &file)?,
    }
    Ok(0)
}
