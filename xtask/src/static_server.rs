//! A small web server for files on this machine: GET and HEAD, the right types, any sub-path. It listens on the
//! loopback address only, writes nothing, and never leaves its folder.

use crate::asset::is_hashed;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
};
use xtask_wasm::anyhow::{Context, Result};

/// A folder that answers under `prefix`, such as `/` or `/some/where/`.
pub struct Site {
    pub folder: PathBuf,
    pub prefix: String,
}

struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

/// Serves in the background and returns the address of the page; port 0 takes any free one.
pub fn start(site: Site, port: u16) -> Result<String> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).with_context(|| format!("port {port} is taken"))?;
    let address: SocketAddr = listener.local_addr()?;
    let url = format!("http://{address}{}", site.prefix);
    let site = Arc::new(site);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            // A visitor who hangs up early is no error of ours.
            thread::spawn(move || drop(site.serve(stream)));
        }
    });
    Ok(url)
}

impl Site {
    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new((&stream).take(16 * 1024)).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        for line in lines {
            if line?.is_empty() {
                break;
            }
        }
        let mut words = request.split(' ');
        let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        let answer = match method {
            "GET" | "HEAD" => self.answer(path),
            _ => Answer::empty("405 Method Not Allowed"),
        };
        stream.write_all(answer.head().as_bytes())?;
        if method == "GET" { stream.write_all(&answer.body) } else { Ok(()) }
    }

    fn answer(&self, target: &str) -> Answer {
        let path = decode(target.split(['?', '#']).next().unwrap_or_default());
        if format!("{path}/") == self.prefix {
            let mut answer = Answer::empty("308 Permanent Redirect");
            answer.headers.push(("Location", self.prefix.clone()));
            return answer;
        }
        let file = path.strip_prefix(&self.prefix).and_then(|rest| self.file(rest));
        match file.and_then(|file| fs::read(&file).ok().map(|body| (file, body))) {
            Some((file, body)) => Answer::file(&file, body),
            None => Answer::empty("404 Not Found"),
        }
    }

    /// The file behind a path below the prefix; nothing outside the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let path = Path::new(path);
        let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
        let file = self.folder.join(path);
        let file = if file.is_dir() { file.join("index.html") } else { file };
        inside.then_some(file)
    }
}

impl Answer {
    fn empty(status: &'static str) -> Self {
        Self { status, headers: vec![("Content-Type", "text/plain".into())], body: Vec::new() }
    }

    fn file(file: &Path, body: Vec<u8>) -> Self {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let cache = if is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let headers = vec![
            ("Content-Type", media_type(&name).to_owned()),
            ("Cache-Control", cache.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
        ];
        Self { status: "200 OK", headers, body }
    }

    fn head(&self) -> String {
        let lines: String = self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        format!("HTTP/1.1 {}\r\n{lines}Content-Length: {}\r\nConnection: close\r\n\r\n", self.status, self.body.len())
    }
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "md" | "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `%E6%B2%99` → `沙`; what is not valid stays as it is.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = tail.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(prefix: &str) -> Site {
        let folder = std::env::temp_dir().join(format!("sandtable-site-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub 沙")).unwrap();
        for file in ["index.html", "app-0123456789abcdef.wasm", "sub 沙/index.html"] {
            fs::write(folder.join(file), file).unwrap();
        }
        fs::write(folder.with_extension("secret"), "outside").unwrap();
        Site { folder, prefix: prefix.into() }
    }

    #[test]
    fn a_page_answers_under_any_sub_path_and_only_there() {
        let site = site("/some/where/");
        for path in ["/some/where/", "/some/where/?x=1", "/some/where/index.html", "/some/where/sub%20%E6%B2%99/"] {
            assert_eq!(site.answer(path).status, "200 OK", "{path}");
        }
        for path in ["/", "/some/", "/some/where/nothing", "/index.html", ""] {
            assert_eq!(site.answer(path).status, "404 Not Found", "{path}");
        }
        assert!(site.answer("/some/where").headers.contains(&("Location", "/some/where/".into())));
    }

    #[test]
    fn nothing_outside_the_folder_is_ever_served() {
        let site = site("/");
        let secret = site.folder.with_extension("secret").file_name().unwrap().to_string_lossy().into_owned();
        for path in
            [format!("/../{secret}"), format!("/%2e%2e/{secret}"), format!("//{}", std::env::temp_dir().display())]
        {
            assert_eq!(site.answer(&path).status, "404 Not Found", "{path}");
        }
    }

    #[test]
    fn a_file_comes_with_its_type_and_hashed_names_are_kept_for_ever() {
        let site = site("/");
        let wasm = site.answer("/app-0123456789abcdef.wasm");
        assert!(wasm.headers.contains(&("Content-Type", "application/wasm".into())));
        assert!(wasm.headers.contains(&("Cache-Control", "public, max-age=31536000, immutable".into())));
        assert!(site.answer("/").headers.contains(&("Cache-Control", "no-cache".into())));
    }

    #[test]
    fn a_real_request_gets_a_real_answer() {
        let url = start(site("/x/"), 0).unwrap();
        let address = url.trim_start_matches("http://").trim_end_matches("/x/");
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /x/ HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.ends_with("\r\n\r\nindex.html"), "{text}");
    }
}
