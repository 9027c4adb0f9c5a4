//! The bindings of one scope, found chord by chord. Keeps out: which scopes are active, and what
//! was pressed before.

use super::binding::Binding;
use super::key::Chord;

/// A branch of bindings that begin with the same chords.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trie {
    binding: Option<Binding>,
    branches: Vec<(Chord, Trie)>,
}

/// What the chords pressed so far lead to.
#[derive(Debug, PartialEq, Eq)]
pub enum Lookup<'a> {
    /// They are the whole sequence of this binding.
    Found(&'a Binding),
    /// They begin longer sequences, which go on with these; never empty.
    Pending(Vec<Continuation<'a>>),
    /// Nothing begins with them.
    Nothing,
}

/// A chord that may come next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Continuation<'a> {
    /// What to press.
    pub chord: Chord,
    /// Where it leads.
    pub leads: Leads<'a>,
}

/// Where a next chord leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads<'a> {
    /// To a command.
    Binding(&'a Binding),
    /// To more chords.
    Branch,
}

impl Trie {
    /// Adds `binding` under its sequence, in place of what was there.
    pub fn insert(&mut self, binding: Binding) {
        let sequence = binding.sequence.clone();
        self.insert_under(sequence.chords(), binding);
    }

    fn insert_under(&mut self, chords: &[Chord], binding: Binding) {
        let Some((first, rest)) = chords.split_first() else {
            self.binding = Some(binding);
            return;
        };
        if let Some((_, branch)) = self.branches.iter_mut().find(|(chord, _)| chord == first) {
            return branch.insert_under(rest, binding);
        }
        let mut branch = Self::default();
        branch.insert_under(rest, binding);
        self.branches.push((*first, branch));
    }

    /// What `pressed` leads to; a whole sequence hides the longer ones that begin with it.
    pub fn lookup(&self, pressed: &[Chord]) -> Lookup<'_> {
        let mut node = self;
        for chord in pressed {
            match node.branches.iter().find(|(next, _)| next == chord) {
                Some((_, branch)) => node = branch,
                None => return Lookup::Nothing,
            }
        }
        match &node.binding {
            Some(binding) => Lookup::Found(binding),
            None if node.branches.is_empty() => Lookup::Nothing,
            None => Lookup::Pending(node.continuations()),
        }
    }

    fn continuations(&self) -> Vec<Continuation<'_>> {
        let next = self.branches.iter();
        next.map(|(chord, branch)| Continuation { chord: *chord, leads: branch.leads() }).collect()
    }

    fn leads(&self) -> Leads<'_> {
        self.binding.as_ref().map_or(Leads::Branch, Leads::Binding)
    }

    /// Every binding, those that begin alike together, otherwise in the order they were added.
    pub fn bindings(&self) -> Vec<&Binding> {
        let deeper = self.branches.iter().flat_map(|(_, branch)| branch.bindings());
        self.binding.iter().chain(deeper).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{binding, pressed};
    use super::*;

    fn trie(lines: &[(&str, &str)]) -> Trie {
        let mut trie = Trie::default();
        for (sequence, command) in lines {
            trie.insert(binding("list", sequence, command));
        }
        trie
    }

    #[test]
    fn a_whole_sequence_finds_its_binding() {
        let trie = trie(&[("g s", "stakeholders"), ("a", "add")]);
        assert!(
            matches!(trie.lookup(&pressed("g s")), Lookup::Found(found) if found.command == "stakeholders")
        );
        assert!(
            matches!(trie.lookup(&pressed("a")), Lookup::Found(found) if found.command == "add")
        );
    }

    #[test]
    fn a_beginning_tells_what_may_follow_in_file_order() {
        let trie = trie(&[("g s", "stakeholders"), ("g a a", "agenda"), ("g c", "commitments")]);
        let Lookup::Pending(next) = trie.lookup(&pressed("g")) else {
            panic!("g begins sequences")
        };
        let told: Vec<(String, Option<&str>)> = next
            .iter()
            .map(|next| match next.leads {
                Leads::Binding(binding) => (next.chord.to_string(), Some(binding.command.as_str())),
                Leads::Branch => (next.chord.to_string(), None),
            })
            .collect();
        assert_eq!(
            told,
            [
                ("s".into(), Some("stakeholders")),
                ("a".into(), None),
                ("c".into(), Some("commitments"))
            ]
        );
    }

    #[test]
    fn what_nothing_begins_with_is_nothing() {
        let trie = trie(&[("g s", "stakeholders")]);
        for keys in ["x", "g x", "g s s"] {
            assert_eq!(trie.lookup(&pressed(keys)), Lookup::Nothing, "{keys}");
        }
        assert_eq!(Trie::default().lookup(&[]), Lookup::Nothing);
    }

    #[test]
    fn a_later_binding_takes_the_place_of_an_earlier_one() {
        let trie = trie(&[("a", "add"), ("a", "arrive")]);
        let commands: Vec<&str> =
            trie.bindings().iter().map(|binding| binding.command.as_str()).collect();
        assert_eq!(commands, ["arrive"]);
    }

    #[test]
    fn sequences_that_begin_alike_are_listed_together() {
        let trie = trie(&[("g s", "one"), ("a", "three"), ("g t", "two")]);
        let commands: Vec<&str> =
            trie.bindings().iter().map(|binding| binding.command.as_str()).collect();
        assert_eq!(commands, ["one", "two", "three"]);
    }
}
