//! `tavolo-hub`: one more seat at a table, which carries its lines to and from a PostgreSQL server.
//! Keeps out: everything but the world and what was asked; without a hub nothing is different.

mod carry;
mod config;
mod fault;
mod files;
mod follow;
mod gather;
mod gathering;
mod grammar;
mod line;
mod look;
mod place;
mod remote;
mod rights;
mod rows;
mod seen;
mod several;
mod speech;
mod standing;
#[cfg(feature = "tls")]
mod tls;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;

use clap::ArgMatches;
use clap::error::ErrorKind;
use tavolo::kit::safe;
use tavolo::runtime::{clock, paths, umask};
use tavolo::say;
use tavolo::store::{self, Holder};
use tavolo::text::{Diagnostic, Language, Sentence};

use carry::{Came, Carrier};
use config::Config;
use fault::Fault;
use place::{Place, Said};
use remote::Hub;
use speech::{complain, mutter, put};

fn main() -> ExitCode {
    umask::close();
    let args: Vec<OsString> = std::env::args_os().collect();
    let language = speech::language(&args);
    let code = match grammar::grammar(language).try_get_matches_from(&args) {
        Ok(asked) => {
            let call = Call { asked, language };
            call.perform().unwrap_or_else(|failure| call.complain(&failure))
        }
        Err(error)
            if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) =>
        {
            put(&error.render().to_string());
            0
        }
        Err(error) => complain(language, &grammar::failure(&error)),
    };
    ExitCode::from(u8::try_from(code).unwrap_or(u8::MAX))
}

/// One call.
struct Call {
    asked: ArgMatches,
    language: Language,
}

impl Call {
    fn perform(&self) -> Result<i32, Diagnostic> {
        let Some((name, words)) = self.asked.subcommand() else { return Ok(2) };
        let config = self.config(words)?;
        self.done(name, words, &config).map_err(|failure| config.advise(failure))
    }

    fn done(&self, name: &str, words: &ArgMatches, config: &Config) -> Result<i32, Diagnostic> {
        let said = self.said(words);
        let open = || Hub::open(config).map_err(Fault::said);
        match name {
            "init" => self.init(config)?,
            "follow" => {
                let place = said.one()?;
                let carrier = self.carrier(words, name);
                follow::follow(config, &place, &carrier, &mut |told| self.say(told), &|| true)?;
            }
            "push" | "pull" | "sync" => return self.carry(name, words, &said, config),
            "gather" => return self.gather(words, &mut open()?),
            "status" => {
                let mut hub = open()?;
                for place in self.places(words, &said)? {
                    for told in look::status(&mut hub, &place)? {
                        self.put(&told);
                    }
                }
            }
            "tables" => {
                let known = open()?.known().map_err(Fault::said)?;
                if known.is_empty() {
                    self.say(&say!("hub-no-tables", user = config.user.clone()));
                }
                for known in known {
                    let came = known.came.map(clock::minute_of).unwrap_or_default();
                    let name = safe::clean(&known.name);
                    put(&format!("{name}\t{}\t{came}\t{}\n", known.last, known.table));
                }
            }
            "files" => self.files(words, &said, config)?,
            "verify" => return self.verify(words, &mut open()?),
            "doctor" => return self.doctor(config, words, &said, &mut open()?),
            "member" => rights::member(words, &said, &mut open()?, config, &|told| self.say(told))?,
            _ => return Ok(2),
        }
        Ok(0)
    }

    fn init(&self, config: &Config) -> Result<(), Diagnostic> {
        let mut hub = Hub::connect(config).map_err(Fault::said)?;
        let found = hub.init().map_err(|fault| match fault.said() {
            // Whatever is lacking, it is an administrator who makes the tables.
            failure if failure.what.key == "hub-no-reader" => fault::not_admin(config),
            failure => failure,
        })?;
        if found > remote::VERSION {
            Hub::open(config).map(drop).map_err(Fault::said)?;
        }
        self.say(&match found {
            0 => say!("hub-made", place = config.place()),
            _ if found == remote::VERSION => say!("hub-made-before", place = config.place()),
            _ => say!("hub-made-newer", found = found, known = remote::VERSION),
        });
        Ok(())
    }

