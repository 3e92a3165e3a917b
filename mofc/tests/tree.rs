//! `mofc tree`: who derives from whom, as text and as a graph.

mod process;

use process::{ends, folder, mofc, says, stderr, stdout};

const SCHEMA: &[u8] = br#"
#pragma namespace("root/a")
[Abstract] class Thing { [Key] string Id; };
class Disk : Thing { };
class Ssd : Disk { };
class Port : Thing { };
[Association] class Link { [Key] Thing REF From; [Key] Thing REF To; };
"#;

#[test]
fn classes_stand_below_their_superclass() {
    let folder = folder(&[("a.mof", SCHEMA)]);
    let output = mofc(folder.path(), &["tree", "a.mof"]);
    ends(&output, 0);
    let tree = "Thing (abstract)\n├── Disk\n│   └── Ssd\n└── Port\nLink (association)\n";
    assert_eq!(stdout(&output), tree);
    says(&output, "1 file, 5 classes, 0 instances");
    let below = mofc(folder.path(), &["tree", "a.mof", "--class", "dISK"]);
    assert_eq!(stdout(&below), "Disk\n└── Ssd\n");
    let colored = mofc(folder.path(), &["tree", "a.mof", "--class", "Disk", "--color", "always"]);
    assert_eq!(stdout(&colored), "\x1b[36mDisk\x1b[0m\n\x1b[2m└── \x1b[0m\x1b[36mSsd\x1b[0m\n");
}

#[test]
fn a_schema_of_ours_has_its_jobs() {
    let folder = folder(&[]);
    let arguments = ["tree", "builtin:windows-server-23h2", "--class", "CIM_Job", "-q"];
    let output = mofc(folder.path(), &arguments);
    ends(&output, 0);
    let expected = "CIM_Job (abstract)\n\
        └── CIM_ConcreteJob (abstract)\n    \
            ├── Msvm_CollectionReferencePointExportJob\n    \
            ├── Msvm_ConcreteJob\n    \
            ├── Msvm_CopyFileToGuestJob\n    \
            ├── Msvm_MigrationJob\n    \
            ├── Msvm_StorageJob\n    \
            └── Msvm_VirtualSystemReferencePointExportJob\n";
    assert_eq!(stdout(&output), expected);
    assert_eq!(stderr(&output), "");
    let whole = mofc(folder.path(), &["tree", "builtin:windows-server-23h2"]);
    let classes = stdout(&whole).lines().filter(|line| !line.contains("base)")).count();
    assert_eq!(classes, 431, "every class has one line");
    assert!(stdout(&whole).starts_with("__SystemClass (abstract, base)\n"));
}

#[test]
fn namespaces_have_headings_where_there_are_several() {
    let text = "#pragma namespace(\"root/a\")\nclass Disk { };\n\
                #pragma namespace(\"root/b\")\nclass Disk { }; class Ram : Disk { };";
    let folder = folder(&[("a.mof", text.as_bytes())]);
    let output = mofc(folder.path(), &["tree", "a.mof"]);
    ends(&output, 0);
    assert_eq!(stdout(&output), "root/a\nDisk\n\nroot/b\nDisk\n└── Ram\n");
    let unclear = mofc(folder.path(), &["tree", "a.mof", "--class", "Disk"]);
    ends(&unclear, 2);
    says(&unclear, "there are 2 classes `Disk`; name one of: root/a:Disk, root/b:Disk");
    let there = mofc(folder.path(), &["tree", "a.mof", "--class", "ROOT\\B:disk"]);
    assert_eq!(stdout(&there), "Disk\n└── Ram\n");
    let elsewhere = mofc(folder.path(), &["tree", "a.mof", "--class", "root/a:Ram"]);
    ends(&elsewhere, 2);
    says(&elsewhere, "there is no class `Ram` in `root/a`; there is `root/b:Ram`");
    let unknown = mofc(folder.path(), &["tree", "a.mof", "--class", "Dsik"]);
    ends(&unknown, 2);
    says(&unknown, "there is no class `Dsik`; did you mean `Disk`?");
}

