//! Votes on projects in the `.pb` form of Pabulib: sections META, PROJECTS and VOTES, cells between
//! semicolons. Keeps out: the rules by which votes are counted.

mod cells;
mod sheet;
mod vote_type;

pub use sheet::{pabulib_rest, pabulib_sheet};
pub use vote_type::VoteType;

use std::collections::{BTreeMap, BTreeSet};

use self::cells::{MOST, Row, cells, cents, whole};
use crate::exchange::unreadable::{Spot, Unreadable, fault_at};
use crate::say;
use crate::text::{Finding, Sentence, euros};

/// The largest file that is read: some hundred thousand ballots.
const MOST_BYTES: usize = 64 << 20;

/// A vote as a file tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pabulib {
    /// What kind of ballots it holds.
    pub vote_type: VoteType,
    /// The money there is, in cents.
    pub budget: u64,
    /// The projects: id, cost in cents, name.
    pub projects: Vec<(String, u64, String)>,
    /// For each voter the points by index of the project: 1 for an approval, and of an order of n
    /// projects n-1 for the first down to 0 for the last. Empty when blank.
    pub ballots: Vec<Vec<(usize, u64)>>,
    /// The line of each project.
    pub project_lines: Vec<u64>,
    /// The line of each ballot.
    pub ballot_lines: Vec<u64>,
    /// What the head of the file says, by its keys.
    pub heads: BTreeMap<String, String>,
    /// Ballots beyond what the head of the file allows; they are counted all the same.
    pub beyond: Vec<Finding>,
}

/// Reads a `.pb` file.
///
/// # Errors
/// When it is too large, it is not UTF-8 or a section, a column, a number or an id is wrong: with every such line.
pub fn read_pabulib(bytes: &[u8]) -> Result<Pabulib, Unreadable> {
    if bytes.len() > MOST_BYTES {
        let what = say!("file-large", mebibytes = MOST_BYTES >> 20);
        return Err(Unreadable::whole(what, say!("pb-large-hint")));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes.iter().take(error.valid_up_to()).filter(|b| **b == b'\n').count();
        let what = say!("file-not-utf8", line = line, offset = error.valid_up_to());
        Unreadable::whole(what, say!("file-not-utf8-hint"))
    })?;
    let mut reader = Reader::default();
    reader.sections(text);
    reader.finish()
}

