//! From a passphrase to a key, by the browser's own cryptography; and random bytes. It keeps nothing.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

type Answer<T> = Result<T, JsValue>;

fn part(of: &JsValue, name: &str) -> Answer<JsValue> {
    Reflect::get(of, &name.into())
}

fn crypto() -> Answer<JsValue> {
    part(&window(), "crypto")
}

/// Calls a method of `crypto.subtle` and waits for its answer.
async fn subtle(method: &str, arguments: &[JsValue]) -> Answer<JsValue> {
    let subtle = part(&crypto()?, "subtle")?;
    let method: Function = part(&subtle, method)?.dyn_into()?;
    let promise: Promise = method.apply(&subtle, &arguments.iter().collect::<Array>())?.dyn_into()?;
    JsFuture::from(promise).await
}

/// Whether this page may do cryptography: browsers allow it on secure addresses only.
pub fn is_possible() -> bool {
    crypto().and_then(|crypto| part(&crypto, "subtle")).is_ok_and(|subtle| !subtle.is_undefined())
}

/// Random bytes; `None` where the browser gives none, so that nothing is ever sealed with a guess.
pub fn random<const N: usize>() -> Option<[u8; N]> {
    let crypto = crypto().ok()?;
    let fill: Function = part(&crypto, "getRandomValues").ok()?.dyn_into().ok()?;
    let filled = Uint8Array::new_with_length(N as u32);
    fill.call1(&crypto, &filled).ok()?;
    let mut bytes = [0; N];
    filled.copy_to(&mut bytes);
    Some(bytes)
}

/// PBKDF2 with SHA-256.
///
/// # Errors
/// When the browser refuses.
pub async fn derive(passphrase: &str, salt: &str, rounds: u32) -> Answer<[u8; 32]> {
    let bytes = |text: &str| JsValue::from(Uint8Array::from(text.as_bytes()));
    let usages: JsValue = Array::of1(&"deriveBits".into()).into();
    let known = [JsValue::from("raw"), bytes(passphrase), "PBKDF2".into(), false.into(), usages];
    let base = subtle("importKey", &known).await?;
    let how = Object::new();
    for (name, value) in [
        ("name", JsValue::from("PBKDF2")),
        ("hash", "SHA-256".into()),
        ("salt", bytes(salt)),
        ("iterations", rounds.into()),
    ] {
        Reflect::set(&how, &name.into(), &value)?;
    }
    let derived = subtle("deriveBits", &[how.into(), base, 256.into()]).await?;
    let mut key = [0; 32];
    Uint8Array::new(&derived).copy_to(&mut key);
    Ok(key)
}
