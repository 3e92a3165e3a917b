//! Generates `$OUT_DIR/hyperv.rs` from a MOF file.

fn main() -> Result<(), mof_codegen::build::Error> {
    mof_codegen::build::Builder::new()
        .source("../../schemas/windows-server-23h2/WindowsVirtualization.V2.mof")
        .class("Msvm_*Replication*")
        .emit("hyperv")
}
