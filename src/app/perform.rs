//! Performing acts, one after the other. The commit is here, and nowhere else. Keeps out: what any
//! command means.

use super::application::App;
use super::effect::Effect;
use crate::domain::along::told_along;
use crate::domain::{Id, Kind, Record, Viewer, World};
use crate::flow::{
    Act, Command, Elsewhere, Layer, Moves, Neighbour, Notice, PathContent, Room, RowId, Tone,
};
use crate::ledger::{Cause, Draft, Ledger, Refusal, Stamp};
use crate::say;
use crate::text::{Argument, Diagnostic, Sentence};

impl App {
    /// Performs acts in their order; the first refusal ends it. A change of which nobody says
    /// anything is said as the log has it.
    pub(super) fn perform(&mut self, acts: Vec<Act>, ledger: &mut Ledger) -> Result<(), Refusal> {
        let told = acts.iter().find_map(|act| match act {
            Act::Commit(draft) if !is_mark(draft) => Some(label(draft, self.viewer(), ledger)),
            _ => None,
        });
        let before = self.notice.clone();
        for act in acts {
            if let Err(refused) = self.act(act, ledger) {
                // What was said of a change that then was refused is not so.
                self.notice = before;
                return Err(refused);
            }
        }
        if let Some(what) = told.filter(|_| self.notice.is_none()) {
            self.notice = Some(Notice::plain(say!("app-done", what = what)));
        }
        Ok(())
    }

    fn act(&mut self, act: Act, ledger: &mut Ledger) -> Result<(), Refusal> {
        match act {
            Act::Commit(draft) => self.commit(draft, ledger)?,
            Act::Restore(draft) => {
                let label = taken(label(&draft, self.viewer(), ledger));
                let said = match draft.cause {
                    Cause::Redo(_) => say!("app-redone", what = label),
                    Cause::Undo(_) | Cause::Act | Cause::Begin | Cause::Erase => {
                        say!("app-undone", what = label)
                    }
                };
                self.restore(draft, ledger)?;
                self.notice = Some(Notice::good(said));
            }
            Act::Show(room) => self.show(room, ledger),
            Act::Find(room, id) => self.find(room, id, ledger),
            Act::Back => self.back(ledger),
            Act::Open(layer) => {
                let opener = self.running;
                self.layers.push(Layer { opener, ..*layer });
            }
            Act::Close => {
                self.layers.pop();
            }
            Act::Layer(act) => self.layer(act, ledger)?,
            Act::Move(motion) => {
                let acts = self.with_screen(ledger, |screen, ctx| screen.step(motion, ctx));
                self.perform(acts, ledger)?;
            }
            Act::Select(row) => self.with_screen(ledger, |screen, ctx| screen.select(&row, ctx)),
            Act::Tell(message) => {
                self.with_screen(ledger, |screen, ctx| screen.hear(&message, ctx));
            }
            Act::Sitting(id) => {
                self.session.sitting = Some(id);
                self.refresh(ledger);
            }
            Act::Assessor(id) => {
                self.session.assessor = Some(id);
                self.refresh(ledger);
            }
            Act::Register(kind) => {
                self.session.register = kind;
                self.show(Room::Registers, ledger);
            }
            Act::Export(_) | Act::CopyDocument(_) | Act::Read(..) | Act::Save(..)
                if !self.session.role.has_files() =>
            {
                return Err(self.session.role.refusal());
            }
            Act::Export(export) => {
                self.exporting = Some(export.clone());
                self.effects.push(Effect::Export(export));
            }
            Act::Read(path, then) => {
                self.reading = Some(then);
                self.effects.push(Effect::Read(path));
            }
            Act::Save(path, text) => {
                self.exporting = None;
                self.effects.push(Effect::Save(path, text));
            }
            Act::Run(run, argument) => {
                // Commands that do the same are one to the compiler, and open the same form.
                let is_it = |command: &&Command| std::ptr::fn_addr_eq(command.run, run);
                let command = self.commands.iter().find(is_it);
                if command.is_some_and(|command| !self.session.role.has(command.name)) {
                    return Err(self.session.role.refusal());
                }
                self.running = command.map(|command| (command.name, argument)).or(self.running);
                self.run(run, argument, ledger);
            }
            Act::Resume(unfinished) => self.resume(&unfinished, ledger)?,
            Act::Type(words) => self.paste(&words, ledger),
            Act::Say(notice) => {
                // What is to be known of what was written stands beside what was done.
                let known = self.notice.take().filter(|known| known.tone == Tone::Plain);
                self.notice = Some(notice.beside(known));
            }
            Act::LookAround => self.effects.push(Effect::LookAround),
            Act::Waiting(id) => self.effects.push(Effect::Waiting(id)),
            Act::Decide(id) => self.decide(id, ledger)?,
            Act::Leave(dir) => self.effects.push(Effect::Leave(dir)),
            Act::Copy(what, text) => self.copy(what, text)?,
            Act::CopyDocument(export) => self.effects.push(Effect::Make(export)),
            Act::Redraw => self.effects.push(Effect::Redraw),
            Act::Suspend => self.effects.push(Effect::Suspend),
            Act::Quit => self.effects.push(Effect::Quit),
        }
        Ok(())
    }

