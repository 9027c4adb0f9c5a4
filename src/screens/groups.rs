//! The groups of the sitting at hand by the questions put to them; gaps are marked. Keeps out: the
//! keys that fill them.

use super::cells::hour;
use super::list::Listing;
use super::list_with_footer::{Footer, ListWithFooter};
use crate::domain::{Entry, Group, Id, Party, Person, Question, Rules, sittings};
use crate::flow::{Ctx, GroupsMessage, Message, RowId, Screen};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::readings::groups::{Answered, Work, questions};
use crate::say;
use crate::text::Sentence;

/// What stands for an answer that is missing: seen without colour.
const GAP: &str = "--";

/// What the hand is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Hand {
    /// All together.
    Plenary,
    /// A group.
    Group(Id),
    /// Somebody in a group.
    Member(Id, Party),
}

impl Hand {
    /// What a row of the room of groups holds.
    fn of(row: &RowId) -> Option<Self> {
        match row {
            RowId::Plenary => Some(Self::Plenary),
            RowId::Record(group) => Some(Self::Group(*group)),
            RowId::Member(group, party) => Some(Self::Member(*group, party.clone())),
            RowId::Edit(_)
            | RowId::Line(..)
            | RowId::Pair(_)
            | RowId::Swing(_)
            | RowId::Cell(_)
            | RowId::Table(_)
            | RowId::Waiting(_) => None,
        }
    }

    /// The group, also that of somebody in it.
    pub(crate) const fn group(&self) -> Option<Id> {
        match self {
            Self::Plenary => None,
            Self::Group(group) | Self::Member(group, _) => Some(*group),
        }
    }
}

/// What the hand is on in the room of groups.
pub(crate) fn hand(ctx: &Ctx<'_>) -> Option<Hand> {
    ctx.row.as_ref().and_then(Hand::of)
}

/// Groups, the people in them unless they are folded away, and the plenary.
#[derive(Debug, Default)]
struct Tables {
    work: Work,
    /// Whether people are shown; until somebody says, they are where no question is put yet.
    unfolded: Option<bool>,
}

impl Tables {
    fn shows_people(&self) -> bool {
        self.unfolded.unwrap_or(self.work.questions.is_empty())
    }

    fn answered(&self, group: Option<Id>) -> Option<&Answered> {
        self.work.rows.iter().find(|row| row.group == group)
    }

    fn counts(&self, group: Option<Id>) -> Vec<String> {
        let Some(answered) = self.answered(group) else { return Vec::new() };
        let cell = |answers: &Option<usize>| match answers {
            None => String::new(),
            Some(0) => GAP.to_owned(),
            Some(answers) => answers.to_string(),
        };
        let beside =
            Some(answered.beside).filter(|beside| *beside > 0).map(|beside| beside.to_string());
        answered.answers.iter().map(cell).chain([beside.unwrap_or_default()]).collect()
    }
}

impl Listing for Tables {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let Some((meeting, _)) = ctx.sitting() else {
            self.work = Work::default();
            return Vec::new();
        };
        self.work = Work::of(meeting, ctx.world());
        let mut rows = Vec::new();
        for row in &self.work.rows {
            let Some(group) = row.group else {
                rows.push(RowId::Plenary);
                continue;
            };
            rows.push(RowId::Record(group));
            if self.shows_people()
                && let Some(found) = ctx.world().get::<Group>(group)
            {
                rows.extend(
                    found.members.0.iter().map(|party| RowId::Member(group, party.clone())),
                );
            }
        }
        rows
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        let mut columns = vec![
            Column::share(ctx.tell(&say!("column-group")), 1),
            Column::fixed(ctx.tell(&say!("column-people")), 4).to_the_right(),
        ];
        let asked = self.work.questions.iter().filter_map(|id| ctx.world().get::<Question>(*id));
        columns.extend((1_u8..).zip(asked).map(|(priority, question)| {
            let title = ctx.tell(&say!("column-asked", number = question.position.get()));
            Column::fixed(title, 3).to_the_right().priority(priority)
        }));
        columns
            .push(Column::fixed(ctx.tell(&say!("column-beside")), 5).to_the_right().priority(100));
        columns
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let (name, people, group, role) = match Hand::of(row) {
            Some(Hand::Plenary) => {
                (ctx.tell(&say!("groups-plenary")), String::new(), None, Role::Plain)
            }
            Some(Hand::Group(id)) => {
                let Some(group) = ctx.world().get::<Group>(id) else { return TableRow::default() };
                (group_name(group, ctx), group.members.0.len().to_string(), Some(id), Role::Accent)
            }
            Some(Hand::Member(id, party)) => {
                let text = format!("   {}", member(id, &party, ctx));
                return TableRow { id: row.key(), cells: vec![text], role: Role::Plain };
            }
            None => return TableRow::default(),
        };
        let cells = [name, people].into_iter().chain(self.counts(group)).collect();
        TableRow { id: row.key(), cells, role }
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let (_, meeting) = ctx.sitting()?;
        let groups = self.work.rows.iter().filter(|row| row.group.is_some()).count();
        Some(ctx.tell(&say!(
            "groups-heading",
            number = meeting.number.get(),
            groups = groups,
            questions = self.work.questions.len(),
            gaps = self.work.gaps()
        )))
    }

    fn empty(&self) -> Sentence {
        say!("empty-groups")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        Hand::of(row).map(|hand| lines(&hand, ctx)).unwrap_or_default()
    }

    fn hear(&mut self, message: &Message) {
        if let Message::Groups(GroupsMessage::TogglePeople) = message {
            self.unfolded = Some(!self.shows_people());
        }
    }

    fn widen(&mut self) {
        self.unfolded = Some(true);
    }
}

