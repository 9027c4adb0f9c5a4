//! Every method on a small input, and on what is no input. Keeps out: the figures (see `methods`).

use super::*;

fn sample_file(name: &str) -> table::Bytes {
    match name {
        "m.csv" => Ok(b"proposal,judge,criterion,score\nP1,A,c,4\nP2,A,c,2\nP2,A,d,5\n".to_vec()),
        "people.csv" => Ok(b"id,g\n1,F\n2,F\n3,M\n".to_vec()),
        "twice.csv" => Ok(b"id,g\n1,F\n1,M\n".to_vec()),
        "quotas.csv" => Ok(b"feature,value,min,max\ng,F,1,1\ng,M,1,1\n".to_vec()),
        "only.csv" => Ok(b"feature,value,min,max\ng,F,1,1\n".to_vec()),
        "turned.csv" => Ok(b"feature,value,min,max\ng,F,2,1\ng,M,1,1\n".to_vec()),
        "wrong.csv" => Ok(b"feature,value,min,max\ng,F,x,1\ng,M,2,1\ng,M,1,1\n".to_vec()),
        "strange.csv" => Ok(b"id,g\n1,F\n2,Q\n2,M\n".to_vec()),
        "blank.csv" => Ok(b"id,g\n1,\n2,\n".to_vec()),
        "gap.csv" => Ok(b"id,g\n1,F\n2,\n".to_vec()),
        "void.csv" => Ok(b"feature,value,min,max\ng,F,1,1\ng,,1,1\n".to_vec()),
        "many.csv" => Ok(b"feature,value,min,max\ng,F,0,2\ng,M,2,2\n".to_vec()),
        _ => Err(say!("cli-file-absent", path = name)),
    }
}

fn told(method: Method, input: &str) -> Result<String, (String, String)> {
    let input: Value = serde_json::from_str(input).unwrap();
    let root = Field::root(&input);
    let answer = answer(method, &root, sample_file).and_then(|answer| match answer {
        Answer::Whole(answer) => Ok(answer),
        Answer::Selection(selection) => selection.made(&root, &mut || true),
    });
    answer
        .map(|answer| serde_json::to_string(&answer).unwrap())
        .map_err(|fault| (fault.place, fault.what.key.into_owned()))
}

fn holds(method: Method, input: &str, parts: &[&str]) {
    let told = told(method, input).unwrap();
    for part in parts {
        assert!(told.contains(part), "{told} lacks {part}");
    }
}

fn refuses(method: Method, input: &str, place: &str, key: &str) {
    assert_eq!(told(method, input), Err((place.to_owned(), key.to_owned())), "{input}");
}

/// An input that each method takes.
fn sample(method: Method) -> &'static str {
    match method {
        Method::Table => {
            r#"{"scores_csv":"m.csv","scale":[1,5],"criteria":[{"name":"c","weight":3},{"name":"d","weight":1}],
                "thresholds":{"d":2},"judges":["A"],"proposals":["P1","P2"]}"#
        }
        Method::Agreement => r#"{"raters_by_units":[[1,2],[1,3]]}"#,
        Method::Voting => {
            r#"{"candidates":["b","a"],"ballots":[{"count":2,"ranking":[["b"]]},{"count":2,"ranking":[]}]}"#
        }
        Method::MajorityJudgement => {
            r#"{"grades_best_first":["x","y"],"counts":{"b":[1,2],"a":[1,2],"n":[0,0]}}"#
        }
        Method::Smaa => r#"{"matrix":[[6,2],[3,4]]}"#,
        Method::Topsis => r#"{"matrix":[[5,1],[2,9]],"weights":[1,1],"benefit":[true,false]}"#,
        Method::Promethee => {
            r#"{"matrix":[[5],[2]],"weights":[7],"benefit":[true],"functions":["vshape"],"p":[6]}"#
        }
        Method::Ahp => r#"{"matrix":[[1,"3"],["1/3",1]]}"#,
        Method::Swing => r#"{"points":[100,60,40]}"#,
        Method::VanDerEijk => r#"{"vectors":[[1,0,1],[0,0,0]]}"#,
        Method::Intervals => r#"{"matrix":[[6,2],[3,4]],"weights":[60,40]}"#,
        Method::Screening => {
            r#"{"criteria":["a"],"scores":{"P":[null],"Q":[3]},"thresholds":{"a":{"op":">=","value":3}}}"#
        }
        Method::Network => r#"{"directed":false,"nodes":["x","y"],"edges":[["x","y"]]}"#,
        Method::Salience => {
            r#"{"stakeholders":[{"name":"S","power":5,"interest":1}],"threshold":3.5}"#
        }
        Method::Rotation => r#"{"people":6,"tables":3,"rounds":5}"#,
        Method::Budget => "{}",
        Method::Draw => r#"[{"seed":"Tavolo 2014-04-17","n":1000},{"seed":"è","n":6}]"#,
    }
}

