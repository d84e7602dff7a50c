//! A small disk: a file system in memory, in a mount namespace that ends with the process that holds it.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::MetadataExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::child::serving_at;

/// It is mounted for as long as this is kept.
pub(crate) struct SmallDisk {
    directory: TempDir,
    holder: Child,
    is_root: bool,
}

impl SmallDisk {
    /// A disk of this many bytes.
    pub(crate) fn new(bytes: usize) -> Self {
        let directory = tempfile::tempdir().unwrap();
        let is_root = std::fs::metadata("/proc/self").unwrap().uid() == 0;
        let mut command = Command::new("unshare");
        command.arg("--mount");
        if !is_root {
            command.args(["--user", "--map-root-user"]);
        }
        // Ends when its standard input does, which is at the latest when this process ends.
        let script = format!("mount -t tmpfs -o size={bytes} wirkraum \"$0\" && echo mounted && cat");
        let mut holder = command
            .args(["sh", "-c", &script])
            .arg(directory.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this test needs `unshare` of util-linux");
        let mut said = String::new();
        let stdout = holder.stdout.as_mut().unwrap();
        BufReader::new(stdout).read_line(&mut said).unwrap();
        assert_eq!(
            said.trim(),
            "mounted",
            "this test mounts a small file system: run it as root, or allow user namespaces \
             (sysctl kernel.unprivileged_userns_clone=1, or kernel.apparmor_restrict_unprivileged_userns=0)"
        );
        Self {
            directory,
            holder,
            is_root,
        }
    }

    /// Its root as processes within see it.
    fn inside(&self) -> PathBuf {
        self.directory.path().canonicalize().unwrap()
    }

    /// The same directory as this process reaches it.
    pub(crate) fn data(&self) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(self.inside().strip_prefix("/").unwrap())
    }

    /// A server whose data lie on this disk.
    pub(crate) fn serving(&self, address: std::net::SocketAddr) -> Command {
        let server = serving_at(address, &self.inside());
        let mut command = Command::new("nsenter");
        command.args(["--mount", "--target", &self.holder.id().to_string()]);
        if !self.is_root {
            command.args(["--user", "--preserve-credentials"]);
        }
        command.arg("--").arg(server.get_program()).args(server.get_args());
        for (name, value) in server.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        command
    }

    fn ballast(&self) -> PathBuf {
        self.data().join("ballast")
    }

    /// Takes all the space that is left.
    pub(crate) fn fill(&self) {
        let mut ballast = std::fs::File::create(self.ballast()).unwrap();
        for size in [64 << 10, 4 << 10, 1] {
            let piece = vec![0; size];
            while std::io::Write::write_all(&mut ballast, &piece).is_ok() {}
        }
    }

    pub(crate) fn free(&self) {
        std::fs::remove_file(self.ballast()).unwrap();
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}
