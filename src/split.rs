//! Functions that are not in the first module of the published page: what only they reach is fetched when one is first
//! called, or before (`pages::parts`). It decides nothing about what belongs where.
//!
//! Functions of the same module name are fetched together. In development all is one module, and a call only looks
//! asynchronous.

pub use wasm_split_helpers::SplitLoaderError;

/// Makes an asynchronous function whose body is in a module of its own:
/// `split_point!(/// Doc. book: fn name(a: A) -> B { body });` gives `async fn name(a: A) -> Result<B, SplitLoaderError>`.
macro_rules! split_point {
    ($(#[$doc:meta])* $module:ident: fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty { $body:expr }) => {
        $(#[$doc])*
        #[cfg(all(target_family = "wasm", not(debug_assertions)))]
        #[wasm_split_helpers::wasm_split($module, fallible)]
        pub fn $name($($arg: $type),*) -> Result<$answer, $crate::split::SplitLoaderError> {
            Ok($body)
        }
        $(#[$doc])*
        #[cfg(not(all(target_family = "wasm", not(debug_assertions))))]
        pub async fn $name($($arg: $type),*) -> Result<$answer, $crate::split::SplitLoaderError> {
            Ok($body)
        }
    };
}

pub(crate) use split_point;
