//! A rules file, TOML, read into rules. Keeps out: where it is kept.

use std::str::FromStr as _;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rules::{Column, Joined, Skip, SourceRules};
use crate::domain::{Kind, Shape};
use crate::exchange::planning::{
    KEPT_OUT, OnDuplicate, ValueMapping, accepted, fields_of_files, is_field, named,
};
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
            "single" => rules.single = self.texts(value, name)?,
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

    /// Whether every field is one of the kind, and every word of a field of codes means one of them.
    fn check(&self, table: &DeTable<'_>, rules: &SourceRules) -> Result<(), RulesFault> {
        let Some(kind) = rules.kind else { return Ok(()) };
        for (part, value) in table {
            match (part.get_ref().as_ref(), value.get_ref()) {
                ("columns", DeValue::Table(columns)) => {
                    columns.values().try_for_each(|fields| self.fields(kind, fields))?;
                }
                ("once" | "next", _) => self.fields(kind, value)?,
                ("constants" | "joined" | "found_by", DeValue::Table(fields)) => {
                    for field in fields.keys() {
                        self.field(kind, field.get_ref(), field.span().start)?;
                    }
                }
                ("values", DeValue::Table(fields)) => {
                    for (field, words) in fields {
                        self.codes(kind, field.get_ref(), words)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// One field or a list of them.
    fn fields(&self, kind: Kind, value: &Spanned<DeValue<'_>>) -> Result<(), RulesFault> {
        match value.get_ref() {
            DeValue::Array(list) => list.iter().try_for_each(|value| self.fields(kind, value)),
            DeValue::String(field) if field.as_ref() != KEPT_OUT => {
                self.field(kind, field, value.span().start)
            }
            _ => Ok(()),
        }
    }

    fn field(&self, kind: Kind, field: &str, at: usize) -> Result<(), RulesFault> {
        if is_field(kind, field) {
            return Ok(());
        }
        Err(self.fault(at, say!("column-mapped-unknown", field = field, accepted = accepted(kind))))
    }

    /// What words of a field mean, where only codes may stand there; a header is not known yet.
    fn codes(
        &self,
        kind: Kind,
        field: &str,
        words: &Spanned<DeValue<'_>>,
    ) -> Result<(), RulesFault> {
        let own =
            named(kind, field).and_then(|name| fields_of_files(kind).find(|f| f.name == name));
        let Some(Shape::Code { codes, .. }) = own.map(|own| own.shape) else { return Ok(()) };
        let DeValue::Table(words) = words.get_ref() else { return Ok(()) };
        for value in words.values() {
            let DeValue::String(code) = value.get_ref() else { continue };
            let is_known = code.is_empty()
                || codes
                    .iter()
                    .any(|own| own.code == code.as_ref() || own.words.contains(&code.as_ref()));
            if !is_known {
                let accepted: Vec<String> = codes.iter().map(|code| code.shown()).collect();
                let accepted = accepted.join(", ");
                let reason = say!("fault-code", text = code.as_ref(), accepted = accepted);
                return Err(self.fault(value.span().start, reason));
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
        assert_eq!(refused(text), (4, "column-mapped-unknown".into()));
        let text = "kind = \"people\"\n[columns]\nA = [\"name\",\n\"fone\"]\n";
        assert_eq!(refused(text), (4, "column-mapped-unknown".into()));
        let text = "kind = \"people\"\n[constants]\nphone = \"0\"\nfone = \"1\"\n";
        assert_eq!(refused(text), (4, "column-mapped-unknown".into()));
        let text = "kind = \"people\"\n[values.gender]\nLei = \"woman\"\nLui = \"omo\"\n";
        assert_eq!(refused(text), (4, "fault-code".into()));
    }
}
