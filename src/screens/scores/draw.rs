//! How the sheet stands on the screen. Keeps out: what it reads, and the hand.

use super::read::{Whose, mean};
use super::{Scores, progress, recused};
use crate::domain::{Criterion, Direction, Proposal, Round, RoundState, Tally};
use crate::flow::Ctx;
use crate::kit::{Canvas, Role, wrap};
use crate::methods::ratio::{Ratio, rounded};
use crate::say;

/// The room for what stands beside a mark: the mean of the others, the round before.
const SIDE: u16 = 26;
/// The room for a mark.
const MARK: u16 = 9;

impl Scores {
    /// Whose sheet of which round, how far it is, and how far everybody is.
    pub(super) fn draw_head(&self, canvas: &mut Canvas<'_>, ctx: &Ctx<'_>) -> u16 {
        let width = canvas.width();
        canvas.text(0, 0, width, &self.heading(ctx), Role::Accent);
        // Whether marks are hidden is to be seen before the first one is given.
        let round = self.read.round.and_then(|id| ctx.world().get::<Round>(id));
        let open = round.filter(|round| round.state == RoundState::Open);
        let manner = open.map(|round| ctx.tell(&round.manner().sentence())).unwrap_or_default();
        let start = canvas.right(width, 1, width / 3, &manner, Role::Accent);
        if !self.read.progress.is_empty() {
            let line = progress::line(&self.read.progress, ctx);
            canvas.text(0, 1, start.saturating_sub(1), &line, Role::Dim);
        }
        let Some(proposal) =
            self.proposals.get(self.proposal).and_then(|id| ctx.world().get::<Proposal>(*id))
        else {
            return 2;
        };
        let title = proposal.title.as_ref().map(|title| title.as_str()).unwrap_or_default();
        let place = format!("{}/{}", self.proposal + 1, self.proposals.len());
        canvas.text(
            0,
            2,
            width.saturating_sub(8),
            &format!("{} {title}", proposal.code.as_str()),
            Role::Title,
        );
        canvas.right(width, 2, 8, &place, Role::Dim);
        let mut y = 3;
        let summary = proposal.summary.as_ref().map(|summary| summary.as_str()).unwrap_or_default();
        for line in wrap::wrap(summary, width).into_iter().take(3) {
            canvas.text(0, y, width, &line, Role::Plain);
            y += 1;
        }
        y + 1
    }

    fn heading(&self, ctx: &Ctx<'_>) -> String {
        let round = self.read.round.and_then(|id| ctx.world().get::<Round>(id));
        let told = |round: &Round| {
            say!("scores-round", number = round.number.get(), state = round.state.sentence())
        };
        let round = round.map_or_else(|| say!("scores-no-round"), told);
        let boxes = self.proposals.len() * self.criteria.len();
        if self.whose == Whose::Room {
            return ctx.tell(&say!(
                "consensus-heading",
                round = round,
                agreed = self.read.agreed,
                boxes = boxes
            ));
        }
        let Some((id, person)) = ctx.assessor() else {
            return ctx.tell(&say!("scores-nobody", round = round));
        };
        let progress = self.read.progress_of(id, boxes);
        ctx.tell(&say!(
            "scores-heading",
            assessor = person.name.as_str(),
            round = round,
            given = progress.given,
            due = progress.due,
            abstained = progress.abstained,
            recused = progress.recused,
            missing = progress.due - progress.given
        ))
    }

    /// Who stands aside, or should be asked to; what was agreed and why, on the sheet of the room.
    pub(super) fn draw_aside(&self, canvas: &mut Canvas<'_>, mut y: u16, ctx: &Ctx<'_>) -> u16 {
        let Some(proposal) = self.proposals.get(self.proposal).copied() else { return y };
        let width = canvas.width();
        let told = match (self.whose, ctx.assessor()) {
            (Whose::Room, _) | (_, None) => return y,
            (_, Some((assessor, _))) if recused(proposal, assessor, ctx) => {
                ctx.tell(&say!("scores-recused"))
            }
            _ => match self.read.conflict(proposal) {
                Some(conflict) => progress::suggestion(conflict, ctx),
                None => return y,
            },
        };
        for line in wrap::wrap(&told, width).into_iter().take(2) {
            canvas.text(0, y, width, &line, Role::Warning);
            y += 1;
        }
        y
    }

