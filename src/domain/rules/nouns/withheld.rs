//! What the list of names that no public paper shows refuses. Keeps out: finding them.

use crate::domain::noun::Rules;
use crate::domain::nouns::WithheldName;

impl Rules for WithheldName {}

#[cfg(test)]
mod tests {
    use crate::domain::Kind;
    use crate::domain::sample::{Sample, why};

    #[test]
    fn a_name_stands_on_the_list_once() {
        let mut table = Sample::of(&[(Kind::Withheld, &[("name", "Bice Esempio")])]);
        let again = table.offer(Kind::Withheld, &[("name", "bice  esempio")]);
        assert_eq!(why(again), ["name: fault-duplicate"]);
    }
}
