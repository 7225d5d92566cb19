//! The page of one account: its tabs, each in a file or folder of its own. The accounts table is the portfolio's.

mod facts;
mod page;
mod people;
mod plan;
mod plan_parts;
mod plan_text;
mod portrait;
mod portrait_fields;
mod standing;

use crate::route::{Page, Route};
use leptos::prelude::*;

/// The account that an address names.
pub fn shown(route: &Route) -> AnyView {
    match route {
        Route::Book(_, Page::Account(account, _) | Page::Person(account, _)) => {
            view! { <page::AccountPage account=*account /> }.into_any()
        }
        _ => ().into_any(),
    }
}
