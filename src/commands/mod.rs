//! The verbs: each a row and a function that reads and returns data. Keeps out: keys, drawing, and
//! changing anything.

mod actors;
mod assessment;
mod attendance;
mod balloting;
mod budget;
mod checklist;
mod consensus;
mod consensus_sheet;
mod copying;
mod criteria;
mod deciding;
mod decision;
mod doing;
mod draws;
mod everywhere;
mod exporting;
mod finding;
mod following;
mod groups;
mod help;
mod importing;
mod layers;
mod listing;
mod live;
mod mapping;
mod methods;
mod neighbours;
mod opening;
mod pool;
mod preparing;
mod proxies;
mod recalling;
mod register;
mod reopening;
mod results;
mod rooms;
mod rules;
mod selected;
mod speaking;
mod surveys;
mod training;
mod views;
mod voting;
mod weighing;

use std::sync::LazyLock;

use crate::flow::Command;

pub(crate) use exporting::is_office;

static ROWS: LazyLock<Vec<Command>> = LazyLock::new(|| {
    [
        everywhere::ROWS,
        neighbours::ROWS,
        deciding::ROWS,
        help::ROWS,
        finding::ROWS,
        checklist::ROWS,
        exporting::ROWS,
        copying::ROWS,
        importing::ROWS,
        opening::ROWS,
        listing::ROWS,
        rooms::ROWS,
        actors::ROWS,
        mapping::ROWS,
        views::ROWS,
        training::ROWS,
        pool::ROWS,
        surveys::ROWS,
        live::ROWS,
        preparing::ROWS,
        following::ROWS,
        attendance::ROWS,
        proxies::ROWS,
        rules::ROWS,
        consensus::ROWS,
        voting::ROWS,
        balloting::ROWS,
        groups::ROWS,
        methods::ROWS,
        speaking::ROWS,
        recalling::ROWS,
        criteria::ROWS,
        weighing::ROWS,
        assessment::ROWS,
        consensus_sheet::ROWS,
        register::ROWS,
        decision::ROWS,
        budget::ROWS,
        draws::ROWS,
        results::ROWS,
        layers::ROWS,
    ]
    .concat()
});

/// Every command, in the order of help and the manual.
pub fn all() -> &'static [Command] {
    &ROWS
}
