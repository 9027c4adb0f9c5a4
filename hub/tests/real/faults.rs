//! What is refused, each by a sentence with a way on, and what is found where a hand was in the
//! database. Keeps out: what works.

use sha2::{Digest as _, Sha256};

use crate::day::{hub, two};
use crate::laptop::{Answer, Laptop};
use crate::server::Server;

fn told(answer: &Answer, code: i32, words: &[&str]) {
    assert_eq!(answer.code, code, "{answer:?}");
    for word in words {
        assert!(answer.err.contains(word), "{word} in {}", answer.err);
    }
}

#[test]
fn whoever_comes_in_wrong_is_told_and_work_goes_on() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let push = ["--table", "faenza", "push"];
    server.sql("tavolo", "alter role anna password 'giusta'");
    let port = server.port.to_string();
    let over_tcp = |password: &'static str| [("PGHOST", "127.0.0.1"), ("PGPASSWORD", password)];
    told(
        &anna.tries(&server, &over_tcp("sbagliata"), &push),
        1,
        &["non riconosce anna", "unset PGPASSWORD"],
    );
    told(&anna.tries(&server, &[("PGHOST", "127.0.0.1")], &push), 1, &["serve una password"]);
    assert_eq!(anna.tries(&server, &over_tcp("giusta"), &push).code, 0);
    // The password of a file, and in no word that is said.
    let line = format!("127.0.0.1:{port}:tavolo:anna:giusta\n");
    std::fs::write(anna.path(".pgpass"), line).unwrap();
    told(
        &anna.tries(&server, &[("PGHOST", "127.0.0.1")], &push),
        1,
        &["può essere letto da altri", "chmod 600"],
    );
    let shut = std::os::unix::fs::PermissionsExt::from_mode(0o600);
    std::fs::set_permissions(anna.path(".pgpass"), shut).unwrap();
    let answer = anna.tries(&server, &[("PGHOST", "127.0.0.1")], &push);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(!answer.err.contains("giusta") && !answer.out.contains("giusta"));

    told(
        &anna.tries(&server, &[("PGPORT", "1")], &push),
        1,
        &["non risponde", "come sempre", "tavolo-hub status"],
    );
    told(
        &anna.tries(&server, &[("PGDATABASE", "altro")], &push),
        1,
        &["non c'è il database", "createdb altro"],
    );
    told(
        &anna.tries(&server, &[("PGDATABASE", "postgres")], &push),
        1,
        &["senza le tabelle", "tavolo-hub init"],
    );
    told(
        &anna.tries(&server, &[("PGHOST", "hub.example.org")], &push),
        1,
        // With encryption the line is sought; without, nothing leaves the machine.
        if cfg!(feature = "tls") {
            &["non risponde"]
        } else {
            &["in chiaro", "-L ", "hub.example.org"]
        },
    );
    told(&anna.tries(&server, &[], &["pusch"]), 2, &["pusch", "tavolo-hub --help"]);
    let english =
        anna.tries(&server, &[("PGPORT", "1")], &["--lang", "en", "--table", "faenza", "push"]);
    told(&english, 1, &["does not answer", "goes on as always"]);

    // Another table under the same name.
    let carla = Laptop::of("bice");
    carla.does(&["new", "faenza", "--title", "Altro", "--body", "Altro"]);
    told(&carla.tries(&server, &[], &push), 1, &["un altro tavolo «faenza»", "echo 'faenza 2' > "]);
    for words in [&["--table", "faenza", "status"][..], &["--table", "faenza", "pull"]] {
        told(&carla.tries(&server, &[], words), 1, &["un altro tavolo «faenza»"]);
    }
    let doctor = carla.tries(&server, &[], &["--table", "faenza", "doctor"]);
    assert!(doctor.code == 1 && doctor.out.contains("un altro tavolo «faenza»"), "{doctor:?}");
    std::fs::write(carla.table().join("name"), "faenza 2\n").unwrap();
    assert_eq!(carla.tries(&server, &[], &push).code, 0);
    // Who writes takes nothing from who brought the table, and may let others read.
    let lowered = ["--table", "faenza", "member", "anna", "read"];
    told(&bice.tries(&server, &[], &lowered), 1, &["soltanto chi ha portato il tavolo"]);
    let lets = ["--table", "faenza", "member", "regione", "write"];
    told(&bice.tries(&server, &[], &lets), 0, &["grant tavolo_writer to regione"]);
    anna.carries(&server, &["--table", "faenza", "member", "regione", "none"]);
    // Who only reads, and who is nobody at this table.
    anna.carries(&server, &["--table", "faenza", "member", "bice", "read"]);
    bice.does(&["add", "people", "name=Bruno Verdi"]);
    told(
        &bice.tries(&server, &[], &push),
        1,
        &["bice non può scrivere questo tavolo", "member bice write"],
    );
    let region = Laptop::of("regione");
    told(
        &region.tries(&server, &[], &["--table", "faenza", "pull"]),
        1,
        &["non c'è un tavolo «faenza»", "tavolo-hub tables"],
    );
    told(
        &anna.tries(&server, &[], &["--table", "faenza", "member", "nessuno", "read"]),
        1,
        &["ruolo «nessuno»", "createuser --pwprompt nessuno"],
    );
    let every = ["member", "anna", "write", "--every"];
    told(&anna.tries(&server, &[], &every), 1, &["non amministra", "member anna write --every"]);
    server.sql("tavolo", "revoke tavolo_writer from bice");
    told(&bice.tries(&server, &[], &push), 1, &["grant tavolo_reader to bice"]);
    server.sql("tavolo", "grant tavolo_reader to bice");
    let reader = Laptop::of("bice");
    reader.does(&["new", "altro", "--title", "Altro", "--body", "Altro"]);
    told(&reader.tries(&server, &[], &push), 1, &["grant tavolo_writer to bice"]);
    // A hub of a later program.
    server.sql("tavolo", "update tavolo.version set version = 9");
    told(&anna.tries(&server, &[], &push), 1, &["versione 9", "docs/it/hub.md"]);
}

