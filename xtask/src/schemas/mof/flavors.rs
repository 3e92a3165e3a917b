//! The flavors that a qualifier is written with.

/// The flavors of a qualifier; none means that it holds for the element alone.
///
/// WMI propagates nothing unless told to. What describes a member must reach the subclasses that
/// declare it anew; what describes one declaration (`Abstract`, `Override`, `Version`) must not.
pub(crate) fn of(qualifier: &str) -> &'static str {
    match qualifier {
        "Key" => "DisableOverride ToInstance ToSubclass",
        "Association" | "Indication" | "Aggregation" | "Composition" | "Exception"
        | "Singleton" => "DisableOverride ToSubclass",
        "Dynamic" | "Provider" => "ToInstance",
        "Abstract" | "Experimental" | "Override" | "Version" | "Revision" | "UMLPackagePath"
        | "UUID" | "ExtensionId" | "InterfaceVersion" | "InterfaceRevision" | "DisplayName"
        | "Deprecated" | "Description" | "in" | "out" | "ID" | "Optional" => "",
        _ => "ToSubclass",
    }
}
