//! The chapter on who came, sitting by sitting and in all. Keeps out: who sits at the table.

use std::fmt::Write as _;

use super::ReportPage;
use crate::documents::in_words;
use crate::domain::Meeting;
use crate::print::{Column, Grid, Value as Cell};
use crate::readings::{Genders, Participation};
use crate::say;

impl ReportPage<'_> {
    /// Who came, sitting by sitting, and how many people in all; who stated no gender is counted as
    /// such.
    pub(super) fn participation(&self) -> String {
        let world = self.book;
        let found = Participation::of(self.face, world);
        let column = |name, heading| Column { name, heading };
        let whole = |count: usize| Cell::Count(u64::try_from(count).unwrap_or(u64::MAX));
        let genders = |genders: &Genders| {
            [genders.women, genders.men, genders.other, genders.not_stated].map(in_words::signed)
        };
        // Columns in which nobody stated anything say nothing.
        let are_stated = found.are_stated();
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for (meeting, totals) in &found.sittings {
            let Some(sitting) = world.get::<Meeting>(*meeting) else { continue };
            let number = u64::try_from(sitting.number.get()).unwrap_or_default();
            let counts =
                [totals.count.invited, totals.count.present, totals.count.excused].map(whole);
            let remote = whole(totals.modes.remote);
            let row = [Cell::Count(number), Cell::Day(sitting.date)]
                .into_iter()
                .chain(counts)
                .chain([remote]);
            let stated = genders(&totals.genders).into_iter().filter(|_| are_stated);
            rows.push(row.chain(stated).collect());
        }
        let mut columns = vec![
            column("sitting", say!("heading-sitting")),
            column("date", say!("heading-date")),
            column("invited", say!("heading-invited")),
            column("present", say!("heading-present")),
            column("excused", say!("heading-excused")),
            column("remote", say!("heading-remote")),
        ];
        if are_stated {
            columns.extend([
                column("women", say!("heading-women")),
                column("men", say!("heading-men")),
                column("other", say!("heading-other")),
                column("not_stated", say!("heading-not-stated")),
            ]);
        }
        let mut text = String::new();
        if !found.sittings.is_empty() {
            text = Grid { columns, rows }.markdown(self.language);
            self.overall(&found, &mut text);
        }
        if world.process().is_some() {
            let _ = write!(text, "\n{}\n", self.tell(&say!("report-expected")));
        }
        text
    }

    /// How many people came in all, and what the figures count.
    fn overall(&self, found: &Participation, text: &mut String) {
        let people = say!("report-people", count = found.people);
        let _ = write!(text, "\n{}\n", self.tell(&people));
        if let Some(genders) = in_words::genders(&found.genders, self.language) {
            let genders = say!("report-genders", genders = genders);
            let _ = write!(text, "\n{}\n", self.tell(&genders));
        }
        let _ = write!(text, "\n{}\n", self.tell(&say!("report-counted")));
        if found.are_stated() {
            let _ = write!(text, "\n{}\n", self.tell(&say!("report-genders-stated")));
        }
        if found.genders.withholds() || found.sittings.iter().any(|(_, totals)| totals.withholds())
        {
            let _ =
                write!(text, "\n{}\n", self.tell(&say!("report-withheld", least = found.least)));
        }
    }
}
