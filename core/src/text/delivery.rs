//! Words about the app as it is delivered: a newer build lies ready.

super::messages! {
    update_ready { "新版本已准备好。", "A new version is ready." }
    update_take { "重新加载并使用", "Reload and use it" }
    update_later { "以后再说", "Later" }
}
