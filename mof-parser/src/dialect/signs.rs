//! What the grammar has seen that only one dialect writes.

use std::cell::Cell;

/// Something that tells a dialect, seen while parsing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// A declaration of MOF 3.
    Mof3Declaration,
    /// `integer` or `octetstring` as a type: MOF 3, or a slip.
    Mof3Type,
    /// A flavor of WMI's.
    WmiFlavor,
    /// The type `object`.
    Object,
    /// A class as a type, or `void`: WMI, unless something speaks for MOF 3.
    ClassType,
}

/// The signs of a file.
#[derive(Debug, Default)]
pub(crate) struct Signs(Cell<u8>);

impl Signs {
    #[inline]
    pub(crate) fn set(&self, sign: Sign) {
        self.0.set(self.0.get() | 1 << sign as u8);
    }

    pub(crate) fn has(&self, sign: Sign) -> bool {
        self.0.get() & 1 << sign as u8 != 0
    }
}
