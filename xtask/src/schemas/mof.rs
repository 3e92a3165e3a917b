//! A release printed as MOF of the Microsoft dialect.

mod flavors;

use std::fmt::Write;

use super::release::{
    Class, Direction, Kind, Literal, Method, Parameter, Property, Qualifier, Release, Shape,
};

const WIDTH: usize = 100;

/// The text of a MOF file.
pub(crate) fn print(release: &Release) -> String {
    let mut out = String::new();
    for line in &release.head {
        comment(&mut out, 0, line);
    }
    if !release.namespace.is_empty() {
        let path = format!("\\\\.\\{}", release.namespace);
        let _ = writeln!(out, "\n#pragma namespace({})", quoted(&path));
        out.push_str("#pragma autorecover\n");
    }
    for class in &release.classes {
        out.push('\n');
        print_class(&mut out, class);
    }
    out
}

fn print_class(out: &mut String, class: &Class) {
    for note in &class.notes {
        comment(out, 0, note);
    }
    print_qualifiers(out, 0, &class.qualifiers);
    let _ = write!(out, "class {}", class.name);
    if let Some(superclass) = &class.superclass {
        let _ = write!(out, " : {superclass}");
    }
    out.push_str("\n{\n");
    let properties = class.properties.iter().map(|property| {
        let mut text = String::new();
        print_property(&mut text, property);
        text
    });
    let methods = class.methods.iter().map(|method| {
        let mut text = String::new();
        print_method(&mut text, method);
        text
    });
    print_members(out, properties.chain(methods));
    out.push_str("};\n");
}

/// The members of a class; a blank line stands around those that take more than two lines.
fn print_members(out: &mut String, members: impl Iterator<Item = String>) {
    let mut before = None;
    for text in members {
        let is_long = text.lines().count() > 2;
        if before.is_some_and(|before| before || is_long) {
            out.push('\n');
        }
        out.push_str(&text);
        before = Some(is_long);
    }
}

fn print_property(out: &mut String, property: &Property) {
    for note in &property.notes {
        comment(out, 4, note);
    }
    print_qualifiers(out, 4, &property.qualifiers);
    let _ = write!(out, "    {}", element(&property.shape, &property.name, property.size));
    if let Some(default) = &property.default {
        let _ = write!(out, " = {}", scalar(default));
    }
    out.push_str(";\n");
}

fn print_method(out: &mut String, method: &Method) {
    for note in &method.notes {
        comment(out, 4, note);
    }
    print_qualifiers(out, 4, &method.qualifiers);
    let _ = write!(out, "    {} {}(", method.return_type, method.name);
    for (id, parameter) in method.parameters.iter().enumerate() {
        out.push_str(if id == 0 { "\n" } else { ",\n" });
        print_parameter(out, id, parameter);
    }
    out.push_str(");\n");
}

fn print_parameter(out: &mut String, id: usize, parameter: &Parameter) {
    for note in &parameter.notes {
        comment(out, 8, note);
    }
    let directions: &[&str] = match parameter.direction {
        Direction::In => &["in"],
        Direction::Out => &["out"],
        Direction::Both => &["in", "out"],
    };
    let mut qualifiers: Vec<Qualifier> =
        directions.iter().map(|name| Qualifier::flag(name)).collect();
    let id = i64::try_from(id).unwrap_or(i64::MAX);
    qualifiers.push(Qualifier { name: "ID".to_owned(), value: Some(Literal::Integer(id)) });
    qualifiers.extend(parameter.qualifiers.iter().cloned());
    let declaration = element(&parameter.shape, &parameter.name, None);
    let line = format!("        [{}] {declaration}", joined(&qualifiers));
    if line.len() <= WIDTH {
        out.push_str(&line);
    } else {
        print_qualifiers(out, 8, &qualifiers);
        let _ = write!(out, "        {declaration}");
    }
}

/// A qualifier list on lines of its own: on one when it fits, else one qualifier a line.
fn print_qualifiers(out: &mut String, indent: usize, qualifiers: &[Qualifier]) {
    if qualifiers.is_empty() {
        return;
    }
    let margin = " ".repeat(indent);
    let line = format!("{margin}[{}]\n", joined(qualifiers));
    if line.len() <= WIDTH {
        out.push_str(&line);
        return;
    }
    for (place, qualifier) in qualifiers.iter().enumerate() {
        let open = if place == 0 { '[' } else { ' ' };
        let close = if place + 1 == qualifiers.len() { "]" } else { "," };
        let text = format!("{margin}{open}{}{close}", use_of(qualifier));
        match &qualifier.value {
            Some(Literal::Texts(items)) if text.len() > WIDTH => {
                let _ = write!(out, "{margin}{open}{} {{", qualifier.name);
                print_filled(out, indent + 4, items);
                let _ = writeln!(out, "}}{}{close}", flavors_of(qualifier));
            }
            _ => {
                out.push_str(&text);
                out.push('\n');
            }
        }
    }
}

/// The items of an array, as many on a line as fit.
fn print_filled(out: &mut String, indent: usize, items: &[String]) {
    let margin = " ".repeat(indent);
    let mut column = WIDTH;
    for (place, item) in items.iter().enumerate() {
        let comma = if place + 1 == items.len() { "" } else { "," };
        let text = format!("{}{comma}", quoted(item));
        // The room for the closing brace and its flavor.
        if column + 1 + text.len() > WIDTH - 16 {
            let _ = write!(out, "\n{margin}{text}");
            column = indent + text.len();
        } else {
            let _ = write!(out, " {text}");
            column += 1 + text.len();
        }
    }
}

