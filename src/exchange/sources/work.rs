//! The columns of a sheet as rules leave them: put together, copied, written over, named. Keeps
//! out: when each of it is done (see `prepare`).

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDateTime};
use chrono_tz::Tz;

use super::rules::{Column, SourceRules};
use super::{html, patterns};
use crate::domain::{Kind, fold};
use crate::exchange::planning::{KEPT_OUT, Mapping, holds_several, named};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;
use crate::text::Sentence;

/// How many columns that are kept out are named.
const NAMED: usize = 12;

/// A sheet at work.
pub(super) struct Work {
    /// What the table says of the process, by field.
    pub(super) process: Vec<(String, String)>,
    /// The sheet.
    pub(super) sheet: Sheet,
    /// What is said of its columns, by hand and then by the rules.
    pub(super) maps: Vec<Mapping>,
    /// How many of the mappings were said by hand.
    pub(super) by_hand: usize,
    /// The columns that stand in another one, put together with others.
    pub(super) joined: BTreeSet<usize>,
    /// What is to be said of it.
    pub(super) notices: Vec<Sentence>,
}

impl Work {
    fn is_mapped(&self, at: usize) -> bool {
        self.maps.iter().any(|map| map.is_of(&self.sheet.headers, at))
    }

    /// Maps a column by its header and by which of those it is.
    fn map(&mut self, at: usize, field: &str) {
        let Some(header) = self.sheet.headers.get(at) else { return };
        let before = self.sheet.headers.iter().take(at);
        let number = before.filter(|other| fold(other) == fold(header)).count() + 1;
        let column = format!("{}#{number}", header.trim());
        self.maps.push(Mapping { column, field: field.to_owned() });
    }

    fn add(&mut self, header: &str, mut text: impl FnMut(&SheetRow) -> String) -> usize {
        let width = self.sheet.headers.len();
        let cut: Vec<Option<usize>> =
            self.sheet.rows.iter().map(|row| self.sheet.cut(row)).collect();
        self.sheet.columns = self.sheet.columns.or(Some(width));
        self.sheet.headers.push(header.to_owned());
        for (row, cut) in self.sheet.rows.iter_mut().zip(cut) {
            let added = text(row);
            row.add(width, cut, added);
        }
        width
    }

    /// The text of a constant; `{deciding_body}` in it is what the table says of that field of the
    /// process.
    fn constant(&self, text: &str) -> String {
        let mut told = text.to_owned();
        for field in Kind::Process.fields() {
            let own = self.process.iter().find(|(own, _)| own == field.name);
            let text = own.map_or("", |(_, text)| text.as_str());
            told = told.replace(&format!("{{{}}}", field.name), text);
        }
        told
    }

    /// Tells which columns the rules speak of and the file has not: another version of it, or a slip.
    pub(super) fn tell_absent(&mut self, rules: &SourceRules) {
        let named = rules.columns.iter().map(|column| &column.header);
        let named = named.chain(rules.skip.iter().map(|skip| &skip.header));
        let mut absent: Vec<&str> = named
            .filter(|own| {
                let bare = own.split_once('#').map_or(own.as_str(), |(header, _)| header);
                patterns::columns(bare, &self.sheet.headers).is_empty()
            })
            .map(String::as_str)
            .collect();
        absent.dedup();
        if !absent.is_empty() {
            let (count, list) = (absent.len(), absent.join(", "));
            self.notices.push(say!("rules-columns-absent", count = count, list = list));
        }
    }

    /// Tells where a file holds several parts of its source, which are taken in together.
    pub(super) fn tell_several(&mut self, rules: &SourceRules) {
        for header in &rules.single {
            let columns = patterns::columns(header, &self.sheet.headers);
            let Some((at, _)) = columns.first() else { continue };
            let cells = self.sheet.rows.iter().filter_map(|row| row.cells.get(*at));
            let values: BTreeSet<&str> =
                cells.map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
            if values.len() > 1 {
                let list: Vec<&str> = values.into_iter().take(NAMED).collect();
                let (column, list) = (header.as_str(), list.join(", "));
                self.notices.push(say!("rules-several", column = column, list = list));
            }
        }
    }

    /// Takes out the rows that the rules leave out.
    pub(super) fn skip(&mut self, rules: &SourceRules) {
        for skip in &rules.skip {
            let columns = patterns::columns(&skip.header, &self.sheet.headers);
            let texts: Vec<String> = skip.texts.iter().map(|text| fold(text)).collect();
            let is_left = |row: &SheetRow| {
                columns.iter().any(|(at, _)| {
                    row.cells.get(*at).is_some_and(|cell| texts.contains(&fold(cell)))
                })
            };
            let before = self.sheet.rows.len();
            self.sheet.rows.retain(|row| !is_left(row));
            let count = before - self.sheet.rows.len();
            if count > 0 {
                self.notices.push(say!(
                    "rules-skipped",
                    count = count,
                    column = skip.header.as_str(),
                    texts = listed(&skip.texts)
                ));
            }
        }
    }

