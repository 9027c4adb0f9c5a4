//! The rooms of tavolo, from the words at the bottom to the terminal at the top. Keeps out:
//! everything but their names.

pub mod app;
pub mod cli;
pub mod commands;
pub mod deeds;
pub mod documents;
pub mod domain;
pub mod exchange;
pub mod flow;
pub(crate) mod forms;
pub mod keys;
pub mod kit;
pub mod ledger;
pub mod methods;
pub(crate) mod print;
pub(crate) mod privacy;
pub mod readings;
pub mod runtime;
pub(crate) mod screens;
pub mod store;
pub mod text;
