//! Whom a name that nobody has likely means: a person with the name the other way round, with a
//! title, or a slip of the finger. Keeps out: taking it; that is for a person to say.

use super::likeness::Likenesses;
use crate::domain::Kind;
use crate::ledger::Book;
use crate::say;
use crate::text::{Argument, Sentence};

/// The reason of a fault, with the name that is likely meant where a reference found nobody.
pub(super) fn reason(told: &Sentence, book: &Book) -> Sentence {
    let near = || {
        let text = argument(told, "text")?;
        let kind = argument(told, "kind")?;
        let kind = Kind::ALL.iter().find(|own| kind == format!("kind-{own}"))?;
        let name = nearest(*kind, &text, book)?;
        let kind = Sentence::new(format!("kind-{kind}"));
        Some(say!("fault-nobody-near", text = text, kind = kind, near = name))
    };
    if told.key == "fault-nobody" { near().unwrap_or_else(|| told.clone()) } else { told.clone() }
}

fn argument(sentence: &Sentence, name: &str) -> Option<String> {
    sentence.args.iter().find(|(own, _)| *own == name).map(|(_, argument)| match argument {
        Argument::Text(text) => text.clone(),
        Argument::Number(number) => number.to_string(),
        Argument::Day { day } => day.to_string(),
        Argument::Sentence(sentence) => sentence.key.to_string(),
    })
}

/// The only record of a kind whose name is like a text.
fn nearest(kind: Kind, text: &str, book: &Book) -> Option<String> {
    let mut names = Likenesses::none();
    book.world().every(kind).for_each(|(id, record)| names.add(id, &record.name(book.world())));
    let twin = names.twin(text, |_| true)?;
    book.world().record(twin).map(|record| record.name(book.world()))
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
            let reason = &wrong.findings[0].reason;
            assert_eq!(reason.key, "fault-nobody-near", "{name}");
            assert_eq!(argument(reason, "near").as_deref(), Some("Maria Teresa Rossi"));
        }
    }
}