#[test]
fn a_lost_class_and_findings_are_told() {
    let folder = folder(&[("a.mof", b"class A : Nowhere { }; class B { unit32 X; };")]);
    let output = mofc(folder.path(), &["tree", "a.mof"]);
    ends(&output, 1);
    assert_eq!(stdout(&output), "A : Nowhere, which is not read\nB\n");
    says(&output, "MOF0205");
    says(&output, "1 finding on the schema not shown");
    let refused = mofc(folder.path(), &["tree", "a.mof", "--format", "json"]);
    ends(&refused, 2);
    says(&refused, "cannot both go to standard output");
}

/// A statement of the DOT language, as far as `mofc` writes it.
#[derive(Debug, PartialEq)]
enum Dot {
    Node(String, String),
    Edge(String, String),
    Cluster(String),
    Other,
}

/// Reads quoted names as Graphviz does: a backslash keeps what follows it.
fn quoted(text: &str) -> (String, &str) {
    let body = text.strip_prefix('"').expect("a quoted name");
    let mut name = String::new();
    let mut chars = body.char_indices();
    while let Some((at, char)) = chars.next() {
        match char {
            '"' => return (name, &body[at + 1..]),
            '\\' => name.extend(chars.next().map(|(_, char)| char)),
            char => name.push(char),
        }
    }
    panic!("{text:?} is not closed")
}

fn statement(line: &str) -> Dot {
    let line = line.trim();
    if let Some(name) = line.strip_prefix("subgraph ") {
        let (name, rest) = quoted(name);
        assert_eq!(rest, " {");
        return Dot::Cluster(name);
    }
    if !line.starts_with('"') {
        let known = ["digraph classes {", "}", "rankdir=LR;", "node [shape=box];"];
        let known =
            known.contains(&line) || line.starts_with("label=\"") || line.starts_with("edge [");
        assert!(known, "{line}");
        return Dot::Other;
    }
    let (name, rest) = quoted(line);
    match rest.strip_prefix(" -> ") {
        Some(other) => {
            let (other, rest) = quoted(other);
            assert_eq!(rest, ";");
            Dot::Edge(name, other)
        }
        None => {
            let looks = rest.strip_prefix(" [").and_then(|looks| looks.strip_suffix("];"));
            Dot::Node(name, looks.expect("attributes").to_owned())
        }
    }
}

#[test]
fn a_graph_has_a_node_for_each_class_and_an_edge_to_each_superclass() {
    let text = [SCHEMA, b"#pragma namespace(\"root/b\")\nclass Disk : Thing { };"].concat();
    let folder = folder(&[("a.mof", &text)]);
    let output = mofc(folder.path(), &["tree", "--dot", "a.mof"]);
    ends(&output, 0);
    let text = stdout(&output);
    assert_eq!(text.matches('{').count(), text.matches('}').count());
    let statements: Vec<_> = text.lines().map(statement).collect();
    let node = |name: &str, looks: &str| Dot::Node(name.to_owned(), looks.to_owned());
    for expected in [
        node("root/a:Thing", "label=\"Thing\", style=dashed"),
        node("root/a:Link", "label=\"Link\", shape=diamond"),
        node("root/b:Disk", "label=\"Disk\""),
        Dot::Cluster("cluster root/a".into()),
        Dot::Cluster("cluster root/b".into()),
        Dot::Edge("root/a:Ssd".into(), "root/a:Disk".into()),
        Dot::Edge("root/b:Disk".into(), "root/a:Thing".into()),
    ] {
        assert!(statements.contains(&expected), "{expected:?} in {text}");
    }
    let nodes = statements.iter().filter(|one| matches!(one, Dot::Node(..))).count();
    let edges = statements.iter().filter(|one| matches!(one, Dot::Edge(..))).count();
    assert_eq!((nodes, edges), (6, 4));
}

#[test]
fn the_graph_of_a_class_has_no_edge_out_of_it() {
    let folder = folder(&[("a.mof", SCHEMA)]);
    let output = mofc(folder.path(), &["tree", "--dot", "--class", "Disk", "a.mof"]);
    let edges: Vec<_> =
        stdout(&output).lines().map(statement).filter(|one| matches!(one, Dot::Edge(..))).collect();
    assert_eq!(edges, [Dot::Edge("root/a:Ssd".into(), "root/a:Disk".into())]);
}
