//! What the system is asked to keep a worker from.

use std::io;

/// Limits this process: `memory_bytes` at most, no core file with people's content in it, and less urgent than the server.
///
/// # Errors
/// When the system does not set the memory limit. Without one, nothing must be read.
#[cfg(unix)]
pub(super) fn confine(memory_bytes: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, nice, setrlimit};

    let at_most = |bytes| Rlimit {
        current: Some(bytes),
        maximum: Some(bytes),
    };
    setrlimit(Resource::As, at_most(memory_bytes))?;
    setrlimit(Resource::Core, at_most(0))?;
    // Denied in some sandboxes; then it competes on equal terms.
    let _ = nice(NICENESS);
    // When memory runs out all the same, it goes and not the server.
    #[cfg(target_os = "linux")]
    let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    Ok(())
}

/// How far the server comes first.
#[cfg(unix)]
const NICENESS: i32 = 10;

/// Limits this process: a job bounds what it has in memory at a time and makes it less urgent than the server; a thread
/// ends it when it has reached the bound.
///
/// # Errors
/// When the system does not set the memory limit. Without one, nothing must be read.
#[cfg(windows)]
pub(super) fn confine(memory_bytes: u64) -> io::Result<()> {
    use win32job::utils::{get_current_process, get_process_memory_info};
    use win32job::{ExtendedLimitInfo, Job, PriorityClass};

    /// Time between two looks.
    const LOOK_EVERY: std::time::Duration = std::time::Duration::from_millis(20);
    /// What the system asks for as the lower bound.
    const LEAST: usize = 1 << 20;

    let most = usize::try_from(memory_bytes).unwrap_or(usize::MAX);
    let mut info = ExtendedLimitInfo::new();
    info.limit_working_memory(LEAST, most)
        .limit_priority_class(PriorityClass::BelowNormal);
    let job = Job::create_with_limit_info(&info).map_err(io::Error::other)?;
    job.assign_current_process().map_err(io::Error::other)?;
    // The job lasts as long as the process.
    let _ = job.into_handle();
    std::thread::Builder::new().spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            let used = get_process_memory_info(get_current_process());
            // Past the bound of the job, the system would move memory to the disk instead of refusing it.
            if used.is_ok_and(|used| used.private_usage >= most) {
                std::process::abort();
            }
        }
    })?;
    Ok(())
}