/// The same, and what of a file with faults can be read all the same, so that what else is wrong
/// with it can be told at once; `None` where not even its kind can, or it is too large.
pub(super) fn read_in_part(bytes: &[u8]) -> Option<Pabulib> {
    if bytes.len() > MOST_BYTES {
        return None;
    }
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).ok()?;
    let mut reader = Reader::default();
    reader.sections(text);
    reader.vote_type()?;
    let budget = reader.meta.get("budget").and_then(|(_, text)| cents(text));
    // What is wrong with it was told with its line: no project is above it then.
    Some(reader.told(budget.filter(|budget| *budget > 0).unwrap_or(MOST)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Meta,
    Projects,
    Votes,
}

impl Section {
    fn of(line: &str) -> Option<Self> {
        match line {
            "META" => Some(Self::Meta),
            "PROJECTS" => Some(Self::Projects),
            "VOTES" => Some(Self::Votes),
            _ => None,
        }
    }
}

#[derive(Default)]
struct Reader {
    meta: BTreeMap<String, (u64, String)>,
    projects: Vec<(String, u64, String)>,
    index: BTreeMap<String, usize>,
    /// The mark before the cents of the first cost that has one, and that cost.
    mark: Option<(char, String)>,
    /// Projects whose row is wrong: a ballot may name them all the same.
    broken: BTreeSet<String>,
    voters: BTreeSet<String>,
    ballots: Vec<Vec<(usize, u64)>>,
    project_lines: Vec<u64>,
    ballot_lines: Vec<u64>,
    beyond: Vec<Finding>,
    bad: Vec<Finding>,
    /// How many rows of projects and of votes there are, good ones and bad ones.
    rows: [u64; 2],
    seen: Vec<&'static str>,
}

impl Reader {
    fn wrong(&mut self, line: u64, column: Option<&str>, reason: Sentence) {
        self.bad.push(fault_at(Spot::Line(line), column.map(str::to_owned), reason));
    }

    fn sections(&mut self, text: &str) {
        let mut section = None;
        let mut header: Option<Vec<String>> = None;
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim_end_matches('\r');
            if line.trim().is_empty() {
                continue;
            }
            if let Some(begins) = Section::of(line.trim()) {
                section = Some(begins);
                header = None;
                self.seen.push(match begins {
                    Section::Meta => "META",
                    Section::Projects => "PROJECTS",
                    Section::Votes => "VOTES",
                });
                continue;
            }
            let cells = cells(line);
            let (Some(section), Some(header)) = (section, &header) else {
                if section.is_none() {
                    return self.wrong(number, None, say!("pb-no-section"));
                }
                header = Some(cells);
                continue;
            };
            let row = Row { number, header, cells: &cells };
            match section {
                Section::Meta => {
                    let name = cells.first().map(|cell| cell.trim().to_owned()).unwrap_or_default();
                    // Nothing follows a value: a semicolon in it is one of its signs.
                    let value = cells.get(1..).unwrap_or_default().join(";").trim().to_owned();
                    if self.meta.contains_key(&name) {
                        self.wrong(
                            number,
                            Some(&name),
                            say!("pb-meta-twice", name = name.as_str()),
                        );
                    }
                    self.meta.insert(name, (number, value));
                }
                Section::Projects => {
                    self.rows[0] += 1;
                    if self.is_as_wide(&row) {
                        self.project(&row);
                    }
                }
                Section::Votes => {
                    self.rows[1] += 1;
                    if self.is_as_wide(&row) {
                        self.vote(&row);
                    }
                }
            }
        }
    }

    /// Whether nothing stands beyond the header; what does would be lost, and is told.
    fn is_as_wide(&mut self, row: &Row<'_>) -> bool {
        let (cells, columns) = (row.cells.len(), row.header.len());
        let beyond = row.cells.get(columns..).unwrap_or_default();
        let is_whole = beyond.iter().all(|cell| cell.trim().is_empty());
        if !is_whole {
            self.wrong(row.number, None, say!("row-width", cells = cells, columns = columns));
            // A ballot may name the project all the same.
            self.broken.extend(row.get("project_id").map(str::to_owned));
        }
        is_whole
    }

    fn project(&mut self, row: &Row<'_>) {
        let (Some(id), Some(cost)) = (row.get("project_id"), row.get("cost")) else {
            let column = if row.get("cost").is_none() { "cost" } else { "project_id" };
            return self.wrong(row.number, Some(column), say!("pb-missing"));
        };
        let Some(cents) = cents(cost) else {
            self.broken.insert(id.to_owned());
            return self.wrong(row.number, Some("cost"), say!("pb-amount", text = cost));
        };
        if let Some(mark) = cost.chars().find(|sign| ['.', ','].contains(sign)) {
            let (plain, first) = self.mark.get_or_insert((mark, cost.to_owned())).clone();
            if mark != plain {
                self.broken.insert(id.to_owned());
                let two = say!("cell-two-formats", text = cost, first = first);
                return self.wrong(row.number, Some("cost"), two);
            }
        }
        if cents == 0 {
            self.broken.insert(id.to_owned());
            return self.wrong(row.number, Some("cost"), say!("fault-project-cost"));
        }
        if self.index.contains_key(id) {
            return self.wrong(row.number, Some("project_id"), say!("pb-project-twice", id = id));
        }
        self.index.insert(id.to_owned(), self.projects.len());
        let name = row.get("name").unwrap_or_default().to_owned();
        self.projects.push((id.to_owned(), cents, name));
        self.project_lines.push(row.number);
    }

    fn vote(&mut self, row: &Row<'_>) {
        if let Some(voter) = row.get("voter_id").filter(|voter| !voter.is_empty())
            && !self.voters.insert(voter.to_owned())
        {
            return self.wrong(row.number, Some("voter_id"), say!("pb-voter-twice", id = voter));
        }
        let Some(vote) = row.get("vote") else {
            return self.wrong(row.number, Some("vote"), say!("pb-missing"));
        };
        if !vote.is_empty() && vote.split(',').any(|id| id.trim().is_empty()) {
            return self.wrong(row.number, Some("vote"), say!("pb-vote-cut"));
        }
        let ids: Vec<&str> = vote.split(',').map(str::trim).filter(|id| !id.is_empty()).collect();
        let Some(points) = self.points(row, ids.len()) else { return };
        let before = self.bad.len();
        let mut marks: Vec<(usize, u64)> = Vec::with_capacity(ids.len());
        for (id, points) in ids.iter().zip(points) {
            match self.index.get(*id).copied() {
                None if self.broken.contains(*id) => {}
                None => self.wrong(row.number, Some("vote"), say!("pb-unknown", id = *id)),
                Some(project) if marks.iter().any(|(own, _)| *own == project) => {
                    self.wrong(row.number, Some("vote"), say!("pb-vote-twice", id = *id));
                }
                Some(project) => marks.push((project, points)),
            }
        }
        if self.bad.len() == before {
            self.limits(row.number, &marks);
            self.ballots.push(marks);
            self.ballot_lines.push(row.number);
        }
    }

    /// The points of a ballot, one for each project it names.
    fn points(&mut self, row: &Row<'_>, named: usize) -> Option<Vec<u64>> {
        let named_u64 = named as u64;
        match self.vote_type()? {
            VoteType::Approval => Some(vec![1; named]),
            VoteType::Ordinal => Some((0..named_u64).rev().collect()),
            VoteType::Cumulative | VoteType::Scoring => {
                let text = row.get("points").unwrap_or_default();
                let cells: Vec<&str> =
                    text.split(',').map(str::trim).filter(|cell| !cell.is_empty()).collect();
                if cells.len() != named {
                    let reason = say!("pb-points-count", points = cells.len(), named = named);
                    self.wrong(row.number, Some("points"), reason);
                    return None;
                }
                let mut points = Vec::with_capacity(named);
                for cell in cells {
                    let Some(number) = whole(cell) else {
                        self.wrong(row.number, Some("points"), say!("pb-points", text = cell));
                        return None;
                    };
                    points.push(number);
                }
                Some(points)
            }
        }
    }

    /// Notes a ballot that goes beyond what the head of the file allows.
    fn limits(&mut self, line: u64, marks: &[(usize, u64)]) {
        let costs: u64 = marks
            .iter()
            .filter_map(|(project, _)| self.projects.get(*project))
            .map(|(_, cost, _)| cost)
            .sum();
        let points: u64 = marks.iter().map(|(_, points)| points).sum();
        let figures = [
            ("max_length", marks.len() as u64 * 100),
            ("max_sum_cost", costs),
            ("max_sum_points", points * 100),
            ("max_points", marks.iter().map(|(_, points)| points * 100).max().unwrap_or_default()),
        ];
        let limit = |name: &str| self.meta.get(name).and_then(|(_, text)| cents(text));
        // A blank ballot is legal, however many choices the others must have.
        let few = (
            "min_length",
            limit("min_length")
                .is_some_and(|least| !marks.is_empty() && (marks.len() as u64 * 100) < least),
        );
        let beyond =
            figures.map(|(name, figure)| (name, limit(name).is_some_and(|most| figure > most)));
        for (name, is_beyond) in beyond.into_iter().chain([few]) {
            if is_beyond {
                let reason = say!("pb-beyond", name = name);
                self.beyond.push(fault_at(Spot::Line(line), Some("vote".into()), reason));
            }
        }
    }

    fn vote_type(&self) -> Option<VoteType> {
        self.meta.get("vote_type").and_then(|(_, word)| VoteType::of(word))
    }

    fn finish(mut self) -> Result<Pabulib, Unreadable> {
        for section in ["META", "PROJECTS", "VOTES"] {
            if !self.seen.contains(&section) {
                let what = say!("pb-section-missing", name = section);
                return Err(Unreadable::whole(what, say!("pb-hint")));
            }
        }
        let vote_type = self.vote_type();
        if vote_type.is_none() {
            let (line, word) = self.meta.get("vote_type").cloned().unwrap_or_default();
            self.wrong(line.max(1), Some("vote_type"), say!("pb-vote-type", text = word));
        }
        let (line, text) = self.meta.get("budget").cloned().unwrap_or_default();
        let budget = cents(&text);
        if budget.is_none() {
            self.wrong(line.max(1), Some("budget"), say!("pb-amount", text = text));
        } else if budget == Some(0) {
            self.wrong(line, Some("budget"), say!("fault-budget-cap"));
        }
        for (name, found) in [("num_projects", self.rows[0]), ("num_votes", self.rows[1])] {
            let Some((line, text)) = self.meta.get(name).cloned() else { continue };
            if whole(&text) != Some(found) {
                let reason = say!("pb-count", text = text, found = found);
                self.wrong(line, Some(name), reason);
            }
        }
        let most = budget.filter(|budget| *budget > 0).unwrap_or(MOST);
        let lines = self.project_lines.iter().zip(&self.projects);
        let above: Vec<(u64, Sentence)> = lines
            .filter(|(_, (_, cost, _))| *cost > most)
            .map(|(line, (id, cost, _))| {
                let [cost, budget] = [*cost, most].map(i128::from).map(euros);
                (*line, say!("pb-cost-above", id = id.as_str(), cost = cost, budget = budget))
            })
            .collect();
        for (line, reason) in above {
            self.wrong(line, Some("cost"), reason);
        }
        match (self.bad.is_empty(), vote_type, budget) {
            (true, Some(_), Some(budget)) => Ok(self.told(budget)),
            _ => {
                self.bad.append(&mut self.beyond);
                Err(faulty(self.bad))
            }
        }
    }
}

/// Everything that is wrong with a file, in the order of its lines.
fn faulty(mut bad: Vec<Finding>) -> Unreadable {
    bad.sort_by_key(|bad| bad.at.in_file());
    let what = match bad.len() {
        0 => say!("file-empty"),
        count => say!("pb-faults", count = count),
    };
    Unreadable::whole(what, say!("pb-hint")).with_findings(bad)
}

impl Pabulib {
    /// The same where no ballot goes beyond what the head of the file allows: a table takes none that
    /// does.
    fn within_limits(self) -> Result<Self, Unreadable> {
        if self.beyond.is_empty() { Ok(self) } else { Err(faulty(self.beyond)) }
    }
}

impl Reader {
    /// What was read.
    fn told(self, budget: u64) -> Pabulib {
        let vote_type = self.vote_type().unwrap_or(VoteType::Approval);
        let Self { projects, ballots, project_lines, ballot_lines, beyond, meta, .. } = self;
        let heads = meta.into_iter().map(|(name, (_, text))| (name, text)).collect();
        Pabulib { vote_type, budget, projects, ballots, project_lines, ballot_lines, heads, beyond }
    }
}

#[cfg(test)]
mod tests;
