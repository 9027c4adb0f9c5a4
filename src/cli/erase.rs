//! `person erase`: takes a person out of what a table holds and held. Keeps out: how texts are
//! searched (see `privacy::Eraser`), and how a journal is written anew (see `store::erase`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::call::Call;
use super::copies;
use super::failure::Failure;
use super::find::find;
use super::grammar::person::Erase;
use super::keeping;
use super::opening::readable_in;
use super::places::{self, Place};
use crate::domain::{
    Attachment, Cause, Id, Kind, Lost, Meeting, MinutesState, Noun, Person, Record, Row,
    Stakeholder, World, fold, is_nameless, nameless, reasons,
};
use crate::ledger::{Digest, Edit, Erasure, Ledger, Stamp};
use crate::privacy::{Eraser, Traces};
use crate::readings::{AboutPerson, digest};
use crate::say;
use crate::store::{self, Erasing};
use crate::text::{Language, Sentence};

/// So many doubts are told.
const TOLD: usize = 20;

/// `person erase NAME --reason TEXT`.
///
/// # Errors
/// When several people have the name or nobody has, the reason gives none or names the person, or
/// the table is in use.
pub(super) fn erase(call: &mut Call<'_>, asked: &Erase) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let (table, said) = readable_in(call, &place)?;
    said.iter().for_each(|sentence| call.say(sentence));
    let ledger = table.ledger();
    let world: &dyn World = ledger.book();
    let now = call.now(world);
    if let Some(seat) = table.others().into_iter().next().filter(|_| !asked.dry_run) {
        return Err(seat.holder.refusal());
    }
    if let Some(short) = asked.also.iter().find(|word| !is_long_enough(word)) {
        let told = say!("cli-erase-also-short", word = short.as_str());
        return Err(Failure::usage(told, None));
    }
    let waits = waiting(&place.dir);
    let (person, subject) = subject(asked, ledger).map_err(|lost| {
        let own = fold(&asked.name);
        match waits.iter().any(|text| fold(text).contains(&own)) {
            true => Failure::new(
                say!("cli-erase-only-pending", name = asked.name.as_str()),
                Some(say!("cli-erase-only-pending-hint")),
            ),
            false => lost,
        }
    })?;
    let own = |id| world.get::<Person>(id).is_some_and(|own| is_nameless(own.name.as_str()));
    if person.is_some_and(own) || is_nameless(&asked.name) {
        return Err(Failure::new(say!("cli-erase-already"), None));
    }
    let language = world.language();
    let nameless = free_name(language, now, world);
    let mut eraser = Eraser::new(person, &subject, nameless.clone(), world);
    if !reasons::is_reason(&asked.reason) {
        return Err(Failure::usage(say!("cli-erase-reason"), Some(say!("cli-erase-reason-hint"))));
    }
    if eraser.may_speak(&asked.reason) {
        return Err(Failure::usage(say!("cli-erase-reason-names"), None));
    }
    let changed = changed(&mut eraser, world)?;
    let entries = counted(&mut eraser, ledger)?;
    let name = subject.names.first().unwrap_or(&asked.name);
    if changed.is_empty() && entries == 0 {
        return Err(Failure::new(say!("cli-erase-nothing", name = name.as_str()), None));
    }
    call.say(&say!(
        "cli-erase-found",
        name = name.as_str(),
        records = changed.len(),
        entries = entries
    ));
    tell_doubts(call, &eraser);
    let waits = waits.iter().filter(|text| eraser.text(text).is_some()).count();
    tell_annexes(call, &changed, world);
    if waits > 0 {
        call.say(&say!("cli-erase-pending", count = waits));
    }
    if asked.dry_run {
        call.put_line(&call.tell(&say!("cli-dry-run")));
        for (id, before, after) in &changed {
            preview(call, *id, before, after, world);
        }
        return Ok(());
    }
    if !call.agrees(&say!("cli-erase-sure")) {
        return Err(Failure::new(say!("cli-erase-stopped"), None));
    }
    let stamp = call.stamp(ledger.book());
    let mut acting = Acting {
        eraser: Eraser::new(person, &subject, nameless, world),
        papers: papers(world),
        reason: asked.reason.clone(),
        stamp,
        mint: &*call.host.mint,
    };
    let last = ledger.history().last();
    drop(table);
    let erased = store::erase(&place.dir, &call.holder(), last, &mut acting)?;
    call.put_line(&call.tell(&say!("cli-erased", count = erased.entries)));
    let second = second_folder(call, &place);
    let gone = second.map(|folder| store::forget(&folder)).transpose();
    let gone = gone.map(Option::unwrap_or_default);
    for name in erased.removed.iter().chain(gone.iter().flatten()) {
        call.say(&say!("cli-erase-removed", name = name.as_str()));
    }
    if gone.is_err() {
        call.say(&say!("cli-erase-second"));
    }
    for name in &erased.strange {
        call.say(&say!("cli-erase-strange", name = name.as_str()));
    }
    // Whether it is the one that waited, only the person who asked for it can tell.
    let waits = (1..).zip(store::pending(&place.dir));
    for (number, _) in waits.filter(|(_, waiting)| waiting.edit.cause == Cause::Erase) {
        call.say(&say!("cli-erase-waits", number = number));
    }
    if let Some(what) = copies::keep(call, &place) {
        call.say(&what);
    }
    call.say(&say!("cli-erase-elsewhere"));
    Ok(())
}

