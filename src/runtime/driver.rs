//! The loop: wait, handle all that waits, do what is asked, then draw. Keeps out: deciding
//! anything.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use super::clock;
use super::events::{Events, Happened};
use super::mark;
use super::screen::{Screen, size};
use super::tape::Recorder;
use super::terminal::{Guard, give_back};
use crate::app::{
    App, Around, Beside, Burst, Closed, Decider, Effect, Exported, Keeper, Maker, Msg, Occasion,
    Opening, Reader, Saver, Surface, Writer,
};
use crate::flow::LongWork;
use crate::keys::Chord;
use crate::ledger::Ledger;
use crate::store::{Persisted, Store, Table};

/// How often a running time, which is shown in minutes, is drawn anew.
const REDRAW: Duration = Duration::from_secs(15);

/// How long nothing is pressed before what saving left to be written is written.
const LEISURE: Duration = Duration::from_millis(500);

/// The hands at this terminal, which go from one table to the next.
#[derive(Default)]
pub struct Hands {
    events: Option<Events>,
    /// What they do for so long that it is shown.
    work: LongWork,
    /// What takes the session down, from the first table to the last.
    recorder: Recorder,
}

impl Hands {
    /// Runs a table on this terminal until they leave it.
    ///
    /// # Errors
    /// When there is no terminal.
    pub fn run(&mut self, table: Table, opening: Opening) -> io::Result<Closed> {
        run(self, table, opening)
    }
}

fn run(hands: &mut Hands, table: Table, mut opening: Opening) -> io::Result<Closed> {
    if let Some(tape) = opening.tape.take() {
        hands.recorder = Recorder::begin(tape, size()?)?;
    }
    let (ledger, store) = table.apart();
    let before = ledger.history().last();
    opening.session.work = hands.work.clone();
    let mut app = App::new(
        &ledger,
        opening.session,
        opening.keymap,
        clock::mint,
        clock::now() + opening.shift,
    );
    if let Some(notice) = opening.notice {
        app.say(notice);
    }
    if let Some(unfinished) = opening.unfinished {
        app.offer(unfinished, &ledger);
    }
    let Opening {
        writer,
        reader,
        saver,
        maker,
        keeper,
        around,
        decider,
        beside,
        chooses,
        surface,
        shift,
        ..
    } = opening;
    let mut seat = Seat {
        app,
        ledger,
        store,
        writer,
        reader,
        saver,
        maker,
        keeper,
        around,
        decider,
        beside,
        surface,
        work: hands.work.clone(),
        shift,
        has_saved: false,
        next: None,
    };
    if chooses {
        seat.choose();
    }
    let guard = Guard::take(surface)?;
    let code = seat.sit(hands)?;
    drop(guard);
    let changed = seat.ledger.history().last() != before;
    Ok(Closed { code, changed, next: seat.next })
}

struct Seat {
    app: App,
    ledger: Ledger,
    store: Box<dyn Store>,
    writer: Writer,
    reader: Reader,
    saver: Saver,
    maker: Maker,
    keeper: Keeper,
    around: Around,
    decider: Decider,
    beside: Beside,
    surface: Surface,
    work: LongWork,
    shift: TimeDelta,
    /// Whether something was saved since the store settled.
    has_saved: bool,
    /// Where one goes from here.
    next: Option<PathBuf>,
}

impl Seat {
    /// Shows the tables of the folder first.
    fn choose(&mut self) {
        let now = clock::now() + self.shift;
        let found = (self.around)(now.date_naive()).map_err(Box::new);
        // It asks for nothing.
        self.app.handle(Msg::Choosing(found), &mut self.ledger, now);
    }

