//! What the server says, as sentences of ours. Keeps out: asking it.

use std::io;

use postgres::error::{DbError, SqlState};
use tavolo::say;
use tavolo::text::{Argument, Diagnostic, DiagnosticKind, Sentence};

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
            Self::Taken => refused(say!("hub-taken"), say!("hub-taken-hint")),
        }
    }

    /// The same where something was to be written: whoever may read lacks the other half.
    pub(crate) fn of_writing(error: &postgres::Error, config: &Config) -> Self {
        match Self::of(error, config) {
            Self::Said(said) if said.what.key == "hub-no-reader" => {
                Self::Said(not_allowed("not a member of tavolo_writer", config))
            }
            fault => fault,
        }
    }

    /// What an error of the client library means.
    pub(crate) fn of(error: &postgres::Error, config: &Config) -> Self {
        match error.as_db_error() {
            Some(said) => by_server(said, config),
            None => by_library(error, config),
        }
    }
}

/// What the library finds wrong before it asks the server, or when the line breaks.
fn by_library(error: &postgres::Error, config: &Config) -> Fault {
    let place = config.place();
    let reason = innermost(error);
    let text = reason.to_string();
    if text.contains("password") {
        return Fault::Said(no_password(config));
    }
    // A line that is not as safe as it was asked to be is not sought again.
    if text.contains("certificate") {
        return Fault::Said(refused(
            say!("hub-certificate", place = place, reason = text),
            say!("hub-certificate-hint"),
        ));
    }
    if text.contains("TLS") {
        return Fault::Said(refused(
            say!("hub-in-the-clear", place = place),
            say!("hub-in-the-clear-hint"),
        ));
    }
    Fault::Lost(no_server(config, why_no_line(reason)))
}

