//! A vote while it is taken: the rule before it, one row a voter, the tally under it. Keeps out:
//! giving votes and closing.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::hour;
use super::list::List;
use super::voters::Voters;
use crate::domain::count::{self, Count};
use crate::domain::{AgendaItem, Id, Poll, Secrecy};
use crate::flow::{Act, Ctx, Message, RowId, Screen, ViewState, VoteMessage};
use crate::kit::{Motion, PageLine, PageState, Role, frame};
use crate::readings::AtHand;
use crate::say;

/// The rows that the list of voters keeps: its heading, and the voter under the hand.
const LIST: u16 = 3;

/// What is known before anybody decides: the rules, who is entitled, who is here, who stands aside,
/// the quorum.
pub(crate) fn before(count: &Count, ctx: &Ctx<'_>) -> Vec<PageLine> {
    let rules = say!(
        "vote-rules",
        rules = count.rules.named(),
        decision = count.rules.decision.sentence(),
        need = count.rules.need(),
        ballot = count.rules.ballot.sentence(),
        votes = count.rules.votes_per.sentence()
    );
    let mut lines = vec![PageLine::plain(ctx.tell(&rules))];
    lines.push(who(count, ctx));
    lines.extend(left_out(count, ctx));
    lines.extend(quorum(count, ctx));
    lines
}

/// How many are here and how many of them vote.
pub(super) fn who(count: &Count, ctx: &Ctx<'_>) -> PageLine {
    let who = say!(
        "vote-who",
        here = count.here,
        present = count.room(),
        proxies = count.by_proxy,
        eligible = count.eligible
    );
    PageLine::plain(ctx.tell(&who))
}

/// Who is here and does not vote, each with the reason; nothing where everybody votes.
fn left_out(count: &Count, ctx: &Ctx<'_>) -> Option<PageLine> {
    let left = count::left_out(&count.left_out, ctx.world());
    let left: Vec<String> = left.iter().map(|told| ctx.tell(told)).collect();
    (!left.is_empty()).then(|| {
        let told = ctx.tell(&say!("vote-left-out", who = left.join("; ")));
        PageLine::styled(told, Role::Dim)
    })
}

/// The state of the quorum, where the rules ask for one.
pub(super) fn quorum(count: &Count, ctx: &Ctx<'_>) -> Option<PageLine> {
    let needed = count.quorum?;
    if count.voters.is_empty() {
        return Some(PageLine::styled(ctx.tell(&say!("vote-nobody")), Role::Warning));
    }
    Some(if count.has_quorum() {
        PageLine::styled(
            ctx.tell(&say!(
                "vote-quorum-met",
                needed = needed,
                present = count.room(),
                eligible = count.eligible
            )),
            Role::Good,
        )
    } else {
        PageLine::styled(
            ctx.tell(&say!(
                "vote-quorum-missed",
                needed = needed,
                present = count.room(),
                eligible = count.eligible
            )),
            Role::Warning,
        )
    })
}

/// The vote on screen.
pub(super) struct Vote {
    list: List<Voters>,
    vote: Option<AtHand>,
    /// Who voted last, until the hand is moved.
    given: Option<Id>,
}

impl Vote {
    /// The vote at hand, with nothing selected yet.
    pub(super) fn new() -> Self {
        Self { list: List::new(Voters::default()), vote: None, given: None }
    }

    /// The row after the one under the hand that has not voted, else the first that has not; once
    /// all have, the row below.
    fn next(&self, from: Option<&RowId>) -> Option<RowId> {
        let count = &self.vote.as_ref()?.count;
        let rows: Vec<(RowId, bool)> = count
            .voters
            .iter()
            .map(|voter| (RowId::Record(voter.person), voter.choice.is_none()))
            .collect();
        let at = from
            .and_then(|from| rows.iter().position(|(row, _)| row == from))
            .map_or(0, |at| at + 1);
        let (past, coming) = rows.split_at(at.min(rows.len()));
        let waiting = coming.iter().chain(past).find(|(_, waits)| *waits);
        waiting.or(coming.first().filter(|_| from.is_some())).map(|(row, _)| row.clone())
    }

    fn head(vote: &AtHand, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let title = ctx.world().get::<AgendaItem>(vote.item).map(|item| {
            PageLine::title(ctx.tell(&say!(
                "vote-heading",
                position = item.position.get(),
                title = item.title.as_str()
            )))
        });
        title.into_iter().chain(before(&vote.count, ctx)).collect()
    }

    /// The tally so far, and what is still missing.
    fn foot(vote: &AtHand, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let count = &vote.count;
        let poll = count.poll.and_then(|poll| ctx.world().get::<Poll>(poll));
        if let Some(poll) = poll.filter(|poll| poll.is_secret()) {
            let [favour, against, abstained, blank, not_voting] = poll.counts();
            let tally = say!(
                "vote-tally-secret",
                favour = favour,
                against = against,
                abstained = abstained,
                blank = blank,
                absent = not_voting
            );
            let tally = PageLine::plain(ctx.tell(&tally));
            let stopped = blocked(count, favour, against, ctx);
            return [tally, closed(poll, ctx)].into_iter().chain(stopped).collect();
        }
        let votes = count.votes;
        let tally = say!(
            "vote-tally",
            favour = votes.favour,
            against = votes.against,
            abstained = votes.abstained,
            recused = count.recused,
            waiting = count.waiting().count() + votes.not_voting
        );
        let mut lines = vec![PageLine::plain(ctx.tell(&tally))];
        lines.push(match poll {
            Some(poll) => closed(poll, ctx),
            None if count.rules.ballot == Secrecy::Secret => {
                PageLine::styled(ctx.tell(&say!("vote-secret")), Role::Accent)
            }
            None if count.here == 0 => {
                PageLine::styled(ctx.tell(&say!("vote-nobody-here")), Role::Warning)
            }
            None if count.rules.is_blocked(votes.against) => stopped(votes.against, ctx),
            None if count.missing() == 0 && count.is_open() => {
                PageLine::styled(ctx.tell(&say!("vote-reached", needed = count.needed)), Role::Good)
            }
            None if count.is_open() => PageLine::styled(
                ctx.tell(&say!("vote-missing", needed = count.needed, missing = count.missing())),
                Role::Accent,
            ),
            None => PageLine::styled(
                ctx.tell(&say!("vote-out-of-reach", needed = count.needed)),
                Role::Warning,
            ),
        });
        lines.extend(match poll {
            Some(_) => blocked(count, votes.favour, votes.against, ctx),
            None => still_to_block(count, ctx),
        });
        lines
    }
}