#[test]
fn a_new_laptop_is_told_how_a_table_comes_and_a_copy_that_was_written_in_is_left_alone() {
    let Some(server) = hub() else { return };
    let (anna, _) = two(&server);
    let region = Laptop::of("regione");
    for words in [&["pull"][..], &["pull", "--all"]] {
        told(&region.tries(&server, &[], words), 2, &["nessun tavolo", "--table NOME pull"]);
    }
    anna.carries(&server, &["--table", "faenza", "member", "regione", "read"]);
    let folder = region.path("riuniti");
    let gather = ["gather", folder.to_str().unwrap()];
    region.carries(&server, &gather);
    let copy = folder.join("faenza");
    let own = Laptop::of("regione");
    own.does_at(&copy, &["add", "people", "name=Scritta Qui"]);
    anna.does(&["add", "people", "name=Bruno Verdi"]);
    anna.carries(&server, &["--table", "faenza", "push"]);
    told(&region.tries(&server, &[], &gather), 1, &["non è stata toccata", "sync", "rm -r"]);
    let people = own.does_at(&copy, &["list", "people"]);
    assert!(people.contains("Scritta Qui") && !people.contains("Bruno"), "{people}");
    std::fs::remove_dir_all(&copy).unwrap();
    region.carries(&server, &gather);
    assert!(own.does_at(&copy, &["list", "people"]).contains("Bruno"));
}

/// How many entries a table has here.
fn entries(laptop: &Laptop) -> usize {
    laptop.does(&["log"]).lines().count()
}

