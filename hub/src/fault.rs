//! What the server says, as sentences of ours. Keeps out: asking it.

use postgres::error::SqlState;
use tavolo::say;
use tavolo::text::{Diagnostic, DiagnosticKind};

use crate::config::Config;

/// Why something was not done at the hub.
#[derive(Debug)]
pub(crate) enum Fault {
    /// The line was lost, or there is no server: nobody knows what became of the last thing asked.
    Lost(Diagnostic),
    /// Somebody else was quicker, or it is there already: to be looked at anew.
    Taken,
    /// It is refused.
    Said(Diagnostic),
}

impl Fault {
    /// The sentence, for whoever does not try again.
    pub(crate) fn said(self) -> Diagnostic {
        match self {
            Self::Lost(said) | Self::Said(said) => said,
            Self::Taken => Diagnostic::new(say!("hub-taken"), Some(say!("hub-taken-hint"))),
        }
    }

    /// What an error of the client library means.
    pub(crate) fn of(error: &postgres::Error, config: &Config) -> Self {
        let place = config.place();
        let Some(said) = error.as_db_error() else {
            let reason = innermost(error);
            // What the library finds wrong before it asks the server.
            if reason.contains("password") {
                return Self::Said(no_password(config));
            }
            // A line that is not as safe as it was asked to be is not sought again.
            if reason.contains("certificate") {
                return Self::Said(refused(
                    say!("hub-certificate", place = place, reason = reason),
                    say!("hub-certificate-hint"),
                ));
            }
            if reason.contains("TLS") {
                return Self::Said(refused(
                    say!("hub-in-the-clear", place = place),
                    say!("hub-in-the-clear-hint"),
                ));
            }
            return Self::Lost(refused(
                say!("hub-no-server", place = place, reason = reason),
                say!("hub-no-server-hint"),
            ));
        };
        let code = said.code();
        let reason = said.message().to_owned();
        if *code == SqlState::UNIQUE_VIOLATION {
            if said.constraint() == Some("known_name") {
                return Self::Said(refused(say!("hub-name-taken"), say!("hub-name-taken-hint")));
            }
            return Self::Taken;
        }
        let is_lost = [
            SqlState::ADMIN_SHUTDOWN,
            SqlState::CRASH_SHUTDOWN,
            SqlState::CANNOT_CONNECT_NOW,
            SqlState::TOO_MANY_CONNECTIONS,
        ];
        if is_lost.contains(code) {
            return Self::Lost(refused(
                say!("hub-no-server", place = place, reason = reason),
                say!("hub-no-server-hint"),
            ));
        }
        let user = config.user.clone();
        Self::Said(match code {
            code if *code == SqlState::INVALID_AUTHORIZATION_SPECIFICATION
                && reason.contains("pg_hba.conf") =>
            {
                refused(
                    say!("hub-not-let-in", user = user, place = place, reason = reason),
                    say!("hub-not-let-in-hint"),
                )
            }
            code if *code == SqlState::INVALID_PASSWORD
                || *code == SqlState::INVALID_AUTHORIZATION_SPECIFICATION =>
            {
                refused(
                    say!("hub-wrong-password", user = user, place = place),
                    say!("hub-password-hint"),
                )
            }
            code if *code == SqlState::INVALID_CATALOG_NAME => refused(
                say!("hub-no-database", name = config.database.clone()),
                say!("hub-no-database-hint", name = config.database.clone()),
            ),
            code if *code == SqlState::UNDEFINED_TABLE
                || *code == SqlState::INVALID_SCHEMA_NAME
                || *code == SqlState::UNDEFINED_FUNCTION
                || *code == SqlState::UNDEFINED_COLUMN =>
            {
                refused(say!("hub-no-schema", place = place), say!("hub-no-schema-hint"))
            }
            code if *code == SqlState::INSUFFICIENT_PRIVILEGE => refused(
                say!("hub-not-allowed", user = user, reason = reason),
                say!("hub-not-allowed-hint"),
            ),
            code if *code == SqlState::UNDEFINED_OBJECT => {
                refused(say!("hub-no-role"), say!("hub-no-role-hint"))
            }
            _ => Diagnostic::of_kind(DiagnosticKind::Io, say!("hub-said", reason = reason)),
        })
    }
}

/// The hint of who has no password.
pub(crate) fn no_password(config: &Config) -> Diagnostic {
    refused(
        say!("hub-no-password", user = config.user.clone(), place = config.place()),
        say!("hub-password-hint"),
    )
}

fn refused(what: tavolo::text::Sentence, hint: tavolo::text::Sentence) -> Diagnostic {
    Diagnostic::new(what, Some(hint))
}

/// The last reason of a chain of them: the others only repeat what was tried.
fn innermost(error: &postgres::Error) -> String {
    let mut reason: &dyn std::error::Error = error;
    while let Some(source) = reason.source() {
        reason = source;
    }
    reason.to_string()
}
