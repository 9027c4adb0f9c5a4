//! A table with something of every kind, also what is awkward to write. Keeps out: the program; it
//! is for tests.

use std::cell::RefCell;

use chrono::DateTime;

use super::{Answers, Import, ImportOptions, SourceTerms, Unreadable};
use crate::deeds::Caller;
use crate::domain::{Id, Kind, Row};
use crate::ledger::{Book, Change};

/// What the sample holds: `FIELD=VALUE|FIELD=VALUE` for each record, in an order in which it can be
/// read.
const RECORDS: &[(Kind, &str)] = &[
    (
        Kind::Process,
        "title=OPLA'!|language=it|call_funding=20.000,00|start_date=14/12/2013|codecision=non indicato",
    ),
    (
        Kind::Stakeholders,
        "name=Quartiere Nord|category=-Comitati|tags=verde; scuola|notes=riga uno\n\n=riga due, \"tre\"",
    ),
    (Kind::Stakeholders, "name=Arci, Faenza|kind=associazione|email=arci@example.org|notes=@tutti"),
    (Kind::Ratings, "stakeholder=Quartiere Nord|date=2014-01-10|rater=Anna|power=5|attitude=-2"),
    (
        Kind::Ratings,
        "stakeholder=Quartiere Nord|date=2014-02-10|rater=Anna|attitude=-1|engagement=neutral",
    ),
    (Kind::Links, "from=Quartiere Nord|to=Arci, Faenza|type=denaro|strength=3"),
    (Kind::Contacts, "stakeholder=Arci, Faenza|date=2014-01-10|channel=lettera|outcome='tis"),
    (Kind::People, "name==cmd()|organisation=Rossi, \"figli\"|phone=+39 0546 1"),
    (Kind::People, "name=Mario Rossi|organisation=Comune|gender=uomo"),
    (Kind::People, "name=Mario Rossi|organisation=Provincia"),
    (Kind::People, "name=Anna; e altri"),
    (Kind::Labs, "code=ambiente|name=Laboratorio \\ ambiente"),
    (
        Kind::Representatives,
        "person==cmd()|lab=ambiente|from=2014-01-01|role=titolare|to=2014-02-01",
    ),
    (Kind::Meetings, "number=10|date=2014-04-05|kind=seduta"),
    (Kind::Meetings, "number=2|date=2014-02-15|start=20:30|end=00:30|place=Sala|state=inviato"),
    (
        Kind::Agenda,
        "meeting=2|position=1|title=Avvio|minutes=20|presenter=ambiente|phase=priorities",
    ),
    (Kind::Attendance, "meeting=2|person==cmd()|state=presente|arrival=20:45|lab=ambiente"),
    (
        Kind::Groups,
        "meeting=2|round=1|number=2|name=Spazi|members=@11|rapporteur=@11|method=world_cafe|seed=7",
    ),
    (Kind::Groups, "meeting=2|round=2|number=2|members=@11|rule==a\nb"),
    (Kind::Questions, "meeting=2|position=1|text=Che cosa\nmanca?|item=1|quadrant=forza"),
    (
        Kind::Proposals,
        "code=P1|title=Orti|lab=ambiente|current=1.234,56|proposer=Un passante|supporters=12",
    ),
    (Kind::Proposals, "code=P2|merged_into=P1|state=merged"),
    (
        Kind::Entries,
        "meeting=2|time=20:50|kind=decisione|text=Si fa|item=1|method=reservations|reservation='=mai",
    ),
    (
        Kind::Entries,
        "meeting=2|time=00:10|kind=divergenza|text=Non si fa\n- punto|holders=ambiente; Quartiere Nord|speaker==cmd()",
    ),
    (
        Kind::Entries,
        "meeting=2|time=00:20|kind=contributo|text=Sale|group=2.2|question=1|proposal=P1|timecode=0:20:05",
    ),
    (Kind::Turns, "meeting=2|start=20:51:07|speaker=@11|end=20:53:00|item=1"),
    (Kind::Phrases, "text==Si rinvia|kind=decisione"),
    (Kind::Offices, "name==Spazio \"Bruni\""),
    (Kind::Votes, "meeting=2|item=1|person=@10|choice=favorevole"),
    (Kind::Actions, "text=Scrivere|meeting=2|owner=@11|due=2014-03-01|phase=progettazione"),
    (Kind::Actions, "text=Telefonare"),
    (Kind::Opinions, "proposal=P1|kind=tecnico|verdict=positivo|date=2014-03-01"),
    (Kind::Criteria, "code=utilita|weight=0,8|min=1|max=5|anchors=1 = poca"),
    (Kind::Criteria, "code=costo|weight=0.2|min=-5|max=5|direction=costo"),
    (Kind::Rounds, "number=1|state=closed|opened=2014-01-01T10:00:00+01:00"),
    (Kind::Rounds, "number=2|state=open"),
    (Kind::Scores, "proposal=P1|criterion=utilita|assessor==cmd()|round=2|score=4"),
    (Kind::Scores, "proposal=P1|criterion=costo|assessor==cmd()|round=2|score=-5"),
    (Kind::Scores, "proposal=P2|criterion=costo|assessor==cmd()|round=2|score=abstain|note=non so"),
    (Kind::Recusals, "proposal=P2|assessor=@10|reason=parte in causa"),
    (Kind::Answers, "proposal=P1|body=Giunta|outcome=parzialmente accolta|deed=12/2014"),
    (Kind::Indicators, "proposal=P1|name=Orti aperti|target=3|status=planned"),
    (
        Kind::Commitments,
        "body=Quartiere Nord|area=Sedute|kind=personale|quantity=12,5|unit=ore|date=2014-01-10",
    ),
    (Kind::Commitments, "body=Una ditta|area=Sedute|kind=money|amount=1.500,05|note==x"),
    (
        Kind::Polls,
        "meeting=2|item=1|closed=21:10|result=non_approvato|eligible=2|present=2|needed=2",
    ),
    (
        Kind::Rules,
        "version=1|text=Si decide insieme.\n-  Poi si vota|approved=2014-02-01|share=2/3|bound=almeno|quorum=50%",
    ),
    (Kind::Notes, "date=2014-02-01|text=Lettera\n=cmd()|from=Un passante|channel=lettera"),
    (Kind::Carried, "item=@16|from=@45"),
    (Kind::Comparisons, "more=utilita|less=costo|times=4"),
    (
        Kind::Approvals,
        "version=1|code=utilita|date=2014-02-01|weight=0,8|min=1|max=5|anchors=1 = poca",
    ),
    (Kind::Reports, "lab=ambiente|subject=@23|meeting=2|told=2014-02-20|told_by=@11"),
    (Kind::Reports, "lab=ambiente|subject=Grazie: a tutti"),
    (Kind::Attachments, "annexed_to=@16|name=piano, 2.pdf|note=Bozza"),
    (
        Kind::Observations,
        "meeting=2|date=2014-02-18|text=Manca un nome|author==cmd()|outcome=accolta",
    ),
    (Kind::Selections, "name=Prime cinque|kind=first_or_more|order=supporters|first=5|limit=20000"),
    (
        Kind::Consensus,
        "proposal=P1|criterion=utilita|round=1|score=3|date=2014-01-20|present=@11; due|note==detto",
    ),
    (Kind::Attendance, "meeting=2|person=@10|state=presente"),
    (Kind::Areas, "code=verde|name==Ambiente, clima|note=Una\n- due"),
    (
        Kind::Needs,
        "code=F1|title=Gare, \"appalti\"|area=giuridico-amministrativo|body=Quartiere Nord|headcount=12|urgency=4|competences=Codice; Gare|phase=priorità",
    ),
    (Kind::Needs, "code=F2|title==Reti|area=tecnologico|source=Un'indagine"),
    (Kind::Conventions, "body=Quartiere Nord|what=Servizi|signed=2014-01-10|until=2014-12-31"),
    (
        Kind::Courses,
        "code=C1|title=Gare|needs=F1; F2|proposal=P1|hours=7,5|cost=1.200,00|annuality=1|mode=aula|seats=20|reserved=sì|state=approvato|approved_as=hours=7.5",
    ),
    (
        Kind::Editions,
        "course=C1|number=1|date=2014-05-05|days=2014-05-12; 2014-05-19|start=9:00|end=13:00|place=Sala, 1|teacher=@11|state=svolta",
    ),
    (Kind::Enrolments, "edition=C1/1|who=Quartiere Nord|headcount=5|attended=4|completed=3"),
    (Kind::Enrolments, "edition=C1/1|who==Un passante|reason=Firma a giorni"),
    (
        Kind::Territories,
        "name=Bassa Romagna|priority=Povertà|adhered=2014-01-10|edition=2014|design_account=Una sera\n=due",
    ),
    (
        Kind::Facilitators,
        "person=@11|level=upgrade|skills=Ascolto; Sintesi|availability=lun mattina|away=2014-02-15",
    ),
    (
        Kind::Assignments,
        "facilitator=Anna; e altri|territory=Bassa Romagna|date=2014-05-05|start=9:00|end=11:00|phase=design|headcount=20",
    ),
    (
        Kind::Plans,
        "body=Quartiere Nord|state=adottato|milestone=Giunta|due=2014-06-01|updated=2014-03-01|owner=@11",
    ),
    (Kind::Themes, "survey=2014|theme=ascolto|meaning==Chi si sente\n- ascoltato"),
    (Kind::Themes, "survey=2014|theme=tempo"),
    (
        Kind::Surveys,
        "survey=2014|question=Che cosa, poi?|respondent=7|text==Ci ascoltano\n- davvero|themes=ascolto; tempo|quotable=sì",
    ),
    (Kind::Codings, "answer=2014, Che cosa, poi?: 7|coder=@11|themes=ascolto|note==dubbia"),
    (Kind::Codings, "answer=2014, Che cosa, poi?: 7|coder=Una tirocinante|themes=ascolto; tempo"),
    (Kind::Withheld, "name==Bice \"B.\" Esempio|source=elenco"),
    (Kind::Origins, "record=@21|source=decidim|source_id==12|source_tags=Verde; Centro"),
    (Kind::Copies, "meeting=2|revision=1|state=inviato|part=1|parts=1|text=[]"),
    (
        Kind::Budgets,
        "number=1|question=Quali corsi?|cap=1.000,00|ballot_type=punti|rule=quote_uguali|points=3",
    ),
    (Kind::Projects, "budget=1|code=c1|title==Corso \"uno\"|cost=600|note=Una; due"),
    (Kind::Ballots, "budget=1|batch=1|number=1|choices=c1:3"),
    (Kind::Draws, "number=1|title=Giuria|quotas=donne: 1|reserves=2"),
    (Kind::Candidates, "draw=1|code=N1|stratum=donne|name==Ada \"A.\" Esempio"),
];

