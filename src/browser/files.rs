//! Files and text that go out of and come into the page: downloads, chosen and dropped files, the clipboard.

use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FileList, HtmlAnchorElement, Url};

/// Why something could not be taken in or handed out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError(pub String);

impl From<JsValue> for FileError {
    fn from(error: JsValue) -> Self {
        Self(error.as_string().unwrap_or_else(|| format!("{error:?}")))
    }
}

/// Hands a file to the person's download folder.
///
/// # Errors
/// When the browser refuses to make or hand out the file.
pub fn download(name: &str, mime: &str, content: &[u8]) -> Result<(), FileError> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(content));
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement =
        document().create_element("a")?.dyn_into().map_err(|_| FileError("no link element".into()))?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the blob after this task; it is let go of a minute later.
    leptos::prelude::set_timeout(move || drop(Url::revoke_object_url(&url)), std::time::Duration::from_secs(60));
    Ok(())
}

/// The content of a file that was chosen or dropped.
///
/// # Errors
/// When the file cannot be read, or is larger than `limit` bytes.
pub async fn read(file: &File, limit: usize) -> Result<Vec<u8>, FileError> {
    if file.size() > limit as f64 {
        return Err(FileError("too large".into()));
    }
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}

/// Text in the Chinese encodings GB18030, GBK and GB2312; none where the bytes are no such text.
pub fn text_in_gb18030(bytes: &[u8]) -> Option<String> {
    let class = js_sys::Reflect::get(&window(), &"TextDecoder".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"fatal".into(), &true.into()).ok()?;
    let decoder = js_sys::Reflect::construct(&class, &js_sys::Array::of2(&"gb18030".into(), &options)).ok()?;
    let decode = js_sys::Reflect::get(&decoder, &"decode".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    decode.call1(&decoder, &js_sys::Uint8Array::from(bytes)).ok()?.as_string()
}

/// The first of several files.
pub fn first(files: Option<FileList>) -> Option<File> {
    files.and_then(|files| files.get(0))
}

/// Puts text into the clipboard; false where the browser refuses.
pub async fn copy_text(text: &str) -> bool {
    let Ok(clipboard) = js_sys::Reflect::get(&window().navigator(), &"clipboard".into()) else { return false };
    let Ok(write) = js_sys::Reflect::get(&clipboard, &"writeText".into()) else { return false };
    let Some(write) = write.dyn_ref::<js_sys::Function>() else { return false };
    match write.call1(&clipboard, &text.into()) {
        Ok(promise) => JsFuture::from(js_sys::Promise::from(promise)).await.is_ok(),
        Err(_) => false,
    }
}

/// Opens the print dialog, once everything that is made for paper only is on the page.
pub fn print() {
    // The browser says this itself, but too late for what is made after it; saying it twice does no harm.
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        drop(window().dispatch_event(&event));
    }
    // Browsers inside other apps may have no print dialog; nothing can be done about it here.
    super::dom::next_frame(|| drop(window().print()));
}
