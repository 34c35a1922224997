package org.calltransfer.shell.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.apache.felix.gogo.runtime.Token;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.Function;
import org.apache.felix.service.threadio.ThreadIO;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.Command;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.impl.action.command.ManagerImpl;
import org.apache.karaf.shell.impl.action.osgi.RegistryImpl;
import org.apache.karaf.shell.impl.console.HeadlessSessionImpl;
import org.apache.karaf.shell.impl.console.SessionFactoryImpl;
import org.apache.karaf.shell.support.parsing.CommandLineImpl;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.PlatformDirectory;
import org.calltransfer.api.PlatformStatus;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferListener;
import org.junit.rules.ExternalResource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/** Karaf's own shell with the commands of this bundle, over a real service registry, but without Karaf around it. */
public final class KarafShell extends ExternalResource {

    private final ThreadIOImpl threadIO = new ThreadIOImpl();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Framework framework;
    private SessionFactoryImpl factory;
    private Session session;

    @Override
    protected void before() throws Exception {
        framework = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        "target/framework",
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT));
        framework.start();
        threadIO.start();
        factory = new StringsSessionFactory(threadIO);
        Registry dependencies = new RegistryImpl(factory.getRegistry());
        dependencies.register(bundles());
        ManagerImpl manager = new ManagerImpl(dependencies, factory.getRegistry());
        services().forEach(manager::register);
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        session = factory.create(new ByteArrayInputStream(new byte[0]), console, console);
    }

    @Override
    protected void after() {
        session.close();
        factory.stop();
        threadIO.stop();
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    BundleContext bundles() {
        return framework.getBundleContext();
    }

    /** Registers a tenant whose transfers ring the listeners as those of the core do. */
    FakeTenant tenant(String id) {
        FakeTenant tenant = new FakeTenant(id, event -> listeners(id).forEach(listener -> notify(listener, event)));
        bundles()
                .registerService(
                        CallTransferService.class,
                        tenant,
                        FrameworkUtil.asDictionary(Map.of(CallTransferService.TENANT, id)));
        return tenant;
    }

    void platforms(PlatformStatus... platforms) {
        bundles().registerService(PlatformDirectory.class, () -> List.of(platforms), null);
    }

    List<ServiceReference<TransferListener>> listeners(String tenant) {
        try {
            return List.copyOf(bundles()
                    .getServiceReferences(
                            TransferListener.class, "(" + CallTransferService.TENANT + "=" + tenant + ")"));
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void notify(ServiceReference<TransferListener> listener, TransferEvent event) {
        bundles().getService(listener).changed(event);
        bundles().ungetService(listener);
    }

    /** Returns the exit status; what the command throws comes through. */
    Object execute(String line) throws Exception {
        return session.execute(line);
    }

    /** Does what Ctrl-C does. */
    void interrupt() {
        ((HeadlessSessionImpl) session).getSession().foregroundJob().interrupt();
    }

    /** Executes the line and returns what it printed. */
    String print(String line) throws Exception {
        printed.reset();
        execute(line);
        return printed();
    }

    String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Returns the values that Karaf offers for the last of the words, which may be empty. */
    List<String> complete(String... words) {
        String name = words[0].substring(words[0].indexOf(':') + 1);
        int last = words.length - 1;
        String buffer = String.join(" ", words);
        CommandLineImpl line = new CommandLineImpl(words, last, words[last].length(), buffer.length(), buffer);
        List<Candidate> candidates = new ArrayList<>();
        factory.getRegistry()
                .getCommand("transfer", name)
                .getCompleter(false)
                .completeCandidates(session, line, candidates);
        return candidates.stream().map(Candidate::value).toList();
    }

    /** Finds the classes as Karaf does: all those of the package that are marked as services. */
    static List<Class<?>> services() throws Exception {
        List<Class<?>> services = new ArrayList<>();
        Path folder = Path.of(
                        TenantsCommand.class.getResource("TenantsCommand.class").toURI())
                .getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".class", "");
                Class<?> type = Class.forName(KarafShell.class.getPackageName() + "." + name);
                if (type.isAnnotationPresent(Service.class)) {
                    services.add(type);
                }
            }
        }
        return services;
    }

    /** Hands words to commands as strings, as the session factory does that a running Karaf has. */
    private static final class StringsSessionFactory extends SessionFactoryImpl {

        StringsSessionFactory(ThreadIO threadIO) {
            super(threadIO);
        }

        @Override
        protected Function wrap(Command command) {
            Function wrapped = super.wrap(command);
            return (session, arguments) -> {
                arguments.replaceAll(argument -> argument instanceof Token ? argument.toString() : argument);
                return wrapped.execute(session, arguments);
            };
        }
    }
}
