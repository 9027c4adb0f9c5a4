//! A day with two laptops and a region's reader, with cut lines. Keeps out: what is refused.

use crate::laptop::Laptop;
use crate::server::Server;

/// So many edits each, in turn, while the line is cut; scripts/hub-trial makes more.
const EDITS: usize = 20;

/// A server with a hub, on which Anna and Bice write and a region reads.
pub(crate) fn hub() -> Option<Server> {
    let server = Server::start()?;
    server.sql(
        "postgres",
        "create role anna login; create role bice login; create role regione login",
    );
    let made = Laptop::of("admin").tries(&server, &[], &["init"]);
    assert_eq!(made.code, 0, "{}", made.err);
    server.sql("tavolo", "grant tavolo_writer to anna, bice; grant tavolo_reader to regione");
    Some(server)
}

/// Anna's table in the hub, and the same on Bice's laptop.
pub(crate) fn two(server: &Server) -> (Laptop, Laptop) {
    let (anna, bice) = (Laptop::of("anna"), Laptop::of("bice"));
    anna.does(&["new", "faenza", "--title", "Rete civica", "--body", "Comune di Faenza"]);
    anna.does(&["add", "people", "name=Ada Neri", "organisation=Scuola"]);
    anna.carries(server, &["--table", "faenza", "push"]);
    anna.carries(server, &["--table", "faenza", "member", "bice", "write"]);
    let said = bice.carries(server, &["--table", "faenza", "pull"]);
    assert!(said.contains("sono arrivate 2 registrazioni"), "{said}");
    (anna, bice)
}

#[test]
fn a_day_with_two_laptops_cut_lines_and_a_regions_reader() {
    let Some(mut server) = hub() else { return };
    let again = Laptop::of("admin").carries(&server, &["init"]);
    assert!(again.contains("erano già pronte"), "{again}");
    let (anna, bice) = two(&server);
    let sync = |laptop: &Laptop| laptop.carries(&server, &["--table", "faenza", "sync"]);

    // In the morning the line holds, and one after the other writes.
    bice.does(&["add", "people", "name=Bruno Verdi"]);
    assert!(sync(&bice).contains("è andata una registrazione"));
    assert!(sync(&anna).contains("è arrivata una registrazione"));
    assert_eq!(anna.does(&["list", "people"]), bice.does(&["list", "people"]));

    // At noon it is cut: edits of both, in turn, on other records and on the same.
    for n in 0..EDITS {
        anna.does(&["add", "people", &format!("name=Anna {n}")]);
        bice.does(&["add", "people", &format!("name=Bice {n}")]);
    }
    anna.does(&["set", "people", "Ada Neri", "phone=0546 1"]);
    bice.does(&["set", "people", "Ada Neri", "organisation=Biblioteca"]);
    bice.does(&["set", "people", "Ada Neri", "phone=0546 2"]);
    sync(&anna);
    let status = bice.carries(&server, &["--table", "faenza", "status"]);
    let apart = format!("{} sono solo qui e {} solo nell'hub", EDITS + 2, EDITS + 1);
    assert!(status.contains(&apart), "{status}");
    let refused = bice.tries(&server, &[], &["--table", "faenza", "push"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("tavolo-hub sync"), "{}", refused.err);
    let said = sync(&bice);
    assert!(said.contains(&format!("{} modifiche fatte lontano", EDITS + 1)), "{said}");
    assert!(said.contains("Una modifica aspetta una decisione"), "{said}");
    sync(&anna);
    let people = anna.does(&["list", "people"]);
    assert_eq!(people, bice.does(&["list", "people"]));
    for n in 0..EDITS {
        for who in ["Anna", "Bice"] {
            let name = format!("{who} {n}");
            let count = people.lines().filter(|line| line.contains(&name)).filter(|line| {
                // `Anna 1` is not `Anna 10`.
                line.split(&name)
                    .nth(1)
                    .is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()))
            });
            assert_eq!(count.count(), 1, "{name}");
        }
    }
    // Both wrote the telephone: Anna's stands until somebody decides, with both values shown.
    let ada = |laptop: &Laptop| laptop.does(&["show", "people", "Ada Neri"]);
    assert!(ada(&bice).contains("0546 1") && ada(&bice).contains("Biblioteca"), "{}", ada(&bice));
    let waiting = bice.does(&["pending"]);
    assert!(waiting.contains("0546 1") && waiting.contains("0546 2"), "{waiting}");
    let of_ada = bice.does(&["person", "export", "Ada Neri"]);
    assert!(of_ada.contains("aspetta una decisione") && of_ada.contains("0546 2"), "{of_ada}");
    bice.does(&["pending", "apply", "1"]);
    assert!(bice.asks(&["pending"]).err.contains("Nessuna modifica aspetta"));
    sync(&bice);
    sync(&anna);
    assert!(ada(&anna).contains("0546 2"), "{}", ada(&anna));

    // What was made apart is in once, in one chain, here, there and in the hub.
    for laptop in [&anna, &bice] {
        laptop.does(&["verify"]);
    }
    let sound = anna.carries(&server, &["verify"]);
    let all = format!("{} registrazioni, e l'una segue dall'altra", 2 * EDITS + 6);
    assert!(sound.contains(&all), "{sound}");

    // In the afternoon the server falls: work goes on, and goes out when it is back.
    anna.does(&["add", "people", "name=Carla Blu"]);
    server.falls_and_rises();
    let sent = anna.carries(&server, &["--table", "faenza", "push"]);
    assert!(sent.contains("è andata una registrazione"), "{sent}");

    // In the evening the region reads, and sees what it may.
    let region = Laptop::of("regione");
    let none = region.tries(&server, &[], &["tables"]);
    assert!(none.out.is_empty() && none.err.contains("non può ancora leggere"), "{none:?}");
    anna.carries(&server, &["--table", "faenza", "member", "regione", "read"]);
    let folder = region.path("regione");
    let folder = folder.to_str().unwrap();
    let said = region.carries(&server, &["gather", folder]);
    assert!(said.contains("c'è un tavolo"), "{said}");
    assert!(tavolo::store::read(&region.path("regione").join("faenza")).is_ok());
    let said = region.carries(&server, &["gather", folder]);
    assert!(said.contains("(0 registrazioni nuove)"), "{said}");
    let open = region.path("aperti");
    region.carries(&server, &["gather", open.to_str().unwrap(), "--public"]);
    let mut public = String::new();
    for entry in std::fs::read_dir(open.join("faenza")).unwrap() {
        public += &String::from_utf8_lossy(&std::fs::read(entry.unwrap().path()).unwrap());
    }
    assert!(public.contains("Rete civica") && !public.contains("Ada Neri"), "{public}");
    assert!(!public.contains("0546"));
    // The two faces never lie in one folder, and what one works at is not written over.
    let mixed = region.tries(&server, &[], &["gather", folder, "--public"]);
    assert_eq!(mixed.code, 1);
    assert!(mixed.err.contains("ci sono raccolte riservate"), "{}", mixed.err);
    let tables = anna.table();
    let tables = tables.parent().unwrap().to_str().unwrap();
    anna.does(&["add", "people", "name=Dina Blu"]);
    let worked_at = anna.tries(&server, &[], &["gather", tables]);
    assert_eq!(worked_at.code, 1);
    assert!(worked_at.err.contains("c'è altro che raccolte"), "{}", worked_at.err);
    assert!(anna.does(&["list", "people"]).contains("Dina Blu"));
}

