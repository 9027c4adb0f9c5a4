//! Rules as a rules file. Keeps out: where it is kept.

use std::fmt::Write as _;

use super::rules::SourceRules;
use crate::exchange::planning::{KEPT_OUT, OnDuplicate};

/// The text of a rules file that reads back as these rules.
pub fn write_rules(rules: &SourceRules) -> String {
    let mut text = String::new();
    let mut line = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            let _ = writeln!(text, "{key} = {value}");
        }
    };
    line("source", rules.source.as_deref().map(quoted));
    line("kind", rules.kind.map(|kind| quoted(kind.code())));
    line("headers", list(&rules.headers));
    line("sheet", rules.sheet.as_deref().map(quoted));
    line("hidden", rules.hidden.then(|| "true".to_owned()));
    line("on_duplicate", rules.on_duplicate.map(|said| quoted(word(said))));
    line("others", rules.keeps_others_out.then(|| quoted(KEPT_OUT)));
    line("html", list(&rules.html));
    line("utc", list(&rules.utc));
    line("single", list(&rules.single));
    line("once", list(&rules.once));
    line("next", list(&rules.next));
    let mut part = |name: String, lines: Vec<(&str, String)>| {
        if !lines.is_empty() {
            let _ = writeln!(text, "\n[{name}]");
        }
        for (key, value) in lines {
            let _ = writeln!(text, "{} = {value}", quoted(key));
        }
    };
    let columns = rules.columns.iter().map(|column| {
        let fields = list(&column.fields).unwrap_or_else(|| quoted(KEPT_OUT));
        (column.header.as_str(), fields)
    });
    part("columns".to_owned(), columns.collect());
    let skip = rules
        .skip
        .iter()
        .map(|skip| (skip.header.as_str(), list(&skip.texts).unwrap_or_else(|| "[]".to_owned())));
    part("skip".to_owned(), skip.collect());
    let pair = |(key, text): &'_ (String, String)| (key.clone(), quoted(text));
    let constants: Vec<(String, String)> = rules.constants.iter().map(pair).collect();
    part("constants".to_owned(), borrowed(&constants));
    let joined = rules.joined.iter().map(|joined| {
        (joined.field.as_str(), list(&joined.headers).unwrap_or_else(|| "[]".to_owned()))
    });
    part("joined".to_owned(), joined.collect());
    let found_by: Vec<(String, String)> = rules.found_by.iter().map(pair).collect();
    part("found_by".to_owned(), borrowed(&found_by));
    let mut fields: Vec<&str> = rules.values.iter().map(|value| value.field.as_str()).collect();
    fields.sort_unstable();
    fields.dedup();
    for field in fields {
        let mut own: Vec<(&str, String)> = Vec::new();
        for value in rules.values.iter().filter(|value| value.field == field) {
            // What was said last of a word counts.
            own.retain(|(written, _)| *written != value.written);
            own.push((value.written.as_str(), quoted(&value.code)));
        }
        part(format!("values.{}", quoted(field)), own);
    }
    text
}

fn borrowed(pairs: &[(String, String)]) -> Vec<(&str, String)> {
    pairs.iter().map(|(key, text)| (key.as_str(), text.clone())).collect()
}

const fn word(said: OnDuplicate) -> &'static str {
    match said {
        OnDuplicate::Skip => "skip",
        OnDuplicate::Merge => "merge",
        OnDuplicate::Add => "add",
    }
}

/// One text, or a list of several; none where there is nothing.
fn list(texts: &[String]) -> Option<String> {
    match texts {
        [] => None,
        [one] => Some(quoted(one)),
        several => {
            let texts: Vec<String> = several.iter().map(|text| quoted(text)).collect();
            Some(format!("[{}]", texts.join(", ")))
        }
    }
}

/// A basic string of TOML.
fn quoted(text: &str) -> String {
    let mut told = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                told.push('\\');
                told.push(letter);
            }
            letter if letter.is_control() => {
                let _ = write!(told, "\\u{:04x}", u32::from(letter));
            }
            letter => told.push(letter),
        }
    }
    told.push('"');
    told
}

#[cfg(test)]
mod tests {
    use super::super::file::read_rules;
    use super::super::shipped::SHIPPED;
    use super::*;
    use crate::exchange::planning::{Mapping, ValueMapping};

    #[test]
    fn what_is_written_reads_back_as_it_was() {
        for shipped in SHIPPED {
            let rules = read_rules(shipped.text).unwrap();
            assert_eq!(read_rules(&write_rules(&rules)), Ok(rules), "{}", shipped.name);
        }
        let maps = ["Nome \"breve\"=name", "Un\\due=-"].map(|text| Mapping::read(text).unwrap());
        let values = ["gender:U=woman", "gender:U=man"].map(|v| ValueMapping::read(v).unwrap());
        let rules = SourceRules::NONE.with(&maps, &values);
        let back = read_rules(&write_rules(&rules)).unwrap();
        assert_eq!(back.columns.len(), 2);
        assert_eq!(back.values, [ValueMapping::read("gender:U=man").unwrap()]);
    }
}
