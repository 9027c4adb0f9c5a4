//! `verify`: reads everything again, and compares it with what stands on paper. Keeps out: healing.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::call::Call;
use super::failure::Failure;
use super::files;
use super::opening::open_to_read;
use super::places::{self, Place};
use crate::domain::{Meeting, Viewer, World};
use crate::ledger::{Digest, SeenLog};
use crate::print::page::docx_text;
use crate::readings::digest;
use crate::say;
use crate::store::{self, Verified, quoted};
use crate::text::{DiagnosticKind, Finding, Location};

/// How many digits a digest has, and how many of them are enough to know it by.
const DIGITS: usize = 64;
const ENOUGH: usize = 12;

/// `verify`: reads everything again and heals nothing.
pub(super) fn run(
    call: &mut Call<'_>,
    against: Option<&Path>,
    head: Option<&str>,
) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let found = store::verify(&place.dir, &call.holder())?;
    if let Some(why) = &found.unread {
        call.say(why);
    }
    if !found.is_sound() {
        let hint = say!("store-damaged-hint", path = quoted(&place.dir));
        call.put_line(&call.tell(&say!(
            "cli-verified-part",
            entries = found.entries,
            records = found.records
        )));
        let count = found.problems.len();
        let placed = |what| Finding::placed(Location::default(), what);
        let findings = found.problems.into_iter().map(placed).collect();
        let what = say!("cli-unsound", count = count, table = place.name);
        let kind = if found.heals { DiagnosticKind::Refused } else { DiagnosticKind::Damaged };
        return Err(Failure { kind, findings, ..Failure::new(what, Some(hint)) });
    }
    let end = if found.head.is_empty() { "-".to_owned() } else { found.head.clone() };
    let figures =
        say!("cli-verified", entries = found.entries, records = found.records, head = end);
    call.put_line(&call.tell(&figures));
    if found.rewritten > 0 {
        call.put_line(&call.tell(&say!("cli-verified-erased", count = found.rewritten)));
    }
    attachments(&place)?;
    if let Some(head) = head {
        compare_head(call, head, &found)?;
    }
    match against {
        Some(file) => compare_paper(call, file),
        None => Ok(()),
    }
}

/// `verify --hub`: reads the lines that the hub has of the table. The program that knows the hub does
/// it; its exit status is the answer.
pub(super) fn in_hub(call: &mut Call<'_>) -> Result<i32, Failure> {
    let place = places::meant(call)?;
    let words = ["--lang", call.language.code(), "verify", place.name.as_str()];
    let words: Vec<OsString> = words.into_iter().map(OsString::from).collect();
    (call.host.hub)(&words).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            Failure::new(say!("verify-hub-none"), Some(say!("verify-hub-none-hint")))
        }
        _ => Failure::file(Path::new("tavolo-hub"), &error),
    })
}

/// Whether the files of attachments beside the table are what their checksums say.
fn attachments(place: &Place) -> Result<(), Failure> {
    let wrong = store::wrong_attached(&place.dir);
    if wrong.is_empty() {
        return Ok(());
    }
    let told = |path: &PathBuf| say!("verify-file", path = path.display().to_string());
    let findings = wrong.iter().map(|path| Finding::placed(Location::default(), told(path)));
    let what = say!("cli-unsound", count = wrong.len(), table = place.name.clone());
    Err(Failure {
        kind: DiagnosticKind::Damaged,
        findings: findings.collect(),
        ..Failure::new(what, Some(say!("verify-file-hint")))
    })
}

/// Looks for an end of the chain that was written down in the chain as it is now.
fn compare_head(call: &mut Call<'_>, head: &str, found: &Verified) -> Result<(), Failure> {
    let head = head.trim().to_lowercase();
    if head.len() < ENOUGH || !head.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        let told = say!("verify-head-short", digits = ENOUGH);
        return Err(Failure::usage(told, None));
    }
    let Some(index) = found.links.iter().position(|link| link.starts_with(&head)) else {
        let told = say!("verify-head-unknown", head = head);
        return Err(Failure::new(told, Some(say!("verify-head-unknown-hint"))));
    };
    let told = match found.links.len() - index - 1 {
        0 => say!("verify-head-end"),
        since => say!("verify-head-earlier", number = index + 1, count = since),
    };
    call.put_line(&call.tell(&told));
    Ok(())
}

/// Looks for the digest of a sitting in the text of a verbale.
fn compare_paper(call: &mut Call<'_>, file: &Path) -> Result<(), Failure> {
    let bytes = files::read(call, file)?;
    let text = docx_text(&bytes).unwrap_or_else(|| String::from_utf8_lossy(&bytes).into_owned());
    let digests = digests(&text);
    let name = files::name(file);
    if digests.is_empty() {
        let told = say!("verify-paper-none", file = name);
        return Err(Failure::new(told, Some(say!("verify-paper-none-hint"))));
    }
    let table = open_to_read(call)?;
    let seen = table.ledger().seen_by(Viewer::Facilitator);
    let world: &dyn World = &seen;
    let same = |(id, meeting): (_, &Meeting)| {
        let now = digest(id, world)?;
        digests.contains(&now.as_str()).then(|| meeting.number.get().to_string())
    };
    let erased = |(id, meeting): (_, &Meeting)| {
        let now = digest(id, world)?;
        let was = before_erasures(&now, table.ledger().log(&seen));
        let is_it = was.iter().any(|was| digests.contains(&was.as_str()));
        is_it.then(|| meeting.number.get().to_string())
    };
    let found = world.all::<Meeting>().find_map(same);
    if found.is_none()
        && let Some(number) = world.all::<Meeting>().find_map(erased)
    {
        let told = say!("verify-paper-erased", file = name, number = number);
        call.put_line(&call.tell(&told));
        return Ok(());
    }
    match found {
        Some(number) => {
            let told = say!("verify-paper-same", file = name, number = number);
            call.put_line(&call.tell(&told));
            Ok(())
        }
        None => {
            let told = say!("verify-paper-other", file = name);
            Err(Failure::new(told, Some(say!("verify-paper-other-hint"))))
        }
    }
}

/// The digests that a verbale had before people were erased from it, the newest first.
fn before_erasures(now: &str, log: SeenLog<'_>) -> Vec<Digest> {
    let mut wanted = now.to_owned();
    let mut found = Vec::new();
    for edit in log.edits().rev() {
        let papers = edit.erasure().into_iter().flat_map(|erasure| &erasure.papers);
        if let Some((was, _)) = papers.into_iter().find(|(_, is)| *is == wanted) {
            found.push(was.clone());
            wanted.clone_from(was);
        }
    }
    found
}

/// Every word of a text that is a digest.
fn digests(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_ascii_alphanumeric());
    let is_digest = |word: &&str| {
        word.len() == DIGITS && word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    };
    words.filter(is_digest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_found_wherever_it_stands_in_a_text() {
        let digest = "0123456789abcdef".repeat(4);
        let found = |text: String| digests(&text).len();
        assert_eq!(found(format!("digest: \"{digest}\"")), 1);
        assert_eq!(found(format!("Impronta (SHA-256): {digest}.")), 1);
        assert_eq!(found(format!("{digest}0")), 0);
        assert_eq!(found("impronta".into()), 0);
    }
}
