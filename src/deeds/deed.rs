//! A deed is one row: word, arguments, function; and how words become its arguments. Keeps out:
//! what any deed does.

use super::argument::{Argument, Takes, no_such};
use super::arguments::{Arguments, Value};
use super::caller::Caller;
use super::done::Done;
use crate::domain::{Datum, Fault, Id, Kind, Moment, Place, Row, World, at_hand, referred};
use crate::ledger::{Pinned, Refusal};
use crate::say;
use crate::text::{Sentence, read_date};

/// Something the table does.
#[derive(Clone, Copy)]
pub struct Deed {
    /// The word by which keymaps, palette and command line call it.
    pub word: &'static str,
    /// What it must be told, in the order in which words without a name fill it.
    pub arguments: &'static [Argument],
    /// What it does: it reads, and what it answers is data.
    pub run: fn(&dyn World, &Caller<'_>, &Arguments) -> Result<Done, Refusal>,
}

impl Deed {
    /// The sentence that says what it does.
    pub fn doc(&self) -> Sentence {
        Sentence::new(format!("deed-{}", self.word))
    }

    /// The word and its arguments, as they are written.
    pub fn usage(&self) -> String {
        // What may stand in the place of another is written beside it, and not again.
        let other = |argument: &Argument| {
            let name = argument.unless?;
            self.arguments.iter().find(|other| other.name == name)
        };
        let is_other = |argument: &&Argument| {
            self.arguments.iter().filter_map(other).any(|other| other == *argument)
        };
        let written = |argument: &Argument| match other(argument) {
            Some(other) => format!("({} | {})", argument.bare(), other.bare()),
            None => argument.usage(),
        };
        let arguments = self.arguments.iter().filter(|argument| !is_other(argument)).map(written);
        std::iter::once(self.word.to_owned()).chain(arguments).collect::<Vec<_>>().join(" ")
    }

    /// The texts of the arguments: `NAME=TEXT`, or the text alone, which fills the first argument
    /// that has none. Only what needs no table is checked, and nothing need be there.
    ///
    /// # Errors
    /// A word too many, an argument given twice, a text that cannot be what it takes.
    pub fn texts<S: AsRef<str>>(&self, words: &[S]) -> Result<Row, Refusal> {
        let mut row = Row::new();
        for word in words.iter().map(AsRef::as_ref) {
            let (argument, text) = self.placed(word, &row)?;
            argument.check(text).map_err(|what| self.misuse(what))?;
            row.insert(argument.name.to_owned(), text.trim().to_owned());
        }
        Ok(row)
    }

    /// The argument a word is for, and its text.
    fn placed<'w>(&self, word: &'w str, row: &Row) -> Result<(&Argument, &'w str), Refusal> {
        let named = word.split_once('=').and_then(|(name, text)| {
            self.arguments.iter().find(|argument| argument.is_called(name)).map(|a| (a, text))
        });
        if let Some((argument, _)) = named.filter(|(a, _)| row.contains_key(a.name)) {
            return Err(self.misuse(say!("argument-twice", name = argument.name)));
        }
        let free = || self.arguments.iter().find(|argument| !row.contains_key(argument.name));
        named
            .or_else(|| free().map(|argument| (argument, word)))
            .ok_or_else(|| self.misuse(say!("argument-unwanted", word = word)))
    }

    fn misuse(&self, what: Sentence) -> Refusal {
        Refusal::new(what, Some(say!("argument-hint", usage = self.usage())))
    }

    /// Whether everything that is needed is there.
    ///
    /// # Errors
    /// The names of what is not.
    pub fn whole(&self, row: &Row) -> Result<(), Refusal> {
        // A blank text says nothing.
        let says = |name: &str| row.get(name).is_some_and(|text| !text.is_empty());
        let lacking: Vec<&str> = self
            .arguments
            .iter()
            .filter(|argument| argument.needed && !says(argument.name))
            .filter(|argument| !argument.unless.is_some_and(says))
            .map(|argument| argument.name)
            .collect();
        if lacking.is_empty() {
            return Ok(());
        }
        Err(self.misuse(say!("argument-needed", names = lacking.join(", "))))
    }

