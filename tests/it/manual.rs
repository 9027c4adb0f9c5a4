//! The printed manual, `docs/manual`: made of the rows of the program, of pictures of its screens and
//! of files that are refused.
//! Keeps out: what stands in it (see `cli::printed_manual`).
//!
//! `TAVOLO_WRITE_DOCS=1 cargo test --test it manual` writes it anew.

use std::fs;
use std::path::Path;

use tavolo::cli::printed_manual;
use tavolo::flow::Room;
use tavolo::text::Language;

use crate::import_errors;
use crate::screens;
use crate::support::{Seat, keymap};

fn whole(language: Language) -> String {
    let keys = keymap(&[include_str!("../../keymaps/default.toml")]);
    let picture =
        |room: Room| Some(Seat::at_opla(language, 80, 24).press(screens::keys(room)).screen());
    printed_manual(language, &keys, &picture) + &import_errors::chapter(language)
}

#[test]
fn the_printed_manual_is_as_the_program_is_and_names_every_key() {
    for language in Language::ALL {
        let text = whole(language);
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/manual");
        let path = path.join(format!("{}.md", language.code()));
        if std::env::var_os("TAVOLO_WRITE_DOCS").is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{}: write it anew with TAVOLO_WRITE_DOCS=1", path.display());
        // Every line of the keymap stands in it, with the key as the screen shows it.
        let lines = include_str!("../../keymaps/default.toml").lines();
        let bound = lines.filter(|line| line.starts_with('"')).count();
        let told: usize = text
            .lines()
            .filter(|line| line.starts_with("| `"))
            .map(|line| line.split(" | ").next().unwrap_or_default().matches("`, `").count() + 1)
            .sum();
        assert!(told >= bound, "{told} keys are told of {bound}");
    }
}
