//! Handing a table to the screen. Keeps out: the screen.

use std::path::{Path, PathBuf};

use chrono::{DateTime, TimeDelta};

use super::call::Call;
use super::export;
use super::failure::Failure;
use super::files::{self, Readers};
use super::look::{is_dumb, look, surface};
use super::opening::readable_in;
use super::pending::decider;
use super::places::Place;
use super::{copies, keymaps, places, several, sources, templates, unfinished};
use crate::app::{Around, Beside, Closed, Exported, Maker, Opening, Tape, Writer};
use crate::documents::{self, Request};
use crate::domain::{Kind, Veiled, Viewer, World};
use crate::flow::{Elsewhere, Export, LongWork, Notice, PathContent, SeatRole, Session};
use crate::kit::Look;
use crate::ledger::Ledger;
use crate::say;
use crate::store::Table;
use crate::text::{Language, Sentence};

/// Opens the table that is meant on screen; answers the exit status.
pub(super) fn run(call: &mut Call<'_>) -> Result<i32, Failure> {
    needs_terminal(call, say!("cli-no-terminal-hint"))?;
    // Several tables and none of them named: one is chosen on the screen over the folder.
    let is_own = call.command.is_empty();
    let tables = if is_own { places::to_choose_from(call)? } else { Vec::new() };
    let mut chooses = !tables.is_empty();
    let mut place = if chooses { last_used(call, tables)? } else { places::meant(call)? };
    let mut came_from: Option<Place> = None;
    let mut refused = None;
    loop {
        let (table, healed) = match readable_in(call, &place) {
            Ok(found) => found,
            Err(failure) => {
                // One that does not open is said where one came from.
                place = came_from.take().ok_or_else(|| failure.clone())?;
                refused = Some(Notice::refused(&failure));
                continue;
            }
        };
        for sentence in &healed {
            call.say(sentence);
        }
        // What was said is covered by the screen until one leaves it.
        let notice = refused.take().or_else(|| healed.into_iter().next().map(Notice::plain));
        let last = came_from.as_ref().map(|place| place.dir.clone());
        // A seat that was handed out is one at this table alone.
        let view = View {
            notice,
            around: if is_own { several::around(&place) } else { several::nowhere() },
            beside: if is_own { several::beside(&place) } else { Box::new(Elsewhere::default) },
            came_from: last,
            chooses: std::mem::take(&mut chooses),
        };
        let closed = show(call, place.clone(), table, view, TimeDelta::zero())?;
        // What was done at the table today is in a backup before anybody goes home.
        if closed.changed
            && let Some(what) = copies::keep(call, &place)
        {
            call.say(&what);
        }
        let Some(next) = closed.next else { return Ok(closed.code) };
        came_from = Some(std::mem::replace(&mut place, Place::at(next)));
    }
}

/// The table of several that was used last and opens: the hand is on it where one is chosen.
///
/// # Errors
/// When none of them opens, as the one that was used last.
fn last_used(call: &Call<'_>, mut tables: Vec<Place>) -> Result<Place, Failure> {
    let used = |place: &Place| {
        let journal = std::fs::metadata(place.dir.join("journal"));
        journal.and_then(|found| found.modified()).ok()
    };
    tables.sort_by_cached_key(|place| std::cmp::Reverse(used(place)));
    let mut refused = None;
    for place in tables {
        match readable_in(call, &place) {
            Ok(_) => return Ok(place),
            Err(failure) => {
                refused.get_or_insert(failure);
            }
        }
    }
    Err(refused.unwrap_or_else(|| Failure::new(say!("cli-no-table"), None)))
}

/// How a table is shown.
pub(super) struct View {
    /// What there is to say first.
    pub notice: Option<Notice>,
    /// What looks around from it.
    pub around: Around,
    /// What looks at the people of the other tables.
    pub beside: Beside,
    /// The folder of the table from which one came.
    pub came_from: Option<PathBuf>,
    /// Whether one is still to choose at which table to sit.
    pub chooses: bool,
}

impl View {
    /// Of a table that is looked at alone.
    pub(super) fn alone(notice: Option<Notice>) -> Self {
        Self {
            notice,
            around: several::nowhere(),
            beside: Box::new(Elsewhere::default),
            came_from: None,
            chooses: false,
        }
    }
}

/// Refuses to draw where nobody would see it.
///
/// # Errors
/// When standard input or output is no terminal, or one that says that it can't place what is
/// written.
pub(super) fn needs_terminal(call: &Call<'_>, hint: Sentence) -> Result<(), Failure> {
    let terminals = call.host.terminals;
    if !terminals.input || !terminals.out {
        return Err(Failure::usage(say!("cli-no-terminal"), Some(hint)));
    }
    // Lines can be told on any terminal.
    if !call.options.linear && call.variable("TERM").is_some_and(|term| is_dumb(&term)) {
        return Err(Failure::usage(say!("cli-dumb"), Some(say!("cli-dumb-hint"))));
    }
    Ok(())
}

