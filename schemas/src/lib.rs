//! The MOF of Windows releases, written from public facts, embedded.
//!
//! Microsoft's own MOF may not be redistributed. These files hold the same classes as far as
//! public sources know them, in the project's own words: to bind and to compare with, not to
//! install. The README beside this crate says where each kind of fact comes from, and what is
//! known to be missing.
//!
//! ```
//! # #[cfg(feature = "releases")]
//! # {
//! let schema = mof_schemas::find("windows-server-23h2").expect("a release of this crate");
//! assert_eq!(schema.classes, 431);
//! assert!(schema.mof.contains("class Msvm_ReplicationService : CIM_Service"));
//! # }
//! ```

/// One MOF file, and what it describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Schema {
    /// The name to ask for it by: `windows-server-23h2`, `wmi-system`.
    pub name: &'static str,
    /// What it is for.
    pub kind: Kind,
    /// The release that it describes, or what the base classes belong to, for a reader.
    pub release: &'static str,
    /// The namespace, as in `root\virtualization\v2`; none where the classes have no fixed one.
    pub namespace: Option<&'static str>,
    /// The file within this crate, with forward slashes.
    pub path: &'static str,
    /// Where the facts come from, with their licences, in one sentence.
    pub source: &'static str,
    /// How many classes the file declares.
    pub classes: usize,
    /// The text: ASCII, with line feeds.
    pub mof: &'static str,
}

/// What a schema is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The classes of a namespace in one release of Windows.
    Release,
    /// Classes that the MOF of others takes for granted.
    Base,
}

#[cfg(feature = "releases")]
const VIRTUALIZATION: Option<&str> = Some("root\\virtualization\\v2");

/// Every schema: the releases from the newest (feature `releases`, on by default), then the base
/// classes.
pub static SCHEMAS: &[Schema] = &[
    #[cfg(feature = "releases")]
    Schema {
        name: "windows-server-23h2",
        kind: Kind::Release,
        release: "Windows Server and Azure Stack HCI 23H2",
        namespace: VIRTUALIZATION,
        path: "windows-server-23h2/WindowsVirtualization.V2.mof",
        source: "classes and members of microsoft/wmi server23h2 (MIT), exact types of \
                 simonferquel/simcim (Apache-2.0), qualifiers, values and codes of \
                 MicrosoftDocs/win32 (CC BY 4.0)",
        classes: 431,
        mof: include_str!("../windows-server-23h2/WindowsVirtualization.V2.mof"),
    },
    #[cfg(feature = "releases")]
    Schema {
        name: "windows-server-2019",
        kind: Kind::Release,
        release: "Windows Server 2019",
        namespace: VIRTUALIZATION,
        path: "windows-server-2019/WindowsVirtualization.V2.mof",
        source: "classes and members of microsoft/wmi server2019 (MIT), exact types of \
                 simonferquel/simcim (Apache-2.0), qualifiers, values and codes of \
                 MicrosoftDocs/win32 (CC BY 4.0)",
        classes: 432,
        mof: include_str!("../windows-server-2019/WindowsVirtualization.V2.mof"),
    },
    #[cfg(feature = "releases")]
    Schema {
        name: "windows-10-1909",
        kind: Kind::Release,
        release: "Windows client of December 2019 (build not stated; 1909 was current)",
        namespace: VIRTUALIZATION,
        path: "windows-10-1909/WindowsVirtualization.V2.mof",
        source: "classes, members and exact types of simonferquel/simcim (Apache-2.0), parameter \
                 order of microsoft/wmi server2019 (MIT), qualifiers, values and codes of \
                 MicrosoftDocs/win32 (CC BY 4.0)",
        classes: 430,
        mof: include_str!("../windows-10-1909/WindowsVirtualization.V2.mof"),
    },
    Schema {
        name: "wmi-system",
        kind: Kind::Base,
        release: "the system classes of every WMI namespace",
        namespace: None,
        path: "base/wmi-system.mof",
        source: "classes and members of microsoft/wmi server2019 (MIT), exact types of \
                 simonferquel/simcim (Apache-2.0), keys and qualifiers of public documentation",
        classes: 53,
        mof: include_str!("../base/wmi-system.mof"),
    },
    Schema {
        name: "dsc-base",
        kind: Kind::Base,
        release: "the base classes of PowerShell Desired State Configuration",
        namespace: None,
        path: "base/dsc-base.mof",
        source: "names, types and qualifiers of PowerShell/PSDesiredStateConfiguration (MIT)",
        classes: 11,
        mof: include_str!("../base/dsc-base.mof"),
    },
    Schema {
        name: "wdm-base",
        kind: Kind::Base,
        release: "the base classes of WMI for drivers",
        namespace: Some("root\\wmi"),
        path: "base/wdm-base.mof",
        source: "public documentation of WMI for drivers",
        classes: 1,
        mof: include_str!("../base/wdm-base.mof"),
    },
];

/// Since and until facts of the documentation, as JSON, for `root\virtualization\v2`.
///
/// They say in which release a page places a class, a member or a value: documented, not
/// measured. Where a release of [`SCHEMAS`] says otherwise, the release is right.
#[cfg(feature = "releases")]
pub static SINCE: &str = include_str!("../since.json");

/// The schema of that name, in any case.
pub fn find(name: &str) -> Option<&'static Schema> {
    SCHEMAS.iter().find(|schema| schema.name.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declarations(mof: &str) -> usize {
        mof.lines().filter(|line| line.starts_with("class ")).count()
    }

    #[test]
    fn every_file_declares_as_many_classes_as_its_entry_says() {
        for schema in SCHEMAS {
            assert_eq!(declarations(schema.mof), schema.classes, "{}", schema.name);
        }
    }

    #[test]
    fn every_text_is_the_file_at_its_path() {
        for schema in SCHEMAS {
            let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(schema.path);
            assert_eq!(std::fs::read_to_string(path).unwrap(), schema.mof, "{}", schema.name);
        }
    }

    #[test]
    fn every_namespace_is_the_one_that_the_file_states() {
        for schema in SCHEMAS {
            let pragma = schema.namespace.map(|namespace| {
                let path = format!("\\\\.\\{namespace}").replace('\\', "\\\\");
                format!("#pragma namespace(\"{path}\")")
            });
            let stated = schema.mof.lines().find(|line| line.starts_with("#pragma namespace"));
            assert_eq!(stated, pragma.as_deref(), "{}", schema.name);
        }
    }

    #[test]
    fn names_are_unique_and_found_in_any_case() {
        for (place, schema) in SCHEMAS.iter().enumerate() {
            let found = find(&schema.name.to_ascii_uppercase()).unwrap();
            assert_eq!(found.path, SCHEMAS[place].path);
        }
        assert_eq!(find("windows-3.1"), None);
    }

    #[test]
    fn texts_are_ascii_with_line_feeds() {
        for schema in SCHEMAS {
            assert!(schema.mof.is_ascii() && !schema.mof.contains('\r'), "{}", schema.name);
        }
    }

    #[test]
    fn a_class_stands_below_its_superclass() {
        for schema in SCHEMAS {
            let mut seen = std::collections::BTreeSet::new();
            for line in schema.mof.lines().filter_map(|line| line.strip_prefix("class ")) {
                let (name, above) = line.split_once(" : ").unwrap_or((line, ""));
                assert!(
                    above.is_empty() || seen.contains(above) || above == "__ExtrinsicEvent",
                    "{}: {line}",
                    schema.name
                );
                assert!(seen.insert(name), "{}: {name} twice", schema.name);
            }
        }
    }
}
