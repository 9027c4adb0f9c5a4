//! The closed sets of codes, each with the Italian words also accepted. Keeps out: the sentences
//! that show them.

macro_rules! codes {
    ($( $(#[$meta:meta])* $name:ident, $set:literal { $( $variant:ident = $code:literal $(| $word:literal)* ),* $(,)? } )*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $(
                #[doc = concat!("Code `", $code, "`.")]
                #[serde(rename = $code)]
                $variant,
            )*
        }

        impl $name {
            /// The codes, in the order of forms.
            pub const CODES: &'static [$crate::domain::Code] =
                &[$( $crate::domain::Code { code: $code, words: &[$($word),*] } ),*];

            /// As it is written in files.
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }

            /// The name of the set, as in the sentence keys `code-SET-CODE`.
            pub const SET: &'static str = $set;

            /// The sentence that names it.
            pub fn sentence(self) -> $crate::text::Sentence {
                $crate::text::Sentence { key: format!("code-{}-{}", $set, self.code().replace('_', "-")).into(), args: Vec::new() }
            }
        }

        impl $crate::domain::Datum for $name {
            fn shape() -> $crate::domain::Shape {
                $crate::domain::Shape::Code { set: $set, codes: Self::CODES, own: None }
            }

            fn read(text: &str, _place: &$crate::domain::Place<'_>) -> Result<Self, $crate::text::Sentence> {
                let wanted = $crate::domain::fold(text).replace(['-', ' ', '\''], "_");
                let wanted = wanted.trim_end_matches('.').replace('.', "_");
                $(
                    let words: &[&str] = &[$code, $($word),*];
                    if words.contains(&wanted.as_str()) {
                        return Ok(Self::$variant);
                    }
                )*
                let accepted: Vec<String> = Self::CODES.iter().map(crate::domain::Code::shown).collect();
                Err($crate::say!("fault-code", text = text, accepted = accepted.join(", ")))
            }

            fn raw(&self) -> String {
                self.code().to_owned()
            }

            fn cell(&self, _world: &dyn $crate::domain::World) -> $crate::domain::Cell {
                $crate::domain::Cell::Text(self.raw())
            }
        }
    )*};
}

