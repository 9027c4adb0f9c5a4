//! A seat at a table in process: press keys, read the screen. Keeps out: the terminal and the disk.

pub(crate) mod desk;
mod ears;
mod world;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tavolo::app::{App, Effect, Exported, Linear, Msg};
use tavolo::documents;
use tavolo::domain::{Id, Kind, Row};
use tavolo::exchange;
use tavolo::flow::{Elsewhere, LongWork, SeatRole, Session, Unfinished, Waiting};
use tavolo::keys::{Chord, Keymap};
use tavolo::kit::Look;
use tavolo::ledger::{Book, Draft, Ledger, Stamp, put};
use tavolo::say;
use tavolo::store::{Persisted, Store, Table};
use tavolo::text::{Diagnostic, DiagnosticKind, Finding, Language};
use world::{around, found, mint, minted, waiting};

/// The example table of Faenza.
pub(crate) const OPLA: &[u8] = include_bytes!("../../../fixtures/opla/bundle.json");

/// A table, the application over it, and what it has been asked to save and write.
pub(crate) struct Seat {
    pub app: App,
    ledger: Ledger,
    pub saved: usize,
    pub written: Vec<Vec<u8>>,
    pub quit: bool,
    now: DateTime<FixedOffset>,
    area: Rect,
    full: bool,
    store: Option<Box<dyn Store>>,
    kept: Option<Unfinished>,
    /// The folder of the table for which this one was left.
    pub left: Option<PathBuf>,
    /// Where the people of the other tables of the folder are when.
    pub beside: Elsewhere,
    /// What was copied last.
    pub copied: Option<String>,
    pub waits: Vec<Waiting>,
    linear: Linear,
}

/// The keys of keymap files, each over the ones before it.
pub(crate) fn keymap(layers: &[&str]) -> Keymap {
    let layers: Vec<(&str, &str)> = layers.iter().map(|text| ("keymap.toml", *text)).collect();
    Keymap::load(&layers, &App::words()).unwrap_or_else(|refused| {
        let told = |finding: &Finding| Language::En.tell(&finding.sentence());
        panic!("{:?}", refused.listed().iter().map(told).collect::<Vec<_>>())
    })
}

/// A ledger that holds a bundle.
pub(crate) fn ledger(bundle: &[u8]) -> Ledger {
    let mut ledger = Ledger::default();
    let changes = exchange::read_bundle(bundle, &Book::default()).unwrap();
    let stamp = Stamp {
        id: Id::from_bits(1),
        who: "test".into(),
        hand: None,
        at: "2014-03-14T12:00:00+01:00".parse().unwrap(),
    };
    ledger.admit(Draft::begin(say!("edit-bundle", count = changes.len()), changes), stamp).unwrap();
    ledger
}

/// Adds records to a ledger, ids counting from 1.
pub(crate) fn filled(records: &[(Kind, Vec<(&str, String)>)]) -> Ledger {
    let mut ledger = Ledger::default();
    for (number, (kind, fields)) in records.iter().enumerate() {
        let row: Row =
            fields.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
        let id = Id::from_bits(number as u128 + 1);
        let change = put(id, *kind, &row, ledger.book()).unwrap();
        let at = "2014-03-14T12:00:00+01:00".parse().unwrap();
        let stamp = Stamp {
            id: Id::from_bits(1_000_000 + number as u128),
            who: "test".into(),
            hand: None,
            at,
        };
        ledger.admit(Draft::act(say!("edit-round-opened"), vec![change]), stamp).unwrap();
    }
    ledger
}

impl Seat {
    /// At the example table, on the morning of its third sitting.
    pub(crate) fn at_opla(language: Language, width: u16, height: u16) -> Self {
        Self::over(
            ledger(OPLA),
            &[include_str!("../../../keymaps/default.toml")],
            language,
            width,
            height,
        )
    }

    /// At a table as it was prepared, on the morning of the example's third sitting.
    pub(crate) fn at_ledger(ledger: Ledger, language: Language) -> Self {
        Self::over(ledger, &[include_str!("../../../keymaps/default.toml")], language, 80, 24)
    }

    /// At a new table that holds nothing.
    pub(crate) fn at_nothing(language: Language) -> Self {
        Self::at_ledger(Ledger::default(), language)
    }

    /// At the example table, with other keys.
    pub(crate) fn with_keys(keys: &[&str]) -> Self {
        Self::over(ledger(OPLA), keys, Language::En, 80, 24)
    }

