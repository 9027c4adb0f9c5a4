//! The files of attachments, and a hub of an earlier version. Keeps out: lines, which travel
//! without them.

use std::fs;
use std::path::PathBuf;

use crate::day::{hub, two};
use crate::laptop::Laptop;
use crate::server::Server;

const SYNC: [&str; 3] = ["--table", "faenza", "sync"];
/// A piece and a byte.
const SIZE: usize = 1024 * 1024 + 1;

/// An attachment of Anna's table with its file beside it; answers its checksum.
fn annexed(anna: &Laptop, server: &Server, name: &str, bytes: &[u8]) -> String {
    let path = anna.path(name);
    fs::write(&path, bytes).unwrap();
    if !anna.does(&["list", "meetings"]).contains("2026") {
        anna.does(&["add", "meetings", "number=1", "date=2026-11-30"]);
    }
    let path = path.to_str().unwrap();
    let file = format!("file={path}");
    anna.does(&["add", "attachments", "annexed_to=meetings:1", &file]);
    let said = anna.carries(server, &["--table", "faenza", "files", path]);
    said.trim().to_owned()
}

fn kept(laptop: &Laptop, sum: &str) -> PathBuf {
    laptop.table().join("attachments").join(sum)
}

fn count(server: &Server, sql: &str) -> i64 {
    server.admin("tavolo").query_one(sql, &[]).unwrap().get(0)
}

#[test]
fn a_file_goes_once_goes_on_where_it_broke_off_and_arrives_as_it_was() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let bytes: Vec<u8> = (0..SIZE).map(|n| u8::try_from(n % 251).unwrap()).collect();
    let sum = annexed(&anna, &server, "piano.pdf", &bytes);
    let said = anna.carries(&server, &SYNC);
    assert!(said.contains("è andato il file di un allegato"), "{said}");
    assert!(!anna.carries(&server, &SYNC).contains("file"), "once");
    // It broke off after the first piece.
    server.sql("tavolo", "delete from tavolo.piece where start > 0");
    let listed = anna.carries(&server, &["--table", "faenza", "files"]);
    assert!(listed.contains("piano.pdf\tsolo qui"), "{listed}");
    anna.carries(&server, &SYNC);
    assert_eq!(count(&server, "select count(*) from tavolo.piece"), 2);
    // Bice has half of it, and then all.
    let folder = bice.table().join("attachments");
    fs::create_dir_all(&folder).unwrap();
    let part = folder.join(format!(".{sum}.part"));
    fs::write(&part, &bytes[..SIZE - 1]).unwrap();
    let said = bice.carries(&server, &SYNC);
    assert!(said.contains("è arrivato il file di un allegato"), "{said}");
    assert_eq!(fs::read(kept(&bice, &sum)).unwrap(), bytes);
    // What was there of it was hurt: all of it comes once more, and nobody is blamed.
    fs::remove_file(kept(&bice, &sum)).unwrap();
    fs::write(&part, vec![0; SIZE - 1]).unwrap();
    bice.carries(&server, &SYNC);
    assert!(!part.exists());
    assert_eq!(fs::read(kept(&bice, &sum)).unwrap(), bytes);
    let listed = bice.carries(&server, &["--table", "faenza", "files"]);
    assert!(listed.contains("piano.pdf\tqui e nell'hub"), "{listed}");
}

#[test]
fn a_piece_that_is_gone_from_the_middle_is_seen_and_comes_to_its_place() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let bytes: Vec<u8> = (0..2 * SIZE).map(|n| u8::try_from(n % 251).unwrap()).collect();
    let sum = annexed(&anna, &server, "piano.pdf", &bytes);
    anna.carries(&server, &SYNC);
    assert_eq!(count(&server, "select count(*) from tavolo.piece"), 3);
    server.sql("tavolo", "delete from tavolo.piece where start = 1048576");
    let verify = anna.tries(&server, &[], &["verify"]);
    assert!(verify.code == 4 && verify.out.contains(&sum), "{verify:?}");
    anna.carries(&server, &SYNC);
    anna.carries(&server, &["verify"]);
    bice.carries(&server, &SYNC);
    assert_eq!(fs::read(kept(&bice, &sum)).unwrap(), bytes);
    // One that was cut short by a hand goes anew as well.
    server.sql("tavolo", "update tavolo.piece set bytes = 'x' where start = 0");
    anna.carries(&server, &SYNC);
    anna.carries(&server, &["verify"]);
}

