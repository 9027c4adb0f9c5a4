//! What a ranking rests on, in words: the one list from which the page, the picture, the workbook,
//! the screen and `assess` take it. Keeps out: places, and where each of them puts the lines.

use super::{RankingPage, decimal, percent, shortest};
use crate::domain::{Bar, Criterion, Manner, Moment, Round, RoundState};
use crate::methods::ratio::fraction;
use crate::methods::weighted_sum::Measure;
use crate::readings::{NotAdmitted, Weighed};
use crate::say;
use crate::text::{Language, Sentence};

/// One thing a ranking rests on.
pub(super) struct Fact {
    /// Its name in files and templates.
    pub name: &'static str,
    /// What it is, for people.
    pub heading: Sentence,
    /// As people read it; what was typed stands in it as it was typed.
    pub text: String,
}

impl RankingPage<'_> {
    /// Round, dates, rule, weights, who gave marks and who did not, thresholds and who did not pass
    /// them.
    pub(super) fn facts(&self, language: Language) -> Vec<Fact> {
        let assessment = self.assessment;
        let tell = |sentence: Sentence| language.tell(&sentence);
        let process = self.world.process().map(|process| process.title.as_str().to_owned());
        let approved = assessment.approved.map(|day| language.date_long(day));
        let basis = self.block.basis();
        // How many stand aside from which proposal, and no more: the reason, which the table reads
        // on screen, mostly says who it is.
        let recused =
            basis.recused.iter().map(|(id, count)| format!("{} ({count})", self.code(*id)));
        // Of no mark that is due there is no share.
        let given = match fraction(basis.given, basis.due) {
            Some(share) => say!(
                "basis-given",
                given = basis.given,
                due = basis.due,
                share = language.decimal(&percent(&share))
            ),
            None => say!("basis-none-due"),
        };
        let unscored = assessment.unscored.iter().map(|id| self.code(*id));
        let all = [
            ("process", say!("page-process"), process),
            ("round", say!("page-round"), self.round().map(|round| tell(number(round)))),
            (
                "opened",
                say!("page-opened"),
                self.round().and_then(|round| round.opened).map(|at| tell(moment(at, language))),
            ),
            ("closed", say!("page-closed"), Some(tell(closed(self.round(), language)))),
            (
                "visibility",
                say!("page-visibility"),
                self.round().map(|round| tell(visibility(round))),
            ),
            ("rule", say!("page-rule"), Some(tell(say!("page-rule-weighted-sum")))),
            ("measure", say!("page-measure"), Some(tell(self.measure()))),
            ("weights", say!("basis-weights"), Some(self.weights(language))),
            ("approved", say!("page-criteria-approved"), approved),
            ("assessors", say!("page-assessors"), Some(assessment.assessors.len().to_string())),
            ("given", say!("basis-marks"), Some(tell(given))),
            ("recused", say!("basis-recused"), Some(several(recused, language))),
            ("abstained", say!("basis-abstained"), Some(basis.abstained.to_string())),
            (
                "thresholds",
                say!("basis-thresholds"),
                Some(several(self.thresholds(language), language)),
            ),
            (
                "not_admitted",
                say!("page-not-admitted"),
                Some(several(self.kept_out(language), language)),
            ),
            ("unscored", say!("page-unscored"), Some(several(unscored, language))),
        ];
        let fact = |(name, heading, text): (_, _, Option<String>)| {
            text.map(|text| Fact { name, heading, text })
        };
        all.into_iter().filter_map(fact).collect()
    }

    /// What a reader must be warned of, a sentence each.
    pub(super) fn warnings(&self, language: Language) -> Vec<String> {
        let approved =
            self.assessment.approved.map(|day| language.date_long(day)).unwrap_or_default();
        let flags = self.assessment.flags.iter();
        let sentence = |code: &str| {
            Sentence::new(format!("page-flag-{}", code.replace('_', "-")))
                .with("day", approved.clone())
        };
        flags.map(|flag| language.tell(&sentence(flag.code()))).collect()
    }

    /// All of it in lines: facts, warnings, how firm the first place is, where the table is most
    /// divided.
    pub(super) fn lines(&self, language: Language) -> Vec<String> {
        self.lines_but(&[], language)
    }

    /// The same without the facts of some names, which stand elsewhere.
    pub(super) fn lines_but(&self, known: &[&str], language: Language) -> Vec<String> {
        let told = |fact: Fact| {
            language.tell(&say!("basis-line", heading = fact.heading, text = fact.text))
        };
        let facts =
            self.facts(language).into_iter().filter(|fact| !known.contains(&fact.name)).map(told);
        let gaps = self.gaps_line(language);
        facts.chain(self.warnings(language)).chain(self.standing(language)).chain(gaps).collect()
    }

    /// The thresholds for programs: `costo>=2`, `rumore<=3`.
    pub(super) fn limits(&self) -> Vec<String> {
        let told = |weighed: &Weighed| {
            let criterion = self.world.get::<Criterion>(weighed.criterion)?;
            let sign = if criterion.is_cost() { "<=" } else { ">=" };
            Some(format!(
                "{}{sign}{}",
                criterion.code.as_str(),
                shortest(&decimal(criterion.threshold?)?)
            ))
        };
        self.assessment.criteria.iter().filter_map(told).collect()
    }

    /// In what the scores are told, for programs and templates.
    pub(super) fn measure_code(&self) -> &'static str {
        match self.assessment.measure {
            Measure::Marks => "marks",
            Measure::ZeroToOne => "zero-to-one",
        }
    }

    pub(super) fn measure(&self) -> Sentence {
        match self.assessment.measure {
            Measure::Marks => say!("page-measure-marks"),
            Measure::ZeroToOne => say!("page-measure-zero-to-one"),
        }
    }

    fn weights(&self, language: Language) -> String {
        let weight = |weighed: &Weighed| {
            let agreed = decimal(weighed.weight)
                .map(|weight| language.decimal(&shortest(&weight)))
                .unwrap_or_default();
            format!(
                "{} {agreed} ({}%)",
                self.label(weighed.criterion),
                language.decimal(&percent(&weighed.share))
            )
        };
        self.assessment.criteria.iter().map(weight).collect::<Vec<_>>().join(", ")
    }

    fn thresholds(&self, language: Language) -> Vec<String> {
        let told = |weighed: &Weighed| {
            let criterion = self.world.get::<Criterion>(weighed.criterion)?;
            let limit = language.decimal(&shortest(&decimal(criterion.threshold?)?));
            let name = self.label(weighed.criterion);
            Some(language.tell(&if criterion.is_cost() {
                say!("basis-at-most", criterion = name, limit = limit)
            } else {
                say!("basis-at-least", criterion = name, limit = limit)
            }))
        };
        self.assessment.criteria.iter().filter_map(told).collect()
    }

    /// Who is not admitted, each with its reasons.
    fn kept_out(&self, language: Language) -> Vec<String> {
        let one = |refused: &NotAdmitted| {
            format!("{} ({})", self.code(refused.proposal), self.why(refused, language))
        };
        self.assessment.not_admitted.iter().map(one).collect()
    }

    /// The reasons of a proposal that is not admitted, as people read them.
    pub(super) fn why(&self, refused: &NotAdmitted, language: Language) -> String {
        let told =
            |reason: &Bar| language.tell(&reason.sentence(|criterion| self.label(criterion)));
        refused.reasons.iter().map(told).collect::<Vec<_>>().join("; ")
    }
}

