//! Where a value stands in a book: the steps from the root, as one ordered key.
//!
//! It names places only; reading and writing there is the business of [`super::document`].

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Bound;

/// A place in the JSON tree of a book: `portfolio/accounts/<id>/name`.
///
/// Steps are joined by `/` and escaped as in a JSON Pointer (`~0` for `~`, `~1` for `/`; an empty step is `~2`), so
/// that paths can be ordered, searched by prefix and stored as plain text. The root is the empty path.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Path(String);

impl Path {
    /// The root of the book.
    pub fn root() -> Self {
        Self::default()
    }

    /// The path made of these steps.
    pub fn of<S: AsRef<str>>(steps: impl IntoIterator<Item = S>) -> Self {
        let mut path = Self::root();
        for step in steps {
            path = path.join(step.as_ref());
        }
        path
    }

    /// This path and one step more.
    pub fn join(&self, step: &str) -> Self {
        let escaped = if step.is_empty() { "~2".to_owned() } else { step.replace('~', "~0").replace('/', "~1") };
        if self.0.is_empty() { Self(escaped) } else { Self(format!("{}/{escaped}", self.0)) }
    }

    /// The steps, unescaped, from the root downwards.
    pub fn steps(&self) -> impl Iterator<Item = String> + '_ {
        let text = if self.0.is_empty() { None } else { Some(self.0.as_str()) };
        text.into_iter()
            .flat_map(|text| text.split('/'))
            .map(|step| if step == "~2" { String::new() } else { step.replace("~1", "/").replace("~0", "~") })
    }

    /// Every prefix of this path, the path itself first, the root last.
    pub fn ancestors(&self) -> impl Iterator<Item = Path> + '_ {
        let ends = self.0.char_indices().filter(|(_, c)| *c == '/').map(|(i, _)| i);
        let mut cuts: Vec<usize> = ends.collect();
        cuts.push(self.0.len());
        if !self.0.is_empty() {
            cuts.insert(0, 0);
        }
        cuts.into_iter().rev().filter_map(|cut| self.0.get(..cut).map(|text| Path(text.to_owned())))
    }

    /// Whether `self` stands below `other` (not at it).
    pub fn is_below(&self, other: &Path) -> bool {
        other.0.is_empty() && !self.0.is_empty()
            || self.0.strip_prefix(&other.0).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The bounds of a range of an ordered map that holds exactly the paths below this one.
    pub(crate) fn below(&self) -> (Bound<Path>, Bound<Path>) {
        if self.0.is_empty() {
            (Bound::Excluded(Path::root()), Bound::Unbounded)
        } else {
            (Bound::Included(Path(format!("{}/", self.0))), Bound::Excluded(Path(format!("{}0", self.0))))
        }
    }

    /// The text form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<&str> for Path {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_with_slashes_and_tildes_survive() {
        let steps = ["", "a/b", "~", "c~1d", "~2", ""];
        assert_eq!(Path::of(steps).steps().collect::<Vec<_>>(), steps);
    }

    #[test]
    fn ancestors_run_from_the_path_to_the_root() {
        let path = Path::of(["a", "b", "c"]);
        let all: Vec<_> = path.ancestors().map(|p| p.to_string()).collect();
        assert_eq!(all, ["a/b/c", "a/b", "a", ""]);
        assert_eq!(Path::root().ancestors().count(), 1);
    }

    #[test]
    fn a_sibling_with_the_same_start_is_not_below() {
        assert!(Path::from("a/b").is_below(&Path::from("a")));
        assert!(!Path::from("ab").is_below(&Path::from("a")));
        assert!(Path::from("a").is_below(&Path::root()));
        assert!(!Path::from("a").is_below(&Path::from("a")));
    }
}
