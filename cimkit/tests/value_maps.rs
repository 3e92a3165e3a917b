//! Value maps and flag sets keep every number.

// what the macros make stands in the crates of users, who may ask for every lint
#![warn(clippy::pedantic)]

use std::collections::HashSet;

use cimkit::{ValueMap, value_map};

enum Answer {
    Done,
    Value12,
    Started,
    Reserved(u32),
    Vendor(u32),
    Unlisted(u32),
}
value_map!(Answer: u32 {
    Done = 0 "Completed with No Error";
    Value12 = 12 "";
    Started = 4096 "Job Started";
    Reserved in 4097..=32767 "Method Reserved";
    Vendor in 32768..=65535 "Vendor Specific";
});

enum Signed {
    Low,
    Rest(i8),
    Unlisted(i8),
}
value_map!(Signed: i8 { Low = -1 "low"; Rest otherwise "rest"; });

enum Full {
    All(u8),
    Unlisted(u8),
}
value_map!(Full: u8 { All in 0..=255 "all"; });

#[test]
fn every_number_survives_a_round_trip() {
    for code in [0, 1, 12, 4095, 4096, 4097, 32767, 32768, 65535, 65536, u32::MAX] {
        assert_eq!(u32::from(Answer::from(code)), code);
    }
    for code in i8::MIN..=i8::MAX {
        assert_eq!(Signed::from(code).code(), code);
    }
    for code in 0..=255 {
        assert!(matches!(Full::from(code), Full::All(number) if number == code));
    }
    assert_eq!(Full::Unlisted(7), Full::from(7));
}

#[test]
fn numbers_find_their_entry() {
    assert!(matches!(Answer::from(4096), Answer::Started));
    assert!(matches!(Answer::from(5000), Answer::Reserved(5000)));
    assert!(matches!(Answer::from(40_000), Answer::Vendor(40_000)));
    assert!(matches!(Answer::from(70_000), Answer::Unlisted(70_000)));
    assert!(matches!(Signed::from(-1), Signed::Low));
    assert!(matches!(Signed::from(-2), Signed::Rest(-2)));
}

#[test]
fn equality_goes_by_the_number() {
    assert_eq!(Answer::Unlisted(0), Answer::Done);
    assert_ne!(Answer::Unlisted(1), Answer::Done);
    let set: HashSet<_> = [Answer::Done, Answer::Unlisted(0), Answer::Value12].into();
    assert_eq!(set.len(), 2);
}

#[test]
fn labels_and_names_are_shown() {
    let cases = [
        (Answer::Done, Some("Completed with No Error"), "Done (0)", "Completed with No Error"),
        (Answer::Value12, None, "Value12 (12)", "12"),
        (Answer::from(5000), Some("Method Reserved"), "Reserved (5000)", "Method Reserved"),
        (Answer::from(99), None, "Unlisted (99)", "99"),
    ];
    for (answer, label, debug, display) in cases {
        assert_eq!(answer.label(), label);
        assert_eq!(format!("{answer:?}"), debug);
        assert_eq!(answer.to_string(), display);
    }
    assert_eq!(ValueMap::label(Signed::from(-7)), Some("rest"));
    assert_eq!(format!("{:?}", Signed::Unlisted(-1)), "Low (-1)");
}

cimkit::flag_set! {
    /// What a share grants.
    Access: u32 { Read = 0 "Read"; Write = 1 "Write"; High = 31 "High"; }
}

#[test]
fn unnamed_bits_survive_and_are_shown() {
    let mut access = Access::Read | Access::from(0x8000);
    assert!(access.contains(Access::Read) && !access.contains(Access::Write));
    assert_eq!(access.code(), 0x8001);
    assert_eq!(format!("{access:?}"), "Read | 0x8000");
    access |= Access::High;
    assert_eq!(access.labels().collect::<Vec<_>>(), ["Read", "High"]);
    assert_eq!(access & Access::High, Access::High);
    assert_eq!(u32::from(access - Access::Read - Access::High), 0x8000);
    assert!(Access::default().is_empty());
    assert_eq!(format!("{:?}", Access::default()), "0x0");
}