    /// Goes on with what was found under the path that was asked for.
    pub(super) fn go_on_with(
        &mut self,
        found: Result<PathContent, Diagnostic>,
        ledger: &mut Ledger,
    ) {
        let Some(then) = self.reading.take() else { return };
        let outcome = found.and_then(|found| self.with_ctx(ledger, |ctx| then(ctx, found)));
        let done = outcome.and_then(|acts| self.perform(acts, ledger));
        if let Err(refusal) = done {
            self.refuse(&refusal);
        }
    }

    /// Shows the tables of the folder before one sits down at any; the hand is on the one that was
    /// used last, which Enter opens as any other.
    pub(super) fn choosing(
        &mut self,
        found: Result<Vec<Neighbour>, Box<Diagnostic>>,
        ledger: &Ledger,
    ) {
        let here = found.as_ref().ok().and_then(|all| all.iter().find(|it| it.is_here));
        let here = here.map(|it| RowId::Table(it.dir.clone()));
        self.looked_around(found, ledger);
        if let Some(row) = here {
            self.with_screen(ledger, |screen, ctx| screen.select_here(&row, ctx));
            self.notice = Some(Notice::plain(say!("tables-choose")));
        }
    }

    /// Tells who was put where another table of the folder has them at that hour.
    pub(super) fn met_beside(&mut self, moves: &Moves, others: &Elsewhere, ledger: &Ledger) {
        let seen = ledger.seen_by(self.viewer());
        if let Some(told) = others.met(moves, &seen).into_iter().next() {
            let known = self.notice.take().filter(|known| known.tone == Tone::Plain);
            self.notice = Some(Notice::plain(told).beside(known));
        }
    }

    /// Shows the tables of the folder; the hand goes to the one from which one came.
    pub(super) fn looked_around(
        &mut self,
        found: Result<Vec<Neighbour>, Box<Diagnostic>>,
        ledger: &Ledger,
    ) {
        match found {
            Err(why) => self.refuse(&why),
            Ok(neighbours) => {
                let last = self.session.came_from.clone();
                let first = last.or_else(|| {
                    let other = neighbours.iter().find(|it| !it.is_here && it.glance.is_ok());
                    other.map(|it| it.dir.clone())
                });
                self.session.neighbours = neighbours;
                self.show(Room::Tables, ledger);
                if let Some(dir) = first {
                    let row = RowId::Table(dir);
                    self.with_screen(ledger, |screen, ctx| screen.select_here(&row, ctx));
                }
            }
        }
    }

    /// Takes an act back, or makes it again; the hand goes to what it was about.
    fn restore(&mut self, draft: Draft, ledger: &mut Ledger) -> Result<(), Refusal> {
        let changes = draft.changes.clone();
        self.commit(draft, ledger)?;
        self.with_screen(ledger, |screen, ctx| screen.restored(&changes, ctx));
        self.refresh(ledger);
        Ok(())
    }

    /// The only door into the book: what comes in is on its way to the disk in the same turn.
    fn commit(&mut self, draft: Draft, ledger: &mut Ledger) -> Result<(), Refusal> {
        self.commit_as(draft, None, ledger)
    }

    /// The same under an id that the change had already.
    pub(super) fn commit_as(
        &mut self,
        draft: Draft,
        id: Option<Id>,
        ledger: &mut Ledger,
    ) -> Result<(), Refusal> {
        self.session.role.may_write(&draft.changes)?;
        let is_act = draft.cause == Cause::Act;
        let (stamp, told) = self.with_ctx(ledger, |ctx| {
            let doubted = if is_act { ctx.doubted(&draft.changes) } else { Vec::new() };
            let stamp = ctx.stamp();
            let stamp = Stamp { id: id.unwrap_or(stamp.id), ..stamp };
            (stamp, [doubted, ctx.named_in(&draft.changes)].concat())
        });
        let drafted = draft.changes.len();
        let edit = ledger.admit(draft.clone(), stamp.clone())?;
        let asked = edit.changes.get(..drafted).unwrap_or_default();
        if let Some(told) = told_along(asked, edit.cascaded(drafted)) {
            self.notice = Some(Notice::good(told));
        }
        if let Some(told) = told.into_iter().next() {
            self.notice = Some(Notice::plain(told));
        }
        let moves = if is_act { Moves::of(&edit.changes, ledger.book()) } else { Moves::default() };
        self.effects.push(Effect::Persist(Box::new(edit)));
        if !moves.is_nothing() {
            self.effects.push(Effect::LookBeside(moves));
        }
        self.saving.push((stamp, draft));
        self.refresh(ledger);
        Ok(())
    }

