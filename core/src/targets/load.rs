//! How many people the counts of the funnel need, role by role (B2). It knows the bands of the pack, not the chain.

use super::Funnel;
use crate::method::targets::{LoadBand, LoadStage, Role};
use crate::text::Text;
use crate::value::Exact;

/// What a role has to carry in a month and how many that takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleLoad {
    /// The role's key.
    pub key: String,
    /// The role's name.
    pub name: Text,
    /// Its bands, as far as they count: potential customers only where a rate to MQL is entered.
    pub bands: Vec<BandLoad>,
    /// Needed if everybody works at the high end: the maximum over the bands; none while a count is missing.
    pub at_high_end: Option<i128>,
    /// Needed if everybody works at the low end: the maximum over the bands; none while a count is missing.
    pub at_low_end: Option<i128>,
}

/// One band of a role against the count of its stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BandLoad {
    /// The band.
    pub band: LoadBand,
    /// The count of its stage in a month.
    pub count: Option<i128>,
    /// ceil(count / high).
    pub at_high_end: Option<i128>,
    /// ceil(count / low).
    pub at_low_end: Option<i128>,
}

/// The loads of all roles, in the order of the pack.
pub(super) fn role_loads(funnel: &Funnel, roles: &[Role]) -> Vec<RoleLoad> {
    roles.iter().map(|role| role_load(funnel, role)).collect()
}

fn role_load(funnel: &Funnel, role: &Role) -> RoleLoad {
    let counts = |band: &&LoadBand| band.stage != LoadStage::Potential || funnel.input.potential_rate.is_some();
    let bands: Vec<BandLoad> =
        role.bands.iter().filter(counts).map(|band| band_load(*band, funnel.count(band.stage))).collect();
    let most = |figure: fn(&BandLoad) -> Option<i128>| -> Option<i128> {
        bands.iter().map(figure).collect::<Option<Vec<_>>>()?.into_iter().max()
    };
    let (at_high_end, at_low_end) = (most(|band| band.at_high_end), most(|band| band.at_low_end));
    RoleLoad { key: role.key.clone(), name: role.name.clone(), at_high_end, at_low_end, bands }
}

fn band_load(band: LoadBand, count: Option<i128>) -> BandLoad {
    let at = |end: u32| count.map(|count| Exact::new(count, end.into()).ceil());
    BandLoad { band, count, at_high_end: at(band.high), at_low_end: at(band.low) }
}

/// The role with the largest low-end number, ties by the order of the pack; none while a role cannot be computed or
/// nobody is needed.
pub(super) fn limiting(loads: &[RoleLoad]) -> Option<usize> {
    let needs: Vec<i128> = loads.iter().map(|load| load.at_low_end).collect::<Option<_>>()?;
    let most = needs.iter().copied().max().filter(|most| *most > 0)?;
    needs.iter().position(|need| *need == most)
}
