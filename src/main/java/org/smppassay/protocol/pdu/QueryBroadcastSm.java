package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;

/**
 * query_broadcast_sm: how far a broadcast has come (SMPP 5.0, clause 4.6.1). The broadcast is named by its message_id or, if that is empty,
 * by the optional parameter user_message_reference.
 */
public final class QueryBroadcastSm extends PduRequest<QueryBroadcastSmResp> {
    private String messageId = "";
    private Address sourceAddress = Fields.noAddress();

    public QueryBroadcastSm() {
        super(CommandIds.QUERY_BROADCAST_SM, "query_broadcast_sm");
    }

    /** At most 64 characters. */
    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    /** Must be that of the broadcast; at most 20 characters. */
    public Address getSourceAddress() {
        return sourceAddress;
    }

    public void setSourceAddress(Address sourceAddress) {
        this.sourceAddress = sourceAddress;
    }

    @Override
    public QueryBroadcastSmResp createResponse() {
        QueryBroadcastSmResp response = new QueryBroadcastSmResp();
        response.setSequenceNumber(getSequenceNumber());
        return response;
    }

    @Override
    public Class<QueryBroadcastSmResp> getResponseClass() {
        return QueryBroadcastSmResp.class;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        messageId = ByteBufUtil.readNullTerminatedString(buffer);
        sourceAddress = ByteBufUtil.readAddress(buffer);
    }

    @Override
    public int calculateByteSizeOfBody() {
        return Fields.size(messageId) + Fields.size(sourceAddress);
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        Fields.write(messageId, buffer);
        Fields.write(sourceAddress, buffer);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        buffer.append("(messageId [")
                .append(messageId)
                .append("] sourceAddr [")
                .append(sourceAddress)
                .append("])");
    }
}
