//! Work that Ctrl-C does not cut: what is half saved would be told as neither in nor out. Keeps out:
//! what the work is.

/// Does work to its end; answers whether Ctrl-C came meanwhile. Afterwards it ends the program again.
/// A screen has no need of it: there Ctrl-C is a key.
pub fn undisturbed(work: &mut dyn FnMut()) -> bool {
    #[cfg(unix)]
    {
        held(work)
    }
    #[cfg(not(unix))]
    {
        work();
        false
    }
}

#[cfg(unix)]
fn held(work: &mut dyn FnMut()) -> bool {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::sync::{Arc, LazyLock};

    use signal_hook::consts::SIGINT;
    use signal_hook::flag;

    /// Whether Ctrl-C ends the program, and whether it came; none where neither can be heard.
    type Heard = Option<(Arc<AtomicBool>, Arc<AtomicBool>)>;
    static HEARD: LazyLock<Heard> = LazyLock::new(|| {
        let (ends, came) = (Arc::new(AtomicBool::new(true)), Arc::new(AtomicBool::new(false)));
        flag::register_conditional_default(SIGINT, Arc::clone(&ends)).ok()?;
        flag::register(SIGINT, Arc::clone(&came)).ok()?;
        Some((ends, came))
    });
    let Some((ends, came)) = &*HEARD else {
        work();
        return false;
    };
    ends.store(false, Ordering::SeqCst);
    work();
    ends.store(true, Ordering::SeqCst);
    came.swap(false, Ordering::SeqCst)
}

#[cfg(test)]
mod tests {
    use super::undisturbed;

    #[cfg(unix)]
    #[test]
    fn work_goes_to_its_end_and_it_is_told_that_somebody_wanted_to_stop() {
        let mut done = 0;
        assert!(!undisturbed(&mut || done += 1));
        let came = undisturbed(&mut || {
            signal_hook::low_level::raise(signal_hook::consts::SIGINT).unwrap();
            done += 1;
        });
        assert_eq!((done, came), (2, true));
        assert!(!undisturbed(&mut || ()), "it is told once");
    }
}
