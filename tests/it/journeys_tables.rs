//! From one table of a folder to another on screen. Keeps out: what is told of all of them on the
//! command line.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tavolo::app::Closed;
use tavolo::cli::{self, Folders, Host, Terminals};
use tavolo::runtime::clock;
use tavolo::text::Language;

use crate::support::Seat;

#[test]
fn the_tables_of_the_folder_are_one_key_away_and_enter_goes_to_one() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g T").sees("minimo").sees("opla (questo)").sees("n. 3, 15/03/2014");
    // What cannot be read is named with its reason and does not open.
    seat.sees("Uno non si").press("<up> <enter>").sees("guasto non si apre");
    seat.press("b").sees("senza passare da un altro tavolo");
    seat.press("<end> i").sees("Azioni aperte, per").press("<esc> <enter>");
    seat.misses("minimo").press("g T");
    assert_eq!(seat.left, None, "the one that is open stays open");
    seat.press("<end> <up> <enter>");
    assert_eq!(seat.left.as_deref(), Some(Path::new("minimo")));
    let mut seat = Seat::at_opla(Language::En, 120, 40);
    seat.press("5 g T <end>").sees("Open actions, by owner").press("<esc>").sees("Sittings");
}

#[test]
fn the_months_of_all_tables_stand_on_one_page() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("g T m").sees("Calendario di tutti i tavoli").sees("marzo 2014");
    seat.sees("guasto non si può leggere").sees("opla · seduta n. 3");
}

/// The tables that were shown, each with where one came from, and what was said first.
type Shown = Rc<RefCell<Vec<(String, Option<PathBuf>, Option<String>, bool)>>>;

/// A machine on which somebody goes from table to table, and then leaves.
fn host(home: &Path, ways: &[PathBuf], shown: &Shown) -> Host {
    let mut ways = VecDeque::from(ways.to_vec());
    let shown = shown.clone();
    Host {
        now: Box::new(clock::now),
        mint: Box::new(clock::mint),
        variable: Box::new(|name| (name == "LANG").then(|| "it_IT.UTF-8".into())),
        folders: Folders {
            tables: Some(home.join("tables")),
            config: None,
            state: None,
            temporary: home.into(),
        },
        pid: std::process::id(),
        umask: 0o022,
        input: Box::new(io::empty()),
        out: Box::new(io::sink()),
        err: Box::new(io::sink()),
        terminals: Terminals { input: true, out: true, err: true },
        secret: Box::new(|_| Err(io::Error::other("nobody"))),
        hub: Box::new(|_| Err(io::ErrorKind::NotFound.into())),
        undisturbed: Rc::new(|work| {
            work();
            false
        }),
        interactive: Box::new(move |_, mut opening| {
            let said = opening.notice.map(|notice| notice.what.key.to_string());
            let session = opening.session;
            let chooses = opening.chooses;
            shown.borrow_mut().push((session.table, session.came_from, said, chooses));
            let around = (opening.around)(clock::now().date_naive()).unwrap();
            assert_eq!(around.iter().filter(|it| it.is_here).count(), 1);
            Ok(Closed { code: 0, changed: false, next: ways.pop_front() })
        }),
    }
}

#[test]
fn one_goes_on_in_the_same_program_and_is_back_where_the_next_does_not_open() {
    let room = tempfile::tempdir().unwrap();
    let shown = Shown::default();
    let dir = |name: &str| room.path().join("tables").join(name);
    for name in ["uno", "due", "tre"] {
        let mut making = host(room.path(), &[], &shown);
        assert_eq!(cli::run(["tavolo", "new", name].map(Into::into), &mut making), 0);
    }
    // A table without its journal opens nowhere.
    fs::remove_file(dir("tre").join("journal")).unwrap();
    fs::remove_dir_all(dir("tre").join("db")).unwrap();
    let mut going = host(room.path(), &[dir("due"), dir("tre")], &shown);
    assert_eq!(cli::run(["tavolo", "--table", "uno"].map(Into::into), &mut going), 0);
    let shown = shown.borrow();
    let names: Vec<&str> = shown.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["uno", "due", "due"]);
    assert!(shown.iter().all(|(.., chooses)| !chooses), "the first was named");
    assert_eq!(shown[1].1.as_deref(), Some(dir("uno").as_path()));
    assert!(shown[2].2.as_deref().is_some_and(|said| said.starts_with("store-damaged")));
}

#[test]
fn where_several_tables_are_and_none_is_named_one_chooses_first() {
    let room = tempfile::tempdir().unwrap();
    let shown = Shown::default();
    let dir = |name: &str| room.path().join("tables").join(name);
    for name in ["uno", "due", "tre"] {
        let mut making = host(room.path(), &[], &shown);
        assert_eq!(cli::run(["tavolo", "new", name].map(Into::into), &mut making), 0);
    }
    let journal = fs::File::options().append(true).open(dir("due").join("journal")).unwrap();
    let made = journal.metadata().unwrap().modified().unwrap();
    journal.set_modified(made + std::time::Duration::from_secs(60)).unwrap();
    let run = |words: &[&str], ways: &[PathBuf]| {
        let mut going = host(room.path(), ways, &shown);
        cli::run(words.iter().map(Into::into), &mut going)
    };
    assert_eq!(run(&["tavolo"], &[dir("uno")]), 0);
    let folder = room.path().join("tables");
    assert_eq!(run(&["tavolo", "--store", folder.to_str().unwrap()], &[]), 0);
    {
        let shown = shown.borrow();
        let told: Vec<(&str, bool)> =
            shown.iter().map(|(name, .., chooses)| (name.as_str(), *chooses)).collect();
        // The hand is on the one that was used last; whoever went on has chosen.
        assert_eq!(told, [("due", true), ("uno", false), ("due", true)]);
    }
    // Without a terminal nothing is chosen, and what is asked of one table still asks which.
    let mut script = host(room.path(), &[], &shown);
    script.terminals = Terminals::default();
    assert_eq!(cli::run(["tavolo"].map(Into::into), &mut script), 2);
    assert_eq!(run(&["tavolo", "log"], &[]), 1);
    assert_eq!(shown.borrow().len(), 3);
}

#[test]
fn the_choice_is_the_list_of_the_folder_with_the_hand_on_the_table_that_was_used_last() {
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.choose().sees("Scegli il tavolo: Invio lo apre.").sees("minimo");
    seat.press("<enter>").misses("minimo");
    assert_eq!(seat.left, None);
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.choose().press("<up> <enter>");
    assert_eq!(seat.left.as_deref(), Some(Path::new("minimo")));
}