/// A group by its number, what it is called, and who reports.
fn group_name(group: &Group, ctx: &Ctx<'_>) -> String {
    let called = group.label(ctx.world());
    match &group.rapporteur {
        Some(party) => {
            ctx.tell(&say!("group-reports", group = called, name = party.shown(ctx.world())))
        }
        None => called,
    }
}

/// Somebody in a group, with the organisation and the part taken in it.
fn member(group: Id, party: &Party, ctx: &Ctx<'_>) -> String {
    let name = party.shown(ctx.world());
    let group = ctx.world().get::<Group>(group);
    let is = |part: Option<&Option<Party>>| part.is_some_and(|part| part.as_ref() == Some(party));
    let part = if is(group.map(|group| &group.rapporteur)) {
        Some(say!("group-rapporteur"))
    } else if is(group.map(|group| &group.host)) {
        Some(say!("group-host"))
    } else {
        None
    };
    let organisation = match party {
        Party::Known(id) => {
            ctx.world().get::<Person>(*id).and_then(|person| person.organisation.as_ref())
        }
        Party::Said(_) => None,
    };
    let beside: Vec<String> = part
        .map(|part| ctx.tell(&part))
        .into_iter()
        .chain(organisation.map(|name| name.as_str().to_owned()))
        .collect();
    if beside.is_empty() { name } else { format!("{name} ({})", beside.join(", ")) }
}

/// Where what was said begins, after its hour.
const INDENT: u16 = 7;

/// Everything known of what the hand is on: the group with its rule, and what it said under each
/// question.
fn lines(hand: &Hand, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let Some((meeting, _)) = ctx.sitting() else { return Vec::new() };
    let own = hand.group();
    let mut lines = Vec::new();
    if let Some(group) = own.and_then(|id| ctx.world().get::<Group>(id)) {
        lines.push(PageLine::title(group_name(group, ctx)));
        lines.extend(group.members.0.iter().map(|party| {
            PageLine::plain(own.map(|id| member(id, party, ctx)).unwrap_or_default())
        }));
        if let Some(rule) = &group.rule {
            lines.push(PageLine::blank());
            lines.push(PageLine::styled(rule.as_str(), Role::Dim));
        }
        if let Some(seed) = group.seed {
            lines.push(PageLine::styled(
                ctx.tell(&say!("group-seed", seed = seed.get())),
                Role::Dim,
            ));
        }
    }
    let entries = sittings::entries(meeting, ctx.world());
    let under = |question: Option<Id>| -> Vec<&Entry> {
        let mine = |entry: &&Entry| {
            entry.group.map(|g| g.id) == own && entry.question.map(|q| q.id) == question
        };
        entries.iter().map(|(_, entry)| *entry).filter(mine).collect()
    };
    // What was not put to the group is shown only where it answered all the same.
    let group = own.and_then(|id| ctx.world().get::<Group>(id));
    let put = |question: &Question| group.is_none_or(|group| question.is_for(group));
    let asked = questions(meeting, ctx.world()).into_iter();
    let asked = asked.filter(|(id, question)| put(question) || !under(Some(*id)).is_empty());
    let asked = asked.map(|(id, question)| (Some(id), question.label(ctx.world())));
    let beside = own.map(|_| (None, ctx.tell(&say!("groups-beside"))));
    for (question, title) in asked.chain(beside) {
        let said = under(question);
        if question.is_none() && said.is_empty() {
            continue;
        }
        lines.push(PageLine::blank());
        lines.push(PageLine::title(title));
        if said.is_empty() {
            lines.push(PageLine::plain(ctx.tell(&say!("groups-unanswered"))));
        }
        lines.extend(
            said.iter()
                .map(|entry| PageLine::entry(hour(Some(entry.time)), words(entry, ctx), INDENT)),
        );
    }
    lines
}

/// The words of an entry with the proposal they speak of.
fn words(entry: &Entry, ctx: &Ctx<'_>) -> String {
    let proposal = entry
        .proposal
        .map(|proposal| format!(" ({})", ctx.world().label(proposal.id)))
        .unwrap_or_default();
    format!("{}{proposal}", entry.text.as_str())
}

/// The page of what the hand is on.
pub(crate) fn page(ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let hand = hand(ctx)?;
    let title = match hand.group() {
        Some(group) => ctx.world().label(group),
        None => ctx.tell(&say!("groups-plenary")),
    };
    Some((title, lines(&hand, ctx)))
}

/// The room of groups: the table, and under it the questions its columns stand for.
pub(super) fn groups() -> impl Screen {
    ListWithFooter::new(Tables::default())
}

impl Footer for Tables {
    fn foot(&self, _row: Option<&RowId>, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some((meeting, _)) = ctx.sitting() else { return Vec::new() };
        let line = |(_, question): (Id, &Question)| {
            let text = question.text.as_str().replace('\n', " ");
            PageLine::entry(
                ctx.tell(&say!("column-asked", number = question.position.get())),
                text,
                4,
            )
        };
        questions(meeting, ctx.world()).into_iter().map(line).collect()
    }
}
