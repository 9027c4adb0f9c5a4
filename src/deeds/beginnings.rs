//! What a record that is asked for begins with: an answer with the body whose turn it is, an
//! opinion with the kind that is missing, both of today. Keeps out: writing it, and the form.

use super::argument::{Argument, Takes};
use super::arguments::{Arguments, given};
use super::caller::Caller;
use super::deed::Deed;
use super::done::Done;
use super::writing::write;
use crate::domain::{Id, Kind, Opinion, OpinionKind, Row, World, decisions};
use crate::ledger::Refusal;
use crate::readings::{Decision, step_of};
use crate::say;

/// A record that is to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beginning {
    /// Its kind.
    pub kind: Kind,
    /// The texts that its fields begin with.
    pub texts: Row,
    /// The field that is said first, where those before it are known.
    pub first: Option<&'static str>,
}

const PROPOSAL: Argument = Argument::needed("proposal", Takes::Record(Kind::Proposals));
const STAKEHOLDER: Argument = Argument::needed("stakeholder", Takes::Record(Kind::Stakeholders));
const OUTCOME: Argument =
    Argument::needed("outcome", Takes::OneOf(&["accepted", "partly", "refused"]));
const VERDICT: Argument =
    Argument::needed("verdict", Takes::OneOf(&["positive", "conditional", "negative"]));
const OF: Argument = Argument::optional("kind", Takes::OneOf(&["technical", "legal", "economic"]));
const STATUSES: &[&str] = &["planned", "on_track", "late", "reached", "missed"];
const CHANNELS: &[&str] = &[
    "letter",
    "mail",
    "telephone",
    "poster",
    "press",
    "newsletter",
    "social",
    "forum",
    "in_person",
];
const REPLIES: &[&str] = &["yes", "no", "not_stated"];

const fn text(name: &'static str) -> Argument {
    Argument::optional(name, Takes::Text)
}

const fn day(name: &'static str) -> Argument {
    Argument::optional(name, Takes::Day)
}

pub(super) const ROWS: &[Deed] = &[
    Deed {
        word: "body-answer",
        arguments: &[PROPOSAL, OUTCOME, text("body"), text("deed"), day("date"), text("reason")],
        run: |world, by, told| {
            let proposal = given(told.record("proposal"), "proposal")?;
            answer(proposal, world, by).filled(told, world, by)
        },
    },
    Deed {
        word: "opinion",
        arguments: &[PROPOSAL, VERDICT, OF, text("author"), day("date"), text("reason")],
        run: |world, by, told| {
            let proposal = given(told.record("proposal"), "proposal")?;
            opinion(proposal, world, by).filled(told, world, by)
        },
    },
    Deed {
        word: "indicator",
        arguments: &[
            PROPOSAL,
            Argument::needed("name", Takes::Text),
            text("target"),
            day("due"),
            Argument::optional("status", Takes::OneOf(STATUSES)),
            text("owner"),
            text("evidence"),
        ],
        run: |world, by, told| {
            let proposal = given(told.record("proposal"), "proposal")?;
            indicator(proposal).filled(told, world, by)
        },
    },
    Deed {
        word: "contact",
        arguments: &[
            STAKEHOLDER,
            Argument::needed("channel", Takes::OneOf(CHANNELS)),
            text("outcome"),
            day("date"),
            text("by"),
            Argument::optional("reply", Takes::OneOf(REPLIES)),
            text("next_step"),
            day("due"),
        ],
        run: |world, by, told| {
            let stakeholder = given(told.record("stakeholder"), "stakeholder")?;
            contact(stakeholder, by).filled(told, world, by)
        },
    },
];

impl Beginning {
    fn new(kind: Kind, texts: &[(&str, String)]) -> Self {
        let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
        Self { kind, texts, first: None }
    }

    /// The record with what was told over what it begins with.
    fn filled(self, told: &Arguments, world: &dyn World, by: &Caller<'_>) -> Result<Done, Refusal> {
        let Self { kind, mut texts, .. } = self;
        texts.extend(told.texts());
        write(kind, None, &texts, world, by).map(Done::from)
    }
}

/// Today as a person writes it.
fn today(by: &Caller<'_>) -> String {
    by.today().format("%d/%m/%Y").to_string()
}

/// An answer to a proposal by the body whose turn it is: the executive first, the council after it.
pub fn answer(proposal: Id, world: &dyn World, by: &Caller<'_>) -> Beginning {
    let fields = [("proposal", proposal.to_string()), ("date", today(by))];
    let mut begun = Beginning::new(Kind::Answers, &fields);
    if let Some(body) = next_body(proposal, world, by) {
        begun.texts.insert("body".to_owned(), body);
        begun.first = Some("outcome");
    }
    begun
}

/// The body that has not answered yet, called as in other answers of the table, else as it is
/// usually called.
fn next_body(proposal: Id, world: &dyn World, by: &Caller<'_>) -> Option<String> {
    let known = Decision::of(world, by.today()).bodies;
    let answers = decisions::answers(proposal, world);
    let taken: Vec<usize> =
        answers.iter().map(|(_, answer)| step_of(answer.body.as_str())).collect();
    let usual = [say!("body-giunta"), say!("body-consiglio")];
    let (step, body) = usual.iter().enumerate().find(|(step, _)| !taken.contains(step))?;
    let called = known.into_iter().find(|known| step_of(known) == step);
    Some(called.unwrap_or_else(|| world.language().tell(body)))
}

