//! One call of the program: what was asked, the world around it, and what is said. Keeps out: what
//! single commands do.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::{DateTime, FixedOffset};

use super::consent::YES;
use super::environment;
use super::failure::Failure;
use super::grammar::Options;
use super::host::Host;
use super::progress::during;
use crate::deeds::Caller;
use crate::domain::{World, Zone};
use crate::exchange::{Answers, ImportOptions, SourceTerms};
use crate::flow::SeatRole;
use crate::kit::safe;
use crate::ledger::{Book, Draft, Edit, Stamp};
use crate::say;
use crate::store::{Holder, Table};
use crate::text::{Language, Sentence, clock};

/// So many places that are wrong are told, and the others counted: more than anybody puts right by
/// hand, and less than fills a disk.
const TOLD: usize = 10_000;

/// One call of the program.
pub(super) struct Call<'a> {
    /// The world.
    pub host: &'a mut Host,
    /// The options that hold for every command.
    pub options: Options,
    /// The language of what is said.
    pub language: Language,
    /// The name of the command, for whoever finds the table held.
    pub command: String,
    /// As what one sits at the table.
    pub role: SeatRole,
    /// Why a result could not be written, the first time.
    pub unwritten: Option<String>,
}

impl Call<'_> {
    /// A sentence in the language of the call.
    pub(super) fn tell(&self, sentence: &Sentence) -> String {
        self.language.tell(sentence)
    }

    /// Writes a result. A reader that has seen enough closes the pipe, which is no failure; any
    /// other is kept for the end.
    pub(super) fn put(&mut self, text: impl AsRef<[u8]>) {
        let written = self.host.out.write_all(text.as_ref()).and_then(|()| self.host.out.flush());
        if let Err(error) = written
            && error.kind() != io::ErrorKind::BrokenPipe
        {
            self.unwritten.get_or_insert_with(|| error.to_string());
        }
    }

    /// Writes a line for people as a result, without anything that could act on the terminal.
    pub(super) fn put_line(&mut self, line: &str) {
        self.put(format!("{}\n", safe::clean(line)));
    }

    /// Says something beside the result.
    pub(super) fn say(&mut self, sentence: &Sentence) {
        let told = self.tell(sentence);
        self.mutter(&told);
    }

    /// Says why the command stops.
    pub(super) fn complain(&mut self, failure: &Failure) {
        let listed = failure.listed();
        for finding in listed.iter().take(TOLD) {
            let (path, what) = finding.in_list();
            let what = self.tell(&what);
            let line = if path.is_empty() { what } else { format!("{path}: {what}") };
            self.mutter(&line);
        }
        let more = listed.len().saturating_sub(TOLD) + failure.more;
        if more > 0 {
            self.say(&say!("cli-findings-more", count = more));
        }
        let what = self.tell(&failure.what);
        self.mutter(&format!("tavolo: {what}"));
        for hint in &failure.hints {
            let hint = self.tell(hint);
            self.mutter(&hint);
        }
    }

    /// Shows lines beside the result, without anything that could act on the terminal.
    pub(super) fn show(&mut self, lines: &str) {
        lines.lines().for_each(|line| self.mutter(line));
    }

    /// Asks a question and waits for a line; nothing when there is none.
    pub(super) fn ask(&mut self, question: &Sentence) -> Option<String> {
        let told = self.tell(question);
        let _ =
            write!(self.host.err, "{} ", safe::clean(&told)).and_then(|()| self.host.err.flush());
        let mut answer = String::new();
        let read = self.host.input.read_line(&mut answer).ok()?;
        (read > 0).then(|| answer.trim().to_owned())
    }

    /// Whether somebody says yes; where there is no terminal nobody can be asked, and it holds.
    pub(super) fn agrees(&mut self, question: &Sentence) -> bool {
        let is_asked = self.host.terminals.input && self.host.terminals.err;
        !is_asked || {
            let answer = self.ask(question).unwrap_or_default().to_lowercase();
            YES.contains(&answer.as_str())
        }
    }

    fn mutter(&mut self, line: &str) {
        let _ = writeln!(self.host.err, "{}", safe::clean(line));
    }

    /// A variable of the environment that says something.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        if self.command == "seat" && !environment::may_read(name) {
            return None;
        }
        self.said_by_host(name)
    }

    fn said_by_host(&self, name: &str) -> Option<String> {
        (self.host.variable)(name)
            .and_then(|value| value.into_string().ok())
            .filter(|value| !value.trim().is_empty())
    }

    /// Who works here: as said, else as the system knows them, be it by the name of their folder.
    pub(super) fn who(&self) -> String {
        let named = || ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|it| self.variable(it));
        let folder = || {
            let home = self.variable("HOME").map(PathBuf::from)?;
            Some(home.file_name()?.to_str()?.to_owned())
        };
        self.options
            .who
            .clone()
            .or_else(named)
            .or_else(folder)
            .unwrap_or_else(|| self.tell(&say!("cli-somebody")))
    }

    /// How this process signs the table it holds.
    pub(super) fn holder(&self) -> Holder {
        // On the wall of the room, wherever the machine stands.
        let now = (self.host.now)().with_timezone(&Zone::default().0);
        let since = format!("{} {}", self.language.date_short(now.date_naive()), clock(now.time()));
        Holder {
            who: self.who(),
            pid: self.host.pid,
            since,
            command: format!("tavolo {}", self.command).trim_end().to_owned(),
            role: self.role.code().to_owned(),
            // Said by sshd itself, and by nobody who comes in through it.
            from: self
                .said_by_host("SSH_CONNECTION")
                .and_then(|line| line.split_whitespace().next().map(str::to_owned)),
        }
    }

    /// This moment on the wall of the room, wherever the machine stands.
    pub(super) fn now(&self, world: &dyn World) -> DateTime<FixedOffset> {
        (self.host.now)().with_timezone(&world.zone()).fixed_offset()
    }

    /// A stamp for an edit made now.
    pub(super) fn stamp(&self, book: &Book) -> Stamp {
        Caller { who: &self.who(), now: self.now(book), mint: &*self.host.mint, goes_on: &|| true }
            .stamp(None)
    }

    /// A stamp for an edit of a table made now.
    pub(super) fn stamp_now(&self, table: &Table) -> Stamp {
        self.stamp(table.ledger().book())
    }

    /// Makes a table in a folder.
    pub(super) fn create(&self, dir: &Path) -> Result<Table, Failure> {
        let mut table = Table::create(dir, (self.host.mint)(), &self.holder())?;
        if let Some(notes) = self.notes() {
            table.remember(&notes);
        }
        Ok(table)
    }

    /// The folder in which this machine notes what it saw last of each table.
    pub(super) fn notes(&self) -> Option<PathBuf> {
        self.host.folders.state.as_ref().map(|state| state.join("tables"))
    }

    /// Whether the program of the hub has noted of the table in a folder, on this machine, how far
    /// both are alike: then others write at it from other machines.
    pub(super) fn is_carried(&self, dir: &Path) -> bool {
        let noted = |notes: PathBuf| {
            let id = crate::store::table_id(dir)?.to_string();
            Some(notes.with_file_name("hub").join(id).is_file())
        };
        self.notes().and_then(noted).unwrap_or_default()
    }

    /// Lets a draft into a table and saves it.
    pub(super) fn commit(&self, table: &mut Table, draft: Draft) -> Result<Edit, Failure> {
        let stamp = self.stamp(table.ledger().book());
        table.commit(draft, stamp)
    }

    /// The same for many records at once, which takes a while: Ctrl-C cuts nothing, and whoever pressed
    /// it is told that all is in.
    pub(super) fn commit_whole(
        &mut self,
        table: &mut Table,
        draft: Draft,
    ) -> Result<Edit, Failure> {
        let saving = self.tell(&say!("progress-saving"));
        let undisturbed = Rc::clone(&self.host.undisturbed);
        let (mut draft, mut saved) = (Some(draft), None);
        let is_wanted = self.host.terminals.err;
        let came = during(is_wanted, &saving, || {
            undisturbed(&mut || saved = draft.take().map(|draft| self.commit(table, draft)))
        });
        // Work that was never done saved nothing.
        let saved = saved.unwrap_or_else(|| Err(Failure::new(say!("cli-not-saved"), None)));
        if came && saved.is_ok() {
            self.say(&say!("cli-saved-all-the-same"));
        }
        saved
    }

    /// What an import must know of this call; `source` names what is read.
    pub(super) fn import_options<'a>(
        &self,
        who: &'a str,
        source: &'a str,
        book: &Book,
    ) -> ImportOptions<'a> {
        static NONE: Answers = Answers::new();
        let now = self.now(book);
        ImportOptions {
            on_duplicate: None,
            answers: &NONE,
            asks: false,
            today: now.date_naive(),
            now,
            who,
            source,
            terms: SourceTerms::default(),
        }
    }
}