codes! {
    /// What a stakeholder is.
    StakeholderKind, "stakeholder" {
        Body = "body" | "ente" | "ente_pubblico" | "istituzione" | "comune" | "scuola" | "ausl"
            | "asl" | "pubblica_amministrazione",
        Association = "association" | "associazione" | "associazioni" | "aps" | "odv" | "onlus"
            | "ets" | "sindacato" | "pro_loco",
        Committee = "committee" | "comitato", Group = "group" | "gruppo" | "gruppo_informale",
        Company = "company" | "impresa" | "azienda" | "ditta" | "cooperativa"
            | "cooperativa_sociale" | "coop",
        Person = "person" | "persona" | "cittadino" | "cittadina" | "privato",
        Category = "category" | "categoria",
    }
    /// As a person states it; never guessed.
    Gender, "gender" {
        Woman = "woman" | "donna" | "f" | "d" | "femmina" | "femminile" | "female" | "donne",
        Man = "man" | "uomo" | "m" | "u" | "maschio" | "maschile" | "male"
            | "uomini", Other = "other" | "altro",
        NotStated = "not_stated" | "non_indicato" | "non_dichiarato" | "preferisco_non_rispondere"
            | "non_risponde",
    }
    /// How sure a rating is.
    Confidence, "confidence" { Low = "low" | "bassa" | "basso", Medium = "medium" | "media"
        | "medio", High = "high" | "alta" | "alto" }
    /// The engagement assessment matrix.
    Engagement, "engagement" {
        Unaware = "unaware" | "inconsapevole", Resistant = "resistant"
            | "contrario", Neutral = "neutral" | "neutrale",
        Supportive = "supportive" | "favorevole", Leading = "leading" | "promotore",
    }
    /// How a stakeholder was reached.
    Channel, "channel" {
        Letter = "letter" | "lettera" | "posta", Mail = "mail" | "email" | "e_mail"
            | "posta_elettronica" | "pec", Telephone = "telephone" | "telefono" | "telefonata" | "phone" | "tel",
        Poster = "poster" | "manifesto", Press = "press" | "stampa", Newsletter = "newsletter",
        Social = "social" | "social_network", Forum = "forum", InPerson = "in_person"
            | "di_persona" | "incontro"
            | "colloquio",
    }
    /// How one sits for a lab.
    RepresentativeRole, "role" { Titular = "titular" | "titolare" | "effettivo" | "effettiva"
        | "membro_effettivo", Substitute = "substitute" | "supplente" | "sostituto" | "sostituta" }
    /// What kind of meeting it is.
    MeetingKind, "meeting" { Sitting = "sitting" | "seduta" | "riunione" | "incontro", Lab = "lab"
        | "laboratorio", Assembly = "assembly" | "assemblea", Other = "other" | "altro" }
    /// Where a person is.
    Mode, "mode" { Room = "room" | "sala" | "presenza" | "in_presenza" | "in_sala" | "di_persona",
            Remote = "remote" | "remoto" | "distanza" | "online" | "a_distanza" | "da_remoto"
            | "collegato" | "collegata" }
    /// Where a meeting is held.
    MeetingMode, "place" { Presence = "presence" | "presenza" | "in_presenza", Remote = "remote"
        | "remoto" | "online" | "a_distanza" | "da_remoto" | "videoconferenza", Mixed = "mixed"
            | "mista" | "misto" | "ibrida" | "hybrid" }
    /// How far a verbale is.
    MinutesState, "minutes" { Draft = "draft" | "bozza", Circulated = "circulated"
        | "trasmesso" | "inviato" | "inviata" | "spedito", Approved = "approved" | "approvato"
            | "approvata" }
    /// What became of the verbale of the sitting before.
    Previous, "previous" {
        Approved = "approved" | "approvato", Corrected = "corrected" | "approvato_con_correzioni",
        Postponed = "postponed" | "rinviato",
    }
    /// How far an item of the order of the day is.
    AgendaState, "agenda" { Planned = "planned" | "previsto" | "prevista", Open = "open"
        | "in_corso" | "aperto", Done = "done" | "concluso" | "conclusa" | "trattato" }
    /// Presence at a sitting.
    AttendanceState, "attendance" {
        Invited = "invited" | "invitato" | "invitata", Present = "present" | "presente" | "p" | "x"
            | "si" | "sì" | "yes" | "pres" | "✓" | "✔" | "s",
        Excused = "excused" | "giustificato" | "giustificata" | "assente_giustificato"
            | "assente_giustificata" | "ag" | "g" | "giust" | "ass_giust",
        Absent = "absent" | "assente" | "a" | "no" | "ass" | "ai" | "assente_ingiustificato"
            | "assente_ingiustificata" | "ingiustificato" | "ingiustificata",
    }
    /// What an entry of the record is.
    EntryKind, "entry" {
        Contribution = "contribution" | "contributo", Agreement = "agreement"
            | "accordo", Divergence = "divergence" | "divergenza",
        Decision = "decision" | "decisione", Action = "action" | "azione", Question = "question"
            | "nodo_aperto" | "domanda" | "questione_aperta",
        Communication = "communication" | "comunicazione", Note = "note" | "nota",
    }
    /// How a decision was reached: consensus first, a vote as the exception.
    ConsensusMethod, "method" {
        Consensus = "consensus" | "consenso", Reservations = "reservations"
            | "consenso_con_riserve",
        NoConsensus = "no_consensus" | "nessun_consenso", Vote = "vote" | "voto",
    }
    /// A vote.
    Choice, "vote" {
        Favour = "favour" | "favorevole" | "favore" | "a_favore" | "f" | "si" | "sì" | "yes" | "pro",
        Against = "against" | "contrario" | "contraria" | "contro" | "c" | "no",
        Abstain = "abstain" | "astenuto" | "astenuta" | "astensione" | "a" | "ast",
        Recused = "recused" | "astenuto_per_conflitto_di_interessi" | "non_partecipa",
        NotVoting = "not_voting" | "non_votante",
    }
    /// How the table decides when it can choose.
    DecisionRule, "rule" { Consensus = "consensus" | "consenso",
        Majority = "majority" | "maggioranza" }
    /// Whether a share must be passed or only reached.
    Bound, "bound" { MoreThan = "more_than" | "piu_di" | "più_di", AtLeast = "at_least" | "almeno" }
    /// Of whom a share is taken.
    Base, "base" { Present = "present" | "presenti", Eligible = "eligible" | "aventi_diritto" }
    /// Whether who voted how is written down.
    Secrecy, "ballot" { Open = "open" | "palese", Secret = "secret" | "segreto" }
    /// Whether paper that was entered a second time said the same.
    Recheck, "recheck" { Same = "same" | "uguale", Different = "different" | "diversa" }
    /// Whether the verbale says who spoke.
    Attribution, "attribution" { Named = "named" | "attribuiti", Unnamed = "unnamed"
        | "non_attribuiti" }
    /// How a vote ended.
    PollResult, "poll" { Adopted = "adopted" | "approvato" | "approvata", Rejected = "rejected"
        | "non_approvato" | "respinta" | "non_approvata", NoQuorum = "no_quorum"
        | "senza_numero_legale" }
    /// How far an action is.
    ActionState, "action" { Open = "open" | "aperta" | "da_fare" | "in_corso", Done = "done"
            | "fatta" | "fatto" | "conclusa", Dropped = "dropped"
        | "abbandonata" }
    /// The method that put a group together.
    GroupMethod, "group" {
        Balanced = "balanced" | "equilibrato", OpenSpace = "open_space"
            | "ost", WorldCafe = "world_cafe",
        Swot = "swot", Other = "other" | "altro",
    }
    /// One of the four lists of a SWOT.
    SwotPart, "swot" {
        Strengths = "strengths" | "punti_di_forza" | "forza", Weaknesses = "weaknesses"
            | "punti_di_debolezza" | "debolezza",
        Opportunities = "opportunities" | "opportunita" | "opportunità", Threats = "threats"
            | "minacce" | "rischi",
    }
    /// What a body commits.
    CommitmentKind, "commitment" {
        Staff = "staff" | "personale", Space = "space" | "spazi" | "spazio", Money = "money"
            | "denaro" | "fondi" | "contributo", Other = "other" | "altro",
    }
    /// How far a proposal is.
    ProposalState, "proposal" {
        Received = "received" | "ricevuta" | "ricevuto" | "presentata", Shortlisted = "shortlisted"
            | "selezionata" | "selezionato", Admitted = "admitted" | "ammessa" | "ammesso",
        NotAdmitted = "not_admitted" | "non_ammessa" | "non_ammesso", Withdrawn = "withdrawn"
            | "ritirata" | "ritirato", Merged = "merged" | "accorpata",
        Split = "split" | "divisa",
    }
    /// What an opinion is about.
    OpinionKind, "opinion" { Technical = "technical" | "tecnico", Legal = "legal"
        | "giuridico" | "legale", Economic = "economic" | "economico" | "contabile"
            | "finanziario" }
    /// What an opinion says.
    Verdict, "verdict" { Positive = "positive" | "positivo" | "favorevole" | "in_favour" | "yes"
        | "si" | "sì",
        Conditional = "conditional" | "condizionato" | "favorevole_con_prescrizioni"
            | "favorevole_con_condizioni" | "favorevole_condizionato" | "in_favour_with_conditions"
            | "con_prescrizioni",
        Negative = "negative" | "negativo" | "contrario" | "sfavorevole" | "against" | "no" }
    /// Whether more is better.
    Direction, "direction" { Benefit = "benefit" | "beneficio", Cost = "cost" | "costo" }
    /// Whether marks can still be given.
    RoundState, "round" { Open = "open" | "aperto", Closed = "closed" | "chiuso" }
    /// What the deciding body did with a proposal.
    Outcome, "outcome" { Accepted = "accepted" | "accolta"
        | "accoglimento_totale" | "accolto", Partly = "partly" | "accolta_in_parte"
            | "parzialmente_accolta" | "accoglimento_parziale"
            | "parzialmente_accolto" | "accolto_in_parte",
        Refused = "refused" | "respinta" | "non_accolta" | "diniego" | "respinto" | "rigettata" }
    /// How an indicator stands.
    IndicatorStatus, "status" { Planned = "planned" | "previsto", OnTrack = "on_track"
        | "in_corso", Late = "late" | "in_ritardo", Reached = "reached"
        | "raggiunto", Missed = "missed" | "mancato" }
    /// How a rule selects.
    SelectionKind, "selection" { TopN = "top_n" | "prime_n", FirstOrMore = "first_or_more"
        | "prime_o_piu" }
    /// The order a selection goes by.
    SelectionOrder, "order" { Supporters = "supporters" | "sostenitori", Ranking = "ranking"
        | "graduatoria" }
    /// What happens when the first ones already reach the sum.
    Overflow, "overflow" { KeepFirst = "keep_first" | "si_tengono", StopAtLimit = "stop_at_limit"
        | "ci_si_ferma" }
    /// Yes, no, or not stated in the sources.
    Stated, "stated" { Yes = "yes" | "si" | "sì" | "true", No = "no"
        | "false", NotStated = "not_stated" | "non_indicato" }
    /// To whom the rules give a vote.
    VotesPer, "votes-per" {
        Person = "person" | "persona" | "per_persona" | "uno_per_persona",
        Organisation = "organisation" | "organizzazione" | "per_organizzazione"
            | "uno_per_organizzazione" | "ente",
        Lab = "lab" | "laboratorio" | "per_laboratorio" | "uno_per_laboratorio",
        Listed = "listed" | "elenco" | "da_elenco" | "come_da_foglio" | "foglio_presenze",
    }
    /// How a ballot on projects says what its voter wants.
    BallotType, "ballot-type" {
        Approval = "approval" | "approvazione" | "preferenze", Points = "points" | "punti"
            | "cumulative" | "scoring",
        Ranking = "ranking" | "ordine" | "graduatoria" | "ordinal",
        Knapsack = "knapsack" | "bilancio" | "zaino",
    }
    /// How votes on projects under a cap are counted.
    CountRule, "count-rule" {
        Votes = "votes" | "per_voti" | "voti", VotesPerEuro = "votes_per_euro"
            | "voti_per_euro",
        EqualShares = "equal_shares" | "quote_uguali",
            EqualSharesCardinality = "equal_shares_cardinality"
            | "quote_uguali_per_numero",
        PhragmenStop = "phragmen_stop" | "phragmen", PhragmenSkip = "phragmen_skip",
        Borda = "borda", Schulze = "schulze", Knapsack = "knapsack" | "massimo",
    }
    /// What decides between projects that are as good.
    TieRule, "tie-rule" { Code = "code" | "codice", Cheaper = "cheaper" | "meno_cara" | "costo",
        Seed = "seed" | "sorteggio" | "seme" }
    /// How a panel is drawn.
    DrawMethod, "draw-method" {
        Plain = "plain" | "per_strati" | "semplice", Maximin = "maximin",
        Leximin = "leximin" | "equo",
    }
    /// What was decided of a project against the count.
    ProjectOutcome, "project-outcome" { Excluded = "excluded" | "escluso", Added = "added"
        | "aggiunto" | "ripescato", Partly = "partly" | "in_parte" }
    /// The language in which a table writes its documents.
    TableLanguage, "language" { Italian = "it", English = "en" }
    /// The areas of training that every table has.
    PlainArea, "area" {
        Legal = "legal" | "giuridico_amministrativo" | "giuridico_amministrativa" | "giuridico"
            | "giuridica" | "amministrativo" | "normativo",
        Technological = "technological" | "tecnologico" | "tecnologica",
        Managerial = "managerial" | "gestionale",
        Other = "other" | "altro",
    }
    /// How a course is given.
    CourseMode, "course-mode" {
        Distance = "distance" | "fad" | "a_distanza" | "formazione_a_distanza",
        Classroom = "classroom" | "aula" | "in_aula" | "presenza",
        OnTheJob = "on_the_job" | "affiancamento" | "accompagnamento" | "training_on_the_job",
        Webinar = "webinar",
        Module = "module" | "modulo" | "modulo_online" | "online_module",
    }
    /// How far a course of the plan is.
    CourseState, "course" {
        Planned = "planned" | "previsto", Approved = "approved" | "approvato",
        Cancelled = "cancelled" | "annullato",
    }
    /// What became of an edition of a course.
    EditionState, "edition" {
        Planned = "planned" | "prevista" | "previsto", Held = "held" | "svolta" | "svolto"
            | "realizzata",
        Cancelled = "cancelled" | "annullata" | "annullato", Moved = "moved" | "spostata"
            | "spostato" | "rinviata",
    }
    /// How far somebody is who enrolled.
    EnrolmentState, "enrolment" {
        Enrolled = "enrolled" | "iscritto" | "iscritta", Attended = "attended" | "ha_frequentato"
            | "frequentante",
        Completed = "completed" | "ha_completato" | "attestato",
    }
    /// The phases of a process.
    Phase, "phase" {
        Priorities = "priorities" | "priorita" | "priorità", Design = "design" | "progettazione",
        Delivery = "delivery" | "realizzazione" | "attuazione",
    }
    /// How far facilitators were trained.
    FacilitatorLevel, "facilitator" { Base = "base", Upgrade = "upgrade" | "avanzato"
        | "perfezionamento" }
    /// How far a plan of reorganisation is.
    PlanState, "plan" {
        ToBegin = "to_begin" | "da_avviare", Drafting = "drafting" | "in_elaborazione",
        Adopted = "adopted" | "adottato", Approved = "approved" | "approvato",
        Implemented = "implemented" | "attuato",
    }
}

