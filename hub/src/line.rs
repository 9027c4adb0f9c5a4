//! Opening a line to the server, encrypted where that is wanted. Keeps out: what is said over it.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use postgres::{Client, NoTls};
use tavolo::say;

use crate::config::Config;
use crate::fault::{self, Fault};

/// How long a server may take until it has answered. A tunnel takes a call also when nobody is at
/// its other end any more.
const PATIENCE: Duration = Duration::from_secs(20);

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
    let (answer, answered) = mpsc::channel();
    let own = config.clone();
    // It ends with the program where nobody ever answers.
    thread::spawn(move || {
        let opened = opened(&mut options, &own)
            .and_then(|opened| opened.map_err(|error| Fault::of(&error, &own)));
        let _ = answer.send(opened);
    });
    answered.recv_timeout(PATIENCE).unwrap_or_else(|_| {
        let reason = say!("hub-silent", seconds = PATIENCE.as_secs());
        Err(Fault::Lost(fault::no_server(config, reason.into())))
    })
}

#[cfg(feature = "tls")]
fn opened(
    options: &mut postgres::Config,
    config: &Config,
) -> Result<Result<Client, postgres::Error>, Fault> {
    if config.tls {
        options.ssl_mode(postgres::config::SslMode::Require);
        return Ok(
            options.connect(crate::tls::connector(config.roots.as_deref()).map_err(Fault::Said)?)
        );
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
