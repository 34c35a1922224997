package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.calltransfer.settings.InvalidSettingException;

/** A file that a key of the configuration names. */
final class AmiTlsFile {

    private AmiTlsFile() {}

    static byte[] read(String key, Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new InvalidSettingException(key, file + " is not there");
        } catch (IOException e) {
            throw new InvalidSettingException(key, file + " can not be read: " + e);
        }
    }
}
