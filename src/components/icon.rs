//! Our small set of icons, drawn on a 16 × 16 grid with one stroke. Decoration only: the name of what an icon does
//! is said by the button around it.

use leptos::prelude::*;

/// An icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Icon {
    Plus,
    Minus,
    Close,
    Check,
    Up,
    Down,
    Left,
    Right,
    Undo,
    Redo,
    Search,
    Menu,
    More,
    Print,
    Download,
    Upload,
    Trash,
    Edit,
    Copy,
    Warning,
    Error,
    Info,
    Sun,
    Moon,
    Auto,
    Language,
    Help,
    Lock,
    Chart,
    Table,
    Link,
    Drag,
    Star,
    Book,
    Target,
    Funnel,
    People,
    Person,
    Flag,
    Layers,
    Compass,
    Pulse,
    Sheet,
    Archive,
    Restore,
    Filter,
    Present,
    Share,
    Clock,
    Saved,
    Settings,
    Keyboard,
}

impl Icon {
    /// The path of the drawing.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Plus => "M8 3v10M3 8h10",
            Self::Minus => "M3 8h10",
            Self::Close => "M4 4l8 8M12 4l-8 8",
            Self::Check => "M3 8.5l3.2 3.2L13 5",
            Self::Up => "M3.5 10L8 5.5l4.5 4.5",
            Self::Down => "M3.5 6L8 10.5 12.5 6",
            Self::Left => "M10 3.5L5.5 8l4.5 4.5",
            Self::Right => "M6 3.5L10.5 8 6 12.5",
            Self::Undo => "M6 3L3 6l3 3M3 6h6a4 4 0 0 1 0 8H6",
            Self::Redo => "M10 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3",
            Self::Search => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4L14 14",
            Self::Menu => "M2.5 4h11M2.5 8h11M2.5 12h11",
            Self::More => {
                "M3.5 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM8 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM12.5 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6z"
            }
            Self::Print => "M4.5 6V2.5h7V6M4.5 11H2.5V6h11v5h-2M4.5 9.5h7v4h-7z",
            Self::Download => "M8 2.5v7.5M4.8 7.2L8 10.4l3.2-3.2M2.5 13.5h11",
            Self::Upload => "M8 10.5V3M4.8 5.8L8 2.6l3.2 3.2M2.5 13.5h11",
            Self::Trash => "M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4",
            Self::Edit => "M10.8 2.8l2.4 2.4-7.6 7.6-3.1.7.7-3.1zM9.2 4.4l2.4 2.4",
            Self::Copy => "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
            Self::Warning => "M8 2.2L14.3 13.5H1.7zM8 6.3v3.4M8 11.6v.01",
            Self::Error => "M5.4 2h5.2L14 5.4v5.2L10.6 14H5.4L2 10.6V5.4zM8 5v3.8M8 11v.01",
            Self::Info => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.3v3.9M8 4.9v.01",
            Self::Sun => {
                "M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1"
            }
            Self::Moon => "M13.5 9.3A5.8 5.8 0 0 1 6.7 2.5a5.8 5.8 0 1 0 6.8 6.8z",
            Self::Auto => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 2v12M8 5l4.5-.9M8 8h6M8 11l4.5.9",
            Self::Language => {
                "M1.8 4h7M5.3 2.2V4M3 4c.4 2.2 2.4 4.4 5 5.4M7.6 4C7.2 6.4 5 8.8 2 9.6M7.8 14l3-7.2 3 7.2M8.8 11.6h4"
            }
            Self::Help => {
                "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM6.2 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.8.6-.8 1.3M8 11.3v.01"
            }
            Self::Lock => "M3.5 7.2h9v6.3h-9zM5.3 7.2V5a2.7 2.7 0 0 1 5.4 0v2.2",
            Self::Chart => "M2.5 2.5v11h11M5.5 11V8M8.5 11V5M11.5 11V7",
            Self::Table => "M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10",
            Self::Link => {
                "M6.7 9.3a2.6 2.6 0 0 0 3.7 0l2.2-2.2a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.3 6.7a2.6 2.6 0 0 0-3.7 0L3.4 8.9a2.6 2.6 0 0 0 3.7 3.7l.8-.8"
            }
            Self::Drag => {
                "M6 2.7a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM10 2.7a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM6 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM10 7.2a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM6 11.7a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6zM10 11.7a.8.8 0 1 0 0 1.6.8.8 0 0 0 0-1.6z"
            }
            Self::Star => "M8 2l1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z",
            Self::Book => {
                "M8 4C6.5 2.8 4.6 2.6 2.5 2.8v9.8c2.1-.2 4 0 5.5 1.2 1.5-1.2 3.4-1.4 5.5-1.2V2.8C11.4 2.6 9.5 2.8 8 4zM8 4v9.8"
            }
            Self::Target => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 8v.01",
            Self::Funnel => "M2 2.8h12L10 8v5.2H6V8z",
            Self::Filter => "M2.5 4h11M4.5 8h7M6.5 12h3",
            Self::People => {
                "M6 3a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 6 3zM2 13c0-2.4 1.7-3.9 4-3.9s4 1.5 4 3.9M10.5 3.3a2.1 2.1 0 0 1 0 4M11.7 9.4c1.5.5 2.4 1.8 2.4 3.6"
            }
            Self::Person => "M8 2.5a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2zM3 13.5c0-2.7 2.1-4.3 5-4.3s5 1.6 5 4.3",
            Self::Flag => "M3.5 14V2.5M3.5 3.2h8.8l-2 2.9 2 2.9H3.5",
            Self::Layers => "M8 2L14 5.2 8 8.4 2 5.2zM2.3 8.3L8 11.4l5.7-3.1M2.3 11L8 14l5.7-3",
            Self::Compass => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM10.6 5.4L9.2 9.2l-3.8 1.4 1.4-3.8z",
            Self::Pulse => "M1.8 8.5h2.9l1.8-5 3 9 1.9-4h2.8",
            Self::Sheet => "M3.5 2h6l3 3v9h-9zM9.5 2v3h3M5.5 8h5M5.5 10.5h5",
            Self::Archive => "M2 3h12v3H2zM3 6v7.5h10V6M6.5 8.5h3",
            Self::Restore => "M3 3v3.5h3.5M3.2 6.4A5.3 5.3 0 1 1 2.8 9M8 5.5V8.3l2 1.2",
            Self::Present => "M2 2.8h12M3 2.8v7.4h10V2.8M8 10.2v2M5.5 14L8 12.2 10.5 14",
            Self::Share => {
                "M12 2.5a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zM4 6.4a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zM12 10.3a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2zM5.5 7.3l5-2.4M5.5 8.7l5 2.4"
            }
            Self::Clock => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 4.8V8l2.3 1.5",
            Self::Saved => "M4.4 12.8a2.9 2.9 0 0 1-.4-5.7 4 4 0 0 1 7.8-.3 3 3 0 0 1-.2 6zM6 9.4l1.5 1.5L10.4 8",
            Self::Settings => "M2.5 4.5h5M11 4.5h2.5M9.2 3v3M2.5 11.5H5M8.5 11.5h5M6.8 10v3",
            Self::Keyboard => "M1.8 4h12.4v8H1.8zM4.2 6.6v.01M6.7 6.6v.01M9.2 6.6v.01M11.7 6.6v.01M5 9.6h6",
        }
    }
}

/// Draws an icon in the size and colour of the text around it.
#[component]
pub fn IconMark(
    /// Which icon.
    #[prop(into)]
    icon: Signal<Icon>,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=move || icon.get().path() />
        </svg>
    }
}
