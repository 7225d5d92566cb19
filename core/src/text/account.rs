//! Words of the chapter account: fields, results, findings, explanations.
