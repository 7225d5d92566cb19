//! What users did and were promised, and the random numbers of a world.

use sandtable_core::book::{Document, Op};
use serde_json::{Map, Value};

/// A repeatable source of numbers (xorshift).
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % n.max(1)
    }

    pub fn pick<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }
}

/// An op that a user made, as the user meant it, and when it was called saved (in changes of the disk).
#[derive(Clone, Debug)]
pub struct Promise {
    pub op: Op,
    pub acked: Option<usize>,
}

/// Everything that was edited and promised.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    pub base: Map<String, Value>,
    pub promises: Vec<Promise>,
}

impl Ledger {
    /// The book with all edits that were called saved by then.
    pub fn promised(&self, at: usize) -> Document {
        self.with(|promise| promise.acked.is_some_and(|acked| acked <= at))
    }

    /// The book with all edits ever made.
    pub fn everything(&self) -> Document {
        self.with(|_| true)
    }

    fn with(&self, wanted: impl Fn(&Promise) -> bool) -> Document {
        let mut document = Document::of(self.base.clone());
        for promise in self.promises.iter().filter(|promise| wanted(promise)) {
            document.apply(&promise.op);
        }
        document
    }
}