    pub(super) fn show(&mut self, room: Room, ledger: &Ledger) {
        if !self.session.role.enters(room) {
            self.refuse(&self.session.role.refusal());
            return;
        }
        if room != self.room {
            self.trail.retain(|past| *past != room);
            self.trail.push(self.room);
            self.room = room;
            self.with_screen(ledger, |screen, ctx| screen.enter(ctx));
        }
        self.refresh(ledger);
    }

    /// Goes to the room of a record and selects it there, taking in hand what the room is about.
    fn find(&mut self, room: Room, id: Id, ledger: &Ledger) {
        let seen = ledger.seen_by(self.viewer());
        let world: &dyn World = &seen;
        match world.record(id) {
            Some(record) if room == Room::Registers => self.session.register = record.kind(),
            Some(Record::People(_)) if room == Room::Scores => self.session.assessor = Some(id),
            // What is followed after its sitting does not take that in hand again.
            Some(Record::Actions(_) | Record::Reports(_)) | None => {}
            Some(record) => {
                self.session.sitting = record.sitting(id, world).or(self.session.sitting);
            }
        }
        self.show(room, ledger);
        self.with_screen(ledger, |screen, ctx| screen.select(&id.into(), ctx));
    }

    /// A filter goes first, then a step inside the room, then the room.
    fn back(&mut self, ledger: &Ledger) {
        let filtered =
            self.screens.get(&self.room).is_some_and(|screen| !screen.query().is_empty());
        if filtered {
            self.with_screen(ledger, |screen, ctx| screen.filter("", ctx));
        } else if self.with_screen(ledger, |screen, ctx| screen.retreat(ctx)) {
            self.refresh(ledger);
        } else if let Some(room) = self.trail.pop() {
            self.room = room;
            self.with_screen(ledger, |screen, ctx| screen.enter(ctx));
            self.refresh(ledger);
        }
    }
}

/// What an act did that is taken back or made again: the notice says which of the two.
fn taken(label: Sentence) -> Sentence {
    let inner = label.args.iter().find_map(|(name, argument)| match argument {
        Argument::Sentence(what) if *name == "what" => Some((**what).clone()),
        _ => None,
    });
    inner.unwrap_or(label)
}

/// Whether a change is one mark on a sheet, which stands under the hand that made it.
fn is_mark(draft: &Draft) -> bool {
    let [only] = draft.changes.as_slice() else { return false };
    let kind = only.after.as_ref().or(only.before.as_ref()).map(Record::kind);
    matches!(
        kind,
        Some(Kind::Attendance | Kind::Votes | Kind::Scores | Kind::Ratings | Kind::Consensus)
    )
}

fn label(draft: &Draft, viewer: Viewer, ledger: &Ledger) -> Sentence {
    let seen = ledger.seen_by(viewer);
    ledger.log(&seen).label(&draft.label, &draft.changes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::flow::{LongWork, SeatRole, Session};
    use crate::keys::Keymap;
    use crate::kit::Look;
    use crate::ledger::sample::Sample;
    use crate::text::Language;

    fn seat(table: &Sample) -> App {
        let session = Session {
            language: Language::It,
            look: Look { unicode: true, colour: false },
            who: "Ada".into(),
            hand: None,
            company: 0,
            is_carried: false,
            role: SeatRole::Facilitator,
            table: "prova".into(),
            folder: None,
            backup: None,
            sitting: None,
            assessor: None,
            register: Kind::Actions,
            neighbours: Vec::new(),
            waiting: Vec::new(),
            came_from: None,
            sources: None,
            work: LongWork::default(),
        };
        let keys = ("default.toml", include_str!("../../keymaps/default.toml"));
        let keymap = Keymap::load(&[keys], &App::words()).unwrap();
        let now = "2014-01-02T09:00:00+01:00".parse().unwrap();
        App::new(&table.ledger, session, keymap, || Id::from_bits(99), now)
    }

    #[test]
    fn what_was_said_of_a_change_that_is_refused_is_taken_back() {
        let mut table = Sample::of(&[(Kind::People, &[("name", "Ada")])]);
        let mut app = seat(&table);
        let said = |key| Notice::good(crate::text::Sentence::new(key));
        app.notice = Some(said("refused"));
        let nothing = Draft::act(say!("refused"), Vec::new());
        let acts = vec![Act::Say(said("app-done")), Act::Commit(nothing)];
        let refused = app.perform(acts, &mut table.ledger).unwrap_err();
        assert_eq!(refused.what.key, "refused-nothing");
        assert_eq!(app.notice, Some(said("refused")));
        assert!(app.effects.is_empty(), "nothing is on its way to the disk");
    }
}
