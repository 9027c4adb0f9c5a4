//! A place in the file of `calc`, read as what it must be, or refused with where it stands. Keeps
//! out: single methods.

use num_traits::ToPrimitive;

use super::value::Value;
use crate::methods::ratio::{Ratio, parse, to_f64, whole};
use crate::say;
use crate::text::Sentence;

/// Numbers beyond this, either sign, are no marks, weights or counts: they only wear out the
/// arithmetic.
const LARGEST: f64 = 1e12;
/// Numbers nearer to 0, unless they are 0.
const SMALLEST: f64 = 1e-12;

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    /// A path such as `matrix[1][2]`, counted from 0, or a file with its line.
    pub place: String,
    /// What.
    pub what: Sentence,
    /// What else is wrong in the same files.
    pub others: Vec<Self>,
}

impl Fault {
    /// One thing that is wrong.
    pub(crate) const fn new(place: String, what: Sentence) -> Self {
        Self { place, what, others: Vec::new() }
    }

    /// Refuses all that was found wrong together; nothing wrong is no refusal.
    pub(crate) fn refuse(found: Vec<Self>) -> Result<(), Self> {
        let mut found = found.into_iter();
        match found.next() {
            None => Ok(()),
            Some(first) => {
                Err(Self { others: first.others.into_iter().chain(found).collect(), ..first })
            }
        }
    }

    /// Every thing that is wrong, the first first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.others)
    }
}

/// A value with the path to it.
#[derive(Debug, Clone)]
pub(crate) struct Field<'a> {
    value: &'a Value,
    place: String,
}

impl<'a> Field<'a> {
    /// What a file holds; its place is called `input`.
    pub(crate) fn root(value: &'a Value) -> Self {
        Self { value, place: String::new() }
    }

    /// A fault at this place.
    pub(crate) fn fault(&self, what: Sentence) -> Fault {
        let place = if self.place.is_empty() { "input".to_owned() } else { self.place.clone() };
        Fault::new(place, what)
    }

    fn beneath(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) }
    }

    /// The fields of an object, each name once, in their order.
    pub(crate) fn fields(&self) -> Result<Vec<(&'a str, Self)>, Fault> {
        let Value::Object(fields) = self.value else {
            return Err(self.fault(say!("cli-calc-object")));
        };
        let field = |(name, value): &'a (String, Value)| {
            (name.as_str(), Self { value, place: self.beneath(name) })
        };
        let found: Vec<_> = fields.iter().map(field).collect();
        let mut names: Vec<&str> = found.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        let twice = names
            .windows(2)
            .find_map(|pair| if let [a, b] = pair { (a == b).then_some(*a) } else { None });
        twice.map_or(Ok(found), |name| Err(self.fault(say!("cli-calc-twice", name = name))))
    }

    /// The fields of an object that has some.
    pub(crate) fn some_fields(&self) -> Result<Vec<(&'a str, Self)>, Fault> {
        let fields = self.fields()?;
        if fields.is_empty() { Err(self.fault(say!("cli-calc-empty"))) } else { Ok(fields) }
    }

    /// A field of an object that must have it.
    pub(crate) fn get(&self, name: &str) -> Result<Self, Fault> {
        let missing = || Fault::new(self.beneath(name), say!("cli-calc-missing"));
        self.find(name)?.ok_or_else(missing)
    }

    /// A field of an object that may have it; `null` is as good as absent.
    pub(crate) fn find(&self, name: &str) -> Result<Option<Self>, Fault> {
        let found = self.fields()?.into_iter().find(|(own, _)| *own == name);
        Ok(found.map(|(_, field)| field).filter(|field| *field.value != Value::Null))
    }

    /// The entries of a list of at most `most`; there may be none.
    pub(crate) fn entries(&self, most: usize) -> Result<Vec<Self>, Fault> {
        let Value::List(values) = self.value else {
            return Err(self.fault(say!("cli-calc-list")));
        };
        self.at_most(values.len(), most)?;
        let entry = |(index, value): (usize, &'a Value)| Self {
            value,
            place: format!("{}[{index}]", self.place),
        };
        Ok(values.iter().enumerate().map(entry).collect())
    }

    /// The entries of a list of at least one and at most `most`.
    pub(crate) fn list(&self, most: usize) -> Result<Vec<Self>, Fault> {
        let entries = self.entries(most)?;
        if entries.is_empty() { Err(self.fault(say!("cli-calc-empty"))) } else { Ok(entries) }
    }

    /// The entries of a list of exactly `length`.
    pub(crate) fn list_of(&self, length: usize) -> Result<Vec<Self>, Fault> {
        let entries = self.list(usize::MAX)?;
        if entries.len() == length {
            return Ok(entries);
        }
        Err(self.fault(say!("cli-calc-length", wanted = length, found = entries.len())))
    }

    /// Refuses more of something than can be computed.
    pub(crate) fn at_most(&self, found: usize, most: usize) -> Result<(), Fault> {
        if found > most {
            Err(self.fault(say!("cli-calc-many", most = most, found = found)))
        } else {
            Ok(())
        }
    }

    /// Reads each entry of a list.
    pub(crate) fn each<T>(
        &self,
        most: usize,
        read: impl Fn(&Self) -> Result<T, Fault>,
    ) -> Result<Vec<T>, Fault> {
        self.list(most)?.iter().map(read).collect()
    }

    /// What `read` makes of it, or nothing where there is `null`.
    pub(crate) fn or_null<T>(
        &self,
        read: impl Fn(&Self) -> Result<T, Fault>,
    ) -> Result<Option<T>, Fault> {
        if *self.value == Value::Null { Ok(None) } else { read(self).map(Some) }
    }

    /// A text.
    pub(crate) fn text(&self) -> Result<&'a str, Fault> {
        match self.value {
            Value::Text(text) if !text.is_empty() => Ok(text),
            _ => Err(self.fault(say!("cli-calc-text"))),
        }
    }

    /// The name of something: a text, or a whole number.
    pub(crate) fn name(&self) -> Result<String, Fault> {
        match self.value {
            Value::Whole(number) => Ok(number.to_string()),
            _ => self.text().map(str::to_owned),
        }
    }

    /// Yes or no.
    pub(crate) fn truth(&self) -> Result<bool, Fault> {
        match self.value {
            Value::Truth(truth) => Ok(*truth),
            _ => Err(self.fault(say!("cli-calc-truth"))),
        }
    }

    /// A number, exactly as its digits say.
    pub(crate) fn ratio(&self) -> Result<Ratio, Fault> {
        let number = match self.value {
            Value::Whole(number) => whole(*number),
            // The shortest decimal that is this float is what was written, up to fifteen digits.
            Value::Decimal(number) if in_range(*number) => {
                parse(&number.to_string()).ok_or_else(|| self.fault(say!("cli-calc-range")))?
            }
            Value::Decimal(_) => return Err(self.fault(say!("cli-calc-range"))),
            _ => return Err(self.fault(say!("cli-calc-number"))),
        };
        if in_range(to_f64(&number)) { Ok(number) } else { Err(self.fault(say!("cli-calc-range"))) }
    }

    /// A number, or a text that says one, such as `1/3`.
    pub(crate) fn fraction(&self) -> Result<Ratio, Fault> {
        match self.value {
            Value::Text(text) => {
                let number = parse(text).ok_or_else(|| self.fault(say!("cli-calc-number")))?;
                if in_range(to_f64(&number)) {
                    Ok(number)
                } else {
                    Err(self.fault(say!("cli-calc-range")))
                }
            }
            _ => self.ratio(),
        }
    }

    /// A whole number.
    pub(crate) fn whole(&self) -> Result<i64, Fault> {
        let number = self.ratio()?;
        let number = number.is_integer().then(|| number.to_integer().to_i64()).flatten();
        number.ok_or_else(|| self.fault(say!("cli-calc-whole")))
    }

    /// How many there are of something.
    pub(crate) fn count(&self) -> Result<u64, Fault> {
        u64::try_from(self.whole()?).map_err(|_| self.fault(say!("cli-calc-count")))
    }
}

