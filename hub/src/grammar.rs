//! The words of the command line, with help in the language of whoever asks. Keeps out: what they
//! do.

use std::path::PathBuf;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};
use tavolo::say;
use tavolo::text::{Diagnostic, Language, Sentence};

/// The commands, in the order of help.
const COMMANDS: [&str; 12] = [
    "init", "push", "pull", "sync", "follow", "files", "gather", "status", "tables", "verify",
    "doctor", "member",
];

/// The whole grammar.
pub(crate) fn grammar(language: Language) -> Command {
    let tell = |sentence: Sentence| language.tell(&sentence);
    let help = |name: &str| tell(Sentence::new(format!("help-hub-{name}")));
    let option = |name: &'static str, value: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help(name)).global(true)
    };
    let flag =
        |name: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help(name));
    let path = |arg: Arg| arg.value_parser(clap::value_parser!(PathBuf));
    let names = Arg::new("names").value_name("NAME").num_args(0..).help(help("names"));
    let usage = tell(say!("cli-heading-usage"));
    let template = format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}");
    let heading = tell(say!("cli-heading-options"));
    let mut whole = Command::new("tavolo-hub")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help("about"))
        .subcommand_required(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .help_template(template.clone())
        .subcommand_help_heading(tell(say!("cli-heading-commands")))
        .subcommand_value_name(tell(say!("cli-value-command")))
        .next_help_heading(heading.clone())
        .arg(path(option("config", "FILE")))
        .arg(path(option("store", "DIR")))
        .arg(option("table", "NAME"))
        .arg(option("lang", "it|en").value_parser(["it", "en"]).hide_possible_values(true))
        .arg(option("as", "NAME"))
        .arg(flag("help").short('h').action(ArgAction::Help).global(true))
        .arg(flag("version").short('V').action(ArgAction::Version));
    for name in COMMANDS {
        let command = Command::new(name)
            .about(help(&format!("command-{name}")))
            .help_template(template.clone())
            .next_help_heading(heading.clone());
        whole = whole.subcommand(match name {
            "push" | "pull" | "sync" | "status" => command.arg(flag("all")),
            "gather" => command
                .arg(path(Arg::new("folder").value_name("DIR").required(true).help(help("folder"))))
                .arg(names.clone())
                .arg(flag("public")),
            "files" => command
                .arg(path(Arg::new("files").value_name("FILE").help(help("file"))).num_args(0..)),
            "verify" => command.arg(names.clone()),
            "doctor" => command.arg(flag("fill")),
            "member" => command
                .arg(Arg::new("role").value_name("ROLE").required(true).help(help("role")))
                .arg(
                    Arg::new("may")
                        .value_name("read|write|none")
                        .required(true)
                        .value_parser(["read", "write", "none"])
                        .hide_possible_values(true)
                        .help(help("may")),
                )
                .arg(flag("every")),
            _ => command,
        });
    }
    whole
}

/// What is wrong with a call that nobody understands.
pub(crate) fn failure(error: &clap::Error) -> Diagnostic {
    let hint = Some(say!("hub-usage-hint"));
    let word = [ContextKind::InvalidSubcommand, ContextKind::InvalidValue, ContextKind::InvalidArg];
    let word = word.into_iter().find_map(|kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(", ")),
        _ => None,
    });
    let what = match (error.kind(), word) {
        (ErrorKind::MissingRequiredArgument, Some(word)) => say!("hub-usage-missing", word = word),
        (ErrorKind::MissingSubcommand, _) => say!("hub-usage-nothing"),
        (_, Some(word)) => say!("hub-usage-unknown", word = word),
        (_, None) => say!("hub-usage"),
    };
    Diagnostic::usage(what, hint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_has_help_in_both_languages() {
        for language in Language::ALL {
            let whole = grammar(language);
            whole.clone().debug_assert();
            let commands = std::iter::once(&whole).chain(whole.get_subcommands());
            for command in commands {
                let arguments = command.get_arguments().filter_map(|arg| arg.get_help());
                for said in arguments.chain(command.get_about()) {
                    let said = said.to_string();
                    assert!(!said.contains("help-hub-"), "{language}: {said}");
                }
            }
        }
    }

    #[test]
    fn what_nobody_understands_is_told_with_its_word() {
        let why = |words: &[&str]| {
            let all = std::iter::once("tavolo-hub").chain(words.iter().copied());
            failure(&grammar(Language::It).try_get_matches_from(all).unwrap_err()).what.key
        };
        assert_eq!(why(&["pusch"]), "hub-usage-unknown");
        assert_eq!(why(&["member", "anna"]), "hub-usage-missing");
        assert_eq!(why(&["member", "anna", "rule"]), "hub-usage-unknown");
        assert_eq!(why(&[]), "hub-usage-nothing");
    }
}
