//! A store whose values are sealed with AES-256-GCM: for books locked by a passphrase. The protocol above it does not
//! know; the store below it sees only sealed values.
//!
//! `SL1|<salt, hex>|<rounds>|<bytes>|<nonce, ciphertext and tag at 15 bits a unit>`: every value carries what the key was made
//! with, so no single record can lose it. The name of the key is sealed with the value, so that values cannot be
//! exchanged. Hints for the shelf are not sealed; the shell puts nothing into them that must not be seen.

use super::keys::Key;
use super::kv::{Kv, KvError};
use super::text15;
use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Nonce};
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use std::fmt;
use std::rc::Rc;

const MAGIC: &str = "SL1|";
/// No sealed value is larger than this when unpacked, in bytes.
const LIMIT: usize = 256 << 20;
const NONCE: usize = 12;
/// Small values gain nothing by a better level, and every edit is one.
const LEVEL: u8 = 3;

/// What a key was made with, besides the passphrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// Random, hexadecimal.
    pub salt: String,
    /// How often PBKDF2-SHA-256 went round.
    pub rounds: u32,
}

/// What the key of a sealed value was made with; `None` if the value is not sealed.
pub fn recipe_of(value: &str) -> Option<Recipe> {
    let (salt, rest) = value.strip_prefix(MAGIC)?.split_once('|')?;
    let (rounds, _) = rest.split_once('|')?;
    Some(Recipe { salt: salt.to_owned(), rounds: rounds.parse().ok()? })
}

/// A key at work.
pub struct Seal {
    cipher: Aes256Gcm,
    recipe: Recipe,
    /// Gives random bytes, never the same twice; `None` when there are none.
    nonce: Box<dyn Fn() -> Option<[u8; NONCE]>>,
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seal").finish_non_exhaustive()
    }
}

impl Seal {
    /// A seal of this key.
    pub fn new(key: &[u8; 32], recipe: Recipe, nonce: impl Fn() -> Option<[u8; NONCE]> + 'static) -> Self {
        Self { cipher: Aes256Gcm::new(key.into()), recipe, nonce: Box::new(nonce) }
    }

    /// Seals a value under the name it will have. `None` if there are no random bytes for it.
    pub fn seal(&self, name: &str, value: &str) -> Option<String> {
        let nonce = (self.nonce)()?;
        let packed = compress_to_vec(value.as_bytes(), LEVEL);
        let payload = Payload { msg: &packed, aad: name.as_bytes() };
        let sealed = self.cipher.encrypt(&Nonce::from(nonce), payload).ok()?;
        let body = text15::letters(nonce.iter().chain(&sealed).copied());
        let (Recipe { salt, rounds }, len) = (&self.recipe, NONCE + sealed.len());
        Some(format!("{MAGIC}{salt}|{rounds}|{len}|{body}"))
    }

    /// Opens a sealed value; `None` with another key, under another name, or when a bit of it differs.
    pub fn open(&self, name: &str, value: &str) -> Option<String> {
        let (head, body) = value.strip_prefix(MAGIC)?.rsplit_once('|')?;
        let len: usize = head.rsplit_once('|')?.1.parse().ok()?;
        let bytes = text15::bytes(body)?;
        let (nonce, sealed) = bytes.get(..len)?.split_first_chunk::<NONCE>()?;
        let payload = Payload { msg: sealed, aad: name.as_bytes() };
        let packed = self.cipher.decrypt(&Nonce::from(*nonce), payload).ok()?;
        String::from_utf8(decompress_to_vec_with_limit(&packed, LIMIT).ok()?).ok()
    }
}

/// A store that holds the values of one book sealed.
#[derive(Clone, Debug)]
pub struct Sealing<K> {
    kv: K,
    seal: Rc<Seal>,
    prefix: String,
}

impl<K: Kv> Sealing<K> {
    /// A view upon `kv` in which the values of this book are plain.
    pub fn new(kv: K, ns: &str, book: &str, seal: Rc<Seal>) -> Self {
        Self { kv, seal, prefix: format!("{ns}/{book}/") }
    }

    fn is_secret(&self, name: &str) -> bool {
        name.strip_prefix(&self.prefix)
            .and_then(|rest| rest.split_once('/'))
            .is_some_and(|(_, key)| Key::parse(key) != Some(Key::Meta))
    }

    /// Seals what still lies there in plain, each value in its place, and looks at it again; how many there were.
    pub fn seal_all(&self) -> Result<usize, KvError> {
        let mut sealed = 0;
        for name in self.kv.keys()?.into_iter().filter(|name| self.is_secret(name)) {
            let Some(value) = self.kv.get(&name)?.filter(|value| !value.starts_with(MAGIC)) else { continue };
            self.set(&name, &value)?;
            if self.get(&name)?.as_deref() != Some(value.as_str()) {
                return Err(KvError::Other("not kept".into()));
            }
            sealed += 1;
        }
        Ok(sealed)
    }
}