#[test]
fn what_was_sent_before_the_line_was_lost_is_not_sent_twice() {
    let Some(mut server) = hub() else { return };
    let (anna, _) = two(&server);
    for n in 0..5 {
        anna.does(&["add", "people", &format!("name=Persona {n}")]);
        anna.carries(&server, &["--table", "faenza", "push"]);
        server.falls_and_rises();
        let again = anna.carries(&server, &["--table", "faenza", "push"]);
        assert!(again.contains("ha già tutto"), "acknowledged and lost: {again}");
    }
    let row = server
        .admin("tavolo")
        .query_one("select count(*), count(distinct id) from tavolo.edit", &[]);
    let row = row.unwrap();
    assert_eq!((row.get::<_, i64>(0), row.get::<_, i64>(1)), (7, 7));
}

#[test]
fn a_verbale_opened_again_apart_is_opened_again_on_what_the_others_wrote() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["add", "meetings", "number=1", "date=2026-11-29", "start=18:00"]);
    anna.does(&["do", "minutes-state", "state=approved", "meeting=1"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    anna.does(&["do", "minutes-state", "state=draft", "meeting=1", "reason=manca la sala"]);
    bice.does(&["add", "people", "name=Bruno Verdi"]);
    bice.carries(&server, &sync);
    anna.carries(&server, &sync);
    assert_eq!(tavolo::store::pending(&anna.table()), []);
    let sitting = anna.does(&["list", "meetings", "--format", "json"]);
    assert_eq!(sitting.matches("manca la sala").count(), 1, "{sitting}");
    // What another machine sent is not taken back here by whoever is alone.
    bice.carries(&server, &sync);
    let refused = bice.asks(&["undo"]);
    assert!(refused.code == 1 && refused.err.contains("anna"), "{refused:?}");
}

#[test]
fn a_table_that_was_put_back_from_a_backup_goes_on_with_the_hub() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    bice.does(&["add", "people", "name=Bruno Verdi"]);
    let kept = bice.path("tavolo.backup");
    bice.does(&["backup", kept.to_str().unwrap()]);
    anna.does(&["add", "people", "name=Carla Rossi"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    bice.does(&["restore", kept.to_str().unwrap()]);
    bice.carries(&server, &sync);
    let people = bice.does(&["list", "people"]);
    assert!(people.contains("Bruno Verdi") && people.contains("Carla Rossi"), "{people}");
    bice.does(&["verify"]);
}

#[test]
fn a_verbale_that_two_opened_again_is_open_once_and_the_other_reason_waits() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["add", "meetings", "number=1", "date=2026-11-29", "start=18:00"]);
    anna.does(&["do", "minutes-state", "state=approved", "meeting=1"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    for (laptop, reason) in [(&bice, "manca un voto"), (&anna, "manca la sala")] {
        let reason = format!("reason={reason}");
        laptop.does(&["do", "minutes-state", "state=draft", "meeting=1", &reason]);
        laptop.carries(&server, &sync);
    }
    assert!(anna.does(&["pending"]).contains("manca la sala"));
    let refused = anna.asks(&["pending", "apply", "1"]);
    assert!(refused.code == 1 && refused.err.contains("già stato riaperto"), "{refused:?}");
    anna.does(&["pending", "drop", "1"]);
    let sitting = anna.does(&["list", "meetings", "--format", "json"]);
    assert!(sitting.contains("manca un voto") && !sitting.contains("manca la sala"), "{sitting}");
}
