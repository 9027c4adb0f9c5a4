//! The hub as its tables and functions are asked: with the files below it the only one that has
//! words of SQL, beside the schema. Keeps out: what is to be done with the answers.

mod files;
mod roles;

use std::time::Duration;

use postgres::Client;
use postgres::fallible_iterator::FallibleIterator as _;
use tavolo::domain::Id;
use tavolo::say;
use tavolo::store::JournalLine;
use tavolo::text::{Diagnostic, DiagnosticKind};

use crate::config::Config;
use crate::fault::Fault;
use crate::line;
use crate::rows::{End, Known, Row};

/// The version of the schema that this program writes and reads.
pub(crate) const VERSION: i32 = 3;
/// The steps from each version to the next, the first from nothing.
const STEPS: &[&str] =
    &[include_str!("schema.sql"), include_str!("schema-2.sql"), include_str!("schema-3.sql")];
/// The groups of roles and what they may, whatever of it is there.
const ROLES: &str = include_str!("roles.sql");
/// How often a line that was lost is sought again, with a second between.
const TRIES: u32 = 30;

/// Inserts lines of a table.
const INSERT: &str = "insert into tavolo.edit (tavolo, seq, id, hash, line) \
     select $1::text::uuid, s, i::uuid, h, l \
     from unnest($2::bigint[], $3::text[], $4::text[], $5::text[]) x(s, i, h, l)";
/// Only where the table ends as is expected.
const AT_THE_END: &str = "where coalesce((select seq || ' ' || hash from tavolo.edit \
     where tavolo = $1::text::uuid order by seq desc limit 1), '0 ') = $6::bigint || ' ' || $7::text";

/// The row of a member for all tables.
pub(crate) const EVERY: &str = "00000000-0000-0000-0000-000000000000";

/// An open line to the hub.
pub(crate) struct Hub {
    config: Config,
    client: Client,
    /// Whether it asked to be told of lines that come: a new line has to ask again.
    listens: bool,
}

