//! The attendance of a sitting and its totals, small counts withheld from the public. Keeps out:
//! the quorum, which is a rule of the table.

use std::collections::BTreeMap;

use crate::domain::ballots::{self, Shared};
use crate::domain::{
    Attendance, AttendanceState, Gender, Id, Meeting, Mode, Moment, Person, World, charter, seats,
    sittings,
};
use crate::readings::who::{Eye, Face, Who};

/// One line of the attendance sheet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Present {
    /// Who.
    pub who: Who,
    /// Invited, present, excused or absent.
    pub state: AttendanceState,
    /// When the person came, where it was not from the start.
    pub arrival: Option<Moment>,
    /// When the person left, where it was before the end.
    pub departure: Option<Moment>,
    /// In the room or remote.
    pub mode: Option<Mode>,
    /// In whose place a substitute sits.
    pub stands_for: Option<Who>,
    /// Whose proxies the person holds.
    pub proxies: Vec<Who>,
    /// Whether the person has a vote.
    pub vote: HasVote,
}

/// Whether somebody on the sheet has a vote, by the rules and by what the sheet says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum HasVote {
    /// One of one's own.
    Own,
    /// One with others on the sheet: those of this lab or organisation.
    Shared(String),
    /// None.
    No,
}

/// What an attendance sheet adds up to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// How many stand in each state.
    pub count: sittings::Count,
    /// How many of those present were in the room and how many remote.
    pub modes: Modes,
    /// Those present by gender, as stated.
    pub genders: Genders,
}

/// Those present by where they were: how a sitting was held, and nobody's attribute, so that no
/// count of it is too small to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Modes {
    /// In the room.
    pub room: usize,
    /// Remote.
    pub remote: usize,
}

/// Those present by gender; who stated none is counted as such, never guessed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Genders {
    /// Women.
    pub women: Shown,
    /// Men.
    pub men: Shown,
    /// Other.
    pub other: Shown,
    /// Not stated.
    pub not_stated: Shown,
}

impl Totals {
    /// Whether a count of these is withheld.
    pub fn withholds(&self) -> bool {
        self.genders.withholds()
    }
}

impl Genders {
    /// Whether a count of these is withheld.
    pub fn withholds(&self) -> bool {
        [self.women, self.men, self.other, self.not_stated].contains(&Shown::Withheld)
    }
}

/// A count, or nothing where it could identify somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// As many.
    Count(usize),
    /// Too few to say to the public.
    Withheld,
}

impl Shown {
    /// The count, where it is shown.
    pub const fn count(self) -> Option<usize> {
        match self {
            Self::Count(count) => Some(count),
            Self::Withheld => None,
        }
    }
}

/// The lines of the sheet, in an order that follows from what the face may show.
///
/// How many were remote is told however few they were; who it was is not said of fewer than
/// `least`.
pub(super) fn roll(meeting: Id, least: usize, eye: &Eye<'_>, world: &dyn World) -> Vec<Present> {
    let remote = totals(meeting, Face::Reserved, least, world).modes.remote;
    let are_modes_shown = eye.face() == Face::Reserved || remote >= least;
    let votes = votes(meeting, world);
    let present = |id: Id, seat: &Attendance| Present {
        who: eye.person(seat.person.id),
        state: seat.state,
        arrival: seat.arrival,
        departure: seat.departure,
        mode: seat.mode.filter(|_| are_modes_shown),
        stands_for: seats::stands_for(seat, world).map(|person| eye.person(person)),
        proxies: seats::proxies(seat, world).into_iter().map(|person| eye.person(person)).collect(),
        vote: votes.get(&id).cloned().unwrap_or(HasVote::No),
    };
    let mut roll: Vec<Present> = sittings::attendance(meeting, world)
        .into_iter()
        .map(|(id, seat)| present(id, seat))
        .collect();
    // The order of names would say something of the names.
    if eye.face() == Face::Public {
        roll.sort();
    }
    roll
}

/// Who has a vote, line by line of the sheet.
fn votes(meeting: Id, world: &dyn World) -> BTreeMap<Id, HasVote> {
    let Some(sitting) = world.get::<Meeting>(meeting) else { return BTreeMap::new() };
    let rules = charter::in_force(sitting.date, world);
    let sheet = sittings::attendance(meeting, world);
    let voting = sheet.iter().filter(|(_, line)| ballots::has_vote(line, &rules));
    let shared: Vec<(Id, &Attendance, Option<Shared>)> =
        voting.map(|(id, line)| (*id, *line, ballots::shared(line, &rules, world))).collect();
    let many = |with: &Shared| shared.iter().filter(|(.., it)| it.as_ref() == Some(with)).count();
    let told = |(id, line, with): &(Id, &Attendance, Option<Shared>)| {
        let organisation = || {
            let person = world.get::<Person>(line.person.id)?;
            person.organisation.as_ref().map(|name| name.as_str().to_owned())
        };
        let vote = match with.as_ref().filter(|with| many(with) > 1) {
            None => HasVote::Own,
            Some(Shared::Lab(with) | Shared::Actor(with)) => HasVote::Shared(world.label(*with)),
            Some(Shared::Called(name)) => {
                HasVote::Shared(organisation().unwrap_or_else(|| name.clone()))
            }
        };
        (*id, vote)
    };
    shared.iter().map(told).collect()
}

