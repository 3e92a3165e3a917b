//! Namespace names in one form.

/// Writes a namespace as `root/cimv2`: no host, slashes forward, none at the ends.
///
/// Accepts `\\.\root\cimv2`, `//./root/cimv2`, `\\HOST\root\cimv2` and the plain forms. `None` when
/// nothing is left.
pub(crate) fn normalize(text: &str) -> Option<String> {
    let forward = text.trim().replace('\\', "/");
    let path = match forward.strip_prefix("//") {
        Some(remote) => remote.split_once('/').map_or("", |(_host, path)| path),
        None => &forward,
    };
    let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::normalize;

    #[test]
    fn every_spelling_of_a_namespace_gives_the_same_name() {
        let cases = [
            (r"\\.\root\virtualization\v2", Some("root/virtualization/v2")),
            (r"root\cimv2", Some("root/cimv2")),
            ("root/cimv2", Some("root/cimv2")),
            ("//./root/cimv2/", Some("root/cimv2")),
            (r"\\HOST\root", Some("root")),
            ("/root/x", Some("root/x")),
            (r"\\.", None),
            ("", None),
        ];
        for (text, name) in cases {
            assert_eq!(normalize(text).as_deref(), name, "{text}");
        }
    }
}
