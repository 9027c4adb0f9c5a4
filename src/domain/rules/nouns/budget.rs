//! What votes on projects refuse: ballots that say what they may not, and any change of what was
//! voted on once there are ballots, of anything once the vote is closed. Keeps out: counting.

use chrono::{DateTime, FixedOffset};

use crate::domain::change::Transition;
use crate::domain::datum::Cell;
use crate::domain::fault::Fault;
use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::noun::{Noun, Rules};
use crate::domain::nouns::{Ballot, Budget, Project};
use crate::domain::refusal::Refusal;
use crate::domain::rules::{ballot_box, budgets, reasons, taken_back};
use crate::domain::values::{
    BallotType, Choices, CountRule, Moment, ProjectOutcome, Reopenings, RoundState, Secrecy,
    TieRule,
};
use crate::domain::world::World;
use crate::say;

impl Budget {
    /// Whether ballots can still be entered, and nobody sees what they say.
    pub fn is_open(&self) -> bool {
        self.state != Some(RoundState::Closed)
    }

    /// Whether ballots hold no name.
    pub fn is_secret(&self) -> bool {
        self.ballot != Some(Secrecy::Open)
    }

    /// Whether the order in which a ballot names projects says something.
    pub fn keeps_order(&self) -> bool {
        self.ballot_type == BallotType::Ranking
    }

    /// What decides between projects that are as good.
    pub fn tie_rule(&self) -> TieRule {
        self.tie.unwrap_or(TieRule::Code)
    }
}

impl CountRule {
    /// Every rule, in the order in which they stand beside each other.
    pub const ALL: [Self; 9] = [
        Self::Votes,
        Self::VotesPerEuro,
        Self::EqualShares,
        Self::EqualSharesCardinality,
        Self::PhragmenStop,
        Self::PhragmenSkip,
        Self::Borda,
        Self::Schulze,
        Self::Knapsack,
    ];

    /// Whether ballots of a type can be counted so.
    pub const fn counts(self, ballots: BallotType) -> bool {
        match self {
            Self::Votes | Self::VotesPerEuro | Self::EqualShares | Self::Knapsack => true,
            Self::EqualSharesCardinality | Self::PhragmenStop | Self::PhragmenSkip => {
                !matches!(ballots, BallotType::Points)
            }
            Self::Borda | Self::Schulze => matches!(ballots, BallotType::Ranking),
        }
    }

    /// Whether a table may declare it: the best set is not always only one, and is shown beside
    /// the others.
    pub const fn decides(self) -> bool {
        !matches!(self, Self::Knapsack)
    }
}

/// The fields of a vote that ballots were given under.
const GIVEN_UNDER: [&str; 10] = [
    "question",
    "cap",
    "ballot_type",
    "rule",
    "tie",
    "seed",
    "choices",
    "points",
    "minimum",
    "ballot",
];

/// The fields that change when a closed vote is opened again.
const OPENING: [&str; 3] = ["state", "closed", "reason"];

/// The fields of a project that are decided after the count.
const AFTER: [&str; 3] = ["outcome", "granted", "reason"];

/// Whether two states say the same in some fields.
fn alike<N: Noun>(one: &N, other: &N, wanted: impl Fn(&str) -> bool) -> bool {
    let (one, other) = (one.row(), other.row());
    one.iter()
        .filter(|(field, _)| wanted(field))
        .all(|(field, text)| other.get(field) == Some(text))
}

/// Why nothing changes in a vote that is closed.
fn closed(budget: &Budget) -> Refusal {
    let number = budget.number.get();
    Refusal::new(
        say!("refused-budget-closed", number = number),
        Some(say!("refused-budget-closed-hint")),
    )
}

/// Why what was voted on stays while there are ballots.
fn started(budget: Id, world: &dyn World) -> Refusal {
    let number = world.get::<Budget>(budget).map_or(0, |budget| budget.number.get());
    Refusal::new(
        say!("refused-budget-started", number = number),
        Some(say!("refused-budget-started-hint")),
    )
}