/// The totals of the sheet; `least` is the least count that the rules of the table let the public
/// see.
pub(crate) fn totals(meeting: Id, face: Face, least: usize, world: &dyn World) -> Totals {
    let sheet = sittings::attendance(meeting, world);
    let present =
        || sheet.iter().map(|(_, seat)| seat).filter(|seat| seat.state == AttendanceState::Present);
    let remote = present().filter(|seat| seat.mode == Some(Mode::Remote)).count();
    let modes = Modes { room: present().count().saturating_sub(remote), remote };
    Totals {
        count: sittings::count(meeting, world),
        modes,
        genders: genders(present().map(|seat| seat.person.id), face, least, world),
    }
}

/// People by gender, as they stated it; counts below `least` are withheld from the public.
pub(super) fn genders(
    people: impl IntoIterator<Item = Id>,
    face: Face,
    least: usize,
    world: &dyn World,
) -> Genders {
    let mut counts = [0; 4];
    for person in people {
        let gender = world.get::<Person>(person).and_then(|person| person.gender);
        let [women, men, other, not_stated] = &mut counts;
        *match gender.unwrap_or(Gender::NotStated) {
            Gender::Woman => women,
            Gender::Man => men,
            Gender::Other => other,
            Gender::NotStated => not_stated,
        } += 1;
    }
    genders_of(match face {
        Face::Reserved => counts.map(Shown::Count),
        Face::Public => withheld(counts, least),
    })
}

const fn genders_of([women, men, other, not_stated]: [Shown; 4]) -> Genders {
    Genders { women, men, other, not_stated }
}

impl Genders {
    /// Whether anybody stated one.
    pub fn are_stated(&self) -> bool {
        [self.women, self.men, self.other].iter().any(|shown| *shown != Shown::Count(0))
    }

    const fn all(self) -> [Shown; 4] {
        [self.women, self.men, self.other, self.not_stated]
    }
}

/// What several sheets add up to: who came at least once, by gender, and the presences by where
/// people were.
///
/// What is withheld of one sitting could be told from the sums and from the other sittings: such a
/// sum is withheld too, unless at least two sittings withhold that count and theirs together are no
/// small one.
pub(in crate::readings) fn overall(
    sheets: &[Id],
    people: impl IntoIterator<Item = Id>,
    face: Face,
    least: usize,
    world: &dyn World,
) -> (Genders, Modes) {
    let count = |shown: Shown| shown.count().unwrap_or_default();
    let whole: Vec<Totals> =
        sheets.iter().map(|sheet| totals(*sheet, Face::Reserved, least, world)).collect();
    let shown: Vec<Totals> =
        sheets.iter().map(|sheet| totals(*sheet, face, least, world)).collect();
    let genders_of_each = |found: &Totals| found.genders.all();
    let given_away = |of: &dyn Fn(&Totals) -> Shown| {
        let hidden = whole
            .iter()
            .zip(&shown)
            .filter(|(_, shown)| of(shown) == Shown::Withheld)
            .map(|(whole, _)| count(of(whole)));
        let hidden: Vec<usize> = hidden.collect();
        hidden.len() == 1 || (!hidden.is_empty() && hidden.iter().sum::<usize>() < least)
    };
    let genders = genders(people, Face::Reserved, least, world).all().map(count);
    let forced = [0, 1, 2, 3].map(|at| given_away(&|found| nth(&genders_of_each(found), at)));
    let modes = Modes {
        room: whole.iter().map(|found| found.modes.room).sum(),
        remote: whole.iter().map(|found| found.modes.remote).sum(),
    };
    (genders_of(told(genders, forced, face, least)), modes)
}

fn nth(shown: &[Shown], at: usize) -> Shown {
    shown.get(at).copied().unwrap_or(Shown::Withheld)
}

/// Counts as a face may see them: all of them where none is small and none is given away elsewhere.
fn told<const N: usize>(
    counts: [usize; N],
    forced: [bool; N],
    face: Face,
    least: usize,
) -> [Shown; N] {
    match face {
        Face::Reserved => counts.map(Shown::Count),
        Face::Public => withheld_with(counts, forced, least),
    }
}

/// Withholds every count below `least`, and then the smallest ones left until what is withheld
/// can't be told from the total either: its sum is nothing, or reaches `least` too.
pub(super) fn withheld<const N: usize>(counts: [usize; N], least: usize) -> [Shown; N] {
    withheld_with(counts, [false; N], least)
}

/// As [`withheld`], with counts that are withheld whatever they are.
fn withheld_with<const N: usize>(
    counts: [usize; N],
    forced: [bool; N],
    least: usize,
) -> [Shown; N] {
    // Where no count is small, that nobody is left can be worked out from the others: a zero hides
    // only beside a small count.
    let is_small = |count: &usize| (1..least).contains(count);
    if !counts.iter().any(is_small) && !forced.contains(&true) {
        return counts.map(Shown::Count);
    }
    let mut limit = least;
    loop {
        let is_hidden = |(count, forced): &(usize, bool)| *forced || *count < limit;
        let all = || counts.into_iter().zip(forced);
        let hidden: Vec<usize> = all().filter(is_hidden).map(|(count, _)| count).collect();
        let told = hidden.len() == 1 || (1..least).contains(&hidden.iter().sum());
        let next = all().filter(|one| !is_hidden(one)).map(|(count, _)| count).min();
        match next {
            Some(next) if told => limit = next + 1,
            _ => {
                let mut shown = counts.map(Shown::Count);
                for (slot, one) in shown.iter_mut().zip(all()) {
                    if is_hidden(&one) {
                        *slot = Shown::Withheld;
                    }
                }
                return shown;
            }
        }
    }
}

#[cfg(test)]
mod tests;
