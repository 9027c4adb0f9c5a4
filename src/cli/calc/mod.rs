//! `calc`: a method on a plain file, without a table; a case, or just its `input`, in, and JSON
//! out. Keeps out: the mathematics, which `methods` has.

mod agreement;
mod ahp;
mod budget;
mod draw;
mod intervals;
mod json;
mod majority;
mod marks;
mod network;
mod outranking;
mod rotation;
mod salience;
mod screening;
mod smaa;
mod table;
mod voting;

use std::path::{Path, PathBuf};

use super::aligned::json;
use super::call::Call;
use super::failure::Failure;
use super::files;
use super::grammar::method::Method;
use super::progress::{Progress, during};
use crate::exchange::{LARGEST, read_pabulib};
use crate::say;
use crate::text::{Finding, Location};
use json::field::{Fault, Field};
use json::value::Value;
use json::{broken, inexact};

/// How many ballots that go beyond what the head of their file allows are named one by one.
const BEYOND: usize = 20;

/// `calc METHOD FILE`.
pub(super) fn run(call: &mut Call<'_>, method: Method, path: &Path) -> Result<(), Failure> {
    let file = files::name(path);
    let in_file = |what| Failure::new(say!("cli-in-file", file = file.as_str(), what = what), None);
    let bytes = files::read(call, path)?;
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii_start();
    if method == Method::Budget && !start.starts_with(b"{") {
        return vote(call, bytes, &file);
    }
    if bytes.len() > LARGEST {
        return Err(in_file(say!("file-large", mebibytes = LARGEST >> 20)));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes);
    let case: Value =
        serde_json::from_slice(text).map_err(|error| in_file(broken::why(text, &error)))?;
    // JSON is UTF-8; what was read as such is looked through once more for numbers that lost a
    // digit on the way.
    let lost = std::str::from_utf8(text)
        .ok()
        .and_then(|text| inexact::first(text, case.get("input").is_some()));
    if let Some(what) = lost {
        return Err(in_file(what));
    }
    let input = case.get("input").unwrap_or(&case);
    let beside = |name: &str| folder(path).join(name);
    let root = Field::root(input);
    let answer = answer(method, &root, |name| {
        files::read(call, &beside(name)).map_err(|failure| failure.what)
    });
    let answer = answer.and_then(|answer| match answer {
        Answer::Whole(answer) => Ok(answer),
        Answer::Selection(selection) => {
            let mut progress = Progress::of(0, &*call.host);
            selection.made(&root, &mut || {
                progress.step();
                true
            })
        }
    });
    let answer = answer.map_err(|fault| refused(&fault, &file))?;
    call.put(json(&answer));
    Ok(())
}

/// `calc budget FILE.pb`: ballots that go beyond what the head of their file allows are counted all
/// the same, and named.
fn vote(call: &mut Call<'_>, bytes: Vec<u8>, file: &str) -> Result<(), Failure> {
    let reading = call.tell(&say!("progress-reading"));
    let read = during(call.host.terminals.err, &reading, || read_pabulib(&bytes));
    drop(bytes);
    let vote = read.map_err(|wrong| wrong.unread(file))?;
    let told = vote.beyond.first();
    for beyond in told.iter().take(BEYOND) {
        call.say(&beyond.sentence());
    }
    if vote.beyond.count() > BEYOND {
        call.say(&say!("cli-findings-more", count = vote.beyond.count() - BEYOND));
    }
    let answer = {
        let mut progress = Progress::of(0, &*call.host);
        budget::budget(vote, &mut || progress.step())
    };
    call.put(json(&answer));
    Ok(())
}

/// What is wrong in a file, or in those it names: all of it.
fn refused(fault: &Fault, file: &str) -> Failure {
    let at = |fault: &Fault| {
        let (place, what) = (fault.place.as_str(), fault.what.clone());
        say!("cli-calc-at", place = place, what = what)
    };
    let count = fault.all().count();
    let what = if count > 1 { say!("cli-calc-wrong", count = count) } else { at(fault) };
    let failure = Failure::new(say!("cli-in-file", file = file, what = what), None);
    let listed = fault.all().filter(|_| count > 1);
    Failure {
        findings: listed.map(|own| Finding::placed(Location::default(), at(own))).collect(),
        ..failure
    }
}

/// The folder in which the paths of a file are looked for.
fn folder(path: &Path) -> PathBuf {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    parent.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// What came out, or what takes long enough to be watched.
enum Answer {
    Whole(Value),
    Selection(Box<draw::Selection>),
}

/// Computes; `read` answers the bytes of a file that the input names.
fn answer(
    method: Method,
    input: &Field<'_>,
    read: impl FnMut(&str) -> table::Bytes,
) -> Result<Answer, Fault> {
    let whole = match method {
        Method::Table => table::table(input, read),
        Method::Agreement => agreement::agreement(input),
        Method::Voting => voting::voting(input),
        Method::MajorityJudgement => majority::majority(input),
        Method::Smaa => smaa::smaa(input),
        Method::Topsis => outranking::topsis(input),
        Method::Promethee => outranking::promethee(input),
        Method::Ahp => ahp::ahp(input),
        Method::Swing => ahp::swing(input),
        Method::VanDerEijk => agreement::van_der_eijk(input),
        Method::Intervals => intervals::intervals(input),
        Method::Screening => screening::screening(input),
        Method::Network => network::network(input),
        Method::Salience => salience::salience(input),
        Method::Rotation => rotation::rotation(input),
        Method::Budget => Err(input.fault(say!("cli-calc-pb"))),
        Method::Draw => match draw::draw(input, read)? {
            draw::Asked::Numbers(numbers) => Ok(numbers),
            draw::Asked::Selection(selection) => return Ok(Answer::Selection(selection)),
        },
    };
    whole.map(Answer::Whole)
}

#[cfg(test)]
mod tests;
