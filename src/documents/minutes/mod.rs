//! The verbale of a sitting as values for its templates. Keeps out: which people a face may show,
//! which the reading has decided.

mod manual;
mod since;

use minijinja::{Value, context};

use super::votes::{self, Listed};
use super::{group_work, in_words};
use crate::documents::document::{Row, Subject, TEXT};
use crate::documents::refusal::ExportRefusal;
use crate::documents::writer::{Writer, Written};
use crate::domain::charter::Charter;
use crate::domain::{AgendaState, Attribution, EntryKind, Reopening, lab_called, words};
use crate::print::markdown;
use crate::print::values::{maybe, maybe_safe, safe};
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{
    Annex, Face, Item, Minutes, Present, Received, Said, Section, Sitting, Task, Who,
};
use crate::say;
use crate::text::{Language, Sentence};

/// The verbale of one sitting.
pub(super) const ROW: Row = Row {
    subject: Subject::Sitting,
    template: Some(include_str!("../templates/minutes.md")),
    manual: Some(&manual::MANUAL),
    ..Row::of("minutes", TEXT, write)
};

fn write(writer: &Writer<'_>, id: Option<&str>) -> Result<Written, ExportRefusal> {
    writer.page(values(&writer.reading(id)?, writer.language))
}

/// The columns of the attendance sheet that are left out where nobody has anything in them.
pub(super) const SPARE: [&str; 6] = ["lab", "role", "on_behalf_of", "arrival", "departure", "mode"];

/// The values of a verbale for the templates; `docs/templates.md` lists them.
///
/// A new section needs a value here and a place in `templates/minutes.md`: HTML and OpenDocument
/// are made of that.
pub(super) fn values(minutes: &Minutes, language: Language) -> Value {
    Page { minutes, language }.context()
}

/// A verbale about to be told in a language.
struct Page<'a> {
    minutes: &'a Minutes,
    language: Language,
}

impl<'a> Page<'a> {
    fn context(&self) -> Value {
        let minutes = self.minutes;
        let sitting = &minutes.sitting;
        let who = |who: &Option<Who>| maybe(in_words::named(who.as_ref(), self.language));
        let table = |grid: Grid| grid.table(self.language);
        context! {
            front => self.front(),
            face => minutes.face.code(),
            kind => sitting.kind.code(),
            number => sitting.number,
            process => maybe(minutes.process.clone()),
            body => maybe(minutes.body.clone()),
            date => safe(in_words::day(sitting.date, self.language)),
            start => maybe_safe(sitting.start.map(in_words::hour)),
            end => maybe_safe(sitting.end.map(in_words::hour)),
            place => maybe(sitting.place.clone()),
            mode => self.code(sitting.mode.map(|mode| mode.sentence())),
            facilitator => who(&minutes.facilitator),
            minutes_by => who(&minutes.minutes_by),
            short_notice => maybe_safe(sitting.short.map(|(given, due)| {
                self.language.tell(&say!("told-convened-short", given = given, due = due))
            })),
            convened => maybe_safe(sitting.convened.map(|day| in_words::day(day, self.language))),
            convened_by => self.code(sitting.convened_by.map(|channel| channel.sentence())),
            rules => self.rules(),
            groups => group_work::rounds(&minutes.groups, self.language),
            asked => group_work::asked(&minutes.asked, &|said| self.said(said), self.language),
            recording => maybe(minutes.recording.as_ref().map(|(name, _)| name.clone())),
            recording_start => maybe_safe(minutes.recording.as_ref().and_then(|(_, start)| start.map(in_words::hour))),
            attendance => table(attendance(&minutes.attendance, minutes.face, self.language).without_blank(&SPARE)),
            totals => self.totals(),
            uncovered => minutes.uncovered.iter().map(Value::from).collect::<Value>(),
            unrepresented => minutes.unrepresented.iter().map(Value::from).collect::<Value>(),
            previous => maybe_safe(minutes.previous.map(|previous| previous.code().to_owned())),
            corrections => maybe(minutes.corrections.clone()),
            owed => minutes.owed.iter().map(|owed| context! { lab => owed.lab.clone(), subject => owed.subject.clone() }).collect::<Value>(),
            annexes => table(annexes(&minutes.annexes)),
            observations => minutes.observations.iter().map(|found| self.received(found)).collect::<Value>(),
            circulated => maybe_safe(minutes.days.0.map(|day| in_words::day(day, self.language))),
            approved => maybe_safe(minutes.days.1.map(|day| in_words::day(day, self.language))),
            reasons => minutes.reasons.iter().map(|reason| Value::from(revised(reason, self.language))).collect::<Value>(),
            items => self.items(),
            held => minutes.is_held,
            elsewhere => self.sections(&minutes.elsewhere),
            actions => table(tasks(&minutes.actions, self.language)),
            since => minutes.since.iter().map(|it| since::told(it, self.language)).collect::<Value>(),
            next => maybe(minutes.next.as_ref().map(|next| self.next(next))),
            state => self.code(Some(minutes.state.sentence())),
            digest => safe(minutes.digest.clone()),
        }
    }

