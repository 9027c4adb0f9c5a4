//! What a sitting leaves to be followed: notes received, items carried over, what labs must be
//! told, annexes, observations. Keeps out: which of it is overdue, since that takes today's date.

use super::lab::Lab;
use super::meeting::{AgendaItem, Meeting};
use crate::domain::noun::noun;
use crate::domain::values::{Channel, Line, Mention, Of, Party, Prose, Ref};
use chrono::NaiveDate;

noun! {
    /// Something received between sittings: it goes into the next order of the day.
    pub struct Note of Notes {
        /// The day on which it came.
        [key] date: NaiveDate = ["data", "ricevuta"],
        /// The words.
        [key] text: Prose = ["testo"],
        /// Who sent it.
        from: Option<Party> = ["da", "mittente"],
        /// How it came.
        channel: Option<Channel> = ["canale"],
    }
}

noun! {
    /// An item of the order of the day takes up something left open: an item, a question, a note
    /// received.
    pub struct Carried of Carried {
        /// The item that takes it up.
        [key] item: Of<AgendaItem> = ["punto"],
        /// What it takes up.
        [key] from: Mention = ["da", "origine"],
    }
}

noun! {
    /// Something a lab must be told; open until the day and who told it are written.
    pub struct Report of Reports {
        /// Which lab.
        [key] lab: Ref<Lab> = ["laboratorio"],
        /// What: a record of the table, or words.
        [key] subject: Mention = ["oggetto", "che_cosa"],
        /// The sitting in which it was said.
        meeting: Option<Ref<Meeting>> = ["seduta"],
        /// The day on which the lab was told.
        told: Option<NaiveDate> = ["riferito", "riferito_il"],
        /// Who told it.
        told_by: Option<Party> = ["riferito_da"],
    }
}

noun! {
    /// A file that belongs to a sitting, an item or a proposal; the file itself stays where it is.
    pub struct Attachment of Attachments {
        /// To what it belongs.
        [key] annexed_to: Mention = ["allegato_a", "of"],
        /// The name of the file.
        [key] name: Line = ["nome"],
        /// SHA-256 of its bytes, in hexadecimal digits.
        sha256: Option<Line> = ["impronta"],
        /// What it is.
        note: Option<Prose> = ["nota"],
    }
}

noun! {
    /// What somebody observed on a verbale that was circulated, and what became of it.
    pub struct Observation of Observations {
        /// The sitting.
        [key] meeting: Of<Meeting> = ["seduta"],
        /// The day on which it came.
        [key] date: NaiveDate = ["data"],
        /// The words.
        [key] text: Prose = ["testo"],
        /// Who observed it.
        author: Option<Party> = ["autore", "chi"],
        /// What became of it; open when absent.
        outcome: Option<Prose> = ["esito"],
    }
}