    /// At a table that is kept on disk.
    pub(crate) fn at_table(table: Table, language: Language, width: u16, height: u16) -> Self {
        let (ledger, store) = table.apart();
        let mut seat = Self::over(
            ledger,
            &[include_str!("../../../keymaps/default.toml")],
            language,
            width,
            height,
        );
        seat.store = Some(store);
        seat
    }

    /// On a terminal that knows neither colour nor anything beyond ASCII.
    pub(crate) fn plain(&mut self) -> &mut Self {
        let ledger = self.ledger.clone();
        let look = Look { unicode: false, colour: false };
        *self = Self::seated(
            ledger,
            &[include_str!("../../../keymaps/default.toml")],
            Language::It,
            look,
            self.area,
        );
        self
    }

    fn over(ledger: Ledger, keys: &[&str], language: Language, width: u16, height: u16) -> Self {
        let look = Look { unicode: true, colour: true };
        Self::seated(ledger, keys, language, look, Rect::new(0, 0, width, height))
    }

    /// Whose rules for the files of sources are in this folder.
    pub(crate) fn with_sources(&mut self, folder: &std::path::Path) -> &mut Self {
        let keys = [include_str!("../../../keymaps/default.toml")];
        let session = Session { sources: Some(folder.to_owned()), ..Self::session(Language::It) };
        self.app = App::new(&self.ledger, session, keymap(&keys), mint(), self.now);
        self
    }

    fn seated(ledger: Ledger, keys: &[&str], language: Language, look: Look, area: Rect) -> Self {
        let session = Session { look, ..Self::session(language) };
        let now = "2014-03-15T09:35:00+01:00".parse().unwrap();
        let app = App::new(&ledger, session, keymap(keys), mint(), now);
        Self {
            app,
            ledger,
            saved: 0,
            written: Vec::new(),
            quit: false,
            now,
            area,
            full: false,
            store: None,
            kept: None,
            left: None,
            beside: Elsewhere::default(),
            copied: None,
            waits: Vec::new(),
            linear: Linear::default(),
        }
    }

    fn session(language: Language) -> Session {
        Session {
            language,
            look: Look { unicode: true, colour: true },
            who: "Facilitatrice A".into(),
            hand: None,
            is_carried: false,
            company: 0,
            role: SeatRole::Facilitator,
            table: "opla".into(),
            folder: None,
            sitting: None,
            assessor: None,
            backup: None,
            register: Kind::Actions,
            neighbours: Vec::new(),
            waiting: Vec::new(),
            came_from: None,
            sources: None,
            work: LongWork::default(),
        }
    }

    /// The same table after the line dropped: a new start, offered what was not finished.
    pub(crate) fn start_again(&mut self, language: Language) -> &mut Self {
        let mut next = Self::at_ledger(self.ledger.clone(), language);
        std::mem::swap(&mut next.kept, &mut self.kept);
        next.now = self.now;
        *self = next;
        if let Some(kept) = self.kept.clone() {
            self.app.offer(kept, &self.ledger);
        }
        self
    }

    /// The table as it is.
    pub(crate) const fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// At the same table as one of several, each a hand of its own.
    pub(crate) fn become_hand(&mut self, who: &str, hand: u128) -> &mut Self {
        let session = Session {
            who: who.to_owned(),
            hand: Some(Id::from_bits(hand)),
            company: 1,
            ..Self::session(Language::En)
        };
        let keys = keymap(&[include_str!("../../../keymaps/default.toml")]);
        let mint = minted(0xffff_0000_0000_7000_8000_0000_0000_0000 + (hand << 32));
        self.app = App::new(&self.ledger, session, keys, mint, self.now);
        self
    }

    /// Alone at the same table, to which others write from other machines.
    pub(crate) fn become_carried(&mut self, who: &str) -> &mut Self {
        let who = who.to_owned();
        let session = Session { who, is_carried: true, ..Self::session(Language::It) };
        let keys = keymap(&[include_str!("../../../keymaps/default.toml")]);
        let mint = minted(0xfffe_0000_0000_7000_8000_0000_0000_0000);
        self.app = App::new(&self.ledger, session, keys, mint, self.now);
        self
    }

    /// Lets another seat have its turn at the ledger of this one.
    pub(crate) fn hand_over(&mut self, other: &mut Self) {
        other.ledger.clone_from(&self.ledger);
    }

    /// From now on nothing can be saved.
    pub(crate) fn fill_the_disk(&mut self) -> &mut Self {
        self.full = true;
        self
    }

