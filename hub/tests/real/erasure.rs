//! A person who is erased leaves the hub too. Keeps out: what an erasure leaves at a table.

use crate::day::{hub, two};

#[test]
fn a_person_who_is_erased_at_one_laptop_is_in_no_table_of_the_hub_and_on_no_other() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    anna.does(&["add", "people", "name=Zoe Quintavalle", "email=zoe@example.org"]);
    anna.does(&["add", "people", "name=Bruno Verdi"]);
    let sync = ["--table", "faenza", "sync"];
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    assert!(server.dump().contains("Quintavalle"));
    let heads = "select hash from tavolo.edit order by seq";
    let links = |limit| -> Vec<String> {
        let rows = server.admin("tavolo").query(heads, &[]).unwrap();
        rows.iter().take(limit).map(|row| row.get(0)).collect()
    };
    let before = links(4);

    anna.does(&["person", "erase", "Zoe Quintavalle", "--reason", "richiesta"]);
    anna.carries(&server, &sync);
    assert_eq!(links(4), before, "the chain holds");
    let dump = server.dump();
    assert!(!dump.contains("Quintavalle") && !dump.contains("zoe@example.org"), "{dump}");
    let sound = anna.carries(&server, &["verify"]);
    assert!(sound.contains("5 registrazioni"), "{sound}");

    // What the other laptop has of it goes as well, with the backups and the evidence.
    bice.carries(&server, &sync);
    bice.does(&["verify"]);
    let mut left = vec![bice.table()];
    while let Some(dir) = left.pop() {
        for entry in std::fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                let bytes = std::fs::read(&path).unwrap();
                let has = bytes.windows(11).any(|word| word == b"Quintavalle");
                assert!(!has, "{}", path.display());
            }
        }
    }
}

#[test]
fn an_erasure_while_the_other_went_on_is_carried_to_whoever_was_away() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    anna.does(&["add", "people", "name=Zoe Quintavalle"]);
    let sync = ["--table", "faenza", "sync"];
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    bice.does(&["add", "people", "name=Bruno Verdi"]);
    anna.does(&["person", "erase", "Zoe Quintavalle", "--reason", "richiesta"]);
    anna.carries(&server, &sync);
    let said = bice.carries(&server, &sync);
    assert!(said.contains("Una modifica fatta lontano dagli altri"), "{said}");
    bice.does(&["verify"]);
    anna.carries(&server, &sync);
    let people = anna.does(&["list", "people"]);
    assert!(people.contains("Bruno Verdi") && !people.contains("Quintavalle"), "{people}");
    assert!(!server.dump().contains("Quintavalle"));
}

#[test]
fn what_waits_and_speaks_of_a_person_goes_with_them_and_is_said() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["set", "people", "Ada Neri", "phone=0546 1"]);
    bice.does(&["set", "people", "Ada Neri", "phone=0546 2"]);
    anna.does(&["set", "process", "Rete civica", "title=Rete di Anna"]);
    bice.does(&["set", "process", "Rete civica", "title=Rete di Bice"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    assert_eq!(tavolo::store::pending(&bice.table()).len(), 2);
    let erased = bice.asks(&["person", "erase", "Ada Neri", "--reason", "richiesta"]);
    assert!(erased.code == 0 && erased.err.contains("parla di questa persona"), "{erased:?}");
    let waits = bice.does(&["pending"]);
    assert!(waits.contains("Rete di Bice") && !waits.contains("0546"), "{waits}");
}

#[test]
fn what_was_written_of_a_person_who_was_erased_meanwhile_waits_and_is_not_let_in_by_one_word() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["set", "people", "Ada Neri", "phone=0546 1"]);
    bice.does(&["person", "erase", "Ada Neri", "--reason", "richiesta"]);
    bice.carries(&server, &sync);
    anna.carries(&server, &sync);
    let waits = anna.does(&["pending"]);
    assert!(waits.contains("persona che nel frattempo è stata cancellata"), "{waits}");
    let refused = anna.asks(&["pending", "apply", "1"]);
    assert!(refused.code == 1 && refused.err.contains("--despite-erasure"), "{refused:?}");
    assert!(!server.dump().contains("0546"));
    let refused = anna.asks(&["pending", "apply", "1", "--despite-erasure"]);
    assert!(refused.code == 1 && refused.err.contains("lasciata cadere"), "{refused:?}");
    anna.does(&["pending", "drop", "1"]);
    anna.carries(&server, &sync);
    assert!(!server.dump().contains("0546"));
}

