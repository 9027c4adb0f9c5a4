//! The rules that come with the program. Keeps out: those of the user.

use super::file::read_rules;
use super::rules::SourceRules;

/// A rules file that comes with the program.
#[derive(Debug, Clone, Copy)]
pub struct Shipped {
    /// Its name.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// All of them.
pub const SHIPPED: &[Shipped] = &[
    Shipped { name: "decidim-proposals", text: include_str!("decidim-proposals.toml") },
    Shipped { name: "decidim-meetings", text: include_str!("decidim-meetings.toml") },
    Shipped { name: "decidim-comments", text: include_str!("decidim-comments.toml") },
    Shipped { name: "decidim-results", text: include_str!("decidim-results.toml") },
    Shipped { name: "decidim-answers", text: include_str!("decidim-answers.toml") },
];

/// The rules of a name, or of a family of names the one that recognises these headers; `decidim` is
/// the family of `decidim-proposals`. With the name they have.
pub fn shipped(name: &str, headers: &[String]) -> Option<(&'static str, SourceRules)> {
    let read = |shipped: &Shipped| {
        let rules = read_rules(shipped.text).ok()?;
        Some((shipped.name, SourceRules { is_shipped: true, ..rules }))
    };
    if let Some(exact) = SHIPPED.iter().find(|shipped| shipped.name == name) {
        return read(exact);
    }
    let is_of = |shipped: &&Shipped| {
        shipped.name.strip_prefix(name).is_some_and(|rest| rest.starts_with('-'))
    };
    let mut family = SHIPPED.iter().filter(is_of).filter_map(read);
    family.find(|(_, rules)| rules.recognises(headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rules_file_that_is_shipped_is_sound_and_has_a_kind() {
        for shipped in SHIPPED {
            let rules = read_rules(shipped.text);
            let rules = rules.unwrap_or_else(|fault| panic!("{}: {fault:?}", shipped.name));
            assert!(rules.kind.is_some() && rules.source.is_some(), "{}", shipped.name);
        }
    }

    #[test]
    fn a_family_is_told_apart_by_its_headers() {
        let of = |headers: &str| {
            let headers: Vec<String> = headers.split(';').map(str::to_owned).collect();
            shipped("decidim", &headers).map(|(name, _)| name)
        };
        assert_eq!(of("id;title/it;body/it;state;published_at"), Some("decidim-proposals"));
        assert_eq!(of("id;title/it;start_time;end_time"), Some("decidim-meetings"));
        let comments = "id;body;commentable_id;root_commentable_url;created_at";
        assert_eq!(of(comments), Some("decidim-comments"));
        assert_eq!(of("nome;cognome"), None);
        assert!(shipped("decidim-answers", &[]).is_some());
        assert!(shipped("dec", &[]).is_none());
    }
}
