//! Tells cargo what the program embeds beside its code. Keeps out: everything else.

fn main() {
    println!("cargo:rerun-if-changed=locales");
}
