//! The client file completed: parameter order and value maps from the server of its time.

use crate::schemas::facts::Facts;

/// The client's classes and own members, as a dump to merge from.
///
/// The client file knows neither parameter order nor value maps. `server` gives both for every
/// member that it has too; what it has not stays without.
///
/// # Errors
///
/// A method that the server lacks, or that has other parameters there: its order is unknown.
pub(crate) fn completed(client: &Facts, server: &Facts) -> Result<Facts, String> {
    let mut dump = client.clone();
    for (name, class) in &mut dump.classes {
        let sibling = server.class(name);
        let above = class.superclass.clone();
        class.properties.retain(|property, facts| {
            let is_inherited = || {
                above.as_deref().is_some_and(|above| {
                    let has = |name: &str| {
                        client.class(name).is_some_and(|c| c.property(property).is_some())
                    };
                    client.chain(above).any(has)
                })
            };
            !(facts.overrides && is_inherited())
        });
        for (property, facts) in &mut class.properties {
            let known = sibling.and_then(|class| class.property(property));
            facts.values = known.and_then(|known| known.values.clone());
            facts.range_names = known.map(|known| known.range_names.clone()).unwrap_or_default();
        }
        for (method, facts) in &mut class.methods {
            let known = sibling.and_then(|class| class.method(method));
            let known = known.ok_or_else(|| format!("{name}.{method}: no server has it"))?;
            let sorted = |parameters: &[crate::schemas::facts::ParameterFacts]| {
                let mut names: Vec<String> =
                    parameters.iter().map(|p| format!("{} {}", p.name, p.direction)).collect();
                names.sort_unstable();
                names
            };
            if sorted(&facts.parameters) != sorted(&known.parameters) {
                return Err(format!("{name}.{method}: the server has other parameters"));
            }
            facts.parameters.clone_from(&known.parameters);
        }
    }
    Ok(dump)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Facts {
        Facts::parse("test", text).unwrap()
    }

    const CLIENT: &str = r#"{"classes": {
        "Base": {"super": null, "properties": {"Kept": {"type": "string"}}},
        "X": {"super": "Base",
            "properties": {"Kept": {"type": "datetime", "overrides": true},
                           "State": {"type": "uint16"}},
            "methods": {"Go": {"return_type": "uint32", "params_unordered": [
                {"name": "A", "dir": "out", "type": "string"},
                {"name": "B", "dir": "in", "type": "string"}]}}}}}"#;

    const SERVER: &str = r#"{"classes": {
        "X": {"super": null, "properties": {
                "State": {"values": {"1": "On"}, "value_ranges": {"Reserved": 2}}},
            "methods": {"Go": {"return_type": "uint32", "params": [
                {"name": "B", "dir": "in", "type": "string"},
                {"name": "A", "dir": "out", "type": "string"}]}}}}}"#;

    #[test]
    fn order_and_values_come_from_the_server_and_redeclarations_introduce_nothing() {
        let completed = completed(&facts(CLIENT), &facts(SERVER)).unwrap();
        let class = completed.class("X").unwrap();
        let order: Vec<_> = class.methods["Go"].parameters.iter().map(|p| &p.name).collect();
        assert_eq!(order, ["B", "A"]);
        assert_eq!(class.properties.keys().collect::<Vec<_>>(), ["State"]);
        let state = &class.properties["State"];
        assert_eq!(state.values.as_ref().unwrap()["1"], ["On"]);
        assert_eq!(state.range_names, ["Reserved"]);
    }

    #[test]
    fn a_method_with_other_parameters_on_the_server_is_refused() {
        let server = SERVER.replace("\"B\"", "\"C\"");
        let refused = completed(&facts(CLIENT), &facts(&server)).unwrap_err();
        assert_eq!(refused, "X.Go: the server has other parameters");
    }
}
