//! The programs that come with this one, and run as processes of their own. Keeps out: what they do,
//! and what is said where one is missing.

use std::env;
use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::process::Command;

/// The program that carries tables to a hub.
const HUB: &str = "tavolo-hub";

/// Runs the program of the hub on the terminal of this one, with these words; answers its exit
/// status. The one that lies beside this program comes before those of the search path.
///
/// # Errors
/// `NotFound` where there is none, and what the system says.
pub fn run_hub(words: &[OsString]) -> io::Result<i32> {
    let name = format!("{HUB}{}", env::consts::EXE_SUFFIX);
    let beside = env::current_exe().map(|own| own.with_file_name(&name));
    let program = beside.ok().filter(|path| path.is_file()).unwrap_or(PathBuf::from(name));
    let ended = Command::new(program).args(words).status()?;
    // One that a signal ended says nothing.
    Ok(ended.code().unwrap_or(1))
}