fn in_range(number: f64) -> bool {
    number == 0.0 || (SMALLEST..=LARGEST).contains(&number.abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ratio::fraction;

    fn value(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn place_of<T>(read: Result<T, Fault>) -> (String, String) {
        read.err().map(|fault| (fault.place, fault.what.key.into_owned())).unwrap()
    }

    #[test]
    fn a_decimal_is_read_as_its_digits_say() {
        assert_eq!(Field::root(&value("0.1")).ratio(), Ok(fraction(1, 10).unwrap()));
        assert_eq!(Field::root(&value("3.0")).whole(), Ok(3));
        assert_eq!(Field::root(&value("\"1/3\"")).fraction(), Ok(fraction(1, 3).unwrap()));
    }

    #[test]
    fn every_fault_is_told_with_its_place() {
        let input = value(r#"{"matrix":[[1,2],[3,"x"]]}"#);
        let rows = Field::root(&input).get("matrix").unwrap();
        let read = rows.each(9, |row| row.each(9, Field::ratio));
        assert_eq!(place_of(read), ("matrix[1][1]".into(), "cli-calc-number".into()));
        assert_eq!(
            place_of(Field::root(&input).get("weights")),
            ("weights".into(), "cli-calc-missing".into())
        );
        assert_eq!(place_of(Field::root(&input).list(9)), ("input".into(), "cli-calc-list".into()));
        assert_eq!(place_of(rows.list_of(3)).1, "cli-calc-length");
        assert_eq!(place_of(rows.list(1)).1, "cli-calc-many");
    }

    #[test]
    fn numbers_nobody_means_are_refused() {
        for text in ["1e308", "99999999999999999999", "-1e13", "1e-300", "9007199254740993"] {
            assert_eq!(place_of(Field::root(&value(text)).ratio()).1, "cli-calc-range", "{text}");
        }
        assert_eq!(place_of(Field::root(&value("\"1e99\"")).fraction()).1, "cli-calc-range");
        assert_eq!(place_of(Field::root(&value("2.5")).whole()).1, "cli-calc-whole");
        assert_eq!(place_of(Field::root(&value("-1")).count()).1, "cli-calc-count");
    }

    #[test]
    fn a_name_that_stands_twice_is_refused() {
        assert_eq!(
            place_of(Field::root(&value(r#"{"a":1,"b":2,"a":3}"#)).get("b")).1,
            "cli-calc-twice"
        );
    }

    #[test]
    fn null_is_as_good_as_absent_where_a_field_may_be() {
        assert!(Field::root(&value(r#"{"a":null}"#)).find("a").unwrap().is_none());
        assert_eq!(Field::root(&value("null")).or_null(Field::ratio), Ok(None));
    }
}
