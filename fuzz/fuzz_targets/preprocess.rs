#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| mof_fuzz::preprocess(bytes));
