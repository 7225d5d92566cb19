//! A few names for a sentence: the first three, and how many there are. It keeps no ids and no order of its own.

use crate::text::portfolio::cut_list;
use crate::text::{Lang, list};
use serde::Serialize;

/// The first names of a list and its length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Names {
    /// At most three.
    pub first: Vec<String>,
    /// How many there are in all.
    pub count: usize,
}

impl Names {
    /// How many names are kept.
    pub const SHOWN: usize = 3;

    /// Of any list of names.
    pub fn of<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut all = Self::default();
        names.into_iter().for_each(|name| all.push(|| name));
        all
    }

    /// Of `count` names of which these are the first; no more of them are looked at than are kept.
    pub fn first_of<'a>(count: usize, names: impl Iterator<Item = &'a str>) -> Self {
        Self { first: names.take(count.min(Self::SHOWN)).map(str::to_owned).collect(), count }
    }

    /// One more; only the first names are looked up.
    pub fn push<'a>(&mut self, name: impl FnOnce() -> &'a str) {
        if self.first.len() < Self::SHOWN {
            self.first.push(name().to_owned());
        }
        self.count += 1;
    }

    /// The names, unless there are none.
    pub fn some(self) -> Option<Self> {
        (self.count > 0).then_some(self)
    }

    /// `甲、乙、丙等 5 家`; `A, B, C and 2 more`.
    pub fn show(&self, lang: Lang) -> String {
        let shown = list(lang, &self.first);
        if self.count > self.first.len() {
            cut_list(lang, &shown, self.count, self.count - self.first.len())
        } else {
            shown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lists_are_cut_after_three() {
        let names = Names::of(["A", "B", "C", "D", "E"]);
        assert_eq!(names.show(Lang::En), "A, B, C and 2 more");
        assert_eq!(names.show(Lang::Zh), "A、B、C等 5 家");
        assert_eq!(Names::of(["A"]).show(Lang::En), "A");
        assert_eq!(Names::first_of(5, ["A", "B", "C", "D"].into_iter()), names);
        assert_eq!(Names::first_of(1, ["A", "B"].into_iter()), Names::of(["A"]));
        assert_eq!(Names::of([]).some(), None);
    }
}
