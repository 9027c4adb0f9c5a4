//! Whom a name that nobody has likely means: a person with the name the other way round, with a
//! title, or a slip of the finger; and what other word could stand for one that means nothing. Keeps
//! out: taking it; that is for a person to say.

use super::likeness::Likenesses;
use super::mapping::fields_of_files;
use crate::domain::{Fault, Id, Kind, Lost, Row, Shape};
use crate::ledger::Book;
use crate::say;
use crate::text::{Sentence, Word};

/// The names of the kinds that were asked for, so that each is taken apart once.
#[derive(Default)]
pub(super) struct NearNames(Vec<(Kind, Likenesses<Id>)>);

impl NearNames {
    /// Why a field is refused, with the name that is likely meant where a reference found nobody; and
    /// the word that stands in it.
    pub(super) fn told(
        &mut self,
        kind: Kind,
        fault: &Fault,
        row: &Row,
        book: &Book,
    ) -> (Sentence, Option<Word>) {
        let text = row.get(fault.field).map(|text| text.trim()).filter(|text| !text.is_empty());
        let Some(text) = text else { return (fault.reason.clone(), None) };
        let shape = fields_of_files(kind).find(|field| field.name == fault.field);
        let mut word = Word { text: text.to_owned(), ..Word::default() };
        match shape.map(|field| field.shape) {
            Some(Shape::Code { codes, .. }) => {
                word.code = codes.first().map(|code| code.code.to_owned());
            }
            Some(Shape::Reference(other))
                if book.world().find(other, text) == Err(Lost::Nothing) =>
            {
                if let Some(near) = self.nearest(other, text, book) {
                    let kind = Sentence::new(format!("kind-{other}"));
                    let near_told =
                        say!("fault-nobody-near", text = text, kind = kind, near = near.as_str());
                    word.near = Some(near);
                    return (near_told, Some(word));
                }
            }
            _ => {}
        }
        (fault.reason.clone(), Some(word))
    }

    /// The only record of a kind whose name is like a text.
    fn nearest(&mut self, kind: Kind, text: &str, book: &Book) -> Option<String> {
        let known = self.0.iter().position(|(own, _)| *own == kind);
        let at = known.unwrap_or_else(|| {
            let mut names = Likenesses::none();
            let world = book.world();
            world.every(kind).for_each(|(id, record)| names.add(id, &record.name(world)));
            self.0.push((kind, names));
            self.0.len() - 1
        });
        let twin = self.0.get(at)?.1.twin(text, |_| true)?;
        book.world().record(twin).map(|record| record.name(book.world()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{plan, read_sheet, sample};

    #[test]
    fn a_name_the_other_way_round_or_with_a_title_tells_whom_it_likely_means() {
        let book = sample::book();
        for name in ["Rossi Maria Teresa", "Dott.ssa Maria Teresa Rossi"] {
            let people = read_sheet("nome\nMaria Teresa Rossi\n".as_bytes()).unwrap();
            let known =
                plan(Kind::People, &people, &[], sample::options(), &book, &mut sample::ids());
            let book = sample::after(&book, &known.unwrap().changes);
            let sheet =
                read_sheet(format!("meeting,person,state\n2,{name},P\n").as_bytes()).unwrap();
            let wrong =
                plan(Kind::Attendance, &sheet, &[], sample::options(), &book, &mut sample::ids())
                    .unwrap_err();
            let wrong = &wrong.findings[0];
            assert_eq!(wrong.reason.key, "fault-nobody-near", "{name}");
            let word = wrong.word.as_ref().unwrap();
            assert_eq!(
                (word.text.as_str(), word.near.as_deref()),
                (name, Some("Maria Teresa Rossi"))
            );
        }
    }
}
