//! An encrypted line to the hub: the certificates are those that this machine trusts, or those of a
//! file that is named. Keeps out: lines that stay on the machine, which need none.

use std::path::Path;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;
use rustls::{ClientConfig, RootCertStore};
use tavolo::say;
use tavolo::text::Diagnostic;
use tokio_postgres_rustls::MakeRustlsConnect;

/// What encrypts a line. The name of the server is always weighed too.
///
/// # Errors
/// When no certificate at all is trusted, or the file has none.
pub(crate) fn connector(named: Option<&Path>) -> Result<MakeRustlsConnect, Diagnostic> {
    let mut roots = RootCertStore::empty();
    let found = match named {
        Some(path) => of_file(path),
        None => rustls_native_certs::load_native_certs().certs,
    };
    let (added, _) = roots.add_parsable_certificates(found);
    match named {
        _ if added > 0 => {}
        Some(path) => {
            let path = path.display().to_string();
            let hint = Some(say!("hub-no-root-in-hint"));
            return Err(Diagnostic::new(say!("hub-no-root-in", path = path), hint));
        }
        None => return Err(Diagnostic::new(say!("hub-no-roots"), Some(say!("hub-no-roots-hint")))),
    }
    let config = ClientConfig::builder().with_root_certificates(roots).with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

/// The certificates of a file; what is none is left out.
fn of_file(path: &Path) -> Vec<CertificateDer<'static>> {
    let found = CertificateDer::pem_file_iter(path).into_iter().flatten();
    found.filter_map(Result::ok).collect()
}
