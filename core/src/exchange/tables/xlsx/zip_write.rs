//! An archive for writing: deflated parts and their directory. The same parts give the same bytes: the clock is not
//! asked.

use super::zip::crc;
use miniz_oxide::deflate::compress_to_vec;

const LEVEL: u8 = 5;
/// 1 January 1980, the first day an archive can name.
const DAY: [u8; 4] = [0, 0, 0x21, 0];

/// The archive of some parts.
pub(super) fn archive(parts: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let at = (file.len() as u32).to_le_bytes();
        let packed = compress_to_vec(content, LEVEL);
        let common = common(name, content, packed.len());
        file.extend(b"PK\x03\x04\x14\0");
        file.extend(&common);
        file.extend(name.as_bytes());
        file.extend(packed);
        directory.extend(b"PK\x01\x02\x14\0\x14\0");
        directory.extend(common);
        directory.extend([0; 10]);
        directory.extend(at);
        directory.extend(name.as_bytes());
    }
    let count = (parts.len() as u16).to_le_bytes();
    let (start, size) = ((file.len() as u32).to_le_bytes(), (directory.len() as u32).to_le_bytes());
    file.extend(directory);
    let end: [&[u8]; 7] = [b"PK\x05\x06\0\0\0\0", &count, &count, &size, &start, &[0; 2], &[]];
    end.iter().for_each(|part| file.extend(*part));
    file
}

/// What the head of a part and its line in the directory share: flags for UTF-8, method, day, sums and lengths.
fn common(name: &str, content: &[u8], packed: usize) -> Vec<u8> {
    let sizes = [crc(content), packed as u32, content.len() as u32].map(u32::to_le_bytes).concat();
    let name = (name.len() as u16).to_le_bytes();
    [&[0, 8, 8, 0], DAY.as_slice(), &sizes, &name, &[0; 2]].concat()
}
