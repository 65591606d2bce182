package org.smppassay.world;

/** A world as somebody else in it sees it: the same time and places, but a luck of their own. */
public final class OtherChance extends WorldView {
    private final RandomStreams random;

    /**
     * @param random the random streams of the other one
     */
    public OtherChance(World world, RandomStreams random) {
        super(world);
        this.random = random;
    }

    @Override
    public RandomStreams random() {
        return random;
    }
}
