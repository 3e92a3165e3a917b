//! The page about each code, and mofcomp's number for the same mistake.
