//! Which keymap files are meant, and what they say or what is wrong with them. Keeps out: how
//! keymaps are read.

use std::io;
use std::path::{Path, PathBuf};

use super::aligned::Aligned as _;
use super::call::Call;
use super::failure::Failure;
use super::files;
use super::grammar::Keys;
use crate::app::App;
use crate::commands;
use crate::flow::scopes;
use crate::keys::Keymap;
use crate::print::{TextColumn, TextTable};
use crate::say;

/// A keymap the program brings along.
struct Shipped {
    name: &'static str,
    text: &'static str,
    /// Whether it says only what differs from the first.
    is_overlay: bool,
}

/// The keymaps the program brings along, the first of which is taken when nobody says.
const SHIPPED: [Shipped; 3] = [
    Shipped {
        name: "default",
        text: include_str!("../../keymaps/default.toml"),
        is_overlay: false,
    },
    Shipped { name: "vim", text: include_str!("../../keymaps/vim.toml"), is_overlay: true },
    Shipped { name: "plain", text: include_str!("../../keymaps/plain.toml"), is_overlay: false },
];

/// The name and the text of a keymap file.
type Layer = (String, String);

/// The keys in force: those asked for, else the shipped ones, with the user's own file of that name
/// over them.
///
/// # Errors
/// When there is no such keymap, and with every fault of its files.
pub(super) fn load(call: &Call<'_>) -> Result<Keymap, Failure> {
    let asked = call.options.keymap.clone();
    let name = asked
        .as_ref()
        .map_or_else(|| "default".to_owned(), |asked| asked.to_string_lossy().into_owned());
    let path = asked.map(PathBuf::from).unwrap_or_default();
    let shipped = SHIPPED.iter().find(|shipped| shipped.name == name);
    let own = own(call, &name)?;
    let layers = match (shipped, own) {
        (Some(shipped), own) => shipped.layers().into_iter().chain(own).collect(),
        (None, Some(own)) => over_default(own),
        (None, None) if path.is_file() => over_default(read(&path)?),
        (None, None) => {
            let names = SHIPPED.map(|shipped| shipped.name).join(", ");
            return Err(Failure::new(say!("cli-no-keymap", name = name, names = names), None));
        }
    };
    parse(&layers)
}

/// The user's own keymap of a name, where there is one.
fn own(call: &Call<'_>, name: &str) -> Result<Option<Layer>, Failure> {
    let is_plain = !name.contains(['/', '\\']) && !name.ends_with(".toml");
    let config = call.host.folders.config.as_ref().filter(|_| is_plain);
    let path = config.map(|config| config.join("keymaps").join(format!("{name}.toml")));
    path.filter(|path| path.is_file()).map(|path| read(&path)).transpose()
}

impl Shipped {
    fn layer(&self) -> Layer {
        (format!("{}.toml", self.name), self.text.to_owned())
    }

    /// Its own file, over the default one where it is an overlay.
    fn layers(&self) -> Vec<Layer> {
        if self.is_overlay { over_default(self.layer()) } else { vec![self.layer()] }
    }
}

fn over_default(own: Layer) -> Vec<Layer> {
    SHIPPED.first().map(Shipped::layer).into_iter().chain([own]).collect()
}

/// More than a keymap may have; the reader of keymaps says how much that is.
const LARGEST: u64 = 64 * 1024;

fn read(path: &Path) -> Result<Layer, Failure> {
    let text = files::read_small(path, LARGEST)
        .and_then(|bytes| String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into()));
    text.map(|text| (path.display().to_string(), text)).map_err(|error| match error.kind() {
        io::ErrorKind::InvalidData => Failure::new(
            say!(
                "cli-in-file",
                file = path.display().to_string(),
                what = say!("cli-keymap-not-utf8")
            ),
            None,
        ),
        _ => Failure::file(path, &error),
    })
}

fn parse(layers: &[Layer]) -> Result<Keymap, Failure> {
    let layers: Vec<(&str, &str)> =
        layers.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Keymap::load(&layers, &App::words())
}

/// `keymap show` and `keymap check`.
pub(super) fn run(call: &mut Call<'_>, what: &Keys) -> Result<(), Failure> {
    match what {
        Keys::Show => {
            let keymap = load(call)?;
            let sheet = shown(&keymap, call);
            call.put(sheet.text());
        }
        Keys::Check { file: Some(file) } => {
            parse(&over_default(read(file)?))?;
            call.put_line(&call.tell(&say!("cli-keymap-sound", name = file.display().to_string())));
        }
        Keys::Check { file: None } => {
            let name = call
                .options
                .keymap
                .as_ref()
                .map_or_else(|| "default".into(), |name| name.to_string_lossy());
            let sound = say!("cli-keymap-sound", name = name.into_owned());
            load(call)?;
            call.put_line(&call.tell(&sound));
        }
    }
    Ok(())
}

