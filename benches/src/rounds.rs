//! Round robin: every contestant once, then every contestant again.

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Something to measure: its name, and one run of it.
pub struct Contestant<'a> {
    name: &'a str,
    run: Box<dyn FnMut() + 'a>,
}

impl<'a> Contestant<'a> {
    /// A contestant; what `run` returns is dropped within the measured time.
    pub fn new<T>(name: &'a str, mut run: impl FnMut() -> T + 'a) -> Self {
        Self { name, run: Box::new(move || drop(black_box(run()))) }
    }
}

/// Runs all contestants `count` times in turn, and prints the best time of each, its throughput over
/// `bytes`, and its ratio to the first one.
///
/// The machine is shared and its clock changes, so the ratio is what can be compared.
pub fn rounds(title: &str, bytes: usize, count: usize, mut contestants: Vec<Contestant<'_>>) {
    let mut best = vec![Duration::MAX; contestants.len()];
    for _ in 0..count {
        for (contestant, best) in contestants.iter_mut().zip(&mut best) {
            let start = Instant::now();
            (contestant.run)();
            *best = start.elapsed().min(*best);
        }
    }
    println!("{title}: {bytes} bytes, best of {count}");
    for (contestant, best_of) in contestants.iter().zip(&best) {
        let seconds = best_of.as_secs_f64();
        println!(
            "  {:<28} {:>8.2} ms {:>7.0} MB/s {:>6.2} x",
            contestant.name,
            seconds * 1e3,
            bytes as f64 / seconds / 1e6,
            seconds / best[0].as_secs_f64(),
        );
    }
}
