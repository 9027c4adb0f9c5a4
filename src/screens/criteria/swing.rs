//! Weights from swings: the criteria in the order of their swings, with points and shares. Keeps
//! out: giving points.

use std::collections::BTreeMap;

use super::words::scale;
use crate::domain::{Criterion, Decimal, Id};
use crate::flow::Ctx;
use crate::kit::{Column, PageLine, Role, TableRow};
use crate::methods::ratio::{Ratio, exact, fraction, rounded};
use crate::readings::Swings;
use crate::say;
use crate::screens::cells::id;
use crate::screens::detail;
use crate::screens::list::Listing;
use crate::screens::list_with_footer::Footer;
use crate::text::Sentence;

/// The criterion under the hand, and the first of the list while it has no points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SwingHand {
    /// The criterion.
    pub criterion: Id,
    /// The one whose swing is the most important, while nothing says so yet: it has 100 as soon as
    /// another has any.
    pub first: Option<Id>,
}

impl SwingHand {
    /// Reads what [`crate::flow::Screen::row`] of the swings says.
    pub fn parse(row: &str) -> Option<Self> {
        let mut parts = row.split(' ');
        Some(Self {
            criterion: parts.next()?.parse().ok()?,
            first: parts.next().and_then(|first| first.parse().ok()),
        })
    }
}

/// A share in hundredths, as it is written: together with the others it makes 100%.
pub fn percent(share: Decimal, ctx: &Ctx<'_>) -> String {
    let percent = fraction(share.units(), Decimal::ONE / 100)
        .map(|percent| rounded(&percent, 2))
        .unwrap_or_default();
    format!("{}%", ctx.session.language.decimal(&percent))
}

/// The share that the criterion under the hand would have with so many points.
pub fn share(hand: SwingHand, points: i64, ctx: &Ctx<'_>) -> Option<String> {
    let swings = Swings::of(ctx.world()).with(hand.criterion, points, hand.first);
    let (share, written) =
        (swings.shares().remove(&hand.criterion)?, swings.written().remove(&hand.criterion)?);
    Some(ctx.tell(&say!("swing-share", percent = percent(written, ctx), exact = exact(&share))))
}

/// The list, as it was read last.
#[derive(Debug, Default)]
pub struct Swing {
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
    fn ids(&mut self, ctx: &Ctx<'_>) -> Vec<String> {
        let swings = Swings::of(ctx.world());
        let ids = self.placed(&swings).into_iter().map(|id| id.to_string()).collect();
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

    fn row(&self, row: &str, ctx: &Ctx<'_>) -> TableRow {
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
        TableRow { id: row.to_owned(), cells, role: Role::Plain }
    }

    fn empty(&self) -> Sentence {
        say!("empty-swing")
    }

    fn detail(&self, row: &str, ctx: &Ctx<'_>) -> Vec<PageLine> {
        id(row).map(|id| detail::lines(id, ctx)).unwrap_or_default()
    }

    fn heading(&self, ctx: &Ctx<'_>) -> Option<String> {
        let swings = self.read.as_ref().filter(|swings| !swings.points.is_empty())?;
        let (count, missing) = (swings.points.len(), swings.missing().len());
        Some(ctx.tell(&say!("swing-heading", given = count - missing, count = count)))
    }

    /// `up` and `down` move a criterion without points among those.
    fn cue(&mut self, cue: &'static str, word: &str) {
        let Some(at) = id(word).and_then(|id| self.order.iter().position(|other| *other == id))
        else {
            return;
        };
        let to = if cue == "up" { at.checked_sub(1) } else { Some(at + 1) };
        if let Some(to) = to.filter(|to| *to < self.order.len()) {
            self.order.swap(at, to);
        }
    }
}

impl Footer for Swing {
    fn foot(&self, row: Option<&str>, ctx: &Ctx<'_>) -> Vec<PageLine> {
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

    fn held(&self, row: String) -> String {
        let none_yet =
            self.read.as_ref().is_some_and(|swings| swings.missing().len() == swings.points.len());
        match self.order.first().filter(|_| none_yet) {
            Some(first) => format!("{row} {first}"),
            None => row,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_its_criterion_and_the_first_while_no_points_say_it() {
        let (one, other) = (Id::from_bits(1), Id::from_bits(2));
        let hand = |first| Some(SwingHand { criterion: one, first });
        assert_eq!(SwingHand::parse(&format!("{one} {other}")), hand(Some(other)));
        assert_eq!(SwingHand::parse(&one.to_string()), hand(None));
        assert_eq!(SwingHand::parse(""), None);
    }
}
