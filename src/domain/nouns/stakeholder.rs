//! Stakeholders, their dated ratings, their links and the log of solicitation. Keeps out: how the
//! map is read (see `rules::mapping`).

use crate::domain::noun::noun;
use crate::domain::values::{
    Channel, Confidence, Engagement, Line, Mark, Of, Prose, Ref, StakeholderKind, Stated, Tags,
};
use chrono::NaiveDate;

noun! {
    /// Whoever the process touches, or who can touch it.
    pub struct Stakeholder of Stakeholders {
        /// The name by which it is known.
        [key] name: Line = [
            "nome", "denominazione", "stakeholder", "portatore_di_interesse", "ragione_sociale", "organizzazione", "ente", "soggetto",
            "attore",
        ],
        /// The category of the map it stands for.
        category: Option<Line> = ["categoria", "cat", "settore", "ambito"],
        /// What it is.
        kind: Option<StakeholderKind> = ["tipo", "tipologia", "natura"],
        /// Where it works.
        territory: Option<Line> = ["territorio", "comune", "zona", "quartiere", "località", "localita", "città", "citta", "sede"],
        /// Words to find it by.
        tags: Tags = ["etichette", "parole_chiave", "tag"],
        /// Personal data: never on the public face.
        email: Option<Line> = ["posta_elettronica", "e-mail", "mail", "indirizzo_e-mail", "indirizzo_email", "indirizzo_di_posta_elettronica", "email_address", "pec"],
        /// Personal data: never on the public face.
        phone: Option<Line> = ["telefono", "tel", "cellulare", "cell", "recapito_telefonico", "numero_di_telefono"],
        /// Where letters go; never on the public face.
        address: Option<Line> = ["indirizzo", "indirizzo_postale", "indirizzo_sede", "sede_legale", "street_address"],
        /// Confidential notes.
        notes: Option<Prose> = ["note", "annotazioni", "osservazioni"],
        /// When it asked to take part.
        interest_expressed: Option<NaiveDate> = ["manifestazione_di_interesse", "interesse_espresso"],
        /// When the table admitted it.
        joined: Option<NaiveDate> = ["ammissione", "adesione"],
        /// Whether it owes a plan of reorganisation; when absent, whoever signed a convention does.
        owes_plan: Option<Stated> = ["deve_un_piano", "tenuto_al_piano", "piano_di_riassetto"],
        /// Names it had before, one a line; a renaming adds to them by itself.
        formerly: Option<Prose> = ["gia", "già", "nomi_precedenti", "detto_anche"],
        /// The stakeholder that it turned out to be: this one only keeps what the other could not
        /// take.
        merged_into: Option<Ref<Stakeholder>> = ["unito_a", "accorpato_a"],
    }
}

noun! {
    /// What one rater thought of a stakeholder on one day; re-rating adds another.
    pub struct Rating of Ratings {
        /// Who is rated.
        [key] stakeholder: Of<Stakeholder> = ["portatore_di_interesse", "soggetto", "nome"],
        /// When.
        [key] date: NaiveDate = ["data"],
        /// By whom.
        [key] rater: Line = ["valutatore", "autore"],
        /// Power to influence the outcome.
        power: Option<Mark<1, 5>> = ["potere", "influenza"],
        /// Interest in the outcome.
        interest: Option<Mark<1, 5>> = ["interesse"],
        /// Legitimacy of the claim.
        legitimacy: Option<Mark<1, 5>> = ["legittimita", "legittimità"],
        /// Urgency of the claim.
        urgency: Option<Mark<1, 5>> = ["urgenza"],
        /// From against (-2) to in favour (+2).
        attitude: Option<Mark<-2, 2>> = ["atteggiamento", "posizione"],
        /// Engagement as it is.
        engagement: Option<Engagement> = ["coinvolgimento"],
        /// Engagement as the table would like it.
        desired: Option<Engagement> = ["desiderato", "coinvolgimento_desiderato"],
        /// How much it is affected.
        affected: Option<Mark<1, 3>> = ["toccato"],
        /// How much it can affect.
        affecting: Option<Mark<1, 3>> = ["incide"],
        /// Where the judgement comes from.
        source: Option<Line> = ["fonte"],
        /// How sure it is.
        confidence: Option<Confidence> = ["affidabilita", "affidabilità"],
    }
}

noun! {
    /// One stakeholder moves another.
    pub struct Link of Links {
        /// Who moves.
        [key] from: Of<Stakeholder> = ["da"],
        /// Who is moved.
        [key] to: Of<Stakeholder> = ["a"],
        /// How: money, information, authority.
        [key] r#type: Line = ["tipo"],
        /// How strongly.
        strength: Option<Mark<1, 5>> = ["forza"],
    }
}

noun! {
    /// One contact with a stakeholder, and what is to follow.
    pub struct Contact of Contacts {
        /// Who was reached.
        [key] stakeholder: Of<Stakeholder> = ["portatore_di_interesse", "soggetto", "nome"],
        /// When.
        [key] date: NaiveDate = ["data"],
        /// How.
        [key] channel: Channel = ["canale"],
        /// By whom.
        by: Option<Line> = ["da_chi", "chi"],
        /// What came of it.
        outcome: Option<Prose> = ["esito"],
        /// What is to be done next.
        next_step: Option<Line> = ["prossimo_passo"],
        /// By when.
        due: Option<NaiveDate> = ["scadenza", "entro"],
        /// Whether there was a reply.
        reply: Option<Stated> = ["risposta"],
    }
}
