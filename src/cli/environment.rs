//! What a seat that a server opens reads of its environment: a client may have sent it. Keeps out:
//! what the variables say.

/// What a seat may read of its environment: how its terminal is, and nothing that says which table
/// or who.
const TERMINAL: [&str; 4] = ["TERM", "COLORTERM", "NO_COLOR", "LANG"];

/// Whether a seat reads a variable that a client may have set.
pub(super) fn may_read(name: &str) -> bool {
    TERMINAL.contains(&name) || name.starts_with("LC_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seat_reads_how_its_terminal_is_and_not_who_or_which_table() {
        assert!(["TERM", "LANG", "LC_ALL", "NO_COLOR"].into_iter().all(may_read));
        assert!(!["TAVOLO_STORE", "USER", "HOME", "XDG_DATA_HOME"].into_iter().any(may_read));
    }
}
