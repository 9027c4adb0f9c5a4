//! Where the hub is and who one is there: one file, and over it the variables that every program of
//! PostgreSQL reads. Keeps out: connecting; and secrets, which stand in a file of their own or in
//! the environment, never in an argument.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tavolo::say;
use tavolo::store::quoted;
use tavolo::text::{Diagnostic, DiagnosticKind};

/// Answers variables of the environment; blank ones are none.
pub(crate) type Variables<'a> = &'a dyn Fn(&str) -> Option<String>;

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    host: Option<String>,
    port: Option<u16>,
    database: Option<String>,
    user: Option<String>,
    passfile: Option<PathBuf>,
    sslmode: Option<String>,
    sslrootcert: Option<PathBuf>,
    /// Read only to say where it belongs.
    password: Option<toml::Value>,
}

/// Where the hub is, and who one is there.
#[derive(Clone)]
pub(crate) struct Config {
    /// A name, an address, or the folder of a socket.
    pub host: String,
    pub port: u16,
    pub database: String,
    pub user: String,
    pub password: Option<String>,
    /// Whether the line is to be encrypted.
    pub tls: bool,
    /// The certificates that are trusted, where it is not those that this machine trusts.
    #[cfg_attr(not(feature = "tls"), allow(dead_code, reason = "nothing is encrypted then"))]
    pub roots: Option<PathBuf>,
    /// Whether the password came from the environment.
    pub by_variable: bool,
    /// The usual file, where nothing says where the hub is because it is missing.
    pub lacking: Option<PathBuf>,
}

impl Config {
    /// Reads the file, which may be missing unless it was named, and the variables over it.
    ///
    /// # Errors
    /// When a file can't be read, a word of it is unknown, or a file of passwords is open to others.
    pub(crate) fn read(
        named: Option<&Path>,
        usual: Option<&Path>,
        variable: Variables<'_>,
    ) -> Result<Self, Diagnostic> {
        let mut lacking = None;
        let written = match named.or(usual) {
            None => Written::default(),
            Some(path) => match fs::read_to_string(path) {
                Ok(text) => parse(path, &text)?,
                Err(error) if named.is_none() && error.kind() == io::ErrorKind::NotFound => {
                    lacking = variable("PGHOST").is_none().then(|| path.to_owned());
                    Written::default()
                }
                Err(error) => return Err(Diagnostic::file(path, &error)),
            },
        };
        let usual_host = || {
            let socket = Path::new("/var/run/postgresql");
            if socket.is_dir() { socket.display().to_string() } else { "localhost".to_owned() }
        };
        let host = variable("PGHOST").or(written.host).unwrap_or_else(usual_host);
        let port = match variable("PGPORT") {
            Some(text) => text
                .parse()
                .map_err(|_| Diagnostic::usage(say!("hub-bad-port", text = text), None))?,
            None => written.port.unwrap_or(5432),
        };
        let database = variable("PGDATABASE").or(written.database).unwrap_or("tavolo".to_owned());
        let named_user = || ["USER", "LOGNAME"].into_iter().find_map(variable);
        let user = variable("PGUSER").or(written.user).or_else(named_user).unwrap_or_default();
        let tls = wants_tls(&host, port, variable("PGSSLMODE").or(written.sslmode))?;
        let roots = variable("PGSSLROOTCERT").map(PathBuf::from).or(written.sslrootcert);
        // As the programs of PostgreSQL say it.
        let roots = roots.filter(|path| path != Path::new("system"));
        let passfile = variable("PGPASSFILE").map(PathBuf::from).or(written.passfile);
        let usual_passfile = || variable("HOME").map(|home| Path::new(&home).join(".pgpass"));
        let password = None;
        let by_variable = variable("PGPASSWORD").is_some();
        let config =
            Self { host, port, database, user, password, tls, roots, by_variable, lacking };
        let password = match variable("PGPASSWORD") {
            Some(password) => Some(password),
            None => passfile.or_else(usual_passfile).map_or(Ok(None), |path| config.kept(&path))?,
        };
        Ok(Self { password, ..config })
    }

    /// How the place is called in sentences.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}/{}", self.host, self.port, self.database)
    }

    /// The host as a file of passwords has it, as every program of PostgreSQL reads it.
    pub(crate) fn host_of_passwords(&self) -> &str {
        if self.host.starts_with('/') { "localhost" } else { &self.host }
    }

    /// Adds to what went wrong on the way to the hub that nothing here says where it is.
    pub(crate) fn advise(&self, failure: Diagnostic) -> Diagnostic {
        const ON_THE_WAY: [&str; 5] = [
            "hub-no-server",
            "hub-no-password",
            "hub-wrong-password",
            "hub-not-let-in",
            "hub-no-database",
        ];
        let mut failure = failure;
        if let Some(path) = &self.lacking
            && ON_THE_WAY.contains(&failure.what.key.as_ref())
        {
            failure.hints.push(say!("hub-no-config-hint", path = quoted(path)));
        }
        failure
    }

    /// The password that a file of them has for this place.
    fn kept(&self, path: &Path) -> Result<Option<String>, Diagnostic> {
        let text = match fs::read_to_string(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text.map_err(|error| Diagnostic::file(path, &error))?,
        };
        if is_open(path) {
            return Err(Diagnostic::new(
                say!("hub-passfile-open", path = path.display().to_string()),
                Some(say!("hub-passfile-open-hint", path = quoted(path))),
            ));
        }
        let port = self.port.to_string();
        let own =
            [self.host_of_passwords(), port.as_str(), self.database.as_str(), self.user.as_str()];
        let fits = |words: &Vec<String>| {
            words.len() == 5 && words.iter().zip(own).all(|(word, own)| word == "*" || word == own)
        };
        let lines = text.lines().filter(|line| !line.starts_with('#')).map(words);
        Ok(lines.into_iter().find(fits).and_then(|mut words| words.pop()))
    }
}