/// An opened lock: a view of a book in which its values are plain.
pub trait Lock: Kv {
    /// A value as the mirror is to hold it.
    fn sealed(&self, name: &str, value: &str) -> Option<String>;
    /// A value of the mirror as the protocol is to see it; what cannot be opened is left as it is, so that it is
    /// reported and kept.
    fn opened(&self, name: &str, value: String) -> String;
    /// Puts everything back in plain, each value in its place; how many there were.
    fn unseal_all(&self) -> Result<usize, KvError>;
}

impl<K: Kv> Lock for Sealing<K> {
    fn sealed(&self, name: &str, value: &str) -> Option<String> {
        if self.is_secret(name) { self.seal.seal(name, value) } else { Some(value.to_owned()) }
    }

    fn opened(&self, name: &str, value: String) -> String {
        if value.starts_with(MAGIC) { self.seal.open(name, &value).unwrap_or(value) } else { value }
    }

    fn unseal_all(&self) -> Result<usize, KvError> {
        let mut opened = 0;
        for name in self.kv.keys()?.into_iter().filter(|name| self.is_secret(name)) {
            let Some(value) = self.kv.get(&name)?.filter(|value| value.starts_with(MAGIC)) else { continue };
            if let Some(plain) = self.seal.open(&name, &value) {
                self.kv.set(&name, &plain)?;
                opened += 1;
            }
        }
        Ok(opened)
    }
}

impl<K: Kv> Kv for Sealing<K> {
    fn get(&self, name: &str) -> Result<Option<String>, KvError> {
        Ok(self.kv.get(name)?.map(|value| self.opened(name, value)))
    }

    fn set(&self, name: &str, value: &str) -> Result<(), KvError> {
        let value = self.sealed(name, value).ok_or_else(|| KvError::Other("not sealed".into()))?;
        self.kv.set(name, &value)
    }

    fn remove(&self, name: &str) -> Result<(), KvError> {
        self.kv.remove(name)
    }

    fn keys(&self) -> Result<Vec<String>, KvError> {
        self.kv.keys()
    }
}

/// The recipe of a locked book, from any of its values; `None` if none of them is sealed.
pub fn lock_of(room: &str, records: impl IntoIterator<Item = (String, String)>) -> Option<Recipe> {
    records.into_iter().filter(|(name, _)| name.starts_with(room)).find_map(|(_, value)| recipe_of(&value))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::kv::MemKv;
    use super::*;
    use std::cell::Cell;

    fn seal(key: u8) -> Rc<Seal> {
        let (recipe, count) = (Recipe { salt: "00ff".into(), rounds: 600_000 }, Cell::new(0));
        let nonce = move || {
            count.set(count.get() + 1_u8);
            Some([count.get(); NONCE])
        };
        Rc::new(Seal::new(&[key; 32], recipe, nonce))
    }

    #[test]
    fn values_of_every_length_come_back_and_say_how_their_key_was_made() {
        let seal = seal(1);
        for len in 0..70 {
            let value: String = "甲乙a丙".chars().cycle().take(len).collect();
            let sealed = seal.seal("n/b/1/S/A", &value).unwrap();
            assert_eq!(seal.open("n/b/1/S/A", &sealed), Some(value));
            assert_eq!(recipe_of(&sealed), Some(Recipe { salt: "00ff".into(), rounds: 600_000 }));
        }
        assert_eq!(recipe_of("ST1|x"), None);
    }

    #[test]
    fn another_key_another_name_or_one_changed_letter_opens_nothing() {
        let (right, wrong) = (seal(1), seal(2));
        let sealed = right.seal("n/b/1/S/A", "secret").unwrap();
        assert_eq!(wrong.open("n/b/1/S/A", &sealed), None);
        assert_eq!(right.open("n/b/1/S/B", &sealed), None);
        let body = sealed.rfind('|').unwrap() + 1;
        let letters: Vec<char> = sealed.chars().collect();
        let whole = sealed.get(body..).unwrap().chars().count() - 1;
        for at in letters.len() - whole - 1..letters.len() - 1 {
            let changed: String =
                letters.iter().enumerate().map(|(i, c)| if i == at && *c != '㐀' { '㐀' } else { *c }).collect();
            assert!(changed == sealed || right.open("n/b/1/S/A", &changed).is_none(), "letter {at}");
        }
    }

    #[test]
    fn only_values_of_the_book_are_sealed_and_locking_can_be_taken_back() {
        let kv = Rc::new(MemKv::default());
        for name in ["n/b/1/S/A", "n/b/1/J/t/000001", "n/b/1/meta", "n/other/1/S/A", "n/ballast"] {
            kv.set(name, "plain words").unwrap();
        }
        let before = kv.content();
        let sealing = Sealing::new(Rc::clone(&kv), "n", "b", seal(1));
        assert_eq!(sealing.seal_all(), Ok(2));
        assert_eq!(kv.content().values().filter(|value| value.contains("plain")).count(), 3);
        assert_eq!(sealing.get("n/b/1/S/A").unwrap().as_deref(), Some("plain words"));
        assert_eq!(sealing.seal_all(), Ok(0));
        let stranger = Sealing::new(Rc::clone(&kv), "n", "b", seal(2));
        assert!(stranger.get("n/b/1/S/A").unwrap().unwrap().starts_with(MAGIC));
        assert_eq!((sealing.unseal_all(), kv.content()), (Ok(2), before));
    }
}
