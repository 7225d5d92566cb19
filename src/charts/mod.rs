//! Drawings of results: pure geometry first, then a view that draws it. No figure is computed here.