    /// Writes over cells in HTML and moments of Greenwich.
    pub(super) fn transform(&mut self, rules: &SourceRules, zone: Tz) {
        self.write_over(&rules.html, |text| {
            if html::has_any(text) { html::text(text) } else { text.to_owned() }
        });
        self.write_over(&rules.utc, |text| local(text, zone).unwrap_or_else(|| text.to_owned()));
    }

    fn write_over(&mut self, headers: &[String], change: impl Fn(&str) -> String) {
        let found = headers.iter().flat_map(|own| patterns::columns(own, &self.sheet.headers));
        let columns: Vec<usize> = found.map(|(at, _)| at).collect();
        for row in &mut self.sheet.rows {
            for at in &columns {
                if let Some(cell) = row.cells.get_mut(*at) {
                    *cell = change(cell);
                }
            }
        }
    }

    /// Puts columns of one thing in several languages into the first that counts.
    pub(super) fn coalesce(&mut self, column: &Column, language: &str) {
        let mut found = patterns::columns(&column.header, &self.sheet.headers);
        if found.len() < 2 {
            return;
        }
        found.sort_by_key(|(_, star)| star != language);
        let Some(((first, _), others)) = found.split_first() else { return };
        for row in &mut self.sheet.rows {
            for (at, _) in others {
                let Some(text) = row.cells.get_mut(*at).map(std::mem::take) else { continue };
                if let Some(cell) = row.cells.get_mut(*first).filter(|cell| cell.trim().is_empty())
                {
                    *cell = text;
                }
            }
        }
        for (at, _) in others {
            if let Some(header) = self.sheet.headers.get_mut(*at) {
                header.clear();
            }
        }
    }

    /// Adds the columns that rules make, and says which column is which field.
    pub(super) fn columns(&mut self, rules: &SourceRules, language: &str) {
        for joined in &rules.joined {
            let found = joined.headers.iter().flat_map(|own| {
                let own = own.replace("{language}", language);
                let mut found = patterns::columns(&own, &self.sheet.headers);
                let has_own = found.iter().any(|(_, star)| star == language);
                // `category/name/*` has the same thing in each language; `taxonomies/*/it` has not.
                found.retain(|(_, star)| !has_own || star == language);
                found
            });
            let columns: Vec<usize> = found.map(|(at, _)| at).collect();
            if columns.is_empty() {
                continue;
            }
            let at = self.add(&joined.field, |row| {
                let mut texts: Vec<&str> = Vec::new();
                for text in columns.iter().filter_map(|at| row.cells.get(*at)).map(|c| c.trim()) {
                    if !text.is_empty() && !texts.contains(&text) {
                        texts.push(text);
                    }
                }
                texts.join("; ")
            });
            self.map(at, &joined.field);
            self.joined.extend(columns);
        }
        for Column { header, fields } in &rules.columns {
            let found = patterns::columns(header, &self.sheet.headers);
            for (at, _) in found {
                if self.is_mapped(at) {
                    continue;
                }
                let Some((first, others)) = fields.split_first() else {
                    self.map(at, KEPT_OUT);
                    continue;
                };
                let own = self.sheet.headers.get(at).cloned().unwrap_or_default();
                let copies: Vec<usize> = others
                    .iter()
                    .map(|_| self.add(&own, |row| row.cells.get(at).cloned().unwrap_or_default()))
                    .collect();
                self.map(at, first);
                for (copy, field) in copies.into_iter().zip(others) {
                    self.map(copy, field);
                }
            }
        }
        let blank = rules.next.iter().map(|field| (field, String::new()));
        let constants = rules.constants.iter().map(|(field, text)| (field, self.constant(text)));
        let constants: Vec<(&String, String)> = constants.chain(blank).collect();
        for (field, text) in constants {
            let at = self.add(field, |_| text.clone());
            self.map(at, field);
        }
    }

