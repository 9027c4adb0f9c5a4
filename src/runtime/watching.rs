//! Watching the folder of a table for what others do there. Keeps out: what they did, which the
//! store reads.

use std::path::Path;
use std::thread;

/// Starts a thread that calls `tell` whenever the journal grows, or somebody sits down or leaves;
/// it ends when `tell` answers false. Where the system gives no notice, it looks four times a
/// second.
pub(super) fn start(folder: &Path, tell: impl Fn() -> bool + Send + 'static) {
    let folder = folder.to_owned();
    thread::spawn(move || {
        if watched(&folder, &tell).is_none() {
            looked_at(&folder, &tell);
        }
    });
}

/// Waits for notices of the system; nothing where there are none to be had.
#[cfg(target_os = "linux")]
fn watched(folder: &Path, tell: &impl Fn() -> bool) -> Option<()> {
    use std::mem::MaybeUninit;

    use rustix::fs::inotify::{CreateFlags, Reader, WatchFlags, add_watch, init};

    let notices = init(CreateFlags::CLOEXEC).ok()?;
    let changes = WatchFlags::MODIFY | WatchFlags::MOVE_SELF | WatchFlags::DELETE_SELF;
    add_watch(&notices, folder.join("journal"), changes).ok()?;
    // Whoever sits down writes into a file of their own once it is locked; a process that is killed
    // closes it, and so is told as well.
    let seats = WatchFlags::MODIFY | WatchFlags::DELETE | WatchFlags::CLOSE_WRITE;
    add_watch(&notices, folder.join("seats"), seats).ok()?;
    let mut buffer = [MaybeUninit::uninit(); 4096];
    let mut reader = Reader::new(notices, &mut buffer);
    while reader.next().is_ok() {
        // What came along with it needs no look of its own.
        while !reader.is_buffer_empty() {
            let _ = reader.next();
        }
        if !tell() {
            break;
        }
    }
    Some(())
}

#[cfg(not(target_os = "linux"))]
fn watched(_folder: &Path, _tell: &impl Fn() -> bool) -> Option<()> {
    None
}

/// Looks at the length of the journal and at who is there.
fn looked_at(folder: &Path, tell: &impl Fn() -> bool) {
    const BETWEEN: std::time::Duration = std::time::Duration::from_millis(250);
    let look = || {
        let length = std::fs::metadata(folder.join("journal")).map(|found| found.len()).ok();
        let seats = std::fs::read_dir(folder.join("seats")).map(Iterator::count).ok();
        (length, seats)
    };
    let mut seen = look();
    loop {
        thread::sleep(BETWEEN);
        let now = look();
        if now != seen {
            seen = now;
            if !tell() {
                return;
            }
        }
    }
}
