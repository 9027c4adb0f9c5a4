//! What is said, in which language and to which stream. Keeps out: what there is to say.

use std::ffi::OsString;
use std::io::{self, Write as _};

use tavolo::kit::safe;
use tavolo::text::{Diagnostic, Language};

pub(crate) fn complain(language: Language, failure: &Diagnostic) -> i32 {
    mutter(&format!("tavolo-hub: {}", language.tell(&failure.what)));
    for hint in &failure.hints {
        mutter(&language.tell(hint));
    }
    failure.exit()
}

/// The language of what is said: the one asked for, wherever it stands, else that of the
/// environment.
pub(crate) fn language(args: &[OsString]) -> Language {
    let words = || args.iter().filter_map(|word| word.to_str());
    let inline = words().find_map(|word| word.strip_prefix("--lang="));
    let after = || words().skip_while(|word| *word != "--lang").nth(1);
    let asked = inline.or_else(after).and_then(|language| language.parse().ok());
    asked.unwrap_or_else(|| Language::from_environment(variable))
}

pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

/// A reader that has seen enough closes the pipe, which is no failure.
pub(crate) fn put(text: &str) {
    let mut out = io::stdout();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

/// Without anything that could act on the terminal.
pub(crate) fn mutter(line: &str) {
    let _ = writeln!(io::stderr(), "{}", safe::clean(line));
}
