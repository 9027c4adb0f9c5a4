//! Words of a file that mean nothing yet, and names that are nearly somebody's, asked about where
//! somebody can answer: once for each, not for each row. Keeps out: finding them.

use std::collections::BTreeSet;

use super::call::Call;
use super::consent::YES;
use super::failure::Failure;
use crate::domain::{Kind, Shape};
use crate::exchange::{Mapping, Sheet, ValueMapping, fields_of_files, understood};
use crate::say;

/// How often the same question is asked before the word is left as it is.
const PATIENCE: usize = 3;

/// Asks what each word means that stands where only codes may; answers what was said. A word that
/// is left open, or nobody who answers, leaves the refusal as it is.
pub(super) fn ask(
    call: &mut Call<'_>,
    kind: Kind,
    (sheet, maps): (&Sheet, &[Mapping]),
    refused: &Failure,
) -> Vec<ValueMapping> {
    let columns = understood(kind, sheet, maps);
    let mut asked = BTreeSet::new();
    let mut said = Vec::new();
    for finding in &refused.findings {
        let Some((header, said_word)) = finding.at.field.as_ref().zip(finding.word.as_ref()) else {
            continue;
        };
        let word = &said_word.text;
        if let Some(near) = &said_word.near {
            if asked.insert((header.clone(), word.clone())) {
                let question =
                    say!("cli-near-question", word = word.as_str(), near = near.as_str());
                let Some(answer) = call.ask(&question) else { return said };
                if YES.contains(&answer.to_lowercase().as_str()) {
                    let (field, written) = (header.clone(), word.clone());
                    said.push(ValueMapping { field, written, code: near.clone() });
                }
            }
            continue;
        }
        let name = columns.iter().find(|column| column.header == *header);
        let field = name.and_then(|column| {
            fields_of_files(kind).find(|field| Some(field.name) == column.field)
        });
        let Some(Shape::Code { codes, .. }) = field.map(|field| field.shape) else { continue };
        if !asked.insert((header.clone(), word.clone())) {
            continue;
        }
        let shown: Vec<String> = codes.iter().map(|code| code.shown()).collect();
        let question = say!(
            "cli-word-question",
            column = header.as_str(),
            word = word.as_str(),
            codes = shown.join(", ")
        );
        for _ in 0..PATIENCE {
            let Some(answer) = call.ask(&question).filter(|answer| !answer.is_empty()) else {
                return said;
            };
            let is_code = codes.iter().any(|code| {
                code.code == answer || code.words.contains(&answer.to_lowercase().as_str())
            });
            if is_code || answer == "-" {
                let code = if answer == "-" { String::new() } else { answer };
                let (field, written) = (header.clone(), word.clone());
                said.push(ValueMapping { field, written, code });
                break;
            }
        }
    }
    said
}
