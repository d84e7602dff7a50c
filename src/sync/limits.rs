//! Bounds of the server: of a room, of a connection, of a request. Each has a name under which it can be set.

use std::time::Duration;

use super::index::IndexLimits;
use crate::wire::Rule;

/// Smallest and largest value of a kind of bound, and how it is written.
trait Bound: Copy + PartialOrd {
    /// What a value of this kind looks like, for whoever wrote another one.
    const EXAMPLE: &'static str;
    const LEAST: Self;
    const MOST: Self;

    fn parse(text: &str) -> Option<Self>;
    fn show(self) -> String;
}

/// Bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
struct Size(usize);

/// Memory of a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
struct Memory(u64);

/// A number of things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
struct Count(usize);

/// A time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
struct Time(Duration);

impl Bound for Size {
    const EXAMPLE: &'static str = "a size such as 512KiB or 20MiB";
    const LEAST: Self = Self(64);
    const MOST: Self = Self(1 << 30);

    fn parse(text: &str) -> Option<Self> {
        usize::try_from(parse_bytes(text)?).ok().map(Self)
    }

    fn show(self) -> String {
        show_bytes(self.0 as u64)
    }
}

impl Bound for Memory {
    const EXAMPLE: &'static str = "a size such as 512MiB";
    /// A process needs as much of its address space before it has read anything.
    const LEAST: Self = Self(256 << 20);
    const MOST: Self = Self(1 << 36);

    fn parse(text: &str) -> Option<Self> {
        parse_bytes(text).map(Self)
    }

    fn show(self) -> String {
        show_bytes(self.0)
    }
}

fn parse_bytes(text: &str) -> Option<u64> {
    let (number, unit) = [("MiB", 1 << 20), ("KiB", 1 << 10), ("B", 1)]
        .into_iter()
        .find_map(|(suffix, unit)| text.strip_suffix(suffix).map(|number| (number, unit)))
        .unwrap_or((text, 1));
    u64::try_from(parse_number(number)?).ok()?.checked_mul(unit)
}

fn show_bytes(bytes: u64) -> String {
    match bytes {
        bytes if bytes.is_multiple_of(1 << 20) => format!("{} MiB", bytes >> 20),
        bytes if bytes.is_multiple_of(1 << 10) => format!("{} KiB", bytes >> 10),
        bytes => format!("{bytes} B"),
    }
}

impl Bound for Count {
    const EXAMPLE: &'static str = "a number such as 300";
    const LEAST: Self = Self(1);
    const MOST: Self = Self(1_000_000);

    fn parse(text: &str) -> Option<Self> {
        parse_number(text).map(Self)
    }

    fn show(self) -> String {
        self.0.to_string()
    }
}

impl Bound for Time {
    const EXAMPLE: &'static str = "a time such as 100ms, 20s, 2h or 30d";
    const LEAST: Self = Self(Duration::from_millis(1));
    const MOST: Self = Self(Duration::from_hours(366 * 24));

    fn parse(text: &str) -> Option<Self> {
        let (suffix, unit) = UNITS.into_iter().find(|(suffix, _)| text.ends_with(suffix))?;
        let millis = parse_number(text.strip_suffix(suffix)?)?.checked_mul(unit)?;
        Some(Self(Duration::from_millis(millis.try_into().ok()?)))
    }

    fn show(self) -> String {
        let millis = self.0.as_millis();
        let fits = |(_, unit): &(&str, usize)| millis.is_multiple_of(*unit as u128);
        let (suffix, unit) = UNITS
            .into_iter()
            .filter(fits)
            .max_by_key(|(_, unit)| *unit)
            .unwrap_or(UNITS[0]);
        format!("{} {suffix}", millis / unit as u128)
    }
}

/// Units of time in milliseconds, a longer suffix before one it ends with.
const UNITS: [(&str, usize); 4] = [("ms", 1), ("s", 1_000), ("h", 3_600_000), ("d", 86_400_000)];

/// Digits only: no sign, no space.
fn parse_number(text: &str) -> Option<usize> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

fn read<B: Bound>(name: &str, text: &str) -> Result<B, String> {
    let value =
        B::parse(text.trim()).ok_or_else(|| format!("'{text}' is no value for {name}; write {}", B::EXAMPLE))?;
    if value < B::LEAST || value > B::MOST {
        return Err(format!(
            "{name} may be from {} to {}; choose a value between them",
            B::LEAST.show(),
            B::MOST.show()
        ));
    }
    Ok(value)
}

/// One bound, as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Name under which it is set, in kebab-case.
    pub name: &'static str,
    /// Its value, such as `20 MiB`, `300` or `45 s`.
    pub value: String,
    /// What it bounds.
    pub what: &'static str,
}

