package org.smppassay.carrier.admission;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.tlv.Tlv;
import org.smppassay.protocol.CommandStatus;

/** What is wrong with a submission by the standard, whatever the carrier's own rules are. Stateless. */
final class Formalities {
    private static final int MESSAGE_TYPE = 0x3C;
    private static final int RECEIPT = 0x04;
    private static final int CONVERSATION_ABORT = 0x18;
    private static final int INTERMEDIATE_NOTIFICATION = 0x20;
    private static final int ANY_LENGTH = -1;

    private Formalities() {}

    /** The command_status that the submission deserves; 0 if nothing is wrong. */
    static int status(BaseSm<?> request) {
        if (isOfTheCentre(request.getEsmClass() & MESSAGE_TYPE)) {
            return SmppConstants.STATUS_INVESMCLASS;
        }
        if (request.getDefaultMsgId() != 0) {
            return SmppConstants.STATUS_INVDFTMSGID;
        }
        return request.getOptionalParameterCount() == 0 || lengthsFit(request)
                ? CommandStatus.OK
                : CommandStatus.INVALID_PARAMETER_LENGTH;
    }

    /** Types of what only a message centre sends (SMPP 3.4, clause 5.2.12). Reserved ones count as the default (clause 3.3). */
    private static boolean isOfTheCentre(int type) {
        return type == RECEIPT || type == INTERMEDIATE_NOTIFICATION || type == CONVERSATION_ABORT;
    }

    private static boolean lengthsFit(BaseSm<?> request) {
        for (Tlv tlv : request.getOptionalParameters()) {
            int length = lengthOf(tlv.getTag());
            if (length != ANY_LENGTH && tlv.getLength() != length) {
                return false;
            }
        }
        return true;
    }

    /** Octets that the value of a parameter of a submission has (SMPP 3.4, clause 5.3.2). */
    private static int lengthOf(short tag) {
        return switch (tag) {
            case SmppConstants.TAG_DEST_ADDR_SUBUNIT,
                    SmppConstants.TAG_DEST_NETWORK_TYPE,
                    SmppConstants.TAG_DEST_BEAR_TYPE,
                    SmppConstants.TAG_SOURCE_ADDR_SUBUNIT,
                    SmppConstants.TAG_SOURCE_NETWORK_TYPE,
                    SmppConstants.TAG_SOURCE_BEAR_TYPE,
                    SmppConstants.TAG_PAYLOAD_TYPE,
                    SmppConstants.TAG_PRIVACY_INDICATOR,
                    SmppConstants.TAG_USER_RESPONSE_CODE,
                    SmppConstants.TAG_LANGUAGE_INDICATOR,
                    SmppConstants.TAG_SAR_TOTAL_SEGMENTS,
                    SmppConstants.TAG_SAR_SEGMENT_SEQNUM,
                    SmppConstants.TAG_NUM_MSGS,
                    SmppConstants.TAG_SET_DPF,
                    SmppConstants.TAG_MORE_MSGS_TO_FOLLOW,
                    SmppConstants.TAG_DISPLAY_TIME,
                    SmppConstants.TAG_ITS_REPLY_TYPE -> 1;
            case SmppConstants.TAG_DEST_TELE_ID,
                    SmppConstants.TAG_USER_MESSAGE_REFERENCE,
                    SmppConstants.TAG_SOURCE_PORT,
                    SmppConstants.TAG_DESTINATION_PORT,
                    SmppConstants.TAG_SAR_MSG_REF_NUM,
                    SmppConstants.TAG_SMS_SIGNAL,
                    SmppConstants.TAG_ITS_SESSION_INFO -> 2;
            case SmppConstants.TAG_QOS_TIME_TO_LIVE -> 4;
            default -> ANY_LENGTH;
        };
    }
}
