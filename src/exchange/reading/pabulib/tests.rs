//! Votes as files tell them, and what is refused. Keeps out: counting.

use super::*;

const HEAD: &str = "META\nkey;value\nbudget;100.50\nvote_type;cumulative\nnum_votes;2\n";

fn keys(text: &str) -> Vec<(Option<u64>, String)> {
    let unreadable = read_pabulib(text.as_bytes()).unwrap_err();
    assert!(unreadable.hint().is_some());
    unreadable.findings.iter().map(|bad| (bad.at.line, bad.reason.key.to_string())).collect()
}

fn marks(vote: &Pabulib) -> Vec<Vec<(usize, u64)>> {
    vote.ballots.iter().collect()
}

#[test]
fn a_vote_is_read_with_money_in_cents_and_blank_ballots() {
    let text = format!(
        "\u{feff}{HEAD}PROJECTS\r\nproject_id;name;cost\r\nb;\"Orti; e siepi\";60\r\na;;40.5\r\n\
         VOTES\nvoter_id;vote;points\n1;a,b;3,2\n2;;\n"
    );
    let vote = read_pabulib(text.as_bytes()).unwrap();
    assert_eq!((vote.budget, vote.vote_type), (10_050, VoteType::Cumulative));
    assert_eq!(vote.projects[0], ("b".to_owned(), 6_000, "Orti; e siepi".to_owned()));
    assert_eq!(vote.projects[1].1, 4_050);
    assert_eq!(marks(&vote), [vec![(1, 3), (0, 2)], vec![]]);
    assert!(vote.beyond.count() == 0);
}

#[test]
fn the_first_of_an_order_gets_the_most_points_and_the_last_none() {
    let text = "META\nkey;value\nbudget;1\nvote_type;ordinal\nmax_length;2\n\
                PROJECTS\nproject_id;cost\na;1\nb;1\nc;1\nVOTES\nvoter_id;vote\n1;c,a,b\n";
    let vote = read_pabulib(text.as_bytes()).unwrap();
    assert_eq!(marks(&vote), [vec![(2, 2), (0, 1), (1, 0)]]);
    assert_eq!(vote.beyond.count(), 1);
}

#[test]
fn every_line_that_is_wrong_is_named() {
    let text = format!(
        "{HEAD}PROJECTS\nproject_id;cost\na;x\nb;10\nb;10\n\
         VOTES\nvoter_id;vote;points\n1;c;1\n2;b,b;1,1\n3;b;1,2\n4;b;-1\n4;b;1\n"
    );
    let lines = [
        (5, "pb-count"),
        (8, "pb-amount"),
        (10, "pb-project-twice"),
        (13, "pb-unknown"),
        (14, "pb-vote-twice"),
        (15, "pb-points-count"),
        (16, "pb-points"),
        (17, "pb-voter-twice"),
    ];
    assert_eq!(keys(&text), lines.map(|(line, key)| (Some(line), key.to_owned())));
}

#[test]
fn what_no_vote_can_be_counted_with_is_named_with_its_line_and_once() {
    let text = "META\nkey;value\ndescription;Corsi; e altro\nbudget;100\nvote_type;approval\n\
                PROJECTS\nproject_id;cost;name\na;60;Orti;\nb;0;Niente\nc;100.01;Troppo\n\
                d;30;Siepi;e altro\nVOTES\nvoter_id;vote\n1;a,b,c,d\n2;a;c\n";
    let lines =
        [(9, "fault-project-cost"), (10, "pb-cost-above"), (11, "row-width"), (15, "row-width")];
    assert_eq!(keys(text), lines.map(|(line, key)| (Some(line), key.to_owned())));
    let right = "META\nkey;value\ndescription;Corsi; e altro\nbudget;100\nvote_type;approval\n\
                 PROJECTS\nproject_id;cost\na;100\nVOTES\nvoter_id;vote\n1;a;\n";
    let vote = read_pabulib(right.as_bytes()).unwrap();
    assert_eq!(vote.heads.get("description").map(String::as_str), Some("Corsi; e altro"));
}

#[test]
fn a_file_that_is_cut_or_lies_about_its_numbers_is_refused() {
    let whole = format!(
        "{HEAD}PROJECTS\nproject_id;cost\na;10\nVOTES\nvoter_id;vote;points\n1;a;1\n2;a;1\n"
    );
    assert!(read_pabulib(whole.as_bytes()).is_ok());
    let cut = whole.trim_end().rsplit_once('\n').unwrap().0;
    assert_eq!(keys(cut), [(Some(5), "pb-count".to_owned())]);
    let headless = whole.split_once("VOTES").unwrap().0;
    let unreadable = read_pabulib(headless.as_bytes()).unwrap_err();
    assert_eq!(unreadable.what.key, "pb-section-missing");
    assert_eq!(read_pabulib(b"\xff\xfe").unwrap_err().what.key, "file-not-utf8");
    assert_eq!(keys(&whole.replace("cumulative", "beauty")).first().unwrap().1, "pb-vote-type");
}

