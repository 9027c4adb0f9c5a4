//! An overview as sheets: for people on a terminal, as Markdown, and as lines for programs. Keeps
//! out: what stands in it.

use chrono::NaiveDate;

use super::told::{Overview, Owed, Together};
use crate::cli::aligned::Aligned as _;
use crate::print::{TextColumn, TextTable};
use crate::readings::GlanceCounts;
use crate::say;
use crate::text::{Language, Sentence};

/// A heading and the sheet under it.
type Part = (Sentence, TextTable);

/// The whole overview with aligned columns; of one table without its name in each line.
pub(super) fn text(told: &Overview, names_tables: bool, language: Language) -> String {
    let named = |sheet: TextTable| {
        let kept: Vec<bool> = (0..sheet.columns.len()).map(|at| names_tables || at > 0).collect();
        sheet.only(&kept)
    };
    let mut text = named(numbers(told, names_tables, language)).whole_text();
    for (title, sheet) in parts(told, language) {
        text.push_str(&format!("\n{}\n{}", language.tell(&title), named(sheet).whole_text()));
    }
    text
}

/// The whole overview as Markdown.
pub(super) fn markdown(told: &Overview, language: Language) -> String {
    let mut text = numbers(told, true, language).markdown();
    for (title, sheet) in parts(told, language) {
        text.push_str(&format!("\n## {}\n\n{}", language.tell(&title), sheet.markdown()));
    }
    text
}

/// A line for each thing that is told, led by its table.
pub(super) fn lines(told: &Overview) -> TextTable {
    let columns = ["table", "what", "name", "number", "date", "count", "late"];
    let columns = columns.map(|name| TextColumn::new(name, name.to_owned())).into();
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let line = |table: &str, what: &str, cells: [String; 5]| {
        [table.to_owned(), what.to_owned()].into_iter().chain(cells).collect::<Vec<_>>()
    };
    let (none, one) = (String::new, || "1".to_owned());
    let sittings = told.sittings.iter().map(|it| {
        let number = it.number.to_string();
        line(&it.table, "sitting", [none(), number, it.date.to_string(), one(), none()])
    });
    let actions = told.actions.iter().map(|it| {
        let owner = it.owner.clone().unwrap_or_default();
        let (open, late) = (it.open.to_string(), it.late.to_string());
        line(&it.table, "action", [owner, none(), day(it.due), open, late])
    });
    let labs = told.uncovered.iter().map(|it| {
        line(&it.table, "lab", [it.lab.clone(), none(), it.on.to_string(), one(), none()])
    });
    let owed = told.owed.iter().map(|it| {
        line(&it.table, "answer", [it.proposal.clone(), none(), day(it.due), one(), none()])
    });
    let unread = told
        .unread
        .iter()
        .map(|it| line(&it.table, "unread", [it.reason.clone(), none(), none(), none(), none()]));
    // At each of the two tables it is a thing to be looked at.
    let clashes = told.clashes.iter().flat_map(|it| {
        let own = it.places.iter();
        own.map(move |at| (at.table.as_str(), it))
    });
    let clashes = clashes.map(|(table, it)| {
        line(table, "clash", [it.name.clone(), none(), it.date.to_string(), one(), none()])
    });
    let twins = told.twins.iter().flat_map(|it| it.tables.iter().zip(&it.names));
    let twins = twins
        .map(|(table, name)| line(table, "twin", [name.clone(), none(), none(), one(), none()]));
    let rows = sittings.chain(actions).chain(labs).chain(owed);
    let rows = rows.chain(clashes).chain(twins).chain(unread).collect();
    TextTable { columns, rows }
}

/// What each table adds, and last what they add up to.
fn numbers(told: &Overview, with_total: bool, language: Language) -> TextTable {
    let counted = |counts: &GlanceCounts| {
        let GlanceCounts { sittings, open_actions, late_actions, uncovered_labs, owed_answers } =
            counts;
        [sittings, open_actions, late_actions, uncovered_labs, owed_answers]
            .map(ToString::to_string)
    };
    let rows = told.tables.iter().map(|of| {
        let next = of.next_sitting.as_ref().map(|next| {
            let day = language.date_short(next.date);
            language.tell(&say!("all-sitting", number = next.number, day = day))
        });
        let head = [of.table.clone(), next.unwrap_or_else(|| "-".to_owned())];
        head.into_iter().chain(counted(&of.counts)).collect()
    });
    let total = [language.tell(&say!("all-total")), String::new()];
    let total = total.into_iter().chain(counted(&told.total)).collect();
    let rows = rows.chain(with_total.then_some(total)).collect();
    let title = |sentence| language.tell(&sentence);
    let columns = vec![
        TextColumn::new("table", title(say!("cli-heading-table"))),
        TextColumn::new("next_sitting", title(say!("all-heading-next"))),
        TextColumn::number("sittings", title(say!("all-heading-sittings"))),
        TextColumn::number("open_actions", title(say!("all-heading-open"))),
        TextColumn::number("late_actions", title(say!("all-heading-late"))),
        TextColumn::number("uncovered_labs", title(say!("all-heading-uncovered"))),
        TextColumn::number("owed_answers", title(say!("all-heading-owed"))),
    ];
    TextTable { columns, rows }
}

