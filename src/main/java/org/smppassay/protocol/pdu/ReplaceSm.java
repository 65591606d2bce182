package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.PduRequest;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import io.netty.buffer.ByteBuf;

/**
 * replace_sm: another text for a message that is still pending (clause 4.10.1). A longer text may be in the optional parameter
 * message_payload (SMPP 5.0, clause 4.5.3).
 */
public final class ReplaceSm extends PduRequest<ReplaceSmResp> {
    private String messageId = "";
    private Address sourceAddress = Fields.noAddress();
    private String scheduleDeliveryTime = "";
    private String validityPeriod = "";
    private byte registeredDelivery;
    private byte defaultMsgId;
    private byte[] shortMessage = new byte[0];

    public ReplaceSm() {
        super(SmppConstants.CMD_ID_REPLACE_SM, "replace_sm");
    }

    /** The id the SMSC gave the message, at most 64 characters. */
    public String getMessageId() {
        return messageId;
    }

    public void setMessageId(String messageId) {
        this.messageId = messageId;
    }

    /** Must be that of the message. */
    public Address getSourceAddress() {
        return sourceAddress;
    }

    public void setSourceAddress(Address sourceAddress) {
        this.sourceAddress = sourceAddress;
    }

    /** A time of 16 characters; empty to leave it as it is. */
    public String getScheduleDeliveryTime() {
        return scheduleDeliveryTime;
    }

    public void setScheduleDeliveryTime(String scheduleDeliveryTime) {
        this.scheduleDeliveryTime = scheduleDeliveryTime;
    }

    /** A time of 16 characters; empty to leave it as it is. */
    public String getValidityPeriod() {
        return validityPeriod;
    }

    public void setValidityPeriod(String validityPeriod) {
        this.validityPeriod = validityPeriod;
    }

    public byte getRegisteredDelivery() {
        return registeredDelivery;
    }

    public void setRegisteredDelivery(byte registeredDelivery) {
        this.registeredDelivery = registeredDelivery;
    }

    public byte getDefaultMsgId() {
        return defaultMsgId;
    }

    public void setDefaultMsgId(byte defaultMsgId) {
        this.defaultMsgId = defaultMsgId;
    }

    /** The new text; not copied. */
    public byte[] getShortMessage() {
        return shortMessage;
    }

    /** At most 254 octets; more is refused when it is written. Not copied. */
    public void setShortMessage(byte[] shortMessage) {
        this.shortMessage = shortMessage;
    }

    @Override
    public ReplaceSmResp createResponse() {
        ReplaceSmResp response = new ReplaceSmResp();
        response.setSequenceNumber(getSequenceNumber());
        return response;
    }

    @Override
    public Class<ReplaceSmResp> getResponseClass() {
        return ReplaceSmResp.class;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        messageId = ByteBufUtil.readNullTerminatedString(buffer);
        sourceAddress = ByteBufUtil.readAddress(buffer);
        scheduleDeliveryTime = ByteBufUtil.readNullTerminatedString(buffer);
        validityPeriod = ByteBufUtil.readNullTerminatedString(buffer);
        registeredDelivery = buffer.readByte();
        defaultMsgId = buffer.readByte();
        shortMessage = new byte[buffer.readUnsignedByte()];
        buffer.readBytes(shortMessage);
    }

    @Override
    public int calculateByteSizeOfBody() {
        return Fields.size(messageId)
                + Fields.size(sourceAddress)
                + Fields.size(scheduleDeliveryTime)
                + Fields.size(validityPeriod)
                + 3
                + shortMessage.length;
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        Fields.write(messageId, buffer);
        Fields.write(sourceAddress, buffer);
        Fields.write(scheduleDeliveryTime, buffer);
        Fields.write(validityPeriod, buffer);
        buffer.writeByte(registeredDelivery);
        buffer.writeByte(defaultMsgId);
        Fields.writeShortMessage(shortMessage, buffer);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        buffer.append("(messageId [")
                .append(messageId)
                .append("] sourceAddr [")
                .append(sourceAddress)
                .append("] ")
                .append(shortMessage.length)
                .append(" octets)");
    }
}
