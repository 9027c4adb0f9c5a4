//! Fuzzes `readers::journal`. Keeps out: everything but its name.
#![no_main]

#[allow(dead_code, reason = "each target runs one of them")]
#[path = "../readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| readers::journal(bytes));
