//! Keys by which an SSH server opens seats, from the command line. Keeps out: what a seat may do.

use std::fs;

use super::Desk;

const KEYS: [&str; 2] = [
    "AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f",
    "AAAAC3NzaC1lZDI1NTE5AAAAIB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA",
];

/// A table with Ada and Bruno, and a folder with a key of each.
fn desk() -> Desk {
    let desk = Desk::bare();
    desk.done(&["new", "prova"]);
    fs::create_dir(desk.path("keys")).unwrap();
    for ((name, file), key) in [("Ada Neri", "Ada Neri"), ("Bruno Po", "Bruno_Po")].iter().zip(KEYS)
    {
        desk.done(&["add", "people", &format!("name={name}")]);
        put(&desk, file, key);
    }
    desk
}

fn put(desk: &Desk, file: &str, key: &str) {
    let path = desk.path("keys").join(format!("{file}.pub"));
    fs::write(path, format!("ssh-ed25519 {key} somebody@pc\n")).unwrap();
}

fn lines(desk: &Desk) -> usize {
    fs::read_to_string(desk.path("authorized")).unwrap().lines().count()
}

#[test]
fn the_keys_of_a_folder_give_a_line_each_or_none_at_all() {
    let desk = desk();
    let printed = desk.done(&["seats", "key", "--all-assessors", "keys"]);
    assert_eq!(printed.matches("seat --role assessor --person ").count(), 2, "{printed}");
    put(&desk, "Nessuno", KEYS[0]);
    put(&desk, "ada.neri", KEYS[0]);
    let refused = desk.call(&["seats", "key", "--all-assessors", "keys"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""));
    for told in ["Nessuno.pub: ", "ada.neri.pub è della stessa persona", "2 chiavi non vanno bene"]
    {
        assert!(refused.err.contains(told), "{told}: {}", refused.err);
    }
}

#[test]
fn lines_go_by_person_and_once_the_round_is_closed_and_other_lines_stay() {
    let desk = desk();
    desk.done(&["do", "round", "open"]);
    let mut text = desk.done(&["seats", "key", "--all-assessors", "keys"]);
    text.push_str(&desk.done(&["seats", "key", "--role", "observer", "keys/Bruno_Po.pub"]));
    text.push_str("ssh-ed25519 AAAA altra\n");
    let elsewhere = text.lines().next().unwrap().replace("/table ", "/altro ");
    text.push_str(&elsewhere);
    text.push('\n');
    fs::write(desk.path("authorized"), text).unwrap();
    desk.done(&["seats", "revoke", "authorized"]);
    assert_eq!(lines(&desk), 5, "nothing is over");
    desk.done(&["seats", "revoke", "--person", "Ada Neri", "authorized"]);
    assert_eq!(lines(&desk), 4);
    desk.done(&["do", "round", "close"]);
    assert!(desk.done(&["seats", "revoke", "authorized"]).contains("una riga"));
    let left = fs::read_to_string(desk.path("authorized")).unwrap();
    assert!(left.contains("--role observer") && left.contains("AAAA altra"), "{left}");
    assert!(left.contains("/altro seat --role assessor"), "of another table: {left}");
}
