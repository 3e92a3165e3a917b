//! However deep the input nests, a thread with an ordinary stack reads it or refuses it.

use std::thread;

use cimkit::{
    Argument, CimType, Class, Error, Instance, ObjectPath, Property, Request, Schema, Transport,
    embedded,
    recorded::{Outputs, Recorded},
};

static SCHEMA: Schema = Schema { namespace: "root/test", classes: &[&NEST] };

/// A class whose instances nest in every way.
static NEST: Class = Class {
    name: "Test_Nest",
    lineage: &[&NEST],
    slots: 3,
    schema: &SCHEMA,
    properties: &[
        Property::new("Inner", 0, CimType::String).class(&NEST),
        Property::new("Inners", 1, CimType::String).class(&NEST).array(),
        Property::new("Native", 2, CimType::Object).class(&NEST),
    ],
};

const LEVELS: usize = 100_000;

fn on_an_ordinary_stack(run: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(2 << 20).spawn(run).expect("a thread");
    thread.join().expect("the stack holds");
}

#[derive(Debug, Clone, Copy)]
enum End {
    /// What nests so deep is of no interest to anybody.
    Read,
    TooDeep,
    /// With this problem.
    Wrong(&'static str),
}

impl End {
    fn check(self, read: Result<Instance, Error>, what: &str) {
        match (self, read) {
            (Self::Read, Ok(_)) | (Self::TooDeep, Err(Error::TooDeep)) => {}
            (Self::Wrong(problem), Err(Error::Text(error))) if error.problem == problem => {}
            (_, Ok(_)) => panic!("{what}: expected {self:?}, was read"),
            (_, Err(error)) => panic!("{what}: expected {self:?}, found {error}"),
        }
    }
}

#[test]
fn deep_elements_are_refused_before_they_are_entered() {
    const IN_ARRAY: End = End::Wrong("an array in an array");
    const NO_TEXT: End = End::Wrong("an element where text belongs");
    // what stands around, what nests, and how that ends
    let cases = [
        ("<PROPERTY.ARRAY NAME='x'>", "<VALUE.ARRAY>", IN_ARRAY),
        ("<PROPERTY.ARRAY NAME='Inners'>", "<VALUE.ARRAY>", IN_ARRAY),
        ("<PROPERTY.REFARRAY NAME='x'>", "<VALUE.REFARRAY>", IN_ARRAY),
        ("<PROPERTY.OBJECTARRAY NAME='x'>", "<VALUE.OBJECTARRAY>", IN_ARRAY),
        ("<PROPERTY NAME='x'>", "<VALUE.ARRAY><VALUE.OBJECTARRAY>", IN_ARRAY),
        ("<PROPERTY NAME='x'>", "<VALUE>", NO_TEXT),
        ("<PROPERTY NAME='x'>", "<VALUE.NULL>", End::Read),
        ("<PROPERTY NAME='x'>", "<PROPERTY NAME='x'>", End::Read),
        ("", "<PROPERTY NAME='x'>", End::Read),
        ("", "<QUALIFIER NAME='x'>", End::Read),
        ("", "<INSTANCE CLASSNAME='Test_Nest'>", End::Read),
        ("<PROPERTY.OBJECT NAME='Native'>", "<VALUE.OBJECT>", End::Read),
        (
            "",
            "<PROPERTY.OBJECT NAME='Native'><VALUE.OBJECT><INSTANCE CLASSNAME='Test_Nest'>",
            End::TooDeep,
        ),
        (
            "",
            "<PROPERTY.OBJECTARRAY NAME='x'><VALUE.OBJECTARRAY><VALUE.OBJECT><INSTANCE CLASSNAME='X'>",
            End::TooDeep,
        ),
        ("<PROPERTY.REFERENCE NAME='x'>", "<VALUE.REFERENCE>", End::TooDeep),
        ("<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE>", "<INSTANCEPATH>", End::TooDeep),
        ("<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE>", "<LOCALNAMESPACEPATH>", End::TooDeep),
        (
            "<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE>",
            "<INSTANCENAME CLASSNAME='X'>",
            End::TooDeep,
        ),
        (
            "<PROPERTY.REFERENCE NAME='x'>",
            "<VALUE.REFERENCE><INSTANCENAME CLASSNAME='X'><KEYBINDING NAME='K'>",
            End::TooDeep,
        ),
        (
            "<PROPERTY.REFERENCE NAME='x'>",
            "<VALUE.REFERENCE><INSTANCENAME CLASSNAME='X'>",
            End::TooDeep,
        ),
        (
            "<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE><INSTANCENAME CLASSNAME='X'>",
            "<KEYBINDING NAME='K'>",
            End::Read,
        ),
        (
            "<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE><INSTANCENAME CLASSNAME='X'>",
            "<KEYVALUE>",
            NO_TEXT,
        ),
        ("<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE>", "<HOST>", NO_TEXT),
        ("<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE>", "<NAMESPACE NAME='n'>", End::Read),
        ("<PROPERTY.REFERENCE NAME='x'><VALUE.REFERENCE>", "<CLASSNAME NAME='X'>", End::Read),
    ];
    on_an_ordinary_stack(move || {
        for (around, nested, end) in cases {
            let close = |tags: &str| -> String {
                let names = tags.split('<').skip(1).collect::<Vec<_>>().into_iter().rev();
                names
                    .map(|tag| tag.split([' ', '>']).next().unwrap_or_default())
                    .fold(String::new(), |all, name| all + "</" + name + ">")
            };
            let start =
                format!("<INSTANCE CLASSNAME='Test_Nest'>{around}{}", nested.repeat(LEVELS));
            let whole =
                format!("{start}{}{}</INSTANCE>", close(nested).repeat(LEVELS), close(around));
            end.check(embedded::read(&NEST, &whole), nested);
            end.check(embedded::read_untyped(&whole), nested);
            assert!(embedded::read(&NEST, &start).is_err(), "{nested} without an end");
        }
    });
}

/// Text in text in text: as many levels as fit into the limit of the reader, because each escapes once more.
fn escaped(levels: usize, innermost: &str) -> String {
    let mut text = innermost.to_owned();
    for _ in 0..levels {
        let inner = text.replace('&', "&amp;").replace('<', "&lt;");
        text = format!(
            "<INSTANCE CLASSNAME='Test_Nest'><PROPERTY NAME='Inner' TYPE='string'><VALUE>{inner}\
             </VALUE></PROPERTY></INSTANCE>"
        );
    }
    text
}

#[test]
fn text_in_text_that_is_too_deep_stays_text() {
    let text = escaped(500, "x");
    on_an_ordinary_stack(move || {
        let row = embedded::read(&NEST, &text).expect("deep text is text");
        let (mut row, mut levels) = (&row, 1);
        while let Some(cimkit::Value::Object(inner)) = row.get("Inner") {
            (row, levels) = (inner, levels + 1);
        }
        assert_eq!(levels, 32);
        assert!(row.get("Inner").and_then(cimkit::Value::as_str).is_some());
        assert_eq!(row.clone(), *row);
        assert!(!format!("{row:?}").is_empty());
    });
}

#[test]
fn recorded_texts_in_texts_are_compared_to_a_depth() {
    on_an_ordinary_stack(|| {
        let request = |text: String| Request::Invoke {
            path: ObjectPath::new("root/test", "Test"),
            class: "Test".into(),
            method: "Do".into(),
            arguments: vec![Argument::new("A", CimType::String, text)],
        };
        let host = Recorded::new().expect(request(escaped(500, "a")), Outputs::new());
        let error = host.send(request(escaped(500, "b"))).expect_err("they differ far inside");
        assert_eq!(error.to_string().matches("property Inner").count(), 32, "{error}");
        assert!(host.finish().is_err());
    });
}

#[test]
fn deep_texts_of_paths_are_read_compared_and_hashed() {
    use std::collections::HashSet;
    // a level doubles the escapes, so these are all that fit into some megabytes
    let mut deep = ObjectPath::new("", "C").key("K", 1);
    for _ in 0..16 {
        deep = ObjectPath::new("", "C").key("K", deep.to_string());
    }
    on_an_ordinary_stack(move || {
        let again = ObjectPath::parse(&deep.to_string()).expect("its own text");
        assert_eq!(HashSet::from([deep, again]).len(), 1);
        for piece in ["C=\"", "C.K='", "\\", "C=\\\"", "a/", "C=C=", "C.K=\"C.K='"] {
            let _ = ObjectPath::parse(&piece.repeat(LEVELS));
        }
    });
}
