//! `demo`: a throw-away copy of a table that comes with the program. Keeps out: how such tables are
//! made (see `fixtures/`).

use std::fs;
use std::path::Path;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use super::call::Call;
use super::failure::Failure;
use super::fixtures::FIXTURES;
use super::import::take_in;
use super::places::Place;
use super::screen;
use crate::domain::{MinutesState, sittings};
use crate::exchange::read_bundle;
use crate::flow::Notice;
use crate::ledger::Book;
use crate::say;
use crate::store::{Table, is_table, seats};

/// `demo [NAME]`: the copy goes when nothing was changed; else it stays, and its place is told.
pub(super) fn run(call: &mut Call<'_>, name: &str) -> Result<i32, Failure> {
    let Some((_, bundle)) = FIXTURES.iter().find(|(fixture, _)| *fixture == name) else {
        let names = FIXTURES.map(|(name, _)| name).join(", ");
        return Err(Failure::usage(say!("cli-no-fixture", name = name, names = names), None));
    };
    screen::needs_terminal(call, say!("cli-demo-no-terminal-hint"))?;
    let changes =
        read_bundle(bundle, &Book::default()).map_err(|unreadable| unreadable.unread(name))?;
    clear(&call.host.folders.temporary, (call.host.now)());
    let id = (call.host.mint)().to_string();
    // The end of an id is its chance, and enough to be the only one of its name.
    let dir = call
        .host
        .folders
        .temporary
        .join(format!("tavolo-{name}-{}", id.rsplit('-').next().unwrap_or(&id)));
    let place = Place { name: name.to_owned(), dir };
    // A copy to throw away is nothing to remember.
    call.host.folders.state = None;
    let table =
        take_in(call, None, &place, changes, |call, table, draft| call.commit(table, draft))?;
    let now = (call.host.now)();
    let shift = shift(&table, now);
    let day = call.language.date_long((now + shift).date_naive());
    let notice = Notice::plain(say!("cli-demo-day", day = day));
    let closed = screen::show(call, place.clone(), table, screen::View::alone(Some(notice)), shift);
    if closed.as_ref().is_ok_and(|closed| !closed.changed) {
        // What stays behind of a copy that nobody changed is cleared with the other temporary
        // files.
        let _ = fs::remove_dir_all(&place.dir);
    } else {
        call.say(&say!("cli-demo-kept", dir = place.dir.display().to_string()));
    }
    closed.map(|closed| closed.code)
}

/// Takes away the copies of a killed demo that are older than a week and that nobody has open.
fn clear(temporary: &Path, now: DateTime<FixedOffset>) {
    let is_copy = |path: &Path| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let made = FIXTURES.iter().any(|(fixture, _)| {
            let end = name.strip_prefix("tavolo-").and_then(|rest| rest.strip_prefix(fixture));
            let end = end.and_then(|end| end.strip_prefix('-')).unwrap_or_default();
            end.len() == 12 && end.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        made && is_table(path) && seats(path).is_empty()
    };
    let is_old = |path: &Path| {
        let changed = fs::symlink_metadata(path.join("journal")).and_then(|found| found.modified());
        changed.is_ok_and(|changed| {
            now - DateTime::<Utc>::from(changed).fixed_offset() > TimeDelta::days(7)
        })
    };
    for entry in fs::read_dir(temporary).into_iter().flatten().flatten() {
        let path = entry.path();
        if is_copy(&path) && is_old(&path) {
            // What cannot be taken away goes with the other temporary files.
            let _ = fs::remove_dir_all(&path);
        }
    }
}

/// From now to the first sitting whose verbale is a draft, as it begins: a demo is set in that
/// hour, so that mandates hold, terms run and the sitting can be held.
fn shift(table: &Table, now: DateTime<FixedOffset>) -> TimeDelta {
    let series = sittings::series(table.ledger().book());
    let draft = series.iter().find(|(_, meeting)| meeting.minutes_state() == MinutesState::Draft);
    draft.map_or_else(TimeDelta::zero, |(_, meeting)| match meeting.start {
        Some(start) => start.0 - now,
        None => {
            meeting.date - now.with_timezone(&table.ledger().book().world().zone()).date_naive()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_killed_demos_go_after_a_week_and_nothing_else_does() {
        let dir = tempfile::tempdir().unwrap();
        for name in ["tavolo-opla-0123456789ab", "tavolo-opla-mia", "altro-0123456789ab"] {
            let table = dir.path().join(name);
            fs::create_dir(&table).unwrap();
            fs::write(table.join("FORMAT"), "tavolo-table 1\n").unwrap();
            fs::write(table.join("journal"), "").unwrap();
        }
        let left = || fs::read_dir(dir.path()).unwrap().count();
        let made = fs::metadata(dir.path()).unwrap().modified().unwrap();
        let now = DateTime::<Utc>::from(made).fixed_offset();
        clear(dir.path(), now);
        assert_eq!(left(), 3);
        clear(dir.path(), now + TimeDelta::days(8));
        assert_eq!(left(), 2);
        assert!(!dir.path().join("tavolo-opla-0123456789ab").exists());
    }

    #[test]
    fn every_fixture_is_a_bundle_that_is_read() {
        for (name, bundle) in FIXTURES {
            assert!(
                read_bundle(bundle, &Book::default()).is_ok_and(|changes| !changes.is_empty()),
                "{name}"
            );
        }
    }
}
