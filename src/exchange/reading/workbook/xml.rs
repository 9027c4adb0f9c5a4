//! Attributes of XML tags as texts. Keeps out: what they mean.

use quick_xml::escape::unescape;
use quick_xml::events::BytesStart;

/// The attributes of a tag, by their whole names.
pub(super) fn attributes(tag: &BytesStart<'_>) -> Vec<(String, String)> {
    let mut attributes = Vec::new();
    for attribute in tag.attributes().with_checks(false).flatten() {
        let value = unescape(&attribute.value)
            .map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
        attributes.push((attribute.key.as_ref().to_owned(), value));
    }
    attributes
}

/// One attribute of a tag.
pub(super) fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    attributes(tag).into_iter().find(|(name, _)| name == wanted).map(|(_, value)| value)
}
