package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the configuration files of one server from the templates of this package. */
final class AsteriskConfiguration {

    private static final List<String> FIXED =
            List.of("modules.conf", "logger.conf", "rtp.conf", "indications.conf", "features.conf");

    private AsteriskConfiguration() {}

    /**
     * @param directory the server's folder, which is made
     * @param directorySeenFromInside what the server calls it
     */
    static void write(
            Path directory,
            String directorySeenFromInside,
            int amiPort,
            List<AmiUser> users,
            int sipPort,
            List<PhoneLine> phones) {
        Path etc = directory.resolve("etc");
        try {
            for (String folder : List.of("etc", "db", "spool", "run", "log")) {
                Files.createDirectories(directory.resolve(folder));
            }
            Template.write("asterisk.conf", Map.of("directory", directorySeenFromInside), etc.resolve("asterisk.conf"));
            for (String name : FIXED) {
                Template.write(name, Map.of(), etc.resolve(name));
            }
            Files.writeString(etc.resolve("manager.conf"), manager(amiPort, users));
            Files.writeString(etc.resolve("pjsip.conf"), pjsip(sipPort, phones));
            Files.writeString(etc.resolve("extensions.conf"), extensions(phones));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String manager(int port, List<AmiUser> users) {
        String entries = users.stream()
                .map(user -> Template.fill(
                        "manager-user.conf",
                        Map.of(
                                "name", user.name(),
                                "secret", user.secret(),
                                "read", user.read(),
                                "write", user.write())))
                .collect(Collectors.joining());
        return Template.fill("manager.conf", Map.of("amiPort", Integer.toString(port))) + entries;
    }

    private static String pjsip(int port, List<PhoneLine> phones) {
        String entries = phones.stream()
                .map(phone -> Template.fill("pjsip-phone.conf", values(phone)))
                .collect(Collectors.joining());
        return Template.fill("pjsip.conf", Map.of("sipPort", Integer.toString(port))) + entries;
    }

    private static String extensions(List<PhoneLine> phones) {
        StringBuilder text = new StringBuilder(Template.fill("extensions.conf", Map.of()));
        phones.stream()
                .collect(Collectors.groupingBy(PhoneLine::context, TreeMap::new, Collectors.toList()))
                .forEach((context, lines) -> {
                    text.append(Template.fill("extensions-context.conf", Map.of("context", context)));
                    lines.forEach(line -> text.append(Template.fill("extensions-phone.conf", values(line))));
                });
        return text.toString();
    }

    private static Map<String, String> values(PhoneLine phone) {
        String displayName =
                phone.name().substring(0, 1).toUpperCase() + phone.name().substring(1);
        return Map.of(
                "name", phone.name(),
                "displayName", displayName,
                "extension", phone.extension(),
                "context", phone.context(),
                "sipPort", Integer.toString(phone.sipPort()));
    }
}
