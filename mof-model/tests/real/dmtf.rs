//! What is known of the DMTF's schemas.

use libtest_mimic::Failed;
use mof_model::{Built, Class, Dialect};

pub(crate) fn classes(built: &Built) -> Result<(), Failed> {
    assert_eq!(built.schema.dialect(), Dialect::Dmtf);
    assert_eq!(built.schema.classes().count(), 1631);
    Ok(())
}

pub(crate) fn inheritance(built: &Built) -> Result<(), Failed> {
    let class = |name: &str| built.schema.class(name).ok_or(format!("there is no {name}"));
    let system = class("cim_computersystem")?;
    let lineage: Vec<_> = system.lineage().map(Class::name).collect();
    let expected = [
        "CIM_ManagedElement",
        "CIM_ManagedSystemElement",
        "CIM_LogicalElement",
        "CIM_EnabledLogicalElement",
        "CIM_AllocatedLogicalElement",
        "CIM_System",
        "CIM_ComputerSystem",
    ];
    assert_eq!(lineage, expected);
    let keys: Vec<_> = system.keys().map(|key| key.name()).collect();
    assert_eq!(keys, ["Name", "CreationClassName"]);
    let name = system.property("Name").ok_or("there is no Name")?;
    assert_eq!(name.origin().name(), "CIM_ManagedSystemElement");
    assert_eq!(name.declared_in().name(), "CIM_System");
    // A property has the same slot in every subclass.
    for class in built.schema.classes() {
        let Some(superclass) = class.superclass() else { continue };
        assert!(superclass.properties().len() <= class.properties().len());
        for (inherited, own) in superclass.properties().zip(class.properties()) {
            assert_eq!(inherited.name(), own.name(), "{class:?}");
            assert_eq!(inherited.origin(), own.origin(), "{class:?}");
        }
    }
    let state = class("CIM_EnabledLogicalElement")?.property("EnabledState").ok_or("no state")?;
    let map = state.value_map().ok_or("it has no map")?;
    let label = |number| map.resolve(number).and_then(|entry| entry.label.as_deref());
    assert_eq!(
        (label(2), label(9), label(40_000)),
        (Some("Enabled"), Some("Quiesce"), Some("Vendor Reserved"),)
    );
    Ok(())
}

/// Decodes every value and resolves every map.
pub(crate) fn ask_everything(built: &Built) -> Result<(), Failed> {
    let mut letters = 0;
    let mut count = |text: Option<&str>| letters += text.map_or(0, str::len);
    for class in built.schema.classes() {
        count(class.description());
        for property in class.properties() {
            count(property.description());
            let labels = property.value_map().into_iter().flat_map(|map| &map.entries);
            labels.for_each(|entry| count(entry.label.as_deref()));
            property.qualifiers().for_each(|qualifier| count(qualifier.value().as_str()));
        }
        for method in class.methods() {
            count(method.description());
            method.parameters().for_each(|parameter| count(parameter.description()));
        }
    }
    assert!(letters > 5_000_000, "{letters} letters of text, inherited ones counted");
    Ok(())
}
