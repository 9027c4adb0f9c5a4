//! Tests of planning rows. Keeps out: the rules they are weighed by.

use super::*;
use crate::exchange::{Answers, plan, read_sheet, sample};

fn asked(csv: &str, answers: &Answers, asks: bool) -> Result<Import, Unreadable> {
    let options = ImportOptions { answers, asks, ..sample::options() };
    plan(
        Kind::Stakeholders,
        &read_sheet(csv.as_bytes()).unwrap(),
        &[],
        options,
        &sample::book(),
        &mut sample::ids(),
    )
}

const TWINS: &str = "name,email,category\nQuart. Nord,n@q.it,x\nCai,,\nC.A.I.,,\nQuartiere Sud,,\n";

#[test]
fn likely_twins_of_the_table_and_of_the_file_are_asked_about_where_somebody_can_be() {
    let error = asked(TWINS, &Answers::new(), true).unwrap_err();
    assert_eq!(
        error.findings,
        [
            likely(Spot::Line(2), "Quart. Nord", "Quartiere Nord"),
            likely(Spot::Line(4), "C.A.I.", "Cai")
        ]
    );
    assert!(error.is_only_duplicates());
}

#[test]
fn where_nobody_can_be_asked_likely_twins_are_added_and_said() {
    let import = asked(TWINS, &Answers::new(), false).unwrap();
    assert_eq!((import.counts.added, import.warnings.len()), (4, 2));
    assert_eq!(
        import.warnings[0],
        say!("import-likely", line = 2, name = "Quart. Nord", twin = "Quartiere Nord")
    );
}

#[test]
fn a_likely_twin_is_left_out_fills_what_is_blank_or_is_another_as_it_was_answered() {
    let answer =
        |choice| asked(TWINS, &[(2, choice), (4, OnDuplicate::Skip)].into(), true).unwrap();
    assert_eq!(answer(OnDuplicate::Skip).counts.added, 2);
    assert_eq!(answer(OnDuplicate::Add).counts.added, 3);
    let merged = answer(OnDuplicate::Merge);
    let after = sample::after(&sample::book(), &merged.changes);
    let id = after.world().find(Kind::Stakeholders, "Quartiere Nord").unwrap();
    let cell = |field| after.world().record(id).unwrap().cell(field, &after).text();
    assert_eq!(
        (merged.counts.merged, cell("email"), cell("category")),
        (1, "n@q.it".into(), "-Comitati".into())
    );
}
