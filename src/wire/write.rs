//! The primitives of lib0, written.

pub(super) fn varuint(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push(low_bits(value) | 0x80);
        value >>= 7;
    }
    out.push(low_bits(value));
}

pub(super) fn byte_array(out: &mut Vec<u8>, bytes: &[u8]) {
    varuint(out, bytes.len() as u64);
    out.extend_from_slice(bytes);
}

pub(super) fn string(out: &mut Vec<u8>, text: &str) {
    byte_array(out, text.as_bytes());
}

const fn low_bits(value: u64) -> u8 {
    value.to_le_bytes()[0] & 0x7f
}
