//! The words between a key and a change: rooms, scopes, commands, acts, layers, screens. Keeps out:
//! what any of them does.

mod act;
mod advance;
mod command;
mod ctx;
mod layer;
mod long_work;
mod message;
mod neighbour;
mod reading;
mod room;
mod row;
mod scope;
mod screen;
mod seat_role;
mod unfinished;
mod view_state;
mod waiting;

pub use act::{Act, Export, LayerAct, Notice, Tone};
pub use advance::Advance;
pub use command::{Arguments, Command, Outcome, Run};
pub use ctx::{Ctx, Session};
pub use layer::{Answers, Body, CHOSEN, Dock, Layer, Offer, TYPED, Then, Understood};
pub use long_work::LongWork;
pub use message::{
    BudgetMessage, ContactsMessage, DrawsMessage, GroupsMessage, LabsMessage, MapMessage, Message,
    Only, PairsMessage, ProposalsMessage, ResultsMessage, ScoresMessage, StakeholdersMessage,
    SwingMessage, VoteMessage,
};
pub use neighbour::{Elsewhere, Moves, Neighbour, Twin};
pub use reading::{FolderEntry, PathContent, Reading};
pub use room::{Room, SHEET};
pub use row::{Lead, Leaning, RowId, ScoreCell, SwingHand};
pub use scope::{Scope, scope, scopes};
pub use screen::Screen;
pub use seat_role::SeatRole;
pub use unfinished::Unfinished;
pub use view_state::{MapView, RoomView, ViewState};
pub use waiting::Waiting;