#[cfg(test)]
mod tests {
    use super::{ConsensusMethod, EntryKind, RepresentativeRole, Stated, Verdict};
    use crate::domain::sample::Records;
    use crate::domain::{Datum, Field, Kind, Place, Row, Shape, fold};
    use crate::say;

    fn read<T: Datum>(text: &str) -> Result<T, crate::text::Sentence> {
        T::read(text, &Place { row: &Row::new(), world: Records::default().world() })
    }

    #[test]
    fn codes_and_italian_words_are_read_whatever_their_case() {
        assert_eq!(read("titular"), Ok(RepresentativeRole::Titular));
        assert_eq!(read(" Supplente "), Ok(RepresentativeRole::Substitute));
        assert_eq!(read("Consenso con riserve"), Ok(ConsensusMethod::Reservations));
        assert_eq!(read("nodo-aperto"), Ok(EntryKind::Question));
        assert_eq!(read("SÌ"), Ok(Stated::Yes));
        assert_eq!(read("sì"), Ok(Verdict::Positive));
        for (words, verdict) in [
            ("favorevole", Verdict::Positive),
            ("positivo", Verdict::Positive),
            ("favorevole con prescrizioni", Verdict::Conditional),
            ("condizionato", Verdict::Conditional),
            ("contrario", Verdict::Negative),
            ("sfavorevole", Verdict::Negative),
        ] {
            assert_eq!(read(words), Ok(verdict), "{words}");
        }
    }