impl Rules for Budget {
    /// What ballots were given under stays, on every road; a closed vote stays closed unless it is
    /// opened again with a reason, and nothing else changes then.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let Some(before) = change.before else { return Ok(()) };
        taken_back::locks(change)?;
        let opens = change.after.is_some_and(|after| {
            after.is_open() && alike(before, after, |field| !OPENING.contains(&field))
        });
        if change.is_act() && !before.is_open() && !opens {
            return Err(closed(before));
        }
        let same = change
            .after
            .is_some_and(|after| alike(before, after, |field| GIVEN_UNDER.contains(&field)));
        if !same && ballot_box::is_used(change.own, change.world) {
            return Err(started(change.own, change.world));
        }
        let closes = change.after.filter(|after| before.is_open() && !after.is_open());
        match closes.filter(|_| change.is_act()) {
            Some(after) => ballot_box::not_beyond(change.own, after, change.world),
            None => Ok(()),
        }
    }

    fn check(&self, _own: Id, _world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.cap.get() == 0 {
            faults.push(Fault::new("cap", say!("fault-budget-cap")));
        }
        if !self.rule.counts(self.ballot_type) {
            let told = say!(
                "fault-budget-rule",
                rule = self.rule.sentence(),
                ballots = self.ballot_type.sentence()
            );
            faults.push(Fault::new("rule", told));
        } else if !self.rule.decides() {
            faults.push(Fault::new("rule", say!("fault-budget-best")));
        }
        if self.ballot_type == BallotType::Points && self.points.is_none() {
            faults.push(Fault::new("points", say!("fault-budget-points")));
        }
        if self.tie == Some(TieRule::Seed) && self.seed.is_none() {
            faults.push(Fault::new("seed", say!("fault-budget-seed")));
        }
        faults
    }

    /// A project that costs more than there is, is told when the sum changes.
    fn weighs(&self, own: Id, world: &dyn World) -> Vec<Id> {
        world.of::<Project>(own).map(|(id, _)| id).collect()
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("number", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        self.question.as_str().to_owned()
    }

    fn amend(
        &mut self,
        before: Option<&Self>,
        _own: Id,
        world: &dyn World,
        at: DateTime<FixedOffset>,
    ) {
        let Some(before) = before else { return };
        match (before.is_open(), self.is_open()) {
            (true, false) => self.closed = self.closed.or(Some(Moment(at))),
            (false, true) => {
                self.closed = None;
                let day = at.with_timezone(&world.zone()).date_naive();
                let (kept, given) = (before.reason.as_ref(), self.reason.as_ref());
                self.reason = Reopenings::followed(kept, given, None, day);
            }
            _ => {}
        }
    }
}

/// Refuses to decide otherwise than counted while nobody may know what the count is.
fn overridden_early(change: &Transition<'_, Project>) -> Result<(), Refusal> {
    let Some(after) = change.after.filter(|own| change.is_act() && own.outcome.is_some()) else {
        return Ok(());
    };
    let is_new =
        change.before.is_none_or(|before| !alike(before, after, |field| AFTER.contains(&field)));
    match change.world.get::<Budget>(after.budget.id).filter(|own| is_new && own.is_open()) {
        Some(budget) => Err(budgets::too_early(budget)),
        None => Ok(()),
    }
}

impl Rules for Project {
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let world = change.world;
        overridden_early(change)?;
        let same = change
            .both()
            .is_some_and(|(before, after)| alike(before, after, |field| !AFTER.contains(&field)));
        if same {
            return Ok(());
        }
        let mut budgets = change.states().map(|project| project.budget.id);
        let own = |id: Id| world.get::<Budget>(id).map(|budget| (id, budget));
        budgets.try_for_each(|id| match own(id) {
            Some((_, budget)) if change.is_act() && !budget.is_open() => Err(closed(budget)),
            Some((id, _)) if ballot_box::is_used(id, world) => Err(started(id, world)),
            _ => Ok(()),
        })
    }

    fn check(&self, _own: Id, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.code.as_str().contains(Choices::PARTS) {
            let text = self.code.as_str();
            faults.push(Fault::new("code", say!("fault-project-code", text = text)));
        }
        if self.cost.get() == 0 {
            faults.push(Fault::new("cost", say!("fault-project-cost")));
        }
        if let Some(budget) = world.get::<Budget>(self.budget.id)
            && self.cost > budget.cap
        {
            let told = say!(
                "fault-project-cap",
                cost = world.language().money(self.cost.get()),
                cap = world.language().money(budget.cap.get()),
                code = self.code.as_str()
            );
            faults.push(Fault::new("cost", told));
        }
        if self.outcome.is_some() && self.reason.is_none() {
            faults.push(Fault::new("reason", say!("fault-project-reason")));
        }
        let is_partly = self.outcome == Some(ProjectOutcome::Partly);
        if is_partly != self.granted.is_some() {
            faults.push(Fault::new("granted", say!("fault-project-granted")));
        } else if self.granted.is_some_and(|granted| granted > self.cost) {
            faults.push(Fault::new("granted", say!("fault-project-granted-cost")));
        }
        faults.extend(reasons::worthless(self.reason.as_ref()));
        faults
    }

    fn mentioned(&self, world: &dyn World) -> Cell {
        self.cell("code", world)
    }

    fn label(&self, _world: &dyn World) -> String {
        format!("{} {}", self.code.as_str(), self.title.as_str())
    }
}