#[test]
fn a_file_that_a_hand_changed_is_found_and_put_back_and_one_of_nobody_is_not_taken() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sum = annexed(&anna, &server, "piano.pdf", b"Il piano");
    anna.carries(&server, &SYNC);
    server.sql("tavolo", "update tavolo.piece set bytes = 'Il pieno'");
    let verify = anna.tries(&server, &[], &["verify"]);
    assert!(verify.code == 4 && verify.out.contains(&sum), "{verify:?}");
    assert_eq!(bice.tries(&server, &[], &SYNC).code, 4);
    assert!(!kept(&bice, &sum).exists());
    let filled = anna.carries(&server, &["--table", "faenza", "doctor", "--fill"]);
    assert!(filled.contains("rimesso anche il file"), "{filled}");
    anna.carries(&server, &["verify"]);
    bice.carries(&server, &SYNC);
    assert_eq!(fs::read(kept(&bice, &sum)).unwrap(), b"Il piano");

    let other = anna.path("altro.pdf");
    fs::write(&other, "Altro").unwrap();
    let refused =
        anna.tries(&server, &[], &["--table", "faenza", "files", other.to_str().unwrap()]);
    assert!(refused.code == 1 && refused.err.contains("tavolo add attachments"), "{refused:?}");
    // One that is hurt here is seen, comes again from the hub, and leaves what the hub has alone.
    fs::write(kept(&anna, &sum), "Il pieno").unwrap();
    let verify = anna.asks(&["verify"]);
    assert!(verify.code == 4 && verify.err.contains(&sum), "{verify:?}");
    let listed = anna.carries(&server, &["--table", "faenza", "files"]);
    assert!(listed.contains("qui danneggiato, e nell'hub c'è"), "{listed}");
    let filled = anna.carries(&server, &["--table", "faenza", "doctor", "--fill"]);
    assert!(filled.contains("tornato qui anche il file"), "{filled}");
    assert_eq!(fs::read(kept(&anna, &sum)).unwrap(), b"Il piano");
    anna.does(&["verify"]);
    anna.carries(&server, &["verify"]);
    // One that changed beside the table does not go.
    annexed(&anna, &server, "mappa.pdf", b"La mappa");
    let second = annexed(&anna, &server, "nota.pdf", b"La nota");
    fs::write(kept(&anna, &second), "Un'altra").unwrap();
    let changed = anna.tries(&server, &[], &SYNC);
    assert!(changed.code == 4 && changed.err.contains("non parte"), "{changed:?}");
}

#[test]
fn files_are_seen_by_table_and_are_in_no_open_data() {
    let Some(server) = hub() else { return };
    let (anna, _) = two(&server);
    let sum = annexed(&anna, &server, "piano.pdf", b"Il piano");
    anna.carries(&server, &SYNC);
    let mut config = postgres::Config::new();
    config.host(&server.host()).port(server.port).user("regione").dbname("tavolo");
    let mut reader = config.connect(postgres::NoTls).unwrap();
    for table in ["file", "piece"] {
        let sql = format!("select count(*) from tavolo.{table}");
        assert_eq!(reader.query_one(&sql, &[]).unwrap().get::<_, i64>(0), 0, "{table}");
    }
    anna.carries(&server, &["--table", "faenza", "member", "regione", "read"]);
    assert!(reader.batch_execute("delete from tavolo.file").is_err());
    let insert = "insert into tavolo.file (tavolo, sum, size) \
         select tavolo, repeat('a', 64), 1 from tavolo.known";
    assert!(reader.batch_execute(insert).is_err());
    let region = Laptop::of("regione");
    for public in [false, true] {
        let folder = region.path(if public { "aperti" } else { "riservati" });
        let mut words = vec!["gather", folder.to_str().unwrap()];
        words.extend(public.then_some("--public"));
        region.carries(&server, &words);
        let there = folder.join("faenza").join("attachments").join(&sum);
        assert_eq!(there.exists(), !public);
    }
}