/// Shows a table until the hands leave it, with the clock set so far from the machine's.
///
/// # Errors
/// When the keymap is faulty, or the terminal refuses.
pub(super) fn show(
    call: &mut Call<'_>,
    place: Place,
    table: Table,
    view: View,
    shift: TimeDelta,
) -> Result<Closed, Failure> {
    let keymap = keymaps::load(call)?;
    let tape = tape(call)?;
    let surface = surface(call.options.linear, |name| call.variable(name));
    let backup = crate::store::last_backup(&place.dir)
        .and_then(|about| DateTime::parse_from_rfc3339(&about.made).ok());
    let look = look(call.options.ascii, call.options.color, |name| call.variable(name));
    let is_carried = call.is_carried(&place.dir);
    let session = Session {
        language: call.language,
        look: Look {
            // Nothing is told by its colour where everything is told in lines.
            colour: look.colour && !surface.is_linear,
            ..look
        },
        who: call.who(),
        hand: Some((call.host.mint)()),
        company: 0,
        is_carried,
        role: call.role,
        folder: std::path::absolute(&place.dir).ok(),
        table: place.name,
        backup,
        sitting: None,
        assessor: match call.role {
            SeatRole::Assessor(own) => Some(own),
            _ => None,
        },
        register: Kind::Actions,
        neighbours: Vec::new(),
        waiting: Vec::new(),
        came_from: view.came_from,
        sources: call.host.folders.config.as_ref().map(|config| config.join(sources::FOLDER)),
        work: LongWork::default(),
    };
    let of_sources = session.sources.clone();
    let writer = writer(
        call.options.lang.is_some().then_some(call.language),
        call.host.folders.config.clone(),
        call.host.umask,
    );
    let asked = call.options.lang.is_some().then_some(call.language);
    let maker = maker(asked, call.host.folders.config.clone());
    let pid = call.host.pid;
    let there: Vec<u32> =
        crate::store::seats(&place.dir).iter().map(|seat| seat.holder.pid).collect();
    let there: Vec<u32> = there.into_iter().filter(|other| *other != pid).collect();
    let unfinished = unfinished::kept(&place.dir, pid, &there);
    let decider = decider(place.dir.clone());
    let keeper = unfinished::keeper(place.dir, pid);
    // A folder of rules that nobody has made yet holds none.
    let reader = Box::new(move |path: &Path| match &of_sources {
        Some(folder) if folder == path && !path.exists() => {
            Ok(PathContent::Folder(path.to_owned(), Vec::new()))
        }
        _ => files::found(path),
    });
    let saver = Box::new(|path: &Path, text: &str| {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
        }
        files::write(path, text.as_bytes(), Readers::Owner)
    });
    let View { notice, around, beside, chooses, .. } = view;
    let opening = Opening {
        session,
        keymap,
        notice,
        writer,
        reader,
        saver,
        maker,
        keeper,
        around,
        decider,
        beside,
        chooses,
        unfinished,
        surface,
        tape,
        shift,
    };
    (call.host.interactive)(table, opening).map_err(|error| {
        Failure::new(say!("cli-terminal-failed", reason = error.to_string()), None)
    })
}

/// The file into which the session is taken down, where that was asked for: once for all tables
/// that are gone through.
fn tape(call: &mut Call<'_>) -> Result<Option<Tape>, Failure> {
    let Some(path) = call.options.record.take() else { return Ok(None) };
    let file = files::fresh(&path)?;
    call.say(&say!("cli-recording", path = path.display().to_string()));
    Ok(Some(Box::new(file)))
}

/// Makes documents that are copied, in the language of the table unless one was asked for.
fn maker(language: Option<Language>, config: Option<PathBuf>) -> Maker {
    Box::new(move |export, ledger| {
        let request = export.request();
        let templates =
            templates::chosen(config.as_deref(), None, request.document, request.format)?;
        let request = Request { language, templates: Some(&templates), ..request };
        let dated = ledger.dated();
        let seen = Veiled::new(&dated, Viewer::Facilitator);
        let made = documents::make(&request, export::source(request.document, ledger, &seen))?;
        Ok(String::from_utf8_lossy(&made.bytes).into_owned())
    })
}

/// Writes documents into the working folder, in the language of the table unless one was asked for.
fn writer(language: Option<Language>, config: Option<PathBuf>, umask: u32) -> Writer {
    Box::new(move |export, ledger| written(export, language, config.as_deref(), umask, ledger))
}

fn written(
    export: &Export,
    language: Option<Language>,
    config: Option<&Path>,
    umask: u32,
    ledger: &Ledger,
) -> Result<Exported, Failure> {
    let request = export.request();
    let templates = templates::chosen(config, None, request.document, request.format)?;
    let request = Request { language, templates: Some(&templates), ..request };
    let dated = ledger.dated();
    let seen = Veiled::new(&dated, Viewer::Facilitator);
    let called = language.unwrap_or_else(|| (&seen as &dyn World).language());
    let Request { document, id, face, format, .. } = request;
    let path = PathBuf::from(document.file_name(id, face, format, called));
    let world = export::source(request.document, ledger, &seen);
    if request.document.is_folder() {
        let replaces = files::write_folder(&path, &documents::folder(language, world)?, umask)?;
        let path = path.display().to_string();
        return Ok(Exported { path, replaces, ..Exported::default() });
    }
    let made = documents::make(&request, world)?;
    let readers = Readers::of(request.document.face(request.face), umask);
    let replaces = files::is_other(&path, &made.bytes);
    files::write(&path, &made.bytes, readers)?;
    Ok(Exported { path: path.display().to_string(), notes: made.notes, replaces })
}
