//! That each kind of lie is told: one fact of a schema is changed, and exactly that is reported.

use crate::compare::compare;
use crate::merge::merge;
use crate::read_back::read_back;
use crate::source::{Facts, SERVER_2019};

/// A change to the text of one class, and the differences that only the changed schema has.
struct Lie {
    name: &'static str,
    class: &'static str,
    truth: &'static str,
    lie: &'static str,
    /// Without the name of the release.
    told: &'static [&'static str],
}

const LIES: &[Lie] = &[
    Lie {
        name: "a wrong type",
        class: "Msvm_ComputerSystem",
        truth: "uint16 ReplicationState;",
        lie: "uint32 ReplicationState;",
        told: &[
            "Msvm_ComputerSystem.ReplicationState: type: expected uint16 (client2019-12.json), found uint32",
        ],
    },
    Lie {
        name: "a time as a string",
        class: "Msvm_ReplicationRelationship",
        truth: "datetime LastApplyTime;",
        lie: "string LastApplyTime;",
        told: &[
            "Msvm_ReplicationRelationship.LastApplyTime: type: expected datetime (client2019-12.json), found string",
        ],
    },
    Lie {
        name: "an array as one value",
        class: "Msvm_KvpExchangeComponent",
        truth: "string GuestExchangeItems[];",
        lie: "string GuestExchangeItems;",
        told: &[
            "Msvm_KvpExchangeComponent.GuestExchangeItems: array: expected true (server2019.json), found false",
        ],
    },
    Lie {
        name: "another superclass",
        class: "Msvm_Keyboard",
        truth: "class Msvm_Keyboard : CIM_UserDevice",
        lie: "class Msvm_Keyboard : CIM_LogicalDevice",
        told: &[
            "Msvm_Keyboard: superclass: expected CIM_UserDevice (server2019.json), found CIM_LogicalDevice",
        ],
    },
    Lie {
        name: "a dropped key",
        class: "Msvm_ReplicationRelationship",
        truth: "Key : DisableOverride ToInstance ToSubclass, ",
        lie: "",
        told: &["Msvm_ReplicationRelationship: keys: expected InstanceID (docs.json), found none"],
    },
    Lie {
        name: "a wider reference",
        class: "CIM_MetricInstance",
        truth: "CIM_BaseMetricValue REF Dependent",
        lie: "CIM_ManagedElement REF Dependent",
        told: &[
            "CIM_MetricInstance.Dependent: type: expected CIM_BaseMetricValue REF (client2019-12.json), found CIM_ManagedElement REF",
        ],
    },
    Lie {
        name: "an invented property",
        class: "Msvm_Keyboard",
        truth: "string Layout;",
        lie: "string Layout; string Colour;",
        told: &["Msvm_Keyboard.Colour: property: expected none (server2019.json), found one"],
    },
    Lie {
        name: "a property in another spelling",
        class: "Msvm_Keyboard",
        truth: "string Layout;",
        lie: "string layout;",
        told: &[
            "Msvm_Keyboard.Layout: property: expected one (server2019.json), found none",
            "Msvm_Keyboard.layout: property: expected none (server2019.json), found one",
        ],
    },
    Lie {
        name: "another embedded class",
        class: "Msvm_VirtualEthernetSwitchSettingData",
        truth: "EmbeddedInstance(\"Msvm_EthernetSwitchExtension\")",
        lie: "EmbeddedInstance(\"Msvm_EthernetSwitchPort\")",
        told: &[
            "Msvm_VirtualEthernetSwitchSettingData.ExtensionOrder: embedded class: expected Msvm_EthernetSwitchExtension (docs.json), found Msvm_EthernetSwitchPort",
        ],
    },
    Lie {
        name: "another qualifier of the embedded class",
        class: "Msvm_ReplicationSettingData",
        truth: "HyperVEmbeddedInstance(",
        lie: "EmbeddedInstance(",
        told: &[
            "Msvm_ReplicationSettingData.IncludedDisks: HyperVEmbeddedInstance: expected true (docs.json), found false",
        ],
    },
    Lie {
        name: "a changed name of a code",
        class: "Msvm_ComputerSystem",
        truth: "\"Failback complete\"",
        lie: "\"Failback completed\"",
        told: &[
            "Msvm_ComputerSystem.ReplicationState: code: expected 14 \"Failback complete\" (docs.json), found \"Failback completed\"",
        ],
    },
    Lie {
        name: "a changed end of a range",
        class: "CIM_AllocationCapabilities",
        truth: "\"4\", \"0x8000..0xFFFF\"",
        lie: "\"4\", \"0x8000..0xFFFE\"",
        told: &[
            "CIM_AllocationCapabilities.RequestTypesSupported: code: expected 32768..65535 \"Vendor Reserved\" (server2019.json + docs.json), found none",
            "CIM_AllocationCapabilities.RequestTypesSupported: code: expected none (server2019.json + docs.json), found 32768..65534 \"Vendor Reserved\"",
        ],
    },
    Lie {
        name: "a changed name of a return code",
        class: "Msvm_ComputerSystem",
        truth: "\"Method Parameters Checked - Transition Started\"",
        lie: "\"Started\"",
        told: &[
            "Msvm_ComputerSystem.RequestStateChange: code: expected 4096 \"Method Parameters Checked - Transition Started\" (docs.json), found \"Started\"",
        ],
    },
    Lie {
        name: "a missing method",
        class: "Msvm_ShutdownComponent",
        truth: "InitiateHibernate(",
        lie: "Hibernate(",
        told: &[
            "Msvm_ShutdownComponent.InitiateHibernate: method: expected one (server2019.json), found none",
            "Msvm_ShutdownComponent.Hibernate: method: expected none (server2019.json), found one",
        ],
    },
    Lie {
        name: "another return type",
        class: "Msvm_ShutdownComponent",
        truth: "uint32 InitiateHibernate",
        lie: "uint16 InitiateHibernate",
        told: &[
            "Msvm_ShutdownComponent.InitiateHibernate: return type: expected uint32 (server2019.json), found uint16",
        ],
    },
    Lie {
        name: "swapped parameters",
        class: "Msvm_Keyboard",
        truth: "[in, ID(0)] uint32 KeyCode,\n        [out, ID(1)]",
        lie: "[in, ID(1)] uint32 KeyCode,\n        [out, ID(0)]",
        told: &[
            "Msvm_Keyboard.IsKeyPressed: parameters: expected KeyCode, KeyState (server2019.json), found KeyState, KeyCode",
        ],
    },
    Lie {
        name: "a parameter the other way",
        class: "Msvm_Keyboard",
        truth: "[out, ID(1)] boolean KeyState",
        lie: "[in, ID(1)] boolean KeyState",
        told: &[
            "Msvm_Keyboard.IsKeyPressed(KeyState): direction: expected out (server2019.json), found in",
        ],
    },
    Lie {
        name: "another type of a parameter",
        class: "Msvm_Keyboard",
        truth: "uint32 KeyCode,",
        lie: "uint16 KeyCode,",
        told: &[
            "Msvm_Keyboard.IsKeyPressed(KeyCode): type: expected uint32 (client2019-12.json), found uint16",
        ],
    },
    Lie {
        name: "an instance as a reference",
        class: "Msvm_VssService",
        truth: "Msvm_GuestClusterInformation GuestClusterInformation",
        lie: "Msvm_GuestClusterInformation REF GuestClusterInformation",
        told: &[
            "Msvm_VssService.QueryGuestClusterInformation(GuestClusterInformation): type: expected Msvm_GuestClusterInformation (docs.json), found Msvm_GuestClusterInformation REF",
        ],
    },
    Lie {
        name: "an optional parameter that is not",
        class: "Msvm_ComputerSystem",
        truth: "Optional, ",
        lie: "",
        told: &[
            "Msvm_ComputerSystem.RequestReplicationStateChangeEx(ReplicationRelationship): optional: expected true (docs.json), found false",
        ],
    },
    Lie {
        name: "an abstract class with instances",
        class: "CIM_MetricInstance",
        truth: "[Abstract,",
        lie: "[",
        told: &["CIM_MetricInstance: abstract: expected true (client2019-12.json), found false"],
    },
];