/// Says which attachments bear the name: they are to be deleted before, where their files speak of the
/// person; those of a verbale that went out go only once that is opened again.
fn tell_annexes(call: &mut Call<'_>, changed: &[(Id, Record, Record)], world: &dyn World) {
    let went_out = |id: Id, was: &Record| {
        let sitting = was.sitting(id, world).and_then(|id| world.get::<Meeting>(id));
        sitting.is_some_and(|sitting| sitting.minutes_state() != MinutesState::Draft)
    };
    let mut open = 0;
    for (id, was, _) in changed {
        let Some(annex) = Attachment::peek(was) else { continue };
        if went_out(*id, was) {
            call.say(&say!("cli-erase-annex-kept", name = annex.name.as_str()));
        } else {
            open += 1;
        }
    }
    if open > 0 {
        call.say(&say!("cli-erase-annexes", count = open));
    }
}

/// The edits that wait for a decision, as they are written down.
fn waiting(dir: &Path) -> Vec<String> {
    let waits = store::pending(dir);
    waits.iter().filter_map(|it| serde_json::to_string(&it.edit).ok()).collect()
}

/// A shorter word would be found inside every text.
fn is_long_enough(word: &str) -> bool {
    word.chars().filter(|letter| letter.is_alphanumeric()).count() >= 3
}

/// The person that is meant, and by what they are and were known at this table.
fn subject(asked: &Erase, ledger: &Ledger) -> Result<(Option<Id>, Traces), Failure> {
    let world: &dyn World = ledger.book();
    let person = match find(Kind::People, &asked.name, world) {
        Ok((id, _)) => Some(id),
        Err(lost) => {
            let is_nobody = world.find(Kind::People, &asked.name) == Err(Lost::Nothing);
            if !is_nobody || AboutPerson::called(&asked.name, world).is_empty() {
                return Err(lost);
            }
            None
        }
    };
    let mut names: Vec<String> = Vec::new();
    let (mut mails, mut phones) = (BTreeSet::new(), BTreeSet::new());
    let mut met = BTreeSet::new();
    let mut call = |name: &str, names: &mut Vec<String>| {
        if !is_nameless(name) && met.insert(fold(name)) {
            names.push(name.to_owned());
        }
    };
    if person.is_none() {
        call(&asked.name, &mut names);
    }
    let states = || {
        let changes = ledger.history().edits().iter().flat_map(|edit| &edit.changes);
        changes.flat_map(|change| change.states().map(|record| (change.id, record)))
    };
    for (_, own) in states().filter(|(id, _)| Some(*id) == person) {
        if let Some(own) = Person::peek(own) {
            call(own.name.as_str(), &mut names);
            mails.extend(own.email.as_ref().map(|mail| mail.as_str().to_owned()));
            phones.extend(own.phone.as_ref().map(|phone| phone.as_str().to_owned()));
        }
    }
    let known: BTreeSet<String> = names.iter().map(|name| fold(name)).collect();
    for (_, actor) in states() {
        let Some(actor) = Stakeholder::peek(actor) else { continue };
        if known.contains(&fold(actor.name.as_str())) {
            mails.extend(actor.email.as_ref().map(|mail| mail.as_str().to_owned()));
            phones.extend(actor.phone.as_ref().map(|phone| phone.as_str().to_owned()));
        }
    }
    let subject = Traces {
        names,
        mails: mails.into_iter().collect(),
        phones: phones.into_iter().collect(),
        also: asked.also.clone(),
        staying: asked.keep.clone(),
    };
    Ok((person, subject))
}

/// What stands for the name: the day, and a number where somebody else was erased on it.
fn free_name(language: Language, now: DateTime<FixedOffset>, world: &dyn World) -> String {
    let date = language.date_short(now.date_naive());
    let told = language.tell(&say!("erased-name", date = date));
    let plain = nameless(&told);
    let taken: BTreeSet<String> =
        world.all::<Person>().map(|(_, person)| fold(person.name.as_str())).collect();
    let numbered = (2_u32..).map(|number| nameless(&format!("{told}, {number}")));
    let mut names = [plain.clone()].into_iter().chain(numbered);
    names.find(|name| !taken.contains(&fold(name))).unwrap_or(plain)
}

