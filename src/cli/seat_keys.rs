//! The keys by which an SSH server opens seats: printing their lines, and taking lines away that are
//! over. Keeps out: what a seat may do.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Days, NaiveDate};

use super::call::Call;
use super::failure::Failure;
use super::find::find;
use super::grammar::seats::{KeyLine, Revoking};
use super::opening::open_to_read;
use super::seats::assessor;
use super::{files, places};
use crate::domain::{Id, Kind, Viewer, World, rounds};
use crate::say;
use crate::store::seats;
use crate::text::{Finding, Location, read_date};

/// The kinds of key that OpenSSH writes.
const KEYS: [&str; 7] = [
    "ssh-ed25519",
    "ssh-rsa",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com",
    "sk-ecdsa-sha2-nistp256@openssh.com",
];

/// The kind and the letters of a public key.
type PublicKey = (String, String);

/// The role that a person has by name.
const ASSESSOR: &str = "assessor";

/// `seats key`: the lines of `authorized_keys`, all of them or none.
pub(super) fn key(call: &mut Call<'_>, asked: &KeyLine) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let until = until(call, asked.until.as_deref())?;
    let dir = plain_dir(&place.dir)?;
    let mut lines = String::new();
    if let Some(folder) = &asked.all_assessors {
        for (person, public) in of_folder(call, folder)? {
            lines.push_str(&line(&dir, ASSESSOR, Some(person), until, &public));
        }
        call.put(lines);
        return Ok(());
    }
    // The grammar wants both where no folder is named.
    let (Some(role), Some(file)) = (asked.role, &asked.file) else {
        return Err(Failure::usage(say!("seats-no-file"), Some(say!("seats-no-file-hint"))));
    };
    let own = asked.person.as_deref().map(|text| assessor(call, text)).transpose()?;
    let public = read_key(call, file)?;
    call.put(line(&dir, role, own.map(|(id, _)| id), until, &public));
    Ok(())
}

/// The last day of a key; today where none is said.
fn until(call: &Call<'_>, text: Option<&str>) -> Result<NaiveDate, Failure> {
    let today = (call.host.now)().date_naive();
    let until = match text {
        Some(text) => read_date(text, today)
            .map_err(|reason| Failure::usage(say!("seats-until", reason = reason), None))?,
        None => today,
    };
    if until < today {
        return Err(Failure::usage(say!("seats-until-past"), None));
    }
    Ok(until)
}

/// The folder of a table as a line names it.
fn plain_dir(dir: &Path) -> Result<PathBuf, Failure> {
    let dir = fs::canonicalize(dir).map_err(|error| Failure::file(dir, &error))?;
    if dir.to_str().is_some_and(is_plain) {
        return Ok(dir);
    }
    let path = dir.display().to_string();
    Err(Failure::new(say!("seats-place", path = path), Some(say!("seats-place-hint"))))
}

fn read_key(call: &mut Call<'_>, file: &Path) -> Result<PublicKey, Failure> {
    let bytes = files::read(call, file)?;
    let name = files::name(file);
    public_key(&String::from_utf8_lossy(&bytes)).ok_or_else(|| {
        Failure::new(say!("seats-no-key", file = name), Some(say!("seats-no-key-hint")))
    })
}

/// The keys of a folder, each in a file called after the person whose it is: `Ada Neri.pub`. What
/// is wrong with any of them is told at once.
fn of_folder(call: &mut Call<'_>, folder: &Path) -> Result<Vec<(Id, PublicKey)>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "pub"));
    paths.sort();
    if paths.is_empty() {
        let path = folder.display().to_string();
        let hint = say!("seats-no-keys-hint");
        return Err(Failure::new(say!("seats-no-keys", path = path), Some(hint)));
    }
    let table = open_to_read(call)?;
    let seen = table.ledger().seen_by(Viewer::Facilitator);
    let world: &dyn World = &seen;
    let mut found: Vec<(Id, PublicKey, String)> = Vec::new();
    let mut findings = Vec::new();
    for path in paths {
        let name = files::name(&path);
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let spaced = stem.replace(['-', '_', '.'], " ");
        let person = find(Kind::People, &stem, world)
            .or_else(|lost| find(Kind::People, &spaced, world).map_err(|_| lost));
        let place = || Location { file: Some(name.clone()), ..Location::default() };
        match (person, read_key(call, &path)) {
            (Ok((id, _)), Ok(public)) => {
                let same = found.iter().find(|(person, key, _)| *person == id || *key == public);
                if let Some((.., other)) = same {
                    let told = say!("seats-same-key", file = name.as_str(), other = other.as_str());
                    findings.push(Finding::placed(place(), told));
                } else {
                    found.push((id, public, name));
                }
            }
            (person, public) => {
                let what = person.err().into_iter().chain(public.err()).map(|error| error.what);
                findings.extend(what.map(|what| Finding::placed(place(), what)));
            }
        }
    }
    if findings.is_empty() {
        return Ok(found.into_iter().map(|(id, public, _)| (id, public)).collect());
    }
    let told = say!("seats-keys-refused", count = findings.len());
    Err(Failure { findings, ..Failure::new(told, Some(say!("seats-no-keys-hint"))) })
}

