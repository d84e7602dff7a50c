//! The rules a message can break, and what breaking one leads to.

use std::fmt;

/// What the server does about a broken rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Answer {
    /// No honest client does it: the socket is closed with 1002.
    Malformed,
    /// Normal after a reconnect: not stored, the sender is asked for what is missing. When it still happens in the step 2
    /// that follows, it is treated like [`Answer::Refused`].
    Resync,
    /// Legal Yjs that this room does not take: not stored, the sender is told the code.
    Refused,
    /// Dropped without an answer, counted.
    Ignored,
}

macro_rules! rules {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal, $answer:ident;)+) => {
        /// One rule for bytes from outside. Each has a stable code, used in logs, counters and in what a client is told.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Rule {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Rule {
            /// Every rule, in the order of the reference.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The stable code, such as `R-GAP`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            /// What the server does when the rule is broken by a whole message.
            ///
            /// Inside an awareness message the rules for JSON concern a single entry, which is dropped whatever is said here.
            pub const fn answer(self) -> Answer {
                match self {
                    $(Self::$name => Answer::$answer,)+
                }
            }
        }
    };
}

rules! {
    /// A length or field reaches past the end.
    GEof = "G-EOF", Malformed;
    /// A count announces more entries than the bytes left can hold.
    GCount = "G-COUNT", Malformed;
    /// An unsigned number is padded, cut or above 53 bits.
    GVaruint = "G-VARUINT", Malformed;
    /// A signed number is padded or above 53 bits.
    GVarint = "G-VARINT", Malformed;
    /// A client id above 32 bits.
    GClient = "G-CLIENT", Malformed;
    /// A clock, length or their sum above 2³¹−1.
    GClock = "G-CLOCK", Malformed;
    /// Bytes after the end of the message.
    GTrailing = "G-TRAILING", Malformed;
    /// A string that is not UTF-8.
    GUtf8 = "G-UTF8", Malformed;
    /// Flag bits on a GC or Skip struct.
    GInfo = "G-INFO", Malformed;
    /// A content kind that is not used here: legacy JSON, subdocuments, moves, unknown ones.
    GRef = "G-REF", Refused;
    /// A shared type that is not used here.
    GTypeRef = "G-TYPEREF", Refused;
    /// Parent info other than 0 or 1.
    GParentInfo = "G-PARENTINFO", Malformed;
    /// A struct or range of length 0.
    GZeroLen = "G-ZEROLEN", Malformed;
    /// A section without structs.
    GEmpty = "G-EMPTY", Malformed;
    /// A client's section twice.
    GDupSec = "G-DUPSEC", Malformed;
    /// Sections not in descending order of clients.
    GOrder = "G-ORDER", Malformed;
    /// A client of the delete set without ranges.
    GDsEmpty = "G-DS-EMPTY", Malformed;
    /// A client of the delete set twice.
    GDsDup = "G-DS-DUP", Malformed;
    /// Delete ranges not ascending or not disjoint.
    GDsOrder = "G-DS-ORDER", Malformed;
    /// An unknown tag of a value.
    GAnyTag = "G-ANY-TAG", Malformed;
    /// A value nested too deeply.
    GAnyDepth = "G-ANY-DEPTH", Refused;
    /// Text that should be JSON and is not.
    GJson = "G-JSON", Malformed;
    /// JSON nested too deeply.
    GJsonDepth = "G-JSON-DEPTH", Refused;
    /// An object that holds a key twice.
    GDupKey = "G-DUPKEY", Malformed;
    /// A key that is dangerous or empty where it may not be.
    GKey = "G-KEY", Refused;
    /// The key flag on an item that lies in a list.
    GSubflag = "G-SUBFLAG", Malformed;
    /// A section starts beyond the clocks the room knows.
    RGap = "R-GAP", Resync;
    /// A Skip over clocks the room does not know.
    RSkip = "R-SKIP", Resync;
    /// A reference to something neither the room nor the update holds.
    RMissing = "R-MISSING", Resync;
    /// A reference to the item itself or to a later one of its client.
    RForward = "R-FORWARD", Refused;
    /// Left and right neighbour lie in different lists.
    RParents = "R-PARENTS", Refused;
    /// A right neighbour on a map entry.
    RKeyRight = "R-KEYRIGHT", Refused;
    /// The parent is no shared type.
    RNoType = "R-NOTYPE", Refused;
    /// Known clocks come again in another list, with new ones attached.
    ROverlap = "R-OVERLAP", Refused;
    /// A deletion of clocks that do not exist yet.
    RDs = "R-DS", Resync;
    /// New clocks for a client id that belongs to somebody else.
    OOwner = "O-OWNER", Refused;
    /// New clocks for a client id of the server.
    OServer = "O-SERVER", Refused;
    /// Too many new client ids.
    OCount = "O-COUNT", Refused;
    /// Something new from somebody who may only read.
    ORead = "O-READ", Refused;
    /// A root that the document's schema does not have.
    SRoot = "S-ROOT", Refused;
    /// Content that does not belong into its parent.
    SKind = "S-KIND", Refused;
    /// A value that JSON cannot hold: a big integer or bytes.
    SAnyKind = "S-ANY-KIND", Refused;
    /// Shared types nested too deeply.
    SDepth = "S-DEPTH", Refused;
    /// A key that is too long.
    LKey = "L-KEY", Refused;
    /// A message that is too large.
    LMessage = "L-MESSAGE", Refused;
    /// One update adds too many clocks.
    LGrowth = "L-GROWTH", Refused;
    /// The document has reached its bounds.
    LDocument = "L-DOCUMENT", Refused;
    /// The model has as many cards as it may have.
    LCards = "L-CARDS", Refused;
    /// Another list of entries, such as the links, is as long as it may be.
    LEntries = "L-ENTRIES", Refused;
    /// A client twice in a state vector.
    VDup = "V-DUP", Malformed;
    /// A client twice in an awareness message.
    ADup = "A-DUP", Malformed;
    /// An awareness state that is neither an object nor null.
    AState = "A-STATE", Ignored;
    /// An awareness state that is too large.
    ASize = "A-SIZE", Ignored;
    /// A message type that is unknown, or not meant for this direction.
    FUnknown = "F-UNKNOWN", Ignored;
    /// An unknown kind of sync message.
    FSync = "F-SYNC", Malformed;
    /// Bytes after the payload of a frame.
    FTrailing = "F-TRAILING", Malformed;
    /// A frame without any byte.
    FEmpty = "F-EMPTY", Malformed;
    /// A document name that is empty or too long.
    FName = "F-NAME", Malformed;
    /// An auth message only servers send.
    FAuth = "F-AUTH", Malformed;
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Rule {}