#[test]
fn a_schema_that_lies_is_told_so_and_nothing_else() {
    let release = SERVER_2019;
    let expected = merge(&Facts::of(release), release);
    let mof = release.mof();
    let told = |mof: &str| -> Vec<String> {
        compare(&expected, &read_back(mof)).iter().map(ToString::to_string).collect()
    };
    let before = told(&mof);
    for lie in LIES {
        let mut after = told(&changed(&mof, lie));
        after.retain(|difference| !before.contains(difference));
        let told: Vec<String> =
            lie.told.iter().map(|told| format!("{} {told}", release.facts)).collect();
        assert_eq!(after, told, "{}", lie.name);
    }
}

/// The schema with the one place of the class changed that reads like the truth.
fn changed(mof: &str, lie: &Lie) -> String {
    let heads = ["\n", " :"].map(|end| format!("\nclass {}{end}", lie.class));
    let head = heads.iter().find_map(|head| mof.find(head)).expect("the schema has the class");
    let end = head + mof[head..].find("\n};").expect("every class ends");
    // Its qualifiers stand between the class before and its name.
    let start = mof[..head].rfind("\n};").expect("the class is not the first");
    let class = &mof[start..end];
    assert_eq!(class.matches(lie.truth).count(), 1, "{}: `{}`", lie.name, lie.truth);
    [&mof[..start], &class.replace(lie.truth, lie.lie), &mof[end..]].concat()
}
