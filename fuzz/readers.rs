//! Every reader of strangers' bytes, as a function of bytes alone: what the fuzzer runs, and what the
//! tests run over the corpus. Keeps out: what the bytes say; a reader may refuse them and not panic,
//! not take minutes and not take gigabytes.

use std::ffi::OsString;
use std::io::{self, Cursor};
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use tavolo::app::App;
use tavolo::cli::{self, Folders, Host, Terminals};
use tavolo::documents::{self, Document, Format, Request, Template, Templates};
use tavolo::domain::{self, Cents, Decimal, Id, Kind};
use tavolo::exchange::{self, Answers, ImportOptions, SheetChoice, SourceTerms};
use tavolo::keys::{Keymap, Sequence};
use tavolo::ledger::Book;
use tavolo::readings::Face;
use tavolo::store::{self, Backup};
use tavolo::text;

/// A reader with its name, which is that of its folder of the corpus.
pub(crate) type Reader = (&'static str, fn(&[u8]));

/// All of them.
pub(crate) const READERS: [Reader; 10] = [
    ("sheet", sheet),
    ("decidim", decidim),
    ("bundle", bundle),
    ("pabulib", pabulib),
    ("rules", rules),
    ("journal", journal),
    ("keymap", keymap),
    ("template", template),
    ("words", words),
    ("calc", calc),
];

fn now() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}

/// Plans a sheet as records of a kind.
fn planned(kind: Kind, sheet: &exchange::Sheet, rules: &exchange::SourceRules) {
    let book = Book::default();
    let prepared = exchange::prepare(kind, sheet, &[], rules, book.world());
    let answers = Answers::default();
    let options = ImportOptions {
        on_duplicate: None,
        answers: &answers,
        asks: false,
        today: now().date_naive(),
        now: now(),
        who: "fuzz",
        source: "fuzz",
        terms: SourceTerms::default(),
    };
    let mut next = 0;
    let mut ids = || {
        next += 1;
        Id::from_bits(next)
    };
    drop(exchange::plan(kind, &prepared.sheet, &prepared.maps, options, &book, &mut ids));
}

/// Delimited text, xlsx, xls, ods, JSON and zip: read, and planned as several kinds.
pub(crate) fn sheet(bytes: &[u8]) {
    let choice = SheetChoice { name: None, hidden: true };
    let Ok(sheet) = exchange::read_chosen(bytes, &choice) else { return };
    for kind in [Kind::Stakeholders, Kind::People, Kind::Attendance, Kind::Scores, Kind::Ballots] {
        planned(kind, &sheet, &exchange::SourceRules::default());
    }
}

/// The exports of a portal, under each of the rules that come with the program.
pub(crate) fn decidim(bytes: &[u8]) {
    let Ok(sheet) = exchange::read_chosen(bytes, &SheetChoice::default()) else { return };
    for (name, text) in exchange::SHIPPED.iter().map(|shipped| (shipped.name, shipped.text)) {
        let rules = exchange::read_rules(text).unwrap_or_else(|_| panic!("{name}"));
        planned(rules.kind.unwrap_or(Kind::Proposals), &sheet, &rules);
    }
}

/// A whole table as a bundle.
pub(crate) fn bundle(bytes: &[u8]) {
    drop(exchange::read_bundle(bytes, &Book::default()));
}

/// A vote as `.pb`.
pub(crate) fn pabulib(bytes: &[u8]) {
    drop(exchange::read_pabulib(bytes));
    drop(exchange::pabulib_sheet(Kind::Ballots, bytes));
    drop(exchange::pabulib_rest(Kind::Ballots, bytes));
}

/// A rules file.
pub(crate) fn rules(bytes: &[u8]) {
    let Ok(rules) = exchange::read_rules(&String::from_utf8_lossy(bytes)) else { return };
    // What was read can be written, and is the same when it is read again.
    let again = exchange::read_rules(&exchange::write_rules(&rules));
    assert!(again.is_ok_and(|again| again == rules));
}

/// A journal, as lines from elsewhere and inside a backup.
pub(crate) fn journal(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    drop(store::checked(Id::from_bits(1), text.lines()));
    drop(Backup::read(bytes));
}

/// A keymap.
pub(crate) fn keymap(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    drop(Keymap::load(&[("mine.toml", text.as_ref())], &App::words()));
}

/// A template of a document, tried on an empty table.
pub(crate) fn template(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let content = Some(Template { name: "mine.md".into(), text });
    let templates = Templates { content, ..Templates::default() };
    let request = Request {
        document: Document::Record,
        id: None,
        face: Face::Reserved,
        format: Format::Html,
        language: None,
        templates: Some(&templates),
    };
    drop(documents::write(&request, &Book::default()));
}

/// Days, hours, numbers, amounts and chords, as people write them.
pub(crate) fn words(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let text = text.as_ref();
    drop(text::read_date(text, now().date_naive()));
    drop(domain::read_date(text));
    drop(text::read_time(text));
    drop(Cents::parse(text));
    drop(Decimal::parse(text));
    drop(text.parse::<Sequence>());
}

/// The methods of `tavolo calc`.
const METHODS: [&str; 17] = [
    "table",
    "agreement",
    "voting",
    "majority-judgement",
    "smaa",
    "topsis",
    "promethee",
    "ahp",
    "swing",
    "vandereijk",
    "intervals",
    "screening",
    "network",
    "salience",
    "rotation",
    "budget",
    "draw",
];

/// A case of each method, as `tavolo calc METHOD -`.
pub(crate) fn calc(bytes: &[u8]) {
    for method in METHODS {
        let mut host = Host {
            now: Box::new(now),
            mint: Box::new(|| Id::from_bits(1)),
            variable: Box::new(|_| None),
            folders: Folders {
                tables: None,
                config: None,
                state: None,
                temporary: PathBuf::from("/nonexistent"),
            },
            pid: 1,
            umask: 0o077,
            input: Box::new(Cursor::new(bytes.to_vec())),
            out: Box::new(io::sink()),
            err: Box::new(io::sink()),
            terminals: Terminals::default(),
            secret: Box::new(|_| Err(io::Error::other("nobody"))),
            hub: Box::new(|_| Err(std::io::ErrorKind::NotFound.into())),
            undisturbed: std::rc::Rc::new(|work| {
                work();
                false
            }),
            interactive: Box::new(|_, _| Err(io::Error::other("no screen"))),
        };
        let words = ["tavolo", "calc", method, "-"].map(OsString::from);
        let code = cli::run(words, &mut host);
        assert!((0..=2).contains(&code), "{method}: {code}");
    }
}
