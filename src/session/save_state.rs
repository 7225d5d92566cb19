//! How the last edit is kept, as it is shown. Words come from the catalogue.

/// The state of saving.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SaveState {
    /// Written, not yet read back.
    Saving,
    /// Written and, a moment later, read back. The time is in milliseconds since 1970.
    #[default]
    Saved,
    /// Also in the mirror that survives a killed browser.
    OnDisk,
    /// Not stored; the page holds the only copy.
    NotSaved,
    /// Storage is blocked: nothing is stored by design.
    MemoryOnly,
    /// The book cannot be changed here.
    ReadOnly,
}
