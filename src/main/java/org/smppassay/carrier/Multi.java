package org.smppassay.carrier;

import com.cloudhopper.smpp.SmppConstants;
import com.cloudhopper.smpp.type.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.smppassay.carrier.message.Group;
import org.smppassay.carrier.message.Message;
import org.smppassay.protocol.pdu.Destination;
import org.smppassay.protocol.pdu.SubmitMultiResp;
import org.smppassay.protocol.pdu.UnsuccessSme;

/** One submit_multi: its destinations, and what becomes of each (SMPP 3.4, clause 4.5). Owned by the session's loop. */
final class Multi {
    /** The most destinations that number_of_unsuccess can tell. */
    private static final int MOST_UNSUCCESS = 255;

    /** Numbers of distribution lists are in international form. */
    private static final byte INTERNATIONAL = 1;

    private static final byte ISDN = 1;

    private final List<Address> destinations = new ArrayList<>();
    private final List<Message> accepted = new ArrayList<>();
    private final List<UnsuccessSme> refused = new ArrayList<>();

    /**
     * Writes out the distribution lists; those that nobody knows are refused.
     *
     * @param lists the numbers behind each name
     */
    Multi(Map<String, List<String>> lists, List<Destination> asked) {
        for (Destination destination : asked) {
            if (destination instanceof Destination.Sme sme) {
                destinations.add(sme.address());
            } else if (destination instanceof Destination.DistributionList list) {
                List<String> numbers = lists.get(list.name());
                if (numbers == null) {
                    refuse(new Address((byte) 0, (byte) 0, list.name()), SmppConstants.STATUS_INVDLNAME);
                } else {
                    numbers.forEach(number -> destinations.add(new Address(INTERNATIONAL, ISDN, number)));
                }
            }
        }
    }

    List<Address> destinations() {
        return destinations;
    }

    /** True if nothing was asked for. */
    boolean isEmpty() {
        return destinations.isEmpty() && refused.isEmpty();
    }

    /** Destinations refused so far. */
    int refused() {
        return refused.size();
    }

    List<Message> accepted() {
        return accepted;
    }

    void accept(Message message) {
        accepted.add(message);
    }

    void refuse(Address destination, int status) {
        refused.add(new UnsuccessSme(destination, status));
    }

    /** Says what became of the destinations, and makes those accepted one group. */
    void answer(SubmitMultiResp response) {
        if (accepted.isEmpty()) {
            response.setCommandStatus(commonStatus());
        } else {
            Group group = new Group(accepted.get(0).index());
            if (accepted.size() > 1) {
                accepted.forEach(message -> message.belongsTo(group));
            }
            response.setMessageId(accepted.get(0).messageId());
        }
        response.setUnsuccess(refused.subList(0, Math.min(refused.size(), MOST_UNSUCCESS)));
    }

    /** What all destinations were refused with, or that the submission has failed if that differs. */
    private int commonStatus() {
        int status = refused.get(0).errorStatus();
        return refused.stream().allMatch(one -> one.errorStatus() == status) ? status : SmppConstants.STATUS_SUBMITFAIL;
    }
}
