//! Templates of documents: sentences told by key, every value escaped unless it says otherwise.
//! Keeps out: what is in a document.

mod fault;
mod markup;
mod source;
mod table;
mod tags;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, filters,
    tests as checks,
};

pub(crate) use fault::Fault;
pub(crate) use markup::Markup;
pub(crate) use source::{Shelf, page};
pub use source::{Template, Templates};
pub(crate) use table::Table;

use crate::say;
use crate::text::{Argument, Language, Sentence};

/// How many steps a template may take: some hundred times what the largest verbale needs, and a
/// second or so of work.
const FUEL: u64 = 5_000_000;

/// Renders a template in a language: one that somebody wrote, or a shipped one by its name.
///
/// `t("key", name=value)` tells a sentence, whose own words may be markup and whose arguments are
/// escaped; `text|lines(" ")` keeps the lines of a text, in Markdown behind an indent; everything
/// else that is printed is escaped as one line. In Markdown runs of blank lines become one, so that
/// a template may be laid out for its reader. No template can read a file: what it can include and
/// extend are the shipped ones.
///
/// # Errors
/// A template that does not parse, does not end, asks for a value that is not there, or for a
/// sentence that does not exist.
pub(crate) fn render(
    own: Option<&Template>,
    shipped: (&str, Shelf),
    context: Value,
    language: Language,
    markup: Markup,
) -> Result<String, Fault> {
    let (name, shelf) = shipped;
    if let Some(own) = own
        && let Some(line) = tags::too_long(&own.text)
    {
        let reason = say!("template-tag-long", most = tags::LONGEST);
        return Err(Fault::Template { file: own.name.clone(), line, reason });
    }
    let text = rendered(own, name, shelf, context, language, markup).map_err(Fault::of)?;
    Ok(if markup == Markup::Markdown { tidy(&text) } else { text })
}

fn rendered(
    own: Option<&Template>,
    shipped: &str,
    shelf: Shelf,
    context: Value,
    language: Language,
    markup: Markup,
) -> Result<String, Error> {
    let mut environment = Environment::empty();
    environment.set_syntax(SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build()?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Custom("document".into()));
    environment.set_formatter(move |out, state, value| print(out, state, value, markup));
    environment.set_fuel(Some(FUEL));
    environment.add_filter("lines", move |text: &str, indent: Option<&str>| {
        Value::from_safe_string(markup.lines(text, indent.unwrap_or_default()))
    });
    environment
        .add_function("t", move |key: &str, args: Kwargs| tell(key, &args, language, markup));
    tools(&mut environment);
    for (name, text) in source::PAGES {
        environment.add_template(name, text)?;
    }
    for (name, text) in shelf {
        environment.add_template(name, text)?;
    }
    match own {
        Some(own) => environment.render_named_str(&own.name, &own.text, context),
        None => environment.get_template(shipped)?.render(context),
    }
}

/// The filters and tests of the template language that cannot free a text from its escapes.
fn tools(environment: &mut Environment<'_>) {
    environment.add_function("range", minijinja::functions::range);
    environment.add_filter("default", filters::default);
    environment.add_filter("first", filters::first);
    environment.add_filter("last", filters::last);
    environment.add_filter("length", filters::length);
    environment.add_filter("lower", filters::lower);
    environment.add_filter("reverse", filters::reverse);
    environment.add_filter("trim", filters::trim);
    environment.add_filter("upper", filters::upper);
    environment.add_test("defined", checks::is_defined);
    environment.add_test("none", checks::is_none);
}

fn print(
    out: &mut Output<'_>,
    _state: &mut State<'_, '_>,
    value: &Value,
    markup: Markup,
) -> Result<(), Error> {
    let shown = match value.downcast_object_ref::<Table>() {
        Some(table) => markup.table(table),
        None if value.is_safe() || value.is_number() => value.to_string(),
        None => markup.line(&value.to_string()),
    };
    out.write_str(&shown).map_err(|_| Error::new(ErrorKind::WriteFailure, "could not write"))
}

