//! Who may vote at a moment: everybody on the sheet who is here, as the rules share out votes; and
//! who is here without one. Keeps out: what the votes add up to.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::id::Id;
use crate::domain::nouns::{Attendance, Meeting, Vote};
use crate::domain::rules::ballots::{self, Shared};
use crate::domain::rules::charter::Charter;
use crate::domain::rules::{seats, sittings};
use crate::domain::values::{AttendanceState, Choice, Moment, Party, RepresentativeRole, Stated};
use crate::domain::world::World;
use crate::say;
use crate::text::Sentence;

/// Somebody who may vote, or has voted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Who.
    pub person: Id,
    /// The line of the attendance sheet; none for a vote of somebody who is not on it.
    pub seat: Option<Id>,
    /// In whose place: the titular of the same lab.
    pub instead_of: Option<Id>,
    /// Who holds the proxy, where the person is not here.
    pub by: Option<Id>,
    /// The vote, once it is given.
    pub vote: Option<Id>,
    /// How.
    pub choice: Option<Choice>,
}

/// Somebody who is here and has no vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Who.
    pub person: Id,
    /// Why.
    pub why: WhyNot,
}

/// Why somebody who is here has no vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhyNot {
    /// The lab has one vote, and another speaks for it.
    Lab {
        /// Who has its vote.
        voter: Id,
    },
    /// The organisation has one vote, and another gives it.
    Organisation {
        /// Who has its vote.
        voter: Id,
    },
    /// The sheet or the rules give the person none.
    NoVote,
    /// The person stands aside from the item.
    Aside,
}

/// How many names of one reason are told.
const MOST_NAMES: usize = 6;

