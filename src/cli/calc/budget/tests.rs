//! Rankings and ties in a count of a `.pb` file. Keeps out: the other rules (see `methods`).

use super::*;
use crate::exchange::read_pabulib;

fn rule(file: &str, name: &str) -> Value {
    let file = read_pabulib(file.as_bytes()).unwrap();
    let told = budget(file, &mut || {});
    told.get("rules").and_then(|rules| rules.get(name)).cloned().unwrap()
}

fn list(rule: &Value, name: &str) -> Option<String> {
    rule.get(name).map(|own| serde_json::to_string(own).unwrap())
}

const RANKED: &str = "META\nkey;value\nbudget;100\nvote_type;ordinal\nPROJECTS\nproject_id;cost\n\
                      c;40\na;60\nb;50\nVOTES\nvoter_id;vote\n1;a,b,c\n2;a,b,c\n3;a,b,c\n\
                      4;b,c\n5;b,c\n6;c,a\n";

#[test]
fn rankings_are_counted_by_points_and_by_duels_and_what_does_not_fit_is_passed_over() {
    // Borda: a 7, b 7, c 4. Duels: a beats b 4 to 2, b beats c 5 to 1, a and c are even.
    let borda = rule(RANKED, "borda");
    assert_eq!(list(&borda, "order").unwrap(), r#"["a","c"]"#);
    assert_eq!(list(&borda, "ties").unwrap(), r#"[["a","b"]]"#);
    assert_eq!(list(&borda, "tied_otherwise").unwrap(), r#"["b","c"]"#);
    let schulze = rule(RANKED, "schulze");
    assert_eq!(list(&schulze, "order").unwrap(), r#"["a","c"]"#);
    assert_eq!(list(&schulze, "ties").unwrap(), "[]");
    assert_eq!(list(&schulze, "spent").unwrap(), r#""100""#);
    assert_eq!(list(&schulze, "tied_otherwise"), None);
}

#[test]
fn a_tie_that_no_list_names_is_told_by_who_would_be_funded_otherwise() {
    let file = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost\n\
                a;50\nb;10\nc;30\nd;60\nVOTES\nvoter_id;vote\n0;b,d\n1;a\n2;b,c,d\n3;a,c,d\n";
    let raised = rule(file, "mes_cost_add1");
    assert_eq!(list(&raised, "ties").unwrap(), "[]");
    assert_eq!(list(&raised, "winners").unwrap(), r#"["b","d"]"#);
    assert_eq!(list(&raised, "tied_otherwise").unwrap(), r#"["b","c","d"]"#);
}

#[test]
fn a_ranking_that_names_nobody_or_one_alone_counts_and_who_is_named_by_nobody_is_never_funded() {
    let file = "META\nkey;value\nbudget;100\nvote_type;ordinal\nPROJECTS\nproject_id;cost\n\
                a;10\nb;10\nc;10\nVOTES\nvoter_id;vote\n1;b\n2;\n3;b\n";
    for name in ["borda", "schulze"] {
        assert_eq!(list(&rule(file, name), "order").unwrap(), r#"["b"]"#, "{name}");
    }
}
