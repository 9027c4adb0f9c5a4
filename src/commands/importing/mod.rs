//! Taking a file in from the screen: which kind, which file. Keeps out: how a file is understood,
//! which the preview shows (see `preview`), and the file system.

mod correcting;
mod intake;
mod preview;
mod wording;

use std::path::{Path, PathBuf};
use std::rc::Rc;

use self::intake::Intake;
use self::preview::FAULTS;
use crate::domain::Kind;
use crate::exchange::{SheetChoice, pabulib_sheet, read_chosen};
use crate::flow::{
    Act, Command, Ctx, FolderEntry, Layer, Offer, Outcome, PathContent, Reading, Room,
};
use crate::kit::PageLine;
use crate::ledger::Refusal;
use crate::say;
use crate::text::Sentence;

pub(super) const ROWS: &[Command] =
    &[Command { name: "import", scopes: &["global"], run: import, ..Command::ROW }];

/// The ends of the names of files that are read.
const ENDS: &[&str] = &["csv", "tsv", "txt", "xlsx", "ods", "xls", "pb", "json", "zip"];
/// The kinds that files bring most, in the order in which they are offered; every other follows.
const KINDS: &[Kind] = &[
    Kind::Stakeholders,
    Kind::People,
    Kind::Attendance,
    Kind::Proposals,
    Kind::Scores,
    Kind::Meetings,
    Kind::Contacts,
    Kind::Labs,
    Kind::Representatives,
    Kind::Actions,
    Kind::Notes,
    Kind::Votes,
    Kind::Commitments,
    Kind::Answers,
    Kind::Opinions,
    Kind::Criteria,
    Kind::Entries,
    Kind::Agenda,
    Kind::Needs,
    Kind::Courses,
    Kind::Editions,
    Kind::Enrolments,
    Kind::Conventions,
    Kind::Territories,
    Kind::Facilitators,
    Kind::Assignments,
    Kind::Themes,
    Kind::Surveys,
    Kind::Codings,
];

/// The kind that the room on screen lists; none where it lists none.
fn kind_here(ctx: &Ctx<'_>) -> Option<Kind> {
    Some(match ctx.room {
        Room::Stakeholders | Room::Map => Kind::Stakeholders,
        Room::Contacts => Kind::Contacts,
        Room::Labs => Kind::Labs,
        Room::Sittings => Kind::Meetings,
        Room::Attendance => Kind::Attendance,
        Room::Vote => Kind::Votes,
        Room::Proposals => Kind::Proposals,
        Room::Criteria => Kind::Criteria,
        Room::Scores | Room::Results => Kind::Scores,
        Room::Decision => Kind::Answers,
        Room::People => Kind::People,
        Room::FollowUp => Kind::Actions,
        Room::Training => Kind::Courses,
        Room::CourseCalendar => Kind::Editions,
        Room::Conventions => Kind::Conventions,
        Room::Plans => Kind::Plans,
        Room::Surveys => Kind::Surveys,
        Room::Territories => Kind::Territories,
        Room::Facilitators => Kind::Facilitators,
        Room::Registers => ctx.session.register,
        _ => return None,
    })
}

fn noun(kind: Kind) -> Sentence {
    Sentence::new(format!("kind-{kind}"))
}

/// Asks for the file; where the room lists no kind, for the kind before.
fn import(ctx: &Ctx<'_>, _: &str) -> Outcome {
    if let Some(kind) = kind_here(ctx) {
        return Ok(vec![browse(kind, Path::new("."))]);
    }
    let others = Kind::ALL.iter().filter(|kind| !KINDS.contains(kind));
    let offers = KINDS
        .iter()
        .chain(others)
        .map(|kind| Offer::new(*kind, ctx.tell(&noun(*kind))).hinted(kind.code()));
    let title = ctx.tell(&say!("import-kind-title"));
    let layer = Layer::choose(title, offers, |_, kind| Ok(vec![browse(*kind, Path::new("."))]));
    Ok(vec![Act::Open(layer.by_hints_too())])
}

