//! `completions` and `man`: what the grammar tells shells and manuals. Keeps out: the grammar.

use std::fs;
use std::path::Path;

use clap_complete::Shell;

use super::call::Call;
use super::failure::Failure;
use super::grammar::help;
use super::printed_manual::printed_manual;
use super::{keymaps, keys_page};
use crate::say;

/// `completions SHELL`.
pub(super) fn completions(call: &mut Call<'_>, shell: Shell) {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(call.language), "tavolo", &mut script);
    call.put(script);
}

/// `man DIR`: a page for the program, one for each command, one for the keys of the screen, and the
/// whole as a manual to print.
pub(super) fn manual(call: &mut Call<'_>, dir: &Path) -> Result<(), Failure> {
    let keys = keys_page::page(call)?;
    let keymap = keymaps::load(call)?;
    let printed = printed_manual(call.language, &keymap, &|_| None);
    let written = fs::create_dir_all(dir)
        .and_then(|()| clap_mangen::generate_to(help::command(call.language), dir))
        .and_then(|()| fs::write(dir.join("tavolo-keys.7"), keys))
        .and_then(|()| fs::write(dir.join("tavolo-manual.md"), printed));
    written.map_err(|error| Failure::file(dir, &error))?;
    call.say(&say!("cli-written", path = dir.display().to_string()));
    Ok(())
}