/// Scope, keys, command and what it does, a line each.
fn shown(keymap: &Keymap, call: &Call<'_>) -> TextTable {
    let titles = [
        say!("cli-heading-scope"),
        say!("cli-heading-keys"),
        say!("cli-heading-action"),
        say!("cli-heading-does"),
    ];
    let columns = ["scope", "keys", "action", "does"].into_iter().zip(titles);
    let columns = columns.map(|(name, title)| TextColumn::new(name, call.tell(&title))).collect();
    let does = |command: &str, argument: &str| {
        let row = commands::all().iter().find(|row| row.name == command);
        row.map(|row| call.tell(&row.doc(argument))).unwrap_or_default()
    };
    let of = |scope: &str| keymap.bindings(scope).into_iter().cloned().collect::<Vec<_>>();
    let bindings = scopes().iter().flat_map(|scope| of(scope.name));
    let row = |binding: crate::keys::Binding| {
        let does = does(&binding.command, &binding.argument);
        vec![binding.scope.clone(), binding.sequence.to_string(), binding.action(), does]
    };
    TextTable { columns, rows: bindings.map(row).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::Room;
    use crate::keys::{Binding, GLOBAL};

    #[test]
    fn every_shipped_keymap_is_sound() {
        for shipped in &SHIPPED {
            let faults = parse(&shipped.layers()).err().map(|failure| failure.findings);
            assert_eq!(faults, None, "{}", shipped.name);
        }
    }

    /// What only a hand that knows chords asks for: it has the palette, where it is a command at
    /// all.
    const SPARED: [(&str, &str); 3] =
        [("plain", "suspend"), ("plain", "text word-left"), ("plain", "text word-right")];

    #[test]
    fn what_has_a_key_in_one_shipped_keymap_has_one_in_all_of_them() {
        let asks = |binding: &Binding| {
            format!("{} {}", binding.command, binding.argument).trim().to_owned()
        };
        let keymaps: Vec<(&str, Keymap)> = SHIPPED
            .iter()
            .map(|shipped| {
                (shipped.name, parse(&shipped.layers()).unwrap_or_else(|_| panic!("sound")))
            })
            .collect();
        let (_, default) = &keymaps[0];
        let mut lacking = Vec::new();
        for (name, keymap) in &keymaps[1..] {
            for scope in scopes().iter().map(|scope| scope.name) {
                let room = Room::ALL.iter().find(|room| room.scopes().first() == Some(&scope));
                let near = [scope].into_iter().chain(
                    room.iter().flat_map(|room| room.scopes().iter().copied().chain([GLOBAL])),
                );
                let there: Vec<String> =
                    near.flat_map(|scope| keymap.bindings(scope)).map(asks).collect();
                let wanted = default.bindings(scope).into_iter().map(asks);
                let gone = wanted
                    .filter(|ask| !there.contains(ask) && !SPARED.contains(&(*name, ask.as_str())));
                lacking.extend(gone.map(|ask| format!("{name}.toml [{scope}] {ask}")));
            }
        }
        lacking.sort();
        lacking.dedup();
        assert_eq!(lacking, Vec::<String>::new(), "give each of these a key");
    }

    #[test]
    fn an_overlay_says_only_what_differs() {
        for shipped in SHIPPED.iter().filter(|shipped| shipped.is_overlay) {
            let sound = |layers: &[Layer]| parse(layers).unwrap_or_else(|_| panic!("sound"));
            let (under, over) =
                (sound(&over_default((String::new(), String::new()))), sound(&shipped.layers()));
            for binding in scopes().iter().flat_map(|scope| over.bindings(scope.name)) {
                let there = under.chords_of(&binding.scope, &binding.command, &binding.argument);
                let first = over.chords_of(&binding.scope, &binding.command, &binding.argument);
                // A key that is said again, so that the keys of the overlay do not stand before
                // it, is the first.
                let is_spare = binding.place.layer == 1
                    && there.contains(&binding.sequence)
                    && first.first() != Some(&binding.sequence);
                assert!(!is_spare, "{}: {} {}", shipped.name, binding.scope, binding.sequence);
            }
        }
    }

    #[test]
    fn every_fault_of_a_file_is_told_with_its_place() {
        let own =
            ("mine.toml".to_owned(), "[list]\n\"z\" = \"fly\"\n\"Z\" = \"swim\"\n".to_owned());
        let failure = parse(&over_default(own)).unwrap_err();
        let places: Vec<String> =
            failure.listed().iter().map(|finding| finding.in_list().0).collect();
        assert_eq!(places, ["mine.toml:2:7", "mine.toml:3:7"]);
        assert_eq!(failure.what, say!("cli-keymap-refused", count = 2));
    }
}