    /// Carries the tables that are meant; of several, one that is refused holds up no other.
    fn carry(
        &self,
        name: &str,
        words: &ArgMatches,
        said: &Said,
        config: &Config,
    ) -> Result<i32, Diagnostic> {
        let hub = &mut Hub::open(config).map_err(Fault::said)?;
        let carrier = self.carrier(words, name);
        let places = self.places(words, said)?;
        let one = |place: &Place, hub: &mut Hub| self.carry_one(name, place, &carrier, hub);
        if let [place] = places.as_slice() {
            return one(place, hub).map(|()| 0);
        }
        let speaking = Mutex::new(());
        several::each(places, config, hub, &one, &|place, failure| {
            let _alone = speaking.lock();
            self.say(&say!("hub-at", name = place.name.clone()));
            self.complain(failure)
        })
    }

    fn carry_one(
        &self,
        name: &str,
        place: &Place,
        carrier: &Carrier,
        hub: &mut Hub,
    ) -> Result<(), Diagnostic> {
        if name != "push" && !carry::is_here(&place.dir) {
            let came = carry::clone(hub, place, carrier)?;
            self.came(place, &came);
            put(&format!("{}\n", place.dir.display()));
            return Ok(());
        }
        if name == "sync" {
            return follow::both(hub, place, carrier, &mut |told| self.say(told));
        }
        if name == "push" {
            let sent = carry::push(hub, place, carrier)?;
            if sent.is_empty {
                self.say(&say!("hub-empty", name = place.name.clone()));
                return Ok(());
            }
            self.say(&say!("hub-sent", name = place.name.clone(), count = sent.lines));
            if sent.files > 0 {
                self.say(&say!("hub-files-sent", name = place.name.clone(), count = sent.files));
            }
            return Ok(());
        }
        let came = carry::pull(hub, place, carrier)?;
        if came.is_unknown {
            return Err(look::unknown(&place.name));
        }
        self.came(place, &came);
        if let Some(again) = came.again.filter(|again| again.made > 0) {
            self.say(&say!("away-again", count = again.made));
        }
        let waiting = store::pending(&place.dir).len();
        if waiting > 0 {
            self.say(&say!("pending-some", count = waiting));
        }
        Ok(())
    }

    fn came(&self, place: &Place, came: &Came) {
        self.say(&say!("hub-came", name = place.name.clone(), count = came.lines));
        if came.files > 0 {
            self.say(&say!("hub-files-came", name = place.name.clone(), count = came.files));
        }
    }

    /// Takes files in, or says where those of the attachments of a table are.
    fn files(&self, words: &ArgMatches, said: &Said, config: &Config) -> Result<(), Diagnostic> {
        let place = said.one()?;
        let paths: Vec<&PathBuf> = words.get_many("files").into_iter().flatten().collect();
        let here = store::lines(&place.dir)?;
        let named = carry::named_here(&here)?;
        for path in &paths {
            let sum = files::take_in(path, &place.dir, &named)?;
            put(&format!("{sum}\n"));
        }
        if paths.is_empty() {
            let mut hub = Hub::open(config).map_err(Fault::said)?;
            for (sum, name, told) in look::files(&mut hub, &here, &place.dir)? {
                put(&format!("{sum}\t{}\t{}\n", safe::clean(&name), self.tell(&told)));
            }
        }
        Ok(())
    }

    fn gather(&self, words: &ArgMatches, hub: &mut Hub) -> Result<i32, Diagnostic> {
        let Some(folder) = words.get_one::<PathBuf>("folder") else { return Ok(2) };
        let found = gather::gather(hub, folder, &names(words), words.get_flag("public"))?;
        for name in &found.left {
            self.say(&say!(
                "hub-gather-left",
                name = name.clone(),
                folder = folder.display().to_string()
            ));
        }
        for (name, why) in &found.refused {
            self.say(&say!("hub-gather-refused", name = name.clone(), reason = why.what.clone()));
            why.hints.iter().for_each(|hint| self.say(hint));
        }
        let path = folder.display().to_string();
        self.say(&say!(
            "hub-gathered",
            count = found.tables,
            lines = found.lines,
            folder = path.clone()
        ));
        if found.files > 0 {
            self.say(&say!("hub-files-gathered", count = found.files));
        }
        put(&format!("{path}\n"));
        Ok(found.refused.first().map_or(0, |(_, why)| why.exit()))
    }

