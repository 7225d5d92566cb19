//! What the browser says of the room it gives us: whether it promises to keep it, how much there is and is used; and
//! the lock under which only one tab tidies up. Where a browser cannot answer, the answer is `None`.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Calls a method of a part of `navigator` and waits for its answer.
async fn ask(part: &str, method: &str) -> Option<JsValue> {
    let part = Reflect::get(&window().navigator(), &part.into()).ok()?;
    let method: Function = Reflect::get(&part, &method.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = method.call0(&part).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// Whether the browser has promised not to clear this site's data by itself.
pub async fn is_persistent() -> Option<bool> {
    ask("storage", "persisted").await?.as_bool()
}

/// Asks the browser for that promise; its answer.
pub async fn persist() -> Option<bool> {
    ask("storage", "persist").await?.as_bool()
}

/// How many bytes this site uses, and how many it may use.
pub async fn estimate() -> Option<(u64, u64)> {
    let answer = ask("storage", "estimate").await?;
    let number = |name: &str| Some(Reflect::get(&answer, &name.into()).ok()?.as_f64()? as u64);
    Some((number("usage")?, number("quota")?))
}

/// Runs `work` while no other tab holds the lock of this name; not at all if one does. Where the browser has no locks
/// it runs at once: the lock saves work, safety does not rest on it.
pub fn alone<F: Future<Output = ()> + 'static>(name: &str, work: impl FnOnce() -> F + 'static) {
    let Some((locks, request)) = lock_manager() else { return leptos::task::spawn_local(work()) };
    let options = Object::new();
    drop(Reflect::set(&options, &"ifAvailable".into(), &true.into()));
    let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        wasm_bindgen_futures::future_to_promise(async move {
            work().await;
            Ok(JsValue::UNDEFINED)
        })
        .into()
    });
    drop(request.call3(&locks, &name.into(), &options, &held));
}

fn lock_manager() -> Option<(JsValue, Function)> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    let request = Reflect::get(&locks, &"request".into()).ok()?.dyn_into().ok()?;
    Some((locks, request))
}
