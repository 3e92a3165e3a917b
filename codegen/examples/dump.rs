//! tmp
fn main(){
 let a: Vec<String>=std::env::args().skip(1).collect();
 let mut s=mof_codegen::Sources::new("");
 s.path(a[0].clone());
 let t=std::time::Instant::now();
 let c=s.compile();
 eprintln!("compile {:?} findings {}",t.elapsed(), c.findings.len());
 for f in c.findings.iter().take(20){ eprintln!("{f}"); }
 for e in &c.errors { eprintln!("{e}"); }
 let mut o=mof_codegen::Options::new();
 o.classes(a[1..].iter().cloned());
 let t=std::time::Instant::now();
 let sel=mof_codegen::Selection::new(&c.schema,&o).unwrap();
 let x=mof_codegen::text(&c.schema,&sel);
 eprintln!("generate {:?}",t.elapsed());
 let t=std::time::Instant::now();
 let k=mof_codegen::tokens(&c.schema,&sel);
 eprintln!("tokens {:?}",t.elapsed());
 std::hint::black_box(k);
 println!("{x}");
}
