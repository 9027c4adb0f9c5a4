//! A seat that stays: what is saved here goes to the hub, and what comes there comes here, as long
//! as it runs. Keeps out: a line that drops, which it waits for without holding anybody up.

use std::fs;
use std::time::Duration;

use tavolo::domain::Id;
use tavolo::say;
use tavolo::store;
use tavolo::text::{Diagnostic, DiagnosticKind, Sentence};

use crate::carry::{self, Carrier, Sent};
use crate::config::Config;
use crate::fault::Fault;
use crate::place::Place;
use crate::remote::Hub;

/// How long it listens before it looks at the journal, which may have grown.
const LOOK: Duration = Duration::from_millis(500);
/// After so many looks it compares both, whether or not it heard anything.
const EVERY: u32 = 60;
/// How long it waits before it seeks a hub again that is not to be reached.
const LATER: Duration = Duration::from_secs(3);

/// Follows until `goes_on` says no; `say` is told what happens.
///
/// # Errors
/// What no waiting mends: a wrong password, a table that is damaged, a hub without the schema.
pub(crate) fn follow(
    config: &Config,
    place: &Place,
    carrier: &Carrier,
    say: &mut dyn FnMut(&Sentence),
    goes_on: &dyn Fn() -> bool,
) -> Result<(), Diagnostic> {
    let table = store::lines(&place.dir)?.table;
    let mut told = None;
    while goes_on() {
        let lost = match Hub::open(config) {
            Ok(mut hub) => {
                told = None;
                say(&say!("hub-follow-on", place = config.place()));
                listen(&mut hub, table, place, carrier, say, goes_on)?
            }
            Err(Fault::Said(said)) => return Err(said),
            Err(fault) => Some(fault.said()),
        };
        let Some(lost) = lost else { return Ok(()) };
        // The same reason is told once, however long it lasts.
        if told.as_ref() != Some(&lost) {
            say(&say!("hub-follow-off", reason = lost.what.clone()));
            told = Some(lost);
        }
        std::thread::sleep(LATER);
    }
    Ok(())
}

/// Follows over one line; answers why it was lost, or nothing when it is enough.
fn listen(
    hub: &mut Hub,
    table: Id,
    place: &Place,
    carrier: &Carrier,
    say: &mut dyn FnMut(&Sentence),
    goes_on: &dyn Fn() -> bool,
) -> Result<Option<Diagnostic>, Diagnostic> {
    if let Err(fault) = hub.listen() {
        return Ok(Some(fault.said()));
    }
    let (mut seen, mut looks, mut waits) = (None, EVERY, None);
    while goes_on() {
        let length = fs::metadata(place.dir.join("journal")).map(|found| found.len()).ok();
        let is_due = length != seen || looks >= EVERY || (waits.is_some() && looks % 10 == 0);
        if is_due {
            looks = 0;
            match both(hub, place, carrier, say) {
                Ok(()) => waits = None,
                // Somebody is at the table while both went on: once they leave it is done.
                Err(held) if held.kind == DiagnosticKind::Held => {
                    if waits.as_ref() != Some(&held) {
                        say(&say!("hub-follow-held", reason = held.what.clone()));
                        waits = Some(held);
                    }
                }
                // Somebody wrote at that very moment, here or there: at the next look.
                Err(busy) if ["away-late", "hub-taken"].contains(&busy.what.key.as_ref()) => {
                    looks = EVERY - 1;
                }
                Err(lost) if lost.what.key == "hub-no-server" => return Ok(Some(lost)),
                Err(error) => return Err(error),
            }
            seen = fs::metadata(place.dir.join("journal")).map(|found| found.len()).ok();
        }
        looks += 1;
        match hub.heard(table, LOOK) {
            Ok(true) => looks = EVERY,
            Ok(false) => {}
            Err(fault) => return Ok(Some(fault.said())),
        }
    }
    Ok(None)
}

/// Brings and sends; says what happened.
///
/// # Errors
/// As [`carry::pull`] and [`carry::push`].
pub(crate) fn both(
    hub: &mut Hub,
    place: &Place,
    carrier: &Carrier,
    say: &mut dyn FnMut(&Sentence),
) -> Result<(), Diagnostic> {
    let mut tries = 0;
    loop {
        let came = carry::pull(hub, place, carrier)?;
        if came.lines > 0 {
            say(&say!("hub-came", name = place.name.clone(), count = came.lines));
        }
        if came.files > 0 {
            say(&say!("hub-files-came", name = place.name.clone(), count = came.files));
        }
        if let Some(again) = came.again {
            if again.made > 0 {
                say(&say!("away-again", count = again.made));
            }
            let waiting = store::pending(&place.dir).len();
            if again.pending > 0 {
                say(&say!("pending-some", count = waiting));
            }
        }
        match carry::push(hub, place, carrier) {
            Ok(Sent { lines, files, .. }) => {
                if lines > 0 {
                    say(&say!("hub-sent", name = place.name.clone(), count = lines));
                }
                if files > 0 {
                    say(&say!("hub-files-sent", name = place.name.clone(), count = files));
                }
                return Ok(());
            }
            // Somebody sent theirs between the two.
            Err(moved) if moved.what.key == "hub-moved-on" && tries < 10 => tries += 1,
            Err(error) => return Err(error),
        }
    }
}
