//! Where files live, by the XDG rules. Keeps out: what is in them.

use std::path::PathBuf;

use etcetera::{BaseStrategy, base_strategy::Xdg};

const NAME: &str = "tavolo";

/// The folder of all tables, each in a folder of its own.
pub fn tables() -> Option<PathBuf> {
    Xdg::new().ok().map(|xdg| xdg.data_dir().join(NAME).join("tables"))
}

/// The folder of own keymaps and templates.
pub fn config() -> Option<PathBuf> {
    Xdg::new().ok().map(|xdg| xdg.config_dir().join(NAME))
}

/// The folder of the log, and of what was last seen of each table.
pub fn state() -> Option<PathBuf> {
    Xdg::new().ok().and_then(|xdg| xdg.state_dir()).map(|dir| dir.join(NAME))
}
