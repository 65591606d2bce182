package org.smppassay.carrier.fault;

import org.smppassay.link.fault.Answer;
import org.smppassay.link.fault.Corrupt;
import org.smppassay.link.fault.Delay;
import org.smppassay.link.fault.Direction;
import org.smppassay.link.fault.Disconnect;
import org.smppassay.link.fault.FaultKind;
import org.smppassay.link.fault.Ignore;
import org.smppassay.link.fault.Merge;
import org.smppassay.link.fault.RefuseConnections;
import org.smppassay.link.fault.Slow;
import org.smppassay.link.fault.Split;
import org.smppassay.link.fault.Stall;
import org.smppassay.link.fault.Withhold;
import org.smppassay.protocol.PduNames;
import org.smppassay.scenario.carrier.fault.AnswerSpec;
import org.smppassay.scenario.carrier.fault.BreakKind;
import org.smppassay.scenario.carrier.fault.CorruptSpec;
import org.smppassay.scenario.carrier.fault.DamageKind;
import org.smppassay.scenario.carrier.fault.FaultSpec;
import org.smppassay.scenario.carrier.fault.MergeSpec;
import org.smppassay.scenario.carrier.fault.MistakeKind;
import org.smppassay.scenario.carrier.fault.SlowSpec;
import org.smppassay.scenario.carrier.fault.SplitSpec;
import org.smppassay.scenario.carrier.fault.WireDelaySpec;
import org.smppassay.scenario.carrier.fault.WireDirection;
import org.smppassay.world.RandomStream;

/** Reads what a fault does. */
final class FaultKinds {
    private FaultKinds() {}

    /**
     * What a fault does.
     *
     * @param draws the fault's own stream
     * @throws IllegalArgumentException if no kind is given
     */
    static FaultKind of(FaultSpec spec, RandomStream draws) {
        return spec.disconnect()
                .<FaultKind>map(how -> new Disconnect(how.how() == BreakKind.RST))
                .or(() -> spec.refuse().map(how -> new RefuseConnections()))
                .or(() -> spec.stall().map(how -> new Stall(direction(how.direction()))))
                .or(() -> spec.slow().map(FaultKinds::slow))
                .or(() -> spec.delay().map(how -> delay(how, draws)))
                .or(() -> spec.split().map(FaultKinds::split))
                .or(() -> spec.merge().map(FaultKinds::merge))
                .or(() -> spec.corrupt().map(how -> corrupt(how, draws)))
                .or(() -> spec.answer().map(how -> answer(how, draws)))
                .or(() -> spec.ignore().map(how -> new Ignore(PduNames.commandIds(how.pdus()))))
                .or(() -> spec.withhold().map(how -> new Withhold(PduNames.commandIds(how.pdus()))))
                .orElseThrow(() -> new IllegalArgumentException("the fault '" + spec.label() + "' does nothing"));
    }

    private static FaultKind slow(SlowSpec spec) {
        return new Slow(spec.octetsPerSecond(), direction(spec.direction()));
    }

    private static FaultKind delay(WireDelaySpec spec, RandomStream draws) {
        return new Delay(spec.fixed().toNanos(), spec.jitter().toNanos(), direction(spec.direction()), draws);
    }

    private static FaultKind split(SplitSpec spec) {
        return new Split(spec.octets(), spec.gap().toNanos(), direction(spec.direction()));
    }

    private static FaultKind merge(MergeSpec spec) {
        return new Merge(spec.within().toNanos(), spec.most(), direction(spec.direction()));
    }

    private static FaultKind corrupt(CorruptSpec spec, RandomStream draws) {
        return new Corrupt(
                spec.what().stream().map(FaultKinds::damage).toList(), PduNames.commandIds(spec.pdus()), draws);
    }

    private static FaultKind answer(AnswerSpec spec, RandomStream draws) {
        return new Answer(
                spec.what().stream().map(FaultKinds::mistake).toList(), PduNames.commandIds(spec.pdus()), draws);
    }

    private static Direction direction(WireDirection direction) {
        return switch (direction) {
            case TO_ESME -> Direction.OUTBOUND;
            case FROM_ESME -> Direction.INBOUND;
            case BOTH -> Direction.BOTH;
        };
    }

    private static Corrupt.Damage damage(DamageKind kind) {
        return switch (kind) {
            case LENGTH_TOO_LONG -> Corrupt.Damage.LENGTH_TOO_LONG;
            case LENGTH_TOO_SHORT -> Corrupt.Damage.LENGTH_TOO_SHORT;
            case LENGTH_ABSURD -> Corrupt.Damage.LENGTH_ABSURD;
            case UNKNOWN_COMMAND -> Corrupt.Damage.UNKNOWN_COMMAND;
            case GARBAGE_TLV -> Corrupt.Damage.GARBAGE_TLV;
            case GARBAGE_BODY -> Corrupt.Damage.GARBAGE_BODY;
        };
    }

    private static Answer.Mistake mistake(MistakeKind kind) {
        return switch (kind) {
            case WRONG_SEQUENCE -> Answer.Mistake.WRONG_SEQUENCE;
            case WRONG_TYPE -> Answer.Mistake.WRONG_TYPE;
            case DUPLICATE -> Answer.Mistake.DUPLICATE;
            case GENERIC_NACK -> Answer.Mistake.GENERIC_NACK;
        };
    }
}
