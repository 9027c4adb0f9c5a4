//! A count in words a citizen can follow: each step, what a rule comes to, why a project is in or
//! out. Keeps out: where they are shown.

use std::cmp::Ordering;

use super::by_rule::ByRule;
use super::explained::Explained;
use super::needed::Needed;
use super::step::{CountStep, How};
use super::ties::TieChecked;
use super::{Allotted, BallotCount};
use crate::domain::{BallotType, Budget, CountRule, Project, TieRule, World};
use crate::methods::ratio::{Ratio, fraction, rounded, whole};
use crate::say;
use crate::text::{Language, Sentence};

/// Cents of a fraction, rounded up: nobody pays more.
fn at_most(each: &Ratio) -> i128 {
    i128::try_from(each.ceil().to_integer()).unwrap_or(i128::MAX)
}

/// Cents of a fraction, to the nearest.
fn cents(each: &Ratio) -> i128 {
    i128::try_from(each.round().to_integer()).unwrap_or(i128::MAX)
}

fn count(number: u128) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

impl BallotCount {
    /// Votes, or points where points are given.
    pub fn votes(&self, support: u128) -> Sentence {
        match self.ballot_type {
            BallotType::Points => say!("budget-points", count = count(support)),
            BallotType::Approval | BallotType::Ranking | BallotType::Knapsack => {
                say!("budget-votes", count = count(support))
            }
        }
    }

    /// On what ground a project came up.
    fn why(&self, step: &CountStep, language: Language) -> Sentence {
        let money = |each: &Ratio| language.money(cents(each));
        match &step.how {
            How::Support(votes) => say!("budget-why-votes", votes = self.votes(*votes)),
            How::PerEuro(votes) if self.gives_points() => {
                say!("budget-why-points-per-euro", votes = self.votes(*votes))
            }
            How::PerEuro(votes) => say!("budget-why-per-euro", votes = self.votes(*votes)),
            How::Shares { each, supporters, emptied } => say!(
                "budget-why-shares",
                supporters = *supporters,
                each = language.money(at_most(each)),
                emptied = *emptied
            ),
            How::SharesByPoints { each, supporters, emptied } => say!(
                "budget-why-shares-points",
                supporters = *supporters,
                each = language.money(at_most(each)),
                emptied = *emptied
            ),
            How::Rest(votes) if self.gives_points() => {
                say!("budget-why-rest-points", votes = self.votes(*votes))
            }
            How::Rest(votes) => say!("budget-why-rest", votes = self.votes(*votes)),
            How::Earned(each) => say!("budget-why-earned", each = money(each)),
            How::Borda(points) => {
                say!("budget-why-borda", points = language.decimal(&rounded(points, 1)))
            }
            How::Beats { level, wins } => say!("budget-why-beats", level = *level, count = *wins),
            How::Best(votes) => say!("budget-why-best", votes = self.votes(*votes)),
        }
    }

    /// A step of a count.
    pub fn told(&self, step: &CountStep, language: Language) -> Sentence {
        let money = |cents: u64| language.money(cents);
        let end = match step.lacks {
            None => say!("budget-end-bought", left = money(step.left)),
            Some(lacks) => {
                say!("budget-end-passed", left = money(step.left), lacks = money(lacks))
            }
        };
        say!(
            "budget-step",
            code = self.code(step.project),
            cost = money(self.cost(step.project)),
            why = self.why(step, language),
            end = end
        )
    }

    /// A tie that decided who is funded, and the rule that broke it.
    pub fn tie(&self, step: &CountStep, world: &dyn World) -> Sentence {
        let own = world.get::<Budget>(self.budget);
        let seed = own.and_then(|own| own.seed.as_ref()).map_or("", |seed| seed.as_str());
        let rule = match own.map_or(TieRule::Code, Budget::tie_rule) {
            TieRule::Seed => say!("budget-tie-seed", seed = seed),
            TieRule::Cheaper if self.cost_as_much(step) => say!("budget-tie-cheaper-equal"),
            other => other.sentence(),
        };
        say!(
            "budget-tied",
            codes = self.codes(&step.tied),
            code = self.code(step.project),
            rule = rule
        )
    }