/// The words of a line between colons; a backslash keeps the next letter as it is.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match letter {
            ':' if words.len() < 5 => words.push(String::new()),
            _ => {
                let letter = if letter == '\\' { letters.next().unwrap_or('\\') } else { letter };
                if let Some(last) = words.last_mut() {
                    last.push(letter);
                }
            }
        }
    }
    words
}

fn parse(path: &Path, text: &str) -> Result<Written, Diagnostic> {
    let name = || path.display().to_string();
    let written: Written = toml::from_str(text).map_err(|error| {
        let reason = error.message().to_owned();
        Diagnostic::new(
            say!("hub-bad-config", path = name(), reason = reason),
            Some(say!("hub-bad-config-hint")),
        )
    })?;
    if written.password.is_some() {
        return Err(Diagnostic::new(
            say!("hub-password-in-config", path = name()),
            Some(say!("hub-password-hint")),
        ));
    }
    Ok(written)
}

/// Whether the line is to be encrypted: outside this machine it is, unless somebody says otherwise.
fn wants_tls(host: &str, port: u16, mode: Option<String>) -> Result<bool, Diagnostic> {
    let is_here = host.starts_with('/') || ["localhost", "127.0.0.1", "::1"].contains(&host);
    let wants = match mode.as_deref() {
        Some("disable") => false,
        Some("require" | "verify-ca" | "verify-full") => true,
        Some("allow" | "prefer") | None => !is_here,
        Some(other) => {
            return Err(Diagnostic::usage(say!("hub-bad-sslmode", text = other), None));
        }
    };
    if wants && is_here && !cfg!(feature = "tls") {
        return Err(Diagnostic::usage(
            say!("hub-no-tls-asked"),
            Some(say!("hub-no-tls-asked-hint")),
        ));
    }
    if wants && !cfg!(feature = "tls") {
        return Err(Diagnostic {
            kind: DiagnosticKind::Refused,
            ..Diagnostic::new(
                say!("hub-no-tls", host = host),
                Some(say!("hub-no-tls-hint", host = host, port = port.to_string())),
            )
        });
    }
    Ok(wants)
}

#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(path).is_ok_and(|found| found.permissions().mode() & 0o077 != 0)
}

#[cfg(not(unix))]
fn is_open(_path: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(text: &str, variables: &[(&str, &str)]) -> Result<Config, Diagnostic> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("hub.toml");
        fs::write(&path, text).unwrap();
        let find = |name: &str| {
            variables.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned())
        };
        Config::read(Some(&path), None, &find)
    }

    #[test]
    fn a_variable_stands_over_the_file() {
        let text = "host = \"localhost\"\nport = 5433\nuser = \"anna\"\n";
        let read = config(text, &[("PGUSER", "bice")]).unwrap();
        assert_eq!(
            (read.port, read.user.as_str(), read.database.as_str()),
            (5433, "bice", "tavolo")
        );
        assert_eq!(config(text, &[("PGPORT", "x")]).err().unwrap().what.key, "hub-bad-port");
    }

    #[test]
    fn a_password_in_the_file_and_an_unknown_word_are_refused_by_name() {
        let why = |text| config(text, &[]).err().unwrap().what.key.into_owned();
        assert_eq!(why("password = \"x\"\n"), "hub-password-in-config");
        assert_eq!(why("hots = \"x\"\n"), "hub-bad-config");
        assert_eq!(why("host = \"localhost\"\nsslmode = \"maybe\"\n"), "hub-bad-sslmode");
    }

    #[test]
    fn a_line_to_another_machine_is_not_left_open_without_a_word() {
        let error = config("host = \"hub.example.org\"\n", &[]).map(|read| read.tls);
        match cfg!(feature = "tls") {
            true => assert_eq!(error, Ok(true)),
            false => assert_eq!(error.unwrap_err().what.key, "hub-no-tls"),
        }
        let said = config("host = \"hub.example.org\"\nsslmode = \"disable\"\n", &[]).unwrap();
        assert!(!said.tls);
    }

    #[test]
    fn a_missing_file_is_said_where_it_would_have_told_the_way_and_nowhere_else() {
        let dir = tempfile::tempdir().unwrap();
        let usual = dir.path().join("hub.toml");
        let read = |host: Option<&str>| {
            let find = |name: &str| (name == "PGHOST").then(|| host.map(str::to_owned)).flatten();
            Config::read(None, Some(&usual), &find).unwrap()
        };
        let hints = |config: Config, key: &'static str| {
            config.advise(Diagnostic::new(tavolo::text::Sentence::new(key), None)).hints.len()
        };
        assert_eq!(hints(read(None), "hub-no-server"), 1);
        assert_eq!(hints(read(None), "hub-unknown"), 0);
        assert_eq!(hints(read(Some("localhost")), "hub-no-server"), 0);
    }

    #[cfg(unix)]
    #[test]
    fn a_password_is_found_by_its_line_and_not_in_a_file_that_others_can_read() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("pass");
        fs::write(&file, "# a\nother:*:*:*:no\nlocalhost:*:tavolo:anna:pa\\:ro:la\n").unwrap();
        let path = file.display().to_string();
        let shut = |mode| fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
        let read =
            || config("host = \"localhost\"\nuser = \"anna\"\n", &[("PGPASSFILE", path.as_str())]);
        shut(0o600);
        assert_eq!(read().unwrap().password.as_deref(), Some("pa:ro:la"));
        shut(0o644);
        assert_eq!(read().err().unwrap().what.key, "hub-passfile-open");
    }
}
