package org.calltransfer.itests.karaf;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.karaf.options.KarafDistributionOption;

/** What a Karaf can be made of. A test composes its container of these. */
final class KarafOptions {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private KarafOptions() {}

    /** A stock Karaf with our KAR in its deploy folder, which installs all features some time after the start. */
    static Option karafWithKar() {
        return composite(
                karaf("exam-repository"),
                replaceConfigurationFile(
                        "deploy/calltransfer.kar",
                        TARGET.resolve("karaf/org.calltransfer.features.kar").toFile()));
    }

    /** A stock Karaf with these features of ours, installed when the first test begins. */
    static Option karafWithFeatures(String... names) {
        String ours = "mvn:org.calltransfer/org.calltransfer.features/" + property("project.version") + "/xml/features";
        return composite(
                karaf("exam-repository", "features-repository"), KarafDistributionOption.features(ours, names));
    }

    /** What the tests themselves use inside the container. */
    static Option testing() {
        return composite(
                bundle(url("bundles/org.calltransfer.itests.container.jar")),
                bundle(url("bundles/assertj-core.jar")),
                bundle(url("bundles/byte-buddy.jar")),
                bundle(url("bundles/awaitility.jar")),
                bundle(url("bundles/hamcrest.jar")));
    }

    /** With -DkeepKaraf=true its folder in target/exam, with its log, stays after the test. */
    private static Option karaf(String... repositories) {
        return composite(
                karafDistributionConfiguration()
                        .frameworkUrl(url("karaf/apache-karaf.tar.gz"))
                        .unpackDirectory(TARGET.resolve("exam").toFile())
                        .useDeployFolder(false),
                configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
                repositories(repositories),
                freePorts(),
                java17(),
                CoreOptions.when(Boolean.getBoolean("keepKaraf")).useOptions(keepRuntimeFolder()));
    }

    /** Lets Karaf take bundles from folders that the build has filled, and from nowhere else. */
    private static Option repositories(String... folders) {
        String file = "etc/org.ops4j.pax.url.mvn.cfg";
        String key = "org.ops4j.pax.url.mvn.";
        String local = Stream.of(folders)
                .map(folder -> url(folder) + "@id=" + folder + "@snapshots")
                .collect(Collectors.joining(","));
        return composite(
                editConfigurationFilePut(file, key + "repositories", ""),
                editConfigurationFilePut(file, key + "localRepository", "${karaf.data}/local-repository"),
                editConfigurationFileExtend(file, key + "defaultRepositories", local));
    }

    private static Option freePorts() {
        String management = "etc/org.apache.karaf.management.cfg";
        String web = "etc/org.ops4j.pax.web.cfg";
        return composite(
                editConfigurationFilePut(management, "rmiRegistryPort", freePort()),
                editConfigurationFilePut(management, "rmiServerPort", freePort()),
                editConfigurationFilePut(web, "org.osgi.service.http.port", freePort()),
                editConfigurationFilePut(web, "org.ops4j.pax.web.listening.addresses", "127.0.0.1"));
    }

    /** What Karaf's own start script says to a Java that has modules. */
    private static Option java17() {
        String version = property("karaf.version");
        return composite(Stream.of(
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + version + ".jar",
                        "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + version + ".jar",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED")
                .map(CoreOptions::vmOption)
                .toArray(Option[]::new));
    }

    private static String url(String file) {
        return TARGET.resolve(file).toUri().toString();
    }

    /** A property that the build sets for the tests. */
    private static String property(String name) {
        return System.getProperty(name);
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
