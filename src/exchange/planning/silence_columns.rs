//! Texts that say that the sources are silent on a field of the process. Keeps out: how the record
//! prints it.

use crate::domain::{Kind, Process, Row, Shape, Stated, World, osservatorio};

/// The field that lists those of which the sources say nothing.
const LIST: &str = "not_stated";

/// Makes of every such text what it means: a yes or no that is not stated, any other field blank
/// and on the list.
pub(super) fn taken(kind: Kind, fields: &mut Row, world: &dyn World) {
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
    use crate::exchange::{ImportOptions, OnDuplicate, plan, read_sheet, sample, set};
    use crate::ledger::Book;
    use crate::text::Language;

    fn imported(csv: &str, book: &Book) -> Book {
        let options = ImportOptions { on_duplicate: Some(OnDuplicate::Merge), ..sample::options() };
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let planned = plan(Kind::Process, &sheet, &[], options, book, &mut sample::ids());
        sample::after(book, &planned.unwrap().changes)
    }

    #[test]
    fn the_sentence_makes_every_field_of_the_process_not_stated_in_both_languages() {
        for language in Language::ALL {
            let phrase = language.tell(&osservatorio::not_stated());
            for field in
                Kind::Process.fields().iter().filter(|field| !field.required && field.name != LIST)
            {
                let label = language.tell(&osservatorio::label(field)).replace('"', "\"\"");
                let book = imported(
                    &format!("title,\"{label}\"\nFaenza,\"{phrase}\"\n"),
                    &Book::default(),
                );
                let process = book.world().process().unwrap();
                let text = crate::domain::Noun::cell(process, field.name, book.world()).text();
                let is_said = process.is_not_stated(field.name) && text.is_empty();
                assert!(is_said || text == LIST, "{label}: {text}");
            }
        }
    }

    #[test]
    fn what_was_not_stated_before_stays_so_and_a_value_gives_way_to_the_sentence() {
        let phrase = Language::It.tell(&osservatorio::not_stated());
        let first = "title,scope,state,not_stated\nFaenza,Ambiente,In corso,start_year\n";
        let book = imported(first, &Book::default());
        let book = imported(&format!("title,scope,end_date\nFaenza,{phrase},{phrase}\n"), &book);
        let process = book.world().process().unwrap();
        assert_eq!(
            ["start_year", "scope", "end_date", "state"].map(|name| process.is_not_stated(name)),
            [true, true, true, false]
        );
        assert!(process.scope.is_none() && process.state.is_some());
        assert_eq!(process.not_stated.0.len(), 3);
        // By words too, and said twice it stands once.
        let id = book.world().find(Kind::Process, "Faenza").unwrap();
        let row = Row::from([("scope".to_owned(), phrase)]);
        let again = set(id, &row, sample::options(), &book, &mut sample::ids()).unwrap();
        assert_eq!(again.changes, []);
    }
}
