package org.smppassay.protocol.pdu;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.pdu.BaseSm;
import com.cloudhopper.smpp.type.Address;
import com.cloudhopper.smpp.type.RecoverablePduException;
import com.cloudhopper.smpp.type.SmppInvalidArgumentException;
import com.cloudhopper.smpp.type.UnrecoverablePduException;
import com.cloudhopper.smpp.util.ByteBufUtil;
import com.cloudhopper.smpp.util.PduUtil;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * submit_multi: one message for several destinations (clause 4.5.1). All that submit_sm has, with a list in place of the destination
 * address, which is never set here.
 */
public final class SubmitMulti extends BaseSm<SubmitMultiResp> {
    /** The most destinations number_of_dests can tell: 254 in SMPP 3.4, 255 in 5.0. */
    public static final int MAX_DESTINATIONS = 255;

    private List<Destination> destinations = List.of();

    public SubmitMulti() {
        super(SmppConstants.CMD_ID_SUBMIT_MULTI, "submit_multi");
    }

    /** In the order of the PDU; immutable. */
    public List<Destination> getDestinations() {
        return destinations;
    }

    /** Copies the list, 1 to {@value #MAX_DESTINATIONS}; a number that no octet can tell is refused when it is written. */
    public void setDestinations(List<Destination> destinations) {
        this.destinations = List.copyOf(destinations);
    }

    @Override
    public SubmitMultiResp createResponse() {
        SubmitMultiResp response = new SubmitMultiResp();
        response.setSequenceNumber(getSequenceNumber());
        return response;
    }

    @Override
    public Class<SubmitMultiResp> getResponseClass() {
        return SubmitMultiResp.class;
    }

    @Override
    public void readBody(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        setServiceType(ByteBufUtil.readNullTerminatedString(buffer));
        setSourceAddress(ByteBufUtil.readAddress(buffer));
        readDestinations(buffer);
        setEsmClass(buffer.readByte());
        setProtocolId(buffer.readByte());
        setPriority(buffer.readByte());
        setScheduleDeliveryTime(ByteBufUtil.readNullTerminatedString(buffer));
        setValidityPeriod(ByteBufUtil.readNullTerminatedString(buffer));
        setRegisteredDelivery(buffer.readByte());
        setReplaceIfPresent(buffer.readByte());
        setDataCoding(buffer.readByte());
        setDefaultMsgId(buffer.readByte());
        byte[] shortMessage = new byte[buffer.readUnsignedByte()];
        buffer.readBytes(shortMessage);
        try {
            setShortMessage(shortMessage);
        } catch (SmppInvalidArgumentException e) {
            throw new RecoverablePduException(e.getMessage(), e);
        }
    }

    private void readDestinations(ByteBuf buffer) throws UnrecoverablePduException, RecoverablePduException {
        List<Destination> read = new ArrayList<>();
        for (int left = buffer.readUnsignedByte(); left > 0; left--) {
            int flag = buffer.readUnsignedByte();
            switch (flag) {
                case Destination.SME_FLAG -> read.add(new Destination.Sme(ByteBufUtil.readAddress(buffer)));
                case Destination.DISTRIBUTION_LIST_FLAG ->
                    read.add(new Destination.DistributionList(ByteBufUtil.readNullTerminatedString(buffer)));
                default -> throw new RecoverablePduException("dest_flag is " + flag);
            }
        }
        setDestinations(read);
    }

    @Override
    public int calculateByteSizeOfBody() {
        Address none = getDestAddress();
        int size = super.calculateByteSizeOfBody() - PduUtil.calculateByteSizeOfAddress(none) + 1;
        for (Destination destination : destinations) {
            size += 1
                    + (destination instanceof Destination.Sme sme
                            ? Fields.size(sme.address())
                            : Fields.size(((Destination.DistributionList) destination).name()));
        }
        return size;
    }

    @Override
    public void writeBody(ByteBuf buffer) throws RecoverablePduException {
        write(getServiceType(), buffer);
        Address source = getSourceAddress();
        Fields.write(source == null ? Fields.noAddress() : source, buffer);
        writeDestinations(buffer);
        buffer.writeByte(getEsmClass());
        buffer.writeByte(getProtocolId());
        buffer.writeByte(getPriority());
        write(getScheduleDeliveryTime(), buffer);
        write(getValidityPeriod(), buffer);
        buffer.writeByte(getRegisteredDelivery());
        buffer.writeByte(getReplaceIfPresent());
        buffer.writeByte(getDataCoding());
        buffer.writeByte(getDefaultMsgId());
        Fields.writeShortMessage(getShortMessage(), buffer);
    }

    private void writeDestinations(ByteBuf buffer) throws RecoverablePduException {
        if (destinations.size() > MAX_DESTINATIONS) {
            throw new RecoverablePduException("more than 255 destinations: " + destinations.size());
        }
        buffer.writeByte(destinations.size());
        for (Destination destination : destinations) {
            if (destination instanceof Destination.Sme sme) {
                buffer.writeByte(Destination.SME_FLAG);
                Fields.write(sme.address(), buffer);
            } else if (destination instanceof Destination.DistributionList list) {
                buffer.writeByte(Destination.DISTRIBUTION_LIST_FLAG);
                Fields.write(list.name(), buffer);
            }
        }
    }

    private static void write(@Nullable String value, ByteBuf buffer) throws RecoverablePduException {
        Fields.write(value == null ? "" : value, buffer);
    }

    @Override
    public void appendBodyToString(StringBuilder buffer) {
        super.appendBodyToString(buffer);
        buffer.append(" (destinations ").append(destinations).append(')');
    }
}