fn tell(key: &str, args: &Kwargs, language: Language, markup: Markup) -> Result<Value, Error> {
    if !language.has(key) {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("{}{key}", fault::NO_SENTENCE),
        ));
    }
    let mut sentence = Sentence::new(key.to_owned());
    for name in args.args() {
        let value: Value = args.get(name)?;
        let argument = match value.as_i64() {
            Some(number) => Argument::from(number),
            None if value.is_safe() => Argument::from(value.to_string()),
            None => Argument::from(markup.line(&value.to_string())),
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
    use minijinja::context;

    use super::*;

    fn filled(template: &str, markup: Markup) -> Result<String, Fault> {
        let own = Template { name: "mine.md".into(), text: template.into() };
        let context = context! { text => "a *b*\n# c", count => 3, safe => Value::from_safe_string("*d*".into()) };
        render(Some(&own), ("", &[]), context, Language::It, markup)
    }

    fn told(template: &str) -> String {
        filled(template, Markup::Markdown).unwrap()
    }

    fn fault(template: &str) -> String {
        let fault = filled(template, Markup::Markdown).unwrap_err();
        let Fault::Template { file, line, reason } = fault else { return format!("{fault:?}") };
        format!("{file} is wrong at line {line}: {}", Language::En.tell(&reason))
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
        for template in
            ["{{ nothing }}", "{{ t('page-nowhere') }}", "{{ text|safe }}", "{{ text|escape }}"]
        {
            assert!(filled(template, Markup::Markdown).is_err(), "{template}");
        }
    }

    #[test]
    fn no_filter_frees_a_text_from_its_escapes() {
        for filter in ["upper", "lower", "trim", "first", "last", "reverse", "default('x')"] {
            let page = filled(&format!("{{{{ '<b>'|{filter} }}}}"), Markup::Html).unwrap();
            assert!(
                !page.contains('<') && !page.contains('>') || page.is_empty(),
                "{filter}: {page}"
            );
        }
        assert_eq!(
            filled("{{ text|lines }}", Markup::Html).as_deref().ok(),
            Some("a *b*<br>\n# c")
        );
    }

    #[test]
    fn a_fault_is_told_with_file_line_and_reason() {
        for (template, line, reason) in [
            ("a\n\n{% if text %}", 3, "unexpected end"),
            ("a\n{{ text }}\n{{ nothing.here }}", 3, "{{ nothing.here }}"),
            ("{{ t('page-nowhere') }}", 1, "page-nowhere"),
            ("\n{{ text|safe }}", 2, "{{ text|safe }}"),
            ("{% include 'secret.txt' %}", 1, "secret.txt"),
            ("{% macro m() %}\n{{ x }}\n{% endmacro %}\n{{ m() }}", 2, "{{ x }}"),
        ] {
            let told = fault(template);
            assert!(
                told.contains(&format!("mine.md is wrong at line {line}:"))
                    && told.contains(reason),
                "{template}: {told}"
            );
        }
    }

    #[test]
    fn a_template_that_never_ends_is_stopped() {
        let endless =
            "{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}";
        assert!(fault(endless).contains("never ends"), "{}", fault(endless));
        assert!(
            filled("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", Markup::Markdown).is_err()
        );
    }

    #[test]
    fn a_template_may_extend_a_shipped_one() {
        let page = "{% extends 'shipped/page.html' %}{% block after %}<footer>{{ text }}</footer>{% endblock %}";
        let own = Template { name: "page.html".into(), text: page.into() };
        let context = context! { language => "it", title => "A", across => false, papers => false, body => "B", process => (), text => "<c>" };
        let page = render(Some(&own), ("", &[]), context, Language::It, Markup::Html).unwrap();
        assert!(
            page.contains("<footer>&lt;c&gt;</footer>") && page.starts_with("<!DOCTYPE html>"),
            "{page}"
        );
    }

    #[test]
    fn blank_lines_are_one_and_the_end_is_a_line_end() {
        assert_eq!(told("\n\na\n\n\n\nb  \n\n"), "a\n\nb\n");
    }
}
