//! An update taken apart, to be put together wrongly.

/// Client and clock.
pub(crate) type Id = (u64, u64);

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Parts {
    pub(crate) sections: Vec<Section>,
    pub(crate) deletes: Vec<(u64, Vec<Id>)>,
    /// Added to the next counts that are written: sections, structs, delete clients, ranges.
    pub(crate) lies: [u64; 4],
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Section {
    pub(crate) client: u64,
    pub(crate) clock: u64,
    pub(crate) structs: Vec<Struct>,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Struct {
    /// Content reference, and whatever bits do not follow from the rest.
    pub(crate) info: u8,
    pub(crate) left: Option<Id>,
    pub(crate) right: Option<Id>,
    pub(crate) parent: Option<Parent>,
    pub(crate) key: Option<Vec<u8>>,
    pub(crate) content: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Parent {
    Root(Vec<u8>),
    Item(Id),
}

impl Parts {
    /// Takes a well-formed update apart.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        let mut reader = Reader(bytes);
        let sections = (0..reader.number()).map(|_| reader.section()).collect();
        let deletes = (0..reader.number())
            .map(|_| {
                let client = reader.number();
                (client, (0..reader.number()).map(|_| reader.id()).collect())
            })
            .collect();
        Self {
            sections,
            deletes,
            lies: [0; 4],
        }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let [sections, structs, clients, ranges] = self.lies;
        let mut out = Vec::new();
        number(&mut out, self.sections.len() as u64 + sections);
        for section in &self.sections {
            number(&mut out, section.structs.len() as u64 + structs);
            number(&mut out, section.client);
            number(&mut out, section.clock);
            section.structs.iter().for_each(|one| one.write(&mut out));
        }
        number(&mut out, self.deletes.len() as u64 + clients);
        for (client, all) in &self.deletes {
            number(&mut out, *client);
            number(&mut out, all.len() as u64 + ranges);
            for range in all {
                pair(&mut out, *range);
            }
        }
        out
    }
}

impl Struct {
    fn write(&self, out: &mut Vec<u8>) {
        let flag = |is: bool, bit: u8| if is { bit } else { 0 };
        out.push(self.info | flag(self.left.is_some(), 0x80) | flag(self.right.is_some(), 0x40));
        self.left.into_iter().chain(self.right).for_each(|id| pair(out, id));
        let stated = if self.left.is_none() && self.right.is_none() {
            self.parent.as_ref()
        } else {
            None
        };
        match stated {
            Some(Parent::Root(name)) => {
                out.push(1);
                block(out, name);
            }
            Some(Parent::Item(id)) => {
                out.push(0);
                pair(out, *id);
            }
            None => {}
        }
        if let (Some(_), Some(key)) = (stated, &self.key) {
            block(out, key);
        }
        out.extend(&self.content);
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn number(&mut self) -> u64 {
        let mut value = 0;
        for shift in (0..).step_by(7) {
            let byte = self.byte();
            value |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                break;
            }
        }
        value
    }

    fn byte(&mut self) -> u8 {
        self.take(1)[0]
    }

    fn take(&mut self, count: usize) -> &'a [u8] {
        let (head, rest) = self.0.split_at(count);
        self.0 = rest;
        head
    }

    fn id(&mut self) -> Id {
        (self.number(), self.number())
    }

    fn block(&mut self) -> &'a [u8] {
        let length = usize::try_from(self.number()).unwrap();
        self.take(length)
    }

    fn section(&mut self) -> Section {
        let (count, client, clock) = (self.number(), self.number(), self.number());
        Section {
            client,
            clock,
            structs: (0..count).map(|_| self.structure()).collect(),
        }
    }

    fn structure(&mut self) -> Struct {
        let info = self.byte();
        let mut out = Struct {
            info: info & 0x3f,
            ..Struct::default()
        };
        let kind = info & 0x1f;
        if kind != 0 && kind != 10 {
            out.left = (info & 0x80 != 0).then(|| self.id());
            out.right = (info & 0x40 != 0).then(|| self.id());
            if info & 0xc0 == 0 {
                out.parent = Some(match self.byte() {
                    1 => Parent::Root(self.block().to_vec()),
                    _ => Parent::Item(self.id()),
                });
                out.key = (info & 0x20 != 0).then(|| self.block().to_vec());
            }
        }
        let before = self.0;
        self.skip_content(kind);
        out.content = before[..before.len() - self.0.len()].to_vec();
        out
    }

    fn skip_content(&mut self, kind: u8) {
        match kind {
            4 | 5 => drop(self.block()),
            6 => drop((self.block(), self.block())),
            8 => (0..self.number()).for_each(|_| self.skip_any()),
            _ => drop(self.number()),
        }
    }

    fn skip_any(&mut self) {
        match self.byte() {
            0x7d => drop(self.number()),
            0x7c => drop(self.take(4)),
            0x7b => drop(self.take(8)),
            0x77 => drop(self.block()),
            0x76 => {
                for _ in 0..self.number() {
                    self.block();
                    self.skip_any();
                }
            }
            0x75 => (0..self.number()).for_each(|_| self.skip_any()),
            _ => {}
        }
    }
}

pub(crate) fn number(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    out.push(value.to_le_bytes()[0]);
}

fn pair(out: &mut Vec<u8>, (client, clock): Id) {
    number(out, client);
    number(out, clock);
}

fn block(out: &mut Vec<u8>, bytes: &[u8]) {
    number(out, bytes.len() as u64);
    out.extend(bytes);
}
