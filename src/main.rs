//! The program: the world handed to the command line. Keeps out: everything else.

use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::rc::Rc;

use tavolo::cli::{self, Folders, Host, Terminals};
use tavolo::runtime::{Hands, beside, clock, log, paths, secret, terminal, umask, undisturbed};

fn main() -> ExitCode {
    // Before anything is written, and before anything can panic.
    let umask = umask::close();
    terminal::watch_panics();
    log::start(paths::state());
    let mut hands = Hands::default();
    let mut host = Host {
        now: Box::new(clock::now),
        mint: Box::new(clock::mint),
        variable: Box::new(|name| std::env::var_os(name)),
        folders: Folders {
            tables: paths::tables(),
            config: paths::config(),
            state: paths::state(),
            temporary: std::env::temp_dir(),
        },
        pid: std::process::id(),
        umask,
        input: Box::new(io::BufReader::new(io::stdin())),
        out: Box::new(io::stdout()),
        err: Box::new(io::stderr()),
        terminals: Terminals {
            input: io::stdin().is_terminal(),
            out: io::stdout().is_terminal(),
            err: io::stderr().is_terminal(),
        },
        secret: Box::new(secret::ask),
        hub: Box::new(beside::run_hub),
        undisturbed: Rc::new(undisturbed),
        interactive: Box::new(move |table, opening| hands.run(table, opening)),
    };
    let code = cli::run(std::env::args_os(), &mut host);
    ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX))
}
