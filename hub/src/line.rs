//! Opening a line to the server, encrypted where that is wanted. Keeps out: what is said over it.

use std::time::Duration;

use postgres::{Client, NoTls};

use crate::config::Config;
use crate::fault::Fault;

/// Opens a line.
///
/// # Errors
/// As [`Fault`].
pub(crate) fn open(config: &Config) -> Result<Client, Fault> {
    let mut options = postgres::Config::new();
    options
        .host(&config.host)
        .port(config.port)
        .dbname(&config.database)
        .user(&config.user)
        .application_name("tavolo-hub")
        .connect_timeout(Duration::from_secs(10))
        .tcp_user_timeout(Duration::from_secs(30))
        .keepalives_idle(Duration::from_secs(30));
    if let Some(password) = &config.password {
        options.password(password);
    }
    let opened = opened(&mut options, config)?;
    opened.map_err(|error| Fault::of(&error, config))
}

#[cfg(feature = "tls")]
fn opened(
    options: &mut postgres::Config,
    config: &Config,
) -> Result<Result<Client, postgres::Error>, Fault> {
    if config.tls {
        options.ssl_mode(postgres::config::SslMode::Require);
        return Ok(options.connect(crate::tls::connector().map_err(Fault::Said)?));
    }
    Ok(options.connect(NoTls))
}

/// Without the feature nobody gets here who wants it: the configuration refuses that.
#[cfg(not(feature = "tls"))]
fn opened(
    options: &mut postgres::Config,
    config: &Config,
) -> Result<Result<Client, postgres::Error>, Fault> {
    match config.tls {
        true => Err(Fault::Taken),
        false => Ok(options.connect(NoTls)),
    }
}
