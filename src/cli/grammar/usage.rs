//! Wrong usage, told in one sentence instead of the parser's own words. Keeps out: what is right
//! usage.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Command, CommandFactory};

use super::Asked;
use crate::cli::failure::Failure;
use crate::say;
use crate::text::Sentence;

/// What the parser did not understand; `command` is the command it was reading.
pub(crate) fn failure(error: &Error, command: &str) -> Failure {
    let hint = say!("cli-usage-hint", command = format!("tavolo {command}").trim_end().to_owned());
    let mut failure = Failure::usage(sentence(error), Some(nearest(error).unwrap_or(hint)));
    if error.kind() == ErrorKind::InvalidSubcommand {
        let grammar = Asked::command();
        let commands: Vec<&str> = grammar
            .get_subcommands()
            .filter(|it| !it.is_hide_set())
            .map(Command::get_name)
            .collect();
        failure.hints.push(say!("cli-usage-commands", commands = commands.join(", ")));
    }
    failure
}

fn sentence(error: &Error) -> Sentence {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            say!("cli-usage-command", command = context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => say!("cli-usage-unknown", argument = argument),
        ErrorKind::InvalidValue if value.is_empty() => {
            say!("cli-usage-no-value", argument = argument)
        }
        ErrorKind::InvalidValue => {
            let accepted = context(error, ContextKind::ValidValue);
            say!("cli-usage-value", argument = argument, value = value, accepted = accepted)
        }
        ErrorKind::ValueValidation => {
            say!("cli-usage-bad-value", argument = argument, value = value)
        }
        ErrorKind::MissingRequiredArgument => say!("cli-usage-missing", arguments = argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            say!("cli-usage-missing-command")
        }
        ErrorKind::ArgumentConflict => say!("cli-usage-twice", argument = argument),
        ErrorKind::InvalidUtf8 => say!("cli-usage-not-utf8"),
        kind => say!("cli-usage-other", reason = kind.to_string()),
    }
}

fn nearest(error: &Error) -> Option<Sentence> {
    [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
        .into_iter()
        .map(|kind| context(error, kind))
        // The nearest comes last; what a server calls is nobody's mistyped word.
        .map(|like| like.split(", ").filter(|word| *word != "seat").last().map(str::to_owned))
        .find_map(|like| like.filter(|like| !like.is_empty()))
        .map(|like| say!("cli-usage-like", like = like))
}

fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    fn wrong(words: &[&str]) -> Failure {
        let error = Asked::try_parse_from(["tavolo"].iter().chain(words)).unwrap_err();
        failure(&error, "")
    }

    #[test]
    fn every_wrong_usage_is_told_in_its_own_sentence() {
        assert_eq!(wrong(&["lst"]).what, say!("cli-usage-command", command = "lst"));
        assert_eq!(
            wrong(&["verify", "--sotre", "x"]).what,
            say!("cli-usage-unknown", argument = "--sotre")
        );
        assert_eq!(wrong(&["list"]).what, say!("cli-usage-missing", arguments = "<KIND>"));
        assert_eq!(wrong(&["keymap"]).what.key, "cli-usage-missing-command");
        assert_eq!(
            wrong(&["undo", "x"]).what,
            say!("cli-usage-bad-value", argument = "[N]", value = "x")
        );
        assert_eq!(wrong(&["--lang", "de"]).what.key, "cli-usage-value");
        assert_eq!(wrong(&["--store"]).what.key, "cli-usage-no-value");
    }

    #[test]
    fn a_mistyped_word_is_told_with_the_nearest_one() {
        assert_eq!(wrong(&["verifi"]).hint(), Some(&say!("cli-usage-like", like = "verify")));
    }

    #[test]
    fn an_unknown_kind_is_told_with_those_that_work_today() {
        let sentence = wrong(&["list", "colours"]).what;
        let told = format!("{sentence:?}");
        assert!(told.contains("stakeholders") && told.contains("proposals"), "{told}");
        assert_eq!(wrong(&["list", "colours"]).exit(), 2);
    }

    #[test]
    fn an_unknown_command_is_told_with_those_there_are() {
        let failure = wrong(&["sittings", "x"]);
        assert_eq!(failure.exit(), 2);
        let told = format!("{:?}", failure.hints);
        assert!(told.contains("import") && told.contains("verify"), "{told}");
        assert!(!told.contains("seat,") && !told.contains("sittings"), "{told}");
    }
}
