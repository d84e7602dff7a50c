//! Names that several people have.

use std::collections::BTreeMap;

/// How many of `names` somebody else has too. Capitals and blanks make no difference.
pub fn sharing_a_name<'a>(names: impl IntoIterator<Item = &'a str>) -> u32 {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for name in names {
        let folded: Vec<_> = name.split_whitespace().map(str::to_lowercase).collect();
        *counts.entry(folded.join(" ")).or_default() += 1;
    }
    counts.values().filter(|count| **count > 1).sum()
}
