//! The order of the Osservatorio record, section by section, as the portal publishes it. Keeps out:
//! labels and values.

/// A section of the record.
pub(super) struct Section {
    /// Its code, which names its sentence.
    pub code: &'static str,
    /// Its fields.
    pub rows: &'static [Item],
}

/// A line of the record.
pub(super) enum Item {
    /// A field of the process, also when it is blank.
    Field(&'static str),
    /// A field that stands only where it holds something: the published record had no place for it.
    Filled(&'static str),
    /// Whole completed months.
    Duration,
    /// What others put in, in hundredths of the cost.
    CofundingShare,
}

use Item::{CofundingShare, Duration, Field, Filled};

/// Every section.
pub(super) const SECTIONS: &[Section] = &[
    Section { code: "process", rows: &[Field("state"), Field("logo")] },
    Section {
        code: "nature",
        rows: &[
            Field("nature"),
            Field("certification_year"),
            Field("funding_year"),
            Field("call_funding"),
            Field("cofunding"),
            Filled("cofunding_amount"),
            CofundingShare,
            Field("total_cost"),
            Field("start_year"),
            Field("end_year"),
            Field("start_date"),
            Field("end_date"),
            Duration,
        ],
    },
    Section {
        code: "management",
        rows: &[
            Field("responsible_structure"),
            Filled("process_manager"),
            Filled("curator"),
            Field("negotiating_table"),
        ],
    },
    Section { code: "territory", rows: &[Field("territory"), Field("territory_map")] },
    Section {
        code: "features",
        rows: &[
            Field("scope"),
            Field("specific_theme"),
            Field("participation_type"),
            Field("codecision"),
            Field("design"),
            Field("technologies"),
            Field("digital_tools"),
            Field("participants"),
            Field("women_recorded"),
            Field("gender_prevalence"),
            Field("work_life_balance"),
            Field("professional_figures"),
            Field("techniques"),
        ],
    },
    Section {
        code: "results",
        rows: &[
            Field("objectives"),
            Field("expected_results"),
            Field("achieved_results"),
            Field("docpp_planned"),
            Field("docpp_approved"),
            Field("documents"),
            Field("final_document"),
            Field("level"),
            Field("participation_index"),
        ],
    },
    Section {
        code: "requirements",
        rows: &[
            Field("solicitation"),
            Field("inclusion"),
            Field("opening_tools"),
            Field("closing_tools"),
            Field("communication"),
            Field("regional_evaluation"),
            Field("technical_premiums"),
            Field("sector"),
            Field("prior_agreement"),
            Field("monitoring"),
            Field("petitions"),
            Field("specific_subjects"),
            Field("proposer_type"),
            Field("attachments"),
        ],
    },
    Section {
        code: "credits",
        rows: &[Field("reported_by"), Field("source_notes"), Field("last_changed")],
    },
];
