//! Whole documents of a small table, in both faces. Keeps out: the parts, which have tests of their
//! own.

mod every;
mod frozen;
mod planted;
mod secretary;

use super::{Document, ExportRefusal, Format, Request, Subject, write};
use crate::domain::Kind;
use crate::ledger::sample::Sample;
use crate::readings::Face;

/// What nobody should be able to type into a verbale and have it act.
const HOSTILE: &str =
    "# not a title | <b>\n---\n- [x](http://a.it)\n\n    codice *e* `altro`\n1. primo";

/// A table with one sitting in which a little of everything happened.
pub(super) fn table() -> Sample {
    let mut table = Sample::default();
    table.add(
        Kind::Process,
        &[("title", "Spazi: \"nuovi\" | #usi"), ("deciding_body", "Comune di Faenza")],
    );
    table.add(Kind::Labs, &[("code", "ambiente"), ("name", "Ambiente")]);
    table.add(Kind::Labs, &[("code", "scuola"), ("name", "Scuola")]);
    for (name, organisation, gender) in [
        ("Anna Verdi", "Circolo *Nord*", "woman"),
        ("Ugo Neri", "", "man"),
        ("Ada Rosa", "Comune di Faenza", ""),
    ] {
        table.add(
            Kind::People,
            &[
                ("name", name),
                ("organisation", organisation),
                ("gender", gender),
                ("email", &email(name)),
            ],
        );
    }
    table.add(
        Kind::Representatives,
        &[
            ("person", "Anna Verdi"),
            ("lab", "ambiente"),
            ("from", "2014-01-01"),
            ("role", "titular"),
        ],
    );
    table.add(
        Kind::Meetings,
        &[
            ("number", "1"),
            ("date", "2014-01-18"),
            ("start", "09:30"),
            ("end", "12:40"),
            ("place", "Sala \"Bigari\", piazza del Popolo 31"),
            ("mode", "mixed"),
            ("facilitator", "Lia Gatti"),
            ("convened", "2014-01-08"),
            ("convened_by", "mail"),
        ],
    );
    table.add(Kind::Meetings, &[("number", "2"), ("date", "2014-02-15"), ("place", "Teatro")]);
    table.add(
        Kind::Agenda,
        &[
            ("meeting", "1"),
            ("position", "1"),
            ("title", "Spazi & <usi>"),
            ("presenter", "Anna Verdi"),
            ("question", "Che cosa\nserve?"),
        ],
    );
    table.add(
        Kind::Agenda,
        &[("meeting", "1"), ("position", "2"), ("title", "Varie"), ("state", "planned")],
    );
    for (name, state, arrival, mode) in [
        ("Anna Verdi", "present", "", "room"),
        ("Ugo Neri", "present", "10:05", "remote"),
        ("Ada Rosa", "excused", "", ""),
    ] {
        table.add(
            Kind::Attendance,
            &[
                ("meeting", "1"),
                ("person", name),
                ("state", state),
                ("arrival", arrival),
                ("mode", mode),
            ],
        );
    }
    let entries = [
        ("09:40", "contribution", "1", HOSTILE, "Anna Verdi", "", "", ""),
        (
            "09:50",
            "contribution",
            "1",
            "Lo dice anche la vicina.",
            "la signora del bar",
            "",
            "",
            "",
        ),
        ("10:00", "divergence", "1", "Chiudere alle 22.", "", "ambiente; Ugo Neri", "", ""),
        (
            "10:10",
            "decision",
            "1",
            "Si apre il sabato.",
            "",
            "Ada Rosa",
            "reservations",
            "Purché sia *gratis*.\n> Sempre.",
        ),
        ("10:20", "question", "", "Chi paga?", "", "", "", ""),
    ];
    for (time, kind, item, text, speaker, holders, method, reservation) in entries {
        table.add(
            Kind::Entries,
            &[
                ("meeting", "1"),
                ("time", time),
                ("kind", kind),
                ("item", item),
                ("text", text),
                ("speaker", speaker),
                ("holders", holders),
                ("method", method),
                ("reservation", reservation),
            ],
        );
    }
    for (name, choice, reason) in
        [("Anna Verdi", "favour", ""), ("Ugo Neri", "recused", "abito lì")]
    {
        table.add(
            Kind::Votes,
            &[
                ("meeting", "1"),
                ("item", "1"),
                ("person", name),
                ("choice", choice),
                ("reason", reason),
            ],
        );
    }
    table.add(
        Kind::Actions,
        &[
            ("text", "Scrivere | al Comune"),
            ("meeting", "1"),
            ("owner", "Anna Verdi"),
            ("due", "2014-02-01"),
        ],
    );
    table
}

fn email(name: &str) -> String {
    format!("{}@posta.it", name.replace(' ', ".").to_lowercase())
}

