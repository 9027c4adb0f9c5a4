//! Votes on projects: which is at hand, in which order its projects stand, and what is typed from a
//! ballot. Keeps out: the ballots that were entered (see `ballot_box`).

use std::cmp::Ordering;

use crate::domain::fold::fold;
use crate::domain::id::Id;
use crate::domain::nouns::{Budget, Project};
use crate::domain::refusal::Refusal;
use crate::domain::values::Choices;
use crate::domain::world::World;
use crate::say;

/// The votes by number.
pub fn series(world: &dyn World) -> Vec<(Id, &Budget)> {
    let mut budgets: Vec<_> = world.all::<Budget>().collect();
    budgets.sort_by_key(|(id, budget)| (budget.number, *id));
    budgets
}

/// The vote at hand: the open one with the greatest number, else the one with the greatest number.
pub fn at_hand(world: &dyn World) -> Option<(Id, &Budget)> {
    let budgets = series(world);
    let open = budgets.iter().rev().find(|(_, budget)| budget.is_open());
    open.or(budgets.last()).copied()
}

/// Why nothing is decided otherwise than counted while a vote is open: nobody may know the count.
pub fn too_early(budget: &Budget) -> Refusal {
    Refusal::new(
        say!("refused-override-open", number = budget.number.get()),
        Some(say!("refused-override-open-hint")),
    )
}

/// The projects of a vote by their codes, numbers in them by their size: `C2` before `C10`.
pub fn projects(budget: Id, world: &dyn World) -> Vec<(Id, &Project)> {
    let mut projects: Vec<_> = world.of::<Project>(budget).collect();
    projects.sort_by(|(_, one), (_, other)| by_number(one.code.as_str(), other.code.as_str()));
    projects
}

/// Codes in the order in which people count: `C2` before `C10`.
pub fn by_number(one: &str, other: &str) -> Ordering {
    pieces(one).cmp(&pieces(other)).then_with(|| one.cmp(other))
}

/// Letters and numbers of a code, one after the other.
fn pieces(code: &str) -> Vec<(u128, String)> {
    let folded = fold(code);
    let mut pieces = Vec::new();
    let mut rest = folded.as_str();
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        // Numbers stand before letters; one beyond all counting is taken for letters.
        let number = piece.parse::<u128>().ok().and_then(|number| number.checked_add(1));
        pieces.push(match number {
            Some(number) => (number, String::new()),
            None => (u128::MAX, piece.to_owned()),
        });
        rest = after;
    }
    pieces
}

/// The letters by which the projects of a vote are called on the keyboard, in their order: their
/// codes where all are one letter or digit, else `a`, `b`, `c`; none beyond the alphabet.
pub fn letters(projects: &[(Id, &Project)]) -> Option<Vec<char>> {
    let own = |project: &Project| {
        let mut letters = project.code.as_str().chars();
        let first = letters.next().filter(char::is_ascii_alphanumeric)?;
        letters.next().is_none().then_some(first.to_ascii_lowercase())
    };
    let codes: Option<Vec<char>> = projects.iter().map(|(_, project)| own(project)).collect();
    codes.or_else(|| {
        let alphabet: Vec<char> = ('a'..='z').take(projects.len()).collect();
        (alphabet.len() == projects.len()).then_some(alphabet)
    })
}

/// Why what was typed is no ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mistyped {
    /// A letter that is that of no project.
    Letter(char),
    /// Points before any project, or where none are given.
    Points(char),
    /// A code that is that of no project, where projects have no letters.
    Code(String),
}