#[test]
fn a_hand_in_the_database_is_found_and_nothing_of_it_comes_in() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    for n in 0..4 {
        anna.does(&["add", "people", &format!("name=Persona {n}")]);
    }
    anna.carries(&server, &["--table", "faenza", "push"]);
    let before = entries(&bice);

    // A forged line: nothing comes, and `verify` names it.
    let forged =
        "update tavolo.edit set line = replace(line, 'Persona 1', 'Persona 9') where seq = 4";
    server.sql("tavolo", forged);
    let sync = bice.tries(&server, &[], &["--table", "faenza", "sync"]);
    told(&sync, 4, &["registrazione 4", "Qui non è stato scritto niente"]);
    assert_eq!(entries(&bice), before);
    let verify = anna.tries(&server, &[], &["verify"]);
    assert!(verify.out.contains("registrazione 4"), "{}", verify.out);
    told(&verify, 4, &["doctor --fill"]);

    // A row that is gone: it is named, and comes back from a table that has it.
    server.sql("tavolo", "delete from tavolo.edit where seq = 4");
    let sync = bice.tries(&server, &[], &["--table", "faenza", "sync"]);
    assert_eq!(sync.code, 4, "{}", sync.err);
    let verify = anna.tries(&server, &[], &["verify"]);
    assert!(verify.out.contains("manca la registrazione 4"), "{}", verify.out);
    let filled = anna.tries(&server, &[], &["--table", "faenza", "doctor", "--fill"]);
    assert!(filled.out.contains("rimessa una registrazione"), "{filled:?}");
    anna.carries(&server, &["verify"]);
    bice.carries(&server, &["--table", "faenza", "sync"]);
    assert_eq!(entries(&bice), entries(&anna));

    // Also one that has the line and not what followed it.
    server.sql("tavolo", "delete from tavolo.edit where seq = 6");
    bice.carries(&server, &["--table", "faenza", "status"]);
    anna.does(&["add", "people", "name=Persona 9"]);
    let ahead = anna.tries(&server, &[], &["--table", "faenza", "push"]);
    assert_eq!(ahead.code, 0, "{ahead:?}");
    server.sql("tavolo", "delete from tavolo.edit where seq = 6");
    let filled = bice.tries(&server, &[], &["--table", "faenza", "doctor", "--fill"]);
    assert!(filled.out.contains("rimessa una registrazione"), "{filled:?}");
    anna.carries(&server, &["verify"]);

    // What stands beside a line is only an index of it.
    server.sql("tavolo", "update tavolo.edit set hash = 'x' where seq = 3");
    let verify = anna.tries(&server, &[], &["verify"]);
    assert!(verify.out.contains("Accanto alla riga 3"), "{}", verify.out);
}

/// What a journal writes beside a text, so that a torn line is seen.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
    !bytes.iter().fold(!0, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), |crc, _| step(crc)))
}

#[test]
fn a_line_of_a_later_program_is_refused_as_such_and_nothing_comes_in() {
    let Some(server) = hub() else { return };
    let (_, bice) = two(&server);
    let row = server
        .admin("tavolo")
        .query_one("select tavolo::text, hash, line from tavolo.edit where seq = 2", &[]);
    let row = row.unwrap();
    let (table, link, line): (String, String, String) = (row.get(0), row.get(1), row.get(2));
    let text = line.splitn(5, ' ').nth(4).unwrap();
    let id = "01a22d50-a495-705e-a70f-000000000001";
    let own = text.split('"').nth(3).unwrap();
    let text = text.replacen(own, id, 1).replacen("\"seq\":2", "\"seq\":3", 1);
    let text = text.replace("\"people\"", "\"holograms\"");
    let sum = Sha256::digest(format!("{link}{text}"));
    let hash: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
    let line = format!("3 {} {:08x} {hash} {text}", text.len(), crc(text.as_bytes()));
    server
        .admin("tavolo")
        .execute(
            "insert into tavolo.edit (tavolo, seq, id, hash, line) \
             values ($1::text::uuid, 3, $2::text::uuid, $3, $4)",
            &[&table, &id, &hash, &line],
        )
        .unwrap();
    let before = entries(&bice);
    let sync = bice.tries(&server, &[], &["--table", "faenza", "sync"]);
    assert_eq!(sync.code, 1, "{sync:?}");
    assert!(
        sync.err.contains("registrazione 3") && sync.err.contains("versione più recente"),
        "{sync:?}"
    );
    assert_eq!(entries(&bice), before);
    let verify = bice.tries(&server, &[], &["verify"]);
    told(&verify, 1, &["programma più recente", "Non vanno tolte"]);
    bice.does(&["add", "people", "name=Bruno Verdi"]);
}