macro_rules! limits {
    ($( #[doc = $what:literal] $field:ident: $type:ty, $name:literal = $kind:ident($default:expr); )+) => {
        /// Every bound with its default. Sizes are bytes.
        #[derive(Debug, Clone)]
        pub struct Limits {
            $( #[doc = $what] pub $field: $type, )+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $( $field: $default, )+ }
            }
        }

        impl Limits {
            /// Sets one bound.
            ///
            /// # Errors
            /// One sentence that says what is wrong and what to do.
            pub fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
                match name {
                    $( $name => self.$field = read::<$kind>(name, value)?.0, )+
                    _ => {
                        let names = [$( $name, )+];
                        return Err(format!("there is no limit '{name}'; choose one of {}", names.join(", ")));
                    }
                }
                Ok(())
            }

            /// All of them.
            pub fn list(&self) -> Vec<Listed> {
                vec![$( Listed { name: $name, value: $kind(self.$field).show(), what: $what.trim() }, )+]
            }
        }
    };
}

limits! {
    /// Largest update a client may send while it is connected, and largest awareness message
    update_bytes: usize, "update-size" = Size(1 << 20);
    /// Largest answer to a sync step 1, and largest encoded document
    document_bytes: usize, "document-size" = Size(20 << 20);
    /// Cards of a workshop, those included that are deleted but not yet cleaned up
    cards: usize, "cards" = Count(5_000);
    /// Entries of each other list, such as links, comments, blocks of notes
    entries: usize, "entries" = Count(20_000);
    /// Largest awareness state of one client
    awareness_state_bytes: usize, "awareness-size" = Size(2 << 10);
    /// Least time between two awareness states of one connection that are passed on
    awareness_every: Duration, "awareness-every" = Time(Duration::from_millis(100));
    /// How long awareness is gathered before it is passed on
    awareness_tick: Duration, "awareness-tick" = Time(Duration::from_millis(16));
    /// Bytes waiting for one connection before it is closed as too slow
    outbox_bytes: usize, "outbox-size" = Size(1 << 20);
    /// Updates of one connection that wait for the disk; past it the connection is read more slowly
    updates_in_flight: usize, "updates-in-flight" = Count(240);
    /// Sockets of one workshop
    sockets_per_workshop: usize, "sockets-per-workshop" = Count(300);
    /// Sockets of the whole server
    sockets_per_server: usize, "sockets-per-server" = Count(2_000);
    /// Of both, how many only facilitators may take
    sockets_reserved: usize, "sockets-reserved" = Count(10);
    /// Sockets beside those that nobody has said yet who they are, or that were turned away
    sockets_unseated: usize, "sockets-unseated" = Count(1_024);
    /// Documents of more than 256 KiB that are on their way to readers at once
    large_documents: usize, "documents-at-once" = Count(32);
    /// Documents one socket may open
    documents_per_socket: usize, "documents-per-socket" = Count(16);
    /// Frames of one document that wait for its Auth message
    preauth_frames: usize, "preauth-frames" = Count(32);
    /// Their bytes
    preauth_bytes: usize, "preauth-size" = Size(64 << 10);
    /// Time a socket has to authenticate
    authenticate_within: Duration, "authenticate-within" = Time(Duration::from_secs(5));
    /// Time between two pings
    ping_every: Duration, "ping-every" = Time(Duration::from_secs(20));
    /// Silence after which a socket counts as dead
    dead_after: Duration, "dead-after" = Time(Duration::from_secs(44));
    /// Largest body of a request
    body_bytes: usize, "body-size" = Size(1 << 20);
    /// Largest file that can be imported
    import_bytes: usize, "import-size" = Size(20 << 20);
    /// Longest name of a person, in characters
    name_characters: usize, "name-length" = Count(80);
    /// HTTP connections at a time, sockets not counted
    http_connections: usize, "http-connections" = Count(4_096);
    /// Time a request has to say its first line and headers, and a connection may stay open without a request
    http_headers_within: Duration, "http-headers-within" = Time(Duration::from_secs(10));
    /// Time the body of a request may take, and each piece of a file that is imported
    http_body_within: Duration, "http-body-within" = Time(Duration::from_secs(30));
    /// How long a workshop nobody uses stays in memory
    idle_unload: Duration, "idle-unload" = Time(Duration::from_mins(1));
    /// Log entries after which a document is compacted while it is in use
    compact_after: usize, "compact-after" = Count(4_096);
    /// Processes beside the server that read documents
    worker_processes: usize, "worker-processes" = Count(2);
    /// Memory of each of them
    worker_memory_bytes: u64, "worker-memory" = Memory(1 << 30);
    /// Time each of them has for a question about a small document; a large one gets a second more for each MiB
    worker_within: Duration, "worker-within" = Time(Duration::from_secs(5));
    /// How long no facilitator has to be connected before the deputy can take over
    take_over_after: Duration, "take-over-after" = Time(Duration::from_mins(2));
    /// Time between two looks for workshops whose time has come
    expire_every: Duration, "expire-every" = Time(Duration::from_mins(1));
    /// How long people work before a checkpoint is taken
    checkpoint_every: Duration, "checkpoint-every" = Time(Duration::from_mins(10));
    /// How long what was deleted can be restored, before it goes by itself
    keep_deleted: Duration, "keep-deleted" = Time(Duration::from_hours(30 * 24));
}

