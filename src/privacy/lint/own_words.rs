//! The words of the program itself: those of its sentences, and how its letters begin. Keeps out: what
//! people typed.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::compared_words::words;
use crate::say;
use crate::text::Language;

/// How letters begin: with words that are surnames too, each time at the head of a line.
pub(super) fn greetings() -> impl Iterator<Item = String> {
    let of = |language: Language| {
        ["sitting", "assembly", "other"].into_iter().flat_map(move |kind| {
            [1_u64, 2]
                .map(|count| language.tell(&say!("page-greeting", kind = kind, count = count)))
        })
    };
    [Language::It, Language::En].into_iter().flat_map(of)
}

/// The words of the program's own sentences in documents, which are no names though some begin with
/// a capital.
pub(super) static OWN: LazyLock<HashSet<String>> = LazyLock::new(|| {
    const SENTENCES: [&str; 4] = [
        include_str!("../../../locales/it/documents.ftl"),
        include_str!("../../../locales/it/domain.ftl"),
        include_str!("../../../locales/en/documents.ftl"),
        include_str!("../../../locales/en/domain.ftl"),
    ];
    let told = SENTENCES
        .iter()
        .flat_map(|file| file.lines())
        .map(|line| line.split_once(" = ").map_or(line, |(_, told)| told));
    told.flat_map(words).map(|word| word.folded).collect()
});
