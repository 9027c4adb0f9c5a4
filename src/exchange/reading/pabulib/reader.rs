//! A `.pb` file line by line: its sections, what its head says, its projects, and whether they agree.
//! Keeps out: the rows of votes (see `vote`).

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::cells::{Header, MOST, cells_into, cents, whole};
use super::known::Known;
use super::vote::Rows;
use super::{Ballots, Faults, Pabulib, VoteType, faulty};
use crate::exchange::unreadable::Unreadable;
use crate::say;
use crate::text::{Sentence, euros};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    const ALL: [Self; 3] = [Self::Meta, Self::Projects, Self::Votes];

    const fn word(self) -> &'static str {
        match self {
            Self::Meta => "META",
            Self::Projects => "PROJECTS",
            Self::Votes => "VOTES",
        }
    }

    fn of(line: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.word() == line)
    }

    /// The columns without which no row of it says anything.
    const fn needed(self, vote_type: Option<VoteType>) -> &'static [&'static str] {
        match (self, vote_type) {
            (Self::Meta, _) => &[],
            (Self::Projects, _) => &["project_id", "cost"],
            (Self::Votes, Some(VoteType::Cumulative | VoteType::Scoring)) => &["vote", "points"],
            (Self::Votes, _) => &["vote"],
        }
    }
}

/// What was read so far.
#[derive(Default)]
pub(super) struct Reader<'a> {
    meta: BTreeMap<String, (u64, String)>,
    /// The mark before the cents of the first cost that has one, and that cost.
    mark: Option<(char, String)>,
    project_lines: Vec<u64>,
    known: Known<'a>,
    /// How many rows of projects and of votes there are, good ones and bad ones.
    rows: [u64; 2],
    seen: Vec<Section>,
    /// The last line that holds anything.
    last: u64,
}