/// An opinion on a proposal, of the first kind that is missing.
pub fn opinion(proposal: Id, world: &dyn World, by: &Caller<'_>) -> Beginning {
    let fields = [("proposal", proposal.to_string()), ("date", today(by))];
    let mut begun = Beginning::new(Kind::Opinions, &fields);
    let is_given = |kind| world.of::<Opinion>(proposal).any(|(_, opinion)| opinion.kind == kind);
    let kinds = [OpinionKind::Technical, OpinionKind::Legal, OpinionKind::Economic];
    if let Some(kind) = kinds.into_iter().find(|kind| !is_given(*kind)) {
        begun.texts.insert("kind".to_owned(), kind.code().to_owned());
        begun.first = Some("verdict");
    }
    begun
}

/// An indicator of a proposal, which is planned.
pub fn indicator(proposal: Id) -> Beginning {
    let fields = [("proposal", proposal.to_string()), ("status", "planned".to_owned())];
    Beginning::new(Kind::Indicators, &fields)
}

/// An attempt to reach a stakeholder, by whoever calls.
pub fn contact(stakeholder: Id, by: &Caller<'_>) -> Beginning {
    let fields =
        [("stakeholder", stakeholder.to_string()), ("date", today(by)), ("by", by.who.to_owned())];
    Beginning::new(Kind::Contacts, &fields)
}

#[cfg(test)]
mod tests {
    use super::super::sample::{CLOCK, caller, mint};
    use super::*;
    use crate::domain::{Answer, Contact, Shape};
    use crate::ledger::sample::Sample;

    const PLAN: Id = Id::from_bits(1);

    fn table() -> Sample {
        Sample::of(&[
            (Kind::Proposals, &[("code", "P1"), ("title", "Orti")]),
            (Kind::Stakeholders, &[("name", "Scuola")]),
        ])
    }

    /// Does what a word says with these words behind it.
    fn done(table: &mut Sample, word: &str, words: &[&str]) {
        let deed = ROWS.iter().find(|deed| deed.word == word).unwrap();
        let mint = mint();
        let by = caller(CLOCK, &mint);
        let told = deed.arguments(&deed.texts(words).unwrap(), table.world(), &by).unwrap();
        let done = (deed.run)(table.world(), &by, &told).unwrap();
        table.admit(done.draft).unwrap();
    }

    #[test]
    fn the_executive_answers_first_and_then_the_council() {
        let mut table = table();
        for outcome in ["accepted", "partly"] {
            done(&mut table, "body-answer", &["P1", outcome, "reason=Si fa."]);
        }
        let answers = || table.world().of::<Answer>(PLAN).map(|(_, answer)| answer);
        let bodies: Vec<usize> = answers().map(|answer| step_of(answer.body.as_str())).collect();
        assert_eq!(bodies, [0, 1]);
        let today = caller(CLOCK, &mint()).today();
        assert!(answers().all(|answer| answer.date == Some(today)));
        assert_eq!(answer(PLAN, table.world(), &caller(CLOCK, &mint())).first, None);
    }

    #[test]
    fn opinions_are_of_the_kinds_that_are_missing() {
        let mut table = table();
        done(&mut table, "opinion", &["P1", "positive", "kind=legal"]);
        done(&mut table, "opinion", &["P1", "negative"]);
        let kinds: Vec<OpinionKind> =
            table.world().of::<Opinion>(PLAN).map(|(_, opinion)| opinion.kind).collect();
        assert_eq!(kinds, [OpinionKind::Legal, OpinionKind::Technical]);
        let next = opinion(PLAN, table.world(), &caller(CLOCK, &mint()));
        assert_eq!(next.texts.get("kind").map(String::as_str), Some("economic"));
    }

    #[test]
    fn who_reaches_a_stakeholder_is_whoever_calls_unless_it_is_said() {
        let mut table = table();
        done(&mut table, "contact", &["Scuola", "letter"]);
        done(&mut table, "contact", &["Scuola", "mail", "by=Bice", "date=2014-04-01"]);
        let by = |id| {
            let contact = table.world().get::<Contact>(id).unwrap();
            contact.by.as_ref().map(|line| line.as_str().to_owned())
        };
        let mut whose: Vec<Option<String>> =
            table.world().all::<Contact>().map(|(id, _)| by(id)).collect();
        whose.sort();
        assert_eq!(whose, [Some("Bice".into()), Some("test".into())]);
    }

    #[test]
    fn what_an_argument_can_be_is_what_its_field_can_be() {
        let kinds = [Kind::Answers, Kind::Opinions, Kind::Indicators, Kind::Contacts];
        for (deed, kind) in ROWS.iter().zip(kinds) {
            for argument in deed.arguments {
                let field = kind.field(argument.name).unwrap_or_else(|| panic!("{argument:?}"));
                if let (Takes::OneOf(words), Shape::Code { codes, .. }) =
                    (argument.takes, field.shape)
                {
                    let codes: Vec<&str> = codes.iter().map(|code| code.code).collect();
                    assert_eq!(words, codes, "{kind} {}", argument.name);
                }
            }
        }
    }
}
