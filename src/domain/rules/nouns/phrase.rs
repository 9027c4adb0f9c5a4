//! Phrases refuse nothing. Keeps out: where they are offered.

use crate::domain::noun::Rules;
use crate::domain::nouns::Phrase;

impl Rules for Phrase {}
