//! The manual page of the keys: every key of every scope, from the keymap and the command rows.
//! Keeps out: what is bound.

use roff::{Roff, bold, roman};

use super::call::Call;
use super::failure::Failure;
use super::keymaps;
use crate::commands;
use crate::flow::scopes;
use crate::say;
use crate::text::Sentence;

/// The page `tavolo-keys(7)` of the keymap in force.
///
/// # Errors
/// When the keymap is faulty.
pub(super) fn page(call: &Call<'_>) -> Result<String, Failure> {
    let keymap = keymaps::load(call)?;
    let mut page = Roff::new();
    page.control("TH", ["tavolo-keys", "7"]);
    page.control("SH", [call.tell(&say!("help-title")).as_str()]);
    for scope in scopes() {
        let rows: Vec<(String, String)> = commands::all()
            .iter()
            .flat_map(|command| command.each().iter().map(move |argument| (command, *argument)))
            .filter_map(|(command, argument)| {
                let keys = keymap.chords_of(scope.name, command.name, argument);
                let shown: Vec<String> =
                    keys.iter().map(|sequence| sequence.shown(false)).collect();
                (!shown.is_empty()).then(|| (shown.join(", "), call.tell(&command.doc(argument))))
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        page.control("SH", [call.tell(&Sentence::new(format!("scope-{}", scope.name))).as_str()]);
        for (keys, what) in rows {
            page.control("TP", ["24"]);
            page.text([bold(keys)]);
            page.text([roman(what)]);
        }
    }
    Ok(page.render())
}
