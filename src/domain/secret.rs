//! Secrets people carry: only their hashes are kept, so reading the disk opens no door.

use sha2::{Digest, Sha256};

/// SHA-256 of a secret; what the store keeps instead of it.
pub type SecretHash = [u8; 32];

/// Hashes a secret. The secrets are random and at least 40 bits, so no salt and no slow hash is needed.
pub fn hash(secret: &str) -> SecretHash {
    Sha256::digest(secret.as_bytes()).into()
}