/// The line by which a key opens one seat, and nothing else, until the end of a day. The shell of
/// the account reads the command, so that only ids and plain letters stand in it.
fn line(
    dir: &Path,
    role: &str,
    person: Option<Id>,
    until: NaiveDate,
    (kind, key): &PublicKey,
) -> String {
    let ends = until.checked_add_days(Days::new(1)).unwrap_or(until).format("%Y%m%d");
    let dir = dir.display();
    let own = person.map(|id| format!(" --person {id}")).unwrap_or_default();
    let command = format!("tavolo --store {dir} seat --role {role}{own}");
    format!(
        "restrict,pty,expiry-time=\"{ends}\",command=\"{command}\" {kind} {key} tavolo-{role}\n"
    )
}

/// The kind and the letters of a public key, without whatever stands behind them; `None` where the
/// text is none.
fn public_key(text: &str) -> Option<PublicKey> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let (only, None) = (lines.next()?, lines.next()) else { return None };
    let mut words = only.split_whitespace();
    let (kind, key) = (words.next()?, words.next()?);
    let bytes = STANDARD.decode(key).ok()?;
    // The key says its own kind, behind four bytes of length.
    let says = bytes.get(4..4 + kind.len())?;
    (KEYS.contains(&kind) && says == kind.as_bytes()).then(|| (kind.to_owned(), key.to_owned()))
}

/// What a line of `authorized_keys` opens, where it opens a seat.
#[derive(Debug, PartialEq, Eq)]
struct Opens<'a> {
    dir: &'a str,
    role: &'a str,
    person: Option<Id>,
    /// The first day on which it no longer does, `20270101`.
    ends: &'a str,
}

impl<'a> Opens<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let quoted = |name: &str| line.split_once(name)?.1.split('"').next();
        let mut words = quoted("command=\"tavolo --store ")?.split(' ');
        let dir = words.next()?;
        let mut opens = Self { dir, role: "", person: None, ends: "" };
        opens.ends = quoted("expiry-time=\"").unwrap_or_default();
        while let Some(word) = words.next() {
            match word {
                "--role" => opens.role = words.next()?,
                "--person" => opens.person = words.next()?.parse().ok(),
                _ => {}
            }
        }
        Some(opens)
    }
}

/// `seats revoke`: takes lines out of an `authorized_keys` file: those of the people that are
/// named, of all assessors, or, where neither is said, those that are over.
pub(super) fn revoke(call: &mut Call<'_>, asked: &Revoking) -> Result<(), Failure> {
    let place = places::meant(call)?;
    let dir = plain_dir(&place.dir)?;
    let dir = dir.display().to_string();
    let named: Vec<(Id, String)> =
        asked.person.iter().map(|text| assessor(call, text)).collect::<Result<_, _>>()?;
    let (people, is_open) = {
        let table = open_to_read(call)?;
        let seen = table.ledger().seen_by(Viewer::Facilitator);
        let world: &dyn World = &seen;
        let people: Vec<Id> = world.every(Kind::People).map(|(id, _)| id).collect();
        (people, rounds::open(world).is_some())
    };
    let today = (call.host.now)().date_naive().format("%Y%m%d").to_string();
    let is_over = |opens: &Opens<'_>| {
        opens.ends <= today.as_str()
            || opens.person.is_some_and(|person| !people.contains(&person))
            || (opens.role == ASSESSOR && !is_open)
    };
    let goes = |opens: &Opens<'_>| {
        let is_named = named.iter().any(|(id, _)| opens.person == Some(*id));
        let is_assessor = asked.all_assessors && opens.role == ASSESSOR;
        let says = !named.is_empty() || asked.all_assessors;
        opens.dir == dir && if says { is_named || is_assessor } else { is_over(opens) }
    };
    let bytes = files::read(call, &asked.file)?;
    let text = String::from_utf8_lossy(&bytes);
    let (gone, kept): (Vec<&str>, Vec<&str>) =
        text.split_inclusive('\n').partition(|line| Opens::of(line).is_some_and(|it| goes(&it)));
    if !gone.is_empty() {
        put_back(&asked.file, kept.concat().as_bytes())
            .map_err(|error| Failure::file(&asked.file, &error))?;
    }
    call.put_line(&call.tell(&say!("seats-revoked", count = gone.len())));
    // A key that is gone opens nothing more; who is in already stays until they leave.
    for seat in seats(&place.dir).into_iter().filter(|_| !gone.is_empty()) {
        let is_meant = match named.as_slice() {
            [] => seat.holder.role == ASSESSOR,
            named => named.iter().any(|(_, name)| *name == seat.holder.who),
        };
        if is_meant {
            let (who, pid) = (seat.holder.who, seat.holder.pid.to_string());
            call.say(&say!("seats-still-there", who = who, pid = pid));
        }
    }
    Ok(())
}

