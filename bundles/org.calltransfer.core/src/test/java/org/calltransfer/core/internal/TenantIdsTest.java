package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class TenantIdsTest {

    private final TenantIds ids = new TenantIds();
    private final List<String> served = new ArrayList<>();
    private final Runnable first = () -> served.add("first");
    private final Runnable second = () -> served.add("second");
    private final Runnable third = () -> served.add("third");

    @Test
    public void theNextInTheQueueIsServedWhenTheFirstHasGone() {
        assertThat(ids.claim("acme", first)).isTrue();
        assertThat(ids.claim("acme", second)).isFalse();
        assertThat(ids.claim("acme", third)).isFalse();
        ids.release("acme", first);
        assertThat(served).containsExactly("second");
        ids.release("acme", second);
        assertThat(served).containsExactly("second", "third");
    }

    @Test
    public void whoLeavesTheQueueIsNotServed() {
        ids.claim("acme", first);
        ids.claim("acme", second);
        ids.claim("acme", third);
        ids.release("acme", second);
        assertThat(served).isEmpty();
        ids.release("acme", first);
        assertThat(served).containsExactly("third");
    }

    @Test
    public void anIdThatWasGivenUpIsFree() {
        ids.claim("acme", first);
        ids.release("acme", first);
        assertThat(ids.claim("acme", second)).isTrue();
        assertThat(ids.claim("other", first)).isTrue();
    }
}