    fn sit(&mut self, hands: &mut Hands) -> io::Result<i32> {
        let mut screen = Screen::new(self.surface, hands.recorder.clone())?;
        let events = match &mut hands.events {
            Some(events) => events,
            none => {
                mark::watch(self.work.clone(), self.surface);
                none.insert(Events::listen(&self.work)?)
            }
        };
        events.watch(self.store.shared().as_deref());
        let now = clock::now() + self.shift;
        self.meet(now);
        self.draw(&mut screen, Occasion::Key)?;
        loop {
            let redraw = || self.app.ticks(&self.ledger).then_some(REDRAW);
            let wait = if self.has_saved { Some(LEISURE) } else { redraw() };
            let mut happened = events.next(wait);
            if matches!(happened, Happened::Tick) && std::mem::take(&mut self.has_saved) {
                self.store.settle();
                continue;
            }
            // All that waits is handled before a frame is drawn: held keys never queue up behind
            // the drawing.
            let mut why = Occasion::Time;
            loop {
                if matches!(happened, Happened::Keys(_) | Happened::Paste(_)) {
                    why = Occasion::Key;
                }
                if let Some(code) = self.take(happened, &mut screen)? {
                    return Ok(code);
                }
                match events.waiting() {
                    Some(next) => happened = next,
                    None => break,
                }
            }
            self.draw(&mut screen, why)?;
        }
    }

    /// Draws, and once more over the mark where the drawing itself took long.
    fn draw(&mut self, screen: &mut Screen, why: Occasion) -> io::Result<()> {
        let mut has_mark = self.work.was_shown();
        loop {
            // In lines nothing stands below the mark.
            if has_mark && !self.surface.is_linear {
                screen.renew()?;
            }
            screen.draw(&mut self.app, &self.ledger, why)?;
            has_mark = self.work.was_shown();
            if !has_mark {
                break;
            }
        }
        self.store.look_at(self.app.room_code());
        Ok(())
    }

    /// Takes in what others did, and who is there.
    fn meet(&mut self, now: DateTime<FixedOffset>) {
        let msg = match self.store.follow() {
            Ok(came) if came.is_empty() => None,
            Ok(came) => {
                self.has_saved = true;
                Some(Msg::Came(came))
            }
            Err(why) => Some(Msg::Lost(Box::new(why))),
        };
        let company = Msg::Company(self.store.others().len());
        for msg in msg.into_iter().chain([company]) {
            // Neither of them asks for anything.
            self.app.handle(msg, &mut self.ledger, now);
        }
    }

    /// Handles what happened; answers the exit code when it is the end.
    fn take(&mut self, happened: Happened, screen: &mut Screen) -> io::Result<Option<i32>> {
        let msg = match happened {
            Happened::Keys(chords) => return self.press(&chords, screen),
            Happened::Paste(text) => Msg::Paste(text),
            Happened::Redraw | Happened::Tick => Msg::Tick,
            Happened::Company => {
                self.meet(clock::now() + self.shift);
                return Ok(None);
            }
            Happened::Resumed => {
                take_again(self.surface, screen)?;
                Msg::Tick
            }
            Happened::Signal(signal) => return Ok(Some(128 + signal)),
            Happened::Gone => return Ok(Some(129)),
        };
        self.turn(msg, screen)
    }

    /// Handles keys that came at once, one after the other unless they are a text.
    fn press(&mut self, chords: &[Chord], screen: &mut Screen) -> io::Result<Option<i32>> {
        match self.app.sense(chords) {
            Burst::Text(text) => return self.turn(Msg::Paste(text), screen),
            Burst::Stray => return self.turn(Msg::Stray, screen),
            Burst::Keys => {}
        }
        for chord in chords {
            if let Some(code) = self.turn(Msg::Key(*chord), screen)? {
                return Ok(Some(code));
            }
        }
        Ok(None)
    }

