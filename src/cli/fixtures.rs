//! The tables that come with the program. Keeps out: opening them, and how they are made (see
//! `fixtures/`).

/// The tables that come with the program, by name.
pub(super) const FIXTURES: [(&str, &[u8]); 6] = [
    ("opla", include_bytes!("../../fixtures/opla/bundle.json")),
    ("minimo", include_bytes!("../../fixtures/minimo/bundle.json")),
    ("province", include_bytes!("../../fixtures/province/bundle.json")),
    ("community-lab", include_bytes!("../../fixtures/community-lab/bundle.json")),
    ("pavia", include_bytes!("../../fixtures/pavia/bundle.json")),
    ("trasformazioni", include_bytes!("../../fixtures/trasformazioni/bundle.json")),
];
