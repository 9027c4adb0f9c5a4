//! The convocation of a sitting as values for its templates. Keeps out: sending it.

use minijinja::{Value, context};

use super::document::{Manual, Row, Subject, TEXT};
use super::in_words;
use super::minutes::code;
use super::refusal::ExportRefusal;
use super::writer::{Writer, Written};
use crate::domain::{Kind, Meeting, Process, World};
use crate::print::values::{maybe, maybe_safe, safe};
use crate::privacy::given_first;
use crate::readings::{Face, Item, Minutes};
use crate::say;
use crate::text::{Language, Sentence};

/// The convocation of one sitting, with its order of the day.
pub(super) const ROW: Row = Row {
    subject: Subject::Sitting,
    template: Some(include_str!("templates/convocation.md")),
    manual: Some(&MANUAL),
    missing,
    ..Row::of("convocation", TEXT, write)
};

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    writer.page(values(&writer.reading(id)?, writer.book.process(), writer.language))
}

/// A convocation says where one comes, and at what hour.
fn missing(id: Option<&str>, world: &dyn World) -> Vec<Sentence> {
    let meeting = id.and_then(|id| world.find(Kind::Meetings, id).ok());
    let Some(sitting) = meeting.and_then(|id| world.get::<Meeting>(id)) else { return Vec::new() };
    let hour = sitting.planned_start.or(sitting.start).is_none().then(|| say!("page-hours"));
    let place = sitting.place.is_none().then(|| say!("page-place"));
    hour.into_iter().chain(place).collect()
}

/// What the manual says of its values.
const MANUAL: Manual = Manual {
    title: "the convocation",
    note: "",
    values: &[
        ("`face`", "`public` or `reserved`"),
        ("`kind`, `number`", "the kind of meeting and its number"),
        (
            "`process`, `body`, `secretariat`",
            "the process, the deciding body, and who takes replies",
        ),
        ("`date`, `start`, `end`, `place`, `mode`", "when and where it is to be held, and how"),
        ("`facilitator`", "who leads it"),
        ("`convened`, `convened_by`", "when it was convened, and by which channel"),
        (
            "`items[].position`, `items[].title`, `items[].presenter`, `items[].question`",
            "the order of the day",
        ),
        (
            "`items[].minutes`, `items[].materials`, `items[].taken_up`",
            "the time box of an item (0 where it has none), the documents to read, and what it \
             takes up that was left open",
        ),
        ("`total`", "how long all items take, in words; none where one has no time box"),
        (
            "`letters[].who`",
            "to whom each letter goes: on the reserved face one for each who is invited, else one for \
             all, of which it is none",
        ),
        (
            "`signs_as`, `signer`",
            "as what the letter is signed: `manager` of the process where it has one, else \
             `facilitator`, none where neither is known; and who that is, on the reserved face",
        ),
        ("`proxies`", "how many proxies one person may hold"),
        ("`invited[]`", "who is invited, on the reserved face"),
    ],
};

/// The values of a convocation: on the reserved face a letter for each who is invited, on the other
/// one for all.
pub(super) fn values(minutes: &Minutes, process: Option<&Process>, language: Language) -> Value {
    let sitting = &minutes.sitting;
    // Of a day on which some items have no time box there is no whole.
    let boxes: Option<Vec<i64>> = minutes.items.iter().map(|item| item.minutes).collect();
    let total: i64 = boxes.unwrap_or_default().into_iter().sum();
    let span = say!("span", hours = total / 60, minutes = total % 60);
    let invited = minutes.attendance.iter().filter(|_| minutes.face == Face::Reserved);
    let invited: Vec<String> = invited.map(|line| in_words::who(&line.who, language)).collect();
    let letter = |who: Option<String>| context! { who => maybe(who) };
    let addressed = minutes.attendance.iter().filter(|_| minutes.face == Face::Reserved);
    let letters: Value = match invited.is_empty() {
        true => std::iter::once(letter(None)).collect(),
        false => {
            addressed.map(|line| letter(Some(in_words::addressee(&line.who, language)))).collect()
        }
    };
    let (signs_as, signer) = signing(minutes, process);
    context! {
        face => minutes.face.code(),
        kind => sitting.kind.code(),
        number => sitting.number,
        process => maybe(minutes.process.clone()),
        body => maybe(minutes.body.clone()),
        secretariat => maybe(process.and_then(|of| of.secretariat.as_ref()).map(|it| it.as_str())),
        signs_as,
        signer => maybe(signer),
        proxies => minutes.rules.proxies,
        letters,
        date => safe(in_words::day(sitting.date, language)),
        start => maybe_safe(sitting.planned_start.or(sitting.start).map(in_words::hour)),
        end => maybe_safe(sitting.planned_end.map(in_words::hour)),
        place => maybe(sitting.place.clone()),
        mode => code(sitting.mode.map(|mode| mode.sentence()), language),
        facilitator => maybe(in_words::named(minutes.facilitator.as_ref(), language)),
        convened => maybe_safe(sitting.convened.map(|day| in_words::day(day, language))),
        convened_by => code(sitting.convened_by.map(|channel| channel.sentence()), language),
        items => minutes.items.iter().map(|it| item(it, language)).collect::<Value>(),
        total => maybe_safe((total > 0).then(|| language.tell(&span))),
        invited => invited.iter().map(Value::from).collect::<Value>(),
    }
}