#[test]
fn the_doctor_says_what_a_power_cut_would_lose_and_who_sees_what() {
    let Some(server) = hub() else { return };
    let anna = Laptop::of("anna");
    let well = anna.tries(&server, &[], &["doctor"]);
    assert_eq!(well.code, 0, "{well:?}");
    assert!(well.out.contains("anche se manca la corrente"), "{}", well.out);
    server.sql("tavolo", "alter role anna set synchronous_commit = off");
    server.sql("tavolo", "alter table tavolo.edit disable row level security");
    let ill = anna.tries(&server, &[], &["doctor"]);
    assert_eq!(ill.code, 1, "{ill:?}");
    assert!(ill.out.contains("qualcosa va perso") && ill.out.contains("spente"), "{}", ill.out);
    let admin = Laptop::of("admin").tries(&server, &[], &["doctor"]);
    assert!(admin.out.contains("amministra il server"), "{}", admin.out);
}

#[test]
fn whoever_may_write_may_not_change_or_take_away_what_is_there() {
    let Some(server) = hub() else { return };
    let (anna, _) = two(&server);
    anna.does(&["add", "people", "name=Bruno Verdi"]);
    let mut config = postgres::Config::new();
    config.host(&server.host()).port(server.port).user("anna").dbname("tavolo");
    let mut client = config.connect(postgres::NoTls).unwrap();
    for sql in [
        "update tavolo.edit set line = 'x'",
        "delete from tavolo.edit",
        "truncate tavolo.edit",
        "insert into tavolo.member values ('00000000-0000-0000-0000-000000000000', 'anna', 'write')",
        "update tavolo.version set version = 7",
    ] {
        assert!(client.batch_execute(sql).is_err(), "{sql}");
    }
    assert_eq!(ids(&server).len(), 2);
}

#[test]
fn what_was_taken_away_is_gone_and_what_is_left_is_said() {
    let Some(server) = hub() else { return };
    let (anna, _) = two(&server);
    let admin = Laptop::of("admin");
    let region = Laptop::of("regione");
    let tables = || region.tries(&server, &[], &["tables"]).out;
    admin.carries(&server, &["member", "regione", "read", "--every"]);
    anna.carries(&server, &["--table", "faenza", "member", "regione", "read"]);
    let said = anna.carries(&server, &["--table", "faenza", "member", "regione", "none"]);
    assert!(said.contains("legge ancora") && tables().contains("faenza"), "{said}");
    // Who administers has no table of their own.
    admin.carries(&server, &["--table", "faenza", "member", "regione", "read"]);
    admin.carries(&server, &["member", "regione", "none", "--every"]);
    assert_eq!(tables(), "");
    let bice = ["--table", "faenza", "member", "bice", "none"];
    assert!(!admin.carries(&server, &bice).contains("ancora"));
}

#[test]
fn a_dump_that_was_read_on_a_new_server_gets_its_groups_back() {
    let Some(server) = hub() else { return };
    let (anna, _) = two(&server);
    server.sql(
        "tavolo",
        "drop owned by tavolo_reader, tavolo_writer; drop role tavolo_reader, tavolo_writer",
    );
    anna.does(&["add", "people", "name=Bruno Verdi"]);
    assert_eq!(anna.tries(&server, &[], &["--table", "faenza", "push"]).code, 1);
    let ill = Laptop::of("admin").tries(&server, &[], &["doctor"]);
    assert!(ill.code == 1 && ill.out.contains("mancano i gruppi"), "{ill:?}");
    Laptop::of("admin").carries(&server, &["init"]);
    server.sql("tavolo", "grant tavolo_writer to anna");
    anna.carries(&server, &["--table", "faenza", "push"]);
}

fn ids(server: &Server) -> Vec<String> {
    let rows = server.admin("tavolo").query("select id::text from tavolo.edit", &[]).unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}