    /// Writes over the words of a field what they mean; `*` is every word that no other line names.
    pub(super) fn values(&mut self, kind: Kind, rules: &SourceRules) {
        for at in 0..self.sheet.headers.len() {
            let Some(header) = self.sheet.headers.get(at) else { continue };
            let map = Mapping::of(&self.maps, &self.sheet.headers, at);
            let field = map.map_or(header.as_str(), |map| map.field.as_str());
            let own: Vec<(String, &str)> = rules
                .values
                .iter()
                .filter(|value| {
                    fold(&value.field) == fold(header) || is_same_field(kind, &value.field, field)
                })
                .map(|value| (fold(&value.written), value.code.as_str()))
                .collect();
            if own.is_empty() {
                continue;
            }
            for cell in self.sheet.rows.iter_mut().filter_map(|row| row.cells.get_mut(at)) {
                let written = fold(cell);
                let named = |wanted: &str| own.iter().rev().find(|(word, _)| word == wanted);
                let any = || named("*").filter(|_| !written.is_empty());
                if let Some((_, code)) = named(&written).or_else(any) {
                    (*code).clone_into(cell);
                }
            }
        }
    }

    /// Of several columns for one field the first counts, and the others fill what it leaves blank.
    pub(super) fn fill_up(&mut self) {
        let by_position: Vec<(usize, String)> = (0..self.sheet.headers.len())
            .filter_map(|at| {
                let by_rules = self.maps.get(self.by_hand..).unwrap_or_default();
                let map = by_rules.iter().find(|map| map.is_of(&self.sheet.headers, at))?;
                let is_one = map.field != KEPT_OUT && !holds_several(&map.field);
                is_one.then(|| (at, map.field.clone()))
            })
            .collect();
        for (nth, (at, field)) in by_position.iter().enumerate() {
            let first = by_position.iter().take(nth).find(|(_, other)| other == field);
            let Some((first, _)) = first else { continue };
            for row in &mut self.sheet.rows {
                let Some(text) = row.cells.get_mut(*at).map(std::mem::take) else { continue };
                if let Some(cell) = row.cells.get_mut(*first).filter(|cell| cell.trim().is_empty())
                {
                    *cell = text;
                }
            }
            let headers = &self.sheet.headers;
            if let Some(map) = self.maps.iter_mut().find(|map| map.is_of(headers, *at)) {
                KEPT_OUT.clone_into(&mut map.field);
            }
        }
    }

    /// Keeps out every column of which nothing was said, and says which.
    pub(super) fn keep_others_out(&mut self) {
        let others: Vec<usize> = (0..self.sheet.headers.len())
            .filter(|at| !self.is_mapped(*at))
            .filter(|at| self.sheet.headers.get(*at).is_some_and(|own| !own.trim().is_empty()))
            .collect();
        for at in &others {
            self.map(*at, KEPT_OUT);
        }
        let filled = |at: &&usize| {
            let mut cells = self.sheet.rows.iter().filter_map(|row| row.cells.get(**at));
            cells.any(|cell| !cell.trim().is_empty())
        };
        let names: Vec<&str> = others
            .iter()
            .filter(|at| !self.joined.contains(at))
            .filter(filled)
            .filter_map(|at| self.sheet.headers.get(*at))
            .map(|header| header.trim())
            .collect();
        if let (false, Some(first)) = (names.is_empty(), names.get(..names.len().min(NAMED))) {
            let more = names.len() - first.len();
            let list = first.join(", ");
            self.notices.push(say!("rules-others", count = names.len(), list = list, more = more));
        }
    }
}

/// Texts as they are told, a blank one between quotes.
fn listed(texts: &[String]) -> String {
    let told = |text: &String| if text.is_empty() { "\"\"".to_owned() } else { text.clone() };
    texts.iter().map(told).collect::<Vec<_>>().join(", ")
}

fn is_same_field(kind: Kind, one: &str, other: &str) -> bool {
    fold(one) == fold(other) || named(kind, one).is_some_and(|one| Some(one) == named(kind, other))
}

/// A moment of Greenwich as a clock of the zone shows it, with its offset.
fn local(text: &str, zone: Tz) -> Option<String> {
    let bare = text.trim();
    if let Ok(moment) = DateTime::parse_from_rfc3339(bare) {
        return Some(moment.with_timezone(&zone).to_rfc3339());
    }
    let bare = bare.trim_end_matches("UTC").trim_end();
    let forms = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"];
    let found = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(bare, form).ok())?;
    Some(found.and_utc().with_timezone(&zone).to_rfc3339())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_of_greenwich_are_those_of_the_room() {
        let rome = Tz::Europe__Rome;
        for text in ["2026-03-05 23:30:00 UTC", "2026-03-05 23:30:00", "2026-03-05T23:30:00Z"] {
            assert_eq!(local(text, rome).as_deref(), Some("2026-03-06T00:30:00+01:00"), "{text}");
        }
        assert_eq!(local("domani", rome), None);
    }
}
