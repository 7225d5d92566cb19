//! The addresses of the app: parsed and printed by one type. Everything stands behind the `#`, so that any static
//! host under any path serves them all. It listens to nothing; see `browser::address`.

use sandtable_core::report::{Place, Tool};
use sandtable_core::value::Id;

/// An address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The books on this device.
    #[default]
    Shelf,
    /// A page of a book.
    Book(Id, Page),
    /// What is stored where, for the whole desk.
    Storage,
    /// An address that names nothing.
    Unknown,
}

/// A page of a book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// What stands where in the book: the entry page.
    #[default]
    Overview,
    /// A tool.
    Tool(Tool),
    /// An account.
    Account(Id, AccountTab),
    /// The people of an account with the details of one of them open: account, person.
    Person(Id, Id),
    /// What was deleted in the last thirty days.
    Bin,
    /// Earlier states of the book.
    Backups,
    /// Values that were edited in two places at once.
    Conflicts,
}

/// A tab of the account page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AccountTab {
    /// Portrait: the fields of the accounts table.
    #[default]
    Portrait,
    /// The people (D2).
    People,
    /// The plan on a page (D10).
    Plan,
}

impl AccountTab {
    /// All tabs, in order.
    pub const ALL: [Self; 3] = [Self::Portrait, Self::People, Self::Plan];

    fn slug(self) -> &'static str {
        match self {
            Self::Portrait => "portrait",
            Self::People => "people",
            Self::Plan => "plan",
        }
    }
}

/// The tools that have an address of their own; D2 and D10 are tabs of an account.
const TOOLS: [(Tool, &str); 12] = [
    (Tool::A4, "design/canvas"),
    (Tool::B2, "targets/funnel"),
    (Tool::C, "portfolio/overview"),
    (Tool::C1, "portfolio/accounts"),
    (Tool::C2, "portfolio/score"),
    (Tool::C3, "portfolio/tiers"),
    (Tool::C4, "portfolio/abc"),
    (Tool::C5, "portfolio/matrix"),
    (Tool::C6, "portfolio/effort"),
    (Tool::C7, "portfolio/stock"),
    (Tool::C8, "portfolio/moves"),
    (Tool::C9, "portfolio/lifetime"),
];

impl Page {
    fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Bin => "/bin".into(),
            Self::Backups => "/backups".into(),
            Self::Conflicts => "/conflicts".into(),
            Self::Account(id, tab) => format!("/accounts/{id}/{}", tab.slug()),
            Self::Person(id, person) => format!("/accounts/{id}/{}/{person}", AccountTab::People.slug()),
            Self::Tool(tool) => TOOLS
                .iter()
                .find(|(known, _)| known == tool)
                .map_or_else(|| "/portfolio/accounts".into(), |(_, path)| format!("/{path}")),
        }
    }

    fn parse(path: &str) -> Option<Self> {
        if path.is_empty() {
            return Some(Self::Overview);
        }
        match path {
            "bin" => return Some(Self::Bin),
            "backups" => return Some(Self::Backups),
            "conflicts" => return Some(Self::Conflicts),
            _ => {}
        }
        if let Some(rest) = path.strip_prefix("accounts/") {
            let (id, tab) = rest.split_once('/').unwrap_or((rest, "portrait"));
            if let Some(("people", person)) = tab.split_once('/') {
                return Some(Self::Person(Id::parse(id)?, Id::parse(person)?));
            }
            let tab = AccountTab::ALL.into_iter().find(|known| known.slug() == tab)?;
            return Some(Self::Account(Id::parse(id)?, tab));
        }
        TOOLS.iter().find(|(_, known)| *known == path).map(|(tool, _)| Self::Tool(*tool))
    }
}

impl Route {
    /// Reads the part of an address behind the `#`.
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        if path.is_empty() {
            return Self::Shelf;
        }
        if path == "storage" {
            return Self::Storage;
        }
        let Some(rest) = path.strip_prefix("book/") else { return Self::Unknown };
        let (id, page) = rest.split_once('/').unwrap_or((rest, ""));
        match (Id::parse(id), Page::parse(page)) {
            (Some(id), Some(page)) => Self::Book(id, page),
            _ => Self::Unknown,
        }
    }

    /// The address as a link: `#/book/<id>/targets/funnel`.
    pub fn href(&self) -> String {
        match self {
            Self::Shelf | Self::Unknown => "#/".into(),
            Self::Storage => "#/storage".into(),
            Self::Book(id, page) => format!("#/book/{id}{}", page.path()),
        }
    }

    /// Where a finding leads.
    pub fn to_place(book: Id, place: &Place) -> Self {
        let page = match place {
            Place::Tool(tool) => Page::Tool(*tool),
            Place::Block(_) => Page::Tool(Tool::A4),
            Place::Account(id) => Page::Account(*id, AccountTab::Portrait),
            Place::Person { account, person } => Page::Person(*account, *person),
        };
        Self::Book(book, page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_reads_back_as_itself() {
        let (book, account) = (Id::from_number(1), Id::from_number(2));
        let mut pages =
            vec![Page::Overview, Page::Bin, Page::Backups, Page::Conflicts, Page::Person(account, Id::from_number(3))];
        pages.extend(TOOLS.iter().map(|(tool, _)| Page::Tool(*tool)));
        pages.extend(AccountTab::ALL.map(|tab| Page::Account(account, tab)));
        for page in pages {
            let route = Route::Book(book, page);
            assert_eq!(Route::parse(&route.href()), route);
        }
        for route in [Route::Shelf, Route::Storage] {
            assert_eq!(Route::parse(&route.href()), route);
        }
        assert_eq!(Route::parse(""), Route::Shelf);
    }

    #[test]
    fn a_broken_address_is_unknown_and_never_another_book() {
        for wrong in ["#/book/1", "#/nonsense", "#/book/00000000-0000-0000-0000-000000000001/nowhere", "#/book/"] {
            assert_eq!(Route::parse(wrong), Route::Unknown, "{wrong}");
        }
    }
}