/// The records of today that say something of the person, before and after.
fn changed(eraser: &mut Eraser, world: &dyn World) -> Result<Vec<(Id, Record, Record)>, Failure> {
    let mut changed = Vec::new();
    for kind in Kind::ALL.iter().copied().filter(|kind| *kind != Kind::Copies) {
        for (id, record) in world.every(kind) {
            if let Some(without) = eraser.record(id, record).map_err(impossible)? {
                changed.push((id, record.clone(), without));
            }
        }
    }
    Ok(changed)
}

/// How many entries of the log say something of the person.
fn counted(eraser: &mut Eraser, ledger: &Ledger) -> Result<usize, Failure> {
    let mut count = 0;
    for edit in ledger.history().edits() {
        count += usize::from(eraser.edit(edit).map_err(impossible)?.is_some());
    }
    Ok(count)
}

fn impossible(why: crate::privacy::Unerasable) -> Failure {
    Failure::new(say!("cli-erase-impossible", reason = why.0), None)
}

fn tell_doubts(call: &mut Call<'_>, eraser: &Eraser) {
    if eraser.doubts.is_empty() {
        return;
    }
    call.say(&say!("cli-erase-doubts", count = eraser.doubts.len()));
    for around in eraser.doubts.iter().take(TOLD) {
        call.say(&say!("cli-erase-doubt", words = around.as_str()));
    }
    call.say(&say!("cli-erase-doubts-hint"));
}

fn preview(call: &mut Call<'_>, id: Id, before: &Record, after: &Record, world: &dyn World) {
    let shown = |row: Row, field: &str| row.get(field).cloned().unwrap_or_default();
    for field in before.kind().fields() {
        let (was, is) = (shown(before.row(), field.name), shown(after.row(), field.name));
        if was == is {
            continue;
        }
        let place = say!(
            "cli-person-place",
            kind = Sentence::new(format!("kind-one-{}", before.kind())),
            field = call.tell(&crate::domain::field_label(field.name)),
            id = id.to_string()
        );
        let is = after.cell(field.name, world).text();
        let line = format!("{}: {}", call.tell(&place), if is.is_empty() { "-" } else { &is });
        call.put_line(&line);
    }
}

/// The digests of verbali that went out.
fn papers(world: &dyn World) -> BTreeMap<Id, Digest> {
    let out = world
        .all::<Meeting>()
        .filter(|(_, meeting)| meeting.minutes_state() != MinutesState::Draft)
        .map(|(id, _)| id);
    out.filter_map(|id| Some((id, digest(id, world)?))).collect()
}

/// Where the second folder has the backups of this table, if one is set and there.
fn second_folder(call: &Call<'_>, place: &Place) -> Option<std::path::PathBuf> {
    let settings = keeping::read(call.host.folders.config.as_deref()).ok()?;
    let id = store::table_id(&place.dir);
    settings.folder.map(|folder| store::in_second(&folder, &place.name, id))
}

/// An erasure under way.
struct Acting<'a> {
    eraser: Eraser,
    papers: BTreeMap<Id, Digest>,
    reason: String,
    stamp: Stamp,
    mint: &'a dyn Fn() -> Id,
}

impl Erasing for Acting<'_> {
    fn entry(&mut self, edit: &Edit) -> Result<Option<Edit>, Sentence> {
        let without = self.eraser.edit(edit);
        let without = without.map_err(|why| say!("cli-erase-impossible", reason = why.0))?;
        // The old id salts the link that stays, and goes with the words.
        Ok(without.map(|without| Edit { id: (self.mint)(), ..without }))
    }

    fn last(&mut self, lines: Vec<(u64, Digest)>, without: &Ledger) -> Edit {
        let now = papers(without.book());
        let papers = self.papers.iter().filter_map(|(id, was)| {
            let is = now.get(id).filter(|is| *is != was)?;
            Some((was.clone(), is.clone()))
        });
        let erasure = Erasure { lines, papers: papers.collect() };
        let who = self.eraser.text(&self.stamp.who).unwrap_or_else(|| self.stamp.who.clone());
        Edit {
            id: self.stamp.id,
            seq: without.history().last() + 1,
            label: say!("edit-erased", reason = self.reason.as_str()),
            who,
            hand: None,
            at: self.stamp.at,
            cause: Cause::Erase,
            changes: Vec::new(),
            erasure: Some(Box::new(erasure)),
        }
    }

    fn is_in(&mut self, text: &str) -> bool {
        self.eraser.text(text).is_some()
    }
}