    /// The arguments of texts, with the records they mean in a table; a blank text is none.
    ///
    /// # Errors
    /// Every record, day or hour that is not to be found.
    pub fn arguments(
        &self,
        row: &Row,
        world: &dyn World,
        by: &Caller<'_>,
    ) -> Result<Arguments, Refusal> {
        let mut faults = Vec::new();
        let given = |name: &str| row.get(name).map(String::as_str).filter(|text| !text.is_empty());
        let meeting = given("meeting").map(|text| {
            let place = Place { row: &Row::new(), world };
            referred(Kind::Meetings, text, &place)
        });
        let taken = meeting.and_then(Result::ok);
        let meeting = taken.or_else(|| at_hand::sitting(None, by.now, world).map(|(id, _)| id));
        let around: Row =
            meeting.map(|id: Id| ("meeting".to_owned(), id.to_string())).into_iter().collect();
        let place = Place { row: &around, world };
        let mut arguments = Arguments::default();
        for argument in self.arguments {
            let Some(text) = given(argument.name) else { continue };
            let value = match argument.takes {
                Takes::Record(kind) => referred(kind, text, &place).map(Value::Record),
                Takes::Any(kinds) => one_of(kinds, text, &place).map(Value::Record),
                Takes::Day => read_date(text, by.today()).map(Value::Day),
                Takes::Hour => Moment::read(text, &place).map(Value::Hour),
                Takes::Number { .. } => Ok(Value::Number(text.parse().unwrap_or_default())),
                Takes::Flag => Ok(Value::Flag(text == "yes")),
                Takes::OneOf(_) | Takes::Text => Ok(Value::Text(text.to_owned())),
            };
            match value {
                Ok(value) => arguments.put(argument.name, value),
                Err(reason) => {
                    faults.push(Pinned { change: 0, fault: Fault::new(argument.name, reason) });
                }
            }
        }
        if faults.is_empty() { Ok(arguments) } else { Err(Refusal::of(faults)) }
    }
}