/// Writes a file anew with the permissions and the owner it had: a kill leaves the old one or the
/// new one.
fn put_back(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let target = fs::canonicalize(path)?;
    let found = fs::metadata(&target)?;
    let mut beside = target.clone().into_os_string();
    beside.push(".tavolo");
    let beside = PathBuf::from(beside);
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(&beside)?;
    let written = file
        .set_permissions(found.permissions())
        .and_then(|()| same_owner(&beside, &found))
        .and_then(|()| file.write_all(bytes))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::rename(&beside, &target));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written
}

#[cfg(unix)]
fn same_owner(path: &Path, found: &fs::Metadata) -> std::io::Result<()> {
    use std::os::unix::fs::{MetadataExt as _, chown};
    let is = fs::metadata(path)?;
    if (is.uid(), is.gid()) == (found.uid(), found.gid()) {
        return Ok(());
    }
    chown(path, Some(found.uid()), Some(found.gid()))
}

#[cfg(not(unix))]
fn same_owner(_path: &Path, _found: &fs::Metadata) -> std::io::Result<()> {
    Ok(())
}

/// Whether a shell takes a path as it stands, also between quotation marks.
fn is_plain(path: &str) -> bool {
    path.chars().all(|letter| letter.is_ascii_alphanumeric() || "/._-+:@,".contains(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";

    #[test]
    fn a_key_opens_its_seat_and_nothing_else_until_the_day_is_over() {
        let public = public_key(&format!("ssh-ed25519 {KEY} anna$(id)@pc\n")).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let own = Some(Id::from_bits(7));
        let made = line(Path::new("/srv/tavolo/opla"), "assessor", own, day, &public);
        let expected = format!(
            "restrict,pty,expiry-time=\"20270101\",command=\"tavolo --store /srv/tavolo/opla seat \
             --role assessor --person 00000000-0000-0000-0000-000000000007\" ssh-ed25519 {KEY} \
             tavolo-assessor\n"
        );
        assert_eq!(made, expected);
    }

    #[test]
    fn what_is_no_public_key_is_none() {
        let private = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1\n";
        for text in [private, "", "ssh-ed25519", "ssh-rsa AAAA", &format!("ssh-rsa {KEY}")] {
            assert_eq!(public_key(text), None, "{text}");
        }
        let two = format!("ssh-ed25519 {KEY}\nssh-ed25519 {KEY}\n");
        assert_eq!(public_key(&two), None, "one key, one seat");
    }

    #[test]
    fn a_line_is_known_again_by_what_it_opens() {
        let public = public_key(&format!("ssh-ed25519 {KEY}")).unwrap();
        let day = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        let own = Some(Id::from_bits(7));
        let made = line(Path::new("/srv/opla"), "assessor", own, day, &public);
        let opens = Opens { dir: "/srv/opla", role: "assessor", person: own, ends: "20270101" };
        assert_eq!(Opens::of(&made), Some(opens));
        assert_eq!(Opens::of(&format!("ssh-ed25519 {KEY} anna")), None);
    }

    #[test]
    fn only_plain_paths_go_into_a_command() {
        assert!(is_plain("/srv/tavolo/opla-2"));
        assert!(!is_plain("/srv/il tavolo") && !is_plain("/srv/$HOME") && !is_plain("/srv/\"x"));
    }
}
