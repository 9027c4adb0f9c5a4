//! All tests from outside in one binary, so that the program is linked once. Keeps out: tests of
//! single files.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod cli;
mod corpus;
mod deeds;
mod deeds_groups;
mod field_files;
mod field_sources;
mod hands;
mod import_errors;
mod journeys;
mod journeys_assess;
mod journeys_beginning;
mod journeys_budget;
mod journeys_check_values;
mod journeys_codesign;
mod journeys_criteria;
mod journeys_decision;
mod journeys_groups;
mod journeys_hand;
mod journeys_import;
mod journeys_intake;
mod journeys_map;
mod journeys_pending;
mod journeys_pool;
mod journeys_register;
mod journeys_results;
mod journeys_rounds;
mod journeys_scoring;
mod journeys_seats;
mod journeys_sheet;
mod journeys_sittings;
mod journeys_tables;
mod journeys_training;
mod journeys_unfinished;
mod journeys_votes;
mod linear;
mod manual;
mod monkey;
mod names_of_files;
mod pictures;
mod properties;
mod refusals;
mod screens;
mod screens_map;
mod sentences;
mod support;
mod terminal;
mod tidy;
mod trust;
mod veil;
mod way_through;
mod whole_sitting;
