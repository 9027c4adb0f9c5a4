//! Actions, open questions and notes received, of every sitting, by a query. Keeps out: settling them, which is a command.

use super::cells::{day, id, label, maybe_day};
use super::detail;
use super::list::Listing;
use crate::domain::{
    Action, Entry, EntryKind, Id, Lab, Meeting, Note, Party, Report, Representative, carrying, fold, mandates,
};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::say;
use crate::text::Sentence;

/// What a query asks for beside its letters.
#[derive(Debug, Default)]
struct Query {
    open: bool,
    done: bool,
    overdue: bool,
    owner: Option<String>,
    lab: Option<String>,
}

impl Query {
    /// Takes the words it knows out of a text; what is left are letters to look for.
    fn of(text: &str) -> (Self, String) {
        let mut query = Self::default();
        let mut letters = Vec::new();
        for word in text.split_whitespace() {
            let folded = fold(word);
            match folded.split_once(':') {
                Some(("owner" | "di" | "chi", name)) if !name.is_empty() => query.owner = Some(name.to_owned()),
                Some(("lab", code)) if !code.is_empty() => query.lab = Some(code.to_owned()),
                _ => match folded.as_str() {
                    "open" | "aperte" | "aperti" | "aperta" | "aperto" => query.open = true,
                    "done" | "fatte" | "chiuse" | "chiusi" => query.done = true,
                    "overdue" | "scadute" | "scaduta" | "scaduti" => query.overdue = true,
                    _ => letters.push(word),
                },
            }
        }
        (query, letters.join(" "))
    }
}

/// The list, and how much of it is open, as it was read last.
#[derive(Debug, Default)]
pub struct FollowUp {
    query: Query,
    open: usize,
    overdue: usize,
    questions: usize,
}

/// What a row is about, as far as a query asks.
struct About<'a> {
    open: bool,
    overdue: bool,
    parties: Vec<&'a Party>,
}

fn about<'a>(id: Id, ctx: &Ctx<'a>) -> Option<About<'a>> {
    let world = ctx.world();
    if let Some(action) = world.get::<Action>(id) {
        let overdue = is_late(action, ctx);
        return Some(About { open: action.is_open(), overdue, parties: action.owner.iter().collect() });
    }
    if let Some(entry) = world.get::<Entry>(id) {
        let parties = entry.speaker.iter().chain(&entry.holders.0).collect();
        return Some(About { open: carrying::is_unsettled(entry), overdue: false, parties });
    }
    let note = world.get::<Note>(id)?;
    Some(About { open: carrying::is_new(id, world), overdue: false, parties: note.from.iter().collect() })
}

/// Whether a party is a lab, speaks for it today, or is its name.
fn is_of_lab(party: &Party, code: &str, ctx: &Ctx<'_>) -> bool {
    let called = |lab: Id| {
        ctx.world().get::<Lab>(lab).is_some_and(|lab| {
            fold(lab.code.as_str()) == code || lab.name.as_ref().is_some_and(|name| fold(name.as_str()).contains(code))
        })
    };
    match party {
        Party::Known(id) => {
            called(*id)
                || mandates::of_person(*id, ctx.today(), ctx.world()).is_some_and(|(_, mandate)| called(mandate.lab.id))
                || ctx.world().of::<Representative>(*id).any(|(_, mandate)| mandate.person.id == *id && called(mandate.lab.id))
        }
        Party::Said(words) => fold(words.as_str()).contains(code),
    }
}

impl FollowUp {
    fn asks_for(&self, row: Id, ctx: &Ctx<'_>) -> bool {
        let Some(about) = about(row, ctx) else { return false };
        let Query { open, done, overdue, owner, lab } = &self.query;
        let owned = |name: &String| about.parties.iter().any(|party| fold(&party.shown(ctx.book())).contains(name.as_str()));
        let told =
            |code: &String| ctx.world().of::<Report>(row).any(|(_, report)| is_of_lab(&Party::Known(report.lab.id), code, ctx));
        let of_lab = |code: &String| about.parties.iter().any(|party| is_of_lab(party, code, ctx)) || told(code);
        (!open || about.open)
            && (!done || !about.open)
            && (!overdue || about.overdue)
            && owner.as_ref().is_none_or(owned)
            && lab.as_ref().is_none_or(of_lab)
    }

    fn action(action: &Action, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let late = is_late(action, ctx);
        let role = match (action.is_open(), late) {
            (true, true) => Role::Bad,
            (true, false) => Role::Plain,
            (false, _) => Role::Dim,
        };
        let state = if late { ctx.tell(&say!("follow-past")) } else { ctx.tell(&state_of(action)) };
        let owner = action.owner.as_ref().map(|owner| owner.shown(ctx.book())).unwrap_or_default();
        let number = action.meeting.map(|meeting| number(meeting.id, ctx)).unwrap_or_default();
        let kind = ctx.tell(&say!("kind-one-actions"));
        let cells = vec![number, kind, state, maybe_day(action.due, ctx), action.text.as_str().to_owned(), owner];
        TableRow { id: row.to_owned(), cells, role }
    }

