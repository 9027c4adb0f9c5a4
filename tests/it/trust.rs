//! Tables that were exchanged, put back and saved from harm, by the words of the command line.
//! Keeps out: single kinds of damage, which the store tries by itself.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A room with a home of its own, in which tables lie by name.
struct Room(TempDir);

/// What a call answered.
struct Answer {
    code: i32,
    out: String,
    err: String,
}

impl Room {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A room with a table called `opla`, in which labs with these codes were added one by one.
    fn with(labs: &[&str]) -> Self {
        let room = Self::new();
        assert_eq!(room.call(&["new", "opla"]).code, 0);
        for code in labs {
            room.add("opla", code);
        }
        room
    }

    fn add(&self, table: &str, code: &str) {
        let field = format!("code={code}");
        assert_eq!(self.call(&["--table", table, "add", "labs", &field]).code, 0);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn table(&self, name: &str) -> PathBuf {
        self.path(".local/share/tavolo/tables").join(name)
    }

    fn call(&self, words: &[&str]) -> Answer {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tavolo"));
        command.env_clear().env("HOME", self.0.path()).env("USER", "Prova");
        command.env("LANG", "it_IT.UTF-8").current_dir(self.0.path());
        let output = command.args(words).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Answer {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// The codes of the labs of the table.
    fn labs(&self) -> Vec<String> {
        let answer = self.call(&["--table", "opla", "list", "labs", "--format", "csv"]);
        assert_eq!(answer.code, 0, "{}", answer.err);
        let column = |line: &str| line.split(',').next().unwrap().to_owned();
        answer.out.lines().skip(1).map(column).collect()
    }
}

fn copy(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn the_journal_of_another_table_does_not_pass_as_this_one() {
    let room = Room::with(&["a", "b"]);
    room.call(&["new", "altro"]);
    room.add("altro", "x");
    room.add("altro", "y");
    let journal = room.table("opla").join("journal");
    fs::copy(room.table("altro").join("journal"), &journal).unwrap();
    let before = fs::read(&journal).unwrap();
    for words in [&["list", "labs"][..], &["verify"], &["add", "labs", "code=z"]] {
        let answer = room.call(&[&["--table", "opla"], words].concat());
        assert_eq!((answer.code, answer.out.lines().count() < 2), (4, true), "{}", answer.err);
        assert!(answer.err.contains("Prova"), "{}", answer.err);
    }
    assert_eq!(fs::read(&journal).unwrap(), before);
}

#[test]
fn an_older_copy_of_the_folder_is_told() {
    let room = Room::with(&["a", "b"]);
    let safe = room.path("safe");
    copy(&room.table("opla"), &safe);
    room.add("opla", "c");
    copy(&safe, &room.table("opla"));
    let answer = room.call(&["list", "labs"]);
    assert!(answer.code == 0 && answer.err.contains('3'), "{}", answer.err);
    assert!(answer.err.contains("copia più vecchia"), "{}", answer.err);
}

#[test]
fn a_backup_is_one_file_and_a_restored_table_is_as_it_was() {
    let room = Room::with(&["a", "b"]);
    let made = room.call(&["backup", "copia.zip"]);
    assert_eq!((made.code, made.out.as_str()), (0, "copia.zip\n"), "{}", made.err);
    let tables = room.call(&["tables", "--format", "json"]).out;
    assert!(tables.contains("\"entries\": 2"), "{tables}");
    room.add("opla", "c");
    let trial = room.call(&["restore", "copia.zip", "--dry-run"]);
    assert!(
        trial.code == 0 && trial.err.contains("«c»") || trial.err.contains(" c"),
        "{}",
        trial.err
    );
    assert_eq!(room.labs(), ["a", "b", "c"]);
    let restored = room.call(&["restore", "copia.zip"]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert_eq!(room.labs(), ["a", "b"]);
    assert!(!room.call(&["list", "labs"]).err.contains("più vecchia"), "it was meant");
    let old = room.table("opla").join("replaced-1");
    let old = room.call(&["--store", old.to_str().unwrap(), "list", "labs", "--format", "csv"]);
    assert!(old.out.contains("c"), "{}", old.err);
}

#[test]
fn a_backup_makes_the_table_on_a_machine_that_has_none() {
    let room = Room::with(&["a", "b"]);
    room.call(&["backup", "copia.zip"]);
    let other = Room::new();
    fs::copy(room.path("copia.zip"), other.path("copia.zip")).unwrap();
    let restored = other.call(&["restore", "copia.zip"]);
    assert!(restored.code == 0 && restored.out.ends_with("tables/opla\n"), "{}", restored.err);
    assert_eq!(other.labs(), ["a", "b"]);
}

#[test]
fn a_backup_where_no_folder_is_says_that_it_is_a_file() {
    let room = Room::with(&["a"]);
    let made = room.call(&["backup", "chiavetta"]);
    assert!(made.code == 0 && made.err.contains("nessuna cartella chiavetta"), "{}", made.err);
    assert!(!room.call(&["backup", "copia.zip"]).err.contains("nessuna cartella"));
}

#[cfg(feature = "age")]
#[test]
fn a_backup_under_a_passphrase_opens_with_it_alone() {
    let room = Room::with(&["a", "b"]);
    fs::write(room.path("frase"), "quattro parole a caso\n").unwrap();
    fs::write(room.path("altra"), "quattro parole\n").unwrap();
    let sealed = ["backup", "copia.age", "--encrypt", "--passphrase-file", "frase"];
    let made = room.call(&sealed);
    assert!(made.code == 0 && made.err.contains("frase segreta"), "{}", made.err);
    assert!(fs::read(room.path("copia.age")).unwrap().starts_with(b"age-encryption.org/v1"));
    room.add("opla", "c");
    let nobody = room.call(&["restore", "copia.age"]);
    assert!(nobody.code == 2 && nobody.err.contains("--passphrase-file"), "{}", nobody.err);
    let other = room.call(&["restore", "copia.age", "--passphrase-file", "altra"]);
    assert!(other.code == 1 && other.err.contains("copia.age"), "{}", other.err);
    assert_eq!(room.labs(), ["a", "b", "c"]);
    let restored = room.call(&["restore", "copia.age", "--passphrase-file", "frase"]);
    assert_eq!((restored.code, room.labs()), (0, vec!["a".to_owned(), "b".into()]));
}

#[test]
fn a_backup_that_does_not_hold_changes_nothing() {
    let room = Room::with(&["a", "b"]);
    room.call(&["backup", "copia.zip"]);
    let mut bytes = fs::read(room.path("copia.zip")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(room.path("rotta.zip"), bytes).unwrap();
    fs::write(room.path("lettera.txt"), "mia").unwrap();
    for file in ["rotta.zip", "lettera.txt"] {
        let answer = room.call(&["restore", file]);
        assert!(answer.code == 1 && answer.err.contains(file), "{}", answer.err);
    }
    let taken = room.call(&["backup", "lettera.txt"]);
    assert_eq!((taken.code, fs::read(room.path("lettera.txt")).unwrap()), (1, b"mia".to_vec()));
    assert_eq!(room.labs(), ["a", "b"]);
}

#[test]
fn a_damaged_table_is_put_right_or_handed_out() {
    let room = Room::with(&["a", "b"]);
    let journal = room.table("opla").join("journal");
    let sound = fs::read(&journal).unwrap();
    let mut bytes = sound.clone();
    bytes[200] ^= 8;
    fs::write(&journal, &bytes).unwrap();
    let refused = room.call(&["list", "labs"]);
    assert!(refused.code == 4 && refused.err.contains("doctor"), "{}", refused.err);
    let mended = room.call(&["doctor"]);
    assert!(mended.code == 0 && mended.out.contains("un solo bit"), "{}{}", mended.out, mended.err);
    assert_eq!(fs::read(&journal).unwrap(), sound);
    assert_eq!(room.labs(), ["a", "b"]);
    bytes[120..700].fill(b'?');
    fs::write(&journal, &bytes).unwrap();
    let left = room.call(&["doctor"]);
    assert!(left.code == 4 && left.err.contains("--rescue"), "{}", left.err);
    let handed = room.call(&["doctor", "--rescue", "salvo"]);
    assert!(handed.code == 0 && handed.out.contains("database"), "{}{}", handed.out, handed.err);
    let bundle = room.path("salvo/database/bundle.json");
    let opened = room.call(&["--table", "nuovo", "import", "bundle", bundle.to_str().unwrap()]);
    assert_eq!(opened.code, 0, "{}", opened.err);
    assert!(room.path("salvo/database/labs.csv").is_file());
    assert_eq!(fs::read(&journal).unwrap(), bytes, "the table is as it was");
}

#[test]
fn a_table_that_may_not_be_written_is_read_and_changed_by_nobody() {
    use std::os::unix::fs::PermissionsExt;
    let room = Room::with(&["a", "b"]);
    let dir = room.table("opla");
    let mode = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(&dir.join("LOCK"), 0o400);
    // Whoever may do everything is stopped by no permission.
    let is_shut = fs::OpenOptions::new().write(true).open(dir.join("LOCK")).is_err();
    if is_shut {
        assert_eq!(room.labs(), ["a", "b"]);
        let listed = room.call(&["list", "labs"]);
        assert!(listed.err.contains("non si può scrivere"), "{}", listed.err);
        assert_eq!(room.call(&["verify"]).code, 0);
        assert_eq!(room.call(&["add", "labs", "code=c"]).code, 1);
    }
    mode(&dir.join("LOCK"), 0o600);
    assert_eq!(room.labs(), ["a", "b"]);
}

#[test]
fn what_was_written_down_is_compared_with_the_table() {
    let room = Room::with(&["a"]);
    room.call(&["add", "meetings", "number=1", "date=2014-04-17"]);
    let verified = room.call(&["verify"]).out;
    let head = verified.trim_end_matches(['.', '\n']).rsplit(' ').next().unwrap();
    let same = room.call(&["verify", "--head", head]);
    assert!(same.code == 0 && same.out.contains("ultima registrazione"), "{}", same.out);
    let written = room.call(&["export", "minutes", "1", "-o", "verbale.md"]);
    assert_eq!(written.code, 0, "{}", written.err);
    let paper = room.call(&["verify", "--against", "verbale.md"]);
    assert!(paper.code == 0 && paper.out.contains("seduta 1"), "{}{}", paper.out, paper.err);
    room.call(&["set", "meetings", "1", "place=Teatro"]);
    let earlier = room.call(&["verify", "--head", &head[..16]]);
    assert!(earlier.code == 0 && earlier.out.contains("registrazione 2"), "{}", earlier.out);
    assert_eq!(room.call(&["verify", "--against", "verbale.md"]).code, 1);
    assert_eq!(room.call(&["verify", "--head", &"0".repeat(64)]).code, 1);
    assert_eq!(room.call(&["verify", "--head", "xyz"]).code, 2);
}

/// Every file below a folder, with what is in it.
fn files_below(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    found
}

#[test]
fn a_person_who_is_erased_is_found_in_no_byte_and_the_verbale_is_still_that_of_the_paper() {
    let room = Room::with(&[]);
    let done = |words: &[&str]| {
        let answer = room.call(&[&["--as", "Anna Verdi", "--table", "opla"], words].concat());
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        answer.out
    };
    done(&["add", "people", "name=Anna Verdi", "email=a@verdi.it", "phone=333 1234567"]);
    done(&["add", "meetings", "number=1", "date=2014-01-18", "minutes_by=Anna Verdi"]);
    done(&["add", "attendance", "meeting=1", "person=Anna Verdi", "state=present"]);
    let text = "text=La Verdi: chiamate il +39 333.123.4567 o VERDI ANNA";
    done(&["add", "entries", "meeting=1", "time=10:00", "kind=note", text]);
    done(&["set", "meetings", "1", "state=circulated"]);
    done(&["set", "meetings", "1", "state=approved"]);
    done(&["export", "minutes", "1", "--face", "reserved", "-o", "verbale.md"]);
    let links = room.call(&["verify"]).out;
    let head = links.split_whitespace().last().unwrap().trim_end_matches('.').to_owned();
    fs::create_dir_all(room.table("opla").join("snapshots")).unwrap();
    fs::write(room.table("opla").join("snapshots/2014-01-18.tavolo.zip"), "Verdi").unwrap();

    let erase = |words: &[&str]| room.call(&[&["person", "erase", "Anna Verdi"], words].concat());
    for (reason, told) in [("x", "motivo"), ("lo chiede Anna Verdi", "nomina la persona")] {
        let refused = erase(&["--reason", reason]);
        assert_eq!(refused.code, 2, "{}", refused.err);
        assert!(refused.err.contains(told), "{}", refused.err);
    }
    let reason = ["--reason", "richiesta dell'interessata"];
    let trial = erase(&[&reason[..], &["--dry-run"]].concat());
    assert!(trial.out.contains("(persona cancellata il") && !trial.out.contains("Verdi"));
    assert_eq!(erase(&reason).code, 0);
    for (path, bytes) in files_below(room.0.path()) {
        // What was exported can't be reached.
        if path.ends_with("verbale.md") {
            continue;
        }
        for word in ["Verdi", "VERDI", "a@verdi.it", "1234567", "123.4567"] {
            let is_in = bytes.windows(word.len()).any(|at| at == word.as_bytes());
            assert!(!is_in, "{word} in {}", path.display());
        }
    }
    let verified = room.call(&["verify", "--head", &head, "--against", "verbale.md"]);
    assert_eq!(verified.code, 0, "{}", verified.err);
    assert!(verified.out.contains("è il verbale della seduta 1"), "{}", verified.out);
    assert!(verified.out.contains("riscritte"), "{}", verified.out);
    let undone = room.call(&["undo"]);
    assert!(undone.code == 1 && undone.err.contains("è stata cancellata"), "{}", undone.err);
    assert_eq!(erase(&reason).code, 1, "nobody is called so any more");
    let people = room.call(&["list", "people", "--format", "json"]).out;
    let people: serde_json::Value = serde_json::from_str(&people).unwrap();
    let id = people[0]["id"].as_str().unwrap().to_owned();
    let again = room.call(&[&["person", "erase", id.as_str()], &reason[..]].concat());
    assert!(again.code == 1 && again.err.contains("già stata cancellata"), "{}", again.err);
    assert_eq!(room.call(&["verify"]).code, 0);
}
