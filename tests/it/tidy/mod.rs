//! The rules of the house, kept by reading the source. Keeps out: what the program does.
//!
//! A rule looks at every file and answers with complaints; each is tested on a few lines that break
//! it, so that a rule that has gone blind fails too.

mod apart;
mod cycles;
mod fences;
mod names;
mod nouns;
mod paths;
mod rooms;
mod scrub;
mod shape;
mod source;

/// Fails with all of the complaints, so that one run shows everything there is to mend.
fn none(mut complaints: Vec<String>) {
    complaints.sort();
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}
