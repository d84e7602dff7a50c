//! What the operating system knows: processor time and memory of processes, cores, the speed of the disk.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// What a process and all its children have used.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Usage {
    /// Processor time since they were started.
    pub(super) cpu: Duration,
    /// Resident memory now, in bytes.
    pub(super) memory: u64,
}

/// Median time of one small append with fsync in `directory`, out of a hundred.
pub(super) fn fsync_time(directory: &Path) -> io::Result<Duration> {
    let path = directory.join("fsync-probe");
    let mut file = File::create(&path)?;
    let mut times = Vec::with_capacity(100);
    for _ in 0..100 {
        file.write_all(&[7; 512])?;
        let begun = Instant::now();
        file.sync_data()?;
        times.push(begun.elapsed());
    }
    drop(file);
    std::fs::remove_file(path)?;
    times.sort_unstable();
    Ok(times[times.len() / 2])
}

#[cfg(target_os = "linux")]
pub(super) use linux::{describe, pin, tick, usage};

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;
    use std::fs;
    use std::time::Duration;

    use rustix::thread::{CpuSet, sched_setaffinity};

    use super::Usage;

    /// How finely processor time is counted.
    pub(in super::super) fn tick() -> Option<Duration> {
        let per_second = u32::try_from(rustix::param::clock_ticks_per_second()).ok()?;
        Duration::from_secs(1).checked_div(per_second)
    }

    /// Keeps this thread, and the processes it starts from now on, on one core. Whether the system agreed.
    pub(in super::super) fn pin(core: usize) -> bool {
        let mut set = CpuSet::new();
        set.set(core);
        sched_setaffinity(None, &set).is_ok()
    }

    struct Line {
        parent: u32,
        ticks: u64,
        pages: u64,
    }

    /// Fields 4, 14 to 17 and 24 of `/proc/PID/stat`. The name of the program before them may hold anything.
    fn line(pid: u32) -> Option<Line> {
        let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
        let fields: Vec<_> = text.rsplit_once(')')?.1.split_whitespace().collect();
        let number = |i: usize| fields.get(i - 3)?.parse::<u64>().ok();
        Some(Line {
            parent: u32::try_from(number(4)?).ok()?,
            // Of the process itself and of those children that have ended.
            ticks: number(14)? + number(15)? + number(16)? + number(17)?,
            pages: number(24)?,
        })
    }

    /// What the process and those it started have used.
    pub(in super::super) fn usage(root: u32) -> Option<Usage> {
        let tick = tick()?;
        let mut lines = HashMap::new();
        for entry in fs::read_dir("/proc").ok()?.flatten() {
            let pid = entry.file_name().to_str().and_then(|name| name.parse::<u32>().ok());
            if let Some(pid) = pid
                && let Some(line) = line(pid)
            {
                lines.insert(pid, line);
            }
        }
        lines.get(&root)?;
        let page = rustix::param::page_size() as u64;
        let mut usage = Usage::default();
        for pid in lines.keys() {
            let mut at = *pid;
            while at != root && at != 0 {
                at = lines.get(&at).map_or(0, |line| line.parent);
            }
            if let Some(line) = lines.get(pid).filter(|_| at == root) {
                usage.cpu += tick * u32::try_from(line.ticks).unwrap_or(u32::MAX);
                usage.memory += line.pages * page;
            }
        }
        Some(usage)
    }

    /// Processor, cores, memory and kernel.
    pub(in super::super) fn describe() -> String {
        let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
        let processors = read("/proc/cpuinfo");
        let model = processors
            .lines()
            .find_map(|line| line.strip_prefix("model name")?.split_once(':'))
            .map_or("unknown processor", |(_, name)| name.trim());
        // Not what this thread may use: that is one core while it is pinned.
        let cores = processors.lines().filter(|line| line.starts_with("processor")).count();
        let memory = read("/proc/meminfo");
        let kib: u64 = memory
            .lines()
            .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB")?.parse().ok())
            .unwrap_or(0);
        let kernel = read("/proc/sys/kernel/osrelease");
        format!(
            "{model}, {cores} cores, {} GB, Linux {}",
            kib.div_ceil(1 << 20),
            kernel.trim()
        )
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) use elsewhere::{describe, pin, tick, usage};

/// Systems that do not say it in files: the figures are left out, everything else works.
#[cfg(not(target_os = "linux"))]
mod elsewhere {
    use std::time::Duration;

    use super::Usage;

    pub(in super::super) fn tick() -> Option<Duration> {
        None
    }

    pub(in super::super) fn pin(_core: usize) -> bool {
        false
    }

    pub(in super::super) fn usage(_pid: u32) -> Option<Usage> {
        None
    }

    pub(in super::super) fn describe() -> String {
        let cores = std::thread::available_parallelism().map_or(0, usize::from);
        format!("{cores} cores, {}", std::env::consts::OS)
    }
}
