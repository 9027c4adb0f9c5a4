//! The wall of the room: the item at hand with its clock, its question, where the groups sit, and
//! what came of a vote or a round once it is closed. It looks through the veil of the wall whoever
//! opens it. Keeps out: names, and everything that is reserved.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{
    AgendaItem, Choice, Group, Id, Meeting, Poll, Process, Question, Round, RoundState, Secrecy,
    Viewer, Vote, World, at_hand, rounds, sittings,
};
use crate::flow::{Ctx, Screen};
use crate::kit::{Canvas, Role, big, safe, wrap};
use crate::readings::{Assessment, Block};
use crate::say;

/// The places of a ranking that are read from the end of a room.
const PLACES: usize = 8;

/// A line of the wall, in the middle.
struct Line(String, Role);

/// What stands on the wall.
#[derive(Default)]
struct Wall {
    /// The clock of the item, where one runs.
    clock: Option<(String, Role)>,
    lines: Vec<Line>,
}

impl Wall {
    fn say(&mut self, text: impl Into<String>, role: Role) {
        self.lines.push(Line(text.into(), role));
    }

    fn gap(&mut self) {
        self.say("", Role::Plain);
    }

    fn of(ctx: &Ctx<'_>) -> Self {
        let seen = ctx.ledger.seen_by(Viewer::Projector);
        let world: &dyn World = &seen;
        let mut wall = Self::default();
        match at_hand::running(ctx.now, world) {
            Some((id, meeting)) => wall.sitting(id, meeting, ctx, world),
            None => wall.between(ctx, world),
        }
        wall
    }

    /// While a sitting runs: its item.
    fn sitting(&mut self, id: Id, meeting: &Meeting, ctx: &Ctx<'_>, world: &dyn World) {
        let number = meeting.number.get();
        let Some((at, item)) = sittings::current(id, world) else {
            self.say(ctx.tell(&say!("wall-sitting", number = number)), Role::Title);
            for (_, item) in sittings::agenda(id, world) {
                let (place, title) = (item.position.get(), item.title.as_str());
                self.say(format!("{place}. {title}"), Role::Plain);
            }
            return;
        };
        self.clock = clock(item, ctx);
        self.say(format!("{}. {}", item.position.get(), item.title.as_str()), Role::Title);
        if let Some(question) = &item.question {
            self.gap();
            self.say(question.as_str(), Role::Accent);
        }
        if !self.tally(at, id, ctx, world) {
            self.groups(at, id, ctx, world);
        }
    }

    /// What came of the vote on an item, once it is closed.
    fn tally(&mut self, item: Id, meeting: Id, ctx: &Ctx<'_>, world: &dyn World) -> bool {
        let mut polls = world.of::<Poll>(meeting);
        let Some((_, poll)) = polls.find(|(_, poll)| poll.item.id == item) else { return false };
        let open = |choice: Choice| {
            let of = |vote: &&Vote| vote.item.id == item && vote.choice == choice;
            world.of::<Vote>(meeting).map(|(_, vote)| vote).filter(of).count()
        };
        let secret = |count: Option<i64>| count.and_then(|count| usize::try_from(count).ok());
        let counts = if poll.ballot == Some(Secrecy::Secret) {
            [&poll.favour, &poll.against, &poll.abstained]
                .map(|count| secret(count.as_ref().map(|count| count.get())).unwrap_or_default())
        } else {
            [Choice::Favour, Choice::Against, Choice::Abstain].map(open)
        };
        let [favour, against, abstained] = counts;
        self.gap();
        self.say(ctx.tell(&poll.result.sentence()), Role::Title);
        self.say(
            ctx.tell(&say!(
                "wall-tally",
                favour = favour,
                against = against,
                abstained = abstained
            )),
            Role::Plain,
        );
        true
    }

    /// The groups at work and what they are asked.
    fn groups(&mut self, item: Id, meeting: Id, ctx: &Ctx<'_>, world: &dyn World) {
        let of_item = |group: &Group| group.item.is_none_or(|own| own.id == item);
        let mut groups: Vec<(Id, &Group)> =
            world.of::<Group>(meeting).filter(|(_, group)| of_item(group)).collect();
        let Some(round) = groups.iter().map(|(_, group)| group.round.get()).max() else { return };
        groups.retain(|(_, group)| group.round.get() == round);
        groups.sort_by_key(|(_, group)| group.number.get());
        let is_asked = |question: &Question| {
            question.item.is_none_or(|own| own.id == item)
                && question.round.is_none_or(|own| own.get() == round)
        };
        self.gap();
        for (_, question) in
            world.of::<Question>(meeting).filter(|(_, question)| is_asked(question))
        {
            self.say(question.text.as_str(), Role::Accent);
        }
        self.say(ctx.tell(&say!("wall-groups", round = round)), Role::Title);
        for (group, _) in groups {
            self.say(world.label(group), Role::Plain);
        }
    }

