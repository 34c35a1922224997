package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configuration files of one server, made from the templates of this package. */
final class AsteriskConfiguration {

    private static final List<String> FOLDERS = List.of("etc", "db", "spool", "run", "log", "moh");
    private static final List<String> FILES = List.of(
            "asterisk.conf",
            "features.conf",
            "indications.conf",
            "logger.conf",
            "modules.conf",
            "musiconhold.conf",
            "rtp.conf");

    private final Path directory;
    private final String seenFromInside;

    /**
     * @param directory the server's folder, which is made
     * @param seenFromInside what the server calls it
     */
    AsteriskConfiguration(Path directory, String seenFromInside) {
        this.directory = directory;
        this.seenFromInside = seenFromInside;
    }

    void write(int amiPort, Optional<AmiTlsOffer> amiTls, List<AmiUser> users, int sipPort, List<SipPhone> phones) {
        try {
            for (String folder : FOLDERS) {
                Files.createDirectories(directory.resolve(folder));
            }
            Silence.write(directory.resolve("moh/silence.ulaw"));
            for (String file : FILES) {
                write(file, Template.fill(file, Map.of("directory", seenFromInside)));
            }
            String tls = amiTls.isPresent() ? tls(amiTls.get()) : "";
            write("manager.conf", manager(amiPort, tls, users));
            write("pjsip.conf", pjsip(sipPort, phones));
            write("extensions.conf", extensions(phones));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(directory.resolve("etc").resolve(file), text);
    }

    private String tls(AmiTlsOffer offer) throws IOException {
        write("ami.pem", offer.key().certificate());
        write("ami.key", offer.key().privateKey());
        return Template.fill(
                "manager-tls.conf", Map.of("port", Integer.toString(offer.port()), "directory", seenFromInside));
    }

    private static String manager(int port, String tls, List<AmiUser> users) {
        return Template.fill("manager.conf", Map.of("port", Integer.toString(port)))
                + tls
                + users.stream().map(AsteriskConfiguration::manager).collect(Collectors.joining());
    }

    private static String manager(AmiUser user) {
        return Template.fill(
                "manager-user.conf",
                Map.of("name", user.name(), "secret", user.secret(), "read", user.read(), "write", user.write()));
    }

    private static String pjsip(int port, List<SipPhone> phones) {
        return Template.fill("pjsip.conf", Map.of("port", Integer.toString(port)))
                + phones.stream().map(phone -> fill("pjsip-phone.conf", phone)).collect(Collectors.joining());
    }

    private static String extensions(List<SipPhone> phones) {
        StringBuilder text = new StringBuilder(Template.fill("extensions.conf", Map.of()));
        Map<String, List<SipPhone>> contexts =
                phones.stream().collect(Collectors.groupingBy(SipPhone::context, TreeMap::new, Collectors.toList()));
        contexts.forEach((context, members) -> {
            text.append(Template.fill("extensions-context.conf", Map.of("context", context)));
            members.forEach(phone -> text.append(fill("extensions-phone.conf", phone)));
        });
        return text.toString();
    }

    private static String fill(String template, SipPhone phone) {
        String displayName =
                phone.name().substring(0, 1).toUpperCase() + phone.name().substring(1);
        return Template.fill(
                template,
                Map.of(
                        "name", phone.name(),
                        "displayName", displayName,
                        "extension", phone.extension(),
                        "context", phone.context(),
                        "port", Integer.toString(phone.sipPort())));
    }
}
