//! Words of the chapter targets: fields, results, findings, explanations.
