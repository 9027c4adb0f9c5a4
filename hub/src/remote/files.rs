//! Files of attachments as the hub is asked for them. Keeps out: which are to be carried, and
//! whether they are what their checksum says.

use std::collections::BTreeMap;

use tavolo::domain::Id;

use super::{Hub, number, signed};
use crate::fault::Fault;
use crate::rows::Filed;

/// Every file of some tables, or of all that may be read where none is named: what has come of it
/// from its first byte on without a gap, and what there is of it in all.
const FILES: &str = "select f.tavolo::text, f.sum, f.size, \
     coalesce((select max(q.upto) from (select p.start, octet_length(p.bytes) as long, \
     sum(octet_length(p.bytes)) over (order by p.start) as upto from tavolo.piece p \
     where p.tavolo = f.tavolo and p.sum = f.sum) q where q.upto = q.start + q.long), 0)::bigint, \
     coalesce((select sum(octet_length(p.bytes)) from tavolo.piece p \
     where p.tavolo = f.tavolo and p.sum = f.sum), 0)::bigint from tavolo.file f";

impl Hub {
    /// The files that the hub has of a table, by checksum.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn files(&mut self, table: Id) -> Result<BTreeMap<String, Filed>, Fault> {
        let sql = format!("{FILES} where f.tavolo = $1::text::uuid");
        let found = self.client.query(&sql, &[&table.to_string()]);
        let found = found.map_err(|error| self.fault(&error))?;
        Ok(found.iter().map(|row| (row.get(1), filed(row))).collect())
    }

    /// The whole files of every table that may be read, by table.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn all_files(&mut self) -> Result<BTreeMap<Id, Vec<(String, Filed)>>, Fault> {
        let found = self.client.query(FILES, &[]).map_err(|error| self.fault(&error))?;
        let mut all: BTreeMap<Id, Vec<(String, Filed)>> = BTreeMap::new();
        for row in &found {
            let Ok(table) = row.get::<_, &str>(0).parse() else { continue };
            all.entry(table).or_default().push((row.get(1), filed(row)));
        }
        Ok(all)
    }

    /// Announces a file, unless it is.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn announce(&mut self, table: Id, sum: &str, size: u64) -> Result<(), Fault> {
        const SQL: &str = "insert into tavolo.file (tavolo, sum, size) \
             values ($1::text::uuid, $2, $3) on conflict (tavolo, sum) do nothing";
        let made = self.client.execute(SQL, &[&table.to_string(), &sum, &signed(size)]);
        made.map(drop).map_err(|error| self.unwritten(&error))
    }

    /// Puts a piece of a file where it begins, unless it is there.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn put_piece(
        &mut self,
        table: Id,
        sum: &str,
        start: u64,
        bytes: &[u8],
    ) -> Result<(), Fault> {
        const SQL: &str = "insert into tavolo.piece (tavolo, sum, start, bytes) \
             values ($1::text::uuid, $2, $3, $4) on conflict (tavolo, sum, start) do nothing";
        let made = self.client.execute(SQL, &[&table.to_string(), &sum, &signed(start), &bytes]);
        made.map(drop).map_err(|error| self.unwritten(&error))
    }

    /// The piece of a file that begins at a byte.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn piece(
        &mut self,
        table: Id,
        sum: &str,
        start: u64,
    ) -> Result<Option<Vec<u8>>, Fault> {
        const SQL: &str = "select bytes from tavolo.piece \
             where tavolo = $1::text::uuid and sum = $2 and start = $3";
        let found = self.client.query_opt(SQL, &[&table.to_string(), &sum, &signed(start)]);
        found.map(|row| row.map(|row| row.get(0))).map_err(|error| self.fault(&error))
    }

    /// The files of a table that have a gap, or that are whole and not what their checksum says, as
    /// the server reckons it.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn wrong_files(&mut self, table: Id) -> Result<Vec<String>, Fault> {
        let sql = format!(
            "select f.sum from ({FILES} where f.tavolo = $1::text::uuid) f(tavolo, sum, size, \
             there, come) where f.come > f.there or (f.there >= f.size \
             and f.sum <> encode(sha256(coalesce((select string_agg(p.bytes, ''::bytea \
             order by p.start) from tavolo.piece p where p.tavolo = f.tavolo::uuid \
             and p.sum = f.sum), ''::bytea)), 'hex')) order by f.sum"
        );
        let found = self.client.query(&sql, &[&table.to_string()]);
        let found = found.map_err(|error| self.fault(&error))?;
        Ok(found.iter().map(|row| row.get(0)).collect())
    }

    /// Takes files away that are not what they should be.
    ///
    /// # Errors
    /// As [`Fault`].
    pub(crate) fn forget(&mut self, table: Id, sums: &[String]) -> Result<(), Fault> {
        const SQL: &str = "select tavolo.forget($1::text::uuid, $2)";
        let made = self.client.execute(SQL, &[&table.to_string(), &sums]);
        made.map(drop).map_err(|error| self.fault(&error))
    }
}

fn filed(row: &postgres::Row) -> Filed {
    Filed { size: number(row.get(2)), there: number(row.get(3)), come: number(row.get(4)) }
}
