//! The layers of the crate, because modules cannot keep them.

// In helpers, too, a failure is a failed test.
#![allow(clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// What each module may import of the crate. Siblings do not import each other.
const ALLOWED: &[(&str, &[&str])] = &[
    ("main", &["cli"]),
    ("lib", &[]),
    (
        "cli",
        &["bench", "config", "doc", "domain", "server", "store", "workshop"],
    ),
    ("bench", &[]),
    (
        "server",
        &["config", "doc", "http", "metrics", "store", "sync", "workshop"],
    ),
    (
        "http",
        &["doc", "domain", "metrics", "sync", "wire", "workshop", "exchange"],
    ),
    ("workshop", &["doc", "domain", "exchange", "store", "sync", "wire"]),
    ("sync", &["doc", "domain", "metrics", "store", "wire"]),
    ("exchange", &["domain"]),
    ("doc", &["config", "domain", "metrics"]),
    ("store", &["domain"]),
    ("wire", &["domain"]),
    ("domain", &[]),
    ("config", &[]),
    ("metrics", &[]),
];

/// Libraries that only these modules know.
const OWNERS: &[(&str, &[&str])] = &[
    ("axum", &["http"]),
    ("hyper", &["http"]),
    ("hyper_util", &["http"]),
    ("yrs", &["bench", "doc"]),
    ("icu_normalizer", &["domain"]),
    ("icu_properties", &["domain"]),
    ("rusqlite", &["store"]),
    ("clap", &["cli"]),
    ("qrcode", &["cli"]),
    ("rust_embed", &["http"]),
    ("dashmap", &["http", "sync"]),
    ("calamine", &["exchange"]),
    ("rust_xlsxwriter", &["exchange"]),
    ("zip", &["exchange"]),
];

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(directory).expect("a source directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The code of every module, tests left out: they may reach across layers to judge one by another.
fn modules() -> BTreeMap<String, Vec<(PathBuf, String)>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut modules: BTreeMap<String, Vec<(PathBuf, String)>> = BTreeMap::new();
    for path in files {
        let relative = path.strip_prefix(&root).expect("below src");
        let first = relative.iter().next().expect("a name").to_string_lossy();
        let module = first.trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).expect("readable source");
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let is_test_file = ["mirror.rs", "golden.rs", "testing.rs", "tests.rs"]
            .iter()
            .any(|name| path.ends_with(name));
        if !is_test_file {
            modules.entry(module).or_default().push((path, without_comments(code)));
        }
    }
    modules
}

fn without_comments(code: &str) -> String {
    code.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// The words after every `prefix` in `code`, groups in braces taken apart: `crate::{doc, wire::x}` names doc and wire.
fn named_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let word = |text: &str| {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(prefix) {
        let rest = &code[at + prefix.len()..];
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut start = true;
            for (i, c) in group.char_indices() {
                match c {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => start = true,
                    c if start && c.is_alphanumeric() => {
                        names.insert(word(&group[i..]));
                        start = false;
                    }
                    _ => {}
                }
            }
        } else {
            names.insert(word(rest));
        }
    }
    names
}

#[test]
fn every_module_imports_only_what_stands_below_it() {
    for (module, files) in modules() {
        let allowed = ALLOWED
            .iter()
            .find(|(name, _)| *name == module)
            .map(|(_, allowed)| *allowed);
        let allowed = allowed.unwrap_or_else(|| panic!("src/{module} has no place among the layers yet"));
        for (path, code) in files {
            let prefix = if module == "main" { "wirkraum::" } else { "crate::" };
            for name in named_after(&code, prefix) {
                let is_own = name == module || name.is_empty();
                assert!(
                    is_own || allowed.contains(&name.as_str()),
                    "{} imports {name}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn every_library_of_the_outside_is_known_to_its_owners_only() {
    for (module, files) in modules() {
        for (path, code) in files {
            for (library, owners) in OWNERS {
                let used = code.contains(&format!("{library}::")) || code.contains(&format!("use {library};"));
                assert!(
                    !used || owners.contains(&module.as_str()),
                    "{} uses {library}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn imports_are_read_in_every_form() {
    let code = "use crate::{doc, wire::{a, b}};\nuse crate::store::Store; let x = crate::sync::room();";
    let names: Vec<_> = named_after(code, "crate::").into_iter().collect();
    assert_eq!(names, ["doc", "store", "sync", "wire"]);
}
