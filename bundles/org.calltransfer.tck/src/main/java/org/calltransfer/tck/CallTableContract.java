package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import org.calltransfer.api.Call;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.Platform;
import org.junit.Test;

/** The provider shows the live calls of its platform. */
public abstract class CallTableContract extends ProviderContract {

    @Test
    public void showsThePlatformAsAvailable() {
        Platform platform = world.provider().status();
        assertTrue(platform.text(), platform.available());
        assertNotNull(platform.since());
        assertEquals(platform.name(), call().platform());
    }

    @Test
    public void showsACallWithItsParties() {
        Call call = call();
        assertNotNull(call.since());
        assertEquals(2, call.parties().size());
        call.parties().forEach(party -> assertEquals(PartyState.TALKING, party.state()));
    }

    @Test
    public void showsACallInItsScope() {
        String id = call().id();
        assertTrue(world.provider().calls(world.scope()).stream()
                .anyMatch(call -> call.id().equals(id)));
    }

    @Test
    public void showsNoCallOutsideItsScope() {
        String id = call().id();
        assertTrue(world.provider().calls(world.otherScope()).stream()
                .noneMatch(call -> call.id().equals(id)));
    }

    @Test
    public void keepsTheIdsOfCallAndParties() {
        assertEquals(call(), call());
    }

    @Test
    public void forgetsACallThatHasEnded() {
        call();
        world.callerHangsUp();
        assertInNoCall(world.caller());
        assertInNoCall(world.transferor());
    }
}