impl Hub {
    /// Connects, and looks whether the hub is one that this program knows.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn open(config: &Config) -> Result<Self, Fault> {
        let mut hub = Self::connect(config)?;
        let version: i32 = hub.one("select version from tavolo.version", &[])?;
        if version > VERSION {
            let what = say!("hub-newer", found = version, known = VERSION);
            let hint = Some(say!("hub-newer-hint"));
            return Err(Fault::Said(Diagnostic {
                kind: DiagnosticKind::Newer,
                ..Diagnostic::new(what, hint)
            }));
        }
        if version < VERSION {
            return Err(Fault::Said(Diagnostic::new(
                say!("hub-older", found = version, known = VERSION),
                Some(say!("hub-no-schema-hint", name = config.database.clone())),
            )));
        }
        Ok(hub)
    }

    /// Connects, whatever there is.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn connect(config: &Config) -> Result<Self, Fault> {
        Ok(Self { config: config.clone(), client: line::open(config)?, listens: false })
    }

    /// Connects anew after a line was lost, for half a minute.
    ///
    /// # Errors
    /// As [`Hub::open`], once the patience is over.
    pub(crate) fn again(&mut self) -> Result<(), Diagnostic> {
        let mut tries = 0;
        loop {
            match Self::open(&self.config) {
                Ok(mut hub) => {
                    if self.listens {
                        hub.listen().map_err(Fault::said)?;
                    }
                    *self = hub;
                    return Ok(());
                }
                Err(Fault::Lost(_)) if tries < TRIES => {
                    tries += 1;
                    std::thread::sleep(Duration::from_secs(1));
                }
                Err(fault) => return Err(fault.said()),
            }
        }
    }

    fn fault(&self, error: &postgres::Error) -> Fault {
        Fault::of(error, &self.config)
    }

    fn unwritten(&self, error: &postgres::Error) -> Fault {
        Fault::of_writing(error, &self.config)
    }

    fn one<T: for<'a> postgres::types::FromSql<'a>>(
        &mut self,
        sql: &str,
        values: &[&(dyn postgres::types::ToSql + Sync)],
    ) -> Result<T, Fault> {
        let found = self.client.query_one(sql, values).and_then(|row| row.try_get(0));
        found.map_err(|error| self.fault(&error))
    }

    /// Makes the schema, or brings it to the version of this program; answers from which, 0 also
    /// where only the groups were lacking.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn init(&mut self) -> Result<i32, Fault> {
        let is_there: bool = self.one("select to_regclass('tavolo.version') is not null", &[])?;
        let found: i32 =
            if is_there { self.one("select version from tavolo.version", &[])? } else { 0 };
        let is_whole = found == VERSION && self.has_groups()?;
        if found > VERSION || is_whole {
            return Ok(found);
        }
        let start = usize::try_from(found).unwrap_or_default();
        let steps = STEPS.get(start..).unwrap_or_default();
        let made = self.client.transaction().and_then(|mut all| {
            steps.iter().try_for_each(|step| all.batch_execute(step))?;
            all.batch_execute(ROLES)?;
            all.execute("update tavolo.version set version = $1", &[&VERSION])?;
            all.commit()
        });
        // Groups that a dump had not were made: that is no hub that was ready before.
        made.map_err(|error| self.fault(&error)).map(|()| if found == VERSION { 0 } else { found })
    }

    /// The tables that may be read here, by name.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn known(&mut self) -> Result<Vec<Known>, Fault> {
        const SQL: &str = "select k.tavolo::text, k.name, coalesce(e.seq, 0), \
             extract(epoch from e.came)::bigint \
             from tavolo.known k left join lateral (select seq, came from tavolo.edit e \
             where e.tavolo = k.tavolo order by seq desc limit 1) e on true order by k.name";
        let rows = self.client.query(SQL, &[]).map_err(|error| self.fault(&error))?;
        let known = |row: &postgres::Row| {
            Some(Known {
                table: row.get::<_, String>(0).parse().ok()?,
                name: row.get(1),
                last: u64::try_from(row.get::<_, i64>(2)).ok()?,
                came: row.get(3),
            })
        };
        Ok(rows.iter().filter_map(known).collect())
    }

    /// The table that goes by a name, among those that may be read here.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn called(&mut self, name: &str) -> Result<Option<Id>, Fault> {
        const SQL: &str = "select tavolo::text from tavolo.known where name = $1";
        let row = self.client.query_opt(SQL, &[&name]).map_err(|error| self.fault(&error))?;
        Ok(row.and_then(|row| row.get::<_, &str>(0).parse().ok()))
    }

    /// Where the lines of a table end; number 0 where it has none here.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn end(&mut self, table: Id) -> Result<End, Fault> {
        const SQL: &str = "select seq, hash from tavolo.edit where tavolo = $1::text::uuid \
             order by seq desc limit 1";
        let row = self.client.query_opt(SQL, &[&table.to_string()]);
        let row = row.map_err(|error| self.fault(&error))?;
        let end = |row: postgres::Row| End { seq: number(row.get(0)), hash: row.get(1) };
        Ok(row.map(end).unwrap_or_default())
    }

    /// The link of the chain after a line; nothing where there is no such line.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn hash(&mut self, table: Id, seq: u64) -> Result<Option<String>, Fault> {
        const SQL: &str = "select hash from tavolo.edit where tavolo = $1::text::uuid and seq = $2";
        let row = self.client.query_opt(SQL, &[&table.to_string(), &signed(seq)]);
        row.map(|row| row.map(|row| row.get(0))).map_err(|error| self.fault(&error))
    }

    /// The links of the chain after a line of each of some tables, in their order; nothing where
    /// there is no such line.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn links(&mut self, ends: &[(Id, u64)]) -> Result<Vec<Option<String>>, Fault> {
        const SQL: &str = "select e.hash from unnest($1::text[]::uuid[], $2::bigint[]) \
             with ordinality x(t, s, n) \
             left join tavolo.edit e on e.tavolo = x.t and e.seq = x.s order by x.n";
        let tables: Vec<String> = ends.iter().map(|(table, _)| table.to_string()).collect();
        let seqs: Vec<i64> = ends.iter().map(|(_, seq)| signed(*seq)).collect();
        let rows = self.client.query(SQL, &[&tables, &seqs]);
        let rows = rows.map_err(|error| self.fault(&error))?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    /// The rows of tables after a number of each, tables and numbers in order; `take` is handed
    /// them one after the other.
    ///
    /// # Errors
    /// As [`Fault`], and what `take` answers.
    pub(crate) fn rows(
        &mut self,
        after: &[(Id, u64)],
        take: &mut dyn FnMut(Row) -> Result<(), Diagnostic>,
    ) -> Result<(), Fault> {
        const SQL: &str = "select e.tavolo::text, e.seq, e.id::text, e.hash, e.line \
             from unnest($1::text[]::uuid[], $2::bigint[]) x(t, s) \
             join tavolo.edit e on e.tavolo = x.t and e.seq > x.s order by e.tavolo, e.seq";
        let tables: Vec<String> = after.iter().map(|(table, _)| table.to_string()).collect();
        let seqs: Vec<i64> = after.iter().map(|(_, seq)| signed(*seq)).collect();
        let values: [&(dyn postgres::types::ToSql + Sync); 2] = [&tables, &seqs];
        let config = &self.config;
        let fault = |error: &postgres::Error| Fault::of(error, config);
        let mut rows = self.client.query_raw(SQL, values).map_err(|error| fault(&error))?;
        while let Some(row) = rows.next().map_err(|error| fault(&error))? {
            let ids = [0, 2].map(|at| row.get::<_, &str>(at).parse::<Id>());
            let [Ok(table), Ok(id)] = ids else { continue };
            let line =
                JournalLine { seq: number(row.get(1)), id, hash: row.get(3), text: row.get(4) };
            take(Row { table, line }).map_err(Fault::Said)?;
        }
        Ok(())
    }

    /// The lines of one table after a number.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn after(&mut self, table: Id, seq: u64) -> Result<Vec<JournalLine>, Fault> {
        let mut lines = Vec::new();
        self.rows(&[(table, seq)], &mut |row| {
            lines.push(row.line);
            Ok(())
        })?;
        Ok(lines)
    }

    /// Makes a table known under a name, unless it is.
    ///
    /// # Errors
    /// As [`Fault`]: also where another table has the name.
    pub(crate) fn begin(&mut self, table: Id, name: &str) -> Result<(), Fault> {
        const SQL: &str = "select tavolo.enter($1::text::uuid, $2)";
        let made = self.client.execute(SQL, &[&table.to_string(), &name]);
        made.map(drop).map_err(|error| self.unwritten(&error))
    }

    /// Appends lines after the expected end; answers whether that was the end.
    ///
    /// # Errors
    /// As [`Fault`]: `Taken` where another did the same at that moment.
    pub(crate) fn append(
        &mut self,
        table: Id,
        end: &End,
        lines: &[JournalLine],
    ) -> Result<bool, Fault> {
        let sql = format!("{INSERT} {AT_THE_END}");
        let (seqs, ids, hashes, texts) = columns(lines);
        let table = table.to_string();
        let last = signed(end.seq);
        let values: [&(dyn postgres::types::ToSql + Sync); 7] =
            [&table, &seqs, &ids, &hashes, &texts, &last, &end.hash];
        let count = self.client.execute(&sql, &values).map_err(|error| self.unwritten(&error))?;
        Ok(count > 0)
    }

    /// Appends lines after the expected end, and puts others in the place of those that they were
    /// before a person was erased from them; of the files only those that are named stay. Answers
    /// whether that was the end.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn rewrite(
        &mut self,
        table: Id,
        end: &End,
        lines: &[JournalLine],
        old: &[JournalLine],
        named: &[String],
    ) -> Result<bool, Fault> {
        const SQL: &str = "select tavolo.rewrite($1::text::uuid, $2, $3::text[]::uuid[], $4, $5, \
             $6, $7, $8, $9::text[]::uuid[], $10, $11, $12)";
        let (seqs, ids, hashes, texts) = columns(lines);
        let (old_seqs, old_ids, old_hashes, old_texts) = columns(old);
        let table = table.to_string();
        let last = signed(end.seq);
        let count: i64 = self.one(
            SQL,
            &[
                &table,
                &seqs,
                &ids,
                &hashes,
                &texts,
                &last,
                &end.hash,
                &old_seqs,
                &old_ids,
                &old_hashes,
                &old_texts,
                &named,
            ],
        )?;
        Ok(count > 0)
    }

    /// Puts lines back that are missing, each under its own number.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn fill(&mut self, table: Id, lines: &[JournalLine]) -> Result<u64, Fault> {
        let (seqs, ids, hashes, texts) = columns(lines);
        let table = table.to_string();
        let made = self.client.execute(INSERT, &[&table, &seqs, &ids, &hashes, &texts]);
        made.map_err(|error| self.unwritten(&error))
    }

    /// Asks to be told of lines that come.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn listen(&mut self) -> Result<(), Fault> {
        self.client.batch_execute("listen tavolo").map_err(|error| self.fault(&error))?;
        self.listens = true;
        Ok(())
    }

    /// Waits until lines of a table come, or for so long; answers whether they did.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn heard(&mut self, table: Id, within: Duration) -> Result<bool, Fault> {
        let own = table.to_string();
        let mut told = Vec::new();
        let mut notices = self.client.notifications();
        let waited = notices.timeout_iter(within).next();
        let rest = waited.and_then(|first| {
            told.extend(first);
            let mut more = notices.iter();
            while let Some(next) = more.next()? {
                told.push(next);
            }
            Ok(())
        });
        drop(notices);
        rest.map_err(|error| self.fault(&error))?;
        Ok(told.iter().any(|notice| notice.payload() == own))
    }
}

type Columns<'a> = (Vec<i64>, Vec<String>, Vec<&'a str>, Vec<&'a str>);

fn columns(lines: &[JournalLine]) -> Columns<'_> {
    (
        lines.iter().map(|line| signed(line.seq)).collect(),
        lines.iter().map(|line| line.id.to_string()).collect(),
        lines.iter().map(|line| line.hash.as_str()).collect(),
        lines.iter().map(|line| line.text.as_str()).collect(),
    )
}

fn signed(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

fn number(seq: i64) -> u64 {
    u64::try_from(seq).unwrap_or_default()
}
