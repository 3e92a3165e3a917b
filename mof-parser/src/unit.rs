//! Several files to one compilation.
