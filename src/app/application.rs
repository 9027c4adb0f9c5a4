//! The state of one terminal on one table, and what a message does to it. Keeps out: the table
//! itself, which its caller lends it, and the words on screen.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::effect::{Effect, Msg};
use super::hint_bar::Bar;
use super::vocabulary::Words;
use crate::commands;
use crate::domain::{Id, Veiled, Viewer};
use crate::flow::{
    Command, Ctx, Export, Layer, Notice, Reading, Room, RowId, Run, SHEET, Screen, Session,
    Unfinished, ViewState, scope,
};
use crate::keys::{Active, Chord, Decoded, Decoder, GLOBAL, Keymap, ScopeKind};
use crate::ledger::{Draft, Ledger, Stamp};
use crate::text::{Diagnostic, Sentence};
use crate::{say, screens};

/// The application: pure, so that a test can press keys and read the screen. The ledger is lent to
/// it for each turn: several hands can share one, which then grows between the turns of each.
pub struct App {
    pub(super) session: Session,
    pub(super) keymap: Keymap,
    pub(super) commands: &'static [Command],
    pub(super) mint: Box<dyn Fn() -> Id>,
    pub(super) now: DateTime<FixedOffset>,
    pub(super) screens: BTreeMap<Room, Box<dyn Screen>>,
    pub(super) room: Room,
    pub(super) trail: Vec<Room>,
    pub(super) layers: Vec<Layer>,
    pub(super) decoder: Decoder,
    pub(super) pending: Vec<(Chord, Sentence)>,
    pub(super) notice: Option<Notice>,
    pub(super) effects: Vec<Effect>,
    /// What is on its way to the disk, as what and by whom it was asked for.
    pub(super) saving: Vec<(Stamp, Draft)>,
    /// The form whose change is on its way to the disk: it comes back if the disk refuses.
    pub(super) unsaved: Option<Layer>,
    /// The document that was asked for last: it is asked for again once what stopped it is mended.
    pub(super) exporting: Option<Export>,
    /// What follows once the path that was asked for was looked at.
    pub(super) reading: Option<Reading>,
    /// What the hint bar said last.
    pub(super) bar: Bar,
    /// The command that runs, and its argument: what it opens is opened by it.
    pub(super) running: Option<(&'static str, &'static str)>,
    /// What stands in the form that is not finished, as it was told last.
    pub(super) unfinished: Option<Unfinished>,
    /// The last edit of the ledger as the screens have read it.
    read: Option<Id>,
}

impl App {
    /// An application on the overview of a table.
    pub fn new(
        ledger: &Ledger,
        session: Session,
        keymap: Keymap,
        mint: impl Fn() -> Id + 'static,
        now: DateTime<FixedOffset>,
    ) -> Self {
        let now = now.with_timezone(&ledger.book().world().zone()).fixed_offset();
        let first_room = session.role.first_room();
        let mut app = Self {
            session,
            keymap,
            commands: commands::all(),
            mint: Box::new(mint),
            now,
            screens: BTreeMap::new(),
            room: first_room,
            trail: Vec::new(),
            layers: Vec::new(),
            decoder: Decoder::default(),
            pending: Vec::new(),
            notice: None,
            effects: Vec::new(),
            saving: Vec::new(),
            unsaved: None,
            exporting: None,
            reading: None,
            bar: Bar::default(),
            running: None,
            unfinished: None,
            read: None,
        };
        app.refresh(ledger);
        app
    }

    /// The words keymap files may use with this application.
    pub fn words() -> Words {
        Words(commands::all())
    }

    /// Whether something runs whose time is shown, so that a minute that passes must be drawn.
    pub fn ticks(&self, ledger: &Ledger) -> bool {
        self.with_ctx(ledger, |ctx| {
            ctx.sitting()
                .is_some_and(|(_, meeting)| meeting.start.is_some() && ctx.in_session(meeting))
        })
    }

    /// As whom whoever sits here looks at the table.
    pub(super) const fn viewer(&self) -> Viewer {
        self.session.role.viewer()
    }

