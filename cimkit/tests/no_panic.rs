//! Whatever a host sends: no reader panics, and what is read can be written and read again.

use std::{fs, path::PathBuf};

use cimkit::{DateTime, ObjectPath, embedded};

/// Small and the same on every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most.max(1) as u64) as usize
    }
}

/// Changes a text in one to three places: cut out, repeated, or overwritten with something that means something.
fn mutate(text: &str, pieces: &[&str], random: &mut Random) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=random.below(3) {
        let at = random.below(characters.len() + 1);
        let end = (at + random.below(12)).min(characters.len());
        match random.below(4) {
            0 => drop(characters.drain(at..end)),
            1 => {
                let again = characters[at..end].to_vec();
                characters.splice(at..at, again);
            }
            2 => characters.truncate(at),
            _ => {
                let piece = pieces[random.below(pieces.len())];
                characters.splice(at..end, piece.chars());
            }
        }
    }
    characters.into_iter().collect()
}

#[test]
fn a_broken_text_of_an_instance_is_an_error_at_worst() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/golden/embedded");
    let pieces = [
        "<",
        ">",
        "/>",
        "</",
        "&",
        ";",
        "\"",
        "'",
        "=",
        "&#",
        "&#x10FFFF;",
        "&#xD800;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "<!DOCTYPE",
        "\u{FEFF}",
        "\r",
        "é",
        "\u{1}",
        "VALUE.NULL/",
        "<VALUE.ARRAY>",
        "<INSTANCE CLASSNAME=\"X\"/>",
        "TYPE=\"uint8\"",
        "TYPE=\"datetime\"",
        "-1",
        "<PROPERTY.REFERENCE NAME=\"R\"><VALUE.REFERENCE>",
        "<INSTANCENAME CLASSNAME=\"X\">",
    ];
    let mut random = Random(0x2545_F491_4F6C_DD1D);
    let (mut read, mut refused) = (0, 0);
    for file in fs::read_dir(folder).expect("the goldens are in the repository") {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|extension| extension != "xml") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("UTF-8");
        for _ in 0..2_000 {
            let mutant = mutate(&text, &pieces, &mut random);
            match embedded::read_untyped(&mutant) {
                Err(error) => {
                    refused += 1;
                    assert!(!error.to_string().is_empty());
                }
                Ok(row) => {
                    read += 1;
                    // control characters can be read, as references, and not be written
                    let Ok(written) = embedded::write(&row) else { continue };
                    let again = embedded::read_untyped(&written).expect("its own text");
                    assert!(again == row, "{mutant}\n{written}");
                }
            }
        }
    }
    assert!(read > 500 && refused > 500, "{read} read, {refused} refused");
}

#[test]
fn a_broken_path_is_an_error_at_worst() {
    let paths = [
        r#"\\HV01\root\virtualization\v2:Msvm_X.A="Microsoft:8C1F\\4764",B=-5,C=TRUE"#,
        r#"root/v2:Outer.End="\\\\H\\root\\v2:Inner.Name=\"a\\\"b\\\\c\"",Id=7"#,
        "C=@",
    ];
    let pieces =
        ["\\", "/", "\"", "'", ":", ".", ",", "=", "@", "é", "-", "TRUE", "99999999999999999999"];
    let mut random = Random(88_172_645_463_325_252);
    for path in paths {
        for _ in 0..5_000 {
            let mutant = mutate(path, &pieces, &mut random);
            if let Ok(path) = ObjectPath::parse(&mutant) {
                let again = ObjectPath::parse(&path.to_string()).expect("its own text");
                assert_eq!(again, path, "{mutant}");
            }
        }
    }
}

#[test]
fn a_broken_datetime_is_an_error_at_worst() {
    let pieces = ["*", "**", "***", "0", "9", "99", "+", "-", ":", ".", "é"];
    let mut random = Random(1);
    for text in ["20240229235959.999999+060", "00000001000000.000000:000"] {
        for _ in 0..20_000 {
            let mutant = mutate(text, &pieces, &mut random);
            if let Ok(date) = DateTime::parse(&mutant) {
                assert_eq!(date.to_string(), mutant);
                let _ = (date.to_system_time(), date.to_duration());
            }
        }
    }
}