/// As what the letter is signed, and by whom; the public face has the office alone.
fn signing(minutes: &Minutes, process: Option<&Process>) -> (Option<&'static str>, Option<String>) {
    let shown = |name: &str| (minutes.face == Face::Reserved).then(|| given_first(name));
    let manager = process.and_then(|process| process.process_manager.as_ref());
    let facilitator = minutes.facilitator.as_ref();
    match (manager, facilitator) {
        (Some(manager), _) => (Some("manager"), shown(manager.as_str())),
        (None, Some(who)) => (Some("facilitator"), who.name().and_then(shown)),
        (None, None) => (None, None),
    }
}

fn item(item: &Item, language: Language) -> Value {
    context! {
        position => item.position,
        title => item.title.clone(),
        minutes => item.minutes.unwrap_or(0),
        presenter => maybe(in_words::named(item.presenter.as_ref(), language)),
        question => maybe(item.question.clone()),
        materials => maybe(item.materials.clone()),
        taken_up => in_words::taken_up(&item.taken_up, language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::Document;
    use crate::documents::sample::markdown;
    use crate::ledger::sample::Sample;

    fn table(process: &[(&str, &str)], sitting: &[(&str, &str)]) -> Sample {
        let mut table = Sample::default();
        table.add(Kind::Process, &[&[("title", "Spazi")], process].concat());
        let row = [("number", "1"), ("date", "2014-04-17")];
        table.add(Kind::Meetings, &[&row, sitting].concat());
        table.add(Kind::People, &[("name", "Rossi Anna"), ("organisation", "Circolo")]);
        let invited = [("meeting", "1"), ("person", "Rossi Anna"), ("state", "invited")];
        table.add(Kind::Attendance, &invited);
        table
    }

    fn told(table: &Sample, face: Face) -> String {
        let minutes = Minutes::of(table.id(Kind::Meetings, "1"), face, table.world()).unwrap();
        let values = values(&minutes, table.world().process(), Language::It);
        markdown(Document::Convocation, values)
    }

    #[test]
    fn a_letter_is_addressed_by_first_name_and_surname_and_the_list_keeps_its_order() {
        let told = told(&table(&[], &[]), Face::Reserved);
        assert!(told.contains("**Anna Rossi, Circolo**"), "{told}");
        assert!(told.contains("- Rossi Anna, Circolo"), "{told}");
    }

    #[test]
    fn a_letter_says_who_signs_it_and_as_what() {
        let manager: &[_] = &[("process_manager", "Neri Ugo")];
        let facilitated: &[_] = &[("facilitator", "Ida Bo")];
        for (process, sitting, face, line) in [
            (manager, facilitated, Face::Reserved, "Responsabile del processo: Ugo Neri\\\n\\_"),
            (manager, facilitated, Face::Public, "Responsabile del processo: \\_"),
            (&[], facilitated, Face::Reserved, "Facilitazione: Ida Bo\\\n\\_"),
            (&[], &[], Face::Reserved, "Nome e incarico: \\_"),
        ] {
            let told = told(&table(process, sitting), face);
            assert!(told.contains(line), "{line} in\n{told}");
        }
    }
}