#[test]
fn a_file_whose_attachment_went_leaves_with_an_erasure_everywhere() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    anna.does(&["add", "people", "name=Zoe Quintavalle"]);
    let gone = annexed(&anna, &server, "curriculum-zoe.pdf", b"Curriculum di Zoe Quintavalle");
    let stays = annexed(&anna, &server, "piano.pdf", b"Il piano");
    for laptop in [&anna, &bice] {
        laptop.carries(&server, &SYNC);
    }
    let region = Laptop::of("regione");
    anna.carries(&server, &["--table", "faenza", "member", "regione", "read"]);
    let folder = region.path("riservati");
    let gather = ["gather", folder.to_str().unwrap()];
    region.carries(&server, &gather);
    let copy = |sum: &str| folder.join("faenza").join("attachments").join(sum);
    assert!(kept(&bice, &gone).exists() && copy(&gone).exists());
    anna.does(&["delete", "attachments", "curriculum-zoe.pdf"]);
    anna.carries(&server, &SYNC);
    assert!(kept(&anna, &gone).exists(), "what is taken back has its file");
    anna.does(&["person", "erase", "Zoe Quintavalle", "--reason", "richiesta"]);
    assert!(!kept(&anna, &gone).exists());
    anna.carries(&server, &SYNC);
    bice.carries(&server, &SYNC);
    region.carries(&server, &gather);
    assert!(!kept(&bice, &gone).exists() && !copy(&gone).exists());
    assert!(kept(&bice, &stays).exists() && copy(&stays).exists() && kept(&anna, &stays).exists());
    assert_eq!(count(&server, "select count(*) from tavolo.file"), 1);
    assert!(!server.dump().contains("Quintavalle"));
}

#[test]
fn a_hub_of_every_earlier_version_is_brought_to_this_one_with_all_that_it_has() {
    let steps = [include_str!("../../src/schema.sql"), include_str!("../../src/schema-2.sql")];
    for version in 1..=steps.len() {
        let Some(server) = Server::start() else { return };
        server.sql("postgres", "create role anna login");
        steps[..version].iter().for_each(|step| server.sql("tavolo", step));
        server.sql("tavolo", &format!("update tavolo.version set version = {version}"));
        server.sql("tavolo", "grant tavolo_writer to anna");
        let line = "insert into tavolo.known (tavolo, name) values \
             ('00000000-0000-0000-0000-000000000007', 'vecchio'); \
             insert into tavolo.member values \
             ('00000000-0000-0000-0000-000000000007', 'anna', 'write'); \
             insert into tavolo.edit (tavolo, seq, id, hash, line) values \
             ('00000000-0000-0000-0000-000000000007', 1, gen_random_uuid(), 'x', 'y')";
        server.sql("tavolo", line);
        let anna = Laptop::of("anna");
        let older = anna.tries(&server, &[], &["tables"]);
        assert!(older.code == 1 && older.err.contains(&format!("versione {version}")), "{older:?}");
        let refused = anna.tries(&server, &[], &["init"]);
        assert!(refused.code == 1 && refused.err.contains("chi lo amministra"), "{refused:?}");
        let told = Laptop::of("admin").carries(&server, &["init"]);
        assert!(told.contains(&format!("dalla versione {version}")), "{told}");
        assert_eq!(count(&server, "select count(*) from tavolo.edit"), 1);
        assert_eq!(count(&server, "select count(*) from tavolo.known where owner = 'anna'"), 1);
        anna.does(&["new", "faenza", "--title", "Rete civica", "--body", "Comune di Faenza"]);
        annexed(&anna, &server, "piano.pdf", b"Il piano");
        let said = anna.carries(&server, &["--table", "faenza", "push"]);
        assert!(said.contains("file di un allegato"), "{said}");
        let told = Laptop::of("admin").carries(&server, &["init"]);
        assert!(told.contains("erano già pronte"), "{told}");
    }
}