    /// Between two sittings: the process, the next sitting, and the ranking that was closed last.
    fn between(&mut self, ctx: &Ctx<'_>, world: &dyn World) {
        if let Some((_, process)) = world.all::<Process>().next() {
            self.say(process.title.as_str(), Role::Title);
        }
        let today = ctx.today();
        let is_to_come = |meeting: &&Meeting| meeting.end.is_none() && meeting.date >= today;
        let series = sittings::series(world);
        let next = series.iter().map(|(_, meeting)| *meeting).filter(is_to_come);
        if let Some(next) = next.min_by_key(|meeting| meeting.date) {
            let day = ctx.session.language.date_long(next.date);
            self.gap();
            self.say(ctx.tell(&say!("wall-next", day = day)), Role::Plain);
            if let Some(place) = &next.place {
                self.say(place.as_str(), Role::Plain);
            }
        }
        self.ranking(ctx);
    }

    /// The places of the round that was closed last. Marks are behind the veil of the wall; the
    /// order they make is public once the round is closed.
    fn ranking(&mut self, ctx: &Ctx<'_>) {
        let seen = ctx.ledger.seen_by(Viewer::Facilitator);
        let world: &dyn World = &seen;
        let Some((round, _)) = rounds::series(world)
            .into_iter()
            .rev()
            .find(|(_, round)| round.state == RoundState::Closed)
        else {
            return;
        };
        let Some(found) = Block::of(Some(round), world)
            .ok()
            .filter(Block::has_marks)
            .and_then(|block| Assessment::of(&block, world).ok())
        else {
            return;
        };
        let number = world.get::<Round>(round).map_or(0, |round| round.number.get());
        self.gap();
        self.say(ctx.tell(&say!("wall-ranking", round = number)), Role::Title);
        for place in found.ranking.iter().take(PLACES) {
            let title = world.label(place.proposal);
            self.say(format!("{}. {title}", place.rank), Role::Plain);
        }
    }
}

/// How long the item has been at hand; past its time box it stands out.
fn clock(item: &AgendaItem, ctx: &Ctx<'_>) -> Option<(String, Role)> {
    let minutes = (ctx.now - item.started.as_ref()?.0).num_minutes().max(0);
    let is_over = item.minutes.as_ref().is_some_and(|planned| minutes >= planned.get());
    let role = if is_over { Role::Warning } else { Role::Plain };
    Some((format!("{:02}:{:02}", minutes / 60, minutes % 60), role))
}

/// The wall on screen. It keeps nothing: its clock goes on while nobody writes.
pub(super) struct Projector;

impl Screen for Projector {
    fn refresh(&mut self, _ctx: &Ctx<'_>) {}

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let wall = Wall::of(ctx);
        let mut canvas = Canvas::new(buffer, area, ctx.session.look);
        let width = canvas.width();
        let lines: Vec<(String, Role)> = wall
            .lines
            .iter()
            .flat_map(|Line(text, role)| {
                let text = if text.is_empty() { " " } else { text };
                wrap::wrap(text, width.saturating_sub(4)).into_iter().map(|line| (line, *role))
            })
            .collect();
        let big = wall.clock.as_ref().filter(|_| area.height > big::ROWS + 4);
        let taken = big.map_or(0, |_| big::ROWS + 2);
        let high = u16::try_from(lines.len()).unwrap_or(u16::MAX).saturating_add(taken);
        let mut y = area.height.saturating_sub(high) / 2;
        if let Some((clock, role)) = big {
            let x = width.saturating_sub(big::width(clock)) / 2;
            big::draw(clock, x, y, *role, &mut canvas);
            y += big::ROWS + 2;
        }
        for (line, role) in lines {
            if y >= canvas.height() {
                break;
            }
            let taken = u16::try_from(safe::width(&line)).unwrap_or(width);
            let x = width.saturating_sub(taken) / 2;
            canvas.text(x, y, width, &line, role);
            y += 1;
        }
        None
    }
}