fn number(round: &Round) -> Sentence {
    say!("basis-round", number = round.number.get(), state = round.state.sentence())
}

fn moment(at: Moment, language: Language) -> Sentence {
    say!(
        "basis-moment",
        day = language.date_long(at.0.date_naive()),
        hour = crate::text::clock(at.0.time())
    )
}

/// Whether those who gave marks saw those of others; who marks in a round that was reopened has
/// seen them.
fn visibility(round: &Round) -> Sentence {
    match (round.manner(), round.reason.is_some()) {
        (Manner::Blind, false) if round.state == RoundState::Open => say!("basis-blind-running"),
        (Manner::Blind, false) => say!("basis-blind"),
        (Manner::Blind, true) => say!("basis-blind-reopened"),
        (Manner::Seen, _) => say!("basis-seen"),
    }
}

/// When it closed; a round that is open has no last word, and its ranking says so.
fn closed(round: Option<&Round>, language: Language) -> Sentence {
    match round.and_then(|round| round.closed) {
        Some(at) => moment(at, language),
        None if round.is_some_and(|round| round.state == crate::domain::RoundState::Closed) => {
            say!("basis-closed-unknown")
        }
        None => say!("basis-open"),
    }
}

fn several(words: impl IntoIterator<Item = String>, language: Language) -> String {
    let words: Vec<String> = words.into_iter().collect();
    if words.is_empty() { language.tell(&say!("basis-none")) } else { words.join(", ") }
}

