//! How a lab is called in the middle of a sentence, whose name may begin with "Laboratorio" or not.
//! Keeps out: what a lab refuses.

use crate::domain::fold::fold;
use crate::say;
use crate::text::Sentence;

/// A lab in the middle of a sentence, by its name or its code: "laboratorio Ambiente", and
/// "Laboratorio Ambiente" where its name says already what it is.
pub(crate) fn lab_called(name: &str) -> Sentence {
    if bare_lab(name) == name {
        say!("lab-called", lab = name)
    } else {
        say!("lab-called-so", lab = name)
    }
}

/// The name of a lab without the word "laboratorio" or "lab" before it.
pub(crate) fn bare_lab(name: &str) -> &str {
    let rest = name.split_once(char::is_whitespace).filter(|(first, rest)| {
        ["laboratorio", "lab", "lab."].contains(&fold(first).as_str()) && !rest.trim().is_empty()
    });
    rest.map_or(name, |(_, rest)| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn the_word_lab_is_said_once() {
        let told = |name| Language::It.tell(&lab_called(name));
        assert_eq!(told("Ambiente"), "laboratorio Ambiente");
        assert_eq!(told("Laboratorio Usi"), "Laboratorio Usi");
        assert_eq!(
            [bare_lab("Laboratorio Usi"), bare_lab("Usi"), bare_lab("lab")],
            ["Usi", "Usi", "lab"]
        );
    }
}