impl Limits {
    /// The bounds of a document's index.
    pub(super) fn index(&self) -> IndexLimits {
        IndexLimits {
            cards: self.cards,
            entries_per_root: self.entries,
            ..IndexLimits::default()
        }
    }

    /// The bound that an update has passed which broke this rule.
    pub(super) fn broken_by(&self, rule: Rule) -> Option<Listed> {
        let name = match rule {
            Rule::LCards => "cards",
            Rule::LEntries => "entries",
            Rule::LDocument => "document-size",
            _ => return None,
        };
        self.list().into_iter().find(|listed| listed.name == name)
    }

    /// What a frame over its limit is answered with.
    pub fn too_large(&self) -> String {
        let [update, document] = [self.update_bytes, self.document_bytes].map(|bytes| Size(bytes).show());
        format!("too large: an update may have {update}, the answer to a sync step 1 {document}")
    }

    /// Whether the bounds make sense together.
    ///
    /// # Errors
    /// One sentence that says which do not and what to do.
    pub fn check(&self) -> Result<(), String> {
        let Self {
            sockets_reserved: reserved,
            ..
        } = *self;
        if reserved >= self.sockets_per_workshop || reserved >= self.sockets_per_server {
            return Err(format!(
                "sockets-reserved ({reserved}) leaves nobody else a place; make it smaller than sockets-per-workshop ({}) \
                 and sockets-per-server ({})",
                self.sockets_per_workshop, self.sockets_per_server
            ));
        }
        if self.update_bytes > self.document_bytes {
            return Err(format!(
                "update-size ({}) is larger than a document may be; make it at most document-size ({})",
                Size(self.update_bytes).show(),
                Size(self.document_bytes).show()
            ));
        }
        if self.ping_every >= self.dead_after {
            return Err(format!(
                "a connection would count as dead before it was asked; make ping-every ({}) smaller than dead-after ({})",
                Time(self.ping_every).show(),
                Time(self.dead_after).show()
            ));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_in_their_units() {
        let mut limits = Limits::default();
        for (name, value) in [
            ("document-size", "5MiB"),
            ("update-size", "300KiB"),
            ("outbox-size", "5000"),
            ("cards", "7"),
            ("ping-every", "5s"),
            ("awareness-every", "250ms"),
            ("keep-deleted", "2h"),
        ] {
            limits.set(name, value).unwrap();
        }
        assert_eq!(
            (limits.document_bytes, limits.update_bytes, limits.outbox_bytes),
            (5 << 20, 300 << 10, 5_000)
        );
        assert_eq!(
            (limits.cards, limits.ping_every, limits.awareness_every),
            (7, Duration::from_secs(5), Duration::from_millis(250))
        );
        let shown: Vec<_> = limits.list().into_iter().map(|listed| listed.value).collect();
        for value in ["5 MiB", "300 KiB", "5000 B", "7", "5 s", "250 ms", "2 h", "10 s"] {
            assert!(shown.iter().any(|shown| shown == value), "{value} in {shown:?}");
        }
    }

    #[test]
    fn what_is_shown_can_be_set() {
        let mut limits = Limits::default();
        for listed in Limits::default().list() {
            limits.set(listed.name, &listed.value.replace(' ', "")).unwrap();
        }
        assert_eq!(limits.list(), Limits::default().list());
        limits.check().unwrap();
    }

    #[test]
    fn nonsense_is_named() {
        let mut limits = Limits::default();
        for (name, value, words) in [
            ("card", "7", "choose one of update-size, document-size, cards,"),
            ("cards", "", "write a number"),
            ("cards", "-1", "write a number"),
            ("cards", "0", "from 1 to 1000000"),
            ("cards", "99999999999999999999999999", "write a number"),
            ("update-size", "1MB", "write a size such as 512KiB"),
            ("update-size", "18446744073709551615MiB", "write a size"),
            ("update-size", "2000MiB", "from 64 B to 1024 MiB"),
            ("ping-every", "20", "write a time such as 100ms"),
            ("ping-every", "2m", "write a time such as 100ms"),
            ("ping-every", "0s", "from 1 ms to 366 d"),
            ("worker-memory", "255MiB", "from 256 MiB to 65536 MiB"),
            ("worker-memory", "1GiB", "write a size such as 512MiB"),
        ] {
            let told = limits.set(name, value).unwrap_err();
            assert!(told.contains(words), "{name}={value}: {told}");
        }
        assert_eq!(limits.list(), Limits::default().list(), "nothing was changed");
        for (name, value, words) in [
            ("sockets-reserved", "300", "leaves nobody else a place"),
            ("document-size", "1000KiB", "larger than a document"),
            ("dead-after", "20s", "before it was asked"),
        ] {
            let mut limits = Limits::default();
            limits.set(name, value).unwrap();
            let told = limits.check().unwrap_err();
            assert!(told.contains(words), "{name}={value}: {told}");
        }
    }
}
