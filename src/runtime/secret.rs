//! A secret that is typed and not shown. Keeps out: what it is for.

use std::io;

/// Asks on the terminal, whatever standard input and output are, and echoes nothing.
///
/// # Errors
/// When there is no terminal, and when the program was built without anything that is under a
/// passphrase.
pub fn ask(question: &str) -> io::Result<String> {
    #[cfg(feature = "age")]
    return rpassword::prompt_password(format!("{question} "));
    #[cfg(not(feature = "age"))]
    Err(io::Error::new(io::ErrorKind::Unsupported, question.to_owned()))
}
