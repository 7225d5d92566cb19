//! The day and the time, and randomness: the impure things the core is never given but as arguments.

use leptos::prelude::set_timeout;
use sandtable_core::book::TabId;
use sandtable_core::value::{Date, Id};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

/// Milliseconds since 1970, for hints and delays; nothing is ever ordered by it.
pub fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// Today in the person's own time zone.
pub fn today() -> Date {
    let date = js_sys::Date::new_0();
    Date::new(date.get_full_year() as i32, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// A new identity for a record.
pub fn new_id() -> Id {
    Id(uuid::Uuid::new_v4())
}

/// A name for this tab, new with every load.
pub fn new_tab() -> TabId {
    TabId(uuid::Uuid::new_v4().simple().to_string().chars().take(12).collect())
}

/// The day of a time in milliseconds since 1970, in the person's own time zone.
pub fn day_of(time: u64) -> Date {
    let date = js_sys::Date::new(&(time as f64).into());
    Date::new(date.get_full_year() as i32, date.get_month() + 1, date.get_date()).unwrap_or_default()
}

/// The time of day, in the person's own time zone: `14:05`.
pub fn time_of(time: u64) -> String {
    let date = js_sys::Date::new(&(time as f64).into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Waits.
pub async fn pause(time: Duration) {
    let promise = js_sys::Promise::new(&mut |done, _| {
        set_timeout(move || drop(done.call0(&wasm_bindgen::JsValue::NULL)), time);
    });
    drop(wasm_bindgen_futures::JsFuture::from(promise).await);
}

/// What `work` gives if it does so within a time.
pub async fn within<T>(time: Duration, work: impl Future<Output = T>) -> Option<T> {
    let (mut work, mut end) = (pin!(work), pin!(pause(time)));
    poll_fn(|cx| match (work.as_mut().poll(cx), end.as_mut().poll(cx)) {
        (Poll::Ready(done), _) => Poll::Ready(Some(done)),
        (Poll::Pending, Poll::Ready(())) => Poll::Ready(None),
        _ => Poll::Pending,
    })
    .await
}

/// When the day of this time began, in the person's own time zone, in milliseconds since 1970.
pub fn start_of_day(time: u64) -> u64 {
    let date = js_sys::Date::new(&(time as f64).into());
    date.set_hours(0);
    date.set_minutes(0);
    date.set_seconds(0);
    date.set_milliseconds(0) as u64
}
