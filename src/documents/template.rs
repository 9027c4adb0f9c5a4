//! Templates of documents: sentences told by key, every value escaped unless it says otherwise. Keeps out: what is in a document.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};

use super::markdown;
use crate::text::{Argument, Language, Sentence};

/// Renders a template in a language.
///
/// `t("key", name=value)` tells a sentence, whose own words may be Markdown and whose arguments are escaped;
/// `text|lines("  ")` keeps the lines of a text behind an indent; everything else that is printed is escaped as one line.
/// Runs of blank lines become one, so that a template may be laid out for its reader.
///
/// # Errors
/// A template that does not parse, asks for a value that is not there, or for a sentence that does not exist.
pub(super) fn render(template: &str, context: Value, language: Language) -> Result<String, Error> {
    let mut environment = Environment::empty();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
    environment.set_formatter(print);
    environment.add_filter("lines", |text: &str, indent: &str| Value::from_safe_string(markdown::lines(text, indent)));
    environment.add_function("t", move |key: &str, args: Kwargs| tell(key, &args, language));
    Ok(tidy(&environment.render_str(template, context)?))
}

fn print(out: &mut Output<'_>, _state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.to_string();
    let shown = if value.is_safe() || value.is_number() { text } else { markdown::line(&text) };
    out.write_str(&shown).map_err(|_| Error::new(ErrorKind::WriteFailure, "could not write"))
}

fn tell(key: &str, args: &Kwargs, language: Language) -> Result<Value, Error> {
    if !language.has(key) {
        return Err(Error::new(ErrorKind::InvalidOperation, format!("no sentence {key}")));
    }
    let mut sentence = Sentence::new(key.to_owned());
    for name in args.args() {
        let value: Value = args.get(name)?;
        let argument = match value.as_i64() {
            Some(number) => Argument::from(number),
            None if value.is_safe() => Argument::from(value.to_string()),
            None => Argument::from(markdown::line(&value.to_string())),
        };
        sentence.args.push((name.to_owned().into(), argument));
    }
    Ok(Value::from_safe_string(language.tell(&sentence)))
}

/// One blank line where there were more, and one line end at the end.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut is_blank = true;
    for line in text.lines() {
        let line = line.trim_end();
        if !(line.is_empty() && is_blank) {
            tidy.push_str(line);
            tidy.push('\n');
        }
        is_blank = line.is_empty();
    }
    tidy.truncate(tidy.trim_end().len());
    tidy.push('\n');
    tidy
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use minijinja::context;

    use super::*;

    /// The keys a template asks for; one that it puts together counts by its beginning.
    fn keys(template: &str) -> BTreeSet<&str> {
        template.split("t(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
    }

    fn told(template: &str) -> String {
        render(
            template,
            context! { text => "a *b*\n# c", count => 3, safe => Value::from_safe_string("*d*".into()) },
            Language::It,
        )
        .unwrap()
    }

    #[test]
    fn what_is_printed_is_escaped_as_one_line_unless_it_is_marked() {
        assert_eq!(told("{{ text }} {{ safe }} {{ count }}"), "a \\*b\\* / \\# c *d* 3\n");
    }

    #[test]
    fn lines_stay_lines_behind_their_indent() {
        assert_eq!(told("- {{ text|lines('  ') }}"), "- a \\*b\\*\\\n  \\# c\n");
    }

    #[test]
    fn the_arguments_of_a_sentence_are_escaped_and_its_words_are_not() {
        assert_eq!(told("{{ t('page-item', position=1, title=text) }}"), "1. a \\*b\\* / \\# c\n");
    }

    #[test]
    fn a_value_or_sentence_that_is_not_there_stops_the_document() {
        for template in ["{{ nothing }}", "{{ t('page-nowhere') }}", "{{ text|upper }}"] {
            assert!(render(template, context! { text => "a" }, Language::It).is_err(), "{template}");
        }
    }

    #[test]
    fn blank_lines_are_one_and_the_end_is_a_line_end() {
        assert_eq!(told("\n\na\n\n\n\nb  \n\n"), "a\n\nb\n");
    }

    #[test]
    fn every_sentence_of_a_page_exists_and_is_asked_for() {
        let templates =
            [include_str!("templates/minutes.md"), include_str!("templates/ranking.md"), include_str!("templates/list.md")];
        let asked: BTreeSet<&str> = templates.iter().flat_map(|template| keys(template)).collect();
        for (language, file) in [
            (Language::It, include_str!("../../locales/it/documents.ftl")),
            (Language::En, include_str!("../../locales/en/documents.ftl")),
        ] {
            let written: BTreeSet<&str> =
                file.lines().filter(|line| line.starts_with("page-")).filter_map(|line| line.split(' ').next()).collect();
            for key in &asked {
                assert!(
                    language.has(key) || written.iter().any(|written| key.ends_with('-') && written.starts_with(key)),
                    "{language}: {key}"
                );
            }
            for key in written {
                let is_asked = |asked: &&str| key == *asked || (asked.ends_with('-') && key.starts_with(*asked));
                assert!(asked.iter().any(is_asked), "{language}: nothing asks for {key}");
            }
        }
    }
}