    /// Hands a message to the application and does what it asks, until it asks for nothing more.
    fn turn(&mut self, msg: Msg, screen: &mut Screen) -> io::Result<Option<i32>> {
        let mut waiting = self.app.handle(msg, &mut self.ledger, clock::now() + self.shift);
        // Effects are done before the next frame: no frame shows as saved what is not.
        while !waiting.is_empty() {
            let mut answers: Vec<Msg> = Vec::new();
            for effect in waiting {
                match effect {
                    // What was made on top of an edit that is not saved is asked for again, or not
                    // at all.
                    Effect::Persist(_) if answers.iter().any(is_unsaved) => {}
                    Effect::Quit => return Ok(Some(0)),
                    // What is not saved is asked for first; then one may go.
                    Effect::Leave(_) if answers.iter().any(is_unsaved) => {}
                    Effect::Leave(dir) => {
                        self.next = Some(dir);
                        return Ok(Some(0));
                    }
                    Effect::Suspend => suspend()?,
                    Effect::Copy(text) => screen.copy(&text)?,
                    Effect::Redraw => screen.renew()?,
                    other => answers.extend(self.labour(other)),
                }
            }
            let now = clock::now() + self.shift;
            waiting = Vec::new();
            for answer in answers {
                waiting.extend(self.app.handle(answer, &mut self.ledger, now));
            }
        }
        Ok(None)
    }

    /// Does what is asked, and says so where it takes a while.
    fn labour(&mut self, effect: Effect) -> Option<Msg> {
        let Some(told) = effect.told() else { return self.fulfil(effect) };
        let (work, told) = (self.work.clone(), self.app.tell(&told));
        work.during(told, || self.fulfil(effect))
    }

    fn fulfil(&mut self, effect: Effect) -> Option<Msg> {
        Some(match effect {
            Effect::Persist(edit) => match self.store.persist(&edit) {
                Ok(Persisted::Saved) => {
                    self.has_saved = true;
                    Msg::Stored(edit.id)
                }
                Ok(Persisted::Behind(came)) => Msg::Behind(came),
                Err(error) => Msg::NotStored(edit, Box::new(error)),
            },
            Effect::Export(export) => match (self.writer)(&export, &self.ledger) {
                Ok(made) => Msg::Exported(made),
                Err(error) => Msg::NotExported(Box::new(error)),
            },
            Effect::Read(path) => Msg::Read(Box::new((self.reader)(&path))),
            Effect::Save(path, text) => match (self.saver)(&path, &text) {
                Ok(()) => {
                    let path = path.display().to_string();
                    Msg::Exported(Exported { path, ..Exported::default() })
                }
                Err(error) => Msg::NotExported(Box::new(error)),
            },
            Effect::Keep(unfinished) => {
                (self.keeper)(unfinished.as_deref());
                return None;
            }
            Effect::LookAround => {
                let now = clock::now() + self.shift;
                Msg::Around((self.around)(now.date_naive()).map_err(Box::new))
            }
            Effect::Waiting(id) => Msg::Waiting((self.decider)(id).map_err(Box::new)),
            Effect::LookBeside(moves) => {
                let others = (self.beside)();
                if others.0.is_empty() {
                    return None;
                }
                Msg::Beside(moves, others)
            }
            Effect::Make(export) => {
                let made = (self.maker)(&export, &self.ledger);
                Msg::Made(Box::new((export, made)))
            }
            Effect::Leave(_)
            | Effect::Suspend
            | Effect::Copy(_)
            | Effect::Redraw
            | Effect::Quit => return None,
        })
    }
}

const fn is_unsaved(answer: &Msg) -> bool {
    matches!(answer, Msg::NotStored(..) | Msg::Behind(_))
}

/// Gives the terminal back and stops this process as Ctrl-Z would; that it goes on is told by a
/// signal of its own, also when somebody else stopped it.
fn suspend() -> io::Result<()> {
    give_back();
    emulate_default_handler(SIGTSTP)
}

/// Takes the terminal again, and draws on it as on one never seen.
fn take_again(surface: Surface, screen: &mut Screen) -> io::Result<()> {
    // The guard of the loop gives back whatever is taken here.
    std::mem::forget(Guard::take(surface)?);
    screen.renew()
}
