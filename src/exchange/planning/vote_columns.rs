//! What a list of projects or ballots leaves unsaid, because it is all of one vote: which vote, which
//! batch, which number. Keeps out: what the rows say.

use super::headers::column_of;
use super::mapping::Mapping;
use super::nothing::is_nothing;
use crate::domain::{Choices, Kind, World, ballot_box, budgets, fold};
use crate::exchange::reading::sheet::{Sheet, SheetRow};
use crate::say;
use crate::text::Sentence;

/// The name of a column, and what stands in each of its rows.
type Added = (&'static str, Box<dyn Fn(usize) -> String>);

/// The sheet with the columns it lacks: the vote at hand, the batch after the last, a number for
/// each row. `None` where it lacks nothing that follows from the table.
pub(super) fn completed(
    kind: Kind,
    sheet: &Sheet,
    maps: &[Mapping],
    world: &dyn World,
) -> Option<Sheet> {
    let lacks = |wanted: &str| column_of(kind, sheet, maps, wanted).is_none();
    let at_hand = budgets::at_hand(world);
    let vote = at_hand.map(|(_, own)| own.number.get().to_string());
    let mut columns: Vec<Added> = Vec::new();
    match kind {
        Kind::Budgets if lacks("number") => {
            let last = budgets::series(world).last().map_or(0, |(_, own)| own.number.get());
            let last = usize::try_from(last).unwrap_or_default();
            columns.push(("number", Box::new(move |row| (last + row + 1).to_string())));
        }
        Kind::Projects | Kind::Ballots => {
            if let Some(vote) = vote.filter(|_| lacks("budget")) {
                columns.push(("budget", Box::new(move |_| vote.clone())));
            }
            if kind == Kind::Ballots && lacks("batch") {
                let entered = at_hand.map(|(id, _)| ballot_box::entered(id, world));
                let last = entered.and_then(|all| all.last_key_value().map(|(last, _)| *last));
                let batch = (last.unwrap_or_default() + 1).to_string();
                columns.push(("batch", Box::new(move |_| batch.clone())));
            }
            if kind == Kind::Ballots && lacks("number") {
                columns.push(("number", Box::new(|row| (row + 1).to_string())));
            }
        }
        _ => {}
    }
    let width = sheet.headers.len();
    // Projects one after the other look like cells of their own where commas part cells.
    let goes_on = (kind == Kind::Ballots)
        .then(|| column_of(kind, sheet, maps, "choices"))
        .flatten()
        .filter(|at| at + 1 == width)
        .filter(|_| sheet.rows.iter().any(|row| row.cells.len() > width));
    if columns.is_empty() && goes_on.is_none() {
        return None;
    }
    let mut completed = sheet.clone();
    if let Some(at) = goes_on {
        for row in completed.rows.iter_mut().filter(|row| row.cells.len() > width) {
            let rest = row.cells.split_off(at);
            let named = rest.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
            row.cells.push(named.collect::<Vec<_>>().join(", "));
        }
    }
    if let Some((_, own)) = at_hand.filter(|_| columns.iter().any(|(name, _)| *name == "budget")) {
        let (number, question) = (own.number.get(), own.question.as_str());
        completed.notices.push(say!("import-into-budget", number = number, question = question));
    }
    completed.columns = completed.columns.or(Some(width));
    completed.written = completed.written.or_else(|| Some(sheet.headers.clone()));
    if kind == Kind::Budgets {
        completed.notices.extend(voted_before(&completed, maps, world));
    }
    // In a column alone nobody sees whether a line is blank or a ballot is.
    if kind == Kind::Ballots && width == 1 && completed.blank > 0 {
        completed.notices.push(say!("import-blank-lines", count = completed.blank));
    }
    completed.headers.extend(columns.iter().map(|(name, _)| (*name).to_owned()));
    let choices = column_of(kind, &completed, maps, "choices").filter(|_| kind == Kind::Ballots);
    if let Some((at, (id, _))) = choices.zip(at_hand).filter(|_| lacks("batch")) {
        let cell = |row: &SheetRow| {
            let text = row.cells.get(at)?;
            if is_nothing(text) { Some(Choices::default()) } else { Choices::parse(text).ok() }
        };
        let ballots: Option<Vec<Choices>> = completed.rows.iter().map(cell).collect();
        // One ballot alone is like another by chance.
        let again = ballots
            .filter(|own| own.len() > 1)
            .and_then(|own| Some((own.len(), ballot_box::repeated(id, &own, world)?)));
        if let Some((count, batch)) = again {
            completed.notices.push(say!("import-ballots-again", count = count, batch = batch));
        }
    }
    for (at, row) in completed.rows.iter_mut().enumerate() {
        row.cut = sheet.cut(row);
        // What stands beyond the headers stays beyond them, and a row that is cut stays too short: both
        // are told.
        let beyond = row.cells.split_off(width.min(row.cells.len()));
        row.cells.extend(columns.iter().map(|(_, cell)| cell(at)));
        row.cells.extend(beyond);
    }
    Some(completed)
}

/// The votes of a file that ask what one of the table asks already.
fn voted_before(sheet: &Sheet, maps: &[Mapping], world: &dyn World) -> Vec<Sentence> {
    let Some(at) = column_of(Kind::Budgets, sheet, maps, "question") else { return Vec::new() };
    let asked = sheet.rows.iter().filter_map(|row| row.cells.get(at)).map(|text| fold(text));
    let again = asked.filter_map(|asked| {
        let all = budgets::series(world);
        let (_, own) = all.iter().rev().find(|(_, own)| fold(own.question.as_str()) == asked)?;
        let (number, question) = (own.number.get(), own.question.as_str());
        Some(say!("import-budget-again", number = number, question = question))
    });
    again.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::planning::columns::Columns;
    use crate::exchange::{read_sheet, sample};

    #[test]
    fn a_row_that_is_cut_is_no_blank_ballot() {
        let file = b"batch,number,choices\n1,1,A\n1,2";
        let sheet = read_sheet(file).unwrap();
        let completed = completed(Kind::Ballots, &sheet, &[], sample::book().world());
        let sheet = completed.unwrap_or(sheet);
        let columns = Columns::of(Kind::Ballots, &sheet, &[]).unwrap();
        let wrong: Vec<_> =
            sheet.rows.iter().filter_map(|row| columns.row(row).err()).flatten().collect();
        assert_eq!(wrong.len(), 1, "{wrong:?}");
        assert_eq!((wrong[0].at.line, wrong[0].reason.key.as_ref()), (Some(3), "row-width"));
    }

    fn rows(kind: Kind, csv: &str) -> Option<Vec<String>> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let completed = completed(kind, &sheet, &[], sample::book().world())?;
        let mut rows = vec![completed.headers.join("|")];
        rows.extend(completed.rows.iter().map(|row| row.cells.join("|")));
        Some(rows)
    }

    #[test]
    fn ballots_without_a_vote_are_those_of_the_one_at_hand_in_the_next_batch() {
        let csv = "scelte;nota\nc1:1;x\nc1:2;\n";
        let expected = ["scelte|nota|budget|batch|number", "c1:1|x|1|2|1", "c1:2||1|2|2"];
        assert_eq!(rows(Kind::Ballots, csv).unwrap(), expected);
    }

    #[test]
    fn projects_parted_by_commas_are_all_of_the_ballot_and_nothing_else_is_lost() {
        let expected = ["scelte|budget|batch|number", "C1, C2|1|2|1", "C3|1|2|2", "-|1|2|3"];
        assert_eq!(rows(Kind::Ballots, "scelte\nC1, C2\nC3\n-\n").unwrap(), expected);
        let csv = "lotto,numero,votazione,scelte\n1,4,1,C1,C2\n";
        let expected = ["lotto|numero|votazione|scelte", "1|4|1|C1, C2"];
        assert_eq!(rows(Kind::Ballots, csv).unwrap(), expected);
        let expected = ["scelte|nota|budget|batch|number", "C1|x|1|2|1|C2"];
        assert_eq!(rows(Kind::Ballots, "scelte;nota\nC1;x;C2\n").unwrap(), expected);
        let sheet = read_sheet(b"scelte;nota\nC1;x;C2\n").unwrap();
        let sheet = completed(Kind::Ballots, &sheet, &[], sample::book().world()).unwrap();
        let columns = Columns::of(Kind::Ballots, &sheet, &[]).unwrap();
        let wide = columns.row(&sheet.rows[0]).unwrap_err();
        assert_eq!(wide[0].reason, say!("row-width", cells = 3_usize, columns = 2_usize));
        let expected = ["codice|titolo|costo|budget", "c2|Due|5|1|6"];
        assert_eq!(rows(Kind::Projects, "codice;titolo;costo\nc2;Due;5;6\n").unwrap(), expected);
    }

    fn notices(kind: Kind, csv: &str) -> Vec<String> {
        let sheet = read_sheet(csv.as_bytes()).unwrap();
        let completed = completed(kind, &sheet, &[], sample::book().world()).unwrap();
        completed.notices.iter().map(|told| told.key.to_string()).collect()
    }

    #[test]
    fn blank_lines_of_a_column_alone_are_told_and_are_no_ballots() {
        let expected = ["import-into-budget", "import-blank-lines"];
        assert_eq!(notices(Kind::Ballots, "scelte\nc1:1\n\nc1:2\n\n\n"), expected);
        assert_eq!(notices(Kind::Ballots, "scelte\nc1:1\n-\n"), expected[..1]);
        assert_eq!(notices(Kind::Ballots, "scelte;nota\nc1:1;x\n\n"), expected[..1]);
    }

    #[test]
    fn a_vote_that_asks_what_another_asked_is_told() {
        let csv = "quesito;tetto\n QUALI corsi?;5\n";
        assert_eq!(notices(Kind::Budgets, csv), ["import-budget-again"]);
        assert_eq!(notices(Kind::Budgets, "quesito;tetto\nQuali orti?;5\n"), Vec::<String>::new());
    }

    #[test]
    fn what_a_list_says_itself_is_kept() {
        assert_eq!(rows(Kind::Ballots, "votazione;lotto;numero;scelte\n1;4;9;c1:1\n"), None);
        assert_eq!(rows(Kind::People, "nome\nAda\n"), None);
        let expected = ["codice|titolo|costo|budget", "c2|Due|5|1"];
        assert_eq!(rows(Kind::Projects, "codice,titolo,costo\nc2,Due,5\n").unwrap(), expected);
        let expected = ["quesito|tetto|number", "Quali?|5|2"];
        assert_eq!(rows(Kind::Budgets, "quesito,tetto\nQuali?,5\n").unwrap(), expected);
    }
}
