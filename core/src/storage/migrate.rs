//! The schema of the book as it is stored, and the named steps from older schemas to it.
//!
//! A step that has shipped is never edited. Steps work on the JSON tree, so they need none of today's types.

use serde_json::{Map, Value};

/// One step from a schema to the next.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The schema it starts from; it leads to the next one.
    pub from: u32,
    /// Its name, shown in the report.
    pub name: &'static str,
    /// What it does.
    pub run: fn(&mut Map<String, Value>),
}

/// What this build reads and writes.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// The schema it writes.
    pub schema: u32,
    /// The oldest reader that understands what it writes.
    pub min_reader: u32,
    /// The steps from older schemas.
    pub steps: &'static [Step],
}

/// The format of this build.
pub const CURRENT: Format = Format { schema: 1, min_reader: 1, steps: &[] };

impl Format {
    /// Brings a tree of an older schema to this one; the names of the steps taken, or `None` if a step is missing.
    pub fn migrate(&self, tree: &mut Map<String, Value>, from: u32) -> Option<Vec<&'static str>> {
        let mut taken = Vec::new();
        for schema in from..self.schema {
            let step = self.steps.iter().find(|step| step.from == schema)?;
            (step.run)(tree);
            taken.push(step.name);
        }
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_older_schema_has_its_steps() {
        // Empty while the first schema is the current one.
        for schema in (1u32..).take_while(|schema| *schema < CURRENT.schema) {
            assert!(CURRENT.migrate(&mut Map::new(), schema).is_some(), "no way from schema {schema}");
        }
    }

    #[test]
    fn a_missing_step_is_no_way() {
        let format = Format { schema: 3, min_reader: 3, steps: &[Step { from: 2, name: "b", run: |_| {} }] };
        assert_eq!(format.migrate(&mut Map::new(), 2), Some(vec!["b"]));
        assert_eq!(format.migrate(&mut Map::new(), 1), None);
    }
}
