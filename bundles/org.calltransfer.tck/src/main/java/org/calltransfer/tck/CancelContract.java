package org.calltransfer.tck;

import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.FactKind;
import org.junit.Test;

/** Cancel: the consultation call is dropped, and caller and transferor talk again. */
public abstract class CancelContract extends ProviderContract {

    @Test
    public void answersWhenNothingWasDone() {
        begin(TransferKind.CONSULTATIVE);
        transfer.cancel();
        assertGivenBack();
    }

    @Test
    public void givesTheCallerBackWhileTheTargetIsBeingCalled() {
        consult(world.silent());
        transfer.cancel();
        assertGivenBack();
    }

    @Test
    public void givesTheCallerBackWhileTheTargetRings() {
        consult(world.silent());
        facts.await(FactKind.RINGING);
        transfer.cancel();
        assertGivenBack();
    }

    @Test
    public void givesTheCallerBackWhileTransferorAndTargetTalk() {
        consult(world.answering());
        facts.await(FactKind.CONSULTING);
        transfer.cancel();
        assertGivenBack();
    }

    @Test
    public void doesNoHarmTwice() {
        consult(world.silent());
        facts.await(FactKind.RINGING);
        transfer.cancel();
        transfer.cancel();
        assertGivenBack();
        transfer.cancel();
        assertGivenBack();
    }

    private void assertGivenBack() {
        facts.await(FactKind.CONNECTED_TO_TRANSFEROR);
        assertConnected(world.caller(), world.transferor());
        assertInNoCall(world.silent().address());
        assertInNoCall(world.answering().address());
        facts.assertNone(FactKind.REFUSED);
        facts.assertNone(FactKind.CALLER_LOST);
    }
}