/// The row of a text such as `code=P1|title=Orti`; `\` stands for `|`, and `@10` for the id of the
/// tenth record.
pub(super) fn row(text: &str) -> Row {
    let pairs = text.split('|').filter_map(|pair| pair.split_once('='));
    let value = |text: &str| match text.strip_prefix('@').and_then(|digits| digits.parse().ok()) {
        Some(number) => Id::from_bits(number).to_string(),
        None => text.replace('\\', "|"),
    };
    pairs.map(|(name, text)| (name.to_owned(), value(text))).collect()
}

/// A book of `records`, with the ids 1, 2, 3 and so on.
pub(super) fn of(records: &[(Kind, &str)]) -> Book {
    let mut book = Book::default();
    for ((kind, text), number) in records.iter().zip(1..) {
        let record = kind.read(&row(text), &book);
        assert!(record.is_ok(), "{text}: {record:?}");
        book.apply(&Change { id: Id::from_bits(number), before: None, after: record.ok() });
    }
    for (id, record) in book.records() {
        assert_eq!(record.check(id, &book), [], "{}", record.label(book.world()));
    }
    book
}

/// The sample.
pub(super) fn book() -> Book {
    of(RECORDS)
}

/// Ids that no sample has.
pub(super) fn ids() -> impl FnMut() -> Id {
    let mut next = 1_000_000;
    move || {
        next += 1;
        Id::from_bits(next)
    }
}

