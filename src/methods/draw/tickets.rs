//! A lottery in whole numbers: each panel has so many of a million tickets, and a number names one.
//! Keeps out: the number, and how tickets are written.

use super::Unsolved;
use super::fair::Fair;
use super::panels::Panels;
use crate::methods::ratio::{Ratio, whole};

/// All tickets: 16^5, so that the last five of the 32 hexadecimal digits of a number that a seed
/// gives name one of them.
pub const TICKETS: u32 = 1 << 20;

/// How far the whole tickets of a type may fall short of its probability.
const SHORT: f64 = 1e-4;

/// A panel and how many tickets it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// How many.
    pub count: u32,
    /// The members of each type.
    pub panel: Vec<u32>,
}

/// The tickets of panels of which each is so likely: rounded down, then one more for those that
/// lost most. Checked in whole numbers: every panel keeps the quotas, the tickets are all there,
/// and no type falls short of its probability but by the rounding to whole tickets.
///
/// # Errors
/// When the check fails.
pub fn tickets(panels: &Panels, fair: &Fair, chances: &[f64]) -> Result<Vec<Ticket>, Unsolved> {
    let all = f64::from(TICKETS);
    let mut found: Vec<(f64, Ticket)> = chances
        .iter()
        .zip(&fair.panels)
        .map(|(chance, panel)| {
            let exact = (chance * all).clamp(0.0, all);
            let count = exact.floor() as u32;
            (exact - f64::from(count), Ticket { count, panel: panel.clone() })
        })
        .collect();
    let given: u32 = found.iter().map(|(_, ticket)| ticket.count).sum();
    let mut more = TICKETS.checked_sub(given).ok_or(Unsolved)?;
    found.sort_by(|one, other| {
        other.0.total_cmp(&one.0).then_with(|| one.1.panel.cmp(&other.1.panel))
    });
    for (_, ticket) in &mut found {
        if more == 0 {
            break;
        }
        ticket.count += 1;
        more -= 1;
    }
    let mut tickets: Vec<Ticket> =
        found.into_iter().map(|(_, ticket)| ticket).filter(|ticket| ticket.count > 0).collect();
    tickets.sort_by(|one, other| {
        other.count.cmp(&one.count).then_with(|| one.panel.cmp(&other.panel))
    });
    let sound = tickets.iter().all(|ticket| panels.allows(&ticket.panel))
        && tickets.iter().map(|ticket| ticket.count).sum::<u32>() == TICKETS;
    let reached = fair.probabilities.iter().enumerate().all(|(kind, probability)| {
        let size = f64::from(panels.sizes.get(kind).copied().unwrap_or(1).max(1));
        seats(&tickets, kind) as f64 / (all * size) >= probability - SHORT
    });
    if sound && reached { Ok(tickets) } else { Err(Unsolved) }
}

/// The seats of a type over all tickets.
fn seats(tickets: &[Ticket], kind: usize) -> u64 {
    let own = |ticket: &Ticket| u64::from(ticket.panel.get(kind).copied().unwrap_or_default());
    tickets.iter().map(|ticket| u64::from(ticket.count) * own(ticket)).sum()
}

/// How likely one person of a type is to be drawn with these tickets, exactly; `size` is how many
/// people the type has.
pub fn chance(tickets: &[Ticket], kind: usize, size: u32) -> Option<Ratio> {
    let all: u64 = tickets.iter().map(|ticket| u64::from(ticket.count)).sum();
    let of = whole(all) * whole(size);
    (of > whole(0_u32)).then(|| whole(seats(tickets, kind)) / of)
}

/// The panel that has a ticket, by its number from 0.
pub fn drawn(tickets: &[Ticket], number: u32) -> Option<&[u32]> {
    let mut left = number;
    for ticket in tickets {
        match left.checked_sub(ticket.count) {
            None => return Some(&ticket.panel),
            Some(rest) => left = rest,
        }
    }
    None
}
