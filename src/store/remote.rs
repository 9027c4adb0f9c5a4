//! Whether a folder lies on a disk of another machine, where locks and notices do not carry: there
//! a table has one seat. Keeps out: what is done about it.

use std::path::Path;

/// The numbers by which Linux knows the file systems of other machines (`statfs(2)`): NFS, SMB of
/// three ages, AFS, Ceph, 9P, and FUSE, under which sshfs runs.
#[cfg(target_os = "linux")]
const REMOTE: [i64; 9] = [
    0x6969,
    0x517b,
    0xff53_4d42,
    0xfe53_4d42,
    0x5346_414f,
    0x00c3_6400,
    0x0102_1997,
    0x6573_5546,
    0x6b41_4653,
];

/// Whether the folder lies on the disk of another machine; where the system does not say, it does
/// not.
pub(super) fn is_remote(dir: &Path) -> bool {
    #[cfg(target_os = "linux")]
    {
        // Its type differs from machine to machine; the lower half does not.
        rustix::fs::statfs(dir).is_ok_and(|disk| is_number_of_remote(disk.f_type))
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = dir;
        false
    }
}

#[cfg(target_os = "linux")]
fn is_number_of_remote(number: impl Into<i64>) -> bool {
    REMOTE.contains(&(number.into() & 0xffff_ffff))
}

#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_of_another_machine_is_known_by_its_number() {
        for number in [0x6969, 0xff53_4d42, i64::from(0xff53_4d42_u32.cast_signed())] {
            assert!(is_number_of_remote(number), "{number:x}");
        }
        // ext4, btrfs, tmpfs.
        for number in [0xef53, 0x9123_683e_i64, 0x0102_1994] {
            assert!(!is_number_of_remote(number), "{number:x}");
        }
    }
}
