//! A number from a seed that everybody knows, so that anybody can draw it again. Keeps out: where
//! the seed comes from.
//!
//! x is the first 16 bytes, big endian, of SHA-256 of the UTF-8 text "seed|counter", the counter
//! from 0; x is rejected while x >= 2^128 - (2^128 mod n); the number is x mod n. With `sha256sum`
//! and a calculator it can be done by hand.

use sha2::{Digest, Sha256};

/// SHA-256 of a text in UTF-8, in hexadecimal digits, as `sha256sum` prints it.
pub fn fingerprint(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names in the order that a seed draws: that of SHA-256 of the UTF-8 text "seed|name", the least
/// first. With `sha256sum` it can be done by hand, and who stands where in the list changes nothing.
pub fn order(seed: &str, names: &[&str]) -> Vec<usize> {
    let mut drawn: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (Sha256::digest(format!("{seed}|{name}")), *name, at))
        .collect();
    drawn.sort();
    drawn.into_iter().map(|(_, _, at)| at).collect()
}

/// A number below `below`, each as likely; 0 when `below` is 0 or 1.
pub fn draw(seed: &str, below: u64) -> u64 {
    if below < 2 {
        return 0;
    }
    let below_wide = u128::from(below);
    // 2^128 mod n, without 2^128.
    let rest = (u128::MAX % below_wide + 1) % below_wide;
    let mut counter: u64 = 0;
    loop {
        let hash = Sha256::digest(format!("{seed}|{counter}"));
        let x = hash.iter().take(16).fold(0_u128, |x, byte| (x << 8) | u128::from(*byte));
        // x >= 2^128 - rest, written so that it cannot overflow.
        let rejected = rest > 0 && x > u128::MAX - rest;
        if !rejected {
            return u64::try_from(x % below_wide).unwrap_or(0);
        }
        counter += 1;
    }
}
