//! The sequence that hands a text to the clipboard of the terminal (OSC 52), also through tmux.
//! Keeps out: what is copied, and whether the terminal allows it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The sequence for a text. tmux reads it itself where it is told to (`set-clipboard on`), and
/// hands on what stands in an envelope of its own where it may (`allow-passthrough on`).
pub(super) fn sequence(text: &str, is_tmux: bool) -> String {
    let plain = format!("\x1b]52;c;{}\x07", STANDARD.encode(text));
    if !is_tmux {
        return plain;
    }
    let inner = plain.replace('\x1b', "\x1b\x1b");
    format!("{plain}\x1bPtmux;{inner}\x1b\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_goes_to_the_clipboard_whole_and_harmless() {
        assert_eq!(sequence("è\x1b[2J", false), "\x1b]52;c;w6gbWzJK\x07");
    }

    #[test]
    fn tmux_gets_it_for_itself_and_in_its_envelope() {
        assert_eq!(sequence("a", true), "\x1b]52;c;YQ==\x07\x1bPtmux;\x1b\x1b]52;c;YQ==\x07\x1b\\");
    }
}