    /// Whether another of those that tie costs as much as the one that goes first, so that the price
    /// does not decide between them.
    fn cost_as_much(&self, step: &CountStep) -> bool {
        let cost = self.cost(step.project);
        step.tied.iter().any(|other| *other != step.project && self.cost(*other) == cost)
    }

    /// What money shared out begins and ends with.
    pub fn shares(&self, count: &ByRule, language: Language) -> Option<Sentence> {
        let (begin, end) = count.shares.as_ref()?;
        let is_kept = cents(begin) == cents(end);
        let [begin, end] = [begin, end].map(|share| language.money(cents(share)));
        // Why shares went no further: everything that anybody wants is paid for, or a euro more
        // would be too much.
        Some(match (is_kept, self.is_all_shared(count)) {
            (true, true) => say!("budget-shares-kept-all", begin = begin),
            (true, false) => say!("budget-shares-kept", begin = begin),
            (false, true) => say!("budget-shares-all", begin = begin, end = end),
            (false, false) => say!("budget-shares", begin = begin, end = end),
        })
    }

    /// Whether supporters paid for every project that somebody wants and that may be funded.
    fn is_all_shared(&self, count: &ByRule) -> bool {
        let is_paid = |project: usize| {
            let paid = |step: &CountStep| {
                matches!(step.how, How::Shares { .. } | How::SharesByPoints { .. })
            };
            count.steps.iter().any(|step| step.project == project && paid(step))
        };
        let is_barred = |project: usize| count.barred.iter().any(|own| own.project == project);
        let wanted = self.support.iter().enumerate().filter(|(_, support)| **support > 0);
        wanted.map(|(project, _)| project).all(|project| is_barred(project) || is_paid(project))
    }

    /// What is spent and left by a rule, and how many voters have something.
    pub fn spent(&self, count: &ByRule, language: Language) -> Sentence {
        say!(
            "budget-spent",
            count = count.funded.len(),
            spent = language.money(count.spent),
            left = language.money(count.left),
            with = count.voters_with,
            voters = self.voters
        )
    }

    /// The first that did not fit, and what it would have needed.
    pub fn next(&self, count: &ByRule, language: Language) -> Option<Sentence> {
        let next = count.next?;
        Some(say!(
            "budget-next",
            code = self.code(next.project),
            cost = language.money(self.cost(next.project)),
            lacks = language.money(next.lacks)
        ))
    }

    /// What is to be known of an outcome that others could be as good as: another set that raises as
    /// many votes, or what another order of ties would fund.
    pub fn others_as_good(&self, count: &TieChecked) -> Option<Sentence> {
        if count.by.rule == CountRule::Knapsack {
            return Some(match count.by.has_rival {
                true => say!("budget-best-several"),
                false => say!("budget-best"),
            });
        }
        let other = count.tied_otherwise.as_ref()?;
        Some(say!("budget-tied-otherwise", codes = self.codes(other), count = other.len()))
    }

    /// What the steps of a count speak of, where they do not say it themselves.
    pub fn terms(&self, count: &ByRule) -> Option<Sentence> {
        (count.rule == CountRule::Schulze).then(|| say!("budget-levels"))
    }

    /// For each project whom it wins against by how many ballots, with whom it is even, and against
    /// whom it loses, where ballots are rankings.
    pub fn told_duels(&self) -> Vec<Sentence> {
        let duels = self.duels();
        let votes = |one: usize, other: usize| {
            duels.get(one).and_then(|row| row.get(other)).copied().unwrap_or_default()
        };
        let places = self.by_code();
        let of = |own: usize, how: Ordering| {
            let faced = places.iter().filter(|other| **other != own);
            let faced = faced.map(|other| (*other, votes(own, *other), votes(*other, own)));
            let told = faced
                .filter(|(_, won, lost)| won.cmp(lost) == how)
                .map(|(other, won, lost)| format!("{} {won}-{lost}", self.code(other)));
            let told: Vec<String> = told.collect();
            (!told.is_empty()).then(|| told.join(", "))
        };
        let told = |own: usize| {
            let code = self.code(own);
            let won = of(own, Ordering::Greater);
            let won = won.map(|with| say!("budget-duels-won", code = code, with = with));
            let even = of(own, Ordering::Equal);
            let even = even.map(|with| say!("budget-duels-even", code = code, with = with));
            let lost = of(own, Ordering::Less);
            let lost = lost.map(|with| say!("budget-duels-lost", code = code, with = with));
            [won, even, lost].into_iter().flatten()
        };
        if duels.is_empty() {
            return Vec::new();
        }
        places.iter().flat_map(|own| told(*own)).collect()
    }

