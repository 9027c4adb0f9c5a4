//! What a command tells the screen of a room, a type for each room. Keeps out: what the room does
//! with it.

use chrono::NaiveDate;

use super::advance::Advance;
use super::view_state::MapView;
use crate::domain::Id;

/// Which stakeholders are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    /// Nobody ever contacted them.
    Uncontacted,
    /// A next step of theirs is overdue.
    Overdue,
    /// High power, high interest, and nobody ever contacted them.
    Key,
    /// Most affected, least able to affect, and not at the table.
    Voiceless,
    /// Those of a category; of none, when it is blank.
    Category(String),
}

/// What a room can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// To the stakeholders.
    Stakeholders(StakeholdersMessage),
    /// To the contacts.
    Contacts(ContactsMessage),
    /// To the labs.
    Labs(LabsMessage),
    /// To the proposals.
    Proposals(ProposalsMessage),
    /// To the groups.
    Groups(GroupsMessage),
    /// To the vote.
    Vote(VoteMessage),
    /// To the swings.
    Swing(SwingMessage),
    /// To the comparisons.
    Pairs(PairsMessage),
    /// To the score sheet.
    Scores(ScoresMessage),
    /// To the results.
    Results(ResultsMessage),
    /// To the votes on projects.
    Budget(BudgetMessage),
    /// To the draws.
    Draws(DrawsMessage),
    /// To the map.
    Map(MapMessage),
}

/// What the list of stakeholders can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StakeholdersMessage {
    /// List only these.
    Show(Only),
    /// List only these, or all again where only these are listed.
    Toggle(Only),
}

/// What the log of contacts can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactsMessage {
    /// List only what is overdue, or all again.
    ToggleOverdue,
}

/// What the list of labs can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabsMessage {
    /// Show who may speak on this day; none is today.
    AsOf(Option<NaiveDate>),
}

/// What the register of proposals can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposalsMessage {
    /// Show so many of the first by supporters apart.
    First(usize),
}

/// What the room of groups can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupsMessage {
    /// Show the people in the groups, or fold them away.
    TogglePeople,
}

/// What the vote can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteMessage {
    /// Go to the first who has not voted.
    First,
    /// Go on to the next who has not voted.
    On,
}

/// What the list of swings can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SwingMessage {
    /// Move a criterion without points among those that have none.
    Order(Id, Advance),
}

/// What the list of comparisons can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairsMessage {
    /// Lean to the first or to the second of a pair, in the order of its row.
    Lean {
        /// The pair.
        pair: (Id, Id),
        /// Whether to the second.
        to_second: bool,
    },
}

/// What the score sheet can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoresMessage {
    /// Go on to the next cell; whether the one that is left was given a mark.
    On {
        /// Whether it was.
        is_given: bool,
    },
    /// Go to the next proposal, or to the one before.
    Proposal(Advance),
    /// Take in a digit of a mark on a wide scale.
    Digit(u8),
    /// Show an assessor's sheet.
    OfAssessor,
    /// Show the sheet of the room.
    OfRoom,
    /// The sheet on screen is taken up: digits are marks.
    TakeUp,
}

/// What the results can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ResultsMessage {
    /// Leaf through the views.
    View(Advance),
    /// Show the next heat map.
    Heat,
    /// Put the weight of the next criterion on trial, or of the one before.
    WhatIf(Advance),
    /// Make the weight on trial greater or less.
    Weigh {
        /// Whether greater.
        more: bool,
    },
    /// Read the marks of this round.
    Round(Id),
}

/// What the map can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapMessage {
    /// Select the next actor, or the one before, round and round.
    Select(Advance),
    /// Leaf through the views.
    Leaf(Advance),
    /// Show a view; asked for again, the one before.
    View(MapView),
    /// Show the records as of a day; none is now.
    AsOf(Option<NaiveDate>),
    /// Order the network by the next measure.
    Sort,
    /// Put the actor in hand at the centre of the network, or show all of it again.
    Centre,
}

/// What the room of draws hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DrawsMessage {
    /// Show this draw.
    Show(Id),
}

/// What the room of votes on projects hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BudgetMessage {
    /// Show this vote.
    Show(Id),
}
