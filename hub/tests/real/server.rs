//! A PostgreSQL server of one test. Keeps out: what stands in its tables.

use std::fs;
use std::io::Write as _;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use postgres::{Client, NoTls};
use tempfile::TempDir;

/// A server that lives as long as this.
pub(crate) struct Server {
    room: TempDir,
    programs: PathBuf,
    /// Who runs it: the server refuses to be run by root.
    user: Option<(u32, u32)>,
    pub port: u16,
    running: Child,
}

impl Server {
    /// Starts one; nothing where PostgreSQL is not installed. With `TAVOLO_HUB_SERVER=must` that is
    /// a failure.
    pub(crate) fn start() -> Option<Self> {
        let Some(programs) = programs() else {
            assert!(std::env::var_os("TAVOLO_HUB_SERVER").is_none(), "no PostgreSQL server here");
            // Past what the harness catches, so that it is seen.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED: no PostgreSQL server on this machine (Debian: apt install postgresql)"
            );
            return None;
        };
        let room = tempfile::tempdir().unwrap();
        fs::set_permissions(room.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let user = (number("-u", &[]) == Some(0)).then(unprivileged);
        if let Some((user, group)) = user {
            chown(room.path(), Some(user), Some(group)).unwrap();
        }
        let data = room.path().join("data");
        let mut command = as_user(&programs.join("initdb"), user);
        command.args(["--no-sync", "-A", "trust", "-U", "admin", "-D"]).arg(&data);
        let made = command.output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let rules = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n";
        fs::write(data.join("pg_hba.conf"), rules).unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let running = run(&programs, user, room.path(), port);
        let mut server = Self { room, programs, user, port, running };
        server.wait();
        server.sql("postgres", "create database tavolo");
        Some(server)
    }

    /// The folder of its socket, as a host.
    pub(crate) fn host(&self) -> String {
        self.room.path().display().to_string()
    }

    /// A line to a database as whoever administers the server.
    pub(crate) fn admin(&self, database: &str) -> Client {
        let mut config = postgres::Config::new();
        config.host(&self.host()).port(self.port).user("admin").dbname(database);
        config.connect(NoTls).unwrap()
    }

    /// Does something as whoever administers the server.
    pub(crate) fn sql(&self, database: &str, sql: &str) {
        self.admin(database).batch_execute(sql).unwrap();
    }

    /// Everything in the database, as the ordinary tool writes it.
    pub(crate) fn dump(&self) -> String {
        let mut command = Command::new(self.programs.join("pg_dump"));
        command.args(["-h", &self.host(), "-p", &self.port.to_string(), "-U", "admin", "tavolo"]);
        let made = command.output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        String::from_utf8(made.stdout).unwrap()
    }

    /// The power is cut, and comes back.
    pub(crate) fn falls_and_rises(&mut self) {
        self.running.kill().unwrap();
        self.running.wait().unwrap();
        // The children of one that was killed see it within moments.
        std::thread::sleep(Duration::from_millis(500));
        self.running = run(&self.programs, self.user, self.room.path(), self.port);
        self.wait();
    }

    fn wait(&mut self) {
        let mut config = postgres::Config::new();
        config.host(&self.host()).port(self.port).user("admin").dbname("postgres");
        for _ in 0..300 {
            if config.connect(NoTls).is_ok() {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("the server does not answer: {:?}", self.running.try_wait());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Asks it to end, so that it lets go of its memory; then makes sure.
        let _ = Command::new("kill").args(["-INT", &self.running.id().to_string()]).status();
        for _ in 0..50 {
            if matches!(self.running.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = self.running.kill();
        let _ = self.running.wait();
    }
}

fn run(programs: &Path, user: Option<(u32, u32)>, room: &Path, port: u16) -> Child {
    let mut command = as_user(&programs.join("postgres"), user);
    command.arg("-D").arg(room.join("data")).arg("-k").arg(room);
    command.args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn as_user(program: &Path, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    command.current_dir("/");
    if let Some((user, group)) = user {
        command.uid(user).gid(group);
    }
    command
}

/// Where Debian and others have the programs of the server.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut found: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = versions.map(|found| found.path().join("bin")).collect();
    versions.sort();
    found.extend(versions.into_iter().rev());
    let has =
        |dir: &PathBuf| ["initdb", "postgres", "pg_dump"].iter().all(|it| dir.join(it).is_file());
    found.into_iter().find(has)
}

fn unprivileged() -> (u32, u32) {
    let ids = ["postgres", "nobody"]
        .into_iter()
        .find_map(|name| Some((number("-u", &[name])?, number("-g", &[name])?)));
    ids.expect("an account that is not root's")
}

fn number(what: &str, of: &[&str]) -> Option<u32> {
    let said = Command::new("id").arg(what).args(of).output().ok()?;
    String::from_utf8(said.stdout).ok()?.trim().parse().ok()
}
