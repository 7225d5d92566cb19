//! Words of the portrait: what stands beside the fields that the method pack names.

crate::text::messages! {
    account { "客户", "Account" }
    name { "客户名称", "Account name" }
    alias { "简称", "Short name" }
    status { "状态", "Status" }
    status_prospect { "潜在客户", "Prospect" }
    status_active { "现有客户", "Active" }
    status_lost { "已流失", "Lost" }
    lost_on { "流失日期", "Lost on" }
    segment_na { "NA（按行业）", "NA, by industry" }
    segment_ka { "KA（按区域）", "KA, by region" }
    segment_smb { "SMB（集客）", "SMB, inbound" }
    channel_inside { "主航道内", "Inside" }
    channel_edge { "主航道边缘", "At the edge" }
    channel_outside { "主航道外", "Outside" }
    purchases_of(year: i32) { "{year} 年采购额", "Purchases {year}" }
    overdue_amount { "超期应收金额", "Overdue receivables, amount" }
    overdue_days { "超期应收天数", "Overdue receivables, days" }
    effort_hours { "上季度投入工时", "Effort last quarter, hours" }
    tags { "标签", "Tags" }
    note { "备注", "Note" }
    more { "其他", "More" }
    filled { "画像已填", "Portrait filled" }
    filled_of(filled: usize, all: usize) { "{filled} / {all} 项", "{filled} of {all} fields" }
    edit_field(field: &str) { "修改客户的{field}", "Change {field} of the account" }
}
