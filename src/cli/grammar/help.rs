//! The help of the command line, in the language of whoever asks. Keeps out: the grammar, which it
//! only clothes.

use clap::{Arg, Command, CommandFactory};

use super::Asked;
use super::measure::Measure;
use super::method::Method;
use crate::cli::fixtures::FIXTURES;
use crate::deeds;
use crate::documents::{Document, Format};
use crate::domain::Kind;
use crate::say;
use crate::text::{Language, Sentence};

/// Where the options that hold for every command begin in the order of help.
const GLOBAL: usize = 100;

/// The grammar with its help in a language; the page of `do` in the manual has every word.
pub(crate) fn command(language: Language) -> Command {
    let page = super::super::deed::entries(language).join("\n");
    clothed(Asked::command(), "tavolo", language)
        .mut_subcommand("do", |inner| inner.after_long_help(page))
}

fn clothed(command: Command, name: &str, language: Language) -> Command {
    let tell = |sentence: &Sentence| language.tell(sentence);
    let usage = tell(&say!("cli-heading-usage"));
    let inner: Vec<String> =
        command.get_subcommands().map(|inner| inner.get_name().to_owned()).collect();
    let mut order = 0..;
    let mut command = command
        .about(tell(&about(name)))
        .long_about(None)
        .help_template(format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}"))
        .subcommand_help_heading(tell(&say!("cli-heading-commands")))
        .subcommand_value_name(tell(&say!("cli-value-command")))
        .mut_args(|arg| dressed(arg, order.next().unwrap_or_default(), language));
    for inner in inner {
        let whole = format!("{name}-{inner}");
        let key = whole.strip_prefix("tavolo-").unwrap_or(&whole).to_owned();
        command = command.mut_subcommand(inner, |inner| clothed(inner, &key, language));
    }
    command
}

fn dressed(arg: Arg, place: usize, language: Language) -> Arg {
    let heading = if arg.is_positional() {
        say!("cli-heading-arguments")
    } else {
        say!("cli-heading-options")
    };
    let help = language.tell(&option(arg.get_id().as_str()));
    // What is the command's own comes before what holds for every command.
    let order = if arg.is_global_set() { GLOBAL + place } else { place };
    let arg =
        arg.help(help).long_help(None).help_heading(language.tell(&heading)).display_order(order);
    // The values stand in the help itself, in the language of whoever asks.
    if arg.get_action().takes_values() {
        arg.hide_possible_values(true).hide_default_value(true)
    } else {
        arg
    }
}

fn about(command: &str) -> Sentence {
    Sentence::new(format!("help-cli-command-{command}"))
}

fn option(id: &str) -> Sentence {
    // Every word there is, so that none is left out when one comes.
    Sentence::new(format!("help-cli-option-{}", id.replace('_', "-")))
        .with("kinds", listed(Kind::ALL.iter().map(|kind| kind.code())))
        .with("documents", listed(Document::ALL.iter().map(|document| document.code())))
        .with("formats", listed(Format::ALL.iter().map(|format| format.code())))
        .with("measures", listed(Measure::ALL.iter().map(|measure| measure.code())))
        .with("fixtures", listed(FIXTURES.iter().map(|(name, _)| *name)))
        .with("methods", listed(Method::ALL.iter().map(|method| method.code())))
        .with("deeds", listed(deeds::all().iter().map(|deed| deed.word)))
}

fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys of every command and argument of a command tree.
    fn keys(command: &Command, name: &str, found: &mut Vec<String>) {
        found.push(about(name).key.into_owned());
        found.extend(
            command.get_arguments().map(|arg| option(arg.get_id().as_str()).key.into_owned()),
        );
        for inner in command.get_subcommands() {
            let inner_name = if name == "tavolo" {
                inner.get_name().to_owned()
            } else {
                format!("{name}-{}", inner.get_name())
            };
            keys(inner, &inner_name, found);
        }
    }

    #[test]
    fn every_command_and_option_has_words_in_both_languages() {
        let mut wanted = Vec::new();
        keys(&Asked::command(), "tavolo", &mut wanted);
        let lacking = |language: Language| {
            wanted.iter().filter(move |key| !language.has(key)).collect::<Vec<_>>()
        };
        assert_eq!(lacking(Language::It), Vec::<&String>::new());
        assert_eq!(lacking(Language::En), Vec::<&String>::new());
    }

    #[test]
    fn no_line_of_help_is_without_a_command_or_option() {
        let mut wanted = Vec::new();
        keys(&Asked::command(), "tavolo", &mut wanted);
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/it/cli.ftl");
        let text = std::fs::read_to_string(file).unwrap();
        let told =
            text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned());
        let spare: Vec<String> =
            told.filter(|key| key.starts_with("help-cli-") && !wanted.contains(key)).collect();
        assert_eq!(spare, Vec::<String>::new());
    }

    #[test]
    fn the_grammar_holds_together() {
        command(Language::It).debug_assert();
    }

    #[test]
    fn help_names_every_word_that_can_be_asked_for() {
        let kinds = listed(Kind::ALL.iter().map(|kind| kind.code()));
        let documents = listed(Document::ALL.iter().map(|document| document.code()));
        let formats = listed(Format::ALL.iter().map(|format| format.code()));
        let measures = listed(Measure::ALL.iter().map(|measure| measure.code()));
        let methods = listed(Method::ALL.iter().map(|method| method.code()));
        let asked = [
            ("list", kinds),
            ("export", documents),
            ("export", formats),
            ("assess", measures),
            ("calc", methods),
        ];
        let mut whole = command(Language::It);
        for (name, words) in asked {
            let help = whole.find_subcommand_mut(name).unwrap().render_long_help().to_string();
            let flat = help.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(&words), "{words} in {flat}");
        }
    }

    #[test]
    fn help_speaks_the_language_of_whoever_asks() {
        let it = command(Language::It).render_help().to_string();
        let en = command(Language::En).render_help().to_string();
        assert!(it.contains("Comandi") && !it.contains("Commands"), "{it}");
        assert!(en.contains("Commands") && !en.contains("Comandi"), "{en}");
    }
}
