//! A `.pb` file as rows of votes, projects or ballots. Keeps out: reading the file, and the vote in
//! which projects and ballots will stand.

use super::{Pabulib, read_in_part, read_pabulib};
use crate::domain::{CountRule, Kind};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::exchange::unreadable::Unreadable;
use crate::say;
use crate::text::euros;

/// Of a file that is refused so many ballots are looked at once more.
const REST: usize = 50_000;

/// What a `.pb` file says of a kind, one row a record; `None` where the bytes are no such file, or
/// the kind is none that it tells.
///
/// # Errors
/// As [`read_pabulib`].
pub fn pabulib_sheet(kind: Kind, bytes: &[u8]) -> Option<Result<Sheet, Unreadable>> {
    let rows = rows_of(kind, bytes)?;
    Some(read_pabulib(bytes).and_then(Pabulib::within_limits).map(|file| rows(&file)))
}

/// What can be read of a file that is refused, so that what the table refuses of it is told at once.
pub fn pabulib_rest(kind: Kind, bytes: &[u8]) -> Option<Sheet> {
    let rows = rows_of(kind, bytes)?;
    read_in_part(bytes).map(|mut file| {
        file.ballots.truncate(REST);
        rows(&file)
    })
}

/// How a `.pb` file tells a kind; `None` where the bytes are none, or it does not.
fn rows_of(kind: Kind, bytes: &[u8]) -> Option<fn(&Pabulib) -> Sheet> {
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let is_pabulib = start
        .strip_prefix(b"META")
        .is_some_and(|rest| rest.first().is_some_and(|end| matches!(end, b'\n' | b'\r')));
    let rows: fn(&Pabulib) -> Sheet = match kind {
        Kind::Budgets => vote,
        Kind::Projects => projects,
        Kind::Ballots => ballots,
        _ => return None,
    };
    is_pabulib.then_some(rows)
}

fn sheet(headers: &[&str], rows: impl Iterator<Item = (u64, Vec<String>)>) -> Sheet {
    Sheet {
        line: 1,
        headers: headers.iter().map(|header| (*header).to_owned()).collect(),
        rows: rows.map(|(line, cells)| SheetRow { line, cells, ..SheetRow::default() }).collect(),
        ..Sheet::default()
    }
}

/// The vote itself. Points are limited by the most that any ballot gives, where the file does not
/// say; a rule that the file names and that is none of ours is told, and the vote has the most common
/// one. No vote is begun
/// with a file whose projects or ballots cannot come in after it.
fn vote(file: &Pabulib) -> Sheet {
    let given = |ballot: Vec<(usize, u64)>| ballot.iter().map(|(_, points)| points).sum::<u64>();
    let most = file.ballots.iter().map(given).max().unwrap_or_default().max(1);
    let of = |name: &str| file.heads.get(name).cloned().unwrap_or_default();
    let is_points = file.vote_type.gives_points();
    let points = match of("max_sum_points") {
        said if !said.is_empty() => said,
        _ => most.to_string(),
    };
    let question = [of("description"), of("unit"), of("instance")];
    let question: Vec<&str> =
        question.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    let question = if question.is_empty() { "Pabulib".to_owned() } else { question.join(", ") };
    let said = of("rule");
    let rule = rule(&said).filter(|rule| rule.counts(file.vote_type.ballots()));
    let is_unknown = !said.is_empty() && rule.is_none();
    let notices = is_unknown
        .then(|| say!("import-pb-rule", rule = said.as_str(), taken = CountRule::Votes.sentence()));
    let cells = vec![
        question,
        euros(i64::try_from(file.budget).unwrap_or(i64::MAX)),
        file.vote_type.code().to_owned(),
        rule.unwrap_or(CountRule::Votes).code().to_owned(),
        of("max_length"),
        if is_points { points } else { String::new() },
    ];
    let headers = ["question", "cap", "ballot_type", "rule", "choices", "points"];
    let parts = vec![(Kind::Projects, projects(file)), (Kind::Ballots, ballots(file))];
    let notices = notices.into_iter().collect();
    Sheet { parts, notices, ..sheet(&headers, std::iter::once((1, cells))) }
}

