//! The page about each code, and mofcomp's numbers for the same mistakes.