#[cfg(test)]
mod tests {
    use crate::documents::ranking::sample::{table, with_page};
    use crate::domain::Kind;
    use crate::text::Language;

    #[test]
    fn every_ranking_states_its_round_rule_weights_people_thresholds_and_warnings() {
        let mut table = table();
        table.add(Kind::People, &[("name", "Ugo Neri")]);
        table.add(Kind::Recusals, &[("proposal", "P2"), ("assessor", "Ugo Neri")]);
        let lines = with_page(&table, |page| page.lines(Language::It));
        for shown in [
            "Turno di valutazione: 1 (aperto)",
            "Chiusura del turno: il turno è ancora aperto, la graduatoria è provvisoria",
            "Punteggi durante il turno: a vista, chi valutava poteva vedere quelli già dati",
            "Regola: somma pesata delle medie dei punteggi; a parità di punteggio le proposte restano ex aequo",
            "Pesi: costo 0,6 (60,0%), utilita 0,4 (40,0%)",
            "Valutatori: 2",
            "Punteggi dati: 8 su 18 dovuti (44,4%)",
            "Astensioni per conflitto di interessi, per proposta: P2 (1)",
            "Altre astensioni: 0",
            "Soglie di sbarramento: costo almeno 2",
            "Proposte non ammesse: P3 (sotto la soglia di sbarramento: costo), P5 (parere giuridico contrario)",
            "Proposte senza punteggi: P4",
            "Attenzione: tutti i punteggi sono di un solo valutatore.",
        ] {
            assert!(lines.iter().any(|line| line == shown), "{shown} in {lines:#?}");
        }
    }

    #[test]
    fn a_blind_round_says_so_also_once_it_is_closed_and_after_it_was_reopened() {
        let mut table = table();
        let first = table.id(Kind::Rounds, "1");
        table.set(first, &[("state", "closed")]).unwrap();
        let round =
            table.add(Kind::Rounds, &[("number", "2"), ("state", "open"), ("blind", "yes")]);
        let cell = [
            ("proposal", "P1"),
            ("criterion", "costo"),
            ("assessor", "Anna Verdi"),
            ("round", "2"),
            ("score", "4"),
        ];
        table.add(Kind::Scores, &cell);
        table.set(round, &[("state", "closed"), ("closed", "2030-03-01T10:00:00+01:00")]).unwrap();
        let told = |table: &crate::ledger::sample::Sample| {
            let lines = with_page(table, |page| page.lines(Language::It));
            let csv = with_page(table, |page| page.grid().csv());
            let blind = csv.lines().all(|line| line.ends_with(",blind") || line.ends_with(",yes"));
            assert!(blind, "{csv}");
            lines.into_iter().find(|line| line.starts_with("Punteggi durante il turno")).unwrap()
        };
        assert!(
            told(&table)
                .ends_with("alla cieca, nessuno ha visto quelli altrui prima della chiusura")
        );
        table.set(round, &[("reason", "1 (2014-03-20): manca un foglio")]).unwrap();
        assert!(told(&table).ends_with("poi il turno è stato riaperto"));
    }

    #[test]
    fn a_round_that_was_closed_says_the_day_and_the_hour() {
        let mut table = table();
        let round = table.id(Kind::Rounds, "1");
        table.set(round, &[("state", "closed"), ("closed", "2014-03-01T10:00:00+01:00")]).unwrap();
        let lines = with_page(&table, |page| page.lines(Language::En));
        let shown = "Round closed: Saturday 1 March 2014, 10:00";
        assert!(lines.iter().any(|line| line == shown), "{lines:#?}");
    }
}