    #[test]
    fn an_unknown_code_lists_the_accepted_ones() {
        let refused = say!(
            "fault-code",
            text = "presidente",
            accepted = "titular (titolare), substitute (supplente)"
        );
        assert_eq!(read::<RepresentativeRole>("presidente"), Err(refused));
    }

    #[test]
    fn a_code_names_its_sentence() {
        assert_eq!(EntryKind::Question.sentence(), say!("code-entry-question"));
        assert_eq!(ConsensusMethod::NoConsensus.sentence().key, "code-method-no-consensus");
    }

    #[test]
    fn no_word_of_any_set_means_two_codes_or_is_written_as_it_is_never_read() {
        let fields = Kind::ALL.iter().flat_map(|kind| kind.fields());
        let set = |field: &Field| match field.shape {
            Shape::Code { set, codes, .. } => Some((set, codes)),
            _ => None,
        };
        let sets: Vec<_> = fields.filter_map(set).collect();
        assert!(sets.len() > 20);
        for (set, codes) in sets {
            let words: Vec<&str> = codes
                .iter()
                .flat_map(|code| code.words.iter().copied().chain([code.code]))
                .collect();
            for (at, word) in words.iter().enumerate() {
                assert!(!words[..at].contains(word), "{set}: {word} twice");
                assert_eq!(fold(word).replace(['-', ' '], "_"), *word, "{set}");
            }
        }
    }
}
