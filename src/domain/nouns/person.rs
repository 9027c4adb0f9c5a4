//! People who sit, stand in or assess. Keeps out: for whom they speak (see `lab`).

use crate::domain::noun::{Rules, noun};
use crate::domain::values::{Gender, Line};

noun! {
    /// A person; every field but the organisation is personal data.
    pub struct Person of People {
        /// The name.
        [key] name: Line = ["nome", "nominativo"],
        /// The organisation the person comes from.
        [key] organisation: Option<Line> = ["organizzazione", "ente"],
        /// Never on the public face.
        email: Option<Line> = ["posta_elettronica", "e-mail", "mail"],
        /// Never on the public face.
        phone: Option<Line> = ["telefono"],
        /// As stated; absent means not stated.
        gender: Option<Gender> = ["genere", "sesso"],
    }
}

impl Rules for Person {}
