//! What roles may do, and what the server says of itself and of whoever asks. Keeps out: what is to
//! be said of it.

use super::Hub;
use crate::fault::Fault;
use crate::rows::Health;

impl Hub {
    /// Says what a role may do at a table: `read`, `write` or `none`.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn admit(&mut self, table: &str, role: &str, may: &str) -> Result<(), Fault> {
        const SQL: &str = "select tavolo.let($1::text::uuid, $2, $3)";
        let made = self.client.execute(SQL, &[&table, &role, &may]);
        made.map(drop).map_err(|error| self.fault(&error))
    }

    /// Whether the groups of roles are there with what they may: a dump that was read on a new
    /// server has neither.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn has_groups(&mut self) -> Result<bool, Fault> {
        const SQL: &str = "select to_regrole('tavolo_reader') is not null \
             and to_regrole('tavolo_writer') is not null and coalesce((select relacl::text \
             like '%tavolo_reader=%tavolo_writer=%' from pg_catalog.pg_class \
             where oid = to_regclass('tavolo.piece')), false)";
        self.one(SQL, &[])
    }

    /// What a role may do at a table by whatever it was given; nothing where it may nothing.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn may(&mut self, table: &str, role: &str) -> Result<Option<String>, Fault> {
        self.one("select tavolo.may($1::text::uuid, $2)", &[&table, &role])
    }

    /// Whether a role has what it takes to read, or to write, whatever it may at a table.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn has_group(&mut self, role: &str, writes: bool) -> Result<bool, Fault> {
        const SQL: &str = "select pg_has_role($1, 'tavolo_writer', 'member') \
             or (not $2 and pg_has_role($1, 'tavolo_reader', 'member'))";
        self.one(SQL, &[&role, &writes])
    }

    /// What the server says of itself; `now` is in seconds since 1970.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn health(&mut self, now: i64) -> Result<Health, Fault> {
        const SQL: &str = "select current_setting('server_version'), \
             current_setting('fsync') = 'on' and current_setting('synchronous_commit') <> 'off', \
             extract(epoch from clock_timestamp())::bigint - $1::bigint, \
             exists (select from pg_catalog.pg_roles where rolname = 'tavolo_writer' \
             and pg_has_role(oid, 'member')), \
             (select bool_and(relrowsecurity) from pg_catalog.pg_class \
             where oid in ('tavolo.edit'::regclass, 'tavolo.known'::regclass)), \
             current_setting('is_superuser') = 'on'";
        let row = self.client.query_one(SQL, &[&now]).map_err(|error| self.fault(&error))?;
        Ok(Health {
            version: row.get(0),
            keeps: row.get(1),
            ahead: row.get(2),
            writes: row.get(3),
            walled: row.get::<_, Option<bool>>(4).unwrap_or_default(),
            is_superuser: row.get(5),
            grouped: self.has_groups()?,
        })
    }
}