fn joined(qualifiers: &[Qualifier]) -> String {
    qualifiers.iter().map(use_of).collect::<Vec<_>>().join(", ")
}

/// A qualifier with its value and flavors.
fn use_of(qualifier: &Qualifier) -> String {
    let value = match &qualifier.value {
        None => String::new(),
        Some(Literal::Texts(items)) => {
            format!(" {{{}}}", items.iter().map(|item| quoted(item)).collect::<Vec<_>>().join(", "))
        }
        Some(single) => format!("({})", scalar(single)),
    };
    format!("{}{value}{}", qualifier.name, flavors_of(qualifier))
}

fn flavors_of(qualifier: &Qualifier) -> String {
    match flavors::of(&qualifier.name) {
        "" => String::new(),
        flavors => format!(" : {flavors}"),
    }
}

fn scalar(literal: &Literal) -> String {
    match literal {
        Literal::Boolean(true) => "TRUE".to_owned(),
        Literal::Boolean(false) => "FALSE".to_owned(),
        Literal::Integer(value) => value.to_string(),
        Literal::Text(text) => quoted(text),
        Literal::Texts(items) => {
            format!("{{{}}}", items.iter().map(|item| quoted(item)).collect::<Vec<_>>().join(", "))
        }
    }
}

/// Type, name and, of an array, brackets with its size.
fn element(shape: &Shape, name: &str, size: Option<u64>) -> String {
    let size = size.map(|size| size.to_string()).unwrap_or_default();
    let array = if shape.array { format!("[{size}]") } else { String::new() };
    match &shape.kind {
        Kind::Intrinsic(kind) | Kind::Object(kind) => format!("{kind} {name}{array}"),
        Kind::Reference(class) => format!("{class} REF {name}{array}"),
    }
}

/// A string literal; what is not ASCII is written with four digits, which every reader takes.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                out.push('\\');
                out.push(character);
            }
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            ' '..='~' => out.push(character),
            _ => {
                let mut units = [0; 2];
                for unit in character.encode_utf16(&mut units) {
                    let _ = write!(out, "\\x{unit:04X}");
                }
            }
        }
    }
    out.push('"');
    out
}

/// A comment, folded at the width of the file.
fn comment(out: &mut String, indent: usize, text: &str) {
    let margin = format!("{}//", " ".repeat(indent));
    let mut line = margin.clone();
    for word in text.split_whitespace() {
        if line.len() + 1 + word.len() > WIDTH && line.len() > margin.len() {
            out.push_str(&line);
            out.push('\n');
            line.clone_from(&margin);
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schemas::release::Standing;

    #[test]
    fn strings_are_escaped_so_that_every_reader_takes_them() {
        let cases = [
            ("root\\x", r#""root\\x""#),
            ("say \"no\"", r#""say \"no\"""#),
            ("a\tb", r#""a\tb""#),
            ("\u{2019}s", r#""\x2019s""#),
            ("\u{1F600}", r#""\xD83D\xDE00""#),
        ];
        for (text, expected) in cases {
            assert_eq!(quoted(text), expected);
        }
    }

    #[test]
    fn a_class_prints_as_mofcomp_takes_it() {
        let shape = |kind, array| Shape { kind, array };
        let parameter = |name: &str, direction, kind| Parameter {
            name: name.to_owned(),
            direction,
            notes: Vec::new(),
            qualifiers: Vec::new(),
            shape: shape(kind, false),
        };
        let class = Class {
            name: "X_Service".into(),
            superclass: Some("X_Element".into()),
            notes: vec!["A remark.".into()],
            qualifiers: vec![Qualifier::flag("Dynamic"), Qualifier::text("Provider", "P")],
            properties: vec![Property {
                name: "Name".into(),
                standing: Standing::Introduced,
                notes: Vec::new(),
                qualifiers: vec![Qualifier::flag("Key")],
                shape: shape(Kind::Intrinsic("string".into()), false),
                size: None,
                default: Some(Literal::Text("a".into())),
            }],
            methods: vec![Method {
                name: "Start".into(),
                standing: Standing::Introduced,
                notes: vec!["Another remark.".into()],
                qualifiers: Vec::new(),
                return_type: "uint32".into(),
                parameters: vec![
                    parameter("System", Direction::In, Kind::Reference("X_System".into())),
                    parameter("Job", Direction::Both, Kind::Object("X_Job".into())),
                ],
            }],
        };
        let release =
            Release { head: Vec::new(), namespace: "root\\x".into(), classes: vec![class] };
        let expected = r#"
#pragma namespace("\\\\.\\root\\x")
#pragma autorecover

// A remark.
[Dynamic : ToInstance, Provider("P") : ToInstance]
class X_Service : X_Element
{
    [Key : DisableOverride ToInstance ToSubclass]
    string Name = "a";

    // Another remark.
    uint32 Start(
        [in, ID(0)] X_System REF System,
        [in, out, ID(1)] X_Job Job);
};
"#;
        assert_eq!(print(&release), expected);
    }

    #[test]
    fn a_long_qualifier_list_breaks_between_qualifiers_and_inside_arrays() {
        let mut out = String::new();
        let items: Vec<String> = (0..30).map(|n| format!("{n:04}")).collect();
        print_qualifiers(
            &mut out,
            4,
            &[Qualifier::flag("Read"), Qualifier::texts("ValueMap", items)],
        );
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines[0], "    [Read : ToSubclass,");
        assert_eq!(lines[1], "     ValueMap {");
        assert!(lines[2].starts_with("        \"0000\", \"0001\""));
        assert!(out.ends_with("\"0029\"} : ToSubclass]\n"));
        assert!(lines.iter().all(|line| line.len() <= WIDTH));
    }
}
