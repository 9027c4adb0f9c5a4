//! The picture at the head of a letter: a PNG or a JPEG as it came, and the room it takes. Keeps
//! out: files, and where in a document it stands.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::svg::Drawing;
use super::xml::escape;

/// The widest it is printed, in tenths of a millimetre: the line of an A4 page.
const WIDEST: usize = 1_700;
/// The highest it is printed, in tenths of a millimetre.
const HIGHEST: usize = 240;

/// A letterhead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letterhead {
    /// The file, byte for byte.
    pub(super) bytes: Vec<u8>,
    /// Whether it is a JPEG; else it is a PNG.
    pub(super) is_jpeg: bool,
    /// Its width on paper, in tenths of a millimetre.
    pub(super) width: usize,
    /// Its height on paper, in tenths of a millimetre.
    pub(super) height: usize,
}

impl Letterhead {
    /// What stands in a document in the place of the letterhead.
    pub(super) const NAME: &'static str = "letterhead";

    /// The letterhead that a file is; `None` of what is neither a PNG nor a JPEG, or has no size.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let is_jpeg = match imagesize::image_type(&bytes).ok()? {
            imagesize::ImageType::Png => false,
            imagesize::ImageType::Jpeg => true,
            _ => return None,
        };
        let size = imagesize::blob_size(&bytes).ok()?;
        let (wide, high) = (size.width, size.height);
        if wide == 0 || high == 0 {
            return None;
        }
        let scaled =
            |side: usize, by: usize, to: usize| side.checked_mul(by).map(|area| (area / to).max(1));
        let (width, height) = match scaled(HIGHEST, wide, high)? {
            width if width <= WIDEST => (width, HIGHEST),
            _ => (WIDEST, scaled(WIDEST, high, wide)?),
        };
        Some(Self { bytes, is_jpeg, width, height })
    }

    /// Its type, as mail and the web call it.
    pub(super) const fn mime(&self) -> &'static str {
        if self.is_jpeg { "image/jpeg" } else { "image/png" }
    }

    /// How the name of such a file ends.
    pub(super) const fn end(&self) -> &'static str {
        if self.is_jpeg { "jpeg" } else { "png" }
    }

    /// The same as a drawing with these words for who hears it.
    pub(super) fn drawing(&self, words: &str) -> Drawing {
        let (width, height) = (millimetres(self.width), millimetres(self.height));
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"{width}mm\" \
             height=\"{height}mm\" viewBox=\"0 0 {wide} {high}\" role=\"img\" \
             aria-label=\"{words}\"><image width=\"{wide}\" height=\"{high}\" \
             xlink:href=\"data:{mime};base64,{data}\"/></svg>\n",
            wide = self.width,
            high = self.height,
            words = escape(words),
            mime = self.mime(),
            data = STANDARD.encode(&self.bytes),
        );
        Drawing {
            name: Self::NAME,
            svg,
            width,
            height,
            title: words.to_owned(),
            description: String::new(),
        }
    }
}

/// Tenths of a millimetre as millimetres.
fn millimetres(tenths: usize) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The head of a PNG of this size, which is all that is read of it.
    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
        bytes.extend(width.to_be_bytes());
        bytes.extend(height.to_be_bytes());
        bytes.extend([8, 6, 0, 0, 0]);
        bytes
    }

    #[test]
    fn it_fits_the_line_and_is_no_higher_than_a_head_may_be() {
        let size =
            |width, height| Letterhead::read(png(width, height)).map(|own| (own.width, own.height));
        assert_eq!(size(100, 100), Some((240, 240)));
        assert_eq!(size(2_000, 100), Some((1_700, 85)));
        assert_eq!(size(10, 4_000), Some((1, 240)));
        assert_eq!(size(0, 10), None);
    }

    #[test]
    fn what_is_no_picture_is_none() {
        assert_eq!(Letterhead::read(b"GIF89a\x01\0\x01\0".to_vec()), None);
        assert_eq!(Letterhead::read(b"stemma".to_vec()), None);
        assert_eq!(Letterhead::read(Vec::new()), None);
    }

    #[test]
    fn as_a_drawing_it_carries_the_file_and_its_words() {
        let drawing = Letterhead::read(png(100, 100)).unwrap().drawing("Stemma <&> \"x\"");
        assert!(drawing.svg.contains("xlink:href=\"data:image/png;base64,iVBORw0KGgo"));
        assert!(drawing.svg.contains("aria-label=\"Stemma &lt;&amp;&gt;"));
        assert_eq!((drawing.width.as_str(), drawing.height.as_str()), ("24.0", "24.0"));
    }
}
