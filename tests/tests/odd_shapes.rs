//! Every shape of property and parameter does at run time what its declaration says.

use cimkit::{
    CimType, DateTime, Error, Instance, IntoRequest, NULL, ObjectPath, Path, Request, Value, View,
    embedded,
    recorded::{Outputs, Recorded},
};
use generated_namespace::odd::{
    self, OddHeir, OddJob, OddKeys, OddMaps, OddNames, OddService, OddTypes, odd_maps, odd_service,
};

fn names(id: u32) -> OddNames {
    OddNames::build(|names| names.set_id(id))
}

fn service() -> OddService {
    OddService::build(|service| service.set_name("s"))
}

fn date(text: &str) -> DateTime {
    DateTime::parse(text).expect("a date")
}

#[test]
fn every_type_survives_being_written_and_read() {
    let mut types = OddTypes::build(|t| {
        t.set_name("all");
        t.set_b(false);
        t.set_u8(u8::MAX);
        t.set_s8(i8::MIN);
        t.set_u16(u16::MAX);
        t.set_s16(i16::MIN);
        t.set_u32(u32::MAX);
        t.set_s32(i32::MIN);
        t.set_u64(u64::MAX);
        t.set_s64(i64::MIN);
        t.set_r32(1.5);
        t.set_r64(f64::MIN_POSITIVE);
        t.set_s("a < b & \"c\"\r\n\tü");
        t.set_d(date("20240229235959.999999+060"));
        t.set_bs([true, false]);
        t.set_u8s([0, 255]);
        t.set_s64s([i64::MIN, i64::MAX]);
        t.set_ss(["", " "]);
        t.set_ds([date("00000001000000.000000:000")]);
        t.set_u16s(NULL);
        t.set_text(&names(7));
        t.set_elsewhere("<INSTANCE CLASSNAME=\"Odd_Nowhere\"></INSTANCE>");
    });
    let text = embedded::write(types.instance()).expect("nothing in it that XML cannot hold");
    let read = embedded::read(OddTypes::CLASS, &text).expect("what was written");
    assert_eq!(&read, types.instance());
    let read = OddTypes::of(read).expect("its class");
    assert_eq!(read.u64(), Some(u64::MAX));
    assert_eq!(read.s64s().map(Iterator::collect), Some(vec![i64::MIN, i64::MAX]));
    assert_eq!(read.u16s().map(Iterator::count), None);
    let Some(cimkit::EmbeddedOrText::Instance(inner)) = read.text() else { panic!("an instance") };
    assert_eq!(inner.id(), Some(7));

    types.set_s("\u{1}");
    let error = embedded::write(types.instance()).expect_err("no XML has this character");
    assert!(error.to_string().contains("Odd_Types") && error.to_string().contains(".S"), "{error}");
}

#[test]
fn value_maps_of_every_form_are_open() {
    use odd_maps::{Ends, Flags, Notations, Numbered, Overlapping, Signed, Twice};
    assert_eq!(Signed::from(-1), Signed::Minus);
    assert_eq!(Signed::from(0), Signed::Value0);
    assert_eq!(Signed::from(4), Signed::Values3To5(4));
    assert_eq!(Signed::from(-7), Signed::Option(-7));
    assert_eq!(Signed::from(0).label(), None);
    assert_eq!(
        [16, 8, 3, u64::MAX].map(Notations::from).map(Notations::label),
        [Some("Hex"), Some("Octal"), Some("Binary"), Some("Most")]
    );
    assert_eq!(Notations::from(17), Notations::Unlisted(17));
    assert_eq!((Ends::from(i64::MIN), Ends::from(i64::MAX)), (Ends::Least, Ends::Most));
    assert_eq!(Numbered::from(2), Numbered::Two);
    assert_eq!(Twice::from(1).label(), Some("First"));
    assert_eq!(Overlapping::from(75).label(), Some("Low"));
    assert_eq!(Overlapping::from(120).label(), Some("High"));
    let flags = Flags::Read | Flags::from(1 << 30);
    assert!(flags.contains(Flags::Read) && !flags.contains(Flags::Write));
    assert_eq!(flags.code(), 1 | 1 << 30);

    let maps = OddMaps::build(|m| {
        m.set_signed(Signed::Minus);
        m.set_notations(3);
        m.set_flags(flags);
        m.set_unnamed([1, 9]);
    });
    assert_eq!(maps.signed(), Some(Signed::Minus));
    assert_eq!(maps.notations(), Some(Notations::Binary));
    assert_eq!(maps.flags(), Some(flags));
    assert_eq!(
        maps.unnamed()
            .map(Iterator::collect::<Vec<_>>)
            .map(|all| all.iter().map(|v| v.code()).collect()),
        Some(vec![1_u8, 9])
    );
}

#[test]
fn a_call_sends_every_kind_of_argument_in_declared_order() {
    let nowhere = ObjectPath::new("root/odd", "Odd_Nowhere").key("Id", 1_u32);
    let (first, second) = (OddNames::path_to(1), OddNames::path_to(2));
    let anything = names(5);
    let request = service()
        .everything()
        .bits(odd_service::EverythingBits::Zero)
        .choice(odd_service::EverythingChoice::One)
        .elsewhere(&nowhere)
        .anything(&anything)
        .times([date("00000001000000.000000:000")])
        .number(3)
        .texts(&[&names(3), &names(4)])
        .references([&first, &second])
        .into_request()
        .expect("a request");
    let Request::Invoke { class, method, arguments, .. } = request else { panic!("a call") };
    assert_eq!((&*class, &*method), ("Odd_Service", "Everything"));
    let sent: Vec<_> = arguments.iter().map(|a| (&*a.name, a.cim_type, a.array)).collect();
    assert_eq!(
        sent,
        [
            ("References", CimType::Reference, true),
            ("Texts", CimType::String, true),
            ("Number", CimType::UInt32, false),
            ("Times", CimType::DateTime, true),
            ("Anything", CimType::Object, false),
            ("Elsewhere", CimType::Reference, false),
            ("Choice", CimType::UInt16, false),
            ("Bits", CimType::UInt16, false),
        ]
    );
    let Value::Array(texts) = &arguments[1].value else { panic!("an array") };
    assert!(matches!(&texts[1], Value::String(text) if text.contains("<VALUE>4</VALUE>")));
}

