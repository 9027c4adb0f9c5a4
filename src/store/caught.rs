//! Panics of the database, caught. Keeps out: panics of anything else, which are defects and end
//! the program.

use std::any::Any;
use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// Whether a panic on this thread, now, will be caught and healed. A panic hook that gives the
/// terminal back or prints should then do nothing.
pub fn panics_are_caught() -> bool {
    DEPTH.get() > 0
}

/// Runs something that may panic, and gives the words of the panic back.
pub(super) fn catch<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    DEPTH.set(DEPTH.get() + 1);
    // What the closure leaves half done is never used again: the caller drops the database.
    let result = panic::catch_unwind(AssertUnwindSafe(run));
    DEPTH.set(DEPTH.get().saturating_sub(1));
    result.map_err(|panic| words(panic.as_ref()))
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_comes_back_as_its_words() {
        assert_eq!(catch(|| 3), Ok(3));
        assert_eq!(catch(|| -> u8 { panic!("page {}", 7) }), Err("page 7".into()));
        assert_eq!(catch(|| -> u8 { panic!("page") }), Err("page".into()));
    }

    #[test]
    fn only_what_runs_inside_is_caught() {
        assert!(!panics_are_caught());
        assert_eq!(catch(panics_are_caught), Ok(true));
        let _ = catch(|| panic!("page"));
        assert!(!panics_are_caught());
    }
}