impl<'a> Reader<'a> {
    pub(super) fn sections(&mut self, text: &'a str) {
        let mut section = None;
        let mut header: Option<Header> = None;
        let mut rows = Rows::default();
        let mut cells: Vec<Cow<'a, str>> = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim_end_matches('\r');
            let bare = line.trim();
            if bare.is_empty() {
                continue;
            }
            self.last = number;
            if let Some(begins) = Section::of(bare) {
                if self.seen.iter().any(|before| *before > begins) {
                    let name = begins.word();
                    self.known.bad.add(number, None, || say!("pb-section-order", name = name));
                }
                section = Some(begins);
                header = None;
                self.seen.push(begins);
                continue;
            }
            let Some(section) = section else {
                return self.known.bad.add(number, None, || say!("pb-no-section"));
            };
            cells_into(line, &mut cells);
            let Some(header) = &header else {
                let own = Header::of(&cells);
                self.begin(section, number, &own);
                if section == Section::Votes {
                    let (vote_type, meta) = (self.vote_type(), &self.meta);
                    let limit = |name: &str| cents(&meta.get(name)?.1);
                    rows = Rows::of(&own, vote_type, limit, &mut self.known);
                }
                header = Some(own);
                continue;
            };
            match section {
                Section::Meta => self.meta(number, &cells),
                Section::Projects => {
                    self.rows[0] += 1;
                    if self.is_as_wide(number, header, &cells) {
                        self.project(number, header, &cells);
                    }
                }
                Section::Votes => {
                    self.rows[1] += 1;
                    if self.is_as_wide(number, header, &cells) {
                        rows.vote(number, &cells, &mut self.known);
                    }
                }
            }
        }
    }

    /// Tells the columns that a section lacks, once for all of its rows.
    fn begin(&mut self, section: Section, number: u64, header: &Header) {
        for name in section.needed(self.vote_type()) {
            if header.place(name).is_none() {
                self.known.bad.add(number, Some(name), || say!("pb-missing"));
                self.known.is_nameless |= section == Section::Projects;
            }
        }
    }

    fn meta(&mut self, number: u64, cells: &[Cow<'a, str>]) {
        let name = cells.first().map(|cell| cell.trim().to_owned()).unwrap_or_default();
        // Nothing follows a value: a semicolon in it is one of its signs.
        let value = cells.get(1..).unwrap_or_default().join(";").trim().to_owned();
        if self.meta.contains_key(&name) {
            let twice = || say!("pb-meta-twice", name = name.as_str());
            self.known.bad.add(number, Some(&name), twice);
        }
        self.meta.insert(name, (number, value));
    }

    /// Whether a row is as wide as its header: what stands beyond it would be lost, and what is cut
    /// short may be cut anywhere.
    fn is_as_wide(&mut self, number: u64, header: &Header, cells: &[Cow<'a, str>]) -> bool {
        let (long, columns) = (cells.len(), header.width());
        let beyond = cells.get(columns..).unwrap_or_default();
        if long < columns {
            self.known.bad.add(number, Some(header.name(long)), || say!("pb-missing"));
        } else if beyond.iter().any(|cell| !cell.trim().is_empty()) {
            self.known.bad.add(number, None, || say!("row-width", cells = long, columns = columns));
        } else {
            return true;
        }
        // A ballot may name the project all the same.
        let id = header.place("project_id").and_then(|at| cells.get(at));
        self.known.broken.extend(id.map(|id| id.trim().to_owned()));
        false
    }

    fn project(&mut self, number: u64, header: &Header, cells: &[Cow<'a, str>]) {
        let get =
            |name: &str| header.place(name).and_then(|at| cells.get(at)).map(|own| own.trim());
        // A column that is missing was told with the header.
        let (Some(id), Some(cost)) = (get("project_id"), get("cost")) else { return };
        let Some(cents) = cents(cost) else {
            self.known.broken.insert(id.to_owned());
            return self.known.bad.add(number, Some("cost"), || say!("pb-amount", text = cost));
        };
        if let Some(mark) = cost.chars().find(|sign| ['.', ','].contains(sign)) {
            let (plain, first) = self.mark.get_or_insert((mark, cost.to_owned())).clone();
            if mark != plain {
                self.known.broken.insert(id.to_owned());
                let two = || say!("cell-two-formats", text = cost, first = first);
                return self.known.bad.add(number, Some("cost"), two);
            }
        }
        if cents == 0 {
            self.known.broken.insert(id.to_owned());
            return self.known.bad.add(number, Some("cost"), || say!("fault-project-cost"));
        }
        if self.known.index.contains_key(id) {
            let twice = || say!("pb-project-twice", id = id);
            return self.known.bad.add(number, Some("project_id"), twice);
        }
        let place = u32::try_from(self.known.projects.len()).unwrap_or(u32::MAX);
        self.known.index.insert(id.to_owned(), place);
        self.known.projects.push((
            id.to_owned(),
            cents,
            get("name").unwrap_or_default().to_owned(),
        ));
        self.project_lines.push(number);
    }

    /// What the head of the file says under a key.
    pub(super) fn head(&self, name: &str) -> Option<&str> {
        self.meta.get(name).map(|(_, text)| text.as_str())
    }

    pub(super) fn vote_type(&self) -> Option<VoteType> {
        self.head("vote_type").and_then(VoteType::of)
    }

    pub(super) fn finish(self) -> Result<Pabulib, Unreadable> {
        let missing = Section::ALL.into_iter().find(|section| !self.seen.contains(section));
        let mut own = Faults::default();
        let vote_type = self.vote_type();
        let budget = self.budget(&mut own);
        if vote_type.is_none() {
            let (line, word) = self.meta.get("vote_type").cloned().unwrap_or_default();
            let none = || say!("pb-vote-type", text = word);
            own.add(line.max(1), Some("vote_type"), none);
        }
        let counted = [("num_projects", Section::Projects), ("num_votes", Section::Votes)];
        for ((name, section), found) in counted.into_iter().zip(self.rows) {
            // Of a section that is missing it is told that it is.
            let Some((line, text)) = self.meta.get(name).filter(|_| self.seen.contains(&section))
            else {
                continue;
            };
            if whole(text) != Some(found) {
                let reason = || say!("pb-count", text = text.as_str(), found = found);
                own.add(*line, Some(name), reason);
            }
        }
        self.above(budget, &mut own);
        if let Some(missing) = missing {
            let what = || say!("pb-section-missing", name = missing.word());
            // Without a head nothing else can be told of it.
            if self.seen.contains(&Section::Meta) {
                own.add(self.last.max(1), None, what);
            } else {
                own = Faults::default();
            }
            own.append(self.known.bad);
            own.append(self.known.beyond);
            let (findings, more) = own.told();
            let refused = Unreadable::whole(what(), say!("pb-hint")).with_findings(findings);
            return Err(Unreadable { more, ..refused });
        }
        match (self.known.bad.count() + own.count(), vote_type, budget) {
            (0, Some(_), Some(budget)) => Ok(self.told(budget)),
            _ => {
                own.append(self.known.bad);
                own.append(self.known.beyond);
                Err(faulty(own))
            }
        }
    }

    /// The money there is.
    fn budget(&self, bad: &mut Faults) -> Option<u64> {
        let (line, text) = self.meta.get("budget").cloned().unwrap_or_default();
        let budget = cents(&text);
        let reason = match budget {
            None => say!("pb-amount", text = text),
            Some(0) => say!("fault-budget-cap"),
            Some(_) => return budget,
        };
        bad.add(line.max(1), Some("budget"), || reason);
        budget
    }

    /// Tells the projects that cost more than there is.
    fn above(&self, budget: Option<u64>, bad: &mut Faults) {
        let most = budget.filter(|budget| *budget > 0).unwrap_or(MOST);
        for (line, (id, cost, _)) in self.project_lines.iter().zip(&self.known.projects) {
            if *cost > most {
                bad.add(*line, Some("cost"), || above(id, *cost, most));
            }
        }
    }

    /// What was read.
    pub(super) fn told(self, budget: u64) -> Pabulib {
        let vote_type = self.vote_type().unwrap_or(VoteType::Approval);
        let Self { project_lines, known, meta, .. } = self;
        let Known { projects, ballots, beyond, .. } = known;
        let ballots = ballots.unwrap_or_else(|| Ballots::of(vote_type));
        let heads = meta.into_iter().map(|(name, (_, text))| (name, text)).collect();
        Pabulib { vote_type, budget, projects, ballots, project_lines, heads, beyond }
    }
}

fn above(id: &str, cost: u64, budget: u64) -> Sentence {
    let [cost, budget] = [cost, budget].map(i128::from).map(euros);
    say!("pb-cost-above", id = id, cost = cost, budget = budget)
}