    /// The code of the screen that is looked at.
    pub const fn room_code(&self) -> &'static str {
        self.room.code()
    }

    /// A sentence in the language of the interface.
    pub fn tell(&self, sentence: &Sentence) -> String {
        self.session.language.tell(sentence)
    }

    /// Says something at the foot of the screen.
    pub fn say(&mut self, notice: Notice) {
        self.notice = Some(notice);
    }

    /// Takes a message in, and answers what it asks of the world. What came into the ledger since
    /// the last turn, from whatever hand, is read first.
    pub fn handle(
        &mut self,
        msg: Msg,
        ledger: &mut Ledger,
        now: DateTime<FixedOffset>,
    ) -> Vec<Effect> {
        // On the wall of the room, wherever the machine stands that the terminal is served from.
        self.now = now.with_timezone(&ledger.book().world().zone()).fixed_offset();
        self.catch_up(ledger);
        match msg {
            Msg::Key(chord) => self.key(chord, ledger),
            Msg::Paste(text) => self.paste(&text, ledger),
            Msg::Stray => self.stray(),
            Msg::Made(made) => self.copy_made(*made),
            Msg::Stored(id) => {
                self.saving.retain(|(stamp, _)| stamp.id != id);
                self.unsaved = None;
                self.settle(id);
            }
            Msg::NotStored(_, error) => {
                self.retract_unsaved(ledger);
                self.refresh(ledger);
                let what = say!("app-not-saved", reason = error.what.clone());
                self.say_unsaved(&Diagnostic { what, ..*error });
            }
            Msg::Behind(came) => self.behind(came, ledger),
            Msg::Came(came) => self.came(came, ledger),
            Msg::Lost(why) => self.refuse(&why),
            Msg::Company(others) => self.session.company = others,
            Msg::Exported(made) => self.exported(made),
            Msg::NotExported(error) => self.not_exported(&error, ledger),
            Msg::Read(found) => self.go_on_with(*found, ledger),
            Msg::Around(found) => self.looked_around(found, ledger),
            Msg::Waiting(found) => self.waiting(found, ledger),
            Msg::Choosing(found) => self.choosing(found, ledger),
            Msg::Beside(moves, others) => self.met_beside(&moves, &others, ledger),
            Msg::Tick => {}
        }
        self.tell_unfinished(ledger);
        std::mem::take(&mut self.effects)
    }

    /// The scopes in force, nearest first: a layer shuts out what is under it.
    pub(super) fn scopes(&self) -> Vec<&'static str> {
        // A digit is a mark only on a sheet that was taken up; else it goes to a room, as anywhere.
        let is_taken_up =
            self.screens.get(&self.room).is_some_and(|screen| screen.view_state().is_taken_up);
        let own = self.room.scopes().iter().copied();
        let own = own.filter(|scope| *scope != SHEET || is_taken_up);
        self.layers
            .last()
            .map_or_else(|| own.chain([GLOBAL]).collect(), |layer| vec![layer.scope()])
    }

    fn key(&mut self, chord: Chord, ledger: &mut Ledger) {
        self.pending.clear();
        let active: Vec<Active<'_>> = self
            .scopes()
            .into_iter()
            .map(|name| Active {
                name,
                kind: scope(name).map_or(ScopeKind::Command, |scope| scope.kind),
            })
            .collect();
        let decoded = match self.decoder.feed(&self.keymap, &active, chord) {
            Decoded::Run(binding) => Ok(binding.verb),
            Decoded::Pending(continuations) => {
                self.pending = self.told(&continuations);
                return;
            }
            Decoded::Typed(chord) => Err(chord),
            Decoded::Nothing => return,
        };
        match decoded {
            Ok(verb) => {
                self.notice = None;
                let command = self.commands.get(verb.command);
                let argument = command.and_then(|command| command.each().get(verb.argument));
                if let Some((command, argument)) = command.zip(argument) {
                    if !self.session.role.has(command.name) {
                        self.refuse(&self.session.role.refusal());
                        return;
                    }
                    // A key of a layer takes what the command below it opened one step on.
                    if self.layers.is_empty() {
                        self.running = Some((command.name, argument));
                    }
                    self.run(command.run, argument, ledger);
                }
            }
            Err(chord) => self.type_in(chord, ledger),
        }
    }

    /// Runs a command as its key would.
    pub(super) fn run(&mut self, run: Run, argument: &str, ledger: &mut Ledger) {
        let outcome = self.with_ctx(ledger, |ctx| run(ctx, argument));
        let done = outcome.and_then(|acts| self.perform(acts, ledger));
        if let Err(refusal) = done {
            self.refuse(&refusal);
            self.hold_what_follows(&refusal);
        }
    }

    /// Lets a function read what commands and screens may read.
    pub(super) fn with_ctx<T>(&self, ledger: &Ledger, read: impl FnOnce(&Ctx<'_>) -> T) -> T {
        let screen = self.screens.get(&self.room);
        let query = screen.map(|screen| screen.query().to_owned()).unwrap_or_default();
        let view_state = screen.map(|screen| screen.view_state()).unwrap_or_default();
        let row = screen.and_then(|screen| screen.row());
        let seen = ledger.seen_by(self.viewer());
        read(&self.ctx(ledger, &seen, row, query, view_state))
    }

    fn ctx<'a>(
        &'a self,
        ledger: &'a Ledger,
        seen: &'a Veiled<'a>,
        row: Option<RowId>,
        query: String,
        view_state: ViewState,
    ) -> Ctx<'a> {
        Ctx {
            ledger,
            seen,
            session: &self.session,
            keymap: &self.keymap,
            commands: self.commands,
            now: self.now,
            mint: &*self.mint,
            room: self.room,
            layer: self.layers.last().map(Layer::scope),
            row,
            query,
            view_state,
        }
    }

    /// Lets a function change the screen of the room, and read what it may read.
    pub(super) fn with_screen<T>(
        &mut self,
        ledger: &Ledger,
        change: impl FnOnce(&mut dyn Screen, &Ctx<'_>) -> T,
    ) -> T {
        let mut screen =
            self.screens.remove(&self.room).unwrap_or_else(|| screens::open(self.room));
        let (row, query, view_state) =
            (screen.row(), screen.query().to_owned(), screen.view_state());
        let seen = ledger.seen_by(self.viewer());
        let answer = change(&mut *screen, &self.ctx(ledger, &seen, row, query, view_state));
        self.screens.insert(self.room, screen);
        answer
    }

    /// Lets the screen read the table anew.
    pub(super) fn refresh(&mut self, ledger: &Ledger) {
        self.read = ledger.history().head();
        self.with_screen(ledger, |screen, ctx| screen.refresh(ctx));
    }

    /// Lets the screen read what came into the ledger since it was read last.
    pub(super) fn catch_up(&mut self, ledger: &Ledger) {
        if self.read != ledger.history().head() {
            self.refresh(ledger);
        }
    }
}
