//! Undo and redo over books that share structure. It decides nothing about what an edit is and stores nothing.

use sandtable_core::book::{Book, Change};
use std::sync::Arc;

/// One step that can be taken back.
#[derive(Clone, Debug)]
struct Step {
    label: String,
    before: Arc<Book>,
    after: Arc<Book>,
    /// When it was last added to, in milliseconds.
    at: u64,
}

/// What was done and what was taken back. The present is the book itself and stands elsewhere.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Step>,
    future: Vec<Step>,
}

/// Edits of the same place under the same label within this many milliseconds are one step: typing is.
const PAUSE: u64 = 1_500;

/// Steps kept. Books share what did not change, so a step costs about what it changed.
const KEPT: usize = 200;

impl History {
    /// Notes an edit. Whatever had been taken back is gone.
    pub fn note(&mut self, label: String, before: Arc<Book>, after: Arc<Book>, at: u64) {
        self.future.clear();
        if let Some(last) = self.past.last_mut()
            && last.label == label
            && at.saturating_sub(last.at) < PAUSE
            && Arc::ptr_eq(&last.after, &before)
            && same_place(&last.before.diff(&last.after), &before.diff(&after))
        {
            last.after = after;
            last.at = at;
            return;
        }
        self.past.push(Step { label, before, after, at });
        if self.past.len() > KEPT {
            self.past.remove(0);
        }
    }

    /// The label of the edit that undo would take back.
    pub fn undo_label(&self) -> Option<&str> {
        self.past.last().map(|step| step.label.as_str())
    }

    /// The label of the edit that redo would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.future.last().map(|step| step.label.as_str())
    }

    /// Takes back the last edit of `present`: only what it changed, so that what came in from elsewhere since stays.
    pub fn undo(&mut self, present: &Book) -> Option<(String, Book)> {
        let step = self.past.pop()?;
        let next = changed(present, &step.after.diff(&step.before));
        let label = step.label.clone();
        self.future.push(step);
        Some((label, next))
    }

    /// Does again what was last taken back.
    pub fn redo(&mut self, present: &Book) -> Option<(String, Book)> {
        let step = self.future.pop()?;
        let next = changed(present, &step.before.diff(&step.after));
        let label = step.label.clone();
        self.past.push(step);
        Some((label, next))
    }
}

/// Changes made by typed edits fit by construction; one that meanwhile does not leaves its place as it is.
fn changed(present: &Book, changes: &[Change]) -> Book {
    let mut next = present.clone();
    for change in changes {
        if next.apply(std::slice::from_ref(change)).is_err() {
            continue;
        }
    }
    next
}

fn same_place(a: &[Change], b: &[Change]) -> bool {
    a.len() == 1 && b.len() == 1 && a.iter().zip(b).all(|(a, b)| a.path == b.path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(title: &str) -> Arc<Book> {
        let mut book = Book::default();
        Arc::make_mut(&mut book.about).title = title.into();
        Arc::new(book)
    }

    fn noted(book: &Arc<Book>, note: &str) -> Arc<Book> {
        let mut book = (**book).clone();
        Arc::make_mut(&mut book.about).note = note.into();
        Arc::new(book)
    }

    #[test]
    fn undo_takes_back_one_edit_and_redo_does_it_again() {
        let (a, b) = (titled("a"), titled("b"));
        let mut history = History::default();
        history.note("rename".into(), Arc::clone(&a), Arc::clone(&b), 0);
        let (label, back) = history.undo(&b).expect("a step");
        assert_eq!((label.as_str(), back), ("rename", (*a).clone()));
        let (_, again) = history.redo(&a).expect("a step");
        assert_eq!(again, *b);
        assert!(history.redo(&b).is_none());
    }

    #[test]
    fn undo_leaves_alone_what_another_tab_wrote_meanwhile() {
        let (a, b) = (titled("a"), titled("b"));
        let mut history = History::default();
        history.note("rename".into(), a, Arc::clone(&b), 0);
        let present = noted(&b, "from the other tab");
        let (_, back) = history.undo(&present).expect("a step");
        assert_eq!((back.about.title.as_str(), back.about.note.as_str()), ("a", "from the other tab"));
    }

    #[test]
    fn typing_is_one_step_until_a_pause_or_another_place() {
        let (a, b, c) = (titled(""), titled("x"), titled("xy"));
        let mut history = History::default();
        history.note("rename".into(), Arc::clone(&a), Arc::clone(&b), 1_000);
        history.note("rename".into(), Arc::clone(&b), Arc::clone(&c), 1_200);
        let later = noted(&c, "n");
        history.note("rename".into(), Arc::clone(&c), Arc::clone(&later), 1_300);
        let (_, before_note) = history.undo(&later).expect("the note");
        assert_eq!(before_note, *c);
        let (_, start) = history.undo(&c).expect("the typing");
        assert_eq!(start, *a);
        assert!(history.undo(&a).is_none());
    }

    #[test]
    fn a_new_edit_forgets_what_was_taken_back() {
        let (a, b) = (titled("a"), titled("b"));
        let mut history = History::default();
        history.note("rename".into(), Arc::clone(&a), Arc::clone(&b), 0);
        history.undo(&b);
        history.note("other".into(), Arc::clone(&a), titled("c"), 9_000);
        assert_eq!(history.redo_label(), None);
    }
}