impl Ballot {
    /// The fields that tell what was voted, or by whom: nobody sees them before the vote is closed.
    pub const TELLING: [&'static str; 3] = ["choices", "void", "voter"];

    /// Whether it is void: kept, and not counted.
    pub const fn is_void(&self) -> bool {
        self.void.is_some()
    }

    /// Projects that the vote does not have, or that are named twice, and what they cost together.
    fn named(&self, world: &dyn World) -> (Vec<Fault>, i64) {
        let projects: Vec<(String, i64)> = world
            .of::<Project>(self.budget.id)
            .map(|(_, project)| (fold(project.code.as_str()), project.cost.get()))
            .collect();
        let (mut faults, mut cost) = (Vec::new(), 0_i64);
        let mut seen: Vec<String> = Vec::new();
        for pick in &self.choices.0 {
            let code = fold(&pick.code);
            match projects.iter().find(|(own, _)| *own == code) {
                None => {
                    let told = say!("fault-ballot-unknown", code = pick.code.as_str());
                    faults.push(Fault::new("choices", told));
                }
                Some(_) if seen.contains(&code) => {
                    let told = say!("fault-ballot-twice", code = pick.code.as_str());
                    faults.push(Fault::new("choices", told));
                }
                Some((_, own)) => cost = cost.saturating_add(*own),
            }
            seen.push(code);
        }
        (faults, cost)
    }

    /// What goes beyond what the vote allows a ballot.
    fn beyond(&self, budget: &Budget, cost: i64, world: &dyn World) -> Vec<Fault> {
        let mut faults = Vec::new();
        let named = self.choices.0.len();
        if let Some(most) = budget.choices
            && i64::try_from(named).is_ok_and(|named| named > most.get())
        {
            let told = say!("fault-ballot-choices", named = named, most = most.get());
            faults.push(Fault::new("choices", told));
        }
        let has_points = budget.ballot_type == BallotType::Points;
        if let Some(pick) =
            self.choices.0.iter().find(|pick| pick.points.is_some_and(|p| p > 0) != has_points)
        {
            let code = pick.code.as_str();
            let told = if has_points {
                say!("fault-ballot-no-points", code = code)
            } else {
                say!("fault-ballot-some-points", code = code)
            };
            faults.push(Fault::new("choices", told));
        }
        let points: i64 = self.choices.0.iter().filter_map(|pick| pick.points.map(i64::from)).sum();
        if let Some(most) = budget.points.filter(|most| has_points && points > most.get()) {
            let told = say!("fault-ballot-sum", points = points, most = most.get());
            faults.push(Fault::new("choices", told));
        }
        if budget.ballot_type == BallotType::Knapsack && cost > budget.cap.get() {
            let money = |cents: i64| world.language().money(cents);
            let cap = money(budget.cap.get());
            let told = say!("fault-ballot-cap", cost = money(cost), cap = cap);
            faults.push(Fault::new("choices", told));
        }
        faults
    }
}

impl Rules for Ballot {
    /// No ballot is added, taken away or changed once the vote is closed.
    fn locks(change: &Transition<'_, Self>) -> Result<(), Refusal> {
        let mut budgets =
            change.states().filter_map(|ballot| change.world.get::<Budget>(ballot.budget.id));
        match budgets.find(|budget| !budget.is_open()) {
            Some(budget) => Err(closed(budget)),
            None => Ok(()),
        }
    }

    fn check(&self, own: Id, world: &dyn World) -> Vec<Fault> {
        let Some(budget) = world.get::<Budget>(self.budget.id) else { return Vec::new() };
        let mut faults = Vec::new();
        // A void ballot is kept as it was handed in, whatever it says.
        if !self.is_void() {
            let (named, cost) = self.named(world);
            faults.extend(named);
            faults.extend(self.beyond(budget, cost, world));
        }
        if let Some(voter) = self.voter {
            if budget.is_secret() {
                faults.push(Fault::new("voter", say!("fault-ballot-name")));
            }
            let other = world
                .of::<Self>(voter.id)
                .find(|(id, other)| *id != own && other.budget.id == self.budget.id);
            if let Some((_, other)) = other {
                let told = say!(
                    "fault-ballot-voter",
                    name = world.label(voter.id),
                    ballot = other.label(world)
                );
                faults.push(Fault::new("voter", told));
            }
        }
        faults
    }

    fn label(&self, world: &dyn World) -> String {
        let number = world.get::<Budget>(self.budget.id).map_or(0, |budget| budget.number.get());
        format!("{number}/{}/{}", self.batch.get(), self.number.get())
    }
}

#[cfg(test)]
mod tests;
