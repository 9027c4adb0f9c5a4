//! One listing or view each: what a room shows and what the hand is on. Keeps out: keys, verbs and
//! every change.

mod attendance;
mod budget;
mod cells;
mod commitments;
mod contacts;
mod criteria;
mod decision;
mod detail;
mod draws;
mod follow_up;
mod groups;
mod labs;
mod last_time;
mod list;
mod list_with_footer;
mod live;
mod log;
mod map;
mod month_grid;
mod overview;
mod participation;
mod pending;
mod people;
mod plans;
mod pool;
mod projector;
mod proposals;
mod registers;
mod results;
mod rules;
mod scores;
mod sittings;
mod speaking;
mod stakeholders;
mod surveys;
mod tables;
mod tables_months;
mod timeline;
mod training;
mod vote;
mod voters;

use crate::domain::Kind;
use crate::flow::{Ctx, Room, Screen};

pub(crate) use budget::{by_rules_page, count_page, explained_page, of_row as budget_of_row};
pub(crate) use commitments::page as commitments_page;
pub(crate) use contacts::totals as contact_totals;
pub(crate) use criteria::{changes_page, swing_share, weights_lines};
pub(crate) use decision::{follow_up_page, selection_page};
pub(crate) use detail::page as detail_page;
pub(crate) use draws::{
    explained_page as draw_explained_page, of_row as draw_of_row, quotas_page as draw_quotas_page,
};
pub(crate) use groups::{Hand, hand, page as group_page};
pub(crate) use last_time::page as last_time_page;
pub(crate) use log::page as edit_page;
pub(crate) use participation::{page as participation_page, totals as totals_page};
pub(crate) use pending::page as waiting_page;
pub(crate) use pool::numbers_page as territory_numbers_page;
pub(crate) use results::{Other, other_page, page as marks_page};
pub(crate) use rules::page as rules_page;
pub(crate) use scores::progress_page;
pub(crate) use sittings::page as sitting_page;
pub(crate) use speaking::page as speaking_page;
pub(crate) use surveys::totals_page as survey_totals_page;
pub(crate) use tables::page as table_page;
pub(crate) use tables_months::page as tables_months_page;
pub(crate) use timeline::page as timeline_page;
pub(crate) use training::{months_page as course_months_page, totals_page as training_totals_page};
pub(crate) use vote::before as before_decision;

/// The screen of a room.
pub(crate) fn open(room: Room) -> Box<dyn Screen> {
    match room {
        Room::Overview => Box::new(list::List::new(overview::Overview::default())),
        Room::Stakeholders => Box::new(list::List::new(stakeholders::Stakeholders::default())),
        Room::Map => Box::new(map::Map::default()),
        Room::Contacts => Box::new(list::List::new(contacts::Contacts::default())),
        Room::Labs => Box::new(list::List::new(labs::Labs::default())),
        Room::Sittings => Box::new(list::List::new(sittings::Sittings)),
        Room::Live => Box::new(live::Live::new()),
        Room::Attendance => Box::new(list::List::new(attendance::Sheet)),
        Room::Vote => Box::new(vote::Vote::new()),
        Room::Groups => Box::new(groups::groups()),
        Room::FollowUp => Box::new(list::List::new(follow_up::FollowUp::default())),
        Room::Proposals => Box::new(list::List::new(proposals::Proposals::default())),
        Room::Criteria => Box::new(list_with_footer::ListWithFooter::new(criteria::Criteria)),
        Room::Swing => Box::new(list_with_footer::ListWithFooter::new(criteria::Swing::default())),
        Room::Pairs => Box::new(list_with_footer::ListWithFooter::new(criteria::Pairs::default())),
        Room::Scores => Box::new(scores::Scores::default()),
        Room::Results => Box::new(results::Results::default()),
        Room::Decision => Box::new(list::List::new(decision::Decisions::default())),
        Room::Budget => Box::new(list::List::new(budget::Budget::default())),
        Room::Draws => Box::new(list::List::new(draws::Draws::default())),
        Room::People => Box::new(list::List::new(people::People)),
        Room::Registers => Box::new(list::List::new(registers::Registers::default())),
        Room::Training => Box::new(list::List::new(training::Plan::default())),
        Room::CourseCalendar => Box::new(list::List::new(training::Editions)),
        Room::Conventions => Box::new(list::List::new(training::Conventions::default())),
        Room::Plans => Box::new(list::List::new(plans::Plans::default())),
        Room::Territories => Box::new(list::List::new(pool::Territories::default())),
        Room::Facilitators => Box::new(list::List::new(pool::Pool)),
        Room::Surveys => Box::new(list::List::new(surveys::Answers)),
        Room::Tables => Box::new(list::List::new(tables::Tables)),
        Room::Pending => Box::new(list::List::new(pending::Waits)),
        Room::Log => Box::new(list::List::new(log::Log)),
        Room::Projector => Box::new(projector::Projector),
    }
}

/// The kind of record that is added in a room.
pub(crate) fn kind_of(ctx: &Ctx<'_>) -> Option<Kind> {
    Some(match ctx.room {
        Room::Stakeholders => Kind::Stakeholders,
        Room::Contacts => Kind::Contacts,
        Room::Labs => Kind::Labs,
        Room::Sittings => Kind::Meetings,
        Room::Live => Kind::Entries,
        Room::FollowUp => Kind::Actions,
        Room::Proposals => Kind::Proposals,
        Room::Criteria => Kind::Criteria,
        Room::Budget => Kind::Projects,
        Room::Draws => Kind::Candidates,
        Room::People => Kind::People,
        Room::Registers => ctx.session.register,
        Room::Training => Kind::Courses,
        Room::CourseCalendar => Kind::Editions,
        Room::Conventions => Kind::Conventions,
        Room::Plans => Kind::Plans,
        Room::Territories => Kind::Territories,
        Room::Facilitators => Kind::Facilitators,
        Room::Surveys => Kind::Surveys,
        Room::Overview
        | Room::Map
        | Room::Attendance
        | Room::Vote
        | Room::Groups
        | Room::Swing
        | Room::Pairs
        | Room::Scores
        | Room::Results
        | Room::Decision
        | Room::Tables
        | Room::Pending
        | Room::Log
        | Room::Projector => return None,
    })
}
