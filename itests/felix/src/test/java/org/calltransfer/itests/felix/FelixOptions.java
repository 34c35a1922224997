package org.calltransfer.itests.felix;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;

/** What can be put into a plain Felix. A test composes its framework of these. */
final class FelixOptions {

    private static final Path BUNDLES = Path.of("target", "bundles");

    private FelixOptions() {}

    /** API and core, with what they need: Declarative Services, Configuration Admin, Metatype and a log. */
    static Option calltransfer() {
        return composite(
                bundles("org.apache.felix.scr", "org.osgi.service.component"),
                bundles("org.osgi.util.promise", "org.osgi.util.function"),
                bundles("org.apache.felix.configadmin", "org.apache.felix.metatype", "pax-logging-api"),
                bundles("org.calltransfer.api", "org.calltransfer.core"));
    }

    static Option simulator() {
        return bundles("org.calltransfer.simulator");
    }

    static Option asterisk() {
        return bundles("org.calltransfer.asterisk");
    }

    /** The REST interface on Felix's HTTP service: on loopback, on a free port. */
    static Option rest() {
        return composite(
                frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
                frameworkProperty("org.osgi.service.http.port").value("0"),
                bundles("org.apache.felix.http.servlet-api", "org.apache.felix.http.jetty"),
                bundles("jackson-core", "jackson-annotations", "jackson-databind"),
                bundles("org.calltransfer.rest"));
    }

    /** The health check, without Felix's bundle that would ask it. */
    static Option health() {
        return bundles("org.apache.felix.healthcheck.api", "org.calltransfer.health");
    }

    /** What the tests themselves use inside the framework. */
    static Option testing() {
        return composite(
                CoreOptions.junitBundles(),
                bundles("org.calltransfer.itests.container", "assertj-core", "byte-buddy", "awaitility", "hamcrest"));
    }

    private static Option bundles(String... names) {
        return composite(
                Stream.of(names).map(FelixOptions::url).map(CoreOptions::bundle).toArray(Option[]::new));
    }

    /** The location of a bundle that the build has put aside for the tests. */
    static String url(String name) {
        return BUNDLES.resolve(name + ".jar").toUri().toString();
    }
}
