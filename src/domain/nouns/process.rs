//! The participatory process, with the fields of the Osservatorio record in its order. Keeps out:
//! what is computed from them.

use crate::domain::noun::noun;
use crate::domain::values::{Cents, Line, Mark, Prose, Stated, TableLanguage, Tags, Zone};
use chrono::NaiveDate;

noun! {
    /// The process a table belongs to: one for each table.
    pub struct Process of Process {
        /// Its title.
        [key] title: Line = ["titolo", "processo"],
        /// The language of the table's documents.
        language: Option<TableLanguage> = ["lingua"],
        /// The time zone of the table; Rome's when absent.
        time_zone: Option<Zone> = ["fuso_orario"],
        /// The body that decides.
        deciding_body: Option<Line> = ["ente_titolare_della_decisione", "soggetto_decisore"],
        /// Who answers for the process: personal data.
        process_manager: Option<Line> = ["responsabile_del_processo"],
        /// Who writes the text: personal data.
        curator: Option<Line> = ["curatore"],
        /// Who takes replies to letters, and how to reach it: an office, not a person; public.
        secretariat: Option<Line> = ["segreteria"],
        /// State of progress.
        state: Option<Line> = ["stato_di_avanzamento"],
        /// The logo: a file or an address.
        logo: Option<Line> = ["logo"],
        /// Nature of the process.
        nature: Option<Line> = ["natura_processo", "natura"],
        /// Year of certification.
        certification_year: Option<Mark<1900, 2999>> = ["anno_della_certificazione"],
        /// Year of funding.
        funding_year: Option<Mark<1900, 2999>> = ["anno_finanziamento"],
        /// Amount funded by the call.
        call_funding: Option<Cents> = ["importo_finanziato_dal_bando"],
        /// Whether others co-fund.
        cofunding: Option<Stated> = ["cofinanziamento_altri_soggetti"],
        /// What others put in.
        cofunding_amount: Option<Cents> = ["importo_cofinanziamento"],
        /// What the process costs altogether.
        total_cost: Option<Cents> = ["costo_complessivo_del_processo"],
        /// Year in which it began.
        start_year: Option<Mark<1900, 2999>> = ["anno_di_avvio"],
        /// Year in which it closed.
        end_year: Option<Mark<1900, 2999>> = ["anno_di_chiusura"],
        /// The first day.
        start_date: Option<NaiveDate> = ["data_inizio_del_processo"],
        /// The last day.
        end_date: Option<NaiveDate> = ["data_fine_del_processo"],
        /// The structure that answers for it.
        responsible_structure: Option<Line> = ["struttura_responsabile_del_processo"],
        /// What the negotiating table does in it.
        negotiating_table: Option<Prose> = ["tavolo_di_negoziazione"],
        /// The territory concerned.
        territory: Option<Line> = ["territorio_interessato"],
        /// The map of the territory: a file or an address.
        territory_map: Option<Line> = ["mappa_del_territorio"],
        /// Field of action.
        scope: Option<Line> = ["ambito_di_intervento"],
        /// The particular theme within that field.
        specific_theme: Option<Line> = ["tematica_specifica"],
        /// Type of participation.
        participation_type: Option<Line> = ["tipo_di_partecipazione"],
        /// Whether the decision is shared.
        codecision: Option<Stated> = ["codecisione"],
        /// Design of the process.
        design: Option<Prose> = ["design_del_processo_partecipativo"],
        /// Whether digital tools are used.
        technologies: Option<Stated> = ["utilizzo_di_piattaforme_tecnologiche_e_strumenti_digitali"],
        /// Which digital tools.
        digital_tools: Option<Line> = ["strumenti_digitali_utilizzati"],
        /// Participants, estimated or counted.
        participants: Option<Mark<0, 999_999_999>> = ["numero_partecipanti"],
        /// What was counted as a participant.
        participants_definition: Option<Line> = ["definizione_numero_partecipanti"],
        /// Where the number of participants comes from.
        participants_source: Option<Line> = ["fonte_numero_partecipanti"],
        /// Participants the project expected.
        expected_participants: Option<Mark<0, 999_999_999>> = ["partecipanti_attesi"],
        /// What the project meant by a participant.
        expected_definition: Option<Line> = ["definizione_partecipanti_attesi"],
        /// Where the expected number comes from.
        expected_source: Option<Line> = ["fonte_partecipanti_attesi"],
        /// Whether the presence of women was recorded.
        women_recorded: Option<Stated> = ["presenza_femminile_rilevata"],
        /// What was found of the prevalence of a gender.
        gender_prevalence: Option<Line> = ["riscontro_della_prevalenza_di_genere_fra_i_partecipanti"],
        /// Work-life balance measures.
        work_life_balance: Option<Stated> = ["conciliazione_tempi_di_vita_e_lavoro"],
        /// Professional figures.
        professional_figures: Option<Prose> = ["figure_professionali"],
        /// Techniques of participation.
        techniques: Option<Prose> = ["tecniche_di_partecipazione"],
        /// Objectives.
        objectives: Option<Prose> = ["obiettivi"],
        /// Expected results.
        expected_results: Option<Prose> = ["risultati_attesi"],
        /// How many actions with an indicator were promised.
        promised_actions: Option<Mark<0, 999_999>> = ["azioni_promesse"],
        /// Results reached.
        achieved_results: Option<Prose> = ["risultati_conseguiti"],
        /// Whether a participatory proposal document was planned.
        docpp_planned: Option<Stated> = ["documenti_di_proposta_partecipata_previsti"],
        /// Whether it was approved at the end.
        docpp_approved: Option<Stated> = ["documenti_di_proposta_partecipata_approvati_al_termine_del_processo"],
        /// What the documents are.
        documents: Option<Prose> = ["descrizione_documenti"],
        /// The final document as shared: a file or an address.
        final_document: Option<Line> = ["documento_finale_condiviso", "upload_documento_finale_condiviso"],
        /// Level of participation.
        level: Option<Line> = ["livello_di_partecipazione"],
        /// Participation index: kept as entered, never computed, since its formula is not public.
        participation_index: Option<Line> = ["indice_di_partecipazione"],
        /// How the social groups were solicited.
        solicitation: Option<Prose> = ["sollecitazione_realta_sociali", "sollecitazione_realtà_sociali"],
        /// Ways of including.
        inclusion: Option<Prose> = ["modalita_di_inclusione", "modalità_di_inclusione"],
        /// Tools of deliberative democracy used to open.
        opening_tools: Option<Prose> = ["strumenti_di_dddp_apertura"],
        /// Tools of deliberative democracy used to close.
        closing_tools: Option<Prose> = ["strumenti_di_dddp_chiusura"],
        /// How the results are communicated.
        communication: Option<Prose> = ["modalita_di_comunicazione_dei_risultati_del_processo"],
        /// Summary of the regional evaluation.
        regional_evaluation: Option<Prose> = ["sintesi_della_valutazione_regionale"],
        /// Extra points of the call for techniques.
        technical_premiums: Option<Line> = ["premialita_tecniche", "premialità_tecniche"],
        /// Sector.
        sector: Option<Line> = ["settore"],
        /// Whether a prior formal agreement was signed.
        prior_agreement: Option<Stated> = ["accordo_formale_preventivo"],
        /// How it is monitored, and by which indicators.
        monitoring: Option<Prose> = ["modalita_del_monitoraggio_e_indicatori"],
        /// Whether there were petitions.
        petitions: Option<Stated> = ["petizioni"],
        /// Specific subjects.
        specific_subjects: Option<Line> = ["soggetti_specifici"],
        /// Type of proposer.
        proposer_type: Option<Line> = ["tipologia_di_soggetto_proponente"],
        /// What is annexed to the record: files or addresses.
        attachments: Option<Prose> = ["allegati"],
        /// Who reported the process.
        reported_by: Option<Line> = ["processo_segnalato_da"],
        /// Notes on the sources.
        source_notes: Option<Prose> = ["dettagli_o_note_sulle_fonti_utilizzate"],
        /// When the record was last changed.
        last_changed: Option<NaiveDate> = ["data_ultima_modifica"],
        /// Until when personal data may be kept.
        personal_data_until: Option<NaiveDate> = ["dati_personali_fino_al", "conservazione_fino_al"],
        /// Fields of the record for which the sources say nothing, by their names; that is a value
        /// of its own.
        not_stated: Tags = ["campi_non_indicati"],
        /// When the participatory proposal document (DocPP) was drafted.
        docpp_drafted: Option<NaiveDate> = ["data_redazione_docpp"],
        /// When the table approved it.
        docpp_table_approved: Option<NaiveDate> = ["data_approvazione_docpp"],
        /// Whether the table validated it.
        docpp_validated: Option<Stated> = ["docpp_validato_dal_tavolo"],
        /// When it was sent to the regional guarantor.
        docpp_guarantor: Option<NaiveDate> = ["data_invio_docpp_al_tecnico_di_garanzia"],
        /// When the deciding body received it: its term runs from here.
        docpp_sent: Option<NaiveDate> = ["data_ricevimento_docpp"],
        /// Days the deciding body has from that date; 30 when absent.
        decision_term: Option<Mark<1, 3650>> = ["termine_per_la_decisione"],
        /// What the document is about and which needs it answers.
        docpp_object: Option<Prose> = ["oggetto_e_bisogni"],
        /// The path and its difficulties, in short.
        docpp_path: Option<Prose> = ["sintesi_del_percorso"],
        /// How the proposals are to be carried out.
        docpp_implementation: Option<Prose> = ["indicazioni_per_l_attuazione"],
        /// When the final report was handed in.
        report_sent: Option<NaiveDate> = ["data_invio_relazione_finale"],
        /// When the process was marked concluded, answers and all.
        concluded: Option<NaiveDate> = ["data_di_conclusione"],
        /// From which mark power and interest count as high; 4 when absent.
        cut: Option<Mark<2, 5>> = ["taglio"],
        /// How many days before a sitting it must be convened; 5 when absent.
        notice_days: Option<Mark<0, 90>> = ["giorni_di_preavviso", "preavviso"],
        /// Over how many years its plan of training goes.
        annualities: Option<Mark<1, 10>> = ["annualita", "annualità", "anni_del_piano"],
    }
}