    fn question(entry: &Entry, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let (state, role) = match entry.closed {
            None => (ctx.tell(&say!("follow-open")), Role::Accent),
            Some(_) => (ctx.tell(&say!("follow-settled")), Role::Dim),
        };
        let text = entry.text.as_str().replace('\n', " ");
        let who = entry.speaker.as_ref().map(|speaker| speaker.shown(ctx.book())).unwrap_or_default();
        let kind = ctx.tell(&EntryKind::Question.sentence());
        let cells = vec![number(entry.meeting.id, ctx), kind, state, maybe_day(entry.closed, ctx), text, who];
        TableRow { id: row.to_owned(), cells, role }
    }

    fn note(at: Id, note: &Note, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let new = carrying::is_new(at, ctx.world());
        let (state, role) = if new { (say!("follow-received"), Role::Accent) } else { (say!("follow-on-agenda"), Role::Dim) };
        let from = note.from.as_ref().map(|from| from.shown(ctx.book())).unwrap_or_default();
        let text = note.text.as_str().replace('\n', " ");
        let kind = ctx.tell(&say!("follow-note"));
        let cells = vec![String::new(), kind, ctx.tell(&state), day(note.date, ctx), text, from];
        TableRow { id: row.to_owned(), cells, role }
    }
}

fn is_late(action: &Action, ctx: &Ctx<'_>) -> bool {
    action.is_open() && action.due.is_some_and(|due| due < ctx.today())
}

fn state_of(action: &Action) -> Sentence {
    action.state.unwrap_or(crate::domain::ActionState::Open).sentence()
}

fn number(meeting: Id, ctx: &Ctx<'_>) -> String {
    ctx.world().get::<Meeting>(meeting).map(|meeting| meeting.number.get().to_string()).unwrap_or_default()
}

/// Everything there is to follow: what is open first, what has a term before what has none.
fn everything(ctx: &Ctx<'_>) -> Vec<Id> {
    let world = ctx.world();
    let mut rows: Vec<_> = world
        .all::<Action>()
        .map(|(id, action)| ((!action.is_open(), 0, action.due.is_none(), action.due), id))
        .chain(
            world
                .all::<Entry>()
                .filter(|(_, entry)| entry.kind == EntryKind::Question)
                .map(|(id, entry)| ((!carrying::is_unsettled(entry), 1, false, Some(entry.time.0.date_naive())), id)),
        )
        .chain(world.all::<Note>().map(|(id, note)| ((!carrying::is_new(id, world), 2, false, Some(note.date)), id)))
        .collect();
    rows.sort();
    rows.into_iter().map(|(_, id)| id).collect()
}

impl Listing for FollowUp {
    fn narrow(&mut self, query: &str) -> String {
        let (asked, letters) = Query::of(query);
        self.query = asked;
        letters
    }

    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        let world = ctx.world();
        let open = || world.all::<Action>().map(|(_, action)| action).filter(|action| action.is_open());
        self.open = open().count();
        self.overdue = open().filter(|action| is_late(action, ctx)).count();
        self.questions = world.all::<Entry>().filter(|(_, entry)| carrying::is_unsettled(entry)).count();
        everything(ctx).into_iter().filter(|id| self.asks_for(*id, ctx)).map(|id| id.to_string()).collect()
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::fixed(ctx.tell(&say!("column-sitting")), 3).to_the_right().priority(2),
            Column::fixed(ctx.tell(&say!("column-kind")), 11),
            Column::fixed(ctx.tell(&say!("field-state")), 10),
            Column::fixed(ctx.tell(&say!("column-term")), 11),
            Column::share(ctx.tell(&say!("column-what")), 3),
            Column::share(ctx.tell(&say!("column-who")), 1).priority(1),
        ]
    }

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
        let Some(id) = id(row) else { return TableRow::default() };
        let world = ctx.world();
        if let Some(action) = world.get::<Action>(id) {
            return Self::action(action, row, ctx);
        }
        if let Some(entry) = world.get::<Entry>(id) {
            return Self::question(entry, row, ctx);
        }
        world.get::<Note>(id).map(|note| Self::note(id, note, row, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let told = say!("follow-heading", open = self.open, overdue = self.overdue, questions = self.questions);
        Some(ctx.tell(&told))
    }

    fn empty(&self) -> Sentence {
        say!("empty-follow-up")
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(id) = id(row) else { return Vec::new() };
        let mut lines = detail::lines(id, ctx);
        let labs: Vec<String> = ctx
            .world()
            .of::<Report>(id)
            .filter(|(_, report)| report.subject.id() == Some(id))
            .map(|(_, report)| label(report.lab.id, ctx.world()))
            .collect();
        if !labs.is_empty() {
            lines.push(PageLine::entry(ctx.tell(&say!("kind-reports")), labs.join(", "), 24));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_takes_its_words_and_leaves_the_letters() {
        let (query, letters) = Query::of("open fontane OWNER:Ada lab:acqua  nuove");
        assert!(query.open && !query.overdue && !query.done);
        assert_eq!((query.owner.as_deref(), query.lab.as_deref()), (Some("ada"), Some("acqua")));
        assert_eq!(letters, "fontane nuove");
        assert!(Query::of("scadute").0.overdue && Query::of("Aperte").0.open);
    }

    #[test]
    fn a_word_that_only_looks_like_a_query_is_letters() {
        let (query, letters) = Query::of("owner: ore:18");
        assert!(query.owner.is_none() && query.lab.is_none());
        assert_eq!(letters, "owner: ore:18");
    }
}
