//! Texts that say that the sources are silent on a field of the process. Keeps out: how the record
//! prints it.

use crate::domain::{Kind, Process, Row, Shape, Stated, World, osservatorio};

/// The field that lists those of which the sources say nothing.
const LIST: &str = "not_stated";

/// Makes of every such text what it means: a yes or no that is not stated, any other field blank
/// and on the list. Of other kinds nothing is changed.
pub fn taken(kind: Kind, fields: &mut Row, world: &dyn World) {
    if kind != Kind::Process {
        return;
    }
    let silent: Vec<&'static str> = kind
        .fields()
        .iter()
        .filter(|field| !field.required && field.name != LIST)
        .filter(|field| {
            fields.get(field.name).is_some_and(|text| osservatorio::says_not_stated(text))
        })
        .map(|field| field.name)
        .collect();
    let is_answer = |name: &str| {
        kind.field(name).is_some_and(|f| matches!(f.shape, Shape::Code { set: Stated::SET, .. }))
    };
    let (answers, listed): (Vec<&str>, Vec<&str>) =
        silent.into_iter().partition(|name| is_answer(name));
    fields.extend(answers.into_iter().map(|name| (name.to_owned(), LIST.to_owned())));
    if listed.is_empty() {
        return;
    }
    let known = |process: &Process| {
        process.not_stated.0.iter().map(|name| name.as_str().to_owned()).collect::<Vec<_>>()
    };
    let mut all = match fields.get(LIST).filter(|text| !text.trim().is_empty()) {
        Some(given) => vec![given.clone()],
        None => world.process().map(known).unwrap_or_default(),
    };
    let is_new = |name: &&str| {
        world
            .process()
            .is_none_or(|process| fields.contains_key(LIST) || !process.is_not_stated(name))
    };
    all.extend(listed.iter().filter(|name| is_new(name)).map(|name| (*name).to_owned()));
    fields.insert(LIST.to_owned(), all.join("; "));
    fields.extend(listed.into_iter().map(|name| (name.to_owned(), String::new())));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::sample::{Sample, row};
    use crate::text::Language;

    #[test]
    fn a_text_that_says_that_sources_are_silent_puts_its_field_on_the_list() {
        let table = Sample::of(&[(Kind::Process, &[("title", "OPLA"), ("not_stated", "state")])]);
        let phrase = Language::It.tell(&osservatorio::not_stated());
        let mut fields = row(&[("scope", &phrase), ("title", "Faenza")]);
        taken(Kind::Process, &mut fields, table.world());
        assert_eq!(
            fields,
            row(&[("scope", ""), ("title", "Faenza"), ("not_stated", "state; scope")])
        );
        let mut other = row(&[("name", &phrase)]);
        taken(Kind::Labs, &mut other, table.world());
        assert_eq!(other, row(&[("name", &phrase)]));
    }
}