/// A rule by our code, or as Pabulib's own files call it.
fn rule(said: &str) -> Option<CountRule> {
    let said = said.trim().to_ascii_lowercase();
    match said.as_str() {
        "greedy" => Some(CountRule::Votes),
        "equalshares" | "equalshares/add1" => Some(CountRule::EqualShares),
        _ => CountRule::ALL.into_iter().find(|rule| rule.decides() && rule.code() == said),
    }
}

fn projects(file: &Pabulib) -> Sheet {
    let rows = file.projects.iter().zip(&file.project_lines).map(|((id, cost, name), line)| {
        let title = if name.is_empty() { id } else { name };
        let cost = euros(i64::try_from(*cost).unwrap_or(i64::MAX));
        (*line, vec![id.clone(), title.clone(), cost])
    });
    sheet(&["code", "title", "cost"], rows)
}

fn ballots(file: &Pabulib) -> Sheet {
    let with_points = file.vote_type.gives_points();
    let rows = file.ballots.iter().zip(file.ballots.lines()).map(|(ballot, line)| {
        let picks = ballot.into_iter().filter_map(|(project, points)| {
            let (id, ..) = file.projects.get(project)?;
            Some(if with_points { format!("{id}:{points}") } else { id.clone() })
        });
        (*line, vec![picks.collect::<Vec<_>>().join(", ")])
    });
    sheet(&["choices"], rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "META\nkey;value\ndescription;Corsi\nbudget;100.50\nvote_type;cumulative\n\
                        PROJECTS\nproject_id;cost;name\na;60;Orti\nb;40.5;\n\
                        VOTES\nvoter_id;vote;points\n1;a,b;3,2\n\n2;;\n";

    fn cells(kind: Kind) -> Vec<(u64, String)> {
        let sheet = pabulib_sheet(kind, FILE.as_bytes()).unwrap().unwrap();
        sheet.rows.iter().map(|row| (row.line, row.cells.join("|"))).collect()
    }

    #[test]
    fn a_file_tells_a_vote_its_projects_and_its_ballots_each_with_its_line() {
        assert_eq!(cells(Kind::Budgets), [(1, "Corsi|100.50|cumulative|votes||5".into())]);
        let projects = [(8, "a|Orti|60.00".into()), (9, "b|b|40.50".into())];
        assert_eq!(cells(Kind::Projects), projects);
        assert_eq!(cells(Kind::Ballots), [(12, "a:3, b:2".into()), (14, String::new())]);
    }

    #[test]
    fn a_ballot_beyond_what_the_head_allows_is_refused_with_its_line() {
        let file = FILE.replace("description;", "max_points;2\ndescription;");
        for kind in [Kind::Budgets, Kind::Ballots] {
            let refused = pabulib_sheet(kind, file.as_bytes()).unwrap().unwrap_err();
            let found: Vec<_> =
                refused.findings.iter().map(|it| (it.at.line, it.reason.key.as_ref())).collect();
            assert_eq!(found, [(Some(13), "pb-beyond")]);
        }
    }

    #[test]
    fn the_rule_of_the_file_is_that_of_the_vote_and_one_that_is_none_is_told() {
        let with = |rule: &str| {
            let file = FILE.replace("description;", &format!("rule;{rule}\ndescription;"));
            let sheet = pabulib_sheet(Kind::Budgets, file.as_bytes()).unwrap().unwrap();
            let notices: Vec<_> = sheet.notices.iter().map(|it| it.key.to_string()).collect();
            (sheet.rows[0].cells[3].clone(), notices)
        };
        assert_eq!(with("equal_shares"), ("equal_shares".to_owned(), Vec::new()));
        assert_eq!(with("equalshares"), ("equal_shares".to_owned(), Vec::new()));
        assert_eq!(with("greedy"), ("votes".to_owned(), Vec::new()));
        // Points are no orders.
        let told = ("votes".to_owned(), vec!["import-pb-rule".to_owned()]);
        assert_eq!(with("borda"), told);
        assert_eq!(with("unknown"), told);
    }

    #[test]
    fn what_is_no_such_file_or_of_another_kind_is_left_to_others() {
        assert!(pabulib_sheet(Kind::People, FILE.as_bytes()).is_none());
        assert!(pabulib_sheet(Kind::Ballots, b"METADATI;vote\n").is_none());
        assert!(pabulib_sheet(Kind::Ballots, b"META\nkey;value\n").unwrap().is_err());
    }
}