#[test]
fn costs_written_in_two_ways_are_named() {
    let file = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
                a;40,00\nb;60.00\nc;5\nVOTES\nvoter_id;vote\n1;a,b\n";
    let refused = read_pabulib(file.as_bytes()).unwrap_err();
    let found: Vec<_> =
        refused.findings.iter().map(|it| (it.at.line, it.reason.key.as_ref())).collect();
    assert_eq!(found, [(Some(8), "cell-two-formats")]);
    assert!(read_pabulib(file.replace("40,00", "40.00").as_bytes()).is_ok());
}

#[test]
fn a_list_of_projects_that_ends_with_a_comma_is_cut() {
    let file = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
                a;40\nb;60\nVOTES\nvoter_id;vote\n1;a,b\n2;a,\n";
    let refused = read_pabulib(file.as_bytes()).unwrap_err();
    assert_eq!((refused.findings[0].at.line, refused.findings.len()), (Some(12), 1));
    assert_eq!(refused.findings[0].reason.key, "pb-vote-cut");
}

#[test]
fn a_file_that_ends_too_early_is_told_with_its_last_line_and_all_else_that_is_wrong() {
    let cut = "META\nkey;value\nbudget;x\nvote_type;approval\nnum_projects;3\nnum_votes;9\n\
               PROJECTS\nproject_id;cost\na;10\nb";
    let refused = read_pabulib(cut.as_bytes()).unwrap_err();
    assert_eq!(refused.what.key, "pb-section-missing");
    let lines = [(3, "pb-amount"), (5, "pb-count"), (10, "pb-missing"), (10, "pb-section-missing")];
    let mut found = keys(cut);
    found.sort();
    assert_eq!(found, lines.map(|(line, key)| (Some(line), key.to_owned())));
}

#[test]
fn a_row_that_is_cut_is_told_also_where_its_vote_is_still_there() {
    let file = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n\
                a;10;Orti\nb;20\nVOTES\nvoter_id;vote;age\n1;a,b;30\n2;a\n3\n";
    let lines = [(8, "name"), (12, "age"), (13, "vote")];
    let refused = read_pabulib(file.as_bytes()).unwrap_err();
    let found: Vec<_> =
        refused.findings.iter().map(|it| (it.at.line, it.at.field.as_deref())).collect();
    assert_eq!(found, lines.map(|(line, field)| (Some(line), Some(field))));
    assert!(refused.findings.iter().all(|it| it.reason.key == "pb-missing"));
}

#[test]
fn a_column_that_a_section_lacks_is_told_once_and_not_for_each_row() {
    let file = "META\nkey;value\nbudget;100\nvote_type;cumulative\nPROJECTS\nproject_id;name\n\
                a;Orti\nVOTES\nvoter_id;vote\n1;a\n2;a\n";
    let lines = [(6, "pb-missing"), (9, "pb-missing")];
    assert_eq!(keys(file), lines.map(|(line, key)| (Some(line), key.to_owned())));
}

#[test]
fn sections_in_another_order_are_told_and_no_ballot_is_lost_in_silence() {
    let file = "PROJECTS\nproject_id;cost\na;10\nVOTES\nvoter_id;vote\n1;a\n\
                META\nkey;value\nbudget;100\nvote_type;approval\n";
    assert_eq!(keys(file), [(Some(7), "pb-section-order".to_owned())]);
}

#[test]
fn of_more_faults_than_anybody_reads_the_first_are_told_and_the_rest_counted() {
    let rows: String = (0..12_000).map(|row| format!("{row};x\n")).collect();
    let file = format!(
        "META\nkey;value\nbudget;100\nvote_type;approval\nnum_votes;1\nPROJECTS\n\
         project_id;cost\na;10\nVOTES\nvoter_id;vote\n{rows}"
    );
    let refused = read_pabulib(file.as_bytes()).unwrap_err();
    assert_eq!((refused.findings.len(), refused.more), (10_000, 2_001));
    assert_eq!(refused.what, say!("pb-faults", count = 12_001_usize));
    let lines = refused.findings.iter().map(|own| own.at.line).take(2);
    assert_eq!(lines.collect::<Vec<_>>(), [Some(5), Some(11)]);
}

#[test]
fn only_a_file_above_the_limit_is_refused_by_its_size_and_told_what_to_do() {
    let large = vec![b' '; LARGEST + 1];
    let refused = read_pabulib(&large).unwrap_err();
    assert_eq!(refused.what, say!("file-large", mebibytes = 256_usize));
    assert_eq!(refused.hint().map(|hint| hint.key.as_ref()), Some("pb-large-hint"));
}