#[test]
fn an_erasure_made_apart_waits_also_where_another_wrote_the_same_entry_anew() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["do", "people-list", "people=Aldo Primi, Arci\nBerta Secondi, Arci"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    anna.does(&["person", "erase", "Aldo Primi", "--reason", "richiesta"]);
    anna.carries(&server, &sync);
    bice.does(&["person", "erase", "Berta Secondi", "--reason", "richiesta"]);
    bice.carries(&server, &sync);
    assert_eq!(tavolo::store::pending(&bice.table()).len(), 1, "nothing is lost by itself");
    let again = bice.asks(&["person", "erase", "Berta Secondi", "--reason", "richiesta"]);
    assert!(again.code == 0 && again.err.contains("tavolo pending drop 1"), "{again:?}");
    bice.does(&["pending", "drop", "1"]);
    bice.carries(&server, &sync);
    assert!(!server.dump().contains("Secondi"));
}

#[test]
fn two_people_of_one_entry_are_erased_one_after_the_other_and_everybody_follows() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["do", "people-list", "people=Aldo Primi, Arci\nBerta Secondi, Arci"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    for name in ["Aldo Primi", "Berta Secondi"] {
        anna.does(&["person", "erase", name, "--reason", "richiesta del 30/11"]);
        anna.carries(&server, &sync);
        bice.carries(&server, &sync);
        bice.does(&["verify"]);
        assert!(!server.dump().contains(name) && !bice.does(&["log"]).contains(name));
    }
}

#[test]
fn what_was_written_apart_with_the_name_of_somebody_who_was_erased_waits() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    bice.does(&["add", "stakeholders", "name=Arci", "notes=Ne parla Ada Neri"]);
    bice.does(&["add", "stakeholders", "name=Auser"]);
    anna.does(&["person", "erase", "Ada Neri", "--reason", "richiesta"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    assert_eq!(tavolo::store::pending(&bice.table()).len(), 1);
    let waits = bice.does(&["pending"]);
    assert!(waits.contains("cancellata dal tavolo") && waits.contains("Arci"), "{waits}");
    assert!(!server.dump().contains("Ada Neri"));
    assert!(bice.does(&["list", "stakeholders"]).contains("Auser"));
}

#[test]
fn what_waits_is_listed_with_both_values_also_where_a_code_is_taken_or_a_record_is_gone() {
    let Some(server) = hub() else { return };
    let (anna, bice) = two(&server);
    let sync = ["--table", "faenza", "sync"];
    anna.does(&["add", "stakeholders", "name=Auser", "notes=uno"]);
    anna.carries(&server, &sync);
    bice.carries(&server, &sync);
    anna.does(&["add", "proposals", "code=P1", "title=Di Anna"]);
    anna.does(&["delete", "stakeholders", "Auser"]);
    bice.does(&["add", "proposals", "code=P1", "title=Di Bice"]);
    bice.does(&["set", "stakeholders", "Auser", "notes=due"]);
    bice.carries(&server, &sync);
    anna.carries(&server, &sync);
    for words in [&["pending"][..], &["pending", "--format", "json"]] {
        let told = anna.does(words);
        for word in ["Di Anna", "Di Bice", "(tolto)", "due"] {
            assert!(told.contains(word), "{word} in {told}");
        }
    }
}
