//! The hub against a real PostgreSQL server, which each test starts for itself on a port and in a
//! folder of its own; where there is none, that is said aloud and nothing is tried. Keeps out: figures
//! (see scripts/hub-trial).

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fail by panicking"
)]

mod day;
mod erasure;
mod faults;
mod files;
mod laptop;
mod server;