/// The record of one of several kinds that a text means.
fn one_of(kinds: &'static [Kind], text: &str, place: &Place<'_>) -> Result<Id, Sentence> {
    let no_such = || no_such(text, kinds);
    if let Ok(id) = text.parse::<Id>() {
        let known = place.world.record(id).filter(|record| kinds.contains(&record.kind()));
        return known.map(|_| id).ok_or_else(no_such);
    }
    let named = text.split_once(':').and_then(|(kind, key)| {
        let kind = kind.trim().parse::<Kind>().ok().filter(|kind| kinds.contains(kind))?;
        Some((kind, key.trim()))
    });
    if let Some((kind, key)) = named {
        return referred(kind, key, place);
    }
    let found = kinds.iter().filter_map(|kind| referred(*kind, text, place).ok());
    match found.collect::<Vec<_>>().as_slice() {
        [] => Err(no_such()),
        [only] => Ok(*only),
        _ => Err(say!("argument-several", text = text)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::arguments::Where;
    use super::super::sample::{CLOCK, caller};
    use super::*;
    use crate::ledger::sample::{Sample, why};

    const DEED: Deed = Deed {
        word: "cast",
        arguments: &[
            Argument::needed("choice", Takes::OneOf(&["favour", "against"])),
            Argument::optional("person", Takes::Record(Kind::People)),
            Argument::optional("meeting", Takes::Record(Kind::Meetings)),
            Argument::optional("item", Takes::Record(Kind::Agenda)),
            Argument::optional("time", Takes::Hour),
            Argument::optional("date", Takes::Day),
            Argument::optional("reason", Takes::Text),
            Argument::optional("subject", Takes::Any(&[Kind::People, Kind::Agenda])),
        ],
        run: |_, _, _| Err(Refusal::new(say!("refused-no-item"), None)),
    };

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Meetings, &[("number", "1"), ("date", "2014-04-10"), ("start", "18:00")]),
            (Kind::Meetings, &[("number", "2"), ("date", "2014-04-17"), ("start", "18:00")]),
            (Kind::Agenda, &[("meeting", "1"), ("position", "1"), ("title", "Uno")]),
            (Kind::Agenda, &[("meeting", "2"), ("position", "1"), ("title", "Due")]),
            (Kind::People, &[("name", "Ada Neri")]),
        ])
    }

    fn told(words: &[&str]) -> Result<Arguments, Refusal> {
        let table = table();
        DEED.arguments(&DEED.texts(words)?, table.world(), &caller(CLOCK, &|| Id::from_bits(99)))
    }

    #[test]
    fn words_fill_the_arguments_in_order_or_by_name() {
        let told = told(&["favour", "reason=a=b", "Ada Neri"]).unwrap();
        assert_eq!(told.text("choice"), Some("favour"));
        assert_eq!(told.record("person"), Some(Id::from_bits(5)));
        assert_eq!(told.text("reason"), Some("a=b"));
    }

    #[test]
    fn parts_of_a_sitting_are_meant_by_their_number_in_the_one_at_hand() {
        assert_eq!(told(&["item=1"]).unwrap().record("item"), Some(Id::from_bits(4)));
        let other = told(&["item=1", "meeting=1"]).unwrap();
        assert_eq!(
            other.place(),
            Where { meeting: Some(Id::from_bits(1)), item: Some(Id::from_bits(3)) }
        );
    }

    #[test]
    fn an_hour_is_one_of_the_sitting_and_a_day_may_be_said_in_words() {
        let told = told(&["time=18:30", "date=domani"]).unwrap();
        assert_eq!(
            told.hour("time").map(|at| at.0.to_rfc3339()),
            Some("2014-04-17T18:30:00+02:00".into())
        );
        assert_eq!(told.day("date").map(|day| day.to_string()), Some("2014-04-18".into()));
    }

    #[test]
    fn what_is_wrong_is_told_before_a_table_is_opened() {
        let texts = |words: &[&str]| DEED.texts(words);
        assert_eq!(why(texts(&["maybe"])), ["argument-choice"]);
        assert_eq!(why(texts(&["choice=favour", "choice=against"])), ["argument-twice"]);
        assert_eq!(
            why(texts(&["favour", "a", "1", "1", "18:00", "oggi", "x", "people:y", "z"])),
            ["argument-unwanted"]
        );
        assert_eq!(why(DEED.whole(&texts(&["person=Ada"]).unwrap())), ["argument-needed"]);
        assert!(DEED.whole(&texts(&["favour"]).unwrap()).is_ok());
    }

    #[test]
    fn every_record_and_hour_that_is_not_found_is_told() {
        assert_eq!(
            why(told(&["person=Bice", "item=7", "time=never"])),
            ["person: fault-nobody", "item: fault-nobody", "time: fault-time"]
        );
    }

    #[test]
    fn a_blank_text_is_none_and_not_what_is_needed() {
        assert_eq!(told(&["favour", "person="]).unwrap().record("person"), None);
        let row = Row::from([("choice".to_owned(), String::new())]);
        assert_eq!(why(DEED.whole(&row)), ["argument-needed"]);
    }

    #[test]
    fn what_another_argument_may_replace_is_needed_without_it() {
        const INVITE: Deed = Deed {
            word: "invite",
            arguments: &[
                Argument::unless("person", "everybody", Takes::Record(Kind::People)),
                Argument::optional("everybody", Takes::Flag),
                Argument::optional("date", Takes::Day),
            ],
            ..DEED
        };
        let usage = "invite (person=<people> | everybody=yes|no) [date=<day>]";
        assert_eq!(INVITE.usage(), usage);
        let whole = |words: &[&str]| INVITE.whole(&INVITE.texts(words).unwrap());
        assert!(whole(&["Ada"]).is_ok() && whole(&["everybody=yes"]).is_ok());
        assert_eq!(why(whole(&["date=oggi"])), ["argument-needed"]);
    }

    #[test]
    fn a_record_of_several_kinds_is_meant_by_id_by_kind_and_key_or_by_a_name_of_its_own() {
        let subject = |text: &str| {
            told(&["favour", &format!("subject={text}")]).map(|told| told.record("subject"))
        };
        let ada = Some(Id::from_bits(5));
        for text in ["Ada Neri", "people: ada neri", "00000000-0000-0000-0000-000000000005"] {
            assert_eq!(subject(text).unwrap(), ada, "{text}");
        }
        assert_eq!(subject("agenda:1").unwrap(), Some(Id::from_bits(4)), "of the sitting at hand");
        for text in ["Adda Neri", "00000000-0000-0000-0000-000000000001"] {
            assert_eq!(why(subject(text)), ["subject: argument-no-such"], "{text}");
        }
        assert_eq!(why(subject("people:Adda")), ["subject: fault-nobody"]);
        assert_eq!(why(DEED.texts(&["favour", "subject=meetings:1"])), ["argument-no-such"]);
    }
}
