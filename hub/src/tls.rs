//! An encrypted line to the hub: the certificates are those that this machine trusts. Keeps out:
//! lines that stay on the machine, which need none.

use rustls::{ClientConfig, RootCertStore};
use tavolo::say;
use tavolo::text::Diagnostic;
use tokio_postgres_rustls::MakeRustlsConnect;

/// What encrypts a line.
///
/// # Errors
/// When this machine trusts no certificate at all.
pub(crate) fn connector() -> Result<MakeRustlsConnect, Diagnostic> {
    let mut roots = RootCertStore::empty();
    let (added, _) =
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if added == 0 {
        return Err(Diagnostic::new(say!("hub-no-roots"), Some(say!("hub-no-roots-hint"))));
    }
    let config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}
