//! `completions` and `man`: what the grammar tells shells and manuals. Keeps out: the grammar.

use std::fs;
use std::path::Path;

use clap_complete::Shell;

use super::call::Call;
use super::failure::Failure;
use super::help;
use crate::say;

/// `completions SHELL`.
pub fn completions(call: &mut Call<'_>, shell: Shell) {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(call.language), "tavolo", &mut script);
    call.put(script);
}

/// `man DIR`: a page for the program and one for each command.
pub fn manual(call: &mut Call<'_>, dir: &Path) -> Result<(), Failure> {
    let written = fs::create_dir_all(dir).and_then(|()| clap_mangen::generate_to(help::command(call.language), dir));
    written.map_err(|error| Failure::file(dir, &error))?;
    call.say(&say!("cli-written", path = dir.display().to_string()));
    Ok(())
}
