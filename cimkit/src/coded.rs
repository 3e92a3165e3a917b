//! Named integers: what value maps and flag sets have in common.

use crate::CimType;

/// An integer type that a value map, a flag set or a return code can have.
pub trait Code: Copy + Default + TryFrom<i128> + Into<i128> + 'static {
    /// The CIM type of it.
    const TYPE: CimType;
}

macro_rules! codes {
    ($($rust:ty = $variant:ident,)*) => { $(
        impl Code for $rust {
            const TYPE: CimType = CimType::$variant;
        }
    )* };
}
codes! {
    i8 = SInt8,
    u8 = UInt8,
    i16 = SInt16,
    u16 = UInt16,
    i32 = SInt32,
    u32 = UInt32,
    i64 = SInt64,
    u64 = UInt64,
}

/// A named integer. Every number converts, so that nothing is lost on a round trip.
pub trait Coded: Copy + From<Self::Code> + 'static {
    /// The declared integer type.
    type Code: Code;

    /// The number on the wire.
    fn code(self) -> Self::Code;
}

/// The return value of a method without a value map: just the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ReturnCode(pub u32);

impl ReturnCode {
    /// The number on the wire.
    pub const fn code(self) -> u32 {
        self.0
    }
}

impl From<u32> for ReturnCode {
    fn from(code: u32) -> Self {
        Self(code)
    }
}

impl From<ReturnCode> for u32 {
    fn from(code: ReturnCode) -> Self {
        code.0
    }
}

impl std::fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl Coded for ReturnCode {
    type Code = u32;

    fn code(self) -> u32 {
        self.0
    }
}

/// It has no labels.
impl crate::ValueMap for ReturnCode {
    const ENTRIES: &'static [crate::ValueMapEntry] = &[];
}
