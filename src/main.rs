//! The `wirkraum` binary.

fn main() {}
