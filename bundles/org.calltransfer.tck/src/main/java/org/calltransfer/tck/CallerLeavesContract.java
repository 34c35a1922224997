package org.calltransfer.tck;

import org.calltransfer.spi.FactKind;
import org.junit.Test;

/** A caller who hangs up on a consultation takes nobody along who is talking, and leaves nobody ringing for nothing. */
public abstract class CallerLeavesContract extends ProviderContract {

    @Test
    public void dropsATargetThatRingsForNothing() {
        consult(world.silent());
        facts.await(FactKind.RINGING);
        world.callerHangsUp();
        assertCallerHungUp();
        transfer.cancel();
        assertInNoCall(world.silent().address());
        assertAlone(world.transferor());
    }

    @Test
    public void leavesTransferorAndTargetTalking() {
        consult(world.answering());
        facts.await(FactKind.CONSULTING);
        world.callerHangsUp();
        assertCallerHungUp();
        assertConnected(world.transferor(), world.answering().address());
        transfer.cancel();
        assertConnected(world.transferor(), world.answering().address());
    }

    private void assertCallerHungUp() {
        facts.await(FactKind.CALLER_HUNG_UP);
        facts.assertNone(FactKind.CALLER_LOST);
        assertInNoCall(world.caller());
    }
}
