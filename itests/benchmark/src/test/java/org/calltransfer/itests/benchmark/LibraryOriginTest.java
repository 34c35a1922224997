package org.calltransfer.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.RateLimiter;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.junit.Test;
import org.reflections.Reflections;

/** Our bundle has classes of the same names inside: what is compared must be the library as published. */
public class LibraryOriginTest {

    @Test
    public void theLibraryIsTheOneThatIsPublished() {
        assertThat(origin(DefaultManagerConnection.class)).contains("/asterisk-java-");
        assertThat(origin(Reflections.class)).contains("/reflections-");
        assertThat(origin(RateLimiter.class)).contains("/guava-");
    }

    private static String origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }
}