#[test]
fn an_answer_gives_every_kind_of_output() {
    let text = |id: u32| embedded::write(names(id).instance()).expect("plain");
    let job = OddJob::path_to("J").into_object();
    let nowhere = ObjectPath::new("root/odd", "Odd_Nowhere").key("Id", 1_u32);
    let host = Recorded::new().expect(
        service().everything(),
        Outputs::returning(4096)
            .with("Number", "9")
            .with("OutReferences", vec![OddNames::path_to(1).into_object()])
            .with("OutTexts", vec![text(1), text(2)])
            .with("OutText", text(3))
            .with("OutElsewhere", nowhere.clone())
            .with("Job", job.clone()),
    );
    let answer = service().everything().call(&host).expect("an answer");
    assert_eq!(answer.return_value(), odd_service::EverythingReturn::Started);
    assert_eq!(answer.job().expect("a job").path(), &job);
    assert_eq!(answer.number(), Some(9));
    let references: Vec<Path<OddNames>> = answer.out_references().expect("an array").collect();
    assert_eq!(references, [OddNames::path_to(1)]);
    let ids: Vec<_> = answer.out_texts().expect("an array").map(|names| names.id()).collect();
    assert_eq!(ids, [Some(1), Some(2)]);
    assert_eq!(answer.out_text().and_then(|names| names.id()), Some(3));
    assert_eq!(answer.out_elsewhere(), Some(&nowhere));
    assert!(answer.times().is_none());
    host.finish().expect("nothing left");
}

#[test]
fn an_output_of_a_class_that_does_not_fit_is_an_error() {
    let wrong = OddJob::path_to("J").into_object();
    let host = Recorded::new()
        .expect(service().everything(), Outputs::returning(0).with("OutReferences", vec![wrong]));
    let error = service().everything().call(&host).err().expect("no Odd_Names");
    assert!(matches!(error, Error::WrongClass { .. }), "{error}");
    assert!(host.finish().is_ok());
}

#[test]
fn methods_without_a_code_return_what_they_declare() {
    let host = Recorded::new()
        .expect(service().text(), Outputs::returning("a text"))
        .expect(service().signed(), Outputs::returning(-5))
        .expect(service().mapped(), Outputs::returning(-1))
        .expect(OddService::check("t", &OddNames::path_to(1)), Outputs::returning(true))
        .expect(OddService::nothing(), Outputs::new());
    assert_eq!(service().text().call(&host).expect("text").return_value(), Some("a text"));
    assert_eq!(service().signed().call(&host).expect("number").return_value(), Some(-5));
    let mapped = service().mapped().call(&host).expect("a code").return_value();
    assert_eq!(mapped, odd_service::MappedReturn::Bad);
    let check = OddService::check("t", &OddNames::path_to(1)).call(&host).expect("boolean");
    assert_eq!(check.return_value(), Some(true));
    OddService::nothing().call(&host).expect("nothing");
    host.finish().expect("nothing left");
}

#[test]
fn a_code_without_a_map_is_a_number() {
    let start = || service().start().target(&OddNames::path_to(1));
    let host = Recorded::new().expect(start(), Outputs::returning(7));
    let answer = start().call(&host).expect("an answer");
    assert_eq!(answer.return_value().code(), 7);
    assert_eq!(
        answer.into_error().to_string(),
        "Odd_Service.Start answered 7, which the schema does not list"
    );
    host.finish().expect("nothing left");
}

#[test]
fn keys_of_every_type_make_a_path() {
    let nowhere = ObjectPath::new("root/odd", "Odd_Nowhere").key("Id", 1_u32);
    let path = OddKeys::path_to(
        true,
        cimkit::Char16::from(0x78),
        date("00000001000000.000000:000"),
        &nowhere,
        &OddNames::path_to(1),
        "a\\b\"c",
        i64::MIN,
        u64::MAX,
        255,
    );
    let text = path.to_string();
    assert_eq!(Path::<OddKeys>::parse(&text).expect("what was printed"), path, "{text}");
}

/// Two namespaces have an `Odd_Names`; a reference means the one of its own.
#[test]
fn a_reference_means_the_class_of_its_own_namespace() {
    let refers = odd::OddRefers::CLASS;
    let near = refers.property("Near").and_then(|near| near.declared().known_class());
    assert_eq!(near.map(|class| class.schema.namespace), Some("root/odd/second"));
    let same = OddTypes::CLASS.property("Inner").and_then(|inner| inner.declared().known_class());
    assert_eq!(same.map(|class| class.schema.namespace), Some("root/odd"));
}

#[test]
fn a_deprecated_superclass_is_a_superclass() {
    let heir = OddHeir::build(|heir| heir.set_id(1));
    let instance: &Instance = heir.instance();
    assert_eq!(instance.class_name(), "Odd_Heir");
    assert_eq!(heir.id(), Some(1));
}