/// Looks at a path.
fn browse(kind: Kind, path: &Path) -> Act {
    let then: Reading = Box::new(move |ctx, found| match found {
        PathContent::Folder(path, entries) => {
            Ok(vec![Act::Open(folder(kind, &path, &entries, ctx))])
        }
        PathContent::File(path, bytes) => file(kind, &path, bytes, ctx),
    });
    Act::Read(path.to_owned(), then)
}

/// A file is shown as it was understood.
fn file(kind: Kind, path: &Path, bytes: Vec<u8>, ctx: &Ctx<'_>) -> Outcome {
    let choice = SheetChoice::default();
    let read = pabulib_sheet(kind, &bytes).unwrap_or_else(|| read_chosen(&bytes, &choice));
    let sheet = match read {
        Ok(sheet) => sheet,
        Err(wrong) if wrong.findings.len() > 1 => return Ok(vec![Act::Open(faults(&wrong, ctx))]),
        Err(wrong) => return Err(wrong),
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let intake = Intake::of(kind, name.unwrap_or_default(), Rc::from(bytes), Rc::new(sheet));
    Ok(vec![Act::Open(correcting::preview(intake, ctx))])
}

/// Everything that is wrong with a file that cannot be read, as far as somebody reads it.
fn faults(wrong: &Refusal, ctx: &Ctx<'_>) -> Box<Layer> {
    let told = [Some(&wrong.what), wrong.hint()].into_iter().flatten();
    let mut lines: Vec<PageLine> = told.map(|it| PageLine::plain(ctx.tell(it))).collect();
    lines.push(PageLine::blank());
    let listed = wrong.findings.iter().take(FAULTS);
    lines.extend(listed.map(|own| PageLine::entry("-", ctx.tell(&own.sentence()), 2)));
    let more = wrong.findings.len().saturating_sub(FAULTS) + wrong.more;
    if more > 0 {
        lines.push(PageLine::plain(ctx.tell(&say!("cli-findings-more", count = more))));
    }
    Layer::page(ctx.tell(&say!("app-refused-title")), lines)
}

/// What stands in a folder: the folder above, folders, files that may be read; letters that find
/// none of them are a path.
fn folder(kind: Kind, path: &Path, entries: &[FolderEntry], ctx: &Ctx<'_>) -> Box<Layer> {
    let is_read = |entry: &&FolderEntry| {
        let end = Path::new(&entry.name).extension().and_then(|end| end.to_str());
        entry.is_folder || end.is_some_and(|end| ENDS.contains(&end.to_lowercase().as_str()))
    };
    let mut shown: Vec<&FolderEntry> =
        entries.iter().filter(|entry| !entry.name.starts_with('.')).filter(is_read).collect();
    shown.sort_by_cached_key(|entry| (entry.is_folder, entry.name.to_lowercase()));
    let offer = |entry: &FolderEntry| {
        let (label, hint) = if entry.is_folder {
            (format!("{}/", entry.name), ctx.tell(&say!("import-folder")))
        } else {
            (entry.name.clone(), wording::size(entry.size))
        };
        Offer::new(path.join(&entry.name), label).hinted(hint)
    };
    let above = path.parent().map(|above| {
        Offer::new(above.to_owned(), "../".to_owned())
            .hinted(ctx.tell(&say!("import-folder-above")))
            .behind()
    });
    let offers: Vec<Offer<PathBuf>> = shown.into_iter().map(offer).chain(above).collect();
    let place = path.display().to_string();
    let title = ctx.tell(&say!("import-file-title", kind = noun(kind), folder = place));
    let here = path.to_owned();
    Layer::choose(title, offers, move |_, path| Ok(vec![browse(kind, path)])).or_new(
        ctx.tell(&say!("import-path")),
        ctx.tell(&say!("import-path-empty")),
        move |_, typed| Ok(vec![browse(kind, &here.join(typed.trim()))]),
    )
}