/// Anna, on 22 November 2026.
pub(super) fn options() -> ImportOptions<'static> {
    let now = DateTime::from_timestamp(1_795_345_200, 0).unwrap_or_default().fixed_offset();
    static NONE: Answers = Answers::new();
    ImportOptions {
        on_duplicate: None,
        answers: &NONE,
        asks: false,
        today: now.date_naive(),
        now,
        who: "Anna",
        source: "file.csv",
        terms: SourceTerms::default(),
    }
}

/// What Anna adds by words, on that day.
pub(super) fn add(kind: Kind, row: &Row, book: &Book) -> Result<Import, Unreadable> {
    let mint = shared_ids();
    super::add(
        kind,
        row,
        &Caller { who: "Anna", now: options().now, mint: &mint, goes_on: &|| true },
        book,
    )
}

/// What Anna changes by words, on that day.
pub(super) fn set(id: Id, row: &Row, book: &Book) -> Result<Import, Unreadable> {
    let mint = shared_ids();
    super::set(
        id,
        row,
        &Caller { who: "Anna", now: options().now, mint: &mint, goes_on: &|| true },
        book,
    )
}

fn shared_ids() -> impl Fn() -> Id {
    let ids = RefCell::new(ids());
    move || (*ids.borrow_mut())()
}

/// `book` with the changes of an import.
pub(super) fn after(book: &Book, changes: &[Change]) -> Book {
    let mut book = book.clone();
    changes.iter().for_each(|change| book.apply(change));
    book
}

/// A book with the records of `book` before a kind in the order of kinds.
pub(super) fn before(kind: Kind, book: &Book) -> Book {
    Book::of(
        book.records()
            .filter(|(_, record)| record.kind() < kind)
            .map(|(id, record)| (id, record.clone())),
    )
}

#[test]
fn the_sample_has_something_of_every_kind() {
    let book = book();
    assert!(Kind::ALL.iter().all(|kind| book.world().every(*kind).next().is_some()));
}
