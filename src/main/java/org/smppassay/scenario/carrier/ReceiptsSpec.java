package org.smppassay.scenario.carrier;

import java.util.List;
import java.util.Optional;
import org.smppassay.scenario.binding.Key;
import org.smppassay.scenario.value.Share;
import org.smppassay.scenario.value.VendorTag;

/**
 * What receipts look like, and what happens to them on their way back.
 *
 * @param lost share never sent
 * @param duplicated share sent twice
 * @param duplicateDelay from the first copy to the second; empty means at once
 * @param delayed those that come long after what they tell of
 * @param reordered share that lets up to ten others overtake it
 * @param beforeResponse share that comes before the response to the submission
 * @param fake those that are made up
 * @param idFormat of message ids
 * @param receiptIdFormat of message ids in receipts; empty means as in responses
 * @param idPadding least number of digits of an id in a response, 0 to 64
 * @param receiptIdPadding the same in a receipt; empty means as in responses
 * @param idCase of hexadecimal digits
 * @param receiptIdCase the same in a receipt; empty means as in responses
 * @param format how they are written
 * @param text whether receipts repeat the beginning of the message
 * @param tlvs names of the TLVs sent
 * @param networkTlv tag of the parameter that names the serving network; empty means there is none
 * @param echoVendorTlvs whether TLVs of vendors come back in the receipt
 */
public record ReceiptsSpec(
        @Key(about = "Share of final receipts that are never sent.", or = "0%") Share lost,
        @Key(about = "Share of final receipts that are sent twice.", or = "0%") Share duplicated,
        @Key(about = "From a receipt to its second copy; at once if absent.") Optional<DelaySpec> duplicateDelay,
        @Key(about = "Receipts that come long after what they tell of; none if absent.")
                Optional<LateReceiptsSpec> delayed,
        @Key(
                        about =
                                "Share of final receipts that are held back until one to ten others of the account have overtaken"
                                        + " them, or nobody has for a minute.",
                        or = "0%")
                Share reordered,
        @Key(
                        about =
                                "Share of submissions whose message arrives at once and whose receipt is sent before their response,"
                                        + " which is held back for it.",
                        or = "0%")
                Share beforeResponse,
        @Key(about = "Receipts that are made up; none if absent.") Optional<FakeReceiptsSpec> fake,
        @Key(
                        about =
                                "How message ids are written. Clients up to SMPP 3.3 get hexadecimal ones, the only that fit into the"
                                        + " eight characters that they have.",
                        or = "decimal")
                MessageIdKind idFormat,
        @Key(about = "How message ids are written in receipts, if otherwise than in responses.")
                Optional<MessageIdKind> receiptIdFormat,
        @Key(about = "Least number of digits of a message id; zeros are put in front.", or = "0", min = "0", max = "64")
                int idPadding,
        @Key(about = "The same for receipts, if otherwise than in responses.", min = "0", max = "64")
                Optional<Integer> receiptIdPadding,
        @Key(about = "How letters in hexadecimal message ids are written.", or = "lower") LetterCase idCase,
        @Key(about = "The same for receipts, if otherwise than in responses.") Optional<LetterCase> receiptIdCase,
        @Key(
                        about =
                                "How receipts are written, in one word or several: standard, short (no sub and dlvrd), seconds (in"
                                        + " dates), unspaced (submitdate, donedate), upper-case (keys), state-first, commas (between"
                                        + " fields), csv (values without keys), code-in-stat (stat:MK:0010 err:000), tlv-only,"
                                        + " text-only.",
                        or = "[standard]")
                List<ReceiptForm> format,
        @Key(about = "Whether receipts repeat the first 20 octets of the message behind 'text:'.", or = "false")
                boolean text,
        @Key(
                        about =
                                "The TLVs that a receipt has. network_error_code is there if `failure_codes` knows one for the"
                                        + " failure.",
                        or = "[receipted_message_id, message_state]",
                        oneOf = {
                            ReceiptsSpec.RECEIPTED_MESSAGE_ID,
                            ReceiptsSpec.MESSAGE_STATE,
                            ReceiptsSpec.NETWORK_ERROR_CODE
                        })
                List<String> tlvs,
        @Key(
                        about =
                                "Tag of a vendor's TLV, such as 0x1403, in which receipts name the serving network by its `mccmnc`; none if"
                                        + " absent.")
                Optional<VendorTag> networkTlv,
        @Key(about = "Whether TLVs of vendors (0x1400 to 0x3FFF) come back in the message's receipt.", or = "false")
                boolean echoVendorTlvs) {
    public static final String RECEIPTED_MESSAGE_ID = "receipted_message_id";
    public static final String MESSAGE_STATE = "message_state";
    public static final String NETWORK_ERROR_CODE = "network_error_code";

    public ReceiptsSpec {
        format = List.copyOf(format);
        tlvs = List.copyOf(tlvs);
    }
}