    /// The values of the front matter, each as YAML.
    fn front(&self) -> Value {
        let minutes = self.minutes;
        let text =
            |text: Option<&str>| safe(text.map_or_else(|| "null".to_owned(), markdown::yaml));
        context! {
            process => text(minutes.process.as_deref()),
            sitting => minutes.sitting.number,
            date => text(Some(&minutes.sitting.date.format("%Y-%m-%d").to_string())),
            place => text(minutes.sitting.place.as_deref()),
            state => text(Some(minutes.state.code())),
            revision => minutes.revision,
            face => text(Some(minutes.face.code())),
            digest => text(Some(&minutes.digest)),
        }
    }

    /// Which rules were in force and what they ask of a decision.
    fn rules(&self) -> Value {
        let rules: &Charter = &self.minutes.rules;
        let tell = |sentence: &Sentence| safe(self.language.tell(sentence));
        context! {
            named => tell(&rules.named()),
            approved => maybe_safe(rules.version.map(|version| in_words::day(version.approved, self.language))),
            decision => tell(&rules.decision.sentence()),
            need => tell(&rules.need()),
            votes => tell(&rules.votes_per.sentence()),
            unnamed => rules.attribution == Attribution::Unnamed,
        }
    }

    fn totals(&self) -> Value {
        let totals = &self.minutes.totals;
        let shown = |count| safe(in_words::count(count, self.language));
        context! {
            invited => totals.count.invited,
            present => totals.count.present,
            excused => totals.count.excused,
            absent => totals.count.absent,
            // Nobody is counted on a sheet on which nobody is marked yet.
            unmarked => !totals.count.is_marked(),
            // A line with nothing to say is left out; the note on small counts says it once.
            remote => maybe_safe((totals.modes.remote > 0).then(|| totals.modes.remote.to_string())),
            room => totals.modes.room,
            least => self.minutes.rules.minimum_count,
            withheld => totals.withholds(),
            genders => maybe_safe(in_words::genders(&totals.genders, self.language)),
            women => shown(totals.genders.women),
            men => shown(totals.genders.men),
            other => shown(totals.genders.other),
            not_stated => shown(totals.genders.not_stated),
        }
    }