/// Who is left out as it is told beside those who vote: the names, reason by reason.
pub fn left_out(left: &[LeftOut], world: &dyn World) -> Vec<Sentence> {
    let names = |is: &dyn Fn(&WhyNot) -> bool| {
        let names: Vec<String> =
            left.iter().filter(|left| is(&left.why)).map(|left| world.label(left.person)).collect();
        let more = names.len().saturating_sub(MOST_NAMES);
        let shown = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
        (!names.is_empty()).then(|| say!("left-out-names", names = shown, count = more))
    };
    let lab = names(&|why| matches!(why, WhyNot::Lab { .. }));
    let organisation = names(&|why| matches!(why, WhyNot::Organisation { .. }));
    let none = names(&|why| *why == WhyNot::NoVote);
    let aside = names(&|why| *why == WhyNot::Aside);
    [
        lab.map(|names| say!("left-out-lab", names = names)),
        organisation.map(|names| say!("left-out-organisation", names = names)),
        none.map(|names| say!("left-out-no-vote", names = names)),
        aside.map(|names| say!("left-out-aside", names = names)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Who may vote, and who is here without a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Voting {
    /// Who may vote, or has voted, in the order of the sheet; also who stands aside.
    pub voters: Vec<Voter>,
    /// How many votes there are on the whole sheet.
    pub entitled: usize,
    /// How many are in the sitting, with a vote or without.
    pub here: usize,
    /// Who of those has none, in the order of the sheet.
    pub left_out: Vec<LeftOut>,
}

/// Whether somebody is in the sitting at a moment; without one, whether they were there at all.
fn is_here(line: &Attendance, at: Option<Moment>) -> bool {
    let inside = at.is_none_or(|at| {
        line.arrival.is_none_or(|arrival| arrival <= at)
            && line.departure.is_none_or(|departure| departure > at)
    });
    line.state == AttendanceState::Present && inside
}

/// A line of the sheet with whom it shares a vote, and the role that a mandate bears out.
struct Seat<'a> {
    id: Id,
    line: &'a Attendance,
    shared: Option<Shared>,
    role: Option<RepresentativeRole>,
    has_vote: bool,
}

/// Who holds the proxy of whom, up to so many a person; the proxies of whoever stands aside fall
/// for this item.
fn holders(
    sheet: &[Seat<'_>],
    at: Option<Moment>,
    proxies: usize,
    aside: &BTreeSet<Id>,
    world: &dyn World,
) -> BTreeMap<Id, Id> {
    let here = sheet
        .iter()
        .map(|seat| seat.line)
        .filter(|line| is_here(line, at) && !aside.contains(&line.person.id));
    let mut holders = BTreeMap::new();
    for line in here {
        for principal in seats::proxies(line, world).into_iter().take(proxies) {
            holders.entry(principal).or_insert(line.person.id);
        }
    }
    holders
}

/// The voters on an item, in the order of the sheet, how many there are on the whole sheet, and who
/// is here without one.
///
/// Those who share a vote have one voice: of a lab its titular, else a substitute who is here, else
/// whoever holds the proxy of the titular; of an organisation whoever the sheet gives it to, else the
/// titular of a lab, whoever is neither, and a substitute, and those who run the sitting after them.
/// Whoever has voted keeps the voice, also after leaving: the vote was given. Where the rules allow
/// proxies, whoever stands for somebody of another seat has that voice too, unless they stand aside
/// from the item.
pub(super) fn voters(
    meeting: Id,
    item: Option<Id>,
    at: Option<Moment>,
    rules: &Charter,
    world: &dyn World,
) -> Voting {
    let mut votes: BTreeMap<Id, (Id, Choice)> = item
        .into_iter()
        .flat_map(|item| world.of::<Vote>(item))
        .filter(|(_, vote)| vote.meeting.id == meeting)
        .map(|(id, vote)| (vote.person.id, (id, vote.choice)))
        .collect();
    let choices: BTreeMap<Id, Choice> =
        votes.iter().map(|(person, (_, choice))| (*person, *choice)).collect();
    let voted = |line: &Attendance| choices.contains_key(&line.person.id);
    let seat = |(id, line)| Seat {
        id,
        line,
        shared: ballots::shared(line, rules, world),
        role: seats::role(line, world),
        has_vote: ballots::has_vote(line, rules) || voted(line),
    };
    let sheet: Vec<Seat<'_>> = sittings::attendance(meeting, world).into_iter().map(seat).collect();
    let aside = choices
        .iter()
        .filter(|(_, choice)| **choice == Choice::Recused)
        .map(|(person, _)| *person)
        .collect();
    let holders = match rules.proxies {
        0 => BTreeMap::new(),
        proxies => holders(&sheet, at, proxies, &aside, world),
    };
    let held =
        |line: &Attendance| holders.get(&line.person.id).copied().filter(|_| !is_here(line, at));
    let sharing = sharing(&sheet, world);
    // For all who share a vote, the line that has it and the titular in whose place it speaks.
    let speakers: BTreeMap<Id, Option<Id>> = sharing
        .values()
        .filter_map(|lines| {
            let seat =
                speaker(lines, &voted, &|line| is_here(line, at), &|line| held(line).is_some())?;
            let titular = lines.iter().find(|seat| seat.role == Some(RepresentativeRole::Titular));
            let instead_of = titular
                .filter(|_| matches!(seat.shared, Some(Shared::Lab(_))))
                .map(|seat| seat.line.person.id)
                .filter(|person| *person != seat.line.person.id);
            Some((seat.id, instead_of))
        })
        .collect();
    // Whoever voted and left was there for the vote.
    let was_here = |line: &Attendance| {
        is_here(line, at) || (voted(line) && line.state == AttendanceState::Present)
    };
    let here = sheet.iter().filter(|seat| was_here(seat.line)).count();
    let mut voting = Voting { here, ..Voting::default() };
    for seat in &sheet {
        let Seat { id, line, .. } = seat;
        let speaker = speakers.get(id);
        let speaks = match seat.shared {
            _ if !seat.has_vote => false,
            Some(_) => speaker.is_some(),
            None => is_here(line, at) || held(line).is_some(),
        };
        let is_aside = choices.get(&line.person.id) == Some(&Choice::Recused);
        if is_here(line, at) && (is_aside || !(speaks || voted(line))) {
            let voter = || {
                let lines = sharing.get(seat.shared.as_ref()?)?;
                lines.iter().find(|seat| speakers.contains_key(&seat.id))
            };
            let why = match (&seat.shared, voter().map(|voter| voter.line.person.id)) {
                _ if is_aside => WhyNot::Aside,
                (Some(Shared::Lab(_)), Some(voter)) => WhyNot::Lab { voter },
                (Some(_), Some(voter)) => WhyNot::Organisation { voter },
                _ => WhyNot::NoVote,
            };
            voting.left_out.push(LeftOut { person: line.person.id, why });
        }
        if speaks || voted(line) {
            let given = votes.remove(&line.person.id);
            voting.voters.push(Voter {
                person: line.person.id,
                seat: Some(*id),
                instead_of: speaker.copied().flatten(),
                by: held(line),
                vote: given.map(|(vote, _)| vote),
                choice: given.map(|(_, choice)| choice),
            });
        }
    }
    // Votes of people who are on no sheet come from elsewhere, and count as they were given.
    let alone = sheet.iter().filter(|seat| seat.has_vote && seat.shared.is_none()).count();
    let entitled = sharing.len() + alone + votes.len();
    let strangers = votes.into_iter().map(|(person, (vote, choice))| Voter {
        person,
        seat: None,
        instead_of: None,
        by: None,
        vote: Some(vote),
        choice: Some(choice),
    });
    voting.voters.extend(strangers);
    // Two of one lab who have both voted are two voters, and so two who were entitled.
    voting.entitled = entitled.max(voting.voters.len());
    voting
}

/// The lines that share a vote, in the order in which they speak for the lab or the organisation.
fn sharing<'s, 'a>(
    sheet: &'s [Seat<'a>],
    world: &dyn World,
) -> BTreeMap<Shared, Vec<&'s Seat<'a>>> {
    let mut sharing: BTreeMap<Shared, Vec<&Seat<'_>>> = BTreeMap::new();
    for seat in sheet.iter().filter(|seat| seat.has_vote) {
        if let Some(shared) = &seat.shared {
            sharing.entry(shared.clone()).or_default().push(seat);
        }
    }
    for (shared, lines) in &mut sharing {
        if matches!(shared, Shared::Lab(_)) {
            lines.sort_by_key(|seat| seats::rank(seat.line, world));
        } else {
            lines.sort_by_key(|seat| {
                let rank = match seat.role {
                    Some(RepresentativeRole::Titular) => 0,
                    None => 1,
                    Some(RepresentativeRole::Substitute) => 2,
                };
                (seat.line.votes != Some(Stated::Yes), runs(seat.line, world), rank)
            });
        }
    }
    sharing
}

/// Whether somebody runs the sitting: whoever does leaves the vote to others of the organisation.
fn runs(line: &Attendance, world: &dyn World) -> bool {
    let own = Party::Known(line.person.id);
    world.get::<Meeting>(line.meeting.id).is_some_and(|meeting| {
        meeting.facilitator.as_ref() == Some(&own) || meeting.minutes_by.as_ref() == Some(&own)
    })
}

/// Which of the lines that share a vote has it.
fn speaker<'s, 'a>(
    lines: &[&'s Seat<'a>],
    voted: &dyn Fn(&Attendance) -> bool,
    is_here: &dyn Fn(&Attendance) -> bool,
    is_held: &dyn Fn(&Attendance) -> bool,
) -> Option<&'s Seat<'a>> {
    let first =
        |wanted: &dyn Fn(&Seat<'_>) -> bool| lines.iter().copied().find(|seat| wanted(seat));
    // Whoever has no mandate for a lab any more speaks only where nobody else may.
    let in_office =
        |seat: &Seat<'_>| seat.role.is_some() || !matches!(seat.shared, Some(Shared::Lab(_)));
    first(&|seat| voted(seat.line))
        .or_else(|| first(&|seat| is_here(seat.line) && in_office(seat)))
        .or_else(|| first(&|seat| is_held(seat.line)))
        .or_else(|| first(&|seat| is_here(seat.line)))
}

#[cfg(test)]
mod tests;
