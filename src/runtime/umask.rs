//! What other people of this machine may do with files that are made. Keeps out: which files are
//! for everybody.

/// From here on whatever this process makes is closed to others, databases and folders too; answers
/// the mask that was in force, for what is meant for everybody.
pub fn close() -> u32 {
    #[cfg(unix)]
    {
        use rustix::fs::Mode;
        let before = rustix::process::umask(Mode::RWXG | Mode::RWXO);
        #[allow(clippy::useless_conversion, reason = "the mask is narrower on other systems")]
        u32::from(before.bits())
    }
    #[cfg(not(unix))]
    {
        0
    }
}
