//! Where records came from: what another program calls them. Keeps out: reading its files.

use crate::domain::noun::noun;
use crate::domain::values::{Line, Tags, Whole};

noun! {
    /// The id under which another program has a record, so that its next export finds it again;
    /// with what it said of it that the record has no field for.
    pub struct Origin of Origins {
        /// Which record.
        [key] record: Whole = ["record_di"],
        /// The other program, or whatever the file is called.
        [key] source: Line = ["origine"],
        /// What the record is called there.
        source_id: Line = ["id_origine", "id_di_origine", "id_esterno", "external_id"],
        /// Where it is found there.
        source_url: Option<Line> = ["indirizzo_di_origine"],
        /// How far it is, in the words of the source.
        source_state: Option<Line> = ["stato_di_origine"],
        /// Categories, scopes and the like that it has there.
        source_tags: Tags = ["etichette_di_origine"],
    }
}
