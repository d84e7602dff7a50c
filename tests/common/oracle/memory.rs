//! Memory of a process, as the system counts it.

/// More than this above what it was, the document aside, is memory that did not come back: an allocator keeps some of
/// what it was given.
const SLACK_KIB: u64 = 96 << 10;
/// What a byte of a document may cost: as it lies in the room, and a few copies on their way to people.
const COPIES: u64 = 12;

/// Resident memory at a moment.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Memory {
    kib: Option<u64>,
}

impl Memory {
    pub(crate) fn of(process: u32) -> Self {
        let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        Self {
            kib: Some(line.trim().trim_end_matches(" kB").trim().parse().unwrap()),
        }
    }

    /// Whether the process is back within the bound. With nothing noted before, it is compared with an empty one.
    pub(crate) fn is_back(&self, process: u32, document: u64) -> Result<String, String> {
        let now = Self::of(process).kib.unwrap_or_default();
        let before = self.kib.unwrap_or_default();
        let bound = before + SLACK_KIB + COPIES * document / 1024;
        let said = format!(
            "{} MiB of memory after {} MiB, bound {} MiB",
            now >> 10,
            before >> 10,
            bound >> 10
        );
        if now <= bound { Ok(said) } else { Err(said) }
    }
}