/// The sheets below the numbers in which anything stands.
fn parts(told: &Overview, language: Language) -> Vec<Part> {
    let word = |name, sentence| TextColumn::new(name, language.tell(&sentence));
    let number = |name, sentence| TextColumn::number(name, language.tell(&sentence));
    let table = || word("table", say!("cli-heading-table"));
    let day = |day: NaiveDate| language.date_short(day);
    let by = |due: Option<NaiveDate>| due.map(day).unwrap_or_default();
    let sittings = told.sittings.iter();
    let sittings = TextTable {
        columns: vec![
            table(),
            word("date", say!("all-heading-day")),
            number("number", say!("all-heading-sitting")),
        ],
        rows: sittings
            .map(|it| vec![it.table.clone(), day(it.date), it.number.to_string()])
            .collect(),
    };
    let nobody = || language.tell(&say!("owner-none"));
    let actions = told.actions.iter().map(|it| {
        let owner = it.owner.clone().unwrap_or_else(nobody);
        vec![it.table.clone(), owner, it.open.to_string(), it.late.to_string(), by(it.due)]
    });
    let actions = TextTable {
        columns: vec![
            table(),
            word("owner", say!("all-heading-owner")),
            number("open", say!("all-heading-open")),
            number("late", say!("all-heading-late")),
            word("due", say!("all-heading-due")),
        ],
        rows: actions.collect(),
    };
    let labs = told.uncovered.iter();
    let labs = TextTable {
        columns: vec![
            table(),
            word("lab", say!("all-heading-lab")),
            word("on", say!("all-heading-day")),
        ],
        rows: labs.map(|it| vec![it.table.clone(), it.lab.clone(), day(it.on)]).collect(),
    };
    let proposal = |it: &Owed| match &it.title {
        Some(title) => format!("{}, {title}", it.proposal),
        None => it.proposal.clone(),
    };
    let owed = told.owed.iter();
    let owed = TextTable {
        columns: vec![
            table(),
            word("proposal", say!("all-heading-proposal")),
            word("due", say!("all-heading-due")),
        ],
        rows: owed.map(|it| vec![it.table.clone(), proposal(it), by(it.due)]).collect(),
    };
    let clashes = together(told, language);
    let unread = told.unread.iter();
    let unread = TextTable {
        columns: vec![table(), word("reason", say!("all-heading-reason"))],
        rows: unread.map(|it| vec![it.table.clone(), it.reason.clone()]).collect(),
    };
    let parts = [
        (say!("all-sittings"), sittings),
        (say!("all-actions"), actions),
        (say!("all-labs"), labs),
        (say!("all-owed"), owed),
        (say!("all-clashes"), clashes),
        (say!("all-twins"), spelt_twice(told, language)),
        (say!("all-unread"), unread),
    ];
    parts.into_iter().filter(|(_, sheet)| !sheet.rows.is_empty()).collect()
}

/// Who would be at two tables at one hour, a line for each.
fn together(told: &Overview, language: Language) -> TextTable {
    let word = |name, sentence| TextColumn::new(name, language.tell(&sentence));
    let row = |it: &Together| {
        let [one, other] = &it.places;
        let doubt = match (it.has_hours, it.one_record) {
            (true, true) => None,
            (false, true) => Some(say!("all-clash-day")),
            (true, false) => Some(say!("all-clash-name")),
            (false, false) => Some(say!("all-clash-day-name")),
        };
        vec![
            one.table.clone(),
            it.name.clone(),
            language.date_short(it.date),
            one.what.clone(),
            other.table.clone(),
            other.what.clone(),
            doubt.map(|doubt| language.tell(&doubt)).unwrap_or_default(),
        ]
    };
    TextTable {
        columns: vec![
            word("table", say!("cli-heading-table")),
            word("name", say!("all-heading-who")),
            word("date", say!("all-heading-day")),
            word("what", say!("all-heading-what")),
            word("other", say!("all-heading-other")),
            word("other_what", say!("all-heading-what")),
            word("doubt", say!("all-heading-doubt")),
        ],
        rows: told.clashes.iter().map(row).collect(),
    }
}

/// Who is likely one person under two spellings, a line for each, with the words that make them one.
fn spelt_twice(told: &Overview, language: Language) -> TextTable {
    let word = |name, sentence| TextColumn::new(name, language.tell(&sentence));
    let rows = told.twins.iter().map(|it| {
        let ([table, other], [name, spelt]) = (&it.tables, &it.names);
        vec![table.clone(), name.clone(), other.clone(), spelt.clone(), it.how.clone()]
    });
    TextTable {
        columns: vec![
            word("table", say!("cli-heading-table")),
            word("name", say!("all-heading-who")),
            word("other", say!("all-heading-other")),
            word("spelt", say!("all-heading-spelt")),
            word("how", say!("all-heading-how")),
        ],
        rows: rows.collect(),
    }
}