    /// The items; who was there without a vote is listed once, and then only what differs.
    fn items(&self) -> Value {
        let mut listed: Option<Listed<'_>> = None;
        let item = |item: &'a Item| {
            let standing = item.standing.as_ref().map(|standing| {
                let told = votes::standing(standing, listed, self.language);
                if votes::is_listed_whole(standing, listed) {
                    listed = Some((item.position, &standing.left_out));
                }
                told
            });
            self.item(item, maybe(standing))
        };
        self.minutes.items.iter().map(item).collect()
    }

    fn item(&self, item: &Item, standing: Value) -> Value {
        // A sitting that is over has no item still to come.
        let over = self.minutes.sitting.end.is_some();
        let planned = matches!(item.state, None | Some(AgendaState::Planned));
        let silent = item.sections.is_empty() && item.asked.is_empty() && item.ballot.is_none();
        let given = self.minutes.actions.iter().filter(|task| task.item == Some(item.position));
        let actions: Vec<&str> = given.map(|task| task.text.as_str()).collect();
        // What became of the verbale before stands at the beginning.
        let earlier = self.minutes.previous.is_some() && is_of_earlier_verbale(&item.title);
        let silent = silent && actions.is_empty() && !earlier;
        context! {
            position => item.position,
            title => item.title.clone(),
            minutes => item.minutes.unwrap_or(0),
            taken_up => in_words::taken_up(&item.taken_up, self.language),
            materials => maybe(item.materials.clone()),
            presenter => maybe(in_words::named(item.presenter.as_ref(), self.language)),
            question => maybe(item.question.clone()),
            state => self.code(item.state.filter(|state| *state != AgendaState::Done && !over).map(|state| state.sentence())),
            untreated => over && silent && planned,
            unrecorded => over && silent && !planned,
            earlier => earlier,
            actions => actions.join("; "),
            asked => group_work::asked(&item.asked, &|said| self.said(said), self.language),
            sections => self.sections(&item.sections),
            decided => item.sections.iter().any(|section| section.kind == EntryKind::Decision),
            standing,
            ballot => maybe(item.ballot.as_ref().map(|ballot| votes::ballot(ballot, self.language))),
            aside => maybe(item.aside.as_ref().map(|aside| votes::aside(aside, self.language))),
        }
    }

    fn sections(&self, sections: &[Section]) -> Value {
        let decides = |section: &Section| section.kind == EntryKind::Decision;
        let last = sections.iter().rposition(decides);
        let section = |(at, section): (usize, &Section)| {
            let entries: Value = section.entries.iter().map(|said| self.said(said)).collect();
            let fallen = section.is_fallen;
            // How the table stood is told once, below all that it decided or did not.
            let stood = last == Some(at);
            // What was decided stands below the vote on it, and what is left below that.
            let follows = fallen
                || matches!(
                    section.kind,
                    EntryKind::Decision | EntryKind::Action | EntryKind::Question
                );
            context! { kind => section.kind.code(), fallen, stood, follows, entries }
        };
        sections.iter().enumerate().map(section).collect()
    }

    fn said(&self, said: &Said) -> Value {
        context! {
            time => safe(in_words::hour(said.at)),
            text => said.text.clone(),
            wordless => said.is_wordless,
            speaker => maybe(in_words::named(said.speaker.as_ref(), self.language)),
            holders => maybe(in_words::all(&said.holders, self.language)),
            method => self.code(said.method.map(|method| match said.result {
                Some(result) => say!("told-method-result", method = method.sentence(), result = result.sentence()),
                None => method.sentence(),
            })),
            reservation => maybe(said.reservation.clone()),
            group => maybe_safe(said.group.clone()),
            place => maybe_safe(said.place.clone()),
        }
    }

    fn received(&self, found: &Received) -> Value {
        context! {
            date => safe(in_words::day(found.date, self.language)),
            author => maybe(in_words::named(found.author.as_ref(), self.language)),
            text => found.text.clone(),
            outcome => maybe(found.outcome.clone()),
        }
    }

    fn next(&self, next: &Sitting) -> Value {
        context! {
            number => next.number,
            date => safe(in_words::day(next.date, self.language)),
            start => maybe_safe(next.planned_start.or(next.start).map(in_words::hour)),
            place => maybe(next.place.clone()),
        }
    }

    fn code(&self, sentence: Option<Sentence>) -> Value {
        code(sentence, self.language)
    }
}

/// Why a verbale was reopened, as it is kept with its revision and day: `2 (2014-03-15): Errore`.
fn revised(reason: &Reopening, language: Language) -> String {
    let words = reason.words.as_str();
    match reason.revision.zip(reason.day) {
        Some((revision, day)) => {
            let day = language.date_short(day);
            language.tell(&say!("reason-revised", revision = revision, day = day, text = words))
        }
        None => words.to_owned(),
    }
}

/// A code in the words of a language.
pub(super) fn code(sentence: Option<Sentence>, language: Language) -> Value {
    maybe_safe(sentence.map(|sentence| language.tell(&sentence)))
}

fn column(name: &'static str, heading: Sentence) -> Column {
    Column { name, heading }
}