/// Why there is no line, in words of ours where it is one of the usual reasons.
fn why_no_line(reason: &(dyn std::error::Error + 'static)) -> Argument {
    let text = reason.to_string();
    let kind = reason.downcast_ref::<io::Error>().map(io::Error::kind);
    let told = match kind {
        Some(io::ErrorKind::ConnectionRefused) => say!("hub-why-nobody"),
        Some(io::ErrorKind::NotFound) => say!("hub-why-no-socket"),
        Some(io::ErrorKind::TimedOut) => say!("hub-why-late"),
        Some(io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable) => {
            say!("hub-why-no-way")
        }
        Some(
            io::ErrorKind::ConnectionReset
            | io::ErrorKind::BrokenPipe
            | io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionAborted,
        ) => say!("hub-why-cut"),
        _ if text.contains("lookup address") => say!("hub-why-unknown-host"),
        _ if text.contains("timed out") => say!("hub-why-late"),
        _ if text.contains("closed") => say!("hub-why-cut"),
        _ => return Argument::from(text),
    };
    Argument::from(told)
}

/// What the server itself answers.
fn by_server(said: &DbError, config: &Config) -> Fault {
    let place = config.place();
    let code = said.code();
    let about = said.detail().unwrap_or_default();
    if *code == SqlState::UNIQUE_VIOLATION {
        if said.constraint() == Some("known_name") {
            // Whoever knows where the table lies gives the hint.
            return Fault::Said(Diagnostic::new(say!("hub-name-taken", name = about), None));
        }
        return Fault::Taken;
    }
    let lost = match code {
        code if *code == SqlState::ADMIN_SHUTDOWN || *code == SqlState::CRASH_SHUTDOWN => {
            Some(say!("hub-why-stopping"))
        }
        code if *code == SqlState::CANNOT_CONNECT_NOW => Some(say!("hub-why-starting")),
        code if *code == SqlState::TOO_MANY_CONNECTIONS => Some(say!("hub-why-full")),
        _ => None,
    };
    if let Some(reason) = lost {
        return Fault::Lost(no_server(config, reason.into()));
    }
    let (user, database) = (config.user.clone(), config.database.clone());
    let message = said.message();
    Fault::Said(match code {
        code if *code == SqlState::INVALID_AUTHORIZATION_SPECIFICATION
            && message.contains("pg_hba.conf") =>
        {
            refused(say!("hub-not-let-in", user = user, place = place), say!("hub-not-let-in-hint"))
        }
        code if *code == SqlState::INVALID_PASSWORD
            || *code == SqlState::INVALID_AUTHORIZATION_SPECIFICATION =>
        {
            refused(
                say!("hub-wrong-password", user = user, place = place),
                match config.by_variable {
                    true => say!("hub-wrong-variable-hint"),
                    false => say!("hub-wrong-password-hint", line = password_line(config)),
                },
            )
        }
        code if *code == SqlState::INVALID_CATALOG_NAME => refused(
            say!("hub-no-database", name = database.clone()),
            say!("hub-no-database-hint", name = database),
        ),
        code if *code == SqlState::UNDEFINED_TABLE
            || *code == SqlState::INVALID_SCHEMA_NAME
            || *code == SqlState::UNDEFINED_FUNCTION
            || *code == SqlState::UNDEFINED_COLUMN =>
        {
            refused(
                say!("hub-no-schema", place = place),
                say!("hub-no-schema-hint", name = database),
            )
        }
        code if *code == SqlState::INSUFFICIENT_PRIVILEGE => not_allowed(message, config),
        code if *code == SqlState::UNDEFINED_OBJECT => refused(
            say!("hub-no-role", role = about),
            say!("hub-no-role-hint", role = quoted_role(about)),
        ),
        _ => Diagnostic::of_kind(DiagnosticKind::Io, say!("hub-said", reason = message)),
    })
}

/// What is lacking to whoever was refused, and how it is given. The words of the first three are
/// those of the schema.
fn not_allowed(message: &str, config: &Config) -> Diagnostic {
    let (user, role, database) =
        (config.user.clone(), quoted_role(&config.user), config.database.clone());
    let given = |group: &str| {
        say!("hub-grant-hint", database = database.clone(), group = group, role = role.clone())
    };
    // Only who may write calls the functions that are asked for by name.
    if message == "not a member of tavolo_writer" || message.contains("function ") {
        return refused(say!("hub-no-writer", user = user), given("tavolo_writer"));
    }
    if message == "not the one who brought this table" {
        return refused(
            say!("hub-not-owner", user = user),
            say!("hub-not-owner-hint", name = database),
        );
    }
    if message == "not a writer of this table" || message.contains("row-level security") {
        return refused(
            say!("hub-not-writing", user = user.clone()),
            say!("hub-not-writing-hint", user = user),
        );
    }
    if ["schema tavolo", "table ", "relation "].iter().any(|it| message.contains(it)) {
        return refused(say!("hub-no-reader", user = user), given("tavolo_reader"));
    }
    not_admin(config)
}

/// What only an administrator of the server does.
pub(crate) fn not_admin(config: &Config) -> Diagnostic {
    refused(
        say!("hub-not-admin", user = config.user.clone()),
        say!("hub-no-schema-hint", name = config.database.clone()),
    )
}

/// A role as it stands in a statement.
pub(crate) fn quoted_role(role: &str) -> String {
    let is_plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_');
    let begins = role.starts_with(|letter: char| letter.is_ascii_lowercase());
    match begins && role.chars().all(is_plain) {
        true => role.to_owned(),
        false => format!("\"{}\"", role.replace('"', "\"\"")),
    }
}

/// There is no server, or no line to it.
pub(crate) fn no_server(config: &Config, reason: Argument) -> Diagnostic {
    refused(
        say!("hub-no-server", place = config.place(), reason = reason),
        say!("hub-no-server-hint"),
    )
}

/// The hint of who has no password.
pub(crate) fn no_password(config: &Config) -> Diagnostic {
    refused(
        say!("hub-no-password", user = config.user.clone(), place = config.place()),
        password_hint(config),
    )
}

/// Where the password for this place belongs.
fn password_hint(config: &Config) -> Sentence {
    say!("hub-password-line-hint", line = password_line(config))
}

/// How the line of a file of passwords begins that is for this place.
fn password_line(config: &Config) -> String {
    let host = config.host_of_passwords();
    format!("{host}:{}:{}:{}", config.port, config.database, config.user)
}

fn refused(what: Sentence, hint: Sentence) -> Diagnostic {
    Diagnostic::new(what, Some(hint))
}

/// The last reason of a chain of them: the others only repeat what was tried.
fn innermost(error: &postgres::Error) -> &(dyn std::error::Error + 'static) {
    let mut reason: &(dyn std::error::Error + 'static) = error;
    while let Some(source) = reason.source() {
        reason = source;
    }
    reason
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_stands_in_a_statement_as_it_was_made() {
        assert_eq!(quoted_role("anna_1"), "anna_1");
        assert_eq!(quoted_role("Anna"), "\"Anna\"");
        assert_eq!(quoted_role("anna.verdi"), "\"anna.verdi\"");
    }

    #[test]
    fn the_usual_reasons_are_told_in_words_of_ours() {
        let why = |kind: io::ErrorKind| why_no_line(&io::Error::from(kind));
        assert_eq!(why(io::ErrorKind::ConnectionRefused), say!("hub-why-nobody").into());
        let lookup = io::Error::other("failed to lookup address information: Name not known");
        assert_eq!(why_no_line(&lookup), say!("hub-why-unknown-host").into());
        let other = io::Error::other("strange");
        assert_eq!(why_no_line(&other), Argument::from("strange"));
    }
}
