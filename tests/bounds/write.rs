//! Updates written by hand.

/// Bytes being written.
#[derive(Default)]
pub(crate) struct Out(pub(crate) Vec<u8>);

impl Out {
    pub(crate) fn number(&mut self, mut value: usize) -> &mut Self {
        while value > 0x7f {
            self.0.push(value.to_le_bytes()[0] | 0x80);
            value >>= 7;
        }
        self.0.push(value.to_le_bytes()[0]);
        self
    }

    pub(crate) fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.extend_from_slice(bytes);
        self
    }

    pub(crate) fn string(&mut self, text: &str) -> &mut Self {
        self.number(text.len()).bytes(text.as_bytes())
    }
}

/// One section of structs, as many as fit; each is written by `next` for its number.
pub(crate) fn section(
    client: usize,
    clock: usize,
    size: usize,
    mut next: impl for<'o> FnMut(&'o mut Out, usize) -> &'o mut Out,
) -> Vec<u8> {
    let mut body = Out::default();
    let mut count = 0;
    loop {
        let before = body.0.len();
        next(&mut body, count);
        if body.0.len() + 24 > size {
            body.0.truncate(before);
            break;
        }
        count += 1;
    }
    let mut out = Out::default();
    out.number(count).number(client).number(clock).bytes(&body.0);
    out.0
}

/// One section of exactly so many structs from clock 0 on; each is written by `next` for its number.
pub(crate) fn structs(
    client: usize,
    count: usize,
    mut next: impl for<'o> FnMut(&'o mut Out, usize) -> &'o mut Out,
) -> Vec<u8> {
    let mut out = Out::default();
    out.number(count).number(client).number(0);
    for n in 0..count {
        next(&mut out, n);
    }
    out.0
}

pub(crate) fn update(sections: &[Vec<u8>], deletes: &[u8]) -> Vec<u8> {
    let mut out = Out::default();
    out.number(sections.len()).bytes(&sections.concat());
    if deletes.is_empty() {
        out.number(0)
    } else {
        out.bytes(deletes)
    };
    out.0
}