/// What somebody typed from a ballot: letters of projects one after the other (`acf`, where points
/// are given `a5c3`), or their codes.
///
/// # Errors
/// The first letter, or code, that means nothing.
pub fn typed(
    text: &str,
    has_points: bool,
    projects: &[(Id, &Project)],
) -> Result<Choices, Mistyped> {
    let code_of = |code: &str| {
        projects
            .iter()
            .map(|(_, project)| project.code.as_str())
            .find(|own| fold(own) == fold(code))
    };
    if let Ok(read) = Choices::parse(text)
        && read.0.iter().all(|pick| code_of(&pick.code).is_some())
    {
        return Ok(read);
    }
    let words = || {
        let words = text.split(|c: char| c.is_whitespace() || [',', ';', '>', ':'].contains(&c));
        words.filter(|word| !word.is_empty() && !word.chars().all(|c| c.is_ascii_digit()))
    };
    let unknown = words().find(|word| code_of(word).is_none());
    let Some(letters) = letters(projects) else {
        return Err(Mistyped::Code(unknown.unwrap_or(text.trim()).to_owned()));
    };
    // Whoever writes a code writes codes.
    let is_code = |word: &str| word.chars().count() > 1 && code_of(word).is_some();
    if let Some(unknown) = unknown.filter(|_| words().any(is_code)) {
        return Err(Mistyped::Code(unknown.to_owned()));
    }
    let are_digits = letters.iter().any(char::is_ascii_digit);
    let mut written: Vec<String> = Vec::new();
    let mut points = String::new();
    // Points are one number: `a1.5` is neither 15 nor 1.
    let mut is_parted = false;
    let end = |points: &mut String, written: &mut Vec<String>| {
        if !points.is_empty()
            && let Some(last) = written.last_mut()
        {
            last.push(':');
            last.push_str(points);
        }
        points.clear();
    };
    for letter in text.to_lowercase().chars() {
        match letters.iter().position(|own| *own == letter) {
            Some(at) => {
                end(&mut points, &mut written);
                is_parted = false;
                let own = projects.get(at).ok_or(Mistyped::Letter(letter))?;
                written.push(own.1.code.as_str().to_owned());
            }
            None if has_points
                && letter.is_ascii_digit()
                && !are_digits
                && !is_parted
                && !written.is_empty() =>
            {
                points.push(letter);
            }
            None if letter.is_whitespace() || [',', ';', '>', '.', ':'].contains(&letter) => {
                is_parted |= !points.is_empty();
            }
            // Where no points are given a digit is a part of a code.
            None if letter.is_ascii_digit() && !has_points => {
                let code = unknown.unwrap_or(text.trim()).to_owned();
                return Err(Mistyped::Code(code));
            }
            None if letter.is_ascii_digit() => return Err(Mistyped::Points(letter)),
            None => return Err(Mistyped::Letter(letter)),
        }
    }
    end(&mut points, &mut written);
    Choices::parse(&written.join(", ")).map_err(|_| Mistyped::Code(text.trim().to_owned()))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::domain::Kind;
    use crate::domain::sample::Sample;

    const BUDGET: Id = Id::from_bits(1);

    /// A vote with a project for each code.
    pub(in crate::domain::rules) fn table(codes: &[&str]) -> Sample {
        let mut table = Sample::of(&[(
            Kind::Budgets,
            &[
                ("number", "1"),
                ("question", "Quali corsi?"),
                ("cap", "100"),
                ("ballot_type", "approval"),
                ("rule", "votes"),
            ],
        )]);
        for code in codes {
            table.add(
                Kind::Projects,
                &[("budget", "1"), ("code", code), ("title", "Un corso"), ("cost", "10")],
            );
        }
        table
    }

    fn told(text: &str, codes: &[&str]) -> Result<String, Mistyped> {
        let table = table(codes);
        typed(text, true, &projects(BUDGET, table.world())).map(String::from)
    }

    fn read(text: &str, codes: &[&str]) -> Option<String> {
        told(text, codes).ok()
    }

    #[test]
    fn projects_stand_as_people_count() {
        let table = table(&["C10", "C2", "B3", "C2b", "7"]);
        let codes: Vec<_> = projects(BUDGET, table.world())
            .into_iter()
            .map(|(_, project)| project.code.as_str().to_owned())
            .collect();
        assert_eq!(codes, ["7", "B3", "C2", "C2b", "C10"]);
    }

    #[test]
    fn a_ballot_is_typed_by_letters_or_by_codes() {
        let codes = ["C1", "C2", "C3", "C10"];
        for (text, means) in [
            ("ad", "C1, C10"),
            ("DA", "C10, C1"),
            ("a, d", "C1, C10"),
            ("c1 c10", "c1, c10"),
            ("a5b12", "C1:5, C2:12"),
            ("a:5, b:12", "C1:5, C2:12"),
            ("C2:3", "C2:3"),
            ("", ""),
        ] {
            assert_eq!(read(text, &codes).as_deref(), Some(means), "{text}");
        }
        for (text, wrong) in [
            ("ae", Mistyped::Letter('e')),
            ("5a", Mistyped::Points('5')),
            ("a!", Mistyped::Letter('!')),
            ("a1.5", Mistyped::Points('5')),
            ("a1,5", Mistyped::Points('5')),
            ("a1 5b2", Mistyped::Points('5')),
        ] {
            assert_eq!(told(text, &codes), Err(wrong), "{text}");
        }
        // Where no points are given, digits are none: a code that nobody knows is told.
        let table = table(&codes);
        let typed = typed("C4", false, &projects(BUDGET, table.world()));
        assert_eq!(typed, Err(Mistyped::Code("C4".into())));
    }

    #[test]
    fn codes_of_one_letter_are_the_letters() {
        assert_eq!(read("ca", &["A", "C", "D"]).as_deref(), Some("C, A"));
        assert_eq!(read("31", &["1", "2", "3"]).as_deref(), Some("3, 1"));
        assert_eq!(read("b", &["A", "C", "D"]), None);
        let many: Vec<String> = (1..=27).map(|number| format!("P{number}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert_eq!(told("p3, a", &many), Err(Mistyped::Code("a".into())));
        assert_eq!(read("p27", &many).as_deref(), Some("p27"));
    }
}