    /// Every project that a count keeps out, in words.
    pub fn all_barred<'a>(&'a self, count: &'a ByRule) -> impl Iterator<Item = Sentence> + 'a {
        count.barred.iter().map(|own| self.barred(own))
    }

    /// How many ballots were counted, and how many of them are blank; how many are void; and where
    /// that is known, out of how many who may vote.
    pub fn turnout(&self, language: Language) -> Sentence {
        let ballots =
            say!("budget-turnout", count = self.voters, blank = self.blank, void = self.void);
        let handed_in = self.voters + self.void;
        let share = self.eligible.and_then(|all| Some((all, fraction(handed_in, all)?)));
        let Some((eligible, share)) = share else { return ballots };
        let percent = language.decimal(&rounded(&(share * whole(100_u32)), 1));
        say!(
            "budget-turnout-of",
            ballots = ballots,
            count = handed_in,
            eligible = eligible,
            percent = percent
        )
    }

    /// What stands above how many ballots name each project, or how many points it has.
    pub fn heading(&self) -> Sentence {
        match self.ballot_type {
            BallotType::Points => say!("column-points"),
            BallotType::Ranking => say!("column-named"),
            BallotType::Approval | BallotType::Knapsack => say!("column-votes"),
        }
    }

    /// Why a project is in or out: a sentence for each thing to be known.
    pub fn explain(&self, own: &Explained, language: Language) -> Vec<Sentence> {
        let mut told = vec![say!(
            "budget-explain-votes",
            votes = self.votes(own.support),
            ahead = own.ahead,
            voters = self.voters
        )];
        if let Some(step) = &own.step {
            told.push(self.told(step, language));
            told.extend(matches!(step.how, How::Beats { .. }).then(|| say!("budget-levels")));
        }
        told.extend(own.barred.iter().map(|own| self.barred(own)));
        match own.place {
            Some(place) => told.push(say!("budget-explain-in", place = place)),
            None => {
                // Who has too few votes, or an alternative that is funded, lacks no money.
                if own.support == 0 {
                    told.push(say!("budget-explain-nobody"));
                } else if own.barred.is_none() {
                    told.push(say!("budget-explain-out", left = language.money(own.left)));
                }
                told.push(match own.needed {
                    Some(Needed::Ballots(count)) if self.gives_points() => {
                        say!("budget-explain-needed-points", count = count)
                    }
                    Some(Needed::Ballots(count)) => say!("budget-explain-needed", count = count),
                    Some(Needed::AtMost { enough, tried }) => {
                        say!("budget-explain-at-most", count = enough, tried = tried)
                    }
                    Some(Needed::Uncounted) | None => say!("budget-explain-uncounted"),
                });
            }
        }
        told
    }
}

impl Allotted {
    /// What was decided against the count, with its reason; nothing where the count stands.
    pub fn told(
        &self,
        poll: &BallotCount,
        language: Language,
        world: &dyn World,
    ) -> Option<Sentence> {
        let outcome = self.outcome?;
        let own = world.get::<Project>(self.id)?;
        let reason = own.reason.as_ref().map_or("", |reason| reason.as_str());
        let counted =
            if self.counted { say!("budget-counted-in") } else { say!("budget-counted-out") };
        Some(say!(
            "budget-decided",
            code = poll.code(self.project),
            outcome = outcome.sentence(),
            counted = counted,
            given = language.money(self.given),
            reason = reason
        ))
    }
}