/// The attendance sheet; the public face has seats and no names.
pub(super) fn attendance(sheet: &[Present], face: Face, language: Language) -> Grid {
    let mut columns = vec![
        column("organisation", say!("heading-organisation")),
        column("lab", say!("heading-lab")),
        column("role", say!("heading-role")),
        column("on_behalf_of", say!("heading-on-behalf")),
        column("state", say!("heading-presence")),
        column("arrival", say!("heading-arrival")),
        column("departure", say!("heading-departure")),
        column("mode", say!("heading-mode")),
    ];
    if face == Face::Reserved {
        columns.insert(0, column("name", say!("heading-name")));
    }
    let code = |code: Option<(&'static str, Sentence)>| {
        code.map_or(Cell::Nothing, |(code, told)| Cell::Code(code, told))
    };
    let row = |line: &Present| {
        let withheld = line.who.is_withheld().then(|| language.tell(&say!("who-individual")));
        let cells = [
            Cell::words(line.who.organisation().or(withheld.as_deref())),
            Cell::words(line.who.lab()),
            code(line.who.role().map(|role| (role.code(), role.sentence()))),
            standing(line, language).map_or(Cell::Nothing, Cell::Words),
            Cell::Code(line.state.code(), line.state.sentence()),
            line.arrival.map_or(Cell::Nothing, |at| Cell::Hour(at.0)),
            line.departure.map_or(Cell::Nothing, |at| Cell::Hour(at.0)),
            code(line.mode.map(|mode| (mode.code(), mode.sentence()))),
        ];
        let name = (face == Face::Reserved).then(|| Cell::words(line.who.name()));
        name.into_iter().chain(cells).collect()
    };
    Grid { columns, rows: sheet.iter().map(row).collect() }
}

/// In whose place somebody sits, and with whose proxies.
fn standing(line: &Present, language: Language) -> Option<String> {
    let place = line.stands_for.as_ref().map(|who| {
        language.tell(&match (who.name(), who.lab()) {
            (None, Some(lab)) => say!("stands-substitute-lab", lab = lab_called(lab)),
            _ => say!("stands-substitute", who = stands_for(who, language)),
        })
    });
    let held: Vec<String> = line.proxies.iter().map(|who| stands_for(who, language)).collect();
    let proxies =
        (!held.is_empty()).then(|| language.tell(&say!("stands-proxies", who = held.join(", "))));
    let told: Vec<String> = place.into_iter().chain(proxies).collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// For whom somebody stands: by name on the reserved face, by the seat on the public one.
fn stands_for(who: &Who, language: Language) -> String {
    match (who.name(), who.lab(), who.organisation()) {
        (Some(name), _, _) => name.to_owned(),
        (None, Some(lab), _) => language.tell(&say!("stands-for-lab", lab = lab_called(lab))),
        (None, None, Some(organisation)) => organisation.to_owned(),
        (None, None, None) => language.tell(&say!("who-withheld")),
    }
}

fn annexes(annexes: &[Annex]) -> Grid {
    let columns = vec![
        column("name", say!("heading-file")),
        column("of", say!("heading-of")),
        column("sha256", say!("heading-checksum")),
        column("note", say!("heading-note")),
    ];
    let row = |annex: &Annex| {
        let item = annex.item.and_then(|position| u64::try_from(position).ok());
        vec![
            Cell::Words(annex.name.clone()),
            item.map_or(Cell::Nothing, Cell::Count),
            Cell::words(annex.sha256.as_deref()),
            Cell::words(annex.note.as_deref()),
        ]
    };
    Grid { columns, rows: annexes.iter().map(row).collect() }
}

/// Whether an item is about the verbale of the sitting before, by its title.
fn is_of_earlier_verbale(title: &str) -> bool {
    words(title).iter().any(|word| ["verbale", "minutes"].contains(&word.as_str()))
}

fn tasks(tasks: &[Task], language: Language) -> Grid {
    let columns = vec![
        column("item", say!("heading-item")),
        column("text", say!("heading-action")),
        column("owner", say!("heading-owner")),
        column("due", say!("heading-due")),
    ];
    let row = |task: &Task| {
        vec![
            task.item.map_or(Cell::Nothing, Cell::Whole),
            Cell::Words(task.text.clone()),
            in_words::named(task.owner.as_ref(), language).map_or(Cell::Nothing, Cell::Words),
            task.due.map_or(Cell::Nothing, Cell::Day),
        ]
    };
    Grid { columns, rows: tasks.iter().map(row).collect() }.without_blank(&["item"])
}