/// That those against stop the decision.
fn stopped(against: usize, ctx: &Ctx<'_>) -> PageLine {
    PageLine::styled(ctx.tell(&say!("vote-blocked", against = against)), Role::Warning)
}

/// That those against stopped a decision which had its votes, where they did.
fn blocked(count: &Count, favour: usize, against: usize, ctx: &Ctx<'_>) -> Option<PageLine> {
    count.blocked(favour, against).map(|against| stopped(against, ctx))
}

/// How many more who are against would stop the decision, where the rules let them.
fn still_to_block(count: &Count, ctx: &Ctx<'_>) -> Option<PageLine> {
    let blocks = count.rules.blocks?;
    let against = count.votes.against;
    (against < blocks && count.rules.ballot != Secrecy::Secret).then(|| {
        let told = say!("vote-block", blocks = blocks, against = against);
        PageLine::styled(ctx.tell(&told), Role::Dim)
    })
}

fn closed(poll: &Poll, ctx: &Ctx<'_>) -> PageLine {
    let sentence =
        say!("vote-closed", time = hour(Some(poll.closed)), result = poll.result.sentence());
    PageLine::styled(ctx.tell(&sentence), Role::Accent)
}

/// How many rows a page takes in an area, at most so many.
fn rows(page: &PageState, area: Rect, most: u16) -> u16 {
    u16::try_from(page.height(area.width.saturating_sub(2))).unwrap_or(u16::MAX).min(most)
}

/// The page above an area, the area between, and the page below it. What a vote comes to is never
/// cut: on a low screen what was known before it gives way, and the list.
fn around(
    head: PageState,
    foot: PageState,
    area: Rect,
    ctx: &Ctx<'_>,
    buffer: &mut Buffer,
) -> Rect {
    let (mut head, mut foot) = (head, foot);
    let below = rows(&foot, area, area.height.saturating_sub(LIST));
    let above = rows(&head, area, area.height.saturating_sub(below) / 2);
    let list = Rect { y: area.y + above, height: area.height - above - below, ..area };
    head.draw(Rect { height: above, ..area }, buffer, ctx.session.look);
    foot.draw(Rect { y: list.y + list.height, height: below, ..area }, buffer, ctx.session.look);
    list
}

impl Screen for Vote {
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let before = self.vote.take().map(|vote| vote.item);
        self.vote = ctx.decision();
        *self.list.listing_mut() = Voters::of(self.vote.as_ref().map(|vote| &vote.count));
        self.list.refresh(ctx);
        // Another item is another vote: the hand begins at the first who has not voted.
        if self.vote.as_ref().map(|vote| vote.item) != before
            && let Some(first) = self.next(None)
        {
            self.list.select(&first, ctx);
        }
    }

    fn draw(&mut self, ctx: &Ctx<'_>, area: Rect, buffer: &mut Buffer) -> Option<Position> {
        let Some(vote) = &self.vote else {
            frame::draw_centred(
                &[ctx.tell(&say!("empty-vote-item"))],
                Role::Dim,
                area,
                buffer,
                ctx.session.look,
            );
            return None;
        };
        let (head, foot) = (Self::head(vote, ctx), Self::foot(vote, ctx));
        let list = around(PageState::new(head), PageState::new(foot), area, ctx, buffer);
        self.list.draw(ctx, list, buffer)
    }

    fn told(&self) -> &[(String, String)] {
        self.list.told()
    }

    fn step(&mut self, motion: Motion, ctx: &Ctx<'_>) -> Vec<Act> {
        self.given = None;
        self.list.step(motion, ctx)
    }

    fn filter(&mut self, query: &str, ctx: &Ctx<'_>) {
        self.list.filter(query, ctx);
    }

    fn query(&self) -> &str {
        self.list.query()
    }

    fn select(&mut self, row: &RowId, ctx: &Ctx<'_>) {
        self.given = None;
        self.list.select(row, ctx);
    }

    fn row(&self) -> Option<RowId> {
        self.list.row()
    }

    fn view_state(&self) -> ViewState {
        ViewState { given: self.given, ..ViewState::default() }
    }

    fn hear(&mut self, message: &Message, ctx: &Ctx<'_>) {
        let Message::Vote(message) = message else { return };
        let here = match message {
            VoteMessage::On => self.list.row(),
            VoteMessage::First => None,
        };
        self.given = here.as_ref().and_then(RowId::record);
        if let Some(next) = self.next(here.as_ref()) {
            self.list.select(&next, ctx);
        }
    }
}