    /// Sets the clock.
    pub(crate) fn at(&mut self, time: &str) -> &mut Self {
        self.now = format!("2014-03-15T{time}:00+01:00").parse().unwrap();
        self.hear(Msg::Tick);
        self
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.area = Rect::new(0, 0, width, height);
        self
    }

    /// Presses keys: words apart, `<enter>` by name, `'text` typed letter by letter with `_` for a
    /// space.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split_whitespace() {
            if let Some(text) = word.strip_prefix('\'') {
                self.type_text(&text.replace('_', " "));
            } else if let Some(name) =
                word.strip_prefix('<').and_then(|rest| rest.strip_suffix('>'))
            {
                self.chord(name);
            } else {
                self.chord(word);
            }
        }
        self
    }

    fn chord(&mut self, name: &str) {
        let chord: Chord = name.parse().unwrap_or_else(|error| panic!("{name}: {error:?}"));
        self.hear(Msg::Key(chord));
    }

    fn hear(&mut self, msg: Msg) {
        let mut waiting = vec![msg];
        while !waiting.is_empty() {
            let effects: Vec<Effect> = waiting
                .drain(..)
                .flat_map(|msg| self.app.handle(msg, &mut self.ledger, self.now))
                .collect();
            waiting = effects.into_iter().filter_map(|effect| self.fulfil(effect)).collect();
        }
    }

    fn fulfil(&mut self, effect: Effect) -> Option<Msg> {
        match effect {
            Effect::Persist(edit) if self.full => {
                let full = Diagnostic::of_kind(DiagnosticKind::Full, say!("store-full"));
                Some(Msg::NotStored(edit, Box::new(full)))
            }
            Effect::Persist(edit) => {
                if let Some(store) = &mut self.store
                    && let Persisted::Behind(came) = store.persist(&edit).unwrap()
                {
                    return Some(Msg::Behind(came));
                }
                self.saved += 1;
                Some(Msg::Stored(edit.id))
            }
            Effect::Export(export) => {
                match documents::make(&export.request(), self.ledger.book()) {
                    Ok(made) => {
                        self.written.push(made.bytes);
                        let path = export.document.code().to_owned();
                        Some(Msg::Exported(Exported { path, notes: made.notes, replaces: false }))
                    }
                    Err(error) => Some(Msg::NotExported(Box::new(error))),
                }
            }
            Effect::Read(path) => Some(Msg::Read(Box::new(found(&path)))),
            Effect::Save(path, text) => {
                std::fs::write(&path, text).unwrap();
                let path = path.display().to_string();
                Some(Msg::Exported(Exported { path, ..Exported::default() }))
            }
            Effect::Keep(unfinished) => {
                self.kept = unfinished.map(|unfinished| *unfinished);
                None
            }
            Effect::Waiting(id) => Some(Msg::Waiting(Ok(waiting(&mut self.waits, id)))),
            Effect::LookAround => Some(Msg::Around(Ok(around(&self.ledger, self.now)))),
            Effect::LookBeside(touched) => Some(Msg::Beside(touched, self.beside.clone())),
            Effect::Leave(dir) => {
                self.left = Some(dir);
                None
            }
            Effect::Make(export) => {
                let made = documents::make(&export.request(), self.ledger.book());
                let text = made.map(|made| String::from_utf8(made.bytes).unwrap());
                Some(Msg::Made(Box::new((export, text))))
            }
            Effect::Copy(text) => {
                self.copied = Some(text);
                None
            }
            Effect::Redraw => {
                self.linear.read_all();
                None
            }
            Effect::Suspend => None,
            Effect::Quit => {
                self.quit = true;
                None
            }
        }
    }

    /// The screen as lines of text, without the blanks at their ends.
    pub(crate) fn screen(&mut self) -> String {
        let mut buffer = Buffer::empty(self.area);
        self.app.draw(&self.ledger, self.area, &mut buffer);
        let mut lines = Vec::new();
        for y in 0..self.area.height {
            let mut line = String::new();
            for x in 0..self.area.width {
                line.push_str(buffer[(x, y)].symbol());
            }
            lines.push(line.trim_end().to_owned());
        }
        lines.join("\n")
    }

    /// Fails unless the screen shows a text.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "«{text}» is not on this screen:\n{screen}");
        self
    }

    /// Fails if the screen shows a text.
    #[track_caller]
    pub(crate) fn misses(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "«{text}» is on this screen:\n{screen}");
        self
    }
}