#[test]
fn every_method_answers_its_sample() {
    let (half, quarter) = (r#"{"exact":"1/2","value":0.5}"#, r#""exact":"3/4""#);
    let of = |method, parts: &[&str]| holds(method, sample(method), parts);
    of(
        Method::Table,
        &[
            r#""order":["P1","P2"]"#,
            r#""unknown_threshold":{"P1":["d"]}"#,
            r#""proposals_for_intervals":["P2"]"#,
        ],
    );
    of(Method::Rotation, &[r#""distinct_meetings":15"#, r#""upper_bound_distinct_meetings":15"#]);
    of(Method::Draw, &["[885,5]"]);
    refuses(Method::Budget, sample(Method::Budget), "input", "cli-calc-pb");
    of(Method::Agreement, &[r#""nominal":{"exact":"2/5""#, r#""df":1"#]);
    of(
        Method::Voting,
        &[r#""condorcet_winner":"b""#, r#""borda":{"b":{"exact":"3""#, r#""winners":["b"]"#],
    );
    of(
        Method::MajorityJudgement,
        &[r#""order":["b","a"]"#, r#""places":{"b":1,"a":1,"n":null}"#, r#""ungraded":["n"]"#],
    );
    of(Method::Smaa, &[r#"[[{"exact":"3/5""#, r#""drawn":null"#]);
    of(Method::Topsis, &[r#""closeness":[1.0,0.0],"order":[0,1]"#]);
    of(Method::Promethee, &[r#""phi":[0.5,-0.5]"#, r#""order":[0,1]"#]);
    of(Method::Ahp, &[r#""weights":[0.75,0.25]"#, r#""cr":0.0"#]);
    of(Method::Swing, &[half]);
    of(Method::VanDerEijk, &[r#"{"A":[{"exact":"-1","value":-1.0},null]}"#]);
    of(Method::Intervals, &[r#""interval":[{"exact":"2/5""#, r#""rival_at_low":[1]"#]);
    of(
        Method::Screening,
        &[r#""P":{"passes":false,"failed":[],"unknown":["a"]}"#, r#""Q":{"passes":true"#],
    );
    of(Method::Network, &[r#""degree":{"x":1,"y":1}"#, r#""closeness":{"x":1.0"#, "eigenvector"]);
    of(Method::Salience, &[r#"[{"name":"S","klass":"unclassified","quadrant":"keep satisfied"}]"#]);
    assert!(told(Method::VanDerEijk, r#"{"vectors":[[0,5,5,0,0]]}"#).unwrap().contains(quarter));
}

/// What a sample could be without.
const OPTIONAL: [&str; 2] = ["thresholds", "threshold"];

#[test]
fn every_method_refuses_what_is_no_input() {
    for method in Method::ALL {
        for input in ["{}", "[]", "null", "3", "\"x\"", "[[[[1]]]]"] {
            assert!(told(method, input).is_err(), "{method:?} {input}");
        }
        let input: Value = serde_json::from_str(sample(method)).unwrap();
        // Numbers are drawn for a list of seeds.
        let Value::Object(fields) = &input else { continue };
        for (left_out, _) in fields.iter().filter(|(name, _)| !OPTIONAL.contains(&name.as_str())) {
            let rest = Value::object(fields.iter().filter(|(name, _)| name != left_out).cloned());
            let (place, key) = told(method, &serde_json::to_string(&rest).unwrap()).unwrap_err();
            assert_eq!(
                (place.as_str(), key.as_str()),
                (left_out.as_str(), "cli-calc-missing"),
                "{method:?}"
            );
        }
    }
}

#[test]
fn a_figure_nobody_means_is_refused_wherever_it_stands() {
    for bad in ["1e308", "99999999999999999999", "\"NaN\"", "true", "{}", "[]"] {
        for (method, lead) in [
            (Method::Smaa, r#"{"matrix":[[1,2],[3,#]]}"#),
            (Method::Swing, r#"{"points":[1,#]}"#),
            (Method::Ahp, r#"{"matrix":[[1,#],[1,1]]}"#),
            (Method::Agreement, r#"{"raters_by_units":[[1,2],[1,#]]}"#),
            (Method::VanDerEijk, r#"{"vectors":[[1,0,#]]}"#),
            (Method::Topsis, r#"{"matrix":[[1],[2]],"weights":[#],"benefit":[true]}"#),
            (Method::MajorityJudgement, r#"{"grades_best_first":["x","y"],"counts":{"a":[1,#]}}"#),
            (Method::Voting, r#"{"candidates":["a"],"ballots":[{"count":#,"ranking":[]}]}"#),
            (Method::Salience, r#"{"stakeholders":[{"name":"S","power":#}],"threshold":4}"#),
        ] {
            assert!(told(method, &lead.replace('#', bad)).is_err(), "{method:?} {bad}");
        }
    }
}

#[test]
fn comparisons_that_are_none_are_refused_with_their_place() {
    refuses(Method::Ahp, r#"{"matrix":[[1,3],[3,1]]}"#, "matrix[0][1]", "cli-calc-reciprocal");
    refuses(Method::Ahp, r#"{"matrix":[[2,3],["1/3",1]]}"#, "matrix[0][0]", "cli-calc-diagonal");
    refuses(Method::Ahp, r#"{"matrix":[[1,2,3]]}"#, "matrix", "cli-calc-square");
    refuses(Method::Ahp, r#"{"matrix":[[1,-3],["-1/3",1]]}"#, "matrix[0][1]", "cli-calc-positive");
    assert!(told(Method::Ahp, r#"{"matrix":[[1,3],[0.333,1]]}"#).is_ok());
    let short = r#"{"criteria":[[1,1],[1,1]],"alternatives":{"a":[[1]]}}"#;
    refuses(Method::Ahp, short, "alternatives", "cli-calc-length");
    let uneven = r#"{"criteria":[[1,1],[1,1]],"alternatives":{"a":[[1]],"b":[[1,1],[1,1]]}}"#;
    refuses(Method::Ahp, uneven, "alternatives.b", "cli-calc-length");
}

#[test]
fn two_levels_of_comparisons_have_local_and_total_weights() {
    let input =
        r#"{"criteria":[[1,1],[1,1]],"alternatives":{"b":[[1,3],["1/3",1]],"a":[[1,1],[1,1]]}}"#;
    holds(
        Method::Ahp,
        input,
        &[r#""local":{"b":[0.75,0.25],"a":[0.5,0.5]}"#, r#""total":[0.625,0.375]"#],
    );
}

#[test]
fn each_method_refuses_what_it_cannot_compute() {
    refuses(
        Method::Topsis,
        r#"{"matrix":[[0],[0]],"weights":[1],"benefit":[true]}"#,
        "matrix",
        "cli-calc-zeros",
    );
    refuses(
        Method::Intervals,
        r#"{"matrix":[[1,2]],"weights":[0,0]}"#,
        "weights",
        "cli-calc-weights",
    );
    refuses(Method::Smaa, r#"{"matrix":[[1,2]],"samples":0}"#, "samples", "cli-calc-samples");
    refuses(
        Method::Network,
        r#"{"directed":true,"nodes":["a"],"edges":[["a","b"]]}"#,
        "edges[0][1]",
        "cli-calc-unknown",
    );
    let twice = r#"{"candidates":["a","b"],"ballots":[{"count":1,"ranking":[["a"],["b","a"]]}]}"#;
    refuses(Method::Voting, twice, "ballots[0].ranking[1][1]", "cli-calc-twice");
    let operator =
        r#"{"criteria":["a"],"scores":{"P":[1]},"thresholds":{"a":{"op":">","value":3}}}"#;
    refuses(Method::Screening, operator, "thresholds.a.op", "cli-calc-one-of");
    let promethee = |function: &str, limits: &str| {
        format!(
            r#"{{"matrix":[[1],[2]],"weights":[1],"benefit":[true],"functions":["{function}"]{limits}}}"#
        )
    };
    refuses(Method::Promethee, &promethee("steep", ""), "functions[0]", "cli-calc-one-of");
    refuses(
        Method::Promethee,
        &promethee("linear", r#","q":[3],"p":[2]"#),
        "q[0]",
        "cli-calc-limits",
    );
    refuses(Method::Promethee, &promethee("gaussian", r#","s":[0]"#), "s[0]", "cli-calc-positive");
    refuses(Method::Promethee, &promethee("ushape", r#","q":[-1]"#), "q[0]", "cli-calc-negative");
    let alone = r#"{"matrix":[[1]],"weights":[1],"benefit":[true],"functions":["usual"]}"#;
    refuses(Method::Promethee, alone, "matrix", "cli-calc-two");
}

#[test]
fn a_tie_at_first_place_has_no_interval() {
    let input = r#"{"matrix":[[1,3],[3,1]],"weights":[1,1]}"#;
    holds(Method::Intervals, input, &[r#""winners":[0,1]"#, r#""interval":null"#]);
}

#[test]
fn a_row_with_a_hole_is_left_out_of_the_intervals_and_named() {
    holds(
        Method::Intervals,
        r#"{"matrix":[[5,null],[2,3]],"weights":[1,1]}"#,
        &[r#""left_out":[0]"#, r#""winners":[1]"#],
    );
}

#[test]
fn a_table_says_where_its_file_is_wrong() {
    let table = |from: &str, to: &str| sample(Method::Table).replace(from, to);
    refuses(Method::Table, &table("m.csv", "n.csv"), "scores_csv", "cli-file-absent");
    refuses(Method::Table, &table("P2", "P3"), "m.csv:3", "cli-calc-unknown");
    refuses(Method::Table, &table("[1,5]", "[1,4]"), "m.csv:4", "cli-calc-mark");
    refuses(Method::Table, &table("[1,5]", "[5,1]"), "scale", "cli-calc-bounds");
    refuses(Method::Table, &table("\"weight\":3", "\"weight\":-3"), "criteria", "cli-calc-weights");
    refuses(Method::Table, &table("{\"d\":2}", "{\"e\":2}"), "thresholds.e", "cli-calc-unknown");
}

#[test]
fn a_cost_counts_from_the_other_end_and_its_threshold_from_above() {
    let input = sample(Method::Table)
        .replace(r#""name":"d","weight":1"#, r#""name":"d","weight":1,"direction":"cost""#);
    // 2 three times and 5 as 1, over 4; and 5 is above the most that was to be.
    holds(Method::Table, &input, &[r#""P2":{"exact":"7/4""#, r#""below_threshold":{"P2":["d"]}"#]);
}

#[test]
fn paths_are_looked_for_beside_the_file() {
    assert_eq!(folder(Path::new("cases/a.json")), Path::new("cases"));
    assert_eq!(folder(Path::new("a.json")), Path::new("."));
}

#[test]
fn what_a_case_leaves_out_is_what_is_usual() {
    holds(
        Method::Voting,
        r#"{"candidates":["a","b"],"ballots":[{"ranking":[["b"]]}]}"#,
        &[r#""b":{"a":1"#],
    );
    holds(
        Method::Salience,
        r#"{"stakeholders":[{"name":"S","power":4,"interest":3}]}"#,
        &["keep satisfied"],
    );
    holds(
        Method::Agreement,
        r#"{"raters_by_units":[[3,3],[4,4]]}"#,
        &[r#""w_uncorrected":0.0,"w":null,"chi2":null,"df":1"#],
    );
}

#[test]
fn a_criterion_of_a_table_may_say_its_scale_and_threshold_as_the_register_does() {
    let table = |criterion: &str| {
        format!(
            r#"{{"scores_csv":"m.csv","scale":[1,5],"criteria":[{criterion},{{"name":"d","weight":1}}],"judges":["A"],"proposals":["P1","P2"]}}"#
        )
    };
    holds(
        Method::Table,
        &table(r#"{"name":"c","weight":3,"threshold":3}"#),
        &[r#""below_threshold":{"P2":["c"]}"#],
    );
    // On 0 to 8 the mark 4 is a half; the other criterion has no mark.
    let half = r#""weighted":{"P1":{"exact":"1/2""#;
    holds(Method::Table, &table(r#"{"name":"c","weight":3,"min":0,"max":8}"#), &[half]);
    refuses(
        Method::Table,
        &table(r#"{"name":"c","weight":3,"min":8,"max":0}"#),
        "criteria[0]",
        "cli-calc-bounds",
    );
}

#[test]
fn directions_are_refused_where_they_would_be_left_aside() {
    let input = r#"{"matrix":[[4,2],[3,4]],"weights":[1,1],"benefit":[true,false]}"#;
    for method in [Method::Smaa, Method::Intervals] {
        refuses(method, input, "benefit", "cli-calc-undirected");
    }
}

#[test]
fn salience_on_a_scale_of_its_own_says_its_threshold() {
    let input = |threshold: &str| {
        format!(
            r#"{{"stakeholders":[{{"name":"S","power":8,"legitimacy":2,"urgency":9,"interest":3}}]{threshold}}}"#
        )
    };
    holds(Method::Salience, &input(r#","threshold":7"#), &["dangerous", "keep satisfied"]);
    refuses(Method::Salience, &input(""), "stakeholders[0].power", "cli-calc-off-scale");
}

fn selection(people: &str, quotas: &str, size: u32) -> String {
    format!(r#"{{"people_csv":"{people}","quotas_csv":"{quotas}","panel_size":{size}}}"#)
}

#[test]
fn a_selection_tells_how_likely_each_type_is() {
    let parts = [r#""maximin_probability":0.5"#, r#""type_sizes":{"F":2,"M":1}"#];
    holds(Method::Draw, &selection("people.csv", "quotas.csv", 2), &parts);
}

#[test]
fn a_selection_that_cannot_be_names_the_quotas_that_clash() {
    let clash = r#""clash":[{"feature":"g","value":"M","bound":"min","limit":2}]"#;
    holds(Method::Draw, &selection("people.csv", "many.csv", 2), &[r#""feasible":false"#, clash]);
    let few = r#""clash":[{"feature":null,"value":null,"bound":"panel_size","limit":9}]"#;
    holds(Method::Draw, &selection("people.csv", "quotas.csv", 9), &[r#""people":3"#, few]);
}

#[test]
fn a_selection_refuses_by_file_and_line() {
    let refused = |people, quotas, place, key| {
        refuses(Method::Draw, &selection(people, quotas, 2), place, key);
    };
    refused("twice.csv", "quotas.csv", "twice.csv:3", "cli-calc-twice");
    refused("people.csv", "only.csv", "people.csv:4", "cli-calc-unknown");
    refused("people.csv", "turned.csv", "turned.csv:2", "cli-calc-quota");
    refused("people.csv", "people.csv", "people.csv", "cli-calc-columns");
    refused("none.csv", "quotas.csv", "people_csv", "cli-file-absent");
    refused("blank.csv", "quotas.csv", "blank.csv", "cli-calc-column-blank");
    refused("gap.csv", "quotas.csv", "gap.csv:3", "cli-calc-blank");
    refused("people.csv", "void.csv", "void.csv:3", "cli-calc-blank");
    let none = selection("people.csv", "quotas.csv", 0);
    refuses(Method::Draw, &none, "panel_size", "cli-calc-positive");
}

#[test]
fn every_row_that_is_wrong_is_told_of_both_files_at_once() {
    let input = r#"{"people_csv":"strange.csv","quotas_csv":"wrong.csv","panel_size":2}"#;
    let input: Value = serde_json::from_str(input).unwrap();
    let Err(fault) = answer(Method::Draw, &Field::root(&input), sample_file) else { panic!() };
    let told: Vec<_> = fault.all().map(|own| (own.place.as_str(), own.what.key.as_ref())).collect();
    assert_eq!(
        told,
        [
            ("wrong.csv:2", "cli-calc-count"),
            ("wrong.csv:3", "cli-calc-quota"),
            ("wrong.csv:4", "cli-calc-twice"),
            ("strange.csv:3", "cli-calc-unknown"),
            ("strange.csv:4", "cli-calc-twice"),
        ]
    );
    let failure = refused(&fault, "d.json");
    assert_eq!(failure.what.key, "cli-in-file");
    assert_eq!(failure.findings.len(), 5);
    let one = Fault::new("a".into(), say!("cli-calc-count"));
    assert_eq!(refused(&one, "d.json").findings, []);
}

#[test]
fn sizes_of_tables_that_are_not_theirs_are_refused() {
    let of = |sizes: &str| format!(r#"{{"people":7,"tables":3,"rounds":2,"table_sizes":{sizes}}}"#);
    holds(Method::Rotation, &of("[2,3,2]"), &[r#""distinct_meetings""#]);
    for sizes in ["[3,3,1]", "[2,2,2]"] {
        refuses(Method::Rotation, &of(sizes), "table_sizes", "cli-calc-sizes");
    }
    refuses(Method::Rotation, &of("[4,3]"), "table_sizes", "cli-calc-length");
}
