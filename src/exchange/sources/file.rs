//! A rules file, TOML, read into rules. Keeps out: where it is kept.

use std::str::FromStr as _;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rules::{Column, Joined, Skip, SourceRules};
use crate::domain::Kind;
use crate::exchange::planning::{KEPT_OUT, OnDuplicate, ValueMapping, accepted, is_field};
use crate::say;
use crate::text::Sentence;

/// What is wrong with a rules file, and on which line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesFault {
    /// The line.
    pub line: usize,
    /// Why.
    pub reason: Sentence,
}

/// Reads the text of a rules file.
///
/// # Errors
/// The first thing that is wrong: its form, a word that no rules file has, a field that the kind
/// has not.
pub fn read_rules(text: &str) -> Result<SourceRules, RulesFault> {
    let reader = Reader { text };
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        reader.fault(at, say!("rules-form", reason = error.message()))
    })?;
    let mut rules = SourceRules::NONE;
    for (key, value) in table.get_ref() {
        reader.part(key, value, &mut rules)?;
    }
    reader.check(table.get_ref(), &rules)?;
    Ok(rules)
}

struct Reader<'a> {
    text: &'a str,
}

impl Reader<'_> {
    fn fault(&self, at: usize, reason: Sentence) -> RulesFault {
        let before = self.text.bytes().take(at);
        RulesFault { line: before.filter(|byte| *byte == b'\n').count() + 1, reason }
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, key: &str) -> RulesFault {
        self.fault(value.span().start, say!("rules-value", key = key))
    }

    fn text(&self, value: &Spanned<DeValue<'_>>, key: &str) -> Result<String, RulesFault> {
        match value.get_ref() {
            DeValue::String(text) => Ok(text.to_string()),
            _ => Err(self.wrong(value, key)),
        }
    }

    /// One text or a list of them.
    fn texts(&self, value: &Spanned<DeValue<'_>>, key: &str) -> Result<Vec<String>, RulesFault> {
        match value.get_ref() {
            DeValue::Array(list) => list.iter().map(|value| self.text(value, key)).collect(),
            _ => Ok(vec![self.text(value, key)?]),
        }
    }

    fn truth(&self, value: &Spanned<DeValue<'_>>, key: &str) -> Result<bool, RulesFault> {
        match value.get_ref() {
            DeValue::Boolean(truth) => Ok(*truth),
            _ => Err(self.wrong(value, key)),
        }
    }

    /// The lines of a table, each a key and its value.
    fn lines<T>(
        &self,
        value: &Spanned<DeValue<'_>>,
        key: &str,
        mut read: impl FnMut(String, &Spanned<DeValue<'_>>) -> Result<T, RulesFault>,
    ) -> Result<Vec<T>, RulesFault> {
        let DeValue::Table(table) = value.get_ref() else { return Err(self.wrong(value, key)) };
        table.iter().map(|(name, value)| read(name.get_ref().to_string(), value)).collect()
    }

    fn part(
        &self,
        key: &Spanned<std::borrow::Cow<'_, str>>,
        value: &Spanned<DeValue<'_>>,
        rules: &mut SourceRules,
    ) -> Result<(), RulesFault> {
        let name = key.get_ref().as_ref();
        match name {
            "source" => rules.source = Some(self.text(value, name)?),
            "kind" => {
                let kind = Kind::from_str(&self.text(value, name)?);
                rules.kind = Some(kind.map_err(|_| self.wrong(value, name))?);
            }
            "headers" => rules.headers = self.texts(value, name)?,
            "sheet" => rules.sheet = Some(self.text(value, name)?),
            "hidden" => rules.hidden = self.truth(value, name)?,
            "on_duplicate" => {
                let said = OnDuplicate::from_str(&self.text(value, name)?);
                rules.on_duplicate = Some(said.map_err(|_| self.wrong(value, name))?);
            }
            "others" => {
                if self.text(value, name)? != KEPT_OUT {
                    return Err(self.wrong(value, name));
                }
                rules.keeps_others_out = true;
            }
            "html" => rules.html = self.texts(value, name)?,
            "utc" => rules.utc = self.texts(value, name)?,
            "once" => rules.once = self.texts(value, name)?,
            "next" => rules.next = self.texts(value, name)?,
            "columns" => {
                rules.columns = self.lines(value, name, |header, value| {
                    let fields = self.texts(value, &header)?;
                    let fields = fields.into_iter().filter(|field| field != KEPT_OUT).collect();
                    Ok(Column { header, fields })
                })?;
            }
            "skip" => {
                rules.skip = self.lines(value, name, |header, value| {
                    let texts = self.texts(value, &header)?;
                    Ok(Skip { header, texts })
                })?;
            }
            "constants" => {
                rules.constants = self.lines(value, name, |field, value| {
                    let text = self.text(value, &field)?;
                    Ok((field, text))
                })?;
            }
            "joined" => {
                rules.joined = self.lines(value, name, |field, value| {
                    let headers = self.texts(value, &field)?;
                    Ok(Joined { field, headers })
                })?;
            }
            "found_by" => {
                rules.found_by = self.lines(value, name, |field, value| {
                    let source = self.text(value, &field)?;
                    Ok((field, source))
                })?;
            }
            "values" => {
                let each = self.lines(value, name, |field, value| {
                    self.lines(value, &field, |written, value| {
                        let code = self.text(value, &written)?;
                        Ok(ValueMapping { field: field.clone(), written, code })
                    })
                })?;
                rules.values = each.into_iter().flatten().collect();
            }
            _ => {
                return Err(self.fault(key.span().start, say!("rules-key", key = name)));
            }
        }
        Ok(())
    }

    /// Whether every field is one of the kind.
    fn check(&self, table: &DeTable<'_>, rules: &SourceRules) -> Result<(), RulesFault> {
        let Some(kind) = rules.kind else { return Ok(()) };
        let named = rules
            .columns
            .iter()
            .flat_map(|column| column.fields.iter().map(|field| ("columns", field)))
            .chain(rules.constants.iter().map(|(field, _)| ("constants", field)))
            .chain(rules.joined.iter().map(|joined| ("joined", &joined.field)))
            .chain(rules.once.iter().map(|field| ("once", field)))
            .chain(rules.next.iter().map(|field| ("next", field)))
            .chain(rules.found_by.iter().map(|(field, _)| ("found_by", field)));
        for (part, field) in named {
            if !is_field(kind, field) {
                let at = table.iter().find(|(key, _)| key.get_ref().as_ref() == part);
                let at = at.map_or(0, |(key, _)| key.span().start);
                let accepted = accepted(kind);
                let reason =
                    say!("column-mapped-unknown", field = field.as_str(), accepted = accepted);
                return Err(self.fault(at, reason));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> (usize, String) {
        let fault = read_rules(text).unwrap_err();
        (fault.line, fault.reason.key.into_owned())
    }

    #[test]
    fn a_file_says_columns_words_and_rows() {
        let text = "source = \"modulo\"\nkind = \"people\"\nothers = \"-\"\non_duplicate = \"merge\"\n\
                    [columns]\n\"Nome e cognome\" = \"name\"\n\"Informativa\" = \"-\"\n\
                    [values.gender]\nU = \"man\"\n[skip]\n\"Nome e cognome\" = \"prova\"\n";
        let rules = read_rules(text).unwrap();
        assert_eq!((rules.kind, rules.keeps_others_out), (Some(Kind::People), true));
        assert_eq!(rules.on_duplicate, Some(OnDuplicate::Merge));
        assert_eq!(rules.columns.len(), 2);
        assert!(rules.columns.iter().any(|column| column.fields.is_empty()));
        assert_eq!((rules.values[0].written.as_str(), rules.values[0].code.as_str()), ("U", "man"));
        assert_eq!(rules.skip[0].texts, ["prova"]);
    }

    #[test]
    fn what_is_wrong_is_told_with_its_line() {
        assert_eq!(refused("source = \"a\"\nsurce = 3\n"), (2, "rules-key".into()));
        assert_eq!(refused("\nkind = \"peolpe\"\n"), (2, "rules-value".into()));
        assert_eq!(refused("hidden = \"sì\"\n"), (1, "rules-value".into()));
        assert_eq!(refused("source = \n"), (1, "rules-form".into()));
        let text = "kind = \"people\"\n\n[columns]\nA = \"nomme\"\n";
        assert_eq!(refused(text), (3, "column-mapped-unknown".into()));
    }
}
