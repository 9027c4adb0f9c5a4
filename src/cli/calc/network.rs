//! `calc network`: centralities of nodes and links without weights. Keeps out: paths and walks,
//! which `methods` follows.

use std::collections::BTreeMap;

use super::json::field::{Fault, Field};
use super::json::reading::names;
use super::json::value::Value;
use crate::methods::network::Network;
use crate::methods::network::paths::{betweenness, closeness};
use crate::methods::network::walks::{eigenvector, pagerank};
use crate::say;

/// The most nodes.
const MOST_NODES: usize = 5_000;
/// The most links.
const MOST_LINKS: usize = 200_000;

/// Every centrality, by the name of the node.
pub(super) fn network(input: &Field<'_>) -> Result<Value, Fault> {
    let directed = input.get("directed")?.truth()?;
    let nodes = names(&input.get("nodes")?, MOST_NODES)?;
    let places: BTreeMap<&str, usize> =
        nodes.iter().enumerate().map(|(place, name)| (name.as_str(), place)).collect();
    let mut links = Vec::new();
    for edge in input.get("edges")?.entries(MOST_LINKS)? {
        let ends =
            edge.list_of(2)?.iter().map(|end| node(end, &places)).collect::<Result<Vec<_>, _>>()?;
        if let [from, to] = ends[..] {
            links.push((from, to));
        }
    }
    let network = Network::new(nodes.len(), &links, directed)
        .ok_or_else(|| input.fault(say!("cli-calc-empty")))?;
    let told = |figures: Option<Vec<f64>>| {
        Value::from(figures.map(|figures| Value::by_name(&nodes, figures)))
    };
    let mut answer = vec![
        ("degree", Value::by_name(&nodes, network.degree())),
        ("betweenness", told(Some(betweenness(&network)))),
        ("closeness", told(Some(closeness(&network)))),
        ("pagerank", told(pagerank(&network))),
    ];
    if directed {
        answer.push(("in_degree", Value::by_name(&nodes, network.in_degree())));
    } else {
        answer.push(("eigenvector", told(eigenvector(&network))));
    }
    Ok(Value::object(answer))
}

fn node(field: &Field<'_>, places: &BTreeMap<&str, usize>) -> Result<usize, Fault> {
    let name = field.name()?;
    let place = places.get(name.as_str()).copied();
    place.ok_or_else(|| field.fault(say!("cli-calc-unknown", name = name, list = "nodes")))
}
