//! Weights from swings: the criteria in the order of their swings, with points and shares. Keeps
//! out: giving points.

use std::collections::BTreeMap;

use super::words::scale;
use crate::domain::{Criterion, Decimal, Id};
use crate::flow::{Advance, Ctx, Message, RowId, SwingHand, SwingMessage};
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ratio::{Ratio, exact, fraction, rounded};
use crate::readings::Swings;
use crate::say;
use crate::screens::cells::{id, records};
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::screens::list_with_footer::Footer;
use crate::text::Sentence;

/// A share in hundredths, as it is written: together with the others it makes 100%.
pub(super) fn percent(share: Decimal, ctx: &Ctx<'_>) -> String {
    let percent = fraction(share.units(), Decimal::ONE / 100)
        .map(|percent| rounded(&percent, 2))
        .unwrap_or_default();
    format!("{}%", ctx.session.language.decimal(&percent))
}

/// The share that the criterion under the hand would have with so many points.
pub(crate) fn share(hand: SwingHand, points: i64, ctx: &Ctx<'_>) -> Option<String> {
    let swings = Swings::of(ctx.world()).with(hand.criterion, points, hand.first);
    let (share, written) =
        (swings.shares().remove(&hand.criterion)?, swings.written().remove(&hand.criterion)?);
    Some(ctx.tell(&say!("swing-share", percent = percent(written, ctx), exact = exact(&share))))
}

/// The list, as it was read last.
#[derive(Debug, Default)]
pub(crate) struct Swing {
    read: Option<Swings>,
    shares: BTreeMap<Id, Ratio>,
    written: BTreeMap<Id, Decimal>,
    /// The order in which those without points were put by hand.
    order: Vec<Id>,
}

impl Swing {
    /// Those with points by their points, then the others as they were put by hand.
    fn placed(&mut self, swings: &Swings) -> Vec<Id> {
        let unplaced = swings.missing();
        self.order.retain(|id| unplaced.contains(id));
        self.order.extend(
            unplaced.iter().filter(|id| !self.order.contains(id)).copied().collect::<Vec<_>>(),
        );
        let pointed =
            swings.points.iter().filter(|(_, points)| points.is_some()).map(|(id, _)| *id);
        pointed.chain(self.order.iter().copied()).collect()
    }

    fn points(&self, of: Id) -> Option<i64> {
        self.read.as_ref()?.points.iter().find(|(id, _)| *id == of).and_then(|(_, points)| *points)
    }
}

impl Listing for Swing {
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<RowId> {
        let swings = Swings::of(ctx.world());
        let ids = records(self.placed(&swings));
        (self.shares, self.written) = (swings.shares(), swings.written());
        self.read = Some(swings);
        ids
    }

    fn columns(&self, ctx: &Ctx<'_>) -> Vec<Column> {
        vec![
            Column::share(ctx.tell(&say!("heading-criterion")), 1),
            Column::fixed(ctx.tell(&say!("column-scale")), 7).priority(2),
            Column::fixed(ctx.tell(&say!("column-points")), 6).to_the_right(),
            Column::fixed(ctx.tell(&say!("column-share")), 8).to_the_right(),
            Column::fixed(ctx.tell(&say!("column-exact")), 9).to_the_right().priority(1),
        ]
    }

    fn row(&self, row: &RowId, ctx: &Ctx<'_>) -> TableRow {
        let Some((id, criterion)) =
            id(row).and_then(|id| Some((id, ctx.world().get::<Criterion>(id)?)))
        else {
            return TableRow::default();
        };
        let share = self.shares.get(&id);
        let cells = vec![
            ctx.world().label(id),
            scale(criterion),
            self.points(id).map_or_else(|| "-".to_owned(), |points| points.to_string()),
            self.written.get(&id).map(|share| percent(*share, ctx)).unwrap_or_default(),
            share.map(exact).unwrap_or_default(),
        ];
        TableRow { id: row.key(), cells, role: Role::Plain }
    }

    fn empty(&self) -> Sentence {
        say!("empty-swing")
    }

    fn detail(&self, row: &RowId, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let swings = self.read.as_ref().filter(|swings| !swings.points.is_empty())?;
        let (count, missing) = (swings.points.len(), swings.missing().len());
        Some(ctx.tell(&say!("swing-heading", given = count - missing, count = count)))
    }

    fn hear(&mut self, message: &Message) {
        let Message::Swing(SwingMessage::Order(id, way)) = message else { return };
        let Some(at) = self.order.iter().position(|other| other == id) else { return };
        let to = match way {
            Advance::Previous => at.checked_sub(1),
            Advance::Next => Some(at + 1),
        };
        if let Some(to) = to.filter(|to| *to < self.order.len()) {
            self.order.swap(at, to);
        }
    }
}

impl Footer for Swing {
    fn foot(&self, row: Option<&RowId>, ctx: &Ctx<'_>) -> Vec<PageLine> {
        let Some(swings) = self.read.as_ref().filter(|swings| !swings.points.is_empty()) else {
            return Vec::new();
        };
        let criterion =
            row.and_then(id).and_then(|id| Some((id, ctx.world().get::<Criterion>(id)?)));
        let mut lines = Vec::new();
        if let Some((id, criterion)) = criterion {
            let (from, to) = (criterion.min.get(), criterion.max.get());
            let (from, to) = if criterion.is_cost() { (to, from) } else { (from, to) };
            let words = |mark: i64| {
                criterion.anchor(mark).map_or_else(String::new, |words| format!(" ({words})"))
            };
            let from = format!("{from}{}", words(from));
            let to = format!("{to}{}", words(to));
            lines.push(PageLine::plain(ctx.tell(&say!(
                "swing-hand",
                criterion = ctx.world().label(id),
                from = from,
                to = to
            ))));
        }
        let missing = swings.missing();
        lines.push(if missing.len() == swings.points.len() {
            PageLine::styled(ctx.tell(&say!("swing-order")), Role::Accent)
        } else if missing.is_empty() {
            PageLine::styled(ctx.tell(&say!("swing-complete")), Role::Good)
        } else {
            let names: Vec<String> = missing.iter().map(|id| ctx.world().label(*id)).collect();
            PageLine::styled(
                ctx.tell(&say!("swing-missing", names = names.join(", "))),
                Role::Accent,
            )
        });
        lines
    }

    fn held(&self, row: RowId) -> RowId {
        let none_yet =
            self.read.as_ref().is_some_and(|swings| swings.missing().len() == swings.points.len());
        let first = self.order.first().copied().filter(|_| none_yet);
        row.record().map_or(row, |criterion| RowId::Swing(SwingHand { criterion, first }))
    }
}