fn text(
    table: &Sample,
    document: Document,
    face: Face,
    format: Format,
) -> Result<String, ExportRefusal> {
    let id = (document.subject() == Subject::Sitting).then_some("1");
    let request = Request { document, id, face, format, language: None, templates: None };
    write(&request, table.book()).map(|bytes| String::from_utf8(bytes).unwrap())
}

fn minutes(table: &Sample, face: Face) -> String {
    text(table, Document::Minutes, face, Format::Markdown).unwrap()
}

/// The lines from the one that is `first` up to the next heading of the same depth.
fn part<'a>(document: &'a str, first: &str) -> Vec<&'a str> {
    let mark = first.split(' ').next().unwrap();
    let mut lines = document.lines().skip_while(|line| *line != first);
    let heading = lines.next().unwrap();
    let ends = |line: &&str| {
        line.split(' ')
            .next()
            .is_some_and(|start| start.starts_with('#') && start.len() <= mark.len())
    };
    std::iter::once(heading)
        .chain(lines.take_while(|line| !ends(line)))
        .filter(|line| !line.is_empty())
        .collect()
}

#[test]
fn the_front_matter_reads_back_as_what_was_typed() {
    let document = minutes(&table(), Face::Public);
    let lines: Vec<&str> = document.lines().take(10).collect();
    assert_eq!(
        lines[0..4],
        ["---", r##"process: "Spazi: \"nuovi\" | #usi""##, "sitting: 1", r#"date: "2014-01-18""#]
    );
    assert_eq!(lines[4], r#"place: "Sala \"Bigari\", piazza del Popolo 31""#);
    assert_eq!(lines[5..8], [r#"state: "draft""#, "revision: 1", r#"face: "public""#]);
    assert!(lines[8].starts_with("digest: \"") && lines[9] == "---", "{lines:?}");
}

#[test]
fn there_is_one_title_and_nothing_typed_makes_another_heading() {
    for face in Face::ALL {
        let document = minutes(&table(), face);
        let headings: Vec<&str> =
            document.lines().filter(|line| line.trim_start().starts_with('#')).collect();
        let titles: Vec<&&str> = headings.iter().filter(|line| line.starts_with("# ")).collect();
        assert_eq!(titles, [&"# Verbale della seduta n. 1"]);
        // The public face is no original to be signed.
        assert_eq!(headings.len(), if face == Face::Public { 14 } else { 15 }, "{headings:?}");
    }
}

#[test]
fn a_hostile_text_stands_in_its_entry_as_it_was_typed() {
    let document = minutes(&table(), Face::Public);
    let expected = [
        "### Contributi",
        "- 09:40 – Circolo \\*Nord\\*, laboratorio Ambiente, titolare: \\# not a title \\| \\<b\\>\\",
        "  \\---\\",
        "  \\- \\[x\\](http\\://a.it)",
        "  &#32;&#32;&#32;&#32;codice \\*e\\* \\`altro\\`\\",
        "  1\\. primo",
        "- 09:50 – Lo dice anche la vicina.",
    ];
    assert_eq!(part(&document, "### Contributi"), expected);
}

#[test]
fn a_decision_has_its_method_its_reservation_word_by_word_and_who_holds_it() {
    let document = minutes(&table(), Face::Reserved);
    let expected = [
        "### Decisioni",
        "- 10:10 – Si apre il sabato.",
        "  Riserva di: Ada Rosa, Comune di Faenza",
        "  Modo della decisione: consenso con riserve",
        "  Riserva a verbale:",
        "  > Purché sia \\*gratis\\*.\\",
        "  > \\> Sempre.",
        "Al momento della decisione, secondo le regole del tavolo (nessuna versione approvata; voti: uno per laboratorio e uno per ogni altro componente): presenti 2, di cui con voto 1, su 2 aventi diritto.",
    ];
    assert_eq!(part(&document, "### Decisioni"), expected);
}

#[test]
fn the_attendance_names_people_on_the_reserved_face_alone() {
    let table = table();
    let (public, reserved) = (minutes(&table, Face::Public), minutes(&table, Face::Reserved));
    let sheet = part(&public, "## Presenze");
    assert_eq!(sheet[1], "| Organizzazione | Laboratorio | Ruolo | Presenza | Arrivo |");
    assert_eq!(
        sheet[3], "| a titolo individuale |  |  | presente | 10:05 |",
        "where one is remote, no line says who"
    );
    assert_eq!(sheet[4], "| Circolo \\*Nord\\* | Ambiente | titolare | presente |  |");
    assert!(
        part(&reserved, "## Presenze")
            .contains(&"| Ugo Neri |  |  |  | presente | 10:05 | a distanza |"),
        "{reserved}"
    );
    assert!(
        sheet.contains(&"Invitati 3, presenti 2, assenti giustificati 1, assenti 0."),
        "{sheet:?}"
    );
    assert!(sheet.contains(&"- Scuola") && !sheet.contains(&"- Ambiente"), "{sheet:?}");
}

#[test]
fn small_counts_by_gender_are_withheld_from_the_public() {
    let table = table();
    let line =
        |face| minutes(&table, face).lines().find(|line| line.contains("donne")).map(str::to_owned);
    assert_eq!(line(Face::Public), None);
    let note = "non è pubblicato: i conteggi sono inferiori a 5";
    assert_eq!(minutes(&table, Face::Public).matches(note).count(), 1, "said once");
    let reserved = "Presenti per genere: donne 1, uomini 1.";
    assert_eq!(line(Face::Reserved).as_deref(), Some(reserved));
}

#[test]
fn a_vote_is_told_by_number_to_the_public_and_by_name_to_the_table() {
    let table = table();
    let (public, reserved) = (minutes(&table, Face::Public), minutes(&table, Face::Reserved));
    let named =
        |document: &str| document.lines().filter(|line| line.starts_with("- favorevole: ")).count();
    assert_eq!((named(&public), named(&reserved)), (0, 1));
    let counts = "Favorevoli 1, contrari 0, astenuti 0.";
    for document in [&public, &reserved] {
        assert!(document.contains(counts), "{document}");
        // Who stood aside is told below, once.
        assert_eq!(document.matches("conflitto di interessi").count(), 1, "{document}");
    }
}

#[test]
fn who_stood_aside_is_outside_the_counts_of_the_item_and_the_verbale_says_so() {
    let table = table();
    let aside = "Fuori dal numero legale, dal voto e dai conteggi di questo punto, per conflitto di interessi: ";
    let public = minutes(&table, Face::Public);
    assert!(public.contains(&format!("{aside}1.")) && !public.contains("abito lì"), "{public}");
    let reserved = minutes(&table, Face::Reserved);
    assert!(
        reserved.contains(&format!("{aside}1.")) && reserved.contains("- Ugo Neri – abito lì"),
        "{reserved}"
    );
}

#[test]
fn no_name_address_or_free_word_for_a_person_is_on_the_public_face() {
    let document = minutes(&table(), Face::Public);
    for name in
        ["Anna", "Verdi", "Ugo", "Neri", "Ada", "Rosa", "Lia", "Gatti", "signora", "posta.it"]
    {
        assert!(!document.contains(name), "{name} in {document}");
    }
}

#[test]
fn both_faces_print_the_same_digest() {
    let table = table();
    let digest = |face| {
        minutes(&table, face).lines().find(|line| line.starts_with("digest")).map(str::to_owned)
    };
    assert_eq!(digest(Face::Public), digest(Face::Reserved));
}

#[test]
fn a_name_typed_into_a_text_stops_the_public_export_and_says_where() {
    let mut table = table();
    table.add(
        Kind::Entries,
        &[
            ("meeting", "1"),
            ("time", "11:00"),
            ("kind", "contribution"),
            ("text", "Riferisce Verdi\nAnna."),
        ],
    );
    let refusal = text(&table, Document::Minutes, Face::Public, Format::Markdown).unwrap_err();
    assert_eq!(refusal.what.key, "export-personal");
    let [hit] = refusal.listed() else { panic!("{refusal:?}") };
    assert!(hit.reason.args.contains(&("found".into(), "Anna Verdi".into())), "{hit:?}");
    let reserved = minutes(&table, Face::Reserved);
    assert!(reserved.contains("Riferisce Verdi\\\n  Anna."));
}

#[test]
fn notes_are_for_the_table_alone() {
    let mut table = table();
    table.add(
        Kind::Entries,
        &[
            ("meeting", "1"),
            ("time", "11:00"),
            ("kind", "note"),
            ("text", "Nota interna: il clima è teso."),
        ],
    );
    assert!(!minutes(&table, Face::Public).contains("Nota interna"));
    assert!(minutes(&table, Face::Reserved).contains("Nota interna"));
}

#[test]
fn a_verbale_that_is_approved_without_a_day_is_no_draft() {
    let table = |state: &[(&str, &str)]| {
        let fields = [("number", "1"), ("date", "2014-04-17")];
        let fields: Vec<(&str, &str)> = fields.into_iter().chain(state.iter().copied()).collect();
        minutes(&Sample::of(&[(Kind::Meetings, &fields)]), Face::Public)
    };
    let approved = table(&[("state", "approved")]);
    assert!(
        !approved.contains("Bozza") && !approved.contains("non ancora approvato"),
        "{approved}"
    );
    assert!(approved.contains("L'originale è firmato"), "{approved}");
    let circulated = table(&[("state", "circulated")]);
    assert!(circulated.contains("**non ancora approvato**"), "{circulated}");
    assert!(!circulated.contains("L'originale è firmato"), "{circulated}");
    let draft = table(&[("start", "18:00"), ("end", "19:00")]);
    assert!(draft.contains("**Bozza**") && !draft.contains("L'originale è firmato"), "{draft}");
}
