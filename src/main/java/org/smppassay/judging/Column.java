package org.smppassay.judging;

import java.util.List;
import java.util.Locale;

/** What a column of somebody's file may tell. */
public enum Column {
    MESSAGE_ID("message_id", "msg_id", "msgid", "messageid", "sms_id", "smsid", "id", "消息id", "短信id"),
    DESTINATION(
            "destination",
            "destination_addr",
            "dest_addr",
            "dest",
            "to",
            "recipient",
            "msisdn",
            "mobile",
            "phone_number",
            "phone",
            "手机号",
            "手机号码",
            "number"),
    SENT_AT(
            "sent_at",
            "send_time",
            "sent_time",
            "submit_time",
            "submitted_at",
            "submit_at",
            "submit_date",
            "intended_utc",
            "发送时间",
            "提交时间",
            "sent",
            "created_at",
            "timestamp",
            "time",
            "date"),
    STATUS(
            "status",
            "stat",
            "state",
            "message_state",
            "delivery_status",
            "dlr_status",
            "outcome",
            "状态报告",
            "回执状态",
            "送达状态",
            "接收状态",
            "发送状态",
            "状态"),
    SUBMIT_STATUS("submit_status", "submit_result", "command_status", "response_status", "提交状态", "提交结果"),
    DONE_AT(
            "done_at",
            "done_time",
            "done_date",
            "receipt_time",
            "receipt_at",
            "dlr_time",
            "delivered_at",
            "received_at",
            "received_utc",
            "report_time",
            "回执时间",
            "接收时间",
            "到达时间"),
    ERROR("error", "err", "error_code", "err_code", "errcode", "failure", "failure_code", "错误码"),
    OPERATOR("operator", "carrier", "network", "mno", "运营商"),
    /** Who serves the number, in files that also tell whose it is by its range. */
    NETWORK("network", "serving_network", "服务网络"),
    SEGMENTS("segments", "segment_count", "parts", "part_count", "条数", "总条数"),
    /** Which one of them a row tells of, such as {@code 2} or {@code 2/3}. */
    SEGMENT("segment", "segment_no", "segment_number", "part", "part_no", "part_number", "分段", "分条", "分条序号"),
    /** What the rows of one message have in common, beside the number. */
    MESSAGE("message", "message_ref", "message_reference", "concat_ref", "concat_reference", "长短信标识"),
    ROLE("role"),
    KIND("kind"),
    TEXT("text", "content", "complaint", "内容", "投诉内容"),
    COMPLAINED_AT("complained_at", "complaint_time", "complaint_date", "投诉时间", "投诉日期"),
    RECEIVED("received", "arrived", "是否收到", "收到", "已收到"),
    SUBMISSIONS("submissions"),
    DAY("day"),
    HOUR("hour"),
    SENT_AFTER_MS("sent_after_ms"),
    SUBMIT_MS("submit_ms", "response_ms"),
    RECEIPT_AFTER_MS("receipt_after_ms", "latency_ms"),
    INFERRED("inferred");

    private static final List<String> ANY_TIME = List.of("timestamp", "time", "date", "时间");

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so
    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** Its own name: {@code sent_at}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Headers that are taken for it, the surest first; in lower case. */
    List<String> names() {
        return names;
    }

    /** Headers of a time that can only be this one, where a file has a single kind of time. */
    static List<String> anyTime() {
        return ANY_TIME;
    }
}
