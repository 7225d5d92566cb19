//! Words of the chapter portfolio: fields, results, findings, explanations.
