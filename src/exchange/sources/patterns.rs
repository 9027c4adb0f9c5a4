//! Headers with one star, as rules name columns of which there are several: `title/*`. Keeps out:
//! which columns a file has.

use crate::domain::fold;

/// What the star of a pattern stands for in a header, whatever its case: nothing where there is no
/// star; never a stroke, so that `title/*` is not `title/machine/it`.
pub(super) fn star(pattern: &str, header: &str) -> Option<String> {
    let (pattern, header) = (fold(pattern), fold(header));
    let Some((before, behind)) = pattern.split_once('*') else {
        return (pattern == header).then(String::new);
    };
    let inner = header.strip_prefix(before)?.strip_suffix(behind)?;
    (!inner.is_empty() && !inner.contains('/')).then(|| inner.to_owned())
}

/// The columns that a pattern means, in their order, each with what its star stands for.
pub(super) fn columns(pattern: &str, headers: &[String]) -> Vec<(usize, String)> {
    let found = headers.iter().enumerate();
    found.filter_map(|(at, header)| Some((at, star(pattern, header)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_one_part_of_a_header() {
        assert_eq!(star("title/*", "Title/it").as_deref(), Some("it"));
        assert_eq!(star("taxonomies/*/it", "taxonomies/210/it").as_deref(), Some("210"));
        assert_eq!(star("id", " ID ").as_deref(), Some(""));
        for other in ["title/machine/it", "title/", "subtitle"] {
            assert_eq!(star("title/*", other), None, "{other}");
        }
    }
}
