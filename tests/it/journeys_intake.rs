//! Journeys in which a file is taken in from the screen. Keeps out: how files are read.

use std::fs;
use std::path::Path;

use tavolo::text::Language;

use crate::support::Seat;

/// A seat whose next file is this one.
fn with_file(dir: &Path, name: &str, text: &str) -> (Seat, String) {
    let path = dir.join(name);
    fs::write(&path, text).unwrap();
    (Seat::at_opla(Language::It, 80, 24), path.display().to_string())
}

#[test]
fn a_register_is_shown_as_it_will_be_corrected_by_a_line_and_taken_in_as_one_act() {
    let dir = tempfile::tempdir().unwrap();
    let csv = "Denominazione;Boh;Tipo\nZeta;Faenza;ente\nYpsilon;Forlì;Boh boh\n";
    let (mut seat, path) = with_file(dir.path(), "registro.csv", csv);
    seat.press("2 X").sees("Importa portatori di interesse da").type_text(&path);
    seat.press("<enter>").sees("registro.csv").sees("Boh boh").sees("Denominazione = Nome");
    assert_eq!(seat.saved, 0);
    // The word that means nothing yet, then the column that nobody knows.
    seat.type_text("ammessi");
    seat.press("<enter>").sees("che cosa vuol dire").type_text("comitato");
    seat.press("<enter>").sees("Importa così").sees("aggiunti 2").sees("+ Zeta");
    seat.type_text("boh =");
    seat.press("<enter>").sees("Che cos'è la colonna").type_text("territor");
    seat.press("<enter>").sees("Boh = Territorio").sees("Importa così");
    seat.press("<enter>").sees("aggiunti 2");
    assert_eq!(seat.saved, 1);
    seat.press("<esc> f 'ypsilon <enter>").sees("▸ Ypsilon");
    seat.press("u").misses("Ypsilon");
    assert_eq!(seat.saved, 2);
}

#[test]
fn rows_that_are_there_already_are_asked_about_and_nothing_is_saved_before() {
    let dir = tempfile::tempdir().unwrap();
    let csv = "nome;telefono\nBanca locale (esempio);0546 1\n";
    let (mut seat, path) = with_file(dir.path(), "di nuovo.csv", csv);
    seat.press("2 X").type_text(&path);
    seat.press("<enter>").sees("Righe che ci sono già").type_text("righe che");
    seat.press("<enter> <enter>").sees("Importa così").sees("aggiornati 1");
    assert_eq!(seat.saved, 0);
    seat.press("<enter>").sees("aggiornati 1");
    assert_eq!(seat.saved, 1);
}

#[test]
fn a_folder_is_gone_through_and_what_is_no_list_is_refused_with_what_to_do() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("dentro")).unwrap();
    fs::write(dir.path().join("dentro/elenco.csv"), "nome\nZeta\n").unwrap();
    fs::write(dir.path().join("dentro/foto.png"), "x").unwrap();
    fs::write(dir.path().join("vuoto.csv"), "").unwrap();
    let mut seat = Seat::at_opla(Language::It, 80, 24);
    seat.press("2 X").type_text(&dir.path().display().to_string());
    seat.press("<enter>").sees("dentro/").sees("vuoto.csv").type_text("dentro");
    seat.press("<enter>").sees("elenco.csv").sees("../").misses("foto.png").type_text("elenco");
    seat.press("<enter>").sees("+ Zeta").press("<esc>").misses("Zeta");
    seat.press("X").type_text(&dir.path().join("vuoto.csv").display().to_string());
    seat.press("<enter>").sees("nessuna riga");
    assert_eq!(seat.saved, 0);
}

#[test]
fn what_was_said_on_screen_is_saved_as_rules_and_offered_for_the_next_file() {
    let dir = tempfile::tempdir().unwrap();
    let sources = dir.path().join("sources");
    fs::create_dir(&sources).unwrap();
    let csv = "Chi;Boh\nZeta;Faenza\n";
    let (mut seat, path) = with_file(dir.path(), "iscritti-03.csv", csv);
    seat.with_sources(&sources).press("2 X").type_text(&path);
    seat.press("<enter>").sees("Chi").type_text("chi =");
    seat.press("<enter>").type_text("nome");
    seat.press("<enter>").sees("Chi = Nome").type_text("salva");
    seat.press("<enter>").sees("Nome").press("<enter>").sees("iscritti.toml");
    let written = fs::read_to_string(sources.join("iscritti.toml")).unwrap();
    assert!(written.contains("\"Chi\" = \"name\""), "{written}");
    fs::write(dir.path().join("iscritti-04.csv"), "Chi;Boh\nEta;Lugo\n").unwrap();
    seat.press("<esc> X").type_text(&dir.path().join("iscritti-04.csv").display().to_string());
    seat.press("<enter>").type_text("le regole");
    seat.press("<enter>").sees("iscritti").sees("decidim-proposals").type_text("iscritti");
    seat.press("<enter>").sees("Importa così").sees("+ Eta");
    // A file of rules that is wrong is refused with its line.
    fs::write(sources.join("iscritti.toml"), "kind = \"stakeholders\"\nboh = 1\n").unwrap();
    seat.type_text("le regole");
    seat.press("<enter>").type_text("iscritti");
    seat.press("<enter>").sees("riga 2");
}