    fn verify(&self, words: &ArgMatches, hub: &mut Hub) -> Result<i32, Diagnostic> {
        let found = look::verify(hub, &names(words))?;
        for checked in &found {
            let name = checked.known.name.clone();
            match checked.wrong.first() {
                None => self.put(&say!("hub-verify-sound", name = name, count = checked.lines)),
                Some(wrong) => {
                    self.put(&say!("hub-verify-wrong", name = name, reason = wrong.clone()));
                }
            }
        }
        match found.iter().all(|checked| checked.wrong.is_empty()) {
            true => Ok(0),
            false => Err(look::unsound(&found)),
        }
    }

    fn doctor(
        &self,
        config: &Config,
        words: &ArgMatches,
        said: &Said,
        hub: &mut Hub,
    ) -> Result<i32, Diagnostic> {
        let health = hub.health(clock::now().timestamp()).map_err(Fault::said)?;
        let (well, mut ill) = look::health(&health, &config.place(), &config.database);
        // Where a table is meant it is looked at too; doctor does without.
        if let Ok(place) = said.one()
            && carry::is_here(&place.dir)
            && let Err(other) = look::status(hub, &place)
        {
            ill.push(other.what);
            ill.extend(other.hints);
        }
        well.iter().chain(&ill).for_each(|told| self.put(told));
        if words.get_flag("fill") {
            for place in self.places(words, said)? {
                let here = store::lines(&place.dir)?;
                let lacking = look::missing(hub, &here)?;
                let count = match lacking.is_empty() {
                    true => 0,
                    false => hub.fill(here.table, &lacking).map_err(Fault::said)?,
                };
                let (went, came) = look::mend_files(hub, &here, &place.dir)?;
                self.put(&say!("hub-filled", name = place.name, count = count));
                if went > 0 {
                    self.put(&say!("hub-files-mended", count = went));
                }
                if came > 0 {
                    self.put(&say!("hub-files-mended-here", count = came));
                }
            }
        }
        Ok(i32::from(!ill.is_empty()))
    }

    /// The tables that are meant.
    fn places(&self, words: &ArgMatches, said: &Said) -> Result<Vec<Place>, Diagnostic> {
        let all = words.try_get_one::<bool>("all").ok().flatten().copied().unwrap_or_default();
        if all { said.all() } else { said.one().map(|place| vec![place]) }
    }

    fn config(&self, words: &ArgMatches) -> Result<Config, Diagnostic> {
        let usual = paths::config().map(|folder| folder.join("hub.toml"));
        let named = words.get_one::<PathBuf>("config");
        Config::read(named.map(PathBuf::as_path), usual.as_deref(), &speech::variable)
    }

    fn said(&self, words: &ArgMatches) -> Said {
        let store = words.get_one::<PathBuf>("store").cloned();
        let named = words.get_one::<String>("table").cloned();
        let store = store.or_else(|| match named {
            Some(_) => None,
            None => speech::variable("TAVOLO_STORE").map(PathBuf::from),
        });
        Said { store, table: named, usual: paths::tables() }
    }

    fn carrier(&self, words: &ArgMatches, command: &str) -> Carrier {
        let named = || ["USER", "LOGNAME"].into_iter().find_map(speech::variable);
        let who = words.get_one::<String>("as").cloned().or_else(named).unwrap_or_default();
        let now = clock::now();
        let day = self.language.date_short(now.date_naive());
        Carrier {
            holder: Holder {
                who,
                pid: std::process::id(),
                since: format!("{day} {}", tavolo::text::clock(now.time())),
                command: format!("tavolo-hub {command}"),
                role: "facilitator".to_owned(),
                from: None,
            },
            notes: paths::state().map(|state| state.join("tables")),
        }
    }

    fn tell(&self, sentence: &Sentence) -> String {
        self.language.tell(sentence)
    }

    /// A result.
    fn put(&self, sentence: &Sentence) {
        put(&format!("{}\n", safe::clean(&self.tell(sentence))));
    }

    /// What is said beside the result.
    fn say(&self, sentence: &Sentence) {
        mutter(&self.tell(sentence));
    }

    fn complain(&self, failure: &Diagnostic) -> i32 {
        complain(self.language, failure)
    }
}

fn names(words: &ArgMatches) -> Vec<String> {
    words.get_many::<String>("names").into_iter().flatten().cloned().collect()
}
