//! Words of the chapter design: fields, results, findings, explanations.
