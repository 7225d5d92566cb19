//! The points at which the protocol decides for safety, one switch each.
//!
//! Released code knows only [`Policy::SOUND`]. The proof turns single switches off to show that it would notice.

/// What the protocol insists on.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Snapshots are written alternately, never over the newest valid one.
    pub(crate) two_slots: bool,
    /// Journal records are deleted only when both slots cover them and were seen again later.
    pub(crate) patient_deletion: bool,
    /// A record counts only with the right checksum and length.
    pub(crate) checksum: bool,
    /// Every record carries the batch before it, and the newest lies in the tail as well.
    pub(crate) overlap: bool,
    /// *Saved* is said only after a second look.
    pub(crate) deferred_verify: bool,
    /// Order comes from counters, not from clocks.
    pub(crate) lamport_order: bool,
    /// Single fields are written, not the whole book.
    pub(crate) field_ops: bool,
    /// A store that fails while loading is not an empty store.
    pub(crate) errors_stop: bool,
    /// No snapshot is written over a gap in a journal.
    pub(crate) gaps_stop: bool,
    /// An unreadable value is set aside before its place is used again, and stops deletion.
    pub(crate) quarantine: bool,
    /// A write that failed is known to have failed.
    pub(crate) failures_told: bool,
    /// What was written by others is read before a snapshot is written.
    pub(crate) read_before_snapshot: bool,
}

impl Policy {
    /// Everything the protocol insists on.
    pub const SOUND: Policy = Policy {
        two_slots: true,
        patient_deletion: true,
        checksum: true,
        overlap: true,
        deferred_verify: true,
        lamport_order: true,
        field_ops: true,
        errors_stop: true,
        gaps_stop: true,
        quarantine: true,
        failures_told: true,
        read_before_snapshot: true,
    };
}

/// A single rule to be broken, to show that the proof notices.
#[cfg(any(test, feature = "sabotage"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sabotage {
    /// One slot, written over and over.
    SingleSlot,
    /// Journal records are deleted as soon as one snapshot was written.
    EarlyDeletion,
    /// Damaged records are believed.
    NoChecksum,
    /// Neither copies of the batch before nor a tail.
    NoOverlap,
    /// *Saved* is said when the write returns.
    NoDeferredVerify,
    /// Ops are ordered by the writer's clock.
    WallClockOrder,
    /// Every edit writes the whole book.
    WholeDocument,
    /// A store that fails while loading is taken for an empty one.
    EmptyOnError,
    /// Snapshots are written over gaps.
    CompactOverGaps,
    /// Unreadable values are written over and do not stop deletion.
    NoQuarantine,
    /// Failed writes are taken for done.
    FailuresSwallowed,
    /// A snapshot claims to contain what others wrote without having read it.
    UnreadClaimed,
}

#[cfg(any(test, feature = "sabotage"))]
impl Sabotage {
    /// Every rule that can be broken.
    pub const ALL: [Sabotage; 12] = [
        Self::SingleSlot,
        Self::EarlyDeletion,
        Self::NoChecksum,
        Self::NoOverlap,
        Self::NoDeferredVerify,
        Self::WallClockOrder,
        Self::WholeDocument,
        Self::EmptyOnError,
        Self::CompactOverGaps,
        Self::NoQuarantine,
        Self::FailuresSwallowed,
        Self::UnreadClaimed,
    ];

    /// The protocol without this rule.
    pub fn policy(self) -> Policy {
        let mut policy = Policy::SOUND;
        match self {
            Self::SingleSlot => policy.two_slots = false,
            Self::EarlyDeletion => policy.patient_deletion = false,
            Self::NoChecksum => policy.checksum = false,
            Self::NoOverlap => policy.overlap = false,
            Self::NoDeferredVerify => policy.deferred_verify = false,
            Self::WallClockOrder => policy.lamport_order = false,
            Self::WholeDocument => policy.field_ops = false,
            Self::EmptyOnError => policy.errors_stop = false,
            Self::CompactOverGaps => policy.gaps_stop = false,
            Self::NoQuarantine => policy.quarantine = false,
            Self::FailuresSwallowed => policy.failures_told = false,
            Self::UnreadClaimed => policy.read_before_snapshot = false,
        }
        policy
    }
}
