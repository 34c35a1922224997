package org.calltransfer.settings;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values of one configuration, read leniently in form and strictly in content: a {@code .cfg} file gives every value as
 * text and a list as one text with commas. Each getter throws {@link InvalidSettingException}, which names the key and the
 * rule and never the value of a secret.
 */
public final class Settings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    /** Up to the name and no further: a default may follow it, which may be a secret. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\[\\w+(?=[:\\]])[\\w:./-]*");

    private final Map<String, ?> values;

    public Settings(Map<String, ?> values) {
        this.values = values;
    }

    /** Returns a text that fits the pattern as a whole. */
    public String text(String key, Pattern pattern, String rule) {
        String value = text(key);
        if (!pattern.matcher(value).matches()) {
            throw new InvalidSettingException(key, rule);
        }
        return value;
    }

    /** Returns the name of a tenant or of a platform. */
    public String name(String key) {
        return text(key, NAME, "1 to 40 lower-case letters, digits or hyphens are required");
    }

    /** Returns whether a text can be the name of a tenant or of a platform. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns a text that must be there. */
    public String text(String key) {
        String value = raw(key);
        if (value.isEmpty()) {
            throw new InvalidSettingException(key, "a value is required");
        }
        return value;
    }

    /** Returns a text that may be missing. */
    public Optional<String> optional(String key) {
        return Optional.of(raw(key)).filter(value -> !value.isEmpty());
    }

    /** Returns a whole number between the limits, both included. */
    public int number(String key, int least, int most) {
        try {
            int value = Integer.parseInt(raw(key));
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw new InvalidSettingException(key, "a whole number from " + least + " to " + most + " is required");
    }

    /** Returns {@code true} or {@code false}. */
    public boolean flag(String key) {
        return choice(key, List.of("true", "false")).equals("true");
    }

    /** Returns one of the given words, which are lower case. */
    public String choice(String key, List<String> words) {
        String value = raw(key).toLowerCase(Locale.ROOT);
        if (!words.contains(value)) {
            throw new InvalidSettingException(key, "one of " + String.join(", ", words) + " is required");
        }
        return value;
    }

    /** Returns a list, which may be empty; blank elements are left out. */
    public List<String> list(String key) {
        Object value = values.get(key);
        Stream<?> elements = value instanceof Collection<?> collection
                ? collection.stream()
                : value instanceof Object[] array ? Arrays.stream(array) : Stream.ofNullable(value);
        return elements.flatMap(element -> Arrays.stream(element.toString().split(",")))
                .map(element -> resolved(key, element.strip()))
                .filter(element -> !element.isEmpty())
                .toList();
    }

    private String raw(String key) {
        Object value = values.get(key);
        return value == null ? "" : resolved(key, value.toString().strip());
    }

    /** The container hands a placeholder over literally if it can not fill it; nobody wants that as a value. */
    private static String resolved(String key, String value) {
        Matcher placeholder = PLACEHOLDER.matcher(value);
        if (placeholder.find()) {
            throw new InvalidSettingException(
                    key, "the placeholder " + placeholder.group() + "] was not filled by the container");
        }
        return value;
    }
}
