//! Many tables over a few lines at once: while the server writes down what one has sent, another
//! sends. Keeps out: what is done with a table.

use std::sync::Mutex;
use std::thread;

use tavolo::text::Diagnostic;

use crate::config::Config;
use crate::fault::Fault;
use crate::place::Place;
use crate::remote::Hub;

/// So many lines at once.
const HANDS: usize = 4;
/// Fewer tables than this are not worth another line.
const FEW: usize = 8;

/// Does something with each table; of several, one that is refused holds up no other, and `refused`
/// says what its exit status is. Answers the last of these.
///
/// # Errors
/// When there is no server any more.
pub(crate) fn each(
    places: Vec<Place>,
    config: &Config,
    first: &mut Hub,
    done: &(dyn Fn(&Place, &mut Hub) -> Result<(), Diagnostic> + Sync),
    refused: &(dyn Fn(&Place, &Diagnostic) -> i32 + Sync),
) -> Result<i32, Diagnostic> {
    let more = HANDS.min(places.len() / FEW).saturating_sub(1);
    let left = Mutex::new(places.into_iter());
    let next = || left.lock().ok()?.next();
    let work = |hub: &mut Hub| -> Result<i32, Diagnostic> {
        let mut code = 0;
        while let Some(place) = next() {
            match done(&place, hub) {
                Err(failure) if failure.what.key != "hub-no-server" => {
                    code = refused(&place, &failure);
                }
                finished => finished?,
            }
        }
        Ok(code)
    };
    let open = || Hub::open(config).map_err(Fault::said);
    thread::scope(|scope| {
        let others: Vec<_> = (0..more)
            // A server that has no more lines to give is no reason to stop.
            .map(|_| scope.spawn(|| open().map_or(Ok(0), |mut hub| work(&mut hub))))
            .collect();
        let mut code = work(first)?;
        for other in others {
            if let Ok(found) = other.join() {
                code = code.max(found?);
            }
        }
        Ok(code)
    })
}
