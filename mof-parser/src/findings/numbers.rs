//! What the numbers of mofcomp and WMI say, in a sentence each.

/// What a number of mofcomp (`0x80044002`) or WMI (`0x80041002`) means, in a sentence.
///
/// `None` when the number is not documented for MOF and its classes.
pub fn number_meaning(number: u32) -> Option<&'static str> {
    let at = MEANINGS.binary_search_by_key(&number, |(known, _)| *known).ok()?;
    MEANINGS.get(at).map(|(_, meaning)| *meaning)
}

const MEANINGS: &[(u32, &str)] = &[
    (0x8004_1001, "WMI failed without saying why."),
    (0x8004_1002, "The class, instance or namespace is not there."),
    (0x8004_1003, "The user may not do that."),
    (0x8004_1005, "The value has another type than the element."),
    (0x8004_1008, "A parameter of the call is invalid."),
    (0x8004_100C, "The provider or the operation is not supported."),
    (0x8004_100D, "The superclass is not there, or cannot be one."),
    (0x8004_100E, "The namespace is not there."),
    (0x8004_100F, "The object is not valid."),
    (0x8004_1010, "The class is not there, or is not valid."),
    (0x8004_1011, "The provider is not registered."),
    (0x8004_1017, "The query is not valid."),
    (0x8004_1019, "The object exists already."),
    (0x8004_101A, "A qualifier may not be overridden here."),
    (0x8004_101B, "The qualifier belongs to the superclass and cannot be deleted."),
    (0x8004_101C, "The property belongs to the superclass and cannot be changed here."),
    (0x8004_101E, "The operation is not legal here."),
    (0x8004_101F, "The property cannot be a key."),
    (0x8004_1020, "The class is not complete."),
    (0x8004_1021, "The text is not well formed."),
    (0x8004_1025, "The class has subclasses, so it cannot be changed or deleted this way."),
    (0x8004_1026, "The class has instances, so it cannot be changed or deleted this way."),
    (0x8004_1028, "NULL is given to what cannot be NULL."),
    (0x8004_1029, "The type is none that a qualifier can have."),
    (0x8004_102A, "The type is none that a property can have."),
    (0x8004_102B, "The value is out of range."),
    (0x8004_102C, "The class cannot be a singleton."),
    (0x8004_102D, "The CIM type is not valid."),
    (0x8004_102E, "The method is not there, or is not valid."),
    (0x8004_102F, "The parameters of the method are not valid."),
    (0x8004_1030, "The property is one of WMI's own and cannot be changed."),
    (0x8004_1031, "The property is not there, or is not valid."),
    (0x8004_1034, "The method belongs to the superclass and cannot be deleted."),
    (0x8004_1036, "The IDs of the parameters of a method are missing, repeated or not in a row."),
    (0x8004_1037, "The IDs of the parameters of a method are missing, repeated or not in a row."),
    (0x8004_1038, "The IDs of the parameters of a method are missing, repeated or not in a row."),
    (0x8004_1039, "The IDs of the parameters of a method are missing, repeated or not in a row."),
    (0x8004_103A, "The object path is not well formed."),
    (0x8004_1042, "The qualifier cannot stand here."),
    (0x8004_1043, "A parameter of this name exists already."),
    (0x8004_1046, "The flavor is not valid."),
    (0x8004_1047, "Classes refer to each other in a circle."),
    (0x8004_1048, "A class cannot be changed in this way."),
    (0x8004_1049, "Keys cannot change along inheritance."),
    (0x8004_1050, "Indexed properties cannot change along inheritance."),
    (0x8004_1051, "The class has too many properties."),
    (0x8004_1052, "The change would give a property another type."),
    (0x8004_1053, "The change overrides what may not be overridden."),
    (0x8004_1054, "The change would touch a method of the superclass."),
    (0x8004_1055, "The method is declared and not implemented."),
    (0x8004_1056, "The method is disabled."),
    (0x8004_1065, "The class cannot be abstract."),
    (0x8004_1066, "A class with amended qualifiers was written without saying so."),
    (0x8004_106A, "The association is not valid."),
    (0x8004_1080, "The locale is not valid."),
    (0x8004_1089, "The class has no key."),
    (0x8004_4001, "mofcomp expected the name of a qualifier."),
    (
        0x8004_4002,
        "mofcomp expected `;` or `=`: most often the declaration in front lacks its semicolon.",
    ),
    (0x8004_4003, "mofcomp expected an opening brace."),
    (0x8004_4004, "mofcomp expected a closing brace, or an element of the array is none."),
    (0x8004_4005, "mofcomp expected a closing bracket behind the qualifiers."),
    (0x8004_4006, "mofcomp expected a closing parenthesis."),
    (0x8004_4007, "A constant is out of range, or a text stands without quotes."),
    (0x8004_4008, "mofcomp expected the name of a type."),
    (0x8004_4009, "mofcomp expected an opening parenthesis."),
    (0x8004_400A, "A character or word is no part of the language."),
    (0x8004_400B, "The type is unknown."),
    (0x8004_400C, "mofcomp expected the name of a property or method."),
    (0x8004_400D, "`typedef` and `enum` are not supported."),
    (0x8004_400E, "Only a reference can have an alias as its value."),
    (0x8004_400F, "An array of values is given to what is no array."),
    (0x8004_4010, "`#pragma amendment` is not written as it should be."),
    (0x8004_4011, "`#pragma amendment` is given twice."),
    (0x8004_4012, "The pragma is unknown, or is not written as it should be."),
    (0x8004_4013, "The namespace is not written as it should be."),
    (0x8004_4014, "mofcomp expected the name of a class."),
    (0x8004_4015, "The value cannot be converted to the type of the element."),
    (0x8004_4016, "mofcomp expected the name of an alias behind `$`."),
    (0x8004_4017, "The declaration of a class is not well formed."),
    (
        0x8004_4018,
        "The declaration of an instance is not well formed; it begins with `instance of`.",
    ),
    (0x8004_4019, "Behind `as` stands an alias with its `$`."),
    (0x8004_401A, "The qualifier CIMTYPE is set by WMI itself and may not be written."),
    (0x8004_401B, "The class has two properties of the same name."),
    (0x8004_401C, "The namespace lies on another server, where mofcomp does not write."),
    (0x8004_401D, "A number is out of the range of its type."),
    (0x8004_401E, "The file is neither text nor binary MOF."),
    (0x8004_401F, "An embedded object cannot have an alias."),
    (0x8004_4020, "An element of an array cannot be NULL."),
    (0x8004_4021, "The element has the same qualifier twice."),
    (0x8004_4022, "mofcomp expected a flavor behind the colon."),
    (0x8004_4023, "EnableOverride and DisableOverride exclude each other."),
    (0x8004_4024, "The same alias is given twice."),
    (0x8004_4025, "Restricted excludes ToInstance and ToSubclass."),
    (0x8004_4026, "A method cannot return an array."),
    (0x8004_4027, "A parameter needs the qualifier In or Out."),
    (0x8004_4028, "The flags of `#pragma classflags` or `instanceflags` are not well formed."),
    (0x8004_4029, "The last brace or semicolon is missing, or a type is wrong."),
    (
        0x8004_402A,
        "The value of the qualifier needs a part of CIM 2.2 that mofcomp does not support.",
    ),
    (0x8004_402B, "The type belongs to a part of CIM 2.2 that mofcomp does not support."),
    (0x8004_402C, "`#pragma deleteinstance` is not written as it should be."),
    (0x8004_402D, "The declaration of a qualifier is not well formed."),
    (0x8004_402E, "The qualifier stands on something outside of its scope."),
    (0x8004_402F, "mofcomp could not make a temporary file; the MOF is not to blame."),
    (0x8004_4030, "The included file is missing or cannot be read."),
    (0x8004_4031, "`#pragma deleteclass` is not written as it should be."),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_of_mofcomp_means_something() {
        for number in 0x8004_4001..=0x8004_4031 {
            assert!(number_meaning(number).is_some(), "{number:#x}");
        }
        assert_eq!(number_meaning(0x8004_4032), None);
        assert!(MEANINGS.is_sorted_by_key(|(number, _)| *number));
    }
}
