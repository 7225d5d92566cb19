//! What the browser is told to forbid: the content-security policy of the page and the header samples for hosts.
//! The page carries the policy itself, so it holds on any static host; headers add what a meta tag cannot say.

/// The policy in the page's meta tag; the same in development, so that a violation is found early.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
    object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// The `_headers` file that Netlify and Cloudflare Pages read.
pub fn headers_file() -> String {
    format!(
        "/*\n  Content-Security-Policy: {CSP}; frame-ancestors 'none'\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Cross-Origin-Opener-Policy: same-origin\n  Cache-Control: no-cache\n\n\
         /app-*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n"
    )
}