    pub(super) fn draw_criterion(
        &self,
        canvas: &mut Canvas<'_>,
        y: u16,
        index: usize,
        ctx: &Ctx<'_>,
    ) -> u16 {
        let look = canvas.look();
        let width = canvas.width();
        let ids = self.criteria.get(index).zip(self.proposals.get(self.proposal));
        let Some((criterion_id, proposal)) = ids else { return y };
        let Some(criterion) = ctx.world().get::<Criterion>(*criterion_id) else { return y };
        let here = index == self.criterion && !self.past;
        let mark = match self.mark(*proposal, *criterion_id, ctx) {
            _ if here && !self.gathered.is_empty() => format!("{}_", self.gathered),
            Some(Tally::Mark(mark)) => mark.to_string(),
            Some(Tally::Abstain) => ctx.tell(&say!("mark-abstain")),
            None => "-".to_owned(),
        };
        let role = if here { Role::Selected } else { Role::Plain };
        canvas.text(0, y, 1, if here { look.marker() } else { " " }, Role::Selected);
        let weight = crate::domain::Datum::raw(&criterion.weight);
        let name = ctx.world().label(*criterion_id);
        let (low, high) = (criterion.min.get(), criterion.max.get());
        let weight = ctx.session.language.decimal(&weight);
        // Half a room would score a cost upside down.
        let scale = ctx.tell(&match criterion.direction {
            Some(Direction::Cost) => {
                say!("scores-criterion-cost", name = name, low = low, high = high, weight = weight)
            }
            _ => say!("scores-criterion", name = name, low = low, high = high, weight = weight),
        });
        let beside = self.beside(index, ctx);
        let room = width.saturating_sub(MARK + 2 + if beside.is_empty() { 0 } else { SIDE + 1 });
        canvas.text(2, y, room, &scale, role);
        canvas.right(width.saturating_sub(MARK), y, SIDE, &beside, Role::Dim);
        canvas.right(width, y, MARK.saturating_sub(1), &mark, role);
        y + 1
    }

    /// On the sheet of the room the mean of the individual ones; on that of an assessor what the
    /// round before had.
    fn beside(&self, index: usize, ctx: &Ctx<'_>) -> String {
        let ids = self.criteria.get(index).zip(self.proposals.get(self.proposal));
        let Some((criterion, proposal)) = ids else { return String::new() };
        let shown = |mean: &Ratio| ctx.session.language.decimal(&rounded(mean, 2));
        if self.whose == Whose::Room {
            let marks = self.read.marks(*proposal, *criterion);
            let told = mean(&marks)
                .map(|mean| say!("consensus-mean", mean = shown(&mean), count = marks.len()));
            return told.map(|told| ctx.tell(&told)).unwrap_or_default();
        }
        let before =
            self.assessor.and_then(|assessor| self.read.before(assessor, *proposal, *criterion));
        let Some((own, mean)) = before else { return String::new() };
        let own = own.map_or_else(|| "-".to_owned(), |own| own.to_string());
        let number = self.read.earlier_number(ctx.world()).unwrap_or_default();
        ctx.tell(&say!("scores-before", number = number, own = own, mean = shown(&mean)))
    }

    /// That the sheet is at its end; to which mark a note would be one.
    pub(super) fn draw_fresh(&self, canvas: &mut Canvas<'_>, mut y: u16, ctx: &Ctx<'_>) {
        let width = canvas.width();
        if let Some((proposal, criterion)) = self.fresh {
            let mark = match self.mark(proposal, criterion, ctx) {
                Some(Tally::Mark(mark)) => mark.to_string(),
                _ => ctx.tell(&say!("mark-abstain")),
            };
            let code =
                ctx.world().get::<Proposal>(proposal).map_or("", |proposal| proposal.code.as_str());
            let (key, name) = (progress::key(ctx, "remark"), ctx.world().label(criterion));
            let told = ctx.tell(&say!(
                "scores-fresh",
                key = key,
                mark = mark,
                proposal = code,
                criterion = name
            ));
            canvas.text(2, y, width.saturating_sub(2), &told, Role::Dim);
        }
        if self.past {
            y += 2;
            let told = match self.whose {
                Whose::Assessor => say!("scores-end", key = progress::key(ctx, "assessor")),
                Whose::Room => say!("scores-end-room", key = progress::key(ctx, "sheet")),
            };
            for line in wrap::wrap(&ctx.tell(&told), width.saturating_sub(2)) {
                canvas.text(2, y, width.saturating_sub(2), &line, Role::Warning);
                y += 1;
            }
        }
    }

    /// What each mark of the criterion under the hand means; on the sheet of the room who gave
    /// what, and what changed minds.
    pub(super) fn draw_anchors(&self, canvas: &mut Canvas<'_>, mut y: u16, ctx: &Ctx<'_>) {
        let width = canvas.width();
        let ids = self.criteria.get(self.criterion).zip(self.proposals.get(self.proposal));
        let Some((criterion_id, proposal)) = ids else { return };
        let Some(criterion) = ctx.world().get::<Criterion>(*criterion_id) else { return };
        if self.whose == Whose::Room {
            let marks: Vec<String> =
                self.read.marks(*proposal, *criterion_id).iter().map(i64::to_string).collect();
            let marks =
                if marks.is_empty() { ctx.tell(&say!("not-scored")) } else { marks.join(" ") };
            canvas.text(
                2,
                y,
                width.saturating_sub(2),
                &ctx.tell(&say!("consensus-marks", marks = marks)),
                Role::Plain,
            );
            y += 1;
            for line in progress::agreed(*proposal, *criterion_id, self.read.round, ctx) {
                for line in wrap::wrap(&line, width.saturating_sub(2)).into_iter().take(2) {
                    canvas.text(2, y, width.saturating_sub(2), &line, Role::Plain);
                    y += 1;
                }
            }
        }
        for mark in criterion.min.get()..=criterion.max.get() {
            if let Some(anchor) = criterion.anchor(mark) {
                canvas.text(
                    4,
                    y,
                    width.saturating_sub(4),
                    &format!("{mark} = {anchor}"),
                    Role::Dim,
                );
                y = y.saturating_add(1);
            }
        }
    }
}
